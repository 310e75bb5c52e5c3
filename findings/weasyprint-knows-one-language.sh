#!/usr/bin/env bash
# PDF: WeasyPrint says a document's language, and of no part that it is in another.
#
# Expected: a tagged PDF (PDF/UA) says the language of each part that has one, as HTML’s lang does: PDF has /Lang for that
#           on every element of its structure.
# Seen:     WeasyPrint 70.0 writes /Lang once, for the whole, whether the paragraph, the heading, the cell or the words
#           are in another language; with the variants pdf/ua-1 and pdf/ua-2, too.
# Matters:  a page with a text beside its translation is read out with the sounds of one language, and a file that claims
#           to be accessible says so of half its words wrongly.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'weasyprint==70.0'
"$work/venv/bin/python" - <<'PY'
import re

from weasyprint import HTML

PAGE = """<html lang="fr"><head><title>Deux langues</title></head><body><h1 lang="en">Heading</h1>
<p lang="en">A paragraph.</p><p>Un <span lang="de">Wort</span>.</p>
<table><tr><td lang="fr">Bonjour</td><td lang="en">Hello</td></tr></table></body></html>"""
for variant in (None, "pdf/ua-1", "pdf/ua-2"):
    pdf = HTML(string=PAGE).write_pdf(pdf_variant=variant, pdf_tags=True, uncompressed_pdf=True)
    said, cells = re.findall(rb"/Lang\s*\((\w+)\)", pdf), len(re.findall(rb"/S /TD\b", pdf))
    print(variant, [lang.decode() for lang in said], f"{cells} cells are tagged")
    assert said == [b"fr"] and cells == 2, "this has changed"
PY
