"""A site that was replaced is what the next one is written into, with nothing in it but what stands in the site."""

import os
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.edges.publishing import replaced
from enregard.edges.publishing.exchange import exchange, staged
from projects import SITE, Project

NAMES = st.sampled_from(["a", "a/index.html", "a/b/index.html", "c/index.html", "index.html", "feed.xml"])
SITES = st.dictionaries(NAMES, st.sampled_from([b"1", b"2", b"3"]), max_size=5).map(
    lambda found: {name: data for name, data in found.items() if not any(one.startswith(f"{name}/") for one in found)}
)


def held(folder):
    """What files below a folder hold."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def identities(folder):
    """Which files the files of a folder are."""
    states = {name: (folder / name).stat() for name in held(folder)}
    return {name: (state.st_ino, state.st_dev) for name, state in states.items()}


@given(sites=st.lists(SITES, min_size=2, max_size=5))
def test_site_after_site(tmp_path_factory, sites):
    """Each site is what was written, and none before it is written to, though their files are the same."""
    root = tmp_path_factory.mktemp("replaced")
    site, cache = root / "site", root / ".cache"
    last = {}
    for content in sites:
        made = staged(site, cache)
        known = identities(site) if site.is_dir() else {}
        same = {name: known[name] for name, data in content.items() if last.get(name) == data}
        there = replaced.take(made.folder, site, cache, same)
        assert held(made.folder) == {name: content[name] for name in there}
        assert all(any(held(folder)) for folder in made.folder.rglob("*") if folder.is_dir())
        for name in content.keys() - there:
            (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (made.folder / name).write_bytes(content[name])
        assert not site.is_dir() or held(site) == last
        exchange(made, there, cache)
        assert held(site) == content
        last = content
    assert list((cache / "enregard" / "sites").iterdir()) == []


def test_what_was_kept_is_trusted_in_nothing(tmp_path):
    """A file that somebody has put there, or put another in the place of, is not taken."""
    folder, site, cache = tmp_path / "old", tmp_path / "site", tmp_path / ".cache"
    for name in ("a", "b", "c/d"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"1")
    shutil.copytree(folder, site, copy_function=os.link)
    known = identities(site)
    replaced.keep(folder, site, cache)
    (there,) = cache.rglob("files")
    (there / "b").unlink()
    (there / "b").write_bytes(b"1")
    (tmp_path / "new").mkdir()
    assert replaced.take(tmp_path / "new", site, cache, {name: known[name] for name in ("a", "b")}) == {"a"}
    assert held(tmp_path / "new") == {"a": b"1"}
    (tmp_path / "newer").mkdir()
    assert replaced.take(tmp_path / "newer", site, cache, known) == frozenset()


def test_of_a_site_that_is_gone_nothing_stays(tmp_path):
    """A preview's folder is the system's, which clears it away."""
    for name in ("preview", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / f"old {name}").mkdir()
    replaced.keep(tmp_path / "old preview", tmp_path / "preview", tmp_path / ".cache")
    (tmp_path / "preview").rmdir()
    replaced.keep(tmp_path / "old site", tmp_path / "site", tmp_path / ".cache")
    assert len([*(tmp_path / ".cache").rglob("files")]) == 1


@pytest.fixture
def project(tmp_path):
    """A site that was built twice."""
    shutil.copytree(SITE, tmp_path / "site")
    project = Project(tmp_path / "site")
    for words in ("Un mot.", "Un autre."):
        project.edit("bread/fr.md", "\n---\n\n", f"\n---\n\n{words}\n\n")
        assert project.build().returncode == 0
    return project


def test_a_site_is_the_same_however_it_was_written(project):
    """Articles that went leave nothing behind, and those that came are there."""
    assert [*(project.root / ".cache").rglob("replaced/*/files/bread/index.html")]
    shutil.copytree(project.content / "bread", project.content / "loaf")
    assert project.build().returncode == 0
    assert (project.site / "loaf" / "index.html").is_file()
    shutil.rmtree(project.content / "loaf")
    (project.content / "bread" / "notes" / "hours.md").unlink()
    assert project.build().returncode == 0
    last = held(project.site)
    assert not (project.site / "loaf").exists()
    shutil.rmtree(project.root / ".cache")
    shutil.rmtree(project.site)
    assert project.build().returncode == 0
    assert held(project.site) == last
