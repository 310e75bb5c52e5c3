#!/usr/bin/env bash
# Two web annotators give the same words two positions, and one refuses an annotation without a position.
#
# Expected: TextPositionSelector counts code points (so says the Web Annotation model), and a TextQuoteSelector by
#           itself selects the words that it quotes.
# Seen:     @apache-annotator/dom 0.2.0 counts code points. @recogito/text-annotator 4.1.1 counts UTF-16 units, so that
#           all positions after a name such as 𠮷野 are off by one between the two. An annotation with a quote alone, as
#           editors write it by hand, is "Missing selector types: TextPositionSelector" for Recogito. (Apache's package
#           also needs @apache-annotator/selector, which it does not declare.)
# Matters:  annotations that are published for more than one reader need the quote, its context and a position, and
#           positions may only be a hint. Where quote and position disagree the quote is right.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund \
    '@apache-annotator/dom@0.2.0' '@apache-annotator/selector@0.2.0' '@annotorious/core@3.8.10' \
    '@recogito/text-annotator@4.1.1' 'jsdom@26.1.0'
cat > "$work/positions.mjs" <<'JS'
import { JSDOM } from 'jsdom'
const { window } = new JSDOM('<p>𠮷野 : un coût bas.</p>', { pretendToBeVisual: true })
// What the two packages take for granted in a browser, and jsdom lacks or keeps to itself.
const names = ['window', 'document', 'navigator', 'Node', 'NodeFilter', 'Range', 'Document', 'Element', 'HTMLElement']
for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true })
for (const name of ['MutationObserver', 'ResizeObserver', 'Highlight', 'CSS', 'DOMRect'])
  Object.defineProperty(globalThis, name, { value: window[name] ?? class {}, configurable: true })
const { describeTextPosition } = await import('@apache-annotator/dom')
const { rangeToSelector, W3CTextFormat } = await import('@recogito/text-annotator')

const paragraph = document.querySelector('p')
const range = document.createRange()
const at = paragraph.firstChild.data.indexOf('coût')
range.setStart(paragraph.firstChild, at)
range.setEnd(paragraph.firstChild, at + 4)
const apache = await describeTextPosition(range, paragraph)
const recogito = rangeToSelector(range, paragraph)
const quoted = {
  '@context': 'http://www.w3.org/ns/anno.jsonld', id: '#1', type: 'Annotation', body: [],
  target: { source: 'https://example.org/', selector: [{ type: 'TextQuoteSelector', exact: 'coût', prefix: 'un ', suffix: ' bas' }] },
}
const refused = W3CTextFormat('https://example.org/', paragraph).parse(quoted).error?.message ?? 'taken'
const seen = [`Apache ${apache.start}-${apache.end}`, `Recogito ${recogito.start}-${recogito.end}`, `a quote alone: ${refused}`]
console.log(seen.join('\n'))
const expected = ['Apache 8-12', 'Recogito 9-13', 'a quote alone: Missing selector types: TextPositionSelector for annotation: #1']
if (String(seen) !== String(expected)) throw new Error('this has changed')
JS
node "$work/positions.mjs"
