"""Word texts become Markdown with all their words, and what Word only shows is not in it."""

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard.core.manuscripts import compose, submission
from enregard.core.manuscripts.document import pictures
from enregard.core.markdown import markup
from enregard.errors import ManuscriptError
from office import PNG, docx, item, par, run

LINK = (
    '<Relationship Id="rL" Type="http://x/hyperlink" Target="https://a.example/x" TargetMode="External"/>'
    '<Relationship Id="rP" Type="http://x/image" Target="media/one.png"/>'
)


def read(body, **more):
    """The document of a Word text's body."""
    return submission.document("docx", docx(body, links=LINK, **more))


def markdown(body, **more):
    """The Markdown of a Word text's body, its pictures saved as `1.png`."""
    document = read(body, **more)
    return compose.markdown(document, {picture.source: "images/1.png" for picture in pictures(document)})


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (par("Le port", "Titre1") + par("Il dort."), "# Le port\n\nIl dort.\n"),
        (par("Le quai", "Maison") + par("Il dort."), "## Le quai\n\nIl dort.\n"),
        (par("Seul", properties='<w:outlineLvl w:val="2"/>') + par("Il dort."), "### Seul\n\nIl dort.\n"),
        (par("Un", "Citation") + par("Deux", "Citation") + par("Trois"), "> Un\n>\n> Deux\n\nTrois\n"),
        (par("Un vers", "Vers") + par("un autre", "Vers") + par("Trois"), "Un vers\\\nun autre\n\nTrois\n"),
        (item("un") + item("deux", depth=1) + item("trois"), "- un\n  - deux\n- trois\n"),
        (item("un", 2) + item("deux", 2) + par("Puis.") + item("trois", 2), "1. un\n2. deux\n\nPuis.\n\n3. trois\n"),
        (item("cinq", 3) + item("six", 3), "5. cinq\n6. six\n"),
        (item("un") + par("suite", "Liste", '<w:ind w:left="720"/>') + item("deux"), "- un\n\n  suite\n\n- deux\n"),
        (par(content=run("Un ") + run("mot", "<w:b/>") + run(" fort", "<w:b/>")), "Un **mot fort**\n"),
        (par(content=run("xix") + run("e", '<w:vertAlign w:val="superscript"/>')), "xix<sup>e</sup>\n"),
        (par(content=run("le ") + run("Temps", '<w:rStyle w:val="Accent"/>')), "le *Temps*\n"),
        (par(content=run("vu ") + run("secret", "<w:vanish/>") + run("partout")), "vu partout\n"),
        (par(content="<w:r><w:t>Un</w:t><w:br/><w:t>deux</w:t></w:r>"), "Un\\\ndeux\n"),
        (par(content=f'<w:hyperlink r:id="rL">{run("ici")}</w:hyperlink>'), "[ici](https://a.example/x)\n"),
        (par("1918. La paix * de &lt;tous>"), "1918\\. La paix \\* de \\<tous>\n"),
        (par("# pas un titre"), "\\# pas un titre\n"),
        (par(content=f"{run('Il moud ')}<w:del>{run('dix')}</w:del><w:ins>{run('douze')}</w:ins>"), "Il moud douze\n"),
        (par("Début", properties="<w:rPr><w:del/></w:rPr>") + par(" et fin."), "Début et fin.\n"),
        (par(content="<m:oMath><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>"
             "</m:sSup></m:oMath>"), "c<sup>2</sup>\n"),
        (par("L", properties='<w:framePr w:dropCap="drop"/>') + par("e canal dort."), "Le canal dort.\n"),
    ],
)  # fmt: skip
def test_what_a_word_text_says(body, expected):
    """A style is known by its name and what it is based on; a change counts as accepted; signs are escaped."""
    assert markdown(body) == expected


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (' HYPERLINK "https://b.example/?a=1&amp;b=2" ', "Voir [cela](https://b.example/?a=1&b=2).\n"),
        (" DATE \\@ yyyy ", "Voir cela.\n"),
        (" ADDIN ZOTERO_ITEM {} ", "Voir cela.\n"),
        (' TOC \\o "1-3" ', "Voir .\n"),
    ],
)
def test_a_field_is_its_result(code, expected):
    """What a field shows is kept as the file has it; a table of contents is not."""
    field = FIELD.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + FIELD.format("separate")
    assert markdown(par(content=run("Voir ") + field + run("cela") + FIELD.format("end") + run("."))) == expected


def test_notes_have_their_paragraphs_and_marks():
    """Notes are numbered in the order of their marks, with all their paragraphs."""
    notes = "".join(
        f'<w:footnote w:id="{n}">{par(content=f"<w:r><w:footnoteRef/></w:r>{run(text)}")}</w:footnote>'
        for n, text in ((1, " La seconde."), (2, " La première."))
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = par(content=run("Un") + mark.format(2) + run(" et deux") + mark.format(1) + run("."))

    assert markdown(body, notes=notes) == "Un[^1] et deux[^2].\n\n[^1]: La première.\n\n[^2]: La seconde.\n"


def test_a_mark_of_the_authors_own_is_none():
    """A note with a sign of its own is numbered like the others, and its sign is not left in the text."""
    notes = f'<w:footnote w:id="1">{par(content=run("Là."))}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    assert markdown(par(content=run("Un") + mark + run(".")), notes=notes) == "Un[^1].\n\n[^1]: Là.\n"


def test_a_table_keeps_what_is_merged_once():
    """A cell over two columns stands in the first, one over two rows in the upper; a bar in a cell is text."""
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    rows = (
        cell.format("", par("Port")) + cell.format("", par("Hiver")) + cell.format("", par("Été")),
        cell.format('<w:vMerge w:val="restart"/>', par("Cork")) + cell.format('<w:gridSpan w:val="2"/>', par("a|b")),
        cell.format("<w:vMerge/>", par()) + cell.format("", par("1")) + cell.format("", par("2") + par("peut-être")),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)

    assert markdown(f"<w:tbl>{table}</w:tbl>").splitlines() == [
        "| Port | Hiver | Été |",
        "|---|---|---|",
        "| Cork | a\\|b | |",
        "| | 1 | 2<br>peut-être |",
    ]


def test_a_picture_keeps_its_alternative_text():
    """A picture stands by itself, with what describes it; a box drawn twice is read once, after its paragraph."""
    drawing = '<w:drawing><wp:inline><wp:docPr descr="Un canal"/><a:blip r:embed="rP"/></wp:inline></w:drawing>'
    box = "<w:drawing><w:txbxContent>" + par("À savoir") + "</w:txbxContent></w:drawing>"
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = par(content=f"<w:r>{drawing}</w:r>{run('Il dort.')}") + par(content=f"{run('Là.')}<w:r>{twice}</w:r>")

    made = markdown(body, files={"word/media/one.png": PNG})
    assert made == "![Un canal](images/1.png)\n\nIl dort.\n\nLà.\n\nÀ savoir\n"


def test_what_is_left_out_is_said():
    """Comments, hidden words and tracked changes are counted; a title and an author go above the text."""
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = par("Le port", "Titre") + par(content=run("Il dort.") + comment + run("nu", "<w:vanish/>"))
    document = read(body, core="<dc:title>Document1</dc:title><dc:creator>Ada Boulanger; Idir Benali</dc:creator>")

    assert document.meta == {"title": "Le port", "authors": ("Ada Boulanger", "Idir Benali")}
    assert document.left == ("1 comment", "1 hidden word")


def test_bold_lines_are_headings_where_a_text_has_none():
    """Short bold lines above text are headings, and it is said; a bold sentence is none."""
    bold = [
        par(content=run(text, f'<w:b/><w:sz w:val="{size}"/>')) for text, size in (("Le blé", 36), ("La hausse", 24))
    ]
    body = (
        bold[0]
        + par("Il est cher.")
        + bold[1]
        + par("Trois causes.")
        + par(content=run("Note. ", "<w:b/>") + run("Fin."))
    )
    document = read(body)

    assert compose.markdown(document) == "# Le blé\n\nIl est cher.\n\n## La hausse\n\nTrois causes.\n\n**Note.** Fin.\n"
    assert document.told == ("2 bold lines are headings",)


def test_a_bold_line_above_numbered_parts_is_the_title():
    """The first line is of a higher level than the parts below it."""
    body = par(content=run("LE PORT", "<w:b/>")) + par("I") + par("Il dort.") + par("II") + par("Il rêve.")
    assert markdown(body) == "# LE PORT\n\n## I\n\nIl dort.\n\n## II\n\nIl rêve.\n"


def test_the_strict_edition_is_the_same():
    """ISO's strict edition of the format has other namespaces, and says the same."""
    parts = docx(par("Le port", "Titre1") + par("Il dort."))
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, data in parts.items()
    }
    assert compose.markdown(submission.document("docx", strict)) == "# Le port\n\nIl dort.\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"word/document.xml": b"<w:document"}, "its XML cannot be read"),
        ({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "declares entities"),
        ({"word/document.xml": b"<a>" * 900 + b"</a>" * 900}, "nested"),
        ({"word/document.xml": b"<x/>"}, "there is no text in it"),
    ],
)
def test_what_is_damaged_is_told(change, said):
    """A file that cannot be read says why, in a sentence."""
    with pytest.raises(ManuscriptError, match=said):
        submission.document("docx", {**docx(par("Un.")), **change})


def test_a_caption_stays_where_its_picture_does_not():
    """A caption that says what a picture shows is its alternative text; without the picture it is a paragraph."""
    style = '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="caption"/></w:style>'
    drawing = '<w:r><w:drawing><a:blip r:embed="rP"/></w:drawing></w:r>'
    parts = docx(par("Un.") + par(content=drawing) + par("Le canal", "L"), links=LINK)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", f"{style}</w:styles>".encode())
    document = submission.document("docx", parts)

    assert compose.markdown(document, {"word/media/one.png": "images/1.png"}) == "Un.\n\n![Le canal](images/1.png)\n"
    assert compose.markdown(document) == "Un.\n\nLe canal\n"


WORDS = st.text(st.sampled_from("abé 1.,«»*_#-+>|[]!"), min_size=1, max_size=10)
STYLED = st.builds(
    lambda text, style: run(escape(text), style),
    WORDS,
    st.sampled_from(["", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>", '<w:vertAlign w:val="superscript"/>']),
)
PARAGRAPHS = st.builds(
    lambda runs, style: par(content="".join(runs), style=style),
    st.lists(STYLED, min_size=1, max_size=4),
    st.sampled_from(["", "", "Titre1", "Maison", "Citation", "Vers"]),
)


@settings(max_examples=100)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=6))
def test_no_word_of_a_word_text_is_lost(paragraphs):
    """Whatever the styles and signs, a reader of the Markdown meets each letter of the text, in its order."""
    body = "".join(paragraphs)
    text = unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", body)))
    letters = [c for c in text if c.isalpha()]
    try:
        made = markdown(body)
    except ManuscriptError:
        assert not re.search(r"[^\W_]", text)
        return
    shown = "\n".join(block.text for block in markup.read(made).blocks)
    assert [c for c in shown if c.isalpha()] == letters
