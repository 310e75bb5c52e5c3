#!/usr/bin/env bash
# ODT: a year with a footnote behind it becomes another number, and the note stands within the sentence.
#
# Expected: the text of a paragraph is what is read in its line; a note called after "2025" is told apart from it, as in
#           what two libraries for DOCX make of the same text.
# Seen:     odfpy 1.4.1 (teletype.extractText) and odfdo 3.27.3 (str of a paragraph) put the number of the note and its
#           words where the call is: "En 20251Une note., il a plu 302Autre. jours." and "En 20251. Une note., …". odfdo's
#           get_formatted_text writes "2025[1]". Of the same text as DOCX python-docx 1.2.0 and mammoth 1.13.0 give
#           "En 2025, il a plu 30 jours.". The files are pandoc's (3.9).
# Matters:  who counts, compares or translates paragraphs of an ODT has figures that no one wrote.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  'odfpy==1.4.1' 'odfdo==3.27.3' 'python-docx==1.2.0' 'mammoth==1.13.0' 'pypandoc_binary==1.17'
cd "$work"
"$work/venv/bin/python" - <<'PY'
import docx
import mammoth
import odfdo
import pypandoc
from odf import teletype, text
from odf.opendocument import load

TEXT = "En 2025[^1], il a plu 30[^2] jours.\n\n[^1]: Une note.\n[^2]: Autre.\n"
for kind in ("odt", "docx"):
    pypandoc.convert_text(TEXT, kind, format="md", outputfile=f"text.{kind}")
document = odfdo.Document("text.odt")
with open("text.docx", "rb") as file:
    plain = mammoth.extract_raw_text(file).value.strip()
seen = {
    "odfpy": teletype.extractText(load("text.odt").getElementsByType(text.P)[0]),
    "odfdo": str(document.body.paragraphs[0]).strip(),
    "odfdo, formatted": document.get_formatted_text().splitlines()[0],
    "python-docx": docx.Document("text.docx").paragraphs[0].text,
    "mammoth": plain,
}
for library, line in seen.items():
    print(f"{library:20}{line}")
assert "20251Une note." in seen["odfpy"] and "20251." in seen["odfdo"], "this has changed"
assert seen["odfdo, formatted"].startswith("En 2025[1]"), "this has changed"
assert seen["python-docx"] == seen["mammoth"] == "En 2025, il a plu 30 jours.", "this has changed"
PY
