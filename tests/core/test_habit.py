"""What the ends of lines are is judged over the whole file, and said."""

import pytest

from enregard.core.manuscripts.plain import plaintext

LONG = (
    "Le canal traverse la ville depuis deux siècles, et personne ne se souvient d’avoir vu ses écluses fermées plus de "
    "trois jours de suite."
)
WRAPPED = """\
Le canal traverse la ville depuis deux siècles, et personne ne se
souvient d’avoir vu ses écluses fermées plus de trois jours. Cette
année, elles le sont restées quatre mois, le temps de remplacer des
portes que l’on disait éternelles."""
NOVEL = f"""\
CONTES DU QUAI
Chapitre I
{LONG}
— Vous partez ?
— Demain.
{LONG}
Chapitre II
Fin."""


def markdown(text, asked="auto"):
    """A plain text as Markdown."""
    return plaintext.read(text, asked).markdown()


def test_a_text_from_word_has_a_paragraph_a_line():
    """Dialogue, chapters and the title are paragraphs and headings of their own, and it is said."""
    read = plaintext.read(NOVEL)

    assert read.markdown() == "\n\n".join(
        ["# CONTES DU QUAI", "## Chapitre I", LONG, "— Vous partez ?", "— Demain.", LONG, "## Chapitre II", "Fin.\n"]
    )
    assert "each line is a paragraph" in read.told[0]


def test_wrapped_lines_are_joined():
    """Lines filled up to one width are one paragraph, and the width is said."""
    read = plaintext.read(f"{WRAPPED}\n\n{WRAPPED}")

    joined = " ".join(WRAPPED.split("\n"))
    assert read.markdown() == f"{joined}\n\n{joined}\n"
    assert "wrapped at" in read.told[0]


def test_one_long_line_changes_nothing_around_it():
    """An address that no program breaks stands among filled lines, and the lines around it are joined as before."""
    lines = WRAPPED.split("\n")
    odd = "\n".join([*lines[:2], f"souvient, lire https://a.example/{'x' * 60} et", *lines[2:]])
    made = markdown(f"{WRAPPED}\n\n{odd}\n\n{WRAPPED}")

    assert "\\\n" not in made
    assert made.count("\n\n") == 2


def test_verse_keeps_its_lines():
    """Short lines that end no sentences are meant as they are."""
    verse = "Sous le pont Mirabeau coule la Seine\nEt nos amours\nFaut-il qu’il m’en souvienne\nLa joie venait toujours"
    assert markdown(verse) == "\\\n".join(verse.split("\n")) + "\n"


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("Un soir\ntrois vers", "verse", "Un soir\\\ntrois vers\n"),
        ("Un soir.\nTrois vers.", "prose", "Un soir.\n\nTrois vers.\n"),
        ("Un soir\ntrois vers,\nquatre.", "prose", "Un soir trois vers, quatre.\n"),
        (NOVEL, "verse", "\\\n".join(NOVEL.split("\n")) + "\n"),
    ],
)
def test_what_was_asked_for_overrides_it(text, asked, expected):
    """`--layout` decides where a person knows better."""
    assert markdown(text, asked) == expected


def test_what_word_copies():
    """Bullets and numbers before tabs are lists, tabs between words tables, brackets at the end notes."""
    text = (
        "Le blé est cher.[1]\n•\tla pluie\no\tle vent\n1.\tun\n2.\tdeux\nUn vers\x0bun autre\nPort\tHiver\nCork\t10\n"
        "anti\u00adconstitution\n[1] Le ministère."
    )
    assert markdown(text) == (
        "Le blé est cher.[^1]\n\n- la pluie\n  - le vent\n\n1. un\n2. deux\n\nUn vers\\\nun autre\n\n"
        "| Port | Hiver |\n|---|---|\n| Cork | 10 |\n\nanticonstitution\n\n[^1]: Le ministère.\n"
    )


@pytest.mark.parametrize(
    ("lines", "levels"),
    [
        (["I", "Un.", "II", "Deux.", "III", "Trois."], [2, 2, 2]),
        (["Chapitre premier", "Un.", "CHAPITRE II. La fuite", "Deux."], [2, 2]),
        (["Première partie", "Chapitre 1", "Un.", "Chapitre 2", "Deux."], [2, 3, 3]),
        (["Livre de cuisine", "Un.", "I", "Deux."], []),
        (["1", "Un.", "3", "Trois."], []),
        (["Acte I, scène 2", "Un.", "Chapitre 3, il partit.", "Deux."], [2]),
        (["Partie 2 : il fallut tout reprendre, et l’on reprit tout, encore.", "Un."], []),
    ],
)
def test_numbers_of_parts_are_headings(lines, levels):
    """A word for a part with its number, or numbers that count from 1."""
    read = plaintext.read("\n\n".join(lines))
    assert [passage.level for passage in read.passages if passage.kind == "heading"] == levels


SHORT = [
    "昨日、町の中央にある古い図書館が二年ぶりに開館した。",
    "館長によれば、工事の費用は当初の見積もりを大きく上回ったという。",
    "それでも市民の多くは満足している。",
    "「もう待てない」と子供たちは朝から列を作った。",
    "市長は式典で短い挨拶を述べ、関係者に感謝した。",
]
POEM = "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。"


def test_short_paragraphs_of_ideographs_are_no_verse():
    """A sentence of twenty characters is a paragraph; lines of one length with full stops are a poem's."""
    assert markdown("\n".join(SHORT)) == "\n\n".join(SHORT) + "\n"
    assert markdown(POEM).count("\\\n") == 3


@pytest.mark.parametrize("width", [30, 38])
def test_wrapped_lines_of_ideographs_are_joined_without_spaces(width):
    """Each takes two columns, and any may begin a line."""
    text = "".join(SHORT) * 3
    lines = "\n".join(text[at : at + width] for at in range(0, len(text), width))

    assert markdown(f"{lines}\n\n{lines}") == f"{text}\n\n{text}\n"


THAI = [
    "ตลาดน้ำแห่งนี้เปิดทุกวัน",
    "แม่ค้ามาแต่เช้า",
    "ราคาข้าวเพิ่มขึ้นมากในปีนี้เพราะฝนตกน้อยและน้ำในคลองแห้งจนเรือเข้ามาไม่ได้เลยตลอดทั้งเดือน",
    "คนซื้อลดลง",
]
FOLDED = [
    "ตลาดน้ำแห่งนี้เปิดทุกวันตั้งแต่เช้าจนถึงค่ำและมีคนมาเที่ยว",
    "มากมายจากทุกที่ในประเทศ แม่ค้ามาแต่เช้าและกลับบ้านตอนเย็น",
    "ราคาข้าวเพิ่มขึ้นมากในปีนี้เพราะฝนตกน้อยและน้ำในคลองแห้ง",
    "จนเรือเข้ามาไม่ได้เลยตลอดทั้งเดือน",
]


def test_lines_without_full_stops_are_no_verse_for_that():
    """Thai has none: lines of all lengths are paragraphs, lines of about one length are joined."""
    assert markdown("\n".join(THAI)) == "\n\n".join(THAI) + "\n"
    assert markdown("\n".join(FOLDED)) == " ".join(FOLDED) + "\n"
