"""Key findings: what an article's check found, as its editor chose it for the head."""

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.pages.head import head_findings, notice

NOTE = (
    "---\nkind: fact-check\nverdict: {verdict}\n---\n\n"
    "# fr: Titre de {name}\n\n> {fr}\n\nOui.\n\n# en: Title of {name}\n\n> {en}\n\nYes.\n"
)


def edition(french: str, english: str, *, oven: tuple[str, str] = ("le four est chaud", "the oven is hot")) -> Edition:
    """An article with notes `bread` and `oven`, and front matter in each language."""
    found = compose(
        ArticleFiles(
            "a",
            {
                "fr": f"---\ntitle: Pain\n{french}---\n\nLe pain est bon, {oven[0]}.\n",
                "en": f"---\ntitle: Bread\ntranslation_of: fr\n{english}---\n\nThe bread is good, {oven[1]}.\n",
            },
            {
                "bread": NOTE.format(verdict="accurate", name="bread", fr="Le pain est bon", en="The bread is good"),
                "oven": NOTE.format(verdict="false", name="oven", fr="le four est chaud", en="the oven is hot"),
            },
        ),
        Resources(),
    )
    assert isinstance(found, Edition)
    return found


def said(one: Edition, lang: str) -> list[tuple[str, str, str]]:
    """What stands at the head: note, sign, words."""
    return [(found.note, found.sign, found.html) for found in head_findings(one, lang, lambda text, lang: text)]


def told(one: Edition) -> list[tuple[str, int, str]]:
    """Findings about the choice."""
    return [(found.file, found.line, found.message) for found in one.findings if found.code == "key-value"]


def test_the_source_says_which_and_each_file_what():
    """The order is the source's; a sentence is its language's own, and without one the title says it."""
    one = edition(
        "findings:\n  - oven: Le four est froid & vide.\n  - bread\n", "findings:\n  - bread: It is, rather.\n"
    )

    assert said(one, "fr") == [("oven", "×", "Le four est froid &amp; vide."), ("bread", "=", "Titre de bread")]
    assert said(one, "en") == [("oven", "×", "Title of oven"), ("bread", "=", "It is, rather.")]
    assert not told(one)


def test_without_a_choice_nothing_is_said():
    """No note is chosen for an editor."""
    assert said(edition("", ""), "fr") == []


def test_a_note_that_is_not_there_is_told_at_its_line():
    """With what would be right; the others are shown."""
    one = edition("findings:\n  - ofen\n  - bread\n", "findings:\n  - oven: Cold.\n")

    assert told(one) == [
        ("a/en.md", 5, "the original does not have “oven” among its findings"),
        ("a/fr.md", 4, "there is no note “ofen”"),
    ]
    assert said(one, "fr") == [("bread", "=", "Titre de bread")]


def test_one_note_twice_is_told():
    """And said once."""
    one = edition("findings: [bread, bread]\n", "")

    assert told(one) == [("a/fr.md", 3, "“bread” stands twice among the findings")]
    assert len(said(one, "fr")) == 1


def test_a_note_whose_words_are_gone_is_left_out():
    """What is no more said is no finding about it."""
    one = edition("findings: [oven, bread]\n", "", oven=("la porte est verte", "the door is green"))

    assert [name for name, _, _ in said(one, "fr")] == ["bread"]


def test_a_note_whose_words_have_changed_is_left_out():
    """It is held: nothing was checked of today's words, so nothing was found about them."""
    one = edition("findings: [oven, bread]\n", "", oven=("le four est froid", "the oven is cold"))

    assert [placed.note.id for placed in one.notes if placed.held] == ["oven"]
    assert [name for name, _, _ in said(one, "fr")] == ["bread"]


def test_more_than_three_are_too_many():
    """Three are shown, and the editor is told."""
    one = edition("findings: [oven, bread, c, d]\n", "")

    assert ("a/fr.md", 3, "4 findings are too many for the head of an article") in told(one)


def test_a_notice_is_its_first_sentence_and_the_rest():
    """Addresses are links; abbreviations end no sentence."""
    assert notice("By M. Petit. See https://example.org/a.", "fr") == (
        "By M. Petit.",
        'See <a href="https://example.org/a">example.org/a</a>.',
    )
    assert notice("", "fr") == ("", "")
