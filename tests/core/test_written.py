"""What references write in words is read in every language that has words for it, and set in the page's."""

import pytest

from enregard.core.markdown.node import Node
from enregard.core.references import bibliography, style
from enregard.core.references.dated import exactly, year
from enregard.core.references.label import label
from enregard.core.references.locator import located
from enregard.core.references.when import when


def shown(text):
    """A text with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def listed(entry, lang):
    """A work as it stands in the list."""
    (one,) = bibliography.read(f"- {{id: a, title: T, {entry}}}", "references.yml")[0].values()
    return shown(style.full(one, lang))


@pytest.mark.parametrize(
    ("issued", "english", "spanish"),
    [
        *(
            (said, "ca. 1985", "ca. 1985")
            for said in ("hacia 1985", "verso 1985", "por volta de 1985", "omstreeks 1985")
        ),
        *((said, "ca. 1985", "ca. 1985") for said in ("ca. 1985", "c.1985", "env. 1985", "um 1985", "[ca. 1985]")),
        ("[1985?]", "1985?", "1985?"),
        *(
            (said, "n.d.", "s. f.")
            for said in ("s.f.", "sin fecha", "senza data", "z.j.", "[s.d.]", "o. J.", "no date")
        ),
        ("marzo de 2025", "March 2025", "marzo de 2025"),
        *((said, "autumn 2025", "otoño 2025") for said in ("Fall 2025", "Herbst 2025", "otoño de 2025", "najaar 2025")),
        *((said, "forthcoming", "en prensa") for said in ("to appear", "no prelo", "ter perse", "te verschijnen")),
        *((said, "in press", "en prensa") for said in ("inpress", "in stampa", "sous presse")),
    ],
)
def test_a_date_in_words(issued, english, spanish):
    """About when, without a date, a month with its year, a season, a state."""
    found = when(Node(issued, 1))
    assert [shown(exactly(found, lang) or year(found, lang)) for lang in ("en", "es")] == [english, spanish]


@pytest.mark.parametrize(
    ("place", "english", "italian"),
    [
        ("pp. 5 y 6", "pp. 5 y 6", "pp. 5 y 6"),
        ("p. 5 e 6", "pp. 5 e 6", "pp. 5 e 6"),
        ("blz. 5 en 6", "pp. 5 en 6", "pp. 5 en 6"),
        ("p. 5 sq.", "pp. 5 sq.", "pp. 5 sq."),
        ("p. 5 e sgg.", "pp. 5 e sgg.", "pp. 5 e sgg."),
        ("p. 5 e.v.", "pp. 5 e.v.", "pp. 5 e.v."),
        ("5 et suiv.", "pp. 5 et suiv.", "pp. 5 et suiv."),
        ("cap. 4", "ch. 4", "cap. 4"),
    ],
)
def test_several_pages_are_several_in_any_language(place, english, italian):
    """Joined by a word of any language, or with a word for those that follow."""
    assert [shown(located(place, lang)) for lang in ("en", "it")] == [english, italian]


@pytest.mark.parametrize(
    "others", ["others", "et al.", "et al", "and others", "u. a.", "y otros", "e altri", "en anderen"]
)
def test_those_left_out_are_no_author(others):
    """By what any language calls them."""
    (one,) = bibliography.read(f"- {{id: a, title: T, author: [Curie, '{others}'], issued: 2020}}", "x.yml")[0].values()
    assert shown(label(one, "en")) == "Curie et al., 2020"


@pytest.mark.parametrize(
    ("edition", "english", "dutch"),
    [
        ("2", "2nd ed.", "2e druk"),
        *((said, "2nd ed.", "2e druk") for said in ("2nd", "2e éd.", "2. Aufl.", "2.ª edición", "2ª ed.", "2de druk")),
        *((said, "2nd ed.", "2e druk") for said in ("second", "Second edition", "zweite Auflage", "segunda edición")),
        *((said, "", "") for said in ("1", "1st ed.", "première édition", "prima")),
        ("2., überarbeitete Auflage", *["2., überarbeitete Auflage"] * 2),
        ("edizione riveduta", *["Edizione riveduta"] * 2),
        ("revised", "Revised ed.", "Revised druk"),
        ("2019", "2019", "2019"),
    ],
)
def test_editions_are_counted_in_any_language(edition, english, dutch):
    """In figures or words; the first is not said; what is more than a number stands as it is written."""
    said = [listed(f"type: book, edition: '{edition}'", lang).partition(").")[2].strip(" .") for lang in ("en", "nl")]
    assert said == [english.strip("."), dutch.strip(".")]


@pytest.mark.parametrize("genre", ["patent", "patreqeu", "patentus", "Brevet"])
def test_patents_are_known_by_what_biblatex_calls_them(genre):
    """Granted or applied for, of whatever country."""
    assert "Octrooi." in listed(f"type: patent, genre: '{genre}'", "nl")


@pytest.mark.parametrize(
    "genre",
    [
        "phdthesis",
        "Doctoral Dissertation",
        "tesi di dottorato",
        "Tesis doctoral",
        "thèse de doctorat",
        "these de doctorat",
        "Doktorarbeit",
    ],
)
def test_degrees_are_known_in_any_language(genre):
    """With accents or without."""
    assert "Proefschrift." in listed(f"type: thesis, genre: '{genre}'", "nl")


@pytest.mark.parametrize(
    ("volume", "page"), [("vol. 3", "p. 5"), ("Bd. 3", "S. 5"), ("tomo 3", "pág. 5"), ("deel 3", "blz. 5")]
)
def test_a_label_of_any_language_is_the_page_s(volume, page):
    """It is not said twice."""
    entry = f"type: article-journal, author: A, container-title: J, volume: '{volume}', page: '{page}'"
    assert listed(entry, "fr").endswith("<cite>J</cite>, vol. 3, p. 5.")
    assert listed(entry, "de").endswith("<cite>J</cite>, Bd. 3, S. 5.")
