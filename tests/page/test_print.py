"""On paper: both texts, then the notes as endnotes with their bodies and the addresses of what they cite."""

import pytest

LANGS = "[...document.querySelectorAll('[lang]')].map(one => [one.tagName, one.lang]).filter(([name]) => name == 'DIV')"


@pytest.fixture
def sheet(look):
    """The dense page as it is printed, without script, in a page's width."""
    page = look("dense/", 700, script=False)
    page.emulate_media(media="print")
    return page


def test_nothing_of_the_interface_is_printed(sheet):
    """Menus, choices, switches and ways back are left out."""
    for selector in (".er-top nav", ".langs", ".bar", ".peek", ".back", ".toggle", ".er-foot"):
        assert not sheet.locator(selector).first.is_visible(), selector


def test_texts_face_each_other_on_paper(sheet):
    """Each pair is a row of two columns, whatever the width of the sheet."""
    for n in range(sheet.locator(".pair").count()):
        source, target = (sheet.locator(f".pair .text.{side}").nth(n).bounding_box() for side in ("src", "tgt"))
        assert abs(source["y"] - target["y"]) <= 1
        assert source["x"] + source["width"] < target["x"]


def test_notes_come_after_the_texts_with_their_bodies(sheet):
    """Every body is unfolded below all texts, without script, translator's notes too."""
    last = sheet.locator(".pair .text").last.bounding_box()
    bodies = sheet.locator(".note .body")
    assert bodies.count() == 16
    for n in range(bodies.count()):
        box = bodies.nth(n).bounding_box()
        assert box["height"] > 20
        assert box["y"] > last["y"]


def test_the_legend_has_translators_notes_on_paper(sheet):
    """Their row is there, and their words carry their letters."""
    assert sheet.locator(".legend .translation .w").first.is_visible()
    assert sheet.locator(".text a.label.translation").first.is_visible()


def test_a_kind_that_is_hidden_leaves_no_heading_alone(look):
    """Who hides notes of context on screen has none on paper, nor a heading over nothing."""
    page = look("dense/", 700)
    page.emulate_media(media="print")
    assert page.locator("#er-whole").is_visible()
    page.evaluate("document.getElementById('er-context').checked = false")

    assert page.locator("#er-whole").is_hidden()
    assert page.locator(".notes-title").is_visible()


def test_addresses_are_spelled_out(sheet):
    """The list of references shows where each work is."""
    shown = sheet.locator(".references a").first.evaluate("a => getComputedStyle(a, '::after').content")

    assert "https://example.org/a/long/address/of/the/till" in shown.replace('" "', "") or "attr(href)" in shown


def test_pages_are_numbered(browser, address, tmp_path):
    """Printing makes a file of a few pages, light in a dark scheme too; its tags say the language of each paragraph."""
    page = browser.new_page(color_scheme="dark")
    page.goto(address + "dense/")
    shown = page.evaluate(LANGS)
    made = page.pdf(prefer_css_page_size=True, tagged=True)
    assert page.evaluate(LANGS) == shown
    english = page.locator(".text.tgt > p, .pair .note .body > .tgt > p:not(.again)").count()
    page.close()
    assert made.count(b"/Lang (fr)") >= 1 and made.count(b"/Lang (en)") >= english > 20

    assert made.startswith(b"%PDF")
    assert 1 < made.count(b"/Type /Page\n") + made.count(b"/Type /Page ") + made.count(b"/Type/Page/") <= 6
