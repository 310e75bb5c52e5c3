#!/usr/bin/env bash
# Babel: Swiss numbers are grouped up to 999'999; a million is 1000000, and a milliard 1000000'000.
#
# Expected: 1'234'567 in Swiss notation, as CLDR says and a browser's Intl writes.
# Seen:     Babel 2.19.0 (CLDR 49) for de_CH, it_CH, fr_CH: an even number of separators disappears, of an odd number
#           one is left: 123'456, then 1234567, then 1234567'890. The separator is now the straight apostrophe, which
#           also quotes literal text in number patterns, and pairs of it seem to be taken for quotes.
# Matters:  a table of sums from some thousands to some millions is set in two notations, in all Swiss locales but
#           rm_CH, and a test with a small number sees nothing.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.19.0'
"$work/venv/bin/python" - <<'PY'
from babel.numbers import format_currency, format_decimal

EXPECTED = {1234: "1'234", 123456: "123'456", 1234567: "1234567", 1234567890: "1234567'890"}
seen = {number: format_decimal(number, locale="de_CH") for number in EXPECTED}
for number, text in seen.items():
    print(f"{number}: {text}   {format_currency(number, 'CHF', locale='de_CH')}")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
node -p "'Intl: ' + new Intl.NumberFormat('de-CH').format(1234567890)"
