#!/usr/bin/env bash
# cmark-gfm: a bare address in French text takes the no-break space and the mark behind it along.
#
# Expected: an address ends at white space; « voir https://example.org/a » is a link to /a.
# Seen:     cmark-gfm as in cmarkgfm 2025.10.22 ends an address at ASCII white space only. With the no-break spaces that
#           French asks for before » ; : ! ? the link leads to "/a%C2%A0%C2%BB". A closing » or ” without a space is
#           taken too, as is the 。 of Chinese. markdown-it-py 4.3.0 ends at any white space.
# Matters:  a source's address is right on one page and broken on another, depending on who renders the same file.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'cmarkgfm==2025.10.22' 'markdown-it-py==4.3.0' 'linkify-it-py==2.1.0'
"$work/venv/bin/python" - <<'PY'
import re

import cmarkgfm
from markdown_it import MarkdownIt

TEXTS = {
    "« voir https://example.org/a\u00a0»": ["https://example.org/a%C2%A0%C2%BB", "https://example.org/a"],
    "https://example.org/a\u202f; puis": ["https://example.org/a%E2%80%AF", "https://example.org/a"],
    "见 https://example.org/a。": ["https://example.org/a%E3%80%82"] * 2,
    "voir https://example.org/a.": ["https://example.org/a"] * 2,
}
parser = MarkdownIt("gfm-like")
seen = {
    text: re.findall('href="([^"]*)"', cmarkgfm.github_flavored_markdown_to_html(text) + parser.render(text)) for text in TEXTS
}
for text, links in seen.items():
    print(f"{ascii(text)}\n    cmark-gfm      {links[0]}\n    markdown-it-py {links[1]}")
if seen != TEXTS:
    raise SystemExit("this has changed")
PY
