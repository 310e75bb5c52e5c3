"""A book becomes its chapters in order, without its cover and contents, with what its package says of it."""

import pytest

from enregard.core.manuscripts import compose, submission
from enregard.errors import ManuscriptError
from office import PNG, epub

META = (
    '<dc:title>Contes du quai</dc:title><dc:creator id="a">Léa Tran</dc:creator><dc:creator id="b">Ann Lee</dc:creator>'
    '<meta refines="#b" property="role">trl</meta><dc:date>2021-05-04</dc:date><dc:rights>CC BY</dc:rights>'
)


def read(chapters, **more):
    """The document of a book's chapters."""
    return submission.document("epub", epub(chapters, **more))


def test_a_book_in_its_order():
    """Chapters stand in the order of the spine; a translator is no author."""
    document = read({"b.xhtml": "<h1>Un</h1><p>Il dort.</p>", "a.xhtml": "<h1>Deux</h1><p>Il rêve.</p>"}, metadata=META)

    assert compose.markdown(document) == "# Un\n\nIl dort.\n\n# Deux\n\nIl rêve.\n"
    assert document.lang == "fr"
    assert document.meta == {
        "title": "Contes du quai",
        "authors": ("Léa Tran",),
        "translator": "Ann Lee",
        "date": "2021-05-04",
        "rights": "CC BY",
    }


def test_notes_come_from_their_own_file():
    """A note in a file of notes is taken to its mark; the file leaves nothing behind."""
    chapters = {
        "a.xhtml": '<h1>Un</h1><p>Il dort<a epub:type="noteref" href="notes.xhtml#n1" id="m1">1</a>.</p>',
        "notes.xhtml": '<h2>Notes</h2><ol><li id="n1"><p>Sauf lundi. <a href="a.xhtml#m1">↩</a></p></li></ol>',
    }
    assert compose.markdown(read(chapters)) == "# Un\n\nIl dort[^1].\n\n[^1]: Sauf lundi.\n"


def test_a_rule_above_notes_is_none_of_the_text():
    """Pandoc sets one in each chapter's section of notes; rules between passages stay."""
    chapters = {
        f"{name}.xhtml": f'<h1>{name}</h1><p>Il dort<a epub:type="noteref" href="#n{name}" id="m{name}">1</a>.</p><hr/>'
        f'<p>Il rêve.</p><section epub:type="footnotes"><hr/><ol><li id="n{name}"><p>Sauf {name}. '
        f'<a href="#m{name}" role="doc-backlink">↩</a></p></li></ol></section>'
        for name in ("un", "deux")
    }
    made = compose.markdown(read(chapters))
    assert made.count("* * *") == 2
    assert "Il rêve.\n\n# deux" in made
    assert "[^2]: Sauf deux.\n" in made


TITLE_PAGE = '<p class="big">Contes du quai</p><p>Léa Tran</p><p>translated by Ann Lee</p>'


@pytest.mark.parametrize(
    ("page", "is_text"),
    [
        (TITLE_PAGE, False),
        ("<p>© 2021 Éditions du Cap</p><p>ISBN 978-2-000000-00-0</p>", False),
        ('<section epub:type="colophon"><p>Composé en Garamond.</p></section>', False),
        ('<section role="doc-colophon"><p>Composé en Garamond.</p></section>', False),
        ("<p>À Léa Tran, qui sait.</p>", True),
        ("<p>Contes du quai</p>", False),
        ("<p>Contes du quai</p><p>by Léa Tran</p><p>Translated by Tom Roe</p><p>London</p>", False),
        ("<p>Contes du quai</p><p>Tout est bien.</p>", True),
        ('<section><p>Il rêve.</p></section><section epub:type="colophon"><p>Composé.</p></section>', True),
    ],
    ids=[
        "title page",
        "imprint",
        "colophon",
        "doc-colophon",
        "dedication",
        "half title",
        "title page with more",
        "title above text",
        "a chapter and a colophon",
    ],
)
def test_what_stands_beside_the_text(page, is_text):
    """A title page says no more than the package does, whatever its markup; a dedication is text. It is told."""
    document = read({"p.xhtml": page, "a.xhtml": "<h1>Un</h1><p>Il dort.</p>"}, metadata=META)
    assert (len(document.blocks) > 2) is is_text
    assert ("1 file beside the text" in " ".join(document.left)) is not is_text


def test_a_date_that_is_no_day_is_told():
    """Front matter takes days; the year of a book has no place in it, and is not dropped silently."""
    document = read({"a.xhtml": "<p>Il dort.</p>"}, metadata="<dc:date>1881</dc:date>")
    assert "date" not in document.meta
    assert document.left == ("its date 1881, which is no day",)


def test_links_lead_to_chapters_and_pictures_to_files():
    """A link to another chapter leads to its heading; a picture is known by its name in the archive."""
    chapters = {
        "t/a.xhtml": '<h1>Un jour</h1><p>Il dort.</p><p><img src="../i/q.png" alt="Le quai"/></p>',
        "t/b.xhtml": '<h1>Deux</h1><p><a href="a.xhtml">là</a></p>',
    }
    document = read(chapters, files={"OPS/i/q.png": PNG})
    made = compose.markdown(document, {"OPS/i/q.png": "images/q.png"})

    assert made == "# Un jour\n\nIl dort.\n\n![Le quai](images/q.png)\n\n# Deux\n\n[là](#un-jour)\n"


def test_a_chapter_that_is_not_well_formed_is_read_as_html():
    """A book that no strict parser would open keeps its words, and named characters are read."""
    assert (
        compose.markdown(read({"a.xhtml": '<p>Un<br>deux &amp; l&eacute;ger<a id="x"/> ici</p>'}))
        == "Un\\\ndeux & léger ici\n"
    )
    assert compose.markdown(read({"a.xhtml": "<p>Caf&eacute;&nbsp;noir</p>"})) == "Café\u00a0noir\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"META-INF/encryption.xml": b'<e><CipherReference URI="OPS/a.xhtml"/></e>'}, "locked"),
        ({"META-INF/container.xml": b"<x/>", "OPS/book.opf": b"<"}, "XML cannot be read"),
    ],
)
def test_what_is_locked_or_damaged_is_told(change, said):
    """A book that only its program opens says so."""
    parts = {**epub({"a.xhtml": "<p>Un.</p>"}), **change}
    with pytest.raises(ManuscriptError, match=said):
        submission.document("epub", parts)


def test_locked_fonts_are_nobodys_business():
    """Fonts may be locked in a book that is not."""
    locked = {"META-INF/encryption.xml": b'<e><CipherReference URI="OPS/f.otf"/></e>'}
    assert submission.document("epub", {**epub({"a.xhtml": "<p>Un.</p>"}), **locked})
