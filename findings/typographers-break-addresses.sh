#!/usr/bin/env bash
# Two French typographers put spaces into web addresses and times, so that they no longer work.
#
# Expected: a bare address in a paragraph passes a typographer untouched, as the value of href does.
# Seen:     richtypo 8.0.0 (npm) with its French rules and typographeur 0.5.0 (PyPI) write a no-break space before every
#           ":", "?" and ";": "https://…" becomes "https ://…", "14:30" "14 :30". Inside tags both hold back.
# Matters:  on screen nothing shows; who copies the address, or reads the page by machine, gets one that leads nowhere.
#           Spaces belong into what is displayed, never into what may be copied.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'typographeur==0.5.0'
npm install --prefix "$work" --silent --no-audit --no-fund 'richtypo@8.0.0'
cat > "$work/set.mjs" <<'JS'
import richtypo from 'richtypo'
import * as french from 'richtypo/rules/fr'
const seen = ['https://example.org/a?b=c', '14:30', '<a href="https://example.org/">x</a>'].map(text => richtypo(french.default, text))
for (const text of seen) console.log(JSON.stringify(text).replaceAll('\u202f', '\\u202f'))
const expected = ['https\u202f://example.org/a\u202f?b=c', '14\u202f:30', '<a href="https://example.org/">x</a>']
if (JSON.stringify(seen) !== JSON.stringify(expected)) throw new Error('this has changed')
JS
node "$work/set.mjs"
"$work/venv/bin/python" - <<'PY'
from typographeur import typographeur

EXPECTED = {
    "https://example.org/a?b=c": "https&nbsp;://example.org/a&#8239;?b=c",
    "14:30": "14&nbsp;:30",
    '<a href="https://example.org/">x</a>': '<a href="https://example.org/">x</a>',
}
seen = {text: typographeur(text) for text in EXPECTED}
print("\n".join(seen.values()))
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
