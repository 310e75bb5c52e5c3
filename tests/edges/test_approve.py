"""`enregard approve`, from folder to folder: what is recorded, by whom, and what is left for a person to name."""

import json

import pytest

from enregard.core.editions.edition import compose
from enregard.core.finding import Severity
from enregard.core.memories.memory import Unit
from enregard.edges.commands.approve import Job, approve, name_of, withdraw
from enregard.edges.content import editions, folder, tmx
from enregard.errors import ContentError, UsageError

FRENCH = """---
title: "Le chat : un essai"
---

Le chat noir dort sur le lit.

{#prix}
Il a coûté 5,6 millions de dollars.

Dehors il pleut depuis ce matin.

Rien de neuf à la maison.
"""
ENGLISH = """---
translation_of: fr
title: "The cat: an essay"
---

The black cat sleeps on the bed.

{#prix}
It cost $5.7 million.

It has been raining outside since this morning.

Nothing new at home.
"""

NOTE = """---
kind: context
---

# fr: Le prix

> 5,6 millions de dollars

Texte.

# en: The price

> $5.7 million

Text.
"""


@pytest.fixture
def content(tmp_path):
    """A content folder with one article, whose second pair has figures that differ."""
    write(tmp_path, FRENCH, ENGLISH)
    return tmp_path


def write(content, french, english):
    """Write the article's two files."""
    (content / "a").mkdir(exist_ok=True)
    (content / "a" / "fr.md").write_text(french, encoding="utf-8")
    (content / "a" / "en.md").write_text(english, encoding="utf-8")


def run(content, *names, who="Ada", when="20260101T000000Z"):
    """Approve pairs; what was said."""
    said = []
    approve(Job(content, "a", ("fr", "en"), who, when, names, said.append))
    return said


def edition(content):
    """The article as it stands."""
    shared, _ = editions.resources(content, ("fr", "en"))
    return compose(folder.article_files(content, "a", ("fr", "en")), shared)


def states(content):
    """The states of title and pairs."""
    found = edition(content)
    return [field.standing.state for field in found.translation.fields] + [row.state for row in found.rows]


def test_every_unconfirmed_pair_without_a_warning_is_recorded(content):
    """Figures that differ keep a pair out; how to approve it all the same is said."""
    said = run(content)
    assert states(content) == ["approved", "approved", "unconfirmed", "approved", "approved"]
    assert said[0] == "a: 4 pairs approved as Ada: title, 1, 3-4"
    assert "pair 2 left: pair 2: the numbers differ" in said[1]
    assert said[-1].endswith("enregard approve a 2")


@pytest.mark.parametrize("name", ["2", "2-2", "prix"])
def test_naming_a_pair_says_that_it_is_right(content, name):
    """By number, range or pin; then nothing is said of it until a word changes."""
    run(content, name)
    assert states(content)[2] == "approved"
    assert not any(finding.code == "number" for finding in edition(content).findings)
    write(content, FRENCH.replace("Il a coûté", "Il coûta"), ENGLISH)
    assert any(finding.code == "number" for finding in edition(content).findings)


def test_a_pair_is_named_by_its_id_and_a_head_by_its_key(content):
    """What a link to a pair ends with names it."""
    run(content, edition(content).rows[2].id, "title")
    assert states(content) == ["approved", "unconfirmed", "unconfirmed", "approved", "unconfirmed"]


def test_a_note_names_the_pair_that_it_is_about(content):
    """A note's id stands for the pair in which its words are."""
    (content / "a" / "notes").mkdir()
    (content / "a" / "notes" / "cost.md").write_text(NOTE, encoding="utf-8")
    run(content, "cost")
    assert states(content)[2] == "approved"


CUT = FRENCH.replace("{#prix}", "Une remarque que les lecteurs français sont seuls à comprendre.\n\n{#prix}")


def missing(content):
    """What is said of passages that face nothing."""
    return [finding.message for finding in edition(content).findings if finding.code == "pair-missing"]


@pytest.mark.parametrize("name", ["2", "1-3", "id"])
def test_naming_a_passage_that_faces_nothing_says_that_it_was_left_out(content, name):
    """It is approved, and no finding, until a word of it changes; the others are paired as before."""
    write(content, CUT, ENGLISH)
    row = edition(content).rows[1]
    said = run(content, row.id if name == "id" else name)
    assert "    these face nothing, on purpose: 2" in said
    assert (states(content)[2], missing(content)) == ("approved", [])
    assert [one.id for one in edition(content).rows][1] == row.id
    write(content, CUT.replace("seuls à", "les seuls à"), ENGLISH)
    assert states(content)[2] == "missing"
    assert "has changed since that was approved: “les” was added" in missing(content)[0]


def test_an_addition_of_the_translation_is_approved_alike(content):
    """Its other side is the original's."""
    write(content, FRENCH, ENGLISH.replace("{#prix}", "A remark that only English readers will follow.\n\n{#prix}"))
    run(content, "2")
    (unit,) = edition(content).translation.memory.units
    assert (unit.source, unit.target) == ("", "A remark that only English readers will follow.")
    assert missing(content) == []


def test_what_was_left_out_and_has_got_a_counterpart_is_a_pair_that_nobody_approved(content):
    """Approved in its turn, it takes the place of what was recorded."""
    write(content, CUT, ENGLISH)
    run(content, "2")
    write(content, CUT, ENGLISH.replace("{#prix}", "A remark that only French readers will follow.\n\n{#prix}"))
    assert states(content)[2] == "unconfirmed"
    run(content, "2")
    assert states(content)[2] == "approved"
    assert len(edition(content).translation.memory.units) == 1


def test_without_names_nothing_is_taken_for_left_out(content):
    """Nor by the name of a note whose words stand in it; the finding says how it is approved."""
    write(content, CUT, ENGLISH)
    (content / "a" / "notes").mkdir()
    note = NOTE.replace("> 5,6 millions de dollars", "> une remarque").replace("> $5.7 million\n\n", "")
    (content / "a" / "notes" / "cost.md").write_text(note, encoding="utf-8")
    run(content)
    assert "    pair 2 left: it faces nothing" in run(content, "cost")
    assert states(content)[2] == "missing"
    hints = [finding.advice for finding in edition(content).findings if finding.code == "pair-missing"]
    assert hints[0].endswith("if it faces nothing on purpose: enregard approve a 2")


def test_before_there_is_a_translation_nothing_was_left_out_of_it(content):
    """All its passages face nothing then."""
    (content / "a" / "en.md").unlink()
    assert run(content, "1") == ["a: 0 pairs approved as Ada", "    pair 1 left: it faces nothing"]


def test_a_text_of_the_front_matter_is_left_out_by_its_name(content):
    """A subtitle that the translation does without."""
    write(content, FRENCH.replace("---\n\n", "subtitle: Pour les Français\n---\n\n", 1), ENGLISH)
    assert missing(content) == ["the subtitle has no translation"]
    run(content, "subtitle")
    assert missing(content) == []


def test_machine_text_is_recorded_only_by_name(content):
    """A draft that was written into the file is not taken for a person's."""
    entry = {
        "source": "Rien de neuf à la maison.",
        "text": "Nothing new at home.",
        "engine": "e",
        "date": "2026-01-01",
        "written": True,
    }
    (content / "a" / "drafts.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    assert states(content)[4] == "machine"
    said = run(content)
    assert "    pair 4 left: a machine wrote it" in said
    assert states(content)[4] == "machine"
    run(content, "4")
    assert states(content)[4] == "approved"


def test_a_stale_pair_is_recorded_only_by_name_and_keeps_its_id(content):
    """Approving again replaces what was approved."""
    run(content, "1")
    before = edition(content).rows[0].id
    write(content, FRENCH.replace("chat noir", "chat blanc"), ENGLISH)
    assert states(content)[1] == "stale"
    run(content)
    assert states(content)[1] == "stale"
    run(content, "1", who="Zoé", when="20260202T000000Z")
    assert states(content)[1] == "approved"
    assert edition(content).rows[0].id == before
    units = {unit.tuid: unit for unit in edition(content).translation.memory.units}
    assert (units[before].who, units[before].when) == ("Zoé", "20260202T000000Z")


def test_what_is_approved_is_not_recorded_again(content):
    """A second run changes no byte of the file."""
    run(content)
    before = (content / "a" / tmx.NAME).read_bytes()
    said = run(content, "1", when="20270101T000000Z")
    assert (content / "a" / tmx.NAME).read_bytes() == before
    assert said == ["a: 0 pairs approved as Ada", "    pair 1 left: it is approved already"]


def test_a_name_that_means_no_pair_writes_nothing(content):
    """The error says which pairs there are."""
    with pytest.raises(UsageError, match="no pair “9” in a: its pairs are 1 to 4"):
        run(content, "1", "9")
    assert not (content / "a" / tmx.NAME).exists()


def test_a_damaged_memory_is_not_written_over(content):
    """What could not be read would be lost."""
    (content / "a" / tmx.NAME).write_text("<tmx><body><tu>", encoding="utf-8")
    with pytest.raises(ContentError, match="damaged"):
        run(content)
    assert (content / "a" / tmx.NAME).read_text(encoding="utf-8") == "<tmx><body><tu>"


FOREIGN = """\ufeff<?xml version="1.0" encoding="utf-8" ?>\r
<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r
<tmx version="1.4">\r
  <header creationtool="Okapi" o-tmf="x" srclang="fr" adminlang="en" datatype="x"><note>Für alle</note></header>\r
  <body>\r
    <tu tuid="x1" changeid="Zoé"><prop type="q">1</prop>\r
      <tuv xml:lang="fr"><seg>Un chien aboie.</seg></tuv>\r
      <tuv xml:lang="de"><seg>Ein Hund bellt.</seg></tuv>\r
      <tuv xml:lang="en"><seg>A <ph x="1"/>dog barks.</seg></tuv>\r
    </tu>\r
    <tu><tuv xml:lang="es"><seg>Un perro.</seg></tuv><tuv xml:lang="en"><seg>A dog.</seg></tuv></tu>\r
  </body>\r
</tmx>\r
"""


def test_a_memory_of_another_tool_stays_as_it_is_but_for_what_is_approved(content):
    """Its other languages, notes, properties, header and layout were dropped once, without a word."""
    path = content / "a" / tmx.NAME
    path.write_bytes(FOREIGN.encode())
    run(content)
    head, tail = FOREIGN.split("\r\n  </body>")
    made = path.read_bytes().decode()
    assert made.startswith(head)
    assert made.endswith(tail)
    known = edition(content).translation.memory.units
    assert Unit("x1", "Un chien aboie.", "A dog barks.", "Zoé") in known
    assert len(known) == 1 + made.count('creationtool="enregard"') > 1


@pytest.mark.parametrize(
    ("who", "environment", "name"),
    [
        ("Ada  Lovelace", {}, "Ada Lovelace"),
        (None, {"GITHUB_ACTOR": "ada"}, "ada"),
        ("Zoé", {"GITHUB_ACTOR": "ada"}, "Zoé"),
    ],
)
def test_who_is_a_name(tmp_path, monkeypatch, who, environment, name):
    """The one given, else git's, else that of GitHub's actor."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert name_of(who, tmp_path, environment) == name


def test_git_knows_a_name(tmp_path, monkeypatch):
    """Git's user.name, and never its user.email."""
    config = tmp_path / "config"
    config.write_text("[user]\n\tname = Ada Lovelace\n\temail = ada@example.org\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    assert name_of(None, tmp_path, {"GITHUB_ACTOR": "other"}) == "Ada Lovelace"


@pytest.mark.parametrize("who", ["ada@example.org", " ", None])
def test_an_address_or_nothing_is_refused(tmp_path, monkeypatch, who):
    """An address does not belong into a public file."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    with pytest.raises(UsageError):
        name_of(who, tmp_path, {})


def test_what_is_only_worth_a_look_keeps_no_pair_from_being_recorded(tmp_path):
    """A measure in another unit, with its value there, is told as a note; a pair with a warning is left."""
    write(tmp_path, "La route fait 16 km.\n\nElle date de 1912.\n", "The road is 10 miles long.\n\nIt is from 1921.\n")
    told = {one.code: one.severity for one in edition(tmp_path).findings if one.line in {1, 3}}
    assert told["unit-converted"] is Severity.NOTE
    assert told["number"] is Severity.WARNING
    assert run(tmp_path)[0] == "a: 1 pair approved as Ada: 1"


def undo(content, *names):
    """Take approvals back; what was said."""
    said = []
    withdraw(Job(content, "a", ("fr", "en"), "", "", names, said.append))
    return said


def test_an_approval_is_taken_back(content):
    """Of what is named alone; the file is as it was before, and a line that two people wrote goes with its double."""
    run(content)
    before = (content / "a" / "memory.tmx").read_text("utf-8")
    run(content, "2")
    path = content / "a" / "memory.tmx"
    line = next(line for line in path.read_text("utf-8").splitlines(keepends=True) if "5,6" in line)
    path.write_text(path.read_text("utf-8").replace(line, line + line.replace("Ada", "Zoe")), encoding="utf-8")
    assert states(content)[2] == "approved"

    assert undo(content, "2") == ["a: 1 pair no longer approved: 2"]
    assert path.read_text("utf-8") == before
    assert undo(content, "2", "title") == ["a: 1 pair no longer approved: title", "    pair 2 left: it is not approved"]
    assert states(content)[0] == "unconfirmed"
    with pytest.raises(UsageError, match="there is no pair “9”"):
        undo(content, "9")


def test_what_another_tool_approved_is_taken_back(content):
    """By its words, where its unit has no id; its other languages stay."""
    unit = (
        '<tu><tuv xml:lang="FR"><seg>Le chat noir dort sur le lit.</seg></tuv>{other}'
        '<tuv xml:lang="EN-US"><seg>The black cat sleeps on the bed.</seg></tuv></tu>'
    )
    german = '<tuv xml:lang="de"><seg>Die Katze.</seg></tuv>'
    head = '<tmx version="1.4"><header creationtool="OmegaT"/><body>'
    path = content / "a" / "memory.tmx"
    for other, left in (("", ""), (german, unit[: unit.index("{")] + german + "</tu>")):
        path.write_text(f"{head}{unit.format(other=other)}</body></tmx>", encoding="utf-8")
        assert states(content)[1] == "approved"
        undo(content, "1")
        assert path.read_text("utf-8") == f"{head}{left}</body></tmx>"
        assert states(content)[1] == "unconfirmed"


def test_a_memory_in_utf_16_stays_so(content):
    """It is read, and approvals are written into it as it is encoded."""
    run(content, "1")
    path = content / "a" / "memory.tmx"
    path.write_bytes(path.read_text("utf-8").replace("UTF-8", "UTF-16").encode("utf-16"))
    assert states(content)[1] == "approved"
    run(content, "2")
    assert states(content)[2] == "approved"
    assert "5,6" in path.read_bytes().decode("utf-16")


def test_a_memory_that_cannot_be_read_is_a_warning(content):
    """The article is built without it; nothing is written over it."""
    path = content / "a" / "memory.tmx"
    path.write_bytes(b"<tmx>\xff</tmx>")
    (found,) = [finding for finding in edition(content).findings if finding.file.endswith(".tmx")]
    assert (found.code, found.severity) == ("memory-damaged", Severity.WARNING)
    with pytest.raises(ContentError):
        run(content)
