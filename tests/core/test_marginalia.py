"""Findings of a preview stand at the passage that they are about, each with the command that answers it."""

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.finding import Finding
from enregard.core.pages.marginalia import marginalia

FR = "---\ntitle: Le pain\n---\n\n# Le levain\n\nIl coûte 3 francs.\n\nIl lève la nuit[^1].\n\n[^1]: Bien,\n    tard.\n"
EN = "---\ntitle: Bread\ntranslation_of: fr\n---\n\n# The leaven\n\nIt costs 4 francs.\n\nIt rises for twelve hours.\n"
NOTE = "---\nkind: context\n---\n\n# fr: Cher\n\n> 3 francs\n\nOui.\n\n# en: Dear\n\n> 4 francs\n\nYes.\n"


def edition() -> Edition:
    """An article of three passages, a footnote, a note on the second."""
    made = compose(ArticleFiles("bread", {"fr": FR, "en": EN}, {"price": NOTE}), Resources())
    assert isinstance(made, Edition)
    return made


def number_of(file, line, shown=(1, 2, 3)):
    """The passage at which a finding stands; None for one that stands above."""
    found = marginalia(edition(), [Finding("number", file, line, "wrong")], frozenset(shown))
    assert len(found.above) + sum(map(len, found.beside.values())) == 1
    return next(iter(found.beside), None)


def test_a_line_tells_its_passage():
    """Of either text, all lines of a passage and of its footnotes; of a note, the passage at which it stands."""
    assert [number_of("bread/fr.md", line) for line in (5, 7, 9, 11, 12)] == [1, 2, 3, 3, 3]
    assert [number_of("bread/en.md", line) for line in (6, 8, 10)] == [1, 2, 3]
    assert number_of("bread/notes/price.md", 7) == 2


def test_what_is_about_no_passage_stands_above():
    """Keys, the whole file, other files, and passages that the page has not."""
    assert [number_of("bread/fr.md", line) for line in (0, 2, 4, 99)] == [None] * 4
    assert number_of("references.yml", 7) is None
    assert number_of("bread/fr.md", 7, shown=(1, 3)) is None


def test_a_hint_is_told_with_its_command():
    """Which is apart, ready to be pasted; what an article's own findings advise can be run as it stands."""
    told = Finding("number", "bread/fr.md", 7, "wrong", "if it is right", command="enregard approve bread 2")
    assert str(told) == "bread/fr.md:7: wrong (if it is right: enregard approve bread 2)"
    assert Finding("number", "bread/fr.md", 7, "wrong", "mend it").advice == "mend it"
    assert not any("enregard " in finding.hint for finding in edition().findings)
    assert all(finding.command.startswith("enregard ") for finding in edition().findings if finding.command)


def test_every_finding_of_an_article_is_shown_once():
    """Wherever it stands."""
    made = edition()
    found = marginalia(made, made.findings, {1, 2, 3})
    assert len(found.above) + sum(map(len, found.beside.values())) == len(made.findings) > 0
