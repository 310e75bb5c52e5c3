"""The briefing on DeepSeek R1: its numbers are those of the fact-check's file, and its references are all there.

`facts.json` holds the figures, dates and times of the file, by entry, with the references that each entry rests on. A
number in a note's body must stand in an entry that rests on a reference cited in the same paragraph, or be worked out
in the note's `compute`, whose own operands must stand in the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from enregard.core.notes import prose

ROOT: Final = Path(__file__).parents[2]
CONTENT: Final = ROOT / "content"
ARTICLE: Final = CONTENT / "deepseek-r1"

if not ARTICLE.is_dir():
    pytest.skip("content/deepseek-r1 is not there: this site has texts of its own", allow_module_level=True)

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
WORDS: Final = {"onze": 11, "vingt": 20, "trente-deux": 32, "one-eleventh": 11, "twenty": 20, "thirty-two": 32}

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


@pytest.mark.parametrize(
    ("lang", "text", "figures", "dates", "times"),
    [
        ("fr", "14 800 milliards de jetons, 16,97 %", {"14800000000000", "16.97"}, set(), set()),
        (
            "fr",
            "1 000 milliards, 1,6 milliard, 2 048 puces H800",
            {"1000000000000", "1600000000", "2048"},
            set(),
            set(),
        ),
        (
            "en",
            "$5.576 million, 21,000, a 30-billion-parameter model",
            {"5576000", "21000", "30000000000"},
            set(),
            set(),
        ),
        ("fr", "le 20 janvier 2025 à 20 h 19", set(), {"2025-01-20"}, {"20:19"}),
        ("en", "on January 20, 2025, at 8:19 p.m., and on December 26", set(), {"2025-01-20", "12-26"}, {"20:19"}),
        ("fr", "en septembre 2025, puis le 6 mai", set(), {"2025-09", "05-06"}, set()),
        ("en", "R1 is ahead of Claude 3.5 Sonnet on 19 rows; on the 27th", {"19", "27"}, set(), set()),
    ],
)
def test_numbers_mean_the_same_in_both_notations(lang, text, figures, dates, times):
    """Groups, decimal signs, magnitudes, dates and clocks differ between the languages; names are no numbers."""
    found = numbers(text, lang)
    assert {f"{figure:f}" for figure in found.figures} == figures
    assert found.dates == dates
    assert found.times == times


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
        return tuple(one["sum"] if isinstance(one, dict) else str(one) for one in self.meta.get("compute", ()))


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
each_note = pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)


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


def operands(operation: str) -> frozenset[Decimal]:
    """The numbers of a sum, its result left out."""
    return frozenset(one.normalize() for one in _read(re.split("[=~]", operation)[0]))


def results(note: Note) -> frozenset[Decimal]:
    """The numbers of a note's sums, as they stand and as billions of the same (some sums are in billions)."""
    return frozenset(one.scaleb(power) for operation in note.sums for one in _read(operation) for power in (0, 9))


def _rounds_to(value: Decimal, figure: Decimal) -> bool:
    """Whether a figure is what a value becomes when it is rounded to the figure's last digit."""
    last = Decimal(1).scaleb(int(figure.normalize().as_tuple().exponent))
    return abs(value - figure) * 2 <= last


def strange(figures: frozenset[Decimal], references: frozenset[str], worked_out: frozenset[Decimal]) -> list[Decimal]:
    """Figures that neither stand in the file under one of these references nor are worked out."""
    rest = figures - frozenset(figures_of(references))
    return sorted(figure for figure in rest if not any(_rounds_to(value, figure) for value in worked_out))


# --- what must hold ---------------------------------------------------------------------------------------------------


@each_note
def test_every_number_stands_in_the_file_or_is_worked_out(note):
    """A figure rests on a reference cited in its own paragraph, or on the note's sums; a date or a time likewise."""
    known = results(note)
    for lang, body in note.bodies.items():
        for paragraph in body.split("\n\n"):
            references = cited(paragraph)
            found = numbers(_CITATION.sub("", paragraph), lang)
            assert strange(found.figures, references, known) == [], f"{lang}: “{paragraph}”"
            dates = found.dates - days_of(references) - _days_worked_out(note)
            assert not dates, f"{lang}: {sorted(dates)} in “{paragraph}”"
            assert found.times <= times_of(references)


def _days_worked_out(note: Note) -> frozenset[str]:
    dates = [date for operation in note.sums for date in re.findall(r"\d{4}-\d\d-\d\d", operation)]
    return frozenset(part for date in dates for part in (date, date[5:]))


@each_note
def test_the_numbers_of_a_title_stand_in_the_file(note):
    """A title says the finding, so its figures are the body's or the file's."""
    for lang, title in note.titles.items():
        assert strange(numbers(title, lang).figures, cited(note.bodies[lang]), results(note)) == [], f"{lang}: {title}"


@each_note
def test_both_languages_give_the_same_numbers_and_references(note):
    """A reader of one language learns what a reader of the other does."""
    french, english = (numbers(_CITATION.sub("", note.bodies[lang]), lang) for lang in ("fr", "en"))
    assert french == english
    assert cited(note.bodies["fr"]) == cited(note.bodies["en"])


@each_note
def test_sums_start_from_figures_of_the_file(note):
    """What a note works out, it works out from the fact-check's own figures and dates."""
    file = frozenset(figures_of())
    for operation in note.sums:
        assert operands(re.sub(r"\d{4}-\d\d-\d\d", "", operation)) <= file | CONSTANTS, operation
    dates = {date for entry in ENTRIES for date in entry.get("dates", ())}
    days = {date[-5:] for date in dates}
    assert {date[5:] for operation in note.sums for date in re.findall(r"\d{4}-\d\d-\d\d", operation)} <= days


def test_every_reference_is_cited_and_every_citation_has_its_reference():
    """The list of works is the works of the notes: none is missing, none is there for show."""
    works = {work["id"] for work in yaml.safe_load((CONTENT / "references.yml").read_text(encoding="utf-8"))}
    assert works == frozenset().union(*(cited(body) for note in NOTES for body in note.bodies.values()))


@each_note
def test_a_page_sets_every_citation(note):
    """No reader meets a citation as it was typed, `[@id]`, for want of being read as one."""
    for lang, body in note.bodies.items():
        assert "[@" not in prose.html(body, lang, lambda id, place, lang: id).html


def test_every_note_cites_what_it_rests_on():
    """Opinions included: a judgment is set beside facts."""
    assert [note.name for note in NOTES if not all(cited(body) for body in note.bodies.values())] == []


def test_nine_paragraphs_face_nine():
    """The translation is whole, paragraph by paragraph."""
    bodies = [(ARTICLE / f"{lang}.md").read_text(encoding="utf-8").split("---\n", 2)[2] for lang in ("fr", "en")]
    assert [len(body.strip().split("\n\n")) for body in bodies] == [9, 9]
