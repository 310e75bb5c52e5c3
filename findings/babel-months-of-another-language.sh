#!/usr/bin/env bash
# Babel: once a process has asked for the months of Azerbaijani, January is "yanvar" in Bulgarian, Basque and Galician.
#
# Expected: "януари", "urtarrila" and "xaneiro", whatever other languages were asked for before.
# Seen:     Babel 2.18.0, months that stand alone (pattern LLLL): the first language asked for that has them from the
#           root names them for all others that do. Each alone in its process is right, and so is 2.19.0.
# Matters:  a report in several languages dates its pages in one that its readers do not read, by the order of pages.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.18.0'
cat > "$work/january.py" <<'PY'
import datetime
import sys

from babel.dates import format_date

for code in sys.argv[1:]:
    print(code, format_date(datetime.date(2026, 1, 5), "LLLL", locale=code))
PY
python="$work/venv/bin/python"
alone="$(for code in bg eu gl; do "$python" "$work/january.py" "$code"; done)"
after="$("$python" "$work/january.py" az bg eu gl)"
echo "each alone:"; echo "$alone"
echo "after Azerbaijani:"; echo "$after"
[ "$alone" = $'bg януари\neu urtarrila\ngl xaneiro' ] || { echo "this has changed"; exit 1; }
[ "$after" = $'az yanvar\nbg yanvar\neu yanvar\ngl yanvar' ] || { echo "this has changed"; exit 1; }
