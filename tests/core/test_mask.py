"""Masks: what an engine never sees comes back as it was, or the answer is not used."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.checking.glossary import gathered
from enregard.core.drafting.mask import mask, restored
from enregard.core.drafting.placeholder import FIRST, PRIVATE
from enregard.core.drafting.placeholder_style import BRACKETS, TAGS, WORDS, Broken, decoded, encoded

STYLES = [TAGS, BRACKETS, WORDS]
PIECES = st.sampled_from(
    [*'ab1 *_~`[]()<>!\\"«»“”^,%€$\n&;:/.', "**", "[^1]", "](", "https://a.b/c", "\U000f0001", "<b>", "</b>"]  # noqa: RUF005
    + ["5,6 %", "[x](y)", "`c`", "12 milliards d’euros", "mot ", "« ", " »", "  \n", "[@ref, p. 5]", "$5.6 million"]
)
MARKDOWN = st.lists(PIECES, max_size=25).map("".join)


def unmasked(text, masked):
    """A masked text with the words of the source in their places again."""
    words = [placeholder.text for placeholder in masked.placeholders]
    return masked.head[0] + re.sub(PRIVATE, lambda found: words[ord(found[0]) - FIRST], text) + masked.tail[0]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
@given(text=MARKDOWN, every_number=st.booleans(), langs=st.sampled_from([("fr", "en"), ("en", "fr"), ("de", "en")]))
def test_whatever_is_masked_comes_back_as_it_was(style, text, every_number, langs):
    """Masking, writing for an engine, reading back and unmasking is the identity, on any text at all."""
    masked = mask(text, *langs, every_number=every_number)
    back = decoded(encoded(masked.text, masked.placeholders, style), masked.text, masked.placeholders, style)
    assert unmasked(back, masked) == text


def kinds(text, *, source="fr", target="en"):
    """The placeholders of a text that stand alone or open a passage."""
    masked = mask(text, source, target)
    return [(placeholder.kind, placeholder.text) for placeholder in masked.placeholders if placeholder.role != "close"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un [rapport](x.md) clair", [("link", "[")]),
        ("un **mot** et *deux* mots", [("emphasis", "**"), ("emphasis", "*")]),
        ("la commande `ls -l` liste", [("code", "`ls -l`")]),
        ("un mot[^1] suivi", [("footnote", "[^1]")]),
        ("il coûte 5,6 millions de dollars en tout", [("number", "5,6 millions de dollars")]),
        ("soit 37 % du total", [("number", "37 %")]),
        ("un « bon mot » dit", [("quotation", "« ")]),
        ("voir https://exemple.fr/a_b*c* ici", [("address", "https://exemple.fr/a_b*c")]),
        ("H<sub>2</sub>O pure", [("html", "<sub>")]),
        ("ligne  \nsuivante", [("break", "  \n")]),
        ("5 * 3 * 2 et snake_case_name", []),
        ("en 2025 et R1 et V3", []),
        ("voir [@v3-report, p. 5] ici", [("citation", "[@v3-report, p. 5]")]),
        (r"un \*astérisque\* littéral", [("escape", r"\*"), ("escape", r"\*")]),
    ],
)
def test_what_is_masked(text, expected):
    """Links, emphasis, code, footnote marks, numbers with units, quotations, addresses; not words, nor years."""
    assert kinds(text) == expected


def test_names_with_digits_are_masked_when_all_figures_are():
    """An engine that spells R1 otherwise gets it as a placeholder the next time."""
    masked = mask("R1, GPT-4o et les H800 de 2025, 3 fois", "fr", "en", every_number=True)
    assert [placeholder.text for placeholder in masked.placeholders] == ["R1", "GPT-4o", "H800", "2025", "3"]


def test_what_surrounds_the_whole_is_not_sent():
    """Emphasis or quotation marks around everything, a footnote at the end: their place is certain."""
    masked = mask("**« Tout est dit. »**[^2]", "fr", "en")
    assert (masked.text, masked.placeholders) == ("Tout est dit.", ())
    assert restored("All is said.", masked, "en") == "**“All is said.”**[^2]"


def test_protected_terms_are_translated_by_the_glossary_alone():
    """A term's translation takes the placeholder's place."""
    glossary, _ = gathered([{"fr": "modèle de langage", "en": "language model"}], "glossary.yml")
    masked = mask("un modèle de langage ouvert", "fr", "en", glossary.protected("fr", "en"))
    assert restored(masked.text.replace("un", "an").replace("ouvert", "open"), masked, "en") == "an language model open"


SENT = mask("Le **prix** est de 37 % ou `x`, dit [elle](a.md).", "fr", "en")


def answered(answer, style=BRACKETS):
    """An engine's answer, read."""
    return decoded(answer, SENT.text, SENT.placeholders, style)


GOOD = encoded(SENT.text, SENT.placeholders, BRACKETS)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (GOOD.replace("⟦3⟧", ""), "number “37 %” did not come back"),
        (GOOD + "⟦3⟧", "came back too often"),
        (GOOD.replace("⟦3⟧", "⟦33⟧"), "not sent"),
        (GOOD.replace("⟦3⟧", "⟦3"), "damaged"),
        (GOOD.replace("⟦1⟧", "⟦9⟧").replace("⟦2⟧", "⟦1⟧").replace("⟦9⟧", "⟦2⟧"), "out of order"),
        (GOOD.replace("⟦5⟧", "").replace("⟦1⟧", "⟦1⟧⟦5⟧"), "out of order"),
    ],
)
def test_an_answer_with_other_marks_than_were_sent_is_broken(answer, reason):
    """Lost, doubled, invented, mangled, crossed or turned around: the reason says which."""
    with pytest.raises(Broken, match=reason):
        answered(answer)


def test_marks_may_change_places():
    """Languages order words differently: what counts is that each placeholder is there, and passages are whole."""
    moved = answered("⟦4⟧ or ⟦3⟧: that is the ⟦1⟧price⟦2⟧, says ⟦5⟧she⟦6⟧.")
    assert restored(moved, SENT, "en") == "`x` or 37%: that is the **price**, says [she](a.md)."


@pytest.mark.parametrize(
    ("answer", "markdown"),
    [
        ("⟦ 1 ⟧ price ⟦ 2 ⟧ ⟦3⟧ ⟦4⟧ ⟦5⟧she⟦6⟧", "**price** 37% `x` [she](a.md)"),
        ("⟦1⟧price⟦2⟧ of⟦3⟧or ⟦4⟧, ⟦5⟧she⟦6⟧", "**price** of 37% or `x`, [she](a.md)"),
        ("⟦1⟧price⟦2⟧ &amp; ⟦3⟧ &#39;⟦4⟧&#39; ⟦5⟧she⟦6⟧", "**price** & 37% '`x`' [she](a.md)"),
        ("⟦1⟧price⟦2⟧ *new* [a](b) ⟦3⟧ ⟦4⟧ ⟦5⟧she⟦6⟧", r"**price** \*new\* \[a](b) 37% `x` [she](a.md)"),
        (
            "⟦1⟧price⟦2⟧ %%a%% {>> {% ⟦3⟧ ⟦4⟧ ⟦5⟧she⟦6⟧",
            r"**price** \%%a\%% {\>> {\% 37% `x` [she](a.md)",
        ),
    ],
)
def test_an_answer_is_set_as_markdown(answer, markdown):
    """Spaces go outside of emphasis and links, entities become letters, and the engine's own signs are no markup."""
    assert restored(answered(answer), SENT, "en") == markdown


def test_tags_are_escaped_and_read_back():
    """An engine that is told to keep XML gets XML, whatever the text holds."""
    masked = mask("a < b & **c** > d", "fr", "en")
    sent = encoded(masked.text, masked.placeholders, TAGS)
    assert sent == 'a &lt; b &amp; <g id="1">c</g> &gt; d'
    assert (
        unmasked(decoded(sent.replace("c", "C"), masked.text, masked.placeholders, TAGS), masked) == "a < b & **C** > d"
    )


def test_figures_and_terms_are_shown_to_engines_that_ignore_what_they_are_told_to():
    """They do better with the words of the translation than with a gap; what comes back inside does not matter."""
    masked = mask("soit 37 % de `x`", "fr", "en")
    sent = encoded(masked.text, masked.placeholders, TAGS)
    assert sent == 'soit <x id="1">37%</x> de <x id="2"/>'
    back = decoded(sent.replace("37%", "thirty-seven"), masked.text, masked.placeholders, TAGS)
    assert restored(back, masked, "en") == "soit 37% de `x`"


def test_a_link_by_reference_is_written_out():
    """A translation's file does not have the definitions of the source's."""
    masked = mask("voir [le rapport][R1] ici", "fr", "en", references={"r1": "https://a.b"})
    assert restored(masked.text, masked, "en") == "voir [le rapport](https://a.b) ici"


@pytest.mark.parametrize("text", ["Un [mot](a.md){.b} ici", "Un **mot**{: .b } ici", "![un mot](a.png){ width=3 } ici"])
def test_attributes_of_other_programs_do_not_travel(text):
    """They come back behind what they follow."""
    masked = mask(text, "fr", "en")
    assert "{" not in masked.text
    assert restored(masked.text, masked, "en") == text
