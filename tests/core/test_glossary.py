"""The glossary: terms that have one translation, words that have none."""

import pytest

from enregard.core.checking.glossary import Deviation, Glossary, deviations, gathered, met, parse
from enregard.core.drafting.mask import mask, restored

CONCEPTS = [
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
GLOSSARY, _ = gathered(CONCEPTS, "glossary.yml")


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
                Deviation(
                    "“grand modèle de langage” is translated as “big language model”",
                    "the glossary has “large language model”",
                ),
            ),
        ),
        (
            "DeepSeek publie",
            "Deep Seek publishes",
            (Deviation("“DeepSeek” is not translated as the glossary says", "the glossary has “DeepSeek”"),),
        ),
        ("rien ici", "a big language model", ()),
    ],
)
def test_a_pair_is_checked_against_the_glossary(source, target, found):
    """The term's translation has to be there, and nothing that is forbidden for it."""
    assert deviations(source, target, GLOSSARY, ("fr", "en")) == found


def test_readers_are_told_of_the_terms_that_stand_in_a_text():
    """In the glossary's order, in the languages that have something to tell."""
    texts = {"fr": "Des poids ouverts, un jeu de données.", "en": "Open weights, and large language models."}
    assert [concept.term("en") for concept in met(GLOSSARY, texts)] == ["large language model", "open weights"]
    assert met(GLOSSARY, {"fr": "un grand modèle de langage", "en": "a large model"}) == ()


OVERLAPPING, _ = gathered(
    [
        {"fr": "intelligence", "en": "cleverness", "note_fr": "De l’esprit."},
        {"fr": "intelligence artificielle", "en": "AI", "note_fr": "Une machine."},
        {"fr": "modèle", "en": "model", "forbidden_en": ["pattern"]},
        {"fr": "modèle de langage", "en": "language model"},
        {"fr": "langage naturel", "en": "natural language"},
        {"fr": "banc", "en": "bench"},
        {"fr": "banc", "en": "shoal"},
        {"fr": "poids", "en": "pattern weight", "forbidden_en": "weight"},
    ],
    "glossary.yml",
)


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("l’intelligence artificielle", "AI", []),
        ("l’intelligence de l’intelligence artificielle", "the intelligence of AI", ["intelligence"]),
        ("l’intelligence artificielle", "cleverness", ["intelligence artificielle"]),
        ("un modèle de langage naturel", "a language model", []),
        ("un modèle de langage", "a language pattern", ["modèle de langage"]),
        ("un modèle", "a pattern, a model", ["modèle"]),
        ("le poids", "the pattern weight", []),
        ("le poids", "the pattern weight, a weight", ["poids"]),
        ("un banc", "a bench", ["banc"]),
    ],
)
def test_of_terms_that_overlap_the_longer_counts(source, target, told):
    """A term within a longer one is none, nor is a forbidden word within the right one; of equal ones both count."""
    assert [one.message.split("”")[0][1:] for one in deviations(source, target, OVERLAPPING, ("fr", "en"))] == told


def test_readers_are_told_of_the_longer_term():
    """Not of a part of it, unless that stands somewhere by itself."""
    whole = "L’intelligence artificielle"
    assert [concept.term("en") for concept in met(OVERLAPPING, {"fr": whole})] == ["AI"]
    assert len(met(OVERLAPPING, {"fr": f"{whole} et l’intelligence"})) == 2


def test_an_engine_gets_the_longer_term():
    """One placeholder for all of its words."""
    masked = mask("Un modèle de langage, un modèle", "fr", "en", OVERLAPPING.protected("fr", "en"))
    assert [one.target for one in masked.placeholders] == ["language model", "model"]


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


def test_the_code_of_a_region_is_a_key_whatever_its_case():
    """What is said without a region holds in all."""
    text = "- pt-BR: trem\n  en: train\n  note_pt-BR: Anda.\n  forbidden_PT-br: [comboio]\n- pt: casa\n  en: house\n"
    glossary, findings = parse(text)
    first, second = glossary.concepts
    assert not findings
    assert (first.term("pt-BR"), first.term("pt"), first.note("pt-BR"), first.note("en")) == ("trem", "", "Anda.", "")
    assert (second.term("pt-BR"), second.term("en-GB")) == ("casa", "house")
    assert list(glossary.forbidden("pt-BR").terms.hits("um comboio"))


def test_an_empty_glossary_is_none():
    """No file, no terms, nothing wrong."""
    assert gathered(None, "glossary.yml") == (gathered([], "glossary.yml")[0], ())


def test_a_glossary_is_read_with_its_lines():
    """What YAML would take for a number or a no is a word here."""
    text = "# Our terms\n- fr: non\n  en: no\n- keep: 4o\n- fr: [a]\n"
    glossary, findings = parse(text)
    assert [concept.terms for concept in glossary.concepts] == [{"fr": "non", "en": "no"}, {"": "4o"}]
    assert [(finding.file, finding.line, finding.code) for finding in findings] == [
        ("glossary.yml", 5, "key-value"),
        ("glossary.yml", 5, "key-value"),
    ]


def test_what_is_no_yaml_is_a_finding_and_no_glossary():
    """Nothing is guessed from half a file."""
    glossary, (finding,) = parse("- fr: 'x\n")
    assert glossary == Glossary()
    assert finding.line >= 1


def test_a_forbidden_word_may_be_left_empty():
    """It forbids nothing."""
    glossary, findings = gathered([{"fr": "pain", "en": "bread", "forbidden_en": [" ", None, "loaf"]}], "glossary.yml")
    assert (glossary.concepts[0].forbidden, findings) == ({"en": ("loaf",)}, ())
