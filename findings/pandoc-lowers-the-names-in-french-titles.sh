#!/usr/bin/env bash
# pandoc: from .bib to CSL-JSON, a French title loses the capitals of its proper names.
#
# Expected: a title is carried over as it stands; French has no title case to undo.
# Seen:     pandoc 3.9 takes every entry without langid for English, and writes its title in sentence case:
#           "Histoire de France" is "Histoire de france", "\emph{Quercus}" "<i>quercus</i>"; "un mot" becomes "Un mot".
#           With langid = {french} it stays. Zotero and the French libraries' exports seldom write langid.
# Matters:  the standard way to bring a .bib to a site corrupts names in silence, and only in some of the titles.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$work/venv/bin/python" - <<'PY'
import json

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
BIB = r"""
@book{a, title={Histoire de France}}
@book{b, title={Le chêne \emph{Quercus robur} en Sologne}}
@book{c, title={Histoire de France}, langid={french}}
"""
seen = [work["title"] for work in json.loads(pypandoc.convert_text(BIB, "csljson", format="biblatex"))]
print("\n".join(seen))
if seen != ["Histoire de france", "Le chêne <i>quercus robur</i> en sologne", "Histoire de France"]:
    raise SystemExit("this has changed")
PY
