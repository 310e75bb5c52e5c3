"""What leads from one page of a site to another; and sites that lack what most have."""

import json
import shutil

import pytest

from links import broken


def codes(project):
    """What `check` lists: code, file and line."""
    listed = json.loads(project.enregard("check", "--json").stdout)
    return {(finding["code"], finding["file"], finding["line"]) for finding in listed}


def test_a_link_to_a_place_that_is_not_there(project):
    """In the same text, in another article, and in a note: told once each, with file and line."""
    project.edit("bread/fr.md", "(#la-pâte)", "(#la-croûte)")
    project.edit("stories/sea/en.md", "(../../bread/en.md#pate)", "(../../bread/en.md#crust)")

    found = {finding for finding in codes(project) if finding[0] == "anchor-missing"}
    assert found == {("anchor-missing", "bread/fr.md", 21), ("anchor-missing", "stories/sea/en.md", 8)}


def test_a_link_to_a_draft_is_an_error(project):
    """What is not published cannot be led to."""
    project.edit("stories/sea/fr.md", "title: La mer\n", "title: La mer\nstatus: draft\n")

    assert {("link-missing", "fr.md", 6), ("link-missing", "bread/fr.md", 10)} <= codes(project)


def test_old_addresses_lead_on(project):
    """An alias is a page that leads to the article, also below a sub-path; one that is taken is told."""
    project.edit("bread/fr.md", "date: 2024-05-01", "date: 2024-05-01\naliases: [old/loaf, pain]")
    assert project.build("--strict").returncode == 0

    assert 'content="0; url=../../bread/"' in project.page("old/loaf/index.html")
    assert 'href="../bread/"' in project.page("pain/index.html")
    assert broken(project.site) == []
    project.edit("bread/fr.md", "aliases: [old/loaf, pain]", "aliases: [stories/sea, ../up]")
    assert {("address-taken", "bread/fr.md", 5), ("key-value", "bread/fr.md", 5)} <= codes(project)


def test_a_picture_that_is_not_there(project):
    """The picture for previews is looked for."""
    project.edit("bread/fr.md", "date: 2024-05-01", "date: 2024-05-01\nimage: images/none.png")

    assert ("link-missing", "bread/fr.md", 5) in codes(project)


def test_a_conflict_that_git_left(project):
    """Two versions of the same lines are never published."""
    project.edit("bread/fr.md", "- de la farine", "<<<<<<< HEAD\n- de la farine\n=======\n- du seigle\n>>>>>>> hers")

    assert ("conflict", "bread/fr.md", 16) in codes(project)
    assert project.build().returncode != 0


def test_an_empty_memory_is_a_damaged_one(project):
    """A file of no bytes is not the same as no file."""
    (project.content / "bread/memory.tmx").write_bytes(b"")

    assert any(finding[:2] == ("memory-damaged", "bread/memory.tmx") for finding in codes(project))


@pytest.mark.parametrize("search", ["true", "false"])
def test_a_first_article_in_one_language(project, search):
    """No translation, no home page: the site is built, and its root lists the articles."""
    for name in ("fr.md", "en.md", "memory.tmx", "guide.md", "bread/en.md"):
        (project.content / name).unlink()
    shutil.rmtree(project.content / "stories")
    (project.content / "bread/fr.md").write_text("Un texte, sans rien d’autre.\n", encoding="utf-8")
    shutil.rmtree(project.content / "bread/notes")
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("  - enregard", f"  - enregard:\n      search: {search}"))
    done = project.build()

    assert done.returncode == 0, done.stdout + done.stderr
    assert 'href="bread/"' in project.page("index.html")
    assert (project.site / "bread/fr/index.html").is_file()
    assert broken(project.site) == []


def test_status_counts_what_a_build_would_refuse(project):
    """A reference that nobody knows is an error there too."""
    project.edit("bread/notes/price.md", "@census, p. 12].\n\n# en", "@nobody, p. 12].\n\n# en")
    done = project.enregard("status", "bread", "--json")

    assert json.loads(done.stdout)["bread"]["findings"]["error"] == 1
    assert done.returncode == 1
    assert project.enregard("status", "home").returncode == 1
