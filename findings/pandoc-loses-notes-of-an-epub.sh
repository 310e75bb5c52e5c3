#!/usr/bin/env bash
# pandoc: the notes of an EPUB are lost where they stand in a file of their own.
#
# Expected: <aside epub:type="footnote"> becomes a note where its reference is, or stays where it is as text.
# Seen:     pandoc 3.9 takes such asides out of the text and joins them to references of the same file only. With the
#           notes in another file, as many publishers have them, the reference is a dead link and the note's words are
#           nowhere; an empty heading "Notes" remains. Paragraphs without epub:type would have been kept.
# Matters:  the better an EPUB is marked up, the more of it is lost at import, without a warning.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$work/venv/bin/python" - "$work/book.epub" <<'PY'
import sys
import zipfile

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{}</body></html>'
)
CHAPTER = '<section epub:type="chapter"><h1>Un</h1><p>Le prix<a epub:type="noteref" href="{}#n1">1</a> monte.</p>{}</section>'
NOTES = '<section epub:type="endnotes"><h1>Notes</h1>{}</section>'
NOTE = '<aside epub:type="footnote" id="n1"><p>En francs.</p></aside>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier><dc:title>T</dc:title>
<dc:language>fr</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="n.xhtml" media-type="application/xhtml+xml"/>
<item id="v" href="v.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="a"/><itemref idref="n"/></spine></package>"""
CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""


def converted(chapter, notes):
    with zipfile.ZipFile(sys.argv[1], "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("p.opf", PACKAGE)
        book.writestr("v.xhtml", PAGE.format('<nav epub:type="toc"><ol><li><a href="a.xhtml">Un</a></li></ol></nav>'))
        book.writestr("a.xhtml", PAGE.format(chapter))
        book.writestr("n.xhtml", PAGE.format(notes))
    return pypandoc.convert_file(sys.argv[1], "plain", format="epub", extra_args=["--wrap=none"])


one_file = converted(CHAPTER.format("", NOTE), NOTES.format(""))
two_files = converted(CHAPTER.format("n.xhtml", ""), NOTES.format(NOTE))
plain = converted(CHAPTER.format("n.xhtml", ""), NOTES.format('<p id="n1">En francs.</p>'))
for name, text in (("one file", one_file), ("two files", two_files), ("two files, no types", plain)):
    print(f"{name}: {' / '.join(text.split(chr(10) * 2))!r}")
if ["En francs" in text for text in (one_file, two_files, plain)] != [True, False, True]:
    raise SystemExit("this has changed")
PY
