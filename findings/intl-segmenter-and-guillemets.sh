#!/usr/bin/env bash
# Intl.Segmenter: in French a sentence begins with the guillemet that closes the one before.
#
# Expected: « Oui ! » | Puis il part. A closing mark belongs to what it closes, and the locale is given as French.
# Seen:     Node 20 (ICU 78), granularity "sentence", locale fr. The space that French puts before » ends the sentence:
#           "« Oui ! | » Puis il part." Where no space stands, an opening mark is left behind: "Fin.« | Oui. | »", "Il
#           part.( | Elle reste.)", and so in Japanese before （. M. Dupont and p. 12 are cut as well.
# Matters:  the browser's own splitter, wanted for highlighting or aligning sentences, unbalances every line of
#           dialogue.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/cut.mjs" <<'JS'
const expected = {
  fr: [
    ['Il dit : « Oui ! » Puis il part.', 'Il dit : « Oui ! |» Puis il part.'],
    ['Fin.« Oui. »', 'Fin.« |Oui. |»'],
    ['Il part.(Elle reste.) Fin.', 'Il part.(|Elle reste.) |Fin.'],
    ['M. Dupont parle.', 'M. |Dupont parle.'],
  ],
  ja: [['彼は来た。（笑）帰った。', '彼は来た。（|笑）帰った。']],
}
console.log('Node', process.version, 'ICU', process.versions.icu)
for (const [language, texts] of Object.entries(expected))
  for (const [text, cut] of texts) {
    const seen = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(one => one.segment).join('|')
    console.log(seen)
    if (seen !== cut) throw new Error('this has changed')
  }
JS
node "$work/cut.mjs"
