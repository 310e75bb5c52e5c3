#!/usr/bin/env bash
# Figures: humanize chooses the word for millions by another number than the one it writes.
#
# Expected: 5.6 million is “5,6 milhões” in Portuguese and “5,6 miliona” in Polish, as by CLDR’s rules for numbers with
#           decimals, and two thousand million is “2 mil milhões” in Portugal.
# Seen:     humanize 4.17.0 says “5,6 milhão” (Brazil), “5.6 milhão” and “2.0 milhar de milhão” (Portugal), “5.6 milionów”
#           (Poland): singular or plural go by the number rounded up or not at all, and the decimal sign is English
#           in es, nl, pl, pt_PT and ru. Babel 2.19.0 has the words that are expected.
# Matters:  a figure set for readers is a mistake of grammar in the one place where they look, and 5.6 may be read as
#           five thousand six hundred.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'humanize==4.17.0' 'Babel==2.19.0'
"$work/venv/bin/python" - <<'PY'
import humanize
from babel.numbers import format_compact_decimal

SEEN = {
    "pt_BR": ("5,6 milhão", "5,6 milhões"),
    "pt_PT": ("5.6 milhão", "5,6 milhões"),
    "pl_PL": ("5.6 milionów", "5,6 miliona"),
}
for lang, (ours, cldr) in SEEN.items():
    humanize.i18n.activate(lang)
    said = humanize.intword(5_600_000)
    other = format_compact_decimal(5_600_000, locale=lang, format_type="long", fraction_digits=1).replace("\u00a0", " ")
    print(lang, said, other, sep=" | ")
    assert (said, other) == (ours, cldr), "this has changed"
humanize.i18n.activate("pt_PT")
assert humanize.intword(2_000_000_000) == "2.0 milhar de milhão", "this has changed"
PY
