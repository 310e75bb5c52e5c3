"""Words that are known to translate each other, and the language of a text."""

from collections import Counter
from itertools import product

import pytest

from enregard.core.alignment.dictionary import entries, identified_language
from enregard.core.alignment.vocabulary import normalized, tokens

FRENCH = "Le chat dort dans la maison, et les enfants sont partis ; une voisine est restée du matin au soir."
ENGLISH = "The cat sleeps in the house and the children have left; a neighbor stayed from morning until the end of day."
GERMAN = "Die Katze schläft im Haus, und die Kinder sind gegangen; eine Nachbarin ist den ganzen Tag geblieben."


def test_a_word_is_found_from_either_side() -> None:
    """`lapin` may become `rabbit` from French, and `rabbit` may become `lapin` from English, whatever the region."""
    assert any("lapin" in ours and "rabbit" in theirs for ours, theirs in entries("fr", "en"))
    assert any("rabbit" in ours and "lapin" in theirs for ours, theirs in entries("en-GB", "fr-CA"))


def test_other_languages_have_no_entries() -> None:
    """Nothing is made up: of a pair that nobody wrote down, or of a text and itself, nothing is known."""
    assert not entries("fr", "de")
    assert not entries("fr", "fr")
    assert not entries("", "en")


def test_every_entry_is_whole() -> None:
    """Each has words on both sides, of small letters only."""
    for ours, theirs in entries("fr", "en"):
        assert ours and theirs
        assert all(word.isalpha() and word == word.lower() for word in (*ours, *theirs))


def test_no_entry_says_what_letters_show() -> None:
    """Words with the same first letters are found without: an entry holds at least one pair that are not."""
    assert not [
        entry
        for entry in entries("fr", "en")
        if all(normalized(ours)[:5] == normalized(theirs)[:5] for ours, theirs in product(*entry))
    ]


@pytest.mark.parametrize(("text", "code"), [(FRENCH, "fr"), (ENGLISH, "en"), (GERMAN, ""), ("", "")])
def test_a_text_shows_its_language(text: str, code: str) -> None:
    """By the short words that no French or English text does without; another language is not guessed."""
    assert identified_language(Counter(tokens(text))) == code
