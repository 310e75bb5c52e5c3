#!/usr/bin/env bash
# DOCX: where a Japanese word has its reading above it, the word itself is lost.
#
# Expected: a converter without ruby leaves out the small reading (rt) and keeps the word it stands over (rubyBase).
# Seen:     mammoth 1.13.0, pandoc 3.9 and python-docx 1.2.0 leave out both: "東京 (とうきょう) に行く" becomes "に行く".
#           docx2python 3.7.1 keeps both and runs them together, とうきょう東京.
# Matters:  Word writes ruby for every annotated name; a text for learners loses just the words that it teaches.
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
RUBY = f"""<w:r {W}><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr>
<w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>"""
document = Document()
paragraph = document.add_paragraph()
paragraph._p.append(parse_xml(RUBY))
paragraph.add_run("に行く")
document.save(path)

assert pypandoc.get_pandoc_version() == "3.9"
seen = {
    "mammoth": mammoth.convert_to_html(path).value,
    "pandoc": pypandoc.convert_file(path, "plain").strip(),
    "python-docx": Document(path).paragraphs[0].text,
    "docx2python": docx2python(path).text.strip(),
}
for tool, text in seen.items():
    print(f"{tool}: {text}")
EXPECTED = {"mammoth": "<p>に行く</p>", "pandoc": "に行く", "python-docx": "に行く", "docx2python": "とうきょう東京に行く"}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
