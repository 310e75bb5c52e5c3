"""What a page costs a reader: bytes over the wire, and bytes of script."""

import gzip
import re

import pytest

DENSE = 30_000
"""Of a dense page with its styles and script, compressed."""
BRIEFING = 70_000
"""Of the briefing, with thirty fact checks in two languages, their sums, their sources and what was corrected."""
SCRIPT = 6_000
"""Of the script, as it is."""


LOADED = ("enregard/enregard.css", "enregard/theme.css", "enregard/enregard.js")
"""What every page loads."""


def wire(path):
    """How large a file is when it is compressed as a server does."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_dense_page_is_light(built):
    """The page with eleven notes on a paragraph, all styles and the script."""
    parts = [built.site / part for part in ("dense/index.html", *LOADED)]
    assert sum(map(wire, parts)) < DENSE


SAME = """async addresses => {
  const [written, published] = await Promise.all(addresses.map(async one => {
    const sheet = new CSSStyleSheet(); sheet.replaceSync(one);
    // What a browser has yet to work out it tells as it was written, spaces included.
    return [...sheet.cssRules].map(rule => rule.cssText.replace(/([,:]) /g, '$1')) }));
  return [written.length, JSON.stringify(written) === JSON.stringify(published)] }"""


@pytest.mark.parametrize(
    "name", ["enregard.css", "theme.css", "book.css", "claims.css", "lists.css", "search.css", "writing.css"]
)
def test_published_styles_say_what_the_written_ones_do(look, built, root, name):
    """They are lighter, and a browser reads the same rules."""
    published = (built.site / "enregard" / name).read_text(encoding="utf-8")
    written = (root / "templates" / "enregard" / name).read_text(encoding="utf-8")

    assert len(published) < 0.9 * len(written)
    rules, same = look("guide/").evaluate(SAME, [written, published])
    assert rules and same


@pytest.mark.parametrize(
    "name", ["enregard.css", "theme.css", "book.css", "claims.css", "lists.css", "search.css", "writing.css"]
)
def test_lines_are_drawn_in_safari_too(root, name):
    """WebKit passes over a `text-decoration` that says more than which line."""
    sheet = (root / "templates" / "enregard" / name).read_text(encoding="utf-8")
    assert set(re.findall(r"text-decoration:\s*([^;}]+?)\s*[;}]", sheet)) <= {"none", "underline"}


def test_the_script_is_small(built):
    """Script is an enhancement."""
    assert (built.site / "enregard" / "enregard.js").stat().st_size <= SCRIPT


def test_a_page_loads_nothing_else(look):
    """Styles, the script, and no more."""
    page = look("dense/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)")

    assert {path.removeprefix("/pages/") for path in loaded} <= set(LOADED)


def test_the_briefing_is_light(briefing):
    """The supplied article with all its notes, in both languages."""
    parts = [briefing.site / part for part in ("deepseek-r1/index.html", *LOADED)]
    assert sum(map(wire, parts)) <= BRIEFING
