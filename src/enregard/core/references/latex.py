r"""The LaTeX in the fields of BibTeX: accents, symbols, `\emph`, `\textsubscript`, `\enquote`, simple mathematics.

What a command stands for is said by our tables, and by pylatexenc. Of one that nobody knows the words are kept that it
takes. Braces, which keep capitals, go. A field without a sign of LaTeX is words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final
from unicodedata import normalize

from enregard.core.references.latex_command import (
    ARGUMENTS,
    AROUND,
    CLOSES,
    DIRECT,
    KINDS,
    MARKS,
    NOTHING,
    NUMBERED,
    OPENS,
    RAISED,
    SWITCHES,
    UNITS,
)
from enregard.core.references.rich import ASIDE, QUOTED, Builder, Rich

_TOKEN: Final = re.compile(
    r"\\(?P<command>[A-Za-z]+\*?|.)|(?P<open>\{)|(?P<close>\})|(?P<math>\$\$?)|(?P<tie>~)|(?P<dash>---?)"
    r"|(?P<quote>``|'')|(?P<german>\"[`'<>=~])|(?P<level>[_^])|(?P<text>[^\\{}$~\-`'_^\"]+|.)",
    re.DOTALL,
)
_ACCENTS: Final = frozenset("`'^\"~=.uvHtcdbkrG")
"""Commands that put a mark on the letter after them."""
_GERMAN_OPENS: Final = {'"`': "„", '"<': "«"}
_GERMAN_CLOSES: Final = {"\"'": "“", '">': "»"}
_UNIT: Final = re.compile(r"\\[A-Za-z]+|[^\\\s{}]+")
_OPTION: Final = re.compile(r"\[[^\]]*\]")
_COUNT: Final = re.compile(r"(?<=[A-Za-z)\]])(\d+)")
"""How many atoms there are of what stands before."""
_SIGNS: Final = re.compile(r"[\\{}$~_^]|--|``|''|\"[`'<>=~]")


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
        self.quoted = 0

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
            if found["command"] in SWITCHES:
                switched.append(KINDS[found["command"]])
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
        elif kind == "german":
            self.german(words)
        elif kind == "tie":
            self.out.literal("\u00a0")
        elif kind == "dash":
            self.out.literal("—" if len(words) == 3 else "–")
        else:
            self.out.text(words, self.following())

    def german(self, words: str) -> None:
        """Read a quotation mark, or a hyphen that stays, as babel's German is typed."""
        opens, closes = _GERMAN_OPENS.get(words, ""), _GERMAN_CLOSES.get(words, "")
        if opens:
            self.quoted += 1
            self.out.text(opens, self.following())
        elif closes and self.quoted:
            # Without a mark that opens they are a quotation mark and an apostrophe.
            self.quoted -= 1
            self.out.text(closes)
        elif closes:
            self.out.text(words, self.following())
        else:
            self.out.literal("-")

    def following(self) -> str:
        """What stands after what was read."""
        rest = (one for one in self.tokens[self.at : self.at + 3] if one.lastgroup not in {"open", "close", "math"})
        return next((one[0].lstrip("\\") or "\\" for one in rest), "")

    def command(self, name: str) -> None:
        """Read a command with what it takes."""
        if name in _ACCENTS:
            self.out.literal(_symbol(f"\\{name}{{{self.letter()}}}"))
        elif name in KINDS:
            self.gap()
            self.apart(KINDS[name])
        elif name in ARGUMENTS:
            self.taken(ARGUMENTS[name])
        elif name in AROUND:
            before, after = AROUND[name]
            self.out.literal(before)
            self.apart(ASIDE)
            self.out.literal(after)
        elif name in MARKS:
            self.out.literal(normalize("NFC", f"{self.letter()}{MARKS[name]}"))
        elif name == "ce":
            self.formula()
        else:
            self.sign(name)

    def sign(self, name: str) -> None:
        """Show what a command stands for that takes nothing."""
        if name in OPENS:
            self.gap(name)
            self.out.text(OPENS[name], self.following() or name)
        elif name in CLOSES:
            self.out.text(CLOSES[name])
            self.empty()
        elif name in RAISED:
            self.out.span("sup", RAISED[name])
            self.empty()
        elif name in NUMBERED:
            self.gap(name)
            self.out.literal(NUMBERED[name][0])
            self.out.span("sup", NUMBERED[name][1:])
            self.spaces()
            self.out.literal("\u00a0")
        elif name in NOTHING:
            self.gap()
        else:
            shown = DIRECT[name] if name in DIRECT else _symbol_of(name)
            self.out.literal(shown)
            # The name of a function stands apart from what it is of.
            self.empty() if name == shown and name not in DIRECT else self.gap(name)

    def taken(self, each: str) -> None:
        """Read what a command takes, each thing as `each` says, with the signs that stand between."""
        self.bracketed()
        for what in each:
            if what == "-":
                # Words that are in no braces are not its own: they stay.
                self.skipped() if self.at < len(self.tokens) and self.tokens[self.at]["open"] else None
            elif what == "w":
                self.apart(ASIDE)
            elif what == "u":
                names = _UNIT.findall(self.letter())
                self.out.literal("".join(UNITS.get(name.lstrip("\\"), name.lstrip("\\")) for name in names))
            else:
                self.out.literal(what)

    def bracketed(self) -> None:
        """Leave out an option in brackets."""
        found = self.tokens[self.at] if self.at < len(self.tokens) else None
        if found and found["text"] and (option := _OPTION.match(found[0])):
            self.tokens[self.at : self.at + 1] = _TOKEN.finditer(found[0][option.end() :])

    def formula(self) -> None:
        """Read a formula of chemistry, in which figures behind letters are below the line."""
        for part in _COUNT.split(self.letter()):
            self.out.span("sub", part) if part.isdecimal() else self.out.literal(part)

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

    def spaces(self) -> None:
        """Leave out the spaces that follow."""
        while self.at < len(self.tokens) and (self.tokens[self.at]["tie"] or not self.tokens[self.at][0].strip()):
            self.at += 1
        if self.at < len(self.tokens) and self.tokens[self.at]["text"]:
            self.tokens[self.at : self.at + 1] = _TOKEN.finditer(self.tokens[self.at][0].lstrip())

    def empty(self) -> None:
        """Leave out the empty braces that end the name of a command."""
        if self.at + 1 < len(self.tokens) and self.tokens[self.at]["open"] and self.tokens[self.at + 1]["close"]:
            self.at += 2

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


_COMMAND: Final = re.compile(r"\\([A-Za-z]+)")


def unknown(text: str) -> list[str]:
    """The commands in a field that nobody knows, each once: what they stand for is not shown."""
    return [name for name in dict.fromkeys(_COMMAND.findall(text)) if not _is_known(name)] if "\\" in text else []


_OURS: Final = frozenset(
    {*KINDS, *NOTHING, *DIRECT, *OPENS, *CLOSES, *RAISED, *NUMBERED, *AROUND, *ARGUMENTS, *MARKS, "ce"}
)


def _is_known(name: str) -> bool:
    return name in _OURS or name in _ACCENTS or _spec(name) is not None


@cache
def _spec(name: str) -> Any:  # noqa: ANN401
    """What pylatexenc knows of a command; None where it does not know it."""
    from pylatexenc.latex2text import get_default_latex_context_db

    return get_default_latex_context_db().get_macro_spec(name)


@cache
def _symbol(written: str) -> str:
    """What an accent and its letter are together."""
    # Only bibliographies in BibTeX have use for it, and it takes long to be imported.
    from pylatexenc.latex2text import LatexNodes2Text

    shown = str(LatexNodes2Text().latex_to_text(written))
    return shown if shown.strip() else ""


def _symbol_of(name: str) -> str:
    """The sign that a command stands for; nothing where it is no command for a sign, or nobody knows it."""
    known = _spec(name)
    shown = known.simplify_repl if known else None
    # What takes words is written with a place for them, and is no sign.
    return shown if isinstance(shown, str) and "%s" not in shown and "%(" not in shown and "<" not in shown[:-1] else ""
