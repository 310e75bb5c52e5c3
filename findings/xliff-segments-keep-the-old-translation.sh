#!/usr/bin/env bash
# XLIFF: a new translation is written before the old one, where the unit has segments.
#
# Expected: setting the target of a unit replaces it.
# Seen:     translate-toolkit 3.20.4: in a unit of XLIFF 1.2 whose target is cut by <mrk mtype="seg">, as CAT tools save
#           it, the new words are put before the segments and these stay: the target reads new and old in one. A unit
#           without segments is replaced.
# Matters:  a script that fills in translations doubles them, file by file, and what it wrote reads back as both.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4' 'lxml==6.1.3'
"$work/venv/bin/python" - <<'PY'
from translate.storage.xliff import xlifffile

WHOLE = "<target>Good day. Come in.</target>"
CUT = '<target><mrk mtype="seg" mid="1">Good day.</mrk> <mrk mtype="seg" mid="2">Come in.</mrk></target>'


def renewed(target: str) -> str:
    """The target as it reads after another has been set."""
    store = xlifffile.parsestring(
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr"'
        ' target-language="en" datatype="plaintext"><body><trans-unit id="1"><source>Bonjour. Entrez.</source>'
        f"{target}</trans-unit></body></file></xliff>".encode()
    )
    store.units[0].target = "Hello. Do come in."
    return xlifffile.parsestring(bytes(store)).units[0].target


print("whole:", renewed(WHOLE))
print("in segments:", renewed(CUT))
assert renewed(WHOLE) == "Hello. Do come in.", "this has changed"
assert renewed(CUT) == "Hello. Do come in.Good day. Come in.", "this has changed"
PY
