"""On paper: both texts, then the notes as endnotes with their bodies and the addresses of what they cite."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

import pytest

from paper import Paper

ATTRIBUTES = """() => [...document.body.querySelectorAll('*')]
  .map(one => [one.tagName, ...[...one.attributes].map(({ name, value }) => `${name}=${value}`).sort()])"""


@pytest.fixture
def sheet(look):
    """The dense page as it is printed, without script, in a page's width."""
    page = look("dense/", 700, script=False)
    page.emulate_media(media="print")
    return page


def test_nothing_of_the_interface_is_printed(sheet):
    """Menus, choices and switches are left out."""
    for selector in (".er-top nav", ".langs", ".bar", ".peek", ".toggle", ".er-foot"):
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


@pytest.fixture(scope="module")
def printed(browser, address):
    """`printed("dense/")` prints a page, in a dark scheme too, and looks whether the screen is as it was."""

    @cache
    def make(path):
        page = browser.new_page(color_scheme="dark")
        page.goto(address + path)
        before = page.evaluate(ATTRIBUTES)
        made = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        assert page.evaluate(ATTRIBUTES) == before
        passages = page.locator(".pair > .text").evaluate_all("all => all.map(one => [one.lang, one.innerText])")
        page.close()
        return Paper(made), passages

    return make


def letters(words):
    """Words without white space, ligatures taken apart: a PDF has no space where a line ends."""
    return re.sub(r"[\s\u00ad]", "", unicodedata.normalize("NFKC", words))


def pairs(paper):
    """The halves of each pair."""
    halves = ([one for one in pair.parts if getattr(one, "tag", "") == "Div"] for pair in paper.root.all("Div"))
    return [both for both in halves if len(both) > 1]


def test_a_few_pages_are_made(printed):
    """As many as the dense page takes, and no more."""
    paper, _ = printed("dense/")
    assert 1 < paper.count <= 6


def test_every_passage_is_in_its_language(printed):
    """By the structure of the PDF: passages in their order, all words in the language in which the page has them."""
    paper, passages = printed("dense/")
    said = [[(half.language, letters(half.words)) for half in both] for both in pairs(paper)]
    flat = [half for both in said for half in both]
    assert [lang for lang, _ in flat] == [lang for lang, _ in passages] == ["fr", "en"] * 10
    for (_, words), (_, shown) in zip(flat, passages, strict=True):
        assert letters(shown)[:12] in words
    spoken = {lang: letters("".join(w for one, w in paper.root.spoken() if one == lang)) for lang in ("fr", "en")}
    for lang, own, other in (("fr", "Corrigéle", "Correctedby"), ("en", "CorrectedJanuary", "Corrigéle")):
        assert own in spoken[lang] and other not in spoken[lang]
    assert "Cequ’ilenest:hours" in spoken["fr"] and "Whatisthecase:hours" in spoken["en"]
    assert "Whatisthecase" not in spoken["fr"] and "Cequ’ilenest" not in spoken["en"]


def test_the_outline_is_in_one_language(printed):
    """One title with its spaces, without a note's number; those of the other language are headings all the same."""
    paper, _ = printed("dense/")
    french = ["Les prix", "Notes", "Sur l’ensemble de l’article", "Notes dont le passage n’est plus dans le texte"]
    title = "Le pain de la rue Haute : ce qu’on en dit"
    assert [one.replace("\xa0", " ") for one in paper.outline] == [
        *(title, "Affirmations vérifiées"),
        *french,
        "Références",
    ]
    own = [one.words.replace("\xa0", " ") for one in paper.root.all("H1", "H2")]
    assert own == [one.replace("\xa0", " ") for one in paper.outline]
    other = list(paper.root.all("H"))
    assert {one.language for one in other} == {"en"}
    assert [one.words for one in other][:3] == ["Bread on High Street: What They Say", "Checked claims", "Prices"]


def test_notes_and_their_numbers_lead_to_each_other(printed):
    """On paper too: from the number in either text to the endnote, and from each half of that back."""
    paper, _ = printed("dense/")
    assert [link for link in paper.links if link[1] not in paper.places] == []
    for note in ("hours", "feeds", "best", "rise", "word-loaf"):
        end = paper.places[f"/note-{note}"]
        for lang in ("fr", "en"):
            start = paper.places[f"/{lang}-{note}"]
            assert (start, f"/note-{note}") in paper.links and (end, f"/{lang}-{note}") in paper.links


def test_a_passage_stays_together(printed):
    """Both languages of it are on one page, its heading with it; no note is parted from its title."""
    for path in ("dense/", "long/"):
        paper, _ = printed(path)
        assert paper.count > 1
        halves = pairs(paper)
        # The first stands below the title; and what begins a page is there once, in the outline too.
        assert halves[0][0].sheets[0] == 1 and not [one for one in paper.outline if re.fullmatch(r"(.+)\1", one)]
        assert [both for both in halves if len({page for half in both for page in half.sheets}) != 1] == []
        for heading, follows in pairwise(halves):
            if any(heading[0].all("H1", "H2", "H3")):
                assert heading[0].sheets[0] == follows[0].sheets[0]
    paper, _ = printed("dense/")
    # Whether a no-break space is one in the PDF depends on the font.
    pieces = [(page, words.replace("\xa0", " ")) for page, words in _pieces(paper.root)]
    for note in ("hours", "all", "oven", "salt", "best", "early"):
        (title,) = {page for page, words in pieces if words == f"Ce qu’il en est : {note}"}
        assert title in {page for page, words in pieces if f"corps français de {note}" in words}


def _pieces(element):
    for part in element.parts:
        if isinstance(part, str):
            yield next(iter(element.pages), 0), part
        else:
            yield from _pieces(part)
