"""`enregard doctor`: each thing that may be wrong with a set-up is said, with what would be right."""

import re
import subprocess

import pytest

from projects import environment


def said(project, code=0, env=None):
    """What it says, in an environment; its exit code is `code`."""
    done = project.enregard("doctor", env=env)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def git(root, *arguments):
    """Run git in a site."""
    subprocess.run(["git", *arguments], cwd=root, env=environment(), check=True, capture_output=True)


def configure(project, old, new):
    """Replace words of the configuration."""
    path = project.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_sound_site_has_nothing_to_mend(project):
    """What is right is said too."""
    text = said(project)
    assert "nothing to mend" in text and "MkDocs 1." in text and "✗" not in text
    assert re.search(r"\d articles \(\d in fr, \d in en\), layout: article", text)


@pytest.mark.parametrize(
    ("old", "new", "expected", "remedy"),
    [
        ("  - enregard", "  - search", "enregard is not among them", "new --here"),
        ("  - enregard", "  - enregard\n  - nosuch", "nosuch: not installed", "pip install"),
        ("  name: enregard", "  name: nosuch", "nosuch is not installed", "pip install"),
        ("  - enregard", "  - enregard:\n      layout: folder", "no articles are found", "layout: article"),
        ("  - enregard", "  - enregard:\n      layout: nested", "layout: one of", ""),
        ("  - enregard", "  - enregard:\n      serach: true", "serach: there is no such option (did you", ""),
        ("  - enregard", "  - enregard:\n      search_also: [../x]", "search_also: “../x” is no folder", ""),
        ("  - enregard", "  - enregard:\n      linked_data: often", "linked_data:", ""),
        ("  - enregard", "  - enregard:\n      words: {fr: {Nothing: Rien}}", "is no word of the interface", ""),
        ("  - enregard", "  - enregard:\n      enabled: false", "enregard is not among them", "enabled: false"),
        ("docs_dir: content", "docs_dir: nowhere", "there is no folder", "make it"),
        ("site_name", "site_name: [", "cannot be read", "mend"),
        ('"https://tables.example/"', "tables.example", "is no address", "as https://"),
    ],
)
def test_what_is_wrong(project, old, new, expected, remedy):
    """Exit code 1, and the remedy below."""
    configure(project, old, new)
    text = said(project, 1)
    assert re.search(rf"✗ .*{re.escape(expected)}.*\n +.*{re.escape(remedy)}", text) or not remedy


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  - enregard", "  - enregard:\n      languages: [fr, en, de]", "there is no text in de"),
        ("  name: enregard", "  name: mkdocs", "plugins: search is not among them"),
        ('"https://tables.example/"', '""', "site_url is not set: no feed"),
        (
            "  - enregard",
            "  - enregard\n  - i18n:\n      languages: [{locale: fr, default: true}, {locale: pt_BR}]",
            "i18n builds pt-BR",
        ),
    ],
)
def test_what_is_worth_knowing(project, old, new, expected):
    """Costs nothing of the exit code."""
    configure(project, old, new)
    assert f"· {expected}" in said(project)


def test_files_around_the_content(project):
    """Another configuration, texts in a language that is not published, a cache that git would take along."""
    (project.root / "mkdocs.yaml").write_text("site_name: x\n")
    (project.content / "bread" / "it.md").write_text("Il pane.\n")
    git(project.root, "init", "-q")
    text = said(project)
    assert "mkdocs.yml is taken, and not mkdocs.yaml" in text
    assert "there are texts in it" in text and "languages: [fr, en, it]" in text
    assert "git would take /.cache/ and /site/ along" in text


def test_where_the_site_will_be(project):
    """GitHub’s address is told where nothing names one; what its settings have to be, by the workflow that is there."""
    configure(project, '"https://tables.example/"', '""')
    git(project.root, "init", "-q")
    git(project.root, "remote", "add", "origin", "git@github.com:Ada/tables.git")
    (project.root / ".gitignore").write_text("/.cache/\n/site/\n")
    git(project.root, "add", ".")
    git(project.root, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "x")
    text = said(project)
    assert "SITE_URL=https://ada.github.io/tables/ enregard build" in text and "no workflow" in text
    folder = project.root / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "pages.yml").write_text("uses: actions/deploy-pages@x\n")
    assert "Source has to be GitHub Actions" in (text := said(project)) and "fetch-depth: 0" in text
    (folder / "pages.yml").write_text("run: mkdocs gh-deploy\nfetch-depth: 0\n")
    assert "Source has to be the branch gh-pages" in said(project)


def test_a_domain_is_what_github_takes_for_one(project):
    """A file of the content names it, whatever program wrote it; what is none keeps nothing from running."""
    configure(project, '"https://tables.example/"', '""')
    for raw, known in ((b"\xef\xbb\xbfwww.tables.example\r\n", "https://www.tables.example/"), (b"\xe9t\xe9", "…")):
        (project.content / "CNAME").write_bytes(raw)
        assert f"SITE_URL={known} enregard build" in said(project).replace("https://…", "…")


def test_a_build_without_an_address_says_what_it_lacks(project):
    """And one that has it does not."""
    configure(project, '"https://tables.example/"', '""')
    assert "site_url is not set: no feed" in project.build().stderr
    assert "site_url is not set" not in project.build(env={"SITE_URL": "https://a.example/"}).stderr
