"""Elements: how each that a token may name begins and ends in HTML, and what is drawn of a row."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from enregard.core.markdown.token import Token

OPENING: Final = {
    **{name: f"<{name}>" for name in ("p", "ul", "ol", "li", "blockquote", "tr", "th", "td", "caption")},
    **{name: f"<{name}>" for name in ("em", "strong", "del", "code", "sub", "sup", "kbd", "abbr", "br", "hr")},
    "thead": "<thead><tr>",
    "th": '<th scope="col">',
}
"""How an element begins about which its token says no more."""
CLOSING: Final = {
    **{name: f"</{name}>" for name in ("p", "ul", "ol", "li", "blockquote", "tr", "a", "caption")},
    **{name: f"</{name}>" for name in ("em", "strong", "del", "code", "sub", "sup", "kbd", "abbr")},
    # Without white space an indexer that goes by the text alone takes the words of two cells for one.
    "th": "</th>\n",
    "td": "</td>\n",
    "thead": "</tr></thead><tbody>",
    "table": "</tbody></table>",
    "pre": "</code></pre>",
}
INLINE: Final = frozenset({"a", "em", "strong", "del", "code", "sub", "sup", "kbd", "abbr"})
"""Elements that stand in a line of text, in a sentence."""
PARTICULAR: Final[dict[str, str]] = {
    "ol": '<ol start="{}">',
    "li": '<li class="{}">',
    "th": '<th scope="col" class="{}">',
    "td": '<td class="{}">',
}
"""How an element begins with what its token says of it."""
_SHAPES: Final = {
    "bar": '<rect x="{}%" width="{}%" height="10"/>',
    "less": '<rect class="less" x="{}%" width="{}%" height="10"/>',
    "whole": '<rect class="whole" width="100%" height="10"/>',
    "axis": '<line x1="{0}%" x2="{0}%" y1="0" y2="10"/>',
    "line": '<line x1="{}%" x2="{}%" y1="5" y2="5"/>',
    "span": '<line class="span" x1="{}%" x2="{}%" y1="5" y2="5"/>',
    "dot": '<circle cx="{}%" cy="5" r="4"/>',
}
"""What may be drawn, by its name: ten pixels high, with its places in per cent of the width."""
_NUMBER: Final = re.compile(r"\d+(\.\d+)?")


def drawing(shapes: str) -> str:
    """A cell with what is drawn of a row; who listens has its words and numbers."""
    out = []
    for name, *places in map(str.split, shapes.split(";")):
        assert all(map(_NUMBER.fullmatch, places))
        out.append(_SHAPES[name].format(*places))
    return f'<td class="drawn" aria-hidden="true"><svg width="100%" height="10">{"".join(out)}</svg></td>'


def named(name: str) -> str:
    """The attribute that names an element; nothing without a name."""
    return f' aria-label="{escape(name)}"' if name else ""


def titled(token: Token) -> str:
    """The attribute of the title that a link or an image has."""
    return f' title="{escape(token.more)}"' if token.more else ""
