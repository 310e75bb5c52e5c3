"""Numbers are read by value, in each language's notation."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.quantities import affix, figure, number, unit
from enregard.core.quantities.plain import ANYTHING

CASES = Path(__file__).parents[1] / "cases" / "number"


def cases(name):
    """The lines of a file of cases, cut at their bars."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("french", "english"), cases("same.txt"))
def test_the_two_languages_write_one_value_in_their_own_ways(french, english):
    """What French and English write differently has one value."""
    ours, theirs = number.figures(french, "fr"), number.figures(english, "en")
    assert len(ours) == len(theirs) > 0
    for left, right in zip(ours, theirs, strict=True):
        assert set(left.values) & set(right.values)


@pytest.mark.parametrize(("lang", "text", "values"), cases("words.txt"))
def test_numbers_in_words_are_worth_what_they_say(lang, text, values):
    """Words, Roman numerals and months are numbers; words that only look like them are not."""
    assert [one.value for one in number.numbers(text, lang)] == [Decimal(value) for value in values.split()]


@pytest.mark.parametrize(
    ("lang", "text", "value", "foreign"),
    [
        ("fr", "80,000", "80.000", "80000"),
        ("fr", "1,234,567", "1234567", "1234567"),
        ("fr", "5.6", "5.6", "5.6"),
        ("fr", "1.234,56", "1234.56", "1234.56"),
        ("en", "5,6", "5.6", "5.6"),
        ("en", "10 000", "10000", "10000"),
        ("en", "1.234,5", "1234.5", "1234.5"),
    ],
)
def test_another_language_s_notation_is_read_and_said_to_be_foreign(lang, text, value, foreign):
    """A figure in foreign notation has the value that it may have, and the one that it has elsewhere."""
    (one,) = number.figures(text, lang)
    assert one.value == Decimal(value)
    assert Decimal(foreign) in one.foreign


@pytest.mark.parametrize("text", ["R1", "777X", "H1N1", "v1.2.3", "SK8"])
def test_digits_glued_to_letters_are_a_name(text):
    """A name with digits in it has no value."""
    (one,) = number.figures(f"the {text} is", "en")
    assert (one.value, one.name) == (None, text.lower())


@pytest.mark.parametrize(
    ("text", "unit", "currency"),
    [
        ("5 km", "km", ""),
        ("160km/h", "km/h", ""),
        ("70 %", "%", ""),
        ("12 pour cent", "%", ""),
        ("3 mètres carrés", "m²", ""),
        ("5 €", "", "EUR"),
        ("$5", "", "USD"),
        ("CAD 5", "", "CAD"),
        ("5 millions d’euros", "", "EUR"),
        ("20 ans", "year", ""),
        ("20 nations", "", ""),
    ],
)
def test_units_and_currencies_are_told(text, unit, currency):
    """What a number counts is read with it."""
    (one,) = number.figures(text, "fr")
    assert (one.unit, one.currency) == (unit, currency)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("6.30", "6.5 18.5"),
        ("0530", "5.5 17.5"),
        ("11.45", "11.75 23.75"),
        ("12.15", "12.25"),
        ("13.45", "13.75"),
        ("24.06", "24.1"),
        ("25.30", ""),
        ("6.60", ""),
        ("530", ""),
        ("6.30 km", ""),
        ("$6.30", ""),
    ],
)
def test_a_figure_may_be_a_time_of_day(text, times):
    """With a point or in four digits, of either half of a day; what has a unit or a currency is none."""
    (one,) = number.figures(text, "en")
    assert one.times == tuple(map(Decimal, times.split()))


def told(one):
    """All that a number may be worth, in words of a case; of a name, the name."""
    return one.name if one.value is None else " or ".join(f"{round(value, 4).normalize():f}" for value in one.values)


@pytest.mark.parametrize(("lang", "text", "values"), cases("values.txt"))
def test_a_figure_is_worth_all_that_it_may_say(lang, text, values):
    """Times, decades, years cut short, scales that are letters, halves: what is surest stands first."""
    assert "; ".join(map(told, number.figures(text, lang))) == values


@pytest.mark.parametrize(
    ("text", "start", "end", "passage"),
    [
        ("soit 15,6 millions", 6, 7, "15,6"),
        ("soit 15,6 millions", 7, 12, "15,6 millions"),
        ("soit 1 234 pas", 7, 10, "1 234"),
        ("the firm can't pay", 9, 12, "can't"),
        ("it fell -5 points", 9, 10, "-5"),
        ("it fell −$5 today", 10, 11, "−$5"),
        ("in 10-20 days", 6, 8, "20"),
        ("up to <5 mg", 7, 8, "<5"),
        ("up to ≤ 5 mg", 8, 9, "≤ 5"),
        ("x<5", 2, 3, "5"),
        ("the R1 model", 5, 6, "R1"),
        ("un deux trois", 3, 7, "deux"),
        ("un deux trois", 2, 8, " deux "),
        ("abc", 1, 1, "abc"),
        ("ab cd", 2, 2, ""),
        ("5", 0, 1, "5"),
    ],
)
def test_a_passage_is_read_with_what_it_cuts(text, start, end, passage):
    """A figure, a word, a sign are whole; what only stands beside the passage is not taken in."""
    low, high = number.whole(text, start, end)
    assert text[low:high] == passage


@pytest.mark.parametrize(
    ("text", "sign"),
    [("<5", "<"), ("≤ 5", "≤"), ("(>5)", ">"), ("± 5", "±"), ("is ≥5", "≥"), ("x<5", ""), ("< x 5", ""), ("5", "")],
)
def test_a_sign_bounds_the_number_behind_it(text, sign):
    """Before the first digit and perhaps a space; within a word it is none."""
    assert number.figures(text, "en")[0].sign == sign


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Python 3.11", True),
        ("version 2.0", True),
        ("Section 4.2", True),
        ("GPT-3.5", True),
        ("About 2.5", False),
        ("costs 2.5", False),
        ("Python 3", False),
        ("at 192.168.x.y", True),
        ("the pair (0,1) is", True),
    ],
)
def test_a_figure_after_a_name_names_something(text, label):
    """A point in it is no decimal then; a word that begins a sentence is no name."""
    (one,) = number.figures(text, "en")
    assert figure.is_label(text, one.start, one.end) == label


@pytest.mark.parametrize(
    ("value", "this", "other", "that", "difference", "equal"),
    [
        ("10", "km", "6.2", "mi", False, True),
        ("10", "km", "7", "mi", False, False),
        ("100", "ha", "247", "acre", False, True),
        ("1", "t", "2200", "lb", False, True),
        ("1", "t", "1000", "kg", False, True),
        ("1", "t", "1000", "l", False, False),
        ("90", "min", "1.5", "h", False, True),
        ("500", "mg", "0.5", "g", False, True),
        ("5", "km", "5", "km", False, False),
        ("5", "", "5", "km", False, False),
        ("20", "°C", "68", "°F", False, True),
        ("20", "°C", "70", "°F", False, True),
        ("20", "°C", "72", "°F", False, False),
        ("38", "°C", "100", "°F", False, True),
        ("37", "°C", "98", "°F", False, True),
        ("37", "°C", "95", "°F", False, False),
        ("-40", "°C", "-40", "°F", False, True),
        ("180", "°C", "350", "°F", False, True),
        ("140", "°C", "275", "°F", False, True),
        ("180", "°C", "375", "°F", False, False),
        ("0", "°C", "273", "K", False, True),
        ("2", "°C", "3.6", "°F", False, True),
        ("20", "°C", "36", "°F", False, False),
        ("20", "°C", "36", "°F", True, True),
        ("10", "°C", "18", "°F", False, True),
        ("18", "°C", "60", "°F", False, True),
        ("35", "°C", "100", "°F", False, True),
        ("25", "°C", "79", "°F", False, True),
        ("25", "°C", "81", "°F", False, False),
        ("500", "°C", "950", "°F", False, True),
        ("500", "°C", "970", "°F", False, False),
        ("200", "°C", "400", "°F", False, True),
        ("90", "min", "1.4", "h", False, False),
        ("1500", "g", "1.6", "kg", False, False),
        ("1540", "g", "1.5", "kg", False, True),
        ("1560", "g", "1.5", "kg", False, False),
    ],
)
def test_measures_in_two_units_are_one_as_people_round(value, this, other, that, difference, equal):
    """Lengths, areas, masses, times; temperatures by their zero, or as differences where the text says so."""
    assert unit.are_equal(Decimal(value), this, Decimal(other), that, difference=difference) == equal
    assert unit.are_equal(Decimal(other), that, Decimal(value), this, difference=difference) == equal


@pytest.mark.parametrize(
    ("text", "figure", "currency"), [("€5", "5", "€"), ("US$ 12", "12", "US$ "), ("at 12", "12", ""), ("12", "12", "")]
)
def test_a_currency_begins_before_its_figure(text, figure, currency):
    """Where the text begins with it too."""
    at = text.index(figure)
    assert text[unit.currency_start(text, at) : at] == currency


def test_only_what_can_be_converted_is_a_measure():
    """Miles and degrees are; per cent and years are not."""
    assert [unit.is_measure(one) for one in ("mi", "°F", "%", "year", "")] == [True, True, False, False, False]


@pytest.mark.parametrize(("text", "tells"), [("a rise of 2 °C", True), ("une hausse", True), ("it is 2 °C", False)])
def test_a_difference_of_temperatures_is_told_by_words(text, tells):
    """In any language."""
    assert unit.tells_difference(text, "en") == tells


@pytest.mark.parametrize(("lang", "text", "counted"), cases("units.txt"))
def test_what_a_figure_counts_is_told(lang, text, counted):
    """Signs, words and codes are read in any language; capitals count where they make another unit."""
    one = number.figures(text, lang)[0]
    assert (one.unit or one.currency) == counted


def test_a_sign_belongs_to_its_number_and_a_hyphen_does_not():
    """A minus sign stands after a space; a hyphen joins."""
    values = [one.value for one in number.figures("-5 °C, −3 %, 10-20, COVID-19", "en")]
    assert values == [-5, -3, 10, 20, 19]


def test_web_addresses_hold_no_numbers():
    """Digits in an address are no figures of the text."""
    assert number.numbers("see https://example.org/2024/5 and a1@example.org", "en") == ()


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_every_number_is_worth_the_same_in_both_notations(whole, cents):
    """Any number, set in French and in English, is read with one value."""
    english = f"{whole:,}.{cents:02}"
    french = english.replace(",", " ").replace(".", ",")
    (left,), (right,) = number.figures(french, "fr"), number.figures(english, "en")
    assert left.value == right.value == Decimal(f"{whole}.{cents:02}")
    assert not left.foreign or left.value not in left.foreign


@given(st.text(alphabet="0123456789 ,.'’-–/:$€%hamp\u00a0eMdt½XIV", max_size=40))
def test_whatever_is_read_stands_in_the_text(text):
    """Reading never fails; places are in order, within the text, and hold something."""
    for lang in ("fr", "en", "de"):
        found = number.numbers(text, lang)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert [one.start for one in found] == sorted(one.start for one in found)


_PIECES = [
    "1",
    "12",
    "123",
    "1234",
    "2024",
    ",",
    ".",
    ":",
    "h",
    "a",
    "pm",
    "a.m.",
    "-",
    "–",
    "$",
    "€",
    "EUR",
    "euros",
    "%",
    "km",
    "m",
    "M",
    "million",
    "k",
    "s",
    "’s",
    "th",
    "er",
    "e",
    "°",
    "°C",
    "½",
    "[",
    "]",
    "(",
    ")",
    "»",
    "”",
    "x",
    "R",
    "to",
    "/",
    "_",
    "minus",
    "%",
    " % et demi",
    "90",
    "http://a.b",
    "hours",
    "minutes",
    "h30",
    "٣",
    "²",
    "de",
    "finale",
    "et",
    "demi",
    "mi",
    "US$",
    "crown",
    "Kč",
    "in.",
    "moins ",
    "années ",
    "il a voté ",
    " essais",
    " carrés",
    " d’euros",
    " in the morning",
    " m²",
    " mètres",
    " ft and",
    " l aux",
    " Minuten",
    " et demi",
    "»",
    "(",
    ";",
    "7",
]


@given(
    st.lists(st.sampled_from([*_PIECES, " ", "\u00a0", "\u202f", "\n"]), max_size=9).map("".join),
    st.sampled_from(["fr", "en", "de"]),
)
def test_a_short_look_at_what_stands_beside_digits_changes_nothing(text, lang):
    """Digits beside plain words are read as all that may belong to a figure would read them."""
    short = number.figures(text, lang)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(number, "_is_alone", lambda *_: False)
        patch.setattr(figure, "CLOSING", frozenset())
        around = affix.around()._replace(before_space=frozenset({"", *text}))
        patch.setattr(affix, "around", lambda: around)
        patch.setattr(unit, "COIN_ENDS", frozenset({"", *text}))
        patch.setattr(number, "plain", lambda *_: None)
        patch.setattr(number, "_SPACES", len(text))
        patch.setattr(figure, "is_apart", lambda *_: False)
        patch.setattr(figure, "follows", lambda *_: ANYTHING)
        assert number.figures(text, lang) == short


_COINS = ["€", "euro", "EUR", "£", "GBP", "yens", "CHF", "CAD", "C$", "AUD", "S$", "US$", "USD", "bucks", "CZK", "Kč"]


@pytest.mark.parametrize("written", _COINS)
@pytest.mark.parametrize("gap", [" ", "\u00a0", "\n"])
def test_a_currency_may_stand_before_its_figure(written, gap):
    """Every currency that is short enough is told there too."""
    assert number.figures(f"in {written}{gap}12", "en")[0].currency


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the 1900s", "1900s"),
        ("the 18s", "18"),
        ("12.10.2002", "12 10 2002"),
        ("the R1x_2 model", "R1x_2"),
        ("mark [123]", "[123]"),
        ("3½ hours", "3½"),
        ("1.2.3 and 5", "1.2.3 5"),
    ],
)
def test_a_number_ends_where_its_last_letter_does(text, numbers):
    """Its place has the whole of it and nothing beside it."""
    found = [text[one.start : one.end] for one in number.figures(text, "en")]
    assert " ".join(found) == numbers.replace("[", "").replace("]", "")


def test_a_decade_is_told_by_its_first_year():
    """1900s may be the years from 1900 on as well as 00; 18s is no decade."""
    (first,), (second,) = number.figures("the 1900s", "en"), number.figures("the 18s", "en")
    assert (first.others, second.others) == ((0,), ())


def test_what_a_figure_may_be_elsewhere_is_multiplied_too():
    """80,000 million in French is 80 million or 80 000 of them."""
    (one,) = number.figures("80,000 millions", "fr")
    assert (one.value, one.foreign, one.scale) == (Decimal("80000000"), (Decimal("80000000000"),), 10**6)
    assert number.figures("80", "fr")[0].scale == 1


def test_only_a_scale_or_a_unit_takes_a_half():
    """12 ans et demi; but 12 et demi may be a list."""
    assert number.figures("12 ans et demi", "fr")[0].others == (Decimal("12.5"),)


@pytest.mark.parametrize(("text", "at"), [("-5", 1), ("x -5", 3), ("(-5)", 2)])
def test_a_sign_before_a_passage_is_read_with_it(text, at):
    """At the beginning of a text too."""
    low, high = number.whole(text, at, at + 1)
    assert text[low:high] == "-5"


@pytest.mark.parametrize(
    ("text", "count"), [("a@b.example 5", 1), ("www.a1.example 5", 1), ("http://a.example/1 5", 1), ("5 of 6", 2)]
)
def test_any_kind_of_address_is_left_out(text, count):
    """One of mail, one without its scheme, one with it."""
    assert len(number.figures(text, "en")) == count


def test_heat_is_rounded_as_cooks_do():
    """Above boiling within ten degrees Fahrenheit; below within two, five where it is a whole ten."""
    equal = [unit.are_equal(Decimal("180"), "°C", Decimal(other), "°F") for other in (345, 346, 366, 368)]
    assert equal == [False, True, True, False]
    assert not unit.are_equal(Decimal("21"), "°C", Decimal("67"), "°F")
    assert unit.are_equal(Decimal("21"), "°C", Decimal("71"), "°F")


def test_a_motor_drinks_as_much_in_litres_as_in_gallons():
    """Gallons of the United States and of the United Kingdom."""
    for miles, equal in ((50, True), (60, True), (40, False), (20, False)):
        assert unit.are_equal(Decimal("4.7"), "l/100 km", Decimal(miles), "mpg") == equal


@pytest.mark.parametrize(
    ("text", "end"),
    [("5 km away", 4), ("5 €, 6", 3), ("5 bananas", 1), ("5 euros each", 7), ("5", 1), ("5 m² of", 4)],
)
def test_a_measure_ends_with_its_unit_or_its_currency(text, end):
    """Where neither stands, with its digits."""
    assert unit.measure_end(text, 1) == end


@pytest.mark.parametrize(("text", "rank"), [("the 1990s", True), ("the 90s", True), ("the 2nd", True), ("1990", False)])
def test_a_decade_and_a_rank_are_no_measures(text, rank):
    """They are told apart from what counts."""
    (one,) = number.figures(text, "en")
    assert one.rank == rank
