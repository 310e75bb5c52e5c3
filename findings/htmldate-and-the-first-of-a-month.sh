#!/usr/bin/env bash
# htmldate: "Publié le 1er mars 2025" is the first of January, and March 2025 is today's day of that March.
#
# Expected: the French first of a month is read like the fourth; a month alone is its first day, or none.
# Seen:     htmldate 1.11.0. "Publié le 4 mars 2025" is 2025-03-04, "Publié le 1er mars 2025" is 2025-01-01 (without the
#           words before it it is right). A page that says datetime="2025-03", or content="2025-03", is dated by the day
#           of the month on which the tool runs.
# Matters:  one article in thirty is dated months too early; those of which the month alone is known wander from run to
#           run. A page that gives whole dates in article:published_time is read as it says.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'htmldate==1.11.0' 'dateparser==1.5.0'
"$work/venv/bin/python" - <<'PY'
from datetime import date

from htmldate import find_date

TEXT = "Une phrase assez longue, avec des virgules, pour que la page ait de quoi lire. " * 5
today = date.today().day
EXPECTED = {
    ("", "<p>Publié le 4 mars 2025</p>"): "2025-03-04",
    ("", "<p>Publié le 1er mars 2025</p>"): "2025-01-01",
    ("", "<p>1er mars 2025</p>"): "2025-03-01",
    ("", '<time datetime="2025-03">mars 2025</time>'): f"2025-03-{today:02}",
    ('<meta name="date" content="2025-03">', ""): f"2025-03-{today:02}",
    ('<meta property="article:published_time" content="2025-03-01">', "<p>Publié le 1er mars 2025</p>"): "2025-03-01",
}
seen = {}
for head, body in EXPECTED:
    page = f'<html lang="fr"><head><title>T</title>{head}</head><body><main><h1>T</h1>{body}<p>{TEXT}</p></main></body></html>'
    seen[head, body] = find_date(page)
    print(f"{head or body} -> {seen[head, body]}")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
