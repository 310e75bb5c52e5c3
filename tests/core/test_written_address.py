"""Addresses as people write them: taken apart and joined as RFC 3986 says, and read to their end whatever they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.checking.web_address import web_address
from enregard.core.manuscripts.web import page
from enregard.core.manuscripts.web.page import absolute
from enregard.core.markdown.address import Parts, joined, parts

PIECES = st.lists(
    st.sampled_from([*"/?#:@[].%\\ \t\n", "//", "http:", "HTTPS://", "a.example", "..", "[::1", "]:99999", "doi:10.1/"])
    | st.text(max_size=3),
    max_size=9,
).map("".join)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://ada@A.example:8000/b?c=1#d", Parts("https", "ada@A.example:8000", "/b", "c=1", "d")),
        ("http://[x", Parts("http", "[x", "", "", "")),
        ("//a.example", Parts("", "a.example", "", "", "")),
        ("1:2/fr.md#x", Parts("", "", "1:2/fr.md", "", "x")),
        ("MAILTO:a@b.example", Parts("mailto", "", "a@b.example", "", "")),
        ("", Parts("", "", "", "", "")),
    ],
)
def test_parts(href, expected):
    """What is no scheme by its letters is the beginning of a path."""
    assert parts(href) == expected


def test_host_and_port():
    """The host is in small letters, with neither name nor port."""
    found = parts("https://ada:pass@[::1]:8000/")
    assert (found.host, found.port) == ("[::1]", "8000")
    assert (parts("https://A.example").host, parts("https://A.example").port) == ("a.example", "")


@pytest.mark.parametrize(
    ("href", "expected"),
    # The examples of RFC 3986, 5.4.
    [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y#s", "http://a/b/c/g?y#s"),
        ("#s", "http://a/b/c/d;p?q#s"),
        (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/../x", "http://a/b/c/g#s/../x"),
    ],
)
def test_an_address_is_joined_to_where_it_stands(href, expected):
    """Relative to a page, as a browser goes."""
    assert joined("http://a/b/c/d;p?q", href) == expected


def test_a_host_alone_has_a_root():
    """A path begins behind it."""
    assert joined("https://a.example", "b/c") == "https://a.example/b/c"
    assert joined("", "b/c") == "b/c"


@given(PIECES, PIECES)
def test_any_text_is_read_to_its_end(base, href):
    """Nothing that a person or a program may have written is too much, and no scheme comes of it that is no link's."""
    web_address(href)
    joined(base, href)
    joined("https://a.example/b/", href)
    found = absolute(href, "https://a.example/b/")
    assert not found or found.startswith("#") or parts(found).scheme in {"http", "https", "mailto"}


@given(PIECES, PIECES, st.sampled_from(["a href", "img src", "img srcset", "base href", "link rel=canonical href"]))
def test_any_address_of_a_saved_page_is_read(one, other, where):
    """A page whose addresses are none is a text all the same."""
    page.read(f'<base href="{one}"><main><p>Le pain lève. <{where}="{other}">x</p></main>'.encode("utf-8", "replace"))
