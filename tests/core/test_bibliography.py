"""Files of works in the shapes that reference managers write, and what is made of torn ones."""

import json
import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import get_default_latex_context_db

from enregard.core.languages.registry import LANGUAGES
from enregard.core.markdown.node import Node, load
from enregard.core.references import bibliography, label, latex, marked, rich, style
from enregard.core.references.dated import exactly, terms, year
from enregard.core.references.library import Library, shelved
from enregard.core.references.locator import located, pages
from enregard.core.references.when import When, when

CASES = Path(__file__).parents[1] / "cases" / "references"
EXPORTS = ("exported.bib", "pandoc.json", "pandoc.yml", "citation-js.json", "better-bibtex.yml", "zotero.json")


def plain(html):
    """HTML as its readers see it, with plain spaces."""
    html = re.sub(r"</?(?:span|a|cite)[^>]*>", "", html)
    return html.replace("\u00a0", " ").replace("\u202f", " ").replace("&amp;", "&")


def read(name):
    """The works of a case, in which nothing is wrong."""
    works, findings = bibliography.read(
        (CASES / name).read_text(encoding="utf-8"), f"references.{name[-4:].lstrip('.')}"
    )
    assert findings == []
    return works


@pytest.mark.parametrize("name", EXPORTS)
def test_what_every_program_exports_is_one_reference(name):
    """One work as BibTeX, and as pandoc, citation-js, Better BibTeX and Zotero write it, is set in one way."""
    assert plain(style.full(read(name)["lee2019"], "fr")) == (
        "King, Martin Luther, Jr., Institut du pain et Jan van der Berg (2019). "
        "« Le CO<sub>2</sub> chez <i>Quercus</i> et l’été d’Œuvre ». "
        "Journal of Crusts, vol. 12(3), p. 435–446, mai 2019. doi:10.1000/crust.12."
    )


@pytest.mark.parametrize("name", EXPORTS[:3])
def test_pandoc_s_exports_say_what_the_bibtex_says(name):
    """Editors, an approximate year, quotations, mathematics, a range, an organization, a thesis."""
    works = read(name)
    shown = [plain(style.full(works[id], "en")) for id in ("abel1985", "roux", "cern", "morel")]

    assert shown[0].lower() == (
        "abel, al, and jo field (eds.) (ca. 1985). the “mill” at 10<sup>3</sup> sacks. 2nd ed., paris: till & sons. "
        "example.org."
    )
    assert shown[1].startswith("Roux, Élise et al. (ca. 1985). “Ovens.” ")
    assert shown[2:] == [
        "CERN (2015–2016). “A page.” example.org, accessed January 2, 2020.",
        "Morel, Luc (1998). Le four. PhD thesis, Université de Lyon, March 1998.",
    ]
    assert works["abel1985"].url == "https://example.org/le%20pain_x"


def test_better_bibtex_has_seasons_and_words():
    """Lists of mappings; a literal date is set in the language where it is a common one."""
    works = read("better-bibtex.yml")
    assert exactly(works["spring"].issued, "fr") == "été\u00a02015 – hiver\u00a02016"
    assert year(works["soon"].issued, "fr") == "à paraître"


def test_zotero_marks_words_with_tags_and_cites_by_keys():
    """Small capitals, quotations; what no citation knows of HTML is text. An address is no id where there is a key."""
    works = read("zotero.json")
    assert list(works) == ["lee2019", "12"]
    assert style.full(works["12"], "en").startswith(
        '“<span class="small-caps">nasa</span> &amp; ‘moon’ &lt;video&gt;” (ca.\u00a02025). Ca.\u00a0spring\u00a02025.'
    )


# ------------------------------------------------------------------------------------------------------------- dates


def date(issued):
    """A date as YAML has it."""
    (node,) = load(f"issued: {issued}\n")[0].value.values()
    return when(node)


@pytest.mark.parametrize(
    ("issued", "french", "english", "german"),
    [
        ("2025", "2025", "2025", "2025"),
        ("2025-03", "mars 2025", "March 2025", "März 2025"),
        ("2025-3-4", "4 mars 2025", "March 4, 2025", "4. März 2025"),
        ("2025-03-04T10:00:00Z", "4 mars 2025", "March 4, 2025", "4. März 2025"),
        ("2025/03/04", "4 mars 2025", "March 4, 2025", "4. März 2025"),
        ("4 mars 2025", "4 mars 2025", "March 4, 2025", "4. März 2025"),
        ("Spring 2025", "printemps 2025", "spring 2025", "Frühjahr 2025"),
        ("März 2025", "mars 2025", "March 2025", "März 2025"),
        ("1985~", "vers 1985", "ca. 1985", "um 1985"),
        ("'1985\\~'", "vers 1985", "ca. 1985", "um 1985"),
        ("1985?", "1985 ?", "1985?", "1985?"),
        ("1985%", "vers 1985 ?", "ca. 1985?", "um 1985?"),
        ("vers 1985", "vers 1985", "ca. 1985", "um 1985"),
        ("2025-21", "printemps 2025", "spring 2025", "Frühjahr 2025"),
        ("2015-22", "été 2015", "summer 2015", "Sommer 2015"),
        ("198X", "années 1980", "1980s", "1980er Jahre"),
        ("198u", "années 1980", "1980s", "1980er Jahre"),
        ("19XX", "XXe siècle", "20th century", "20. Jahrhundert"),
        ("2004-XX", "2004", "2004", "2004"),
        ("2015/2016", "2015–2016", "2015–2016", "2015–2016"),
        ("2015-2016", "2015–2016", "2015–2016", "2015–2016"),
        ("2025-03-04/2025-03-06", "4–6 mars 2025", "March 4–6, 2025", "4.–6. März 2025"),
        ("2025-01/2025-02", "janvier–février 2025", "January–February 2025", "Januar–Februar 2025"),
        (
            "2025-03-30/2025-04-01",
            "30 mars – 1er avril 2025",
            "March 30 – April 1, 2025",
            "30. März – 1. April 2025",
        ),
        ("2015/..", "2015–", "2015–", "2015–"),
        ("2015/", "2015–", "2015–", "2015–"),
        ("../2015", "jusqu’en 2015", "until 2015", "bis 2015"),
        ("-0043-03-15", "15 mars 44 av. J.-C.", "March 15, 44 BC", "15. März 44 v. Chr."),
        ("'0000'", "1 av. J.-C.", "1 BC", "1 v. Chr."),
        ("{date-parts: [[-44, 3, 15]]}", "15 mars 44 av. J.-C.", "March 15, 44 BC", "15. März 44 v. Chr."),
        ("{date-parts: [['2025', '3']]}", "mars 2025", "March 2025", "März 2025"),
        ("{date-parts: [2025, 3]}", "mars 2025", "March 2025", "März 2025"),
        ("[[2015, 14], [2016, 16]]", "été 2015 – hiver 2016", "summer 2015 – winter 2016", "Sommer 2015 – Winter 2016"),
        ("[[2025, 1], [0]]", "janvier 2025–", "January 2025–", "Januar 2025–"),
        ("{date-parts: [[2025, 1], [0]]}", "janvier 2025–", "January 2025–", "Januar 2025–"),
        ("{date-parts: [[2025]], circa: true}", "vers 2025", "ca. 2025", "um 2025"),
        ("{date-parts: [[2025]], circa: 0}", "2025", "2025", "2025"),
        ("{date-parts: [[2025]], season: 4}", "hiver 2025", "winter 2025", "Winter 2025"),
        ("{year: 2025, month: 3}", "mars 2025", "March 2025", "März 2025"),
        ("[{year: 2025, season: 1}]", "printemps 2025", "spring 2025", "Frühjahr 2025"),
        ("{raw: March 2025}", "mars 2025", "March 2025", "März 2025"),
        ("[{literal: forthcoming}]", "à paraître", "forthcoming", "im Erscheinen"),
        ("in press", "sous presse", "in press", "im Druck"),
        ("n.d.", "s. d.", "n.d.", "o. J."),
        ("''", "s. d.", "n.d.", "o. J."),
        ("{date-parts: []}", "s. d.", "n.d.", "o. J."),
        ("{literal: 'undated, before the war'}", *["undated, before the war"] * 3),
        ("soon", "soon", "soon", "soon"),
        ("03/04/2025", "03/04/2025", "03/04/2025", "03/04/2025"),
        ("2020-13-45", "2020-13-45", "2020-13-45", "2020-13-45"),
        ("{date-parts: [[2025, 13, 4]]}", *["2025-13-4"] * 3),
        ("2025-02-30", "2025-02-30", "2025-02-30", "2025-02-30"),
    ],
)
def test_a_date_is_set_in_each_language(issued, french, english, german):
    """EDTF, CSL's own forms, words; what is none of them is shown as it stands."""
    found = date(issued)
    shown = [plain(exactly(found, lang) or year(found, lang)) for lang in ("fr", "en", "de")]
    assert shown == [french, english, german]


@pytest.mark.parametrize(
    ("issued", "italian"),
    [
        ("../2025-03-08", "fino all’8 marzo 2025"),
        ("../2025-03-11", "fino all’11 marzo 2025"),
        ("../2025-03-18", "fino al 18 marzo 2025"),
        ("../2015", "fino al 2015"),
    ],
)
def test_italian_elides_before_a_vowel(issued, italian):
    """Eight and eleven begin with one."""
    assert plain(exactly(date(issued), "it") or year(date(issued), "it")).replace("\u00a0", " ") == italian


SHAPES = (
    *("2025", "2025-03", "2025-03-04", "2025-21", "198X", "19XX", "2025-XX", "2025-03-XX", "-0043", "-0043-03-15"),
    *("2015/2016", "2025-01/2025-02", "2025-01/2026-02", "2025-03-04/2025-03-06", "2025-03-30/2025-04-01"),
    *("2025-12-30/2026-01-02", "2025-21/2025-22", "2025-03/2025-03-15", "198X/199X", "-0043-03-13/-0043-03-15"),
    *("2015/..", "2025-03/..", "2025-03-04/..", "../2015", "../2025-03", "../2025-03-04", "Y12025"),
)
"""A date of EDTF in every shape of level 1."""


@pytest.mark.parametrize("lang", [*LANGUAGES, "fr-CA", "uk", "sw", "tlh"])
def test_every_shape_of_a_date_is_set_in_every_language(lang):
    """None raises, whatever is known of the language; what is not certain or not exact is said of each."""
    for shape in SHAPES:
        for doubt in ("", "~", "?", "%"):
            ends = (f"{end}{doubt}" if end.strip(".") else end for end in shape.split("/"))
            found = when(Node("/".join(ends), 1))
            said = exactly(found, lang) or year(found, lang)
            assert found.first or found.last, shape
            for one in (found.first, found.last):
                # A language whose days are written by numbers has years as ISO 8601 counts them.
                known = one and {f"{abs(one.year)}"[: 4 - one.blank or None], f"{one.year + 1:05}"}
                assert one is None or one.blank == 2 or any(number in said for number in known), (shape, said)
            assert found.circa is (doubt in {"~", "%"}), shape
            assert (terms(lang).circa in said or terms(lang).about in said) or not found.circa, (shape, said)
            assert said.endswith(terms(lang).doubt) or not found.doubtful, (shape, said)


@given(st.text("0123456789-~?%/.XuT []{},:'", max_size=24))
def test_no_date_is_refused(text):
    """Whatever stands in a date's place is set, in every language."""
    found = when(Node(text, 1))
    assert found is None or isinstance(found, When)
    assert all(year(found, lang) for lang in ("fr", "en", "de", "xx"))
    exactly(found, "fr")


# ------------------------------------------------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("read", "title", "shown"),
    [
        (marked.tagged, "Le CO<sub>2</sub> chez <i>Quercus</i>", "Le CO<sub>2</sub> chez <i>Quercus</i>"),
        (marked.tagged, "The <i>Origin of <i>it</i></i>", "The <i>Origin of <i>it</i></i>"),
        (marked.tagged, 'A <span class="nocase">B</span> <sc>C</sc>', 'A B <span class="small-caps">C</span>'),
        (marked.tagged, "<script>x</script> <i>y", "&lt;script&gt;x&lt;/script&gt; &lt;i&gt;y"),
        (marked.tagged, '<i onclick="x">y</i> <a href=z>w</a>', "<i>y</i> &lt;a href=z&gt;w&lt;/a&gt;"),
        (marked.tagged, "a &amp; b < c", "a &amp; b &lt; c"),
        (marked.tagged, "<jats:italic>H</jats:italic><mml:math>2</mml:math>", "<i>H</i>2"),
        (marked.tagged, "*x* g~1~ \\[sic\\]", "*x* g~1~ \\[sic\\]"),
        (marked.marked, "*x* g~1~ x^2^ **b** \\[sic\\]", "<i>x</i> g<sub>1</sub> x<sup>2</sup> <b>b</b> [sic]"),
        (marked.marked, "M*A*S*H, snake_case and 2 * 3 *", "M*A*S*H, snake_case and 2 * 3 *"),
        (marked.marked, "[caps]{.smallcaps} [Kept]{.nocase} [a]", '<span class="small-caps">caps</span> Kept [a]'),
        (marked.marked, "Earn $5 and $6 -- or $10^3$", "Earn $5 and $6 – or 10<sup>3</sup>"),
        (latex.rich, r"{\'E}t\'e d'\oe uvre {NASA} \emph{a} \& b~c", "Été d’œuvre NASA <i>a</i> &amp; b\u00a0c"),
        (
            latex.rich,
            r"\textsc{a} \textbf{b} {\em c} d---e \unknown{f}",
            '<span class="small-caps">a</span> <b>b</b> <i>c</i> d—e f',
        ),
        (latex.rich, r"$\alpha$ and H$_{2}$O, 10\%, \ss{}", "α and H<sub>2</sub>O, 10%, ß"),
        (latex.rich, r"\emph{a } } {b", "<i>a </i>  b"),
        (latex.rich, r"XIX\ieme{} siècle, 1\iere{} partie", "XIX<sup>e</sup> siècle, 1<sup>re</sup> partie"),
        (
            latex.rich,
            r"\no 5 et \No~6, \primo{} rien",
            "n<sup>o</sup>\u00a05 et N<sup>o</sup>\u00a06, 1<sup>o</sup>\u00a0rien",
        ),
        (latex.rich, r"\bsc{Hugo}, 20\degres C, \S~3", '<span class="small-caps">Hugo</span>, 20°C, §\u00a03'),
        (
            latex.rich,
            r"\numprint{12345,6} F, \SI{5}{\kilo\metre}, \qty[x=y]{3}{\percent}",
            "12345,6 F, 5\u00a0km, 3\u00a0%",
        ),
        (latex.rich, r"\ce{CO2} and \ce{H2SO4}", "CO<sub>2</sub> and H<sub>2</sub>SO<sub>4</sub>"),
        (latex.rich, r"$\frac{1}{2}$, $\sqrt{2}$, $\hat{a}$, \nicefrac34 of \sin x", "1/2, √(2), â, 3/4 of sin x"),
        (latex.rich, r"\textcolor{red}{Red} \underline{ink} of \foreignlanguage{french}{Gard}", "Red ink of Gard"),
        (latex.rich, r"Ro\textcommabelow sia {\aap} $\left(a\right)$", "Roșia Astronomy &amp; Astrophysics (a)"),
        (latex.rich, r"A title\footnote{Read in 1900.}, \textelp{} \today", "A title, […] "),
    ],
)
def test_a_title_keeps_its_markup_and_no_other(read, title, shown):
    """Tags in JSON, Markdown too in YAML, LaTeX in BibTeX."""
    assert rich.html(read(title), "en", "en") == shown


@pytest.mark.parametrize(
    ("title", "french", "english"),
    [
        ('The "Mill"', "« The “Mill” »", "“The ‘Mill’”"),
        ("L’« été » d’une «œuvre»", "« L’“été” d’une “œuvre” »", "“L’‘été’ d’une ‘œuvre’”"),
        ("„Wir“ und »sie«", "« “Wir” und “sie” »", "“‘Wir’ und ‘sie’”"),
        ("“A ‘b’ c”", "« “A « b » c” »", "“‘A “b” c’”"),
        ("'Moving' pictures don't 'stop'", "« “Moving” pictures don’t “stop” »", "“‘Moving’ pictures don’t ‘stop’”"),
        ('A <i>"b"</i> c', "« A <i>“b”</i> c »", "“A <i>‘b’</i> c”"),
        ('12" and 6" pipes', '« 12" and 6" pipes »', '“12" and 6" pipes”'),
    ],
)
def test_quotations_have_the_marks_of_the_page(title, french, english):
    """Inner ones in a title that is quoted itself; an apostrophe is none."""
    shown = [plain(style.quoted(marked.tagged(title), lang, "en", ends=False)) for lang in ("fr", "en")]
    assert shown == [french, english]


# ------------------------------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("place", "french", "english", "german"),
    [
        ("p. 5", "p. 5", "p. 5", "S. 5"),
        ("pp. 5-7", "p. 5–7", "pp. 5–7", "S. 5–7"),
        ("5--7", "p. 5–7", "pp. 5–7", "S. 5–7"),
        ("S. 5", "p. 5", "p. 5", "S. 5"),
        ("§ 3", "§ 3", "§ 3", "§ 3"),
        ("§3", "§ 3", "§ 3", "§ 3"),
        ("tableau 2", "tableau 2", "table 2", "Tab. 2"),
        ("tables 1 and 2", "tableaux 1 and 2", "tables 1 and 2", "Tab. 1 and 2"),
        ("chap. 4, p. 12", "chap. 4, p. 12", "ch. 4, p. 12", "Kap. 4, S. 12"),
        ("art. 6", "art. 6", "art. 6", "Art. 6"),
        ("vol. II, p. ix", "vol. II, p. ix", "vol. II, p. ix", "Bd. II, S. ix"),
        ("the start", "the start", "the start", "the start"),
        ("as of March 2025", "as of March 2025", "as of March 2025", "as of March 2025"),
    ],
)
def test_a_place_is_read_by_the_labels_of_every_language(place, french, english, german):
    """And set by those of the note's; other words stay."""
    assert [plain(located(place, lang)) for lang in ("fr", "en", "de")] == [french, english, german]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("435--446", "435–446"),
        ("435-446", "435–446"),
        ("435---446", "435–446"),
        ("435 ‐ 446", "435–446"),
        ("45-67, 70-72", "45–67, 70–72"),
        ("A-12-A-15", "A-12–A-15"),
        ("iv-ix", "iv–ix"),
        ("12+", "12+"),
        ("e-12", "e-12"),
        ("27–", "27–"),
    ],
)
def test_pages_have_en_dashes(written, shown):
    """Between the ends of a range; a hyphen in a number stays."""
    assert pages(written) == shown


# -------------------------------------------------------------------------------------------------------- torn files


def told(text, name):
    """The ids of a file's works, and what is told: lines and messages."""
    works, findings = bibliography.read(text, name)
    assert all(str(finding.severity) == "warning" and finding.file == name for finding in findings)
    return works, [(finding.line, finding.message) for finding in findings]


def test_one_line_that_yaml_cannot_read_is_mended():
    """The other works are read, and this one too: a colon, a quotation mark, a tab."""
    text = (
        '- id: a\n  title: A\n- id: b\n  title: On: bread\n- id: c\n  title: "C\n  issued: 2025\n- id: d\n\ttitle: D\n'
    )
    works, said = told(text, "references.yml")
    assert [works[id].words for id in "abcd"] == ["A", "On: bread", "C", "D"]
    assert [line for line, _ in said] == [4, 6, 9]


@given(st.text("\\{}$~^_-`'\"ukcvH%&# Aé", max_size=40))
def test_whatever_stands_in_a_field_of_bibtex_is_read(text):
    """An accent without its letter, a brace too many, mathematics that never ends."""
    assert isinstance(rich.plain(latex.rich(text)), str)


@pytest.mark.parametrize(
    "written",
    [
        r"\og mot \fg{} juste",
        r"\og{}mot\fg{} juste",
        r"{\og}mot{\fg} juste",
        r"\frquote{mot} juste",
        r"\flqq mot\frqq{} juste",
        r"\guillemotleft\,mot\,\guillemotright{} juste",
        '"`mot"\' juste',
        '"<mot"> juste',
        r"\glqq mot\grqq{} juste",
    ],
)
def test_quotations_typed_as_babel_has_it_are_quotations(written):
    """The marks of French and of German, as commands and in shorthand; they are set in those of the page."""
    assert [rich.html(latex.rich(written), lang, lang) for lang in ("en", "fr")] == [
        "“mot” juste",
        "«\u202fmot\u202f» juste",
    ]


def test_a_straight_mark_before_an_apostrophe_is_no_german_one():
    """A quotation may end in one."""
    assert rich.html(latex.rich('The "Times"\' man'), "en", "en") == "The “Times”' man"


_COMMANDS = sorted({spec.macroname for spec in get_default_latex_context_db().iter_macro_specs()})


@pytest.mark.parametrize("after", ["", "{}", "{a}", "{a}{b}", "[o]{a}", " a"])
def test_no_command_shows_a_place_for_words_or_a_day(after):
    """Whatever the library knows of commands that take words or tell of today: every one of them reads."""
    for name in _COMMANDS:
        shown = rich.plain(latex.rich(f"\\{name}{after} z"))
        assert "%s" not in shown and "%(" not in shown and "20" not in shown and "z" in normalize("NFD", shown), name


def test_latex_that_nobody_knows_is_told():
    """With its line, once; the words that it takes are shown."""
    text = "@book{a,\n  author = {A},\n  title = {One \\foo{word} and \\foo{\\foo}},\n  note = {\\none}\n}\n"
    works, said = told(text, "references.bib")
    assert said == [(3, "LaTeX that is not known here: \\foo")]
    assert works["a"].words == "One word and "


def test_an_accent_may_have_no_letter():
    """Better BibTeX writes one after a letter that takes no more: reading goes on behind it."""
    assert rich.plain(latex.rich(r"Munaf{\u A}{\k{}}, M.")).startswith("MunafĂ")
    assert rich.plain(latex.rich(r"a{\u} b")).endswith(" b")


def shown(text, name="references.yml", lang="en"):
    """The first work of a file as it stands in the list."""
    return plain(style.full(next(iter(bibliography.read(text, name)[0].values())), lang))


def test_what_exports_say_in_a_way_of_their_own_is_set_as_an_editor_would():
    """The year of the first edition alone; a director; the name of a body with a full stop; a conference alone."""
    assert shown("- {id: a, title: T, author: Lee, original-date: 2014}").startswith("Lee (2014).")
    film = "@movie{a, title={T}, editor={Forman, Miloš}, editortype={director}, date={1975}}"
    assert shown(film, "references.bib") == "Forman, Miloš (1975). <i>T</i> [film].".replace("<i>", "").replace(
        "</i>", ""
    )
    assert shown("- {id: a, title: T, author: {literal: European Commission.}, issued: 2020}").startswith(
        "European Comm"
    )
    assert "Commission (2020)" in shown("- {id: a, title: T, author: {literal: European Commission.}, issued: 2020}")
    assert "Acme Inc. (2020)" in shown("- {id: a, title: T, author: {literal: Acme Inc.}, issued: 2020}")
    talk = "type: paper-conference, title: T, author: Shi, event-title: ICLACE 2021, page: 574-579, issued: 2021"
    assert shown(f"- {{id: a, {talk}}}").endswith("ICLACE 2021, pp. 574–579.")


def test_names_in_eastern_scripts_have_the_family_name_first():
    """In a list and in a sentence, without a comma."""
    people = "[{family: 陶, given: 希圣}, {family: 홍, given: 길동}]"
    assert shown(f"- {{id: a, title: T, author: {people}, issued: 2016}}").startswith("陶希圣 and 홍길동 (2016)")


def test_a_work_that_is_lost_can_be_cited_by_its_id():
    """Who cites it isn't told that there is none."""
    works, said = told('[{"id": "a", "title": "A"}, {"id": "b", "title": "B', "references.json")
    assert (works["a"].words, [line for line, _ in said]) == ("A", [1])
    works, said = told('[\n{"id": "a", "title": "A"},\n{"id": "b", "title" "B"}\n]\n', "references.json")
    assert (list(works), said[0][0]) == (["a", "b"], 3)
    assert label.label(works["b"], "fr") == "b"


def test_bibtex_is_read_around_its_mistakes():
    """A brace that isn't closed, a comma that is missing, a key or a field that is there twice."""
    text = (
        "@book{a, title={A}}\n@book{b, title = {B, year=2000}\n@book{c, title={C} year=2001}\n"
        "@book{a, title={Again}}\n@book{d, title={D}, title={E}}\n@book{e title={E}}\n@book{f, title={F}}\n"
    )
    works, said = told(text, "references.bib")
    assert {id: work.words for id, work in works.items()} == {"a": "A", "c": "C", "d": "D", "f": "F", "b": "", "e": ""}
    assert [line for line, _ in said] == [2, 4, 5, 6, 3]


PIECES = (*"{}[]@,:=\"'#- \n\t\\$%&*", "id", "title", "book", "1", "é", "\x00")


@pytest.mark.parametrize("name", ["references.yml", "references.json", "references.bib"])
@given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_no_file_breaks_the_reading(name, text):
    """Whatever stands in it, each work can be set."""
    works, _ = bibliography.read(text, name)
    for one in works.values():
        assert style.full(one, "fr").encode("utf-8", "replace")
        assert label.label(one, "en")


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "a", "title": ["x", {"y": "z"}], "issued": [[[]]], "author": [[1]], "URL": {"a": 1}, "page": True},
        {"id": "a", "title": None, "author": "A", "container-title": 5, "issued": {"date-parts": [[None]]}},
        {"id": "a", "title": "\u0000b\ud800", "issued": {"date-parts": [["x", 1, 2, 3]]}, "DOI": ["10.1/a"]},
    ],
)
def test_values_of_any_kind_are_set(entry):
    """Nothing is raised, and what was meant for a text is shown as one."""
    works, _ = bibliography.read(json.dumps([entry]), "references.json")
    assert style.full(works["a"], "fr").encode()


# ----------------------------------------------------------------------------------------------------------- library


def library(**shelves):
    """Works by the address of an article, or by `site`."""
    read = {
        name.replace("site", "").replace("_", "/"): bibliography.read(text, f"{name}.yml")[0]
        for name, text in shelves.items()
    }
    return Library(read)


def test_an_article_has_its_own_works_before_the_site_s():
    """And those of the book that it is a chapter of."""
    made = library(
        site="- {id: a, title: A}\n- {id: b, title: B}", s="- {id: a, title: Own}", s_one="- {id: c, title: C}"
    )
    assert {id: one.words for id, one in made.of("s/one").items()} == {"a": "Own", "b": "B", "c": "C"}
    assert list(made.of("other")) == ["a", "b"]


def test_letters_tell_apart_what_is_cited():
    """A work that nobody cites takes none."""
    works = "".join(f"- {{id: {id}, title: T, publisher: IBM, issued: 2025}}\n" for id in "abc")
    made = library(site=works).lettered({"x": ["c"], "y": ["a"]}).of("x")
    assert [label.label(made[id], "en") for id in "abc"] == ["IBM, 2025a", "IBM, 2025", "IBM, 2025b"]


def test_a_work_that_nobody_cites_is_a_note_and_many_are_one():
    """A list kept by hand has few of them, an export of a whole library hundreds."""
    few = library(site="- {id: a, title: A}\n- {id: b, title: B}")
    assert [(f.code, f.line, str(f.severity)) for f in few.unused({"x": ["a"]})] == [("reference-unused", 2, "note")]
    many = library(site="".join(f"- {{id: w{n}, title: T{n}}}\n" for n in range(50)))
    (one,) = many.unused({})
    assert one.message == "no note cites 50 works of this file: w0, w1, w2 and 47 more"


def test_a_work_that_is_there_twice_is_told():
    """In two files, or under two ids."""
    first = bibliography.read(
        "- {id: a, title: A, doi: 10.1000/x}\n- {id: b, title: A, doi: 10.1000/X}\n", "references.yml"
    )
    second = bibliography.read('[{"id": "a", "title": "B"}]', "references.json")
    works, findings = shelved([first[0], second[0]])
    assert works["a"].words == "A"
    assert [(f.code, f.file, f.line) for f in findings] == [
        ("reference-doubled", "references.json", 1),
        ("reference-doubled", "references.yml", 2),
    ]


def test_values_of_any_depth_are_told():
    """The work is kept all the same."""
    for depth in (50, 900, 5000):
        works, findings = bibliography.read(f'[{{"id": "a", "title": {"[" * depth}1{"]" * depth}}}]', "references.json")
        assert [*works] == ["a"]
        assert any("nested too deeply" in found.message for found in findings)


def test_a_title_of_any_length_is_read_at_once():
    """What is opened in twenty others is words; nothing is gone through once for each that is open."""
    title = "*a _b <i> [ ‘ “ " * 20_000
    (work,) = bibliography.read(json.dumps([{"id": "a", "title": title}]), "references.yml")[0].values()
    assert work.words.startswith("*a _b <i> [ ‘")
