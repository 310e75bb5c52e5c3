#!/usr/bin/env bash
# Sentence splitters: "J.-P. Sartre" and "52 av. J.-C." are cut before the hyphen.
#
# Expected: a sentence never begins with a hyphen and a capital; a French composed name is one word.
# Seen:     pySBD 0.3.4 cuts "J.|-P.|Sartre" in French and English; sentencex 1.0.32 does at the head of a French text,
#           and in dates before our era ("J.|-C."). Both know "M." or "p." in some places and not in others.
# Matters:  sentences are what translations are aligned and remembered by: half a name becomes a unit of its own.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pysbd==0.3.4' 'sentencex==1.0.32'
"$work/venv/bin/python" - <<'PY'
import pysbd
import sentencex

TEXTS = ("J.-P. Sartre écrit.", "Elle date de 52 av. J.-C. environ.", "Elle vit aux É.-U. depuis peu.")
seen = {
    text: (
        [part.strip() for part in pysbd.Segmenter(language="fr", clean=False).segment(text)],
        [part.strip() for part in sentencex.segment("fr", text)],
    )
    for text in TEXTS
}
for text, (first, second) in seen.items():
    print(f"{text}\n    pySBD     {first}\n    sentencex {second}")
EXPECTED = {
    TEXTS[0]: (["J.", "-P.", "Sartre écrit."], ["J.", "-P.", "Sartre écrit."]),
    TEXTS[1]: (["Elle date de 52 av.", "J.", "-C.", "environ."], ["Elle date de 52 av. J.", "-C.", "environ."]),
    TEXTS[2]: (["Elle vit aux É.", "-U.", "depuis peu."], ["Elle vit aux É.", "-U.", "depuis peu."]),
}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
