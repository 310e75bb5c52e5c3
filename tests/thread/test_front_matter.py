"""Front matter of other programs, in a site that is built: what is held back, and what a theme is told."""

import json


def test_a_translation_that_is_a_draft_is_left_out(project):
    """The original is published without it; `check` says so, and only then."""
    project.edit("bread/en.md", "translation_of: fr", "translation_of: fr\ndraft: true")
    done = project.build()
    assert not done.returncode, done.stderr
    assert (project.site / "bread/fr/index.html").is_file()
    assert not (project.site / "bread/en").exists()
    found = json.loads(project.enregard("check", "bread", "--json").stdout)
    assert [one["file"] for one in found if "draft" in one["message"]] == ["bread/en.md"]


def test_a_draft_of_another_program_is_not_published(project):
    """Whatever it is called there."""
    path = project.content / "new" / "fr.md"
    path.parent.mkdir()
    path.write_text("+++\ntitle = 'Neuf'\ndraft = true\n+++\n\nBientôt.\n", "utf-8")
    done = project.build()
    assert not done.returncode, done.stderr
    assert not (project.site / "new").exists()


def test_a_theme_is_told_what_is_not_ours(project):
    """As text, in which nothing is markup; each language has rights of its own."""
    (project.root / "templates").mkdir()
    (project.root / "templates" / "main.html").write_text(
        "{{ page.meta.mood }} {{ page.meta.tags }} {{ page.content }}"
    )
    edit = 'mood: "<img src=x onerror=alert(1)>"\ntags: [flour, 2]\nrights: À Marie\n'
    path = project.content / "bread/fr.md"
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\n{edit}", 1), "utf-8")
    project.edit("bread/en.md", "translation_of: fr", "translation_of: fr\nrights: Marie’s")
    done = project.build()
    assert not done.returncode, done.stderr
    page = project.page("bread/fr/index.html")
    assert "&lt;img src=x" in page and "['flour', 2]" in page and "À Marie." in page
    assert "Marie’s." in project.page("bread/en/index.html") and "À Marie" not in project.page("bread/en/index.html")
