#!/usr/bin/env bash
# dateparser: "14 h 30" is fourteen hours ago, "5,6 millions" the sixth of May, "il a lu le journal" a Monday.
#
# Expected: with languages=["fr"], the French way to write a time is read as one; figures and verbs are no dates.
# Seen:     dateparser 1.5.0. "14h30" is half past two, but with the spaces that French typography asks for it is
#           fourteen hours before now. search_dates takes "5,6" for a month and a day, and "lu le" for lundi.
# Matters:  publication dates guessed from the text of an article are wrong by themselves, and differ from day to day,
#           because two of the three readings hang on the clock.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0'
"$work/venv/bin/python" - <<'PY'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

NOW = {"RELATIVE_BASE": datetime(2026, 1, 15)}
seen = {
    "14h30": dateparser.parse("14h30", languages=["fr"], settings=NOW),
    "14 h 30": dateparser.parse("14 h 30", languages=["fr"], settings=NOW),
}
for text in ("Un coût de 5,6 millions de dollars.", "Il a lu le journal avant de partir."):
    for words, day in search_dates(text, languages=["fr"], settings=NOW) or ():
        seen[f"{text} ({words})"] = day
for text, day in seen.items():
    print(f"{text} -> {day}")
EXPECTED = {
    "14h30": datetime(2026, 1, 15, 14, 30),
    "14 h 30": datetime(2026, 1, 14, 10, 0),
    "Un coût de 5,6 millions de dollars. (5,6)": datetime(2026, 5, 6),
    "Il a lu le journal avant de partir. (a lu le)": datetime(2026, 1, 12),
}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
