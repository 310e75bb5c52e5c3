"""Notes: read from the files that editors write."""

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.markdown.frontmatter import NOTE
from enregard.core.notes import note
from enregard.core.notes.note import Note, NoteKind, Verdict
from enregard.core.notes.side import Quote

ROOT = Path(__file__).parents[2]
GOOD = """---
kind: fact-check
verdict: mostly-accurate
author: Marie Durand
checked: 2026-11-23
recheck: 2027-03-01
table: no
compute:
  - 2 * 3 = 6
  - sum: 6 - 1 = 5
    fr: Reste
    en: Left
    unit_fr: euros
    unit: dollars
history:
  - {date: 2026-12-01, was: false, fr: L’Insee a revu ses chiffres.}
---

# fr: Le prix a monté de 5 %

> quinze pour cent
> en un an

> un coût ([[quinze pour cent]]) moindre

Corps, avec une citation :

> elle n’est pas un renvoi

```
# en: pas un titre
```

## Plus bas

# en: The price rose by 5%

>fifteen percent

Body.
"""


def read(text, languages=("fr", "en"), id="price"):
    """A note, and its findings as (line, code, message, hint)."""
    one, findings = note.read(id, f"notes/{id}.md", text, languages)
    return one, [(found.line, found.code, found.message, found.hint) for found in findings]


def note_of(text):
    """A note that is read without a finding."""
    one, findings = read(text)
    assert findings == []
    assert one is not None
    return one


def test_what_the_front_matter_says():
    """What the front matter says."""
    one = note_of(GOOD)
    assert (one.id, one.file, one.kind, one.verdict) == (
        "price",
        "notes/price.md",
        NoteKind.FACT_CHECK,
        Verdict.MOSTLY_ACCURATE,
    )
    assert (one.author, one.checked, one.recheck, one.recheck_line) == (
        "Marie Durand",
        datetime.date(2026, 11, 23),
        datetime.date(2027, 3, 1),
        6,
    )
    assert (one.on, one.table) == ("", False)


def test_sums_have_their_line_their_label_and_what_they_count():
    """Sums have their line their label and what they count."""
    first, second = note_of(GOOD).compute
    assert (first.line, first.label("fr"), first.unit("fr")) == (9, "", "")
    assert (second.line, second.label("fr"), second.label("en")) == (10, "Reste", "Left")
    assert (second.unit("fr"), second.unit("en")) == ("euros", "dollars")


def test_history_has_the_day_what_the_note_was_and_why():
    """History has the day what the note was and why."""
    (change,) = note_of(GOOD).history
    assert (change.date, change.common, change.why, change.line) == (
        datetime.date(2026, 12, 1),
        "false",
        {"fr": "L’Insee a revu ses chiffres."},
        16,
    )


def test_quotations_under_a_title_are_its_quotes_and_later_ones_its_body():
    """Quotations under a title are its quotes and later ones its body."""
    side = note_of(GOOD).sides["fr"]
    assert (side.title, side.title_line) == ("Le prix a monté de 5 %", 19)
    assert side.quotes == (
        Quote("quinze pour cent en un an", "", "", 21),
        Quote("quinze pour cent", "un coût (", ") moindre", 24),
    )
    assert side.body.startswith("Corps")
    assert side.body_line == 26
    assert side.body.endswith("# en: pas un titre\n```\n\n## Plus bas")


def test_a_body_stands_at_its_line():
    """A body stands at its line."""
    for side in note_of(GOOD).sides.values():
        lines = GOOD.split("\n")[side.body_line - 1 :]
        assert "\n".join(lines).startswith(side.body)


def test_line_ends_and_byte_order_marks_do_not_matter():
    """Line ends and byte order marks do not matter."""
    assert note_of("\ufeff" + GOOD.replace("\n", "\r\n")) == note_of(GOOD)


@pytest.mark.parametrize(
    "title", ["# fr: Le pain", "# fr : Le pain", "#fr: Le pain", "  # FR: Le pain #", "# fr:Le pain"]
)
def test_a_title_may_be_typed_in_several_ways(title):
    """A title may be typed in several ways."""
    one = note_of(f"---\nkind: context\n---\n{title}\n\nTexte.\n\n# en: Bread\n\nText.\n")
    assert one.sides["fr"].title == "Le pain"


@pytest.mark.parametrize("line", ["#pain: du", "#1: le pain", "## fr: du pain", "    # fr: du code", "\\# fr: du pain"])
def test_what_only_looks_like_a_title_is_body(line):
    """What only looks like a title is body."""
    one = note_of(f"---\nkind: context\n---\n# fr: A\n\nx\n\n{line}\n\n# en: B\n\ny\n")
    assert one.sides["fr"].body == f"x\n\n{line}"


@pytest.mark.parametrize("fence", ["```", "~~~", "`````"])
def test_no_title_stands_inside_a_fence(fence):
    """No title stands inside a fence."""
    one = note_of(f"---\nkind: context\n---\n# en: A\n\n{fence}md\n# fr: B\n``\n{fence}\n\n# fr: C\n\nx\n")
    assert one.sides["fr"].title == "C"


def test_a_note_may_be_about_the_title():
    """A note may be about the title."""
    assert note_of(GOOD.replace("table: no", "on: title")).on == "title"


def test_an_empty_line_within_a_quotation_begins_another_quote():
    """An empty line within a quotation begins another quote."""
    one = note_of("---\nkind: context\n---\n# fr: A\n> a\n>\n> b\n\n> c\n\nx\n\n# en: B\n\ny\n")
    assert [(quote.text, quote.line) for quote in one.sides["fr"].quotes] == [("a", 5), ("b", 7), ("c", 9)]


@pytest.mark.parametrize("id", ["1st", "a b", "-a", "", "a'b"])
def test_a_name_that_cannot_be_an_address_is_told(id):
    """A name that cannot be an address is told."""
    assert [(line, code) for line, code, *_ in read(GOOD, id=id)[1]] == [(0, "note-shape")]


def test_a_footnote_in_a_body_is_told():
    """They are for articles; in code, and escaped, such signs are text."""
    body = "Un[^1] deux `[^2]` trois \\[^3].\n\n[^1]: Quatre.\n"
    found = read(f"---\nkind: context\n---\n\n# fr: Le pain\n\n{body}\n# en: Bread\n\nBody.\n")[1]

    assert [one[:3] for one in found] == [(7, "footnote", "notes have no footnotes: readers see [^1]")]


def test_titles_are_expected_in_each_language():
    """Titles are expected in each language."""
    _, findings = read(GOOD, ("fr", "en", "de"))
    assert [(line, code) for line, code, *_ in findings] == [(19, "note-title")]
    assert read(GOOD, ("fr",))[1][0][1] == "language-unused"


def wrong():
    """Notes with mistakes, and what is told of them."""
    text = (ROOT / "tests" / "cases" / "note" / "wrong.txt").read_text(encoding="utf-8")
    for case in text.split("=== ")[1:]:
        name, _, rest = case.partition("\n")
        file, _, told = rest.partition("--- told\n")
        yield pytest.param(file, told.splitlines(), id=name)


@pytest.mark.parametrize(("text", "told"), list(wrong()))
def test_every_mistake_is_told_with_its_line_and_what_would_be_right(text, told):
    """Every mistake is told with its line and what would be right."""
    _, findings = read(text)
    lines = [f"{line} {code} {message} | {hint}" for line, code, message, hint in findings]
    assert all(hint for *_, hint in findings)
    assert len(lines) == len(told)
    for expected in told:
        assert [line for line in lines if line.startswith(expected)], lines


def test_a_note_too_broken_to_show_is_none():
    """A note too broken to show is none."""
    for text in ("", "---\nkind: context\n---\n", "# fr: A\n\nx\n", GOOD.replace("verdict", "#")):
        assert read(text)[0] is None


def test_only_fact_checks_have_verdicts():
    """Only fact checks have verdicts."""
    with pytest.raises(ValueError, match="verdict"):
        Note("a", "a.md", NoteKind.FACT_CHECK)
    with pytest.raises(ValueError, match="verdict"):
        Note("a", "a.md", NoteKind.CONTEXT, Verdict.FALSE)


def test_the_tables_of_keys_name_every_kind_and_verdict():
    """The tables of keys name every kind and verdict."""
    assert NOTE["kind"].choices == tuple(NoteKind)
    assert NOTE["verdict"].choices == tuple(Verdict)


PIECE = st.sampled_from(
    ["# fr: A\n", "# en: B\n", "# C\n", "> a\n", ">\n", "\n", "x\n", "```\n", "[[", "]]", "---\n", "kind: context\n"]
)


@given(st.lists(PIECE, max_size=20).map("".join), st.booleans())
def test_no_file_breaks_the_reading_and_every_finding_has_a_line_of_it(text, front):
    """No file breaks the reading and every finding has a line of it."""
    text = f"---\nkind: context\n---\n{text}" if front else text
    _, findings = read(text)
    assert all(1 <= line <= text.count("\n") + 1 for line, *_ in findings)


def examples(page, lang):
    """The examples of a page of the documentation."""
    return re.findall(rf"```{lang}\n(.*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL)


def test_the_documentation_shows_a_note_without_a_mistake():
    """The documentation shows a note without a mistake."""
    whole, context = examples("notes.md", "markdown")
    one = note_of(whole)
    assert (one.verdict, one.sides["en"].quotes[0].text) == (Verdict.MISLEADING, "fifteen percent")
    within = note_of(whole.replace("> quinze pour cent\n", context))
    assert within.sides["fr"].quotes[0].before == "un coût bien moindre ("


def test_what_a_note_said_is_told_in_each_language_by_its_own_words():
    """A verdict is one word for all; words that were changed stand under `was_` and the language."""
    told = GOOD.replace("was: false", "was_fr: Un accès coupé, was_en: Access cut off")
    (change,) = note_of(told).history
    assert change.was == {"fr": "Un accès coupé", "en": "Access cut off"} and not change.common


def test_no_break_spaces_that_somebody_set_stay():
    """YAML lays a text over several lines; what holds a number and its unit together is no white space of its own."""
    label = "Llama\u00a03\n      à 2\u00a0dollars"
    (one, *_) = note_of(GOOD.replace("compute:", f'compute:\n  - sum: 1 + 1 = 2\n    fr: "{label}"')).compute
    assert one.label("fr") == "Llama\u00a03 à 2\u00a0dollars"


def test_the_sums_and_the_history_of_the_documentation_come_out():
    """The sums and the history of the documentation come out."""
    sums, history = examples("notes.md", "yaml")
    one = note_of(GOOD.replace(GOOD[GOOD.index("compute:") : GOOD.index("---\n\n# fr")], sums + history))
    assert len(one.compute) == 5
    assert [change.common for change in one.history] == ["false", "misleading"]


def test_every_sum_that_the_documentation_mentions_comes_out():
    """Every sum that the documentation mentions comes out."""
    page = (ROOT / "docs" / "notes.md").read_text(encoding="utf-8")
    sums = [text for text in re.findall(r"`([^`\n]*\d\S* (?:days )?[=<][^`\n]*)`", page) if "…" not in text]
    assert len(sums) >= 4
    for text in sums:
        note_of(GOOD.replace("2 * 3 = 6", text))
