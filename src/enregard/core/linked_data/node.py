"""Nodes of JSON-LD (W3C, JSON-LD 1.1): who, where, and how they stand in a page.

Whatever stands in a node stands on the page too, in these words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from enregard.core.markdown.address import joined, quoted
from enregard.core.pages.citation import Imprint, in_order
from enregard.core.pages.view import PageView

Node = dict[str, Any]
"""A thing and what is said of it: names of a vocabulary, and text, numbers, nodes, or lists of these."""


class Place(NamedTuple):
    """The page that speaks, and the site that it is of."""

    site: Imprint
    page: str
    """Its address; nothing where the site does not know its own: then addresses are relative to the page."""

    def at(self, href: str) -> str:
        """Where a link of the page leads."""
        return self.page + href if href.startswith("#") else joined(self.page, href)

    @property
    def publisher(self) -> Node:
        """The site, as who speaks where nobody is named."""
        return said(type="Organization", name=self.site.name)


def place(page: PageView, site: Imprint) -> Place:
    """The place of a page of a site."""
    return Place(site, address(site, page.url))


def address(site: Imprint, url: str) -> str:
    """The whole address of what is at `url` below a site's root; nothing where the root's is not known."""
    return joined(root(site), quoted(url)) or root(site) if site.address else ""


def root(site: Imprint) -> str:
    """The address of a site's root; nothing where it is not known."""
    return f"{site.address.rstrip('/')}/" if site.address else ""


def said(*, type: str, **values: Any) -> Node:  # noqa: ANN401 - JSON
    """A node of a type, with those of `values` that say something; `id` and `type` are those of JSON-LD."""
    named = {"@type": type, "@id": values.pop("id", ""), **values}
    return {name: value for name, value in named.items() if value not in ("", None, (), [], {})}


def at(address: str) -> Node:
    """What stands at an address, of which more is said elsewhere."""
    return {"@id": address}


def people(names: Iterable[str], organizations: Sequence[str] = ()) -> list[Node]:
    """Who is named in a front matter. A name is a person's, unless it is one of `organizations` too.

    Nobody can tell a person from an organization by a name alone, and a front matter does not say.
    """
    kinds = ((name, "Organization" if name in organizations else "Person") for name in names)
    return [said(type=kind, name=in_order(name)) for name, kind in kinds]


_HELD: Final = {"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"}
"""Signs that would end a script, or begin one, where HTML is read before JSON is."""


def embedded(data: Node) -> str:
    """Data as an element that a page holds, which no browser runs (HTML, 4.12.1: a data block)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, held in _HELD.items():
        text = text.replace(sign, held)
    return f'<script type="application/ld+json">{text}</script>'


def gathered(html: str) -> str:
    """A page with all that it says to machines at the end of its head.

    Material, where it changes pages in place, runs any script of a page's content as a program, whatever its type.
    """
    head, end, body = html.partition("</head>")
    found = _DATA.findall(body) if end else []
    return f"{head}{''.join(found)}{end}{_DATA.sub('', body)}" if found else html


_DATA: Final = re.compile(r'<script type="application/ld\+json">[^<]*</script>')


def headed(html: str, data: str) -> str:
    """A page with an element at the end of its head."""
    head, end, body = html.partition("</head>")
    return f"{head}{data}\n{end}{body}" if data and end else html
