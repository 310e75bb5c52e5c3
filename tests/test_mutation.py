"""Mutants are tried in a copy: one that a test sees is killed, one that it does not see survives."""

import json
import subprocess
import sys

import pytest

CODE = "def grown(one):\n    return 1 + one if one < 9 else one\n"
TEST = 'from grown import grown\n\n\ndef test_grown():\n    """One more."""\n    assert grown(1) == 2\n'


@pytest.fixture
def copy(tmp_path):
    """A repository of one module and one test."""
    for folder in ("src", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "src" / "grown.py").write_text(CODE)
    (tmp_path / "tests" / "test_grown.py").write_text(TEST)
    return tmp_path


def mutant(old, new):
    """A mutant of the module: `new` in the place of `old`."""
    start = CODE.index(old)
    return json.dumps({"module": "src/grown.py", "start": start, "end": start + len(old), "text": new})


def tried(root, copy, *mutants):
    """What is said of the module as it is, and of each mutant."""
    command = [sys.executable, str(root / "scripts" / "mutation" / "trial.py"), str(copy), "30", "tests/test_grown.py"]
    done = subprocess.run(command, input="\n".join(mutants), stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.split()


def test_a_mutant_that_no_test_sees_survives(root, copy):
    """The module as it is passes; a wrong sum is seen, a wrong bound is not, and no mutant outlives its trial."""
    assert tried(root, copy, mutant("+", "-"), mutant("<", "<="), mutant("1 +", "2 +")) == [
        "survived",
        "killed",
        "survived",
        "killed",
    ]
    assert (copy / "src" / "grown.py").read_text() == CODE


def test_a_test_that_fails_without_any_mutant_is_told(root, copy):
    """The first answer says whether the tests pass at all."""
    (copy / "src" / "grown.py").write_text(CODE.replace("+", "-"))
    assert tried(root, copy) == ["killed"]
