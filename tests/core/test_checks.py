"""Two texts that translate each other share their figures, measures, links; a check says where they don't."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from enregard.core.checking import untranslated
from enregard.core.checking.checks import CHECKS, compare, discrepancies
from enregard.core.checking.discrepancy import Discrepancy, Side
from enregard.core.finding import CODES

CASES = Path(__file__).parents[1] / "cases" / "checks"


def cases(name):
    """The lines of a file of cases, cut at their bars."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("french", "english", "codes"), cases("pairs.txt"))
def test_a_pair_is_told_by_what_differs_in_it(french, english, codes):
    """Nothing is said of a translator's freedom; figures, notation, units and language are."""
    assert [one.code for one in compare(french, english, "fr", "en")] == codes.split()


@pytest.mark.parametrize(("langs", "source", "translation", "codes"), cases("languages.txt"))
def test_pairs_of_other_languages_are_told_by_what_differs_in_them(langs, source, translation, codes):
    """By each language's scales, notation, words, digits and times; where these are not known, nothing is guessed."""
    assert [one.code for one in compare(source, translation, *langs.split())] == codes.split()


@pytest.mark.parametrize(("french", "english", "codes"), cases("pairs.txt"))
def test_it_does_not_matter_which_language_is_the_source(french, english, codes):
    """A pair is told alike in both directions, but for text left untranslated."""
    found = [one.code for one in compare(english, french, "en", "fr")]
    assert found == [code for code in codes.split() if code != "untranslated"]


def test_a_discrepancy_says_what_and_where():
    """The message names the figures as they stand; the spans are theirs."""
    source, target = "Un coût de 5,6 millions de dollars", "A cost of $5.7 million"
    (one,) = compare(source, target, "fr", "en")
    assert one.message == "the numbers differ: “5,6 millions de dollars” in “fr”, “$5.7 million” in “en”"
    assert [source[slice(*span)] for span in one.source] == ["5,6 millions"]
    assert [target[slice(*span)] for span in one.target] == ["5.7 million"]


@pytest.mark.parametrize(
    ("french", "english", "message"),
    [
        ("Il a 12 ans.", "He is old.", "“12 ans” in “fr” has no counterpart in “en”"),
        ("Ils ont 12 et 13 ans.", "They are old.", "“12”, “13 ans” in “fr” have no counterpart in “en”"),
        ("Il est vieux.", "He is 12.", "“12” in “en” has no counterpart in “fr”"),
        ("Ils sont vieux.", "They are 12 and 13.", "“12”, “13” in “en” have no counterpart in “fr”"),
    ],
)
def test_a_number_on_one_side_is_told_as_such(french, english, message):
    """The sentence says which language has it, and is right for one and for several."""
    (one,) = compare(french, english, "fr", "en")
    assert one.message == message


def test_the_right_notation_is_proposed():
    """A hint writes the number as its language does."""
    (one,) = compare("80,000 âmes", "80,000 souls", "fr", "en")
    assert one.hint == "write 80\u202f000"


@pytest.mark.parametrize(
    ("french", "english", "where", "hint"),
    [
        ("80,000 âmes", "80,000 souls", ("80,000", ""), "write 80\u202f000"),
        ("10 000 âmes", "10 000 souls", ("", "10 000"), "write 10,000"),
        ("1.5 million", "1.5 million", ("1.5 million", ""), "write 1,5"),
    ],
)
def test_a_number_in_the_wrong_notation_is_pointed_at(french, english, where, hint):
    """In the text that has it, and in no other; a scale stays a word."""
    (one,) = compare(french, english, "fr", "en")
    found = [[text[slice(*span)] for span in spans] for text, spans in ((french, one.source), (english, one.target))]
    assert ("".join(found[0]), "".join(found[1]), one.hint) == (*where, hint)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("Il pleut sur la ville et sur les toits.", "Il pleut sur la ville et sur les toits."),
        (
            "Les gens qui vivent dans la ville et dans les champs ont peur.",
            "Les gens qui vivent dans la ville et dans les champs ont peu…",
        ),
    ],
)
def test_the_first_sentence_left_is_shown(left, told):
    """Its first sixty characters, though others were left too; all of them are pointed at."""
    english = f"It rains. {left} He said. Elle est dans la maison avec lui."
    (one,) = compare("Il pleut. Il dort.", english, "fr", "en")
    assert one.message == f"this reads as “fr”, not as “en”: “{told}”"
    assert [english[slice(*span)] for span in one.target] == [left, "Elle est dans la maison avec lui."]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("qui aime bien châtie bien", ["untranslated"]),
        ("Qui aime bien châtie bien", []),
        ("aime bien châtie bien", []),
    ],
)
def test_a_language_without_small_words_is_told_by_its_sentences(text, codes):
    """Where a language's small words are not known, five words in small letters that the source has too are a sentence.

    `xx` is no language that anyone wrote down.
    """
    assert [one.code for one in compare(f"Il dit : {text}", text, "xx", "en")] == codes


def test_links_lead_to_the_same_places():
    """A link on one side only is told, however often and in whatever order the others stand."""
    both = ("https://a.example/", "https://b.example/")
    assert compare("Un", "One", "fr", "en", both, both[::-1]) == ()
    (one,) = compare("Un", "One", "fr", "en", both, both[:1])
    assert one.code == "link-differs"
    assert "<https://b.example/> in “fr” only" in one.message
    assert compare("Un", "One", "fr", "en", ("https://a.example/fr/un",), ("https://a.example/en/one",)) == ()
    (one,) = compare("Un", "One", "fr", "en", (), both)
    assert one.message == "the links differ: <https://a.example/>, <https://b.example/> in “en” only"


@pytest.mark.parametrize(
    ("german", "english", "codes"),
    [
        ("Es kostet 5,6 Millionen.", "It costs 5.6 million.", []),
        ("Es kostet 5,6 Millionen.", "It costs 5.7 million.", ["number"]),
        ("Es sind drei.", "There are 3.", []),
    ],
)
def test_a_language_without_number_words_is_given_the_benefit_of_the_doubt(german, english, codes):
    """Where words can't be read, only a figure that faces another one is told."""
    assert [one.code for one in compare(german, english, "de", "en")] == codes


def test_a_text_that_faces_nothing_is_not_compared():
    """A missing translation is told elsewhere, once."""
    assert compare("En 2025", "", "fr", "en", ("https://a.example/",)) == ()


def test_the_documentation_lists_every_code_of_a_pair(root):
    """docs/checks.md has a row for each code that a check may give, in their order, with its severity."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", (root / "docs" / "checks.md").read_text("utf-8"), re.M)
    assert rows == [(code, CODES[code][0].value) for codes in CHECKS.values() for code in codes]


def test_a_discrepancy_is_as_loud_as_its_code():
    """Its severity is that of the table, which has every code that there is."""
    assert [Discrepancy(code, "").severity for code in ("number", "unit-converted")] == ["warning", "note"]
    with pytest.raises(ValueError, match="no such finding: figures"):
        Discrepancy("figures", "")


@given(st.integers(0, 10**9), st.sampled_from(["", " %", " km", " millions"]))
def test_no_number_cries_wolf_in_both_notations(value, unit):
    """Any figure in its two notations raises nothing."""
    french = f"il y a {value:,}".replace(",", "\u00a0") + unit
    english = f"there are {value:,}" + unit.replace("millions", "million")
    assert compare(french, english, "fr", "en") == ()


@given(st.integers(100, 10**6), st.integers(1, 9))
def test_a_figure_changed_on_one_side_is_always_told(value, by):
    """Two different figures that face each other are a finding."""
    found = compare(f"il y a {value} puces", f"there are {value + by} chips", "fr", "en")
    assert [one.code for one in found] == ["number"]


@given(st.text(alphabet="0123456789 ,.'’-–/:$€%hampkm\u00a0eMdt½XIV[]°", max_size=40), st.text(max_size=40))
def test_checks_take_any_text(source, target):
    """Checks never fail; each gives the codes of its line in the table, and spans that stand in the texts."""
    for check, codes in CHECKS.items():
        for one in check(Side(source, "fr"), Side(target, "en")):
            assert one.code in codes
            assert all(0 <= start < end <= len(source) for start, end in one.source)
            assert all(0 <= start < end <= len(target) for start, end in one.target)


_WORDS = [
    "le",
    "la",
    "des",
    "dans",
    "pour",
    "qui",
    "the",
    "of",
    "and",
    "to",
    "a",
    "maison",
    "house.",
    "Le",
    "?",
    "«\xa0ÉTÉ",
    "»",
    "\n",
    "été",
    "d’un",
    "12",
]


@example("des des des des des", "de")
@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join), st.sampled_from(["en", "en-GB", "de"]))
def test_counting_small_words_first_changes_nothing(target, lang):
    """A text with too few small words of the source holds no sentence that was left in its language."""
    ours, theirs = Side("Le texte.", "fr"), Side(target, lang)
    short = list(untranslated.untranslated(ours, theirs))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(untranslated, "_may_be_left", lambda *_: True)
        assert list(untranslated.untranslated(ours, theirs)) == short


@pytest.mark.parametrize(
    ("french", "items", "told"),
    [
        ("2. Le pain", (2,), False),
        ("Art. 2. Le pain", (2,), False),
        ("Un. 2. Le pain", (2,), False),
        ("Art. 2. Le pain", (3,), True),
        ("2 € Le pain", (2,), True),
        ("2 h. Le pain", (2,), True),
        ("Le pain de 2. Fin", (2,), True),
    ],
)
def test_a_number_that_numbers_a_passage_is_answered_by_a_lists(french, items, told):
    """Alone at the beginning of a line or a sentence, or after a word for a part; what counts something is none."""
    found = discrepancies(Side(french, "fr"), Side("Bread. The end", "en", items=items))
    assert bool(found) == told
