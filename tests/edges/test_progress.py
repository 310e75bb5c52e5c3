"""Progress: a line that moves on a terminal, a plain line now and then elsewhere."""

import io

from enregard.edges.progress import Progress


class Clock:
    """Seconds, by hand."""

    def __init__(self):
        """It begins at nought."""
        self.now = 0.0

    def __call__(self):
        """What it shows."""
        return self.now


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self):
        """It is one."""
        return True


def worked(stream, seconds):
    """Ten pieces of work of so many seconds each, with what was said."""
    clock = Clock()
    progress = Progress("passages", 10, stream, clock)
    for _ in range(10):
        clock.now += seconds
        progress.step()
    progress.end()
    return stream.getvalue()


def test_a_terminal_is_told_each_step_and_how_long_the_rest_may_take():
    """In one line, which is gone at the end."""
    said = worked(Terminal(), 30).split("\r\033[K")
    assert said[1] == "1 of 10 passages, 4 min left"
    assert said[8] == "8 of 10 passages, 60 s left"
    assert said[10:] == ["10 of 10 passages", ""]


def test_elsewhere_a_line_comes_now_and_then():
    """Every half minute, and nothing for what is quick."""
    assert worked(io.StringIO(), 1) == ""
    assert worked(io.StringIO(), 20).split("\n")[0] == "2 of 10 passages, 3 min left"
