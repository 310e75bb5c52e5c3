"""A part of a large site as a site of its own, as docs/scale.md says."""

import re
import shutil

from projects import SITE, Project


def test_a_section_is_built_below_the_site_at_the_top(tmp_path, root):
    """By the lines that the page gives for one machine; what the top has stays as it is."""
    shutil.copytree(SITE, tmp_path / "site")
    project = Project(tmp_path / "site")
    section = project.root / "sections" / "2026"
    article = section / "content" / "bread"
    article.mkdir(parents=True)
    (article / "fr.md").write_text("---\ntitle: Le pain\n---\n\nIl est bon.\n", "utf-8")
    (article / "en.md").write_text("---\ntitle: Bread\ntranslation_of: fr\n---\n\nIt is good.\n", "utf-8")
    text = (root / "docs" / "scale.md").read_text("utf-8")
    (section / "mkdocs.yml").write_text(re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1], "utf-8")
    lines = re.findall(r"^ {4}enregard (build.*)$", text, re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        command, *copies = line.split(" && ")
        done = project.enregard(*command.replace("enregard ", "").split())
        assert done.returncode == 0, done.stderr
        for _, _, source, target in map(str.split, copies):
            shutil.copytree(project.root / source, project.root / target)
    assert "Le pain" in project.page("2026/bread/index.html")
    assert (project.site / "bread" / "index.html").is_file()
