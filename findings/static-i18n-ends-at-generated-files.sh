#!/usr/bin/env bash
# mkdocs-static-i18n: a page that a plugin generated as MkDocs' API has it ends the build, in whichever order they stand.
#
# Expected: File.generated(config, uri, content=…), the API of MkDocs 1.6 for pages that have no file, is such a page
#           beside the plugin too; or the plugin says that it cannot take it.
# Seen:     mkdocs-static-i18n 1.3.1 under MkDocs 1.6.1 asks every file for its source's path, which a generated one has
#           not: TypeError, a traceback that names neither plugin, page nor remedy. Its on_files runs last of all
#           (priority -100), so the order of the plugins changes nothing.
# Matters:  who generates pages has to add them after it (priority below -100), and once for each of its languages.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1' 'mkdocs-static-i18n==1.3.1'
cd "$work"
mkdir docs
echo '# Accueil' > docs/index.fr.md
echo '# Home' > docs/index.en.md
cat > hook.py <<'PY'
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "made.md", content="# Made\n"))
    return files
PY
printf '%s\n' 'site_name: A site' 'hooks: [hook.py]' 'plugins:' '  - i18n:' '      languages:' \
    '        - {locale: fr, name: Français, default: true}' '        - {locale: en, name: English}' > mkdocs.yml
code=0
venv/bin/mkdocs build --quiet 2> log || code=$?
echo "exit code $code: $(tail -n 1 log)"
if [ "$code" = 0 ] || ! grep -q 'TypeError: .*NoneType' log; then
    echo "this has changed" >&2
    exit 1
fi
