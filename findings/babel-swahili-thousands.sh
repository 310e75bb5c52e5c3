#!/usr/bin/env bash
# Babel: in Swahili two thousand is "elfu 20", twenty thousand "elfu 2000".
#
# Expected: "elfu 2" and "elfu 20": the word for thousand stands before the number in Swahili, nothing else differs.
# Seen:     Babel 2.19.0 (CLDR 49), compact decimals, short and long: 560,000 is "elfu 560000" (560 million), 5,600,000
#           is "milioni 56". Languages whose word for the scale follows the number are right.
# Matters:  sums are out by ten to a thousand times, in a sentence that looks well made.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.19.0'
"$work/venv/bin/python" - <<'PY'
from babel.numbers import format_compact_decimal

EXPECTED = {2000: "elfu 20", 20000: "elfu 2000", 560000: "elfu 560000", 5600000: "milioni 56"}
seen = {number: format_compact_decimal(number, locale="sw", format_type="long") for number in EXPECTED}
for number, text in seen.items():
    print(f"{number}: {text} (French: {format_compact_decimal(number, locale='fr', format_type='long')})")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
