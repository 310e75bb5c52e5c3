"""Visible text into sentences, losslessly: joined, they are the text again.

One expression finds every place where a sentence may end, tables decide. A mark is no end where the word before it is
an abbreviation after which sentences go on (`abbreviation`), where all that stands before it numbers an item, or where
the next word begins with a small letter and nothing says that the writer does without capitals. White space belongs to
the sentence before it. A line feed always separates: it stands between the items, cells and paragraphs of a block.

The marks and what may close after them are those of Unicode's sentence boundaries (UAX 29: ATerm, STerm, Close), so
a language without a table is cut by those rules.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from enregard.core.languages.abbreviation import Rule, Table, table
from enregard.core.languages.script import UNSPACED

_MARKS: Final = ".!?…‽⁇⁈⁉؟۔।॥։።"
_WIDE: Final = "。｡．！？။។"
"""Marks after which no space stands."""
_WIDE_CLOSERS: Final = r"\"'”’»›)\]}」』】）"
_CLOSERS: Final = r"\"'”“’»›)\]}」』】）"
_OPENERS: Final = r"\"'“”‘’„«‹(\[{¿¡—–\-"
_SMALL: Final = "".join(chr(code) for code in range(0x590) if chr(code).islower())
# Two commas are a quotation mark, as typewriters have it. A slash between units (hab. / km²) is none between verses.
_CLOSED: Final = rf"(?:[{_CLOSERS}]|[ \u00a0\u202f][»›])*+[^\S\n]++(?![\n{_MARKS};:)»&=×%]|,(?!,)|/[^\S\n]?[{_SMALL}])"
_DASH: Final = r"(?:[–—-][^\S\n])?"
_IF_SMALL: Final = rf"(?:(?={_DASH}[{_SMALL}])())?"


# One class begins it, which makes the search fast. Then: a line feed; a full-width mark, after which Chinese and
# Japanese leave no space, unless it stands in a decimal, or a particle follows the quotation that it ends; a mark of
# ours before a letter of theirs; a full stop after seven letters, too many for an abbreviation; another full stop
# (group 1); several marks (group 2 if a small letter follows); one mark that is no full stop (likewise group 3).
@cache
def _candidate(stops: str) -> re.Pattern[str]:
    """Finds every place where a sentence may end; `stops` are marks that end one in the text's language alone."""
    marks = _MARKS + stops
    return re.compile(
        rf"[\n{marks}{_WIDE}](?:(?<=\n)\s*"
        rf"|(?<=[{_WIDE}])(?!(?<=\d．)\d)[{_WIDE}]*+(?:[{_WIDE_CLOSERS}]++(?![とっ、，])|(?![{_WIDE_CLOSERS}]))\s*"
        rf"|(?<=[!?])[{_WIDE_CLOSERS}]*(?=[{UNSPACED}])(?!と|って)"
        rf"|(?<=[a-zà-ÿ]{{7}}\.){_CLOSED}"
        rf"|(?<=\.){_CLOSED}()"
        rf"|[{marks}]+{_CLOSED}{_IF_SMALL}"
        rf"|(?<=[{marks[1:]}]){_CLOSED}{_IF_SMALL})"
    )


_LONGEST: Final = 16
"""How far back the word before a full stop is looked for, in characters."""
_WORD: Final = re.compile(r"[^\W_](?:[\w.-]|[\u0900-\u0dff])*\Z|§\Z")
# A letter before a full stop is an initial, and no word that begins a sentence: S. M. le roi.
_NEXT: Final = re.compile(rf"[{_OPENERS}\s]*(?![^\W\d_]\.)([^\W\d_]+)")
_FIGURE: Final = re.compile(rf"[{_OPENERS}\s]*(?:\d|[IVXLC]+\b)")
_ORDINAL: Final = re.compile(r"\d{1,2}|[IVX]+")
_VOWEL: Final = re.compile("[aeiouyàâéèêëîïôöùûü]")
_SPOKEN: Final = re.compile(r"([A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,2} (\w+)")


_CLAUSE: Final = re.compile("[,;:–—]")
_AFTER_DASH: Final = re.compile(rf"[–—-][^\S\n][{_SMALL}]")
_QUOTES: Final = frozenset("\"”’'")
_ALL_QUOTES: Final = _QUOTES | {"“", "»", "›"}


def sentences(text: str, lang: str) -> list[str]:
    """Cut `text` into sentences; joined, they are the text. Of nothing, an empty list.

    `lang` is a BCP 47 code. Languages without a table of abbreviations are cut by Unicode's rules, and by what French
    and English have in common.
    """
    known = table(lang)
    cut: list[str] = []
    last = 0
    for candidate in _candidate(known.stops).finditer(text):
        start, end = candidate.span()
        if end < len(text) and _INSIDE[candidate.lastindex or 0](text, last, start, end, known):
            continue
        cut.append(text[last:end])
        last = end
    if last < len(text):
        cut.append(text[last:])
    return cut


def _before_speaker(text: str, _first: int, mark: int, end: int, known: Table) -> bool:
    """Whether what follows a quotation says who spoke: “Is it true?” John Smith asked; “Geliyorum.” dedi.

    A name says so after a question or a cry alone: where it follows a statement that has a full stop, a sentence ended.
    """
    if text[mark] == ".":
        return text[end].islower() and text[end - 2] in _ALL_QUOTES
    if text[end - 2] not in _QUOTES or not known.saying:
        return False
    found = _SPOKEN.match(text, end)
    return found is not None and found[2] in known.saying and found[1] not in known.starters


def _after_stop(text: str, first: int, stop: int, end: int, known: Table) -> bool:
    """Whether a sentence that began at `first` goes on at `end`, after the full stop at `stop`."""
    small = text[end].islower() or _AFTER_DASH.match(text, end) is not None
    if small and text[end - 2] in _ALL_QUOTES:
        return True
    word = _word_before(text, max(first, stop - _LONGEST), stop)
    if not word:
        return small
    rule = known.rules.get(word) or _rule(text, first, stop, word, known)
    if not rule and word.isupper() and (following := _NEXT.match(text, end)) and following[1].isupper():
        # Words all in capitals, MR. SMITH, are abbreviated as others are; names of letters, the SEC, are no words.
        rule = known.rules.get(word.capitalize(), "")
    if small:
        return bool(rule) or not _is_plain(word)
    if rule in ("", "small"):
        return False
    if text[stop + 1].isspace():
        if rule == "always":
            return True
        if rule == "figure":
            return bool(_FIGURE.match(text, end))
    following = _NEXT.match(text, end)
    return not (following and following[1] in known.starters)


def _word_before(text: str, first: int, stop: int) -> str:
    """The word that ends at `stop`, from `first` on; nothing where none does."""
    last = text[first:stop].rpartition(" ")[2]
    if last.isalpha():
        return last
    found = _WORD.search(text, first, stop)
    return found[0] if found else ""


def _rule(text: str, first: int, stop: int, word: str, known: Table) -> Rule:
    """The rule of a word that is in no table: a number or letter before an item, an ordinal, initials."""
    if (len(word) == 1 or word.isdigit()) and not text[first : stop - len(word)].strip(" \u00a0\t("):
        return "always"
    if known.ordinals and _ORDINAL.fullmatch(word):
        return "name"
    return "name" if word[-1].isupper() and word[-2:-1] in ("", ".", "-") else ""


def _is_plain(word: str) -> bool:
    """Whether a word is surely no abbreviation, so that a writer without capitals ended a sentence with it."""
    return word.isalpha() and word.islower() and (len(word) > 3 or bool(_VOWEL.search(word)))


def _in_run(text: str, _first: int, mark: int, end: int, known: Table) -> bool:
    """Whether several marks before a small letter end no sentence, as in: Wait… what; but: VERY CONCERNED!!! plz."""
    said = {"?", "!"}.intersection(text[mark:end])
    # Novels have the two together where one alone would do: Quoi ?! dit-elle.
    return text[end - 2] not in "?!" or not said or (len(said) > 1 and not known.questions)


def _in_question(text: str, first: int, mark: int, end: int, known: Table) -> bool:
    """Whether one mark before a small letter ends no sentence, as in: Ah ! je vois; “Really?” she asked."""
    if text[end - 2] not in "?!" or not known.questions:
        return True
    return text[mark] != "?" and _in_cry(text, first, mark)


def _in_cry(text: str, first: int, mark: int) -> bool:
    """Whether a sentence goes on after a cry in it: a word alone (Alas! the day), a name (at Yahoo! every day)."""
    *_, clause = _CLAUSE.split(text[first:mark])
    words = clause.split()
    return text[mark] != "!" or not words[1:] or words[-1][0].isupper()


_INSIDE: Final = (_before_speaker, _after_stop, _in_run, _in_question)
"""By the group of the expression that matched: whether the place is inside a sentence."""
