"""What is wider than its column: it scrolls by itself on screen, says so, and nothing of it is cut on paper."""

import pytest

PAPER = 640
"""The width of what is set on a sheet of A4, in pixels."""

CUT = """() => [...document.querySelectorAll('.scroll, .scroll > table, pre')]
  .filter(one => one.getClientRects().length)
  .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'
    || one.getBoundingClientRect().right
      > one.closest('.text, .body, .prose, .imprint').getBoundingClientRect().right + 1)
  .map(one => one.textContent.slice(0, 30))"""


@pytest.mark.parametrize("path", ["dense/", "dense/fr/", "guide/"])
def test_columns_are_aligned_as_written(look, path):
    """A column of numbers stands right, its head too, with nothing inline."""
    page = look(path)
    aligned = page.evaluate("[...document.querySelectorAll('.right')].map(cell => getComputedStyle(cell).textAlign)")

    assert aligned
    assert set(aligned) <= {"right", "end"}  # of lines that run from left to right
    assert page.locator("[style]").count() == 0


@pytest.mark.parametrize("path", ["dense/", "dense/en/", "guide/"])
def test_frames_are_reached_by_the_keyboard_and_named(look, path):
    """Tables and code take the focus, and a reader hears what they are."""
    page = look(path)
    frames = page.evaluate(
        "[...document.querySelectorAll('.scroll, pre')].map(one => [one.tabIndex, one.role, !!one.ariaLabel])"
    )

    assert frames
    assert all(frame == [0, "group", True] for frame in frames)
    assert page.evaluate("[...document.querySelectorAll('table')].every(one => one.closest('.scroll, .sums, .bars'))")


def test_a_wide_table_scrolls_within_itself(look):
    """On a phone the page stays, the table moves, and a shadow says that there is more."""
    page = look("dense/fr/", 390)
    wide = page.locator(".text .scroll").last

    assert wide.evaluate("one => one.scrollWidth > one.clientWidth")
    assert "gradient" in wide.evaluate("one => getComputedStyle(one).backgroundImage")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", ["dense/", "dense/fr/", "guide/"])
def test_nothing_is_cut_on_paper(look, path):
    """Wide tables and lines of code are set smaller and on several lines."""
    page = look(path, PAPER)
    assert page.evaluate(CUT) or path == "guide/"
    page.emulate_media(media="print")

    assert page.evaluate(CUT) == []
    assert page.locator("pre").first.evaluate("one => getComputedStyle(one).whiteSpace") == "pre-wrap"
