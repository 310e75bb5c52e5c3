"""Templates that were compiled before are taken from the site's cache, and only while they say the same."""

from pathlib import Path

import jinja2
import pytest

from enregard.edges.publishing import compiled
from enregard.edges.publishing.render import templates_folder


def environment(root: Path, **options) -> jinja2.Environment:
    """An environment of a site at `root`, as a new build makes it."""
    made = jinja2.Environment(loader=jinja2.FileSystemLoader(root), **options)
    made.filters["loud"] = str.upper
    compiled.keep(made, root, "content")
    return made


def said(root: Path, **options) -> str:
    """What the site's template says."""
    return environment(root, **options).get_template("page.html").render(word="<a>")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site of one template."""
    (tmp_path / "page.html").write_text("{{ word }} {{ 'x'|loud }}", "utf-8")
    return tmp_path


def test_a_template_is_compiled_once(root, monkeypatch):
    """The second build says the same without compiling."""
    first = said(root)
    monkeypatch.delattr(jinja2.Environment, "compile")
    assert said(root) == first == "<a> X"


def test_a_template_that_changed_is_compiled_again(root):
    """What stands in the file counts, not what was kept."""
    said(root)
    (root / "page.html").write_text("changed", "utf-8")
    assert said(root) == "changed"


def test_the_packages_own_are_kept_for_all_sites(tmp_path, monkeypatch):
    """A new site finds them where Python keeps the package's modules, as far as it may keep these."""
    monkeypatch.setattr(compiled, "_BESIDE", tmp_path / "compiled")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    for site in ("first", "second"):
        made = jinja2.Environment(loader=jinja2.FileSystemLoader(templates_folder()))
        compiled.keep(made, tmp_path / site, "content")
        assert "refresh" in made.get_template("enregard/moved.html").render()
        monkeypatch.delattr(jinja2.Environment, "compile", raising=False)
    assert not (tmp_path / "first").exists()


def test_an_environment_has_its_own(root):
    """A template that is escaped in one environment is not taken for that of another."""
    assert (said(root), said(root, autoescape=True)) == ("<a> X", "&lt;a&gt; X")


@pytest.mark.parametrize("damage", [b"", b"no code", b"\0" * 200])
def test_what_is_damaged_is_made_again(root, damage):
    """A cache cut short by a full disk costs nothing but time."""
    said(root)
    for path in (root / ".cache").rglob("*-*"):
        path.write_bytes(damage)
    assert said(root) == "<a> X"


def test_what_is_cut_short_is_made_again(root):
    """Wherever it was cut."""
    said(root)
    (path,) = (root / ".cache").rglob("*-*")
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        assert said(root) == "<a> X"


def test_a_site_without_a_place_for_it_is_built_too(root):
    """Where `.cache` can't be a folder, nothing is kept, and nothing fails."""
    (root / ".cache").write_text("", "utf-8")
    assert said(root) == "<a> X"
