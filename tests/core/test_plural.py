"""Nouns in the plural, as each language makes and tells them."""

import pytest

from enregard.core.languages import plural


@pytest.mark.parametrize(
    ("lang", "one", "several"),
    [
        ("en", "lamp", "lamps"),
        ("en", "city", "cities"),
        ("en", "ray", "rays"),
        ("en", "box", "boxes"),
        ("en", "settings", "settings"),
        ("en", "church", "churches"),
        ("en", "brush", "brushes"),
    ],
)
def test_a_plural_is_made_by_its_language_s_rules(lang, one, several):
    """A consonant before y, a hiss at the end, a word that has its plural's ending already."""
    assert plural.plural(one, lang) == several


@pytest.mark.parametrize(
    ("lang", "word", "form", "is_one"),
    [
        ("en", "city", "cities", True),
        ("en", "box", "boxes", True),
        ("en", "lamp", "lamps", True),
        ("en", "lamp", "lamp", False),
        ("en", "lamp", "lampies", False),
        ("tlh", "lamp", "lamps", True),
        ("tlh", "city", "cities", True),
    ],
)
def test_the_plurals_of_a_word_are_told(lang, word, form, is_one):
    """All that may stand in a text; of a language that nobody knows, as in English."""
    assert (form in plural.forms(word, lang)) == is_one


def test_plurals_are_made_where_the_rules_are_known():
    """In English only: a French plural asks more of a word than its last letter."""
    assert [plural.can_be_made(lang) for lang in ("en", "fr", "de", "tlh")] == [True, False, False, False]


def test_every_word_of_a_french_term_may_stand_in_the_plural():
    """Droits voisins; in English the last word alone does."""
    assert [plural.inflects_every_word(lang) for lang in ("fr", "en", "tlh")] == [True, False, False]
