"""Marks within the lines of other programs' Markdown: shortcodes, links between notes, attributes, raised letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

Made = str | Callable[[re.Match[str]], str]


def _parameters(text: str) -> dict[str, str]:
    """What a shortcode is given: `src="a.png"`, and what has no name by its place, from 0."""
    named = {key: value for key, _, value in re.findall(r'([\w-]+)\s*=\s*(["\'])(.*?)\2', text)}
    bare = re.sub(r'[\w-]+\s*=\s*(["\']).*?\1', "", text)
    places = re.findall(r'"([^"]*)"|(\S+)', bare)
    return {**{str(n): quoted or word for n, (quoted, word) in enumerate(places)}, **named}


def _shortcode(found: re.Match[str]) -> str:
    """A shortcode of Hugo: pictures, links and videos as what they are; of others only what stands between them."""
    name, given = found["name"].lower(), _parameters(found["given"])
    if found["close"]:
        return "\n:::\n" if name in _BOXES else ""
    if name in _BOXES:
        return f"\n:::{given.get('0') or given.get('type') or name}\n"
    if name in {"ref", "relref"}:
        return given.get("0", "")
    if name in {"figure", "img", "image"}:
        return _figure(given)
    if name in _VIDEOS:
        return f"<{_VIDEOS[name]}{given.get('0') or given.get('id', '')}>"
    return ""


_BOXES: Final = {"notice", "alert", "callout", "admonition", "note", "tip", "warning", "hint", "info", "details"}
_VIDEOS: Final = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}


def _figure(given: dict[str, str]) -> str:
    source = given.get("src") or given.get("url") or given.get("path") or given.get("0", "")
    image = f"![{given.get('alt', '')}]({source})" if source else ""
    caption = given.get("caption") or given.get("title", "")
    return "\n\n".join(filter(None, (image, caption)))


def _liquid(found: re.Match[str]) -> str:
    """A tag of Jekyll's Liquid."""
    name, given = found["name"].lower(), found["given"].strip()
    if name in {"post_url", "link"}:
        last = given.split()[0].rpartition("/")[2] if given else ""
        return last if last.endswith(".md") or not last else f"{last}.md"
    if name == "include":
        parameters = _parameters(given)
        return _figure({key: value for key, value in parameters.items() if key != "0"})
    return ""


def _output(found: re.Match[str]) -> str:
    """What Liquid would put into the text: an address, of which the site's own beginning is left out."""
    address = re.fullmatch(
        r"""\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)\s*""", found[1]
    )
    return address[1] if address else ""


def _wiki(found: re.Match[str]) -> str:
    """A link of Obsidian: `[[Page#Heading|label]]`; a picture where one is shown, and a link where a page is."""
    page, heading, label = found["page"].strip(), (found["place"] or "").strip(), (found["label"] or "").strip()
    if found["shown"] and re.search(r"\.\w{2,4}$", page) and not page.endswith(".md"):
        return f"![{_unsized(label)}]({_target(page)})"
    slug = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
    name = page if not page or re.search(r"\.\w{2,4}$", page) else f"{page}.md"
    return f"[{label or page or heading}]({_target(name + (f'#{slug}' if slug else ''))})"


def _unsized(label: str) -> str:
    """An alternative text without the size behind it, `Bread|300x200`, or which is one."""
    return re.sub(r"(?:^|\|)[ \t]*\d{1,4}(?:x\d{1,4})?[ \t]*$", "", label).rstrip()


def _sized(found: re.Match[str]) -> str:
    """A picture with its size in its alternative text."""
    return f"![{_unsized(found[1])}]("


def _figure_of_html(found: re.Match[str]) -> str:
    """A figure: its picture, and below it what is said of it."""
    caption = re.search(r"<figcaption\b[^<>]*>([\s\S]*?)</figcaption>", found[1])
    body = re.sub(r"<figcaption\b[\s\S]*?</figcaption>", "", found[1])
    parts = [" ".join(part.split()) for part in (body, caption[1] if caption else "")]
    return "\n\n" + "\n\n".join(filter(None, parts)) + "\n\n"


def _picture_of_html(found: re.Match[str]) -> str:
    given = _parameters(found[1])
    return f"![{given.get('alt', '')}]({_target(given['src'])})" if given.get("src") else ""


def _highlight(found: re.Match[str]) -> str:
    """Marked words in bold, unless they are in it."""
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    return found[1] if line.count("**") % 2 or "**" in found[1] else f"**{found[1]}**"


def _target(address: str) -> str:
    return f"<{address}>" if re.search(r"[\s()]", address) else address


def _attributes(found: re.Match[str]) -> str:
    """Attributes of a heading: its id, as a pin; the rest is the program's."""
    name = re.search(r"#([A-Za-z][\w.:-]*)", found[2])
    slug = re.sub(r"[^\w -]", "", re.sub(r"[*_`#]", "", found[1])).strip().lower().replace(" ", "-")
    return f"{found[1]} {{#{name[1]}}}" if name and name[1] != slug else found[1]


_RULES: Final[tuple[tuple[str, str, Made], ...]] = (
    ("{:toc}", r"(?m)^[*+-][ \t]+TOC[ \t]*\n\{:toc\}[ \t]*$", ""),
    ("<img", r"<img\b([^<>]*?)/?>", _picture_of_html),
    ("<figure", r"[ \t]*<figure\b[^<>]*>([\s\S]*?)</figure>[ \t]*", _figure_of_html),
    ("<summary", r"<summary\b[^<>]*>\s*([^<>\n]*?)\s*</summary>", r"\n**\1**\n"),
    ("<details", r"(?m)^[ \t]*</?details\b[^<>]*>[ \t]*$", ""),
    ("![", r"!\[([^\[\]\n]*?(?:(?<=\[)|\|)[ \t]*\d{2,4}(?:x\d{1,4})?[ \t]*)\]\(", _sized),
    ("](", r"(?<=\])\(([^()\s]+)[ \t]+=\d*%?x\d*%?[ \t]*\)", r"(\1)"),
    ("{==", r"\{==([\s\S]*?)==\}", r"\1"),
    ("{++", r"\{\+\+([\s\S]*?)\+\+\}", r"\1"),
    ("{--", r"[ \t]?\{--[\s\S]*?--\}", ""),
    ("{~~", r"\{~~[\s\S]*?~>([\s\S]*?)~~\}", r"\1"),
    ("<!--", r"<!--\s*(?:more|truncate|excerpt)\s*-->", ""),
    ("{{", r"\{\{[<%]\s*(?P<close>/)?\s*(?P<name>[\w./-]+)(?P<given>[^{}]*?)/?\s*[>%]\}\}", _shortcode),
    ("{%", r"\{%-?\s*(?P<name>\w+)(?P<given>.*?)-?%\}", _liquid),
    ("{{", r"\{\{([^{}]*)\}\}", _output),
    (
        "[[",
        r"(?P<shown>!)?\[\[(?P<page>[^\[\]|#\n]*)(?:#(?P<place>[^\[\]|\n]*))?(?:\|(?P<label>[^\[\]\n]*))?\]\]",
        _wiki,
    ),
    ("^", r"(?m)[ \t]+\^[A-Za-z0-9-]+[ \t]*$", ""),
    ("*[", r"(?m)^\*\[[^\]\n]+\]:[ \t].*\n?", ""),
    (
        "{",
        r"(?m)^(#{1,6}[ \t].*?)[ \t]*\{:?[ \t]*((?:[#.][\w:.-]+|[\w-]+=\S+|-)(?:[ \t]+[^{}\n]*)?)[ \t]*\}[ \t]*$",
        _attributes,
    ),
    ("{", r"(?<=[\])])[ \t]?\{:?[ \t]*[^{}\n]*(?:=|[.#][A-Za-z])[^{}\n]*\}", ""),
    ("]{", r"\[([^\[\]\n]*)\]\{[^{}\n]*\}", r"\1"),
    ("{:", r"\{:[^{}\n]*\}", ""),
    ("==", r"(?<![=\w])==(?=[^\s=])([^\n]*?[^\s=])==(?![=\w])", _highlight),
    ("^^", r"\^\^(?=\S)([^\^\n]+)(?<=\S)\^\^", r"\1"),
    ("++", r"(?<!\+)\+\+(?=\w)([\w+ .-]{1,40}?)(?<=\w)\+\+(?!\+)", r"<kbd>\1</kbd>"),
    (":", r"[ \t]?:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?", ""),
    ("~", r"(?<=[\w)])~([^~\s]{1,20})~(?!~)", r"<sub>\1</sub>"),
    ("^", r"(?<=[\w)])\^([^\^\s\[\]]{1,20})\^", r"<sup>\1</sup>"),
    ("<", r"(?<!\()</?[A-Z][A-Za-z0-9.]*(?:\s[^<>]*)?/?>", ""),
    ("# **", r"(?m)^(#{1,6}[ \t]+)\*\*([^*\n]+)\*\*[ \t]*$", r"\1\2"),
)
"""A sign without which a rule does nothing, what it looks for, and what it makes of it; in this order."""

RULES: Final = tuple((sign, re.compile(pattern), made) for sign, pattern, made in _RULES)


def converted(text: str) -> str:
    """A text whose marks are as GitHub has them."""
    for sign, pattern, made in RULES:
        if sign in text:
            text = pattern.sub(made, text)
    return text


def with_notes(text: str) -> str:
    """A text whose notes within lines, `^[…]`, are footnotes."""
    if "^[" not in text:
        return text
    notes: list[str] = []
    out, at = [], 0
    for found in re.finditer(r"\^\[", text):
        if found.start() < at:
            continue
        end, depth = found.end(), 1
        while end < len(text) and depth and not text.startswith("\n\n", end):
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            end += 1
        if depth:
            continue
        notes.append(f"[^{_label(text, notes)}]: {' '.join(text[found.end() : end - 1].split())}")
        out += [text[at : found.start()], notes[-1].partition(":")[0]]
        at = end
    return "".join([*out, text[at:]]).rstrip() + "\n\n" + "\n\n".join(notes) + "\n" if notes else text


def _label(text: str, notes: list[str]) -> int:
    """A number that no footnote of a text has."""
    taken = {int(number) for number in re.findall(r"\[\^(\d{1,6})\]", text + "".join(notes))}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)
