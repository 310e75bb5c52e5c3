#!/usr/bin/env bash
# Chromium: the marks of a <q> are not copied, and a French one has no spaces within its guillemets.
#
# Expected: who copies a sentence with <q>mot</q> gets its quotation marks; French ones are « mot », with spaces.
# Seen:     Chromium 156 sets «mot» without spaces, and the selection holds the bare word. By the language: Spanish and
#           zh-TW get English marks, de-CH German ones for Swiss, and a quotation in one has ”x“ in fr-CA.
# Matters:  quoted words become the writer's own as soon as they are copied, found, extracted or indexed. Marks written
#           as characters are set, copied and searched as they stand.
# Needs:    a Chromium, by its path in $CHROMIUM or as /usr/bin/chromium.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'playwright==1.65.2'
"$work/venv/bin/python" - "${CHROMIUM:-/usr/bin/chromium}" <<'PY'
import sys

from playwright.sync_api import sync_playwright

# What is seen (from the tree that screen readers get), by language.
EXPECTED = {
    "fr": "«a «b»»",
    "fr-CA": "«a ”b“»",
    "fr-CH": "«a ‹b›»",
    "de": "„a ‚b‘“",
    "de-CH": "„a ‚b‘“",
    "es": "“a ‘b’”",
    "ja": "「a 『b』」",
    "zh-TW": "“a ‘b’”",
}
seen = {}
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    print("Chromium", browser.version)
    page = browser.new_page()
    for language in EXPECTED:
        page.set_content(f'<html lang="{language}"><title>t</title><p><q>a <q>b</q></q></p>')
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        seen[language] = "".join(node["name"]["value"] for node in nodes if node["role"]["value"] == "StaticText")
        copied = page.evaluate("() => { getSelection().selectAllChildren(document.body); return getSelection().toString() }")
        print(f"{language}: seen {seen[language]}, copied {copied.strip()}")
        if copied.strip() != "a b":
            raise SystemExit("this has changed: marks are copied")
    browser.close()
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
