"""What was received is set into the translation's file, and nothing else of the file changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.drafting import insertion, skeleton
from enregard.core.drafting.insertion import Collision, inserted, settled
from enregard.core.drafting.request import Request
from enregard.core.markdown.markup import read


def request(source, **rest):
    """A request for the one block of a text."""
    (block,) = read(source).blocks
    return Request(
        rest.pop("name", "1"), rest.pop("purpose", "fill"), (skeleton.cut(block),), (source,), block.text, **rest
    )


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
    assert inserted(ENGLISH, [(at(after), "NEW")]) == expected


def test_several_at_one_place_keep_their_order():
    """That of the article."""
    assert inserted("One.\n", [(at(1), "Two."), (at(1), "Three.")]) == "One.\n\nTwo.\n\nThree.\n"


def test_only_the_lines_named_are_replaced():
    """Front matter, neighbors and pins stay."""
    changed = inserted(ENGLISH, [(request("Un mot.", purpose="replace", over=(5, 5)), "NEW")])
    assert changed == ENGLISH.replace("One.", "NEW")


def test_a_field_goes_into_the_front_matter():
    """In quotation marks, whatever it holds."""
    title = Request("title", "fill", (skeleton.Skeleton(("", ""), ("x",)),), ("x",), "x", field="title")
    assert (
        inserted("---\na: b\n---\nText.\n", [(title, 'A "b": #c')]) == '---\na: b\ntitle: "A \\"b\\": #c"\n---\nText.\n'
    )


@pytest.mark.parametrize(("text", "after", "made"), [("- a\n", 1, "- b"), ("> a\n\n```\nopen\n", None, "NEW")])
def test_what_would_run_into_its_neighbor_is_not_written(text, after, made):
    """Two lists one after the other are one list; a fence without an end swallows what follows."""
    with pytest.raises(Collision):
        inserted(text, [(at(after), made)])


# ------------------------------------------------------------------------------------------------- where parts collide


def test_a_divider_keeps_two_lists_apart():
    """Before, behind, or on both sides, as it is needed; the others are set as they are."""
    text = "One.\n\n- a\n- b\n\nTwo.\n"
    parts = [(at(1), "- x"), (at(4), "- y"), (at(6), "- z"), (at(6), "- zz")]
    parts = [(replace(one, name=str(n)), made) for n, (one, made) in enumerate(parts)]
    assert settled(text, parts) == (
        "One.\n\n- x\n\n<!-- -->\n\n- a\n- b\n\n<!-- -->\n\n- y\n\nTwo.\n\n- z\n\n<!-- -->\n\n- zz\n",
        {},
    )


def test_what_runs_into_its_neighbor_is_left_out_and_the_rest_is_set():
    """With the reason, by the request's name."""
    parts = [(request("Un mot.", after=1, name="2"), "Two."), (request("Un mot.", name="5"), "Lost.")]
    made, lost = settled("One.\n\n```\nopen\n", parts)
    assert made == "One.\n\nTwo.\n\n```\nopen\n"
    assert lost == {"5": "a passage would run into its neighbor: write it by hand"}


def test_what_changes_a_text_far_from_it_is_left_out():
    """A definition makes a link of words that were none."""
    text = "---\ntitle: x\n---\nA [word].\n\nB.\n\nC.\n"
    parts = [
        (request("Un mot.", after=6, name="2"), "B2."),
        (request("Un mot.", after=8, name="3"), "C2.\n\n[word]: x"),
    ]
    made, lost = settled(text, parts)
    assert made == text.replace("B.\n", "B.\n\nB2.\n")
    assert list(lost) == ["3"]


def test_a_field_on_several_lines_is_left_alone():
    """The rest is set."""
    title = Request("title", "replace", (skeleton.Skeleton(("", ""), ("x",)),), ("x",), "x", field="title", over=(2, 2))
    made, lost = settled("---\ntitle: >\n  x\n---\nOne.\n", [(title, "y"), (at(5), "Two.")])
    assert made == "---\ntitle: >\n  x\n---\nOne.\n\nTwo.\n"
    assert lost == {"title": "“title” takes several lines: write it by hand"}


BLOCKS = ["One.", "- a\n- b", "1. x", "> q", "```\nc\n```", "# H", "---", "| a |\n|---|\n| b |", "{#p}\nP."]
MADE = ["New.", "- n", "2. n", "> n", "```\nopen", "## N", "    code", "<b>", "***", "a\n==="]


@given(
    st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(MADE)), max_size=6),
    st.booleans(),
)
def test_whatever_is_set_nothing_of_the_file_is_lost(blocks, parts, headed):
    """Every line stays, and what is not left out is there, once for each part."""
    # A rule at the very start would be the front matter's.
    head = "---\ntranslation_of: fr\n---\n" if headed or blocks[0] == "---" else ""
    text = head + "\n\n".join(blocks) + "\n"
    ends = [block.lines[1] for block in read(text.removeprefix(head), head.count("\n") + 1).blocks]
    requests = [
        (request("Un mot.", name=str(n), after=ends[at] if at < len(ends) else None), made)
        for n, (at, made) in enumerate(parts)
    ]
    made, lost = settled(text, requests)
    kept = [part for one, part in requests if one.name not in lost]

    rest = iter(made.split("\n"))
    assert all(line in rest for line in text.rstrip("\n").split("\n"))
    plain = made.replace("<!-- -->\n\n", "").replace("\n\n<!-- -->", "")
    assert sorted(filter(None, plain.split("\n"))) == sorted(filter(None, "\n".join([text, *kept]).split("\n")))
    if "<!-- -->" not in made:
        assert made == inserted(text, [one for one in requests if one[0].name not in lost])


@pytest.mark.parametrize("made", ["- x", "```\nopen", "New."])
def test_what_is_read_grows_with_the_text(made, monkeypatch):
    """Twice the gaps cost twice the reading, whether their parts fit, need a divider or cannot be set."""
    sizes = []

    def counted(text, *rest):
        sizes[-1] += len(text)
        return read(text, *rest)

    monkeypatch.setattr(insertion.markup, "read", counted)
    for count in (50, 100, 200):
        text = "\n\n".join(f"- a{n}\n\nText {n}." for n in range(count)) + "\n"
        parts = [(request("Un mot.", name=str(n), after=4 * n + 1), made) for n in range(count)]
        sizes.append(0)
        settled(text, parts)
    assert sizes[2] < 2.6 * sizes[1] < 2.6**2 * sizes[0]
