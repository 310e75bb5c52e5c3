"""The words of the interface: catalogues that say everything, and a site's own words in their place."""

import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from enregard.core.pages.listing import NAMED, Listing
from enregard.edges.publishing.catalogue import LOCALE, Wording, known, word
from enregard.edges.publishing.render import Press, day, templates_folder
from enregard.edges.publishing.site import publish
from projects import Project

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("lang", sorted(path.name for path in LOCALE.iterdir() if path.is_dir()))
def test_a_catalogue_says_every_word_with_its_names(lang):
    """None is left in English for want of a line, and what stands in braces stays."""
    own = (LOCALE / lang / "LC_MESSAGES" / "enregard.po").read_text(encoding="utf-8")
    for text in known():
        said = word(text, lang)
        assert f'msgid "{text}"' in own, (lang, text)
        assert re.findall(r"{\w+}", text) == sorted(re.findall(r"{\w+}", said), key=text.find), (lang, text)
    assert word("Page not found", lang) != "Page not found"


def test_every_word_that_a_template_says_is_in_the_catalogues():
    """What a template asks for under another name would be English on every page."""
    asked = set()
    for path in (ROOT / "templates").rglob("*.html"):
        asked |= set(re.findall(r"\b(?:t|say|name)\('([^']+)'", path.read_text(encoding="utf-8")))
    assert asked <= set(known()), asked - set(known())


def test_every_word_of_the_catalogues_is_said():
    """By a template, or by what a template is given; else translators keep what nobody reads."""
    sources = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "src").rglob("*.py")]
    said = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert not [text for text in known() if f"'{text}'" not in said and f'"{text}"' not in said]


def test_the_documentation_lists_every_word():
    """With what it is in French."""
    rows = re.findall(r"^\| `(.+?)` \| (.*?) \|", (ROOT / "docs" / "words.md").read_text(encoding="utf-8"), re.M)
    assert [text for text, _ in rows] == list(known())
    assert all(french.strip() == word(text, "fr").strip() for text, french in rows)


def test_a_site_says_its_own_words():
    """In the language for which it says them, and no other."""
    own = Wording({"fr": {"Glossary": "Lexique"}})
    assert own("Glossary", "fr") == "Lexique"
    assert own("Glossary", "de") == "Glossar"
    assert own("Notes", "fr") == "Notes"


def test_words_are_set_as_their_language_sets_them():
    """Ours, and a site's own: no sign stands alone at the beginning of a line."""
    own = Wording({"fr": {"Notes": "Notes : toutes"}})
    assert own(": ", "fr") == "\u00a0: " and own("; ", "fr") == "\u202f; "
    assert own("Notes", "fr") == "Notes\u00a0: toutes"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{fr: {Glosary: Lexique}}", "did you mean Glossary?"),
        ("{fr: {'Updated {day}': Mis à jour}}", "the same names in braces"),
        ("{french: Lexique}", "should be a language with its words"),
    ],
)
def test_a_word_that_is_none_ends_the_build(tmp_path, words, told):
    """And says what was meant."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "fr.md").write_text("# Pain\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: x\ndocs_dir: content\ntheme: enregard\nplugins: [enregard: {{words: {words}}}]\n", encoding="utf-8"
    )
    done = Project(tmp_path).build()
    assert done.returncode == 1
    assert told in done.stderr


@pytest.mark.parametrize(
    ("languages", "title"), [(("de", "en"), "Artikel · Articles"), (("fr", "en"), "Articles"), (("it",), "Articoli")]
)
def test_a_home_page_of_ours_is_called_as_the_site_speaks(tmp_path, languages, title):
    """Where a site has none of its own; what two languages share is said once."""
    (tmp_path / "bread").mkdir()
    (tmp_path / "bread" / f"{languages[0]}.md").write_text("---\ntitle: Pain\n---\n\nPain.\n", encoding="utf-8")
    home = next(one for one in publish(tmp_path, languages, Press([templates_folder()])).pages if one.uri == "index.md")
    assert home.title == title == BeautifulSoup(home.content, "html.parser").h1.get_text()


def test_none_agrees_with_the_head_of_its_list():
    """French has a gender for it: « Aucune » stands below heads that are feminine alone."""
    said = {kind: word(Listing(kind, name, ()).none, "fr") for kind, name in NAMED.items()}
    assert said == {
        "articles": "Aucun article à ce jour.",
        "claims": "Aucune à ce jour.",
        "verdicts": "Aucun verdict à ce jour.",
        "corrections": "Aucune à ce jour.",
        "references": "Aucune à ce jour.",
    }


@pytest.mark.parametrize(
    ("lang", "first", "eleventh"),
    [
        ("fr", "1er mars 2011", "11 mars 2011"),
        ("fr-CA", "1er mars 2011", "11 mars 2011"),
        ("it-CH", "1º marzo 2011", "11 marzo 2011"),
        ("pt", "1º de março de 2011", "11 de março de 2011"),
        ("pt-BR", "1º de março de 2011", "11 de março de 2011"),
        ("pt-PT", "1 de março de 2011", "11 de março de 2011"),
        ("de-AT", "1. März 2011", "11. März 2011"),
        ("en-GB", "1 March 2011", "11 March 2011"),
        ("ay", "2011-03-01", "2011-03-11"),
    ],
)
def test_a_day_on_a_page_is_its_regions(lang, first, eleventh):
    """CLDR has 1 for the first of a month everywhere."""
    said = [day(date(2011, 3, number), lang).replace("\u00a0", " ") for number in (1, 11)]
    assert said == [first, eleventh]
