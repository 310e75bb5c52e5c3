"""What speaks for two passages being translations of each other."""

from collections import Counter

import pytest

from enregard.core.alignment.dictionary import concepts
from enregard.core.alignment.likelihood import LengthModel, LikelihoodRatio, PassageFeatures, stems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les investissements de l’été", "inves"),
        ("L’Élysée paya 2 048 puces H800.", "elyse paya 2 048 puces 800"),
        ("l’avion—d’abord…quand «\u00a0voilà\u00a0» ou\u202f?", "avion abord quand voila"),
        ("20th 20e 1990s", "20 1990"),
        ("une manœuvre à Gdańsk", "manuv gdans"),
        ("2024年，GPT4とGoogle。60万人", "2024 4 googl 60 万人"),
        ("Прошло 12 дней в Париже", "прошл 12 днеи париж"),
        ("a_long_name", "long name"),
        ("", ""),
    ],
)
def test_what_counts_of_a_text(text: str, found: str) -> None:
    """Its numbers, and the first five letters of its words of four and more, without capitals and accents.

    Marks divide words, typographic ones too; what stands above letters is left out.
    """
    assert stems(text) == {*found.encode().split()}


def _passages(*texts: str) -> list[PassageFeatures]:
    return [PassageFeatures(100, stems(text)) for text in texts]


def test_words_speak_for_passages_that_share_them_and_against_others() -> None:
    """A name on both sides speaks for a pair, on one side against it; a word that only one text has says nothing."""
    evidence = LikelihoodRatio(
        _passages("Hangzhou", "rien", "autre", "encore", "enfin"),
        _passages("Hangzhou", "other", "again", "more", "last"),
    )
    bare = LengthModel([100] * 5, [100] * 5).length(0, 0, 1, 1)
    assert evidence.score(0, 0, 1, 1) > bare
    assert evidence.score(0, 1, 1, 1) < bare
    assert evidence.score(1, 1, 1, 1) == bare


@pytest.mark.parametrize(("ours", "theirs"), [(50, 200), (200, 50), (20, 45)])
def test_lengths_speak_against_passages_far_longer_than_their_translations(ours: int, theirs: int) -> None:
    """Where others are as long as theirs, a passage that is not speaks against the pair, whichever side is longer."""
    lengths = LengthModel([ours, 80, 90, 100, 300, theirs], [theirs, 80, 90, 100, 300, ours])
    assert lengths.length(0, 0, 1, 1) < 0 < lengths.length(1, 1, 1, 1)
    assert lengths.length(0, 0, 6, 6) > 0


def test_words_that_translate_each_other_count_as_shared() -> None:
    """`lapin` and `rabbit` are one word where the languages are known; other words are as they were."""
    french, english = concepts("fr", "en")
    assert stems("Un lapin à Hangzhou", french) == stems("A rabbit in Hangzhou", english)
    assert stems("Un lapin", french) != stems("Un lapin") == {b"lapin"}
    assert concepts("fr", "ja") == ({}, {})


def test_a_concept_is_small_and_has_words_of_both_languages() -> None:
    """No path of entries makes one thing of all sorts of words."""
    sides = concepts("fr", "en")
    assert set(sides[0].values()) == set(sides[1].values())
    members = Counter([*sides[0].values(), *sides[1].values()])
    assert len(members) > 300
    assert max(members.values()) <= 6


def test_a_known_word_that_one_text_alone_has_speaks_against() -> None:
    """A passage about a rabbit in a text whose translation has none is hardly translated."""
    french, english = concepts("fr", "en")
    source = [PassageFeatures(100, stems(text, french)) for text in ("lapin", "neige", "porte", "zinzolin", "table")]
    target = [PassageFeatures(100, stems(text, english)) for text in ("ship", "snow", "door", "mauve", "queen")]
    evidence = LikelihoodRatio(source, target)
    bare = LengthModel([100] * 5, [100] * 5).length(0, 0, 1, 1)
    assert evidence.score(0, 0, 1, 1) < bare < evidence.score(1, 1, 1, 1)
    assert evidence.score(3, 3, 1, 1) == bare


def test_a_word_that_only_parts_have_in_common_tells_nothing():
    """A sentence is read without the markup of its passage, so that it may have a word that the passage has not."""
    pain, other = PassageFeatures(40, frozenset({b"~7"})), PassageFeatures(40, frozenset({b"autre"}))
    whole = LikelihoodRatio([pain, other], [other, other])
    parts, bare = [PassageFeatures(20, frozenset({b"~7"}))] * 2, [PassageFeatures(20, frozenset())] * 2
    assert whole.closer(parts, parts).score(0, 0, 1, 1) == whole.closer(bare, bare).score(0, 0, 1, 1)
