"""OpenDocument texts become Markdown with all their words."""

import pytest

from enregard.core.manuscripts import compose, submission
from enregard.errors import ManuscriptError
from office import odt


def read(body, meta=""):
    """The document of an OpenDocument text's body."""
    return submission.document("odt", odt(body, meta))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:h text:outline-level="2">Le port</text:h><text:p>Il dort.</text:p>', "## Le port\n\nIl dort.\n"),
        ('<text:p>Un <text:span text:style-name="B">mot</text:span>.</text:p>', "Un **mot**.\n"),
        ("<text:p>Un<text:line-break/>deux</text:p>", "Un\\\ndeux\n"),
        ('<text:p>vu <text:span text:style-name="H">nu </text:span>partout</text:p>', "vu partout\n"),
        ('<text:p><text:a xlink:href="https://a.example/x">ici</text:a></text:p>', "[ici](https://a.example/x)\n"),
        ("<text:p>Un <text:date>5 janvier</text:date>.</text:p>", "Un 5 janvier.\n"),
        (
            '<text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux'
            "</text:p></text:list-item></text:list></text:list-item></text:list>",
            "- un\n  - deux\n",
        ),
        (
            '<text:list text:style-name="L2"><text:list-item text:start-value="5"><text:p>cinq</text:p>'
            "</text:list-item><text:list-item><text:p>six</text:p></text:list-item></text:list>",
            "5. cinq\n6. six\n",
        ),
        (
            '<text:p>Un<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body><text:p>Là.'
            "</text:p><text:p>Ici.</text:p></text:note-body></text:note>.</text:p>",
            "Un[^1].\n\n[^1]: Là.\n\n    Ici.\n",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
            "<text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:"
            'number-columns-spanned="2"><text:p>c</text:p></table:table-cell><table:covered-table-cell/>'
            "</table:table-row></table:table>",
            "| a | b |\n|---|---|\n| c | |\n",
        ),
    ],
)
def test_what_an_opendocument_text_says(body, expected):
    """Headings, styles, lists, notes, tables; hidden words are left out."""
    assert compose.markdown(read(body)) == expected


def test_changes_and_comments_are_counted():
    """What was deleted is not in the text; what a reader wrote beside it is counted."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>dix</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Il moud<office:annotation><text:p>Vrai ?</text:p>"
        "</office:annotation> douze sacs.</text:p>"
    )
    document = read(body, "<dc:title>Le moulin</dc:title><meta:initial-creator>Ada B.</meta:initial-creator>")

    assert compose.markdown(document) == "Il moud douze sacs.\n"
    assert document.left == ("1 comment",)
    assert document.told == ("1 tracked change is taken as accepted",)
    assert document.meta == {"title": "Le moulin", "authors": ("Ada B.",)}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, "the part that holds the text is missing"),
        ({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<m><encryption-data/></m>"}, "protected by a password"),
        ({"content.xml": b"<x/>"}, "without a text"),
    ],
)
def test_what_is_no_text_is_told(parts, said):
    """A file that is damaged, locked or a table says so."""
    with pytest.raises(ManuscriptError, match=said):
        submission.document("odt", parts)
