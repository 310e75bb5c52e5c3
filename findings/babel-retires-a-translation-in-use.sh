#!/usr/bin/env bash
# PO: Babel retires the translation that stands before an obsolete entry with a former text.
#
# Expected: lines that begin with #~| tell what an obsolete entry (#~) once translated; msgmerge --previous writes them.
#           Who doesn't know them passes them over.
# Seen:     Babel 2.19.0 takes the first of them for a part of the entry before, which becomes obsolete: it is in use for
#           translate-toolkit and msgfmt, and is neither in the catalogue that Babel reads nor in what it compiles. Without the
#           #~| line the entry stays.
# Matters:  one translation goes out of use in a file that every other program reads; a warning on a “misformatted keyword”
#           names the line after it, and compiling exits with 0.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'Babel==2.19.0' 'translate-toolkit==3.20.4'
cat > "$work/site.po" <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "Search"
msgstr "Chercher"

msgid "Notes"
msgstr "Remarques"

#~| msgid "Cite the page"
#~ msgid "Cite this page"
#~ msgstr "Citer cette page"
PO
grep -v '^#~|' "$work/site.po" > "$work/without.po"
"$work/venv/bin/python" - "$work" <<'PY'
import sys
from pathlib import Path

from babel.messages.pofile import read_po
from translate.storage.po import pofile


def babel(name: str) -> tuple[list[str], list[str]]:
    """What is in use, and what is obsolete."""
    with Path(sys.argv[1], name).open("rb") as file:
        catalog = read_po(file)
    return [message.id for message in catalog if message.id], list(catalog.obsolete)


units = pofile.parsefile(str(Path(sys.argv[1], "site.po"))).units
toolkit = [unit.source for unit in units if unit.source and not unit.isobsolete()]
print("Babel:", *babel("site.po"))
print("Babel, without the line:", *babel("without.po"))
print("translate-toolkit:", toolkit)
assert babel("site.po") == (["Search"], ["Notes", "Cite this page"]), "this has changed"
assert babel("without.po") == (["Search", "Notes"], ["Cite this page"]), "this has changed"
assert toolkit == ["Search", "Notes"], "this has changed"
PY
