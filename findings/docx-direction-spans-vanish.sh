#!/usr/bin/env bash
# DOCX: words in another direction (w:dir, w:bdo) vanish in mammoth, pandoc and python-docx.
#
# Expected: w:dir wraps runs as w:ins or w:hyperlink do; a converter that knows nothing of direction keeps the text.
# Seen:     "Il dit سلام et part." comes out as "Il dit et part." from mammoth 1.13.0 (which warns of an element that it
#           ignored), pandoc 3.9 and python-docx 1.2.0 (which say nothing). docx2python 3.7.1 keeps the word.
# Matters:  an Arabic, Hebrew or Persian phrase quoted in a French text is lost at import; the sentence still reads
#           well.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'mammoth==1.13.0' 'pypandoc_binary==1.17' 'python-docx==1.2.0' 'docx2python==3.7.1' 'lxml==6.1.3'
"$work/venv/bin/python" - "$work/text.docx" <<'PY'
import sys

import mammoth
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx2python import docx2python

path = sys.argv[1]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = Document()
paragraph = document.add_paragraph("Il dit ")
paragraph._p.append(parse_xml(f'<w:dir {W} w:val="rtl"><w:r><w:t>سلام</w:t></w:r></w:dir>'))
paragraph.add_run(" et part.")
document.save(path)

converted = mammoth.convert_to_html(path)
assert pypandoc.get_pandoc_version() == "3.9"
texts = {
    "mammoth": converted.value,
    "pandoc": pypandoc.convert_file(path, "plain"),
    "python-docx": Document(path).paragraphs[0].text,
    "docx2python": docx2python(path).text,
}
for tool, text in texts.items():
    print(f"{tool}: {text.strip()}")
print("mammoth says:", [message.message for message in converted.messages])
if [tool for tool, text in texts.items() if "سلام" in text] != ["docx2python"]:
    raise SystemExit("this has changed")
PY
