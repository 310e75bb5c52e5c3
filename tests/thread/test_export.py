"""An edition as data: in the form that its schema describes, under the names of the package's records."""

import csv
import io
import json
import shutil
from datetime import date

import pytest
from jsonschema import Draft202012Validator

import enregard
from enregard.core.linked_data.edition_data import VERSION


@pytest.fixture(scope="session")
def schema(root):
    """The schema that is published."""
    found = json.loads((root / "docs" / "edition.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(found)
    assert found["properties"]["version"] == {"const": VERSION}
    return found


def exported(project, *arguments):
    """What the command writes."""
    done = project.enregard("export", *arguments)
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.fixture
def bread(project):
    """The richest article of the small site, with one of each thing that a note may have."""
    history = "history:\n  - {date: 2024-06-02, was: false, why: x}\n"
    project.edit("bread/notes/price.md", "kind: fact-check\n", f"kind: fact-check\n{history}")
    return project


def test_an_edition_is_as_its_schema_says(bread, schema):
    """All of it is described, and nothing else is there."""
    for address in ("bread", "stories/sea", "."):
        found = json.loads(exported(bread, address))
        assert list(Draft202012Validator(schema).iter_errors(found)) == []
        assert found["address"] == address


def test_its_names_are_those_of_the_records(bread, schema):
    """What a program learns here it can ask `enregard.load` for."""
    edition = enregard.load(bread.content / "bread")
    found = json.loads(exported(bread, "bread"))
    kinds = {
        "row": (edition.rows[0], found["rows"][0]),
        "half": (edition.rows[0].source, found["rows"][0]["source"]),
        "placed": (edition.notes[0], found["notes"][0]),
        "note": (edition.notes[0].note, found["notes"][0]["note"]),
        "anchor": (edition.notes[0].anchors[0], found["notes"][0]["anchors"][0]),
        "finding": (edition.findings[0], found["findings"][0]) if edition.findings else (edition, {}),
    }
    for kind, (record, data) in kinds.items():
        for name, value in data.items():
            own = getattr(record, name)
            if isinstance(value, (str, int, float)) or value is None:
                assert value == (own.isoformat() if isinstance(own, date) else own), (kind, name)
    assert set(found) - {"version", "fields", "references"} <= set(dir(edition))
    assert [one["state"] for one in found["rows"]] == list(edition.states)


def test_sentences_and_anchors_are_places_in_the_text(bread):
    """In code points, as they are said to be."""
    found = json.loads(exported(bread, "bread"))
    for row in found["rows"]:
        for half in (row["source"], row["target"]):
            for block, spans in zip(half["blocks"], half["sentences"], strict=True):
                assert [span["start"] for span in spans] == sorted(span["start"] for span in spans)
                assert not spans or spans[-1]["end"] <= len(block["text"])
    blocks = {}
    for row in found["rows"]:
        for half in (row["source"], row["target"]):
            blocks.setdefault(half["lang"], []).extend(block["text"] for block in half["blocks"])
    placed = [anchor for one in found["notes"] for anchor in one["anchors"] if anchor["outcome"] == "placed"]
    for anchor in placed:
        text = blocks[anchor["lang"]][anchor["block"]]
        assert text[anchor["start"] : anchor["end"]].split() == anchor["quote"]["text"].split()
    assert placed


def test_claims_are_a_table(bread):
    """A row for each fact check of the site, in UTF-8 that Excel reads, with no cell that it would reckon."""
    bread.edit("bread/notes/price.md", "# en: ", "# en: =1+1, ")
    text = exported(bread, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))

    assert text.startswith("\ufeff")
    (price,) = [row for row in rows if row["note"] == "price"]
    assert price["article"] == "bread" and price["verdict"] and price["stands"] == "yes"
    assert price["claim_fr"] and price["claim_en"] and price["finding_en"].startswith("'=1+1")
    assert list(price)[-2:] == ["sources", "file"] and price["file"] == "bread/notes/price.md"


def test_a_table_without_fact_checks_has_its_heads(bread):
    """Whatever reads it finds the columns that it looks for."""
    shutil.rmtree(bread.content / "bread" / "notes")
    (line,) = exported(bread, "bread", "--format", "csv").splitlines()
    assert line.startswith("\ufeffarticle,note,") and line.endswith("claim_en,finding_en,sources,file")


def test_a_file_is_written_where_it_is_asked_for(bread, tmp_path):
    """And nothing stands in the way of what is asked wrongly."""
    exported(bread, "bread", "--output", str(tmp_path / "bread.json"))
    assert json.loads((tmp_path / "bread.json").read_text("utf-8"))["address"] == "bread"
    assert bread.enregard("export").returncode == 2
    assert bread.enregard("export", "nowhere").returncode == 2


def test_what_is_broken_is_told(bread):
    """An article that cannot be read is not there; the exit code says so."""
    (bread.content / "bread" / "fr.md").write_bytes(b"\xff\xfe\x00")
    (bread.content / "bread" / "en.md").write_bytes(b"\xff\xfe\x00")
    done = bread.enregard("export", "bread")
    assert done.returncode == 1 and "bread/fr.md" in done.stderr and not done.stdout


def test_annotations_come_back_as_notes(bread):
    """What a site publishes of its notes is what `import` makes notes of; what is there stays.

    A file of that name beside the text is told, and does not take its place.
    """
    (bread.content / "bread" / "annotations.jsonld").write_text("{}")
    assert not bread.build().returncode
    assert "not published: annotations.jsonld" in bread.enregard("check", "bread").stdout
    published = bread.site / "bread" / "annotations.jsonld"
    assert {one["id"] for one in json.loads(published.read_text("utf-8"))["first"]["items"]} == {
        f"https://tables.example/bread/#note-{name}" for name in ("hours", "price", "saying")
    }
    old = (bread.content / "bread" / "notes" / "price.md").read_text("utf-8")
    (bread.content / "bread" / "notes" / "price.md").unlink()
    done = bread.enregard("import", str(published), "--slug", "bread")

    assert not done.returncode, done.stderr
    assert "price: fact-check, needs-context" in done.stdout and "hours: there already" in done.stdout
    new = (bread.content / "bread" / "notes" / "price.md").read_text("utf-8")
    assert new.partition("# fr")[2] == old.partition("# fr")[2]
    again = bread.enregard("import", str(published), "--slug", "bread")
    assert "nothing to add" in again.stdout
    assert bread.enregard("import", str(published)).returncode == 2
