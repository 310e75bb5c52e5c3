#!/usr/bin/env bash
# Feeds: feedparser takes the last of an entry’s languages for its address.
#
# Expected: where an Atom entry has several rel="alternate" links that differ in hreflang, as RFC 4287 allows, its link is
#           the first, or the one in the language of the entry.
# Seen:     feedparser 6.0.14: entry.link is the last of them, whatever xml:lang says. In what the entry holds, ruby is run
#           into the word under it (漢字かんじ), and marks and <bdi> go.
# Matters:  readers of the French feed of a bilingual site are sent to its English pages, in each program built on it.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14'
"$work/venv/bin/python" - <<'PY'
import feedparser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>urn:x:1</id><title>Fil</title>
<updated>2026-01-01T00:00:00Z</updated><entry xml:lang="fr"><id>urn:x:2</id><title>Un</title>
<updated>2026-01-01T00:00:00Z</updated>
<link rel="alternate" hreflang="fr" href="https://news.example/fr/"/>
<link rel="alternate" hreflang="en" href="https://news.example/en/"/>
<content type="html">&lt;ruby&gt;漢字&lt;rt&gt;かんじ&lt;/rt&gt;&lt;/ruby&gt; &lt;mark&gt;vu&lt;/mark&gt;</content></entry></feed>"""
entry = feedparser.parse(FEED).entries[0]
print(entry.link, [(link.hreflang, link.href) for link in entry.links], entry.content[0].value)
assert entry.link == "https://news.example/en/", "this has changed"
assert entry.content[0].value == "漢字かんじ vu", "this has changed"
PY
