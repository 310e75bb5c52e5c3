"""A site in which nothing has changed is not built again; whatever it follows from may change, and it is."""

import logging
import shutil
import subprocess

import pytest

from enregard.edges.publishing.last_build import LastBuild, Listener, Told, is_known, mark, surroundings
from projects import SITE, Project

CONFIGURATION = [{"site_name": "Site", "plugins": [{"enregard": {"languages": ["fr", "en"]}}]}]


@pytest.fixture
def site(tmp_path):
    """Content, templates, and a site that was built of them."""
    for name in ("content/a/fr.md", "templates/main.html", "site/index.html", "site/a/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def follows(site, configuration=CONFIGURATION):
    """What the site follows from."""
    return mark(surroundings(configuration, [site / "templates"]), site / "content")


def commit(site):
    """What stands there is committed."""
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(site / "content")]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *words], check=True)


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "content/a/fr.md").write_text("other"),
        lambda site: (site / "content/a/fr.md").unlink(),
        lambda site: (site / "content/a").rename(site / "content/b"),
        lambda site: (site / "content/picture.png").write_bytes(b""),
        lambda site: (site / "templates/main.html").write_text("other"),
        lambda site: (site / "templates/404.html").write_text(""),
        commit,
    ],
)
def test_what_a_site_follows_from(site, change):
    """Its content, its templates, and the commit that is checked out."""
    before = follows(site)
    assert follows(site) == before
    change(site)
    assert follows(site) != before


def test_a_site_follows_from_its_configuration_and_from_the_day_that_it_is_told(site, monkeypatch):
    """As it was read, with the environment's part in it."""
    before = follows(site)
    assert follows(site, [*CONFIGURATION, {"strict": True}]) != before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert follows(site) != before


@pytest.mark.parametrize(
    ("plugins", "hooks", "extensions", "known"),
    [
        (["enregard", "search"], [], ["toc", "markdown.extensions.tables"], True),
        (["enregard", "macros"], [], ["toc"], False),
        (["enregard"], ["hook.py"], ["toc"], False),
        (["enregard"], [], ["toc", "pymdownx.snippets"], False),
    ],
)
def test_what_others_do_follows_from_nobody_knows_what(plugins, hooks, extensions, known):
    """A plugin, a hook or an extension of Markdown may read any file."""
    assert is_known(plugins, hooks, extensions) == known


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "site/a/index.html").write_text("mended"),
        lambda site: (site / "site/a/index.html").unlink(),
        lambda site: (site / "site/more.html").write_text(""),
        lambda site: shutil.rmtree(site / "site"),
        lambda site: shutil.rmtree(site / ".cache"),
    ],
)
def test_a_site_stands_as_it_was_left(site, change):
    """Who changes it, or forgets what is kept, has it built again."""
    last = LastBuild(site, site / "site")
    assert last.stands("mark") is None
    told = [Told("mkdocs", logging.WARNING, "“é” is not there")]
    last.remember("mark", told, {})
    assert LastBuild(site, site / "site").stands("mark") == told
    assert last.stands("other") is None
    assert LastBuild(site, site / "elsewhere").stands("mark") is None
    change(site)
    assert last.stands("mark") is None


def test_what_is_heard_is_what_was_warned_of():
    """As it was said, with its values in it."""
    logger, heard = logging.Logger("mkdocs.plugins"), Listener()
    logger.addHandler(heard)
    logger.info("built")
    logger.warning("%s is not there", "a.md")
    assert heard.told == [Told("mkdocs.plugins", logging.WARNING, "a.md is not there")]


def test_a_build_with_nothing_to_do(tmp_path):
    """It says so, warns of the same, and touches nothing; with another plugin's hooks each build is made."""
    root = tmp_path / "site"
    shutil.copytree(SITE, root)
    project = Project(root)
    project.edit("bread/fr.md", "---\n\n", "---\n\n[Ailleurs](#nulle-part)\n\n")
    first, second = project.build(), project.build()
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "nothing has changed" not in first.stderr
    assert "nothing has changed since the last build" in second.stderr
    warned = [line for line in first.stderr.splitlines() if "WARNING" in line]
    assert warned
    assert [line for line in second.stderr.splitlines() if "WARNING" in line] == warned
    (root / "site" / "index.html").write_text("mended by hand", "utf-8")
    assert "nothing has changed" not in project.build().stderr
    assert "mended" not in project.page("index.html")
    (root / "hook.py").write_text("def on_page_markdown(markdown, **_): return markdown\n", "utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nhooks: [hook.py]\n")
    project.build()
    assert "nothing has changed" not in project.build().stderr
