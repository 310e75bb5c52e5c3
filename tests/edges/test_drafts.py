"""The file of drafts, on a real disk: killed, torn, and used by two at once."""

import os
import signal
import subprocess
import sys
import time

import pytest

from enregard.core.drafting.draft_log import line
from enregard.core.memories.memory import Draft
from enregard.edges.content import drafts
from enregard.errors import EnregardError


def draft(n):
    """The n-th draft."""
    return Draft(f"phrase {n} – été", f"sentence {n}", "deepl", "2026-11-24", "en")


def test_a_torn_last_line_is_ended_before_the_next(tmp_path):
    """Cut in the middle of a letter: what follows is whole, what went before too."""
    path = tmp_path / drafts.NAME
    torn = line(draft(1)).encode()[:20]
    path.write_bytes(line(draft(0)).encode() + torn)
    drafts.append(path, [draft(2)])
    assert path.read_bytes() == line(draft(0)).encode() + torn + b"\n" + line(draft(2)).encode()
    assert drafts.read(path) == ((draft(0), draft(2)), (2,))


def test_nothing_to_append_makes_no_file(tmp_path):
    """Nor does reading."""
    drafts.append(tmp_path / drafts.NAME, [])
    assert drafts.read(tmp_path / drafts.NAME) == ((), ())
    assert list(tmp_path.iterdir()) == []


WRITER = """
import sys
from pathlib import Path
from enregard.core.memories.memory import Draft
from enregard.edges.content import drafts
for n in range(int(sys.argv[2]), int(sys.argv[3])):
    drafts.append(Path(sys.argv[1]), [Draft(f"phrase {n} " + "é" * 3000, "x", "deepl", "2026-11-24", "en")])
    print(n, flush=True)
"""


def writer(path, first, last):
    """A program that appends drafts and says each number once it is on the disk."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(first), str(last)], stdout=subprocess.PIPE, text=True
    )


def test_a_program_that_is_killed_loses_nothing_that_it_had_noted(tmp_path):
    """kill -9 in the middle of its work: every number that it said is in the file."""
    path = tmp_path / drafts.NAME
    program = writer(path, 0, 100_000)
    said = [int(program.stdout.readline()) for _ in range(50)]
    program.send_signal(signal.SIGKILL)
    said += [int(number) for number in program.stdout.read().split("\n") if number]
    program.wait()
    found = {int(one.source.split()[1]) for one in drafts.read(path).drafts}
    assert set(said) <= found
    drafts.append(path, [draft(7)])
    assert drafts.read(path).drafts[-1] == draft(7)


def test_two_programs_at_once_tear_no_line(tmp_path):
    """Each line is whole, and none is missing."""
    path = tmp_path / drafts.NAME
    programs = [writer(path, 0, 60), writer(path, 100, 160)]
    for program in programs:
        program.communicate()
    found = drafts.read(path)
    assert found.unread == ()
    assert sorted(int(one.source.split()[1]) for one in found.drafts) == [*range(60), *range(100, 160)]


@pytest.mark.skipif(os.name == "nt", reason="no such locks there")
def test_one_run_an_article(tmp_path):
    """The second is told; the lock of a program that was killed is gone with it."""
    script = (
        "import sys, time; from pathlib import Path; from enregard.edges.content import drafts\n"
        "with drafts.alone(Path(sys.argv[1])):\n    print('in', flush=True)\n    time.sleep(60)\n"
    )
    program = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert program.stdout.readline() == "in\n"
    with pytest.raises(EnregardError, match="another run"), drafts.alone(tmp_path):
        pass
    program.kill()
    program.wait()
    program.stdout.close()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            with drafts.alone(tmp_path):
                return
        except EnregardError:
            time.sleep(0.01)
    raise AssertionError("the lock outlived its program")
