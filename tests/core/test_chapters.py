"""A book is cut at its chapters, and a translation where they begin in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.manuscripts.chapters import Chapter, divided, following, title_page
from enregard.core.markdown import markup
from enregard.errors import ManuscriptError

FR = [
    "Le canal dort sous la glace, et les bateaux attendent le printemps dans le port. Henri compte 12 barques.",
    "Madeleine revint de Paris un mardi, avec une lettre et deux valises qu’elle posa sur le quai.",
    "Personne ne lui demanda ce que disait la lettre ; on parla de la pluie et du prix du blé, 40 francs.",
    "Le soir, Lucien ouvrit la porte de l’écluse et regarda l’eau monter, lentement, sans rien dire.",
    "En 1931, on vendit le remorqueur à un marchand de Rouen, qui le fit repeindre en vert.",
    "Jeanne écrivit à son frère que le phare était éteint, et que les 7 lampes avaient été volées.",
]
EN = [
    "The canal sleeps under the ice, and the boats wait for spring in the harbour. Henri counts 12 boats.",
    "Madeleine came back from Paris on a Tuesday, with a letter and two suitcases that she put on the quay.",
    "Nobody asked her what the letter said; they talked of the rain and the price of wheat, 40 francs.",
    "In the evening Lucien opened the gate of the lock and watched the water rise, slowly, saying nothing.",
    "In 1931 the tug was sold to a merchant of Rouen, who had it painted green.",
    "Jeanne wrote to her brother that the lighthouse was out, and that the 7 lamps had been stolen.",
]


def text(*parts):
    """Blocks of Markdown."""
    return "\n\n".join(parts) + "\n"


def cut(fr, en=None):
    """What a text, and its translation, are cut into: by language, titles and texts."""
    texts = {"fr": fr, **({"en": en} if en else {})}
    found = divided(texts, lambda title: title.lower().replace(" ", "-").replace(".", ""))
    return {lang: [(one.title, one.text) for one in book.chapters] for lang, book in found.items()}


@pytest.mark.parametrize(
    ("book", "titles"),
    [
        (text("# Un", "a", "# Deux", "b"), ["Un", "Deux"]),
        (text("# Le livre", "Pour Ada.", "## Un", "a", "## Deux", "b"), ["Un", "Deux"]),
        (text("## Partie I", "### Chapitre 1", "a", "### Chapitre 2", "b", "## Partie II", "### Chapitre 3", "c"),
         ["Partie I. Chapitre 1", "Chapitre 2", "Partie II. Chapitre 3"]),
        (text("# Prologue", "a", "# Chapitre I", "b", "## Note", "c", "# Chapitre II", "d", "## Note", "e"),
         ["Prologue", "Chapitre I", "Chapitre II"]),
        (text("## I", "### Le départ", "a", "## II", "### Le retour", "b"), ["I. Le départ", "II. Le retour"]),
        (text("# Le livre", "## Chapitre 1", "a", "## Chapitre 2", "b"), ["Chapitre 1", "Chapitre 2"]),
        (text("# Le livre", "## Roman", "## Chapitre 1", "a", "## Chapitre 2", "b"), ["Chapitre 1", "Chapitre 2"]),
        (text("# Le livre", "# Chapitre 1", "a", "# Chapitre 2", "b"), ["Chapitre 1", "Chapitre 2"]),
        (text("# Le livre", "# Un", "a", "# Deux", "b"), ["Un", "Deux"]),
        (text("# Partie I", "## Chapitre 1", "a", "## Chapitre 2", "b"), ["Partie I. Chapitre 1", "Chapitre 2"]),
        (text("# L’été", "## Chapitre 1", "a", "# L’hiver", "## Chapitre 2", "b"),
         ["L’été. Chapitre 1", "L’hiver. Chapitre 2"]),
    ],
)  # fmt: skip
def test_where_chapters_begin(book, titles):
    """At headings that number parts and those of their level; headings of greater parts go with the chapter below."""
    assert [title for title, _ in cut(book)["fr"]] == titles


def test_a_text_without_chapters_is_told():
    """Two headings of one level are needed."""
    with pytest.raises(ManuscriptError, match="no chapters were found"):
        cut(text("# Un", "a", "## Deux", "b"))


def test_notes_links_and_pictures_go_along():
    """A note goes with its mark; a link to another chapter leads there; pictures stay in the book's folder."""
    book = text("# Un", "a[^1] [là](#deux) ![x](images/x.png)", "# Deux", "b[^2] [ici](#deux)", "[^2]: B.", "[^1]: A.")
    (_, one), (_, two) = cut(book)["fr"]

    assert one == "a[^1] [là](../2-deux/fr.md) ![x](../images/x.png)\n\n[^1]: A.\n"
    assert two == "b[^2] [ici](fr.md)\n\n[^2]: B.\n"


def test_a_translation_with_the_same_numbers_is_cut_at_its_own():
    """Chapters face each other in their order."""
    fr = text("# Chapitre I", FR[0], "# Chapitre II", FR[1])
    en = text("# Chapter 1", EN[0], "# Chapter 2", EN[1])
    assert cut(fr, en)["en"] == [("Chapter 1", f"{EN[0]}\n"), ("Chapter 2", f"{EN[1]}\n")]


def test_a_translation_that_joins_chapters_is_cut_where_their_words_stand():
    """Where numbers differ, the passages that translate the beginning of a chapter tell where it begins."""
    fr = text("# Chapitre I", *FR[:2], "# Chapitre II", *FR[2:4], "# Chapitre III", *FR[4:])
    en = text("# Chapter 1", *EN[:4], "# Chapter 2", *EN[4:])
    assert cut(fr, en)["en"] == [
        ("Chapter 1", text(*EN[:2])),
        ("", text(*EN[2:4])),
        ("Chapter 2", text(*EN[4:])),
    ]


def test_a_translation_that_leaves_a_chapter_out():
    """Numbers that leave one out say which: its chapter has no text in the translation."""
    fr = text("# Chapitre I", *FR[:2], "# Chapitre II", *FR[2:4], "# Chapitre III", *FR[4:])
    en = text("# Chapter 1", *EN[:2], "# Chapter 3", *EN[4:])
    assert [body for _, body in cut(fr, en)["en"]] == [text(*EN[:2]), "", text(*EN[4:])]


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_heading_goes_with_the_text_below_it(gone):
    """A translation that leaves a chapter out and counts on: each of its headings stands above the text that it had."""
    fr = text(*(part for n in range(3) for part in (f"## Chapitre {n + 1}", f"### Le {n}", *FR[2 * n : 2 * n + 2])))
    kept = [n for n in range(3) if n != gone]
    parts = ((f"## Chapter {at}", f"### The {n}", *EN[2 * n : 2 * n + 2]) for at, n in enumerate(kept, 1))
    en = text(*(part for chapter in parts for part in chapter))
    expected = [("", "")] * 3
    for at, n in enumerate(kept, 1):
        expected[n] = (f"Chapter {at}. The {n}", text(*EN[2 * n : 2 * n + 2]))
    assert cut(fr, en)["en"] == expected


def test_a_translation_follows_a_book_that_was_cut_before():
    """Its chapters get the names of those that are there, whatever the numbers are in it."""
    original = [Chapter(f"0{n + 1}", f"Chapitre {n + 1}. Le {n}", text(*FR[2 * n : 2 * n + 2])) for n in range(3)]
    en = text("# The Lock", "## Chapter 1", *EN[:2], "## Chapter 2", *EN[4:])
    found = following(original, en, ("fr", "en"))
    assert found.front == "# The Lock\n"
    assert [(one.name, one.title, one.text) for one in found.chapters] == [
        ("01", "Chapter 1", text(*EN[:2])),
        ("02", "", ""),
        ("03", "Chapter 2", text(*EN[4:])),
    ]


def test_a_first_heading_is_the_title():
    """The title page says the title once."""
    assert title_page({}, "# L’Écluse\n\nPour Ada.\n") == ({"title": "L’Écluse"}, "Pour Ada.\n")
    assert title_page({"title": "Autre"}, "# L’Écluse\n") == ({"title": "Autre"}, "# L’Écluse\n")


BLOCKS = st.sampled_from(["# Un", "## Deux", "### I", "### II", "Un mot.", "- un\n- deux", "> Oui.", "```\ncode\n```"])


def everything(found):
    """All words of a book that was cut, in its order."""
    kept = [block.text for block in markup.read(found.front).blocks]
    for chapter in found.chapters:
        kept += [*chapter.title.split(". "), *(block.text for block in markup.read(chapter.text).blocks)]
    return " ".join(kept).split()


PARTS = st.lists(BLOCKS, min_size=1, max_size=12)


@given(PARTS, PARTS)
def test_no_block_is_lost(parts, others):
    """Every block stands in the front, in a title or in a chapter, in the book's order; of a translation too."""
    books = {"fr": text(*parts), "en": text(*others)}
    try:
        found = divided(books, str.lower)
    except ManuscriptError:
        return
    for lang, book in books.items():
        assert everything(found[lang]) == " ".join(block.text for block in markup.read(book).blocks).split()
