"""Which file is whose text, in the layouts that sites have: a golden case each, and what holds in all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.layout import LAYOUTS, alike, beside, first, homes, language_of, texts

FR_EN = ("fr", "en")
DOCUSAURUS = "i18n/fr/docusaurus-plugin-content-docs/current/"
CASES = {
    "article": (
        ["fr.md", "en.md", "bread/fr.md", "bread/en.md", "bread/notes/fr.md", "guide.md", "bread/fr.txt"],
        {".": {"fr": "fr.md", "en": "en.md"}, "bread": {"fr": "bread/fr.md", "en": "bread/en.md"}},
    ),
    "suffix": (
        ["index.fr.md", "index.en.md", "a/bread.fr.md", "a/bread.en.md", "a/index.en.md", "guide.md", "v1.2.md"],
        {
            ".": {"fr": "index.fr.md", "en": "index.en.md"},
            "a/bread": {"fr": "a/bread.fr.md", "en": "a/bread.en.md"},
            "a": {"en": "a/index.en.md"},
        },
    ),
    "folder": (
        ["fr/index.md", "en/index.md", "fr/a/bread.md", "en/a/bread.md", "fr/images/x.md", "guide.md"],
        {
            ".": {"fr": "fr/index.md", "en": "en/index.md"},
            "a/bread": {"fr": "fr/a/bread.md", "en": "en/a/bread.md"},
        },
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout(layout):
    """Articles by address, with the file of each language; what names no language is an ordinary page."""
    files, articles = CASES[layout]
    assert texts(files, FR_EN, layout).articles == articles


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_file_has_its_home(layout):
    """A text's is its article; what else stands in an article's folder, however deep, is its; the root is the home."""
    files, articles = CASES[layout]
    found = homes(texts(files, FR_EN, layout))
    for address, of in articles.items():
        more = [] if address == "." else [f"{address}/notes/x.md", f"{address}/images/deep/x.png"]
        assert {found.owner(file) for file in [*of.values(), *more]} == {address}
    assert {found.owner(file) for file in ("guide.md", "notes/x.md", "references.yml")} == {"."}
    assert found.owner("elsewhere/x.md") == ""


def test_a_file_without_a_language_is_in_the_first():
    """Beside a text that names its own: so Hugo and mkdocs-static-i18n have it."""
    found = texts(["about.md", "about.en.md", "alone.md"], FR_EN, "suffix")
    assert found.articles == {"about": {"fr": "about.md", "en": "about.en.md"}}


@pytest.mark.parametrize(
    ("file", "address", "english", "bare"),
    [
        ("v1.2.fr.md", "v1.2", "v1.2.en.md", "v1.2.md"),
        ("guide/v1.2.md", "guide/v1.2", "guide/v1.2.en.md", "guide/v1.2.md"),
        ("guide/index.fr.md", "guide", "guide/index.en.md", "guide/index.md"),
        ("index.fr.md", ".", "index.en.md", "index.md"),
    ],
)
def test_a_name_may_have_points(file, address, english, bare):
    """Only what is a language's is one."""
    assert beside(file, address, "en", "suffix") == english
    assert list(alike(file, address, ["en"], "suffix")) == [bare, english]


def test_hugo_names_a_section_by_an_underscore():
    """`_index.fr.md` is its folder's text, and so is `index.fr.md` of a page's bundle."""
    found = texts(["posts/_index.fr.md", "posts/sea/index.fr.md"], FR_EN, "suffix")
    assert set(found.articles) == {"posts", "posts/sea"}


def test_docusaurus_has_translations_below_i18n():
    """The sources stand in `docs/`, in the site's first language; other pages there are ordinary."""
    found = texts([f"{DOCUSAURUS}intro.md", "docs/intro.md", "docs/alone.md"], ("en", "fr"), "folder")
    assert found.articles == {"docs/intro": {"fr": f"{DOCUSAURUS}intro.md", "en": "docs/intro.md"}}


@pytest.mark.parametrize(
    ("code", "languages", "lang"),
    [
        ("fr", FR_EN, "fr"),
        ("fr-CA", FR_EN, "fr"),
        ("fr_CA", FR_EN, "fr"),
        ("fr-CA", ("fr-CA", "en"), "fr-CA"),
        ("fr-ca", ("fr-CA", "en"), "fr-CA"),
        ("fr", ("fr-CA", "en"), "fr"),
        ("de", FR_EN, "de"),
        ("de-AT", FR_EN, "de-AT"),
        ("zh-Hans", ("zh", "en"), "zh"),
        ("FR", FR_EN, ""),
        ("the", FR_EN, ""),
        ("notes", FR_EN, ""),
        ("", FR_EN, ""),
    ],
)
def test_the_language_of_a_code(code, languages, lang):
    """A region's code is its language's, unless the site has the region."""
    assert language_of(code, languages) == lang


def test_of_two_files_in_one_language_the_plainer_is_read():
    """And the other is told."""
    found = texts(["bread/fr-CA.md", "bread/fr.md", "bread/en.md"], FR_EN, "article")
    assert found.articles["bread"] == {"fr": "bread/fr.md", "en": "bread/en.md"}
    assert found.doubled == {"bread": [("bread/fr.md", "bread/fr-CA.md")]}
    found = texts(["about.md", "about.fr.md", "about.en.md"], FR_EN, "suffix")
    assert found.doubled == {"about": [("about.fr.md", "about.md")]}


def test_a_language_that_the_site_has_not():
    """Is told of an article, and makes none."""
    found = texts(["bread/fr.md", "bread/de.md", "other/de.md"], FR_EN, "article")
    assert set(found.articles) == {"bread"} and found.others == {"bread": {"de": "bread/de.md"}}


_NAMES = st.lists(st.sampled_from(["bread", "sea", "old-port"]), min_size=1, max_size=3).map("/".join)


@given(_NAMES, st.sampled_from(LAYOUTS), st.booleans())
def test_a_translation_is_found_where_it_would_be_written(name, layout, is_index):
    """The file beside a text is that article's text in the other language."""
    address = name
    source = first(f"{name}/index" if is_index and layout != "article" else name, "fr", layout)
    other = beside(source, address, "en", layout)
    assert texts([source, other], FR_EN, layout).articles == {address: {"fr": source, "en": other}}
    assert not {source, other} - {*alike(source, address, FR_EN, layout)} or layout != "folder"
