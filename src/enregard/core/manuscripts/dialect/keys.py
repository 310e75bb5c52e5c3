"""Front matter of other programs (YAML, TOML, JSON, pandoc's title block) as an article's."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from enregard.core.manuscripts.plain import plaintext
from enregard.core.markdown import frontmatter
from enregard.core.markdown.address import is_whole
from enregard.core.markdown.field import Form
from enregard.core.markdown.foreign_key import SAME
from enregard.core.markdown.frontmatter import ARTICLE
from enregard.core.markdown.node import Node, load
from enregard.core.quantities.day import day_at

Meta = dict[str, str | tuple[str, ...]]

_MEANT: Final[dict[str, str]] = {
    **{key: key for key in ARTICLE},
    **SAME,
    **dict.fromkeys(("lang", "language", "locale"), "lang"),
}
"""Keys of other programs, and what says the same here."""
_SEVERAL: Final = {key for key, field in ARTICLE.items() if field.form in {Form.TEXTS, Form.CHOICES}}
_DAYS: Final = {"date", "updated"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the text of a Markdown file, and the text."""

    text: str
    meta: Meta = field(default_factory=dict)
    above: str = ""
    """Front matter that is an article's already, as it stands."""
    lang: str = ""
    left: tuple[str, ...] = ()
    """Keys that say nothing here."""
    lines: tuple[tuple[int, str], ...] = ()
    """What there is to say of single lines."""


def head(text: str) -> Head:
    """Take apart what stands before the text of a Markdown file, and the text."""
    above, body, _ = frontmatter.split(text)
    if above:
        node, problems = load(above, 2)
        keys = node.value if node is not None and isinstance(node.value, dict) else {}
        if problems or not keys or all(key in ARTICLE for key in keys):
            return Head(body, above=above)
        return _meant({key: _plain(value) for key, value in keys.items()}, body)
    for found in (_toml(text), _json(text), _title_block(text)):
        if found is not None:
            return found
    read = plaintext.before(text)
    lines = tuple((left.line, left.message) for left in read.left)
    return Head(read.text.lstrip("\n").rstrip() + "\n", dict(read.meta), lines=lines)


def said(above: str) -> Meta:
    """What the keys of an article's front matter say."""
    node, _ = load(above, 2)
    keys = node.value if node is not None and isinstance(node.value, dict) else {}
    return _meant({key: _plain(value) for key, value in keys.items()}, "").meta


def _plain(node: Node) -> Any:  # noqa: ANN401 - YAML
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(value) for value in node.value]
    return node.text


def _toml(text: str) -> Head | None:
    found = re.match(r"\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", text, re.S)
    if not found:
        return None
    try:
        return _meant(tomllib.loads(found[1]), text[found.end() :])
    except tomllib.TOMLDecodeError:
        return None


def _json(text: str) -> Head | None:
    if not re.match(r'\{\s*"', text):
        return None
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return _meant(values, text[end:].lstrip("\n")) if isinstance(values, dict) else None


def _title_block(text: str) -> Head | None:
    """Pandoc's three lines: the title, the authors, the date."""
    found = re.match(
        r"%[ \t]*(.*(?:\n[ \t]+.*)*)(?:\n%[ \t]*(.*(?:\n[ \t]+.*)*))?(?:\n%[ \t]*(.*))?\n(?=\s*\n|\Z)", text
    )
    if not found or not found[0].startswith("% "):
        return None
    title, authors, day = (" ; ".join((part or "").split("\n")) for part in found.groups())
    return _meant({"title": title, "author": re.split(r"\s*;\s*", authors), "date": day}, text[found.end() :])


def _meant(values: Mapping[str, Any], text: str) -> Head:
    """What keys of another program say here."""
    meta: Meta = {}
    left: list[str] = []
    lang = ""
    for name, value in values.items():
        key = _MEANT.get(name.lower(), "")
        said = _read_as(key, value)
        if name.lower() in {"draft", "published"}:
            hidden = (
                str(value).lower() in {"true", "yes"}
                if name.lower() == "draft"
                else str(value).lower() in {"false", "no"}
            )
            if hidden:
                meta["status"] = "draft"
        elif key == "lang":
            lang = str(said).replace("_", "-").partition("-")[0].lower()
        elif key and said and not (key == "source_url" and not is_whole(str(said))):
            meta.setdefault(key, said)
        else:
            left.append(name)
    return Head(text, meta, lang=lang, left=tuple(left))


def _read_as(key: str, value: Any) -> str | tuple[str, ...]:  # noqa: ANN401 - YAML, TOML, JSON
    if key == "authors":
        return _people(value)
    return _several(value) if key in _SEVERAL else _day(value) if key in _DAYS else _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 - YAML, TOML, JSON
    if isinstance(value, dict | list):
        return ""
    return " ".join(str(value).split())


def _several(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - YAML, TOML, JSON
    """Texts: one or several, plain or as what has a name."""
    values = value if isinstance(value, list) else [value]
    texts = (
        str(item.get("name") or item.get("title") or "") if isinstance(item, dict) else str(item) for item in values
    )
    return tuple(stripped for text in texts if (stripped := text.strip()))


def _people(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - YAML, TOML, JSON
    """Names, also of several people in one text."""
    names = _several(value)
    if len(names) == 1:
        names = tuple(re.split(r"\s*(?:;|,\s+(?=\w+\s)|\s&\s|\sand\s|\set\s)\s*", names[0]))
    return tuple(name for name in names if name)


def _day(value: Any) -> str:  # noqa: ANN401 - YAML, TOML, JSON
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, dict):
        return _day(value.get("date", ""))
    text = str(value).strip()
    if found := re.match(r"\d{4}-\d\d-\d\d", text):
        return found[0]
    found_day = day_at(text, 0) if text else None
    return found_day[0].isoformat() if found_day else ""
