"""Markup of other programs: told once an article and kind, and attributes never shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import compose
from enregard.core.markdown import comment, foreign
from enregard.core.markdown.comment import places, without_comments
from enregard.core.markdown.markup import read, read_note


def marks(text):
    """What stands in a text, as (name, line, written)."""
    document = read(text)
    return [
        (one.kind.name, one.line, one.written)
        for one in foreign.marks(document.blocks, document.attributes, document.comments)
    ]


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ('!!! warning "Attention"\n    Le lait déborde.', "a box", '!!! warning "Attention"'),
        ("??? tip\n\n    Battez les œufs.", "a box", "??? tip"),
        ("> [!TIP]\n> Battez les œufs.", "a box", "[!TIP]"),
        ('=== "Four à gaz"\n\n    Thermostat 6.', "a tab", '=== "Four à gaz"'),
        (":::tip Conseil\nBattez les œufs.\n:::", "a division", ":::tip Conseil"),
        ("::: {.encadre}\nBattez les œufs.\n\n:::", "a division", "::: {.encadre}"),
        ("Un blanc d’œuf ==ferme== suffit.", "a highlight", "==ferme=="),
        ("Un blanc ==**très** ferme== suffit.", "a highlight", "==très ferme=="),
        ("Cuit :material-check: ou cru :smile:.", "an icon’s name", ":material-check:"),
        ("Voir :ref:`le pain`.", "a role", ":ref:"),
        (".. note::\n\n   Le lait déborde.", "a directive", ".. note::"),
        ('{{< figure src="pain.png" >}}', "a shortcode", '{{< figure src="pain.png" >}}'),
        ("{{% alerte %}} chaud {{% /alerte %}}", "a shortcode", "{{% alerte %}}"),
        ("{#1}\n\nLe pain.", "an identifier", "{#1}"),
        ("## Le pain {#2024}", "an identifier", "{#2024}"),
        ("{% include recette.html %}", "a template’s tag", "{% include recette.html %}"),
        ("Voir {{ site.baseurl }}/pain.", "a template’s tag", "{{ site.baseurl }}"),
        ("Voir [[Le pain|la recette]].", "a wiki’s link", "[[Le pain|la recette]]"),
        ("![[pain.png]]", "a wiki’s link", "![[pain.png]]"),
        ("Le levain est ancien @boulanger1998.", "a citation", "@boulanger1998"),
        ("Le levain est ancien [@boulanger; @meunier].", "a citation", "[@boulanger; @meunier]"),
        ("import Carte from '../Carte';\n\nLe pain.", "a component’s line", "import Carte from '../Carte';"),
        ("export const heures = 3;", "a component’s line", "export const heures = 3;"),
        ("{/* à revoir */}", "a comment", "{/* à revoir */}"),
        ("Le pain. %%à revoir%%", "a comment", "%%à revoir%%"),
        ("%%\nà revoir\n\n- encore\n%%\n\nLe pain.", "a comment", "%% à revoir - encore %%"),
        ("{% comment %}à\n\nrevoir{% endcomment %}", "a comment", "{% comment %}à revoir{% endcomment %}"),
        ("Le pain{>>à revoir<<}.", "a comment", "{>>à revoir<<}"),
        ("%% à revoir\n\nLe pain.", "a comment that does not end", "%% à revoir"),
        ("![Une miche|300](pain.png)", "the size of a picture", "Une miche|300"),
        ("![Une miche](pain.png =300x200)", "the size of a picture", "![Une miche](pain.png =300x200)"),
        ("/// caption\nUne miche\n///", "a block", "/// caption"),
        ('--8<-- "part.md"', "a piece of another file", '--8<-- "part.md"'),
        ("Le ^^bon^^ pain.", "words set in", "^^bon^^"),
        ("Le pain lève. ^levain-1", "a passage’s name", "^levain-1"),
        ("Levain\n: Pâte qui fermente.", "a definition", ": Pâte qui fermente."),
        ("Le prix est {props.prix}.", "a component’s value", "{props.prix}"),
        ("[TOC]", "a table of contents", "[TOC]"),
        ("Pressez ++ctrl+s++.", "keys", "++ctrl+s++"),
        ("Le m^2^ de pâte.", "a raised letter", "^2^"),
        ("Le pain^[De froment.] lève.", "a footnote within the line", "^[De froment.]"),
        ("*[AOP]: appellation protégée", "an abbreviation", "*[AOP]: appellation protégée"),
        ("Levain\n:   Pâte qui fermente.", "a definition", ":   Pâte qui fermente."),
        ("Soit $$x^2$$ la surface.", "a formula", "$$x^2$$"),
        ("Le {++bon++} pain.", "a mark of changes", "{++bon++}"),
        ("Le pain{.gras} lève.", "attributes", "{.gras}"),
        ("Il dit *l’*été.", "emphasis", "*l’*"),
        ("Il dit **« oui »**net.", "emphasis", "**« oui »**"),
        ("Le pain, **5 % de sel**, ou **5 %**de sucre.", "emphasis", "**5 %**"),
        ("Un taux de __5 %__des voix.", "emphasis", "__5 %__"),
        ("Le mot*«été»* est là.", "emphasis", "*«été»*"),
        ("Un **pain **bis.", "emphasis", "**pain **"),
        ("Un** pain** bis.", "emphasis", "** pain**"),
    ],
)
def test_each_kind_is_known_by_its_signs(text, name, written):
    """Its first place in a text is told, as it is written."""
    assert marks(text)[0] == (name, 1 + text[: text.index(written[:2])].count("\n"), written)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Le pain. %%à revoir%% Il lève.", ["Le pain. Il lève."]),
        ("Le pain.\n\n%%\nà revoir\n\n- encore\n%%\n\nIl lève.", ["Le pain.", "Il lève."]),
        ("%%à revoir%%Il **lève**.", ["Il lève."]),
        ("- pain %%à\n  revoir%%\n- lait", ["pain\nlait"]),
        ("| pain %%a|b%% | lait |\n|---|---|", ["pain\nlait"]),
        ("{/* à\n\nrevoir */}\n\nIl lève.", ["Il lève."]),
        ("{{/* à revoir */}}{{% comment %}}non{{% /comment %}}{# non #}Il lève.", ["Il lève."]),
        ("`%%a%%` et %%b%%\n\n```\n%%c%%\n```", ["%%a%% et", "%%c%%\n"]),
        ("~~~\n%%a\n%%", ["%%a\n%%"]),
        (r"\%%a%% et 5 %% de 6 %%", ["%%a%% et 5 %% de 6 %%"]),
        ("<!-- %%a --> b %% c", ["b %% c"]),
    ],
)
def test_comments_are_shown_to_nobody(text, shown):
    """Over lines and paragraphs, in lists and tables, in notes as in texts; in code they are code."""
    for document in (read(text), read_note(text)):
        assert [block.text for block in document.blocks] == shown


@given(
    st.lists(
        st.sampled_from(["%%", "{/*", "*/}", "`", "```", "\n", "\n\n", "a ", "5", "<!--", "-->", "é"]), max_size=30
    )
)
def test_a_text_without_its_comments_has_the_same_lines(parts):
    """So that findings name the lines of the file; and nothing but the comments and spaces before them is gone."""
    text = "".join(parts)
    kept, comments = without_comments(text)
    assert kept.count("\n") == text.count("\n")
    for (start, end), one in zip(places(text), comments, strict=True):
        assert (one.written, one.line) == (text[start:end], text.count("\n", 0, start) + 1)
    words = "".join(kept.split())
    assert len(words) + sum(len("".join(one.written.split())) for one in comments) == len("".join(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "Écrivez `==ferme==` ou `[[pain]]`.",
        "Il dit *l’été*, *l*’été, **« oui »** net et *(vrai)*.",
        "snake_case, _a_b, __init__.py, _(x)_, [_] et _.",
        r"Il dit \*l’*été et \*\*pain \*\*bis.",
        "M*A*S*H, 5*(3+2)*4, 2 ** 3 ** 4, C*-algèbre et C*-module.",
        "Prix* hors taxe*, (*) sauf en mai, *) et en juin (*.",
        "* un pain\n* deux pains *** trois",
        "```\n!!! note\n{% include %}\n```",
        r"Deux signes égale, \==ainsi==.",
        r"Un crochet \[[double]].",
        "Si a == b et c == d, pétrir.",
        "Le train de 10:30:45 part, a::b::c aussi.",
        "C++ et C++11, ou C++14++ ?",
        "Écrire à jean@moulin2024.example, ou voir @Paris2024.",
        "La note [[1]](https://a.example/) et [[2]].",
        "Il coûte $5 ou $10 selon le poids.",
        "L’ensemble {a, b} et le mot {seul}.",
        "Trois choses\n: le sel, l’eau, la farine.",
        "Non !!! Vraiment ??? oui",
        "===\n\nUne ligne.",
        "Hausse de 5 %% ? De 6 %% !",
        "## Le pain {#pain}",
        "{#pain}\n\nLe pain.",
    ],
)
def test_what_only_looks_so_is_text(text):
    """Code, what is escaped, and signs that people write."""
    assert marks(text) == []


@pytest.mark.parametrize(
    ("source", "text", "left"),
    [
        ("## Le pain { #pain }", "Le pain", "{ #pain }"),
        ("## Le pain {.titre .grand}", "Le pain", "{.titre .grand}"),
        ("## Le pain {-}", "Le pain", "{-}"),
        ("Le pain {: .titre }\n=====", "Le pain", "{: .titre }"),
        ("Le [pain](pain.md){: .bouton } lève.", "Le pain lève.", "{: .bouton }"),
        ("Le [pain](pain.md){target=_blank}.", "Le pain.", "{target=_blank}"),
        ("Le [pain](pain.md){.bouton download} lève.", "Le pain lève.", "{.bouton download}"),
        ("Le **pain**{.gras} lève.", "Le pain lève.", "{.gras}"),
        ("Le `pain`{.python} lève.", "Le pain lève.", "{.python}"),
        ('![Une miche](pain.png){ width="300" }', "Une miche", '{ width="300" }'),
        ("![Une miche](pain.png)\n{: .centre}", "Une miche", "{: .centre}"),
        ("![Une miche](pain.png) {.centre}", "Une miche", "{.centre}"),
    ],
)
def test_attributes_behind_a_heading_a_link_or_a_picture_are_never_shown(source, text, left):
    """They are left out of the text, and told."""
    document = read(source)

    assert document.blocks[0].text == text
    assert [one.written for one in document.attributes] == [left]


def test_attributes_that_stand_alone_make_no_passage():
    """A line of them below a heading is none of the text."""
    document = read("## Le pain\n{: .titre }\n\nIl lève.")

    assert [block.text for block in document.blocks] == ["Le pain", "Il lève."]
    assert [tuple(one) for one in document.attributes] == [(2, "{: .titre }")]


@pytest.mark.parametrize("text", [r"\{#x }", r"\{.gras\}", "Le pain.\n\\{: .titre }"])
def test_attributes_behind_a_backslash_are_words(text):
    """Which is how a text shows them; so it is written by import, where a text has them."""
    document = read(text)
    assert document.blocks[-1].text == text.replace("\\", "").replace("\n", " ") and not document.attributes


def test_a_heading_keeps_its_pin_beside_attributes():
    """What is a pin stays one; a heading that ends with code keeps its braces."""
    assert [(b.text, b.pin) for b in read("## Le pain {.grand} {#pain}\n\n## Des `{.titre}`").blocks] == [
        ("Le pain", "pain"),
        ("Des {.titre}", ""),
    ]


NOTE = "---\nkind: context\n---\n# fr: Le pain\n> pain\n\n!!! note\n\n# en: Bread\n> bread\n\nText.\n"


def test_a_kind_is_one_finding_an_article():
    """With the lines where it stands, in all files of the article, and what would be right here."""
    files = ArticleFiles(
        "pain",
        {"fr": "# Le pain\n\n!!! note\n\n!!! note\n", "en": "# Bread\n\n!!! note\n\n==yes==\n"},
        notes={"sel": NOTE},
    )

    found = [one for one in compose(files, Resources()).findings if one.code == "markup-foreign"]

    where = "(lines 3, 5; pain/en.md, line 3; pain/notes/sel.md, line 7)"
    assert [(one.file, one.line) for one in found] == [("pain/en.md", 5), ("pain/fr.md", 3)]
    assert found[1].message == f"“!!! note” is shown as it is typed {where}: a box in other programs"
    assert "> **Note**" in found[1].hint


def test_the_caption_of_a_figure_is_no_definition():
    """It is shown without its colon; above a table that is not drawn it is shown as it stands."""
    table = "\n\n: {0}\n\n| {0} | |\n|---|--:|\n| Sel | 4 |\n"
    body = f"# fr: Le pain\n> pain{table.format('Prix')}\n# en: Bread\n> bread{table.format('Price')}"

    def told(kind):
        files = ArticleFiles(
            "pain", {"fr": "# Le pain\n", "en": "# Bread\n"}, notes={"sel": f"---\n{kind}\n---\n{body}"}
        )
        return [one.line for one in compose(files, Resources()).findings if one.code == "markup-foreign"]

    assert told("kind: context\nfigure: bars") == []
    assert told("kind: context") == [7]


@given(st.text(alphabet="ab !?=:{}[]<>%@^+$#.*\n\\`1-", max_size=60))
def test_any_text_at_all_can_be_looked_through(text):
    """Each mark has a line of the text."""
    assert all(1 <= line <= text.count("\n") + 1 for _, line, _ in marks(text))


@given(
    st.lists(st.sampled_from([*"!?=:[]{}^@+$%*_./\\<>#- aZ2", "import ", "export let", "TOC", "::", "%%"])).map("".join)
)
def test_the_quick_look_passes_over_nothing(text):
    """Whatever a pattern finds has one of the signs that a line is looked at for."""
    line = text.strip()
    if any(pattern.search(line) for _, pattern in foreign.PATTERNS):
        assert foreign.SIGNS.search(line)


OPENING = ("%%", "{/*", "{% comment %}", "{%- comment x%}", "{{/*", "{#", "{>>", "{{< comment >}}", "{{%comment%}}")
CLOSING = ("%%", "*/}", "*/}}", "{% endcomment %}", "#}", "<<}", "{{< /comment >}}", "{{% /comment %}}", "-->")
OTHERS = ("{% include x %}", "<!--", "`", "~~~", "\\", " ", "\n", "\n\n", "a", "{", "%", "-")


@given(st.lists(st.sampled_from([*OPENING, *CLOSING, *OTHERS])))
def test_what_opens_no_comment_is_gone_through_for_nothing(parts):
    """Whether it is looked for at once or in passing, the comments are the same."""
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comment, "_MAY_OPEN", re.compile(""))
        others = [*places(text)]
    assert [*places(text)] == others
