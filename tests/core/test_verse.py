"""Verse in an office text, where every line is a paragraph."""

import pytest

from enregard.core.manuscripts import compose, submission
from office import docx, odt, par

POEM = [
    "Le vent du large est un voleur,",
    "Il prend la voile et prend la rame ;",
    "J’ai donné mon cœur à ma dame,",
    "Le vent m’a pris jusqu’à mon cœur.",
    "",
    "Et puis il est parti sans moi,",
    "Laissant la mer et la misère,",
]
VERSE = "\\\n".join(POEM[:4]) + "\n\n" + "\\\n".join(POEM[5:]) + "\n"
PROSE = "\n\n".join(line for line in POEM if line) + "\n"
TALK = ["— Tu viens ?", "— Non.", "— Pourquoi ?", "— Il pleut, et le quai est désert."]
FACTS = ["Il dort.", "Il pleut.", "Le port est vide.", "On attend."]


def read(lines, layout="auto", kind="docx"):
    """A document of lines, a paragraph each."""
    if kind == "docx":
        return submission.document("docx", docx("".join(map(par, lines))), layout)
    return submission.document("odt", odt("".join(f"<text:p>{line}</text:p>" for line in lines)), layout)


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_short_lines_that_end_no_sentence_are_verse(kind):
    """They are kept together, stanza by stanza, and that is told; prose where a person says so."""
    made = read(POEM, kind=kind)
    assert compose.markdown(made) == VERSE
    assert made.told == ("6 short lines are kept together, as verse; --layout prose would make them paragraphs",)
    assert compose.markdown(read(POEM, "prose", kind)) == PROSE


@pytest.mark.parametrize(
    "lines", [TALK, FACTS, POEM[:3], ["แม่ค้ามาแต่เช้า"] * 5, ["a\tb", "c\td", "e\tf", "g\th"], [POEM[0] * 3, *POEM[1:4]]]
)
def test_other_short_lines_are_paragraphs(lines):
    """A dialogue, sentences, few lines, cells, a line that is long."""
    assert "\\\n" not in compose.markdown(read(lines))


def test_verse_where_a_person_says_so():
    """Then every paragraph that follows another is the next line."""
    assert compose.markdown(read(FACTS[:2], "verse")) == "Il dort.\\\nIl pleut.\n"


def test_verse_stands_in_a_text():
    """What is around it stays prose."""
    around = "On l’écoutait sans en avoir l’air, et chacun pensait aux siens, à la maison basse, à la lampe."
    assert compose.markdown(read([around, "", *POEM, "", around])) == f"{around}\n\n{VERSE}\n{around}\n"
