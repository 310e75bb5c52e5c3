"""Links between articles, notes, images and ordinary pages, from three depths."""

import pytest

from enregard.core.site.address import BOTH, Site, relative

FILES = frozenset(
    {"fr.md", "en.md", "docs.md", "guide/index.md", "a/fr.md", "a/en.md", "a/images/x.png", "a/notes/n.md"}
)
ARTICLES = {".": ("fr", "en"), "a": ("fr", "en"), "b/c": ("fr", "en")}
SITE = Site(ARTICLES, FILES)
FLAT = Site(ARTICLES, FILES, directory_urls=False)


@pytest.mark.parametrize(
    ("page", "href", "there"),
    [
        (BOTH, "images/x.png", "images/x.png"),
        ("fr", "images/x.png", "../images/x.png"),
        (BOTH, "../b/c/fr.md", "../b/c/"),
        ("fr", "../b/c/fr.md#id", "../../b/c/fr/#id"),
        ("en", "../b/c/fr.md", "../../b/c/fr/"),
        (BOTH, "../fr.md", "../"),
        ("en", "../en.md", "../../en/"),
        (BOTH, "notes/n.md", "./#note-n"),
        ("fr", "notes/n.md", "./#note-n"),
        (BOTH, "../docs.md", "../docs/"),
        ("fr", "../docs.md#x", "../../docs/#x"),
        (BOTH, "../guide/index.md", "../guide/"),
        (BOTH, "../b/c", "../b/c/"),
        ("fr", "../b/c/fr.md?q=1&r=2#id", "../../b/c/fr/?q=1&r=2#id"),
        (BOTH, "../docs.md?q=1", "../docs/?q=1"),
        ("fr", "images/x.png?w=9", "../images/x.png?w=9"),
        ("fr", "#titre", "#titre"),
        ("fr", "https://a.example/?q=1", "https://a.example/?q=1"),
        ("fr", "../b/c/fr.md?a=1&b=2#id", "../../b/c/fr/?a=1&b=2#id"),
        (BOTH, "../b/c?a=1", "../b/c/?a=1"),
        ("en", "../docs.md?a=1#x", "../../docs/?a=1#x"),
        ("fr", "images/x.png?raw=true", "../images/x.png?raw=true"),
    ],
)
def test_links_are_worked_out_for_the_page_they_stand_on(page, href, there):
    """A link written relative to its file leads to the same place from each of the three pages."""
    assert there == SITE.resolve(href, "a", page).href


@pytest.mark.parametrize(
    ("page", "href", "there"),
    [
        (BOTH, "images/x.png", "images/x.png"),
        ("fr", "images/x.png", "images/x.png"),
        ("fr", "../b/c/en.md", "../b/c/en.html"),
        (BOTH, "../b/c/en.md", "../b/c/index.html"),
        ("fr", "../docs.md", "../docs.html"),
    ],
)
def test_without_directory_urls_pages_are_files(page, href, there):
    """With `use_directory_urls: false` pages are files in the article's folder."""
    assert there == FLAT.resolve(href, "a", page).href


@pytest.mark.parametrize("href", ["nowhere.md", "../../../etc/passwd", "/etc/passwd", "images/y.png", "notes/m.md"])
def test_a_link_to_nothing_is_a_problem(href):
    """A file that is not there, or that lies outside the content, is never a link."""
    found = SITE.resolve(href, "a", "fr")

    assert (found.href, found.problem) == (None, "missing")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:x", " javascript:x", "java\tscript:x", "//evil.example"])
def test_an_unsafe_link_is_a_problem(href):
    """Only http, https and mailto lead out of the site."""
    found = SITE.resolve(href, "a", "fr")

    assert (found.href, found.problem) == (None, "unsafe")


def test_the_way_from_a_page_to_itself_is_not_empty():
    """An empty href would mean something else in some readers."""
    assert relative("a/", "a/") == "./"
    assert relative("", "") == "./"
