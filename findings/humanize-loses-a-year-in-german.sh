#!/usr/bin/env bash
# Ages: in German, thirteen months are one month.
#
# Expected: 400 days are a year and a month, in each language that humanize has.
# Seen:     humanize 4.17.0 says “ein Monat” of 400 days in German, as it does of 40; “ein Jahr und 3
#           Monate” of 460 days, and “1 year, 1 month”, “un an et un mois” in English and French, are right.
# Matters:  a page says of what is a year old that it was changed a month ago.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'humanize==4.17.0'
"$work/venv/bin/python" - <<'PY'
import datetime

import humanize


def ages(lang: str) -> list[str]:
    """How old something of 40, 400 and 460 days is."""
    if lang != "en":
        humanize.i18n.activate(lang)
    return [humanize.naturaldelta(datetime.timedelta(days=days)) for days in (40, 400, 460)]


found = {lang: ages(lang) for lang in ("en", "de_DE", "fr_FR", "es_ES")}
for lang, said in found.items():
    print(lang, said)
assert found["de_DE"] == ["ein Monat", "ein Monat", "ein Jahr und 3 Monate"], "this has changed"
assert found["en"][1] == "1 year, 1 month" and found["fr_FR"][1] == "un an et un mois", "this has changed"
PY
