"""What was approved, for translators' tools: by passage and by sentence; read back, no sentence approves anything."""

import shutil
import subprocess

import pytest

from enregard.core.editions.translation_units import translation_units
from enregard.core.memories import state
from enregard.core.memories.memory import memory
from enregard.edges.commands.approve import Job, approve
from enregard.edges.content import editions, tmx

PAIRS = [
    ("Le chat « noir » dort. Il rêve de l’*été*.", "The “black” cat sleeps. It dreams of *summer*."),
    (
        "Il a coûté 5,7 M$. Rien de plus. La suite est dans le [rapport](https://example.org/).",
        "It cost $5.7 million, no more. What follows is in the [report](https://example.org/).",
    ),
    ("Voir p. 12. Puis la suite.", "See page 12. Then what follows."),
    ("« Oui ! » Puis elle sortit.", "“Yes!” Then she left."),
    ("M. Dupont (cf. fig. 2) dit : « Non. »", "Mr. Dupont (see fig. 2) said, “No.”"),
    (
        "La pluie tombe depuis lundi. Les rues sont vides. Personne ne sort.",
        "It has been raining since Monday, and the streets are empty. Nobody goes out.",
    ),
    ("Le maire a promis 3 millions d’euros. Qui les paiera ?", "The mayor promised 3 million euros. Who will pay?"),
]
FRENCH, ENGLISH = ("\n\n".join(side) + "\n" for side in zip(*PAIRS, strict=True))
# What OmegaT's own rules make of them: sentences that face one alone are found, whatever stands around them.
BY_SENTENCE = [
    PAIRS[0][1],
    "Il a coûté 5,7 M$. Rien de plus. What follows is in the [report](https://example.org/).",
    PAIRS[2][1],
    PAIRS[3][0],
    PAIRS[4][0],
    "La pluie tombe depuis lundi. Les rues sont vides. Nobody goes out.",
    PAIRS[6][1],
]


def approved(content, when, *names):
    """Approve passages of the article at a time."""
    approve(Job(content, "a", ("fr", "en"), "Ada", when, names, say=lambda _: None))


@pytest.fixture
def content(tmp_path):
    """An article of seven passages, each approved, the first last."""
    folder = tmp_path / "content"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "fr.md").write_text(FRENCH, "utf-8")
    (folder / "a" / "en.md").write_text(f"---\ntranslation_of: fr\n---\n\n{ENGLISH}", "utf-8")
    approved(folder, "20260101T000000Z", "2-7")
    approved(folder, "20260102T000000Z", "1")
    return folder


def units(content):
    """What the article gives."""
    return translation_units(editions.edition(content, "a", ("fr", "en")))


def test_the_newest_approval_stands_last(content):
    """By passage and by sentence; tools take the last of two units with one source."""
    found = units(content)
    assert [one.unit.source for one in found][-3:] == [PAIRS[0][0], "Le chat « noir » dort.", "Il rêve de l’*été*."]
    assert [one.unit.when for one in found] == sorted(one.unit.when for one in found)
    assert {(one.unit.source, one.unit.target) for one in found if not one.is_sentence} == {*PAIRS}


def test_sentences_that_face_one_alone_are_units(content):
    """With their markup; what is two sentences in one language and one in the other is none."""
    found = {one.unit.source: one.unit.target for one in units(content) if one.is_sentence}
    assert found["Qui les paiera ?"] == "Who will pay?" and found["Personne ne sort."] == "Nobody goes out."
    assert found["La suite est dans le [rapport](https://example.org/)."].endswith(
        "the [report](https://example.org/)."
    )
    assert not {"Rien de plus.", "Les rues sont vides."} & {*found}
    assert not any(one.unit.tuid for one in units(content) if one.is_sentence)


def test_what_is_not_approved_is_left_out(content):
    """A passage whose words changed gives nothing, nor do its sentences."""
    path = content / "a" / "fr.md"
    path.write_text(path.read_text("utf-8").replace("3 millions", "4 millions"), "utf-8")
    assert not any("Qui les paiera" in one.unit.source for one in units(content))


def test_a_sentence_approves_nothing(content):
    """Who takes the file for a memory has the passages, and no passage that is made of their sentences."""
    text = tmx.exported(units(content), "fr", "en")
    back, findings = tmx.parse(text, "a/memory.tmx", "fr", "en")
    assert findings == () and {(unit.source, unit.target) for unit in back} == {*PAIRS}
    made = state.Passage("Qui les paiera ? Personne ne sort.", "Who will pay? Nobody goes out.")
    assert [one.state for one in state.standings([made], memory(back))] == ["unconfirmed"]


PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>FR</source_lang><target_lang>EN-US</target_lang><sentence_seg>true</sentence_seg>
</project></omegat>
"""


@pytest.mark.skipif(shutil.which("omegat") is None, reason="OmegaT is not installed (Debian's package omegat)")
def test_omegat_takes_sentences(content, tmp_path):
    """By its own rules for sentences, which are its default: what it cuts as we do is taken, the rest left in French.

    By passages it leaves nothing: see `test_omegat_reads_a_memory_and_what_it_writes_is_read`.
    """
    project = tmp_path / "project"
    for name in ("source", "target", "tm/auto", "glossary", "dictionary", "omegat"):
        (project / name).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT, "utf-8")
    (project / "tm" / "auto" / "a.tmx").write_text(tmx.exported(units(content), "fr", "en"), "utf-8")
    (project / "source" / "a.txt").write_text(FRENCH, "utf-8")
    command = ["omegat", str(project), "--mode=console-translate", f"--config-dir={tmp_path / 'settings'}"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert (project / "target" / "a.txt").read_text("utf-8") == "\n\n".join(BY_SENTENCE) + "\n"
