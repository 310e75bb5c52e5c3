"""A note's title and body are pairs where a machine wrote one, or somebody approved it; else they are none."""

import pytest

from enregard.core.checking import glossary
from enregard.core.checking.glossary import Glossary
from enregard.core.editions import approval
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.editions.notetext import findings, notetexts
from enregard.core.memories.memory import Draft, Unit, memory
from enregard.core.notes import note

TITLE, BODY = (
    ("La croûte", "The crust"),
    ("On la voulait épaisse [@v3].\n\n- et brune", "It was wanted thick [@v3].\n\n- and brown"),
)
FRENCH = "La croûte du pain se faisait dans un four de briques.\n\nOn la voulait épaisse en ce temps-là."
ENGLISH = "The crust of the bread was made in a brick oven.\n\nIt was wanted thick in those days."
DRAFTS = tuple(Draft(*pair, written=True) for pair in (TITLE, BODY))
UNITS = (Unit("note:crust:title", *TITLE), Unit("note:crust:body", *BODY))


def text_of(title=TITLE, body=BODY):
    """The note's file."""
    head = "---\nkind: context\non: article\n---\n"
    return head + "".join(f"\n# {lang}: {title[n]}\n\n{body[n]}\n" for n, lang in enumerate(("fr", "en")))


def read(text, name="crust"):
    """The note."""
    return note.read(name, f"bread/notes/{name}.md", text, ("fr", "en"))[0]


def states(title=TITLE, body=BODY, units=(), drafts=(), name="crust"):
    """The states of what is a pair, by part."""
    found = notetexts([read(text_of(title, body), name)], "fr", "en", memory(units), drafts)
    return {one.part: "retouched" if one.standing.retouched else one.standing.state for one in found}


def edition(units=(), drafts=DRAFTS, text=None):
    """The note in an article."""
    setup = Resources(units=lambda *_: (tuple(units), ()))
    texts = {"fr": FRENCH, "en": f"---\ntranslation_of: fr\n---\n\n{ENGLISH}"}
    return compose(ArticleFiles("bread", texts, {"crust": text or text_of()}, "", tuple(drafts)), setup)


def test_what_people_wrote_is_no_pair():
    """No memory or draft knows it, or only by the words of one side."""
    assert states() == {}
    assert states(units=[Unit("p1", "La croûte", "On the crust"), Unit("p2", "Un four.", "It was wanted thick.")]) == {}
    assert (
        states(drafts=[Draft("La croûte", "Crusty things", written=True), Draft("Un four", "An oven", written=True)])
        == {}
    )


def test_what_was_only_proposed_is_no_pair():
    """A machine's answer that was not written stands nowhere."""
    assert states(drafts=[Draft(*TITLE)]) == {}


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        (TITLE, BODY, ("machine", "machine")),
        (("La croûte", "“The crust”"), BODY, ("machine", "machine")),
        (("La croûte", "On the crust"), (BODY[0], BODY[1].replace("wanted", "liked")), ("retouched", "retouched")),
        (("La mie", "The crust"), (BODY[0].replace("épaisse", "bien épaisse"), BODY[1]), ("machine", "machine")),
        (("La croûte", "Of hard things"), (BODY[0], "All else was out of fashion."), (None, None)),
    ],
)
def test_a_machines_words_stay_a_machines(title, body, found):
    """Retouched or beside another original; not where somebody wrote something else altogether."""
    wanted = {part: state for part, state in zip(("title", "body"), found, strict=True) if state}
    assert states(title, body, drafts=DRAFTS) == wanted


@pytest.mark.parametrize(
    ("body", "state"),
    [
        (BODY, "approved"),
        (("On la voulait mince [@v3].\n\n- et brune", BODY[1]), "stale"),
        ((BODY[0], BODY[1].replace("thick", "thin")), "unconfirmed"),
        (("Tout autre chose.", "Something else."), "unconfirmed"),
    ],
)
def test_after_an_approval_the_table_holds(body, state):
    """The drafts stay in their file, and count no more."""
    assert states(TITLE, body, UNITS, DRAFTS) == {"title": "approved", "body": state}


def test_a_note_with_another_name_stays_approved():
    """And what was approved under the old name is remembered while one side is the same."""
    assert states(units=UNITS, drafts=DRAFTS, name="rind") == {"title": "approved", "body": "approved"}
    body = ("On la voulait mince [@v3].\n\n- et brune", BODY[1])
    assert states(TITLE, body, UNITS, DRAFTS, "rind") == {"title": "approved", "body": "stale"}


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        (("En 1913", "In 1931"), BODY, [("number", "# en: In 1931", "the title of this note: the numbers differ")]),
        (
            TITLE,
            ("On la voulait [@v3].\n\n- 5,6 francs\n- *2 kilos*", "It was wanted [@v3].\n\n- 5.6 francs\n- *3 kilos*"),
            [
                (
                    "number",
                    "- *3 kilos*",
                    "the body of this note: the numbers differ: “2 kilos” in “fr”, “3 kilos” in “en”",
                )
            ],
        ),
        (
            TITLE,
            (
                "Voir [là](https://a.example/x) et [ici](../fr.md).",
                "See [there](https://b.example/x), [here](../en.md).",
            ),
            [("link-differs", "See [there]", "the body of this note: the links differ")],
        ),
        (TITLE, ("Le levain de 1913.", "The yeast of 1913."), [("glossary", "The yeast", "the body of this note: ")]),
        (("1913. Le pain", "1913. Bread"), ("De 2 `x 9`, p. 5.", "Of 2 `x 9`, p. 5."), []),
    ],
)
def test_what_is_amiss_in_a_drafted_note_is_told_as_in_a_passage(title, body, found):
    """Numbers, links and terms, with their lines in the note's file; nothing once it is approved."""
    terms = glossary.parse("- {fr: levain, en: leaven}\n", "glossary.yml")[0]
    drafts = [Draft(*pair, written=True) for pair in (title, body)]
    units = [Unit("note:crust:title", *title), Unit("note:crust:body", *body)]
    file = text_of(title, body)
    told = findings(edition((), drafts, file).translation.notetexts, ("fr", "en"), terms)

    for one, (code, line, message) in zip([n for n in told if n.code != "pair-machine"], found, strict=True):
        assert one.code == code
        assert file.split("\n")[one.line - 1].startswith(line)
        assert one.message.startswith(message)
    assert findings(edition(units, drafts, file).translation.notetexts, ("fr", "en"), terms) == []


def test_findings_name_the_notes_lines():
    """The line of the title, and the first of the body."""
    found = findings(edition().translation.notetexts, ("fr", "en"), Glossary())
    assert [(one.code, one.file, one.line) for one in found] == [
        ("pair-machine", "bread/notes/crust.md", 12),
        ("pair-machine", "bread/notes/crust.md", 14),
    ]
    assert [one.message for one in found] == [
        f"the {part} of this note: a machine's translation, not approved" for part in ("title", "body")
    ]
    assert set(found) <= set(edition().findings)


def test_a_note_id_approves_title_and_body():
    """By the note's id both, by a longer name one; without names, what a machine wrote is left."""
    assert [one.tuid for one in approval.approval(edition(), ["crust"]).chosen] == [unit.tuid for unit in UNITS]
    assert [one.name for one in approval.approval(edition(), ["crust:body"]).chosen] == ["crust:body"]
    silent = approval.approval(edition())
    assert not {"crust:title", "crust:body"} & {one.name for one in silent.chosen}
    assert {"crust:title", "crust:body"} <= {left.name for left in silent.left}
    assert approval.approval(edition(drafts=()), ["crust"]).unknown == ("crust",)


def test_units_and_drafts_of_notes_change_nothing_in_the_text():
    """Rows, their ids and their states are what they are without them, though the words are nearly the same."""
    near = Draft("On la voulait épaisse", "It was wanted thick", written=True)
    text = text_of(body=(near.source, near.text))
    plain = edition(drafts=(), text=text)
    unit = Unit("note:crust:body", near.source, near.text)
    for other in (edition(drafts=[near], text=text), edition([unit], [near], text), edition([unit], [], text)):
        assert [(row.id, row.state) for row in other.rows] == [(row.id, row.state) for row in plain.rows]
        assert [one.part for one in other.translation.notetexts] == ["body"]
