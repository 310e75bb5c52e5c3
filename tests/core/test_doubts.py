"""Pairs in doubt are told one by one where they are few, and of the article where they are most of it."""

from dataclasses import replace

import pytest

from enregard.core.editions.approval import approval
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.editions.pair_findings import doubts


def _edition(pairs: int, doubtful: int):
    """An article of numbered pairs, the first of which are in doubt."""
    texts = {
        "fr": "\n\n".join(f"{n}. Le {n}e jour, on compta {n}{n} bateaux." for n in range(11, 11 + pairs)),
        "en": "\n\n".join(f"{n}. On day {n}, they counted {n}{n} ships." for n in range(11, 11 + pairs)),
    }
    texts = {lang: text.replace(". ", "\\. ") for lang, text in texts.items()}
    made = compose(ArticleFiles("x", texts), Resources())
    assert not isinstance(made, tuple)
    assert len(made.rows) == pairs
    pairs_ = tuple(
        replace(pair, blocks=pair.blocks._replace(confidence=0.2 if pair.number <= doubtful else 0.9))
        for pair in made.rows
    )
    return replace(made, translations=(replace(made.translation, pairs=pairs_),))


@pytest.mark.parametrize(
    ("pairs", "doubtful", "lines"),
    [(8, 0, []), (8, 3, [1, 3, 5]), (3, 3, [1, 3, 5]), (8, 4, [1, 3, 5, 7]), (8, 5, [0]), (4, 4, [0])],
)
def test_an_article_that_is_mostly_in_doubt_is_told_once(pairs, doubtful, lines):
    """By the line of each pair; by none where the article is meant."""
    made = _edition(pairs, doubtful)
    found = doubts(made.rows, made.source, "x/en.md")
    assert [one.line for one in found] == lines
    assert all(one.code == "pair-doubtful" for one in found)
    if lines == [0]:
        assert f"{doubtful} of {pairs} pairs are doubtful" in found[0].message


def test_no_pair_in_doubt_is_approved_without_being_named():
    """Not even where it has no warning of its own."""
    made = _edition(8, 5)
    made = replace(made, findings=tuple(doubts(made.rows, made.source, "x/en.md")))
    assert [one.name for one in approval(made).chosen] == ["6", "7", "8"]
    assert [one.name for one in approval(made).left] == ["1", "2", "3", "4", "5"]
    assert [one.name for one in approval(made, ["2"]).chosen] == ["2"]
