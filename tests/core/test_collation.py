"""Lists are filed as each language files them, and words of another direction are set apart."""

import pytest

from enregard.core.languages.collation import filed
from enregard.core.languages.direction import apart
from enregard.core.markdown.citation import Cited
from enregard.core.references import bibliography, label, style


@pytest.mark.parametrize(
    ("lang", "order"),
    [
        ("en", "Ångström Azur Éluard Larsen Łoś Ørsted Ortiz Zola"),
        ("de", "Arber Ärmel Azur Zola"),
        ("sv", "Azur Zola Ångström Ärmel Öberg"),
        ("fi", "Azur Zola Ångström Ärmel Öberg"),
        ("da", "Azur Zola Ærø Ørsted Ångström"),
        ("es", "Nunca Nuño Nutria Ñandú Ortiz"),
        ("pl", "Cyran Ćwik Lis Łoś Zając Źródło Żak"),
        ("cs", "Cukr Čapek Havel Chalupa Ivan Zola Žák"),
        ("tr", "Cem Çelik Hasan Ilgaz İnan Okan Öz Sarı Şahin"),
        ("ru", "Ежов Ёлкин Жуков Иванов Йовков Adams"),
        ("el", "Άννα Βασίλης Adams"),
        ("ja", "あべ 山田 Adams"),
        ("ar", "أحمد سلمى Adams"),
        ("en", "Adams Иванов"),
    ],
)
def test_names_stand_in_the_order_of_the_language(lang, order):
    """Accents do not count, but where a letter is one of its own; the language's own script comes first."""
    names = order.split()
    assert sorted(sorted(names, reverse=True), key=lambda name: filed(name, lang)) == names


def test_what_runs_the_other_way_is_set_apart():
    """By its first letter, whatever signs stand before it."""
    assert apart("سلمى & c.", "fr") == "<bdi>سلمى &amp; c.</bdi>"
    assert apart("«Jo»", "ar") == "<bdi>«Jo»</bdi>"
    assert apart("2024", "ar") == "2024" and apart("Jo", "fr") == "Jo"


WORKS = """
- id: hill
  type: article-journal
  title: A light in the bay
  author: [{family: Hill, given: James}, {family: Roe, given: Jane}]
  container-title: Harbour Review
  volume: 12
  issued: 2011-05
  accessed: 2025-03-04
  URL: https://example.org
- id: mao
  type: book
  title: 茶与山
  author: [{family: 林, given: 怡君}]
  edition: 2
"""


@pytest.mark.parametrize(
    ("id", "lang", "short", "full"),
    [
        (
            "hill",
            "ar",
            '<bdi>Hill &amp; Roe</bdi>, 2011, <span lang="en" dir="ltr">p. 5</span>',
            "<bdi>Hill, James, &amp; Jane Roe</bdi> (2011). «<bdi>A light in the bay</bdi>». <cite><bdi>Harbour Review"
            '</bdi></cite>, <span lang="en" dir="ltr">vol. 12</span>, مايو 2011. <a href="https://example.org">'
            'example.org</a>, <span lang="en" dir="ltr">accessed March 4, 2025</span>.',
        ),
        (
            "hill",
            "ja",
            'Hill &amp; Roe, 2011, <span lang="en">p. 5</span>',
            'Hill, James, &amp; Jane Roe (2011). <span lang="und-Latn">“A light in the bay.”</span> '
            '<cite>Harbour Review</cite>, <span lang="en">vol. 12</span>, 2011年5月. <a href="https://example.org">'
            'example.org</a>, <span lang="en">accessed March 4, 2025</span>.',
        ),
        (
            "mao",
            "zh",
            '林怡君, <span lang="en">n.d.</span>, <span lang="en">p. 5</span>',
            '林怡君 (<span lang="en">n.d.</span>). <cite>《茶与山》</cite>. <span lang="en">2nd ed.</span>',
        ),
    ],
)
def test_english_words_of_reference_say_that_they_are(id, lang, short, full):
    """Where a language's own are not known; dates and marks are its own, what runs the other way is set apart."""
    works, _ = bibliography.read(WORKS, "references.yml")
    cited = Cited(id, "5")
    assert label.cite(works, cited, lang).partition(">")[2].removesuffix("</a>").replace("\u00a0", " ") == short
    assert style.full(works[id], lang).replace("\u00a0", " ") == full
