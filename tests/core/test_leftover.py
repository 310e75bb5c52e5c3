"""What an alignment has left alone on either side, where its place says what it faces."""

import pytest
from test_passage_moves import beads

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.leftover import placed
from enregard.core.markdown.block import Block

IMAGE = "![Une roue](wheel.png)"


def _text(form: str) -> list[Block]:
    """Blocks by letters: headings, lists of 12, 10 and 9 items, a table, paragraphs, one with an image, pictures.

    What an editor pinned has a capital.
    """
    made = {
        "h": Block("heading", "Titre", "## Titre", level=2),
        "b": Block("paragraph", "Titre", "**Titre**"),
        "l": Block("list", "\n".join(["un"] * 12), "- un"),
        "s": Block("list", "\n".join(["un"] * 9), "- un"),
        "m": Block("list", "\n".join(["un"] * 10), "- un"),
        "L": Block("list", "\n".join(["un"] * 12), "- un", pin="ici"),
        "t": Block("table", "\n".join(["un"] * 12), "| un |"),
        "p": Block("paragraph", "Texte.", "Texte."),
        "P": Block("paragraph", "Texte.", "Texte.", pin="ici"),
        "i": Block("paragraph", "Une roue", f"{IMAGE}\n*La roue*"),
        "x": Block("paragraph", "Une roue", "<IMG src='wheel.png'>"),
        "f": Block("figure", "Une roue", IMAGE),
        "F": Block("figure", "Une roue", IMAGE, pin="ici"),
    }
    return [made[one] for one in form]


def _placed(ours: str, theirs: str, *rest: str, known=()) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [bead[:2] for bead in placed((_text(ours), _text(theirs)), beads(*rest), known)]


def _links(*rest: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [bead[:2] for bead in beads(*rest)]


@pytest.mark.parametrize(
    ("ours", "theirs", "rest"),
    [
        ("hlh", "hlh", ("0 0", "1 ", " 1", "2 2")),
        ("hlh", "hlh", ("0 0", " 1", "1 ", "2 2")),
        ("hlb", "bsh", ("0 0", "1 ", " 1", "2 2")),
        ("hth", "hth", ("0 0", "1 ", " 1", "2 2")),
        ("hl", "hl", ("0 0", "1 ", " 1")),  # at the end
    ],
)
def test_two_lists_that_are_all_under_facing_headings_face_each_other(
    ours: str, theirs: str, rest: tuple[str, ...]
) -> None:
    """Or two tables; and whichever comes first."""
    assert _placed(ours, theirs, *rest) == [_links(one)[0] for one in ("0 0", "1 1", "2 2")[: len(ours)]]


@pytest.mark.parametrize(
    ("ours", "theirs", "rest"),
    [
        ("hlh", "hth", ("0 0", "1 ", " 1", "2 2")),  # a list and a table
        ("hph", "hph", ("0 0", "1 ", " 1", "2 2")),  # paragraphs
        ("hLh", "hlh", ("0 0", "1 ", " 1", "2 2")),  # an editor began a pair there
        ("hlh", "hLh", ("0 0", "1 ", " 1", "2 2")),
        ("plh", "plh", ("0 0", "1 ", " 1", "2 2")),  # no heading before
        ("hlh", "plh", ("0 0", "1 ", " 1", "2 2")),
        ("plh", "hlh", ("0 0", "1 ", " 1", "2 2")),
        ("hlp", "hlp", ("0 0", "1 ", " 1", "2 2")),  # none after
        ("hlh", "hlp", ("0 0", "1 ", " 1", "2 2")),
        ("hlp", "hlh", ("0 0", "1 ", " 1", "2 2")),
        ("l", "l", ("0 ", " 0")),  # nothing before
        ("hllh", "hh", ("0 0", "1 ", "2 ", "3 1")),  # both in one text
        ("hllh", "hlh", ("0 0", "1 ", "2 ", " 1", "3 2")),  # one of two
        ("hllh", "hlh", ("0 0", "1 ", " 1", "2 ", "3 2")),
        ("hlh", "hllh", ("0 0", "1 ", " 1", " 2", "2 3")),
        ("hll", "hl", ("0 0", "1 ", " 1", "2 ")),
        ("hlh", "hl", ("0 0", "1 ", " 1", "2 ")),  # the next heading is alone
        ("hlhh", "hlh", ("0 0", "1 ", " 1", "23 2")),  # or faces several
        ("hhlh", "hlh", ("01 0", "2 ", " 1", "3 2")),
    ],
)
def test_two_lists_stay_apart_where_something_else_could_be_what_they_face(
    ours: str, theirs: str, rest: tuple[str, ...]
) -> None:
    """Or where what stands around them does not say that they belong together."""
    assert _placed(ours, theirs, *rest) == _links(*rest)


def test_two_lists_that_moved_past_each_other_stay_apart() -> None:
    """Headings that face each other have to stand directly around them, in both texts."""
    rest = ("0 0", "1 ", " 3", "2 4")
    assert _placed("hlh", "hpplh", *rest) == _links(*rest)
    rest = ("0 2", "3 ", " 3", "4 4")
    assert _placed("hpplh", "pphlh", *rest) == _links(*rest)


def test_lists_face_each_other_wherever_their_headings_stand() -> None:
    """Something that one text alone has may stand before them."""
    rest = ("0 ", "1 0", "2 ", " 1", "3 2")
    assert _placed("phlh", "hlh", *rest) == _links("0 ", "1 0", "2 1", "3 2")
    turned = (" 0", "0 1", "1 ", " 2", "2 3")
    assert _placed("hlh", "phlh", *turned) == _links(" 0", "0 1", "1 2", "2 3")


@pytest.mark.parametrize(("theirs", "sure"), [("l", 0.8), ("m", 0.8), ("s", 0.4)])
def test_lists_that_face_each_other_by_their_place_are_sure_if_they_have_about_as_many_items(
    theirs: str, sure: float
) -> None:
    """Of twelve items two may be missing; where more are, that is in doubt, which is told."""
    for sides in (("hl", "h" + theirs), ("h" + theirs, "hl")):
        found = placed((_text(sides[0]), _text(sides[1])), beads("0 0", "1 ", " 1"), ())
        assert found == [Bead((0,), (0,)), Bead((1,), (1,), sure)]


def test_what_faces_something_stays_as_it_is() -> None:
    """Nothing is asked where nothing is left alone."""
    assert _placed("hl", "hl", "0 0", "1 1") == _links("0 0", "1 1")
    assert _placed("fi", "pi", "0 0", "1 1") == _links("0 0", "1 1")


@pytest.mark.parametrize(
    ("ours", "theirs", "rest", "found"),
    [
        # The picture after its caption, or before it; of either text.
        ("pf", "i", ("0 0", "1 "), ("01 0",)),
        ("fp", "i", ("0 ", "1 0"), ("01 0",)),
        ("i", "pf", ("0 0", " 1"), ("0 01",)),
        ("i", "fp", (" 0", "0 1"), ("0 01",)),
        ("pf", "x", ("0 0", "1 "), ("01 0",)),
        ("ppf", "i", ("01 0", "2 "), ("012 0",)),
        ("pf", "pi", ("0 01", "1 "), ("01 01",)),
        # The neighbor has a picture itself, or what it faces has none.
        ("if", "i", ("0 0", "1 "), ("0 0", "1 ")),
        ("fi", "i", ("0 ", "1 0"), ("0 ", "1 0")),
        ("pf", "p", ("0 0", "1 "), ("0 0", "1 ")),
        ("fp", "p", ("0 ", "1 0"), ("0 ", "1 0")),
        # An editor's pin keeps it apart.
        ("pF", "i", ("0 0", "1 "), ("0 0", "1 ")),
        ("Pf", "i", ("0 0", "1 "), ("0 0", "1 ")),
        ("Fp", "i", ("0 ", "1 0"), ("0 ", "1 0")),
        ("fP", "i", ("0 ", "1 0"), ("0 ", "1 0")),
        # Neither neighbor of a picture is something left alone, or beyond something.
        ("pf", "i", ("0 ", "1 ", " 0"), ("0 ", "1 ", " 0")),
        ("pp", "i", ("0 0", "1 "), ("0 0", "1 ")),
        ("pff", "i", ("0 0", "1 ", "2 "), ("01 0", "2 ")),
        ("fpi", "ip", ("0 ", "1 1", "2 0"), ("0 ", "1 1", "2 0")),
        ("pfp", "ii", ("0 0", "1 ", "2 1"), ("01 0", "2 1")),
        ("fip", "pii", ("0 ", "1 01", "2 2"), ("0 ", "1 01", "2 2")),
        # One on each side.
        ("fi", "ip", ("0 ", " 0", "1 1"), ("0 ", " 0", "1 1")),
        ("fp", "pi", ("0 ", " 0", "1 1"), ("0 ", " 0", "1 1")),
        ("fp", "fi", (" 0", "0 ", "1 1"), (" 0", "01 1")),
        ("p", "p", (" 0", "0 "), (" 0", "0 ")),
    ],
)
def test_a_picture_alone_joins_its_caption(
    ours: str, theirs: str, rest: tuple[str, ...], found: tuple[str, ...]
) -> None:
    """The passage beside it, where only what that faces has a picture."""
    assert _placed(ours, theirs, *rest) == _links(*found)


def test_a_picture_that_waits_joins_only_what_comes_next() -> None:
    """Not what stands farther on."""
    rest = ("0 ", "1 1", "2 0")
    assert _placed("fip", "ip", *rest) == _links(*rest)
    rest = ("0 ", " 0", "1 1")
    assert _placed("fp", "pi", *rest) == _links(*rest)


@pytest.mark.parametrize(("ours", "rest"), [("pf", ("0 0", "1 ")), ("fp", ("0 ", "1 0"))])
def test_what_is_known_is_joined_by_nothing(ours: str, rest: tuple[str, str]) -> None:
    """Somebody approved it as it is."""
    pair = next(bead[:2] for bead in beads(*rest) if bead.target)
    assert _placed(ours, "i", *rest, known=[pair]) == _links(*rest)


def test_a_pair_that_a_picture_joins_is_as_sure_as_before() -> None:
    """It is the same pair."""
    alone = [Bead((0,), (0,), 0.7), Bead((1,), ())]
    assert placed((_text("pf"), _text("i")), alone, ()) == [Bead((0, 1), (0,), 0.7)]
