"""`enregard new`: a site that builds and whose workflow is sound; ours emptied; what a site that there is needs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from projects import Project, environment

ROOT = Path(__file__).resolve().parents[2]
WHO = {f"GIT_{role}_{what}": "ada" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def new(folder, *arguments):
    """What `enregard new` says, in a folder."""
    return Project(folder).enregard("new", *arguments)


def tool(name, *arguments):
    """A tool of the environment that the tests run in."""
    return subprocess.run([Path(sys.executable).parent / name, *arguments], capture_output=True, text=True)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A new site, built."""
    root = tmp_path_factory.mktemp("new")
    done = new(root, "site", "--title", "L’écluse: un essai #1", "--licence", "CC0", "--address", "https://a.example/")
    assert done.returncode == 0, done.stderr
    project = Project(root / "site")
    done = project.build("--strict")
    assert done.returncode == 0, done.stderr
    return project


def test_a_new_site_builds(made):
    """Two articles in two languages, two notes, a work that one of them cites; what was asked is in it."""
    assert {"index.html", "hours/index.html", "hours/fr/index.html", "hours/en/index.html"} <= {
        path.relative_to(made.site).as_posix() for path in made.site.rglob("*.html")
    }
    page = made.page("hours/index.html")
    assert 'id="note-leap-year"' in page and 'id="note-last-night"' in page and 'id="ref-si-brochure"' in page
    assert "CC0" in page and "L’écluse: un essai #1" in page and "https://a.example/hours/" in page
    check = made.enregard("check")
    assert check.returncode == 0 and "warning" not in check.stdout
    french = made.page("hours/fr/index.html")
    assert "annotés dans les deux langues" in made.page("index.html") and "Affirmations vérifiées" in french
    assert "@" + "TITLE" not in (made.root / "README.md").read_text("utf-8")


@pytest.mark.parametrize("languages", [("de", "fr"), ("en", "de"), ("fr",), ("es", "pt"), ("fr", "en", "de")])
def test_in_other_languages(tmp_path, languages):
    """A site of each pair is one that builds; where there is no text to begin with, that is said."""
    done = new(tmp_path, "site", "--languages", ",".join(languages))
    assert done.returncode == 0, done.stderr
    project = Project(tmp_path / "site")
    assert project.build().returncode == 0
    assert (project.site / languages[0] / "index.html").is_file()
    assert ("no article to begin with" in done.stdout) == (languages == ("es", "pt"))
    # Nobody was asked, and no terms were said.
    assert "under CC BY 4.0, as nothing else was said" in done.stdout


def test_its_workflow(made):
    """Is what GitHub’s schema and zizmor ask for, and pins the actions that ours pins."""
    folder = made.root / ".github"
    path = folder / "workflows" / "publish.yml"
    done = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(path))
    assert done.returncode == 0, done.stdout
    done = tool("zizmor", "--offline", "--pedantic", "--no-progress", str(folder))
    assert done.returncode == 0, done.stdout
    ours = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert len(uses) == 5 and all(one in ours for one in uses)


def test_what_is_there_stays(made, tmp_path):
    """A folder that holds something is refused; so are languages that are none."""
    assert new(made.root.parent, "site").returncode == 2
    done = new(tmp_path, "x", "--address", "a.example", "--yes")
    assert done.returncode == 2 and "as https://" in done.stderr and not (tmp_path / "x").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    assert "not empty" in new(tmp_path, "mine").stderr
    assert new(tmp_path, "other", "--languages", "fr,fr").returncode == 2
    assert not (tmp_path / "other").exists()


@pytest.fixture
def clone(tmp_path):
    """As much of a clone of our repository as tells that it is one."""
    root = tmp_path / "clone"
    for name in (
        "src/enregard/edges/cli.py",
        "scripts/run.py",
        "mkdocs.yml",
        "README.md",
        ".github/workflows/test.yml",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    for name in ("content/deepseek-r1/fr.md", "tests/site/briefing.py", "tests/core/test_x.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", "utf-8")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=root, env=environment(WHO), check=True)
    return root


def test_ours_is_emptied(clone):
    """After asking: the content and its tests are ours, all else a fork needs."""
    assert new(clone, ".").returncode == 2
    assert (clone / "content/deepseek-r1/fr.md").is_file()
    done = new(clone, ".", "--title", "Mine", "--yes")
    assert done.returncode == 0, done.stderr
    assert not (clone / "content/deepseek-r1").exists() and not (clone / "tests/site").exists()
    assert (clone / "tests/core/test_x.py").is_file() and (clone / ".github/workflows/test.yml").is_file()
    assert 'site_name: "Mine"' in (clone / "mkdocs.yml").read_text("utf-8")
    assert "scripts/run.py serve" in (clone / "README.md").read_text("utf-8")
    project = Project(clone)
    assert project.build().returncode == 0 and (project.site / "hours/index.html").is_file()


@pytest.mark.parametrize("kept_by", ["nobody", "an ignoring git", "no git"])
def test_nothing_uncommitted_is_lost(clone, kept_by):
    """What git does not have, or ignores, is not taken out; nor is anything of a copy that is no repository."""
    (clone / "content/mine.md").write_text("x", "utf-8")
    if kept_by == "an ignoring git":
        (clone / ".git/info/exclude").write_text("mine.md\n", "utf-8")
    if kept_by == "no git":
        shutil.rmtree(clone / ".git")
    done = new(clone, ".", "--yes")
    assert done.returncode == 2 and "in no commit" in done.stderr
    assert (clone / "content/mine.md").is_file() and (clone / "content/deepseek-r1/fr.md").is_file()


def test_here_shows_first(tmp_path):
    """What would change is shown; it is written where somebody says so, and builds."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x # mine\ntheme: mkdocs\n", "utf-8")
    for lang, text in (("fr", "Le pain.\n"), ("en", "Bread.\n")):
        (tmp_path / "docs" / f"bread.{lang}.md").write_text(f"# {text}", "utf-8")
    assert "takes no FOLDER and no --title" in new(tmp_path, "x", "--here", "--title", "y").stderr
    done = new(tmp_path, "--here")
    assert done.returncode == 2 and "+  - enregard:" in done.stdout
    assert "enregard" not in (tmp_path / "mkdocs.yml").read_text("utf-8")
    done = new(tmp_path, "--here", "--yes")
    assert done.returncode == 0 and "articles: 1 (bread)" in done.stdout
    project = Project(tmp_path)
    assert project.build("--strict").returncode == 0 and (project.site / "bread/en/index.html").is_file()
    assert new(tmp_path, "--here", "--yes").returncode == 2
