#!/usr/bin/env bash
# Chromium: who types a letter beside a no-break space in an editable page makes an ordinary space of it.
#
# Expected: an "s" typed at the end of "Il dit" changes nothing in the space that stands before the colon.
# Seen:     Chromium 156, contenteditable: a letter typed just before or just behind U+00A0, or the letter before it taken
#           away, leaves U+0020 in its place: "Il dits :" may break before the colon now, and "5 %" between its figure
#           and its sign. With white-space: pre-wrap or break-spaces it stays, and with plaintext-only; U+202F stays
#           everywhere, and in a textarea both do.
# Matters:  French text that is edited in a browser loses its typography at the very places that are edited, and nothing
#           shows it until a line ends there.
# Needs:    a Chromium, by its path in $CHROMIUM or as /usr/bin/chromium.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'playwright==1.65.2'
"$work/venv/bin/python" - "${CHROMIUM:-/usr/bin/chromium}" <<'PY'
import sys

from playwright.sync_api import Page, sync_playwright

FIXED, THIN = "\u00a0", "\u202f"
PLACE = """([at]) => {
  const edited = document.body.firstElementChild
  edited.focus()
  if (edited.value === undefined) getSelection().collapse(edited.firstChild, at)
  else edited.setSelectionRange(at, at)
}"""
TEXT = """() => { const edited = document.body.firstElementChild; return edited.value ?? edited.textContent }"""


def edited(page: Page, made: str, text: str, at: int, key: str) -> str:
    page.set_content(made.format(text))
    page.evaluate(PLACE, [at])
    page.keyboard.press(key)
    return page.evaluate(TEXT)


EDITABLE = '<p contenteditable="{}" style="white-space: {}">{{}}</p>'
KINDS = {
    "contenteditable": EDITABLE.format("true", "normal"),
    "plaintext-only": EDITABLE.format("plaintext-only", "normal"),
    "pre-wrap": EDITABLE.format("true", "pre-wrap"),
    "break-spaces": EDITABLE.format("true", "break-spaces"),
    "textarea": "<textarea>{}</textarea>",
}
LOSE = {"contenteditable"}
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    print("Chromium", browser.version)
    page = browser.new_page()
    for kind, made in KINDS.items():
        lost = []
        for space in (FIXED, THIN):
            before = edited(page, made, f"Il dit{space}: non", 6, "s")
            behind = edited(page, made, f"à 5{space}% des voix", 4, "x")
            gone = edited(page, made, f"à 50{space}% des voix", 4, "Backspace")
            assert [before[:6], behind[4], gone[:3]] == ["Il dit", "x", "à 5"] and before[6] == "s"
            lost.append([space not in text for text in (before, behind, gone)])
        print(f"{kind:18}U+00A0 lost: {lost[0]}, U+202F lost: {lost[1]}")
        assert lost == [[kind in LOSE] * 3, [False] * 3], "this has changed"
    browser.close()
PY
