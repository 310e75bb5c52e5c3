"""Lists of the whole site, as a reader meets them: the table of claims."""

import json
import re

import pytest

ROWS = ".claims tbody tr:not(.of):visible"
ARTICLES = 1
VERDICTS = 7
CLAIMS = 10


def test_the_table_is_a_table(look):
    """It has a name, heads of columns, and a head to each row that leads to the note."""
    page = look("", 1280)
    table = page.get_by_role("table", name="Affirmations vérifiées")

    assert table.get_by_role("row").count() == CLAIMS + ARTICLES + 1
    assert table.get_by_role("columnheader").count() == 4
    head = table.locator("tbody tr:not(.of) th").first.get_by_role("link")
    head.click()
    assert page.url.endswith("dense/#note-hours")


@pytest.mark.parametrize("width", [1280, 390])
def test_links_filter_it_without_script(look, width):
    """Following a verdict's link leaves its rows; following the first one brings all back."""
    page = look("", width, script=False)
    links = page.locator(".filter a")
    assert page.locator(ROWS).count() == CLAIMS
    assert links.count() == VERDICTS + 1
    for n in range(1, VERDICTS + 1):
        form = links.nth(n).get_attribute("class")
        links.nth(n).click()
        assert {row.get_attribute("class") for row in page.locator(ROWS).all()} == {form}
        assert f"({page.locator(ROWS).count()})" in links.nth(n).inner_text()
    links.first.click()
    assert page.locator(ROWS).count() == CLAIMS


def test_its_heads_sort_it_with_script(look):
    """Up, then down; numbers as numbers, verdicts by the scale; the head says which way."""
    page = look("", 1280)
    heads = page.locator(".claims thead th")

    def column(n):
        return [row.locator("th, td").nth(n).get_attribute("data-key") for row in page.locator(ROWS).all()]

    for n in (1, 0):
        button = heads.nth(n).get_by_role("button")
        button.click()
        assert heads.nth(n).get_attribute("aria-sort") == "ascending"
        assert column(n) == sorted(column(n), key=int)
        button.press("Enter")
        assert heads.nth(n).get_attribute("aria-sort") == "descending"
        assert column(n) == sorted(column(n), key=int, reverse=True)
        assert page.locator("[aria-sort$=cending]").count() == 1 and page.locator("[aria-sort=none]").count() == 3


@pytest.mark.parametrize("width", [1280, 820, 390])
def test_sort_and_filter_keep_their_place(look, width):
    """Whoever filters or sorts sees the table where it stood; and each leaves what the other has done."""
    page = look("", width)
    link = page.locator(".filter a").nth(2)
    page.evaluate("scrollTo({top: document.querySelector('.filter').offsetTop - 90, behavior: 'instant'})")

    def top():
        return round(page.locator(".claims").first.bounding_box()["y"])

    before = top()
    link.click()
    filtered = page.locator(ROWS).all_inner_texts()
    assert top() == before and 0 < len(filtered) < CLAIMS
    button = page.locator(".claims thead th").first.get_by_role("button")
    for _ in "up", "down":
        # On a narrow page the heads are read out, and not seen.
        button.focus()
        button.press("Enter")
        assert button.evaluate("button => button === document.activeElement")
    assert top() == before
    assert page.locator(ROWS).all_inner_texts() == filtered[::-1]
    page.locator(".filter a").first.click()
    assert top() == before
    numbers = [int(re.match(r"\d+", text)[0]) for text in page.locator(ROWS).all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True) and len(numbers) == CLAIMS


def test_without_script_heads_are_no_buttons(look):
    """Nothing is offered that would do nothing."""
    assert look("", 1280, script=False).locator(".claims button").count() == 0


@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_the_table_fits(look, width):
    """At every width all of it is there, and the page does not scroll sideways."""
    page = look("", width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    row = page.locator(ROWS).first
    assert all(cell.is_visible() for cell in row.locator("th, td").all())
    assert "La boulangerie ouvre à six heures" in row.inner_text()


def test_works_lead_back_to_the_notes_that_cite_them(look):
    """A back-link is named by the note's number and title, and leads to the note."""
    page = look("", 1280)
    work = page.locator(".listing.references li").first
    back = work.get_by_role("link", name=re.compile(r"^5 \(Ce qu’il en est.: oven\)$"))
    back.click()
    assert page.url.endswith("dense/#note-oven")


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_an_article_is_cited_at_its_end(look, width):
    """In the language of the page, without script, in three forms that fit; not on paper, and only with a date."""
    page = look("dense/en/", width, script=False)
    cite = page.locator(".imprint")
    cite.locator("summary").click()
    assert "“Bread on High Street: What They Say.” Pain & mots" in cite.locator("p").inner_text()
    assert "https://example.org/pages/dense/en/" in cite.locator("pre").first.inner_text()
    assert json.loads(cite.locator("pre").last.inner_text())[0]["title"] == "Bread on High Street: What They Say"
    assert all(one.evaluate("one => one.scrollWidth <= one.clientWidth") for one in cite.locator("p, pre").all())

    page.emulate_media(media="print")
    assert cite.is_hidden()
    assert look("long/en/", width).locator(".imprint").count() == 0


def test_the_page_of_both_languages_leads_to_how_each_is_cited(look):
    """A citation has one title; what the link leads to is unfolded."""
    page = look("dense/", 390)
    assert page.locator(".imprint a:visible").all_inner_texts() == ["Citer cette page"]
    page.locator(".imprint a:visible").click()
    assert page.url.endswith("/dense/fr/#er-cite") and page.locator("#er-cite").is_visible()
