"""The plugin in a configuration that somebody wrote: where it would stand, and nothing else changed."""

import difflib

import pytest
import yaml

from enregard.edges.content import adoption
from enregard.errors import UsageError

WRITTEN = [
    "site_name: x\n",
    "site_name: x\nplugins:\n",
    "plugins: []\nnav: []\n",
    "plugins: [search, tags]\n",
    "plugins: [search,]\nx: 1\n",
    "plugins:\n- search # c\n# d\nnav:\n  - a.md\n",
    "plugins:\n    - search\n    - tags:\n        a: 1\n        # end\n\nnav: []\n",
    "plugins:\n  search: {}\n  tags:\n    x: 1\nnav: []\n",
    "# é\nplugins:\n  - search:\n      lang: [fr, en]",
]


def names(plugins):
    """The plugins of a configuration, in order."""
    return [next(iter(one)) if isinstance(one, dict) else one for one in plugins or ()]


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("layout", ["article", "suffix"])
def test_the_plugin_comes_last_and_all_else_stays(text, layout):
    """As YAML reads it, and line by line: what was there is there, comments too."""
    made = adoption.with_plugin(text, ("fr", "en"), layout)
    before, after = yaml.safe_load(text), yaml.safe_load(made)
    assert names(after["plugins"]) == [
        *(names(before.get("plugins")) or ([] if "[]" in text[:12] else ["search"])),
        "enregard",
    ]
    own = after["plugins"]["enregard"] if isinstance(after["plugins"], dict) else after["plugins"][-1]["enregard"]
    assert own == {"languages": ["fr", "en"], **({"layout": layout} if layout != "article" else {})}
    assert {k: v for k, v in after.items() if k != "plugins"} == {k: v for k, v in before.items() if k != "plugins"}
    gone = [one for one in difflib.ndiff(text.splitlines(), made.splitlines()) if one.startswith("- ")]
    assert not [one for one in gone if "plugins" not in one]


@pytest.mark.parametrize("text", ["plugins: search\n", "plugins: !ENV [PLUGINS, []]\n"])
def test_where_nobody_can_tell_it_is_told(text):
    """And nothing is guessed."""
    with pytest.raises(UsageError, match="enregard among them"):
        adoption.with_plugin(text, ("fr", "en"), "article")


def test_languages_and_layout_are_those_of_the_site(tmp_path):
    """Of mkdocs-static-i18n, its default first; else as most files say. Requirements get the package."""
    (tmp_path / "docs").mkdir()
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n"
        "        - {locale: en, name: English}\n        - {locale: de, name: Deutsch, default: true}\n"
    )
    (tmp_path / "requirements.txt").write_text("mkdocs-material==9.8.2")
    changes = adoption.changes(config, (), "enregard==1")
    assert "languages: [de, en]\n      layout: folder\n" in changes[config][1]
    assert changes[tmp_path / "requirements.txt"][1] == "mkdocs-material==9.8.2\nenregard==1\n"

    config.write_text("site_name: x\n")
    for name in ("a.fr.md", "a.en.md", "b.md"):
        (tmp_path / "docs" / name).write_text("x")
    assert "layout: suffix" in adoption.changes(config, (), "enregard")[config][1]


def test_a_workflow_installs_the_package(tmp_path):
    """Where no file of requirements names MkDocs; of one line, all that stands there stays."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "ci.yml").write_text("steps:\n  - run: pip install mkdocs-material # all\n  - run: pip install uv\n")
    changes = adoption.changes(tmp_path / "mkdocs.yml", ("fr", "en"), "enregard @ git+https://a.example/b@c")
    made = changes[folder / "ci.yml"][1].splitlines()
    assert made[2] == "  - run: pip install uv"
    assert "'enregard @ git+https://a.example/b@c'" in yaml.safe_load(made[1].strip())[0]["run"]


def test_plugins_that_are_inherited_are_told(tmp_path):
    """A list here would take the place of the one that is inherited."""
    (tmp_path / "base.yml").write_text("plugins: [search, tags]\n")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: x\n")
    with pytest.raises(UsageError, match="inherits: add enregard there"):
        adoption.changes(tmp_path / "mkdocs.yml", (), "enregard")
