"""The glossary: terms that have one translation, words that have none."""

import pytest

from enregard.core.checking.glossary import Amiss, Glossary, amiss, gathered, places, read
from enregard.core.drafting.mask import mask, restored

ENTRIES = [
    {
        "fr": "grand modèle de langage",
        "en": "large language model",
        "note_en": "A program that continues a text.",
        "forbidden_en": ["big language model"],
    },
    {"fr": "poids ouverts", "en": "open weights", "note_fr": "Paramètres publiés."},
    {"fr": "jeu de données", "en": "dataset", "forbidden_en": "data set"},
    {"keep": "DeepSeek"},
    {"keep": "R1"},
]
GLOSSARY, _ = gathered(ENTRIES, "glossary.yml")


def sent(text, source="fr", target="en"):
    """What an engine gets, terms shown as what they will be."""
    masked = mask(text, source, target, GLOSSARY.protected(source, target))
    return [one.target for one in masked.placeholders if one.kind == "term"], restored(masked.text, masked, target)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Un grand modèle de langage ouvert", ["large language model"]),
        ("Des grands modèles de langage", ["large language models"]),
        ("Grand modèle de langage : quoi ?", ["Large language model"]),
        ("Les jeux de données de DeepSeek R1", ["datasets", "DeepSeek R1"]),
        ("DeepSeek, R1", ["DeepSeek", "R1"]),
        ("deepseek, R10 et GR1", []),
        ("un modèle de langage", []),
    ],
)
def test_terms_are_masked_on_the_way_to_an_engine(text, terms):
    """By whole words, plural and capital kept; words to keep as they are written."""
    assert sent(text)[0] == terms


def test_from_english_only_the_singular_is_masked():
    """A French plural changes every word of a term: an engine knows better."""
    assert sent("a dataset, datasets", "en", "fr")[0] == ["jeu de données"]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("un grand modèle de langage", "a large language model", ()),
        ("des grands modèles de langage", "Large language models", ()),
        (
            "un grand modèle de langage",
            "a big language model",
            (
                Amiss(
                    "“grand modèle de langage” is translated as “big language model”",
                    "the glossary has “large language model”",
                ),
            ),
        ),
        (
            "DeepSeek publie",
            "Deep Seek publishes",
            (Amiss("“DeepSeek” is not translated as the glossary says", "the glossary has “DeepSeek”"),),
        ),
        ("rien ici", "a big language model", ()),
    ],
)
def test_a_pair_is_checked_against_the_glossary(source, target, found):
    """The term's translation has to be there, and nothing that is forbidden for it."""
    assert amiss(source, target, GLOSSARY, ("fr", "en")) == found


def test_readers_are_told_of_a_term_where_it_stands_first():
    """Once a text, in the language that has something to tell."""
    text = "Large language models and a large language model; open weights."
    (place,) = places(text, GLOSSARY, "en")
    assert text[place.span.start : place.span.end] == "Large language models"
    assert place.note == "A program that continues a text."
    assert places("grand modèle de langage", GLOSSARY, "fr") == ()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"fr": "x"}, "key-value"),
        (["x"], "key-value"),
        ([{"fr": "x", "anglais": "y"}], "key-unknown"),
        ([{"fr": 5}], "key-value"),
        ([{"keep": ["a"]}], "key-value"),
        ([{"note_fr": "x"}], "key-value"),
    ],
)
def test_a_glossary_that_is_none_is_a_finding(value, code):
    """With the line of the entry, and what would be right."""
    _, findings = gathered(value, "glossary.yml", [7])
    assert findings[0].code == code
    assert findings[0].hint


def test_an_empty_glossary_is_none():
    """No file, no terms, nothing wrong."""
    assert gathered(None, "glossary.yml") == (gathered([], "glossary.yml")[0], ())


def test_a_glossary_is_read_with_its_lines():
    """What YAML would take for a number or a no is a word here."""
    text = "# Our terms\n- fr: non\n  en: no\n- keep: 4o\n- fr: [a]\n"
    glossary, findings = read(text)
    assert [entry.terms for entry in glossary.entries] == [{"fr": "non", "en": "no"}, {"": "4o"}]
    assert [(finding.file, finding.line, finding.code) for finding in findings] == [
        ("glossary.yml", 5, "key-value"),
        ("glossary.yml", 5, "key-value"),
    ]


def test_what_is_no_yaml_is_a_finding_and_no_glossary():
    """Nothing is guessed from half a file."""
    glossary, (finding,) = read("- fr: 'x\n")
    assert glossary == Glossary()
    assert finding.line >= 1
