"""A part of a large site as a site of its own, as docs/scale.md says."""

import re
import shutil

from projects import SITE, Project


def test_a_section_is_built_by_its_own_configuration(tmp_path, root):
    """Into a folder of the site above it, which is built before and stays as it is."""
    shutil.copytree(SITE, tmp_path / "site")
    project = Project(tmp_path / "site")
    section = project.root / "sections" / "2026" / "bread"
    section.mkdir(parents=True)
    (section / "fr.md").write_text("---\ntitle: Le pain\n---\n\nIl est bon.\n", "utf-8")
    (section / "en.md").write_text("---\ntitle: Bread\ntranslation_of: fr\n---\n\nIt is good.\n", "utf-8")
    text = (root / "docs" / "scale.md").read_text("utf-8")
    (project.root / "2026.yml").write_text(re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1], "utf-8")
    command = re.search(r"^ {4}enregard (build .*)$", text, re.MULTILINE)[1]
    for arguments in (["build"], command.split()):
        done = project.enregard(*arguments)
        assert done.returncode == 0, done.stderr
    assert "https://example.org/2026/bread/" in project.page("2026/bread/index.html")
    assert (project.site / "bread" / "index.html").is_file()
