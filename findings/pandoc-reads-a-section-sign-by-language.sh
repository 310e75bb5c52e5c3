#!/usr/bin/env bash
# pandoc: "§ 3" is a section in an English document and a paragraph in a French one.
#
# Expected: a citation means the same place in both languages of a bilingual text.
# Seen:     pandoc 3.9 reads locators by the terms of the document's language. [@a, § 3] is "sec. 3" under lang: en and
#           "paragr. 3" under lang: fr; [@a, p. 5] and [@a, pp. 5-7] differ too (the French "pp. 5-7" stays raw).
# Matters:  the note and its translation cite two different things, and each looks right by itself.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17'
"$work/venv/bin/python" - <<'PY'
import pypandoc

assert pypandoc.get_pandoc_version() == "3.9"
TEXT = """---
lang: %s
references: [{id: a, type: book, title: T, author: [{family: Lee}], issued: 1985}]
suppress-bibliography: true
---
[@a, § 3] [@a, p. 5] [@a, pp. 5-7]
"""
seen = {}
for language in ("en", "fr"):
    options = ["--citeproc", "--wrap=none"]
    seen[language] = pypandoc.convert_text(TEXT % language, "plain", format="markdown", extra_args=options).replace("\xa0", " ").strip()
    print(f"{language}: {seen[language]}")
EXPECTED = {
    "en": "(Lee 1985, sec. 3) (Lee 1985, 5) (Lee 1985, 5–7)",
    "fr": "(Lee 1985, paragr. 3) (Lee 1985, 5) (Lee 1985, pp. 5-7)",
}
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
