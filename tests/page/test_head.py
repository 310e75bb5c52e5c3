"""What machines read of a page: titles, descriptions, addresses, languages; and what it may load."""

import xml.etree.ElementTree as etree

import manuscripts
import pytest
from bs4 import BeautifulSoup

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def head(built, path):
    """The head of a page."""
    return BeautifulSoup(built.page(path), "html.parser").head


def meta(found, name):
    """What a page's head says under a name."""
    one = found.find("meta", attrs={"name": name}) or found.find("meta", attrs={"property": name})
    return one["content"] if one else None


def test_titles_name_both_languages_or_one(built):
    """The page of both languages has both titles, a page in one language its own."""
    assert head(built, "dense/en/index.html").title.string == "Bread on High Street: What They Say · Pain & mots"
    both = head(built, "dense/index.html").title.string
    assert "Le pain de la rue Haute" in both and "Bread on High Street" in both


def test_a_link_preview_has_title_site_and_address(built):
    """What other sites show of a link is there, and the address is absolute."""
    found = head(built, "dense/en/index.html")

    assert meta(found, "og:title") == "Bread on High Street: What They Say"
    assert meta(found, "og:site_name") == "Pain & mots"
    assert meta(found, "og:url") == "https://example.org/pages/dense/en/"
    assert meta(found, "og:type") == "article"
    assert meta(found, "og:locale") == "en"


def test_the_three_pages_name_each_other(built):
    """Each page says where the others are, and that the page of both languages is the one for all."""
    for path in ("dense/index.html", "dense/fr/index.html", "dense/en/index.html"):
        found = head(built, path)
        links = {
            link["hreflang"]: link["href"] for link in found.find_all("link", rel="alternate") if link.get("hreflang")
        }
        base = "https://example.org/pages/dense/"
        assert links == {"x-default": base, "fr": f"{base}fr/", "en": f"{base}en/"}


def test_the_page_says_its_language(built):
    """The page of both is in the source's language, a page in one language in its own; halves say theirs."""
    for path, lang in (("dense/index.html", "fr"), ("dense/fr/index.html", "fr"), ("dense/en/index.html", "en")):
        soup = BeautifulSoup(built.page(path), "html.parser")
        assert soup.html["lang"] == lang
        assert all(half["lang"] == {"src": "fr", "tgt": "en"}[half["class"][1]] for half in soup.select(".text"))


@pytest.mark.parametrize("path", ["dense/", "long/en/", "guide/"])
def test_a_strict_policy_breaks_nothing(browser, address, path):
    """Under a content security policy that allows nothing inline, the page is whole and its script runs."""
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    def answer(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})

    page.route("**/*", answer)
    page.goto(address + path)
    if "dense" in path:
        page.locator("mark.false").first.click()
        assert page.locator("#note-oven").is_visible()
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    page.close()
    assert not said


@pytest.mark.parametrize(
    ("path", "inline"),
    [("dense/index.html", False), ("index.html", False), ("404.html", False), ("guide/index.html", True)],
)
def test_a_page_says_what_a_browser_may_run_for_it(built, path, inline):
    """Files of the site alone; an ordinary page may have styles of its own, but no script."""
    (said,) = head(built, path).find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})
    rules = dict(rule.split(" ", 1) for rule in said["content"].split("; "))
    assert rules["script-src"] == "'self'"
    assert ("'unsafe-inline'" in rules["style-src"]) is inline


LIVE = """
<script>window.probehit = 1</script>
<img src="data:," onerror="window.probehit = 2">
<style>h1 { color: rgb(1, 2, 3) }</style>
"""


def test_a_script_of_an_ordinary_page_does_not_run(browser, tmp_path, serve):
    """Its styles do; with the policy switched off, so do its scripts."""
    hits = []
    for number, option in enumerate(("", "security_policy: false")):
        project = manuscripts.make(
            tmp_path / str(number), "enregard", options=option, files={"live.md": f"# A\n{LIVE}"}
        )
        page = browser.new_page()
        page.goto(serve(project.site, "/pages/") + "live/")
        page.wait_for_load_state()
        hits.append(page.evaluate("window.probehit"))
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
        page.close()
    assert hits[0] is None
    assert hits[1] in {1, 2}


def test_each_language_has_a_feed(built):
    """Every page leads to the feeds, and a feed to the pages in its language."""
    links = head(built, "dense/index.html").find_all("link", type="application/atom+xml")
    assert [link["href"] for link in links] == ["../feed.fr.xml", "../feed.en.xml"]
    assert [link["title"] for link in links] == ["Pain & mots (Français)", "Pain & mots (English)"]

    feed = etree.fromstring(built.page("feed.en.xml"))
    addresses = {link.get("href") for link in feed.iterfind("{*}entry/{*}link")}
    pages = {f"https://example.org/pages/{path}" for path in ("dense/en/", "short/en/", "dense/en/#note-rise")}
    assert addresses == pages
