"""The account of the briefing: where each number of its notes comes from, a line each, for whoever wants to follow it.

`account.csv` has, for each number of a note's titles, bodies and sums (a date without its year or its day where the
note gives none), what it is, the references that it was read in, the place in them, and the entry of the fact check's
file. `sum` stands for what the note works out itself, `constant` for what is no source's.
"""

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from briefing import (
    ARTICLE,
    CONSTANTS,
    ENTRIES,
    NOTES,
    Note,
    days_in,
    numbers,
    operands,
    outcomes,
    results,
    rounds_to,
    uncited,
    undated,
)

if not ARTICLE.is_dir():
    pytest.skip("content/deepseek-r1 is not there: this site has texts of its own", allow_module_level=True)

OWN: Final = frozenset({"sum", "constant"})
FILE: Final = {entry["id"]: entry for entry in ENTRIES}


@dataclass(frozen=True)
class Row:
    """A number of a note, and where it comes from."""

    note: str
    number: str
    what: str
    sources: str
    place: str
    entry: str

    @property
    def value(self) -> Decimal | str:
        """The figure; a date or a time as it is written."""
        return self.number if re.search("[-:]", self.number) else Decimal(self.number).normalize()

    @property
    def works(self) -> frozenset[str]:
        """The ids of its references, or what stands for them."""
        return frozenset(self.sources.split("; "))


with Path(__file__).with_name("account.csv").open(encoding="utf-8", newline="") as lines:
    ACCOUNT: Final = tuple(Row(**line) for line in csv.DictReader(lines))

each_note = pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
each_row = pytest.mark.parametrize("row", ACCOUNT, ids=lambda row: f"{row.note}-{row.number}-{row.sources}")


def said(note: Note) -> set[Decimal | str]:
    """Every number that a reader of either language meets in a note, its sums and what they are called included."""
    found: set[Decimal | str] = set(days_in(note))
    for lang, body in note.bodies.items():
        for text in (note.titles[lang], uncited(body), *note.labels(lang)):
            read = numbers(text, lang)
            found |= read.figures | read.dates | read.times
    return found.union(*(operands(undated(one)) | outcomes(undated(one)) for one in note.sums))


@each_note
def test_the_account_has_the_numbers_of_a_note_and_no_others(note):
    """Whoever adds a figure says where it comes from; whoever takes one away, takes its line away."""
    assert {row.value for row in ACCOUNT if row.note == note.name} == said(note)


def test_every_line_of_the_account_is_about_a_note():
    """No line is left of a note that is gone, and none stands twice."""
    assert {row.note for row in ACCOUNT} <= {note.name for note in NOTES}
    assert len(set(ACCOUNT)) == len(ACCOUNT)


@each_row
def test_a_number_rests_on_references_that_its_note_cites(row):
    """A reader finds in the note's own references what a number was taken from."""
    (note,) = (note for note in NOTES if note.name == row.note)
    assert row.what
    if row.works <= OWN:
        assert not row.entry
    else:
        assert row.works <= note.cites
        assert row.place


@each_row
def test_a_number_stands_in_the_entry_that_the_account_names(row):
    """And that entry of the file rests on the same references; or else the note works the number out."""
    (note,) = (note for note in NOTES if note.name == row.note)
    if row.sources == "constant":
        assert row.value in CONSTANTS
    elif row.sources == "sum":
        assert any(rounds_to(value, Decimal(row.number)) for value in results(note))
    else:
        entry = FILE[row.entry]
        assert row.works <= set(entry["sources"])
        assert _holds(entry, row.value)


def _holds(entry, value):
    """Whether an entry has a figure, a time or a date; a date may lack its year or its day, and so may the entry's."""
    days = entry.get("dates", ())
    if isinstance(value, Decimal):
        parts = (part for day in days for part in day.split("-"))
        return value in {Decimal(one).normalize() for one in (*entry.get("figures", ()), *parts)}
    dated = {part for day in days for part in (day, day[:7], day[-5:])}
    return value in dated or value[-5:] in days or value in entry.get("times", ())
