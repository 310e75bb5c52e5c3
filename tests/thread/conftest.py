"""The small site, as tests need it."""

import shutil
from pathlib import Path

import pytest

from projects import SITE, Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small site that a test may change."""
    root = tmp_path / "a site"
    shutil.copytree(SITE, root, ignore=shutil.ignore_patterns("site"))
    return Project(root)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site, built once; tests only look at it."""
    root = tmp_path_factory.mktemp("built") / "a site"
    shutil.copytree(SITE, root, ignore=shutil.ignore_patterns("site"))
    project = Project(root)
    done = project.build("--strict")
    assert not done.returncode, done.stderr
    return project
