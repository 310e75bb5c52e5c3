"""Keys of other programs above a text: which say the same here, which are a theme's, which hold a text back.

Rules of this module: a text that its program would not publish is never published, whatever the key's value looks like;
what a key of ours cannot take is left to the theme.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Final

from enregard.core.markdown.node import FLAGS, Node

SAME: Final[dict[str, str]] = {
    "author": "authors", "auteur": "authors", "auteurs": "authors", "by": "authors", "creator": "authors",
    "titre": "title", "sous-titre": "subtitle", "pubdate": "date", "publishdate": "date", "published_at": "date",
    "datepublished": "date", "lastmod": "updated", "modified": "updated", "last_modified_at": "updated",
    "last_update": "updated", "updated_at": "updated", "summary": "description", "excerpt": "description",
    "abstract": "description", "license": "rights", "licence": "rights", "copyright": "rights",
    "canonicalurl": "source_url", "canonical_url": "source_url", "canonical": "source_url",
}  # fmt: skip
"""Keys of other programs, in small letters, and what says the same here."""

_THEIRS: Final = frozenset(
    (
        *("banner", "bibliography", "build", "cascade", "categories", "category", "comments", "cover", "cssclass"),
        *("cssclasses", "custom_edit_url", "custom_excerpt", "draft", "featured", "format", "hero", "hide"),
        *("hide_table_of_contents", "hide_title", "icon", "id", "key", "keywords", "lang", "language", "layout"),
        *(
            "locale",
            "math",
            "menu",
            "nav_exclude",
            "nav_order",
            "next",
            "order",
            "outputs",
            "pagination_label",
            "params",
        ),
        *("parent", "permalink", "pin", "position", "prev", "priority", "private", "publish", "published", "readtime"),
        *("render_with_liquid", "resources", "robots", "search", "sidebar", "sidebar_class_name", "sidebar_label"),
        *("sidebar_position", "series", "sitemap", "slug", "social", "tag", "tags", "taxonomies", "template", "theme"),
        *("thumbnail", "toc", "type", "uid", "unlisted", "visibility", "weight"),
    )
)
"""Keys of MkDocs' themes, Hugo, Jekyll, Docusaurus, Obsidian and their like, which nobody types for one of ours."""


def is_theirs(key: str) -> bool:
    """Whether a key is known to be another program's."""
    return key.lower() in _THEIRS


_SAID_PUBLIC: Final = frozenset({"publish", "published", "public", "new", "deprecated", "final", "ready"})
_SAID_HIDDEN: Final = frozenset({"private", "pending", "hidden", "in-progress", "wip", "trash"})


def is_of_theme(key: str, node: Node) -> bool:
    """Whether the value of a key that is ours too is one of another program: Material's `status: new`."""
    return key == "status" and node.text.strip().lower() in _SAID_PUBLIC


def held_back(key: str, node: Node, ours: Container[str]) -> str:
    """What a key of another program makes of a text, `draft` or `unlisted`; nothing for one that is published.

    `ours` are keys that are none of another's, whatever they say: a title may be “draft”.
    """
    name, text = key.lower().replace("-", "_"), node.text.strip().lower()
    flag = FLAGS.get(text, {"1": True, "0": False}.get(text))
    if name in {"draft", "drafts", "isdraft", "is_draft", "wip", "private", "headless"}:
        return "" if flag is False or node.empty else "draft"
    if name in {"published", "publish", "public", "dg_publish"}:
        return "draft" if flag is False else ""
    if name in {"unlisted", "eleventyexcludefromcollections", "noindex"}:
        return "unlisted" if flag else ""
    if name == "permalink":
        return "draft" if flag is False else ""
    if name in {"status", "visibility", "state", "post_status"} and text in _SAID_HIDDEN:
        return "draft"
    if name in {"build", "_build"} and isinstance(node.value, dict):
        return _hugo(node.value)
    # Whoever slips in the key means it all the same.
    return text if key not in ours and text in {"draft", "unlisted"} else ""


def _hugo(build: Mapping[str, Node]) -> str:
    """Hugo's options of how a page is built."""

    def never(option: str) -> bool:
        return option in build and build[option].text.strip().lower() in {"never", "false"}

    return "draft" if never("render") else "unlisted" if never("list") else ""


def value(node: Node) -> Any:  # noqa: ANN401 - whatever a theme may be told
    """A value as a theme has it: text, number, truth value, list or mapping."""
    if isinstance(node.value, dict):
        return {key: value(one) for key, one in node.value.items()}
    if isinstance(node.value, list):
        return [value(one) for one in node.value]
    if node.tag == "bool" and node.text.lower() in FLAGS:
        return FLAGS[node.text.lower()]
    if node.tag in {"int", "float"}:
        try:
            return int(node.text) if node.tag == "int" else float(node.text)
        except ValueError:
            return node.text
    return None if node.empty and node.tag == "null" else node.text
