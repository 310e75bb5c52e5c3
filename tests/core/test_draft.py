"""Drafts: what is taken for a request's translation."""

from enregard.core.drafting import draft, skeleton
from enregard.core.drafting.dialogue import Refused
from enregard.core.drafting.request import Request
from enregard.core.markdown.markup import read
from enregard.core.memories.lookup import Found
from enregard.core.memories.memory import Unit

# ------------------------------------------------------------------------------------------------ receiving


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
