"""What is told of pairs, and where: each finding has the line at which its editor has to look."""

import shlex

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.memories.memory import Unit

FR = "Le premier jour.\n\n{#prix}\nLe pain\ncoûte cher.\n\n{#fin}\nOn rentre."
EN = "---\ntranslation_of: fr\n---\n\nThe first day.\n\n{#prix}\nBread\nis dear.\n\n{#fin}\nThey go home."


def told(french, english, code, units=()):
    """The findings of a code: file, line and message."""
    resources = Resources(units=lambda *_: (tuple(units), ()))
    made = compose(ArticleFiles("a", {"fr": french, "en": english}, memory="x" if units else None), resources)
    assert not isinstance(made, tuple)
    return [(one.file, one.line, one.message) for one in made.findings if one.code == code]


@pytest.mark.parametrize(
    ("french", "english", "place"),
    [
        (FR.replace("{#prix}\n", ""), EN, ("a/en.md", 8)),
        (FR, EN.replace("{#prix}\n", ""), ("a/fr.md", 4)),
        (FR + "\n\n{#prix}\nEncore.", EN, ("a/fr.md", 11)),
    ],
)
def test_a_pin_that_is_ignored_is_told_where_its_passage_begins(french, english, place):
    """In the file that has it, or has it twice."""
    assert place in [(file, line) for file, line, _ in told(french, english, "pin")]


def test_a_pin_with_nothing_after_it_is_told_in_its_own_line():
    """There is no passage that it could begin."""
    assert told(FR + "\n\n{#rien}\n", EN, "pin") == [("a/fr.md", 10, "the pin “rien” has nothing after it")]


def test_a_number_that_differs_is_told_in_the_line_in_which_it_stands():
    """Not in that of its paragraph."""
    french, english = (
        "Le pain\ncoûte 3 francs\nà Paris.",
        "---\ntranslation_of: fr\n---\n\nBread\ncosts 4 francs\nin Paris.",
    )
    ((file, line, _),) = told(french, english, "number")
    assert (file, line) == ("a/en.md", 6)


@pytest.mark.parametrize(
    ("english", "line"),
    [
        ("Bread\ncosts [2](https://b.example)\nin [Paris](https://c.example).", 6),
        ("Bread\ncosts\nin [Paris](https://c.example).", 7),
        ("Bread\ncosts [2](https://a.example)\nin [Paris](https://a.example).", 7),
        ("Bread\ncosts 10<sup>2</sup> [2](https://a.example)\nin [**Paris**](../c/).", 7),
    ],
)
def test_a_link_that_differs_is_told_in_the_line_in_which_it_stands(english, line):
    """In the translation, which can be mended; the first of those that lead elsewhere."""
    french = "Le pain\ncoûte [2](https://a.example)\nà Paris."
    ((file, found, _),) = told(french, f"---\ntranslation_of: fr\n---\n\n{english}", "link-differs")
    assert (file, found) == ("a/en.md", line)


def test_a_link_that_is_missing_is_told_where_its_passage_begins():
    """Nothing stands there that could be pointed at."""
    french = "Le pain\ncoûte\n[2](https://a.example) à Paris."
    ((file, line, _),) = told(french, "---\ntranslation_of: fr\n---\n\nBread\ncosts\n2.", "link-differs")
    assert (file, line) == ("a/en.md", 5)


def test_a_stale_pair_is_told_with_what_changed():
    """In the translation, at the line at which it begins, with the sentence to look at."""
    unit = Unit("p1", "Le premier soir.", "The first day.")
    ((file, line, message),) = told(FR, EN, "pair-stale", [unit])
    assert (file, line) == ("a/en.md", 5)
    assert message == "pair 1: the original has changed since this was approved: “soir” is now “jour”"


@pytest.mark.parametrize(
    "soft", ["5,6 mil\u00adlions d’eu\u00adros", "5,\u00ad6 millions d’euros", "5,6 mil&shy;lions d’euros"]
)
def test_a_number_with_soft_hyphens(soft):
    """It is the number that it is without them, in the text and in a title."""
    french = f"---\ntitle: Il vaut {soft.replace('&shy;', '')}\n---\n\nIl vaut {soft}."
    english = "---\ntranslation_of: fr\ntitle: It is worth 5.6 million euros\n---\n\nIt is worth 5.6 million euros."
    assert [told(french, english, code) for code in ("number", "number-notation", "unit")] == [[], [], []]


def test_soft_hyphens_that_came_since_a_pair_was_approved():
    """They are no change, and are told among none."""
    unit = Unit("p1", "Le premier mil\u00adlion est là.", "The first million is there.")
    english = "---\ntranslation_of: fr\n---\n\nThe first million is there."
    assert told("Le premier mil\u00adlion est là.", english, "pair-stale", [unit]) == []
    ((_, _, message),) = told("Le dernier mil&shy;lion est là.", english, "pair-stale", [unit])
    assert message.endswith(": “premier” is now “dernier”")


def test_a_number_in_the_wrong_notation_is_told_in_the_file_that_has_it():
    """An editor mends the French text where it writes English numbers, whatever the translation says."""
    french, english = "Le pain\ncoûte 80,000 francs.", "---\ntranslation_of: fr\n---\n\nBread costs 80,000 francs."
    ((file, line, _),) = told(french, english, "number-notation")
    assert (file, line) == ("a/fr.md", 2)


def test_a_command_that_is_proposed_can_be_pasted():
    """The name of a folder with a space or an apostrophe is quoted."""
    made = compose(ArticleFiles("l'eau et nous", {"fr": FR, "en": EN}), Resources(units=lambda *_: ((), ())))
    assert not isinstance(made, tuple)
    (empty,) = [one for one in made.findings if one.code == "memory-empty"]
    assert shlex.split(empty.command) == ["enregard", "approve", "l'eau et nous"]


def test_an_article_s_own_links_teach_which_places_are_one():
    """Three passages lead to pages of two hosts; with two of them only, each is told."""
    french, english = (
        "\n\n".join(f"[{word} {n}](https://{host}.example/{page}-{n})." for n in "123")
        for word, host, page in (("Page", "numerique", "outil"), ("Page", "digital", "tool"))
    )
    english = "---\ntranslation_of: fr\n---\n\n" + english
    assert told(french, english, "link-differs") == []
    assert len(told(french.rpartition("\n\n")[0], english.rpartition("\n\n")[0], "link-differs")) == 2


BROKEN = "Voir [la loi] (loi.md) ici."


@pytest.mark.parametrize(
    ("french", "english", "units"),
    [
        (f"Un jour.\n\n{BROKEN}", "One day.\n\nSee here.", ()),
        (f"Un jour.\n\n{BROKEN}", "One day.", ()),
        (f"Un jour.\n\n{BROKEN}", "One day.\n\nSee here.", [Unit("p1", BROKEN, "See here.")]),
        (f"Un jour.[^1]\n\n[^1]: {BROKEN}", "One day.", ()),
        (f"- un jour\n- {BROKEN}", "- one day\n- see here", ()),
    ],
)
def test_a_broken_link_is_told_wherever_it_stands(french, english, units):
    """In a pair, alone, approved, in a footnote or a list: readers see its signs."""
    line = 1 + french[: french.index(BROKEN)].count("\n")
    said = "“[la loi] (loi.md)” is no link, for the space in it"

    assert told(french, f"---\ntranslation_of: fr\n---\n{english}", "link-broken", units) == [("a/fr.md", line, said)]


def test_a_broken_link_of_a_note_is_told_in_its_file():
    """Whether its body is a pair or not; what is code is none."""
    body = f"---\nkind: context\non: article\n---\n# fr: Loi\n\n{BROKEN}\n\n# en: Law\n\nSee `[here] (law.md)`.\n"
    made = compose(ArticleFiles("a", {"fr": FR, "en": EN}, notes={"loi": body}), Resources())

    assert [(one.file, one.line) for one in made.findings if one.code == "link-broken"] == [("a/notes/loi.md", 7)]


@pytest.mark.parametrize(
    ("french", "english", "differ"),
    [
        ("Il y a 10<sup>23</sup> grains.", "There are 10<sup>23</sup> grains.", False),
        ("Il y a 10<sup>23</sup> grains.", "There are 10^23 grains.", False),
        ("Il y a 10<sup>−7</sup> gramme.", "There are 10<sup>-8</sup> grams.", True),
        ("Il y a 10<sup>23</sup> grains.", "There are 1,023 grains.", True),
        ("La cour fait 40 m<sup>2</sup>.", "The yard is 40 sq m.", False),
        ("Au XV<sup>e</sup> siècle, le 1<sup>er</sup> mai.", "In the 15th century, on May 1.", False),
    ],
)
def test_digits_set_high_are_powers(french, english, differ):
    """10<sup>23</sup> is no 1,023; letters set high are ranks as ever."""
    assert bool(told(french, f"---\ntranslation_of: fr\n---\n{english}", "number")) == differ


def hints(french, english, address="un pain", units=()):
    """What would be right, of each finding, by its code."""
    resources = Resources(units=lambda *_: (tuple(units), ()))
    texts = {"fr": french} | ({"en": f"---\ntranslation_of: fr\n---\n{english}"} if english else {})
    made = compose(ArticleFiles(address, texts, memory="x" if units else None), resources)
    return {one.code: one.advice for one in made.findings}


@pytest.mark.parametrize(
    ("french", "english", "code"),
    [
        ("Le pain coûte 3 francs.", "Bread costs 4 francs.", "number"),
        ("Le pain coûte 3 francs.", "Bread costs 3 dollars.", "unit"),
        ("Voir [ici](https://a.example).", "See [here](https://b.example).", "link-differs"),
        ("Les gens qui sont dans la rue.", "Les gens qui sont dans la rue.", "untranslated"),
        ("Il a 10,000 pains.", "He has 10,000 loaves.", "number-notation"),
    ],
)
def test_a_warning_of_a_pair_ends_with_the_command_that_approves_it(french, english, code):
    """As it can be pasted: a name with a space in it is quoted."""
    assert hints(french, english)[code].endswith("; if it is right as it is: enregard approve 'un pain' 1")


def test_a_note_of_a_pair_says_what_it_means():
    """A conversion asks for nothing."""
    assert "approve" not in hints("À 10 km.", "At 6 miles.")["unit-converted"]


def test_states_name_the_command_that_approves_a_pair():
    """Of a pair that nobody approved, and of one whose original has changed; at the root too."""
    units = [Unit("p1", "Le premier soir.", "The first day."), Unit("p2", "On rentre.", "They go home.")]
    french, english = "Le premier jour.\n\nOn rentre.\n\nFin.", "The first day.\n\nThey go home.\n\nEnd."
    found = hints(french, english, ".", units)
    assert found["pair-stale"] == "look at sentence 1 of the translation, then approve it: enregard approve . 1"
    assert found["pair-unconfirmed"] == "if it is right: enregard approve . 3"


def test_a_missing_translation_is_named_by_its_file():
    """With the command that drafts it."""
    said = "add un pain/en.md, or: enregard translate 'un pain' --to en"
    assert hints("Le pain.", "")["pair-missing"] == said


def test_what_has_no_words_lacks_no_translation():
    """A rule, or an image that says nothing; one that says something does."""
    french = "Le pain est bon.\n\n---\n\nLa croûte est dorée.\n\n![](four.png)\n\nLa mie est blanche."
    english = "Bread is good.\n\nThe crust is golden.\n\nThe crumb is white."
    assert told(french, english, "pair-missing") == []
    ((_, line, _),) = told(french.replace("![]", "![Un four]"), english, "pair-missing")
    assert line == 7
