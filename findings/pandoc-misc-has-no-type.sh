#!/usr/bin/env bash
# pandoc: @misc becomes a CSL-JSON item whose type is the empty string.
#
# Expected: "document" (as citation-js writes) or "article": CSL-JSON requires a type, and its schema lists them.
# Seen:     pandoc 3.9 writes "type": "" for @misc, the entry that blog posts, films and reports end up in.
# Matters:  a reader that is strict refuses the file for it, one that looks the type up finds nothing to set.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$work/venv/bin/python" - <<'PY'
import json

import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
BIB = "@misc{a, title={A post}, howpublished={Blog}}\n@online{b, title={A page}}\n@report{c, title={A report}}"
seen = {work["id"]: work["type"] for work in json.loads(pypandoc.convert_text(BIB, "csljson", format="biblatex"))}
print(seen)
if seen != {"a": "", "b": "webpage", "c": "report"}:
    raise SystemExit("this has changed")
PY
