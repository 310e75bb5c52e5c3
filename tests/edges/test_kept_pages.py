"""A site built from what was kept is the site built from nothing, whatever was changed in between."""

import gc
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from enregard.core.editions.edition import compose
from enregard.core.memories.memory import Unit
from enregard.core.pages.citation import Imprint
from enregard.core.pages.view import PageView
from enregard.edges.ahead import FEW, VARIABLE
from enregard.edges.content import kept, tmx
from enregard.edges.publishing import compiled
from enregard.edges.publishing.catalogue import Wording
from enregard.edges.publishing.render import Press, templates_folder
from enregard.edges.publishing.site import publish
from projects import SITE

BLOCKS = (
    ("Le pain coûte 3 euros.", "Bread costs 3 euros."),
    ("Le pain coûte 4 euros.", "Bread costs 5 euros."),
    ("## Le four", "## The oven"),
    ("[Voir le four](../b/fr.md#le-four).", "[See the oven](../b/en.md#the-oven)."),
    (
        "Voir [la note](../a/notes/n.md) et ![un four](four.png).",
        "See [the note](../a/notes/n.md) and ![an oven](four.png).",
    ),
    ("Le levain[^l] repose.\n\n[^l]: Une pâte.", "The sourdough[^l] rests.\n\n[^l]: A dough."),
)
HEADS = ("", "status: draft\n", "status: unlisted\n", "aliases: [old]\n", "chapters: [a, b]\nauthors: [Anne]\n")
SHOWN = ("", "show: [articles, claims]\n", "show: [corrections, references, verdicts]\n")
NOTES = (
    "---\nkind: context\n---\n\n# fr: Vrai\n\n> 3 euros\n\nCorps [@un].\n\n"
    "# en: True\n\n> 3 euros\n\nBody [b](../../b/).\n",
    "---\nkind: fact-check\nverdict: false\nhistory:\n  - {date: 2026-01-01, was: opinion, why: read again}\n---\n\n"
    "# fr: Faux\n\n> coûte 4 euros\n\nNon [@deux].\n\n# en: False\n\n> costs 5 euros\n\nNo.\n",
)
PLACES = st.sampled_from([".", "a", "b", "a/b", "c"])
TEXTS = st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=4)


class Edits(RuleBasedStateMachine):
    """A site that people edit, built after each edit from what was kept, and from nothing."""

    def __init__(self) -> None:
        """A site in a folder of its own, and its options."""
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.content = self.root / "content"
        self.own = self.root / "templates"
        self.options = {
            "name": "Site",
            "words": {},
            "notes": False,
            "urls": True,
            "linked": True,
            "languages": ["fr", "en"],
        }

    def teardown(self) -> None:
        """Nothing is left of it."""
        shutil.rmtree(self.root)

    @initialize(texts=TEXTS)
    def begin(self, texts):
        """There are two articles, one of which shows lists."""
        self.content.mkdir()
        self.article("a", texts, "", "date: 2026-01-01\n", True)
        self.article("b", texts, "", SHOWN[1], True)

    @rule(place=PLACES, texts=TEXTS, head=st.sampled_from(HEADS), shown=st.sampled_from(SHOWN), both=st.booleans())
    def article(self, place, texts, head, shown, both):
        """Somebody writes an article, or writes it anew."""
        source, target = ("\n\n".join(block[n] for block in texts) + "\n" for n in (0, 1))
        self.write(f"{place}/fr.md", f"---\ntitle: Le pain {place}\n{head}{shown}---\n\n{source}")
        if both:
            self.write(f"{place}/en.md", f"---\ntranslation_of: fr\ntitle: Bread {place}\n---\n\n{target}")
        else:
            (self.content / place / "en.md").unlink(missing_ok=True)

    @rule(place=PLACES, note=st.sampled_from(NOTES), name=st.sampled_from(["n", "m"]))
    def note(self, place, note, name):
        """Somebody writes a note."""
        if (self.content / place).is_dir():
            self.write(f"{place}/notes/{name}.md", note)

    @rule(place=PLACES, pair=st.sampled_from(BLOCKS[:3]), text=st.booleans())
    def approve(self, place, pair, text):
        """Somebody approves a pair, of words that stand there or of others."""
        if (self.content / place / "fr.md").is_file():
            units = [Unit("t1", pair[0], pair[1] if text else "Something else.", "Anne", "20260101T000000Z")]
            self.write(f"{place}/memory.tmx", tmx.written(units, "fr", "en"))

    @rule(works=st.lists(st.sampled_from(["un", "deux"]), unique=True), year=st.integers(2000, 2001))
    def references(self, works, year):
        """Somebody adds works, or takes them out."""
        self.write("references.yml", "".join(f"- {{id: {id}, title: T {id}, issued: {year}}}\n" for id in works))

    @rule(note=st.sampled_from(["", "ce qu'on mange"]), term=st.sampled_from(["pain", "four"]))
    def glossary(self, note, term):
        """Somebody changes a term."""
        self.write("glossary.yml", f'- {{fr: {term}, en: loaf, note: {{fr: "{note}"}}}}\n')

    @rule(name=st.sampled_from(["home", "note", "cite"]), words=st.sampled_from(["", "<p>ours</p>"]))
    def template(self, name, words):
        """The site's own templates say something else."""
        original = (templates_folder() / "enregard" / f"{name}.html").read_text("utf-8")
        path = self.own / "enregard" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(original + words, "utf-8")

    @rule(
        key=st.sampled_from(["name", "words", "notes", "urls", "linked"]),
        value=st.booleans(),
    )
    def configure(self, key, value):
        """The configuration changes."""
        values = {"name": ("Site", "Place"), "words": ({}, {"fr": {"References": "Sources"}})}
        self.options[key] = values.get(key, (False, True))[value]

    @rule(place=PLACES, to=PLACES)
    def move(self, place, to):
        """A folder is moved, with what is in it."""
        here, there = self.content / place, self.content / to
        if here.is_dir() and not there.exists() and place != "." and not to.startswith(f"{place}/"):
            there.parent.mkdir(parents=True, exist_ok=True)
            here.rename(there)

    @rule(place=PLACES)
    def delete(self, place):
        """A folder is deleted."""
        if (self.content / place).is_dir() and place != ".":
            shutil.rmtree(self.content / place)

    @rule(name=st.sampled_from(["b/four.png", "a/b/four.png", "other.md"]))
    def file(self, name):
        """A picture or an ordinary page comes and goes."""
        path = self.content / name
        if path.is_file():
            path.unlink()
        elif path.parent.is_dir():
            self.write(name, "[b](b/fr.md) and nothing else\n")

    @rule(share=st.floats(0, 1))
    def forget(self, share):
        """Somebody deletes some of what was kept."""
        kept = sorted((self.root / ".cache").rglob("*")) if (self.root / ".cache").is_dir() else []
        for path in [path for path in kept if path.is_file()][: int(share * len(kept))]:
            path.unlink()

    @invariant()
    def what_is_kept_is_what_is_made(self):
        """The two sites are alike, as they are published and as they are previewed."""
        if self.content.is_dir():
            for preview in (False, True):
                assert self.built(self.root, preview) == self.built(None, preview)

    def built(self, root, preview):
        """All that a site comes to."""
        folders = [*([self.own] if self.own.is_dir() else []), templates_folder()]
        press = Press(folders, Wording(self.options["words"]), translation_notes=self.options["notes"])
        # Compiling templates anew, which test_compiled looks at, would take four fifths of the time.
        compiled.keep(press.environment, self.root, "content")
        # So few are at hand that pages are set early, as in a site of more articles.
        with patch.object(kept, "_AT_HAND", 1):
            found = publish(
                self.content,
                self.options["languages"],
                press,
                imprint=Imprint(self.options["name"], "https://example.org/"),
                directory_urls=self.options["urls"],
                preview=preview,
                searched=not preview,
                linked_data=self.options["linked"],
                root=root,
            )
        pages = [
            (
                one.uri,
                one.content,
                one.title,
                one.news,
                one.records,
                one.data,
                one.face and one.face._replace(edition=None),
            )
            for one in found.pages
        ]
        return pages, found.findings, found.withheld, found.moved

    def write(self, name, text):
        """A file of the content."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


TestEdits = pytest.mark.long(Edits.TestCase)
# A step puts a site together four times.
TestEdits.settings = settings(max_examples=max(3, settings().max_examples // 8), stateful_step_count=12)


class Idle(Press):
    """A press that is never asked to set an article."""

    def article(self, *_, **__):
        """Whoever asks makes the test fail."""
        raise AssertionError("an article was set")


def test_what_did_not_change_is_not_made_again(tmp_path, monkeypatch):
    """Neither worked out nor set: not where nothing changed, and of an edited site the rest is as it was."""
    content = tmp_path / "content"
    shutil.copytree(SITE / "content", content)

    def built(press):
        return publish(content, ["fr", "en"], press([templates_folder()]), root=tmp_path)

    first = built(Press)
    with monkeypatch.context() as patched:
        patched.setattr(kept, "compose", _never)
        assert [one.content for one in built(Idle).pages] == [one.content for one in first.pages]
    (content / "alone").mkdir()
    (content / "alone" / "fr.md").write_text("Seul.\n", "utf-8")
    composed = []
    with monkeypatch.context() as patched:
        patched.setattr(kept, "compose", lambda files, shared: composed.append(files.address) or compose(files, shared))
        built(Press)
    assert composed == ["alone"]


def test_side_by_side_it_is_the_same(tmp_path, monkeypatch):
    """Several processes make the same pages, and findings in the same order, as one."""
    edits = Edits()
    edits.teardown()
    edits.root, edits.content, edits.own = tmp_path, tmp_path / "content", tmp_path / "templates"
    for n in range(FEW + 3):
        edits.article(f"a{n:02}", BLOCKS[n % 3 :], "", SHOWN[n % 40 == 0], n % 5)
        edits.note(f"a{n:02}", NOTES[n % 2], "n")
    alone = edits.built(None, False)
    monkeypatch.setenv(VARIABLE, "3")
    assert edits.built(tmp_path, False) == alone
    assert len(alone[1]) > FEW


@pytest.mark.parametrize("layout", ["article", "suffix"])
def test_pages_are_set_while_their_article_is_at_hand(tmp_path, monkeypatch, layout):
    """What leads elsewhere on the site is foreseen; what follows from others, lists and chapters, waits for them."""
    content, names = tmp_path / "content", [f"a{n}" for n in range(9)]
    (content / "a0" / "notes").mkdir(parents=True)
    (content / "a0" / "notes" / "n.md").write_text(NOTES[0], "utf-8")
    (content / "a0" / "four.png").write_bytes(b"")
    leads = "[un](../a1/fr.md#le-four), [une note](../a0/notes/n.md), ![un four](../a0/four.png)."
    heads = {"a3": "date: 2026-01-01\nshow: [articles, claims, corrections]\n", "a4": "chapters: [a5]\n"}
    for name in names:
        home = content / ("a4/a5" if name == "a5" else name)
        for lang, head in (("fr", heads.get(name, "")), ("en", "translation_of: fr\n")):
            path = home / f"{lang}.md" if layout == "article" else home.with_name(f"{home.name}.{lang}.md")
            path.parent.mkdir(parents=True, exist_ok=True)
            words = leads if layout == "article" else leads.replace("../", "").replace("/fr.md", ".md")
            path.write_text(f"---\ntitle: {name}\n{head}---\n\n## Le four\n\n{words}\n", "utf-8")

    set_, whole, press = [], [], Press([templates_folder()])
    article, restored = press.article, kept.kept.restored
    monkeypatch.setattr(press, "article", lambda view, *rest: set_.append(view.edition.address) or article(view, *rest))
    monkeypatch.setattr(kept.kept, "restored", lambda *given: whole.append(given[2].address) or restored(*given))
    monkeypatch.setattr(kept, "_AT_HAND", 1)
    monkeypatch.setenv(VARIABLE, "1")
    found = publish(content, ["fr", "en"], press, root=tmp_path, layout=layout)
    assert sorted(set_) == sorted(one.face.edition.address for one in found.pages if one.face)
    # Lists tell of articles without their texts.
    assert set(whole) == {"a3", "a4", "a4/a5"}


def _never(*_):
    raise AssertionError("an article was worked out")


@pytest.mark.parametrize("keeps", [True, False])
def test_pages_are_let_go_when_they_are_set(tmp_path, keeps):
    """What a page was set from is gone with its article: a site of thousands would hold them all."""
    content = tmp_path / "content"
    shutil.copytree(SITE / "content", content)
    found = publish(content, ["fr", "en"], Press([templates_folder()]), root=tmp_path if keeps else None)
    gc.collect()
    assert len(found.pages) > 3
    assert [one for one in gc.get_objects() if isinstance(one, PageView)] == []
