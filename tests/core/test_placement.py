"""Notes on the text: what is told where a note quotes words of the article and does not mark them."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose

TEXTS = {
    "fr": "À Paris, le pain coûte 5,6 francs le kilo.\n\nOn en mange trop.",
    "en": "---\ntranslation_of: fr\n---\n\nIn Paris, bread costs 5.6 francs a kilo.\n\nToo much is eaten.",
}


def told(french, english="Some words.", head=""):
    """The findings about the quotes of a note, as lines and messages."""
    text = f"---\nkind: context\n{head}---\n\n# fr: Le prix\n\n{french}\n\n# en: The price\n\n{english}\n"
    edition = compose(ArticleFiles("bread", TEXTS, {"price": text}), Resources())
    return [(f.line, f.message) for f in edition.findings if f.code in {"note-quote", "note-orphan"}]


@pytest.mark.parametrize(
    ("french", "line"),
    [
        ("C’est cher.\n\n> 5,6 francs le kilo", 9),
        ("C’est cher.\n\n> 5,6 francs\n> le kilo\n\nTrès.", 9),
        ("C’est cher.\n> coûte 5,6 francs", 8),
        ("C’est cher.\n\n> On ne mange plus rien d’autre.\n\n> à Paris, le pain coûtait 5,6 francs le kilo", 11),
    ],
)
def test_words_of_the_text_quoted_below_a_first_sentence(french, line):
    """They are body, and mark nothing: most probably the note is about them, also where a word has changed since."""
    ((at, message),) = told(french)

    assert at == line
    assert "is not marked there" in message


@pytest.mark.parametrize(
    ("french", "head"),
    [
        ("C’est cher.\n\n> selon l’Insee, le pain coûte 9 francs", ""),
        ("C’est cher.\n\n> 5,6 francs le kilo", "on: article\n"),
        ("C’est cher.\n\n> 5,6 francs le kilo", "on: title\n"),
        ("C’est cher :\n\n```\n> 5,6 francs le kilo\n```", ""),
        ("C’est cher.\n\n- selon lui :\n\n    > 5,6 francs le kilo", ""),
    ],
)
def test_a_quotation_that_belongs_to_the_body(french, head):
    """Another's words, or code; and where the note says that it is about the article or a part of its head."""
    assert told(french, head=head) == []


def test_a_note_that_quotes_where_it_should():
    """What it quotes again further down is its own business."""
    assert told("> 5,6 francs\n\nC’est cher.\n\n> On en mange trop", "> 5.6 francs\n\nDear.") == []


def test_a_language_in_which_a_note_quotes_below_only():
    """The sentence that faces the words is marked, and the words to move are told."""
    found = told("> 5,6 francs\n\nC’est cher.", "It is dear.\n\n> 5.6 francs a kilo")

    assert [line for line, _ in found] == [7, 15]
