"""A page of which nothing has changed, nor what stands around it, is the file that the last build left."""

import shutil

import pytest

from projects import SITE, Project


@pytest.fixture
def project(tmp_path):
    """A site that was built."""
    shutil.copytree(SITE, tmp_path / "site")
    project = Project(tmp_path / "site")
    assert project.build().returncode == 0
    return project


def files(project):
    """The files of the site: what each holds, and which file it is."""
    return {
        path.relative_to(project.site).as_posix(): (path.read_bytes(), path.stat().st_ino)
        for path in project.site.rglob("*")
        if path.is_file()
    }


def built_anew(project):
    """What the site's files hold after a build from nothing."""
    shutil.rmtree(project.root / ".cache")
    shutil.rmtree(project.site)
    assert project.build().returncode == 0
    return {path: data for path, (data, _) in files(project).items()}


def rebuilt(project, *options):
    """The site's files after a build, which said nothing of pages left out."""
    run = project.build(*options)
    assert run.returncode == 0, run.stderr
    assert "skipped" not in run.stderr
    return files(project)


def test_only_what_changed_is_set(project):
    """Words in a text change its own pages; a title changes what stands in every menu; each time all is right."""
    before = files(project)
    project.edit("bread/fr.md", "\n---\n\n", "\n---\n\nUn mot de plus.\n\n")
    worded = rebuilt(project)
    changed = {path for path, one in worded.items() if one != before.get(path) and path.endswith("index.html")}
    assert {"bread/index.html", "bread/fr/index.html"} <= changed
    assert changed <= {path for path in worded if path.startswith("bread/")}
    project.edit("bread/fr.md", 'title: "Le', 'title: "Voici le')
    titled = rebuilt(project)
    assert all(b"Voici" in titled[path][0] for path in ("index.html", "bread/index.html"))
    (project.content / "more.md").write_text("# More\n", "utf-8")
    assert b"More" in rebuilt(project)["bread/index.html"][0]
    (project.content / "bread" / "notes" / "hours.md").unlink()
    last = {path: data for path, (data, _) in rebuilt(project).items()}
    assert last == built_anew(project)


@pytest.mark.parametrize("hand", [lambda page: page.unlink(), lambda page: page.write_text("by hand", "utf-8")])
def test_who_changes_a_page_by_hand_gets_it_back(project, hand):
    """What stands is what the last build left, and nothing else."""
    before = files(project)
    hand(project.site / "stories" / "sea" / "en" / "index.html")
    project.edit("bread/fr.md", "\n---\n\n", "\n---\n\n[Ailleurs](https://example.org/)\n\n")
    after = rebuilt(project)
    assert after["stories/sea/en/index.html"][0] == before["stories/sea/en/index.html"][0]


def test_around_pages_stands_what_the_configuration_says(project):
    """Another name, or a template of the site's own, has every page set anew."""
    configuration = project.root / "mkdocs.yml"
    configuration.write_text(configuration.read_text("utf-8").replace("site_name: ", "site_name: Les "), "utf-8")
    assert b"Les " in rebuilt(project)["bread/index.html"][0]
    (project.root / "templates").mkdir()
    (project.root / "templates" / "main.html").write_text("{{ pages|length }}", "utf-8")
    count = int(rebuilt(project)["bread/index.html"][0])
    (project.content / "more.md").write_text("# More\n", "utf-8")
    assert int(rebuilt(project)["bread/index.html"][0]) == count + 1
