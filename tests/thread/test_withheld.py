"""What is not meant to be published is not in the site, in any theme."""

import json
from xml.etree import ElementTree

import pytest

REMAINS = {
    "bread/FR.md": "<b>MARK</b>",
    "bread/de.md": "<b>MARK</b>",
    "bread/fr.md~": "MARK",
    "bread/fr.md.orig": "MARK",
    "bread/memory.tmx.orig": "MARK",
    "bread/drafts.jsonl.bak": "MARK",
    "bread/notes/n.markdown": "<b>MARK</b>",
    "bread/notes/private.txt": "MARK",
    "bread/letter.txt": "MARK",
    "de.md": "<b>MARK</b>",
    "fr.md~": "MARK",
}


@pytest.mark.parametrize("theme", ["enregard", "mkdocs"])
def test_nothing_of_it_is_in_the_site(project, theme):
    """Copies, other languages, private files, links out of the folder; an unlisted page is in no sitemap."""
    for name, text in REMAINS.items():
        (project.content / name).write_text(text)
    (project.root / "secret.png").write_text("MARK")
    (project.content / "bread/images/secret.png").symlink_to("../../../secret.png")
    project.edit("stories/sea/fr.md", "title: La mer\n", "title: La mer\nstatus: unlisted\n")
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("name: enregard", f"name: {theme}"))
    done = project.build()

    assert done.returncode == 0, done.stderr
    assert [path for path in project.site.rglob("*") if path.is_file() and b"MARK" in path.read_bytes()] == []
    assert "stories/sea" not in project.page("sitemap.xml")
    assert "bread" in project.page("sitemap.xml")


@pytest.mark.parametrize("said", ["status: draft", "draft: true", "published: false"])
def test_an_ordinary_page_that_is_a_draft(project, said):
    """It is told and not published, at the root and below, in whatever program's words it says so."""
    for name in ("soon.md", "guide/later.md"):
        (project.content / name).parent.mkdir(exist_ok=True)
        (project.content / name).write_text(f"---\n{said}\n---\n\n# Soon\n\n<b>MARK</b>\n", "utf-8")
    done = project.build()

    assert done.returncode == 0, done.stderr
    assert [path for path in project.site.rglob("*") if path.is_file() and b"MARK" in path.read_bytes()] == []
    found = json.loads(project.enregard("check", "--json").stdout)
    told = [(one["file"], one["line"]) for one in found if one["message"] == "not published: this page is a draft"]
    assert told == [("guide/later.md", 1), ("soon.md", 1)]


def test_a_home_page_that_is_a_draft(project):
    """Nothing of it is published; the articles that are listed are, at the root."""
    project.edit("fr.md", "title: Deux tables\n", "title: Deux tables\nstatus: draft\n")
    project.edit("bread/fr.md", "../fr.md", "../guide.md")
    project.edit("bread/en.md", "../en.md", "../guide.md")
    for name in ("fr.md", "en.md"):
        with (project.content / name).open("a") as file:
            file.write("\n<b>MARK</b>\n")
    project.edit("stories/sea/fr.md", "title: La mer\n", "title: La mer\nstatus: unlisted\n")
    done = project.build()

    assert done.returncode == 0, done.stdout + done.stderr
    assert [path for path in project.site.rglob("*.html") if "MARK" in path.read_text()] == []
    assert 'href="bread/"' in project.page("index.html")
    assert "stories/sea" not in project.page("index.html")


def test_no_control_character_reaches_what_is_written(project):
    """Every feed and sitemap can be parsed; no page holds what HTML forbids."""
    signs = "\x00\x07\x0b\x1b\x85\ufffe"
    project.edit("stories/sea/fr.md", "title: La mer\n", 'title: "La\\x0b\\e mer"\n')
    project.edit("bread/fr.md", "- de la farine", f"- de la {signs}farine")
    project.edit("guide.md", "\n\n", f"\n\n{signs}\n\n")
    done = project.build()

    assert done.returncode == 0, done.stdout + done.stderr
    for path in [*project.site.glob("*.xml"), *project.site.rglob("*.html")]:
        text = path.read_text(encoding="utf-8")
        assert not set(signs) & set(text), path
        if path.suffix == ".xml":
            ElementTree.fromstring(text.encode())
