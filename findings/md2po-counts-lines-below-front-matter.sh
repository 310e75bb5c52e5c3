#!/usr/bin/env bash
# translate-toolkit: the line that md2po names is too low by the length of the front matter.
#
# Expected: "#: page.md:7" is line 7 of the file, as an editor counts.
# Seen:     translate-toolkit 3.20.4 (mistletoe 1.6.0) counts from the end of the front matter, which is itself said to
#           be on line 1. A heading on line 7 is "page.md:1".
# Matters:  every reference that a translator follows from the PO file leads to the wrong paragraph, in each file that
#           has front matter, and further off the longer it is.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'translate-toolkit[markdown]==3.20.4' 'mistletoe==1.6.0'
printf -- '---\ntitle: Le prix\nlang: fr\ndate: 2025-03-04\n---\n\n# Un titre\n\nUn paragraphe.\n' > "$work/page.md"
(cd "$work" && "$work/venv/bin/md2po" --progress=none page.md page.po)
heading="$(grep -B1 'msgid "Un titre"' "$work/page.po" | head -n 1)"
echo "in the file: page.md:$(grep -n '^# Un titre' "$work/page.md" | cut -d: -f1)"
echo "in the PO:   ${heading}"
if [ "${heading}" != "#: page.md:1" ]; then
    echo "this has changed" >&2
    exit 1
fi
