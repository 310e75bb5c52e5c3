#!/usr/bin/env bash
# mkdocs-bibtex: [@a, p. 5] is set as [@a]; the page, and a word such as "voir", are lost.
#
# Expected: citations are written as for pandoc, says its README, so a locator is part of what is shown.
# Seen:     mkdocs-bibtex 4.4.0 under MkDocs 1.6.1, without a csl_file, which is its default: citations of one work
#           share one footnote that names no page. An author in the text (@a) is replaced by the whole reference, in the
#           middle of the sentence. "Histoire de France" is "Histoire de france", and "and others" stays English.
# Matters:  a citation without its page can't be checked, and --strict has nothing to say.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1' 'mkdocs-bibtex==4.4.0' 'pybtex==0.26.1'
cd "$work"
mkdir docs
cat > refs.bib <<'BIB'
@article{a, title={Histoire de France}, author={Michelet, Jules and others}, journal={Le Monde}, year={2025}}
BIB
printf '%s\n' 'site_name: A site' 'plugins:' '  - bibtex:' '      bib_file: refs.bib' 'markdown_extensions: [footnotes]' > mkdocs.yml
printf '# Page\n\nPremier [@a].\n\nSecond [voir @a, p. 587].\n\nSelon @a, oui.\n\n\\bibliography\n' > docs/index.md
venv/bin/mkdocs build --quiet --strict 2> mkdocs.log
venv/bin/python - <<'PY'
import re
from html import unescape
from pathlib import Path

page = Path("site/index.html").read_text()
text = unescape(re.sub(r"<[^>]+>", "", page[page.index("Premier") : page.index("Documentation built")]))
lines = [line.strip() for line in text.splitlines() if line.strip()]
print("\n".join(lines))
text = " ".join(lines)
if "587" in text or "voir" in text or "Selon Jules Michelet and others. Histoire de france." not in text:
    raise SystemExit("this has changed")
PY
