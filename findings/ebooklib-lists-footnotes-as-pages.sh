#!/usr/bin/env bash
# EPUB: EbookLib puts footnotes into the list of printed pages.
#
# Expected: a book without page breaks has no list of pages; with them, its list has what is marked epub:type="pagebreak".
# Seen:     EbookLib 0.20 lists whatever has both an epub:type and an id: the references to notes, the notes and a glossary
#           are “pages”, under the first words of each, beside the one page break that there is.
# Matters:  “go to page 1” leads a reader to the sign of a note; the list is read out by programs for the blind, which
#           books are asked to have it for.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'ebooklib==0.20' 'lxml==6.1.3'
"$work/venv/bin/python" - "$work/book.epub" <<'PY'
import sys
import zipfile

from ebooklib import epub
from lxml import html

book = epub.EpubBook()
book.set_identifier("urn:x:1")
book.set_title("Notes")
book.set_language("fr")
chapter = epub.EpubHtml(title="Un", file_name="one.xhtml", lang="fr")
chapter.content = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<p><span epub:type="pagebreak" id="p7" aria-label="7"/>Le texte<a epub:type="noteref" id="r1" href="#n1">1</a>.</p>'
    '<aside epub:type="footnote" id="n1"><p>Une note.</p></aside></body></html>'
)
for item in (chapter, epub.EpubNav()):
    book.add_item(item)
book.spine, book.toc = ["nav", chapter], [chapter]
epub.write_epub(sys.argv[1], book)
with zipfile.ZipFile(sys.argv[1]) as file:
    contents = html.fromstring(file.read("EPUB/nav.xhtml"))
pages = [(link.text, link.get("href")) for link in contents.xpath('//nav[@id="pages"]//a')]
print(pages)
assert pages == [("7", "one.xhtml#p7"), ("1", "one.xhtml#r1"), ("n1", "one.xhtml#n1")], "this has changed"
PY
