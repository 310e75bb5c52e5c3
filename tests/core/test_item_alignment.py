"""Items of a list and rows of a table light up with their translations, however either language sorts them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.item_alignment import pair_items, pair_running
from enregard.core.alignment.reordering.sentence_exchange import exchanged
from enregard.core.alignment.sentence_path import SentenceReading, pair_sentences
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose

COUNTRIES = [
    ("Allemagne : 83 millions d’habitants", "Germany: 83 million inhabitants"),
    ("Autriche : Vienne, sur le Danube", "Austria: Vienna, on the Danube"),
    ("Espagne : l’Èbre et 17 provinces", "Spain: the Ebro and 17 provinces"),
    ("États-Unis : 50 États", "United States: 50 states"),
    ("Pays-Bas : Rotterdam et son port", "Netherlands: Rotterdam and its harbor"),
    ("Royaume-Uni : Londres, la Tamise", "United Kingdom: London, the Thames"),
]
FR, EN = ([*side] for side in zip(*COUNTRIES, strict=True))


def _links(beads) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(bead.source, bead.target) for bead in beads}


@given(st.permutations(range(len(COUNTRIES))))
def test_items_face_their_translations_in_any_order(order: list[int]) -> None:
    """Each its own: a list is a set."""
    beads = pair_items([[one] for one in FR], [[EN[k]] for k in order], ("fr", "en"))
    assert _links(beads) == {((k,), (order.index(k),)) for k in range(len(order))}


def test_items_in_one_order_are_sentences_like_all_others() -> None:
    """Nothing changes where nothing moved, nor where an item was left out."""
    for target in (EN, EN[:2] + EN[3:]):
        assert pair_items([[one] for one in FR], [[one] for one in target], ("fr", "en")) == pair_sentences(
            FR, target, ("fr", "en")
        )


def test_an_item_without_translation_lights_up_nothing() -> None:
    """Where the others are sorted otherwise, it faces nothing, and so does what was added."""
    target = [EN[5], EN[4], "Portugal, Lisbon and Porto", EN[2], EN[1], EN[0]]
    links = _links(pair_items([[one] for one in FR], [[one] for one in target], ("fr", "en")))
    assert ((3,), ()) in links
    assert ((), (2,)) in links


_FRENCH, _ENGLISH = (st.lists(st.lists(st.sampled_from(side), max_size=3), max_size=4) for side in (FR, EN))


@given(_FRENCH, _ENGLISH)
def test_every_sentence_stands_in_one_bead(source: list[list[str]], target: list[list[str]]) -> None:
    """Whatever the items, those without any sentence too."""
    beads = pair_items(source, target, ("fr", "en"))
    assert sorted(k for bead in beads for k in bead.source) == [*range(sum(map(len, source)))]
    assert sorted(k for bead in beads for k in bead.target) == [*range(sum(map(len, target)))]


LIST = "- {}\n"
ROW = "| {} | {} |\n"
HEAD = "| pays | {} |\n|---|---|\n"


@pytest.mark.parametrize("table", [False, True])
def test_a_passage_lights_up_item_by_item(table: bool) -> None:
    """A list and a table of an article; the rows of a table move as wholes."""
    order = [0, 1, 4, 2, 5, 3]
    texts = {}
    for lang, items in (("fr", FR), ("en", [EN[k] for k in order])):
        cells = [item.replace(" :", ":").split(": ") for item in items]
        rows = [ROW.format(*pair) if table else LIST.format(": ".join(pair)) for pair in cells]
        texts[lang] = (HEAD.format("notes") if table else "") + "".join(rows)
    made = compose(ArticleFiles("x", texts), Resources())
    assert not isinstance(made, tuple)
    (pair,) = made.rows
    words = {}
    for half in (pair.source, pair.target):
        for start, end, number in half.sentences[0]:
            words.setdefault(number, []).append(half.text[start:end])
    said = {tuple(found) for number, found in words.items() if number}
    plain = [tuple(one.replace(" :", ":") for one in both) for both in COUNTRIES]
    assert {tuple(one.split(": ")[0] for one in both) if table else both for both in plain} <= said


CASE = Path(__file__).parent.parent / "cases" / "move" / "lighthouse.txt"
LINES = [line for line in CASE.read_text(encoding="utf-8").splitlines()[1:] if not line.startswith("#")]
STORY = [line.partition(" = ")[::2] for line in LINES][:8]


@pytest.mark.parametrize("first", [0, 1, 2, 4, 5, 6])
def test_sentences_of_a_paragraph_that_changed_places_light_up_with_their_own(first: int) -> None:
    """Where it is plain which is which; all others as before."""
    order = [*range(len(STORY))]
    order[first : first + 2] = first + 1, first
    beads = pair_running([fr for fr, _ in STORY], [STORY[k][1] for k in order], ("fr", "en"))
    assert _links(beads) == {((order[k],), (k,)) for k in range(len(STORY))}


LIKE = [
    ("Les gardiens montaient à la lampe.", "The keepers climbed up to the lamp."),
    ("La tempête emporta deux bateaux.", "The storm carried off two boats."),
]


def test_sentences_of_one_length_that_changed_places_are_told_by_their_words() -> None:
    """Though their lengths agree as they stand; two that were taken together are parted."""
    source, target = [fr for fr, _ in LIKE], [en for _, en in LIKE]
    assert _links(pair_running(source, target, ("fr", "en"))) == {((0,), (0,)), ((1,), (1,))}
    assert _links(pair_running(source, target[::-1], ("fr", "en"))) == {((0,), (1,)), ((1,), (0,))}


def _gain(words: Sequence[tuple[str, str]]) -> tuple[Bead, ...]:
    """Two beads in order after the exchange, by the words that each sentence has in either text."""
    reading = SentenceReading(*([side[k] for side in words] for k in (0, 1)), ("", ""))
    return exchanged([Bead((k,), (k,)) for k in range(len(words))], reading)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([("alpha gamma", "alpha delta"), ("omega sigma", "omega kappa")], {((0,), (0,)), ((1,), (1,))}),
        ([("alpha gamma", "omega delta"), ("omega sigma", "alpha kappa")], {((0,), (1,)), ((1,), (0,))}),
        ([("betas gamma", "theta delta"), ("omega sigma", "lambda kapp")], {((0,), (0,)), ((1,), (1,))}),
        # One word says that they changed places, their lengths say that they didn't.
        (
            [("alpha gamma" + "m" * 8, "omega delta" + "t" * 8), ("zetas sigma", "alpha kappa")],
            {((0,), ()), ((1,), ()), ((), (0,)), ((), (1,))},
        ),
        # So different in length that they would never be taken for each other.
        ([("alpha " + "g" * 80, "omega " + "d" * 80), ("omega", "alpha")], {((0,), (0,)), ((1,), (1,))}),
    ],
)
def test_two_sentences_cross_where_their_words_do(words: Sequence[tuple[str, str]], found: set) -> None:
    """Where it is likelier than not, but not plain, they face nothing."""
    assert _links(_gain(words)) == found


def test_sentences_in_order_stay_as_they_were() -> None:
    """Nothing crosses where nothing moved, nor where one was left out."""
    for target in (STORY, STORY[:3] + STORY[4:]):
        sides = [fr for fr, _ in STORY], [en for _, en in target]
        assert pair_running(*sides, ("fr", "en")) == pair_sentences(*sides, ("fr", "en"))


PLACES = ["Brest 12 puces", "Corte 34 lampes", "Sizun 56 sacs", "Quimper 78 roues", "Lannion 90 moulins"]


def test_positions_count_through_all_items() -> None:
    """Items of several sentences, some of none: each sentence has its own place."""
    source = [[PLACES[0], PLACES[1]], [], [PLACES[2]], [PLACES[3], PLACES[4]]]
    target = [[PLACES[3], PLACES[4]], [PLACES[2]], [PLACES[0], PLACES[1]]]
    assert _links(pair_items(source, target)) == {((0,), (3,)), ((1,), (4,)), ((2,), (2,)), ((3,), (0,)), ((4,), (1,))}
    turned = {(theirs, ours) for ours, theirs in _links(pair_items(source, target))}
    assert _links(pair_items(target, source)) == turned


def test_one_item_is_no_list() -> None:
    """Its sentences are in order, as all are."""
    source, target = PLACES[:3], [PLACES[2], PLACES[0], PLACES[1]]
    for sides in (([source], [[one] for one in target]), ([[one] for one in source], [target]), ([source], [target])):
        assert pair_items(*sides) == pair_sentences(source, target)


def test_what_the_target_has_alone_comes_last() -> None:
    """Sentence by sentence, in its order, where the items are sorted otherwise."""
    source = [[one] for one in PLACES[:4]]
    target = [["Rien de tel", "Rien"], [PLACES[3]], [PLACES[2]], [PLACES[1]], [PLACES[0]], ["Ni là", "Non"]]
    found = pair_items(source, target)
    assert [bead[:2] for bead in found] == [
        ((0,), (5,)),
        ((1,), (4,)),
        ((2,), (3,)),
        ((3,), (2,)),
        ((), (0,)),
        ((), (1,)),
        ((), (6,)),
        ((), (7,)),
    ]


def test_items_that_all_go_with_those_opposite_are_in_order() -> None:
    """Whatever else might go together as well."""
    same = [["Brest 12 puces"]] * 2 + [[PLACES[2]]]
    assert _links(pair_items(same, same)) == {((k,), (k,)) for k in range(3)}


@pytest.mark.parametrize("count", [1, 2])
def test_of_one_sentence_nothing_changes_places(count: int) -> None:
    """All that stands opposite is its translation."""
    sides = PLACES[:1], PLACES[:count]
    assert pair_running(*sides) == pair_sentences(*sides)
    assert pair_running(*sides[::-1]) == pair_sentences(*sides[::-1])


@pytest.mark.parametrize("order", [[2, 0, 1], [1, 2, 0], [3, 2, 1, 0], [2, 3, 0, 1], [4, 0, 1, 2, 3]])
def test_sentences_that_changed_places_farther_apart_light_up_right_or_not_at_all(order: list[int]) -> None:
    """Each its own."""
    beads = pair_running([PLACES[k] for k in range(len(order))], [PLACES[k] for k in order])
    right = {((order[k],), (k,)) for k in range(len(order))}
    assert {link for link in _links(beads) if all(link)} <= right
    assert sorted(k for bead in beads for k in bead.source) == [*range(len(order))]
    assert sorted(k for bead in beads for k in bead.target) == [*range(len(order))]


BESIDE = {
    "why": ("Personne ne sait pourquoi.", "Nobody knows why."),
    "lamp": ("Le phare de Sein attend sa lampe.", "The Sein lighthouse is waiting for its lamp."),
    "bags": ("Gouzien compte les sacs de farine.", "Gouzien counts the bags of flour."),
    "rain": ("Il pleut.", "It is raining."),
    "locks": ("Kervella a perdu deux écluses à Landerneau.", "Kervella has lost two locks at Landerneau."),
    "key": (
        "Non, dit Gildas, on ne passe pas ici sans la clef du garde.",
        "No. | Nobody gets through here without the guard’s key, said Gildas.",
    ),
}


@pytest.mark.parametrize(
    ("names", "first"),
    [
        ("why lamp key rain", 0),
        ("why bags key lamp", 0),
        ("why bags key locks", 0),
        ("rain lamp locks key", 1),
        ("locks why lamp key", 1),
    ],
)
def test_sentences_cross_beside_one_that_faces_two(names: str, first: int) -> None:
    """A path in order could take one of them for a part of its neighbor's translation."""
    sides = [[BESIDE[name][side] for name in names.split()] for side in (0, 1)]
    order = [*range(4)]
    order[first : first + 2] = first + 1, first
    target: list[str] = []
    right: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for k in order:
        parts = sides[1][k].split(" | ")
        right.add(((k,), tuple(range(len(target), len(target) + len(parts)))))
        target += parts
    assert _links(pair_running(sides[0], target, ("fr", "en"))) == right
