"""Drafts: what is taken for a request's translation, and where it goes."""

import pytest

from enregard.core.drafting import draft, skeleton
from enregard.core.drafting.dialogue import Refused
from enregard.core.drafting.draft import Unwoven, woven
from enregard.core.drafting.request import Request
from enregard.core.markdown.markup import read
from enregard.core.memories.lookup import Found
from enregard.core.memories.memory import Unit

# ------------------------------------------------------------------------------------------------ receiving and weaving


def request(source, **rest):
    """A request for the one block of a text."""
    (block,) = read(source).blocks
    return Request(
        rest.pop("name", "1"), rest.pop("purpose", "fill"), (skeleton.cut(block),), (source,), block.text, **rest
    )


def test_an_order_is_filled_from_the_answers_to_its_slots():
    """All of them, or none."""
    wanted = request("- un\n- deux", pin="ici")
    assert draft.received(wanted, {"un": "one", "deux": "two"}) == "{#ici}\n- one\n- two"
    assert draft.received(wanted, {"un": "one"}) == Refused("no answer yet")


def test_an_answer_that_would_change_the_block_is_not_used():
    """A list stays a list of two."""
    assert draft.received(request("- un\n- deux"), {"un": "one", "deux": "1. two"}) == "- one\n- 1\\. two"


ENGLISH = "---\ntranslation_of: fr\n---\n\nOne.\n\n- a\n- b\n\n{#pin}\nFour.\n"


def at(after):
    """A request that goes after a line."""
    return request("Un mot.", after=after)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (5, ENGLISH.replace("One.\n", "One.\n\nNEW\n")),
        (8, ENGLISH.replace("- b\n", "- b\n\nNEW\n")),
        (11, ENGLISH + "\nNEW\n"),
        (None, ENGLISH + "\nNEW\n"),
        (4, ENGLISH.replace("One.\n", "NEW\n\nOne.\n")),
    ],
)
def test_what_is_new_stands_between_blank_lines(after, expected):
    """Everything else stays as it is, to the letter."""
    assert woven(ENGLISH, [(at(after), "NEW")]) == expected


def test_several_at_one_place_keep_their_order():
    """That of the article."""
    assert woven("One.\n", [(at(1), "Two."), (at(1), "Three.")]) == "One.\n\nTwo.\n\nThree.\n"


def test_only_the_lines_named_are_replaced():
    """Front matter, neighbors and pins stay."""
    changed = woven(ENGLISH, [(request("Un mot.", purpose="replace", over=(5, 5)), "NEW")])
    assert changed == ENGLISH.replace("One.", "NEW")


def test_a_field_goes_into_the_front_matter():
    """In quotation marks, whatever it holds."""
    title = Request("title", "fill", (skeleton.Skeleton(("", ""), ("x",)),), ("x",), "x", field="title")
    assert woven("---\na: b\n---\nText.\n", [(title, 'A "b": #c')]) == '---\na: b\ntitle: "A \\"b\\": #c"\n---\nText.\n'


@pytest.mark.parametrize(("text", "after", "made"), [("- a\n", 1, "- b"), ("> a\n\n```\nopen\n", None, "NEW")])
def test_what_would_run_into_its_neighbor_is_not_written(text, after, made):
    """Two lists one after the other are one list; a fence without an end swallows what follows."""
    with pytest.raises(Unwoven):
        woven(text, [(at(after), made)])


# --------------------------------------------------------------------------------------------------------------- memory


def found(*targets, origin="here"):
    """What a look-up found for the same words, the newest first."""
    return [Found(Unit("p", "", target), origin, 1.0) for target in targets]


def test_what_was_approved_for_the_same_words_is_used():
    """The newest counts, this article's own before others, and a pin belongs to its own place."""
    units = [*found("Elsewhere.", origin="other"), *found("{#there}\nA **new** “word”.", "An old word.")]
    assert draft.remembered(request("Un mot."), units, "here") == "A **new** “word”."
    assert draft.remembered(request("Un mot.", pin="here"), units, "here") == "{#here}\nA **new** “word”."
    assert draft.remembered(request("Un mot."), [], "here") is None


def test_what_has_another_shape_is_not_used():
    """A heading's translation is no paragraph's, though they read the same."""
    assert draft.remembered(request("Un mot."), found("## A word", "A word."), "here") == "A word."
    assert draft.remembered(request("## Un mot"), found("A word", "## A word"), "here") == "## A word"


def test_a_link_to_a_neighbor_leads_elsewhere_from_another_folder():
    """What another article has is used only without links that are relative to it."""
    units = [*found("A [word](notes/a.md).", "A [word](https://a.b).", origin="other")]
    assert draft.remembered(request("Un mot."), units, "here") == "A [word](https://a.b)."
