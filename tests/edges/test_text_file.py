"""Files as they stand on a disk: read by one rule, written as they were."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.edges.content.folder import bytes_of
from enregard.edges.content.text_file import MARKS, as_before, decoded, read
from enregard.errors import UsageError


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


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_a_file_around_the_content_is_as_its_mark_says(tmp_path, mark, encoding):
    """PowerShell writes UTF-16, which pip reads: such a file is read, and written as it was."""
    path = tmp_path / "requirements.txt"
    path.write_bytes(mark + "é\r\nmkdocs\r\n".encode(encoding))
    assert read(path) == "é\nmkdocs\n"
    assert as_before(read(path), path.read_bytes()) == path.read_bytes()


def test_a_file_around_the_content_that_nobody_can_read_is_named(tmp_path):
    """In a sentence, with what to do."""
    path = tmp_path / "requirements.txt"
    path.write_bytes(b"# \xe9t\xe9\n")
    with pytest.raises(UsageError, match=r"requirements\.txt: .*save it as UTF-8"):
        read(path)


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
    assert as_before(decoded(raw), raw) == raw


def test_the_likelier_line_end_of_a_mixed_file_is_taken():
    """And plain ones where there is no file yet."""
    assert as_before("x\ny\n", b"a\r\nb\r\nc\n") == b"x\r\ny\r\n"
    assert as_before("x\ny\n", b"a\r\nb\nc\n") == b"x\ny\n"
    assert as_before("x\n", None) == b"x\n"


@pytest.mark.parametrize("size", [0, 1, 100_000])
def test_all_of_a_file_is_read(tmp_path, size):
    """However much it holds."""
    (tmp_path / "file").write_bytes(b"x" * size)
    assert bytes_of(str(tmp_path / "file")) == b"x" * size


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_no_pipe_is_waited_for(tmp_path):
    """Nor a folder read, or what is not there."""
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "", "none"):
        with pytest.raises(OSError, match=r"file|directory"):
            bytes_of(str(tmp_path / name))
