"""A pair is in doubt where what faces each other around it says otherwise, however well the two go together."""

import pytest

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.doubt import doubted
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block

DOUBTFUL = 0.5


def _blocks(*passages: str) -> list[Block]:
    return list(markup.read("\n\n".join(passages)).blocks)


def _doubted(french: list[Block], english: list[Block], beads: list[Bead], known=()) -> list[int]:
    """The sources of the pairs that are in doubt."""
    score = BlockScore.of(french, english, ("fr", "en"))
    return [bead.source[0] for bead in doubted(score, beads, known) if bead.confidence < DOUBTFUL]


def _headings(order: str) -> tuple[list[Block], list[Block], list[Bead]]:
    """Headings of a and of b, in any order, each pair as its two letters; as sure as headings are."""
    words = {"a": "## Démarche", "b": "## Rouages", "x": "## Outline", "y": "## Cogs", "z": "## Machinery"}
    pairs = order.split()
    french, english = (_blocks(*(words[pair[side]] for pair in pairs)) for side in (0, 1))
    return french, english, [Bead((k,), (k,), 0.97) for k in range(len(pairs))]


@pytest.mark.parametrize(
    ("order", "doubtful"),
    [
        ("ax by ax by", []),
        ("ax by ax by ay", [4]),  # b faces y elsewhere, and a faces x
        ("ax by ay bx", [0, 1, 2, 3]),  # neither is oftener than the other
        ("ax by ax by ay bx", [0, 1, 2, 3, 4, 5]),  # twice is not more than twice as often as once
        ("ax by ax by ax by ay bx", [6, 7]),
        ("by bz by bz ax", []),  # two translations that nothing else has
        ("ax by az", []),
    ],
)
def test_words_that_are_repeated_face_the_same_each_time(order: str, doubtful: list[int]) -> None:
    """Where one faces what another faces elsewhere, something moved or is missing."""
    assert _doubted(*_headings(order)) == doubtful


def test_what_is_known_is_never_in_doubt() -> None:
    """An editor who approved it has seen it."""
    french, english, beads = _headings("ax by ax by ay")
    assert _doubted(french, english, beads, [((4,), (4,))]) == []


def test_what_is_sure_is_asked_nothing() -> None:
    """A heading with a number of its own is not taken for another because words are repeated."""
    french = _blocks("## 1. Démarche", "## 2. Rouages", "## 3. Démarche")
    english = _blocks("## 1. Outline", "## 2. Cogs", "## 3. Cogs")
    assert _doubted(french, english, [Bead((k,), (k,), 0.97) for k in range(3)]) == []


def test_two_pairs_that_would_do_better_with_each_others_passages_are_in_doubt() -> None:
    """Each says a name that the other's translation says."""
    french = _blocks("Le port de Brest.", "Le bois de Corte.", "Une autre phrase que voici.")
    english = _blocks("The wood of Corte.", "The harbor of Brest.", "Another sentence, here it is.")
    beads = [Bead((k,), (k,), 0.9) for k in range(3)]
    assert _doubted(french, english, beads) == [0, 1]
    right = [english[1], english[0], english[2]]
    assert _doubted(french, right, beads) == []


SECTIONS = [
    ("## Le puits", "## Outline", "Marcel Gouzien y passa Noël 1931 avec une radio et 3 livres."),
    ("## La grange", "## Machinery", "En 1944, Yvonne Kervella y cacha 12 sacs de farine pour Landerneau."),
]
TEXTS = [
    "Marcel Gouzien spent Christmas 1931 there with a radio and 3 books.",
    "In 1944 Yvonne Kervella hid 12 bags of flour there for Landerneau.",
]


def test_headings_whose_texts_face_others_are_in_doubt() -> None:
    """If these headings go together as well: sections may have changed places."""
    french = _blocks(*(one for head, _, text in SECTIONS for one in (head, text)))
    english = _blocks(SECTIONS[0][1], TEXTS[1], SECTIONS[1][1], TEXTS[0])
    beads = [Bead((0,), (0,), 0.97), Bead((1,), (3,), 1.0), Bead((2,), (2,), 0.97), Bead((3,), (1,), 1.0)]
    assert _doubted(french, english, beads) == [0, 2]
    beads = [Bead((k,), (k,), 0.97 if k in (0, 2) else 1.0) for k in range(4)]
    assert _doubted(french, english, beads) == []


def test_headings_follow_their_texts() -> None:
    """Sections that changed places are found by what stands in them, whatever their headings say."""
    french = _blocks("# Titre", *(one for head, _, text in SECTIONS for one in (head, text)))
    english = _blocks("# Title", SECTIONS[1][1], TEXTS[1], SECTIONS[0][1], TEXTS[0])
    beads = pair_blocks(french, english, languages=("fr", "en"), crossing=True)
    assert {bead[:2] for bead in beads} == {((0,), (0,)), ((1,), (3,)), ((2,), (4,)), ((3,), (1,)), ((4,), (2,))}


def test_headings_that_go_together_keep_their_place_though_their_texts_moved() -> None:
    """Two paragraphs that changed places under headings that each name their translation."""
    french = _blocks("# Titre", "## Le puits de Brest", SECTIONS[0][2], "## La grange de Sizun", SECTIONS[1][2])
    english = _blocks("# Title", "## The Brest well", TEXTS[1], "## The Sizun barn", TEXTS[0])
    beads = [Bead((k,), (k,), 0.97) for k in (0, 1, 3)] + [Bead((2,), (4,), 1.0), Bead((4,), (2,), 1.0)]
    assert _doubted(french, english, sorted(beads)) == []


TWICE = [
    ("**[À faire : la liste]**", "**[Pending: this list]**"),
    ("**[À faire : un guide]**", "**[Pending: our guide]**"),
]


def _stock(alone: bool) -> tuple[list[Block], list[Block], list[Bead]]:
    """Two stock phrases that face each other once; with `alone` each stands once more in its text, facing nothing."""
    french = _blocks(*(one for one, _ in TWICE), "Une phrase de 1931.", *(one for one, _ in TWICE))
    english = _blocks(*(other for _, other in TWICE), "A sentence of 1931.", *(other for _, other in TWICE))
    beads = [Bead((k,), (k,), 0.97) for k in range(3)]
    left = [*(Bead((k,), ()) for k in (3, 4)), *(Bead((), (k,)) for k in (3, 4))]
    return (french, english, [*beads, *left]) if alone else (french[:3], english[:3], beads)


def test_nothing_tells_which_stock_phrase_translates_which_where_all_are_left_alone_elsewhere() -> None:
    """The same two did not find each other there; and each does as well with what the other faces."""
    assert _doubted(*_stock(alone=True)) == [0, 1]
    assert _doubted(*_stock(alone=False)) == []


def test_a_pair_is_in_doubt_beside_what_faces_nothing_and_would_do_as_well() -> None:
    """One of three headings was left out: which, their words do not say."""
    french = _blocks("Un texte de 1931.", "## Le gérant", "Un texte de 1944.")
    english = _blocks("A text of 1931.", "## Owner", "## Holder", "A text of 1944.")
    beads = [Bead((0,), (0,)), Bead((1,), (1,), 0.97), Bead((), (2,)), Bead((2,), (3,))]
    assert _doubted(french, english, beads) == [1]


def test_a_heading_right_above_the_text_that_faces_its_own_is_not_in_doubt() -> None:
    """Whatever stands before it and faces nothing."""
    french = _blocks("Un texte de 1931.", "## Le gérant", "Un texte de 1944.")
    english = _blocks("A text of 1931.", "## Owner", "## Holder", "A text of 1944.")
    beads = [Bead((0,), (0,)), Bead((), (1,)), Bead((1,), (2,), 0.97), Bead((2,), (3,))]
    assert _doubted(french, english, beads) == []


def test_a_pair_is_not_in_doubt_beside_what_faces_nothing_and_goes_worse_with_it() -> None:
    """A name says which of two paragraphs was left out."""
    french = _blocks("Un texte de 1931.", "Le bois de Corte.", "Un texte de 1944.")
    english = _blocks("A text of 1931.", "The woods of Corte.", "The harbor there.", "A text of 1944.")
    beads = [Bead((0,), (0,)), Bead((1,), (1,), 0.97), Bead((), (2,)), Bead((2,), (3,))]
    assert _doubted(french, english, beads) == []


@pytest.mark.parametrize(
    ("english", "doubtful"),
    [
        ("> Whoever is in charge of it all, wherever that may be.", [1]),
        ("> Marcel Gouzien paid 1944 and 1931 to Yvonne Kervella at Landerneau.", []),
    ],
)
def test_a_heading_that_faces_one_and_the_passage_under_it_is_in_doubt(english: str, doubtful: list[int]) -> None:
    """Where little speaks for it: one of the two may face nothing."""
    french = _blocks("De 1900.", "## Marcel Gouzien a payé 1944 et 1931 à Yvonne Kervella (Landerneau)", "De 1950.")
    other = _blocks("Of 1900.", "## Pay", english, "Of 1950.")
    beads = [Bead((0,), (0,)), Bead((1,), (1, 2), 0.9), Bead((2,), (3,))]
    assert _doubted(french, other, beads) == doubtful
