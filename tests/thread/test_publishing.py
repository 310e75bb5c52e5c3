"""The whole way: from files in a folder to pages that a browser can open."""

import contextlib
import gc
import gzip
import json
import re
import subprocess
import sys

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from enregard.edges.cli import main
from links import broken, read
from projects import environment

PAGES = ("bread/index.html", "bread/fr/index.html", "bread/en/index.html")


def test_every_link_of_the_site_leads_somewhere(built):
    """Articles, notes, images, footnotes and ordinary pages, from three depths."""
    assert broken(built.site) == []


def test_every_link_leads_somewhere_without_directory_urls(project):
    """The same where pages are files."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text() + "\nuse_directory_urls: false\n")
    done = project.build("--strict")

    assert not done.returncode, done.stderr
    assert (project.site / "bread/fr.html").is_file()
    assert broken(project.site) == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("translator: Jo Field", "Translated by Jo Field."),
        ("authors: Ada\ntranslator: Jo Field", "Ada. Translated by Jo Field."),
        ("publisher: The Gazette\ndate: 2024-05-01", "The Gazette, May 1, 2024."),
        ("authors: Lefèvre J.-P.", "Lefèvre J.-P."),
        ('authors: ["Lefèvre, J.-P."]', "J.-P. Lefèvre."),
        (
            "authors: Ada\npublisher: Tea Inc.\ntranslator: Jo F.\nrights: All mine.",
            "Ada, Tea Inc. Translated by Jo F. All mine.",
        ),
    ],
)
def test_a_byline_begins_with_what_there_is(project, keys, said):
    """No stop or comma stands for what is not known."""
    (project.content / "tea").mkdir()
    (project.content / "tea/en.md").write_text(f"---\ntitle: Tea\n{keys}\n---\n\nTea is hot.\n", encoding="utf-8")
    done = project.build()
    by = re.search(r'<p class="by"[^>]*>(.*?)</p>', project.page("tea/en/index.html"), re.DOTALL)

    assert not done.returncode, done.stderr
    assert by is not None
    assert re.sub("<[^>]*>", "", by[1]).replace("\u00a0", " ").strip() == said


ORDINARY = """# Practical

Opening hours[^1], *by day*, in the [guide](guide.md#how-to-read) or the [article](bread/fr.md).

## Hours {#times}

| day | opens |
|-----|------:|
| Monday | 9 |

- a
    - b

[^1]: Unless it rains.
"""


def test_an_ordinary_page_is_read_by_mkdocs_with_its_extensions(project):
    """Beside articles: headings with their ids, links, tables, nested lists, footnotes where the site has them on."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text() + "\nmarkdown_extensions: [footnotes, attr_list]\n", encoding="utf-8")
    (project.content / "practical.md").write_text(ORDINARY, encoding="utf-8")
    done = project.build("--strict")
    page = project.page("practical/index.html")

    assert not done.returncode, done.stderr
    assert '<h1 id="practical">Practical</h1>' in page
    assert '<h2 id="times">Hours</h2>' in page
    assert 'in the <a href="../guide/#how-to-read">guide</a> or the <a href="../bread/fr/">article</a>.' in page
    assert re.search(r'hours<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>, <em>by day</em>', page)
    assert re.search(r'<li id="fn:1">\s*<p>Unless it rains\.', page)
    assert re.search(r'<td>Monday</td>\s*<td class="right">9</td>', page)
    assert re.search(r"<li>a<ul>\s*<li>b</li>", page)
    assert broken(project.site) == []


def test_pairs_face_each_other_and_carry_their_language(built):
    """A pair is one element with a number, and its texts say their language."""
    page = built.page("bread/index.html")

    assert re.findall(r'data-pair="(\d+)"', page) == ["1", "2", "3", "4", "5", "6", "7"]
    assert 'id="pate"' in page
    assert len(re.findall(r'<div class="text src"[^>]* lang="fr"', page)) == 7
    assert len(re.findall(r'<div class="text tgt"[^>]* lang="en"', page)) == 7


def test_marks_cross_emphasis_and_links(built):
    """A quote is found across emphasis and links, and overlapping marks share their words."""
    page = built.page("bread/fr/index.html")

    assert re.search(r'<strong><mark data-note="saying hours"[^>]*><span[^>]*>douze heures</span>', page)
    assert re.search(r'<a href="../../stories/sea/fr/"><mark data-note="hours"[^>]*>lever</mark>', page)


def test_sentences_are_told_apart_where_they_face_others(built):
    """They light up together; on a page in one language there is nothing for them to light up with."""
    assert re.search(r'<strong><span data-s="\d+"><mark data-note="saying hours"[^>]*>', built.page("bread/index.html"))
    assert "data-s=" not in built.page("bread/fr/index.html")


def test_an_article_is_one_entry_of_the_menu(built):
    """Under its title in the language of the page, not under its folder's name; a folder with more is a section."""
    pages = {
        "guide/index.html": "Bread: leaven &amp; flour",
        "stories/sea/fr/index.html": "Le pain\u00a0: levain &amp; farine",
    }
    for name, title in pages.items():
        menu = built.page(name).partition("<main")[0]
        entries = re.findall(r'<a [^>]*href="(?:../)+bread/(?:fr/)?"[^>]*>\s*<span [^>]*>(.*?)</span>\s*</a>', menu)
        assert entries == [title]
        assert not re.search(r">\s*Bread\s*<", menu)


def test_titles_are_escaped_wherever_they_stand(built):
    """A description with markup in it is text."""
    for name in PAGES:
        page = built.page(name)
        assert "<b>really</b>" not in page
        assert "<b>vraiment</b>" not in page
    assert "Bread: leaven &amp; flour" in built.page("bread/en/index.html")


def test_each_language_is_indexed_once(project):
    """MkDocs' search holds the text of the single-language pages, and not that of the page of both."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("  - enregard", "  - search\n  - enregard"))
    done = project.build("--strict")

    assert not done.returncode, done.stderr
    index = json.loads((project.site / "search/search_index.json").read_text())["docs"]
    with_text = [entry["location"] for entry in index if "douze heures" in entry["text"]]
    assert {"bread/fr/"} == {location.split("#")[0] for location in with_text}
    assert "douze heures" in project.page("bread/index.html")


def test_edit_links_lead_to_the_files(built):
    """The page of both languages is edited in the source's file."""
    links = [read(built.site / name).links for name in PAGES]

    base = "https://code.example/tables/edit/main/content/bread/"
    assert [base + "fr.md", base + "fr.md", base + "en.md"] == [
        next(link for link in of if "/edit/" in link) for of in links
    ]


def test_languages_know_each_other(built):
    """hreflang, canonical, and the sitemap with its alternates, all absolute."""
    page = built.page("bread/fr/index.html")
    sitemap = (built.site / "sitemap.xml").read_text()

    for mark, path in (("x-default", ""), ("fr", "fr/"), ("en", "en/")):
        line = f'hreflang="{mark}" href="https://tables.example/bread/{path}"'
        assert f'<link rel="alternate" {line}' in page
        assert f'<xhtml:link rel="alternate" {line}' in sitemap
    assert '<link rel="canonical" href="https://tables.example/bread/fr/"' in page
    assert sitemap.encode() == gzip.decompress((built.site / "sitemap.xml.gz").read_bytes())


def test_what_is_not_for_readers_is_not_published(project):
    """Memories, drafts, glossaries, references, notes' files and hidden files stay at home."""
    secret = "never to be published"
    (project.content / "bread/memory.tmx").write_text(f"<!-- {secret} -->")
    (project.content / "bread/drafts.jsonl").write_text(json.dumps({"source": secret, "text": "x"}) + "\n")
    (project.content / "bread/.hidden.md").write_text(secret)
    (project.content / ".secret").write_text(secret)
    project.edit("glossary.yml", "- fr: levain", f"# {secret}\n- fr: levain")
    project.edit("references.yml", "- id: census", f"# {secret}\n- id: census")
    done = project.build()

    assert not done.returncode, done.stderr
    files = [path for path in project.site.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if secret.encode() in path.read_bytes()]
    names = {path.name for path in files}
    assert names.isdisjoint({"memory.tmx", "drafts.jsonl", "glossary.yml", "references.yml", ".secret", "price.md"})
    assert not (project.site / "bread/notes").exists()


def test_a_site_for_another_address_knows_nothing_of_the_old_one(project):
    """A fork's pages never point at where they were forked from."""
    done = project.build(env={"SITE_URL": "https://fork.example/other/", "REPO_URL": "https://fork.example/code"})

    assert not done.returncode, done.stderr
    for path in project.site.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".xml", ".json", ".txt"}:
            assert b"tables" not in path.read_bytes().replace(b"Two tables", b"").replace(b"Deux tables", b"").replace(
                b"two-tables", b""
            ), path
    assert 'href="https://fork.example/other/bread/"' in project.page("bread/index.html")


def test_two_builds_are_the_same_to_the_byte_on_another_day(project):
    """Nothing on a page depends on the clock."""
    contents = []
    for day in ("2026-11-24", "2031-02-03"):
        done = subprocess.run(
            [sys.executable, "-c", _ANOTHER_DAY, day],
            cwd=project.root,
            env=environment(),
            capture_output=True,
            text=True,
        )
        assert not done.returncode, done.stderr
        assert day in done.stdout
        contents.append({p.relative_to(project.site): p.read_bytes() for p in project.site.rglob("*") if p.is_file()})

    assert contents[0].keys() == contents[1].keys()
    assert [name for name in contents[0] if contents[0][name] != contents[1][name]] == []


_ANOTHER_DAY = """
import sys, datetime, time_machine
with time_machine.travel(datetime.datetime.fromisoformat(sys.argv[1] + "T12:00:00+00:00"), tick=True):
    import mkdocs.commands.build, mkdocs.config
    mkdocs.commands.build.build(mkdocs.config.load_config())
    print(datetime.datetime.now().date())
"""


def test_a_build_opens_no_network_socket(project):
    """Whatever stands in the content, a build talks to nobody."""
    done = subprocess.run(
        [sys.executable, "-c", _NO_NETWORK], cwd=project.root, env=environment(), capture_output=True, text=True
    )

    assert not done.returncode, done.stderr
    assert "built" in done.stdout


_NO_NETWORK = """
import socket, sys
def hook(event, arguments):
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        raise RuntimeError(f"{event} {arguments}")
    if event in {"socket.connect", "socket.bind", "socket.sendto"} and arguments[0].family != socket.AF_UNIX:
        raise RuntimeError(f"{event} {arguments}")
sys.addaudithook(hook)
try:
    socket.create_connection(("127.0.0.1", 9))
    sys.exit("the hook does not hold")
except RuntimeError:
    pass
import mkdocs.commands.build, mkdocs.config
mkdocs.commands.build.build(mkdocs.config.load_config())
print("built")
"""


@pytest.mark.parametrize("date", ["2024-05-01", "[2024"], ids=["published", "refused"])
def test_the_garbage_collector_is_left_as_it_was(project, date):
    """A process that builds many sites is no fuller after each, and collects as often as before."""
    project.edit("bread/fr.md", "date: 2024-05-01", f"date: {date}")
    gc.set_threshold(700, 10, 10)
    before = gc.get_threshold(), gc.get_freeze_count()

    with contextlib.suppress(Abort):
        build(load_config(str(project.root / "mkdocs.yml")))

    assert (gc.get_threshold(), gc.get_freeze_count()) == before


@pytest.mark.parametrize("verb", ["check", "status"])
def test_who_calls_a_verb_has_the_collector_as_it_was(project, verb, monkeypatch):
    """In a process that goes on; with a mistake in the content too."""
    monkeypatch.chdir(project.root)
    gc.set_threshold(700, 10, 10)
    before = gc.get_threshold(), gc.get_freeze_count()

    main([verb])
    assert (gc.get_threshold(), gc.get_freeze_count()) == before

    project.edit("bread/fr.md", "date: 2024-05-01", "date: [2024")
    main([verb])
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


@pytest.mark.parametrize("status", ["draft", "unlisted"])
def test_drafts_and_unlisted_articles(project, status):
    """A draft is not published at all; an unlisted article is, but nothing leads to it."""
    for name, text in (("fr", "Un secret."), ("en", "A secret.")):
        (project.content / "secret").mkdir(exist_ok=True)
        (project.content / f"secret/{name}.md").write_text(f"---\ntitle: Secret\nstatus: {status}\n---\n\n{text}\n")
    (project.content / "secret/en.md").write_text("---\ntitle: Secret\ntranslation_of: fr\n---\n\nA secret.\n")
    done = project.build()

    assert not done.returncode, done.stderr
    assert (status == "unlisted") == (project.site / "secret/fr/index.html").is_file()
    others = [p for p in project.site.rglob("*") if p.is_file() and "secret" not in p.relative_to(project.site).parts]
    assert not [path for path in others if b"secret/" in path.read_bytes()]


def test_a_day_of_any_century_or_none_is_published(project):
    """MkDocs makes a time of the newest, and compares them as texts; a wrong year, or another tool's key, is no end."""
    project.edit("bread/fr.md", "date: 2024-05-01", "date: 9999-12-31")
    for name, written in (("one", "2024-01-01"), ("two", "soon"), ("three", "[2024]"), ("four", "0001-01-01")):
        (project.content / f"{name}.md").write_text(f"---\nlastmod: {written}\n---\n\n# {name}\n", encoding="utf-8")
    done = project.build()

    assert done.returncode == 0, done.stderr
    assert "9999-12-31" in project.page("sitemap.xml")
