"""Blocks face their translations, n:m, guided by pins and by pairs that somebody approved."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import _taught, pair_blocks
from enregard.core.alignment.block_score import BlockScore
from enregard.core.alignment.doubt import doubted
from enregard.core.alignment.fixed_point import pins
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block

FR = """\
# Un coût contesté

Le modèle a coûté 5,6 millions de dollars, selon son auteur, qui compte 2 048 puces H800 pendant deux mois.

Wall Street a perdu 600 milliards de dollars en une seule journée, le 27 janvier 2025.

> « C’est un signal d’alarme », a déclaré le président Trump à Miami.

- Nvidia : moins 17 %
- Broadcom : moins 17 %

Les chercheurs de Berkeley ont reproduit une partie du travail pour 30 dollars.
"""
EN = """\
# A disputed cost

The model cost $5.6 million, says its author, who counts 2,048 H800 chips for two months.

Wall Street lost $600 billion in a single day, on 27 January 2025.

> “This is a wake-up call,” said President Trump in Miami.

- Nvidia: minus 17%
- Broadcom: minus 17%

Researchers at Berkeley reproduced part of the work for 30 dollars.
"""


def _blocks(text: str) -> tuple[Block, ...]:
    return markup.read(text).blocks


def _pairs(beads: Sequence[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]


def _one_to_one(count: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((k,), (k,)) for k in range(count)]


def test_a_faithful_translation_is_paired_one_to_one() -> None:
    """As many blocks, each facing its translation, and nothing doubtful."""
    beads = pair_blocks(_blocks(FR), _blocks(EN))
    assert _pairs(beads) == _one_to_one(6)
    assert all(bead.confidence > 0.5 for bead in beads)


@pytest.mark.parametrize("gone", range(1, 6))
def test_a_block_left_out_faces_nothing_and_shifts_nothing(gone: int) -> None:
    """Whichever block the translation lacks, all others keep their partners."""
    source, target = _blocks(FR), list(_blocks(EN))
    del target[gone]
    assert _pairs(pair_blocks(source, target)) == [
        ((k,), () if k == gone else (k - (k > gone),)) for k in range(len(source))
    ]


@pytest.mark.parametrize(("gone", "lost"), [(a, b) for a in (1, 2, 3, 5) for b in (1, 2, 3, 5) if a != b])
def test_as_many_blocks_need_not_be_the_same(gone: int, lost: int) -> None:
    """A block lacks its translation, another its original: they face nothing, or each other in doubt."""
    source, target = list(_blocks(FR)), list(_blocks(EN))
    del source[lost], target[gone]
    ours, theirs = [k for k in range(6) if k != lost], [k for k in range(6) if k != gone]
    left = {
        (tuple(ours[k] for k in bead.source), tuple(theirs[k] for k in bead.target))
        for bead in pair_blocks(source, target)
        if not (bead.source == (ours.index(gone),) and bead.target == (theirs.index(lost),) and bead.confidence < 0.5)
    }
    right = {((k,), (k,)) for k in range(6) if k not in (gone, lost)}
    assert left - {((gone,), ()), ((), (lost,))} == right


def test_a_translation_with_other_digits_is_not_doubted() -> None:
    """Numbers are evidence where the two texts write them alike; where they do not, that says nothing of a pair."""
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    beads = pair_blocks(_blocks(FR), _blocks(EN.translate(digits)))
    assert _pairs(beads) == _one_to_one(6)
    assert all(bead.confidence > 0.5 for bead in beads)


def test_paragraphs_run_together_face_both() -> None:
    """A translator who joins two paragraphs gets one pair of two and one."""
    joined = EN.replace("two months.\n\nWall", "two months. Wall")
    assert _pairs(pair_blocks(_blocks(FR), _blocks(joined)))[1] == ((1, 2), (1,))


def test_passages_that_say_other_things_do_not_look_like_a_pair() -> None:
    """Two passages that have nothing in common face nothing; pinned to each other, they are doubtful."""
    source = _blocks("# Titre\n\nLe modèle a coûté 5,6 millions de dollars à Hangzhou en 2024, dit Reuters.\n")
    target = _blocks("# Title\n\nIt rains.\n")
    assert _pairs(pair_blocks(source, target)) == [((0,), (0,)), ((1,), ()), ((), (1,))]
    pinned = [[text[0], replace(text[1], pin="x")] for text in (source, target)]
    assert pair_blocks(*pinned)[1].confidence < 0.5


def test_what_stands_between_certain_pairs_is_surer() -> None:
    """Nothing else could face it; yet two passages that have nothing in common stay in doubt."""
    loose = (
        "Tout le monde en a parlé au café, sans trop y croire.",
        "People gossiped over their cups, but few were convinced.",
    )
    others = ("Un seul mot.", "It is not known by whom, when, or in what state of mind this was first reported abroad.")
    sure = []
    for french, english in (loose, others):
        source, target = (text.split("\n\n") for text in (FR, EN))
        source[2:2], target[2:2] = [french], [english]
        beads = pair_blocks(*(_blocks("\n\n".join(text)) for text in (source, target)), languages=("fr", "en"))
        sure.append(next((bead.confidence for bead in beads if bead.source == bead.target == (2,)), 0.0))
    assert sure[0] > 0.5 > sure[1]


TALE_FR = [
    "Le vieux boulanger se levait avant l’aube, allumait le four et pétrissait la pâte en silence.",
    "Sa fille, encore endormie, descendait l’escalier quand l’odeur du pain chaud montait de la cave.",
    "Dans la rue, la neige couvrait les toits, et les premiers clients frappaient à la porte de la boutique.",
    "Le soir venu, on comptait les pièces sur la table, puis on éteignait la lampe avant de dormir.",
    "Personne ne savait que, l’hiver suivant, la guerre viderait le village de ses jeunes hommes.",
]
TALE_EN = [
    "The old baker rose before dawn, lit the oven and kneaded the dough without a word.",
    "His daughter, still asleep, came down the stairs when the smell of warm bread rose from the cellar.",
    "In the street, snow covered the roofs, and the first customers knocked at the door of the shop.",
    "When evening came, the coins were counted on the table, and the lamp was put out before sleep.",
    "Nobody knew that, the following winter, war would empty the village of its young men.",
]
STRANGER = "A ship leaves the harbor at noon with forty sailors, two horses and a letter for the queen."


@pytest.mark.parametrize("gone", range(5))
@pytest.mark.parametrize("added", range(5))
def test_paragraphs_without_names_or_numbers_are_told_apart(gone: int, added: int) -> None:
    """One left out, another added that is as long: in French and English no pair shifts, by their common words.

    The stranger faces nothing, or what it faces is doubtful; not in every place is it as plain as that.
    """
    kept = [(k, text) for k, text in enumerate(TALE_EN) if k != gone]
    kept.insert(added, (-1, STRANGER))
    source, target = (_blocks("\n\n".join(texts)) for texts in (TALE_FR, [text for _, text in kept]))
    beads = pair_blocks(source, target, languages=("fr", "en"))
    right = {((kept[j][0],), (j,)) for j in range(5) if kept[j][0] >= 0}
    assert len(right & set(_pairs(beads))) >= 3
    if abs(gone - added) > 1:
        assert right <= set(_pairs(beads))
        assert all(not (bead.source and added in bead.target) or bead.confidence < 0.5 for bead in beads)


SCENES_FR = [
    "Il pleuvait depuis trois jours sur la ville.",
    "Le facteur monta avec une lettre.",
    "Personne ne répondit.",
]
SCENES_EN = [
    "It had been raining on the town for three days.",
    "The postman came up with a letter.",
    "Nobody answered.",
]


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        (["## Chapitre I", "## Chapitre II", "## Chapitre III"], ["## Chapter 1", "## Chapter 2", "## Chapter 3"]),
        (["## I", "## II", "## III"], ["## 1.", "## 2.", "## 3."]),
        (["## 1. Un", "## 2. Deux", "## 3. Trois"], ["## 1 One", "## 2 Two", "## 3 Three"]),
    ],
)
@pytest.mark.parametrize("gone", range(3))
def test_the_numbers_of_headings_are_told_apart(fr: list[str], en: list[str], gone: int) -> None:
    """A chapter that is left out moves no other under its heading, in digits or in Roman numerals."""
    source = [part for pair in zip(fr, SCENES_FR, strict=True) for part in pair]
    target = [part for k, pair in enumerate(zip(en, SCENES_EN, strict=True)) if k != gone for part in pair]
    beads = pair_blocks(*(_blocks("\n\n".join(side)) for side in (source, target)), languages=("fr", "en"))
    kept = [k for k in range(6) if k // 2 != gone]
    assert set(_pairs(beads)) == {((i,), (j,)) for j, i in enumerate(kept)} | {((2 * gone + k,), ()) for k in (0, 1)}


def test_the_numbers_of_articles_are_told_apart() -> None:
    """Article 13 faces article 13, however alike the one before it is."""
    source = _blocks("Art. 12. La garantie des droits demande une force.\n\nArt. 13. Pour la force, un impôt est dû.\n")
    target = _blocks("Article 13. For the force, a tax is due from all.\n")
    assert _pairs(pair_blocks(source, target)) == [((0,), ()), ((1,), (0,))]


@pytest.mark.parametrize(("count", "missing"), [(4, 0), (9, 0), (12, 0), (20, 0), (12, 1), (17, 2)])
def test_a_list_faces_as_many_paragraphs(count: int, missing: int) -> None:
    """A list of any length that the translator wrote as paragraphs, but for a few, is one pair; nothing else moves."""
    items = "\n".join(f"- L’article {k} du registre de Hangzhou" for k in range(1, count + 1))
    source = _blocks(f"Voici tout :\n\n{items}\n\nFin du registre de Paris.\n")
    others = "\n\n".join(f"The article {k} of the Hangzhou register" for k in range(1 + missing, count + 1))
    target = _blocks(f"Here is all:\n\n{others}\n\nEnd of the Paris register.\n")
    beads = _pairs(pair_blocks(source, target, languages=("fr", "en")))
    last = count - missing + 1
    assert beads == [((0,), (0,)), ((1,), tuple(range(1, last))), ((2,), (last,))]


def test_paragraphs_left_out_beside_one_that_was_joined_face_nothing() -> None:
    """They are not swept into the pair of those that were joined."""
    gone = "\n\n".join(
        ["Une deuxième goutte tomba.", "Il resta là sans bouger jusqu’au matin, tout seul sous la pluie."]
    )
    joined = f"{TALE_EN[0]} {TALE_EN[1]}\n\n" + "\n\n".join(TALE_EN[2:])
    source = _blocks(gone + "\n\n" + "\n\n".join(TALE_FR))
    beads = pair_blocks(source, _blocks(joined), languages=("fr", "en"))
    assert _pairs(beads) == [((0,), ()), ((1,), ()), ((2, 3), (0,)), ((4,), (1,)), ((5,), (2,)), ((6,), (3,))]


def test_a_paragraph_in_bold_may_be_a_heading() -> None:
    """Where one language has a heading and the other a line in bold, nothing is doubtful."""
    source, target = _blocks("## Le contexte\n\nIl pleut.\n"), _blocks("**The context**\n\nIt rains.\n")
    beads = pair_blocks(source, target, languages=("fr", "en"))
    assert _pairs(beads) == _one_to_one(2)
    assert beads[0].confidence > 0.5


@pytest.mark.parametrize(("kept", "level"), [(0, "##"), (1, "###")])
def test_a_heading_faces_one_of_its_level(kept: int, level: str) -> None:
    """Of a heading and one below it, the translation has one: the level says which."""
    links = pair_blocks(_blocks("## Le pain\n\n### La pâte\n"), _blocks(f"{level} The loaf\n"))
    assert set(_pairs(links)) == {((kept,), (0,)), ((1 - kept,), ())}


def test_a_pin_begins_a_pair_on_both_sides() -> None:
    """Even where everything else says otherwise."""
    source = _blocks(FR.replace("Wall Street", "{#ici}\n\nWall Street"))
    target = _blocks(EN.replace("> “This", "{#ici}\n\n> “This"))
    beads = pair_blocks(source, target)
    assert [(bead.source[0], bead.target[0]) for bead in beads if 2 in bead.source or 3 in bead.target] == [(2, 3)]


def test_a_pin_is_stronger_than_a_known_pair() -> None:
    """What the memory knows counts, but where an editor pinned something else."""
    source, target = _blocks(FR), _blocks(EN)
    wrong = [((2,), (3,))]
    assert ((2,), (3,)) in _pairs(pair_blocks(source, target, fixed=wrong))
    pinned = _blocks(FR.replace("Wall", "{#a}\n\nWall")), _blocks(EN.replace("Wall", "{#a}\n\nWall"))
    assert _pairs(pair_blocks(*pinned, fixed=wrong)) == _one_to_one(6)


def test_a_known_pair_is_sure() -> None:
    """Whatever the two passages say: who approved them knows."""
    source = _blocks("# Titre\n\nLe modèle a coûté 5,6 millions de dollars à Hangzhou en 2024, dit Reuters.\n")
    target = _blocks("# Title\n\nIt rains.\n")
    assert pair_blocks(source, target, fixed=[((1,), (1,))])[1] == Bead((1,), (1,), 1.0)


def test_known_pairs_that_cross_are_dropped() -> None:
    """As few as possible; so are those with gaps, or with blocks that do not exist."""
    source, target = _blocks(FR), _blocks(EN)
    known = [((0,), (0,)), ((1,), (4,)), ((2,), (2,)), ((3,), (3,)), ((0, 2), (5,)), ((9,), (9,))]
    assert _pairs(pair_blocks(source, target, fixed=known)) == _one_to_one(6)


def test_pins_that_do_not_count_are_told() -> None:
    """A pin on one side only or used twice is ignored, with the reason and its place; one out of order is not."""
    source = _text("a", "b", "", "twice", "twice", "c", "alone")
    target = _text("b", "a", "c", "twice")
    found = pins(source, target)
    assert {*found.ordered, *found.crossing} == {(0, 1), (1, 0), (5, 2)}
    assert found.ordered[-1] == (5, 2)
    assert len(found.crossing) == 1
    assert set(found.ignored) == {(0, 3, "stands twice"), (0, 4, "stands twice"), (0, 6, "stands on one side only")}


def _text(*names: str) -> list[Block]:
    return [Block("paragraph", f"Texte {k}.", pin=name) for k, name in enumerate(names)]


def test_definitions_of_footnotes_face_those_with_their_label() -> None:
    """Wherever they stand; a label on one side only faces nothing."""
    source = _blocks("Un[^x] deux[^y] trois[^z].\n\n[^x]: Voir A.\n\n[^y]: Voir B.\n\n[^z]: Voir C.\n")
    target = _blocks("One[^x] two[^y].\n\n[^y]: See B.\n\n[^x]: See A.\n")
    assert _pairs(pair_blocks(source, target)) == [((0,), (0,)), ((1,), (2,)), ((2,), (1,)), ((3,), ())]


def test_footnotes_of_one_label_face_each_other_in_order() -> None:
    """Each once; what the target has more comes last, in its order, and nothing that is known of them counts."""
    notes = [
        [Block("footnote", f"Voir {k}.", label=label) for k, label in enumerate(labels)] for labels in ("aba", "bacac")
    ]
    source, target = [Block("paragraph", "Un mot."), *notes[0]], [*notes[1], Block("paragraph", "A word.")]
    expected = [((0,), (5,)), ((1,), (1,)), ((2,), (0,)), ((3,), (3,)), ((), (2,)), ((), (4,))]
    for known in ([], [((1,), (0,))], [((0,), (0,))], [((2,), (5,))]):
        assert _pairs(pair_blocks(source, target, fixed=known)) == expected


def test_a_known_pair_is_told_by_its_places_among_all_blocks() -> None:
    """Footnotes that stand before it or not."""
    note = Block("footnote", "Voir.", label="a")
    source = [note, *(Block("paragraph", f"Texte {k}.") for k in range(3))]
    target = [*(Block("paragraph", f"Text {k}.") for k in range(3)), note]
    found = pair_blocks(source, target, fixed=[((1, 2), (0,))])
    assert _pairs(found) == [((1, 2), (0,)), *_pairs(found)[1:-1], ((0,), (3,))]
    assert found[0].confidence == 1.0


_BLOCK = st.builds(
    Block,
    kind=st.sampled_from(["paragraph", "heading", "list", "html", "footnote"]),
    text=st.text(st.sampled_from("ab 12.\n"), max_size=40),
    pin=st.sampled_from(["", "", "", "p", "q"]),
    label=st.sampled_from(["1", "2"]),
)


@given(
    st.lists(_BLOCK, max_size=9),
    st.lists(_BLOCK, max_size=9),
    st.lists(st.tuples(st.lists(st.integers(0, 9), max_size=3).map(tuple), st.lists(st.integers(0, 9)).map(tuple))),
)
def test_every_block_stands_in_one_bead(source: list[Block], target: list[Block], known: list) -> None:
    """For any two texts, pins and known pairs: all blocks, each once; those that are no footnotes in order."""
    beads = pair_blocks(source, target, fixed=known)
    for side, blocks in enumerate((source, target)):
        placed = [k for bead in beads for k in bead[side]]
        assert sorted(placed) == list(range(len(blocks)))
        body = [k for k in placed if blocks[k].kind != "footnote"]
        assert body == sorted(body)
    assert all(0 <= bead.confidence <= 1 and (bead.source or bead.target) for bead in beads)


@given(st.lists(_BLOCK, max_size=9), st.lists(_BLOCK, max_size=9))
def test_pins_that_count_begin_pairs(source: list[Block], target: list[Block]) -> None:
    """Whatever the text: at a pin that is in order a pair begins on both sides."""
    sides = [[block for block in blocks if block.kind != "footnote"] for blocks in (source, target)]
    beads = pair_blocks(*sides)
    for here, there in pins(*sides).ordered:
        assert any(bead.source[:1] == (here,) and bead.target[:1] == (there,) for bead in beads)


LISTS = (
    "## À emporter\n\n{fr}\n\n## À côté\n\nLa chapelle est à quelques pas du moulin.\n",
    "## What to bring\n\n{en}\n\n## Nearby\n\nThe chapel is a few steps from the mill.\n",
)
BRING = ["des bottes", "une lampe", "du pain", "une corde", "des gants", "une carte", "un sifflet", "de l’eau"]
BROUGHT = ["boots", "a lamp", "bread", "a rope", "gloves", "a map", "a whistle", "water"]


@pytest.mark.parametrize(("ours", "theirs"), [(8, 8), (8, 7), (8, 2), (1, 6)])
def test_two_lists_alone_under_facing_headings_face_each_other(ours: int, theirs: int) -> None:
    """However long they are; where items may be missing it is doubtful, which is told."""
    french = "\n".join(f"- {item}" for item in BRING[:ours])
    english = "\n".join(f"- {item}" for item in BROUGHT[:theirs])
    beads = pair_blocks(_blocks(LISTS[0].format(fr=french)), _blocks(LISTS[1].format(en=english)))
    assert _pairs(beads) == _one_to_one(4)
    assert (beads[1].confidence >= 0.5) is (abs(ours - theirs) <= 1)


def test_a_list_beside_a_paragraph_is_not_alone() -> None:
    """What else stands under the heading may be what it faces: then nothing is forced."""
    more = "\n\nIl faut aussi réserver auprès de la mairie, au plus tard la veille, et payer d’avance."
    french = "\n".join(f"- {item}" for item in BRING) + more
    beads = pair_blocks(_blocks(LISTS[0].format(fr=french)), _blocks(LISTS[1].format(en="- tickets\n- 40 euros")))
    assert ((1,), (1,)) not in _pairs(beads)


PICTURE = "![{0}](wheel.png)"
CAPTION = ("La roue en hiver, vue du pont.", "The wheel in winter, seen from the bridge.")
AROUND = (
    ("Le moulin se trouve au bout du chemin.", "La visite dure une heure et commence à dix heures."),
    ("The mill stands at the end of the lane.", "The visit takes an hour and begins at ten."),
)


@pytest.mark.parametrize("first", ["before", "after"])
@pytest.mark.parametrize("apart", [0, 1])
def test_a_picture_apart_belongs_to_its_caption(apart: int, first: str) -> None:
    """In one text it stands in the paragraph of its caption, in the other by itself: no row is missing."""
    texts = []
    for side in (0, 1):
        picture, caption = PICTURE.format(("La roue", "The wheel")[side]), f"*{CAPTION[side]}*"
        both = [picture, caption] if first == "before" else [caption, picture]
        middle = ("\n\n" if side == apart else "\n").join(both)
        texts.append(_blocks(f"{AROUND[side][0]}\n\n{middle}\n\n{AROUND[side][1]}\n"))
    whole, parts = (1,), (1, 2)
    middle_pair = (parts, whole) if apart == 0 else (whole, parts)
    after = ((3,), (2,)) if apart == 0 else ((2,), (3,))
    assert _pairs(pair_blocks(*texts)) == [((0,), (0,)), middle_pair, after]


def test_a_picture_that_only_one_text_has_faces_nothing() -> None:
    """It is no part of its neighbor then."""
    french = f"{AROUND[0][0]}\n\n{PICTURE.format('La roue')}\n\n{AROUND[0][1]}\n"
    english = f"{AROUND[1][0]}\n\n{AROUND[1][1]}\n"
    assert _pairs(pair_blocks(_blocks(french), _blocks(english))) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]


@pytest.mark.parametrize("seed", [8, 17, 19, 25])
def test_a_word_that_a_text_teaches_stands_for_one_other(seed: int) -> None:
    """What a first reading took for a pair and a second did not is forgotten, or two pairs would have one number."""
    chance = Random(seed)
    said = [[chance.randrange(25) for _ in range(6)] for _ in range(30)]
    sides = []
    for side in "bm":
        kept = [one for one in said if chance.random() > 0.1]
        texts = [" ".join(f"{chr(97 + n)}{side}{chr(122 - n)}{side * 2}" for n in one) + "." for one in kept]
        sides.append([Block("paragraph", text, text, (k, k)) for k, text in enumerate(texts)])
    taught = _taught(BlockScore.of(*sides, ("qaa", "qab")), ())
    assert any(taught.known)
    assert all(count == 1 for words in taught.known for count in Counter(words.values()).values())


@pytest.mark.parametrize(("count", "doubtful"), [(1, False), (2, True), (3, True)])
def test_a_paragraph_that_faces_a_whole_section_is_in_doubt(count: int, doubtful: bool) -> None:
    """One heading may have become the beginning of a paragraph; several, with what stands under them, hardly did."""
    french = _blocks("Le port ouvre à six heures et ferme à minuit.\n")
    english = _blocks("\n\n".join(["The harbor opens at six and closes at midnight.", *["## More"] * count]))
    score = BlockScore.of(french, english, ("fr", "en"))
    (bead,) = doubted(score, [Bead((0,), tuple(range(count + 1)), 0.97)])
    assert (bead.confidence < 0.5) is doubtful
