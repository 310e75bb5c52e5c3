"""The record of a language's words of references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Ranks(NamedTuple):
    """What makes a rank of a number in figures: 2nd, 2e, 2."""

    ending: str
    endings: Mapping[int, str] = {}
    """Those of some numbers."""
    by_digit: bool = False
    """Whether these are told by the last digit, but for 11 to 13."""


class Locator(NamedTuple):
    """What a place in a work is called."""

    one: str
    """As it is set before one number."""
    several: str
    """As it is set before several."""
    read: str
    """How it may be written, in small letters and without a full stop; several words are joined by hyphens."""


class Written(NamedTuple):
    """How references write what is set in one way; several words are joined by hyphens."""

    circa: str
    """Before a date that is not exact, without a full stop."""
    undated: str
    """In a date's place, where there is none, without full stops."""
    others: str
    """In a name's place, for those left out."""
    edition: str
    """With the number of an edition, without a full stop."""
    following: str
    """After a page, where those after it are meant, without a full stop."""
    seasons: Mapping[str, int] = {}
    """Other names of seasons, the first of which is 0."""
    states: Mapping[str, str] = {}
    """Other names of states, by what each is in English."""
    degrees: Mapping[str, str] = {}
    """Other names of theses and reports, by what exports call each."""


class Citation(NamedTuple):
    """The words of a reference."""

    undated: str
    circa: str
    """Before a year."""
    about: str
    """Before a day."""
    doubt: str
    """After a date that is not certain."""
    others: str
    both: str
    """Between two authors."""
    last: str
    """Before the last of several."""
    read: str
    archived: str
    volume: str
    issue: str
    within: str
    """Before the title of the book that a chapter stands in."""
    editor: str
    """After the name of one who stands in the author's place."""
    editors: str
    edited: str
    """Before the names of editors."""
    translated: str
    edited_translated: str
    interviewed: str
    edition: str
    """From the `rank` of an edition."""
    version: str
    number: str
    season: str
    """Before the number of a series' season."""
    episode: str
    """Before the number of an episode."""
    place: str
    """Between a publisher's place and name."""
    ranks: Ranks
    seasons: tuple[str, ...]
    before: str
    """After a year before our era."""
    decade: str
    """From `year`, its first."""
    century: str
    """From `rank`, or `roman`."""
    until: str
    """Before the end of a time whose beginning is not known, with its form before 8 and 11 after a bar."""
    states: Mapping[str, str]
    """What a work is that has no date yet, by what it is in English."""
    kinds: Mapping[str, str]
    """What a work is, by its type in CSL, where its reference says so."""
    degrees: Mapping[str, str]
    """What a thesis or a report is, by how exports name it."""
    locators: Mapping[str, Locator]
    """By their names in CSL."""
    written: Written
    edited_before_vowel: str = ""
    """Before the names of editors, the first of which begins with a vowel, with what stands between the two."""
