"""Passages that changed places face their translations all the same, where that is plain; nothing else changes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.markdown import markup
from enregard.core.markdown.block import Block

CASES = Path(__file__).parent.parent / "cases" / "move"
Links = set[tuple[tuple[int, ...], tuple[int, ...]]]


def _case(name: str) -> list[tuple[str, str]]:
    """Passages with their translations, in the order of the French."""
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    return [(fr, en) for fr, _, en in (line.partition(" = ") for line in lines)]


GLOSSARY = _case("definitions")
STORY = _case("lighthouse")


def _blocks(passages: Sequence[str]) -> list[Block]:
    return list(markup.read("\n\n".join(passages)).blocks)


def _pair(source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    return pair_blocks(_blocks(source), _blocks(target), languages=("fr", "en"), crossing=True)


def _links(beads: Sequence[Bead]) -> Links:
    return {(bead.source, bead.target) for bead in beads}


def _moved(order: Sequence[int]) -> tuple[tuple[Bead, ...], Links]:
    """The story against its translation in another order: the beads, and what is right."""
    beads = _pair([fr for fr, _ in STORY], [STORY[k][1] for k in order])
    return beads, {((k,), (order.index(k),)) for k in range(len(STORY))}


def test_definitions_sorted_by_each_alphabet_face_each_other() -> None:
    """A list of terms is matched as a set."""
    opening = ("Les définitions qui suivent s’appliquent.", "In this Act,")
    target = [opening[1], *sorted((en for _, en in GLOSSARY), key=str.lower)]
    beads = _pair([opening[0], *(fr for fr, _ in GLOSSARY)], target)
    assert _links(beads) == {((0,), (0,))} | {((k,), (target.index(en),)) for k, (_, en) in enumerate(GLOSSARY, 1)}


def test_a_definition_takes_its_list_along() -> None:
    """Whatever belongs to an entry stands with it, paired in order."""
    source = [fr for fr, _ in GLOSSARY]
    target = sorted((en for _, en in GLOSSARY), key=str.lower)
    source[4] += "\n- a) les 12 pommiers;\n- b) le puits."
    place = next(k for k, en in enumerate(target) if en.startswith("**garden"))
    target[place] += "\n- (a) the 12 apple trees;\n- (b) the well."
    links = _links(_pair(source, target))
    at = place + 1
    assert ((4,), (at - 1,)) in links
    assert ((5,), (at,)) in links


def test_a_list_of_terms_in_one_order_stays_as_it_was() -> None:
    """Where nothing moved, alignment in order has the last word."""
    source, target = _blocks([fr for fr, _ in GLOSSARY]), _blocks([en for _, en in GLOSSARY])
    languages = ("fr", "en")
    assert pair_blocks(source, target, languages=languages, crossing=True) == pair_blocks(
        source, target, languages=languages
    )


@pytest.mark.parametrize("first", [1, 4, 5, 8, 9])
def test_neighbors_that_changed_places_face_each_other(first: int) -> None:
    """Two paragraphs in the other order."""
    order = [*range(13)]
    order[first : first + 2] = first + 1, first
    beads, right = _moved(order)
    assert _links(beads) == right


@pytest.mark.parametrize(("one", "other"), [(1, 8), (2, 10), (4, 12), (1, 12), (6, 10)])
def test_passages_far_apart_that_changed_places_face_each_other(one: int, other: int) -> None:
    """However far they stand."""
    order = [*range(13)]
    order[one], order[other] = other, one
    beads, right = _moved(order)
    assert _links(beads) == right


@pytest.mark.parametrize("spans", [[(0, 3), (7, 11), (3, 7), (11, 13)], [(0, 3), (11, 13), (3, 11)]])
def test_a_section_that_moved_is_found_with_all_that_is_in_it(spans: list[tuple[int, int]]) -> None:
    """Its heading, too, which alone says too little."""
    beads, right = _moved([k for span in spans for k in range(*span)])
    assert _links(beads) == right


def test_beads_follow_the_source_and_what_the_target_adds_its_place_there() -> None:
    """What the translation has alone comes after what stands before it in the translation."""
    target = [en for _, en in (*STORY[:3], *STORY[7:11], *STORY[3:7], *STORY[11:])]
    target.insert(6, "The lighthouse keeper's cat was never mentioned by anybody, nor was its sister.")
    beads = _pair([fr for fr, _ in STORY], target)
    placed = [bead.source for bead in beads if bead.source]
    assert placed == sorted(placed)
    alone = next(n for n, bead in enumerate(beads) if not bead.source)
    assert beads[alone].target == (6,)
    assert beads[alone - 1].target == (5,)


def test_what_is_not_plain_does_not_cross() -> None:
    """Two passages left out, one on either side, have only their length in common: neither faces the other."""
    source, target = [fr for fr, _ in STORY], [en for _, en in STORY]
    source.insert(2, "Les mouettes dorment sur les rochers et se moquent bien de nous.")
    target.insert(11, "Nobody paints such a tower twice, as an old saying has it here.")
    links = _links(_pair(source, target))
    assert ((2,), ()) in links
    assert ((), (11,)) in links


def test_what_stands_several_times_does_not_cross() -> None:
    """A passage that is repeated has no place of its own: which of its translations it faces is a guess."""
    said = ("Voir le règlement de 1907, article 12.", "See the regulation of 1907, section 12.")
    source, target = [fr for fr, _ in STORY], [en for _, en in STORY]
    for text, passage in ((source, said[0]), (target, said[1])):
        text.insert(6, passage)
        text.insert(3, passage)
    beads = _pair(source, target)
    assert all(bead.source == bead.target for bead in beads)


def test_pins_may_cross() -> None:
    """An editor who pins two passages says that they face each other, wherever they stand."""
    source, target = (_blocks([f"{word} {k}." for k in "abcd"]) for word in ("Texte", "Text"))
    source[0], target[3] = replace(source[0], pin="x"), replace(target[3], pin="x")
    for one, other in ((1, 0), (2, 1)):
        source[one], target[other] = replace(source[one], pin=f"p{one}"), replace(target[other], pin=f"p{one}")
    links = _links(pair_blocks(source, target, crossing=True))
    assert {((0,), (3,)), ((1,), (0,)), ((2,), (1,))} <= links


def test_known_pairs_may_cross() -> None:
    """What somebody approved faces its translation, wherever that stands."""
    source, target = (_blocks([f"{word} {k}." for k in "abcd"]) for word in ("Texte", "Text"))
    known = [((1,), (0,)), ((2,), (1,)), ((0,), (3,))]
    beads = pair_blocks(source, target, fixed=known, crossing=True)
    assert {(ours, theirs, 1.0) for ours, theirs in known} <= {*beads}


def test_entries_that_nothing_tells_apart_are_in_doubt() -> None:
    """What a list that is sorted otherwise leaves over may face each other in order, or not."""
    twins = [
        ("**quorle** s’entend au sens de l’article 1.", "**drewt** has the same meaning as in section 1."),
        ("**zimbre** s’entend au sens de l’article 1.", "**flosp** has the same meaning as in section 1."),
    ]
    source = [fr for fr, _ in (*GLOSSARY, *twins)]
    target = sorted(en for _, en in (*GLOSSARY, *twins))
    beads = {bead.source[0]: bead for bead in _pair(source, target) if bead.source}
    for place, _ in enumerate(GLOSSARY):
        assert beads[place].confidence > 0.5
    for place in range(len(GLOSSARY), len(source)):
        assert not beads[place].target or beads[place].confidence < 0.5


_PASSAGE = st.sampled_from(
    ["**mot** texte 12", "Texte de 1907", "# Titre", "- un\n- deux", "Autre phrase", "**terme** autre"]
)


@given(st.lists(_PASSAGE, max_size=9), st.lists(_PASSAGE, max_size=9), st.integers(0, 9))
def test_every_block_stands_in_one_bead_in_the_sources_order(ours: list[str], theirs: list[str], seed: int) -> None:
    """Whatever the texts, pins and known pairs."""
    chance = Random(seed)
    source, target = (
        [replace(block, pin=chance.choice(["", "", "p", "q"])) for block in _blocks(side)] for side in (ours, theirs)
    )
    known = [((chance.randrange(9),), (chance.randrange(9),)) for _ in range(3)]
    beads = pair_blocks(source, target, fixed=known, crossing=True)
    placed = [bead.source for bead in beads if bead.source]
    assert placed == sorted(placed)
    assert sorted(k for bead in beads for k in bead.source) == [*range(len(source))]
    assert sorted(k for bead in beads for k in bead.target) == [*range(len(target))]
    assert all(bead.target == tuple(range(bead.target[0], bead.target[-1] + 1)) for bead in beads if bead.target)


@given(st.permutations(range(len(GLOSSARY))))
def test_definitions_in_any_order_face_no_other_one(order: list[int]) -> None:
    """Each faces its own translation."""
    beads = _pair([fr for fr, _ in GLOSSARY], [GLOSSARY[k][1] for k in order])
    assert _links(beads) == {((k,), (order.index(k),)) for k in range(len(GLOSSARY))}
