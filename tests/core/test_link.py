"""Links that the two sides of a pair share, in their own languages."""

import pytest

from enregard.core.checking.checks import compare, discrepancies
from enregard.core.checking.discrepancy import Side
from enregard.core.checking.link import unshared
from enregard.core.checking.web_address import web_address


def over(ours, theirs):
    """The addresses of a French and an English side that the other lacks."""
    return unshared(Side("Un", "fr", ours), Side("One", "en", theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("https://laws.example/fra/lois/c-1", "https://laws.example/eng/acts/c-1"),
        ("https://a.example/doc-fra.aspx?id=1", "https://a.example/doc-eng.aspx?id=1"),
        ("https://a.example/lois?lang=fr", "https://a.example/lois?lang=en"),
        ("https://www.a.example/fr/page/norme", "https://www.a.example/page/standard"),
        ("https://fr.wikipedia.org/wiki/Pain", "https://en.wikipedia.org/wiki/Bread"),
        ("https://a.example/fr-CA/x", "https://a.example/en-US/x"),
        ("https://fr.moulins.example/tarifs", "https://www.moulins.example/prices"),
        ("https://a.example/plan_fr.pdf", "https://a.example/map_en.pdf"),
        ("https://a.example/fr/loi#objet", "https://a.example/en/act#purpose"),
        ("https://a.example/acte?no=7&hl=fr", "https://a.example/acte?hl=en&no=7"),
        ("https://fr.wikipedia.org/wiki/XIXe_si%C3%A8cle", "https://en.wikipedia.org/wiki/19th_century"),
        ("https://fr.wikipedia.org/wiki/%C3%89tats-Unis", "https://en.wikipedia.org/wiki/U.S."),
        ("https://a.example/mer/maree_f.html", "https://a.example/mer/tide_e.html"),
        ("https://a.example/note_20240512_f.pdf", "https://a.example/note_20240512_e.pdf"),
        ("https://a.example/f_9juin_onde.htm", "https://a.example/e_9juin_onde.htm"),
        ("https://a.example/liste_fr-v2.04.pdf", "https://a.example/list_en-v2.04.pdf"),
        ("https://a.example/phares_fr.geojson", "https://a.example/phares_en.geojson"),
        ("https://a.example/carte?lang=f&n=2", "https://a.example/carte?lang=e&n=2"),
        ("https://geo.meteo.a.example/c?lang=fr&n=2", "https://geo.weather.a.example/c?n=2"),
        ("../guide_fr", "../guide_en"),
        ("../phares/", "../phares"),
    ],
)
def test_a_translated_page_is_the_same_place(ours, theirs):
    """Each address names its own language at one place, or one does and the other names none."""
    assert over([ours], [theirs]) == ([], [])


def test_a_thousand_links_are_compared_with_those_near_them():
    """Versions of one page are found among many in their order; what differs is told, not in full."""
    ours = [f"https://a.example/fr/{n}" for n in range(1000)]
    theirs = [f"https://a.example/en/{n}" for n in range(1000)]
    assert over(ours, [*theirs, "https://b.example/"]) == ([], ["https://b.example/"])

    other = [f"https://b.example/{n}" for n in range(1000)]
    (told,) = compare("Un", "One", "fr", "en", ours, other)
    assert "<https://a.example/fr/9> and 990 more in “fr” only" in told.message


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://a.example/x", "https://a.example/y"),
        ("https://a.example/fr/x", "https://b.example/en/x"),
        ("https://fr.a.example/x", "https://en.b.example/x"),
        ("https://fr.a.example/x", "https://blog.a.example/x"),
        ("https://fr.org/x", "https://en.org/x"),
        ("https://a.example/french-bread", "https://b.example/bread"),
        ("https://a.example/doc?id=1", "https://a.example/doc?id=2"),
        ("https://a.example/fr/loi#art12", "https://a.example/en/act#art13"),
        ("https://m.example/x", "https://n.example/x"),
        ("../bread/", "../butter/"),
        ("https://a.example/annexe-f.pdf", "https://a.example/annex-e.pdf"),
        ("https://a.example/quille_f.html", "https://a.example/tide.html"),
        ("https://a.example/quille_f.html", "https://a.example/tide_f.html"),
        ("https://a.example/quille-fr-12.pdf", "https://a.example/tide-12.pdf"),
        ("https://a.example/carte?couche=f", "https://a.example/carte?couche=e"),
        ("../guide_fr", "../plan"),
        ("http://[x", "https://a.example/x"),
        ("https://a.example/fr/prices", "https://a.example/fr/contact"),
        ("https://a.example/fr/loi-12", "https://a.example/en/act-13"),
        ("https://a.example/p/en-1078", "https://a.example/p/iso-9001"),
        ("https://a.example/fr/plan.pdf", "https://a.example/en/map.html"),
        ("https://a.example/acte?no=7&lang=fr", "https://a.example/acte?no=8&lang=en"),
        ("https://fr.wikipedia.org/wiki/Pain", "https://fr.wikipedia.org/wiki/Beurre"),
        ("https://en.a.example/x", "https://fr.a.example/y"),
        ("mailto:fr@a.example", "mailto:en@a.example"),
        ("https://a.example/loi12-fra", "https://a.example/act13-eng"),
    ],
)
def test_another_place_is_told(ours, theirs):
    """Other hosts, or other pages of one host that name no language."""
    assert over([ours], [theirs]) == ([ours], [theirs])


def test_each_link_counts_once():
    """Two links facing one: the second is told."""
    assert over(["https://a.example/fr"] * 2, ["https://a.example/en"]) == (["https://a.example/fr"], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.example/x", "https://a.example/x"),
        ("https://www.A.example:443/x/", "https://a.example/x"),
        ("https://a.example", "https://a.example/index.html"),
        ("https://a.example/%C3%A9t%C3%A9", "https://a.example/e\u0301te\u0301"),
        ("https://a.example/x?b=1&a=2&utm_source=mail", "https://a.example/x?a=2&b=1"),
        ("https://doi.org/10.5555/ABC.1", "https://dx.doi.org/10.5555/abc.1"),
        ("doi:10.5555/abc.1", "https://doi.org/10.5555/abc.1"),
        ("https://web.archive.org/web/20210304050607/http://a.example/x", "https://a.example/x"),
        ("https://archive.ph/20210304050607/https://a.example/x", "https://a.example/x"),
        ("https://archive.org/wayback/20210304/https://a.example/x", "https://a.example/x"),
        ("https://a.example/x?fbclid=Q1&at_medium=mail", "https://a.example/x"),
        ("https://fr.m.a.example/x", "https://fr.a.example/x"),
        ("https://m.a.example/x", "https://a.example/x"),
        ("https://twitter.com/a/status/12", "https://x.com/a/status/12"),
        ("https://youtu.be/aB3_x", "https://www.youtube.com/watch?v=aB3_x&t=9s"),
        ("https://www.youtube.com/embed/aB3_x", "https://youtu.be/aB3_x"),
        ("mailto:Who@a.example?subject=x", "mailto:who@a.example"),
        ("tel:+33 1 02", "tel:+33-1-02"),
    ],
)
def test_one_place_has_one_address(one, other):
    """Scheme, case of the host, port, slash, tracking, an archive: none of them leads elsewhere."""
    assert web_address(one) == web_address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x", "https://a.example/X"),
        ("https://a.example/x?id=1", "https://a.example/x?id=2"),
        ("https://a.example/x#1", "https://a.example/x#2"),
        ("https://a.example:8080/", "https://a.example/"),
        ("https://doi.org/10.5555/abc.1", "https://doi.org/10.5555/abc.2"),
        ("https://youtu.be/aB3_x", "https://youtu.be/Ab3_x"),
        ("mailto:a@a.example", "mailto:b@a.example"),
        ("http://[::1", "http://[::2"),
    ],
)
def test_two_places_have_two(one, other):
    """A path's case, a query, a fragment, a port: each may lead elsewhere; what can't be read stays as it is."""
    assert web_address(one) != web_address(other)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Voir [la loi] (https://a.example/loi).", "write [la loi](https://a.example/loi)"),
        ("Voir [la loi] (loi.md).", "write [la loi](loi.md)"),
        ("Voir [la loi] (de 1901).", None),
        ("Voir la note [2] (p. 4).", None),
    ],
)
def test_a_link_with_a_space_in_it_is_told(text, hint):
    """On either side; what stands in brackets before a parenthesis is no link."""
    for ours, theirs in ((text, "See here, [2] p. 4 and 1901."), ("See here, [2] p. 4 and 1901.", text)):
        found = [one for one in compare(ours, theirs, "fr", "en") if one.code == "link-broken"]
        assert [one.hint for one in found] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("/le-prix-du-pain", "/the-price-of-bread", True),
        ("/outils", "/tools", True),
        ("/outils/marteau", "/tools/anvil-and-saw", False),
        ("/rapport-2031-prix-du-pain", "/report-2031-price-of-bread", True),
        ("/rapport-2031-prix-du-pain", "/report-2032-price-of-bread", False),
        ("/le-prix-du-pain", "/the-price-of-salt", False),
        ("/le-prix-du-pain-blanc", "/le-prix-du-pain-noir", False),
        ("/le-prix-du-pain", "/fees/the-price-of-bread", False),
        ("/pain", "/pains", False),
    ],
)
def test_titles_in_addresses_may_be_translated(ours, theirs, same):
    """Words that are known to translate each other, in all parts that differ; figures and folders are compared."""
    found = compare("Voir", "See", "fr", "en", (f"https://a.example{ours}",), (f"https://a.example{theirs}",))
    assert (found == ()) == same
    found = compare("Voir", "See", "fr", "en", (f"https://a.example{ours}",), (f"https://b.example{theirs}",))
    assert [one.code for one in found] == ["link-differs"]


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        (("/marteaux", "Nos marteaux"), ("/hammering", "On hammering"), True),
        (("/fr-2/l-ecluse_d-en-bas", "L’écluse d’en bas"), ("/fr-2/the-lower-lock", "The lower lock"), True),
        (("/marteaux", "Nos marteaux"), ("/contact", "On hammering"), False),
        (("/contact", "Nos marteaux"), ("/hammering", "On hammering"), False),
        (("/a/marteaux", "Nos marteaux"), ("/b/hammering", "On hammering"), False),
        (("/marteaux?id=1", "Nos marteaux"), ("/hammering?id=2", "On hammering"), False),
        (("/12", "12"), ("/13", "13"), False),
    ],
)
def test_an_address_that_its_link_shows_is_that_pages_in_its_language(ours, theirs, same):
    """Each slug is the title that its own side shows; all else of the address is the same."""
    sides = (
        Side("x", lang, (f"https://a.example{address}",), link_texts=(text,))
        for lang, (address, text) in (("fr", ours), ("en", theirs))
    )
    assert (discrepancies(*sides) == ()) == same


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("https://a.example/fr/aide/prix-du-pain", "https://a.example/en/price-of-bread", True),
        ("https://a.example/fr/aide/prix-du-pain-2031", "https://a.example/en/price-of-bread-2032", False),
        ("https://a.example/aide/prix-du-pain", "https://a.example/en/price-of-bread", False),
        ("https://a.example/fr/aide/prix-du-pain", "https://a.example/en/the-mill", False),
        ("https://a.example/blob/RapportPrix.md", "https://a.example/blob/PriceReport.md", True),
        ("https://numerique.a.example/pain", "https://digital.a.example/bread", True),
        ("https://numerique.a.example/pain-2", "https://digital.a.example/bread-3", False),
        ("https://numerique.a.example/pain", "https://digital.b.example/bread", False),
        ("https://numerique.a.example/pain", "https://shop.a.example/bread", False),
        ("mailto:securite@a.example", "mailto:security@a.example", True),
        ("mailto:securite@a.example", "mailto:security@b.example", False),
        ("mailto:jean@a.example", "mailto:marie@a.example", False),
    ],
)
def test_a_title_ends_the_addresses_of_its_languages(ours, theirs, same):
    """Whatever folders stand between, where each names its language; in capitals; before the house of mail."""
    assert (compare("Voir", "See", "fr", "en", (ours,), (theirs,)) == ()) == same


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        (("/rapport", "English version"), ("/compte-rendu", "Version française"), True),
        (("/rapport", "In English"), ("/compte-rendu", "Français"), True),
        (("/rapport", "Voir"), ("/compte-rendu", "Français"), False),
        (("/rapport", "English version"), ("/compte-rendu", "See"), False),
    ],
)
def test_links_from_each_language_to_the_other_are_the_same(ours, theirs, same):
    """Each shows the other's language, as it calls itself or as others call it."""
    sides = (
        Side("x", lang, (f"https://a.example{address}",), link_texts=(text,))
        for lang, (address, text) in (("fr", ours), ("en", theirs))
    )
    assert (discrepancies(*sides) == ()) == same


def test_a_broken_link_is_pointed_at_in_the_text_that_has_it():
    """And in no other."""
    text = "Voir [la loi] (loi.md)."
    for ours, theirs in ((text, "See here."), ("Voir ici.", text)):
        (one,) = (found for found in compare(ours, theirs, "fr", "en") if found.code == "link-broken")
        places = [[side[slice(*span)] for span in spans] for side, spans in ((ours, one.source), (theirs, one.target))]
        assert places == [["[la loi] (loi.md)"], []][:: 1 if ours == text else -1]
