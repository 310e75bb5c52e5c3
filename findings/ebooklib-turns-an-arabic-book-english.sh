#!/usr/bin/env bash
# EPUB: EbookLib reads an Arabic book and writes it again, and its chapters are English, from left to right.
#
# Expected: read_epub and then write_epub, with nothing changed between, keep the languages and directions of a book.
# Seen:     EbookLib 0.20: <html lang="ar" dir="rtl"> of a chapter becomes <html lang="en" xml:lang="en">, and a class on
#           its body is gone, though the package still says “ar” and pages still turn from the right. A French passage
#           within it keeps its lang. The new contents have lang="en" and no direction either.
# Matters:  a voice reads Arabic with English sounds, and lines begin at the wrong side; whoever mends a title in a book by
#           a script does this to all of it, and no error is raised.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'ebooklib==0.20' 'lxml==6.1.3'
"$work/venv/bin/python" - "$work" <<'PY'
import sys
import warnings
import zipfile
from pathlib import Path

from ebooklib import epub

warnings.simplefilter("ignore")
work = Path(sys.argv[1])
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="ar" lang="ar" dir="rtl"'
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x:1</dc:identifier>'
    "<dc:title>كتاب</dc:title><dc:language>ar</dc:language>"
    '<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>'
    '<manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
    '<spine page-progression-direction="rtl"><itemref idref="one"/></spine></package>',
    "one.xhtml": f'<html {XHTML}><head><title>فصل</title></head><body class="chapter"><p>نص</p>'
    '<p xml:lang="fr" lang="fr" dir="ltr">Bonjour</p></body></html>',
    "nav.xhtml": f'<html {XHTML}><head><title>فهرس</title></head><body><nav epub:type="toc"><ol><li>'
    '<a href="one.xhtml">فصل</a></li></ol></nav></body></html>',
}
with zipfile.ZipFile(work / "in.epub", "w") as book:
    for name, text in FILES.items():
        book.writestr(name, text)
epub.write_epub(work / "out.epub", epub.read_epub(work / "in.epub"))
with zipfile.ZipFile(work / "out.epub") as book:
    chapter, package = book.read("EPUB/one.xhtml").decode(), book.read("EPUB/content.opf").decode()
print(chapter)
assert ' lang="en"' in chapter and 'dir="rtl"' not in chapter and "chapter" not in chapter, "this has changed"
assert '<p xml:lang="fr" lang="fr" dir="ltr">' in chapter, "this has changed"
assert "<dc:language>ar<" in package and 'page-progression-direction="rtl"' in package, "this has changed"
PY
