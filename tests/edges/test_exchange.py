"""A site takes the place of the last one as a whole, whatever stands there and however a build ends."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.edges.publishing.exchange import discard, exchange, staged

names = st.sampled_from(["a", "b", "index.html", "404.html"])
files = st.dictionaries(st.lists(names, min_size=1, max_size=3).map("/".join), st.binary(max_size=3), max_size=6).map(
    lambda found: {name: data for name, data in found.items() if not any(one.startswith(f"{name}/") for one in found)}
)


def put(folder: Path, content: dict[str, bytes]) -> None:
    """Write files below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def held(folder: Path) -> dict[str, bytes]:
    """What files below a folder hold."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("hidden", [{}, {".nojekyll": b""}, {".git/config": b"kept"}, {".well-known/x": b"kept"}])
@given(last=files, new=files)
def test_what_was_written_stands_there_and_nothing_else(tmp_path_factory, hidden, last, new):
    """Files that became folders and folders that became files too; what is hidden at the top is left alone."""
    root = tmp_path_factory.mktemp("exchange")
    put(root / "site", {**last, **hidden})
    made = staged(root / "site", root / ".cache")
    put(made.folder, new)
    assert held(root / "site") == {**last, **hidden}
    exchange(made)

    assert held(root / "site") == {**new, **hidden}
    assert list((root / ".cache/enregard/sites").iterdir()) == []


@pytest.mark.parametrize("hidden", [False, True])
def test_what_did_not_change_is_the_file_that_stood_there(tmp_path, hidden):
    """It keeps its time, so that what copies a site by time copies little."""
    put(tmp_path / "site", {"same/a": b"1", "other": b"1", **({".git/x": b""} if hidden else {})})
    before = {name: (tmp_path / "site" / name).stat() for name in ("same/a", "other")}
    made = staged(tmp_path / "site", tmp_path / ".cache")
    put(made.folder, {"same/a": b"1", "other": b"2"})
    exchange(made)
    after = {name: (tmp_path / "site" / name).stat() for name in before}

    assert after["same/a"].st_ino == before["same/a"].st_ino
    assert after["same/a"].st_mtime_ns == before["same/a"].st_mtime_ns
    assert after["other"].st_ino != before["other"].st_ino


def test_a_site_that_is_there_for_the_first_time(tmp_path):
    """The folders above are made; where it is a link, what the link leads to is replaced."""
    made = staged(tmp_path / "above/site", tmp_path / ".cache")
    put(made.folder, {"a": b"1"})
    exchange(made)
    (tmp_path / "link").symlink_to(tmp_path / "above/site")
    made = staged(tmp_path / "link", tmp_path / ".cache")
    put(made.folder, {"a": b"2"})
    exchange(made)

    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "above/site") == {"a": b"2"}


def test_a_build_that_gives_up_leaves_nothing(tmp_path):
    """Neither in the site nor below the cache."""
    put(tmp_path / "site", {"a": b"1"})
    made = staged(tmp_path / "site", tmp_path / ".cache")
    put(made.folder, {"a": b"2"})
    discard(made)

    assert held(tmp_path / "site") == {"a": b"1"}
    assert list((tmp_path / ".cache/enregard/sites").iterdir()) == []


def test_two_builds_at_once(tmp_path):
    """Neither clears away what the other writes; the last to end stands there."""
    one, other = (staged(tmp_path / "site", tmp_path / ".cache") for _ in range(2))
    put(one.folder, {"a": b"1"})
    put(other.folder, {"b": b"2"})
    exchange(other)
    assert held(tmp_path / "site") == {"b": b"2"}
    exchange(one)

    assert held(tmp_path / "site") == {"a": b"1"}


WAITING = """
import pathlib, sys, time
from enregard.edges.publishing.exchange import staged
made = staged(pathlib.Path("site"), pathlib.Path(".cache"))
(made.folder / "half").write_text("half")
print(flush=True)
time.sleep(60)
"""


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path):
    """A build that is still at it is not disturbed."""
    put(tmp_path / "site", {"a": b"1"})
    sites = tmp_path / ".cache/enregard/sites"
    with subprocess.Popen([sys.executable, "-c", WAITING], cwd=tmp_path, stdout=subprocess.PIPE) as running:
        assert running.stdout.readline()
        discard(staged(tmp_path / "site", tmp_path / ".cache"))
        assert [path.name for path in sites.glob("*/new/*")] == ["half"]
        running.send_signal(signal.SIGKILL)
    discard(staged(tmp_path / "site", tmp_path / ".cache"))

    assert list(sites.iterdir()) == []
    assert held(tmp_path / "site") == {"a": b"1"}


def test_a_last_site_that_was_moved_away_goes_back(tmp_path):
    """Where a system cannot exchange two folders in one step, a kill between the two leaves none."""
    put(tmp_path / "site", {"a": b"1"})
    made = staged(tmp_path / "site", tmp_path / ".cache")
    (tmp_path / "site").rename(made.home / "last")
    (made.home / "of").write_text(str(tmp_path / "site"))

    os.close(made.lock)
    discard(staged(tmp_path / "site", tmp_path / ".cache"))

    assert held(tmp_path / "site") == {"a": b"1"}


def test_a_cache_that_cannot_be_written(tmp_path):
    """The site is written where the system has folders for what passes."""
    (tmp_path / ".cache").write_text("a file in the way")
    made = staged(tmp_path / "site", tmp_path / ".cache")
    put(made.folder, {"a": b"1"})
    exchange(made)

    assert held(tmp_path / "site") == {"a": b"1"}
    assert not made.home.exists()


def test_a_disk_that_is_full_when_the_site_takes_its_place(tmp_path):
    """The last site stands as it was, and nothing stays of the new one, wherever it was written."""
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)  # So that files are replaced one by one.
    (site / "index.html").write_text("the last good site")
    made = staged(site, tmp_path / ".cache")
    (made.folder / "index.html").write_text("new" * 100)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            exchange(made)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)

    assert sorted(path.name for path in site.iterdir()) == [".git", "index.html"]
    assert (site / "index.html").read_text() == "the last good site"
    assert not made.home.exists()
