"""Characters that neither XML nor HTML takes stand in nothing that is written."""

import re
from html import unescape
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.text.character import inert, printable


@given(st.text(alphabet=st.characters() | st.characters(categories=["Cc", "Cs", "Cn"]), max_size=30))
def test_whatever_is_left_can_be_read(text):
    """By a reader of XML, in UTF-8."""
    left = printable(text)
    escaped = left.replace("&", "&amp;").replace("<", "&lt;")
    assert ElementTree.fromstring(f"<a>{escaped}</a>".encode()) is not None
    assert printable(left) == left


FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"


@given(
    st.text(
        alphabet=st.sampled_from(
            "a é’가！\x00\t\x1f\x7f\x80\x9f\xa0\ud7ff\ud800\udfff\ufdcf\ufdd0\ufffd\ufffe\U0001f35e"
        ),
        max_size=8,
    )
)
def test_no_more_and_no_less_is_left_out(text):
    """However soon it is known that a text has nothing of it."""
    assert printable(text) == re.sub(FORBIDDEN, "", text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Z"]), max_size=30))
def test_words_stay_as_they_are(text):
    """So do line feeds and tabs."""
    assert printable(f"{text}\n\t") == f"{text}\n\t"


@given(st.text())
def test_inert_text_holds_no_markup_and_stays_as_it_is(text):
    """Nothing that opens a tag or ends an attribute is in it, and what was through once is not changed again."""
    made = inert(text)
    assert not set("<>\"'") & set(made)
    assert inert(made) == made
    assert unescape(made) == unescape(text)
