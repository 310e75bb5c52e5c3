"""Places that are one site in two languages, told by the site or learned from its own texts."""

import pytest

from enregard.core.checking.checks import discrepancies
from enregard.core.checking.correspondence import learned, opposite, told
from enregard.core.checking.discrepancy import Side


def differ(known, ours, theirs):
    """Whether two addresses are said to differ, with what is known of the site."""
    sides = Side("Voir ici.", "fr", (ours,), places=known), Side("See here.", "en", (theirs,))
    return any(one.code == "link-differs" for one in discrepancies(*sides))


def facing(*addresses):
    """Pairs of passages with one link each."""
    return [(Side("Un", "fr", (ours,)), Side("One", "en", (theirs,))) for ours, theirs in addresses]


@pytest.mark.parametrize(
    ("group", "ours", "theirs"),
    [
        (("a.example/lois", "a.example/acts"), "https://a.example/lois/eau", "https://a.example/acts/water"),
        (("https://un.example/", "one.example"), "https://www.un.example/x?p=1", "http://one.example/y?p=1"),
        (("one.example", "un.example"), "https://un.example", "https://one.example/"),
    ],
)
def test_a_site_tells_which_places_are_one(group, ours, theirs):
    """Once, with or without a scheme, in either order; without it the two are other places."""
    assert differ((), ours, theirs)
    assert not differ(told([group]), ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://a.example/lois/eau-12", "https://a.example/acts/water-13"),
        ("https://a.example/lois/eau", "https://a.example/news/water"),
        ("https://a.example/loisirs/eau", "https://a.example/acts/water"),
        ("https://a.example/lois/x?id=1", "https://a.example/acts/x?id=2"),
    ],
)
def test_two_pages_of_one_place_are_two(ours, theirs):
    """Figures, the query and the place itself are compared as ever."""
    assert differ(told([("a.example/lois", "a.example/acts")]), ours, theirs)


PAGES = [(f"https://numerique.example/page-{n}", f"https://digital.example/page-{n}") for n in range(4)]


def test_hosts_that_face_each_other_again_and_again_are_one():
    """Three pages on either side; the fourth says nothing then."""
    known = learned(tuple(opposite(facing(*PAGES[:3]))))
    assert known == (("numerique.example", "digital.example"),)
    assert not differ(known, *PAGES[3])


def test_folders_that_face_each_other_again_and_again_are_one():
    """On one host: /outils/ and /tools/."""
    pages = [(f"https://a.example/outils/{n}/x", f"https://a.example/tools/{n}/y") for n in range(3)]
    assert learned(tuple(opposite(facing(*pages)))) == (("a.example/outils", "a.example/tools"),)


@pytest.mark.parametrize(
    "pages",
    [
        PAGES[:2],
        [PAGES[0]] * 5,
        [(f"https://a.example/{n}", f"https://b{n}.example/x") for n in range(5)],
        [*PAGES[:3], *((f"https://numerique.example/page-{n}", f"https://b{n}.example/") for n in range(9))],
        [(f"https://a.example/{n}", f"https://a.example/{n}0") for n in range(5)],
        [(f"mailto:a{n}@a.example", f"mailto:b{n}@a.example") for n in range(5)],
    ],
)
def test_what_faces_other_places_as_often_is_not_learned(pages):
    """Too few pages, one page over and over, many hosts, pages of one folder, mail."""
    assert learned(tuple(opposite(facing(*pages)))) == ()


ABOUT = ("https://a.example/presentation", "https://a.example/who-we-are")


def test_pages_of_one_host_that_face_each_other_again_and_again_are_one():
    """A page that names no language, in three pairs."""
    known = learned(tuple(opposite(facing(*[ABOUT] * 3))))
    assert known == (("a.example/presentation", "a.example/who-we-are"),)
    assert differ((), *ABOUT)
    assert not differ(known, *ABOUT)
    assert differ(known, ABOUT[0], "https://a.example/who-they-are")


@pytest.mark.parametrize(
    "pages",
    [
        [ABOUT] * 2,
        [*[ABOUT] * 3, (ABOUT[0], "https://a.example/contact")],
        [*[ABOUT] * 3, ("https://a.example/autre", ABOUT[1])],
        [("https://a.example", "https://a.example/who-we-are")] * 3,
        [("mailto:jean@a.example", "mailto:john@a.example")] * 3,
    ],
)
def test_a_page_that_faces_others_too_is_not_learned(pages):
    """Too few pairs, another page on either side, a whole host, mail."""
    assert learned(tuple(opposite(facing(*pages)))) == ()


def test_links_of_one_pair_face_each_other_in_their_order():
    """Where both sides have as many that the other lacks."""
    ours, theirs = zip(*PAGES[:3], strict=True)
    pair = Side("Un", "fr", ("https://x.example", *ours)), Side("One", "en", (*theirs, "https://x.example"))
    assert learned(tuple(opposite([pair]))) == (("numerique.example", "digital.example"),)
    assert learned(tuple(opposite([(pair[0], pair[1]._replace(links=theirs[:2]))]))) == ()
