"""Words that are known to translate each other, and the language of a text."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from enregard.core.alignment import dictionary
from enregard.core.alignment.dictionary import concepts, entries, identified_language
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


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[tuple[str, str], str]]:
    """Entries that a test writes itself; what was read of others is forgotten."""
    found: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(dictionary, "_ENTRIES", found)
    for read in (entries, concepts):
        read.cache_clear()
    yield found
    for read in (entries, concepts):
        read.cache_clear()


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ("lapin=rabbit;chien=hound", ["chien hound", "lapin rabbi"]),
        ("lapin lapine=rabbit", ["lapin rabbi"]),
        # What has a word in common is one thing, up to six beginnings.
        ("lapin=rabbit;lievre lapin=hare", ["hare lapin lievr rabbi"]),
        ("alpha=betas;alpha=gamma;alpha=delta;alpha=zetas;alpha=theta", ["alpha betas delta gamma theta zetas"]),
        (
            "alpha=betas;alpha=gamma;alpha=delta;alpha=zetas;alpha=theta;alpha=kappa",
            ["alpha betas delta gamma theta zetas"],
        ),
        ("alpha omega=betas gamma;sigma=delta zetas;alpha=delta", ["alpha betas gamma omega", "delta sigma zetas"]),
        ("alpha omega=betas;sigma=delta zetas;alpha=delta", ["alpha betas delta omega sigma zetas"]),
        # Words too short to count leave nothing that stands on both sides.
        ("le=the", []),
        ("lapin=the", []),
    ],
)
def test_words_that_translate_each_other_are_one_thing(written: dict, said: str, together: list[str]) -> None:
    """By their beginnings, in either direction; what translates into all sorts of words is not."""
    written["fr", "en"] = said
    for languages in (("fr", "en"), ("en", "fr")):
        found = concepts(*languages)
        groups: dict[bytes, set[str]] = {}
        for side in found:
            for stem, concept in side.items():
                groups.setdefault(concept, set()).add(stem.decode())
        assert sorted(" ".join(sorted(group)) for group in groups.values()) == together
        assert all(concept.startswith(b"~") for concept in groups)
        assert {*found[0].values()} == {*found[1].values()}


def test_each_side_has_the_words_of_its_own_language(written: dict) -> None:
    """Whichever is the source."""
    written["fr", "en"] = "lapin=rabbit"
    assert [[*side] for side in concepts("fr-CA", "en")] == [[b"lapin"], [b"rabbi"]]
    assert [[*side] for side in concepts("EN", "fr")] == [[b"rabbi"], [b"lapin"]]
    assert entries("en", "fr") == [(["rabbit"], ["lapin"])]


@pytest.mark.parametrize(("often", "code"), [(2.0, "fr"), (1.9, ""), (50.0, "fr")])
def test_a_language_is_known_by_two_words_in_a_hundred(often: float, code: str) -> None:
    """Its markers; of several languages the one with most."""
    assert identified_language({"les": often, "zzz": 100.0 - often}) == code
    assert identified_language({"les": often, "the": often - 0.5, "zzz": 100.5 - 2 * often}) == code
