"""Days as people write them at the head of a text."""

from datetime import date

import pytest

from enregard.core.quantities.day import day_at

FOURTH = date(2025, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-04",
        "2025/3/4",
        "2025.03.04",
        "2025-03-04T10:00:00Z",
        "4 mars 2025",
        "04 Mars 2025",
        "4th March 2025",
        "4. March 2025",
        "4 Mar. 2025",
        "March 4, 2025",
        "March 4th 2025",
        "MARCH 4 2025",
        "4 de marzo de 2025",
        "4 de março de 2025",
        "4 MART 2025",
        "4 \u00b5αρτίου 2025",
        "2025年3月4日",
        "２０２５年３月４日",
        "2025 年 3 月 4 日",
        "2025년 3월 4일",
    ],
)
@pytest.mark.parametrize("after", ["", " par la rédaction", "\nLe pain."])
def test_a_day_is_read_in_any_language_to_its_end(text, after):
    """What follows it is not part of it."""
    assert day_at(text + after, 0) == (FOURTH, len(text))
    assert day_at(f"Le {text}{after}", 3) == (FOURTH, 3 + len(text))


@pytest.mark.parametrize(("text", "day"), [("25/03/2025", 25), ("03/25/2025", 25), ("3.3.2025", 3), ("31-03-2025", 31)])
def test_numbers_that_can_be_one_day_only_are_that_day(text, day):
    """A month has no more than twelve; a day and a month that are the same cannot be exchanged."""
    assert day_at(text, 0) == (date(2025, 3, day), len(text))


def test_the_first_of_a_month_has_its_rank():
    """1er, 1st."""
    assert day_at("1er août 2025", 0) == (date(2025, 8, 1), 13)
    assert day_at("September 1st, 2025", 0) == (date(2025, 9, 1), 19)


@pytest.mark.parametrize(
    "text",
    [
        "04/03/2025",
        "2025-13-04",
        "2025-03-044",
        "2025-03/04",
        "31 février 2025",
        "30/02/2025",
        "4 mars 20255",
        "4 mars\n2025",
        "4 mai 25",
        "le 4 mars 2025",
        "4-3/2025",
        "marsouin 4, 2025",
        "4 marsouins 2025",
    ],
)
def test_what_could_be_two_days_or_is_none_is_not_read(text):
    """No day is guessed."""
    assert day_at(text, 0) is None


def test_a_month_is_known_whatever_letters_its_capitals_have():
    """The small letter of the Turkish I has no dot."""
    assert day_at("5 KASIM 2024", 0) == day_at("5 Kasım 2024", 0) == (date(2024, 11, 5), 12)
