#!/usr/bin/env bash
# pandoc: of the dates that biblatex allows, the uncertain one is set as certain and two others vanish.
#
# Expected: date = {1985?} (uncertain) and {1985~} (approximate) are both told from 1985; {198X} is some year of the
#           eighties and {2015/..} goes on from 2015.
# Seen:     pandoc 3.9. "?" is dropped, so the year is certain; "~" is "circa". 198X and 2015/.. leave no date at all,
#           and the reference says "n.d.", without a warning.
# Matters:  what a scholar marked as doubtful is printed as known, and what is known is printed as unknown.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$work/venv/bin/python" - <<'PY'
import json

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
DATES = ("1985?", "1985~", "198X", "2015/..", "2015/2016")
bib = "\n".join(f"@book{{k{n}, title={{T}}, date={{{date}}}}}" for n, date in enumerate(DATES))
works = json.loads(pypandoc.convert_text(bib, "csljson", format="biblatex"))
seen = {date: work.get("issued") for date, work in zip(DATES, works, strict=True)}
for date, issued in seen.items():
    print(f"{date}: {issued}")
EXPECTED = {
    "1985?": {"date-parts": [[1985]]},
    "1985~": {"circa": True, "date-parts": [[1985]]},
    "198X": None,
    "2015/..": None,
    "2015/2016": {"date-parts": [[2015], [2016]]},
}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
