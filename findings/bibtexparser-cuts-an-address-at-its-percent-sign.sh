#!/usr/bin/env bash
# bibtexparser: decoding LaTeX cuts an address at its first per cent sign, and an approximate year at its tilde.
#
# Expected: url and doi are verbatim fields; LatexDecodingMiddleware, which the documentation recommends for accents,
#           leaves them. date = {1985~} is EDTF, which biblatex writes, and stays.
# Seen:     bibtexparser 2.1.0 decodes every field. "%20" begins a LaTeX comment, so the address ends there; "~" is a
#           no-break space, so "about 1985" is 1985 and an invisible character. No block is said to have failed.
# Matters:  links to sources break in silence, and a date that the bibliography doubts is printed as certain.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'bibtexparser==2.1.0' 'pylatexenc==2.10'
"$work/venv/bin/python" - <<'PY'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

BIB = r"""@online{a, title = {\'Etude}, date = {1985~}, url = {https://example.org/le%20prix.html}}"""
library = bibtexparser.parse_string(BIB, append_middleware=[LatexDecodingMiddleware()])
seen = {field.key: field.value for field in library.entries[0].fields}
for key, value in seen.items():
    print(f"{key}: {value!r}")
print("failed:", library.failed_blocks)
if seen != {"title": "Étude", "date": "1985\xa0", "url": "https://example.org/le"} or library.failed_blocks:
    raise SystemExit("this has changed")
PY
