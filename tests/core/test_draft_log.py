"""The log of drafts: what was answered is read again as it was, whatever happened to the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.drafting.draft_log import answered, line, parse
from enregard.core.memories.memory import Draft

WORDS = st.text(max_size=20)
DRAFTS = st.builds(
    Draft,
    st.text(min_size=1, max_size=20),
    st.text(min_size=1, max_size=20),
    WORDS,
    st.just("2026-11-24"),
    st.sampled_from(["en", "fr"]),
    st.booleans(),
    st.none() | st.tuples(WORDS, WORDS),
)


@given(st.lists(DRAFTS, max_size=5))
def test_what_is_written_is_read(drafts):
    """Any words at all, one line each."""
    text = "".join(map(line, drafts))
    assert text.count("\n") == len(drafts) == len(text.splitlines())
    assert parse(text) == (tuple(drafts), ())


@given(st.lists(DRAFTS, min_size=1, max_size=4), st.data())
def test_a_torn_last_line_costs_that_line_only(drafts, data):
    """Cut anywhere: all lines before the cut are read."""
    text = "".join(map(line, drafts))
    cut = data.draw(st.integers(0, len(text)))
    whole = text[:cut].count("\n")
    found = parse(text[:cut]).drafts
    assert found[:whole] == tuple(drafts[:whole])
    assert len(found) <= whole + 1


@pytest.mark.parametrize(
    "garbage",
    [
        "<<<<<<< ours",
        "{",
        "[]",
        "null",
        '{"source": 1}',
        '{"source": "a", "text": "b", "engine": "c", "date": 5}',
        "\ufffd",
    ],
)
def test_lines_that_are_no_drafts_are_read_past(garbage):
    """Marks of a merge, half a line, other people's JSON; their numbers are told."""
    draft = Draft("a", "b", "deepl", "2026-11-24", "en")
    assert parse(f"{line(draft)}{garbage}\n{line(draft)}") == ((draft, draft), (2,))


def test_a_line_says_what_a_person_can_read():
    """Letters stand as letters, and Markdown only where there is some."""
    draft = Draft("Été", "Summer", "deepl", "2026-11-24", "en")
    assert line(draft) == (
        '{"source": "Été", "text": "Summer", "engine": "deepl", "date": "2026-11-24", "to": "en", "written": false}\n'
    )
    marked = Draft("*Été*", "*Summer*", "deepl", "2026-11-24", "en", True, ("Été", "Summer"))
    assert json.loads(line(marked))["markdown"] == ["*Été*", "*Summer*"]
    assert (marked.source, marked.text) == ("*Été*", "*Summer*")


def test_the_last_answer_of_an_engine_counts():
    """By the original as it stands in the file; another engine's answer is another's."""
    one, two = (Draft("a", text, "deepl", "2026-11-24", "en") for text in ("x", "y"))
    other = Draft("a", "z", "google", "2026-11-24", "en")
    assert answered([one, two, other], "deepl", "en") == {"a": two}
