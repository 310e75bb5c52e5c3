"""Front matter in TOML, between two lines `+++`, and in JSON, as Hugo has it: as nodes, like those of YAML."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from enregard.core.markdown.node import Node, Problem, noded


class Head(NamedTuple):
    """What stands above a text."""

    entries: dict[str, Node]
    end: int
    """Where the text begins."""
    problems: tuple[Problem, ...] = ()


_TOML: Final = re.compile(r"\+\+\+[ \t]*\n(.*?)(?:^\+\+\+[ \t]*(?:\n|\Z))", re.M | re.S)
_KEY: Final = re.compile(r"[\w.-]+[ \t]*=|\[[\w.-]+\]")
_JSON: Final = re.compile(r'\{\s*"[^"\n]*"\s*:')


def head(text: str) -> Head | None:
    """The front matter of a text, in TOML or JSON; None where it has none of these."""
    if (found := _TOML.match(text)) and (not found[1].strip() or _KEY.search(found[1])):
        return _toml(found)
    return _json(text) if _JSON.match(text) else None


def _toml(found: re.Match[str]) -> Head:
    try:
        values = tomllib.loads(found[1])
    except (ValueError, RecursionError) as error:
        said = re.match(r"(.*?) \(at line (\d+), column \d+\)", str(error))
        line = int(said[2]) + 1 if said else 1
        why = said[1].rstrip(".") if said else _DEEP if isinstance(error, RecursionError) else _LONG
        return Head({}, found.end(), (Problem(line, f"this is not valid TOML: {why}", _HINT),))
    return _head(values, lambda key: _line(rf"^[ \t]*\[*\"?{re.escape(key)}\b", found[0]), found.end())


_DEEP: Final = "it is nested too deeply"
_LONG: Final = "a number has too many digits"
_HINT: Final = 'a text needs quotes, as title = "The sea"; or write key: value between two lines ---'


def _json(text: str) -> Head | None:
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        why = getattr(error, "msg", _DEEP if isinstance(error, RecursionError) else _LONG)
        message = f"front matter that begins with {{ is no JSON: {why}"
        return Head({}, 0, (Problem(line, message, "or write key: value between two lines ---"),))
    rest = re.compile(r"[ \t]*\n|[ \t]*\Z").match(text, end)
    if not isinstance(values, dict) or rest is None:
        return None
    return _head(values, lambda key: _line(rf'"{re.escape(key)}"\s*:', text), rest.end())


def _head(values: Mapping[str, Any], line: Callable[[str], int], end: int) -> Head:
    problems: list[Problem] = []
    entries = {key: noded(value, line(key), problems) for key, value in values.items()}
    return Head(entries, end, tuple(problems))


def _line(pattern: str, text: str) -> int:
    found = re.search(pattern, text, re.M)
    return text.count("\n", 0, found.end()) + 1 if found else 1
