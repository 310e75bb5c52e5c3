"""How two passages differ: the words as they are compared, what of them is form, and how the others carry the claim."""

import pytest

from enregard.core.anchoring.edge import is_article, lost_at_edges, own_words, says_nothing
from enregard.core.anchoring.place import Place
from enregard.core.anchoring.proposal import context, proposal
from enregard.core.anchoring.rewording import KINDS, has_same_words, rewording
from enregard.core.anchoring.spelling import agree, are_one
from enregard.core.anchoring.wording import tokens
from enregard.core.languages.wordlist import is_word


def keys(text, lang="fr"):
    """The words of a text as they are compared."""
    return [one.key for one in tokens(text, 0, len(text), lang)]


READ = [
    ("fr", "L’Été à l'eau", ["l'", "été", "à", "l'", "eau"]),
    ("en", "the dogs' bed isn't John’s", ["the", "dogs", "bed", "is", "not", "john", "'s"]),
    ("en", "dogs’", ["dogs"]),
    ("en", "'tis the dogs'.", ["tis", "the", "dogs"]),
    ("fr", "5,6 mil\u00adlions d’ha\u00adbitants", ["#5600000 ", "d'", "habitants"]),
    ("fr", "l’« af\u00adfaire »", ["l'", "affaire"]),
    ("fr", "e\u0301te\u0301", ["été"]),
    ("fr", "l’[eau](https://a.example/5) et https://b.example", ["l'", "eau", "et"]),
    ("fr", "> dit[^1] l’*eau* _du_ mois_de_mai", ["dit", "l'", "eau", "du", "mois", "de", "mai"]),
    ("fr", "l’eau <!-- 5 --> !", ["l'", "eau", "!"]),
    ("fr", "M. Durand et le Dr Lambert", ["monsieur", "durand", "et", "le", "docteur", "lambert"]),
    ("fr", "env. dix pages", ["environ", "#10 ", "pages"]),
    ("fr", "le m du mot", ["le", "m", "du", "mot"]),
    ("en", "Dr. No said no", ["doctor", "number", "said", "no"]),
    ("fr", "c’est-à-dire l’eau", ["soit", "l'", "eau"]),
    ("en", "in order to go all of it", ["to", "go", "all", "it"]),
    ("fr", "5 % et cinq pour cent", ["#5 %", "et", "#5 %"]),
    ("en", "$5, 5 dollars, five dollars", ["#5 USD", "#5 USD", "#5 USD"]),
    (
        "en",
        "the 1st and the first, the 2nd and the second",
        ["the", "#1. ", "and", "the", "#1. ", "the", "#2. ", "and", "the", "#2. "],
    ),
    ("fr", "1,50 € et 1,5 €", ["#1.5 EUR", "et", "#1.5 EUR"]),
    ("fr", "1er, premier, XXe, vingtième", ["#1. ", "#1. ", "#20. ", "#20. "]),
    ("en", "one man, two men", ["one", "man", "#2 ", "men"]),
]


@pytest.mark.parametrize(("lang", "text", "read"), READ, ids=[one[1] for one in READ])
def test_words_as_they_are_compared(lang, text, read):
    """Without typography, markup and addresses; numbers by their value, with what they count; abbreviations in full."""
    assert keys(text, lang) == read


@pytest.mark.parametrize(
    ("lang", "text", "start", "parts"),
    [
        ("fr", "soit 5,6 mil\u00adlions d’eu\u00adros", 5, ["5,6 mil\u00adlions d’eu\u00adros"]),
        ("fr", "soit l’eau\u00ad douce", 5, ["l’", "eau", "douce"]),
        ("en", "so in order to go", 3, ["in order to", "go"]),
        ("en", "the dogs' bed", 4, ["dogs", "bed"]),
        ("en", "so 5% of $6", 3, ["5%", "of", "$6"]),
    ],
)
def test_words_have_their_places(lang, text, start, parts):
    """In the text that they stand in: a phrase all of its own, a number with what it counts."""
    assert [text[one.start : one.end] for one in tokens(text, start, len(text), lang)] == parts


CARRIED = [
    ("fr", "le maire a payé", "le maire a volé", [("payé", "volé", "words")]),
    ("fr", "le maire a payé", "le maire Durand a payé", [("", "Durand", "name")]),
    ("fr", "le maire Durand a payé", "le maire Martin a payé", [("Durand", "Martin", "name")]),
    ("fr", "le vieux maire a payé", "le maire a payé", [("vieux", "", "left out")]),
    ("fr", "le maire a payé", "le maire a bien tout payé", [("", "bien tout", "quantity")]),
    ("fr", "le maire a payé hier soir", "le maire a payé lundi soir", [("hier", "lundi", "time")]),
    ("fr", "le maire doit payer", "le maire devrait payer", [("doit", "devrait", "modality")]),
    ("fr", "les prix ont baissé", "les prix ont augmenté", [("baissé", "augmenté", "direction")]),
    ("fr", "la mairie affirme cela", "la mairie dément cela", [("affirme", "dément", "attribution")]),
    ("fr", "un acte légal", "un acte illégal", [("légal", "illégal", "verdict")]),
    ("fr", "le frère du maire", "le frère maire", [("du", "", "which")]),
    ("fr", "les élus partent", "des élus partent", [("les", "des", "quantity")]),
    ("en", "the patients left", "the patients who left", [("", "who", "which")]),
    ("fr", "un accord possible", "un accord impossible", [("possible", "impossible", "modality")]),
    ("fr", "un chemin praticable", "un chemin impraticable", [("praticable", "impraticable", "negation")]),
    (
        "fr",
        "le chien mord le chat",
        "le chat mord le chien",
        [("chien", "chat", "order"), ("chat", "chien", "order")],
    ),
    ("fr", "trois puits ouverts", "quatre puits ouverts", [("trois", "quatre", "number")]),
    ("fr", "les puits ouverts", "nos puits ouverts", [("les", "nos", "which")]),
    ("fr", "les puits ouverts", "des puits ouverts", [("les", "des", "quantity")]),
    ("fr", "le bail est nul", "le bail est nul si elle signe", [("", "si elle signe", "condition")]),
    ("fr", "le maire a menti", "le maire a-t-il menti ?", [("", "t-il", "added"), ("", "?", "modality")]),
    ("fr", "la réforme est juste", "la réforme est fausse", [("juste", "fausse", "verdict")]),
    ("fr", "on a vu le gouvernment céder", "on a vu le gouvernement céder", [("gouvernment", "gouvernement", "")]),
    ("en", "a hopeful sign", "a hopeless sign", [("hopeful", "hopeless", "words")]),
    ("en", "a harm came", "a harmless came", [("harm", "harmless", "negation")]),
    ("en", "he paid the rent", "the rent he paid", [("", "the rent", "order"), ("the rent", "", "order")]),
]


@pytest.mark.parametrize(("lang", "quote", "now", "told"), CARRIED, ids=[f"{one[1]} → {one[2]}" for one in CARRIED])
def test_how_words_carry_a_claim(lang, quote, now, told):
    """Each change comes with its words, and with what they carry; one of form alone carries nothing."""
    if lang == "fr" and is_word("a", lang) is None:
        pytest.skip("no word list is installed, and no spelling known to be a fault")
    found = rewording(quote, f"On lit : {now}.", 9, 9 + len(now), lang)
    assert [(one.old, one.new, one.carries) for one in found.changes] == told
    assert [one.carries for one in found.held] == [kind for *_, kind in told if kind]


def test_every_kind_has_a_name():
    """And each that the languages' records list is one of them."""
    from enregard.core.languages.registry import LANGUAGES

    assert {kind for one in LANGUAGES.values() for kind in one.rewording.carrying} <= KINDS.keys()


FORM = [
    ("fr", "la tuile bleu", "la tuile bleue", True),
    ("fr", "la tuile bleu", "les tuile bleus", False),
    ("fr", "les deux tuiles bleu", "les deux tuiles bleues", True),
    ("fr", "on a vu le jeune employé", "on a vu la jeune employée", False),
    ("fr", "à la mer", "À la mer", True),
    ("es", "hay gobbierno 5 veces", "hay gobierno 5 veces", False),
    ("es", "hay gobbierno en 5 casas", "hay gobierno en 5 casas", True),
    ("fr", "l’OMS recommande", "l’OMS (Organisation mondiale de la santé de Paris) recommande", False),
    ("sv", "Etat är stort", "État är stort", True),
    ("fr", "le vice-président parle", "le vice président parle", True),
    ("fr", "l’anti-vol sonne", "l’antivol sonne", True),
    ("fr", "le porte parole", "le porteparole", True),
    ("en", "a long-term loan", "a long term loan", True),
    ("en", "the co-operative", "the cooperative", True),
    ("en", "the co operative", "the cooperative", True),
    ("en", "the cooperative", "the co operative", False),
    ("en", "the cooperative", "the co-operative", True),
    ("fr", "l’eau coule", "l’eau (claire) coule", True),
    ("fr", "l’eau coule", "l’eau [claire] coule", True),
    ("fr", "l’eau coule", "l’eau, claire, coule", True),
    ("fr", "l’eau coule", "l’eau — claire — coule", True),
    ("fr", "l’eau coule", "l’eau - claire - coule", True),
    ("fr", "l’eau coule", "l’eau, claire coule", False),
    ("fr", "l’eau coule", "l’eau (claire] coule", False),
    ("fr", "l’eau coule", "l’eau (dit-on) coule", False),
    ("fr", "l’eau coule", "l’eau (5 %) coule", False),
    ("fr", "l’eau coule", "l’eau (Durand) coule", False),
    ("fr", "l’eau coule", "l’eau, OMS, coule", False),
    ("fr", "l’eau coule", "l’eau (OMS) coule", True),
    ("fr", "l’eau coule", "l’eau (A) coule", False),
    ("fr", "l’eau coule", "l’eau (" + "claire " * 12 + ") coule", True),
    ("fr", "l’eau coule", "l’eau (" + "claire " * 13 + ") coule", False),
    ("fr", "l’Ecole ouvre", "l’École ouvre", True),
    ("fr", "Ecole", "Écoli", False),
    ("fr", "Michel Dupont", "Michel Dupond", False),
    ("fr", "le Lambert dort", "le lambret dort", False),
    ("fr", "le S.N.C.F. roule", "le SNCF roule", True),
    ("fr", "le S.N.C.F. roule", "le SNCB roule", False),
    ("en", "they often drink tea here", "they drink tea here often", True),
    ("en", "they often drink tea here", "they drink tea here", False),
    ("en", "it is not often dry", "it is often not dry", False),
    ("en", "he quickly left", "he left quickly", True),
    ("en", "he allegedly left", "he left", False),
]


@pytest.mark.parametrize(("lang", "quote", "now", "form"), FORM, ids=[f"{one[1]} → {one[2]}" for one in FORM])
def test_what_is_form_alone(lang, quote, now, form):
    """Agreement, hyphens, asides that say nothing of the claim, initials, the places of adverbs; all else is held."""
    assert (not rewording(quote, now, 0, len(now), lang).held) is form


@pytest.mark.parametrize(
    ("lang", "old", "new", "one"),
    [
        ("en", "goverment", "government", True),
        ("en", "form", "farm", False),
        ("en", "teh", "the", False),
        ("en", "recieve", "receive", True),
        ("en", "acomodatoin", "accommodation", True),
        ("en", "enviromnet", "environment", True),
        ("en", "acomodation", "accommodation", True),
        ("en", "colour", "color", True),
        ("en", "moral", "amoral", False),
        ("en", "xgovernment", "government", False),
        ("fr", "evenement", "événement", True),
        ("fr", "événement", "évènement", True),
        ("fr", "péché", "pêche", False),
        ("fr", "coeur", "cœur", True),
    ],
)
def test_spellings_of_one_word(lang, old, new, one):
    """A slip or two in a word long enough, where one of the two is no word."""
    if is_word("a", lang) is None:
        pytest.skip("no word list is installed, and no spelling known to be a fault")
    assert are_one(old, new, lang, named=False) is one
    assert are_one(new, old, lang, named=False) is one


@pytest.mark.parametrize(
    ("old", "new", "one"),
    [
        ("versé", "versées", True),
        ("beau", "beaux", True),
        ("parle", "parlent", True),
        ("parle", "parlera", False),
        ("a", "as", False),
    ],
)
def test_words_that_agree(old, new, one):
    """By the endings of their language."""
    assert agree(old, new, "fr") is one


LOST = [
    ("en", "France closed its plants", "closed its plants", (1, 0)),
    ("en", "the French state closed", "closed", (3, 0)),
    ("en", "closed its plants in May", "closed its", (0, 3)),
    ("en", "the plants closed", "plants closed", (0, 0)),
    ("en", "closed its plants?", "closed its plants", (0, 0)),
    ("en", "he closed its plants", "he shut its plants", (0, 0)),
    ("en", "plants of the", "plants", (0, 0)),
]


@pytest.mark.parametrize(("lang", "quote", "now", "lost"), LOST, ids=[one[1] for one in LOST])
def test_what_a_passage_lacks_at_its_edges(lang, quote, now, lost):
    """So many words, unless something stands for them, or all of them say nothing alone."""
    assert lost_at_edges(quote, now, 0, len(now), lang) == lost


@pytest.mark.parametrize(("word", "lost"), [("five", 1), ("those", 1), ("most", 1), ("old", 0)])
def test_what_took_the_place_of_an_article(word, lost):
    """A number, another article, a word that tells how many; nothing else."""
    now = f"{word} wells closed"
    assert lost_at_edges("the wells closed", now, len(word) + 1, len(now), "en") == (lost, 0)


OWN = [
    ("the mayor lied", "then the mayor lied badly", "the mayor lied"),
    ("the mayor lied", "mayor lied", "mayor lied"),
    ("the mayor lied", "the old mayor lied", "the old mayor lied"),
    ("mayor lied", "old mayor lied twice", "mayor lied"),
    ("the mayor lied", "and of the mayor lied", "the mayor lied"),
    ("mayor", "nothing of it", "nothing of it"),
]


@pytest.mark.parametrize(("quote", "now", "own"), OWN, ids=[one[1] for one in OWN])
def test_what_a_quote_has_nothing_for(quote, now, own):
    """Words before and after its own are no part of its place; those set in are."""
    start, end = own_words(quote, now, 0, len(now), "en")
    assert now[start:end] == own


def test_what_an_article_is():
    """One word, with what stands around it."""
    assert is_article("le ", "fr") and is_article(" les", "fr")
    assert not is_article("le la", "fr") and not is_article("maire", "fr") and not is_article("", "fr")


def test_words_that_say_nothing_alone():
    """Articles and the like, of a language that is known."""
    assert says_nothing("of the", "en") and says_nothing("", "en")
    assert not says_nothing("of the mayor", "en")


@pytest.mark.parametrize(
    ("quote", "now", "same"),
    [
        ("eleven wells", "11 wells", True),
        ("eleven wells", "12 wells", False),
        ("eleven wells", "11 of the wells", False),
        ("goverment", "government", False),
        ("the goverment", "the government", True),
        ("https://a.example/5", "https://a.example/6", False),
    ],
)
def test_a_quote_s_own_words_written_otherwise(quote, now, same):
    """In digits, or spelt otherwise; one slip alone is too little to go by."""
    assert has_same_words(quote, now, 0, len(now), "en") is same


def placed(text, words, nth=0):
    """The place of some words."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Place(at, at + len(words), 1.0, "exact")


def test_a_quotation_is_one_line():
    """Alone where its words stand once."""
    text = "Le pain\n  est cher."
    assert proposal(text, placed(text, "pain\n  est")) == "pain est"


def test_the_shortest_context_that_decides():
    """Words before go before words after; as many as it takes, up to sixteen on both sides together."""
    text = "Hier soir le pain est cher. Ce matin le pain est bon. Ce soir le pain est bon."
    assert proposal(text, placed(text, "le pain")) == "Hier soir [[le pain]]"
    assert proposal(text, placed(text, "le pain", 1)) == "matin [[le pain]]"
    assert proposal(text, placed(text, "le pain", 2)) == "Ce soir [[le pain]]"
    alike = " ".join(f"w{n}" for n in range(20))
    text = f"{alike} pain {alike} {alike} pain {alike}"
    assert proposal(text, placed(text, "pain")).split() == [*alike.split()[-8:], "[[pain]]", *alike.split()[:8]]
    last = " ".join(f"v{n}" for n in range(15))
    text = f"x {last} pain {alike} y {last} pain {alike}"
    assert proposal(text, placed(text, "pain")) == f"x {last} [[pain]]"
    text = f"x w {last} pain {alike} y w {last} pain {alike}"
    assert not proposal(text, placed(text, "pain")).startswith("w")
    few = [placed("a b a b", "a"), placed("a b a b", "a", 1)]
    assert context("a b a b", few[1], few) == "b [[a]]"
    assert (
        context("a b a", Place(4, 5, 1.0, "exact"), [Place(4, 5, 1.0, "exact"), Place(0, 1, 1.0, "exact")]) == "b [[a]]"
    )


@pytest.mark.parametrize(
    ("lang", "quote", "now", "told"),
    [
        ("fr", "le frère président parle", "le frère du président parle", "which"),
        ("fr", "le prix et le pain", "le prix le pain", "which"),
        ("fr", "un élu parle", "le élu parle", "which"),
        ("fr", "le pain, qui est cher, part", "le pain qui est cher part", "which"),
        ("fr", "la digue tient", "la digue tient ?", "modality"),
        ("fr", "la digue tient ?", "la digue tient !", "modality"),
        ("fr", "le maire parle", "le Durand parle", "name"),
        ("fr", "le maire Durand parle", "le maire parle", "name"),
        ("fr", "on parle bas", "on parle bas ici", "added"),
        ("fr", "on parle bas ici", "on parle bas", "left out"),
        ("fr", "on parle bas", "on parle fort", "words"),
        ("fr", "un fait normal ou non", "un fait anormal ou non", "negation"),
        ("fr", "un fait anormal ou non", "un fait normal ou non", "negation"),
        ("en", "a ununiform coat", "a uniform coat", "negation"),
        ("en", "a restless night", "a rest night", "negation"),
        ("en", "an unrestless night", "a restless night", "negation"),
        ("fr", "un expert parle", "un « expert » parle", "attribution"),
        ("fr", "le vin rouge, le pain noir", "le vin noir, le pain rouge", "order"),
    ],
)
def test_how_a_change_matters(lang, quote, now, told):
    """The first change that is not of form alone is told by the first that holds of its words."""
    assert rewording(quote, now, 0, len(now), lang).held[0].carries == told


@pytest.mark.parametrize(
    ("lang", "quote", "now", "same"),
    [
        ("en", "the goverment", "goverment", False),
        ("en", "old goverment house", "old government house", True),
        ("en", "twelve of wells", "twelve the wells", True),
        ("en", "of twelve wells", "twelve wells", True),
        ("en", "twelve wells", "twelve the wells", False),
        ("en", "the twelve wells", "twelve wells", False),
        ("en", "these twelve wells", "the twelve wells", True),
        ("en", "see https://a.example/5 here", "see https://a.example/5 here", False),
        ("en", "see it", "see it", True),
        ("en", "", "", False),
    ],
)
def test_the_same_words_one_by_one(lang, quote, now, same):
    """No article comes or goes; some word is left as it was."""
    if is_word("a", lang) is None:
        pytest.skip("no word list is installed, and no spelling known to be a fault")
    assert has_same_words(quote, now, 0, len(now), lang) is same


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "in 2012 May 5 men", ["in", "#2012 ", "#5 ", "may", "men"]),
        ("en", "May 5", ["#5 ", "may"]),
        ("en", "5 May", ["#5 ", "may"]),
        ("en", "5th of May", ["#5 ", "of", "may"]),
        ("en", "May", ["may"]),
        ("en", "May had 5", ["may", "had", "#5 "]),
        ("en", "5 of it in May", ["#5 ", "of", "it", "in", "may"]),
        ("en", "it may 5", ["it", "may", "#5 "]),
        ("en", "May 32", ["may", "#32 "]),
        ("en", "May 31st", ["#31 ", "may"]),
        ("en", "of May 5", ["of", "#5 ", "may"]),
        ("en", "5 h May", ["#5 h", "may"]),
        ("fr", "le 1er mai, le 2 juin", ["le", "#1 ", "mai", "le", "#2 ", "juin"]),
        ("fr", "dans deux ans, dans un an, dans l’an", ["dans", "#2 year", "dans", "un", "an", "dans", "l'", "an"]),
        ("fr", "en deux ans, en un an, en l’an", ["en", "#2 year", "en", "un", "an", "dans", "l'", "an"]),
        ("fr", "en ces deux ans", ["dans", "ces", "#2 year"]),
        ("fr", "à peu près", ["environ"]),
        ("fr", "à peu", ["à", "peu"]),
        ("fr", "en vue d’ici", ["afin", "ici"]),
        ("fr", "en vue", ["dans", "vue"]),
        ("fr", "le m. et M Durand", ["le", "monsieur", "et", "monsieur", "durand"]),
        ("en", "the WHO, who; THE WHO", ["the", "WHO", ", which", "the", "WHO"]),
        ("en", "THE WHO", ["the", "which"]),
        ("fr", "5 000 000 d’euros", ["#5000000 EUR"]),
        ("fr", "cinq euros, € 5, 5€ 6", ["#5 EUR", "#5 EUR", "#5 EUR", "#6 "]),
        ("fr", "XXe et XX et 20", ["#20. ", "et", "#20 ", "et", "#20 "]),
        ("fr", "des milliers, un millier, mille", ["des", "#+1000 ", "#1000 ", "#1000 "]),
        ("fr", "une fois, -5 et ±5", ["une", "fois", "#-5 ", "et", "±", "#±5 "]),
        ("fr", "l’<b>eau</b>", ["l", "<", "b", ">", "eau", "<", "b", ">"]),
        ("fr", "a=b", ["a", "=", "b"]),
        ("fr", "aujourd’hui l’« eau", ["aujourd'", "hui", "l'", "eau"]),
        ("en", "’tis rock ’n’ roll", ["tis", "rock", "n", "roll"]),
    ],
)
def test_numbers_days_and_phrases_as_they_are_compared(lang, text, read):
    """A day stands before its month, as a plain number; phrases go from the longest; signs with their numbers."""
    assert keys(text, lang) == read
