"""Sentences: cut where a careful reader would, and joined they are the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.text.segment import sentences

CASES = Path(__file__).parent.parent / "cases" / "segment"


def _lines(name: str) -> list[str]:
    return (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _others() -> list[tuple[str, str]]:
    pairs = _lines("others")
    return [(lang.removeprefix("# "), line) for lang, line in zip(pairs[::2], pairs[1::2], strict=True)]


def _check(line: str, lang: str) -> None:
    expected = [part.strip() for part in line.split("|")]
    text = line.replace(" | ", " ").replace("|", "")
    assert [sentence.strip() for sentence in sentences(text, lang)] == expected


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_paragraphs_are_cut_where_the_bars_stand(lang: str) -> None:
    """Every paragraph of the golden files is cut exactly where its bars are."""
    cases = [line for line in _lines(lang) if line and not line.startswith("#")]
    assert len(cases) > 20
    for line in cases:
        _check(line, lang)


@pytest.mark.parametrize(("lang", "line"), _others())
def test_other_languages_are_cut_by_their_table_or_by_unicode_marks(lang: str, line: str) -> None:
    """German, Spanish and Italian have their abbreviations; other scripts and languages need none to be cut."""
    _check(line, lang)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Un titre", ["Un titre"]),
        ("Un.  Deux. ", ["Un.  ", "Deux. "]),
        ("pain\nlait\n\nsel", ["pain\n", "lait\n\n", "sel"]),
        ("M.\nDupont", ["M.\n", "Dupont"]),
        ("\n Un.", ["\n ", "Un."]),
    ],
)
def test_white_space_belongs_to_the_sentence_before_it(text: str, parts: list[str]) -> None:
    """Nothing is dropped; a line feed always separates, even after an abbreviation."""
    assert sentences(text, "fr") == parts


def test_a_region_has_the_abbreviations_of_its_language() -> None:
    """`fr-CA` is cut as French is."""
    assert sentences("Voir p. 12. Fin.", "fr-CA") == ["Voir p. 12. ", "Fin."]


@given(
    st.text(st.sampled_from('aM. \n\u00a0?!…»«"12étc)(。') | st.characters()), st.sampled_from(["fr", "en", "de", "x"])
)
def test_joined_sentences_are_the_text(text: str, lang: str) -> None:
    """For any text in any language, and no sentence is empty."""
    found = sentences(text, lang)
    assert "".join(found) == text
    assert all(found)


@given(st.text(st.sampled_from("aB. \n!"), min_size=1))
def test_every_line_feed_ends_a_sentence(text: str) -> None:
    """Only at a sentence's end, before nothing but white space, does a line feed stand."""
    assert not any("\n" in sentence.rstrip() for sentence in sentences(text, "en") if not sentence.isspace())
