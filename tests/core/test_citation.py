"""Citing a page: as text, for BibTeX, as CSL-JSON."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.pages.citation import Imprint, citation, passages
from enregard.core.pages.page import pages
from enregard.core.site.address import Site
from enregard.core.site.article import planned_article

SITE = Imprint("Pain & mots", "https://example.org/site")


TITLE = "Le pain : 100 % bon"


def cited(which="both", imprint=SITE, *, title=TITLE, date="2025-03-04", authors=("Anne Martin", "Petit, Jean")):
    """A page of an article, cited."""
    return citation(view(which, title=title, date=date, authors=authors), imprint)


def quoted(which, **changes):
    """What stands before the number of a passage that is cited."""
    return [said for _, _, said in passages(view(which, **changes), SITE)]


def view(which, *, title=TITLE, date="2025-03-04", authors=("Anne Martin", "Petit, Jean")):
    """A page of an article."""
    head = {"title": title, "authors": list(authors), "date": date}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if value]
    texts = {
        "fr": f"---\n{''.join(lines)}---\n\nLe pain est bon.\n",
        "en": "---\ntranslation_of: fr\ntitle: Bread & 'Words'\ntranslator: Jo Field\n---\n\nThe bread is good.\n",
    }
    made = compose(ArticleFiles("le-pain", texts, {}), Resources())
    site = Site({"le-pain": ("fr", "en")}, frozenset())
    found = pages(planned_article(made, site, {}).pages, site, lambda word, _: word, {})
    return next(page for page in found if page.which == which)


def test_a_passage_is_cited_up_to_its_number():
    """The same without an address, in each language of the page; a text without a date has none."""
    english = "Anne Martin, Jean Petit. “Bread & ‘Words’.” Pain & mots, March\u00a04, 2025"
    assert quoted("en") == [english] == quoted("both")[1:]
    assert quoted("both", date="")[0].endswith("». Pain & mots")


def test_as_text_in_the_language_of_the_page():
    """Authors, title in the page's quotation marks, site, date, address."""
    french, english = (re.sub("[\u00a0\u202f]", " ", cited(lang).plain) for lang in ("fr", "en"))

    assert french == (
        "Anne Martin, Jean Petit. « Le pain : 100 % bon ». Pain & mots, 4 mars 2025. "
        "https://example.org/site/le-pain/fr/"
    )
    assert english == (
        "Anne Martin, Jean Petit. “Bread & ‘Words’.” Pain & mots, March 4, 2025. https://example.org/site/le-pain/en/"
    )


def test_for_bibtex():
    """What TeX reads otherwise than meant is escaped; capitals are kept; the translator is of the translation."""
    assert cited("en").bibtex == (
        "@misc{le-pain-en,\n"
        "  author = {Anne Martin and Petit, Jean},\n"
        "  translator = {{Jo Field}},\n"
        "  title = {{Bread \\& ‘Words’}},\n"
        "  howpublished = {Pain \\& mots},\n"
        "  year = 2025,\n"
        "  month = mar,\n"
        "  language = {en},\n"
        "  url = {https://example.org/site/le-pain/en/},\n"
        "}"
    )
    assert "title = {{Le pain~: 100~\\% bon}}" in cited("fr").bibtex
    assert "translator" not in cited("fr").bibtex + cited("both").bibtex


def test_a_name_in_which_bibtex_would_see_two_is_held_together():
    """An organization may have “and” in its name."""
    assert "author = {{Food and Bread} and Anne}" in cited(authors=["Food and Bread", "Anne"]).bibtex


def test_as_csl_json():
    """An item that reference managers read: only a comma parts a name."""
    (item,) = json.loads(cited("en").csl)

    assert item == {
        "id": "le-pain-en",
        "type": "webpage",
        "title": "Bread & ‘Words’",
        "author": [{"literal": "Anne Martin"}, {"family": "Petit", "given": "Jean"}],
        "translator": [{"literal": "Jo Field"}],
        "container-title": "Pain & mots",
        "issued": {"date-parts": [[2025, 3, 4]]},
        "language": "en",
        "URL": "https://example.org/site/le-pain/en/",
    }


def test_what_is_not_known_is_left_out():
    """Without an address of the site there is none of the page; without a date, or authors, nothing is made up."""
    bare = cited(imprint=Imprint(), authors=[])

    assert "http" not in bare.plain + bare.bibtex + bare.csl
    assert "author" not in bare.bibtex + bare.csl
    assert bare.plain.startswith("«")
    assert cited(date="") is None


SAID = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciicircum{}": "^"}
SAID |= {r"\textasciitilde{}": "~", "~": " ", **{f"\\{sign}": sign for sign in "&%$#_"}}


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))))
def test_no_title_breaks_out_of_its_format(title):
    """Nothing that TeX would act on is bare, and what TeX would print is what JSON says."""
    made = cited(title=f"A {title} b")
    (line,) = re.findall(r"  title = \{\{(.*)\}\},\n", made.bibtex)
    printed = re.sub(r"\\text\w+\{\}|\\.|[~&%$#_^{}]", lambda found: SAID[found[0]], line)

    assert printed == re.sub("[\u00a0\u202f]", " ", json.loads(made.csl)[0]["title"])
