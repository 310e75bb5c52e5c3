"""What translation services call a language, by the code that a text has; nothing where one does not have it.

deep-translator's lists (1.11.4) are of 2023: they lack a half of DeepL's languages and two thirds of LibreTranslate's,
and know Chinese, Hebrew and Norwegian by other codes than texts do. DeepL's are those of its own client of April 2026,
LibreTranslate's of its models of July 2026; of Google's page deep-translator knows nearly all.
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.registry import language

_TRADITIONAL: Final = frozenset({"hant", "tw", "hk", "mo"})
"""Subtags of Chinese in traditional letters."""
_OF_GOOGLE: Final = {"he": "iw", "jv": "jw", "nb": "no", "nn": "no", "fil": "tl", "mni": "mni-Mtei"}
"""Languages that Google has by another code."""
_DEEPLS: Final = """
ace af an ar as ay az ba be bg bho bn br bs ca ceb ckb cs cy da de el en eo es et eu fa fi fr ga gl gn gom gu
ha he hi hr ht hu hy id ig is it ja jv ka kk kmr ko ky la lb lmo ln lt lv mai mg mi mk ml mn mr ms mt my nb ne
nl oc om pa pag pam pl prs ps pt qu ro ru sa scn sk sl sq sr st su sv sw ta te tg th tk tl tn tr ts tt uk ur
uz vi wo xh yi yue zh zu
"""
_VARIANTS: Final = frozenset({"en-gb", "en-us", "pt-br", "pt-pt", "es-419"})
"""Those of its targets that have a region."""
_LIBRES: Final = """
ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl pt ro ru sk
sl sq sr sv th tl tr uk ur vi zh
"""
_NORWEGIAN: Final = {"no": "nb", "nn": "nb", "fil": "tl"}
"""Languages that DeepL and LibreTranslate have by another code, or next to which they have one."""


def _subtags(code: str) -> list[str]:
    return code.lower().replace("_", "-").split("-")


def _among(first: str, codes: str) -> str:
    named = _NORWEGIAN.get(first, first)
    return named if named in codes.split() else ""


def google(code: str) -> str:
    """What Google's page calls a language: zh-TW, iw."""
    first, *rest = _subtags(code)
    if first == "zh":
        return "zh-TW" if _TRADITIONAL & set(rest) else "zh-CN"
    return _OF_GOOGLE.get(first, first)


def deepl_source(code: str) -> str:
    """What DeepL calls the language of a text: always without a region."""
    return _among(_subtags(code)[0], _DEEPLS).upper()


def deepl_target(code: str) -> str:
    """What DeepL calls the language that it is to write: it wants to know which English, Portuguese or Chinese."""
    first, *rest = _subtags(code)
    if first == "zh":
        return "ZH-HANT" if _TRADITIONAL & set(rest) else "ZH-HANS"
    if code.lower() in _VARIANTS:
        return code.upper()
    return (language(first).variant or deepl_source(code)).upper()


def libretranslate(code: str) -> str:
    """What a server of LibreTranslate's calls a language; zt is Chinese in traditional letters."""
    first, *rest = _subtags(code)
    if first == "zh":
        return "zt" if _TRADITIONAL & set(rest) else "zh"
    return _among(first, _LIBRES)
