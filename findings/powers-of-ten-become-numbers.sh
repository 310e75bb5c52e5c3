#!/usr/bin/env bash
# HTML to Markdown or text: 10<sup>25</sup> operations become 1025.
#
# Expected: a superscript is kept (as HTML, or as 10^25), since Markdown has none; at the least digits are not joined.
# Seen:     turndown 7.2.5, markdownify 1.2.3 and html2text 2025.4.15 with their defaults, and the plain text of
#           trafilatura 2.3.1 and @mozilla/readability 0.6.0, all read "1025". pandoc 3.9 and trafilatura's Markdown
#           keep it.
# Matters:  a threshold of law (the European one for AI models is stated so) becomes a number that no check can doubt:
#           it is well formed, only 10 to the 22nd times too small. A note number after a figure joins it the same way.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'pypandoc_binary==1.17' 'markdownify==1.2.3' 'html2text==2025.4.15' 'trafilatura==2.3.1' 'lxml_html_clean==0.4.5'
npm install --prefix "$work" --silent --no-audit --no-fund 'turndown@7.2.5' '@mozilla/readability@0.6.0' 'jsdom@26.1.0'
cat > "$work/page.html" <<'HTML'
<html lang="en"><head><title>T</title></head><body><main><article><h1>The threshold</h1>
<p>Models trained with more than 10<sup>25</sup> operations are presumed to pose a risk, and their makers have duties.</p>
<p>A second paragraph, long enough, with commas, so that an extractor takes this page for an article, and not a menu.</p>
<p>A third paragraph, long enough, with commas, so that an extractor takes this page for an article, and not a menu.</p>
</article></main></body></html>
HTML
"$work/venv/bin/python" - "$work/page.html" <<'PY'
import sys
from pathlib import Path

import html2text
import markdownify
import pypandoc
import trafilatura

assert pypandoc.get_pandoc_version() == "3.9"
page = Path(sys.argv[1]).read_text()
texts = {
    "markdownify": markdownify.markdownify(page),
    "html2text": html2text.html2text(page),
    "trafilatura, text": trafilatura.extract(page),
    "trafilatura, Markdown": trafilatura.extract(page, output_format="markdown", include_formatting=True),
    "pandoc": pypandoc.convert_text(page, "gfm", format="html", extra_args=["--wrap=none"]),
}
for tool, text in texts.items():
    print(f"{tool}: {text[text.index('than 10') + 5 :][:16]}")
if [tool for tool, text in texts.items() if "1025 op" in text] != list(texts)[:3]:
    raise SystemExit("this has changed")
PY
cat > "$work/power.mjs" <<'JS'
import { readFileSync } from 'node:fs'
import TurndownService from 'turndown'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
const page = readFileSync(process.argv[2], 'utf8')
const seen = {
  turndown: new TurndownService().turndown(page),
  'Readability, text': new Readability(new JSDOM(page).window.document).parse().textContent,
}
for (const [tool, text] of Object.entries(seen)) {
  console.log(`${tool}: ${text.match(/10\D?25\D* operations/)?.[0]}`)
  if (!text.includes('1025 operations')) throw new Error('this has changed')
}
JS
node "$work/power.mjs" "$work/page.html"
