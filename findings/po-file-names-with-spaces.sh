#!/usr/bin/env bash
# PO: two of three libraries take the name of a file apart at its spaces.
#
# Expected: GNU gettext puts a file name with spaces between the signs U+2068 and U+2069, “#: ⁨my text.md⁩:3”: one place,
#           line 3 of “my text.md”.
# Seen:     Babel 2.19.0 reads it so. polib 1.2.0 and translate-toolkit 3.20.4 read two places, “⁨my” and “text.md⁩:3”, with
#           the signs in them.
# Matters:  who asks where a sentence stands gets a file that is not there; texts are named by people, with spaces.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    'Babel==2.19.0' 'polib==1.2.0' 'translate-toolkit==3.20.4'
"$work/venv/bin/python" - "$work/site.po" <<'PY'
import sys
from pathlib import Path

import polib
from babel.messages.pofile import read_po
from translate.storage.po import pofile

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#: \u2068my text.md\u2069:3
msgid "Notes"
msgstr "Remarques"
"""
Path(sys.argv[1]).write_text(PO, encoding="utf-8")
with Path(sys.argv[1]).open("rb") as file:
    babel = read_po(file).get("Notes").locations
found = polib.pofile(sys.argv[1])[0].occurrences
toolkit = pofile.parsefile(sys.argv[1]).units[-1].getlocations()
print("Babel:", babel)
print("polib:", found)
print("translate-toolkit:", toolkit)
assert babel == [("my text.md", 3)], "this has changed"
assert found == [("\u2068my", ""), ("text.md\u2069", "3")], "this has changed"
assert toolkit == ["\u2068my", "text.md\u2069:3"], "this has changed"
PY
