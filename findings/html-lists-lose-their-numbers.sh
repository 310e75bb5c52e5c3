#!/usr/bin/env bash
# HTML to Markdown: the number that a list item carries (value=) is lost in four converters and a sanitiser.
#
# Expected: <ol start="3"><li value="7"> is written "7.", since Markdown lists take their first number.
# Seen:     pandoc 3.9, turndown 7.2.5, markdownify 1.2.3 and html2text 2025.4.15 write "3." and "4."; nh3 0.3.8, with
#           its defaults, takes the attribute away.
# Matters:  articles of law, theses and verses are cited by these numbers: "article 7" of the import is "article 3".
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17' 'markdownify==1.2.3' 'html2text==2025.4.15' 'nh3==0.3.8'
npm install --prefix "$work" --silent --no-audit --no-fund 'turndown@7.2.5'
"$work/venv/bin/python" - <<'PY'
import html2text
import markdownify
import nh3
import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
LIST = '<ol start="3"><li value="7">Le juge statue.</li><li value="12">Il motive.</li></ol>'
seen = {
    "markdownify": markdownify.markdownify(LIST),
    "html2text": html2text.html2text(LIST),
    "pandoc": pypandoc.convert_text(LIST, "gfm", format="html"),
    "nh3": nh3.clean(LIST),
}
for tool, text in seen.items():
    print(f"{tool}: {' / '.join(text.split(chr(10))).strip(' /')}")
if any("7" in text or "12" in text or "3" not in text for text in seen.values()):
    raise SystemExit("this has changed")
PY
cat > "$work/list.mjs" <<'JS'
import TurndownService from 'turndown'
const seen = new TurndownService().turndown('<ol start="3"><li value="7">Le juge statue.</li><li value="12">Il motive.</li></ol>')
console.log(`turndown: ${seen.replaceAll('\n', ' / ')}`)
if (!/^3\. .*\n4\. /.test(seen)) throw new Error('this has changed')
JS
node "$work/list.mjs"
