#!/usr/bin/env bash
# HTML's q element: four converters, no guillemets, and one makes the quoted words the author's.
#
# Expected: the marks of a <q> are set by the browser in the language of the text, so a converter to Markdown has to
#           write them, « mot » in French; at the least it writes some.
# Seen:     turndown 7.2.5 writes none. markdownify 1.2.3 writes straight quotes, pandoc 3.9 (to gfm) English curly ones
#           also under lang="fr". trafilatura 2.3.1 writes none and breaks the line after the words.
# Matters:  « un coût <q>dérisoire</q> » without marks says that the writer finds the cost derisory. In a text whose
#           claims are checked it matters who said a word.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'pypandoc_binary==1.17' 'markdownify==1.2.3' 'trafilatura==2.3.1' 'lxml_html_clean==0.4.5'
npm install --prefix "$work" --silent --no-audit --no-fund 'turndown@7.2.5'
"$work/venv/bin/python" - <<'PY'
import markdownify
import pypandoc
import trafilatura

assert pypandoc.get_pandoc_version() == "3.9"
TEXT = '<p lang="fr">Ce modèle, dit-il, aurait un coût <q>dérisoire</q> pour le secteur, et chacun se demande comment.</p>'
PAGE = f'<html lang="fr"><body><main><article><h1>Titre</h1>{TEXT * 3}</article></main></body></html>'
texts = {
    "markdownify": markdownify.markdownify(TEXT),
    "pandoc": pypandoc.convert_text(TEXT, "gfm", format="html", extra_args=["--wrap=none"]),
    "trafilatura": trafilatura.extract(PAGE),
}
seen = {tool: text[text.index("coût") + 5 : text.index("coût") + 20] for tool, text in texts.items()}
for tool, words in seen.items():
    print(f"{tool}: {words!r}")
if seen != {"markdownify": '"dérisoire" pou', "pandoc": "“dérisoire” pou", "trafilatura": "dérisoire\npour "}:
    raise SystemExit("this has changed")
PY
cat > "$work/quote.mjs" <<'JS'
import TurndownService from 'turndown'
const seen = new TurndownService().turndown('<p lang="fr">un coût <q>dérisoire</q> pour le secteur</p>')
console.log(`turndown: ${seen}`)
if (seen !== 'un coût dérisoire pour le secteur') throw new Error('this has changed')
JS
node "$work/quote.mjs"
