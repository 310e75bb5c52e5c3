#!/usr/bin/env bash
# translate-toolkit: from PO to XLIFF and back, one of two translations is gone and a retired one is back.
#
# Expected: xliff2po undoes po2xliff: msgctxt tells two entries with the same words apart, and obsolete entries (#~) are
#           left out or stay obsolete.
# Seen:     translate-toolkit 3.20.4 writes no msgctxt into the XLIFF. On the way back the two entries "Notes" become
#           one, with the first translation; the second is nowhere. The obsolete entry returns as one in use, approved.
# Matters:  a file sent to a translator as XLIFF comes back poorer, and every step exits with 0: a log line about a
#           duplicate unit is all that is said.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4' 'lxml==6.1.3'
cat > "$work/site.po" <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgctxt "menu"
msgid "Notes"
msgstr "Notes"

msgctxt "list"
msgid "Notes"
msgstr "Remarques"

#~ msgid "Search"
#~ msgstr "Chercher"
PO
"$work/venv/bin/po2xliff" --progress=none "$work/site.po" "$work/site.xlf"
"$work/venv/bin/xliff2po" --progress=none "$work/site.xlf" "$work/back.po"
grep -v '^"' "$work/back.po"
if grep -q -e 'menu' -e 'list' "$work/site.xlf" || grep -q 'Remarques' "$work/back.po" \
    || ! grep -q '^msgid "Search"' "$work/back.po"; then
    echo "this has changed" >&2
    exit 1
fi
