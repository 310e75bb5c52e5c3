#!/usr/bin/env bash
# translate-toolkit: a corrected translation is written in front of the words that it replaces.
#
# Expected: setting the target of a TMX unit replaces it, whether or not the old one held inline tags (bpt, ept, ph).
# Seen:     translate-toolkit 3.20.4 replaces only the text before the first tag. The tags, and every word behind the
#           first of them, stay; the unit says so itself when it is read again, and nothing is raised.
# Matters:  a memory whose bold and links are tags, corrected by a script or a server built on this library, holds two
#           translations run together, and offers them as approved.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4' 'lxml==6.1.3'
"$work/venv/bin/python" - <<'PY'
from io import BytesIO

from translate.storage.tmx import tmxfile

MEMORY = b"""<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
srclang="fr" datatype="plaintext"/><body>
<tu><tuv xml:lang="fr"><seg>Le <bpt i="1">[b]</bpt>prix<ept i="1">[/b]</ept> est bas.</seg></tuv>
<tuv xml:lang="en"><seg>The <bpt i="1">[b]</bpt>prize<ept i="1">[/b]</ept> is low.</seg></tuv></tu>
</body></tmx>"""

memory = tmxfile(BytesIO(MEMORY), "fr", "en")
memory.units[0].target = "The price is low."
saved = tmxfile(BytesIO(bytes(memory)), "fr", "en").units[0].target
print("set: ", "The price is low.")
print("read:", saved)
if saved != "The price is low.[b]prize[/b] is low.":
    raise SystemExit("this has changed")
PY
