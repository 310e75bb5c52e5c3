r"""The LaTeX in the fields of BibTeX: accents, symbols, `\emph`, `\textsubscript`, `\enquote`, simple mathematics.

What a command stands for is pylatexenc's to say; which of them set words apart is a table here. Braces, which keep
capitals, go. A field without a sign of LaTeX is words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from enregard.core.references.rich import ASIDE, QUOTED, Builder, Rich

_KINDS: Final = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "it", "em", "sl", "itshape"), "i"),
    **dict.fromkeys(("textbf", "mkbibbold", "bf", "bfseries"), "b"),
    **dict.fromkeys(("textsubscript", "mkbibsubscript", "ce"), "sub"),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript", "up"), "sup"),
    **dict.fromkeys(("textsc", "sc", "scshape"), "sc"),
    **dict.fromkeys(("enquote", "mkbibquote", "textquote"), QUOTED),
    **dict.fromkeys(("mbox", "text", "textrm", "textup", "textnormal", "mathrm", "mathit", "mathbf", "mathcal"), ASIDE),
    **dict.fromkeys(("nohyphens", "uppercase", "texttt", "textsf", "ensuremath", "hbox", "url", "path"), ASIDE),
}
"""Commands that take words, and what becomes of these."""
_SWITCHES: Final = frozenset({"it", "em", "sl", "itshape", "bf", "bfseries", "sc", "scshape"})
"""Those of them that hold until their group ends."""
_NOTHING: Final = frozenset(
    {"/", "-", "@", "protect", "relax", "noopsort", "rm", "normalfont", "upshape", "tt", "sf", "small", "nobreak"}
)
_SPACES: Final = {"\\": " ", " ": " ", ",": "\u202f", ";": " ", ":": " ", "!": "", "quad": " ", "newline": " "}
_SPACES_TOO: Final = {"space": " ", "slash": "/", "textasciitilde": "~", "nobreakspace": "\u00a0", "ldots": "…"}
_DIRECT = {**_SPACES, **_SPACES_TOO, "dots": "…", "bibrangedash": "–", "hyphen": "-", "cdot": "·"}
_DIRECT |= {name: name for name in ("TeX", "LaTeX", "BibTeX")}
_TOKEN: Final = re.compile(
    r"\\(?P<command>[A-Za-z]+\*?|.)|(?P<open>\{)|(?P<close>\})|(?P<math>\$\$?)|(?P<tie>~)|(?P<dash>---?)"
    r"|(?P<quote>``|'')|(?P<level>[_^])|(?P<text>[^\\{}$~\-`'_^]+|.)",
    re.DOTALL,
)
_ACCENTS: Final = frozenset("`'^\"~=.uvHtcdbkrG")
"""Commands that put a mark on the letter after them."""
_SIGNS: Final = re.compile(r"[\\{}$~_^]|--|``|''")


def rich(text: str) -> Rich:
    """The words of a field."""
    out = Builder()
    put(text, out)
    return out.rich()


def put(text: str, out: Builder) -> None:
    """Give the words of a field to a builder."""
    if _SIGNS.search(text):
        _Reader(text, out).run()
    else:
        out.text(text)


class _Reader:
    """Reads one field."""

    def __init__(self, text: str, out: Builder) -> None:
        self.tokens = list(_TOKEN.finditer(text))
        self.out, self.at, self.in_math = out, 0, False

    def run(self) -> None:
        """Read all of it; a brace too many is left out."""
        while self.at < len(self.tokens):
            self.until_closed()

    def until_closed(self) -> None:
        """Read on to the end of a group."""
        switched: list[str] = []
        while self.at < len(self.tokens):
            found = self.tokens[self.at]
            self.at += 1
            if found["close"]:
                break
            if found["command"] in _SWITCHES:
                switched.append(_KINDS[found["command"]])
                self.out.open(switched[-1], "")
                self.gap()
            else:
                self.token(found)
        for kind in reversed(switched):
            self.out.close(kind, "")

    def token(self, found: re.Match[str]) -> None:
        """Read one token."""
        kind, words = found.lastgroup, found[0]
        if kind == "command":
            self.command(found["command"].removesuffix("*"))
        elif kind == "open":
            self.until_closed()
        elif kind == "math":
            self.in_math = not self.in_math
        elif kind == "level" and self.in_math:
            self.apart("sub" if words == "_" else "sup")
        elif kind == "quote":
            self.out.open(QUOTED, "“") if words == "``" else self.out.close(QUOTED, "”")
        elif kind == "tie":
            self.out.literal("\u00a0")
        elif kind == "dash":
            self.out.literal("—" if len(words) == 3 else "–")
        else:
            self.out.text(words, self.following())

    def following(self) -> str:
        """What stands after what was read."""
        rest = (one for one in self.tokens[self.at : self.at + 3] if one.lastgroup not in {"open", "close", "math"})
        return next((one[0].lstrip("\\") or "\\" for one in rest), "")

    def command(self, name: str) -> None:
        if name in _ACCENTS:
            self.out.literal(_symbol(f"\\{name}{{{self.letter()}}}"))
        elif name in _KINDS:
            self.gap()
            self.apart(_KINDS[name])
        elif name == "href":
            self.skipped()
            self.apart(ASIDE)
        elif name in _NOTHING:
            self.gap()
        elif name in _DIRECT:
            self.out.literal(_DIRECT[name])
            self.gap(name)
        else:
            self.out.literal(_symbol(f"\\{name}"))
            self.gap(name)

    def apart(self, kind: str) -> None:
        """Read what a command takes, a group or one sign, as a span."""
        if self.at >= len(self.tokens):
            return
        found = self.tokens[self.at]
        if kind:
            self.out.open(kind, "")
        if found["text"] and len(found[0]) > 1:
            self.out.literal(found[0][0])
            self.tokens[self.at] = _TOKEN.match(found[0], 1) or found
        elif not found["close"]:
            self.at += 1
            self.token(found)
        if kind:
            self.out.close(kind, "")

    def gap(self, name: str = "a") -> None:
        """Leave out the space that ends the name of a command, and the empty braces that do."""
        if not name[-1:].isalpha() or self.at >= len(self.tokens):
            return
        found = self.tokens[self.at]
        if found["text"] and found[0][0].isspace():
            text = found[0].lstrip()
            self.tokens[self.at : self.at + 1] = _TOKEN.finditer(text)
        elif found["open"] and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1]["close"]:
            self.at += 2

    def letter(self) -> str:
        """The letter that an accent is for, as it is written."""
        depth, written = 0, ""
        while self.at < len(self.tokens):
            found = self.tokens[self.at]
            self.at += 1
            if found["open"]:
                depth += 1
            elif found["close"]:
                depth -= 1
                if depth < 0:
                    self.at -= 1
                if depth <= 0:
                    # An accent may have no letter: {\k{}}.
                    break
            elif found["command"] and not written:
                written = found[0]
            else:
                text = found[0].lstrip() if not written else found[0]
                taken = text if depth > 0 else text[:1]
                written += taken
                if rest := text[len(taken) :]:
                    self.tokens[self.at - 1 : self.at] = _TOKEN.finditer(rest)
                    self.at -= 1
            if written and depth <= 0:
                break
        return written

    def skipped(self) -> None:
        """Leave out what a command takes."""
        depth = 0
        while self.at < len(self.tokens):
            found = self.tokens[self.at]
            self.at += 1
            depth += bool(found["open"]) - bool(found["close"])
            if depth <= 0:
                break


@cache
def _symbol(written: str) -> str:
    """What a command stands for; its own name where nobody knows it."""
    # Only bibliographies in BibTeX have use for it, and it takes long to be imported.
    from pylatexenc.latex2text import LatexNodes2Text

    shown = str(LatexNodes2Text().latex_to_text(written))
    return shown if shown.strip() else ""
