#!/usr/bin/env bash
# BibTeX's "and others" becomes an author by the name of Others in three converters.
#
# Expected: "Michelet, Jules and others" is one author and an open list, which a style sets as "et al.".
# Seen:     in CSL-JSON pandoc 3.9 and biblatex-csl-converter 3.6.0 write a second author with the literal name
#           "others", citation-js 0.9.0 one with the family name "others". (pandoc's own citeproc knows better.)
# Matters:  whoever reads the JSON prints "Michelet et others" in a French list, counts two authors, and sorts by them.
#           A reader of CSL-JSON has to know that an author "others" at the end is none.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
npm install --prefix "$work" --silent --no-audit --no-fund \
    '@citation-js/core@0.9.0' '@citation-js/plugin-bibtex@0.9.0' 'biblatex-csl-converter@3.6.0'
cat > "$work/works.bib" <<'BIB'
@book{b, title={Histoire de France}, author={Michelet, Jules and others}, date={1833}}
BIB
"$work/venv/bin/python" - "$work/works.bib" > "$work/pandoc.json" <<'PY'
import json, sys

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
print(json.dumps(json.loads(pypandoc.convert_file(sys.argv[1], "csljson", format="biblatex"))[0]["author"][-1]))
PY
cat > "$work/others.mjs" <<'JS'
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter'
const [folder] = process.argv.slice(2)
const bib = readFileSync(`${folder}/works.bib`, 'utf8')
const seen = {
  pandoc: JSON.parse(readFileSync(`${folder}/pandoc.json`, 'utf8')),
  'citation-js': new Cite(bib).data[0].author.at(-1),
  'biblatex-csl-converter': Object.values(new CSLExporter(new BibLatexParser(bib).parse().entries).parse())[0].author.at(-1),
}
for (const [tool, author] of Object.entries(seen)) console.log(`${tool}: ${JSON.stringify(author)}`)
const expected = { pandoc: { literal: 'others' }, 'citation-js': { family: 'others' }, 'biblatex-csl-converter': { literal: 'others' } }
if (JSON.stringify(seen) !== JSON.stringify(expected)) throw new Error('this has changed')
JS
node "$work/others.mjs" "$work"
