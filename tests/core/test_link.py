"""Links that the two sides of a pair share, in their own languages."""

import pytest

from enregard.core.checking.link import unshared


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("https://laws.example/fra/lois/c-1", "https://laws.example/eng/acts/c-1"),
        ("https://a.example/doc-fra.aspx?id=1", "https://a.example/doc-eng.aspx?id=1"),
        ("https://a.example/lois?lang=fr", "https://a.example/lois?lang=en"),
        ("https://www.a.example/fr/page/norme", "https://www.a.example/page/standard"),
        ("https://fr.wikipedia.org/wiki/Pain", "https://en.wikipedia.org/wiki/Bread"),
        ("https://a.example/fr-CA/x", "https://a.example/en-US/x"),
    ],
)
def test_a_translated_page_is_the_same_place(ours, theirs):
    """Either address names a language, on one host."""
    assert unshared([ours], [theirs]) == ([], [])


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://a.example/x", "https://a.example/y"),
        ("https://a.example/fr/x", "https://b.example/en/x"),
        ("https://fr.a.example/x", "https://en.b.example/x"),
        ("https://fr.a.example/x", "https://blog.a.example/x"),
        ("https://fr.org/x", "https://en.org/x"),
        ("https://a.example/french-bread", "https://b.example/bread"),
        ("https://a.example/doc?id=1", "https://a.example/doc?id=2"),
        ("../bread/", "../butter/"),
    ],
)
def test_another_place_is_told(ours, theirs):
    """Other hosts, or other pages of one host that name no language."""
    assert unshared([ours], [theirs]) == ([ours], [theirs])


def test_each_link_counts_once():
    """Two links facing one: the second is told."""
    assert unshared(["https://a.example/fr"] * 2, ["https://a.example/en"]) == (["https://a.example/fr"], [])
