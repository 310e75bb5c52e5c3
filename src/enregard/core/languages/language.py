"""The record of a language: everything that is a language's own, and what holds where a language doesn't say.

A record is data: plain words, marks and the sources of expressions, which are made ready by whoever reads them, once,
when they are first asked for. Lists of words are strings cut at spaces; a table in a string has entries between
semicolons, `million millions 6; milliard 9`. Adding a language is adding a module with one record and naming it in
`registry`; every field but the first two may be left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from enregard.core.languages.citation import Citation
from enregard.core.languages.rewording import Rewording
from enregard.core.languages.script import SPACED, Script

NARROW: Final = "\u202f"
"""Narrow no-break space."""
NO_BREAK: Final = "\u00a0"
"""No-break space."""


class Replacement(NamedTuple):
    """A change of a text's marks or spaces."""

    old: str
    """What is replaced; with a pattern, what a text must hold for it to be looked for."""
    new: str
    pattern: str = ""
    """The expression to look for instead; it replaces what it matches."""


class Quotes(NamedTuple):
    """Quotation marks, with the spaces inside them."""

    open: str
    close: str
    inner_open: str
    """Within others."""
    inner_close: str
    stop_inside: bool = False
    """Whether a full stop stands before the closing mark."""
    work_open: str = ""
    """Before the title of a book, in scripts without italics."""
    work_close: str = ""


class Notation(NamedTuple):
    """How numbers are written in digits. A space stands for every kind of space."""

    decimal: str = "."
    group: str = ","
    """The marks that are read between groups of three digits."""
    written: str = " "
    """The mark that is written there."""
    least: int = 4
    """How many digits a number has at least that is grouped."""
    sign_gap: str = ""
    """What stands before a per cent sign."""
    sure: bool = False
    """Whether a number in another notation is a fault, and is told."""
    point: str = ""
    """An expression for letters that stand for the decimal mark after a digit: 点."""


class Figures(NamedTuple):
    """The words and letters beside figures, which belong to them."""

    scales: str = ""
    """Words after a figure that multiply it, with the power of ten: `million millions 6`. Else English ones do."""
    inflected: bool = False
    """Whether these words take endings: milyona."""
    letters: str = ""
    """Letters that do so beside a currency, or against the figure: `k 3; M 6`."""
    units_too: str = ""
    """Scales that may be units as well: milles."""
    ranks: str = ""
    """What makes a rank of a figure: st nd rd th."""
    roman_ranks: str = ""
    """Those of them that make a Roman numeral of a lone letter: Ier, but Vers is a word."""
    decade: str = ""
    """An expression for what makes a decade of it: 1990s."""
    decade_before: str = ""
    """A word before two digits that are a decade's."""
    finals: str = ""
    """What follows a rank that counts the pairs of a cup's round: huitièmes de finale, of sixteen."""
    minus: str = ""
    """Words for the sign."""
    joints: str = ""
    """Words between two figures that share what follows: 2 to 3 million."""
    stuck: str = ""
    """Words that a space may have been forgotten after: de1 000."""
    halves: str = ""
    """An expression for a half that is added after a figure's scale or unit."""
    quarters: str = ""
    """An expression for three quarters added so."""
    clock: str = ""
    """What stands between hours and minutes, glued to both: 14h30."""
    hours: str = ""
    """Words between hours and minutes: 2 hours and 30 minutes."""
    conjunctions: str = ""
    """Words between the two: and."""
    seconds: str = ""
    """What follows the seconds of a time."""
    half_to: str = ""
    """A word before an hour that is half an hour away yet: halb 9 is 8.30."""
    hour_before: str = ""
    """Words before an hour whose minutes may stand after a comma: alle 19,30."""
    morning: str = ""
    """An expression for what follows a time before noon: in the morning."""
    afternoon: str = ""
    """An expression for what follows one after noon: in the evening."""


@dataclass(frozen=True, slots=True, eq=False)
class Numerals:
    """Number words."""

    units: Mapping[str, int]
    """Words that add up: seven, twenty."""
    scales: Mapping[str, int]
    """Words that multiply what stands before them: hundred, million."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Words that may end a number as its rank: third."""
    apart: str = ""
    """Ranks that add to no number before them: les trente premiers."""
    collectives: str = ""
    """Words of `implied` that are counted: two dozen, three decades."""
    many: str = ""
    """Words that say only that there are several such numbers, where nothing multiplies them: thousands."""
    half_before: str = ""
    """An expression for the half of a collective or a scale after it: half a million."""
    half_after: str = ""
    """An expression for a half that is added to what stands before it."""
    past: str = ""
    """Words before or after an hour, and the part of an hour that they add: `half past .5; quarter to -.25`."""
    zero: str = ""
    """An expression for words that may be the other language's 0: no, none."""
    doubtful: str = ""
    """Ranks that are a measure of time as often: second."""
    other_words: str = ""
    """Those that are another word as often where they stand alone, as they are written: neuf, sei, Novecento."""
    implied: str = ""
    """Words that imply a number, with all that they may stand for: `noon 12; half .5 50`."""
    spans: str = ""
    """Words for a span of time that may stand for a number of a smaller unit: `day h 24; week day 7 8`."""
    joint: str = ""
    """An expression for what may stand between two words of a number: and."""
    weak: str = ""
    """An expression for words that may be the other language's 1: a, the, each."""
    glued: str = ""
    """An expression for what stands between words of a number without a space: zweihundert(und)drei. Else none do."""
    vigesimal: bool = False
    """Whether some tens are counted by ten and twenty: soixante-dix, quatre-vingts."""


class Calendar(NamedTuple):
    """The months, and how days are written in words."""

    months: tuple[str, ...] = ()
    """Twelve: the name as it is written in a day, its other forms and abbreviations; none where months are numbers."""
    words: str = ""
    """Names that are other words as well where they have a small letter: march."""
    day: str = ""
    """A day, from `day`, `month` and `year`; without it days are written 2025-03-01."""
    month: str = ""
    """A month, from `month` or `alone`, its second form, and `year`."""
    first: str = ""
    """The first of a month, if it isn't 1."""
    eras: str = ""
    """Words before a year of another reckoning, with all that is added to it: `令和 2018; سال 621 622`."""
    first_in: str = ""
    """The regions that write it so, where others write 1; a text without a region is of the first of them."""


class Measures(NamedTuple):
    """The words for units and currencies: by key of `quantities.unit`, an expression in small letters."""

    units: Mapping[str, str] = {}
    currencies: Mapping[str, str] = {}
    """With the capitals that they have."""
    difference: str = ""
    """An expression for words that say of two temperatures how far apart they are."""
    lowering: str = ""
    """An expression for how words begin that make a minus superfluous: fall, below, loss."""


class Amounts(NamedTuple):
    """How a text that is translated writes sums of money and sizes, where it differs from the signs of the source."""

    scales: Mapping[int, tuple[str, str]] = {}
    """By value, the word for one and for several."""
    coins: Mapping[str, str] = {}
    """By sign, the words after a scale; where there are none the sign is written."""
    of: tuple[str, str] = ("", "")
    """What stands between the two, before a consonant and before a vowel."""
    sign_first: bool = True
    """Whether a currency's sign stands before the figure."""
    close: str = ""
    """Signs that stand against their figure; a space sets off all others."""
    byte: str = "B"
    """The letter for a byte."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What tells the ends of sentences: abbreviations, without their last full stop, and words that begin sentences.

    Which list an abbreviation stands in says when a sentence goes on after it; before small letters it always does.
    Written down from grammars of usage and from one's own reading, not drawn from a corpus.
    """

    titles: str = ""
    """Before a name: always."""
    going_on: str = ""
    """Always."""
    figures: str = ""
    """Before a figure."""
    names: str = ""
    """Unless a word follows that begins sentences."""
    small: str = ""
    """Only before a small letter."""
    starters: str = ""
    """Words that, with a capital, rather begin a sentence than follow an abbreviation."""
    questions: bool = False
    """Whether a question that no quotation mark closes ends before a small letter too: not in French novels."""
    saying: str = ""
    """Verbs after the name of who spoke a quotation, where the name comes first: “Why?” Jane said."""
    ordinals: bool = False
    """Whether a full stop makes a short number an ordinal, as in German: am 3. Oktober."""


class Plurals(NamedTuple):
    """How a noun's plural is told from its singular, and made."""

    endings: str = "s es"
    """What may be added to a word."""
    every_word: bool = False
    """Whether every word of a term may have one, and not its last alone."""
    changed: Mapping[str, str] = {}
    """Endings that change: y, ies."""
    hissing: str = ""
    """Endings after which a plural is made with the second of `endings`."""
    made: bool = False
    """Whether a plural can be made by these rules."""


_NO_CALENDAR: Final = Calendar()
_NO_FIGURES: Final = Figures()
_NO_MEASURES: Final = Measures()
_NO_REWORDING: Final = Rewording()


class Denial(NamedTuple):
    """How a language denies what a sentence says; expressions, whatever the case."""

    plain: str = ""
    """What denies a sentence and does nothing more: ne … pas."""
    signs: str = ""
    """One of these stands in every text that denies so, bars between them."""
    other: str = ""
    """Words for all else that may deny it, or say the contrary: without, fails, unable."""


_NO_DENIAL: Final = Denial()


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language. What is left out holds of no language in particular, as is said at each field."""

    code: str
    """BCP 47, lower case, without a region."""
    name: str
    """In the language itself."""
    direction: str = "ltr"
    """`ltr` or `rtl`."""
    aliases: str = ""
    """What else names it in an address: codes of three letters, its names."""
    script: Script = SPACED
    variant: str = ""
    """Its code with a region, for services that want one."""
    typography: tuple[Replacement, ...] = ()
    """How a text is displayed; each puts one character in the place of one. Else it is shown as it is."""
    punctuation: tuple[Replacement, ...] = ()
    """How a text is written that a machine translated. Else it is left as it is."""
    alphabet: str = ""
    """Letters that lists file after another one: `n ñ; z å ä ö`. Else they are filed as what they are made of."""
    quotes: Quotes | None = None
    """Else quotation marks stay, and titles have English ones."""
    notation: Notation | None = None
    """Else numbers are read as in English, and written as the SI brochure does (spaces, a point)."""
    figures: Figures = _NO_FIGURES
    numerals: Numerals | None = None
    """Else numbers in words are not read, and none is missed."""
    calendar: Calendar = _NO_CALENDAR
    """Else months are not read, and days are written 2025-03-01."""
    measures: Measures = _NO_MEASURES
    """Else units and currencies are those of other languages, and signs."""
    amounts: Amounts | None = None
    """Else numbers stay in a translation as they were."""
    sentences: Sentences | None = None
    """Else sentences end by Unicode's rules and by what French and English have in common."""
    negations: Mapping[str, str] = field(default_factory=dict)
    """Words that deny: by what they deny, all that are one. Else no negation is told."""
    denial: Denial = _NO_DENIAL
    """Else a sentence's denial is not looked for opposite."""
    rewording: Rewording = _NO_REWORDING
    """Else only typography, capitals, and digits for words are known to change nothing."""
    indefinite: str = ""
    """Articles that are the number one as well: a, un."""
    of: str = ""
    """Words between a number and what it counts: de."""
    conjunctions: str = ""
    """And, or, to: words after a hyphen that only stands for a part left out."""
    function_words: str = ""
    """Small words that most sentences have; else no text is told to be left in this language."""
    markers: str = ""
    """Those of them that hardly another language has; else no text is known to be in this language."""
    plurals: Plurals | None = None
    """Else a plural is told as in English, and none is made."""
    stretches: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The words for one and several `days` and `weeks`; else English ones."""
    one_below_two: bool = False
    """Whether all that is below two is counted as one: 1,5 jour, but 1.5 days."""
    citation: Citation | None = None
    """Else references have English words."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Words before a manuscript's text, by the key of the front matter that each becomes, cut at commas."""
    headings: str = ""
    """Words before the number of a chapter or an article; around it, 第…条."""
    volumes: str = ""
    """Words with the number of a great part of a book: part, volume."""
    chapters: str = ""
    """Words with the number of a chapter, or of an act or a canto."""
    fronts: str = ""
    """Names of parts without a number: prologue, preface."""
    apparatus: str = ""
    """What stands above a text's notes: Notes, References."""
    versions: str = ""
    """Words before a number with a point that is no decimal: version 2.0."""
    parts: str = ""
    """Words before the number or the letter of a part of a law or a book: article 86k, lines 18 and 22."""
    openers: str = ""
    """Words with a capital before a number that is one: About 2.5."""


def in_order(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words in the order of their values."""
    return {word: step * value for value, word in enumerate(words.split(), first)}


def listed(table: str) -> dict[str, tuple[str, ...]]:
    """A table in a string, `noon 12; half .5 50`: by first word, those after it."""
    return {word: tuple(values) for word, *values in map(str.split, table.split(";") if table.strip() else ())}


def powers(table: str) -> dict[str, int]:
    """A table of powers of ten, `million millions 6; k K 3`: by word, what it multiplies by."""
    groups = map(str.split, table.split(";") if table.strip() else ())
    return {word: 10 ** int(group[-1]) for group in groups for word in group[:-1]}
