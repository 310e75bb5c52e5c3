"""Where the words of notes stand in the text of a page, as programs that annotate pages count it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from enregard.core.linked_data.selection import before, selections, text

HEAD = '<div class="enregard">\n<h1>Le pain</h1>\n'


def found(html, **others):
    """The words of notes, each with its note."""
    return [(one.note, one.exact) for one in selections(HEAD + html, others)]


def test_the_text_is_that_of_a_browser():
    """White space and all; what an element says, and not what its attributes do; entities as characters."""
    html = '<p title="a > b">Un &amp; deux&nbsp;;<br>\n<em>trois</em></p><!-- <b>x</b> --><template>y</template>'
    assert text(html.replace("a > b", "a &gt; b")).text == "Un & deux\u00a0;\ntrois"
    assert text("<script>a < b &amp;</script>").text == "a < b &amp;"


def test_words_are_those_that_the_page_marks():
    """One with others in it, one in pieces, one that another overlaps."""
    assert found('<p>Le <mark data-note="four" class="m">four <em>est</em></mark> chaud.</p>') == [("four", "four est")]
    assert found(
        '<mark data-note="a">un</mark><mark data-note="a b"> deux</mark><mark data-note="b"> trois</mark>'
    ) == [
        ("a", "un deux"),
        ("b", " deux trois"),
    ]


def test_a_sign_of_a_footnote_parts_no_words():
    """It stands among the words of the page, so it stands among those of the note; a number of a note doesn't."""
    sign, number = '<a class="fn" href="#x">*</a>', '<a class="label" href="#note-a" data-n="1="></a>'
    marked = f'<mark data-note="a">un</mark>{sign}<mark data-note="a"> deux</mark>{number} trois'
    assert found(marked) == [("a", "un* deux")]


def test_two_quotes_of_a_note_are_two():
    """Where words stand between them; words that go on in the next row of a table or item of a list are one."""
    assert found('<mark data-note="a">un</mark> et <mark data-note="a">deux</mark>') == [("a", "un"), ("a", "deux")]
    assert found('<li><mark data-note="a">un</mark></li>\n<li><mark data-note="a">deux</mark></li>') == [
        ("a", "un\ndeux")
    ]


def test_a_note_on_the_title_is_of_the_title():
    """Words that the page has nowhere have no place."""
    assert found("<p>Rien.</p>", title="Le pain", subtitle="") == [("title", "Le pain")]
    assert found("<p>Rien.</p>", title="Autre") == []


def test_what_stands_around_words_tells_them_from_others():
    """As much of it as that takes."""
    same = "Le pain du matin est chaud, dit le patron, et le pain du soir est froid. "
    first, second = selections(
        HEAD + f'<p>Un. {same}<mark data-note="a">Oui</mark>. Deux. {same}<mark data-note="b">Oui</mark>.</p>', {}
    )
    whole = text(HEAD + f"<p>Un. {same}Oui. Deux. {same}Oui.</p>").text
    for one in (first, second):
        assert whole.count(one.prefix + one.exact + one.suffix) == 1
        assert whole[one.start :].startswith(one.exact)
    assert first.start < second.start


WORDS = st.text(alphabet="ab <>&é\u00a0\U0001f35e\n", min_size=1, max_size=12)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "a", "b", "a b"])), min_size=1, max_size=8))
def test_every_selection_is_its_words(parts):
    """At its place, between its surroundings, in code points; nothing marked is left out."""
    from html import escape

    html = "".join(
        f'<mark data-note="{note}">{escape(words)}</mark>' if note else escape(words) for words, note in parts
    )
    whole = text(HEAD + html).text
    chosen = selections(HEAD + html, {})
    for one in chosen:
        end = one.start + len(one.exact)
        assert whole[one.start : end] == one.exact
        assert whole[: one.start].endswith(one.prefix) and whole[end:].startswith(one.suffix)
    for note in ("a", "b"):
        marked = "".join(words for words, notes in parts if note in notes.split())
        said = "".join(one.exact for one in chosen if one.note == note)
        assert re.sub(r"\s", "", said) == re.sub(r"\s", "", marked)


def test_a_theme_has_text_of_its_own_above():
    """What stands in the page's body before the article; nothing of its head."""
    page = f"<html><head><title>T</title></head>\n<body class=x>\n<a>Menu</a>{HEAD}</div></body></html>"
    assert before(page) == len("\nMenu")
    assert before("<html><body>Autre</body></html>") is None
