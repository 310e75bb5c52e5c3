"""A list of works that a reference manager exports (CSL JSON), for the file of references.

JSON is YAML: each work becomes a line of the file, with an id that a note can cite.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, Final

from enregard.errors import ManuscriptError

_SAYING: Final = ("title", "author", "container-title", "URL")
"""A work that has none of these says nothing to a reader."""


def works(text: str, known: Collection[str]) -> dict[str, str]:
    """The works of an export by id, each as a line of YAML; those whose id is `known` are left out.

    Raises ManuscriptError for what is no such list.
    """
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ManuscriptError(f"this is no list of works in CSL JSON: {error}") from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ManuscriptError("this is no list of works in CSL JSON; in Zotero: Export, format CSL JSON")
    found: dict[str, str] = {}
    for entry in entries:
        key = _key(entry)
        if key in known or not any(entry.get(name) for name in _SAYING):
            continue
        number = 1
        while (name := key if number == 1 else f"{key}-{number}") in found:
            number += 1
        kept = {k: v for k, v in entry.items() if k not in {"id", "citation-key", "note", "abstract", "keyword"}}
        found[name] = f"- {json.dumps({'id': name, **kept}, ensure_ascii=False)}"
    return found


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
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return f"{'-'.join(words[:3]) or 'work'}{year}"
