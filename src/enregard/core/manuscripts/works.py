"""A list of works that a reference manager exports (CSL JSON), for the file of references.

JSON is YAML: each work becomes a line of the file, with an id that a note can cite, and its texts as YAML has them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from enregard.core.references.marked import escaped
from enregard.core.text.plain_name import free_name, plain_words
from enregard.errors import ManuscriptError

_SAYING: Final = ("title", "author", "container-title", "URL")
"""A work that has none of these says nothing to a reader."""
_PRIVATE: Final = {"id", "citation-key", "note", "abstract", "keyword"}
"""What an export has for its owner."""


@dataclass(slots=True)
class Works:
    """The works of an export that are new, and what there is to say of the others."""

    lines: dict[str, str] = field(default_factory=dict)
    """By id, each as a line of YAML."""
    told: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def works(text: str, known: Collection[str]) -> Works:
    """The works of an export; those whose id is `known` are there already.

    Raises ManuscriptError for what is no such list.
    """
    made = Works()
    there: list[str] = []
    mute: list[str] = []
    for entry in _entries(text):
        work = {key: value for key, value in entry.items() if key not in _PRIVATE and value not in ("", None)}
        key = _key({**entry, **work})
        if not any(work.get(name) for name in _SAYING):
            mute.append(str(entry.get("id") or "?"))
        elif key in known:
            there.append(key)
        else:
            name = free_name(key, made.lines)
            kept = {"id": name, **{key: value if key in _AS_IS else _in_yaml(value) for key, value in work.items()}}
            made.lines[name] = f"- {json.dumps(kept, ensure_ascii=False)}"
    made.told = (f"there already: {', '.join(there)}",) if there else ()
    silent = f"{len(mute)} work{'s' * (len(mute) > 1)} without title, author and address ({', '.join(mute)})"
    made.left = (silent,) if mute else ()
    return made


_AS_IS: Final = frozenset({"URL", "DOI", "issued", "accessed", "original-date", "type", "language"})
"""Variables that hold no prose."""


def _in_yaml(value: Any) -> Any:  # noqa: ANN401 - JSON
    """A value whose texts say in YAML what they say in JSON: signs of Markdown are signs there too."""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, list):
        return [_in_yaml(item) for item in value]
    return {key: _in_yaml(item) for key, item in value.items()} if isinstance(value, dict) else value


def _entries(text: str) -> list[dict[str, Any]]:
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ManuscriptError(f"this is no list of works in CSL JSON: {error}") from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ManuscriptError("this is no list of works in CSL JSON; in Zotero: Export, format CSL JSON")
    if not entries:
        raise ManuscriptError("this is a list of works without a work in it")
    return entries


def _key(entry: Mapping[str, Any]) -> str:
    """The id of a work: its citation key, else what the export calls it, else author and year."""
    for name in ("citation-key", "id"):
        key = str(entry.get(name) or "")
        if re.fullmatch(r"[\w][\w:.#$%&+?~-]*", key) and not re.fullmatch(r"\d+", key):
            return key
    people = entry.get("author") or entry.get("editor") or [{}]
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or entry.get("publisher") or entry.get("title") or "work")
    issued = entry.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = str(parts[0][0]) if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] else ""
    name = re.sub(r"<[^>]*>", "", name)
    return f"{'-'.join(plain_words(name)[:3]) or 'work'}{year}"
