#!/usr/bin/env bash
# EDTF: the two libraries put spring two months apart, and one of them formats it as New Year's Day.
#
# Expected: 2025-21 (spring) is one span of time wherever it is sorted or compared, and is never shown as a day.
# Seen:     edtf 5.0.2 (Python): March to May, and winter 2025 is December alone. edtf 4.11.1 (JavaScript): January to
#           March. The latter's format() says "01/01/2025" for it in French, "44" for the year 45 before our era without
#           naming the era, and "XXXX" for 198X. An unknown end ("2025/") is 2035-01-01 in Python, null in JavaScript.
# Matters:  a list of sources sorted on the server and again in the browser changes its order; EDTF itself says that
#           seasons have no fixed months, so a tool has to sort by the year and set the word.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'edtf==5.0.2'
npm install --prefix "$work" --silent --no-audit --no-fund 'edtf@4.11.1'
"$work/venv/bin/python" - <<'PY'
from edtf import parse_edtf

seen = {}
for text in ("2025-21", "2025-24", "2025/"):
    date = parse_edtf(text)
    seen[text] = tuple(date.lower_strict()[:3]), tuple(date.upper_strict()[:3])
    print("Python:", text, *seen[text])
EXPECTED = {
    "2025-21": ((2025, 3, 1), (2025, 5, 31)),
    "2025-24": ((2025, 12, 1), (2025, 12, 31)),
    "2025/": ((2025, 1, 1), (2035, 1, 1)),
}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
cat > "$work/spring.mjs" <<'JS'
import edtf, { format } from 'edtf'
const day = time => new Date(time).toISOString().slice(0, 10)
const spring = edtf('2025-21')
const seen = [day(spring.min), day(spring.max), edtf('2025/').max, ...['2025-21', '-0044', '198X'].map(one => format(edtf(one), 'fr'))]
console.log('JavaScript:', JSON.stringify(seen))
if (JSON.stringify(seen) !== '["2025-01-01","2025-03-31",null,"01/01/2025","45","XXXX"]') throw new Error('this has changed')
JS
node "$work/spring.mjs"
