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

    ask.page = page
    yield ask
    page.close()
    assert [url for url in foreign if not url.startswith("data:")] == []


@pytest.mark.parametrize("words", ["boulangerie", "Guérande", "guerande", "boulangeries", "investissement", "ventes"])
def test_french_words_are_found(find, words):
    """Without accents, in one number or the other, in a table's head, over a soft hyphen; in its language's page."""
    assert find(words)[0][0].startswith("/pages/dense/fr/")


@pytest.mark.parametrize("words", ["bakery", "bakeries", "loaf till"])
def test_english_words_are_found(find, words):
    """In the text, in translations, in notes."""
    assert find(words)[1][0].startswith("/pages/dense/en/")


def test_what_is_nowhere_is_said_to_be(find, searched):
    """Each language says so in its own words."""
    assert find("xylophone") == [[], []]


def test_what_is_found_is_the_text_alone(find):
    """Neither in titles nor in excerpts stand numbers and signs of notes, or of pairs."""
    find("boulangerie")
    shown = find.page.locator(".found[lang=fr]").inner_text()

    assert "La boulangerie ouvre à six heures, vend deux cents pains par jour et nourrit" in " ".join(shown.split())
    assert not {"§", "≈", "(contexte)", "(exact)"} & set(shown.split())


@pytest.mark.parametrize(("asked", "other", "label"), [("fr", "en", "Rechercher"), ("en", "fr", "Search for")])
def test_the_readers_language_comes_first(searched, serve, browser, asked, other, label):
    """The page speaks the language that it was reached from; what the other language has is folded away below."""
    page = browser.new_page()
    page.goto(serve(searched.site, "/pages/") + f"short/{asked}/")
    page.get_by_role("link", name="Recherche" if asked == "fr" else "Search").click()
    page.get_by_label(label).fill("marché")
    page.wait_for_selector(f".found[lang={asked}] h3")
    page.wait_for_selector(f".found[lang={other}] h3", state="attached")

    assert page.evaluate("document.documentElement.lang") == asked
    sections = page.locator("#er-found > section").evaluate_all(
        "all => all.map(one => [one.lang, one.firstChild.open])"
    )
    assert sections == [[asked, True], [other, False]]
    assert page.locator("h1").bounding_box()["y"] > page.locator(".er-top").bounding_box()["height"] + 10
    page.close()


def test_two_builds_have_one_index(searched, tmp_path):
    """The same pages give the same bytes."""
    other = manuscripts.make(tmp_path, "enregard", search=True)
    first, second = (
        {p.relative_to(s): p.read_bytes() for p in (s / "search").rglob("*") if p.is_file()}
        for s in (searched.site, other.site)
    )

    assert first == second
    assert len(first) > 8
