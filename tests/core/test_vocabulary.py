"""Words as numbers, and which of them stand for each other before anything is learned."""

from math import sqrt

import numpy as np
import pytest

from enregard.core.alignment.vocabulary import Vocabulary, cognates, normalized, tokens


@pytest.mark.parametrize(
    ("text", "plain"),
    [("L’Élève naïf", "l’eleve naif"), ("Cœur – “oui”", 'coeur — "oui"'), ("Straße «Æsop»", 'strasse "aesop"')],
)
def test_a_text_is_folded(text: str, plain: str) -> None:
    """Small letters without accents and ligatures; quotation marks and dashes are all alike."""
    assert normalized(text) == plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Investissements en 1990 : 3,5 %.", ["^inves", "investissements", "en", "1990", ":", "3", "5", "$."]),
        ("« Oui ! » dit-il ", ["^oui", '"', "oui", "!", '"', "dit", "il", "$"]),
        ("2e étage…", ["^2", "2", "e", "etage", "…", "$…"]),
        ("国家", ["^国", "国", "家", "$"]),
        ("(?)", ["^", "(", "?", ")", "$)"]),
        ("", ["^", "$"]),
    ],
)
def test_the_words_and_telling_marks_of_a_sentence(text: str, found: list[str]) -> None:
    """Its first word once more, shortened, and its last mark, if it ends with one."""
    assert tokens(text) == found


def test_words_of_one_beginning_are_one() -> None:
    """Five letters count, besides the sign of a sentence's beginning; the commonest form is told."""
    words = Vocabulary()
    text = words.encoded(["Les investissements.", "", "Des investisseurs, des investisseurs ! "])
    assert [*words.numbers] == ["^les", "les", "inves", "$.", "^", "$", "^des", "des", "!", "$!"]
    assert words.words()[2] == "investisseurs"
    assert words.frequencies()["inves"] == 3.0
    assert words.counts().tolist() == [1, 1, 3, 1, 1, 1, 1, 2, 1, 1]
    assert text.words.tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 2, 7, 2, 8, 9]
    assert text.starts.tolist() == [0, 4, 6, 13]
    assert [text.count(k) for k in range(3)] == [4, 2, 7]
    assert text.lengths.tolist() == [20, 1, 38]
    assert len(text) == 3
    long = words.encoded(["Investir"])
    assert long.words.tolist() == [10, 2, 5]
    assert [*words.numbers][10] == "^inves"


def test_words_that_occur_are_known_by_their_beginning() -> None:
    """Whatever their form and accents."""
    words = Vocabulary()
    words.encoded(["Étagère rouge"])
    assert words.known(["etage", "Étages", "vert", "rouges"]) == {words.numbers["etage"], words.numbers["rouge"]}


def _pairs(source: list[str], target: list[str], entries=()) -> dict[tuple[str, str], float]:
    sides = Vocabulary(), Vocabulary()
    for side, sentences in zip(sides, (source, target), strict=True):
        side.encoded(sentences)
    names = [[*side.numbers] for side in sides]
    ours, theirs, sure = cognates(*sides, entries)
    return {
        (names[0][i], names[1][j]): s for i, j, s in zip(ours.tolist(), theirs.tolist(), sure.tolist(), strict=True)
    }


def test_numbers_and_marks_stand_for_themselves() -> None:
    """Words of three letters do not, nor does how a sentence begins; what is rarer on one side is less sure."""
    found = _pairs(["12 les ?", "12"], ["12 les ?", "13"])
    assert found == {("12", "12"): pytest.approx(sqrt(1 / 2)), ("?", "?"): 1.0, ("$?", "$?"): 1.0, ("$", "$"): 1.0}


@pytest.mark.parametrize(
    ("ours", "theirs", "sure"),
    [
        ("nation", "nation", 1.0),
        ("musique", "musical", None),  # 8 of 14 letters are less than .62
        ("colonie", "colony", (10 / 13 - 0.62) / 0.38),
        ("nation", "notion", None),  # they begin with other letters
        ("mer", "mer", None),  # of four letters at least
        ("port", "port", 1.0),
        ("abcdxxxx", "abcdefxx", (12 / 16 - 0.62) / 0.38),
        ("abcdexxx", "abcdeyyy", 0.05),  # 10 of 16 letters are hardly more: so sure it is at least
        ("12345", "12345", 1.0),
    ],
)
def test_words_that_look_alike_stand_for_each_other(ours: str, theirs: str, sure: float | None) -> None:
    """The surer, the more letters they share; from all letters down to .62 of them."""
    found = _pairs([f"un {ours}"], [f"a {theirs}"])
    key = ours[:5], theirs[:5]
    assert found.get(key) == (None if sure is None else pytest.approx(sure))


def test_what_a_dictionary_knows_is_sure() -> None:
    """Each word of an entry stands for each that it has opposite, and however much they look alike."""
    entries = [(["lapin", "lapins"], ["rabbit", "bunny"]), (["chien"], ["dog"])]
    found = _pairs(["lapin lapin"], ["rabbit, bunny: bunny"], entries)
    assert found[("lapin", "rabbi")] == pytest.approx(sqrt(1 / 2))
    assert found[("lapin", "bunny")] == 1.0
    assert not [pair for pair in found if "chien" in pair]
    assert _pairs(["colonie"], ["colony"], [(["colonie"], ["colony"])])["colon", "colon"] == 1.0


def test_where_nothing_stands_for_anything_there_are_no_pairs() -> None:
    """Texts without a mark in common."""
    sides = Vocabulary(), Vocabulary()
    assert [part.tolist() for part in cognates(*sides)] == [[], [], []]
    assert [part.dtype for part in cognates(*sides)] == [np.int64, np.int64, np.float64]
