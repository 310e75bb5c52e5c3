"""Commands of one article in a site whose files stay where another tool has them."""

import json

import pytest

from projects import Project

FILES = {
    "suffix": {"bread": {"fr": "bread.md", "en": "bread.en.md"}, "a/sea": {"fr": "a/sea.fr.md", "en": "a/sea.en.md"}},
    "folder": {
        "bread": {"fr": "fr/bread.md", "en": "en/bread.md"},
        "a/sea": {"fr": "fr/a/sea.md", "en": "en/a/sea.md"},
    },
}
BEGINNING = {"fr": "---\ntitle: T\ndate: 2025-01-02\n---\n\n", "en": "---\ntitle: T\ntranslation_of: fr\n---\n\n"}
TEXTS = {
    "bread": {"fr": "Le pain coûte 3 francs.\n", "en": "Bread costs 4 francs.\n"},
    "a/sea": {"fr": "La mer a 7 noms.\n", "en": "The sea has 8 names.\n"},
}


@pytest.fixture(params=FILES)
def site(request, tmp_path):
    """Two articles, each with a number that differs between its languages."""
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: x\ndocs_dir: content\nplugins:\n  - enregard:\n      layout: {request.param}\n"
    )
    project = Project(tmp_path)
    for name, files in FILES[request.param].items():
        for lang, file in files.items():
            path = project.content / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(BEGINNING[lang] + TEXTS[name][lang], encoding="utf-8")
    project.files = FILES[request.param]
    return project


def test_findings_of_one_article(site):
    """By its address, or by the path of one of its files; not those of another."""
    bread, sea = site.files["bread"], site.files["a/sea"]
    for name, own in (("bread", bread), (f"content/{bread['en']}", bread), (sea["fr"], sea)):
        found = json.loads(site.enregard("check", name, "--json").stdout)
        assert "number" in {one["code"] for one in found}
        assert {one["file"] for one in found} <= set(own.values())


def test_how_each_article_stands(site):
    """Each with its own warnings."""
    found = json.loads(site.enregard("status", "--json").stdout)
    assert {name: entry["findings"]["warning"] for name, entry in found.items()} == {"bread": 1, "a/sea": 1}


def test_a_translation_that_is_brought_stands_beside_its_original(site, tmp_path):
    """And what is wrong with it is said."""
    text = site.content / site.files["bread"]["en"]
    brought = tmp_path / "brought.md"
    brought.write_text(text.read_text("utf-8").replace("Bread", "# A\n\n[Bread](nowhere.md)"), "utf-8")
    text.unlink()
    done = site.enregard("import", str(brought), "--lang", "en", "--of", "fr", "--slug", "bread")
    assert text.is_file(), done.stderr
    assert "1 warning" in done.stdout or "warnings" in done.stdout or "error" in done.stderr
