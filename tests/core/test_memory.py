"""A translation memory knows texts again, whatever typography does to them."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from enregard.core.alignment.bead import Bead
from enregard.core.memories.memory import Unit, fixed, key, latest, memory
from enregard.core.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’IA « générale »", 'L\'IA "générale"'),
        ("Vrai ? Oui ; non : 5 %", "Vrai? Oui; non: 5%"),
        ("une\nligne  et\tdeux", "une ligne et deux"),
        ("Le chat. Il dort.", "le chat. il dort."),
        ("2024–2025", "2024-2025"),
        ("e\u0301te\u0301", "été"),
        ("## Titre {#titre}", "### Titre"),
        ("* un\n* deux", "- un\n- deux"),
        ("cœur\u00ad…", "cœur..."),
    ],
)
def test_typography_does_not_count(one, other):
    """Texts that read the same have one key."""
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("augmenté", "augmente"),
        ("5,6 millions", "5,7 millions"),
        ("le chat dort", "le chien dort"),
        ("une IA", "une ia"),
        ("le chat, dort", "le chat dort"),
        ("[ici](https://a.example/)", "[ici](https://b.example/)"),
        ("2025. Une année", "2026. Une année"),
    ],
)
def test_accents_digits_words_and_punctuation_do_count(one, other):
    """Texts that say something else have another key."""
    assert key(one) != key(other)


@given(st.text(alphabet="aB «»\"'’.,?! \u00a0\n…–-é5%", max_size=20), st.data())
def test_what_folds_alike_has_one_key(text, data):
    """A key never tells apart what a fold does not."""
    swaps = {"'": "’", "’": "'", " ": "\u00a0", "\u00a0": " ", "–": "-", "-": "–", "«": '"', "»": '"'}
    other = "".join(swaps.get(letter, letter) if data.draw(st.booleans()) else letter for letter in text)
    assume(fold(text) == fold(other))
    assume(not any(line.lstrip(" \u00a0")[:1] in ("-", "–") for line in (*text.split("\n"), *other.split("\n"))))
    assert key(text) == key(other)


@given(st.lists(st.from_regex(r"[A-Za-zéÉ0-9][A-Za-zé0-9 ,'’«»]{0,15}[.!?]", fullmatch=True), min_size=1, max_size=4))
def test_the_key_of_joined_passages_is_their_keys_joined(blocks):
    """Passages run together, as blocks or as sentences, are known by their parts."""
    joined = " ".join(key(block) for block in blocks)
    assert key("\n\n".join(blocks)) == joined
    assert key(" ".join(blocks)) == joined


def test_the_key_of_a_passage_of_any_length_and_any_white_space():
    """A passage of megabytes is gone through in parts; every kind of space is one."""
    assert key("Le pain cuit. " * 90_000) == " ".join(["le pain cuit."] * 90_000)
    assert key("Le\u2003pain\u3000\x1c\u00a0 cuit.\n") == key("\u1680Le pain cuit.") == "le pain cuit."


def test_of_units_with_one_id_the_newest_counts_then_the_later_line():
    """What two people approved and git joined is settled by date, then by place."""
    old, new, late = Unit("p1", "a", "b", when="20260101T000000Z"), Unit("p1", "a", "c", when="20260201T000000Z"), None
    late = Unit("p1", "a", "d", when="20260201T000000Z")
    assert latest([new, old]) == (new,)
    assert latest([old, new, late]) == (late,)
    assert latest([late, new]) == (new,)
    nameless = [Unit("", "a", "b"), Unit("", "a", "c")]
    assert latest(nameless) == tuple(nameless)


KNOWN = memory(
    [
        Unit("p1", "Un.", "One."),
        Unit("p2", "Deux.\n\nTrois.", "Two. Three."),
        Unit("p3", "Quatre.", "Four."),
        Unit("p4", "Merci.", "Thanks."),
    ]
)


def test_blocks_that_somebody_approved_are_fixed_points():
    """One to one, or two to one; what changed on a side is none."""
    found = fixed(KNOWN, ["Un.", "Neuf.", "Deux.", "Trois.", "Quatre !"], ["One.", "Two. Three.", "Nine.", "Four."])
    assert found == (Bead((0,), (0,)), Bead((2, 3), (1,)))


def test_what_stands_twice_is_no_fixed_point():
    """A repeated passage could be either."""
    assert fixed(KNOWN, ["Merci.", "Un.", "Merci."], ["Thanks.", "One.", "Thanks."]) == (Bead((1,), (1,)),)


def test_what_faces_nothing_on_purpose_is_no_fixed_point():
    """There is nothing opposite to hold it to; the others stay."""
    known = memory([*KNOWN.units, Unit("p5", "Neuf.", ""), Unit("p6", "", "Nine.")])
    assert fixed(known, ["Un.", "Neuf."], ["One.", "Nine."]) == (Bead((0,), (0,)),)


def test_fixed_points_that_cross_come_last():
    """Where one side was moved, as many as possible are in order; what moved is known all the same."""
    found = fixed(KNOWN, ["Quatre.", "Un.", "Deux.", "Trois."], ["One.", "Two. Three.", "Four."])
    assert found == (Bead((1,), (0,)), Bead((2, 3), (1,)), Bead((0,), (2,)))


def test_a_list_with_blank_lines_is_one_block():
    """A loose list stays a block, though it holds blank lines."""
    known = memory([Unit("p1", "- un\n\n- deux", "- one\n\n- two")])
    assert fixed(known, ["- un\n\n- deux"], ["- one\n\n- two"]) == (Bead((0,), (0,)),)


@given(st.text(alphabet="aÉ1 '\u2019«»()[];%.,…\u00a0_", max_size=24))
def test_spaces_and_apostrophes_by_the_rule(text):
    """No key holds a space before what closes, one after what opens, or an apostrophe at the edge of a word."""
    assert not re.search(r" [;:!?%.,)\]]|[(\[] |(?<![^\W_])'|'(?![^\W_])", key(text))
