#!/usr/bin/env bash
# Zensical: a site whose plugin it cannot run is published without it, and nothing says so.
#
# Expected: an unknown plugin in mkdocs.yml is told, as MkDocs and ProperDocs do (they end), since plugins also hold files
#           back: drafts, notes, data that is not to be public.
# Seen:     Zensical 0.0.73 takes mkdocs.yml, names no plugin, says that no issue was found and exits with 0; what the
#           plugin would have left out, here a draft and a translator's memory, is in the site and in its search.
# Matters:  Material for MkDocs 9.8 says at each build that Zensical is its successor "with your existing mkdocs.yml".
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'zensical==0.0.73'
cd "$work"
mkdir docs
printf '# Home\n\nA page.\n' > docs/index.md
printf '# Not yet\n\nTo be held back.\n' > docs/draft.md
echo '<tmx version="1.4"/>' > docs/memory.tmx
printf '%s\n' 'site_name: A site' 'plugins:' '  - search' '  - holds-back-drafts' > mkdocs.yml
code=0
venv/bin/zensical build > log 2>&1 || code=$?
echo "exit code $code; $(grep -ci 'holds-back-drafts' log || true) lines name the plugin"
find site -name memory.tmx -o -path 'site/draft/*'
if [ "$code" != 0 ] || grep -qi 'holds-back-drafts' log || [ ! -f site/memory.tmx ] || [ ! -f site/draft/index.html ]; then
    echo "this has changed" >&2
    exit 1
fi
