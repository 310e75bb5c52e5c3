"""Files of references in the folders of a site and of its articles."""

import pytest

from enregard.edges.content.site import planned

NOTE = "---\nkind: context\n---\n\n# fr: Un\n\n> pain\n\nCorps {cites}.\n"


@pytest.fixture
def site(tmp_path):
    """A site of two articles, whose notes cite works; files are written beside them."""

    def made(files, **cites):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        for address, cited in cites.items():
            folder = tmp_path / address / "notes"
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder.parent / "fr.md").exists():
                (folder.parent / "fr.md").write_text(f"# {address}\n\nLe pain est là.\n", encoding="utf-8")
            (folder / "n.md").write_text(NOTE.format(cites=cited), encoding="utf-8")
        return planned(tmp_path, ("fr", "en"))

    return made


def told(found):
    """What is said of references: code, file and line."""
    return [(f.code, f.file, f.line) for f in found.plan.findings if f.code.startswith("reference")]


def test_every_file_of_references_is_read(site):
    """YAML, JSON and BibTeX of the site; an article's own; the front matter of a text."""
    found = site(
        {
            "references.yml": "- {id: a, title: A}\n",
            "references.json": '[{"id": "b", "title": "B"}]',
            "references.bib": "@book{c, title={C}}\n",
            "one/references.yaml": "- {id: d, title: D}\n",
            "two/fr.md": "---\ntitle: T\nreferences:\n- {id: e, title: E}\n---\n\nLe pain est là.\n",
        },
        one="[@a; @b; @c; @d]",
        two="[@a; @e]",
    )
    assert told(found) == []


def test_an_article_s_own_works_are_no_other_s(site):
    """Another article that cites one of them is told that there is none."""
    found = site({"one/references.yml": "- {id: d, title: D}\n"}, one="[@d]", two="[@d]")
    assert told(found) == [("reference-unknown", "two/notes/n.md", 9)]


def test_what_is_unused_or_doubled_is_told(site):
    """In its own file and line."""
    found = site(
        {"references.yml": "- {id: a, title: A}\n- {id: b, title: B}\n", "references.bib": "@book{a, title={A}}\n"},
        one="[@a]",
    )
    assert told(found) == [("reference-doubled", "references.bib", 1), ("reference-unused", "references.yml", 2)]


@pytest.mark.parametrize(
    "files",
    [
        {"references.yml": "- id: a\n  title: 'A\n"},
        {"references.yml": "- id: a\n\ttitle: A\n- x\n"},
        {"references.yml": "title: no list\n", "references.json": '[{"id": "a", "title": '},
        {"references.json": "nothing", "references.bib": "@book{a, title={unclosed\n"},
        {"references.bib": "@book{a, title={Caf\u00e9}}\n".encode("latin-1")},
        {"references.json": '[{"id": "a", "title": ["x"], "issued": {"date-parts": "x"}, "author": 5, "URL": 7}]'},
    ],
)
def test_nothing_in_a_file_of_references_refuses_a_site(site, files):
    """What cannot be read is a warning with its line; the work can be cited all the same."""
    found = site(files, one="[@a]")
    severities = {str(f.severity) for f in found.plan.findings if f.code.startswith(("reference", "file"))}
    assert severities <= {"warning", "note"}
    assert any(f.code == "reference-invalid" for f in found.plan.findings)


def test_files_of_references_are_not_published(site):
    """Where the tools read them; a file of that name elsewhere is the site's own."""
    found = site({"references.json": "[]", "one/references.bib": "", "data/references.json": "[]"}, one="[]")
    assert {"references.json", "one/references.bib"} <= found.plan.withheld
    assert "data/references.json" not in found.plan.withheld
