"""Terms found by an index: what a plain search with each expression finds, in time that grows with the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.checking.term_index import exact, index, inflected, singular

TERMS = {
    "en": [
        "memory",
        "large language model",
        "C++",
        "GPT-4o",
        "day",
        "y",
        "€",
        "don’t know",
        "class",
        "AI",
        "état-major",
    ],
    "fr": ["grand modèle", "œil", "d’État", "cheval", "poids", "éclair au café", "ß", "R1", "..."],
}


@pytest.mark.parametrize(
    ("term", "lang", "there", "absent"),
    [
        ("memory", "en", ["memory", "Memory", "memories", "Memories"], ["memo", "MEMORY", "immemory"]),
        ("box", "en", ["box", "boxes", "Box"], ["boxing", "inbox"]),
        ("large language model", "en", ["Large language models", "large  language\nmodel"], ["large languages model"]),
        ("grand modèle", "fr", ["grands modèles", "Grand\u00a0modèle"], ["grande modèle", "grand modèlement"]),
        ("cheveu", "fr", ["cheveux", "cheveu"], ["cheveues"]),
        ("AI", "en", ["AI", "AIs"], ["ai", "Ai"]),
        ("day", "en", ["day", "days"], ["da"]),
        ("C++", "en", ["C++", "in C++ or C"], ["C", "c++"]),
        ("€", "fr", ["12 €", "€"], ["euro"]),
    ],
)
def test_a_term_is_found_in_its_forms(term, lang, there, absent):
    """In the plural, with a capital where it has none, by whole words; and so when an index looks for it."""
    found = index([inflected(term, lang)])
    assert all(found.hits(text) for text in there)
    assert not any(found.hits(text) for text in absent)


def test_of_places_that_overlap_the_longer_is_kept():
    """Equal ones stay, all of them."""
    text = "a b c d, a b"
    found = index([exact("a b"), exact("b c d"), exact("b"), exact("a b")]).longest(text)
    assert [(hit.number, text[hit.start : hit.end]) for hit in found] == [(0, "a b"), (1, "b c d"), (3, "a b")]


PIECES = st.sampled_from(
    [
        *" \n\u00a0’-.+",
        *(form for terms in TERMS.values() for term in terms for form in (term, term.title(), f"{term}s")),
        *("memories", "Y", "ies", "x", "S", "classes", "yes"),
    ]
)


def expression(term, lang=None):
    """A term as a regular expression: another way to say what is to be found."""
    words = re.split("[ \u00a0\u202f\n]+", term)
    shaped = [re.escape(word) for word in words]
    for n, word in enumerate(words):
        if lang and word[-1].isalpha() and (lang == "fr" or n == len(words) - 1):
            shaped[n] += "(?:s|x)?" if lang == "fr" else "(?:s|es)?"
            if lang != "fr" and word.endswith("y"):
                shaped[n] = f"(?:{shaped[n]}|{re.escape(word[:-1])}ies)"
    spaced = ("[ \u00a0\u202f\n]+" if lang else " ").join(shaped)
    if term[0].islower():
        spaced = f"(?:{spaced}|{spaced.replace(term[0], f'[{term[0].upper()}]', 1)})"
    return rf"(?<!\w)(?=({spaced})(?!\w))"


@pytest.mark.parametrize("lang", TERMS)
@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_the_index_loses_nothing(lang, text):
    """What it finds is what a regular expression finds that is searched everywhere."""
    for term in TERMS[lang]:
        found = [(hit.start, hit.end) for hit in index([inflected(term, lang)]).hits(text)]
        plain = [match.span(1) for match in re.finditer(expression(term, lang), text)]
        assert found == plain, term


@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_terms_do_not_hide_each_other(text):
    """All at once are found as each is by itself."""
    terms = [make(term) for term in TERMS["en"] for make in (exact, singular, lambda term: inflected(term, "en"))]
    alone = [(n, hit.start, hit.end) for n, term in enumerate(terms) for hit in index([term]).hits(text)]
    assert index(terms).hits(text) == alone


def test_only_what_may_stand_in_a_text_is_looked_for():
    """Of five thousand terms that share a word a text meets those whose other word it has."""
    found = index(inflected(f"mot{n} utile", "fr") for n in range(5_000))
    assert [hit.number for hit in found.hits("Le mot7 utile, des mot9 utiles, un mot utile, mot5000 utile.")] == [7, 9]
    assert max(map(len, found.by_form.values())) == 1
