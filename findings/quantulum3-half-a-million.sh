#!/usr/bin/env bash
# quantulum3: "half a million dollars" is one million and a half; an acronym after a figure is a product of units.
#
# Expected: a library that reads quantities in prose gives 500,000 dollars, and no unit for "GPU".
# Seen:     quantulum3 0.10.0 (without its optional classifier). "half" is added to the million. "2 million GPU hours"
#           is in "gauss poise atomic mass unit", "2,048 H800 GPUs" in henries to the 800th power, "£5m" in pound
#           metres.
# Matters:  figures of technical journalism are just such ones; a check built on it raises alarms, or passes over.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'quantulum3==0.10.0' 'num2words==0.5.14' 'inflect==7.5.0'
"$work/venv/bin/python" - <<'PY'
from quantulum3 import parser

EXPECTED = {
    "half a million dollars": [(1_500_000.0, "dollar")],
    "2 million GPU hours": [(2_000_000.0, "gauss poise atomic mass unit")],
    "2,048 H800 GPUs": [(2048.0, "henry to the 800")],
    "$5.6 million": [(5_600_000.0, "dollar")],
}
seen = {text: [(one.value, one.unit.name) for one in parser.parse(text)] for text in EXPECTED}
for text, quantities in seen.items():
    print(f"{text} -> {quantities}")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
