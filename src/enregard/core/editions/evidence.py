"""What the names of a content's files say of its languages and of its layout, where nobody says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from enregard.core.editions.layout import LAYOUTS, Layout, texts
from enregard.core.languages.registry import LANGUAGES

_UNNAMED: Final = "und"
"""The code of what is in no language that is known (ISO 639-2): of files that name none beside one that does."""


class Evidence(NamedTuple):
    """What is known of a content by its files' names."""

    layout: Layout
    languages: tuple[str, ...]
    """Those that files name, that of most files first; none where none is named."""
    unnamed: tuple[str, ...]
    """Files that name no language, beside the same text in one."""


def evidence(files: Collection[str], languages: Sequence[str] = ()) -> Evidence:
    """What files say by their names: the layout in which most texts stand beside another language's.

    Where none does, those that name a language say it alone, but for folders: one that is called `it` may be anything.
    Looked for are `languages`, or all that are known.
    """
    codes = tuple(languages) or tuple(LANGUAGES)
    found = {layout: texts(files, (_UNNAMED, *codes), layout).articles.values() for layout in LAYOUTS}
    paired = {layout: [of for of in found[layout] if len(of) > 1] for layout in LAYOUTS}
    alone = {layout: [] if layout == "folder" else list(found[layout]) for layout in LAYOUTS}
    known = paired if any(paired.values()) else alone
    layout = max(LAYOUTS, key=lambda one: len(known[one]))
    there = {lang for of in known[layout] for lang in of}
    counts = Counter(lang for of in found[layout] for lang in of)
    named = sorted((lang for lang in codes if lang in there), key=lambda lang: -counts[lang])
    return Evidence(layout, tuple(named), tuple(of[_UNNAMED] for of in known[layout] if _UNNAMED in of))
