"""The briefing on DeepSeek R1: its numbers are those of the fact check's file, and its references are all there.

A number in a note's body must stand in an entry of the file that rests on a reference cited in the same paragraph, or
be worked out in the note's `compute`, whose own operands must stand in the file.
"""

from decimal import Decimal

import pytest
import yaml
from briefing import (
    ARTICLE,
    CONSTANTS,
    CONTENT,
    ENTRIES,
    NOTES,
    Note,
    cited,
    days_in,
    days_of,
    figures_of,
    numbers,
    operands,
    results,
    rounds_to,
    times_of,
    uncited,
    undated,
)

from enregard.core.notes import prose

if not ARTICLE.is_dir():
    pytest.skip("content/deepseek-r1 is not there: this site has texts of its own", allow_module_level=True)

each_note = pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)


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


def strange(figures: frozenset[Decimal], references: frozenset[str], worked_out: frozenset[Decimal]) -> list[Decimal]:
    """Figures that neither stand in the file under one of these references nor are worked out."""
    rest = figures - frozenset(figures_of(references))
    return sorted(figure for figure in rest if not any(rounds_to(value, figure) for value in worked_out))


# --- what must hold ---------------------------------------------------------------------------------------------------


@each_note
def test_every_number_stands_in_the_file_or_is_worked_out(note):
    """A figure rests on a reference cited in its own paragraph, or on the note's sums; a date or a time likewise."""
    known = results(note)
    for lang, body in note.bodies.items():
        for paragraph in body.split("\n\n"):
            references = cited(paragraph)
            found = numbers(uncited(paragraph), lang)
            assert strange(found.figures, references, known) == [], f"{lang}: “{paragraph}”"
            dates = found.dates - days_of(references) - _days_worked_out(note)
            assert not dates, f"{lang}: {sorted(dates)} in “{paragraph}”"
            assert found.times <= times_of(references)


def _days_worked_out(note: Note) -> frozenset[str]:
    return frozenset(part for date in days_in(note) for part in (date, date[5:]))


@each_note
def test_the_numbers_of_a_title_stand_in_the_file(note):
    """A title says the finding, so its figures are the body's or the file's."""
    for lang, title in note.titles.items():
        assert strange(numbers(title, lang).figures, cited(note.bodies[lang]), results(note)) == [], f"{lang}: {title}"


@each_note
def test_both_languages_give_the_same_numbers_and_references(note):
    """A reader of one language learns what a reader of the other does."""
    french, english = (numbers(uncited(note.bodies[lang]), lang) for lang in ("fr", "en"))
    assert french == english
    assert cited(note.bodies["fr"]) == cited(note.bodies["en"])


@each_note
def test_sums_start_from_figures_of_the_file(note):
    """What a note works out, it works out from the fact-check's own figures and dates."""
    file = frozenset(figures_of())
    for operation in note.sums:
        assert operands(undated(operation)) <= file | CONSTANTS, operation
    dates = {date for entry in ENTRIES for date in entry.get("dates", ())}
    assert {date[5:] for date in days_in(note)} <= {date[-5:] for date in dates}


def test_every_reference_is_cited_and_every_citation_has_its_reference():
    """The list of works is the works of the notes: none is missing, none is there for show."""
    works = {work["id"] for work in yaml.safe_load((CONTENT / "references.yml").read_text(encoding="utf-8"))}
    assert works == frozenset().union(*(note.cites for note in NOTES))


@each_note
def test_a_page_sets_every_citation(note):
    """No reader meets a citation as it was typed, `[@id]`, for want of being read as one."""
    for lang, body in note.bodies.items():
        assert "[@" not in prose.html(prose.read(body).blocks, lang, lambda one, *_, **__: one.id)


def test_every_note_cites_what_it_rests_on():
    """Opinions included: a judgment is set beside facts."""
    assert [note.name for note in NOTES if not all(cited(body) for body in note.bodies.values())] == []


def test_nine_paragraphs_face_nine():
    """The translation is whole, paragraph by paragraph."""
    bodies = [(ARTICLE / f"{lang}.md").read_text(encoding="utf-8").split("---\n", 2)[2] for lang in ("fr", "en")]
    assert [len(body.strip().split("\n\n")) for body in bodies] == [9, 9]
