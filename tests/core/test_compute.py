"""The arithmetic of notes: exact, bounded, and written as each language writes it."""

import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.notes.compute import DEPTH, DIGITS, LENGTH, SumProblem, evaluate
from enregard.core.notes.sum import Sum

CASES = Path(__file__).parents[1] / "cases" / "compute"


def cases(name):
    """The lines of a file of cases, cut at their bars."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split(" | ")) for line in lines if line and not line.startswith("#")]


def spaced(text):
    """`text` with plain spaces."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(("text", "fr", "en"), cases("right.txt"))
def test_a_sum_that_comes_out_is_shown_as_each_language_writes_it(text, fr, en):
    """A sum that comes out is shown as each language writes it."""
    done = evaluate(text)
    assert isinstance(done, Sum), done
    assert (spaced(done.shown("fr")), spaced(done.shown("en"))) == (fr, en)


@pytest.mark.parametrize(("text", "message", "hint"), cases("wrong.txt"))
def test_a_sum_that_does_not_says_what_it_is_and_what_would_be_right(text, message, hint):
    """A sum that does not says what it is and what would be right."""
    assert evaluate(text) == SumProblem(message, hint)


@pytest.mark.parametrize(
    "text",
    ["(" * (DEPTH + 1) + "1" + ")" * (DEPTH + 1) + " = 1", "9" * (DIGITS + 1) + " > 1", "1 + " * LENGTH + "1 = 1"],
    ids=["depth", "digits", "length"],
)
def test_depth_digits_and_length_are_bounded(text):
    """Depth digits and length are bounded."""
    assert isinstance(evaluate(text), SumProblem)


def test_exponents_nest_only_so_deep():
    """Exponents nest only so deep."""
    assert isinstance(evaluate("1" + " ** 1" * DEPTH + " = 1"), Sum)
    assert isinstance(evaluate("1" + " ** 1" * (DEPTH + 1) + " = 1"), SumProblem)


def test_a_plain_sum_is_shown_term_by_term_and_anything_else_side_by_side():
    """A plain sum is shown term by term and anything else side by side."""

    def terms(text):
        return [tuple(term) for term in evaluate(text).terms("en")]

    assert terms("1 + 2 - 3 = 0") == [("", "1"), ("+", "2"), ("−", "3"), ("=", "0")]
    assert terms("6 * (1 + 2) / 9 = 2") == [("", "6"), ("×", "(1 + 2)"), ("÷", "9"), ("=", "2")]
    assert terms("1 + 2 * 3 = 7") == [("", "1 + 2 × 3"), ("=", "7")]


def test_what_is_counted_stands_after_the_results_only():
    """What is counted stands after the results only."""
    done = evaluate("2 * 3 = 6")
    assert isinstance(done, Sum)
    counted = Sum(done.text, done.tokens, units={"": "%", "fr": "dollars"}, labels={"fr": "Coût"})
    assert spaced(counted.shown("fr")) == "2 × 3 = 6 dollars"
    assert counted.shown("en") == "2 × 3 = 6%"
    assert (counted.label("fr"), counted.label("en")) == ("Coût", "")


NUMBER = st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False)
SIGN = st.sampled_from("+-*/")


@given(st.lists(st.tuples(NUMBER, SIGN), min_size=1, max_size=6), NUMBER)
def test_sums_agree_with_fractions(parts, last):
    """Whatever the signs, the result is the one that exact fractions give, and no other is accepted."""
    text = "".join(f"{number} {sign} " for number, sign in parts) + str(last)
    exact = "".join(f"Fraction('{number}') {sign} " for number, sign in parts) + f"Fraction('{last}')"
    try:
        value = eval(exact, {"Fraction": Fraction})  # made of our own numbers and signs
    except ZeroDivisionError:
        assert isinstance(evaluate(f"{text} = 1"), SumProblem)
        return
    result = f"({value.numerator}) / {value.denominator}"
    if len(str(abs(value.numerator))) <= DIGITS and value.denominator < 10**DIGITS:
        assert isinstance(evaluate(f"{text} = {result}"), Sum)
        assert isinstance(evaluate(f"{text} = {result} + 1"), SumProblem)


@given(NUMBER, st.decimals(min_value="0.001", max_value=10**6, places=3, allow_nan=False))
def test_what_is_proposed_comes_out(left, right):
    """The hint for a wrong result, written in its place, gives a sum that comes out."""
    text = f"{left} / {right}"
    wrong = evaluate(f"{text} = 987_654_321.123_456_7")
    assert isinstance(wrong, SumProblem)
    assert isinstance(evaluate(f"{text} {wrong.hint.removeprefix('write ')}"), Sum)


@given(st.dates(min_value=datetime.date(1000, 1, 1)), st.integers(0, 100_000))
def test_days_are_those_of_the_calendar(start, days):
    """Days are those of the calendar."""
    if start.toordinal() + days <= datetime.date.max.toordinal():
        end = start + datetime.timedelta(days)
        assert isinstance(evaluate(f"{end} - {start} = {days} days"), Sum)
        assert isinstance(evaluate(f"{start} + {days} days = {end}"), Sum)


@given(st.text(alphabet="0123456789.+-*/()=~±<>% _,dayse\n²٣", max_size=60))
def test_no_text_breaks_it(text):
    """No text breaks it."""
    assert isinstance(evaluate(text), Sum | SumProblem)


@given(st.text(max_size=60))
def test_no_other_text_breaks_it_either(text):
    """No other text breaks it either."""
    assert isinstance(evaluate(text), Sum | SumProblem)
