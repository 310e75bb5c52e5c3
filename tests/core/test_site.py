"""A site before it is rendered: what is published, where links lead, and what is wrong with all of it together."""

import pytest

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.references.library import Library
from enregard.core.site.plan import Content, plan

FR = "---\ntitle: {title}\n{head}---\n\n{body}\n"
EN = "---\ntranslation_of: fr\ntitle: {title}\n---\n\n{body}\n"


def article(address, body="Le pain est bon.", other="The bread is good.", head="", notes=None):
    """An article, put together."""
    texts = {
        "fr": FR.format(title=f"Titre de {address}", head=head, body=body),
        "en": EN.format(title=f"Title of {address}", body=other),
    }
    made = compose(ArticleFiles(address, texts, notes or {}), Resources())
    assert not isinstance(made, tuple)
    return made


def planned(*editions, files=(), lost=(), **options):
    """The plan of a site of these articles and other files."""
    own = [f"{one.address}/{lang}.md" for one in editions for lang in one.languages]
    notes = [placed.note.file for one in editions for placed in one.notes]
    content = Content(frozenset([*own, *notes, *files]), {one.address: one for one in editions}, lost, Library(), ())
    return plan(content, **options)


def told(found):
    """Its findings: code, file, line."""
    return [(one.code, one.file, one.line) for one in found.findings]


def note(words="le pain", other="the bread", body="Corps."):
    """A note on some words."""
    return f"---\nkind: context\n---\n\n# fr: Vrai\n\n> {words}\n\n{body}\n\n# en: True\n\n> {other}\n\nBody.\n"


def test_an_address_is_claimed_once():
    """The second article with the same alias is told, and the first has it; so is one that is a page's."""
    found = planned(
        article("a", head="aliases: [old]\n"),
        article("b", head="aliases: [old, other]\n"),
        article("c", head="aliases: [b, about, a/en]\n"),
        files=["about.md"],
    )
    assert [(one.path, one.href) for one in found.redirects] == [
        ("old/index.html", "../a/"),
        ("other/index.html", "../b/"),
    ]
    assert told(found) == [("address-taken", "b/fr.md", 3), *[("address-taken", "c/fr.md", 3)] * 3]
    assert [one.title for one in found.redirects] == ["Titre de a", "Titre de b"]


@pytest.mark.parametrize("alias", ["http://a.example", "../up", "/"])
def test_an_alias_stands_below_the_site(alias):
    """What is no address there is told."""
    found = planned(article("a", head=f"aliases: ['{alias}']\n"))
    assert (found.redirects, told(found)) == ((), [("key-value", "a/fr.md", 3)])


def test_an_ordinary_page_has_no_address_of_an_article():
    """Told for the page, which can be moved."""
    assert told(planned(article("a"), files=["a.md", "b.md"])) == [("address-taken", "a.md", 0)]
    assert told(planned(article("a"), files=["a.md"], directory_urls=False)) == []


def test_what_links_lead_to():
    """A file that is not there is told, and a place that is not there; in each text, once, whatever the pages."""
    french = (
        "Lire [b](../b/fr.md), [c](../c/fr.md).\n\nEt [là](../b/fr.md#partie), [ici](#nulle-part), [x](javascript:x)."
    )
    english = (
        "Read [b](../b/en.md), [c](../c/en.md).\n\nAnd [there](../b/en.md#part), [here](#nowhere), [x](javascript:x)."
    )
    found = planned(article("a", french, english), article("b", "## Partie", "## Part"))
    assert [one for one in told(found) if one[1] == "a/fr.md"] == [
        ("link-missing", "a/fr.md", 5),
        ("link-missing", "a/fr.md", 7),
        ("anchor-missing", "a/fr.md", 7),
    ]
    assert len(told(found)) == 6


PICTURE = "Voir ![un plan](https://Images.a.example/plan.png) et [lien](https://images.a.example/plan.png)."
LED_TO = '<a href="https://Images.a.example/plan.png">'


@pytest.mark.parametrize(
    ("hosts", "codes"),
    [((), ["picture-elsewhere"] * 2), (("images.a.example",), []), (("a.example",), ["picture-elsewhere"] * 2)],
)
def test_a_picture_of_another_site_is_told(hosts, codes):
    """Once in an article and once in a note, unless its host is allowed; a link to it is one."""
    made = article("a", PICTURE, "See.", notes={"vrai": note("un plan", "See", body=PICTURE)})
    found = planned(made, picture_hosts=hosts)
    assert [(code, file) for code, file, _ in told(found) if code == "picture-elsewhere"] == list(
        zip(codes, ["a/fr.md", "a/notes/vrai.md"], strict=False)
    )


def test_a_host_is_allowed_over_https_alone():
    """What anyone on the way may read or change is no picture of an allowed host."""
    found = planned(article("a", "![x](http://images.a.example/p.png)"), picture_hosts=["images.a.example"])
    assert told(found) == [("picture-elsewhere", "a/fr.md", 5)]


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("une-partie", True),
        ("a-part", True),
        ("note-vrai", True),
        ("note-faux", False),
        ("fr-vrai", True),
        ("fn-fr-1", True),
        ("milieu", True),
        ("ref-none", False),
    ],
)
def test_the_places_of_a_page(place, there):
    """Headings of both languages, notes and their numbers, footnotes, pins."""
    body = "## Une partie\n\n{#milieu}\n\nLe pain est bon[^1].\n\n[^1]: Dit-on."
    other = "## A part\n\n{#milieu}\n\nThe bread is good."
    target = article("b", body, other, notes={"vrai": note()})
    found = planned(article("a", f"Voir [b](../b/index.md) et [là](../b#{place})."), target)
    assert (place in found.articles["b"].pages[0].ids.every) is there
    assert (("anchor-missing", "a/fr.md", 5) not in told(found)) is there


def test_a_page_in_one_language_has_the_places_of_its_language():
    """A link from a French page leads to the French page, where the English heading is not."""
    found = planned(article("a", "Voir [b](../b/fr.md#a-part)."), article("b", "## Une partie", "## A part"))
    both, french, english = found.articles["b"].pages
    assert ["a-part" in page.ids.every for page in (both, french, english)] == [True, False, True]
    assert told(found) == [("anchor-missing", "a/fr.md", 5)]


def test_no_two_ids_of_a_page_are_alike():
    """A heading that is the same in both languages, or called as a pin is, says its language."""
    page = (
        planned(article("a", "{#deux}\n\n## Deux\n\n## Notes", "{#deux}\n\n## Deux\n\n## Notes")).articles["a"].pages[0]
    )
    assert sorted(page.ids.headings.values()) == ["deux-en", "deux-fr", "notes", "notes-en"]


def test_our_ids_come_first():
    """A heading or a pin that is called as a note, a reference or a control is not in its place."""
    body = "## Note vrai {#note-vrai}\n\n{#note-vrai}\n\nLe pain est bon.\n\n## fr-vrai\n\n## er-read-a"
    page = planned(article("a", body, body.replace("Le pain est bon", "The bread is good"), notes={"vrai": note()}))
    (both, *_) = page.articles["a"].pages
    ids = [*both.ids.headings.values(), *(row.id for row in both.edition.rows)]
    assert "note-vrai" in both.ids.every
    assert not {"note-vrai", "fr-vrai", "er-read-a"} & set(ids)
    assert len(set(both.ids.headings.values())) == len(both.ids.headings)
    assert ("fr", "vrai") in both.ids.numbers


def test_a_draft_is_not_there():
    """Neither its pages nor its files; a preview shows it."""
    draft = article("b", head="status: draft\n", notes={"n": note()})
    found = planned(article("a", "Voir [b](../b/fr.md)."), draft, files=["b/images/x.png", "b/memory.tmx"])
    assert list(found.articles) == ["a"]
    assert {"b/fr.md", "b/en.md", "b/images/x.png", "b/memory.tmx", "b/notes/n.md"} <= found.withheld
    assert told(found) == [("link-missing", "a/fr.md", 5)]
    shown = planned(article("a", "Voir [b](../b/fr.md)."), draft, files=["b/images/x.png"], drafts=True)
    assert (list(shown.articles), told(shown)) == (["a", "b"], [])
    assert "b/images/x.png" not in shown.withheld


def test_a_picture_for_previews_is_looked_for():
    """At the line of its key."""
    found = planned(article("a", head="image: images/x.png\n"))
    assert told(found) == [("link-missing", "a/fr.md", 3)]
    assert told(planned(article("a", head="image: images/x.png\n"), files=["a/images/x.png"])) == []


@pytest.mark.parametrize(("files", "homeless"), [([], True), (["index.md"], False), (["about.md"], True)])
def test_a_site_without_a_home_page(files, homeless):
    """Neither an article at the root nor an ordinary page."""
    assert planned(article("a"), files=files).homeless is homeless


def test_a_note_is_led_to_within_its_article():
    """Its file is not published; a link to it leads to where it stands, and a note that is not there is told."""
    found = planned(article("a", "Voir [là](notes/vrai.md) et [ici](notes/faux.md).", notes={"vrai": note()}))
    assert "a/notes/vrai.md" in found.withheld
    assert [link.to.href for link in found.articles["a"].pages[1].links] == ["./#note-vrai", None]
    assert told(found) == [("link-missing", "a/fr.md", 5)]
