"""Pages: what an edition shows at its three addresses."""

from dataclasses import replace

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.memories.difference import Change
from enregard.core.memories.state import Standing
from enregard.core.pages import status_message
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

FR = "---\ntitle: Le pain\ndate: 2025-03-04\nshow: [articles, verdicts, corrections]\n---\n\n"
EN = "---\ntranslation_of: fr\ntitle: Bread\n---\n\n"
BODY_FR = "Le four est chaud et le pain est bon.\n\nUn mot encore, un autre pain est bon.\n"
BODY_EN = "The oven is hot and the bread is good.\n\nOne more word, another loaf is good.\n"
HISTORY = "history:\n  - date: 2025-01-02\n    was: false\n    why: read again\n"


def note(kind="fact-check\nverdict: accurate", more="", quote=("le pain est bon", "the bread is good")):
    """A note's file."""
    french, english = (f"> {words}\n\n" if words else "" for words in quote)
    return f"---\nkind: {kind}\n{more}---\n\n# fr: Vrai\n\n{french}Corps.\n\n# en: True\n\n{english}Body.\n"


def edition(french=FR + BODY_FR, english=EN + BODY_EN, address="pain", **notes):
    """An article, put together."""
    texts = {"fr": french} | ({"en": english} if english else {})
    made = compose(ArticleFiles(address, texts, notes), Resources())
    assert not isinstance(made, tuple)
    return made


def shown(made):
    """Its pages, in words of the interface that say their language."""
    site = Site({made.address: made.languages, ".": ("fr", "en")}, frozenset({"pain/notes/four.md"}))
    return pages(planned_article(made, site, {}).pages, site, lambda word, lang: f"{word}@{lang}", {})


def test_three_pages_know_each_other():
    """Both languages, the source, the translation; each leads to the others relative to itself."""
    both, french, english = shown(edition())

    assert [page.url for page in (both, french, english)] == ["pain/", "pain/fr/", "pain/en/"]
    assert both.langs == ("fr", "en") and french.langs == ("fr",) and english.langs == ("en",)
    assert dict(english.switch) == {"both": "../", "fr": "../fr/", "en": "./"}
    assert [half.side for half in english.rows[0].halves] == ["tgt"]


def test_what_pages_have_in_common_each_sets_alone_too():
    """Whatever is set once for all three: ways to other pages, ids, signs and figures are each page's own."""
    chart = "figure: bars\nfigure_shown: yes\n"
    table = "| | Prix |\n|---|---|\n| 2020 | 1 |\n| 2025 | 2 |\n"
    french = f"# Un\n\n{BODY_FR}\nVoir [ici](../sel/fr.md) *et* ![là](a.png).[^1] Oui.\n\n[^1]: Une note.\n"
    english = f"# One\n\n{BODY_EN}\nSee [here](../sel/fr.md) *and* ![there](a.png).[^1] Yes.\n\n[^1]: A note.\n"
    led = note().replace("Corps.", "Corps, [là](../../sel/fr.md).").replace("Body.", "Body, [there](../../sel/fr.md).")
    drawn = note(quote=("Un mot encore", "One more word")).replace("Corps.", table).replace("Body.", table)
    made = edition(FR + french, EN + english, four=led, plain=note(quote=("pain est bon", "")), drawn=drawn)
    charted = edition(FR + french, EN + english, four=led, drawn=drawn.replace("---\n\n#", f"{chart}---\n\n#", 1))

    for one in (made, charted, edition(english=None)):
        site = Site({one.address: one.languages, "sel": ("fr", "en"), ".": ("fr", "en")}, frozenset({"pain/a.png"}))
        planned = planned_article(one, site, {}).pages
        alone = [pages([page], site, lambda word, lang: f"{word}@{lang}", {}) for page in planned]
        assert pages(planned, site, lambda word, lang: f"{word}@{lang}", {}) == tuple(page for (page,) in alone)


def test_a_text_without_a_translation_has_two_pages():
    """What faces nothing says so on the page of both languages, which is all in the source's."""
    both, french = shown(edition(english=None))

    assert both.langs == ("fr",)
    assert [half.remark for row in french.rows for half in row.halves] == ["", ""]


def test_a_number_has_an_id_once_in_each_language():
    """A note quoted twice has a number after each of its quotes; the note leads back to the first."""
    twice = note(quote=("le pain est bon", "the bread is good")).replace(
        "> le pain est bon\n\n", "> le pain est bon\n\n> un autre pain\n\n"
    )
    both = shown(edition(four=twice))[0]
    html = "".join(half.html for row in both.rows for half in row.halves)

    assert html.count('href="#note-four"') == 3
    assert html.count('id="fr-four"') == html.count('id="en-four"') == 1
    assert html.index('id="fr-four"') < html.index("Un mot encore")
    assert [half.back for half in both.rows[0].notes[0].halves] == ["fr-four", "en-four"]


def test_a_number_says_kind_and_verdict_in_its_language():
    """Nobody needs to see a sign to know what a note is."""
    html = shown(edition(four=note()))[0].rows[0].halves[0].html

    assert 'aria-label="1, accurate@fr" data-n="1="></a>' in html


def test_a_page_in_one_language_leaves_out_what_is_empty_in_it():
    """And keeps the numbers of the pairs, so that they are the same on all pages."""
    source = FR + "Ceci reste sans réponse aucune.\n\n{#ici}\n\nLe pain est bon.\n"
    both, _, english = shown(edition(source, EN + "{#ici}\n\nThe bread is good.\n"))

    assert [row.number for row in both.rows] == [1, 2]
    assert [row.number for row in english.rows] == [2]
    assert both.rows[0].halves[1].remark == "Not translated"


@pytest.mark.parametrize(
    ("state", "side", "said"),
    [
        ("missing", "tgt", "Not translated"),
        ("approved", "tgt", "Left out of the translation"),
        ("missing", "src", "Not in the original"),
        ("approved", "src", "Not in the original"),
    ],
)
def test_an_empty_cell_says_why(state, side, said):
    """What was left out on purpose is not to be waited for."""
    assert status_message.absent(state, side) == said


CHANGED = "Le four est chaud et le pain est mauvais.\n\nUn mot encore, un autre pain est bon.\n"
WORDS = ("Le four est chaud et le pain est bon", "The oven is hot and the bread is good")


def test_a_verdict_is_not_shown_on_words_that_changed():
    """The note stands at its passage, says of which words it was, and is counted apart; both languages say so."""
    both = shown(edition(FR + CHANGED, four=note(quote=WORDS)))[0]
    (one,) = both.rows[0].notes
    marks = "".join(half.html for half in both.rows[0].halves)

    assert (one.form, one.sign, one.verdict, one.held) == ("held", "", "", True)
    assert [half.name for half in one.halves] == ["Being checked again@fr", "Being checked again@en"]
    assert one.halves[0].held == (WORDS[0], "accurate@fr")
    assert [group.form for group in both.verdicts] == ["held"]
    assert marks.count('class="m held n1"') == 2 and "accurate" not in marks


def test_a_verdict_on_a_title_is_held_as_well():
    """The words of the title are words that were checked."""
    changed = FR.replace("Le pain", "Le pain de seigle est rare")
    top = note(more="on: title\n", quote=("Le pain de blé est rare", "Bread"))
    both = shown(edition(changed + BODY_FR, top=top))[0]

    assert [(one.form, one.orphan) for one in both.whole] == [("held", False)]


def test_a_note_without_a_verdict_is_held_more_softly():
    """It stays what it is, and says that it was written on other words."""
    (one,) = shown(edition(FR + CHANGED, four=note("context", quote=WORDS)))[0].rows[0].notes

    assert (one.form, one.held) == ("context", True)
    assert one.halves[0].held == (WORDS[0], "")


def test_what_several_corrections_made_of_a_note():
    """Each says what the verdict was and what it became; words that are no verdict are told as what it said."""
    history = (
        "history:\n  - date: 2025-01-02\n    was: false\n  - {date: 2025-02-02, was: misleading, why: a count}\n"
        "  - {date: 2025-03-02, was: a wrong year}\n"
    )
    both = shown(edition(four=note(more=history)))[0]

    assert [text for _, text in both.rows[0].notes[0].halves[1].history] == [
        "Verdict corrected from “false@en” to “misleading@en”@en.",
        "Verdict corrected from “misleading@en” to “accurate@en”@en. a count",
        "Corrected; it said before: “a wrong year”@en.",
    ]
    assert [str(head.corrected[0]) for head in both.heads] == ["2025-03-02"] * 2
    assert both.heads[0].corrected[1] == (("four", "1"),)


def test_notes_on_the_whole_and_orphans_stand_apart():
    """What is about no words, and what has lost its words."""
    both = shown(
        edition(whole=note("context", quote=("", "")), gone=note(quote=("une brioche sucrée", "a sweet bun")))
    )[0]

    assert [one.id for one in both.whole] == ["whole"]
    assert [one.id for one in both.orphans] == ["gone"]


def test_a_note_on_the_title_has_its_number_there():
    """In each language of the page."""
    heads = shown(edition(top=note("context", "on: title\n", ("", ""))))[0].heads

    assert all('href="#note-top"' in head.labels[0] for head in heads)


@pytest.mark.parametrize(
    ("body", "level"),
    [("# Un titre\n\nTexte.\n", "h2"), ("## Une partie\n\nTexte.\n", "h2")],
)
def test_headings_follow_the_title(body, level):
    """The title is the page's first heading; those of the text begin one below it."""
    assert f"<{level} id=" in shown(edition(FR + body, None))[0].rows[0].halves[0].html


def test_a_heading_can_stand_for_the_title():
    """Without a title the first heading names the page, stays where it is, and is not set twice."""
    made = edition("# Le pain de seigle\n\nTexte.\n", None)
    page = shown(made)[0]

    assert page.titles == {"fr": "Le pain de seigle"}
    assert page.heads[0].title == ""
    assert page.rows[0].halves[0].html.startswith("<h1 id=")


def test_headings_alike_in_both_languages_have_ids_of_their_own():
    """Every id is there once."""
    page = shown(edition(FR + "## Notes\n\nTexte.\n", EN + "## Notes\n\nText.\n"))[0]

    assert 'id="notes"' in page.rows[0].halves[0].html
    assert 'id="notes-en"' in page.rows[0].halves[1].html


@pytest.mark.parametrize(
    ("standing", "remark", "changed"),
    [
        (Standing("approved"), "", ()),
        (Standing("unconfirmed", (Change("froid", "chaud"),)), "", ()),
        (Standing("machine"), "Machine translation, not reviewed", ()),
        (Standing("machine", retouched=True), "Machine translation, retouched, not reviewed", ()),
        (
            Standing("stale", (Change("froid", "chaud"),)),
            "The original has changed since this was translated",
            (("froid", "chaud"),),
        ),
    ],
)
def test_readers_are_told_how_a_translation_stands(standing, remark, changed):
    """Beside the translation, never beside the source; of what a person wrote nothing."""
    made = edition()
    pairs = tuple(replace(pair, standing=standing) for pair in made.rows)
    made = replace(made, translations=(replace(made.translation, pairs=pairs),))
    source, target = shown(made)[0].rows[0].halves

    assert (source.remark, source.changed) == ("", ())
    assert (target.remark, target.changed) == (remark, changed)


def test_addresses_in_a_notice_are_links():
    """And all else in it is text."""
    english = EN.replace("title:", 'translation_notice: "From <b> https://example.org/a?b=1&c."\ntitle:') + BODY_EN
    notice = shown(edition(english=english))[0].heads[1].notice

    assert notice == 'From &lt;b&gt; <a href="https://example.org/a?b=1&amp;c">example.org/a?b=1&amp;c</a>.'


def test_lists_are_made_from_the_pages():
    """Articles with their verdicts, verdicts with their notes, what notes said before."""
    made = edition(four=note(more=HISTORY))
    site = Site({"pain": made.languages}, frozenset())
    views = shown(made)
    lists = {
        one.kind: one.entries
        for one in listings(views[2], [planned_article(made, site, {})], {"pain": views[0]}, site, {})
    }

    assert list(lists) == ["articles", "verdicts", "corrections"]
    assert lists["articles"][0].lines[0].title == "Bread"
    assert lists["articles"][0].tally == (("accurate", "=", "accurate", 1),)
    assert lists["verdicts"][0].notes[0].lines[0].href == "./#note-four"
    assert lists["corrections"][0].lines[0].text == "Verdict corrected from “false@en” to “accurate@en”@en. read again"


def test_unlisted_articles_are_in_no_list():
    """Nor are their notes."""
    made = edition(FR.replace("date:", "status: unlisted\ndate:") + BODY_FR, four=note(more=HISTORY))
    views = shown(made)

    site = Site({"pain": ("fr", "en")}, frozenset())
    found = listings(views[0], [planned_article(made, site, {})], {"pain": views[0]}, site, {})
    assert all(not one.entries for one in found)


def test_a_long_text_has_a_table_of_contents():
    """From four headings on, each with its translation, leading to the heading in the page's first language."""
    source = FR + "".join(f"## Partie {n}\n\nTexte {n}.\n\n" for n in range(1, 5))
    target = EN + "".join(f"## Part {n}\n\nText {n}.\n\n" for n in range(1, 5))
    made = edition(source, target)
    both, _, english = shown(made)

    assert [chapter.id for chapter in both.contents] == ["partie-1", "partie-2", "partie-3", "partie-4"]
    assert both.contents[1].halves == (("fr", "src", "Partie 2"), ("en", "tgt", "Part 2"))
    assert english.contents[1].halves == (("en", "tgt", "Part 2"),)
    assert english.contents[1].id == "part-2"
    toc = planned_article(made, Site({"pain": ("fr", "en")}, frozenset()), {}).pages[2].toc
    assert [text for _, _, text in toc] == ["Part 1", "Part 2", "Part 3", "Part 4"]


def test_a_short_text_has_none():
    """Three headings are seen at a glance."""
    source = FR + "".join(f"## Partie {n}\n\nTexte {n}.\n\n" for n in range(1, 4))

    assert shown(edition(source, None))[0].contents == ()


@pytest.mark.parametrize(
    ("address", "title"), [("the_happy-prince", "The happy prince"), ("a/DeepSeek_R1", "DeepSeek R1")]
)
def test_a_page_that_nothing_names_is_called_as_its_folder_is(address, title):
    """Hyphens and underscores read as spaces; and the editor is told."""
    made = edition(BODY_FR, BODY_EN, address)
    assert shown(made)[0].titles == {"fr": title, "en": title}
    told = [one.file for one in made.findings if one.code == "title-missing"]
    assert sorted(told) == [f"{address}/en.md", f"{address}/fr.md"]
    assert not any(one.code == "title-missing" for one in edition(f"# Pain\n\n{BODY_FR}", FR + BODY_EN).findings)


HEADED = (f"{FR}# Le pain\n\n## Un\n\n{BODY_FR}", f"{EN}# Bread\n\n## One\n\n{BODY_EN}")


def test_a_title_that_the_text_begins_with_is_shown_once():
    """The heading stays a block, which notes may be about, and stands for the title; none goes down a level."""
    both, french, _ = shown(edition(*HEADED))
    assert [head.title for page in (both, french) for head in page.heads] == ["", "", ""]
    assert "<h1" in both.rows[0].halves[0].html and "<h2" in both.rows[1].halves[0].html
    assert both.titles == {"fr": "Le pain", "en": "Bread"}


@pytest.mark.parametrize(
    ("french", "english", "notes"),
    [
        (HEADED[0].replace("# Le pain", "# Du pain"), HEADED[1], {}),
        (HEADED[0], HEADED[1].replace("# Bread\n", ""), {}),
        (FR + BODY_FR + "\n# Le pain\n", EN + BODY_EN + "\n# Bread\n", {}),
        (*HEADED, {"one": note("context", "on: title\n", quote=("", ""))}),
    ],
)
def test_a_title_is_shown_above_a_text_that_begins_otherwise(french, english, notes):
    """A heading further down or in one language only goes down a level; so does any where a note is on the title."""
    both = shown(edition(french, english, **notes))[0]
    assert [head.title for head in both.heads] == ["Le pain", "Bread"]
    assert "<h1" not in "".join(half.html for row in both.rows for half in row.halves)
