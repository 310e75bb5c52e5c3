"""Fields: what kind of value a key takes, and how a value is read so that nobody has to know YAML.

A value is read as its field asks, from the words as they stand in the file: `no` in a title is the word no, `12:30` is
a time of day and no number. What a field does not take is told with what would be right.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from enregard.core.languages.registry import is_code
from enregard.core.markdown.address import is_whole
from enregard.core.markdown.node import FLAGS, Node, Problem
from enregard.core.text.lines import unfolded


class Form(StrEnum):
    """What kind of value a field takes; the value is what an editor is told."""

    TEXT = "a text"
    TEXTS = "a text, or a list of texts"
    DATE = "a date such as 2025-03-04"
    URL = "an address that begins with https:// or http://"
    LANGUAGE = "the code of a language, such as fr"
    CHOICE = "one of the words in the table"
    CHOICES = "a list of words in the table"
    FLAG = "yes or no"
    ENTRIES = "a list"


@dataclass(frozen=True, slots=True)
class Field:
    """A key that a file may have."""

    form: Form
    meaning: str
    """In one line, for the documentation."""
    choices: tuple[str, ...] = ()
    """The words that it may hold, where these are given."""


def nearest(word: str, known: Mapping[str, Any] | Sequence[str]) -> str:
    """The word of `known` that `word` may be a slip for, or nothing."""
    return next(iter(difflib.get_close_matches(word.lower().replace(" ", "_"), list(known), 1, 0.75)), "")


def _unfit(key: str, node: Node, form: Form, hint: str = "") -> Problem:
    return Problem(node.line, f"“{key}” takes {form}", hint, "key-value")


def _text(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if isinstance(node.value, str):
        return unfolded(node.value)
    return _unfit(key, node, Form.TEXT, f'put it in quotes: {key}: "…"')


def _texts(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    items = [_named(item) for item in (node.value if isinstance(node.value, list) else [node])]
    if not all(isinstance(item.value, str) for item in items):
        return _unfit(key, node, Form.TEXTS, f"as {key}: [one, another]; put a text with a colon in quotes")
    return tuple(unfolded(item.text) for item in items if not item.empty)


def _named(node: Node) -> Node:
    """What has a name, by that, as other programs write people."""
    named = node.value.get("name") or node.value.get("title") if isinstance(node.value, dict) else None
    return named or node


# ISO 8601, as other programs have it: the day counts that is written.
_TIMED: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?[ ]?(?:Z|[+-]\d\d:?\d\d)?")
_LONG_DATE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_SHORT_DATE: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def _date(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if isinstance(node.value, dict):  # Material's blog has `created` and `updated` in it.
        node = node.value.get("created") or node.value.get("date") or node
    text = node.text.strip()
    if timed := _TIMED.fullmatch(text):
        text = timed[1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return Problem(node.line, f"“{key}: {text}” is no day of the calendar", "year-month-day", "key-value")
    hint = "write it as year-month-day"
    if long := _LONG_DATE.fullmatch(text):
        hint = f"write {long[1]}-{long[2]:0>2}-{long[3]:0>2}"
    elif short := _SHORT_DATE.fullmatch(text):
        hint = f"write {short[3]}-{short[2]:0>2}-{short[1]:0>2}, if the {short[1]} is the day"
    return _unfit(key, node, Form.DATE, hint)


def _url(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if is_whole(node.text.strip()):
        return node.text.strip()
    return _unfit(key, node, Form.URL, f"as {key}: https://example.org/page")


def _language(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    code = node.text.strip().lower()
    return code if is_code(code) else _unfit(key, node, Form.LANGUAGE, f"as {key}: fr")


def _choice(key: str, node: Node, known: Field) -> Any:  # noqa: ANN401
    word = node.text.strip()
    if word in known.choices:
        return word
    same = re.sub(r"[\s_]+", "-", word.lower())
    meant = same if same in known.choices else nearest(same, known.choices)
    hint = f"did you mean {meant}?" if meant and word else f"one of {', '.join(known.choices)}"
    said = f"“{key}” cannot be “{word}”" if word else f"“{key}” takes one word"
    return Problem(node.line, said, hint, "key-value")


def _choices(key: str, node: Node, known: Field) -> Any:  # noqa: ANN401
    items = node.value if isinstance(node.value, list) else [node]
    read = [_choice(key, item, known) for item in items]
    return next((item for item in read if isinstance(item, Problem)), tuple(read))


def _flag(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    value = FLAGS.get(node.text.strip().lower())
    return _unfit(key, node, Form.FLAG) if value is None else value


def _entries(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if isinstance(node.value, list):
        return tuple(node.value)
    return (node,)


READERS: Final[dict[Form, Callable[[str, Node, Field], Any]]] = {
    Form.TEXT: _text,
    Form.TEXTS: _texts,
    Form.DATE: _date,
    Form.URL: _url,
    Form.LANGUAGE: _language,
    Form.CHOICE: _choice,
    Form.CHOICES: _choices,
    Form.FLAG: _flag,
    Form.ENTRIES: _entries,
}
"""How each form is read: the value, or what is wrong with it."""
