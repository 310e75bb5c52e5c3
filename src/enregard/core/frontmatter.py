"""Front matter: the keys above a text, as YAML, read so that nobody has to know YAML.

The only module that imports yaml. A value is read as its *field* asks, from the words as they stand in the file: `no`
in a title is the word no, `12:30` is a time of day and no number. What YAML cannot read is told with its line and with
what would be right; nothing is raised. A key that stands twice, or that no field answers to, is a finding. Anchors,
aliases and tags of YAML are not read, since no editor means them.

`ARTICLE` and `NOTE` are the only lists of keys; the documentation is held to them by a test.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

import yaml

from enregard.core.finding import Finding
from enregard.core.language import is_code

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH: Final = 40
"""How deeply values may be nested."""


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


ARTICLE: Final[dict[str, Field]] = {
    "title": Field(Form.TEXT, "the title of the page"),
    "subtitle": Field(Form.TEXT, "a line under the title"),
    "authors": Field(Form.TEXTS, "who wrote the text"),
    "publisher": Field(Form.TEXT, "who published it first"),
    "source_url": Field(Form.URL, "where it was published first"),
    "date": Field(Form.DATE, "when it was published; only texts with a date are in the list of articles"),
    "updated": Field(Form.DATE, "when it was last changed"),
    "rights": Field(Form.TEXT, "whose text it is, and under which terms it stands here"),
    "translator": Field(Form.TEXT, "who translated it; in the translation's file"),
    "description": Field(Form.TEXT, "a sentence for lists, search engines and feeds"),
    "image": Field(Form.TEXT, "a picture for lists and previews, relative to the file"),
    "status": Field(
        Form.CHOICE, "draft: seen by `serve` only; unlisted: in no list, menu, feed or search", ("draft", "unlisted")
    ),
    "aliases": Field(Form.TEXTS, "old addresses that lead here"),
    "translation_of": Field(Form.LANGUAGE, "the language of the text that this one translates"),
    "translation_notice": Field(Form.TEXT, "what readers should know about the translation"),
    "show": Field(
        Form.CHOICES,
        "lists of the whole site, set below the text",
        ("articles", "verdicts", "corrections", "references"),
    ),
}
"""The keys of an article's files."""

NOTE: Final[dict[str, Field]] = {
    "kind": Field(Form.CHOICE, "what the note is", ("fact-check", "context", "translation")),
    "verdict": Field(
        Form.CHOICE,
        "what a fact-check found; only fact-checks have one",
        ("accurate", "mostly-accurate", "needs-context", "misleading", "false", "unverifiable", "opinion"),
    ),
    "author": Field(Form.TEXT, "who wrote the note"),
    "checked": Field(Form.DATE, "when the facts were last checked"),
    "recheck": Field(Form.DATE, "when they should be checked again; `check` and `status` remind of it"),
    "compute": Field(Form.ENTRIES, "sums that the tool does again, and shows"),
    "history": Field(Form.ENTRIES, "earlier verdicts and corrections: the date, what it was, why it changed"),
    "on": Field(
        Form.CHOICE,
        "the part of the article that a note is about, where it is not about words of the text",
        ("article", "title", "subtitle", "description"),
    ),
    "table": Field(Form.FLAG, "no: the note is left out of the tables of verdicts"),
    "bars": Field(Form.FLAG, "yes: the numbers in the first table of each body are drawn as bars"),
}
"""The keys of a note."""

_MEANT: Final[dict[str, str]] = {
    "author": "authors",
    "auteur": "authors",
    "auteurs": "authors",
    "titre": "title",
    "url": "source_url",
    "source": "source_url",
    "link": "source_url",
    "summary": "description",
    "published": "date",
    "license": "rights",
    "copyright": "rights",
    "type": "kind",
    "rating": "verdict",
    "reviewed": "checked",
    "sum": "compute",
    "sums": "compute",
    "slug": "aliases",
    "draft": "status",
}
"""Keys of other tools, and the ones that say the same here."""


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


@dataclass(frozen=True, slots=True)
class Fields(Mapping[str, Any]):
    """What the keys of a file say, by key, each in the type that its form gives; and the line of each key."""

    said: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - the field's form decides
        """The value of a key."""
        return self.said[key]

    def __iter__(self) -> Iterator[str]:
        """The keys."""
        return iter(self.said)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self.said)

    def line(self, key: str) -> int:
        """The line of a key, from 1; 0 where it is not there."""
        return self.lines.get(key, 0)


def plain(text: str) -> str:
    """`text` without a byte order mark, its lines ended by line feeds alone."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


_OPEN: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSE: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_KEYED: Final = re.compile(r"[A-Za-z_][\w-]*:(?:[ \t]|\n|\Z)")
_LATE: Final = re.compile(r"\s*\n---[ \t]*\n(?=[A-Za-z_][\w-]*:[ \t])")


def split(text: str) -> tuple[str, str, int]:
    """The YAML above a text (nothing where there is none), the text, and the line at which the text begins.

    Front matter stands between a first line `---` and the next line `---` or `...`. Without the first there is none,
    whatever the text begins with. Where the second is missing, it ends with the last line that looks like a key's.
    """
    text = plain(text)
    if not (opened := _OPEN.match(text)):
        return "", text, 1
    if closed := _CLOSE.search(text, opened.end()):
        end, after = closed.span()
    elif _KEYED.match(text, opened.end()):
        end = after = _end_of_keys(text, opened.end())
    else:
        return "", text, 1
    return text[opened.end() : end], text[after:], text.count("\n", 0, after) + 1


def _end_of_keys(text: str, start: int) -> int:
    """Where the keys at `start` end, for want of a line that says so: before the first line that is none of theirs."""
    end = start
    for line in text[start:].splitlines(keepends=True):
        if not _KEYED.match(line) and not line.startswith((" ", "-")):
            break
        end += len(line)
    return end


def read(text: str, fields: Mapping[str, Field], file: str) -> tuple[Fields, str, int, list[Finding]]:
    """The front matter of a text, the text below it, the line where that begins, and what is wrong above it."""
    above, body, line = split(text)
    problems = _outside(text, above, body, line)
    node, found = load(above, 2)
    problems.extend(found)
    meta = Fields()
    if node is not None and isinstance(node.value, dict):
        meta = _fields(node.value, fields, problems)
    elif node is not None:
        problems.append(_no_keys(node))
    problems.extend(_lost_to_yaml(above, fields))
    return meta, body, line, [Finding(p.code, file, p.line, p.message, p.hint) for p in problems]


def _outside(text: str, above: str, body: str, line: int) -> list[Problem]:
    """Front matter that does not end, or that begins too late to be any."""
    text = plain(text)
    if above and not _CLOSE.search(text, len("---\n")):
        message = "the front matter opened by --- is never closed"
        return [Problem(1, message, f"write --- on a line of its own before line {line}")]
    if not above and line == 1 and (late := _LATE.match(text)):
        at = text.count("\n", 0, late.end())
        return [Problem(at, "front matter begins on the first line, or it is text", "remove the empty lines above it")]
    return []


def _no_keys(node: Node) -> Problem:
    joined = re.match(r"([\w-]+):(\S.*)", node.text)
    hint = f"a space is missing: {joined[1]}: {joined[2]}" if joined else "write them as key: value, one a line"
    return Problem(node.line, "the front matter is not a list of keys", hint)


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
        message = "a value is used twice by an alias" if id(raw) in seen else "the values are nested too deeply"
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
    ("nesting depth", "the values are nested too deeply"),
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


_COMMENT: Final = re.compile(r"([\w-]+):[ \t]+([^\s\"'#|>].*?\s#[^\s#!].*)")
_SIGN: Final = re.compile(r"([\w-]+):[ \t]+([&!]\S*\s.*)")


def _lost_to_yaml(above: str, fields: Mapping[str, Field]) -> list[Problem]:
    """Words of a text that YAML would silently drop: `#1` begins a comment, `&` and `!` names."""
    found = []
    for at, line in enumerate(above.split("\n"), 2):
        lost = _COMMENT.fullmatch(line) or _SIGN.fullmatch(line)
        if lost and lost[1] in fields and fields[lost[1]].form in {Form.TEXT, Form.TEXTS}:
            message = f"part of “{lost[1]}” would be lost: YAML gives # & and ! meanings of their own"
            found.append(Problem(at, message, f"put it in quotes: {lost[1]}: {quoted(lost[2].strip())}"))
    return found


def _fields(entries: Mapping[str, Node], fields: Mapping[str, Field], problems: list[Problem]) -> Fields:
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, node in entries.items():
        if key not in fields:
            problems.append(_unknown(key, node.line, fields))
        elif not node.empty:
            value = _READERS[fields[key].form](key, node, fields[key])
            if isinstance(value, Problem):
                problems.append(value)
            else:
                values[key], lines[key] = value, node.line
    return Fields(values, lines)


def _unknown(key: str, line: int, fields: Mapping[str, Field]) -> Problem:
    meant = nearest(key, fields) or (_MEANT.get(key.lower(), "") if _MEANT.get(key.lower()) in fields else "")
    hint = f"did you mean {meant}?" if meant else f"the keys are {', '.join(fields)}"
    return Problem(line, f"there is no key “{key}” here", hint, "key-unknown")


def nearest(word: str, known: Mapping[str, Any] | Sequence[str]) -> str:
    """The word of `known` that `word` may be a slip for, or nothing."""
    return next(iter(difflib.get_close_matches(word.lower().replace(" ", "_"), list(known), 1, 0.75)), "")


def _unfit(key: str, node: Node, form: Form, hint: str = "") -> Problem:
    return Problem(node.line, f"“{key}” takes {form}", hint, "key-value")


def _text(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if isinstance(node.value, str):
        return " ".join(node.value.split())
    return _unfit(key, node, Form.TEXT, f'put it in quotes: {key}: "…"')


def _texts(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    items = node.value if isinstance(node.value, list) else [node]
    if not all(isinstance(item.value, str) for item in items):
        return _unfit(key, node, Form.TEXTS, f"as {key}: [one, another]; put a text with a colon in quotes")
    return tuple(" ".join(item.text.split()) for item in items if not item.empty)


_LONG_DATE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_SHORT_DATE: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def _date(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    text = node.text.strip()
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
    if re.fullmatch(r"https?://[^\s<>\"]+", node.text.strip()):
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


_FLAGS: Final = {
    **dict.fromkeys(("yes", "true", "on", "oui"), True),
    **dict.fromkeys(("no", "false", "off", "non"), False),
}


def _flag(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    value = _FLAGS.get(node.text.strip().lower())
    return _unfit(key, node, Form.FLAG) if value is None else value


def _entries(key: str, node: Node, _: Field) -> Any:  # noqa: ANN401
    if isinstance(node.value, list):
        return tuple(node.value)
    return (node,)


_READERS: Final[dict[Form, Callable[[str, Node, Field], Any]]] = {
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


def quoted(text: str) -> str:
    """`text` in double quotes, as YAML reads it back."""
    return json.dumps(text, ensure_ascii=False)


def written(values: Sequence[tuple[str, str]]) -> str:
    """Front matter that says `values`, to stand before a text; nothing where there are none."""
    if not values:
        return ""
    return "---\n" + "".join(f"{key}: {_scalar(value)}\n" for key, value in values) + "---\n\n"


def _scalar(value: str) -> str:
    """A value as it may stand after its key: bare where that says the same, and nobody could take it otherwise."""
    bare = re.fullmatch(r"[^\W_][^\n#:&*!|>'\"%@`{}\[\]]*|https?://\S+", value) and value == value.strip()
    if not bare:
        return quoted(value)
    node = load(value)[0]
    return value if node is not None and node.text == value and node.tag in {"str", "timestamp"} else quoted(value)


def mapping(text: str, environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings in a text such as mkdocs.yml, `!ENV` replaced from `environ`; other tags are ignored.

    Raises ValueError, with the line, where it cannot be read.
    """
    try:
        root = yaml.compose(plain(text), _LOADER)
    except yaml.YAMLError as error:
        problem = _unreadable(plain(text), error, 1)
        raise ValueError(f"line {problem.line}: {problem.message}") from error
    settings = _settled(root, environ, 0) if root is not None else {}
    if not isinstance(settings, dict):
        raise ValueError("it is not a list of keys")
    return settings


def _settled(raw: yaml.Node, environ: Mapping[str, str], depth: int) -> Any:  # noqa: ANN401
    if depth > _DEPTH:
        raise ValueError("the values are nested too deeply")
    if raw.tag == "!ENV":
        return _from_environment(raw, environ)
    if isinstance(raw, yaml.MappingNode):
        return {str(key.value): _settled(value, environ, depth + 1) for key, value in raw.value}
    if isinstance(raw, yaml.SequenceNode):
        return [_settled(item, environ, depth + 1) for item in raw.value]
    return _SETTLED.get(raw.tag.rpartition(":")[2], str)(raw.value)


_SETTLED: Final[dict[str, Callable[[str], Any]]] = {
    "null": lambda _: None,
    "bool": lambda text: _FLAGS.get(text.lower(), False),
}


def _from_environment(raw: yaml.Node, environ: Mapping[str, str]) -> Any:  # noqa: ANN401
    """`!ENV NAME` or `!ENV [NAME, NAME, value]`: the first name that is set, else the last of several, else None."""
    items = raw.value if isinstance(raw, yaml.SequenceNode) else [raw]
    names = [str(item.value) for item in items]
    for name in names:
        if name in environ:
            return environ[name]
    return _settled(items[-1], environ, _DEPTH) if len(items) > 1 else None
