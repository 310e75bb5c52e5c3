"""What pages say to machines: what they say to readers, in schema.org's words, and nothing else."""

import json

import pytest

from linked_data import Page, Vocabulary, problems

PAGES = {
    "bread/": "bread/index.html",
    "bread/fr/": "bread/fr/index.html",
    "bread/en/": "bread/en/index.html",
    "": "index.html",
}


@pytest.mark.parametrize("address", PAGES)
def test_what_is_said_to_machines_is_on_the_page(built, address):
    """Field by field, in types and properties that schema.org has."""
    page = Page(built.page(PAGES[address]), f"https://tables.example/{address}")
    assert page.nodes()
    assert problems(page, Vocabulary()) == []


def test_each_page_has_its_reviews(built):
    """In its own language; those of both languages in the source's."""
    found = {}
    for address, file in PAGES.items():
        page = Page(built.page(file), address)
        found[address] = [one["claimReviewed"] for one in page.nodes() if one["@type"] == "ClaimReview"]
    assert found[""] == []
    assert found["bread/"] == found["bread/fr/"] != found["bread/en/"] != []


def test_an_option_leaves_it_out(project):
    """`linked_data: false`."""
    path = project.root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("- enregard\n", "- enregard:\n      linked_data: false\n"), "utf-8")
    assert not project.build().returncode
    assert "application/ld+json" not in project.page("bread/index.html") + project.page("bread/fr/index.html")


def test_markup_in_a_text_is_none_for_machines(project):
    """It ends no element of the page."""
    project.edit("bread/fr.md", "Une recette de 1913", '"</script><script>alert(1)</script> & co"')
    project.edit("bread/en.md", "A recipe of 1913", '"</script><!--"')
    done = project.build()
    assert not done.returncode, done.stderr
    page = Page(project.page("bread/index.html"), "https://tables.example/bread/")
    assert [one["alternativeHeadline"] for one in page.nodes() if one["@type"] == "Article"] == [
        "</script><script>alert(1)</script> & co",
        "</script><!--",
    ]
    assert json.dumps(page.data)
