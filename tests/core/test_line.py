"""Lines, as editors and git count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.notes.side import Requote, requoted
from enregard.core.text.lines import lines, plain

BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
texts = st.text(alphabet="a> \r\n" + BREAKS, max_size=30)


@given(texts)
def test_lines_are_the_text(text):
    """Joined they are what was read; there are as many as a reader of files counts."""
    found = lines(text)
    assert "".join(found) == text
    assert len(found) == len(plain(text).split("\n")) - (plain(text).endswith("\n") or not text)


@pytest.mark.parametrize("sign", BREAKS)
def test_what_unicode_breaks_lines_at_stands_in_a_line(sign):
    """A title below such a sign is not taken for the quotation."""
    note = f"# fr: A{sign}B\n\nCorps{sign}ici.\n\n# en: Title\n\n> the words\n\nBody.\n"
    made, count = requoted(note, [Requote(7, "the words", "other words")])
    assert count == 1
    assert made == note.replace("the words", "other words")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_quotation_is_written_anew_with_its_line_ends(end):
    """Several lines become one; nothing else changes."""
    note = end.join(["# fr: A", "", "> un mot,", "> un autre", "", "> un troisième", "", "Corps."])
    made, count = requoted(note, [Requote(3, "un mot, un autre", "x"), Requote(6, "un troisième", "y")])
    assert count == 2
    assert made == end.join(["# fr: A", "", "> x", "", "> y", "", "Corps."])


@given(texts, st.integers(1, 9))
def test_nothing_is_written_where_the_words_are_not_any_more(text, line):
    """Somebody has edited the file since it was read."""
    assert requoted(text, [Requote(line, "un mot", "autre")]) == (text, 0)
