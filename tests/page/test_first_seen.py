"""What a reader sees before the text: findings that look like links, squares for fingers, a legend with its state."""

import pytest

SEEN = """() => {
  const box = one => one.getBoundingClientRect(), all = selector => [...document.querySelectorAll(selector)];
  const squares = all('.strip a').map(box), next = squares.slice(1).map((one, n) => one.x - squares[n].right);
  return {
    least: Math.min(...squares.flatMap(one => [one.width, one.height])),
    apart: Math.min(...next.filter(gap => gap > -1)),
    entries: Math.min(...all('.legend li > label, .all').map(one => box(one).height)),
    figures: ['body', '.sheet', '.label'].map(one => getComputedStyle(document.querySelector(one)).fontVariantNumeric),
  } }"""
STATE = """name => {
  const entry = document.getElementById('er-verdict-' + name).closest('label'), set = getComputedStyle(entry);
  return [set.backgroundColor !== 'rgba(0, 0, 0, 0)', set.color] }"""


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_the_squares_and_the_legend_suit_a_finger(look, width):
    """WCAG 2.2, target size: 24 pixels at least, and room between; and every figure is as high as a capital."""
    page = look("dense/", width)
    seen = page.evaluate(SEEN)
    assert seen["least"] >= 24 and seen["apart"] >= 3.9 and seen["entries"] >= 24
    assert set(seen["figures"]) == {"lining-nums"}

    # What is chosen stands out, the rest steps back, and the way back is offered.
    assert page.locator(".undo").is_hidden()
    plain = page.evaluate(STATE, "misleading")
    page.locator("#er-verdict-false").check(force=True)
    chosen, other = page.evaluate(STATE, "false"), page.evaluate(STATE, "misleading")
    assert chosen[0] and not other[0] and chosen[1] == plain[1] != other[1]
    page.locator("#er-verdict-all").check()
    assert page.evaluate(STATE, "misleading") == plain and page.locator(".undo").is_hidden()


@pytest.mark.parametrize(("width", "height", "above"), [(1440, 900, 790), (390, 844, 820)])
def test_the_briefing_begins_on_the_first_screen(briefing, serve, browser, width, height, above):
    """Its findings and its squares leave room for the first line of the text, in whatever serif there is."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(serve(briefing.site, "/pages/") + "deepseek-r1/")
    assert page.evaluate("document.querySelector('.pair .text p').getBoundingClientRect().top") < above
    page.close()
