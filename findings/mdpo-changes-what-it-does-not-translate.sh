#!/usr/bin/env bash
# mdpo: a Markdown file that goes through PO with nothing translated is another document.
#
# Expected: po2md with an empty PO gives the original, but for white space.
# Seen:     mdpo 2.1.4. "1918\. L'armistice" loses its backslash and becomes a list; a bar in a table's cell loses its
#           own, so the row has a cell too many; ~~struck~~ words stand as if they held; verse is one line.
# Matters:  French dates at the head of a paragraph are this frequent. The translated page differs from the original in
#           structure where the translator changed nothing, so what faces what is lost as well.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mdpo==2.1.4'
cat > "$work/page.md" <<'MD'
1918\. L'armistice est signé.

Le prix est ~~haut~~ bas.

| mot | signe |
|-----|-------|
| ou  | a \| b |

Un vers  
et l'autre.
MD
cd "$work"
venv/bin/md2po page.md > page.po
venv/bin/po2md page.md --pofiles page.po > back.md
cat back.md
if ! grep -q "^1918\. L'armistice" back.md || ! grep -q '| a | b |' back.md || grep -q '~~' back.md \
    || ! grep -q "^Un vers et l'autre" back.md; then
    echo "this has changed" >&2
    exit 1
fi
