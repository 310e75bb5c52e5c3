"""Files as people bring them, made by hand: Word, OpenDocument, EPUB."""

import io
import zipfile

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Intertitre"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Vers"><w:name w:val="Verse"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Paragraph"/></w:style>
<w:style w:type="character" w:styleId="Accent"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
"""
_LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/></w:lvl>'
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{n}">{"".join(_LEVEL.format(level, form) for level in range(3))}</w:abstractNum>'
    for n, form in enumerate(("bullet", "decimal"))
) + "".join(
    f'<w:num w:numId="{n}"><w:abstractNumId w:val="{kind}"/>{override}</w:num>'
    for n, kind, override in (
        (1, 0, ""),
        (2, 1, ""),
        (3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    )
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc33"
    "0000000049454e44ae426082"
)


def run(text: str, properties: str = "") -> str:
    """Words of a Word text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(text: str = "", style: str = "", properties: str = "", content: str = "") -> str:
    """A paragraph of a Word text: its words, or what stands in it."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content or (run(text) if text else '')}</w:p>"


def item(text: str, number: int = 1, depth: int = 0) -> str:
    """An item of a list of a Word text."""
    return par(text, "Liste", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def docx(
    body: str, *, notes: str = "", links: str = "", core: str = "", files: dict[str, bytes] | None = None
) -> dict[str, bytes]:
    """The parts of a Word text."""

    def part(kind: str, inside: str) -> bytes:
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{kind} {_W}>{inside}</w:{kind}>'.encode()

    kinds = ("styles", "numbering", *(["footnotes"] if notes else []))
    related = "".join(f'<Relationship Id="r{k}" Type="{_RELATION}/{k}" Target="{k}.xml"/>' for k in kinds) + links
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}">'
            f'<Relationship Id="d" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
            '<Relationship Id="c" Type="http://x/core-properties" Target="docProps/core.xml"/></Relationships>'
        ).encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>'.encode(),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        **(files or {}),
    }
    if notes:
        parts["word/footnotes.xml"] = part("footnotes", notes)
    if core:
        spaces = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        parts["docProps/core.xml"] = f"<cp:coreProperties {spaces}>{core}</cp:coreProperties>".encode()
    return parts


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

AUTOMATIC = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
"""


def odt(body: str, meta: str = "") -> dict[str, bytes]:
    """The parts of an OpenDocument text."""
    return {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>".encode(),
        "meta.xml": f"<office:document-meta {_ODF}><office:meta>{meta}</office:meta></office:document-meta>".encode(),
    }


def epub(
    chapters: dict[str, str], *, metadata: str = "", files: dict[str, bytes] | None = None, lang: str = "fr"
) -> dict[str, bytes]:
    """The parts of a book: its chapters by the names of their files, each the inside of its `body`."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    head = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
    return {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        b'<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'version="3.0"><metadata><dc:language>{lang}</dc:language>{metadata}</metadata><manifest>{items}</manifest>'
        f"<spine>{spine}</spine></package>".encode(),
        **{
            f"OPS/{name}": f"{head}<head><title/></head><body>{body}</body></html>".encode()
            for name, body in chapters.items()
        },
        **(files or {}),
    }


def zipped(parts: dict[str, bytes]) -> bytes:
    """Parts as the archive that such a file is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()
