"""A list of works that a reference manager exports (CSL JSON), for the file of references.

JSON is YAML: each work becomes a line of the file, with an id that a note can cite. What people type into a reference
manager is not always what CSL means; what is meant is taken, what cannot be is left out, and both are told.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from enregard.errors import ManuscriptError

_SAYING: Final = ("title", "author", "container-title", "URL")
"""A work that has none of these says nothing to a reader."""
_PRIVATE: Final = {"id", "citation-key", "note", "abstract", "keyword"}
"""What an export has for its owner."""

Sound = Callable[[Mapping[str, Any]], bool]
"""Whether a work, as it will be written, can be read."""


@dataclass(slots=True)
class Works:
    """The works of an export that are new, and what there is to say of the others."""

    lines: dict[str, str] = field(default_factory=dict)
    """By id, each as a line of YAML."""
    told: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def works(text: str, known: Collection[str], is_sound: Sound = lambda entry: True) -> Works:
    """The works of an export; those whose id is `known` are there already, and what is not sound in one is left out.

    Raises ManuscriptError for what is no such list.
    """
    made = Works()
    there: list[str] = []
    mute: list[str] = []
    plain: list[str] = []
    left: list[str] = []
    for entry in _entries(text):
        work = {key: _plain(value) for key, value in entry.items() if key not in _PRIVATE and value not in ("", None)}
        key = _key({**entry, **work})
        if not any(work.get(name) for name in _SAYING):
            mute.append(str(entry.get("id") or "?"))
            continue
        if key in known:
            there.append(key)
            continue
        name = _free(key, made.lines)
        if work != {key: entry[key] for key in work}:
            plain.append(name)
        kept, without = _kept(name, work, is_sound)
        left += without
        made.lines[name] = f"- {json.dumps(kept, ensure_ascii=False)}"
    tells = (("there already: ", there), ("set without its markup: ", plain))
    made.told = tuple(f"{words}{', '.join(names)}" for words, names in tells if names)
    silent = f"{len(mute)} work{'s' * (len(mute) > 1)} without title, author and address ({', '.join(mute)})"
    made.left = (*left, *([silent] if mute else []))
    return made


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


def _free(key: str, taken: Collection[str]) -> str:
    """A name that is not taken: the key, or the key with a number."""
    number, name = 1, key
    while name in taken:
        number += 1
        name = f"{key}-{number}"
    return name


# ------------------------------------------------------------------------------------------------- what a work says

_TAG: Final = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>", re.I)
_HOST: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON
    """A value without the tags with which reference managers emphasize words."""
    if isinstance(value, str):
        return _TAG.sub("", value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, dict) else value


def _kept(name: str, work: Mapping[str, Any], is_sound: Sound) -> tuple[dict[str, Any], list[str]]:
    """What of a work can be read, mended where it is clear what is meant; and what was mended or left out, in words."""
    kept: dict[str, Any] = {"id": name}
    without: list[str] = []
    for key, value in work.items():
        if _is_undated(key, value):
            continue
        for made in _meant(key, value):
            if is_sound({"title": "A", **kept, key: made}):
                kept[key] = made
                break
        if key not in kept:
            without.append(f"{key} {_shown(value)} of {name}")
        elif kept[key] != value and key in _DATES:
            without.append(f"{key} {_shown(value)} of {name}, of which {_shown(kept[key])} is kept")
    return kept, without


def _meant(key: str, value: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON
    """A value as it stands, and then as it may be meant: with https://, a date as far as it is one."""
    yield value
    if key == "URL" and isinstance(value, str) and _HOST.fullmatch(value.strip()):
        yield f"https://{value.strip()}"
    if key in _DATES and (parts := _parts(value)):
        yield from ({"date-parts": [parts[:end]]} for end in range(len(parts) - 1, 0, -1))


_DATES: Final = {"issued", "accessed"}
_UNDATED: Final = re.compile(r"(?:s\.?\s?d\.?|n\.?\s?d\.?|sans date|no date|undated)", re.I)


def _is_undated(key: str, value: Any) -> bool:  # noqa: ANN401 - JSON
    """Whether a date says that there is none, which a list of works says in the words of its own language."""
    words = value.get("literal") or value.get("raw") if isinstance(value, dict) else value
    return key in _DATES and isinstance(words, str) and _UNDATED.fullmatch(words.strip()) is not None


def _parts(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """Year, month and day of a date that has them; nothing of another."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and len(parts) == 1 else None
    return first if isinstance(first, list) else []


def _shown(value: Any) -> str:  # noqa: ANN401 - JSON
    """A value as a person would write it."""
    if parts := _parts(value):
        return "-".join(str(part) for part in parts)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _key(entry: Mapping[str, Any]) -> str:
    """The id of a work: its citation key, else what the export calls it, else author and year."""
    for name in ("citation-key", "id"):
        key = str(entry.get(name) or "")
        if re.fullmatch(r"[\w][\w:.#$%&+?~-]*", key) and not re.fullmatch(r"\d+", key):
            return key
    people = entry.get("author") or entry.get("editor") or [{}]
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or entry.get("publisher") or entry.get("title") or "work")
    year = next((str(part) for part in _parts(entry.get("issued"))[:1]), "")
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return f"{'-'.join(words[:3]) or 'work'}{year}"
