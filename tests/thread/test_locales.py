"""Beside mkdocs-static-i18n, which builds a site once a language: each page of ours is there once, in its language."""

import json
import re
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from projects import Project

I18N = """  - i18n:
      docs_structure: {structure}
      languages:
        - {{locale: fr, name: Français, default: true}}
        - {{locale: en, name: English}}
"""
ENREGARD = "  - enregard\n"
CONFIGURATION = """site_name: Commune
site_url: https://commune.example/
docs_dir: content
theme:
  name: {theme}
plugins:
  - search
{plugins}"""
TEXTS = {
    "bread/fr.md": "---\ntitle: Le pain\ndate: 2025-01-02\n---\n\nLe pain coûte 3 francs.\n\n![](images/loaf.png)\n",
    "bread/en.md": "---\ntitle: Bread\ntranslation_of: fr\n---\n\nBread costs 3 francs.\n\n![](images/loaf.png)\n",
    "bread/images/loaf.png": "",
    "hidden/fr.md": "---\ntitle: Le secret\nstatus: unlisted\n---\n\nRien.\n",
    "hidden/en.md": "---\ntitle: The secret\ntranslation_of: fr\n---\n\nNothing.\n",
}
ORDINARY = {
    "suffix": {"index.fr.md": "# Accueil\n", "index.en.md": "# Welcome\n", "plan.fr.md": "# Plan\n"},
    "folder": {"fr/index.md": "# Accueil\n", "en/index.md": "# Welcome\n", "fr/plan.md": "# Plan\n"},
}
OURS = {"bread/index.html", "bread/fr/index.html", "bread/en/index.html"}


def made(root, structure, ours_first, theme="material", enregard=ENREGARD, texts=TEXTS, more="") -> Project:
    """A site in two languages with an article, built."""
    plugins = [enregard, I18N.format(structure=structure)]
    text = CONFIGURATION.format(theme=theme, plugins="".join(plugins if ours_first else plugins[::-1]))
    root.mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(text + more, encoding="utf-8")
    project = Project(root)
    for name, text in {**texts, **ORDINARY[structure]}.items():
        path = project.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = project.build("--strict")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module", params=[("suffix", True), ("suffix", False), ("folder", True), ("folder", False)])
def site(request, tmp_path_factory) -> Project:
    """A site in either structure, with either plugin first."""
    structure, ours_first = request.param
    return made(tmp_path_factory.mktemp("locales") / "site", structure, ours_first)


def test_the_pages_are_there(site):
    """Ours at their three addresses, the plugin's at theirs."""
    there = {path.relative_to(site.site).as_posix() for path in site.site.rglob("*.html")}
    assert there >= {*OURS, "index.html", "en/index.html", "plan/index.html", "en/plan/index.html"}
    assert (site.site / "bread/images/loaf.png").is_file()
    assert not [path for path in there if path.startswith("en/bread")]


def test_each_page_is_set_in_its_language(site):
    """The theme around the English page is that of the English site, and its menu leads to English pages."""
    page = BeautifulSoup(site.page("bread/en/index.html"), "html.parser")
    assert page.html["lang"] == "en"
    assert BeautifulSoup(site.page("bread/index.html"), "html.parser").html["lang"] == "fr"
    for home, there in (("index.html", "bread/"), ("en/index.html", "bread/en/")):
        at = f"https://commune.example/{home.removesuffix('index.html')}"
        menu = BeautifulSoup(site.page(home), "html.parser").select(".md-nav a[href], .md-tabs a[href]")
        led = {urljoin(at, link["href"]) for link in menu}
        assert f"https://commune.example/{there}" in led
        assert not [to for to in led if "hidden" in to]


def test_the_language_menu_leads_to_the_same_article(site):
    """From the page of both languages to that of each."""
    page = BeautifulSoup(site.page("bread/index.html"), "html.parser")
    led = {a["hreflang"]: urljoin("https://commune.example/bread/", a["href"]) for a in page.select("a[hreflang]")}
    assert led["en"] == "https://commune.example/bread/en/" and led["fr"] == "https://commune.example/bread/fr/"


def test_the_sitemap_has_each_page_once(site):
    """Also of the builds within the first one; unlisted pages are in none."""
    found = re.findall(r"<loc>https://commune.example/([^<]*)</loc>", site.page("sitemap.xml"))
    assert sorted(one for one in found if "bread" in one) == ["bread/", "bread/en/", "bread/fr/"]
    assert len(found) == len(set(found)) and not [one for one in found if "hidden" in one]


def test_our_theme(tmp_path):
    """In the theme of ours the same; that it has no address is said once, not once a language."""
    project = made(tmp_path / "site", "suffix", ours_first=True, theme="enregard")
    assert all((project.site / page).is_file() for page in OURS)
    found = re.findall(r"<loc>https://commune.example/([^<]*)</loc>", project.page("sitemap.xml"))
    assert {"bread/", "bread/en/", "bread/fr/"} <= set(found) and "hidden/" not in found
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("site_url", "copyright"), "utf-8")
    assert project.build().stderr.count("site_url is not set") == 1


NAV = "nav:\n  - index.md\n  - Carte: plan.md\n  - news/bridge.md\n"
BRIDGE = {
    "fr": "Le pont est fermé depuis 3 jours.\n\n[Le plan]({up}plan{fr}.md)\n\n![]({image})\n",
    "en": "The bridge has been closed for 3 days.\n\n[The map]({up}plan{en}.md)\n\n![]({image})\n",
}


@pytest.fixture(scope="module", params=["suffix", "folder"])
def kept(request, tmp_path_factory) -> Project:
    """A site of the plugin's, with ours added by an option and no file moved."""
    structure, texts = request.param, {}
    for lang, text in BRIDGE.items():
        file = f"news/bridge.{lang}.md" if structure == "suffix" else f"{lang}/news/bridge.md"
        # What has no language in its name is that of the text's language.
        text = text.format(up="../", fr="", en="", image="b.png" if structure == "suffix" else "../b.png")
        texts[file] = f"---\ntitle: {'Le pont' if lang == 'fr' else 'The bridge'}\n---\n\n{text}"
    texts["en/plan.md" if structure == "folder" else "plan.en.md"] = "# Map\n"
    texts |= {"news/b.fr.png": "", "news/b.en.png": ""} if structure == "suffix" else {"fr/b.png": "", "en/b.png": ""}
    note = "---\nkind: context\n---\n\n# fr: Long\n\n> 3 jours\n\nOui.\n\n# en: Long\n\n> 3 days\n\nYes.\n"
    texts["news/bridge/notes/days.md"] = note
    option = f"  - enregard:\n      layout: {structure}\n"
    return made(tmp_path_factory.mktemp("kept") / "site", structure, True, enregard=option, texts=texts, more=NAV)


def test_texts_stay_where_they_are(kept):
    """Each article has its three pages, and the addresses from before lead on."""
    there = {path.relative_to(kept.site).as_posix() for path in kept.site.rglob("*.html")}
    assert {"index.html", "fr/index.html", "en/index.html"} <= there
    assert {f"news/bridge/{page}index.html" for page in ("", "fr/", "en/")} <= there
    assert "url=../../../news/bridge/en/" in kept.page("en/news/bridge/index.html")
    assert 'id="note-days"' in kept.page("news/bridge/index.html")


def test_a_text_that_stays_where_it_is_is_exported(kept):
    """As articles of our own layout are."""
    done = kept.enregard("export", "news/bridge")
    assert not done.returncode, done.stderr
    assert json.loads(done.stdout)["address"] == "news/bridge"


def test_links_and_pictures_lead_where_they_did(kept):
    """From each text to that of its language; what is written without a language, too."""
    for which in ("fr", "en"):
        page = BeautifulSoup(kept.page(f"news/bridge/{which}/index.html"), "html.parser").select_one(".enregard")
        at = f"https://commune.example/news/bridge/{which}/"
        assert f"https://commune.example/plan/{which}/" in {urljoin(at, a["href"]) for a in page.select("a[href]")}
        picture = urljoin(at, page.select_one("img")["src"]).removeprefix("https://commune.example/")
        assert which in picture and (kept.site / picture).is_file()


def test_a_menu_that_somebody_wrote(kept):
    """Leads to pages of both languages in the first site, and to those of its language in the other."""
    for home, wanted in (("index.html", {"plan/", "news/bridge/"}), ("en/index.html", {"plan/en/", "news/bridge/en/"})):
        at = f"https://commune.example/{home.removesuffix('index.html')}"
        menu = BeautifulSoup(kept.page(home), "html.parser").select(".md-nav--primary a[href]")
        assert {f"https://commune.example/{one}" for one in wanted} <= {urljoin(at, link["href"]) for link in menu}
