"""Files are written together, or not at all."""

import resource
import signal

import pytest

from enregard.edges.content.deposit import Deposit
from enregard.errors import UsageError


def test_all_files_or_none(tmp_path):
    """Where one cannot be written, none is, and no folder is left behind."""
    (tmp_path / "there").write_text("a file", encoding="utf-8")
    deposit = Deposit()
    deposit.put(tmp_path / "new/one/fr.md", "Un.\n")
    deposit.put(tmp_path / "there/two/fr.md", "Deux.\n")
    with pytest.raises(OSError):
        deposit.write()

    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_a_disk_that_fills_up(tmp_path):
    """Nothing is left behind, neither what was written before nor a part of a file; and it is said which one it was."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    deposit = Deposit()
    deposit.put(tmp_path / "new/fr.md", "Un.\n")
    deposit.put(tmp_path / "new/en.md", "One.\n" * 100)
    try:
        with pytest.raises(OSError, match=r"File too large.*new/en\.md"):
            deposit.write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)

    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_half_written_is_cleared_away(tmp_path):
    """By the next that writes there."""
    (tmp_path / ".enregard-x1").write_text("half")
    deposit = Deposit()
    deposit.put(tmp_path / "fr.md", "Un.\n")
    deposit.write()

    assert [path.name for path in tmp_path.iterdir()] == ["fr.md"]


def test_an_old_file_is_kept(tmp_path):
    """What stood in a file is kept beside it, each time under a name of its own; a file that grows keeps it itself."""
    path, grown = tmp_path / "fr.md", tmp_path / "references.yml"
    path.write_text("Un.\n", encoding="utf-8")
    grown.write_text("- id: a\n", encoding="utf-8")
    for text in ("Deux.\n", "Trois.\n"):
        deposit = Deposit()
        deposit.put(path, text)
        deposit.append(grown, "- id: a\n- id: b\n")
        deposit.write()

    assert path.read_text(encoding="utf-8") == "Trois.\n"
    assert (tmp_path / ".fr.md.1").read_text(encoding="utf-8") == "Un.\n"
    assert (tmp_path / ".fr.md.2").read_text(encoding="utf-8") == "Deux.\n"
    assert sorted(one.name for one in tmp_path.iterdir()) == [".fr.md.1", ".fr.md.2", "fr.md", "references.yml"]


def test_a_file_that_is_there_is_refused(tmp_path):
    """A text is not overwritten, even by itself; a picture that is the same is no conflict."""
    (tmp_path / "fr.md").write_bytes(b"Un.\n")
    (tmp_path / "a.png").write_bytes(b"x")
    deposit = Deposit()
    deposit.put(tmp_path / "a.png", b"x")
    deposit.refuse_existing()
    deposit.put(tmp_path / "fr.md", "Un.\n")
    with pytest.raises(UsageError, match="--force"):
        deposit.refuse_existing()
