"""What may not change under a note: numbers, units, currencies, negations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.anchoring.anchor import find
from enregard.core.anchoring.claim import Claims, claims, difference, read

SAME = [
    ("fr", "12 ha", "12 hectares"),
    ("fr", "au XIXe siècle", "au XIXᵉ siècle"),
    ("en", "9 % of it", "9% of it"),
    ("en", "on the third day", "on the second day"),
    ("fr", "l’an dernier", "la semaine dernière"),
    ("en", "1,234 people", "1234 people"),
    ("pl", "5.600 osób", "5600 osób"),
    ("", "5,6 millions de dollars", "5,6 million de dollars"),
    ("", "2 664 000 heures", "2 664 000 heures"),
    ("en", "2,664,000 hours", "2664000 hours"),
    ("fr", "2.664.000 heures", "2 664 000 heures"),
    ("fr", "un gain de 4,5 points", "un gain de 4,5 points"),
    ("en", "it is not 5 %", "it isn't 5%"),
    ("en", "we cannot say", "we can not say"),
    ("fr", "ce n’est pas lui", "ce n'est pas lui"),
    ("", "$5.6 million", "5.6 million dollars"),
    ("", "au XIXe siècle", "au XIXᵉ siècle"),
    ("", "pages 3-5", "pages 3–5"),
    ("", "the two kinds of references", "both kinds of references"),
    ("en", "May 1, 2012", "1 May 2012"),
    ("en", "May 31 of 2012", "31 May of 2012"),
    ("en", "homes burned", "ninety homes burned"),
    ("en", "homes burned", "nine homes burned"),
    ("en", "the one home burned", "the home burned"),
    ("en", "he left a foot behind", "he left the foot behind"),
    ("fr", "un week-end", "le week-end"),
    ("en", "it may be 5", "it could be 5"),
    ("fr", "le premier jour", "le dernier jour"),
    ("fr", "premier de 12", "1er de 12"),
    ("fr", "5 % et non 6 %", "5% et non 6%"),
]
OTHER = [
    ("", "7,3 %", "7,4 %", "numbers"),
    ("", "5 %", "-5 %", "numbers"),
    ("", "+5 points", "−5 points", "numbers"),
    ("", "5,6 millions", "5,6 milliards", "numbers"),
    ("", "1.5", "1,500", "numbers"),
    ("", "1,000", "1000", "numbers"),
    ("", "10 km", "10 m", "numbers"),
    ("", "5 secondes", "5 minutes", "numbers"),
    ("", "10¹², disent-ils", "10¹³, disent-ils", "numbers"),
    ("", "about 5.6M", "about 5.6B", "numbers"),
    ("", "XIX", "XX", "numbers"),
    ("", "le 3 mars", "le 3 mai", "numbers"),
    ("", "March 3, 2024", "May 3, 2024", "numbers"),
    ("", "< 5 mg", "> 5 mg", "numbers"),
    ("", "deux pays", "trois pays", "numbers"),
    ("", "deux millions", "trois millions", "numbers"),
    ("", "des millions", "trois millions", "numbers"),
    ("", "one firm", "two firms", "numbers"),
    ("", "from 5 to 7", "from 7 to 5", "numbers"),
    ("en", "0 May", "May 0", "numbers"),
    ("fr", "cent élus", "élus", "numbers"),
    ("fr", "12 hectares", "12 acres", "numbers"),
    ("en", "twelve hectares", "twelve acres", "numbers"),
    ("en", "an acre of land", "a hectare of land", "numbers"),
    ("en", "40 miles", "40 feet", "numbers"),
    ("fr", "trois tonnes d’or", "trois onces d’or", "numbers"),
    ("en", "200 kW", "200 MW", "numbers"),
    ("fr", "80,000", "80 000", "numbers"),
    ("fr", "80,000 visiteurs", "80 visiteurs", "numbers"),
    ("de", "5,6 Millionen", "5,6 Milliarden", "numbers"),
    ("en", "at 6 p.m.", "at 6 a.m.", "numbers"),
    ("fr", "à 10 h 50", "à 10 h 30", "numbers"),
    ("en", "± 5 mg", "5 mg", "numbers"),
    ("fr", "une douzaine d’œufs", "une centaine d’œufs", "numbers"),
    ("en", "5 Canadian dollars", "5 American dollars", "currencies"),
    ("en", "HK$5", "S$5", "currencies"),
    ("fr", "cinq dollars", "cinq euros", "currencies"),
    ("fr", "100 francs", "100 francs suisses", "currencies"),
    ("", "$5", "€5", "currencies"),
    ("", "5 dollars", "5 euros", "currencies"),
    ("", "it does", "it does not", "negations"),
    ("", "it does", "it doesn’t", "negations"),
    ("", "avec preuve", "sans preuve", "negations"),
    ("", "il n’est pas venu", "il est venu", "negations"),
    ("", "not often", "never often", "negations"),
    ("en", "May 32, 2012", "32 May 2012", "numbers"),
    ("en", "homes burned", "three hundred homes burned", "numbers"),
    ("en", "homes burned", "a hundred homes burned", "numbers"),
    ("en", "homes burned", "dozens of homes burned", "numbers"),
    ("en", "dozens of homes burned", "a dozen homes burned", "numbers"),
    ("en", "nine homes burned", "ten homes burned", "numbers"),
    ("en", "hundreds of homes burned", "a hundred homes burned", "numbers"),
    ("fr", "des milliers de pages", "un millier de pages", "numbers"),
    ("en", "an hour", "two hours", "numbers"),
    ("en", "a mile off", "the mile off", "numbers"),
    ("fr", "un euro de plus", "deux euros de plus", "numbers"),
    ("fr", "une heure de marche", "la heure de marche", "numbers"),
    ("fr", "5 mai, 6 juin", "6 mai, 5 juin", "numbers"),
    ("fr", "la 5e place", "la 6e place", "numbers"),
    ("fr", "deux et trois", "trois et deux", "numbers"),
    ("", "-1,5", "1,5", "numbers"),
    ("", "0", "5", "numbers"),
]


@pytest.mark.parametrize(("lang", "one", "other"), SAME)
def test_passages_that_claim_the_same(lang, one, other):
    """Notation, contraction and typography say nothing else."""
    assert difference(claims(one, lang=lang), claims(other, lang=lang)) == ""


@pytest.mark.parametrize(("lang", "one", "other", "reason"), OTHER)
def test_passages_that_claim_something_else(lang, one, other, reason):
    """A note on the one may not stand on the other, whichever came first."""
    assert difference(claims(one, lang=lang), claims(other, lang=lang)) == reason
    assert difference(claims(other, lang=lang), claims(one, lang=lang)) == reason


def test_a_number_that_a_passage_cuts_is_read_whole():
    """Half a number is not a number."""
    text = "soit 15,6 millions de dollars"
    assert claims(text, text.index("5"), text.index(" de")).numbers == ("15,6 × 1000000",)
    assert claims(text, text.index("6")) == claims(text, text.index("15"))


def test_a_word_that_a_passage_cuts_is_read_whole():
    """In "cannot", and in "can't", "can" is a negation cut off."""
    assert claims("the firm cannot pay", 0, len("the firm can")).negations == ("not",)
    assert claims("the firm can't pay", 0, len("the firm can")).negations == ("not",)


def test_what_stands_beside_a_passage_is_not_read():
    """A quote may leave out a unit or a currency that the text has."""
    assert claims("it cost $5.6 or so", len("it cost $"), len("it cost $5.6")) == Claims(numbers=("5.6",))


@pytest.mark.parametrize(
    ("lang", "passage", "after", "number"),
    [
        ("en", "it cost $5.6", " million", "5600000"),
        ("fr", "il siège à 18 h", " 30", "18.5 h"),
        ("fr", "ils étaient cent", " dix", "110"),
        ("en", "there were twenty", "-two of them", "22"),
    ],
)
def test_a_number_that_goes_on_beside_a_passage_is_read_whole(lang, passage, after, number):
    """What multiplies it, or is added to it, is of the number."""
    read = claims(passage + after, 0, len(passage), lang)
    assert (*read.numbers, *read.amounts) == (number,)
    assert difference(claims(passage, lang=lang), read) == "numbers"


def test_nought_has_no_sign():
    """Also where nobody knows the notation of the language."""
    assert claims("0 x").numbers == ("0",)


def test_words_that_only_look_like_claims():
    """A dollar sign before a command, a month's name without a day, a hyphen in a name."""
    assert claims("$ cargo run may march to GPT-four") == Claims(amounts=("4",))
    assert claims("GPT-4") == Claims(numbers=("4",))


@given(st.text(), st.integers(0, 50), st.integers(0, 50), st.sampled_from(["", "fr", "en", "xx"]))
def test_any_text_can_be_read(text, start, end, lang):
    """Whatever the text and the passage, reading it twice gives the same, which differs in nothing."""
    read = claims(text, start, max(start, end), lang)
    assert difference(read, claims(text, start, max(start, end), lang)) == ""


@given(st.text(max_size=60) | st.text("3,5 %nothudrlaeméo-"), st.sampled_from(["fr", "en", "ja", ""]))
def test_the_same_words_claim_the_same(text, lang):
    """So that what stands as it was quoted need not be read."""
    assert difference(read(text, lang), read.__wrapped__(text, lang)) == ""


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["le coût de {} dollars", "v{}", "{} %", "({})"]))
def test_other_digits_are_another_claim(one, other, shape):
    """Two whole numbers claim the same only if they are the same."""
    differs = difference(claims(shape.format(one)), claims(shape.format(other)))
    assert differs == ("" if one == other else "numbers")


THINGS = {
    "fr": (
        *(
            "hectares",
            "acres",
            "km",
            "miles",
            "pieds",
            "mètres",
            "tonnes",
            "onces",
            "litres",
            "gallons",
            "%",
            "kW",
            "MW",
        ),
        *("euros", "dollars canadiens", "dollars américains", "dollars australiens", "francs suisses", "roubles"),
    ),
    "en": (
        *(
            "hectares",
            "acres",
            "km",
            "miles",
            "feet",
            "metres",
            "tonnes",
            "ounces",
            "litres",
            "gallons",
            "%",
            "GB",
            "MB",
        ),
        *("euros", "Canadian dollars", "US dollars", "Australian dollars", "Swiss francs", "roubles", "yen"),
    ),
}
"""Units and currencies of which no two are one."""
AROUND = {
    "fr": ("la réserve en couvre ", " d’après le rapport", "cette réserve couvrait ", " selon le dernier rapport"),
    "en": ("the reserve covers ", " as the report says", "this reserve covered ", " as the last report says"),
}


@given(st.data(), st.sampled_from(["fr", "en"]), st.sampled_from(["12", "1,5", "deux", "twelve", "300"]), st.booleans())
def test_a_quote_never_moves_onto_another_unit_or_currency(data, lang, amount, edited):
    """What a number counts was changed, and perhaps the words around it: the note is not moved there."""
    old, new = data.draw(st.permutations(THINGS[lang]))[:2]
    before, after, before_now, after_now = AROUND[lang]
    text = f"{before_now if edited else before}{amount} {new}{after_now if edited else after}."
    outcome = find(f"{amount} {old}", text, before, after, len(before), lang)
    assert outcome.place is None
    whole = find(f"{before}{amount} {old}{after}", text, lang=lang)
    assert whole.place is None
