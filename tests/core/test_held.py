"""A verdict stays with the claim that was checked: what readers see of a note once its article has changed."""

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.memories.memory import Unit
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

FR = "Le ministre Durand affirme que le prix de l’eau a baissé de 5 % en un an à Brest. On l’a relevé deux fois."
EN = "Minister Durand says that the price of water has fallen by 5% in a year in Brest. It was measured twice."
QUOTE = {
    "fr": "le ministre Durand affirme que le prix de l’eau a baissé de 5 % en un an",
    "en": "Minister Durand says that the price of water has fallen by 5% in a year",
}
HEAD = {
    "fr": "---\ntitle: L’eau coûte 3 euros\n---\n\n",
    "en": "---\ntranslation_of: fr\ntitle: Water costs 3 euros\n---\n\n",
}


def note(quotes=QUOTE, more="checked: 2026-11-05\n"):
    """A fact-check's file."""
    cited = {lang: f"> {words}\n\n" if words else "" for lang, words in quotes.items()}
    return (
        f"---\nkind: fact-check\nverdict: false\n{more}---\n\n# fr: Il a monté\n\n{cited['fr']}Voir.\n\n"
        f"# en: It rose\n\n{cited['en']}See.\n"
    )


def edition(french=FR, english=EN, quotes=QUOTE, more="checked: 2026-11-05\n", head=HEAD, **files):
    """An article with one fact-check."""
    texts = {"fr": head["fr"] + french, "en": head["en"] + english}
    units = files.pop("units", ())
    resources = Resources(units=lambda *_: (tuple(units), ()))
    given_ = ArticleFiles("eau", texts, {"prix": note(quotes, more)}, memory="x" if units else None, **files)
    made = compose(given_, resources)
    assert not isinstance(made, tuple)
    return made


def shown(made):
    """Its three pages, in English words of the interface."""
    site = Site({"eau": ("fr", "en")}, frozenset())
    return pages(planned_article(made, site, {}).pages, site, lambda word, _: word, {})


def verdicts(page):
    """The verdicts that a page shows: by its notes, its counts, and the marks in its texts."""
    views = [*page.whole, *page.orphans, *(one for row in page.rows for one in row.notes)]
    marks = re.findall(r'class="m ([\w-]+)', "".join(half.html for row in page.rows for half in row.halves))
    return {one.form for one in views} | {group.form for group in page.verdicts} | set(marks)


def codes(made):
    """What is told of its note."""
    return [one.code for one in made.findings if one.file == "eau/notes/prix.md"]


def test_a_claim_that_stands_as_it_was_checked():
    """Its verdict is shown, in both languages."""
    assert [verdicts(page) for page in shown(edition())] == [{"false"}] * 3


CHANGED = [
    ("Durand", "Martin", "note-held"),
    ("baissé", "augmenté", "note-held"),
    ("affirme", "nie", "note-held"),
    ("le prix", "ce prix", "note-moved"),
    ("5 %", "6 %", "note-orphan"),
    ("5 %", "5 euros", "note-orphan"),
    ("a baissé", "n’a pas baissé", "note-orphan"),
    (FR, "On l’a relevé deux fois.", "note-orphan"),
]


@pytest.mark.parametrize(("old", "new", "code"), CHANGED)
def test_what_the_source_changed_is_shown_in_neither_language(old, new, code):
    """Whether the note stands in the source or not; the translation, which did not change, shows no verdict either."""
    made = edition(FR.replace(old, new))
    form = "false" if code == "note-moved" else "held"

    assert codes(made) == [code]
    assert [verdicts(page) for page in shown(made)] == [{form}] * 3


@pytest.mark.parametrize(("old", "new"), [("Durand", "Martin"), ("5%", "6%"), ("has fallen", "has never fallen")])
def test_what_the_translation_changed_is_shown_in_neither_language(old, new):
    """Nor where the translator alone wrote other words."""
    assert [verdicts(page) for page in shown(edition(english=EN.replace(old, new)))] == [{"held"}] * 3


def test_words_that_are_gone_from_both_languages():
    """Then the note stands among those without a place, with what it found."""
    (both, *_) = shown(edition("On l’a relevé deux fois.", "It was measured twice."))
    assert [(one.form, one.orphan, one.held) for one in both.orphans] == [("false", True, False)]


def test_words_that_stand_twice_are_the_words_that_were_checked():
    """Which copy is meant is asked; what was found of them holds."""
    made = edition(f"{FR}\n\n{FR}")
    assert codes(made) == ["note-ambiguous"]
    assert [verdicts(page) for page in shown(made)] == [{"false"}] * 3


@pytest.mark.parametrize("title", ["L’eau coûte 4 euros", "L’eau ne coûte rien", "L’eau coûtait 3 euros"])
@pytest.mark.parametrize("quoted", [True, False])
def test_a_note_on_a_title_that_changed(title, quoted):
    """It is about the title of its day: held where it quotes that, or where git knows it."""
    quotes = {"fr": "L’eau coûte 3 euros", "en": "Water costs 3 euros"} if quoted else {"fr": "", "en": ""}
    head = {**HEAD, "fr": HEAD["fr"].replace("L’eau coûte 3 euros", title)}
    earlier = {} if quoted else {"prix": {"fr": HEAD["fr"] + FR}}
    made = edition(quotes=quotes, more="checked: 2026-11-05\non: title\n", head=head, earlier=earlier)
    (both, *_) = shown(made)

    assert [one.form for one in both.whole] == ["held"]
    assert both.whole[0].halves[0].held[0] == "L’eau coûte 3 euros"
    assert both.whole[0].halves[1].held[0] == "Water costs 3 euros"
    assert codes(made) in (["note-held"], ["note-orphan"])


SHORT = {"fr": "le prix de l’eau a baissé de 5 %", "en": "the price of water has fallen by 5%"}
AROUND = [
    ("affirme", "nie", "note-held"),
    ("Durand", "Martin", "note-held"),
    ("affirme que", "n’affirme pas que", "note-held"),
    ("Le ministre Durand affirme que le", "Le", "note-held"),
    ("affirme que", "affirmerait presque que", "note-held"),
    ("de 5 % en", "de 5 % si l’on compte bien, en", "note-held"),
    ("à Brest.", "à Brest ?", "note-held"),
    ("à Brest", "sur place", "note-held"),
    ("en un an", "en une saison", "note-sentence"),
    ("Le ministre", "Ce ministre", ""),
    ("On l’a relevé deux fois.", "Nul ne l’a jamais relevé.", ""),
]


@pytest.mark.parametrize("knows", ["git", "memory"])
@pytest.mark.parametrize(("old", "new", "code"), AROUND)
def test_what_changed_around_the_words(old, new, code, knows):
    """Held where the sentence now denies, doubts, attributes, counts, conditions or names otherwise; else told."""
    known = {"git": {"earlier": {"prix": {"fr": HEAD["fr"] + FR}}}, "memory": {"units": [Unit("p1", FR, EN)]}}
    made = edition(FR.replace(old, new), quotes=SHORT, **known[knows])

    assert codes(made) == [code] * bool(code)
    assert [verdicts(page) for page in shown(made)] == [{"held" if code == "note-held" else "false"}] * 3


def test_a_check_of_today_goes_before_an_approval_of_earlier():
    """Where git knows that the sentence was checked as it stands, the memory is not asked of the source."""
    made = edition(
        FR.replace("affirme", "nie"),
        quotes=SHORT,
        units=[Unit("p1", FR, EN)],
        earlier={"prix": {"fr": HEAD["fr"] + FR.replace("affirme", "nie")}},
    )
    assert codes(made) == []
    assert [verdicts(page) for page in shown(made)] == [{"false"}] * 3


BREST = "L’équipe de Brest a mal joué : elle a perdu ses trois matchs."
LENS = "L’équipe de Lens a bien joué, mais elle a perdu ses trois matchs."
TWINS = {"fr": "Brest a mal joué : [[elle a perdu ses trois matchs]]", "en": ""}


@pytest.mark.parametrize(
    ("french", "form"),
    [
        (f"{BREST}\n\n{LENS}", "false"),
        (f"{LENS}\n\n{BREST}", "false"),
        (f"{LENS}\n\n{BREST.replace('mal joué :', 'mal joué hier ;')}", "false"),
        (f"{LENS}\n\n{BREST.replace('perdu', 'perdu bien')}", "held"),
        (f"Rien de neuf.\n\n{LENS}", "held"),
        (LENS, "held"),
    ],
)
def test_a_copy_of_the_words_about_somebody_else(french, form):
    """The words around a quote tell which copy is meant: once these are gone, the one that is left is another's."""
    made = edition(french, "Nothing new.", quotes=TWINS)
    assert [one.form for row in shown(made)[1].rows for one in row.notes] == [form]


def test_a_moved_quote_in_a_sentence_that_changed_is_not_written_anew():
    """`check --fix` goes by the outcome: it is held."""
    made = edition(
        FR.replace("affirme", "nie").replace("le prix de l’eau", "ce prix de l’eau"),
        quotes=SHORT,
        earlier={"prix": {"fr": HEAD["fr"] + FR}},
    )
    assert [anchor.outcome for anchor in made.notes[0].anchors] == ["held", "placed"]


WORDS = {
    "fr": "Martin Paris ne pas jamais 7 12 % euros km trois aurait tous quelques nie augmenté ancien et la , ( bassié",
    "en": "Martin Paris not never no 7 12 % euros km three may all some denies risen former and the , ( goverment an",
}
NAMES = re.compile(r"\b(?:Durand|Martin|Paris|Brest)\b")
DENIED = re.compile(r"\b(?:ne|n’|pas|jamais|not|never|no)\b|\bn’")
COUNTED = re.compile(r"%|\b(?:euros|km)\b")


def carried(words):
    """The numbers, names, negations and units of some words, as anybody would find them."""
    return [found.findall(words) for found in (re.compile(r"\d+"), NAMES, DENIED, COUNTED)]


@st.composite
def edited(draw, text, lang):
    """A text in which some words were replaced, added, left out or put elsewhere."""
    words = text.split()
    new = st.sampled_from(WORDS[lang].split())
    for _ in range(draw(st.integers(0, 3))):
        at, kind = draw(st.integers(0, len(words) - 1)), draw(st.sampled_from("+-=~"))
        if kind == "~":
            words.insert(draw(st.integers(0, len(words) - 1)), words.pop(at))
        else:
            words[at : at + (kind != "+")] = [draw(new)] if kind != "-" else []
    return " ".join(words)


def marked(html):
    """The words under the marks of a verdict, without those of a note that is held."""
    return [unescape(re.sub("<.*?>", "", one)) for one in re.findall(r'<mark[^>]*class="m false.*?</mark>', html)]


@given(st.data())
def test_no_verdict_is_shown_on_another_claim(data):
    """Whatever the edits of both texts: under a verdict stand the numbers, names, negations and units of its quote."""
    texts = {lang: data.draw(edited(text, lang)) for lang, text in (("fr", FR), ("en", EN))}
    made = edition(texts["fr"], texts["en"])
    for page in shown(made):
        halves = [half for row in page.rows for half in row.halves]
        for lang in page.langs:
            words = "".join(one for half in halves if half.lang == lang for one in marked(half.html))
            assert not words or carried(words) == carried(QUOTE[lang])


@given(st.data())
def test_no_verdict_is_shown_where_the_source_claims_something_else(data):
    """Nor in the translation, that nobody has changed: all that the quote has of these stands in the source still."""
    french = data.draw(edited(FR, "fr"))
    if any(marked(half.html) for page in shown(edition(french)) for row in page.rows for half in row.halves):
        kept = zip(carried(QUOTE["fr"]), carried(french), strict=True)
        assert all(Counter(quoted) <= Counter(stands) for quoted, stands in kept)
