"""A pair's state follows from its texts, the memory and the drafts."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.memories import difference, state
from enregard.core.memories.memory import Draft, Unit, memory
from enregard.core.memories.state import Passage

CASES = Path(__file__).parents[1] / "cases" / "state"


def cases(name):
    """The cases of a file, each under its name."""
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["case"]) for case in found]


def units(pairs):
    """What was approved."""
    return memory(Unit(f"p{n}", *pair) for n, pair in enumerate(pairs))


@pytest.mark.parametrize("case", cases("states.yml"))
def test_the_first_row_that_holds_decides(case):
    """Each case of the table."""
    drafts = [Draft(*pair, written=True) for pair in case.get("drafts", [])]
    drafts += [Draft(*pair, written=False) for pair in case.get("proposed", [])]
    pairs = [Passage(source, target) for source, target, _ in case["pairs"]]
    found = state.standings(pairs, units(case.get("memory", [])), drafts)
    assert [one.state for one in found] == [wanted for _, _, wanted in case["pairs"]]


def test_what_is_approved_elsewhere_stands_behind_no_second_pair_of_the_same_translation():
    """A title that two passages share: the one that was approved is not what the other was before it changed."""
    known = units([("La cour.", "The court."), ("Le tribunal.", "The court.")])
    pairs = [Passage("La cour.", "The court."), Passage("Un tribunal.", "The court.")]
    approved, changed = state.standings(pairs, known)
    assert (approved.state, changed.state) == ("approved", "stale")
    assert [unit.source for unit in changed.units] == ["Le tribunal."]


def told(change):
    """A change as the cases write it."""
    if change.moved:
        return f"moved: {change.new}"
    return f"{change.old} → {change.new}".strip()


@pytest.mark.parametrize("case", cases("changes.yml"))
def test_a_stale_pair_says_which_words_changed_and_what_they_touch(case):
    """The words that changed in the original, and the sentences of the translation that they touch."""
    source, target = (tuple(case[side].split("|")) for side in ("new", "target"))
    links = tuple((tuple(ours), tuple(theirs)) for ours, theirs in case.get("links", []))
    known = units([(case["old"], "".join(target))])
    (found,) = state.standings([Passage("".join(source), "".join(target), source, target, links)], known)
    assert found.state == "stale"
    assert [told(change) for change in found.changes] == case["changes"]
    assert list(found.touched) == case["touched"]


def test_a_translation_that_a_person_changed_says_which_words():
    """An unconfirmed pair that was approved once shows the words of the translation that changed."""
    known = units([("Le chat dort.", "The cat sleeps.")])
    (found,) = state.standings([Passage("Le chat dort.", "The cat naps.")], known)
    assert found.changes == ()
    assert [told(change) for change in found.target_changes] == ["sleeps → naps"]


@pytest.mark.parametrize(("now", "retouched"), [("The cat's asleep.", False), ("The cat is asleep.", True)])
def test_machine_text_says_whether_it_was_retouched(now, retouched):
    """Typography is no retouching; words are."""
    draft = Draft("Le chat dort.", "The cat’s asleep.", "engine", "2026-11-24", written=True)
    (found,) = state.standings([Passage("Le chat dort.", now)], memory(), [draft])
    assert (found.state, found.retouched, found.drafts) == ("machine", retouched, (draft,))


def test_a_stale_part_of_a_split_pair_shows_its_own_words_only():
    """What stands in the next pair now was not removed."""
    known = units([("Le chat noir dort ici. Le chien aboie.", "The black cat sleeps here. The dog barks.")])
    pairs = [Passage("Le chat blanc dort ici.", "The black cat sleeps here.")]
    (found,) = state.standings([*pairs, Passage("Le chien aboie.", "The dog barks.")], known)[:1]
    assert [told(change) for change in found.changes] == ["noir → blanc"]


@pytest.mark.parametrize(
    ("old", "now"), [(("Un chat noir.", ""), ("Un chat blanc.", "")), (("", "noir"), ("", "noir blanc"))]
)
def test_what_was_left_out_or_added_says_which_words_changed(old, now):
    """A passage that faced nothing on purpose is missing again once a word of it changes."""
    (found,) = state.standings([Passage(*now)], units([old]))
    changed = [told(change) for change in (*found.changes, *found.target_changes)]
    assert (found.state, len(changed)) == ("missing", 1)
    assert "blanc" in changed[0]


# ---------------------------------------------------------------------------------------------------------------- ids


def named(pairs, known):
    """The ids of pairs given as texts."""
    passages = [Passage(*pair) for pair in pairs]
    return [name.id for name in state.identify(passages, state.standings(passages, known), known)]


def kept(pairs, known):
    """A memory in which all of these pairs are approved."""
    passages = [Passage(*pair) for pair in pairs]
    names = state.identify(passages, state.standings(passages, known), known)
    return memory([*known.units, *(Unit(name.tuid, *pair) for name, pair in zip(names, pairs, strict=True))])


def test_an_id_begins_with_a_letter_and_the_second_with_the_same_words_takes_2():
    """Repeated passages have ids of their own."""
    first, second, third = named([("Oui.", "Yes."), ("Oui.", "Yes."), ("Non.", "No.")], memory())
    assert first[0].isalpha()
    assert second == f"{first}-2"
    assert third not in (first, second)


def test_a_pin_is_the_id():
    """What an editor named keeps that name."""
    passages = [Passage("Oui.", "Yes.", pin="start")]
    (name,) = state.identify(passages, state.standings(passages, memory()), memory())
    assert name.id == "start"
    assert name.tuid == state.digest("Oui.")


def test_a_corrected_paragraph_keeps_its_address_and_gives_it_to_no_other():
    """A new paragraph with the words that an old one had when it was approved gets another id."""
    known = kept([("Le chat noir dort ici.", "The black cat sleeps here.")], memory())
    (first,) = named([("Le chat noir dort ici.", "The black cat sleeps here.")], known)
    known = kept([("Le chat blanc dort ici.", "The white cat sleeps here.")], known)
    pairs = [
        ("Le chat noir dort ici.", "The black cat sleeps here."),
        ("Le chat blanc dort ici.", "The white cat sleeps here."),
    ]
    other, same = named(pairs, known)
    assert same == first
    assert other == f"{first}-2"


def test_what_was_left_out_keeps_its_address_when_it_is_corrected_and_when_it_is_translated():
    """Approving it again takes the place of what was approved before."""
    out = ("Le chat noir dort ici.", "")
    known = kept([out], memory())
    (first,) = named([out], memory())
    corrected, translated = ("Le chat blanc dort ici.", ""), ("Le chat noir dort ici.", "The black cat sleeps here.")
    for now in (out, corrected, translated):
        assert named([now], known) == [first]
        assert kept([now], known).units == (Unit(first, *now),)


WORDS = ("chat", "chien", "maison", "jardin", "modèle", "puce", "société", "coût", "marché", "année", "lettre")
SENTENCES = [
    (f"Le {a} voit un {b} près du {c}.", f"The {a} sees a {b} by the {c}.") for a in WORDS for b in WORDS for c in WORDS
]


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True),
    st.data(),
)
def test_an_approved_paragraph_keeps_its_address_whatever_happens_around_it(pairs, data):
    """Others are added, removed and moved; it is corrected, and approved again: the id stays, and no two are alike."""
    known = kept(pairs, memory())
    before = named(pairs, known)
    mine = data.draw(st.integers(0, len(pairs) - 1))
    others = [pair for n, pair in enumerate(pairs) if n != mine]
    others = data.draw(st.permutations(others))[: data.draw(st.integers(0, len(others)))]
    others += data.draw(st.lists(st.just(("Tout neuf.", "Brand new.")), max_size=2))
    source, target = pairs[mine]
    if data.draw(st.booleans()):
        target = target.replace("sees", "watches")
    if data.draw(st.booleans()):
        source = source.replace("près", "loin")
    at = data.draw(st.integers(0, len(others)))
    now = [*others[:at], (source, target), *others[at:]]
    if all(source != pair[0] and target != pair[1] for pair in others):
        found = named(now, known)
        assert found[at] == before[mine]
        assert len(set(found)) == len(found)
        again = named(now, kept(now, known))
        assert again == found


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=6), st.data())
def test_states_are_told_for_any_texts(pairs, data):
    """Whatever stands in texts, memory and drafts, each pair has a state; what was just approved is approved."""
    some = st.lists(st.sampled_from(pairs), max_size=4) if pairs else st.just([])
    drafts = [Draft(*pair, written=True) for pair in data.draw(some)]
    passages = [Passage(*pair) for pair in pairs]
    assert len(state.standings(passages, units(data.draw(some)), drafts)) == len(pairs)
    for one in state.standings(passages, units(pairs), drafts):
        assert one.state in ("approved", "missing")


def test_of_two_parts_of_what_was_approved_the_one_that_still_is_keeps_the_address():
    """A part whose original changed comes first in the text, and does not take it."""
    known = units([("Le chat noir dort ici. Le chien aboie là.", "The black cat sleeps here. The dog barks there.")])
    pairs = [
        ("Le chat blanc dort ici.", "The black cat sleeps here."),
        ("Le chien aboie là.", "The dog barks there."),
    ]
    passages = [Passage(*pair) for pair in pairs]
    assert [one.state for one in state.standings(passages, known)] == ["stale", "approved"]
    assert named(pairs, known)[1] == "p0"


@pytest.mark.parametrize(
    ("part", "changed"),
    [
        ("Un gros chat blanc dort ici.", ["noir → blanc"]),
        ("Un gros chat dort ici.", ["noir →"]),
        ("Hier, un gros chat dort ici.", ["noir →"]),
        ("Un gros chat dort ici. Le chien aboie là.", ["noir →"]),
    ],
)
def test_what_stands_before_and_after_a_part_was_not_left_out(part, changed):
    """It stands in other pairs, before this one or after; only what is gone from between its words was left out."""
    old = "Hier, un gros chat noir dort ici. Le chien aboie là."
    assert [told(change) for change in difference.changes(old, [part], part=True)] == changed


def test_other_tools_approve_the_words_that_a_reader_sees():
    """Their units, which have no id of ours, may leave markup out; ours are of the Markdown as it is."""
    pair = Passage("Le **chat** [dort](x.md).", "The **cat** [sleeps](x.md).")
    bare = "Le chat dort.", "The cat sleeps."
    assert [one.state for one in state.standings([pair], memory([Unit("", *bare)]))] == ["approved"]
    assert [one.state for one in state.standings([pair], memory([Unit("p1", *bare)]))] != ["approved"]
    other = Unit("", "Le chat dort.", "The dog sleeps.")
    assert [one.state for one in state.standings([pair], memory([other]))] != ["approved"]
