"""The briefing's notes and the fact check's file, as the tests of this folder read them.

`facts.json` holds the figures, dates and times of the file, by entry, with the references that each entry rests on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parents[2]
CONTENT: Final = ROOT / "content"
ARTICLE: Final = CONTENT / "deepseek-r1"

ENTRIES: Final = json.loads(Path(__file__).with_name("facts.json").read_text(encoding="utf-8"))["entries"]

# --- reading numbers --------------------------------------------------------------------------------------------------

NAMES: Final = re.compile(
    r"(?:DeepSeek-)?V3-0324|(?:DeepSeek-)?\b(?:R1|V2|V3)\b(?:-Zero|-Base)?|GPT-4o|\bo1(?:-1217)?\b|Claude 3\.5 Sonnet"
    r"|Llama 3\.1(?: 405B)?|\b[AH]\d{2,3}s?\b|\bFP8\b|MATH-500|AIME 2024|Apache 2\.0|\bOpen-R1\b|technical paper1|10²⁴"
)
"""Names of models, chips, tests and licenses: the digits in them count nothing."""

MONTHS: Final = {
    name: number + 1
    for names in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    )
    for number, name in enumerate(names.split())
}
POWERS: Final = {"million": 6, "milliard": 9, "billion": 9, "trillion": 12}
WORDS: Final = {
    word: value
    for value, words in {
        4: "quatre four",
        5: "cinq five",
        6: "six",
        7: "septième seventh",
        8: "huit one-eighth",
        10: "dizaines tens",
        11: "onze one-eleventh",
        20: "vingt twenty",
        32: "trente-deux thirty-two",
    }.items()
    for word in words.split()
}

_MONTH: Final = "|".join(MONTHS)
_DATES: Final = {
    "fr": re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?\b", re.I),
    "en": re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b(?:, (?P<year>\d{{4}}))?", re.I),
}
_MONTHS_OF_YEARS: Final = re.compile(rf"\b(?P<month>{_MONTH}) (?P<year>\d{{4}})\b", re.I)
_TIMES: Final = {
    "fr": re.compile(r"\b(?P<hour>\d{1,2}) h (?P<minute>\d\d)\b(?P<half>)"),
    "en": re.compile(r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d) (?P<half>[ap])\.m\."),
}
_NUMBER: Final = {
    "fr": re.compile(
        r"(?P<digits>\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:,(?P<decimals>\d+))?(?P<power> (?:million|milliard)s?\b)?"
    ),
    "en": re.compile(
        r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?"
        r"(?:st|nd|rd|th)?(?P<power>[ -](?:million|billion|trillion)\b)?"
    ),
}


@dataclass(frozen=True)
class Numbers:
    """What a passage says in numbers, whatever its language."""

    figures: frozenset[Decimal]
    dates: frozenset[str]
    """`2025-01-27`; `01-27` where no year is given, `2025-01` where no day is."""
    times: frozenset[str]
    """On a clock of 24 hours."""


def numbers(text: str, lang: str) -> Numbers:
    """Every number of a passage, in digits or among the words that the notes use, in its language's notation."""
    text = NAMES.sub("#", re.sub("[\u00a0\u202f]", " ", text))
    dates, times, figures = set(), set(), set()
    for found in _DATES[lang].finditer(text):
        day = f"{MONTHS[found['month'].lower()]:02}-{int(found['day']):02}"
        dates.add(f"{found['year']}-{day}" if found["year"] else day)
    text = _DATES[lang].sub("#", text)
    for found in _MONTHS_OF_YEARS.finditer(text):
        dates.add(f"{found['year']}-{MONTHS[found['month'].lower()]:02}")
    text = _MONTHS_OF_YEARS.sub("#", text)
    for found in _TIMES[lang].finditer(text):
        hour = int(found["hour"]) + (12 if found["half"] == "p" else 0)
        times.add(f"{hour}:{found['minute']}")
    text = _TIMES[lang].sub("#", text)
    for found in _NUMBER[lang].finditer(text):
        digits = re.sub("[ ,]", "", found["digits"]) + ("." + found["decimals"] if found["decimals"] else "")
        power = POWERS[found["power"].strip(" -").rstrip("s")] if found["power"] else 0
        if found["power"] and re.match(" de milliards", text[found.end() :]):
            power += 9
        figures.add(Decimal(digits).scaleb(power).normalize())
    figures.update(
        Decimal(value) for word, value in WORDS.items() if re.search(rf"(?<![\w-]){word}(?![\w-])", text.lower())
    )
    return Numbers(frozenset(figures), frozenset(dates), frozenset(times))


# --- reading notes ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Note:
    """A note's file, as far as these tests look at it."""

    name: str
    meta: dict[str, Any]
    titles: dict[str, str]
    bodies: dict[str, str]

    @property
    def sums(self) -> tuple[str, ...]:
        """The operations of its `compute`."""
        return tuple(one["sum"] for one in self.meta.get("compute", ()))

    def labels(self, lang: str) -> tuple[str, ...]:
        """What its sums are said to be, in a language."""
        return tuple(one[lang] for one in self.meta.get("compute", ()))

    @property
    def cites(self) -> frozenset[str]:
        """The ids of the references that it cites, in either language."""
        return frozenset().union(*map(cited, self.bodies.values()))


def _note(path: Path) -> Note:
    _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    parts = re.split(r"^# (fr|en): (.+)\n", text, flags=re.M)[1:]
    titles = dict(zip(parts[::3], parts[1::3], strict=True))
    bodies = {
        lang: "\n".join(line for line in body.splitlines() if not line.startswith(">")).strip()
        for lang, body in zip(parts[::3], parts[2::3], strict=True)
    }
    return Note(path.stem, yaml.safe_load(head), titles, bodies)


NOTES: Final = tuple(_note(path) for path in sorted((ARTICLE / "notes").glob("*.md")))
_CITATION: Final = re.compile(r"\[@[^\]]*\]")


def uncited(text: str) -> str:
    """A passage without its citations, whose places have numbers too."""
    return _CITATION.sub("", text)


def cited(text: str) -> frozenset[str]:
    """The ids of the references that a passage cites."""
    return frozenset(found for one in _CITATION.findall(text) for found in re.findall(r"@([\w-]+)", one))


def figures_of(references: frozenset[str] | None = None) -> Iterator[Decimal]:
    """The figures of all entries, or of those that rest on one of these references."""
    for entry in ENTRIES:
        if references is None or not references.isdisjoint(entry["sources"]):
            yield from (Decimal(figure).normalize() for figure in entry.get("figures", ()))
            for date in entry.get("dates", ()):
                yield from (Decimal(part).normalize() for part in date.split("-"))


def days_of(references: frozenset[str]) -> frozenset[str]:
    """The dates of the entries that rest on one of these references; without the year, and without the day, too."""
    dates = (
        date for entry in ENTRIES if not references.isdisjoint(entry["sources"]) for date in entry.get("dates", ())
    )
    return frozenset(part for date in dates for part in (date, date[:7], date[-5:]))


def times_of(references: frozenset[str]) -> frozenset[str]:
    """The times of the entries that rest on one of these references."""
    entries = (entry for entry in ENTRIES if not references.isdisjoint(entry["sources"]))
    return frozenset(time for entry in entries for time in entry.get("times", ()))


# A day has 24 hours; a model takes some 6 operations a parameter and token.
CONSTANTS: Final = frozenset(map(Decimal, (6, 24)))


def _read(operation: str) -> list[Decimal]:
    """The numbers of a sum; 3.8 * 10**25 is one."""
    plain = re.sub(r"([\d.]+) \* 10\*\*(\d+)", r"\1e\2", operation.replace("_", ""))
    return [Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?(?:e\d+)?", plain)]


_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def undated(operation: str) -> str:
    """A sum without its dates."""
    return _DAY.sub("", operation)


def days_in(note: Note) -> frozenset[str]:
    """The dates that a note reckons with."""
    return frozenset(day for operation in note.sums for day in _DAY.findall(operation))


def operands(operation: str) -> frozenset[Decimal]:
    """The numbers of a sum, its result left out."""
    return frozenset(one.normalize() for one in _read(re.split("[=~]", operation)[0]))


def outcomes(operation: str) -> frozenset[Decimal]:
    """What a sum comes to, its tolerance left out."""
    return frozenset(one.normalize() for one in _read(re.split("[=~]", operation)[1].partition("±")[0]))


def results(note: Note) -> frozenset[Decimal]:
    """The numbers of a note's sums, as they stand and as billions of the same (some sums are in billions)."""
    found = (one for operation in note.sums for one in operands(undated(operation)) | outcomes(undated(operation)))
    return frozenset(one.scaleb(power) for one in found for power in (0, 9))


def rounds_to(value: Decimal, figure: Decimal) -> bool:
    """Whether a figure is what a value becomes when it is rounded to the figure's last digit."""
    last = Decimal(1).scaleb(int(figure.normalize().as_tuple().exponent))
    return abs(value - figure) * 2 <= last
