"""What a language says of words that changed: which of them go on claiming the same, and how others carry a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Rewording(NamedTuple):
    """What may change in words that go on claiming the same: a closed list; and names for some of what may not.

    Tables have entries between semicolons, words of one kind between spaces.
    """

    idle: str = ""
    """Words that may come, go or take each other's place: articles, that."""
    apart: str = ""
    """Those of them that may not take each other's place, by kind: `les; des` are all and some."""
    limiting: str = ""
    """Those of them that limit what is denied, and tell all: ne … que."""
    joining: str = ""
    """Those of them that join what stands beside them, unless a comma does: and."""
    possessing: str = ""
    """Those of them that say whose the word before them is, between two that are no function words: of."""
    relative: str = ""
    """Those of them that begin a clause, which may be left out before its subject, or after a word of `telling`."""
    clausal: str = ""
    """Words that begin a clause which a comma makes say something of all: (,) who recovered."""
    telling: str = ""
    """Verbs and nouns after which a clause says what is told: shows (that) prices rose."""
    prefixes: str = ""
    """What changes the word that a hyphen joins to it: non-smokers."""
    parting: str = ""
    """An expression for parts of which a hyphen makes another word than they make without: re-sign, resign."""
    hyphened: str = ""
    """Words of which a hyphen makes part of another: more-qualified nurses, 20-odd men;"""
    compounding: str = ""
    """an expression for others, before a noun: a man-eating shark."""
    participles: str = ""
    """An expression for words that describe the several things before them, within commas all of those."""
    reasons: str = ""
    """Words that give the reason of a denial after a comma, and deny it without: not … because."""
    singular: str = ""
    """Articles before one thing, of which two tell two things: the secretary and (the) treasurer."""
    capitals: bool = False
    """Whether all nouns have capitals, so that these tell no name."""
    weekly: str = ""
    """Articles that make each of a day of the week:"""
    weekdays: str = ""
    """these days: (le) dimanche."""
    initials: str = ""
    """Words that are initials where they have capitals only, while words around them have not: WHO."""
    same: str = ""
    """Words that are as good as each other, and forms that agree: `each every; is are`."""
    counted: str = ""
    """Those of them that are not before a number: dans deux ans, en deux ans."""
    slurred: str = ""
    """Words that are written for each other by mistake, the letters of each: `its; your youre`."""
    short: str = ""
    """Words and their abbreviations, `doctor dr`; these are read where a full stop or a capital tells them."""
    phrases: str = ""
    """Several words that are as good as one or none: `in order to = to`."""
    variants: tuple[tuple[str, str], ...] = ()
    """Spellings that are one, as expressions with what each becomes: colour, color."""
    accented: str = ""
    """Endings that an accent makes another form's, each with that form's and the infinitive's: `é e er`."""
    endings: Mapping[str, str] = {}
    """Endings by which a word agrees with another, each with what it must follow; nothing: anything."""
    neutral: str = ""
    """Words that go with both genders: after one the ending tells who is meant: les employées."""
    auxiliary: str = ""
    """Words that may stand between such a word and the one that agrees with it: l'a tuée."""
    scoping: str = ""
    """Words with which a phrase begins that says where, when or for whom all else holds: in mice;"""
    describing: str = ""
    """those that do so between commas, while in brackets they say how something is made: (en briques)."""
    movable: str = ""
    """Adverbs that may stand elsewhere in their sentence,"""
    adverbs: str = ""
    """and an expression for others; those that carry a claim may not."""
    carrying: Mapping[str, str] = {}
    """Words that carry a claim, by how; they may not be inserted, whatever stands around them."""
    denying: str = ""
    """An expression for words that deny by a part of theirs: unlawful, harmless."""
