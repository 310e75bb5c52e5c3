"""Front matter: what stands above a text, read so that nobody has to know YAML."""

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown import frontmatter
from enregard.core.markdown.field import Form
from enregard.core.markdown.frontmatter import ARTICLE, NOTE
from enregard.core.text.lines import plain

DOCS = Path(__file__).parents[2] / "docs"


def read(text, fields=ARTICLE):
    """What the keys say, and the findings as (line, code, message, hint)."""
    meta, _, _, findings = frontmatter.read(text, fields, "fr.md")
    return dict(meta), [(found.line, found.code, found.message, found.hint) for found in findings]


def above(yaml):
    """A text with this front matter."""
    return f"---\n{yaml}\n---\nText\n"


def test_each_key_has_its_value_its_type_and_its_line():
    """Each key has its value its type and its line."""
    text = above(
        "title: Le prix du pain\n\nauthors: [Marie Durand, Jean Petit]\n# published\ndate: 2025-03-04\n"
        "source_url: https://example.org/pain?a=1#b\nstatus: unlisted\nshow: [articles, verdicts]\ntranslation_of: fr"
    )
    meta, body, line, findings = frontmatter.read(text, ARTICLE, "fr.md")
    assert dict(meta) == {
        "title": "Le prix du pain",
        "authors": ("Marie Durand", "Jean Petit"),
        "date": datetime.date(2025, 3, 4),
        "source_url": "https://example.org/pain?a=1#b",
        "status": "unlisted",
        "show": ("articles", "verdicts"),
        "translation_of": "fr",
    }
    assert [meta.line(key) for key in ("title", "authors", "date", "description")] == [2, 4, 6, 0]
    assert (body, line, findings) == ("Text\n", 12, [])


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("Text\n", "Text\n", 1),
        ("Template: x\n\nText\n", "Template: x\n\nText\n", 1),
        ("---\n---\nText", "Text", 3),
        ("---\ntitle: x\n...\nText", "Text", 4),
        ("---\ntitle: x\n--- \n\nText", "\nText", 4),
        ("\ufeff---\r\ntitle: x\r\n---\r\n\r\nText\r\n", "\nText\n", 4),
        ("---\rtitle: x\r---\rText", "Text", 4),
        ("---\n\nA rule stood above.\n", "---\n\nA rule stood above.\n", 1),
        ("----\ntitle: x\n---\n", "----\ntitle: x\n---\n", 1),
        ("---", "---", 1),
        ("", "", 1),
    ],
)
def test_a_text_begins_below_its_front_matter(text, body, line):
    """A text begins below its front matter."""
    assert frontmatter.split(text)[1:] == (body, line)
    assert frontmatter.read(text, ARTICLE, "fr.md")[1:] == (body, line, [])


@pytest.mark.parametrize("word", ["no", "yes", "12:30", "2025", "1e3", "null x", "0x1F", "2025-03-04", "1_000", "true"])
def test_a_text_is_taken_as_it_stands(word):
    """A text is taken as it stands."""
    assert read(above(f"title: {word}")) == ({"title": word}, [])


def test_a_key_without_a_value_counts_as_absent():
    """A key without a value counts as absent."""
    assert read(above("title:\nsubtitle: ~\nauthors: []\ndescription: ''")) == ({}, [])


def test_one_text_needs_no_list():
    """One text needs no list."""
    assert read(above("authors: Marie Durand\nshow: articles"))[0] == {
        "authors": ("Marie Durand",),
        "show": ("articles",),
    }


@pytest.mark.parametrize(
    ("yaml", "line", "hint"),
    [
        ("date: 2025-01-01\ntitle: Bread: a history", 3, 'put it in quotes: title: "Bread: a history"'),
        ("title: *Bread* again\ndate: 2025-01-01", 2, 'put it in quotes: title: "*Bread* again"'),
        ("title: [V3] and R1\ndate: 2025-01-01", 2, 'put it in quotes: title: "[V3] and R1"'),
        ("title: @bread\nsubtitle: `code`", 2, 'put it in quotes: title: "@bread"'),
        ('title: "Bread" again\ndate: 2025-01-01', 2, r'put it in quotes: title: "\"Bread\" again"'),
        ("title: 'L'eau'\ndate: 2025-01-01", 2, "write title: L'eau"),
        ("title: > bread", 2, 'put it in quotes: title: "> bread"'),
        ("title: - bread\ndate: 2025-01-01", 2, 'put it in quotes: title: "- bread"'),
        ("title: The #1 of breads", 2, 'put it in quotes: title: "The #1 of breads"'),
        ("title: !bread and butter", 2, 'put it in quotes: title: "!bread and butter"'),
        ("title: &bread and butter", 2, 'put it in quotes: title: "&bread and butter"'),
        ("title:Bread", 2, "a space is missing: title: Bread"),
        ("title: Bread\nrights:ours\ndate: 2025-01-01", 3, "write rights: ours"),
        ("title: Bread\n\tdate: 2025-01-01", 3, "use spaces"),
        ("\ttitle: Bread", 2, "use spaces in place of tabs"),
        ("authors:\n  - A: B\ntitle: x", 2, "as authors: [one, another]; put a text with a colon in quotes"),
        ("title: {a}\ndate: 2025-01-01", 2, 'put it in quotes: title: "…"'),
        ("title: Bread\x07", 2, "remove it, or type the line again"),
        ("- title", 2, "write them as key: value, one a line"),
        ("title: a\ndate: 2025-01-01\ntitle: b", 4, "keep one of the lines 2 and 4"),
        ("authors: &a [*a]", 2, "write it out"),
        ("? [a]\n: b", 2, "put the whole line in quotes if it is a text"),
        ("titel: Bread", 2, "did you mean title?"),
        ("Title: Bread", 2, "did you mean title?"),
        ("auther: Marie", 2, "did you mean authors?"),
        ("url: https://example.org", 2, "did you mean source_url?"),
        ("date: 4/3/2025", 2, "write 2025-03-04, if the 4 is the day"),
        ("date: 2025-3-4", 2, "write 2025-03-04"),
        ("date: 2025-03-04 at ten", 2, "write 2025-03-04"),
        ("date: 2025-02-30", 2, "year-month-day"),
        ("date: March", 2, "write it as year-month-day"),
        ("source_url: www.example.org", 2, "as source_url: https://example.org/page"),
        ("source_url: javascript:alert(1)", 2, "as source_url: https://example.org/page"),
        ("translation_of: French!", 2, "as translation_of: fr"),
        ("status: Draft", 2, "did you mean draft?"),
        ("status: finished", 2, "one of draft, unlisted"),
        ("show: [articles, verdict]", 2, "did you mean verdicts?"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_would_be_right(yaml, line, hint):
    """What is wrong is told with its line and what would be right."""
    assert (line, hint) in [(at, told) for at, _, _, told in read(above(yaml))[1]]


def test_front_matter_that_never_ends_is_told_with_where_it_should():
    """Front matter that never ends is told with where it should."""
    meta, findings = read("---\ntitle: Bread\ndate: 2025-01-01\n\nText begins.\n")
    assert meta["title"] == "Bread"
    assert findings == [
        (
            1,
            "front-matter",
            "the front matter opened by --- is never closed",
            "write --- on a line of its own before line 4",
        )
    ]


def test_front_matter_that_begins_too_late_is_told():
    """Front matter that begins too late is told."""
    assert read("\n\n---\ntitle: Bread\n---\n")[1][0][::3] == (3, "remove the empty lines above it")


def test_all_findings_of_a_file_are_told_together():
    """All findings of a file are told together."""
    assert [line for line, *_ in read(above("titel: x\ndate: x\nstatus: x"))[1]] == [2, 3, 4]


@given(st.text(alphabet="ab:-#\"'[]{}&*!|>%@`,\n\t\r \u2028\x07é?", max_size=60))
def test_nothing_above_a_text_breaks_the_reading(yaml):
    """Nothing above a text breaks the reading."""
    _, body, _, findings = frontmatter.read(f"---\n{yaml}\n---\nText", ARTICLE, "fr.md")
    assert body.endswith("Text")
    assert all(finding.line >= 1 and finding.hint for finding in findings)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text):
    """No text breaks the reading."""
    _, body, line, _ = frontmatter.read(text, ARTICLE, "fr.md")
    assert plain(text).split("\n")[line - 1 :] == body.split("\n")


LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\uffff\ufffe"), max_size=40
)


@given(LINE, LINE)
def test_what_is_written_is_read_again(title, rights):
    """`written` quotes what YAML would take for something else, and only that."""
    title, rights = " ".join(title.split()), " ".join(rights.split())
    text = frontmatter.written([("title", title), ("rights", rights)]) + "Text"
    meta, body, _, findings = frontmatter.read(text, ARTICLE, "fr.md")
    assert (meta.get("title", ""), meta.get("rights", ""), body, findings) == (title, rights, "\nText", [])


def test_what_needs_no_quotes_gets_none():
    """What needs no quotes gets none."""
    values = [("title", "Le choc"), ("date", "2025-03-04"), ("source_url", "https://a.org/b?c=d#e"), ("rights", "A: b")]
    assert frontmatter.written(values) == (
        '---\ntitle: Le choc\ndate: 2025-03-04\nsource_url: https://a.org/b?c=d#e\nrights: "A: b"\n---\n\n'
    )


def rows(page):
    """The rows of the tables of a page of the documentation, cell by cell."""
    lines = (DOCS / page).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| ")]
    return [[cell.strip("| ") for cell in row] for row in cells]


@pytest.mark.parametrize(("page", "fields"), [("front-matter.md", ARTICLE), ("notes.md", NOTE)])
def test_the_documentation_lists_every_key_as_it_is(page, fields):
    """The documentation lists every key as it is."""
    told = {row[0].strip("`"): row[1:] for row in rows(page) if len(row) == 3 and re.fullmatch(r"`\w+`", row[0])}
    assert list(told) == list(fields)
    for key, field in fields.items():
        takes, meaning = told[key]
        assert meaning == field.meaning
        words = tuple(re.findall(r"`([^`]+)`", takes))
        assert words == field.choices if field.choices else takes == field.form
        assert takes.startswith("a list of") == (field.form is Form.CHOICES)


def test_the_documentation_tells_what_an_editor_is_told():
    """The documentation tells what an editor is told."""
    told = [row for row in rows("front-matter.md") if len(row) == 2 and row[0].startswith("`")]
    assert len(told) >= 6
    for written, hint in told:
        assert hint in [found[3] for found in read(above(written.strip("`")))[1]]


def test_the_documentation_shows_front_matter_without_a_mistake():
    """The documentation shows front matter without a mistake."""
    page = (DOCS / "front-matter.md").read_text(encoding="utf-8")
    examples = re.findall(r"```markdown\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        meta, findings = read(example)
        assert meta
        assert findings == []


@pytest.mark.parametrize(
    ("text", "sign", "line"),
    [
        ('\n+++\ntitle = "Le pain"\n\nIl lève.', "+++", 2),
        ("% Le pain\n% Jeanne Meunier\n\nIl lève.", "%", 1),
    ],
)
def test_front_matter_of_other_programs_is_told(text, sign, line):
    """The title block of pandoc, and what neither begins a file nor ends: readers would see it."""
    _, _, _, (found,) = frontmatter.read(text, ARTICLE, "pain/fr.md")

    assert (found.code, found.line) == ("front-matter", line)
    assert f"begins with {sign} is not read" in found.message


@pytest.mark.parametrize("text", ["+++\n\nIl lève.", "{a, b} sont deux.", "%d", "Le pain.\n\n+++\na = 1\n+++\n"])
def test_signs_that_begin_no_front_matter_are_text(text):
    """Nothing in them is a key."""
    assert frontmatter.read(text, ARTICLE, "pain/fr.md")[3] == []


TOML = '+++\ntitle = "Le pain"\ndate = 2025-03-04T10:00:00Z\ndraft = false\n'
TOML += 'authors = ["Ada"]\n[params]\nx = 1\n+++\nIl lève.\n'
JSON = '{\n  "title": "Le pain",\n  "date": "2025-03-04",\n  "authors": ["Ada"],\n  "params": {"x": 1}\n}\n\nIl lève.\n'


@pytest.mark.parametrize(("text", "line"), [(TOML, 9), (JSON, 7)])
def test_toml_and_json_say_the_same(text, line):
    """As Hugo has them; the text begins below."""
    meta, body, begins, findings = frontmatter.read(text, ARTICLE, "pain/fr.md")
    assert dict(meta) == {"title": "Le pain", "date": datetime.date(2025, 3, 4), "authors": ("Ada",)}
    assert body.strip() == "Il lève." and begins == line and findings == []
    assert meta.line("date") == 3 and meta.theme["params"] == {"x": 1}


@pytest.mark.parametrize("depth", [50, 900, 1500, 5000])
@pytest.mark.parametrize(
    "head", ['{{"a": {0}1{1}}}\n', "+++\na = {0}1{1}\n+++\n", "+++\na{2} = 1\n+++\n", "---\na: {0}1{1}\n---\n"]
)
def test_values_of_any_depth_are_told(head, depth):
    """In every notation, whether its parser reads them or not."""
    above = head.format("[" * depth, "]" * depth, ".a" * min(depth, 900))
    _, _, _, findings = frontmatter.read(f"{above}\nIl lève.\n", ARTICLE, "fr.md")

    assert any("nested too deeply" in found.message for found in findings)


@pytest.mark.parametrize("head", ['{{"a": {0}}}\n', "+++\na = {0}\n+++\n"])
def test_a_number_of_any_length_is_told(head):
    """Python reads no number of so many digits."""
    (found,) = frontmatter.read(f"{head.format('1' * 5000)}\nIl lève.\n", ARTICLE, "fr.md")[3]

    assert found.message.endswith("a number has too many digits")


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("+++\ntitle = Le pain\n+++\n\nIl lève.", 2, "no TOML|not valid TOML"),
        ('{\n  "title": Le pain\n}\n\nIl lève.', 2, "is no JSON"),
    ],
)
def test_toml_and_json_that_cannot_be_read(text, line, part):
    """Are told with their line, and what would be right."""
    found = frontmatter.read(text, ARTICLE, "pain/fr.md")[3]
    assert [(one.code, one.line) for one in found] == [("front-matter", line)]
    assert re.search(part, found[0].message) and found[0].hint


@pytest.mark.parametrize(
    "yaml",
    [
        "draft: true", "draft: yes", "Draft: 'true'", "draft: 1", "draft: soon", "published: false", "publish: no",
        "dg-publish: false", "private: true", "status: private", "status: pending", "Status: draft", "staus: draft",
        "visibility: hidden", "permalink: false", "build:\n  render: never", "_build: {render: false}",
        "draft: true\nstatus: unlisted", "post_status: draft", "headless: true",
    ],
)  # fmt: skip
def test_what_its_program_would_not_publish_is_a_draft(yaml):
    """In each program's form, and where a hand slipped."""
    meta, findings = read(above(f"title: Bread\n{yaml}"))
    assert meta["status"] == "draft"
    assert [one for one in findings if one[1] != "key-foreign"] == []


@pytest.mark.parametrize(
    "yaml",
    ["draft: false", "draft:", "published: true", "publish: yes", "status: published", "status: new"],
)
def test_what_its_program_would_publish_is_published(yaml):
    """And the theme has the key."""
    assert read(above(f"title: Bread\n{yaml}")) == ({"title": "Bread"}, [])


def test_a_title_may_be_draft():
    """Only a key that is not ours may slip."""
    assert read(above("title: Draft\nsubtitle: unlisted")) == ({"title": "Draft", "subtitle": "unlisted"}, [])


@pytest.mark.parametrize("yaml", ["unlisted: true", "build: {list: never}", "noindex: true"])
def test_unlisted_in_other_programs(yaml):
    """Published, and listed nowhere."""
    assert read(above(yaml))[0] == {"status": "unlisted"}


def test_keys_of_other_programs_are_taken():
    """Where they say the same as one of ours that is not there; an address that is none is left to the theme."""
    meta, findings = read(above("author: Marie\nlicense: CC BY\nsummary: Du pain\nlastmod: 2025-03-04T10:00:00Z"))
    assert meta == {
        "authors": ("Marie",),
        "rights": "CC BY",
        "description": "Du pain",
        "updated": datetime.date(2025, 3, 4),
    }
    assert findings == []
    assert read(above("title: A\ntitre: B"))[0] == {"title": "A"}
    assert read(above("authors:\n  - name: Marie\n    url: https://a.example\n  - Jean"))[0] == {
        "authors": ("Marie", "Jean")
    }


def test_other_keys_are_the_themes():
    """As values of their kinds; those that are well known are not even told."""
    text = above("tags: [eau, 12]\nhide: [toc]\nicon: material/water\ncomments: true\nmood: calm\ntitel: x")
    meta, _, _, findings = frontmatter.read(text, ARTICLE, "fr.md")
    assert meta.theme == {
        "tags": ["eau", 12], "hide": ["toc"], "icon": "material/water", "comments": True, "mood": "calm", "titel": "x"
    }  # fmt: skip
    assert [(one.code, one.line, one.hint) for one in findings] == [
        ("key-foreign", 6, ""),
        ("key-foreign", 7, "did you mean title?"),
    ]


def test_a_note_has_keys_of_ours_only():
    """What stands there and is none of them is an error, as before."""
    assert [found[1] for found in read(above("tags: [x]\nkind: context"), NOTE)[1]] == ["key-unknown"]


@given(st.text(max_size=200))
def test_any_text_between_plus_signs_or_braces_is_read(text):
    """Or told; nothing is raised."""
    for whole in (f"+++\n{text}\n+++\n", "{" + text + "}\n", text):
        frontmatter.read(whole, ARTICLE, "fr.md")
