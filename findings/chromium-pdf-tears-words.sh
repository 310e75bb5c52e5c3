#!/usr/bin/env bash
# Chromium's PDF: soft hyphens cut words in two, drop capitals behead them, small capitals raise them.
#
# Expected: a soft hyphen that is not at the end of a line leaves nothing; what CSS makes of letters is looks, and the
#           text of the PDF is the page's.
# Seen:     Chromium 156, its PDF read by pypdf 7.1.1, pdfminer.six 20260107 and PyMuPDF 2.0. "consti&shy;tution" is
#           "consti tution" for the first two. Small capitals are capitals ("PETITES"; pypdf: "P ETITES"), since a font
#           without them gets smaller ones. A ::first-letter that floats is a line of its own, so that "Lettrine" is "L"
#           and "ettrine". PyMuPDF alone undoes the first two.
# Matters:  a page that is archived, searched or checked as a PDF has none of these words; a name in small capitals is
#           found only without regard to case.
# Needs:    a Chromium, by its path in $CHROMIUM or as /usr/bin/chromium.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'playwright==1.65.2' 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pymupdf==2.0'
"$work/venv/bin/python" - "${CHROMIUM:-/usr/bin/chromium}" "$work/page.pdf" <<'PY'
import sys

import pymupdf
import pypdf
from pdfminer.high_level import extract_text
from playwright.sync_api import sync_playwright

chromium, path = sys.argv[1:]
PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>t</title>
<style>.small { font-variant: small-caps } .drop::first-letter { float: left; font-size: 3em }</style>
<p>La consti&shy;tution.</p><p class="small">Petites</p><p class="drop">Lettrine au début d’une page assez longue.</p>"""
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    print("Chromium", browser.version)
    page = browser.new_page()
    page.set_content(PAGE)
    page.pdf(path=path, tagged=True)
    browser.close()
texts = {
    "pypdf": pypdf.PdfReader(path).pages[0].extract_text(),
    "pdfminer.six": extract_text(path),
    "PyMuPDF": pymupdf.open(path)[0].get_text(),
}
WORDS = ("constitution", "Petites", "Lettrine")
seen = {}
for reader, text in texts.items():
    found = text.replace("\u00ad", "")
    seen[reader] = [word for word in WORDS if word in found]
    print(f"{reader}: {text.strip()!r}, whole words: {seen[reader]}")
if seen != {"pypdf": [], "pdfminer.six": [], "PyMuPDF": ["constitution", "Petites"]}:
    raise SystemExit("this has changed")
PY
