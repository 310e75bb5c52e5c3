#!/usr/bin/env bash
# LaTeX: of French typed with babel's own commands, two converters lose quotation marks, ranks, and whole numbers.
#
# Expected: \og … \fg are « … », \no a "no", \ier a "er", and \numprint{12345,6} is 12 345,6: these commands of babel's
#           French (and numprint, which it uses) are what a French text in LaTeX is typed with.
# Seen:     pandoc 3.9 and pylatexenc 2.11 drop the quotation marks: nothing tells the quoted words from the author's.
#           "n\up{o} 3" is "n 3" in pandoc, "XIX\ieme{} siècle" is "XIX siècle" and "1\ier{} mai" "1 mai" in both, and
#           "\no 5" is "5" in pylatexenc. In pandoc the figure of \nombre and \numprint is gone altogether, and
#           \SI{5,6}{\percent} is "5.6 %", with a point; in pylatexenc it is "5,6", without a sign. Neither ends with
#           an error.
# Matters:  what is quoted, and what figures a text has, is what a translation is checked against.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pypandoc_binary==1.17' 'pylatexenc==2.11'
"$work/venv/bin/python" - <<'PY'
import pypandoc
from pylatexenc.latex2text import LatexNodes2Text

HEAD = r"\documentclass{article}\usepackage[french]{babel}\usepackage{numprint,siunitx}\begin{document}"
SEEN = {
    r"Il dit : \og bonjour \fg{} et part.": ("Il dit : bonjour et part.", "Il dit : bonjour  et part."),
    r"Le n\up{o} 3.": ("Le n 3.", "Le no 3."),
    r"Le XIX\ieme{} siècle.": ("Le XIX siècle.", "Le XIX siècle."),
    r"Le 1\ier{} mai.": ("Le 1 mai.", "Le 1 mai."),
    r"Soit \nombre{12345,6} euros.": ("Soit euros.", "Soit 12345,6 euros."),
    r"Soit \numprint{12345,6} euros.": ("Soit euros.", "Soit 12345,6 euros."),
    r"Soit \SI{5,6}{\percent}.": ("Soit 5.6 %.", "Soit 5,6."),
}
print("pandoc", pypandoc.get_pandoc_version())
for source, (pandoc, plain) in SEEN.items():
    whole = HEAD + source + r"\end{document}"
    one = pypandoc.convert_text(whole, "plain", format="latex").strip().replace("\u00a0", " ")
    other = LatexNodes2Text().latex_to_text(source).strip()
    print(f"{source:40}{one:32}{other}")
    assert one == pandoc and other == plain, "this has changed"
PY
