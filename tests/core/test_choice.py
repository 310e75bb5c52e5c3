"""Which of several places is a quote's: what decides, what is offered where nothing does, what is told of none."""

import pytest

from enregard.core.anchoring.anchor import Selector, find, find_all, locate

PAID = "the government paid 5 euros to Rome"


def told(outcome, text):
    """An outcome as its state, its reason, and the words where it stands or what is nearest."""
    place = outcome.place or outcome.nearest
    return outcome.state, outcome.reason, place and text[place.start : place.end]


@pytest.mark.parametrize(
    ("text", "state", "offered"),
    [
        ("So {p}. Now {p}.", "ambiguous", 2),
        ("So {p}. Now {n}.", "ambiguous", 1),
        ("So {n}. Now {p}.", "ambiguous", 1),
        ("So {n}. Now {n}.", "orphan numbers", 0),
        ("So {h}. Now {h}.", "orphan", 0),
        ("So {p}. Now {p}. Or {h}.", "ambiguous", 2),
        ("So {n}. Now it ends.", "orphan numbers", 0),
        ("So {h}. Now it ends.", "held", 0),
    ],
)
def test_what_is_offered_claims_what_the_quote_claims(text, state, offered):
    """Of places as good as each other those that claim something else are not offered; where all do, it is told why."""
    now = text.format(p=PAID, n=PAID.replace("5", "6"), h=PAID.replace("Rome", "Bonn"))
    found = find("the goverment paid 5 euros to Rome", now, lang="en")
    assert f"{found.state} {found.reason}".strip() == state
    assert [now[one.place.start : one.place.end] for one in found.choices] == [PAID] * offered
    place = locate("the goverment paid 5 euros to Rome", now, lang="en")
    assert (place is None) is (state != "held")


CONTEXT = [
    # the context, the text: `{q}` the quote's words, `{o}` others in their place; which of its places is the note's
    ("Hier, | au port", "Hier, {q} au port. Ici, {q} là-bas.", 0),
    ("Hier, | au port", "Ici, {q} là-bas. Hier, {q} au port.", 1),
    ("Hier, | au port", "Ici, {q} au port. Là, {q} là-bas.", 0),
    ("Hier, | au port", "Ici, {q} au port. Hier, {q} là-bas.", None),
    ("Hier, | ", "Ici, {q} au port. Hier, {q} là-bas.", 1),
    (" | au port", "Ici, {q} au port. Hier, {q} là-bas.", 0),
    (" | ", "Ici, {q} au port. Hier, {q} là-bas.", None),
    # where the quote stood others stand
    ("Hier soir, | au port de Brest", "Hier soir, {o} au port de Brest. Ici, {q} là-bas.", None),
    ("Hier soir, | au port de Brest", "Hier soir, {o} au port de Brest. Hier soir, {q} là-bas.", None),
    ("Hier soir, | au port de Brest", "Hier soir, {o} au port de Brest. Hier soir, {q} au port de Nice.", 1),
    ("Hier soir, | au port de Brest", "Un soir, {o} au quai de Brest. Ici, {q} là-bas.", 1),
]


@pytest.mark.parametrize(("context", "text", "nth"), CONTEXT)
def test_what_context_decides(context, text, nth):
    """All of it, or more than elsewhere; a copy is not taken where the quote's own place has other words now."""
    quote = "le pain est cher"
    now = text.format(q=quote, o="on vend du vin doux")
    before, after = context.split("|")
    found = find(quote, now, before.strip(), after.strip(), lang="fr")
    starts = [at for at in range(len(now)) if now.startswith(quote, at)]
    if "{o}" in text:
        starts.insert(0, -1)
    assert (found.place and found.place.start) == (None if nth is None else starts[nth])


NEAREST = [
    (
        "7 ponts du vieux port de Brest",
        "On a 9 ponts du vieux port de Brest.",
        "numbers",
        "9 ponts du vieux port de Brest",
    ),
    ("7 ponts du vieux port de Brest", "On a 9 ponts à Brest.", "", None),
    ("7 ponts anciens", "On a 9 ponts anciens.", "numbers", "9 ponts anciens"),
    ("vieilles barques rouges et vertes", "On a vu cinq barques.", "", None),
    ("de vieilles barques rouges", "On a vu leurs barques.", "", "leurs barques"),
    ("le pain est cher", "Rien de tel.", "", None),
    ("il n’a jamais menti au conseil", "On sait qu’il a menti au conseil.", "negations", None),
]


@pytest.mark.parametrize(("quote", "text", "reason", "nearest"), NEAREST, ids=[one[0] for one in NEAREST])
def test_what_is_told_where_there_is_no_place(quote, text, reason, nearest):
    """The words that read most like the quote, if enough of it is left there, and what they claim otherwise."""
    found = find(quote, text, lang="fr")
    assert (found.state, found.reason) == ("orphan", reason)
    assert nearest is None or text[slice(*found.nearest.span)] == nearest


def test_what_is_told_where_the_context_stands():
    """The words in between are the nearest, whatever they are."""
    text = "Au port de Brest on vend du vin à tous les marins."
    found = find("le pain", text, "Au port de Brest ", " à tous les marins", lang="fr")
    assert told(found, text) == ("orphan", "", "on vend du vin")
    found = find("le pain", text, "Au quai de Brest ", " à tous les pêcheurs", lang="fr")
    assert told(found, text) == ("orphan", "", "on vend du vin")
    found = find("le pain", text, "Du quai de Brest ", " à tous les pêcheurs", lang="fr")
    assert found.nearest is None


@pytest.mark.parametrize(
    ("quote", "text", "state"),
    [
        ("douze puits", "Ici 12 puits sont à sec.", "moved"),
        ("douze puits", "Ici 12 puits, là 12 puits.", "ambiguous"),
        ("douze puits", "Ici 13 puits sont à sec.", "orphan"),
        ("dix-sept, dix-huit, dix-neuf", "On lit : 17, 18, 19 au mur.", "orphan"),
        (
            "onze douze treize quatorze quinze seize dix-sept cent deux trois lieux",
            "11 12 13 14 15 16 17 102 3 lieux",
            "orphan",
        ),
    ],
)
def test_numbers_written_otherwise(quote, text, state):
    """Of few words, too little would be left without reading their numbers."""
    assert find(quote, text, lang="fr").state == state


def test_same_quotes_of_which_one_place_is_left():
    """The first has it, as it reads now; the others are orphans, and told who has it."""
    text = "Ici, le gouvernement a cédé hier soir."
    found = find_all([Selector("le gouvernement a cédé hier au soir")] * 2, text, "fr")
    assert [told(one, text) for one in found] == [("held", "", "le gouvernement a cédé hier soir")] * 2
    exact = find_all([Selector("le gouvernement a cédé")] * 3, text, "fr")
    assert [told(one, text) for one in exact] == [
        ("placed", "", "le gouvernement a cédé"),
        ("orphan", "taken", "le gouvernement a cédé"),
        ("orphan", "taken", "le gouvernement a cédé"),
    ]
    twice = find_all([Selector("non merci")] * 3, "Oui : non merci. Et : non merci.")
    assert [(one.state, one.reason) for one in twice] == [("placed", ""), ("placed", ""), ("orphan", "taken")]
    assert twice[2].nearest == twice[1].place
