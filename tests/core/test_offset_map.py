"""Visible text with its offset map: every offset leads back to its block and line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.offset_map import Span, mapped
from enregard.core.markdown import markup

TEXT = "Le pain\nest *bon*.\n\n- Un four\n- chaud\n\n```\ncode\n```\n"
BLOCKS = markup.read(TEXT, 10).blocks


@pytest.mark.parametrize(
    ("words", "line"), [("Le pain", 10), ("bon", 11), ("Un four", 13), ("chaud", 14), ("code", 17)]
)
def test_words_stand_in_the_line_in_which_they_were_written(words, line):
    """Within a paragraph, an item, or a fence, whose first line shows nothing."""
    text = mapped(BLOCKS)
    assert text.line(text.text.index(words)) == line


def test_what_stands_between_two_blocks_belongs_to_the_second():
    """The blank line between them is no reader's; and a text without blocks has no line."""
    text = mapped(BLOCKS)
    assert text.line(text.text.index("\n\n") + 1) == 13
    assert mapped(()).line(0) == 0


def test_a_range_is_given_by_block():
    """Words that run from one block into the next are some of each."""
    text = mapped(BLOCKS)
    start, end = text.text.index("bon"), text.text.index("chaud")
    assert [BLOCKS[span.block].text[span.start : span.end] for span in text.spans(start, end)] == ["bon.", "Un four\n"]
    assert text.spans(0, 2) == (Span(0, 0, 2),)
    assert mapped(()).spans(0, 5) == ()


@given(st.lists(st.sampled_from(BLOCKS), max_size=6), st.data(), st.sampled_from(["\n\n", "\n"]))
def test_the_spans_of_a_range_are_its_text(blocks, data, gap):
    """Joined as the blocks are, without what stands between blocks at its ends."""
    text = mapped(blocks, gap)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    parts = [blocks[span.block].text[span.start : span.end] for span in text.spans(start, end)]
    assert gap.join(parts).strip("\n") == text.text[start:end].strip("\n")
    assert [span.block for span in text.spans(start, end)] == sorted({span.block for span in text.spans(start, end)})
