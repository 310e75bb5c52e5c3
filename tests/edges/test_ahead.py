"""What other processes do ahead is what one alone would have done."""

import os
import signal
import threading

import pytest

from enregard.edges.ahead import FEW, VARIABLE, ahead, jobs


@pytest.fixture
def three(monkeypatch):
    """Three processes may work side by side."""
    monkeypatch.setenv(VARIABLE, "3")


def alone(work, items=range(FEW)):
    """Do what `ahead` would share out in a process without threads, as a command is: a browser's tests leave some."""
    child = os.fork()
    if not child:
        try:
            ahead(items, work)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    return child


def leave(folder):
    """A work that leaves the process that did it."""
    return lambda n: (folder / str(n)).write_text(str(os.getpid()), "utf-8")


def test_the_work_is_shared(tmp_path, three):
    """Each of the items is done once, none by the one that asked."""
    asking = alone(leave(tmp_path))
    assert {int(path.name) for path in tmp_path.iterdir()} == set(range(FEW))
    workers = {path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert len(workers) == 3
    assert str(asking) not in workers


def test_little_work_is_not(tmp_path, three):
    """It is done by the one that asked, later."""
    alone(leave(tmp_path), range(FEW - 1))
    assert not list(tmp_path.iterdir())


def test_no_process_is_copied_while_threads_are_at_work_in_it(tmp_path, three):
    """A copy would have what they hold, and never let it go."""
    going = threading.Event()
    thread = threading.Thread(target=going.wait)
    thread.start()
    ahead(range(FEW), leave(tmp_path))
    going.set()
    thread.join()
    assert not list(tmp_path.iterdir())


def test_what_goes_wrong_is_left_undone(tmp_path, three, capfd):
    """Without a word: whoever asked will meet it. What others do is done."""

    def work(n):
        if n == 0:
            raise ValueError("wrong")
        if n == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        leave(tmp_path)(n)

    alone(work)
    assert {int(path.name) for path in tmp_path.iterdir()} == {n for n in range(FEW) if n % 3 == 2}
    assert capfd.readouterr() == ("", "")


def test_one_job_is_no_other_process(tmp_path, monkeypatch):
    """And without a word there are as many as cores that we may use."""
    monkeypatch.setenv(VARIABLE, "1")
    alone(leave(tmp_path))
    assert not list(tmp_path.iterdir())
    monkeypatch.delenv(VARIABLE)
    assert 1 <= jobs() <= (os.cpu_count() or 1)
