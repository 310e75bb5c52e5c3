#!/usr/bin/env bash
# text2num: "5,6 millions" becomes two numbers, "5,6 1000000", and in words "5,6000000".
#
# Expected: alpha2digit leaves a figure that is already written, or multiplies it: 5600000.
# Seen:     text2num 3.1.0 turns the word for the scale into digits of its own. French and English, "5,6 millions" is
#           "5,6 1000000"; "cinq virgule six millions" is "5,6000000", which is five and six tenths.
# Matters:  sums of money in the press are written this way. Whoever normalises a text before comparing its figures
#           with a translation's gets 5.6 and a million, or 5.6, never 5,600,000.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'text2num==3.1.0'
"$work/venv/bin/python" - <<'PY'
from text_to_num import alpha2digit

EXPECTED = {
    ("fr", "un coût de 5,6 millions de dollars"): "un coût de 5,6 1000000 de dollars",
    ("fr", "cinq virgule six millions de dollars"): "5,6000000 de dollars",
    ("fr", "deux millions et demi"): "2000000 et demi",
    ("en", "a cost of 5.6 million dollars"): "a cost of 5.6 1000000 dollars",
    ("en", "five point six million dollars"): "5.6 1000000 dollars",
}
seen = {(language, text): alpha2digit(text, language) for language, text in EXPECTED}
for (language, text), digits in seen.items():
    print(f"{language}: {text!r} -> {digits!r}")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
