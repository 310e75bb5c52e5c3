"""Style sheets as they are published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.pages.stylesheet import packed


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a { color: red; margin: 0 auto }\n", "a{color:red;margin:0 auto}"),
        ("/* Why. */\nh1, h2 {\n  --x:  1px;\n}\n", "h1,h2{--x:1px;}"),
        (".a :hover{}", ".a :hover{}"),
        (".a > .b + .c{}", ".a > .b + .c{}"),
        ("a{ & .b { top: calc(1em + 2px) } }", "a{& .b{top:calc(1em + 2px)}}"),
        ('a::after { content: " ,  /* no comment */ ;" / "" }', 'a::after{content:" ,  /* no comment */ ;" / ""}'),
        (r'a { content: "\"  {" }', r'a{content:"\"  {"}'),
        ("a { background: url(data:x;/*,y) }", "a{background:url(data:x;/*,y)}"),
        ("div/**/.a, p /* of */ .b{}", "div/**/.a,p .b{}"),
        ("/*! MIT */ a{}", "/*! MIT */ a{}"),
        ("@media screen and (width  <  40em) { a{} }", "@media screen and (width < 40em){a{}}"),
    ],
)
def test_nothing_that_a_browser_reads_is_left_out(written, published):
    """Comments and indentation go; strings, combinators and the signs of sums stay."""
    assert packed(written) == published


@given(st.text(st.sampled_from("a.:{};, \n/*\"'\\+>()")))
def test_what_is_packed_is_packed_once(sheet):
    """A second time changes nothing, whatever is there."""
    assert packed(packed(sheet)) == packed(sheet)
