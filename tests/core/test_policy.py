"""The content security policy of pages: what each kind may load, and where it stands."""

import pytest

from enregard.core.pages.policy import placed, policy


def rules(*arguments, **options):
    """The sources of each directive."""
    return {rule.split()[0]: rule.split()[1:] for rule in policy(*arguments, **options).split("; ")}


def test_our_own_pages_need_the_site_alone():
    """And pictures that stand in an address, as the icon of a page without one."""
    found = rules("own")
    assert found.pop("img-src") == ["'self'", "data:"]
    assert found.pop("object-src") == ["'none'"]
    assert {*map(tuple, found.values())} == {("'self'",)}


def test_what_a_kind_of_page_needs_more():
    """Search runs a program; an ordinary page has pictures, films and styles. None has scripts of its own."""
    assert rules("search")["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert rules("ordinary")["img-src"] == ["'self'", "data:", "https:"]
    assert rules("ordinary")["style-src"] == ["'self'", "'unsafe-inline'"]
    assert rules("ordinary")["script-src"] == ["'self'"]


def test_what_mkdocs_yml_names_is_allowed():
    """Hosts of pictures; scripts and styles that every page has, by their site."""
    found = rules(
        "own",
        pictures=["images.a.example"],
        scripts=["enregard/enregard.js", "https://b.example/x.js", "https://b.example/y.js", "//c.example/z.js"],
        styles=["https://b.example/x.css"],
    )
    assert found["img-src"] == ["'self'", "data:", "https://images.a.example"]
    assert found["script-src"] == ["'self'", "https://b.example", "https://c.example"]
    assert found["style-src"] == ["'self'", "https://b.example"]


@pytest.mark.parametrize(
    ("page", "before"),
    [
        ('<html>\n<head>\n<meta charset="utf-8">\n<title>a</title>', '<html>\n<head>\n<meta charset="utf-8">'),
        ("<html><HEAD class='a'><title>a</title>", "<html><HEAD class='a'>"),
    ],
)
def test_it_stands_before_anything_that_is_loaded(page, before):
    """But for what says how the page is written."""
    made = placed(page, "default-src 'self'")
    said = '\n<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    assert made == before + said + page.removeprefix(before)


def test_what_is_no_page_is_left():
    """A part of one has no head."""
    assert placed("<p>a</p>", "default-src 'self'") == "<p>a</p>"
