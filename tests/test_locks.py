"""The locks: every package by its version and hashes, in step with pyproject.toml, and from nowhere in particular."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

GROUPS = ("build", "test", "mutation")


@pytest.fixture(scope="module")
def project(root):
    """pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def locked(root):
    """Per lock, the requirements in it and each one's hashes."""

    def read(name):
        text = (root / "requirements" / f"{name}.txt").read_text("utf-8")
        entries = re.findall(r"^([a-z0-9][^\\\n]*?) *\\\n((?:    --hash=.*\n)+)", text, re.M)
        assert len(entries) == len(re.findall(r"^[a-z0-9]", text, re.M))
        return [(Requirement(entry), re.findall("sha256:([0-9a-f]{64})", hashes)) for entry, hashes in entries]

    return {name: read(name) for name in GROUPS}


@pytest.mark.parametrize("group", GROUPS)
def test_in_step(project, locked, group):
    """What pyproject.toml asks for is locked, in a version that it allows; else run scripts/lock.py."""
    wanted = [*project["project"]["dependencies"] * (group != "mutation"), *project["dependency-groups"][group]]
    for requirement in map(Requirement, wanted):
        found = [
            entry for entry, _ in locked[group] if canonicalize_name(entry.name) == canonicalize_name(requirement.name)
        ]
        assert found, requirement
        assert all(next(iter(entry.specifier)).version in requirement.specifier for entry in found), requirement


@pytest.mark.parametrize("group", GROUPS)
def test_exact(locked, group):
    """Every package is locked to one version, with its hashes; another version is for other Pythons only."""
    assert all([one.operator for one in entry.specifier] == ["=="] for entry, _ in locked[group])
    assert all(hashes for _, hashes in locked[group])
    plain = [entry.name for entry, _ in locked[group] if entry.marker is None]
    assert len(plain) == len(set(plain))


def test_the_tests_run_what_is_published(locked):
    """The tests' lock has every package of the build's, in the same version."""
    build, test = ({(entry.name, str(entry.specifier)) for entry, _ in locked[group]} for group in GROUPS[:2])
    assert build <= test


@pytest.mark.parametrize("group", GROUPS)
def test_no_address(root, group):
    """No index is named: whoever installs uses their own."""
    text = (root / "requirements" / f"{group}.txt").read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|@ ", text)


def test_what_tests_import(root, locked):
    """What tests and scripts import from outside is in their lock, which is another one for what lists mutants.

    Who fuzzes installs atheris: it is for no Python and no system but some, so no lock has it. Nor has one what the
    bench of languages is beside, where it is installed.
    """
    files = [path for folder in ("tests", "scripts") for path in (root / folder).rglob("*.py")]
    ours = {name for path in files for name in (path.stem, path.parent.name)} | {"enregard"}
    names = {group: {canonicalize_name(entry.name) for entry, _ in locked[group]} for group in GROUPS}
    owners = packages_distributions() | {"cosmic_ray": ["cosmic-ray"]}
    for path in files:
        known = names["mutation" if path.name == "mutants.py" else "test"]
        apart = {"fuzz.py": {"atheris"}, "languages.py": {"sentencex"}}.get(path.name, set())
        for name in _imports(path) - ours - apart - set(sys.stdlib_module_names):
            assert known & {canonicalize_name(owner) for owner in owners.get(name, ())}, f"{path}: {name}"


def _imports(path):
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names} - {""}
