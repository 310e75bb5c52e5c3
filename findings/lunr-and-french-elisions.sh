#!/usr/bin/env bash
# lunr: MkDocs' own search, told that a site is French, finds no noun behind an elision.
#
# Expected: with lang: fr, "horlogerie" finds "l'horlogerie": the stemmer's package knows French.
# Seen:     lunr 2.3.9 with lunr-languages 1.22.0 (what MkDocs 1.6 and Material ship in other versions) splits at white
#           space and hyphens. "l'horlogerie" and "l’horlogerie" are words that no query matches but the same letters,
#           with the same apostrophe: "l'annonce" misses "l’annonce". Plurals are folded (cheval, chevaux).
# Matters:  nearly every noun has an elided form; which articles are found hangs on their grammar.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund 'lunr@2.3.9' 'lunr-languages@1.22.0'
cat > "$work/find.cjs" <<'JS'
const lunr = require('lunr')
require('lunr-languages/lunr.stemmer.support')(lunr)
require('lunr-languages/lunr.fr')(lunr)
const texts = ["Le prix de l'horlogerie", 'Le prix de l’horlogerie et l’annonce', 'Le prix des chevaux']
const index = lunr(function () {
  this.use(lunr.fr)
  this.ref('id')
  this.field('text')
  texts.forEach((text, id) => this.add({ id, text }))
})
const expected = { horlogerie: '', annonce: '', "l'annonce": '', 'l’annonce': '1', cheval: '2', prix: '0,1,2' }
for (const [query, wanted] of Object.entries(expected)) {
  const found = index.search(query).map(one => one.ref).sort().join()
  console.log(`${query}: ${found || 'nothing'}`)
  if (found !== wanted) throw new Error('this has changed')
}
JS
node "$work/find.cjs"
