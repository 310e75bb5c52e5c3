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
    changes = adoption.adoption(config, (), "enregard==1").changes
    assert "languages: [de, en]\n      layout: folder\n" in changes[config][1]
    assert changes[tmp_path / "requirements.txt"][1] == "mkdocs-material==9.8.2\nenregard==1\n"

    config.write_text("site_name: x\n")
    for name in ("a.fr.md", "a.en.md", "b.md"):
        (tmp_path / "docs" / name).write_text("x")
    assert "layout: suffix" in adoption.adoption(config, (), "enregard").changes[config][1]


def adopted(root, files, config="site_name: x\n", languages=()):
    """What is to change in a site with these files, by their names and what stands in them."""
    (root / "mkdocs.yml").write_text(config)
    for name, text in files.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    made = adoption.adoption(root / "mkdocs.yml", languages, "enregard")
    return yaml.safe_load(made.changes[root / "mkdocs.yml"][1])["plugins"][-1]["enregard"], "\n".join(made.told)


GERMAN = "Die Brücke ist gesperrt, und der Verkehr wird von der Polizei auf die Straße am Fluss geleitet.\n"
THEME = "theme: {name: material, language: nl}\n"


@pytest.mark.parametrize(
    ("files", "config", "languages", "layout"),
    [
        ({"a.de.md": "x", "a.en.md": "x", "b.de.md": "x"}, "site_name: x\n", ["de", "en"], "suffix"),
        ({"a.md": GERMAN, "a.en.md": "x", "v1.2.md": "x"}, "site_name: x\n", ["de", "en"], "suffix"),
        ({"a.md": "x", "a.en.md": "x"}, THEME, ["nl", "en"], "suffix"),
        ({"a.nl.md": "x", "a.en.md": "x", "b.en.md": "x"}, THEME, ["nl", "en"], "suffix"),
        ({"es/a.md": "x", "pt/a.md": "x", "it/only.md": "x"}, "site_name: x\n", ["es", "pt"], "folder"),
        ({"a/sv.md": "x", "a/en.md": "x"}, "site_name: x\n", ["en", "sv"], "article"),
        ({"a.it.md": "x"}, "site_name: x\n", ["it"], "suffix"),
        ({"it/a.md": "x"}, "site_name: x\n", ["fr", "en"], "article"),
    ],
)
def test_languages_are_those_that_files_are_called_by(tmp_path, files, config, languages, layout):
    """The first is that of texts that name none, as they are written, or that of the theme."""
    said, told = adopted(tmp_path, files, config)
    assert (said["languages"], said.get("layout", "article")) == (languages, layout)
    assert "--languages says" in told


def test_what_will_not_be_published_is_told_before_anything_is_written(tmp_path):
    """Of a text in three languages the third; no language is cut off in silence, and a region's code is one."""
    plugin = "plugins:\n  - i18n:\n      languages: [{locale: en}, {locale: fr}, {locale: pt_BR, default: true}]\n"
    said, told = adopted(tmp_path, {f"a.{lang}.md": "x" for lang in ("en", "fr", "pt_BR")}, plugin)
    assert said["languages"] == ["pt-BR", "en", "fr"]
    assert "a has texts in more than two languages" in told


def test_a_text_in_nobody_knows_which_language_is_asked_for(tmp_path):
    """Guessed, it would stand beside another in its language."""
    with pytest.raises(UsageError, match=r"a\.md: in which language .* --languages fr,de"):
        adopted(tmp_path, {"a.md": "x", "a.de.md": "x"})
    assert adopted(tmp_path, {"a.md": "x"}, languages=("nl", "de"))[0]["languages"] == ["nl", "de"]


def test_a_plugin_that_is_switched_off_is_there(tmp_path):
    """A second entry would be an error of MkDocs."""
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - enregard:\n      enabled: false\n")
    with pytest.raises(UsageError, match="switched off"):
        adoption.adoption(tmp_path / "mkdocs.yml", (), "enregard")


def test_a_workflow_installs_the_package(tmp_path):
    """Where no file of requirements names MkDocs; of one line, all that stands there stays."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "ci.yml").write_text("steps:\n  - run: pip install mkdocs-material # all\n  - run: pip install uv\n")
    changes = adoption.adoption(tmp_path / "mkdocs.yml", ("fr", "en"), "enregard @ git+https://a.example/b@c").changes
    made = changes[folder / "ci.yml"][1].splitlines()
    assert made[2] == "  - run: pip install uv"
    assert "'enregard @ git+https://a.example/b@c'" in yaml.safe_load(made[1].strip())[0]["run"]


def test_plugins_that_are_inherited_are_told(tmp_path):
    """A list here would take the place of the one that is inherited."""
    (tmp_path / "base.yml").write_text("plugins: [search, tags]\n")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: x\n")
    with pytest.raises(UsageError, match="inherits: add enregard there"):
        adoption.adoption(tmp_path / "mkdocs.yml", (), "enregard")
