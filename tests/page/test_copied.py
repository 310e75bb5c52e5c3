"""What readers take away is the author's text: copied, found by the browser's search, in one language at a time."""

import pytest

MARKED = """() => [...document.querySelectorAll('.text > p')]
  .filter(one => one.querySelector('a.label') && one.offsetWidth)
  .map(one => { one.id ||= 'one-' + Math.random().toString(36).slice(2); return [one.id, one.innerText] })"""
DRAG = """([from, to]) => {
  const texts = [...document.querySelectorAll(`.text.${from[0]}`)].filter(one => one.offsetWidth);
  const ends = [texts[from[1]], texts[to]].map(one => document.createTreeWalker(one, NodeFilter.SHOW_TEXT));
  const [start, end] = ends.map(walker => {
    while (walker.nextNode() && !walker.currentNode.data.trim());
    return walker.currentNode;
  });
  start.dispatchEvent(new Event('selectstart', { bubbles: true }));
  getSelection().setBaseAndExtent(start, 0, end, end.data.length);
}"""


@pytest.fixture
def copied(look):
    """`copied(page)` copies what is selected on a page, and gives what the clipboard has then."""

    def copy(page):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.keyboard.press("Control+C")
        return page.evaluate("navigator.clipboard.readText()")

    return copy


def test_words_are_copied_and_found_without_the_numbers_of_notes(look, copied):
    """Of every passage with notes: the clipboard has its words, and the browser finds them in one piece."""
    page = look("dense/", 1440)
    passages = page.evaluate(MARKED)
    assert len(passages) >= 4
    for name, words in passages:
        page.evaluate("name => getSelection().selectAllChildren(document.getElementById(name))", name)
        assert copied(page).split() == words.split()
        assert not set("≠≈±×◊") & set(words)
        page.evaluate("getSelection().removeAllRanges()")
        assert page.evaluate("words => window.find(words, true, false, true)", " ".join(words.split()[:18]))


@pytest.mark.parametrize(
    ("side", "own", "other"), [("src", "La boulangerie", "bakery"), ("tgt", "The bakery", "boulangerie")]
)
def test_a_selection_stays_in_the_language_that_it_began_in(look, copied, side, own, other):
    """Across paragraphs: nothing of the other column, of notes, or of the numbers between."""
    page = look("dense/", 1440)
    page.evaluate(DRAG, [[side, 0], 1])
    words = copied(page)
    assert words.startswith(own) and ("Les prix" if side == "src" else "Prices") in words
    assert other not in words and "§" not in words and "Ce qu" not in words
    page.keyboard.press("Control+A")
    assert "boulangerie" in copied(page) and "bakery" in copied(page)


def test_a_link_to_words_finds_them_across_a_note(look, address):
    """A text fragment matches where a note's number stands between its words."""
    page = look("guide/", 1440, height=300)
    page.goto(address + "dense/en/#:~:text=twenty%20percent.%20It%20was%20slow")
    place = "document.querySelector('#en-rise').getBoundingClientRect().top"
    page.wait_for_function(f"() => {place} > 0 && {place} < 300")
