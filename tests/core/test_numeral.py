"""Roman numerals, and words that may stand for a number of the other language."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.languages.registry import LANGUAGES
from enregard.core.quantities.numeral import (
    are_known,
    is_weak_one,
    is_zero,
    spelt,
    spelt_without_articles,
)
from enregard.core.quantities.roman import roman
from enregard.core.quantities.surmise import LEAST, ROUND, numbers_at_most

_SIGNS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")]
_SIGNS += [(9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def written(value):
    """A number in Roman numerals, as stonemasons' handbooks say: the greatest sign that fits, again and again."""
    out = ""
    for size, sign in _SIGNS:
        out, value = out + sign * (value // size), value % size
    return out


@given(st.integers(1, 3999))
def test_every_roman_numeral_has_its_value(value):
    """From I to MMMCMXCIX."""
    assert roman(written(value)) == value


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "Chapitre I", [1]),
        ("fr", "CHAPITRE V. Le quai", [5]),
        ("fr", "au chapitre X de ce livre", [10]),
        ("en", "Book I: The Town", [1]),
        ("en", "the book I read", []),
        ("en", "I.", [1]),
        ("en", "So do I.", []),
    ],
)
def test_a_lone_letter_is_a_number_where_it_numbers_a_part(lang, text, values):
    """After a word for a part, or as all that a title says; elsewhere it is a word or an initial."""
    assert [int(one.value) for one in spelt(text, lang) if one.kind == "roman"] == values


@given(st.integers(1, 3999).map(written), st.sampled_from(["", "le ", "Il dit : «", "Vu par I. M. ", "Livre V, "]))
def test_a_roman_numeral_is_found_wherever_it_stands(digits, before):
    """Two letters of I, V, X and L are enough, or four of any; fewer are a word or an initial."""
    found = _romans_in(f"{before}{digits} suit", "fr")[len(_romans_in(before, "fr")) :]
    assert found == ([digits] if (len(digits) > 1 and set(digits[:2]) <= set("IVXL")) or len(digits) > 3 else [])


def _romans_in(text, lang):
    return [text[one.start : one.end] for one in spelt(text, lang) if one.kind == "roman"]


@pytest.mark.parametrize("letters", ["IIII", "IC", "VX", "VV", "IIX", "MMMM", "LL", "XM", "ABC", "ix", "X I"])
def test_what_is_not_written_so_is_no_roman_numeral(letters):
    """Subtraction has its rules, and small letters are words."""
    assert roman(letters) == 0


def test_nothing_is_worth_nothing():
    """No letters are no numeral."""
    assert roman("") == 0


@pytest.mark.parametrize(
    ("lang", "text", "weak"),
    [
        ("en", "There is a seat.", True),
        ("en", "Seats remain.", False),
        ("fr", "Il reste une place.", True),
        ("fr", "Il y en a.", False),
        ("tlh", "a", False),
    ],
)
def test_an_article_may_be_the_other_language_s_one(lang, text, weak):
    """Articles and words like them; of a language that nobody knows none."""
    assert is_weak_one(text, lang) == weak


def test_a_span_of_time_has_the_unit_that_it_is_counted_in():
    """A day is 24 hours, a year 12 months; a dozen is twelve of anything."""
    found = {(str(one.value), one.unit) for one in spelt("one day a year, a dozen", "en") if one.kind == "implied"}
    assert found == {("24", "h"), ("12", "month"), ("12", "")}


def test_a_word_may_stand_for_several_numbers():
    """Half of all is 50 per cent, half an hour 30 minutes; the surest comes first."""
    (half,) = spelt("half", "en")
    assert (half.value, *half.others) == (Decimal("0.5"), 50, 30, 1)


def test_the_languages_whose_number_words_are_known():
    """Of others no figure is missed for standing in words."""
    assert are_known("fr-CA") and are_known("en") and are_known("de-CH")
    assert not are_known("ja") and not are_known("tlh")


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "the second time", ["doubtful"]),
        ("en", "the third time", ["ordinal"]),
        ("en", "the twenty-second time", ["ordinal"]),
        ("fr", "un pain", ["article"]),
        ("en", "a loaf", ["article"]),
        ("en", "half a dozen", ["implied"]),
        ("fr", "vingt et un pains", ["word"]),
        ("en", "one loaf", ["word"]),
        ("en", "half of March", ["implied", "month"]),
        ("fr", "au XIXe", ["roman"]),
        ("en", "ninety-nine hundred", ["word", "word"]),
        ("en", "two hundred, three hundred", ["word", "word"]),
    ],
)
def test_a_number_without_digits_has_its_kind(lang, text, kinds):
    """A rank, a word, a month, an article that may be a one."""
    assert [one.kind for one in spelt(text, lang)] == kinds


def test_no_word_of_an_unknown_language_is_a_number():
    """Neither a nought nor a one, and no failure."""
    assert not is_zero("aucun", "tlh")
    assert not is_weak_one("un", "tlh")


@pytest.mark.parametrize(
    ("lang", "text", "zero"), [("en", "no bread", True), ("fr", "aucun pain", True), ("en", "a", False)]
)
def test_a_word_may_be_the_other_language_s_nought(lang, text, zero):
    """No and aucun may face a 0."""
    assert is_zero(text, lang) == zero


@pytest.mark.parametrize(
    ("lang", "text", "others"),
    [
        ("en", "half past ten", "22.5"),
        ("en", "half past eleven", "23.5"),
        ("fr", "douze heures quinze", ""),
        ("fr", "quinze heures trente", ""),
    ],
)
def test_a_time_in_words_is_of_either_half_of_the_day(lang, text, others):
    """Until noon; later ones can't be."""
    (one,) = spelt(text, lang)
    assert one.others == tuple(map(Decimal, others.split()))


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("5 ϕεβρουαρίου", "el", 2),
        ("\u00b5άρτιος", "el", 3),
        ("Στις δέϰα", "el", 10),
        ("трᲁцать октября", "ru", 10),
        ("τρι\u1fd3α δύο", "el", 2),
        ("one and a half m\u0131llion", "en", 1_500_000),
    ],
)
def test_a_letter_of_another_kind_is_the_one_that_it_looks_like(text, lang, value):
    """As fonts of mathematics and old books have them, and keyboards that type a micro sign."""
    assert [one.value for one in spelt(text, lang)] == [value]
    assert list(spelt_without_articles(text, lang)) == list(spelt(text, lang))


def test_a_number_of_any_size_is_read():
    """Nobody counts so far, but a text may say so."""
    words = "half hundreds thousands millions billions trillions tens dozens and a half"
    assert max(one.value for one in spelt(words, "en")) > 10**28
    assert all(spelt(f"half {scale} and a half", "en") for scale in (words, "trillion " * 9))


def _counting(one):
    """The words of a language that count or imply a number, those for months, its articles, and what joins them."""
    known = one.numerals
    implied = [entry.split()[0] for entry in f"{known.implied};{known.spans}".split(";") if entry.strip()]
    tables = [*known.units, *known.scales, *known.ordinals, *implied, *known.past.split(), *known.collectives.split()]
    return [*tables, *" ".join(one.calendar.months).split(), *3 * one.indefinite.split(), *one.figures.hours.split()]


_COUNTING = {code: _counting(one) for code, one in LANGUAGES.items() if one.numerals}


def _strewn(words):
    """Texts of some words, in any letters, with what may stand between them."""
    written = words | words.map(str.capitalize) | words.map(str.upper)
    gaps = st.sampled_from([" ", " ", " ", " ", "-", ", ", "\u00a0", " et ", " and ", ". ", ""])
    return st.lists(st.builds(str.__add__, written, gaps), max_size=9).map("".join)


@given(st.data(), st.sampled_from(sorted(_COUNTING)))
def test_numbers_are_found_without_reading_the_articles(data, lang):
    """Whatever stands beside them: an article counts for the number before which it stands, all others for nothing."""
    text = data.draw(_strewn(st.sampled_from([*_COUNTING[lang], "house", "1932", "XIV"])))
    found = list(spelt(text, lang))
    assert list(spelt_without_articles(text, lang)) == [one for one in found if one.kind != "article"]
    assert all((one.value, one.others) == (1, ()) for one in found if one.kind == "article")
    assert all(text[one.start : one.end].strip() for one in found)


@given(st.data(), st.sampled_from(sorted(_COUNTING)))
def test_no_text_has_other_numbers_than_its_words_let_surmise(data, lang):
    """Of few words, so that something is surmised: which words there are, not how they stand, says it."""
    few = data.draw(st.lists(st.sampled_from([*_COUNTING[lang], "house", "XIV"]), min_size=1, max_size=3))
    text = data.draw(_strewn(st.sampled_from([*few, *LANGUAGES[lang].indefinite.split(), "house", "7"])))
    most = numbers_at_most(text, lang)
    found = [one for one in spelt(text, lang) if one.kind in {"word", "ordinal", "roman"}]
    found = [one for one in found if one.value >= LEAST and one.value not in ROUND]
    months = [one for one in spelt(text, lang) if one.kind == "month"]
    assert most is None or {int(one.value) for one in (*found, *months)} <= most


@pytest.mark.parametrize(
    ("lang", "text"),
    [("es", "cuatrocientas cientos"), ("pl", "sześćset sto"), ("ru", "восемьсот сто"), ("el", "επτακόσια εκατό")],
)
def test_a_word_for_hundreds_is_not_multiplied_by_a_hundred(lang, text):
    """Two numbers stand there, one after the other."""
    assert [one.end - one.start for one in spelt(text, lang)] == [len(word) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "value"), [("YÜZYIL", 100), ("KASIM", 11), ("3 KASIM", 11), ("KIRK", 40), ("İki", 2), ("iki", 2)]
)
def test_turkish_words_count_in_capitals_too(text, value):
    """The small letter of its I has no dot, and the capital of its i has one."""
    assert [one.value for one in spelt(text, "tr")] == [value]
