"""A build that fails leaves the last good site, and says where and why."""

from pathlib import Path

import pytest

GOOD = "the last good site"


def fails(project, *options):
    """Build over a site that stands, and expect it to stand still."""
    project.site.mkdir()
    (project.site / "index.html").write_text(GOOD)
    done = project.build(*options)

    assert done.returncode, done.stderr
    said = done.stdout + done.stderr
    assert "Traceback" not in said, said
    assert project.page("index.html") == GOOD
    assert [path.name for path in project.site.rglob("*")] == ["index.html"]
    return said


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("bread/fr.md", "date: 2024-05-01", "date: [2024", "bread/fr.md:"),
        ("bread/fr.md", "date: 2024-05-01", "date: in May", "bread/fr.md:4"),
        ("bread/fr.md", "(images/loaf.png)", "(images/none.png)", "bread/fr.md:12"),
        ("bread/notes/price.md", "verdict: needs-context", "verdict: doubtful", "bread/notes/price.md:3"),
        ("bread/notes/price.md", "5.6 * 2 = 11.2", "5.6 * 2 = 11.3", "bread/notes/price.md:6"),
        ("bread/notes/price.md", "@census, p. 12].\n\n# en", "@nobody, p. 12].\n\n# en", "bread/notes/price.md:13"),
    ],
)
def test_a_mistake_in_the_content(project, name, old, new, said):
    """The finding names the file and the line."""
    project.edit(name, old, new)

    assert said in fails(project)


def test_bytes_that_are_no_text(project):
    """A file that is not UTF-8 is named, with the line."""
    path = project.content / "bread/fr.md"
    path.write_bytes(path.read_bytes() + b"\n\nCaf\xe9\n")

    assert "bread/fr.md:26" in fails(project)


def _latin(project):
    (project.content / "guide.md").write_bytes("# Un guide\n\nDéjà.\n".encode("latin-1"))


def _dangling(project):
    (project.content / "bread/images/none.png").symlink_to("gone.png")


def _folder(project):
    (project.content / "404.html").mkdir()
    (project.content / "404.html/x.png").touch()


def _alias(project):
    project.edit("bread/fr.md", "date: 2024-05-01", "date: 2024-05-01\naliases: [feed.fr.xml]")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_latin, "guide.md:3"),
        (_dangling, "bread/images/none.png: this is a link to a file that is not there"),
        (_folder, "404.html/x.png: a folder of the site would have the name of a file"),
        (_alias, "bread/fr.md:5"),
    ],
)
def test_what_a_build_could_not_write_is_found_before(project, spoil, said):
    """An ordinary page that is no UTF-8, a link to nothing, names that collide with what a build writes."""
    spoil(project)

    assert said in fails(project)
    assert said in project.enregard("check").stdout.replace("error: ", "")


@pytest.mark.parametrize("template", ["enregard/article.html", "main.html", "sitemap.xml"])
@pytest.mark.parametrize("text", ["{% if %}", "{{ nothing.at.all }}"])
def test_a_mistake_in_a_template(project, template, text):
    """A site's own template that cannot be rendered stops the build before anything is cleaned."""
    path = project.root / "templates" / template
    path.parent.mkdir(parents=True)
    path.write_text(text)

    assert template.rpartition("/")[2] in fails(project)


def test_a_warning_under_strict(project):
    """Strictly, a warning refuses; otherwise it is said, and the site is published."""
    project.edit("bread/fr.md", "5,6 francs", "6,5 francs")

    assert "bread/notes/price.md" in fails(project, "--strict")
    done = project.build()
    assert not done.returncode
    assert "bread/notes/price.md" in done.stderr


def test_a_corrected_figure_is_published_though_its_note_is_an_orphan(project):
    """The note says that its words are gone, in the list of notes, and marks nothing."""
    project.edit("bread/fr.md", "5,6 francs", "6,5 francs")
    project.edit("bread/en.md", "5.6 francs", "6.5 francs")
    done = project.build()

    assert not done.returncode, done.stderr
    page = project.page("bread/index.html")
    assert "6,5" in page
    assert 'id="note-price"' in page
    assert '<mark data-note="price' not in page
    assert "Hors de Paris" in page


@pytest.mark.parametrize("name", ["bread/index.md", "bread/README.md", "bread.md", "fr/index.md"])
def test_two_pages_with_one_address(project, name):
    """A file that would have an article's address is an error."""
    path = project.content / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Rival\n")

    assert name in fails(project)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("mkdocs.yml", "this is a file; name a folder"),
        ("mkdocs.yml/site", "mkdocs.yml is a file; name a folder"),
        ("/proc/x", "nothing can be written there"),
        ("letters", "holds what no build wrote (love.txt)"),
    ],
)
def test_a_folder_that_is_no_place_for_a_site(project, folder, said):
    """It is told before anything is read, to those who run MkDocs itself too; nothing in it is touched."""
    if folder == "/proc/x" and not Path("/proc/self").exists():
        pytest.skip("this system has no /proc")
    letter = project.root / "letters" / "love.txt"
    letter.parent.mkdir()
    letter.write_text("dear")

    ours = project.enregard("build", "-d", folder)
    theirs = project.build("-d", folder)

    assert (ours.returncode, theirs.returncode) == (2, 1)
    assert len(ours.stderr.strip().splitlines()) == 1
    for done in (ours, theirs):
        assert said in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
    assert letter.read_text() == "dear"
    assert [path.name for path in letter.parent.iterdir()] == ["love.txt"]


def test_a_folder_that_a_build_may_empty(project):
    """A new one, an empty one but for hidden files, what an earlier build wrote, and `site/` whatever is in it."""
    (project.root / "empty").mkdir()
    (project.root / "empty" / ".nojekyll").touch()
    project.site.mkdir()
    (project.site / "half.png").touch()

    for folder in ("new", "empty", "empty", "site"):
        done = project.enregard("build", "-d", folder)
        assert done.returncode == 0, done.stderr
    assert (project.root / "empty" / ".nojekyll").exists()
    assert not (project.site / "half.png").exists()


def test_a_file_that_cannot_be_replaced(project):
    """What fails while the site is written is a line with the file's name."""
    (project.site / "index.html").mkdir(parents=True)
    done = project.build("--dirty")

    assert done.returncode == 1
    assert "index.html: cannot be read or written: Is a directory" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("event", "error"),
    [
        ("config", "KeyError('k')"),
        ("files", "KeyError('k')"),
        ("env", "OSError(28, 'No space left on device')"),
        ("post_page", "OSError(28, 'No space left on device')"),
        ("post_build", "KeyError('k')"),
    ],
)
def test_whatever_another_plugin_does(project, event, error):
    """A failure that nobody foresaw, at any time of a build, costs no site; the next build has its way."""
    hook = project.root / "hook.py"
    hook.write_text(f"def on_{event}(*_, **__):\n    raise {error}\n")
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text() + "hooks: [hook.py]\n")
    project.site.mkdir()
    (project.site / "index.html").write_text(GOOD)
    done = project.build()

    assert done.returncode == 1
    assert [path.name for path in project.site.rglob("*")] == ["index.html"]
    assert project.page("index.html") == GOOD
    assert list((project.root / ".cache").glob("enregard/sites/*")) == []


def test_a_warning_of_the_generator_under_strict(project):
    """MkDocs counts its own warnings after all is written: nothing of it is published either."""
    (project.content / "guide.md").write_text("# Guide\n\n[gone](nowhere.md)\n")

    assert "strict mode" in fails(project, "--strict")
    assert project.build().returncode == 0
    assert project.page("index.html") != GOOD
