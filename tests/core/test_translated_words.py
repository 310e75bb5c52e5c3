"""What a translator need not write: code, titles, quotations and links that stand as in the original."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose

LEFT = "Les gens qui sont dans la rue ont peur de la pluie"


def told(french, english):
    """Whether a translation is said to hold text that was left."""
    head = "---\ntranslation_of: fr\n---\n# Rain\n\n"
    made = compose(ArticleFiles("a", {"fr": f"# La pluie\n\n{french}", "en": head + english}), Resources())
    return any(one.code == "untranslated" for one in made.findings)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        (f"Tapez `{LEFT}` ici.", f"Type `{LEFT}` here."),
        (f"Tapez :\n\n```\n# {LEFT}.\n```", f"Type:\n\n```\n# {LEFT}.\n```"),
        (f"Elle a écrit *{LEFT}*, en 1920.", f"She wrote *{LEFT}* in 1920."),
        (f"> {LEFT}.\n> Ils rentrent.", f"> {LEFT}.\n> Ils rentrent."),
        (f"- [{LEFT}](https://a.example/pluie)", f"- [{LEFT}](https://a.example/pluie)"),
        (f"Renoult, Jeanne. *{LEFT}*.", f"Renoult, Jeanne. *{LEFT}*."),
        (
            f"Renoult, Jeanne, et Paul Bief. 1931. {LEFT}. Paris.",
            f"Renoult, Jeanne, and Paul Bief. 1931. {LEFT}. Paris.",
        ),
        (f"Office des moulins. 1931. {LEFT}. Paris.", f"Office des moulins. 1931. {LEFT}. Paris."),
        (f"![{LEFT}](pluie.png) Voir ce dessin.", f"![{LEFT}](pluie.png) See this drawing."),
    ],
)
def test_what_may_stand_as_in_the_original_is_not_left(french, english):
    """Code, titles in italics and in lists of works, a block that quotes, links to one place, a picture's words."""
    assert not told(french, english)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        (f"{LEFT}.", f"{LEFT}."),
        (f"*{LEFT}.*", f"*{LEFT}.*"),
        (f"Note : *{LEFT} ce soir*.", f"Note: *{LEFT}*."),
        (f"> {LEFT} ce soir.", f"> {LEFT}."),
        (f"- [{LEFT}](https://a.example/pluie)", f"- [{LEFT}](https://a.example/rain)"),
        (f"- [{LEFT}](pluie.md)", f"- [{LEFT}](pluie.md)"),
        (f"| nom | sens |\n|---|---|\n| eau | {LEFT} |", f"| name | sense |\n|---|---|\n| water | {LEFT} |"),
    ],
)
def test_what_a_translator_writes_is(french, english):
    """A paragraph, one set in italics, a quotation that was changed, a link to another place or to the site's own."""
    assert told(french, english)


def test_a_number_in_code_is_written_as_a_program_reads_it():
    """In a text it is told."""
    for english, said in (("Type `0,75` here.", False), ("It is 0,75.", True)):
        head = "---\ntranslation_of: fr\n---\n# Rain\n\n"
        made = compose(ArticleFiles("a", {"fr": "# La pluie\n\nIl y a 0,75.", "en": head + english}), Resources())
        assert any(one.code == "number-notation" for one in made.findings) == said
