"""What speaks for a place: how much of a quote and of its context it keeps, and what is found without weighing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.anchoring.candidate import Candidate, Selector, candidates, cuts, obvious, steps
from enregard.core.text.fold import Span

ENOUGH = [
    # kept, before, after, close, surprise, holds
    (0.82, 0, 0, 0, 15, True),
    (0.81, 0, 0, 0, 15, False),
    (1.0, 0, 0, 0, 14.9, False),
    (0.57, 1, 0, 0, 15, True),
    (0.57, 0, 1, 0, 15, True),
    (0.56, 0, 1, 0, 15, False),
    (0.47, 1, 1, 0, 15, True),
    (0.46, 1, 1, 0, 15, False),
    (0.77, 0, 0, 1, 15, True),
    (0.76, 0, 0, 1, 15, False),
]


@pytest.mark.parametrize(("kept", "before", "after", "close", "surprise", "holds"), ENOUGH)
def test_how_much_of_a_quote_is_enough(kept, before, after, close, surprise, holds):
    """The less, the more of its context stands around, and the nearer it is; never what stands together by chance."""
    assert Candidate(0, 9, "approximate", kept, before, after, close, surprise).holds is holds


@pytest.mark.parametrize("how", ["exact", "folded"])
def test_the_words_themselves_are_always_enough(how):
    """Whatever stands around them."""
    assert Candidate(0, 9, how, 0.0).holds


def test_the_quote_weighs_as_much_as_its_context():
    """One for the quote, a half for each side."""
    assert Candidate(0, 9, "approximate", 0.8, 1.0, 0.5).weight == pytest.approx(1.55)
    assert Candidate(0, 9, "exact", 1.0).weight == 1.0


BREAD = "Le pain est cher ici, et le pain est bon là-bas, dit la boulangère de la rue Haute."
OBVIOUS = [
    # quote, before, after, hint, the place as it is written, how
    ("boulangère de la rue", "", "", None, "boulangère de la rue", "exact"),
    ("la boulangère", "là-bas, dit ", "", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue Haute.", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue Hier.", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit hier ", " de la rue", None, None, ""),
    ("la boulangère", "ici, dit hier ", " du port, et", None, None, ""),
    ("le pain est", "", "", None, "le pain est", "exact"),
    ("pain est", "", "", None, None, ""),
    ("pain est", "", "", 3, "pain est", "exact"),
    ("pain est", "et le ", "", None, "pain est", "exact"),
    ("pain est", " pain ", "", None, None, ""),
    ("ain est", "", "", 4, None, ""),
    ("oulangère", "", "", None, None, ""),
    ("La Boulangère de", "", "", None, "la boulangère de", "folded"),
    ("la boulangère  de la rue haute", "", "", None, "la boulangère de la rue Haute", "folded"),
    ("LA RUE", "", "", None, None, ""),
    ("RUE HAUTE", "", "", None, "rue Haute", "folded"),
    ("RUE HAUTE", "boulangère de la ", "", None, "rue Haute", "folded"),
    ("RUE HAUTE", "poissonnier de la ", "", None, None, ""),
    ("BOULANGÈRE", "", " de la rue Haute", None, "boulangère", "folded"),
    ("BOULANGÈRE", "", " de la rue", None, None, ""),
    ("BOULANGÈRE", "", " du port, et là", None, None, ""),
    ("la boulangère", "-bas, dit ..", " de la rue!", None, None, ""),
    ("la boulangère", "là-bas, dit ", " du port", None, "la boulangère", "exact"),
    ("la boulangère", "à-bas, dit ", " du port", None, None, ""),
    ("la boulangère", "ici, dit ", " de la rue H", None, "la boulangère", "exact"),
    ("la boulangère", "ici, dit ", " de la rue ", None, None, ""),
    ("LE PAIN EST CHER", "", "", None, "Le pain est cher", "folded"),
    ("Le pain est cher", "", "", 0, "Le pain est cher", "exact"),
    ("e pain est cher", "", "", 1, None, ""),
    ("pain est", "et le ", " bon", 999, "pain est", "exact"),
    ("pain est", "Le ", "", -73, "pain est", "exact"),
    ("ain est b", "le p", "on là", None, None, ""),
    ("RUE HAUTE", "poissonnier de la ", ", dit-on hier", None, None, ""),
    ("BOULANGÈRE", "poissonnier de la ", "de la rue Ha", None, "boulangère", "folded"),
    ("boulangère", "poissonnier de la ", " de la rue H", None, "boulangère", "exact"),
    ("OULANGÈRE DE", "", "", None, None, ""),
    ("", "", "", None, None, ""),
]


@pytest.mark.parametrize(("quote", "before", "after", "hint", "stands", "how"), OBVIOUS)
def test_what_needs_no_weighing(quote, before, after, hint, stands, how):
    """The only copy with nothing against it, the copy at the old place, or the one with all of its context."""
    place = obvious(Selector(quote, before, after, hint), BREAD)
    assert (place and BREAD[place.start : place.end], place.how if place else "") == (stands, how)
    assert place is None or place.score == 1.0


def test_a_copy_is_found_in_its_own_place():
    """Of two, the one at the hint, or in the context."""
    assert obvious(Selector("pain est", hint=0), "pain est, pain est").start == 0
    assert obvious(Selector("pain est", hint=BREAD.rindex("pain est")), BREAD).start == BREAD.rindex("pain est")
    assert obvious(Selector("pain est", "Le "), BREAD).span == (3, 11)
    assert obvious(Selector("pain est", after=" bon"), BREAD).start == BREAD.rindex("pain est")


@pytest.mark.parametrize(("more", "found"), [(0, True), (34, True), (35, False)])
def test_a_folded_copy_may_be_longer(more, found):
    """By the spaces, or the hidden hyphens, that a file has in so many words; what is longer still is weighed."""
    stands = f"le pain est{' ' * more} cher chez la boulangère"
    place = obvious(Selector("le pain est cher chez la Boulangère"), f"On dit que {stands} du port.")
    assert (place and place.span) == ((11, 11 + len(stands)) if found else None)


def test_letters_that_grow_when_they_are_lowered_are_weighed():
    """A capital I with a dot becomes two letters: offsets would shift."""
    text = "İzmir exporte des raisins secs."
    assert obvious(Selector("des Raisins"), text) is None
    assert [text[one.start : one.end] for one in candidates(Selector("des Raisins"), text)] == ["des raisins"]


@pytest.mark.parametrize(
    ("words", "cut"), [("le pain", False), ("e pain", True), ("le pai", True), ("Le", False), (" pain ", False)]
)
def test_a_place_that_cuts_a_word(words, cut):
    """At its beginning, or at its end."""
    text = "Le le pain"
    start = text.index(words) if words in text else text.index(words.strip()) - 1
    assert cuts(text, start, min(len(text), start + len(words))) is cut


@pytest.mark.parametrize(
    ("text", "start", "end", "cut"),
    [("x ab", 0, 3, True), ("ab x", 1, 4, True), ("a x b", 2, 3, False), ("ab", 0, 2, False), ("-ab", 1, 3, False)],
)
def test_a_letter_that_is_cut_off(text, start, end, cut):
    """From a word of two."""
    assert cuts(text, start, end) is cut


def test_a_script_without_spaces_cuts_no_word():
    """Any character may begin a place."""
    assert not cuts("人工知能が安い", 2, 4)
    assert not cuts("GPTの値段は15人", 3, 6) and not cuts("前年より15人", 4, 7)
    assert cuts("560万ドル", 0, 3)


def found(quote, text, before="", after=""):
    """The candidates for a quote: the words, how they stand there, and what they keep."""
    return [(text[one.start : one.end], one.how) for one in candidates(Selector(quote, before, after), text)]


@pytest.mark.parametrize(
    ("quote", "text", "best"),
    [
        ("« le pain cher »", "On dit « le pain bien cher » ici.", ("« le pain bien cher »", "approximate")),
        ("(le pain très cher)", "On dit (le pain cher) ici.", ("(le pain cher)", "approximate")),
        ("le pain très cher.", "On dit le pain cher. Ici.", ("le pain cher.", "approximate")),
        (
            "6 millions de pains chauds",
            "Il vend 5,6 millions de pains très chauds.",
            ("5,6 millions de pains très chauds", "approximate"),
        ),
        (
            "un total de pains vendus : 5",
            "Soit un total de pains tous vendus : 5,6 environ",
            ("un total de pains tous vendus : 5,6", "approximate"),
        ),
        ("le Pain  chaud", "On dit le pain chaud ici.", ("le pain chaud", "folded")),
        ("…", "Il a dit … rien.", ("…", "exact")),
        ("价格", "面包价格很高", ("价格", "exact")),
    ],
)
def test_a_place_has_the_quote_s_own_edges(quote, text, best):
    """Its signs, and its numbers whole."""
    assert found(quote, text)[0] == best


def test_signs_are_told_apart_by_their_context():
    """A quote without a word is found by what stands beside it."""
    text = "Un … deux … trois"
    before, after = (candidates(Selector("…", *context), text)[0] for context in (("deux ", ""), ("", " deux")))
    assert (before.start, before.kept, before.before, before.after) == (10, 1.0, 1.0, 0.0)
    assert (after.start, after.before, after.after) == (3, 0.0, 1.0)


def test_where_a_copy_has_all_of_its_context_nothing_else_is_looked_for():
    """No passage can be ahead of it."""
    text = "Hier, le pain est cher ici. Demain, le pain sera cher ici aussi."
    assert found("le pain est cher", text, "Hier, ", " ici.") == [("le pain est cher", "exact")]


def test_where_a_copy_lacks_some_of_its_context_what_is_like_it_is_looked_for():
    """Also what stands right after it."""
    text = "Hier, le pain est cher ici. Demain, le pain sera cher ici aussi."
    assert len(found("le pain est cher", text, "Jadis, ", " là-bas.")) == 2
    beside = "the red barn burned down the red barn burnt down"
    assert len(found("the red barn burned down", beside)) == 2


def test_where_a_copy_stands_in_its_context_word_for_word_nothing_else_is_weighed():
    """Also where others read nearly so."""
    text = "Hier soir, le pain est cher ici encore. Demain soir, le pain sera cher ici encore."
    assert len(found("le pain est cher", text, "Hier soir, ", " ici encore.")) == 1
    assert len(found("le pain est cher", text, "Jadis là, ", " là-bas encore.")) == 2


def test_copies_in_a_script_without_spaces():
    """Folded, each of them is weighed."""
    hows = [how for _, how in found("训练“费”用", '据训练"费"用高，又训练"费"用低')]
    assert hows.count("folded") == 2


def test_what_a_place_keeps_of_its_context():
    """Each side by itself, from the words next to the quote; what was not given is a fifth."""
    text = "Alors, selon la mairie, le four est ancien, mais bien chaud."
    (one,) = candidates(Selector("le four est ancien", "selon la mairie, ", ", mais très chaud"), text)
    assert (one.before, one.after) == (1.0, pytest.approx(2 / 3))
    (one,) = candidates(Selector("le four est ancien", "", ""), text)
    assert (one.before, one.after) == (0.2, 0.2)


def test_how_near_a_place_is():
    """From one, at the hint, to nothing three hundred characters away."""
    text = "Le four est ancien. " + "x " * 200
    near = [candidates(Selector("four tres ancien", hint=hint), text)[0].close for hint in (3, 153, 303, 400)]
    assert near == [1.0, 0.5, 0.0, 0.0]


ENDS = [
    ("le pain est cher", "le pain est cher", ("le pain est cher", "exact")),
    ("« le pain est cher", "le pain bien cher est là, dit-il «", ("le pain bien cher", "approximate")),
    ("le pain très cher.", "On dit le pain cher", ("le pain cher", "approximate")),
    ("LE PAIN  est cher.", "Le pain est cher.", ("Le pain est cher.", "folded")),
    ("5 pains très chauds", "1,5 pains chauds", ("1,5 pains chauds", "approximate")),
    ("vendu hier soir : 5", "vendu hier : 5,25", ("vendu hier : 5,25", "approximate")),
    ("([«le pain très cher»])", "Oui ([«le pain cher»]) oui", ("([«le pain cher»])", "approximate")),
    ("Oulangère", "la boulangère de la rue", None),
    ("ain est che", "Le pain est cher", ("ain est che", "exact")),
    ("Ain est che", "Le pain est cher", ("ain est che", "folded")),
    ("价格Abc", "面包价格abc很高", ("价格abc", "folded")),
    ("…", "Rien", None),
]


@pytest.mark.parametrize(("quote", "text", "best"), ENDS, ids=[one[0] for one in ENDS])
def test_a_place_at_the_edge_of_a_text(quote, text, best):
    """The text's ends are edges as words are; no sign is looked for beyond them."""
    assert (found(quote, text) or [None])[0] == best


@pytest.mark.parametrize("quote", ["le pain", "…", "面包"])
def test_of_a_quote_that_stands_everywhere_some_copies_are_weighed(quote):
    """Sixty-four, whether words, signs or a script without spaces; two of few."""
    assert len(candidates(Selector(quote), f"{quote} , " * 80)) == 64
    assert [one.start for one in candidates(Selector(quote), f"{quote} , " * 2)] == [0, len(quote) + 3]


@pytest.mark.parametrize(
    ("before", "after", "text", "entire"),
    [
        ("hier soir, dit-on, ", " ici au port", "hier soir, dit-on, {} ici au port. {}.", True),
        ("hier soir, dit-on, ", " ici au port", "soir, dit-on, {} ici au quai. {}.", True),
        ("hier soir, dit-on, ", " ici au port", "soir, dit-il, {} ici au port. {}.", False),
        ("hier soir, dit-on, ", " ici au port", "{1}. Or soir, dit-on, {0} ici au port", True),
        ("hier soir, dit-on, ", " ici au port", "hier soir, dit-on, {} là au port. {}.", False),
        ("hier ", "", "hier {}. {}.", False),
        ("", " ici", "{} ici. {}.", False),
        ("hier ", " ici", "hier {} ici. {}.", False),
        ("hier soir ", " ici", "ce soir {} là. {}.", True),
        ("hier ", " ici au", "ce {} ici. {}.", True),
    ],
)
def test_where_a_copy_has_its_context_no_other_passage_is_weighed(before, after, text, entire):
    """All of it but the outermost words, and of these there must be more than one: they may be cut."""
    quote, nearly = "le pain blanc du port est cher", "le pain noir du port est cher"
    places = found(quote, text.format(quote, f"{'x ' * 40}{nearly}"), before, after)
    assert places[0] == (quote, "exact")
    assert (len(places) == 1) is entire
    assert entire or places[1] == (nearly, "approximate")


@pytest.mark.parametrize("nearly", ["notre pain est chère", "votre pain est cher"])
def test_a_passage_may_stand_next_to_a_copy(nearly):
    """On either side: the two share no word."""
    quote = "notre pain est cher"
    for text in (f"{quote} {nearly}", f"{nearly} {quote}"):
        assert found(quote, text) == [(quote, "exact"), (nearly, "approximate")]


ASIDE = ["x", "y", "z"]


@pytest.mark.parametrize(("added", "kept"), [(0, 1.0), (1, 1.0), (2, 1.0), (3, 0.75)])
def test_context_may_have_been_torn_off(added, kept):
    """By two words; a third leaves the outermost one out of sight."""
    more = " ".join(ASIDE[:added])
    text = f"loin alors selon la mairie {more} le four est ancien {more} mais il marche bien encore"
    (best, *_) = candidates(Selector("le four est ancien", "alors selon la mairie", "mais il marche bien"), text)
    assert (best.before, best.after) == (kept, kept)


def test_context_may_be_cut_within_a_word():
    """At its outer ends; never at the quote's."""
    text = "Alors, selon la mairie, le four est ancien, mais il marche."
    (one,) = candidates(Selector("le four est ancien", "lon la mairie, ", ", mais il mar"), text)
    assert (one.before, one.after) == (1.0, 1.0)
    (one,) = candidates(Selector("le four est ancien", "selon la mai ", " ais il marche"), text)
    assert (one.before, one.after) == (pytest.approx(2 / 3), pytest.approx(2 / 3))


@pytest.mark.parametrize(("far", "kept"), [(12, 1.0), (11, 11 / 12)])
def test_twelve_words_of_context_count(far, kept):
    """On each side, those next to the quote."""
    same = [f"w{n}" for n in range(14)]
    before = " ".join([*("q" for _ in same[far:]), *same[:far]])
    after = " ".join([*same[:far][::-1], *("q" for _ in same[far:])])
    given = Selector("le four est ancien", " ".join(same[far:] + same[:far]), " ".join(same[:far][::-1] + same[far:]))
    (one, *_) = candidates(given, f"{before} le four est ancien {after}")
    assert (one.before, one.after) == (pytest.approx(kept), pytest.approx(kept))


@pytest.mark.parametrize(
    ("words", "quote", "bits"),
    [
        (1024, "w5 w6 w7", 3 * 10 - 10),
        (1024, "w5 rien w7", 2 * 10 - 10),
        (4, "w1 w2", 2 * math.log2(500) - 2),
    ],
)
def test_how_surprising_it_is_that_words_stand_together(words, quote, bits):
    """Each shared word tells how rare it is among so many; a short text counts as one of five hundred words."""
    text = " ".join(f"w{n}" for n in range(words))
    assert candidates(Selector(quote), text)[0].surprise == pytest.approx(bits)


@pytest.mark.parametrize(
    ("quote", "stands", "kept"),
    [
        ("un deux trois", "un deux trois", 1.0),
        ("alpha beta gamma", "alpha gamma", 5 * 1 * (10 / 14) / (4 + 10 / 14)),
        ("alpha gamma", "alpha beta gamma", 5 * (10 / 14) / (4 * (10 / 14) + 1)),
        ("alpha betas gamma", "alpha beta gamma", None),
        ("alpha omicron gamma", "alpha beta gamma", 5 * (10 / 14) * (10 / 17) / (4 * (10 / 14) + 10 / 17)),
    ],
)
def test_how_much_of_a_quote_a_passage_keeps(quote, stands, kept):
    """By letters: all that is left of it, and a quarter as much what of the passage is its own."""
    if kept is None:
        same = 10 + 5 * (8 / 9)
        recall, precision = same / 15, min(1, same / 14)
        kept = 5 * precision * recall / (4 * precision + recall)
    (best, *_) = candidates(Selector(quote), f"x y {stands} z")
    assert best.kept == pytest.approx(kept)


FEW = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=9)


@given(FEW, FEW)
def test_the_steps_from_one_passage_to_another(old, new):
    """Go through both in order without a gap: what is the same, and what is not, by turns."""
    at = place = 0
    kind = None
    for same, low, high, first, end in steps(old, new):
        assert (low, first) == (at, place)
        assert high > low or end > first
        assert same is not kind
        assert not same or old[low:high] == new[first:end]
        at, place, kind = high, end, same
    assert (at, place) == (len(old), len(new))


WRITTEN = {" ": ["  ", "\n", "\u00a0"], "’": ["'"], "e": ["E", "\u00ade"], "«": ['"']}


@given(st.lists(st.sampled_from(BREAD.split()), min_size=2, max_size=30), st.data())
def test_what_needs_no_weighing_comes_out_of_it_too(said, data):
    """Wherever a quote is obvious, that place is the weightiest of those that are weighed."""
    first = data.draw(st.integers(0, len(said) - 1))
    end = data.draw(st.integers(first + 1, len(said)))
    plain = " ".join(said[first:end])
    stands = plain
    for mark, others in WRITTEN.items():
        stands = stands.replace(mark, data.draw(st.sampled_from([mark, *others])), 1)
    left, right = " ".join(said[:first]) + " ", " " + " ".join(said[end:])
    text = left + stands + right
    before, after = data.draw(st.sampled_from([(left[-20:], right[:20]), ("", right[:12]), (left[-12:], ""), ("", "")]))
    place = obvious(Selector(plain, before, after), text)
    if place is not None:
        best = candidates(Selector(plain, before, after), text)
        most = max(one.weight for one in best)
        assert (place.span, place.how) in [(Span(one.start, one.end), one.how) for one in best if one.weight >= most]
