"""Lists of the whole site: what a page that asks for them is given."""

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.pages.listing import listings
from enregard.core.pages.page import pages
from enregard.core.pages.told import told
from enregard.core.references import bibliography
from enregard.core.references.library import Library
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

WORKS = bibliography.read(
    "- {id: till, type: book, title: The Till, author: [{family: Field, given: Jo}], issued: 2024}\n"
    "- {id: oven, type: book, title: The Oven, author: [{family: Abel, given: Al}], issued: 2023}\n",
    "references.yml",
)[0]
LIBRARY = Library({"": WORKS})


def note(verdict="accurate", *, quote=("le pain est bon", "the bread is good"), more="", cites="till"):
    """A fact-check in both languages."""
    quotes = [f"> {one}\n\n" if one else "" for one in quote]
    return (
        f"---\nkind: fact-check\nverdict: {verdict}\nchecked: 2025-05-06\n{more}---\n\n"
        f"# fr: Vrai & sûr\n\n{quotes[0]}Corps [@{cites}].\n\n# en: True & sure\n\n{quotes[1]}Body [@{cites}].\n"
    )


SITE = Site({"pain": ("fr", "en"), "liste": ("fr", "en")}, frozenset())


def listed(show, which="both", head="", **notes):
    """The lists of a page that asks for `show`, beside an article with `notes`."""
    text = "On dit que le pain est bon. Il coûte deux euros, et le four est ancien.\n"
    other = "They say the bread is good. It costs two euros, and the oven is old.\n"
    made = [
        compose(
            ArticleFiles(
                "pain",
                {
                    "fr": f"---\ntitle: Le pain\nsubtitle: Une enquête\n{head}---\n\n{text}",
                    "en": f"---\ntranslation_of: fr\ntitle: Bread\n---\n\n{other}",
                },
                {name.replace("_", "-"): text for name, text in notes.items()},
            ),
            Resources(references=LIBRARY),
        ),
        compose(
            ArticleFiles(
                "liste",
                {
                    "fr": f"---\ntitle: Liste\nshow: [{show}]\n---\n\nVoici.\n",
                    "en": "---\ntranslation_of: fr\ntitle: List\n---\n\nHere.\n",
                },
                {},
            ),
            Resources(references=LIBRARY),
        ),
    ]
    articles = [planned_article(one, SITE, WORKS) for one in made]
    views = [pages(one.pages, SITE, lambda word, _: word, WORKS) for one in articles]
    page = next(one for one in views[1] if one.which == which)
    found = listings(page, articles, {"pain": views[0][0], "liste": views[1][0]}, SITE, LIBRARY)
    # What is told of an article without its text is all that they show.
    without = {one.edition.address: told(one.pages[0], lambda word, _: word) for one in articles}
    assert listings(page, articles, without, SITE, LIBRARY) == found
    return found[0]


def test_a_claim_has_all_that_the_table_shows():
    """Number, sign, verdict, words, finding, article, date, each leading to its place, in both languages."""
    claim = listed("claims", price=note("false", quote=("deux euros", "two euros"))).claims[0]
    french, english = claim.halves

    assert (claim.label, claim.sign, claim.name, claim.day.isoformat()) == ("1", "×", "false", "2025-05-06")
    assert (french.words, french.finding, french.article) == ("deux euros", "Vrai &amp; sûr", "Le pain")
    assert (english.words, english.finding, english.article) == ("two euros", "True &amp; sure", "Bread")
    assert (french.href, french.place) == ("../pain/#note-price", "../pain/")


def test_a_page_in_one_language_has_claims_in_that_language():
    """And leads to the article's page in it."""
    (half,) = listed("claims", "en", price=note(quote=("deux euros", "two euros"))).claims[0].halves

    assert (half.lang, half.words, half.href) == ("en", "two euros", "../../pain/en/#note-price")


def test_claims_stand_in_the_order_of_their_numbers():
    """Not in that of the scale; the verdicts above the table are in that of the scale, counted."""
    found = listed(
        "claims",
        a=note("false", quote=("le pain est bon", "the bread is good")),
        b=note("accurate", quote=("deux euros", "two euros")),
        c=note("false", quote=("le four est ancien", "the oven is old")),
    )

    assert [(one.label, one.form) for one in found.claims] == [("1", "false"), ("2", "accurate"), ("3", "false")]
    assert found.verdicts == (("accurate", "=", "accurate", 1), ("false", "×", "false", 2))


def test_a_claim_whose_words_changed_is_counted_apart():
    """Neither in the table nor in the list has it the verdict that it had on the earlier words."""
    old = note("false", quote=("Il coûte deux euros, et le four est neuf", "It costs two euros, and the oven is new"))
    table = listed("claims", old=old, other=note())
    (verdicts, _), held = listed("verdicts", old=old, other=note()).entries, "held"

    assert [claim.form for claim in table.claims] == ["accurate", held]
    assert table.verdicts == (("accurate", "=", "accurate", 1), (held, "", "being checked again", 1))
    assert verdicts.form == "accurate"


def test_a_claim_of_a_title_that_changed_shows_the_title_that_was_checked():
    """Not today's, of which nothing was found."""
    table = listed("claims", old=note("false", more="on: title\n", quote=("Un autre titre", "")))
    assert [half.words for half in table.claims[0].halves][:1] == ["Un autre titre"]


def test_what_is_no_claim_is_not_in_the_table():
    """Neither context nor what its file keeps out, nor anything unlisted."""
    context = note().replace("fact-check\nverdict: accurate", "context")

    assert listed("claims", a=context, b=note(more="table: no\n")).claims == ()
    assert listed("claims", head="status: unlisted\n", a=note()).claims == ()


def test_a_claim_of_a_title_shows_the_title():
    """And one on the whole article has no words of its own."""
    shown = listed("claims", a=note(more="on: title\n", quote=("", ""))).claims[0].halves
    assert [half.words for half in shown] == ["Le pain", "Bread"]

    shown = listed("claims", a=note(more="on: article\n", quote=("", ""))).claims[0].halves
    assert [half.words for half in shown] == ["", ""]


def test_the_newest_correction_stands_first():
    """Whatever note it is of, and in whatever order its file tells them."""
    days = ("2025-01-02", "2025-03-04")
    history = "history:\n" + "".join(f"  - {{date: {day}, was: false, why: read again}}\n" for day in days)
    found = listed(
        "corrections",
        a=note(more=history),
        b=note(quote=("deux euros", "two euros"), more=history.replace("2025-01", "2025-02")),
    ).entries

    assert [one.day.isoformat() for one in found] == ["2025-03-04", "2025-03-04", "2025-02-02", "2025-01-02"]


def test_a_work_leads_back_to_the_notes_that_cite_it():
    """By article, each note by its number and its title, in the page's language; works by author."""
    found = listed(
        "references",
        "en",
        a=note("false", cites="till"),
        b=note(quote=("deux euros", "two euros"), cites="till; @oven, p. 5"),
        c=note("opinion", quote=("le four est ancien", "the oven is old"), cites="oven"),
    ).entries
    told = [(work.id, [(at.lines[0].title, at.lines[0].href, at.notes) for at in work.notes]) for work in found]
    (oven, ((title, href, oven_notes),)), (till, ((_, _, till_notes),)) = told

    assert (oven, till, title, href) == ("ref-oven", "ref-till", "Bread", "../../pain/en/")
    assert [(one.lines[0].title, one.sign) for one in oven_notes] == [("2", "="), ("3", "◊")]
    assert [(one.lines[0].href, one.lines[0].text) for one in till_notes] == [
        ("../../pain/en/#note-a", "True &amp; sure"),
        ("../../pain/en/#note-b", "True &amp; sure"),
    ]
