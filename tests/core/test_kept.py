"""An edition that was kept is the edition that was made: in its summary at once, in all else when it is asked for."""

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.codec import Codec
from enregard.core.editions import kept
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.memories.memory import Draft, Unit
from enregard.core.site.book import inherited
from enregard.core.site.outline import Outline, outline

SUMMARY = Codec(kept.Summary, fields=kept.UNTYPED, loose=kept.LOOSE)
OUTLINE = Codec(Outline)

BLOCKS = (
    ("## Le prix", "## The price"),
    ("Le pain coûte 3 euros[^a].", "Bread costs 3 euros[^a]."),
    ("Le pain coûte 4 euros. Il est *bon*.", "Bread costs 5 euros. It is *good*."),
    ("- un\n- deux", "- one\n- two"),
    ("| a | b |\n| - | -: |\n| 1 | 2 |", "| a | b |\n| - | -: |\n| 1 | 2 |"),
    ("[Le four](https://a.example/fr) et [ici](../autre/fr.md).", "[The oven](https://a.example/en) and [here](x.md)."),
    ("![un four](images/four.png)", "![an oven](images/four.png)"),
    ("{#pain}\nUn pain.", "{#pain}\nA loaf."),
    ("```\ncode\n```", "```\ncode\n```"),
    ("[^a]: Une note.", "[^a]: A note."),
)
NOTES = (
    "---\nkind: context\n---\n\n# fr: Vrai\n\n> 3 euros\n\nCorps [@un, p. 3].\n\n"
    "# en: True\n\n> 3 euros\n\nBody [x](y.md).\n",
    "---\nkind: fact-check\nverdict: false\nchecked: 2026-01-02\nrecheck: 2027-01-02\ncompute: 2 + 2 = 4\nhistory:\n"
    "  - {date: 2026-01-01, was: opinion, why: {fr: Parce que, en: Because}}\nfigure: bars\n---\n\n# fr: Faux\n\n"
    "> coûte 4 euros\n\n| a | b |\n| - | - |\n| x | 3 |\n\n# en: False\n\n> costs 4 euros\n\nNo.\n",
    "---\nkind: translation\non: title\n---\n\n# fr: Titre\n\nOui.\n\n# en: Title\n\nYes.\n",
)
HEADS = st.sampled_from(
    ["", "subtitle: Dessous\n", "findings: [n0]\ndate: 2026-01-01\n", "authors: [A, B]\nstatus: unlisted\n"]
)


@st.composite
def folders(draw):
    """The files of an article, with notes, approved pairs and drafts."""
    blocks = draw(st.lists(st.sampled_from(BLOCKS), max_size=6))
    other = draw(st.booleans() | st.none())
    source, target = ("\n\n".join(block[n] for block in blocks) + "\n" for n in (0, 1))
    texts = {"fr": f"---\ntitle: Le pain\n{draw(HEADS)}---\n\n{source}"}
    if other is not None:
        texts["en"] = f"---\ntranslation_of: fr\ntitle: Bread\n---\n\n{target if other else 'Nothing alike.'}\n"
    notes = draw(st.lists(st.sampled_from(NOTES), unique=True))
    units = tuple(Unit(f"t{n}", *pair, "A", "20260101T000000Z") for n, pair in enumerate(draw(_some(blocks))))
    drafts = tuple(Draft(*pair, "engine", "2026-01-01", "en", True) for pair in draw(_some(blocks)))
    files = ArticleFiles(
        "a/pain",
        texts,
        {f"n{n}": note for n, note in enumerate(notes)},
        memory="units" if units else None,
        drafts=drafts,
        names=tuple(f"{lang}.md" for lang in texts),
    )
    return files, Resources(units=lambda *_: (units, ()))


def _some(blocks):
    return st.lists(st.sampled_from(blocks), max_size=2) if blocks else st.just([])


def again(plain):
    """Plain data as it comes back from a file."""
    return json.loads(json.dumps(plain))


@given(folders())
def test_what_is_kept_comes_back(folder):
    """Every field of an edition is as it was, and its pages have the same outline."""
    files, resources = folder
    edition = compose(files, resources)
    assert isinstance(edition, Edition)
    summary = SUMMARY.record(again(SUMMARY.plain(kept.summary(edition))))
    pairs = again(kept.pairs(edition, files.drafts))
    later = kept.later(summary, lambda: kept.restored(summary, pairs, files, resources))
    for field in dataclasses.fields(Edition):
        assert _all(getattr(later, field.name)) == _all(getattr(edition, field.name)), field.name
    assert later.states == edition.states
    assert SUMMARY.plain(kept.summary(later)) == SUMMARY.plain(kept.summary(edition))
    known = outline(edition, {"un"})
    assert OUTLINE.record(again(OUTLINE.plain(known))) == known == outline(later, {"un"})


def _all(value):
    """A record in lists, with what its comparison leaves out."""
    if dataclasses.is_dataclass(value):
        return {field.name: _all(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_all(one) for one in value]
    return {str(k): _all(v) for k, v in value.items()} if isinstance(value, dict) else value


@given(folders())
def test_the_summary_asks_for_nothing_else(folder):
    """What a site asks of an article that it does not set is known without reading its texts."""
    files, resources = folder
    edition = compose(files, resources)

    def never() -> Edition:
        raise AssertionError("the whole edition was asked for")

    later = kept.later(kept.summary(edition), never)
    assert later.languages == edition.languages
    assert later.errors == edition.errors
    assert later.source.title == edition.source.title
    assert later.translation.fields == edition.translation.fields
    assert later.states == edition.states
    assert [placed.label for placed in later.notes] == [placed.label for placed in edition.notes]


@given(folders())
def test_a_chapter_says_what_its_book_says_without_being_read(folder):
    """Its texts get other keys; all else stays, and is read when it is asked for."""
    files, resources = folder
    edition = compose(files, resources)
    book = compose(ArticleFiles("b", {"fr": "---\nrights: Libre\nchapters: [pain]\n---\n\nUn.\n"}), Resources())
    asked = []

    def whole() -> Edition:
        asked.append(edition.address)
        return edition

    later = dataclasses.replace(kept.later(kept.summary(edition), whole), address="b/pain")
    chapter = inherited({"b": book, "b/pain": later})["b/pain"]
    assert chapter.source.meta["rights"] == "Libre"
    assert chapter.states == edition.states
    assert chapter.languages == edition.languages
    assert not asked
    assert chapter.source.blocks == edition.source.blocks
    assert chapter.rows == edition.rows


@given(folders(), st.sampled_from(["", "[", "[[1]]"]))
def test_notes_that_were_torn_are_read_from_the_article(folder, torn):
    """Which files they are of is known without them."""
    files, resources = folder
    edition = compose(files, resources)
    later = kept.later(dataclasses.replace(kept.summary(edition), notes=torn), lambda: edition)
    assert later.note_files == tuple(placed.note.file for placed in edition.notes)
    assert later.notes == edition.notes
