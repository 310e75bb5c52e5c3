"""Search: in both languages, forgiving of accents and endings, asked of nobody but the site itself."""

import shutil
from importlib.util import find_spec

import manuscripts
import pytest

from measuring.searching import asked, questions


@pytest.fixture(scope="session")
def searched(tmp_path_factory):
    """The site with a search page."""
    if find_spec("pagefind_bin") is None:
        pytest.skip("Pagefind is not installed")
    return manuscripts.make(tmp_path_factory.mktemp("search"), "enregard", search=True)


@pytest.fixture(scope="module")
def found(searched, serve, browser):
    """`found("pain")` asks for words and gives the addresses found in French and in English, on `found.page`."""
    address = serve(searched.site, "/pages/")
    page = browser.new_page()
    page.set_default_timeout(90_000)
    foreign = []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith(address) else None)
    page.on("console", lambda said: foreign.append(said.text) if "Content Security Policy" in said.text else None)

    def ask(words):
        page.evaluate("() => { document.querySelector('#er-found').ariaBusy = 'true' }")
        page.fill("input[type=search]", words)
        page.wait_for_function("() => document.querySelector('#er-found').ariaBusy === 'false'")
        hrefs = "section => [...section.querySelectorAll('a')].map(a => new URL(a.href).pathname)"
        return [page.locator(f".found[lang={lang}]").evaluate(hrefs) for lang in ("fr", "en")]

    ask.page, ask.address = page, address + "search/"
    yield ask
    page.close()
    assert [url for url in foreign if not url.startswith("data:")] == []


@pytest.fixture
def find(found):
    """The search page as it is when a reader comes to it."""
    found.page.goto(found.address)
    return found


def test_the_search_page_may_run_its_index(find):
    """Its policy allows what the index is compiled to, and no other code from text."""
    assert "'wasm-unsafe-eval'" in find.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute(
        "content"
    )


@pytest.mark.parametrize("words", ["boulangerie", "Guérande", "guerande", "boulangeries", "investissement", "ventes"])
def test_french_words_are_found(find, words):
    """Without accents, in one number or the other, in a table's head, over a soft hyphen; in its language's page."""
    assert find(words)[0][0].startswith("/pages/dense/fr/")


def test_sites_below_are_searched_too(searched, serve, browser, tmp_path):
    """What is found there leads there, beside what the site itself has."""
    shutil.copytree(searched.site, tmp_path / "site")
    shutil.copytree(searched.site, tmp_path / "site" / "2025")
    page = tmp_path / "site" / "search" / "index.html"
    page.write_text(page.read_text("utf-8").replace('data-root="../"', 'data-root="../" data-others="2025/ 2024/"'))
    shown = browser.new_page()
    shown.goto(serve(tmp_path / "site", "/pages/") + "search/?q=boulangerie")
    shown.wait_for_function("() => document.querySelectorAll('.found[lang=fr] li a').length > 1", timeout=90_000)
    links = shown.locator(".found[lang=fr] li a")
    found = {path.partition("dense")[0] for path in links.evaluate_all("all => all.map(a => new URL(a.href).pathname)")}
    assert found == {"/pages/", "/pages/2025/"}
    shown.close()


@pytest.mark.parametrize("words", ["bakery", "bakeries", "loaf till"])
def test_english_words_are_found(find, words):
    """In the text, in translations, in notes; where no passage has all of them, where most are."""
    assert find(words)[1][0].startswith("/pages/dense/en/")


def test_what_is_found_leads_to_its_passage(find, searched):
    """Not to the head of the article, though its words stand there and elsewhere too; and the passage is shown."""
    find("price rose")
    first = find.page.locator(".found[lang=en] li").first
    assert first.locator("a").inner_text().replace("\xa0", " ") == "§ 5"
    assert first.locator("p").inner_text() == "The price rose by twenty percent. It was slow. According to the till."
    assert first.locator("mark").all_inner_texts() == ["price", "rose"]

    first.locator("a").click()
    assert find.page.locator(".pair:target").get_attribute("data-pair") == "5"
    assert "The price rose" in find.page.locator(".pair:target .text").inner_text()
    assert find.page.locator(".pair:target").bounding_box()["y"] < 700


def test_the_words_are_marked_where_they_are_found(find):
    """The address says which of several places is meant, by the words around them."""
    find("bakery")
    assert any(":~:text=The-,bakery,-opens%20at" in href for href in _hrefs(find, "en"))


def test_notes_are_found_and_counted_by_article(find):
    """Every note that has the words is found by itself, said with its verdict; one in a hidden layer is shown."""
    find("English body word")
    places = find.page.locator(".found[lang=en] li a").all_inner_texts()
    assert len(places) == 12 and any(place.startswith("note 5 · False · ") for place in places)
    assert find.page.locator(".found[lang=en] h3").inner_text() == "Bread on High Street: What They Say (16)"

    find.page.locator(".more:visible").click()
    find.page.wait_for_function("document.querySelectorAll('.found[lang=en] li').length > 12")
    assert find.page.locator(".found[lang=en] li").count() == 16
    assert find.page.locator(".more:visible").count() == 0

    hidden = find.page.locator(".found[lang=en] li a", has_text="Translation").first
    href = hidden.get_attribute("href")
    hidden.click()
    find.page.locator(href[href.index("#") :].partition(":~:")[0]).wait_for(state="visible")


def _hrefs(find, lang):
    return [one.get_attribute("href") for one in find.page.locator(f".found[lang={lang}] a").all()]


def test_what_is_nowhere_is_said_to_be(find):
    """Also where a short word that is there begins it; and of several words, which of them is nowhere."""
    assert find("xylophone") == find("accordéon") == find("elephants") == [[], []]

    assert find("boulangerie accordéon")[0]
    assert find.page.locator("[lang=fr] > details > .nowhere").text_content() == "Sans résultat\xa0: accordéon"
    find("boulangerie")
    assert find.page.locator("[lang=fr] > details > .nowhere:not([hidden])").count() == 0


@pytest.mark.parametrize(
    ("words", "shown", "marked"),
    [
        ("origine", "d’origine", "origine"),
        ("d'origine", "d’origine", "origine"),
        ("meme", "lui-même", "même"),
        ("luimeme", "lui-même", "lui-même"),
        ("gouter lui meme", "goûte tout lui-même", "lui-même"),
        ("1,2", "1,20 euro", "1,20"),
        ("1.20", "1,20 euro", "1,20"),
        ("anticonstitutionnellement", "L’anticonstitutionnellementpourtoujourslongue histoire", None),
    ],
)
def test_words_are_found_as_readers_type_them(find, words, shown, marked):
    """Behind an elision, within a compound, with either decimal mark; they are shown as the text has them."""
    find(words)
    seen = find.page.locator(".found[lang=fr]")
    assert shown in seen.text_content().replace("\xa0", " ")
    if marked:
        assert marked in seen.locator("mark").all_text_contents()


def test_numbers_have_no_part_in_others(find):
    """A number is not found by the digits of another that is written with a decimal mark."""
    assert find("12 euros")[0] and "1,20" not in find.page.locator(".found[lang=fr] mark").first.text_content()


def test_addresses_and_names_of_verdicts_are_no_words(find):
    """What the index keeps of a record beside its text finds nothing."""
    assert find("dense") == [[], []]


def test_the_search_page_says_what_it_is_for(find):
    """To search engines, in the languages of the site."""
    said = find.page.locator("meta[name=description]").get_attribute("content")
    assert said.endswith("Search the passages and notes of all texts.")


def test_readers_find_the_passage_that_they_mean(briefing, serve, browser, root):
    """Among the first three: a dozen of what `scripts/bench.py search` asks, without accents, in another number."""
    if find_spec("pagefind_bin") is None:
        pytest.skip("Pagefind is not installed")
    page = browser.new_page()
    wanted = questions(root / "tests" / "cases" / "search" / "briefing.txt")[::5]
    places = dict(asked(page, serve(briefing.site, "/pages/"), wanted))
    page.close()
    assert len(places) == 12
    assert [question.query for question, place in places.items() if not place] == []


def test_what_is_found_is_the_text_alone(find):
    """Neither in titles nor in excerpts stand numbers and signs of notes, or of pairs."""
    find("boulangerie")
    shown = find.page.locator(".found[lang=fr] li p").all_text_contents()

    assert "La boulangerie ouvre à six heures, vend deux cents pains par jour et nourrit" in " ".join(shown)
    assert not {"§", "≈", "(contexte)", "(exact)"} & set(" ".join(shown).split())


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

    # Where the reader's language has nothing, what another has stands above it, open; and the page changes its own.
    page.get_by_label(label).fill("bakeries" if asked == "fr" else "boulangeries")
    page.wait_for_function("lang => document.querySelector('#er-found > section').lang === lang", arg=other)
    sections = page.locator("#er-found > section").evaluate_all(
        "all => all.map(one => [one.lang, one.firstChild.open])"
    )
    assert sections == [[other, True], [asked, False]]
    page.locator(f".langs a[lang={other}]").click()
    page.wait_for_function("lang => document.documentElement.lang === lang", arg=other)
    assert (
        page.locator("input[type=search]").input_value()
        and page.locator(f".langs [aria-current][lang={other}]").count()
    )
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
