"""Files as they stand on a disk: read by one rule, written as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.edges.content.text_file import as_before, decoded


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"\xef\xbb\xbfa\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"a\r\n\rb\n", "a\n\nb\n"),
        (b"", ""),
        (b"\xef\xbb\xbf", ""),
    ],
)
def test_marks_and_line_ends_do_not_count(raw, text):
    """A mark at the start, and the line ends of Windows and of old Macs."""
    assert decoded(raw) == text


def test_what_is_not_utf_8_is_no_text():
    """It is never guessed."""
    with pytest.raises(UnicodeDecodeError):
        decoded(b"\xe9t\xe9")


@given(
    st.lists(st.sampled_from(["", "a", "é ", "b"])), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"])
)
def test_what_is_written_back_is_the_same_bytes(lines, end, mark):
    """A file that nobody changed is as it was."""
    raw = (mark + end.join(lines)).encode()
    assert as_before(decoded(raw), raw).encode() == raw


def test_the_likelier_line_end_of_a_mixed_file_is_taken():
    """And plain ones where there is no file yet."""
    assert as_before("x\ny\n", b"a\r\nb\r\nc\n") == "x\r\ny\r\n"
    assert as_before("x\ny\n", b"a\r\nb\nc\n") == "x\ny\n"
    assert as_before("x\n", None) == "x\n"
