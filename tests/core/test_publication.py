"""What of a content folder is published, under which names, and what would stand in whose way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_site import article, note, planned, told

from enregard.core.finding import Finding, shown
from enregard.core.references.library import Library
from enregard.core.site.file_name import name_findings, refused, unportable
from enregard.core.site.plan import Content, plan

REMAINS = [
    "a/FR.md",
    "a/Fr.markdown",
    "a/de.md",
    "a/fr.md~",
    "a/fr.md.orig",
    "a/fr.md.rej",
    "a/en_LOCAL_123.md",
    "a/#fr.md#",
    "a/memory.tmx",
    "a/memory.tmx.orig",
    "a/drafts.jsonl",
    "a/drafts.jsonl.bak",
    "a/notes/n.md",
    "a/notes/n.markdown",
    "a/notes/private.txt",
    "a/letter.docx",
    "a/sub/page.md",
]


@pytest.mark.parametrize("file", REMAINS)
def test_of_an_articles_folder_a_closed_list_is_published(file):
    """Copies, texts in other languages and under other names, notes under any name, what nobody leads to."""
    assert file in planned(article("a"), files=[file]).withheld


@pytest.mark.parametrize("file", ["a/images/x.png", "a/X.JPG", "a/notes/drawing.svg", "page.md", "CNAME", "css/x.css"])
def test_images_and_what_is_in_no_articles_folder_is_published(file):
    """Also beside notes."""
    assert planned(article("a"), files=[file]).withheld == frozenset()


@pytest.mark.parametrize("file", ["a/data/x.csv", "a/paper.pdf", "a/notes/private.txt", "a/sub/page.md", "a/a b.zip"])
def test_a_file_that_a_page_leads_to_is_published(file):
    """Of an article, or an ordinary page; the picture for previews too."""
    inside = file.removeprefix("a/").replace(" ", "%20")
    assert file not in planned(article("a", f"Voir [là]({inside}).", f"See [there]({inside})."), files=[file]).withheld
    one = article("a")
    content = Content(
        frozenset([file, "a/fr.md", "a/en.md", "p.md"]),
        {"a": one},
        (),
        Library(),
        (),
        ordinary={"p.md": [f"a/{inside}"]},
    )
    assert plan(content).withheld == frozenset()
    assert file not in planned(article("a", head=f"image: {inside}\n"), files=[file]).withheld


@pytest.mark.parametrize("file", ["a/fr.md~", "a/notes/n.markdown", "a/memory.tmx", "a/FR.md"])
def test_what_is_nobodys_to_publish_cannot_be_led_to(file):
    """The link is an error."""
    found = planned(article("a", f"Voir [là]({file.removeprefix('a/')})."), files=[file])
    assert file in found.withheld
    assert ("link-missing", "a/fr.md", 5) in told(found)


def test_what_is_not_published_is_said_once():
    """By article; what never is, is not worth a word."""
    found = planned(article("a", notes={"n": "---\nkind: context\n---\n\n# fr: x\n\ny\n"}), files=REMAINS)
    said = [one for one in found.findings if one.code == "file-unpublished"]
    assert "a/drafts.jsonl.bak" in found.withheld
    assert [one.message.partition(":")[0] for one in said] == ["not published", "not read as notes"]
    assert said[1].message == "not read as notes: notes/n.markdown, notes/private.txt"
    assert "and 6 more" in said[0].message


def test_a_home_page_that_is_a_draft_is_not_there():
    """Neither as an article nor as the ordinary page that its file would be."""
    home = article(".", head="status: draft\n")
    content = Content(frozenset(["fr.md", "en.md", "about.md", "notes/n.md"]), {".": home}, (), Library(), ())
    found = plan(content)
    assert found.withheld == {"fr.md", "en.md", "notes/n.md"}
    assert found.homeless
    assert plan(content, drafts=True).withheld == {"notes/n.md"}


def test_a_draft_above_takes_nothing_from_an_article_below():
    """Its pictures are its own."""
    found = planned(
        article("a", head="status: draft\n"),
        article("a/b", "![](images/x.png)", "![](images/x.png)"),
        files=["a/b/images/x.png", "a/images/y.png"],
    )
    assert [one for one in told(found) if one[0] != "title-missing"] == []
    assert found.withheld == {"a/fr.md", "a/en.md", "a/images/y.png"}


def test_a_link_out_of_the_content_folder_is_not_followed():
    """Neither published nor led to."""
    one = article("a", "![](images/x.png)", "![](images/x.png)")
    files = frozenset(["a/fr.md", "a/en.md", "a/images/x.png", "y.txt"])
    found = plan(Content(files, {"a": one}, (), Library(), (), outside=frozenset(["a/images/x.png", "y.txt"])))
    assert found.withheld == {"a/images/x.png", "y.txt"}
    assert ("link-missing", "a/fr.md", 5) in told(found)


def test_a_file_that_cannot_be_read_is_told_where_it_would_be_published():
    """What is not published may be as it is."""
    files = frozenset(["a/fr.md", "a/en.md", "page.md", "a/sub/page.md"])
    unread = {file: Finding("file-unreadable", file, 3, "no text") for file in ("page.md", "a/sub/page.md")}
    found = plan(Content(files, {"a": article("a")}, (), Library(), (), unread=unread))
    assert [one for one in told(found) if one[0] == "file-unreadable"] == [("file-unreadable", "page.md", 3)]


@pytest.mark.parametrize(
    "alias",
    [
        "404.html",
        "feed.fr.xml",
        "sitemap.xml",
        "enregard/enregard.css",
        "images/x.png",
        "images/x.png/old",
        "page",
        "b",
    ],
)
def test_an_alias_is_in_nobodys_way(alias):
    """What a build writes, files, pages, and what would be below a file."""
    found = planned(article("a", head=f"aliases: [{alias}]\n"), article("b"), files=["images/x.png", "page.md"])
    assert found.redirects == ()
    assert ("address-taken", "a/fr.md", 3) in told(found)


@pytest.mark.parametrize("alias", ["a\\0b", "a:b", "con", "x" * 300, "a?b", "nul.txt/x"])
def test_an_alias_is_a_name_that_every_system_holds(alias):
    """Else the build would fail, here or elsewhere."""
    found = planned(article("a", head=f'aliases: ["{alias}"]\n'))
    assert found.redirects == ()
    assert ("key-value", "a/fr.md", 3) in told(found)


@pytest.mark.parametrize("folder", ["404.html", "feed.fr.xml", "sitemap.xml", "page/index.html", "a/index.html"])
def test_a_folder_is_not_called_as_a_file_of_the_site(folder):
    """The two could not stand beside each other."""
    found = planned(article("a"), files=[f"{folder}/x.png", "page.md"])
    assert "address-taken" in {code for code, _, _ in told(found)}


@pytest.mark.parametrize("name", ["a:b.md", "a\nb.png", "a\x1b[31m.png", "\u202ea.md", "x" * 256, "é" * 128])
def test_a_name_that_may_not_stand_in_an_address(name):
    """It is refused, and shown on one line."""
    (finding, *_) = name_findings([f"folder/{name}"])
    assert finding.code == "name-refused"
    assert len(str(finding).splitlines()) == 1


@pytest.mark.parametrize(
    "name",
    ["CON", "con.txt", "Lpt1", "aux.tar.gz", "a?.md", 'a".md', "a*", "a.", "a ", "a<b", "a|b", "CONIN$", "com¹.md"],
)
def test_a_name_that_windows_does_not_hold(name):
    """It is told."""
    assert unportable(f"folder/{name}/x")
    assert not refused(f"folder/{name}")


@pytest.mark.parametrize(
    "name", ["console.md", "com.md", "lpt.txt", ".well-known", "a b.md", "été.md", "l’été", "COM10"]
)
def test_a_name_that_every_system_holds(name):
    """Nothing is told."""
    assert not unportable(name)
    assert not refused(name)


def test_a_path_that_windows_finds_too_long():
    """It is told, though each of its names is short."""
    (found,) = name_findings(["/".join(["folder"] * 30) + "/fr.md"])
    assert (found.code, found.severity) == ("name-unportable", "warning")
    assert not [*name_findings(["/".join(["folder"] * 25) + "/fr.md"])]


def test_notes_have_names_that_every_system_holds():
    """They are not published, but checked out: what may not stand in an address is told, and refuses nothing."""
    found = planned(article("a", notes={"aux": note(), "a:b": note(), "N": note(), "n": note()}))
    names = [one for one in found.findings if one.code.startswith("name-")]
    assert [(one.code, one.file) for one in names] == [
        ("name-unportable", f"a/notes/{name}.md") for name in ("a:b", "aux", "n")
    ]


def test_names_that_some_systems_cannot_tell_apart():
    """By case, or by the way an accent is written; a folder is told once."""
    found = list(name_findings(["A/x.png", "a/x.png", "a/y.png", "\u00e9.md", "e\u0301.md", "b.md"]))
    assert [one.code for one in found] == ["name-unportable"] * 3


@given(st.text(max_size=20))
def test_what_is_shown_stands_on_one_line(text):
    """And holds nothing that a terminal, or a workflow's log, obeys; so does a finding that quotes it."""
    finding = Finding("link-missing", text, 1, f"a\n::error::{text}", text)
    assert len(str(finding).splitlines()) == 1
    assert len(f"{finding.message}{finding.hint}".splitlines()) == 1
    assert len(shown(text).splitlines()) <= 1
    assert shown(text).replace("\u200d", "").isprintable() or not text.isprintable()
