"""A pair is checked as readers see it: with the numbers of lists, and with links to what is called otherwise there."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.markdown import markup
from enregard.core.markdown.list_number import shown_numbers

ALONE = {"memory-empty", "pair-doubtful", "title-missing"}


def _codes(french: str, english: str) -> list[str]:
    """What is said of one pair, besides how sure it is that it is one."""
    edition = compose(ArticleFiles("x", {"fr": french, "en": english}), Resources())
    assert not isinstance(edition, tuple)
    assert [bool(row.source.blocks and row.target.blocks) for row in edition.rows] == [True]
    return [one.code for one in edition.findings if one.code not in ALONE]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2. deux\n3. trois\n", [2, 3]),
        ("1) un\n1) encore un\n", [1, 2]),
        ("- a\n- b\n", []),
        ("4. a\n   - b\n     1. c\n5. d\n", [4, 1, 5]),
        ("> 7. a\n> 8. b\n", [7, 8]),
        ("2 rue de la Paix\n", []),
    ],
)
def test_ordered_lists_show_numbers(text, numbers):
    """Counted on from where a list begins, whatever numbers its other items have."""
    assert [number for block in markup.read(text).blocks for number in shown_numbers(block)] == numbers


ITEMS = "2. The aim of every association is the freedom of each.\n3. The nation is the principle of sovereignty.\n"


@pytest.mark.parametrize(
    ("french", "english", "codes"),
    [
        ("Art. 2. Le but de toute association.  \nArt. 3. La nation est le principe.", ITEMS, []),
        ("- Art. 2. Le but de toute association.\n- Art. 3. La nation est le principe.", ITEMS, []),
        ("- Article 2 : Le but de toute association.\n- (3) La nation.", ITEMS.replace(". The", ") The"), []),
        ("- Le but de toute association.\n- La nation est le principe.", ITEMS, []),
        # Where no item shows it, or where it numbers nothing, a number is missed.
        ("- Art. 4. Le but de toute association.\n- Art. 3. La nation.", ITEMS, ["number"]),
        ("- Le but de 2 associations.\n- La nation est le principe.", ITEMS, ["number"]),
        ("- Art. 2. Le but de 5 associations.\n- Art. 3. La nation.", ITEMS.replace("every", "4"), ["number"]),
        ("2. Art. 2. Le but de toute association.\n3. La nation est le principe.", ITEMS, ["number"]),
        ("- Le but commun est atteint avec 2. Voici\n- La nation est le principe.", ITEMS, ["number"]),
        ("2. Le but de 3 associations.\n3. La nation est le principe.", ITEMS, ["number"]),
    ],
)
def test_the_number_of_an_item_answers_a_number_that_is_written(french, english, codes):
    """It stands on the page, if in no text; and it asks for no number opposite."""
    assert _codes(french, english) == codes


@pytest.mark.parametrize(
    ("french", "english", "codes"),
    [
        ("7_Prochaines.md", "7_Next.md", []),
        ("../suite/fr.md", "../suite/en.md", []),
        ("../fr/guide.md#a", "../en/manual.md#b", []),
        ("./pages/un.md", "pages/one.md", []),
        ("../suite/fr.md", "../autre/en.md", ["link-differs"]),
        ("notes/prix.md", "notes/poids.md", ["link-differs"]),
        ("https://a.example/un.md", "https://a.example/one.md", ["link-differs"]),
    ],
)
def test_a_text_may_be_called_otherwise_in_another_language(french, english, codes):
    """Of links to the site's own texts only folders are compared."""
    assert _codes(f"Lire [la suite]({french}) de l’histoire.", f"Read [the rest]({english}) of the story.") == codes
