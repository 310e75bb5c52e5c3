"""Front matter: the keys above a text, and what they say.

A key that stands twice is a finding, and so is a value that its field does not take; nothing is raised. A key that no
field answers to is one of a note, and a finding; above a text it is another program's, and kept for the theme.

`ARTICLE` and `NOTE` are the only lists of keys; the documentation is held to them by a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from enregard.core.finding import Finding
from enregard.core.markdown import foreign_head, foreign_key
from enregard.core.markdown.field import READERS, Field, Form, nearest
from enregard.core.markdown.foreign_head import Head
from enregard.core.markdown.foreign_key import SAME
from enregard.core.markdown.node import Node, Problem, load, quoted
from enregard.core.text.lines import lines, plain

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
    "chapters": Field(Form.TEXTS, "of a book: the names of the folders of its chapters, in their order"),
    "findings": Field(
        Form.ENTRIES, "up to three notes whose finding stands at the head, each alone or with a sentence of its own"
    ),
    "corrections": Field(Form.ENTRIES, "what was corrected in the text: for each day, what it said before"),
    "references": Field(Form.ENTRIES, "works that the notes cite, as a file of references lists them"),
    "translation_notes": Field(Form.FLAG, "yes: translator’s notes are shown at first; no: they are not"),
    "show": Field(
        Form.CHOICES,
        "lists of the whole site, set below the text",
        ("articles", "claims", "verdicts", "corrections", "references"),
    ),
}
"""The keys of an article's files."""

NOTE: Final[dict[str, Field]] = {
    "kind": Field(Form.CHOICE, "what the note is", ("fact-check", "context", "translation")),
    "verdict": Field(
        Form.CHOICE,
        "what a fact check found; only fact checks have one",
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
    "bars": Field(Form.FLAG, "yes: the same as `figure: bars`"),
    "figure": Field(
        Form.CHOICE,
        "how the first table of each body that has numbers is drawn",
        ("bars", "difference", "parts", "timeline", "range"),
    ),
    "figure_shown": Field(Form.FLAG, "yes: the figure stands under its passage, without opening the note"),
}
"""The keys of a note."""

_MEANT: Final[dict[str, str]] = {
    **SAME,
    "url": "source_url",
    "source": "source_url",
    "link": "source_url",
    "published": "date",
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
class Fields(Mapping[str, Any]):
    """What the keys of a file say, by key, each in the type that its form gives; and the line of each key."""

    said: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    others: Mapping[str, Node] = field(default_factory=dict)
    """The values of keys that are not ours."""

    @property
    def theme(self) -> dict[str, Any]:
        """What keys say that are not ours, as a theme has it."""
        return {key: foreign_key.value(node) for key, node in self.others.items()}

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


_OPEN: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSE: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_KEYED: Final = re.compile(r"[A-Za-z_][\w-]*:(?:[ \t]|\n|\Z)")
_OTHER: Final = re.compile(
    r"\s*(?:\+\+\+[ \t]*\n(?=[\s\S]*?^\+\+\+[ \t]*$|[\w.-]+[ \t]*=)|\{\s*\"[\w-]+\"[ \t]*:|% +\S)",
    re.M,
)
"""How front matter begins that is not read: that of pandoc; TOML and JSON that do not end, or do not begin the file."""
_LATE: Final = re.compile(r"\s*\n---[ \t]*\n(?=[A-Za-z_][\w-]*:[ \t])")


def split(text: str) -> tuple[str, str, int]:
    """The YAML above a text (nothing where there is none), the text, and the line at which the text begins.

    Front matter stands between a first line `---` and the next line `---` or `...`. Without the first there is none,
    whatever the text begins with. Where the second is missing, it ends with the last line that looks like a key's.
    What stands above in TOML or JSON is no YAML, and none of the text.
    """
    above, body, line, _ = _cut(plain(text))
    return above, body, line


def _cut(text: str) -> tuple[str, str, int, Head | None]:
    """What `split` gives, and what stands above the text in TOML or JSON."""
    other = None
    if not (opened := _OPEN.match(text)):
        other = foreign_head.head(text)
        begins = end = after = other.end if other else 0
    elif closed := _CLOSE.search(text, opened.end()):
        begins, (end, after) = opened.end(), closed.span()
    elif _KEYED.match(text, opened.end()):
        begins = opened.end()
        end = after = _end_of_keys(text, begins)
    else:
        begins = end = after = 0
    return text[begins:end], text[after:], text.count("\n", 0, after) + 1, other


def _end_of_keys(text: str, start: int) -> int:
    """Where the keys at `start` end, for want of a line that says so: before the first line that is none of theirs."""
    end = start
    for line in lines(text[start:]):
        if not _KEYED.match(line) and not line.startswith((" ", "-")):
            break
        end += len(line)
    return end


def read(text: str, fields: Mapping[str, Field], file: str) -> tuple[Fields, str, int, list[Finding]]:
    """The front matter of a text, the text below it, the line where that begins, and what is wrong above it."""
    text = plain(text)
    above, body, line, other = _cut(text)
    meta = Fields()
    if other:
        problems = [*other.problems]
        meta = _fields(other.entries, fields, problems)
    else:
        problems = _outside(text, above, body, line)
        node, found = load(above, 2)
        problems.extend(found)
        if node is not None and isinstance(node.value, dict):
            meta = _fields(node.value, fields, problems)
        elif node is not None:
            problems.append(_no_keys(node))
        problems.extend(_lost_to_yaml(above, fields))
    return meta, body, line, [Finding(p.code, file, p.line, p.message, p.hint) for p in problems]


def is_draft(text: str) -> bool:
    """Whether the head of a text says, in whatever program's words, that it is not to be published yet."""
    return read(text, ARTICLE, "")[0].get("status") == "draft"


def _outside(text: str, above: str, body: str, line: int) -> list[Problem]:
    """Front matter that does not end, or that begins too late to be any."""
    if above and not _CLOSE.search(text, len("---\n")):
        message = "the front matter opened by --- is never closed"
        return [Problem(1, message, f"write --- on a line of its own before line {line}")]
    if not above and (other := _OTHER.match(text)):
        sign = text[: other.end()].split(maxsplit=1)[0].partition('"')[0]
        message = f"front matter that begins with {sign} is not read: readers would see it"
        return [Problem(1 + text[: text.index(sign)].count("\n"), message, _OF_ITS_OWN)]
    if not above and line == 1 and (late := _LATE.match(text)):
        at = text.count("\n", 0, late.end())
        return [Problem(at, "front matter begins on the first line, or it is text", "remove the empty lines above it")]
    return []


_OF_ITS_OWN: Final = "write it between two lines ---, one key: value a line, as in title: The sea"


def _no_keys(node: Node) -> Problem:
    joined = re.match(r"([\w-]+):(\S.*)", node.text)
    hint = f"a space is missing: {joined[1]}: {joined[2]}" if joined else "write them as key: value, one a line"
    return Problem(node.line, "the front matter is not a list of keys", hint)


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
    others: dict[str, Node] = {}
    shared = fields is ARTICLE
    for key, node in entries.items():
        if key not in fields and not shared:
            problems.append(_unknown(key, node.line, fields))
        elif key not in fields or foreign_key.is_of_theme(key, node):
            others[key] = node
        elif not node.empty and not (shared and foreign_key.held_back(key, node, ARTICLE)):
            value = READERS[fields[key].form](key, node, fields[key])
            if isinstance(value, Problem):
                problems.append(value)
            else:
                values[key], lines[key] = value, node.line
    if shared:
        for key, node in entries.items():
            _borrow(key, node, values, lines, problems)
        problems.sort(key=lambda problem: problem.line)
    return Fields(values, lines, others)


def _borrow(key: str, node: Node, values: dict[str, Any], lines: dict[str, int], problems: list[Problem]) -> None:
    """Take what a key of another program says, where one of ours says the same and is not there; tell the rest."""
    held = foreign_key.held_back(key, node, ARTICLE)
    if held and (held == "draft" or "status" not in values):
        values["status"], lines["status"] = held, node.line
    if key in ARTICLE or held:
        return
    same = SAME.get(key.lower(), "")
    said = READERS[ARTICLE[same].form](same, node, ARTICLE[same]) if same and not node.empty else None
    if said is not None and not isinstance(said, Problem):
        values.setdefault(same, said)
        lines.setdefault(same, node.line)
    elif not (node.empty or foreign_key.is_theirs(key)):
        meant = nearest(key, ARTICLE) or _MEANT.get(key.lower(), "")
        hint = f"did you mean {meant}?" if meant else ""
        problems.append(Problem(node.line, f"“{key}” is no key of ours, and is left to the theme", hint, "key-foreign"))


def _unknown(key: str, line: int, fields: Mapping[str, Field]) -> Problem:
    meant = nearest(key, fields) or (_MEANT.get(key.lower(), "") if _MEANT.get(key.lower()) in fields else "")
    hint = f"did you mean {meant}?" if meant else f"the keys are {', '.join(fields)}"
    return Problem(line, f"there is no key “{key}” here", hint, "key-unknown")


def written(values: Sequence[tuple[str, str | Sequence[str]]]) -> str:
    """Front matter that says `values`, to stand before a text; nothing where there are none."""
    if not values:
        return ""
    return "---\n" + "".join(f"{key}: {_value(value)}\n" for key, value in values) + "---\n\n"


def _value(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if len(value) == 1:
        return _scalar(value[0])
    return f"[{', '.join(quoted(item) if ',' in item else _scalar(item) for item in value)}]"


def _scalar(value: str) -> str:
    """A value as it may stand after its key: bare where that says the same, and nobody could take it otherwise."""
    bare = re.fullmatch(r"[^\W_][^\n#:&*!|>'\"%@`{}\[\]]*|https?://\S+", value) and value == value.strip()
    if not bare:
        return quoted(value)
    node = load(value)[0]
    return value if node is not None and node.text == value and node.tag in {"str", "timestamp"} else quoted(value)
