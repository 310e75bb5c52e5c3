#!/usr/bin/env bash
# What Google Docs puts on the clipboard is all bold or nothing in Markdown.
#
# Expected: its HTML wraps the whole in <b style="font-weight:normal"> and marks bold words by a style; a converter that
#           takes <b> for bold looks at the style, or at the least does not break its own asterisks.
# Seen:     turndown 7.2.5, markdownify 1.2.3 and html2text 2025.4.15 begin and end the whole with "**", over paragraphs
#           where it is no emphasis but two asterisks, or makes all bold. The words that were bold or italic are plain
#           in each. pandoc 3.9 drops the wrapper and keeps the words' styles as <span style=…>, which GitHub shows as
#           plain.
# Matters:  it is the way in which most texts come from an editor's desk to a web form. The sign is easy to know: the
#           wrapper's id begins with docs-internal-guid.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'pypandoc_binary==1.17' 'markdownify==1.2.3' 'html2text==2025.4.15'
npm install --prefix "$work" --silent --no-audit --no-fund 'turndown@7.2.5'
cat > "$work/clipboard.html" <<'HTML'
<b style="font-weight:normal;" id="docs-internal-guid-0"><p dir="ltr"><span style="font-weight:400;">Le prix est </span><span style="font-weight:700;">bas</span><span>.</span></p><p dir="ltr"><span style="font-style:italic;">Fin</span></p></b>
HTML
"$work/venv/bin/python" - "$work/clipboard.html" <<'PY'
import sys
from pathlib import Path

import html2text
import markdownify
import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
page = Path(sys.argv[1]).read_text().strip()
seen = {
    "markdownify": markdownify.markdownify(page).strip(),
    "html2text": html2text.html2text(page).strip(),
    "pandoc": pypandoc.convert_text(page, "gfm", format="html", extra_args=["--wrap=none"]).strip(),
}
for tool, text in seen.items():
    print(f"{tool}: {text!r}")
for tool in ("markdownify", "html2text"):
    if not (seen[tool].startswith("**") and seen[tool].endswith("**") and "bas." in seen[tool] and seen[tool].count("**") == 2):
        raise SystemExit("this has changed")
if '<span style="font-weight:700;">bas</span>' not in seen["pandoc"] or "**" in seen["pandoc"]:
    raise SystemExit("this has changed")
PY
cat > "$work/paste.mjs" <<'JS'
import { readFileSync } from 'node:fs'
import TurndownService from 'turndown'
const seen = new TurndownService().turndown(readFileSync(process.argv[2], 'utf8').trim())
console.log(`turndown: ${JSON.stringify(seen)}`)
if (!/^\*\*\s+Le prix est bas\.\s+Fin\s+\*\*$/.test(seen)) throw new Error('this has changed')
JS
node "$work/paste.mjs" "$work/clipboard.html"
