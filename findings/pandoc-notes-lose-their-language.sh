#!/usr/bin/env bash
# HTML and EPUB: a note on an English passage is French, once pandoc has moved it to the end.
#
# Expected: the words of a footnote that is called within ::: {lang=en} are English wherever they are set.
# Seen:     pandoc 3.9 sets notes after the text, outside the block: in HTML and EPUB they have the language of the
#           document. In DOCX each run of the note says that it is English.
# Matters:  a voice reads every note of the one language with the sounds of the other, and hyphens and quotation marks
#           follow its rules; in a text with its translation that is half of the notes.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17' 'lxml==6.1.3'
"$work/venv/bin/python" - "$work" <<'PY'
import re
import sys
import zipfile
from pathlib import Path

import pypandoc
from lxml import html

TEXT = """---
title: Deux langues
lang: fr
---

::: {lang=en}
A passage[^1].
:::

[^1]: A note.
"""


def language(page: str) -> str:
    """The language of the note, by what stands around it."""
    (note,) = html.fromstring(re.sub(r"<\?xml.*?\?>", "", page)).xpath('//*[@id="fn1"]')
    return next(node.get("lang") for node in [note, *note.iterancestors()] if node.get("lang"))


epub, docx = Path(sys.argv[1], "text.epub"), Path(sys.argv[1], "text.docx")
pypandoc.convert_text(TEXT, "epub3", "markdown", outputfile=str(epub))
pypandoc.convert_text(TEXT, "docx", "markdown", outputfile=str(docx))
chapter = next(name for name in zipfile.ZipFile(epub).namelist() if "ch001" in name)
found = {
    "html": language(pypandoc.convert_text(TEXT, "html", "markdown", extra_args=["--standalone"])),
    "epub": language(zipfile.ZipFile(epub).read(chapter).decode()),
    "docx": re.findall(r'w:lang w:val="(\w+)"', zipfile.ZipFile(docx).read("word/footnotes.xml").decode())[-1],
}
print(pypandoc.get_pandoc_version(), found)
assert found == {"html": "fr", "epub": "fr", "docx": "en"}, "this has changed"
PY
