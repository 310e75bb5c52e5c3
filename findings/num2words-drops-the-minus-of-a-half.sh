#!/usr/bin/env bash
# num2words: minus one half is spelled "zero point five" in eleven of twelve languages.
#
# Expected: num2words(-0.5) says minus, as num2words(-1.5) does.
# Seen:     num2words 0.5.14 takes the sign from the whole part, and the whole part of -0.5 is 0. Every number between
#           0 and -1 loses its sign: French, English, German, Spanish, Portuguese, Dutch … Italian alone keeps it.
# Matters:  "le PIB a reculé de -0,5 %" read aloud, or compared in words, says the opposite; no error tells.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'num2words==0.5.14'
"$work/venv/bin/python" - <<'PY'
from num2words import num2words

LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl", "ru", "sv", "ja", "tr", "da")
same = []
for language in LANGUAGES:
    below, above = num2words(-0.5, lang=language), num2words(0.5, lang=language)
    print(f"{language}: -1.5 {num2words(-1.5, lang=language)!r}; -0.5 {below!r}")
    if below == above:
        same.append(language)
if same != [one for one in LANGUAGES if one != "it"]:
    raise SystemExit(f"this has changed: without a sign in {same}")
PY
