"""Signs of symbol fonts, by the code that a font gives them, as signs of Unicode."""

from __future__ import annotations

from typing import Final

_GREEK: Final = dict(
    zip(
        "abgdezhqiklmnxoprstufcywDGQLXPSFYWABEZHIKMNORTUC",
        "αβγδεζηθικλμνξοπρστυφχψωΔΓΘΛΞΠΣΦΨΩΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        strict=True,
    )
)
_SYMBOL: Final[dict[int, str]] = {
    **{ord(latin): greek for latin, greek in _GREEK.items()},
    **dict(
        zip(
            b"\xb7\xb1\xb4\xb8\xa3\xb3\xb9\xbb\xa5\xae\xac\xad\xaf\xd6\xe5\xf2\xba\xb0\xa2\xb2\xce\xb6\x22\x24",
            "•±×÷≤≥≠≈∞→←↑↓√∑∫≡°′″∈∂∀∃",
            strict=True,
        )
    ),
}
_WINGDINGS: Final[dict[int, str]] = dict(
    zip(
        b"\xdf\xe0\xe1\xe2\xe7\xe8\xf0\xf3\xfc\xfb\xfe\xfd\xa8\x6f\xa7\x6e\x6c\x76\xd8\x4a\x4c\x28\x2a\x46\x45\x71\x9f\xab\x22\x36",
        "←→↑↓←→⇨⇔✓✗☑☒◻□▪■●❖➢☺☹☎✉☞☜❑•★✂⌛",
        strict=True,
    )
)
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def sign(code: int, font: str) -> str:
    """The sign that a symbol font has for a code, `0xF0E8` or `0xE8`; nothing where it is not known."""
    table = _FONTS.get(font.strip().lower())
    if table is None:
        return (
            ""
            if 0xE000 <= code <= 0xF8FF
            else chr(code)
            if 32 <= code < 0x110000 and not 0xD800 <= code < 0xE000
            else ""
        )
    return table.get(code & 0xFF, "")


def readable(text: str, font: str = "") -> str:
    """A text whose private signs are what its font shows; those that nobody can know are left out."""
    if not any("\ue000" <= character <= "\uf8ff" for character in text):
        return text
    return "".join(sign(ord(c), font or "wingdings") if "\ue000" <= c <= "\uf8ff" else c for c in text)
