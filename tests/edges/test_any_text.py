"""Whatever a file holds, every command reads it to its end: a mistake is a finding, never a traceback."""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import load
from enregard.core.finding import Severity
from enregard.edges.publishing.render import Press, templates_folder
from enregard.edges.publishing.site import feeds, publish

FILES = {
    "a/fr.md": "---\ntitle: Le pain\n---\n\nLe pain coûte 5,6 francs.\n\n- un\n- deux\n",
    "a/en.md": "---\ntitle: Bread\ntranslation_of: fr\n---\n\nBread costs 5.6 francs.\n\n- one\n- two\n",
    "a/notes/n.md": "---\nkind: context\n---\n\n# fr: Prix\n\n> 5,6 francs\n\nUn mot [@w].\n\n# en: Price\n\nA word.\n",
    "a/memory.tmx": '<tmx version="1.4"><header srclang="fr"/><body></body></tmx>',
    "a/drafts.jsonl": "",
    "references.yml": "- id: w\n  title: Un livre\n  URL: https://a.example/\n",
    "glossary.yml": "- fr: pain\n  en: bread\n",
}
"""A small site with a file of each kind."""

PIECES = [
    *"\n \t#>*_`~[](){}|<>&:;,.!?'\"-+=@/\\^$%0123456789",
    *(
        "\n\n",
        "---\n",
        "- ",
        "1. ",
        "    ",
        "```",
        "> ",
        "| a | b |\n|---|---|\n",
        "{#x}",
        "[^1]",
        "[^1]: ",
        "![",
        "](",
    ),
    *("https://", "www.", "http://[", "]", "https://fr.wikipedia.org", "mailto:", "//", "\\[", "[[", "]]", "[@w]", "@"),
    *(
        "fr: ",
        "en: ",
        "# fr: ",
        "# en: ",
        "kind: ",
        "title: ",
        "date: ",
        "aliases: [",
        "status: ",
        "compute: ",
        "- id: ",
    ),
    *(
        "<b>",
        "</b>",
        "<kbd>",
        "<sub>",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<tmx>",
        "<tu>",
        "<seg>",
        "&#0;",
        "&#x110000;",
    ),
    *('{"', '":', '"}', "null", "true", "1e999", "9" * 40, "2 ** 9", "1/0", "2024-02-30", "&a ", "*a", "!!x ", "<<: "),
    *(
        "\x00",
        "\x07",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\u202e",
        "\u200d",
        "\U000e0001",
    ),
    *(
        "①",
        "²",
        "½",
        "٣",
        "Ⅷ",
        "İ",
        "ß",
        "ﬁ",
        "e\u0301",
        "👩‍👩‍👧",
        "mille",
        "5,6 millions",
        "not",
        "the",
        "pain",
        "bread",
    ),
]
"""What the readers look for, what they forbid, and what folding changes."""

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A content folder that holds `files`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return root


@pytest.fixture(scope="module")
def press() -> Press:
    """Our own templates."""
    return Press([templates_folder()])


@pytest.mark.parametrize("name", FILES)
def test_no_text_of_a_file_is_too_much(press, name):
    """An article, a note, references, a glossary, a memory, drafts: read, checked and rendered, or told."""

    @settings(max_examples=settings.get_profile("calm").max_examples // 2)
    @given(text=texts, end=st.booleans())
    def holds(text: str, end: bool) -> None:
        with TemporaryDirectory() as folder:
            # At the end of what can be read the text meets other readers than alone.
            content = put(Path(folder), {**FILES, name: FILES[name] + text if end else text})
            book = publish(content, ("fr", "en"), press)
            feeds(book, "Site", "https://a.example/", ("fr", "en"))
            for finding in book.findings:
                assert finding.file
                json.dumps(str(finding))
                assert finding.severity in Severity
            if "a/fr.md" not in {finding.file for finding in book.findings}:
                load(content / "a")

    holds()


@pytest.mark.parametrize("lang", ["ay", "grc", "tlh", "zh-Hant-MO", "sr-Latn", "ckb", "es-419"])
def test_no_language_is_too_far(press, tmp_path, lang):
    """With data in the repository of locales or without: days, names, works and corrections are set in each."""
    head = "date: 2025-03-01\nupdated: 2025-04-02\nauthors: [Ana]\nrights: CC BY\ncorrections:\n  - date: 2025-04-02\n"
    note = "---\nkind: fact-check\nverdict: false\nchecked: 2025-03-01\nauthor: A\n---\n\n"
    files = {
        "a/fr.md": f"---\ntitle: Le pain\n{head}    was: x\n    text: y\n---\n\nLe pain coûte 5,6 francs.\n",
        f"a/{lang}.md": f"---\ntitle: X\ntranslation_of: fr\n{head}    text: y\n---\n\nXy 5.6 z.\n",
        "a/notes/n.md": f"{note}# fr: Prix\n\n> 5,6 francs\n\nUn mot [@w].\n\n# {lang}: Y\n\n> 5.6 z\n\nZ [@w].\n",
        "references.yml": "- id: w\n  title: t\n  issued: 2025-03-01\n  accessed: 2025-04\n  author: [{family: A}]\n",
    }
    book = publish(put(tmp_path, files), ("fr", lang), press, linked_data=True, searched=True)
    feeds(book, "Site", "https://a.example/", ("fr", lang))

    assert [one.uri for one in book.pages if one.face and one.content] == ["a/index.md", "a/fr.md", f"a/{lang}.md"]


DEEP = 5_000

SPECIMENS = {
    "a host that is none": ("a/en.md", "[source : https://[fr.wikipedia.org] et [ici](http://[x)\n"),
    "lists in lists": ("a/fr.md", "".join(" " * n + "- a\n" for n in range(300))),
    "lists on one line": ("a/fr.md", "- " * DEEP + "a\n"),
    "quotations in quotations": ("a/fr.md", "> " * DEEP + "a\n"),
    "brackets in brackets": ("a/fr.md", "[" * DEEP + "a" + "](b)" * DEEP + "\n"),
    "emphasis in emphasis": ("a/fr.md", "*a _b " * DEEP + "c_ d*" * DEEP + "\n"),
    "tags in tags": ("a/fr.md", "a " + "<sub>" * DEEP + "a" + "</sub>" * DEEP + "\n"),
    "braces in a header": ("a/fr.md", f"---\ntitle: {'[' * DEEP}{']' * DEEP}\n---\n\nLe pain.\n"),
    "keys below keys": ("references.yml", "".join(" " * n + "a:\n" for n in range(0, 2 * DEEP, 2))),
    "lists in a glossary": ("glossary.yml", "- " * DEEP + "fr: a\n"),
    "aliases of aliases": ("references.yml", "a: &a [x, x]\n" + "b: &a [*a, *a, *a, *a, *a, *a, *a, *a]\n" * 30),
    "parentheses in a sum": ("a/notes/n.md", f"---\ncompute: ['{'(' * DEEP}1{')' * DEEP} = 1']\n---\n\n# fr: a\n"),
    "a chain of signs": ("a/notes/n.md", f"---\ncompute: ['{'-' * DEEP}1 = 1']\n---\n\n# fr: a\n"),
    "a number of many figures": ("a/notes/n.md", f"---\ncompute: ['{'9' * DEEP} * 1 = 1']\n---\n\n# fr: a\n"),
    "a power of powers": ("a/notes/n.md", "---\ncompute: ['9 ** 9 ** 9 ** 9 = 1']\n---\n\n# fr: a\n"),
    "pipes in a note": ("a/notes/n.md", "---\nkind: context\n---\n\n# fr: a\n\n" + "> " * DEEP + "a\n"),
    "elements in a memory": (
        "a/memory.tmx",
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr"><seg>'
        f"{'<hi>' * DEEP}a{'</hi>' * DEEP}</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu></body></tmx>",
    ),
    "entities in a memory": (
        "a/memory.tmx",
        "<!DOCTYPE tmx [<!ENTITY a 'xxxxxxxxxx'>"
        + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))
        + '<tmx version="1.4"><body>&m;</body></tmx>',
    ),
    "an encoding that is not": ("a/memory.tmx", '<?xml version="1.0" encoding="x"?><tmx version="1.4"><body/></tmx>'),
    "a drafted answer in lists": ("a/drafts.jsonl", "[" * 100_000 + "\n"),
    "a drafted answer of surrogates": ("a/drafts.jsonl", '{"source": "\\ud800", "text": "\\udc00", "lang": "en"}\n'),
    "half a character": ("a/fr.md", "Le pain \ud800 co\udfffte.\n"),
    "a day that is none": ("a/fr.md", "---\ndate: 2024-02-30\nupdated: 0000-00-00\n---\n\nLe pain.\n"),
    "a year too far": ("references.yml", "- id: w\n  title: t\n  issued: {date-parts: [[99999999999, 13, 45]]}\n"),
    "an endless number": ("references.yml", "- id: w\n  title: t\n  volume: .inf\n  issued: .nan\n  page: 1e999\n"),
    "control characters": ("a/fr.md", '---\ntitle: "a\\0b\\x0b\\e"\n---\n\nLe\x00 pain\x0b\x1b[31m.\n'),
}
"""What broke a reader once, here or elsewhere: the file, and what it holds."""


@pytest.mark.parametrize("specimen", SPECIMENS)
def test_what_is_deep_or_impossible_is_read_or_told(press, tmp_path, specimen):
    """Nesting, numbers, hosts, days and characters beyond what a reader takes."""
    name, text = SPECIMENS[specimen]
    book = publish(put(tmp_path, {**FILES, name: text}), ("fr", "en"), press)

    assert book.pages or book.errors


@pytest.mark.parametrize("text", ["[ici](http://[x)\n", "<http://[::1>\n", "[source : https://fr.a.example]suite\n"])
def test_a_link_whose_host_is_none_faces_another(press, tmp_path, text):
    """Links are compared as they are written."""
    files = {**FILES, "a/fr.md": text, "a/en.md": "[here](http://b.example)\n"}
    book = publish(put(tmp_path, files), ("fr", "en"), press)

    assert not book.errors
    assert len(book.pages) == 4
