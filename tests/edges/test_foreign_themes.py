"""In themes that escape nothing, what a site, its folders and its pages are called is text all the same."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from projects import Project

LIVE = "<img src=x onerror=window.__hit=1>"
QUOTED = 'a" onmouseover="window.__hit=1" b=\'c'
FILES = {
    f"part {LIVE}/a/fr.md": f"---\ntitle: {json.dumps(LIVE + QUOTED)}\n---\n\n# Un\n\nLe pain.\n",
    f"part {LIVE}/b.md": "---\ntitle: {0}\ndescription: {0}\n---\n\nPain.\n".format(json.dumps(LIVE + QUOTED)),
    "c.md": "# Pain `</title><img src=x onerror=window.__hit=1>`\n\nPain.\n",
    f"part {LIVE}/{LIVE}.md": "Pain.\n",
    "index.md": "# Accueil & pain\n\nPain.\n",
}
SITE = {
    "site_name": LIVE + QUOTED,
    "site_description": LIVE + QUOTED,
    "site_author": LIVE + QUOTED,
    "docs_dir": "content",
    "plugins": ["search", "enregard"],
}


@pytest.fixture(scope="module", params=["enregard", "mkdocs", "readthedocs", "material"])
def site(request, tmp_path_factory) -> Path:
    """A site of such names, built in a theme."""
    if request.param == "material" and find_spec("material") is None:
        pytest.skip("mkdocs-material is not installed")
    project = Project(tmp_path_factory.mktemp(request.param))
    (project.root / "mkdocs.yml").write_text(json.dumps({**SITE, "theme": {"name": request.param}}))
    for name, text in FILES.items():
        path = project.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project.site


def test_no_name_is_markup(site):
    """Nothing that is called so is an element or an attribute; it is read as it was written."""
    pages = [BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for path in site.rglob("*.html")]
    assert len(pages) >= 6
    for page in pages:
        assert not [element for element in page.find_all(True) if {"onerror", "onmouseover"} & set(element.attrs)]
        assert len(page.find_all("title")) == 1
        assert LIVE in page.title.string
    assert any(QUOTED in page.title.string for page in pages)


def test_what_is_escaped_already_is_not_escaped_again(site):
    """A heading's title is HTML; where a theme shows it, it has one ampersand."""
    home = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert "&amp;" not in home.get_text()
    assert "Accueil & pain" in home.get_text()
