#!/usr/bin/env bash
# Babel: a Spanish list says "padre y hijo", "siete o ocho".
#
# Expected: y becomes e before the sound i, and o becomes u before o; ICU, which reads the same CLDR, does so.
# Seen:     Babel 2.19.0 fills in the pattern of CLDR and looks at no word: "padre y hijo", "siete o ocho". Node's
#           Intl.ListFormat writes "padre e hijo", "siete u ocho". The rule stands in ICU's code, not in CLDR's data.
# Matters:  lists of authors and places on a Spanish page have mistakes that a child sees, and differ from those that a
#           script of the same page sets.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'babel==2.19.0'
"$work/venv/bin/python" - <<'PY'
from babel.lists import format_list

seen = [format_list(["padre", "hijo"], locale="es"), format_list(["siete", "ocho"], style="or", locale="es")]
print("Babel:", seen)
if seen != ["padre y hijo", "siete o ocho"]:
    raise SystemExit("this has changed")
PY
node -e "
const seen = [['conjunction', ['padre', 'hijo']], ['disjunction', ['siete', 'ocho']]].map(([type, words]) => new Intl.ListFormat('es', { type }).format(words))
console.log('Intl:', seen)
if (String(seen) !== 'padre e hijo,siete u ocho') throw new Error('this has changed')
"
