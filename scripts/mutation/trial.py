"""Tries mutants in a copy of the repository: whether the tests that belong to them fail.

    python trial.py COPY LIMIT TEST …       mutants as JSON, one a line, on the standard input

What the tests import from outside is imported once; then each mutant is written into the copy, and a process of its own
forked, which runs the tests up to the first that fails. Answers, one a line: `killed`, `survived`, or `endless` after
LIMIT seconds of CPU time, or ten times as many by the clock, which counts as killed. The first answer is that of the
code as it is, and has to be `survived`.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

MEMORY = 4 << 30
"""The most bytes that a mutant may take: a loop that ends no more fills a list soon."""


def outcome(tests: list[str], limit: float) -> str:
    """What the tests say of the copy as it stands."""
    child = os.fork()
    if child == 0:
        _run(tests, limit)
    end = time.monotonic() + 10 * limit
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
            return "endless"
        if done:
            return "survived" if status == 0 else "killed"
        if time.monotonic() > end:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "endless"
        time.sleep(0.005)


def _run(tests: list[str], limit: float) -> None:
    """Run the tests, and end this process; a busy machine lets it wait, which is no fault of the mutant."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if limit < float("inf"):
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 1))
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    code = 1
    with contextlib.suppress(BaseException):
        import pytest

        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]))
    os._exit(1 if code else 0)


@contextlib.contextmanager
def _mutated(mutant: dict[str, object]) -> Iterator[None]:
    path = Path(str(mutant["module"]))
    code = path.read_text("utf-8")
    start, end = int(str(mutant["start"])), int(str(mutant["end"]))
    path.write_text(code[:start] + str(mutant["text"]) + code[end:], "utf-8")
    try:
        yield
    finally:
        path.write_text(code, "utf-8")


def main(copy: str, limit: str, *tests: str) -> None:
    """Answer for the code as it is, then for each mutant."""
    os.chdir(copy)
    # Bytecode is told from a mutant's by the second and the size of its source, which two of them may have in common.
    sys.dont_write_bytecode = True
    sys.pycache_prefix = str(Path(".no-bytecode").resolve())
    sys.path.insert(0, str(Path("src").resolve()))
    for name in ("hypothesis", "numpy", "pyromark", "pytest", "rapidfuzz", "yaml"):
        with contextlib.suppress(ImportError):
            __import__(name)
    sys.dont_write_bytecode = False  # a run reads what the first one compiled, but for the module that was mutated
    print(outcome(list(tests), float("inf")), flush=True)
    sys.dont_write_bytecode = True  # one of a mutant would be taken for the next one's
    for line in sys.stdin:
        with _mutated(json.loads(line)):
            said = outcome(list(tests), float(limit))
        print(said, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
