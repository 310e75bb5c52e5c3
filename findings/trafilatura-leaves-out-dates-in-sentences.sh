#!/usr/bin/env bash
# trafilatura: the words of a <time> within a sentence are left out of the text.
#
# Expected: <time datetime="2025-03-04">le 4 mars 2025</time> is inline text like <abbr> or <mark>, and stays.
# Seen:     trafilatura 2.3.1 drops the element with its words, and <output> as well: "annoncé  par le laboratoire". So
#           it does with a <span> whose class is author or share. No option brings them back, favor_recall included.
# Matters:  marking up dates properly, as the standard advises, takes them out of archives, corpora and readers that are
#           built on it; a quote that holds the date is no longer found there.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'trafilatura==2.3.1' 'lxml_html_clean==0.4.5'
"$work/venv/bin/python" - <<'PY'
import trafilatura

MARKED = {
    '<time datetime="2025-03-04">le 4 mars 2025</time>': "le 4 mars 2025",
    "<output>cinq</output>": "cinq",
    '<span class="author">Hugo</span>': "Hugo",
    '<abbr title="x">UE</abbr>': "UE",
    "<mark>cher</mark>": "cher",
}
FILL = "<p>Un paragraphe assez long, avec des virgules, pour que la page soit prise pour un article, et non un menu.</p>"
lost = []
for markup, words in MARKED.items():
    sentence = f"<p>Le modèle fut annoncé {markup} par le laboratoire, et cette phrase est assez longue pour rester.</p>"
    page = f'<html lang="fr"><body><main><article><h1>Titre</h1>{FILL}{sentence}{FILL}</article></main></body></html>'
    text = trafilatura.extract(page, favor_recall=True)
    print(f"{markup} -> {text[text.index('annoncé') : text.index('laboratoire')]!r}")
    if words not in text:
        lost.append(words)
if lost != ["le 4 mars 2025", "cinq", "Hugo"]:
    raise SystemExit(f"this has changed: lost {lost}")
PY
