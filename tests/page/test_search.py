"""Search: in both languages, forgiving of accents and endings, asked of nobody but the site itself."""

from importlib.util import find_spec

import manuscripts
import pytest


@pytest.fixture(scope="session")
def searched(tmp_path_factory):
    """The site with a search page."""
    if find_spec("pagefind_bin") is None:
        pytest.skip("Pagefind is not installed")
    return manuscripts.make(tmp_path_factory.mktemp("search"), "enregard", search=True)


@pytest.fixture
def find(searched, serve, browser):
    """`find("pain")` asks for words and gives the addresses found in French and in English."""
    address = serve(searched.site, "/pages/")
    page = browser.new_page()
    page.set_default_timeout(5000)
    foreign = []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith(address) else None)
    page.goto(address + "search/")

    def ask(words):
        page.fill("input[type=search]", words)
        for lang in ("fr", "en"):
            page.wait_for_function("lang => document.querySelector(`.found[lang=${lang}]`).childNodes.length", arg=lang)
        page.wait_for_timeout(400)
        hrefs = "section => [...section.querySelectorAll('a')].map(a => new URL(a.href).pathname)"
        return [page.locator(f".found[lang={lang}]").evaluate(hrefs) for lang in ("fr", "en")]

    yield ask
    page.close()
    assert [url for url in foreign if not url.startswith("data:")] == []


@pytest.mark.parametrize("words", ["boulangerie", "Guérande", "guerande", "boulangeries"])
def test_french_words_are_found(find, words):
    """With and without accents, in one number or the other; the page is that of the language."""
    assert find(words)[0][0].startswith("/pages/dense/fr/")


@pytest.mark.parametrize("words", ["bakery", "bakeries", "loaf till"])
def test_english_words_are_found(find, words):
    """In the text, in translations, in notes."""
    assert find(words)[1][0].startswith("/pages/dense/en/")


def test_what_is_nowhere_is_said_to_be(find, searched):
    """Each language says so in its own words."""
    assert find("xylophone") == [[], []]


def test_two_builds_have_one_index(searched, tmp_path):
    """The same pages give the same bytes."""
    other = manuscripts.make(tmp_path, "enregard", search=True)
    first, second = (
        {p.relative_to(s): p.read_bytes() for p in (s / "search").rglob("*") if p.is_file()}
        for s in (searched.site, other.site)
    )

    assert first == second
    assert len(first) > 8
