"""The house, held by tools: who may import whom, what core may not touch, how long a module and a function may be.

The floors are the contracts in pyproject.toml; ruff asks what is public for its docstring; what neither can say is said
here.
"""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "enregard"
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = sorted((PACKAGE / "core").rglob("*.py"))

LINES = 400
"""The most lines of a module."""
STATEMENT_LINES = 60
"""The most lines of a function."""
WORLD = {"open", "print", "input", "breakpoint", "eval", "exec", "__import__", ".now", ".today", ".utcnow"}
"""What core does not call."""


def name(path: Path) -> str:
    """A module as it is called in a test's name."""
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def tree(path: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module, those in classes and in functions included."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_imports():
    """Imports go down only, core touches nothing, and each outside library has one door."""
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_core_calls_no_world():
    """Core opens, prints and asks for nothing, and knows no today."""
    found = {name(path): sorted(_calls(path) & WORLD) for path in CORE}
    assert {module: calls for module, calls in found.items() if calls} == {}


def _calls(path: Path) -> set[str]:
    """What a module calls: functions by their name, methods by their name after a dot."""
    called = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    plain = {call.id for call in called if isinstance(call, ast.Name)}
    return plain | {f".{call.attr}" for call in called if isinstance(call, ast.Attribute)}


def test_addresses_are_taken_apart_at_one_place():
    """`core.markdown.address` reads any text; what Python has raises for a bracket that a person wrote."""
    raising = {"urlsplit", "urlparse", "urljoin", "urldefrag"}
    found = {name(path): sorted(_named(path) & raising) for path in MODULES}
    assert {module: names for module, names in found.items() if names} == {}


def _named(path: Path) -> set[str]:
    """The names that a module imports from others, or looks up in them."""
    nodes = list(ast.walk(tree(path)))
    imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    return imported | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def test_module_size():
    """A module can be read in one sitting, and its functions at a glance."""
    long = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    sizes = [
        (f"{name(path)}.{node.name}", node.end_lineno - node.lineno + 1) for path in MODULES for node in functions(path)
    ]
    assert {module: lines for module, lines in long.items() if lines > LINES} == {}
    assert [(function, lines) for function, lines in sizes if lines > STATEMENT_LINES] == []


def test_names():
    """A module is called for what is in it."""
    vague = {"base", "common", "helpers", "manager", "misc", "shared", "tools", "util", "utils"}
    assert not {path.stem for path in MODULES} & vague


@pytest.mark.parametrize("folder", ["scripts", "scripts/bench", "scripts/setup", "scripts/mutation", "tests"])
def test_no_module_hides_one_of_the_standard_library(folder):
    """What may be on Python's path is called otherwise than Python's own; `scripts/test.py` is what people type."""
    files = (ROOT / folder).glob("*.py") if folder != "tests" else (ROOT / folder).rglob("*.py")
    stems = {path.stem for path in files} - ({"test"} if folder == "scripts" else set())
    assert stems & set(sys.stdlib_module_names) == set()


def test_dependencies():
    """What pyproject.toml declares is what the package imports, and what MkDocs reads ordinary pages with."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in project["dependencies"]}
    owners = packages_distributions()
    imported = {top for path in MODULES for top in _imports(path) if top not in sys.stdlib_module_names}
    owners = {
        "spellchecker": ["pyspellchecker"],
        **owners,
    }  # The one that the package does without where it is missing.
    providers = {owner.lower() for top in imported - {"enregard"} for owner in owners.get(top, [f"no owner of {top}"])}
    assert {provider for provider in providers if not provider.startswith("types-")} == declared - {"markdown"}


def _imports(path: Path) -> set[str]:
    nodes = list(ast.walk(tree(path)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {
        found.partition(".")[0] for found in plain | {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}
    }
