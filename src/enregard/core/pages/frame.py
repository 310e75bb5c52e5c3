"""Frames: what is wider than its column scrolls in a frame that the keyboard reaches and that has a name.

Blocks of an article are set in their frames; bodies of notes have bare tables. Columns are aligned by classes: a strict
content security policy keeps attributes of style from working.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final

_FRAME: Final = '<div class="scroll" tabindex="0" role="group"'
_CODE: Final = '<pre tabindex="0"'


def framed(html: str, word: Callable[[str], str]) -> str:
    """The body of a note with its tables in frames; one that is drawn as bars fits any column."""
    if "<table>" in html:
        for where in ("left", "center", "right"):
            html = html.replace(f' style="text-align: {where};"', f' class="{where}"')
        opened = f'{_FRAME} aria-label="{escape(word("Table"))}"><table>'
        first, *tables = html.split("<table>")
        html = first + "".join(opened + table.replace("</table>", "</table></div>", 1) for table in tables)
    return html.replace("<pre>", _code(word)) if "<pre>" in html else html


def _code(word: Callable[[str], str]) -> str:
    return f'{_CODE} role="group" aria-label="{escape(word("Code"))}">'
