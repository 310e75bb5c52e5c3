"""Texts of any script face each other: by lengths that can be compared, by digits, by characters that both have."""

from pathlib import Path

import pytest

from enregard.core.alignment.block_alignment import pair_blocks
from enregard.core.alignment.length_model import length
from enregard.core.alignment.likelihood import stems, with_significant_digits
from enregard.core.alignment.numbering import leading_number
from enregard.core.languages.registry import counts_in_myriads
from enregard.core.markdown import markup
from enregard.core.quantities.digit import han

CASES = Path(__file__).parents[1] / "cases" / "align" / "scripts.txt"
_LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
TEXTS = [tuple(_LINES[n : n + 3]) for n in range(0, len(_LINES), 3)]


@pytest.mark.parametrize(("langs", "source", "target"), TEXTS)
def test_paragraphs_of_other_scripts_face_their_translations(langs, source, target):
    """Each faces its own, without a doubt; what was left out faces nothing."""
    ours, theirs = ([part.strip() for part in side.split("|")] for side in (source, target))
    left, right = (markup.read("\n\n".join(part.removeprefix("+ ") for part in side)).blocks for side in (ours, theirs))
    beads = pair_blocks(left, right, languages=tuple(langs.split()))
    facing = iter(range(len(theirs)))
    assert [(one.source, one.target) for one in beads] == [
        ((n,), () if part.startswith("+") else (next(facing),)) for n, part in enumerate(ours)
    ]
    assert all(one.confidence > 0.5 for one in beads)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("# 第11条", (11,)),
        ("# 第十一条 権利", (11,)),
        ("第二十三條　每個人都有權利。", (23,)),
        ("# 제3조", (3,)),
        ("# ข้อ 1", (1,)),
        ("# अनुच्छेद १२", (12,)),
        ("# المادة ١١", (11,)),
        ("# 第３章　灯台", (3,)),
        ("第一に、これは正しい。", ()),
        ("# سعيد", ()),
    ],
)
def test_headings_of_other_scripts_have_numbers(text, number):
    """After a word, or between two characters; in digits of any script, or in Chinese numerals."""
    assert leading_number(markup.read(text).blocks[0]) == number


@pytest.mark.parametrize(
    ("written", "value"),
    [("十", 10), ("二十三", 23), ("百一", 101), ("一〇三", 103), ("三百二十", 320), ("一百零五", 105)],
)
def test_chinese_numerals_have_a_value(written, value):
    """Those of articles and chapters."""
    assert han(written) == value


def test_what_counts_of_a_passage_is_told_in_every_script():
    """Beginnings of words, pairs of characters where none stand apart, digits by value; Latin words beside them."""
    assert stems("Права человека") == {"права".encode(), "челов".encode()}
    assert stems("人权法") == {"人权".encode(), "权法".encode()}
    assert stems("٥٦ GPT-4 deux") == {b"56", b"4", b"deux"}
    assert stems("Права", {"права".encode(): b"~1"}) == {b"~1"}
    assert stems("été") == stems("ete") == frozenset()
    assert "विचार"[:5].encode() in stems("विचार")


def test_numbers_of_other_scales_are_compared_by_their_digits():
    """560万 is 5.6 million; a language that counts by thousands has no need of it."""
    ours, theirs = (with_significant_digits(stems(text), text) for text in ("560万、2024年", "$5.6 million in 2024"))
    assert {word for word in ours & theirs if word.isdigit()} == {b"56", b"2024"}
    assert [counts_in_myriads(code) for code in ("ja", "ko", "hi", "bn", "fr", "es", "ru")] == [True] * 4 + [False] * 3


def test_a_character_of_chinese_is_as_long_as_three_letters():
    """Lengths are bytes of UTF-8; nothing has none."""
    assert [length(text) for text in ("abc", "権", "")] == [3, 3, 1]
