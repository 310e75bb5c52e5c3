"""Pages in languages of other scripts: what they are called, which words are English, and what runs the other way."""

import re
import shutil

import pytest

from enregard.edges.publishing import search
from projects import Project

CONFIG = "site_name: x\ndocs_dir: content\ntheme: enregard\nplugins:\n  - enregard:\n      languages: [{langs}]\n"


@pytest.fixture
def site(tmp_path):
    """A site with an article in two languages, by their codes and texts."""

    def made(texts, langs):
        article = tmp_path / "content" / "a"
        (article / "notes").mkdir(parents=True)
        (tmp_path / "mkdocs.yml").write_text(CONFIG.format(langs=langs), encoding="utf-8")
        for name, text in texts.items():
            (article / name).write_text(text, encoding="utf-8")
        project = Project(tmp_path)
        done = project.build()
        assert not done.returncode, done.stderr
        return {path.parent.name: path.read_text("utf-8") for path in project.site.rglob("a/**/index.html")}

    return made


JAPANESE = "---\ntitle: 灯台\nauthors: [سعيد]\npublisher: Oceania\ndate: 2025-03-01\n---\n\n灯台は岬の先に立つ。\n"
CHINESE = "---\ntitle: 燈塔\ntranslation_of: zh-tw\n---\n\n燈塔立在海角的盡頭。\n"
NOTE = (
    "---\nkind: fact-check\nverdict: misleading\n---\n\n# ja: 高さ\n\n> 岬の先\n\n灯。\n\n"
    "# ZH-tw: 高度\n\n> 海角\n\n燈。\n"
)


def test_what_has_no_catalogue_is_english_once_and_says_so(site):
    """Two languages without one share each word; languages are called by their names, codes written as people do."""
    pages = site(
        {
            "ja.md": JAPANESE,
            "zh-TW.md": CHINESE.replace("translation_of: zh-tw", "translation_of: JA"),
            "notes/high.md": NOTE,
        },
        "ja, zh-TW",
    )
    both = pages["a"]
    assert ">中文（台灣）</a>" in both and ">日本語</a>" in both and 'hreflang="zh-TW"' in both
    assert '<span lang="en">Both</span>' in both
    assert "Misleading · Misleading" not in both and "Contents · Contents" not in both
    assert both.count('<span class="w misleading"><span lang="en">misleading</span></span>') == 1
    assert re.search(r'<b lang="en">[Ff]act check|<b lang="en">[Mm]isleading', both)
    assert "<bdi>سعيد</bdi>" in both and "<bdi>Oceania</bdi>" not in both
    assert "</bdi>、Oceania、<" not in both and "、Oceania、<time" in both and ">2025年3月1日</time>。" in both
    assert '<div class="sheet both initial' not in both


def test_english_words_run_their_way_on_a_page_from_right_to_left(site):
    """They say that they are English, and which way they run; names of the other direction stand apart."""
    arabic = "---\ntitle: الخبز\nauthors: [Jane Roe]\npublisher: Oceania\ndate: 2025-03-01\n---\n\nيفتح المخبز.\n"
    english = "---\ntitle: Bread\ntranslation_of: ar\ntranslator: ليلى\n---\n\nThe bakery opens.\n"
    pages = site({"ar.md": arabic, "en.md": english}, "ar, en")
    page = pages["ar"]
    assert "Translated by <bdi>ليلى</bdi>." in pages["en"]
    assert '<html lang="ar" dir="rtl">' in page
    assert '<span lang="en" dir="ltr">Both</span>' in page
    assert "<bdi>Jane Roe</bdi>" in page and "<bdi>Oceania</bdi>" in page
    assert "مارس" in page


@pytest.mark.parametrize(("code", "words"), [("es", "Ambos"), ("it", "Entrambe"), ("pt-BR", "Ambas"), ("nl", "Beide")])
def test_pages_of_seven_languages_speak_them(site, code, words):
    """Their interface has a catalogue each, in whatever region."""
    page = site(
        {f"{code}.md": "---\ntitle: A\n---\n\nB.\n", "en.md": f"---\ntitle: A\ntranslation_of: {code}\n---\n\nB.\n"},
        f"{code}, en",
    )[code]
    assert f">{words}</a>" in page


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("english", "“english” is no language code"),
        ("no", "write it in quotes"),
        ("eng", "write en, in names of files"),
    ],
)
def test_a_wrong_code_is_named(tmp_path, written, said):
    """Not all of them are looked through for it; YAML makes a value of one, and one has three letters too many."""
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(langs=f"fr, {written}"), encoding="utf-8")
    done = Project(tmp_path).build()
    assert done.returncode and said in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("extended", "langs", "said"), [(False, "fr, ja", "日本語"), (False, "fr, en", ""), (True, "ja, th", "")]
)
def test_what_a_search_would_not_find_is_said(monkeypatch, extended, langs, said):
    """Inside Japanese, Chinese and Thai text the standard Pagefind finds what begins a run, and is silent about it."""
    monkeypatch.setattr(search, "find_spec", lambda name: name if extended and name.endswith("extended") else None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    told = search.lacking(langs.split(", "))
    assert (said in told and "enregard[search-extended]" in told) if said else told == ""
