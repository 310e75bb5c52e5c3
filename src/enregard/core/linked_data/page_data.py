"""What is known of a page for machines, beside what stands on it."""

from __future__ import annotations

from typing import NamedTuple

from enregard.core.linked_data.annotation import Remark
from enregard.core.linked_data.selection import Selection


class PageData(NamedTuple):
    """It, of one of the three pages of an article."""

    head: str = ""
    """Elements for its head."""
    remarks: tuple[Remark, ...] = ()
    """Of the page of both languages, what the article's notes say."""
    selections: tuple[Selection, ...] = ()
    """Of a page in one language, where the words of notes stand on it."""
