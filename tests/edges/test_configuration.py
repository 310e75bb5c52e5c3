"""The configuration: the commands see the site that MkDocs builds."""

import pytest
from mkdocs.config import load_config

from enregard.edges.content import configuration, project
from enregard.errors import UsageError

HEAD = "site_name: x\n"
BASE = "docs_dir: content\nplugins: [search, enregard]\n"

# The files of a site, the one that is built first; then its folder, its languages, and whether it has the plugin.
SITES = {
    "by itself": (
        {"mkdocs.yml": HEAD + BASE},
        ("content", ("fr", "en"), True),
    ),
    "as MkDocs would have it": (
        {"mkdocs.yml": HEAD},
        ("docs", ("fr", "en"), False),
    ),
    "a mapping of plugins": (
        {"mkdocs.yml": HEAD + "plugins:\n  search: {}\n  enregard:\n    languages: [de, en]\n"},
        ("docs", ("de", "en"), True),
    ),
    "options in a list": (
        {"mkdocs.yml": HEAD + "plugins:\n- search\n- enregard:\n    languages: [en, fr]\n"},
        ("docs", ("en", "fr"), True),
    ),
    "the plugin by its full name": (
        {"mkdocs.yml": HEAD + "plugins: [/enregard]\n"},
        ("docs", ("fr", "en"), True),
    ),
    "the plugin switched off": (
        {"mkdocs.yml": HEAD + "plugins:\n- enregard: {enabled: false}\n"},
        ("docs", ("fr", "en"), False),
    ),
    "another plugin of a like name": (
        {"mkdocs.yml": HEAD + "plugins: [search]\nextra: {enregard: 1}\n"},
        ("docs", ("fr", "en"), False),
    ),
    "all is inherited": (
        {"mkdocs.yml": "INHERIT: base.yml\n" + HEAD, "base.yml": BASE},
        ("content", ("fr", "en"), True),
    ),
    "a folder is relative to what is built": (
        {"mkdocs.yml": "INHERIT: shared/base.yml\n" + HEAD, "shared/base.yml": BASE},
        ("content", ("fr", "en"), True),
    ),
    "one file inherits after the other": (
        {
            "mkdocs.yml": "INHERIT: a/b.yml\n" + HEAD,
            "a/b.yml": "INHERIT: ../c.yml\nplugins:\n  enregard: {}\n",
            "c.yml": "docs_dir: content\nplugins:\n  search: {}\n  enregard: {languages: [en, de]}\n",
        },
        ("content", ("en", "de"), True),
    ),
    "the nearer file wins, key by key": (
        {
            "mkdocs.yml": "INHERIT: base.yml\ndocs_dir: mine\nplugins:\n  enregard: {languages: [en, fr]}\n" + HEAD,
            "base.yml": "docs_dir: content\nplugins:\n  enregard: {languages: [fr, en], search: false}\n",
        },
        ("mine", ("en", "fr"), True),
    ),
    "a list is replaced, not joined": (
        {"mkdocs.yml": "INHERIT: base.yml\nplugins: [search]\n" + HEAD, "base.yml": BASE},
        ("content", ("fr", "en"), False),
    ),
    "from the environment": (
        {"mkdocs.yml": HEAD + "docs_dir: !ENV [NOT_SET, FOLDER, docs]\nplugins: [enregard]\n"},
        ("from-environment", ("fr", "en"), True),
    ),
    "from the environment, by default": (
        {"mkdocs.yml": HEAD + "docs_dir: !ENV [NOT_SET, content]\nplugins: [enregard]\n"},
        ("content", ("fr", "en"), True),
    ),
    "tags that are others' concern": (
        {
            "mkdocs.yml": HEAD
            + "plugins: [enregard]\nextra: {now: !!python/name:time.time }\nmarkdown_extensions:\n"
            + "- toc: {title: !relative , x: !relative $config_dir/a}\n",
        },
        ("docs", ("fr", "en"), True),
    ),
    "merged by an alias": (
        {"mkdocs.yml": HEAD + "extra: &more {languages: [de, fr]}\nplugins:\n- enregard: {<<: *more}\n"},
        ("docs", ("de", "fr"), True),
    ),
    "as Windows writes it": (
        {"mkdocs.yml": "\ufeff" + (HEAD + BASE).replace("\n", "\r\n")},
        ("content", ("fr", "en"), True),
    ),
    "the other ending": (
        {"mkdocs.yaml": HEAD + BASE},
        ("content", ("fr", "en"), True),
    ),
}


@pytest.mark.parametrize("name", SITES)
def test_the_commands_see_what_mkdocs_builds(name, tmp_path, monkeypatch):
    """Folder, languages and plugin are those of MkDocs' own configuration, however it was put together."""
    files, expected = SITES[name]
    for folder in ("docs", "content", "mine", "from-environment"):
        (tmp_path / folder).mkdir()
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8", newline="")
    monkeypatch.setenv("FOLDER", "from-environment")
    found = project.find(tmp_path / "content")

    assert (found.content.relative_to(tmp_path).as_posix(), found.languages, found.plugged) == expected
    assert found.config == tmp_path / next(iter(files))
    if name != "tags that are others' concern":
        mkdocs = load_config(str(found.config))
        plugin = mkdocs.plugins.get("enregard")
        assert mkdocs.docs_dir == str(found.content)
        assert (plugin is not None) == found.plugged
        assert plugin is None or tuple(plugin.config.languages) == found.languages


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"mkdocs.yml": "a: b: c\n"}, "line 1"),
        ({"mkdocs.yml": "- a\n"}, "not a list of keys"),
        ({"mkdocs.yml": "7\n"}, "not a list of keys"),
        ({"mkdocs.yml": "INHERIT: nowhere.yml\n"}, "nowhere.yml"),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\n"}, "inherits from itself"),
        ({"mkdocs.yml": "INHERIT: base.yml\n", "base.yml": "a: [\n"}, "base.yml"),
        ({"mkdocs.yml": "INHERIT: base.yml\na: 1\n", "base.yml": "- a\n"}, "cannot be read"),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: fr}\n"}, "languages: a list of codes"),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: [fr, 7]}\n"}, "languages: “7” is no language code"),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: [fr, no]}\n"}, 'write it in quotes, "no"'),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: [fr, pt_BR]}\n"}, "write pt-BR"),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: [fr, eng-GB]}\n"}, "write en-GB"),
        ({"mkdocs.yml": "plugins:\n- enregard: {languages: [fr, iw]}\n"}, "write he"),
        ({"mkdocs.yml": "plugins:\n- enregard: {same: a.example}\n"}, "same: a list of lists"),
        ({"mkdocs.yml": "plugins:\n- enregard: {same: [[a.example]]}\n"}, "same: a list of lists"),
        ({"mkdocs.yml": "plugins:\n- enregard: {same: [[a.example, 7]]}\n"}, "same: a list of lists"),
        ({"mkdocs.yml": "a: \udce9\n"}, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(files, said, tmp_path):
    """With the file, and what is wrong in it."""
    for file, text in files.items():
        (tmp_path / file).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match=r"mkdocs\.yml") as told:
        configuration.read(tmp_path / "mkdocs.yml")
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_a_site_that_inherits_its_folder_is_checked_and_built(tmp_path, monkeypatch):
    """`mkdocs build` worked, and `check` said that there is no folder."""
    from enregard.edges.commands.check import command

    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "fr.md").write_text("Un mot.\n", encoding="utf-8")
    (tmp_path / "base.yml").write_text(BASE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\n" + HEAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert command.main([], standalone_mode=False) == 0
