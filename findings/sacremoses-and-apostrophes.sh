#!/usr/bin/env bash
# sacremoses: words with a typographic apostrophe do not survive tokenizing and putting together again.
#
# Expected: detokenize(tokenize(text)) is the text, in French as in English, but for the kind of spaces.
# Seen:     sacremoses 0.2.0. "d'accord" with the straight apostrophe comes back; "l’été" is "l ’ été", "aujourd’hui"
#           "aujourd ’ hui", "It’s" "It ’ s". A dash loses the space before it: "294 000 $— R1".
# Matters:  corpora and machine translations that went through Moses' tools have no such word left whole; a memory made
#           of them never matches a well-set text, and a search for it finds nothing.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'sacremoses==0.2.0'
"$work/venv/bin/python" - <<'PY'
from sacremoses import MosesDetokenizer, MosesTokenizer

EXPECTED = {
    ("fr", "Il est d'accord."): "Il est d'accord.",
    ("fr", "L’été, aujourd’hui."): "L ’ été, aujourd ’ hui.",
    ("fr", "294 000 $ — R1."): "294 000 $— R1.",
    ("en", "It’s true."): "It ’ s true.",
}
seen = {}
for language, text in EXPECTED:
    words = MosesTokenizer(lang=language).tokenize(text, escape=False)
    seen[language, text] = MosesDetokenizer(lang=language).detokenize(words)
    print(f"{language}: {text!r} -> {seen[language, text]!r}")
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
