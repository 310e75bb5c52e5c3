"""Nodes: YAML as it stands in a file, every value as text and with its line; what TOML and JSON hold, likewise.

The only module of the core that imports yaml. What YAML cannot read is told with its line and with what would be
right. Anchors, aliases and tags of YAML are not read, since no editor means them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple

import yaml

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH: Final = 40
"""How deeply values may be nested."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value as it stands in YAML."""

    value: str | list[Node] | dict[str, Node]
    """Text as written, a list, or a mapping."""
    line: int
    """In the file, from 1; of a mapping's entry, the line of its value."""
    tag: str = "str"
    """What YAML would take unquoted text for: null, bool, int, float, timestamp, str."""

    @property
    def text(self) -> str:
        """Its text; nothing where it is a list or a mapping."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return not self.value or (self.tag == "null" and self.text in {"", "~"})


class Problem(NamedTuple):
    """What is wrong at a line."""

    line: int
    message: str
    hint: str = ""
    code: str = "front-matter"


_TOO_DEEP: Final = "the values are nested too deeply"


def noded(value: Any, line: int, problems: list[Problem], depth: int = 0) -> Node:  # noqa: ANN401 - TOML, JSON
    """A value of TOML or JSON as a node, all of it at one line; `problems` gains what is nested too deeply."""
    if isinstance(value, dict | list) and depth > _DEPTH:
        problems.append(Problem(line, _TOO_DEEP, "write it out"))
        return Node("", line, "null")
    if isinstance(value, dict):
        return Node({str(key): noded(one, line, problems, depth + 1) for key, one in value.items()}, line)
    if isinstance(value, list):
        return Node([noded(one, line, problems, depth + 1) for one in value], line)
    if isinstance(value, bool):
        return Node("true" if value else "false", line, "bool")
    if isinstance(value, datetime | date | time):
        return Node(value.isoformat(), line, "timestamp")
    if value is None:
        return Node("", line, "null")
    return Node(str(value), line, type(value).__name__)


def load(text: str, line: int = 1) -> tuple[Node | None, list[Problem]]:
    """A YAML document whose first line is the file's line `line`; None where it is empty or cannot be read."""
    text = re.sub("[\x85\u2028\u2029]", " ", text)
    try:
        root = yaml.compose(text, _LOADER)
    except yaml.YAMLError as error:
        return None, [_unreadable(text, error, line)]
    if root is None:
        return None, []
    problems: list[Problem] = []
    node = _node(root, line, problems, set(), 0)
    return node, problems


def _node(raw: yaml.Node, line: int, problems: list[Problem], seen: set[int], depth: int) -> Node:
    at = raw.start_mark.line + line
    tag = raw.tag.removeprefix("tag:yaml.org,2002:")
    if isinstance(raw, yaml.ScalarNode):
        if tag.startswith("!"):
            problems.append(Problem(at, f"“{tag}” has a meaning of its own in YAML", "put the value in quotes"))
        return Node(raw.value, at, "str" if raw.style else tag)
    if id(raw) in seen or depth > _DEPTH:
        message = "a value is used twice by an alias" if id(raw) in seen else _TOO_DEEP
        problems.append(Problem(at, message, "write it out"))
        return Node("", at, "null")
    seen.add(id(raw))
    if isinstance(raw, yaml.SequenceNode):
        return Node([_node(item, line, problems, seen, depth + 1) for item in raw.value], at)
    return Node(_mapping(raw, line, problems, seen, depth), at)


def _mapping(raw: yaml.Node, line: int, problems: list[Problem], seen: set[int], depth: int) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    for key, value in raw.value:
        at = key.start_mark.line + line
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(at, "a key is a word", "put the whole line in quotes if it is a text"))
            continue
        if key.value in entries:
            first = entries[key.value].line
            problems.append(Problem(at, f"“{key.value}” is there twice", f"keep one of the lines {first} and {at}"))
            continue
        node = _node(value, line, problems, seen, depth + 1)
        entries[key.value] = Node(node.value, at if not isinstance(node.value, dict) else node.line, node.tag)
    return entries


# What YAML says, and how a person would say it. The first that fits is told.
_SAID: Final = (
    ("mapping values are not allowed", "a value with a colon in it needs quotes"),
    ("tab character", "a tab stands where YAML wants spaces"),
    ("block sequence entries", "a value that begins with a hyphen and a space needs quotes"),
    ("could not find expected ':'", "this line has no key, or no space after its colon"),
    ("unexpected end of stream", "a quotation mark is opened and never closed"),
    ("another document", "a line --- ends the front matter"),
    ("undefined alias", "a value that begins with an asterisk needs quotes"),
    ("scanning an alias", "a value that begins with an asterisk needs quotes"),
    ("cannot start any token", "a value cannot begin with this sign unless it is in quotes"),
    ("nesting depth", _TOO_DEEP),
    ("did not find expected key", "a value that begins with a quotation mark or a bracket does not end with it"),
    ("block scalar", "a value cannot begin with > or | unless it is in quotes"),
)


def _unreadable(text: str, error: yaml.YAMLError, line: int) -> Problem:
    """What YAML cannot read, with the line mended where that helps."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        position = min(getattr(error, "position", 0), len(text))
        at = text.count("\n", 0, position)
        return Problem(at + line, "a character that cannot be shown stands here", "remove it, or type the line again")
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    lines = text.split("\n")
    at = min(mark.line, len(lines) - 1)
    if lines[at][mark.column : mark.column + 1] == "\t":
        said = "tab character"
    earlier = getattr(error, "context_mark", None)
    for n in dict.fromkeys((at, earlier.line if earlier else at, at - 1)):
        if mended := _mended(lines, n, mark.line):
            message = "a tab stands where YAML wants spaces" if "\t" in lines[n][:1] else _in_words(said)
            return Problem(n + line, message, mended)
    hint = "use spaces" if "tab" in said else "put a value with special signs in quotes"
    return Problem(at + line, _in_words(said), hint)


def _in_words(said: str) -> str:
    known = next((words for part, words in _SAID if part in said), "")
    return known or f"this is not valid YAML: {' '.join(said.split())}"


_ENTRY: Final = re.compile(r"(\s*(?:- +)*[\w-]+:)[ \t]*(\S.*?)\s*")
_ITEM: Final = re.compile(r"(\s*-)[ \t]+(\S.*?)\s*")


def _mended(lines: Sequence[str], n: int, failed: int) -> str:
    """What line `n` would have to be for YAML to read on beyond line `failed`; nothing where that is not the line."""
    if not 0 <= n < len(lines):
        return ""
    line = lines[n]
    tries = []
    if "\t" in line:
        tries.append((line.expandtabs(2), "use spaces in place of tabs"))
    for form in (_ENTRY, _ITEM):
        if entry := form.fullmatch(line):
            tries.append((f"{entry[1]} {_unquoted(entry[2])}", ""))
            whole = f"{entry[1]} {quoted(_unquoted(entry[2]))}"
            tries.append((whole, f"put it in quotes: {whole.strip()}"))
    for whole, hint in tries:
        if whole != line and _reads_on([*lines[:n], whole, *lines[n + 1 :]], max(n, failed)):
            return hint or f"write {whole.strip()}"
    return ""


def _unquoted(value: str) -> str:
    """A value without the quotes around it, if it has a pair."""
    if value[0] not in "\"'":
        return value
    return value[1:].removesuffix(value[0]) if value.count(value[0]) != 2 or value[-1] == value[0] else value


def _reads_on(lines: Sequence[str], failed: int) -> bool:
    try:
        yaml.compose("\n".join(lines), _LOADER)
    except yaml.MarkedYAMLError as error:
        return error.problem_mark is not None and error.problem_mark.line > failed
    except yaml.YAMLError:
        return False
    return True


FLAGS: Final = {
    **dict.fromkeys(("yes", "true", "on", "oui"), True),
    **dict.fromkeys(("no", "false", "off", "non"), False),
}
"""Words for yes and no."""


def quoted(text: str) -> str:
    """`text` in double quotes, as YAML reads it back."""
    return json.dumps(text, ensure_ascii=False)
