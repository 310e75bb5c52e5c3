#!/usr/bin/env bash
# Markdown: italics on a French elision, or bold up to a per cent sign, are asterisks after four converters.
#
# Expected: from DOCX or HTML to Markdown and from there to HTML, what was in italics is in italics. CommonMark has marks
#           end nothing between a sign and a letter, so a converter has to move them, or write HTML.
# Seen:     pandoc 3.9 (to commonmark and gfm), markdownify 1.2.3, MarkItDown 0.1.9 write "*l’*Été", "**5 %**des" and
#           "**« oui »**net", which pandoc itself reads as text with asterisks in it; mammoth 1.13.0 has the same places
#           with __.
# Matters:  word processors have such marks wherever somebody has selected by hand; French has a sign within many words.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  'pypandoc_binary==1.17' 'markdownify==1.2.3' 'markitdown[docx]==0.1.9' 'mammoth==1.13.0' 'python-docx==1.2.0'
cd "$work"
"$work/venv/bin/python" - <<'PY'
import docx
import mammoth
import markdownify
import pypandoc
from markitdown import MarkItDown

document = docx.Document()
line = document.add_paragraph("Il voit ")
for words, style in (("l’", "italic"), ("Été de ", ""), ("5 %", "bold"), ("des voix, dit ", ""), ("« oui »", "bold"), ("net.", "")):
    run = line.add_run(words)
    if style:
        setattr(run, style, True)
document.save("line.docx")
html = pypandoc.convert_file("line.docx", "html").strip()
assert html.count("<em>") == 1 and html.count("<strong>") == 2
with open("line.docx", "rb") as file:
    mammoths = mammoth.convert_to_markdown(file).value
written = {
    "pandoc, commonmark": pypandoc.convert_file("line.docx", "commonmark", extra_args=["--wrap=none"]),
    "pandoc, gfm": pypandoc.convert_file("line.docx", "gfm", extra_args=["--wrap=none"]),
    "markdownify": markdownify.markdownify(html.replace("\n", " ")),
    "MarkItDown": MarkItDown().convert("line.docx").text_content,
    "mammoth": mammoths,
}
for name, text in written.items():
    back = pypandoc.convert_text(text, "html", format="commonmark", extra_args=["--wrap=none"]).strip()
    print(f"{name:20}{text.strip()}\n{'':20}{back}")
    assert "<em>" not in back and "<strong>" not in back, "this has changed"
PY
