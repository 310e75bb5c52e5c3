"""Plain texts as they arrive: what stands before them, how they are laid out, and what only looks like Markdown."""

import html
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.manuscripts import submission
from enregard.core.manuscripts.plain import escape, layout
from enregard.core.manuscripts.plain import plaintext as manuscript
from enregard.core.markdown.markup import read as read_markup


@pytest.mark.parametrize(
    ("text", "meta", "first"),
    [
        (" date 2025-03-04 Si vous avez lu.\n\nDeux.", [("date", "2025-03-04")], "Si vous avez lu."),
        (
            "Title: On bread\nAuthor: Ada Baker\nDate: 2024-01-02\nURL: https://a.example/bread\n\nBread rises.",
            [
                ("title", "On bread"),
                ("authors", "Ada Baker"),
                ("date", "2024-01-02"),
                ("source_url", "https://a.example/bread"),
            ],
            "Bread rises.",
        ),
        (
            "updated=2023-12-31 url https://a.example/x\nLe pain lève.",
            [("updated", "2023-12-31"), ("source_url", "https://a.example/x")],
            "Le pain lève.",
        ),
        ("Date palms grow slowly.", [], "Date palms grow slowly."),
        ("Title deeds are kept here.", [], "Title deeds are kept here."),
        ("date 2025-13-45 is no date", [], "date 2025-13-45 is no date"),
        ("Note: this is text.", [], "Note: this is text."),
        ("date 2025-03-04, dit-il", [], "date 2025-03-04, dit-il"),
        ("date 2025-03-04 date 2025-03-05 reste", [("date", "2025-03-04")], "date 2025-03-05 reste"),
        ("Titre : Le pain\nSous-titre : Y\n\nLe pain.", [("title", "Le pain"), ("subtitle", "Y")], "Le pain."),
        ("Date : 4 mars 2025\nLe pain.", [("date", "2025-03-04")], "Le pain."),
        ("Published: March 4, 2025\n\nBread.", [("date", "2025-03-04")], "Bread."),
        ("Mis à jour le 1er avril 2025\n\nLe pain.", [("updated", "2025-04-01")], "Le pain."),
        ("Date: 25/03/2025\nLe pain.", [("date", "2025-03-25")], "Le pain."),
        ("Date: 04/03/2025\n\nLe pain.", [], "Date: 04/03/2025"),
        ("Publié le 4 mars 2025 par Gallimard, ce livre", [], "Publié le 4 mars 2025 par Gallimard, ce livre"),
        ("Paul : Bonjour.\nAnne : Bonsoir.", [], "Paul : Bonjour."),
        ("Title: X\n\nBread.\n\nDate: 2025-03-04", [("title", "X")], "Bread."),
        ("EDİTOR: Ada\n\nTexte.", [("publisher", "Ada")], "Texte."),
    ],
)
def test_keys_before_the_text_become_front_matter(text, meta, first):
    """A known key and a value of its form; all else is text."""
    read = manuscript.read(text)

    assert meta == list(read.meta)
    assert first == read.passages[0].lines[0]


@pytest.mark.parametrize(
    ("text", "meta", "words", "told"),
    [
        ("Titre : X\nLangue : fr\nAuteur : Ada\n\nTexte.", "title authors", "Langue : fr", "2 “Langue” is no key"),
        ("date 2025-03-04 publié par IBM\nauteur: Ada\n\nTexte.", "date authors", "publié par IBM", "1 “publié par"),
        ("Date: 2025-03-04, à Paris\nTitre: X\nTexte.", "title", "Date: 2025-03-04, à Paris", "1 “Date” takes a date"),
        ("Titre: X\nTitre: Y\nAuteur: Z\n\nTexte.", "title authors", "Titre: Y", "2 “title” is there already"),
        ("Titre: X\nLangue: fr\n\nTexte.", "title", "Langue: fr", "2 “Langue” is no key"),
        (
            "Titre : X\nPar Ada Boulanger\nPublié le 4 mars 2025\nDroits : CC\n\nTexte.",
            "title date rights",
            "Par Ada Boulanger",
            "2 “Par” is a key only with a colon",
        ),
        ("Titre : X\nPar Ada\nAuteur : Ada\n\nTexte.", "title authors", "Par Ada", "2 “Par” is a key only"),
        (
            "Title: X\n4 March 2025\nRights: CC BY\n\nTexte.",
            "title rights",
            "4 March 2025",
            "2 “4 March 2025” is no key",
        ),
        ("Titre : X\nURL : http://[\nAuteur : Ada\n\nTexte.", "title authors", "URL : http://[", "2 “URL” takes"),
        ("Source: mon oncle.\n\nTexte.", "", "Source: mon oncle.", "1 “Source” takes an address"),
    ],
)
def test_a_line_among_keys_that_is_none_ends_nothing(text, meta, words, told):
    """It stays in the text, before the rest, and is told with its line; the keys below it are read."""
    read = manuscript.read(text)

    assert meta.split() == [key for key, _ in read.meta]
    assert [(words,), ("Texte.",)] == [passage.lines for passage in read.passages]
    (left,) = read.left
    assert f"{left.line} {left.message}".startswith(told)


@pytest.mark.parametrize("text", ["date 2025-03-04 Si vous avez bien lu : oui.\n\nDeux.", "Note: text.\n\nMore."])
def test_text_is_not_told(text):
    """What nobody would take for a key is text, without a word."""
    assert not manuscript.read(text).left


@pytest.mark.parametrize(
    "paragraph",
    [
        "Rien à signaler : « oui », l’an 1918 ; 5 % & c’est tout.",
        "L'adresse https://a.example/x_y_z?a=1&b=2 reste un lien.",
        "2 * 3 et snake_case",
    ],
)
def test_a_paragraph_without_markup_stays_as_it_is(paragraph):
    """To the character."""
    assert paragraph == escape.paragraph([paragraph])


@pytest.mark.parametrize(
    "paragraph",
    [
        "1918. L'armistice",
        "- Non, dit-il.",
        "# 1 mondial",
        "<ministère>",
        "a\n---",
        "| a |\n|---|",
        "{#x}",
        "[^1]: x",
        "&amp;",
    ],
)
def test_what_only_looks_like_markup_is_escaped(paragraph):
    """It is read back as one paragraph of the same words."""
    (block,) = read_markup(escape.paragraph(paragraph.split("\n"))).blocks

    assert ("paragraph", " ".join(paragraph.split("\n"))) == (block.kind, block.text)


@given(st.text(alphabet="ab1 .*_`[]()<>#|~&\\{}\n-+!=:/w'é\t$^\"", min_size=1, max_size=90).filter(str.strip))
def test_no_word_is_lost(text):
    """Whatever a text holds: every character but white space, bullets and rules is in a passage, in order."""
    said = [
        [*passage.lines, *(item.mark + item.text for item in passage.items)] for passage in layout.passages(text)[0]
    ]

    assert characters(text) == characters("".join(line for lines in said for line in lines))


def characters(text):
    """What of a text is neither white space nor of the signs of which bullets and rules are made."""
    return re.sub(r"[\s*_=~#+-]", "", text)


@given(st.text(alphabet="ab1 .*_`[]()<>#|~&\\{}\n-+!=:/w'é\t$^\"", min_size=1, max_size=90).filter(str.strip))
def test_any_text_comes_back(text):
    """Whatever a text holds, its Markdown shows the words of each passage, and nothing else."""
    passages = layout.passages(text)[0]
    blocks = read_markup(escape.markdown(passages)).blocks

    for passage, block in zip(passages, blocks, strict=True):
        as_list = "\n".join(item.text for item in passage.items)
        as_lines = " ".join(passage.lines or [f"{item.mark} {item.text}" for item in passage.items])
        # What cannot be written as a list or a heading is written as a paragraph.
        assert block.kind in {passage.kind, "paragraph"}
        assert block.text == (as_list if block.kind == "list" else as_lines)


PROSE = (
    "En un an, le prix du pain a monté de quinze pour cent, et personne ne s’en étonne plus. Les boulangers accusent "
    "le blé, les meuniers l’énergie, et les consommateurs paient sans mot dire, puisqu’il faut bien manger."
)
VERSE = (
    "C’est un trou de verdure où chante une rivière,\nAccrochant follement aux herbes des haillons\n"
    "D’argent ; où le soleil, de la montagne fière,\nLuit : c’est un petit val qui mousse de rayons."
)


@given(st.integers(50, 100))
def test_wrapped_prose_is_one_line_again(width):
    """Lines filled up to any width are joined by spaces."""
    assert manuscript.read(textwrap.fill(PROSE, width)).markdown() == f"{PROSE}\n"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        (VERSE, VERSE.replace("\n", "\\\n")),
        (f"{textwrap.fill(PROSE, 72)}\n\n{VERSE}", PROSE + "\n\n" + VERSE.replace("\n", "\\\n")),
        (f"{textwrap.fill(PROSE, 72)}\n\n{textwrap.fill(PROSE.upper(), 66)}", f"{PROSE}\n\n{PROSE.upper()}"),
        ("so much depends\nupon\n\na red wheel\nbarrow", "so much depends\\\nupon\n\na red wheel\\\nbarrow"),
        ("12 rue de la Paix\n75002 Paris", "12 rue de la Paix\\\n75002 Paris"),
        (f"{PROSE}\n{PROSE}", f"{PROSE}\n\n{PROSE}"),
        (f"    {textwrap.fill(PROSE, 70)}\n    {textwrap.fill(PROSE, 70)}", f"{PROSE}\n\n{PROSE}"),
        ("Pain\n====\nIl lève.", "# Pain\n\nIl lève."),
        ("Pain\n----\n\nIl lève.", "## Pain\n\nIl lève."),
        ("=====\nPain\n=====\n\nIl lève.", "# Pain\n\nIl lève."),
        (
            "LE PAIN\n\nIl lève.\n\nLA CROÛTE\n\nElle dore.\n\nFIN",
            "# LE PAIN\n\nIl lève.\n\n## LA CROÛTE\n\nElle dore.\n\nFIN",
        ),
        ("CECI EST ÉCRIT\n\nTOUT EN CAPITALES\n\nVOILÀ", "CECI EST ÉCRIT\n\nTOUT EN CAPITALES\n\nVOILÀ"),
        ("Il lève.\n\n* * *\n\nIl dore.", "Il lève.\n\n* * *\n\nIl dore."),
        ("Il faut :\n- de l’eau ;\n- du sel.", "Il faut :\n\n- de l’eau ;\n- du sel."),
        ("• de l’eau ;\n\n• du sel.", "- de l’eau ;\n- du sel."),
        ("•\tde l’eau :\n   o\tfraîche\n•\tdu sel", "- de l’eau :\n  - fraîche\n- du sel"),
        (f"* {PROSE}\n\n* {PROSE}", f"- {PROSE}\n- {PROSE}"),
        (f"- {PROSE}\n\n- {PROSE}", f"\\- {PROSE}\n\n\\- {PROSE}"),
        ("- de l’eau,\n  fraîche ;\n- du sel.\nEt voilà.", "- de l’eau, fraîche ;\n- du sel.\n\nEt voilà."),
        ("1. Pétrir.\n   - bien\n   - fort\n2. Cuire.", "1. Pétrir.\n   - bien\n   - fort\n2. Cuire."),
        ("- Tu viens ?\n- Non.", "\\- Tu viens ?\\\n\\- Non."),
        ("— Tu viens.\n— Non.", "— Tu viens.\\\n— Non."),
        ("1918. La paix.\n\n1920. Le pain.", "1918\\. La paix.\n\n1920\\. Le pain."),
        ("Voir https://a.example/x\nou pas", "Voir https://a.example/x  \nou pas"),
        ("un\u2028deux\x0ctrois", "un\\\ndeux\n\ntrois"),
    ],
)
def test_what_line_breaks_and_marks_stand_for(text, markdown):
    """Verse and addresses keep their lines, prose does not; underlines, capitals, dashes and numbers are read."""
    assert manuscript.read(text).markdown() == f"{markdown}\n"


@pytest.mark.parametrize(
    ("lines", "one"),
    [
        (("vingt-", "deux"), "vingt-deux"),
        (("pre-", "and post-war"), "pre- and post-war"),
        (("co\u00ad", "opération"), "coopération"),
        (("パンは", "高い"), "パンは高い"),
    ],
)
def test_where_two_lines_meet(lines, one):
    """A hyphen within a word holds, a soft one goes, and ideographs need no space."""
    before, after = (part for part in lines)
    text = f"{'mot ' * 20}{before}\n{after} {'mot ' * 22}\n{'mot ' * 4}"

    assert one in manuscript.read(text).markdown()


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("%%", "%%"),
        ("{/*", "*/}"),
        ("{% comment %}", "{% endcomment %}"),
        ("{#", "#}"),
        ("{>>", "<<}"),
        ("{{/*", "*/}}"),
        ("{{< comment >}}", "{{< /comment >}}"),
        ("<!--", "-->"),
    ],
)
def test_words_between_signs_of_a_comment_are_words(begins, ends):
    """A plain text or a page of the web has no comments of Markdown's dialects, within a paragraph or over several."""
    for text in (f"Le {begins}mot{ends} reste.", f"{begins} un\n\nDeux mots ici.\n\ntrois {ends}\n\nFin du texte."):
        paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in text.split("\n\n"))
        web = submission.web_page(f"<main><h1>T</h1>{paragraphs}<p>Et voilà.</p></main>".encode())
        for made, more in ((submission.plain(text), ""), (submission.submitted(web, {}), " Et voilà.")):
            assert " ".join(block.text for block in read_markup(made.text).blocks) == " ".join(text.split()) + more


def test_what_is_seen_of_no_word_is_none_of_a_text_s():
    """Files that Windows joins keep the mark of each; of soft hyphens those stay that divide a word."""
    assert submission.plain("Un.\n\n\u00ad\n\nDeux \u00ad\nco\u00adpains.\n").text == "Un.\n\nDeux\\\nco\u00adpains.\n"
    assert submission.plain("Un texte.\n\n\ufeff# Un autre.\n").text == "Un texte.\n\n\\# Un autre.\n"


@pytest.mark.parametrize("line", ["-- -", "- --", "== =", "* **", "_ __", "+ -", "1) 2.", "| - |", "[x]: y", "    z"])
def test_a_line_of_signs_is_a_paragraph(line):
    """Rules, marks of lists, tables and definitions of links among them, alone and between other paragraphs."""
    for text in (line, f"Un mot.\n\n{line}\n\nUn autre."):
        assert " ".join(block.text for block in read_markup(submission.plain(text).text).blocks).split() == text.split()
