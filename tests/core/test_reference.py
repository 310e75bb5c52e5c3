"""The works that notes cite: read as Zotero and pandoc write them, and set by author and year."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown.citation import Cited
from enregard.core.notes import prose
from enregard.core.references import bibliography, entry, label, style
from enregard.core.references.library import Library
from enregard.core.references.reference import Name
from enregard.core.references.when import Day, When

DOCS = Path(__file__).parents[2] / "docs" / "references.md"


def read(text):
    """Works by id, and the findings as (line, message, hint)."""
    works, findings = bibliography.read(text, "references.yml")
    assert all(str(finding.severity) == "warning" for finding in findings)
    return works, [(finding.line, finding.message, finding.hint) for finding in findings]


def one(text):
    """The only work of a text without mistakes."""
    works, findings = read(text)
    assert findings == []
    (work,) = works.values()
    return work


def plain(html):
    """HTML as its readers see it, with plain spaces."""
    return (
        re.sub(r"<[^>]+>", "", html)
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
    )


ZOTERO = """references:
- id: edwards2025
  abstract: >-
    What nobody reads here: a colon, too.
  accessed:
    - year: 2025
      month: 3
      day: 4
  author:
    - family: Edwards
      given: Benj
  container-title: Ars Technica
  issued:
    - year: 2025
      month: 1
      day: 21
  language: en-US
  title: 'Cutting-edge "reasoning" model'
  title-short: Cutting-edge
  type: article-magazine
  URL: https://arstechnica.com/x
...
"""


def test_what_zotero_exports_is_read():
    """Better CSL YAML: under `references`, dates as mappings, texts folded, an end of document."""
    work = one(ZOTERO)
    assert (work.id, work.line, work.type, work.language) == ("edwards2025", 2, "article-magazine", "en-US")
    assert work.authors == (Name("Edwards", "Benj"),)
    assert (work.issued, work.accessed) == (When(Day(2025, 1, 21)), When(Day(2025, 3, 4)))
    assert (work.words, work.container) == ("Cutting-edge “reasoning” model", ("Ars Technica",))
    assert work.address == "https://arstechnica.com/x"


def test_what_pandoc_reads_is_read():
    """A metadata block between two lines ---, with the same works."""
    assert one(f"---\n{ZOTERO.removesuffix('...' + chr(10))}---\n").title == one(ZOTERO).title


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("[{family: Curie, given: Marie}]", (Name("Curie", "Marie"),)),
        ("[{literal: CNRS}]", (Name("CNRS"),)),
        ("{literal: CNRS}", (Name("CNRS"),)),
        ("CNRS", (Name("CNRS"),)),
        ("[A, B]", (Name("A"), Name("B"))),
        ("[{family: Gogh, given: Vincent, non-dropping-particle: van}]", (Name("van Gogh", "Vincent"),)),
        ("[{family: King, given: Martin, suffix: Jr.}]", (Name("King", "Martin", "Jr."),)),
        ("[{given: Plato}]", (Name("Plato"),)),
    ],
)
def test_names_are_read_in_every_notation(author, names):
    """Names are read in every notation."""
    assert one(f"- id: a\n  title: T\n  author: {author}\n").authors == names


DATES = "as issued: 2025-03-04, 2025-03, 2025, 2025~, 2015/2016 or 198X; a date in words as literal: …"


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("- id: a\n  title: a: b", 2, 'put it in quotes: title: "a: b"'),
        ("- title: T", 1, "as id: v3-report, without spaces"),
        ("- T", 1, "as id: v3-report, without spaces"),
        ("- id: a\n  title: T\n- title: U\n  id: a", 4, "the first is in line 1, and is shown"),
        ("- id: a", 1, "it needs a title, an author or a URL"),
        ("- id: a\n  title: T\n  URL: a/b.html", 3, "it begins with https:// or http://"),
        ("- id: a\n  title: T\n  DOI: soon", 3, "it begins with 10."),
        ("- id: a\n  title: T\n  URL: javascript:alert(1)", 3, "it begins with https:// or http://"),
        ("- id: a\n  title: [T]\n", 2, 'put it in quotes: title: "…"'),
        (
            "- id: a\n  title: T\n  author:\n  - {born: 1900}",
            4,
            "as - {family: Curie, given: Marie}, or - {literal: CNRS}",
        ),
        ("- id: a\n  title: T\n  issued: {date-parts: [[2025, 13, 4]]}", 3, DATES),
        ("- id: a\n  title: T\n  issued: 03/04/2025", 3, DATES),
        ("title: T", 1, "begin each with - id: name, or put them under references:"),
        ("references: T", 1, "begin each with - id: name"),
        ("- id: a\n  title: T\n  title: U", 3, "keep one of the lines 2 and 3"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, line, hint):
    """What is wrong is told with its line."""
    _, findings = read(text)
    assert [(at, told) for at, _, told in findings] == [(line, hint)]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]", "references: []", "references:\n", "---\n---\n"])
def test_a_file_may_have_no_works(text):
    """A file may have no works."""
    assert read(text) == ({}, [])


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (2, "A, Ann, and Ann B"),
        (6, "A, Ann, Ann B, Ann C, Ann D, Ann E, and Ann F"),
        (7, "A, Ann, Ann B, Ann C et al."),
    ],
)
def test_all_of_six_authors_are_named_and_three_of_more(count, named):
    """In the list; a text's own mark names fewer."""
    authors = ", ".join(f"{{family: {letter}, given: Ann}}" for letter in "ABCDEFG"[:count])
    work = one(f"- id: a\n  title: T\n  author: [{authors}]\n  issued: 2024\n")
    assert plain(style.full(work, "en")).startswith(f"{named} (2024).")


def test_one_bad_work_does_not_hide_the_others():
    """One bad work does not hide the others."""
    works, findings = read("- id: a\n  title: A\n- title: lost\n- id: b\n  title: B\n")
    assert (list(works), len(findings)) == (["a", "b"], 1)


LIST = """
- id: edwards
  type: article-newspaper
  title: 'Cutting-edge “reasoning” model'
  author: [{family: Edwards, given: Benj}]
  container-title: Ars Technica
  issued: 2025-01-21
  URL: https://www.arstechnica.com/x?a=1&b=2
  accessed: 2025-03-01
  archive_location: https://web.archive.org/x
- id: report
  type: report
  title: A Technical Report
  author: [{literal: DeepSeek-AI}]
  container-title: arXiv:2412.19437
  issued: 2024-12
- id: three
  title: Why?
  author: [{family: A, given: Ann}, {family: B, given: Bo}, {family: C, given: Cy}]
  publisher: Pub & Co
  issued: {date-parts: [[2024, 5, 2]], circa: true}
- id: others
  title: T.
  author: [{family: Patel, given: Dylan}, {literal: others}]
  volume: 12
  issue: 3
  page: 45-67
  DOI: https://doi.org/10.1000/a(1)
- id: reuters
  title: '[Story on a fall]'
  container-title: Reuters, via Anmol TV
  issued: 2025-01-29/2025-01-30
- id: bare
  title: A title of more than five words
"""


@pytest.mark.parametrize(
    ("id", "lang", "short", "full"),
    [
        (
            "edwards",
            "en",
            "Edwards, 2025",
            "Edwards, Benj (2025). “Cutting-edge ‘reasoning’ model.” "
            "Ars Technica, January 21, 2025. arstechnica.com, accessed March 1, 2025, archived copy.",
        ),
        (
            "edwards",
            "fr",
            "Edwards, 2025",
            "Edwards, Benj (2025). « Cutting-edge “reasoning” model ». "
            "Ars Technica, 21 janvier 2025. arstechnica.com, consulté le 1er mars 2025, copie archivée.",
        ),
        # “consultato il” would be wrong before the 8th and the 11th.
        (
            "edwards",
            "it",
            "Edwards, 2025",
            "Edwards, Benj (2025). «Cutting-edge “reasoning” model». "
            "Ars Technica, 21 gennaio 2025. arstechnica.com, ultima consultazione 1º marzo 2025, copia archiviata.",
        ),
        (
            "edwards",
            "xx",
            "Edwards, 2025",
            "Edwards, Benj (2025). “Cutting-edge ‘reasoning’ model.” "
            "Ars Technica, 2025-01-21. arstechnica.com, accessed March 1, 2025, archived copy.",
        ),
        (
            "report",
            "en",
            "DeepSeek-AI, 2024",
            "DeepSeek-AI (2024). A Technical Report. arXiv:2412.19437, December 2024.",
        ),
        (
            "report",
            "fr",
            "DeepSeek-AI, 2024",
            "DeepSeek-AI (2024). A Technical Report. arXiv:2412.19437, décembre 2024.",
        ),
        ("three", "en", "A et al., ca. 2024", "A, Ann, Bo B, and Cy C (ca. 2024). “Why?” Pub & Co, ca. May 2, 2024."),
        (
            "three",
            "fr",
            "A et al., vers 2024",
            "A, Ann, Bo B et Cy C (vers 2024). « Why? ». Pub & Co, vers le 2 mai 2024.",
        ),
        (
            "others",
            "en",
            "Patel et al., n.d.",
            "Patel, Dylan et al. (n.d.). “T.” Vol. 12(3), pp. 45–67. doi:10.1000/a(1).",
        ),
        (
            "others",
            "fr",
            "Patel et al., s. d.",
            "Patel, Dylan et al. (s. d.). « T ». Vol. 12(3), p. 45–67. doi:10.1000/a(1).",
        ),
        (
            "reuters",
            "fr",
            "Reuters, 2025",
            "Reuters (2025). [Story on a fall]. Reuters, via Anmol TV, 29–30 janvier 2025.",
        ),
        (
            "bare",
            "en",
            "A title of more than …, n.d.",
            "“A title of more than five words” (n.d.).",
        ),
    ],
)
def test_a_work_is_set_by_author_and_year_in_each_language(id, lang, short, full):
    """A work is set by author and year in each language."""
    works, findings = read(LIST)
    assert findings == []
    assert plain(label.label(works[id], lang)) == short
    assert plain(style.full(works[id], lang)) == full


def test_links_lead_to_the_work_its_archived_copy_or_its_doi():
    """Links lead to the work its archived copy or its doi."""
    works, _ = read(LIST)
    links = [re.findall(r'href="([^"]*)"', style.full(works[id], "en")) for id in ("edwards", "others", "bare")]
    assert links == [
        ["https://www.arstechnica.com/x?a=1&amp;b=2", "https://web.archive.org/x"],
        ["https://doi.org/10.1000/a(1)"],
        [],
    ]


def test_a_title_says_its_language_and_a_report_is_in_italics():
    """A title says its language and a report is in italics."""
    works, _ = read(LIST)
    assert "<cite>A Technical Report</cite>" in style.full(works["report"], "en")
    assert '<span lang="en-US">“Cutting-edge' in style.full(one(ZOTERO), "en")


def test_works_that_would_be_cited_alike_get_letters():
    """Works that would be cited alike get letters."""
    years = {"a": 2025, "b": 2025, "c": 2024, "d": 2025}
    works, _ = read(
        "".join(f"- {{id: {id}, title: T, publisher: IBM, issued: {year}}}\n" for id, year in years.items())
    )
    library = Library({"": works}).lettered({"article": works})
    assert [label.label(work, "fr") for work in library.of("article").values()] == [
        "IBM, 2025a",
        "IBM, 2025b",
        "IBM, 2024",
        "IBM, 2025c",
    ]


def test_a_citation_is_linked_to_the_list_with_its_place():
    """A citation is linked to the list with its place."""
    works, _ = read(LIST)
    made = label.cite(works, Cited("edwards", "p. 5 & 6"), "en")
    assert made == '<a href="#ref-edwards">Edwards, 2025, pp.\u00a05 &amp; 6</a>'
    assert label.cite(works, Cited("lost"), "en") is None
    assert label.cite(works, Cited("edwards", "S. 5"), "fr", narrative=True).endswith(">Edwards (2025, p.\u00a05)</a>")
    assert label.cite(works, Cited("edwards", before="voir", bare=True), "fr") == 'voir <a href="#ref-edwards">2025</a>'


def test_the_list_is_in_the_order_of_its_labels_each_work_once():
    """The list is in the order of its labels each work once."""
    works, _ = read(LIST)
    assert [id for id, _ in style.listed(works, ["report", "edwards", "lost", "others", "edwards"], "en")] == [
        "report",
        "edwards",
        "others",
    ]


NASTY = st.text(alphabet="<>\"'&;:/ab\u00e9 ", min_size=1, max_size=20)


@given(NASTY, NASTY, NASTY, NASTY)
def test_whatever_a_work_says_is_text(title, author, container, place):
    """No tag and no attribute comes from what a file says."""
    quoted = [text.replace("'", "''") for text in (title, author, container)]
    form = "- id: a\n  title: '{0}'\n  author: '{1}'\n  container-title: '{2}'\n  language: '{0}'\n"
    works, _ = read(form.format(*quoted))
    for lang in ("fr", "en"):
        for html in (style.full(works["a"], lang), label.cite(works, Cited("a", place, place), lang)):
            assert "<" not in re.sub(
                r"</?(?:span|cite|a|i|b|sub|sup)(?: (?:lang|href|role|class)=\"[^\"<>]*\")*>", "", html
            )


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (5, "A., B., C., D., and E."),
        (6, "A., B., C., D., E., and F."),
        (7, "A., B., C. et al."),
    ],
)
def test_up_to_six_authors_are_named(count, shown):
    """Of more, three."""
    work = one(f"- id: a\n  title: T\n  author: [{', '.join(f'{letter}.' for letter in 'ABCDEFG'[:count])}]\n")

    assert plain(style.full(work, "en")).startswith(f"{shown} (n.d.).")


@given(st.text(alphabet="- idtle:ab[]{}\"'\n12/#&*", max_size=80))
def test_no_file_breaks_the_reading(text):
    """No file breaks the reading."""
    works, _ = bibliography.read(text, "references.yml")
    for work in works.values():
        assert style.full(work, "fr")
        assert label.label(work, "en")


def test_the_documentation_shows_works_and_citations_without_a_mistake():
    """The documentation shows works and citations without a mistake."""
    page = DOCS.read_text(encoding="utf-8")
    works, findings = read(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0])
    assert findings == []
    (body,) = re.findall(r"```markdown\n(.*?)```", page, re.DOTALL)
    blocks = prose.read(body).blocks
    assert list(prose.uncited(blocks, works, "notes/price.md")) == []
    assert prose.cited(blocks, works) == ("insee", "curie")


def test_the_documentation_shows_works_as_they_are_set():
    """The documentation shows works as they are set."""
    page = DOCS.read_text(encoding="utf-8")
    works, _ = read(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0])
    quotations = re.findall(r"(?:^> .*\n)+", page, re.MULTILINE)
    shown = [" ".join(text.replace("> ", "").replace("*", "").split()) for text in quotations]
    assert shown == [plain(style.full(works["curie"], lang)) for lang in ("en", "fr")]
    assert f"[{plain(label.label(works['curie'], 'en'))}, p. 50]" in page


def test_the_documentation_lists_what_is_read():
    """The documentation lists what is read."""
    page = DOCS.read_text(encoding="utf-8")
    section = page.partition("## What is read")[2].partition("\n## ")[0]
    cells = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    told = set(re.findall(r"`([\w-]+)`", " ".join(cells)))
    assert told <= set(entry.VARIABLES)
    assert set(entry.VARIABLES) - told <= {"archive", "citation-key", "status"}


CASES = Path(__file__).parents[1] / "cases" / "references"


def shown(html):
    """HTML as the cases write it: italics between asterisks, a point for each no-break space."""
    html = re.sub(r"</?(?:cite|i)(?: lang=\"[\w-]+\")?>", "*", html)
    html = re.sub(r"</?(?:span|a)(?: [^>]*)?>", "", html)
    return html.replace("\u00a0", "·").replace("\u202f", "·").replace("&amp;", "&")


def test_each_type_of_work_is_set_as_the_cases_say():
    """News, web pages, reports, laws, cases, theses, chapters, data, software, interviews, in three languages."""
    works, findings = read((CASES / "works.yml").read_text(encoding="utf-8"))
    said = re.split(r"\n\n(?=\w)", (CASES / "styles.txt").read_text(encoding="utf-8").strip())[1:]
    expected = {id: lines for id, *lines in (case.split("\n") for case in said)}
    made = {
        id: [f"{lang} [{label.label(one, lang)}] {style.full(one, lang)}" for lang in ("fr", "en", "de")]
        for id, one in works.items()
    }
    assert findings == []
    assert {id: [shown(line) for line in lines] for id, lines in made.items()} == expected
