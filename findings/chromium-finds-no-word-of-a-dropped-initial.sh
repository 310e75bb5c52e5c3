#!/usr/bin/env bash
# Chromium: a word whose first letter is a dropped initial is found neither by "find" nor by a link to it.
#
# Expected: how a letter is set says nothing of the word that it is of, as it does not for what is copied.
# Seen:     Chromium 156. With `initial-letter`, or a floated ::first-letter, "Once upon" is not on the page; "nce upon"
#           is. A first letter that is larger, or of another color, but stands in its line, is found with its word.
# Matters:  every article that begins with an ornament loses its first words to search, and to links that quote them.
# Needs:    a Chromium, by its path in $CHROMIUM or as /usr/bin/chromium.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'playwright==1.65.2'
"$work/venv/bin/python" - "${CHROMIUM:-/usr/bin/chromium}" <<'PY'
import sys

from playwright.sync_api import sync_playwright

EXPECTED = {
    "initial-letter: 2": [False, True],
    "float: left; font-size: 3em": [False, True],
    "font-size: 3em; line-height: 0": [True, True],
    "color: red": [True, True],
}
FIND = "words => { getSelection().removeAllRanges(); return window.find(words, true, false, true) }"
seen = {}
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    print("Chromium", browser.version)
    page = browser.new_page()
    for style in EXPECTED:
        page.set_content(f"<style>p::first-letter {{ {style} }}</style><p>Once upon a time</p>")
        seen[style] = [page.evaluate(FIND, words) for words in ("Once upon", "nce upon")]
        print(f"{style}: Once upon {seen[style][0]}, nce upon {seen[style][1]}")
    browser.close()
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
