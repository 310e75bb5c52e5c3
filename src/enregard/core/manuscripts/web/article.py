"""The article of a page, without what surrounds it: menus, banners, sharing, comments, other articles.

Structure first: an `article`, `main` or body that holds a third of the page's prose is where the text is, else the
smallest element that holds most of it. In it, what is called by a name for something else is left out; but names lie,
so nothing that holds a third of the text's prose is left out by its name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.document import words_of
from enregard.core.manuscripts.web.dom import classes, parents, removed, text_of
from enregard.core.manuscripts.web.note import MARK

_NEVER: Final = {
    "nav",
    "form",
    "button",
    "input",
    "select",
    "textarea",
    "dialog",
    "iframe",
    "template",
    "script",
    "fieldset",
}
_ROLES: Final = {
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "form", "alert", "status",
}  # fmt: skip
_JUNK: Final = re.compile(
    r"(?<![a-z])(?:"
    r"nav(?:bar|box|igation|bars)?|menus?|breadcrumbs?|arbo|fil-?ariane|ariane|skip(?:-?link|-to)?|toc|table-of-contents|sommaire|cookies?|consent|"
    r"gdpr|rgpd|banner|share|sharing|sharedaddy|addtoany|partage[r]?|social|reseaux|follow|newsletters?|signup|sign-up|"
    r"subscribe|subscription|subscribers?|abonne[rz]?|abonnement|inscription|paywall|promo|promotion|advert\w*|ads?|adsense|"
    r"pub(?:licite)?|sponsor\w*|outbrain|taboola|related|similaires?|connexes|lire-?aussi|a-?lire|read-?(?:also|more|next)|"
    r"readmore|recommend\w*|suggestions?|popular|trending|comments?|commentaires?|respond|reply|disqus|discussion|forum|"
    r"sidebar|widgets?|aside|footer|pied|colophon|copyright|tags?|tag-?links|cat-?links|catlinks|categories|etiquettes|"
    r"pagination|pager|prev-?next|post-navigation|print(?:footer|only)?|noprint|tools?|toolbar|outils|actions?|buttons?|button-wrapper|btn|"
    r"feedback|helpful|rating|likes?|ufi|post-ufi|reactions?|editsection|mw-editsection|hatnote|infobox|navbox|metadata|"
    r"shortdescription|siteSub|jump-to-nav|mw-jump|links-article|lightbox|modal|popup|overlay|search|recherche|login|connexion|"
    r"author-?(?:bio|box|card)|bio|about-?author|byline|dateline|entry-meta|post-meta|article-meta|meta|info-?publi|"
    r"published-dates?|reading-?time|post-header-meta|visually-hidden|screen-reader\w*|sr-only|hidden|pullquote|exergue|"
    r"portable-archive|licence|license|authority-?control|sistersitebox|ambox|reference-edit|more-?(?:from|stories)|"
    r"inread|boilerplate|pg-header|pg-footer|page-?num(?:ber)?|top-?posts|archive-?list|donat\w+|support-?us|soutenir|don"
    r")(?![a-z])",
    re.I,
)
_BODY: Final = re.compile(
    r"(?<![a-z])(?:entry-content|post-content|article-?(?:body|content|text\w*)|texte|story-?body|body-?(?:text|content|markup)|"
    r"mw-parser-output|page-content|main-content|content-body|markdown-body|post-body|rich-?text)(?![a-z])",
    re.I,
)
_HOLDERS: Final = {"div", "section", "article", "main", "body", "html", "center", "table", "tbody", "tr", "td", "font"}
"""What may hold a whole text."""


@dataclass(slots=True)
class Choice:
    """The article of a page, and what was left out beside it."""

    element: Element
    left: list[str] = field(default_factory=list)
    """The text of each part that was left out."""
    head: list[str] = field(default_factory=list)
    """What stood between its title and its text: a byline, a date."""


def article(root: Element, names: Sequence[str] = ()) -> Choice:
    """Where the text of a page is; what is no part of it is taken out of the tree. `names` are those of its authors."""
    left: list[str] = []
    whole = _prose(root)
    _cut(root, whole[root], whole, left)
    prose = _prose(root)
    up = parents(root)
    chosen = _around_columns(_chosen(root, prose), prose, up)
    head: list[str] = []
    _behead(chosen, up, head, names)
    left.extend(text for element in _outside(root, chosen) if (text := text_of(element)))
    return Choice(chosen, [text for text in left if text], head)


def everything(root: Element) -> Choice:
    """The whole of a page, for who wants it."""
    return Choice(root)


# ------------------------------------------------------------------------------------------------------------ prose


def _prose(root: Element) -> dict[Element, int]:
    """How much prose each element holds: characters outside links, of what is no heading or menu."""
    found: dict[Element, int] = {}
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if not done:
            stack.append((element, True))
            if element.tag not in {"a", "script", "head", *_NEVER}:
                stack.extend((child, False) for child in element)
            continue
        if element.tag in {"a", "script", "head", *_NEVER}:
            found[element] = 0
            continue
        own = len((element.text or "").strip())
        for child in element:
            own += found.get(child, 0) + len((child.tail or "").strip())
        found[element] = own
    return found


def _cut(element: Element, whole: int, prose: Mapping[Element, int], left: list[str]) -> None:
    """Take out what is no text: by its element, its role, its name, or because nobody sees it."""
    for child in list(element):
        if not isinstance(child.tag, str) or child.tag in {MARK, "head"}:
            continue
        if child.tag in _NEVER or _is_junk(child, whole, prose):
            if child.tag not in {"script", "template"}:
                left.append(text_of(child))
            removed(child, element)
        else:
            _cut(child, whole, prose, left)


def _is_junk(element: Element, whole: int, prose: Mapping[Element, int]) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style or "hidden" in element.attrib:
        return True
    if element.get("role", "") in _ROLES or element.get("aria-modal") == "true":
        return prose.get(element, 0) * 3 < whole
    if element.tag in {"body", "html", "main", "table", "tbody", "tr", "td", "th", "p", "h1"} and element.tag != "p":
        named = element.tag in {"table", "h1"} and _JUNK.search(classes(element)) is not None
        return named and element.tag == "table" and prose.get(element, 0) * 3 < whole
    if element.tag in {"footer"} or (
        element.tag == "header" and not any(e.tag in {"h1", "h2"} for e in element.iter())
    ):
        return prose.get(element, 0) * 3 < whole
    if element.tag == "aside" and "note" not in f"{element.get('role', '')} {element.get('epub:type', '')}":
        return prose.get(element, 0) * 3 < whole
    if _is_links(element) or _leads_away(element):
        return True
    if not (element.get("class") or element.get("id")):
        return False
    names = re.sub(r"(?:no|has|with|without|is)-[\w-]+|[\w-]*-(?:enabled|disabled|visible)", "", _given(element))
    if not _JUNK.search(names) or _BODY.search(names):
        return False
    return prose.get(element, 0) * 3 < whole and not _is_within_text(element)


_ALSO: Final = re.compile(
    r"(?:à )?lire (?:aussi|également)|read (?:also|more|next)|see also|related|lesen sie auch", re.I
)


def _leads_away(element: Element) -> bool:
    """Whether a short paragraph leads to another article: `Lire aussi`."""
    if element.tag not in {"p", "div", "section", "aside"} or next(element.iter("a"), None) is None:
        return False
    text = text_of(element)
    return len(text) < 240 and _ALSO.match(text) is not None


def _given(element: Element) -> str:
    """The names that an element was given, but for an id that only repeats its heading."""
    heading = next((e for e in element.iter() if re.fullmatch("h[1-6]", e.tag)), None)
    if (
        heading is not None
        and _letters(element.get("id", ""))
        and _letters(text_of(heading)).startswith(_letters(element.get("id", "")))
    ):
        return element.get("class", "").lower()
    return classes(element)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def _is_within_text(element: Element) -> bool:
    """Whether an element is words within a sentence, whatever it is called."""
    return element.tag in {
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "strong",
        "sub",
        "sup",
        "time",
        "img",
    }


_NOWHERE: Final = re.compile(r"|#(?:top|haut|content|main|page|header|menu)?|javascript:.*", re.I)


def _is_links(element: Element) -> bool:
    """Whether an element is nothing but links that lead nowhere, or back to the top."""
    if element.tag not in {"ul", "ol", "p", "div"}:
        return False
    links = list(element.iter("a"))
    if not links or not all(_NOWHERE.fullmatch(link.get("href", "")) for link in links):
        return False
    return text_of(element) == " ".join(filter(None, map(text_of, links)))


# ----------------------------------------------------------------------------------------------------------- choice


def _chosen(root: Element, prose: Mapping[Element, int]) -> Element:
    whole = max(prose[root], 1)
    headed = [e for e in root.iter("article") if sum(1 for _ in e.iter("h1")) == 1]
    if len(headed) == 1 and prose.get(headed[0], 0) >= max(whole // 10, 250):
        return headed[0]
    named = [e for e in root.iter() if _is_named(e) and 3 * prose.get(e, 0) >= whole]
    if named:
        best = max(named, key=lambda e: (prose[e], -_depth(e, root)))
        inner = [e for e in best.iter("article") if 10 * prose.get(e, 0) >= 9 * prose[best]]
        return inner[-1] if inner else best
    here = next(root.iter("body"), root)
    while True:
        heads = any(e.tag == "h1" for e in here.iter())
        inside = [e for e in here if 10 * prose.get(e, 0) >= 8 * whole and e.tag in _HOLDERS]
        if not inside or (heads and not any(e.tag == "h1" for e in inside[0].iter())):
            return here
        here = inside[0]


_COLUMN: Final = 4
"""So large a part of a table's prose, a fourth, stands in each of two columns that hold a text and its translation."""


def _around_columns(chosen: Element, prose: Mapping[Element, int], up: Mapping[Element, Element]) -> Element:
    """A choice; what holds the whole table, where it is within one of two columns that both hold prose."""
    table = next((e for e in (chosen, *_ancestors(chosen, up)) if e.tag in {"table", "td", "th"}), None)
    if table is None or table.tag != "table" or table not in up:
        return chosen
    columns = Counter[int]()
    for row in table.iter("tr"):
        for at, cell in enumerate(cell for cell in row if cell.tag in {"td", "th"}):
            columns[at] += prose.get(cell, 0)
    two = sum(_COLUMN * held >= prose.get(table, 0) > 0 for held in columns.values()) == 2
    return up[table] if two else chosen


def _is_named(element: Element) -> bool:
    return (
        element.tag in {"article", "main"}
        or element.get("role") in {"main", "article"}
        or element.get("itemprop") == "articleBody"
        or _BODY.search(classes(element)) is not None
    )


def _depth(element: Element, root: Element) -> int:
    return sum(1 for _ in element.iter()) * -1 + sum(1 for _ in root.iter())


_TITLE_PART: Final = re.compile(
    r"subtitle|sous-?titre|soustitre|standfirst|dek\b|deck\b|lead-?paragraph|(?<![a-z])lead(?![a-z])|strapline"
)
_LEAD: Final = re.compile(r"chapo|chapeau|intro(?:duction)?|excerpt|summary|abstract|lede")
_SENTENCE: Final = re.compile(r"[.!?…:;,»”\"]\W*$")


def _behead(chosen: Element, up: Mapping[Element, Element], head: list[str], names: Sequence[str]) -> None:
    """Take out a text's title and what stands above it, and what below it is no text: a byline, a date, a subtitle."""
    title = next(chosen.iter("h1"), None)
    if title is None:
        return
    order = list(chosen.iter())
    before = order[: order.index(title)]
    long_above = any(e.tag == "p" and len(text_of(e)) > 200 for e in before)
    if long_above:
        return
    above = set(_ancestors(title, up))
    for element in before:
        if element not in above and element in up and up[element] in {*above} and element in list(up[element]):
            head.append(text_of(element))
            if any(e.tag in {"img", "figure"} for e in element.iter()):
                continue
            removed(element, up[element])
    removed(title, up[title])
    for element in list(_after(title, order, up)):
        text = text_of(element)
        if not text:
            continue
        if element.tag in {"figure", "img", "picture"} or any(e.tag in {"figure", "img"} for e in element.iter()):
            continue
        if text in names or _SMALL.fullmatch(text) or _is_below_title(element, text):
            head.append(text)
            removed(element, up[element])
            continue
        if element.tag in {"div", "header", "hgroup", "section", "article", "main"}:
            continue
        break


_SMALL: Final = re.compile(
    r"\W{1,3}|(?:temps de lecture\s*:?\s*)?\d{1,3}\s*-?\s*min(?:ute)?s?\b.{0,20}"
    r"|(?:publié|published|posted|mis à jour|updated).{0,60}|(?:\w{3,9}\.? )?\d{1,2}(?:er|,)? (?:\w{3,9}\.?,? )?\d{4}"
    r"|follow|suivre|share|partager|listen|écouter|save",
    re.I,
)
"""What stands between a title and a text and is neither: how long it takes to read, a day, a button."""


def _after(title: Element, order: list[Element], up: Mapping[Element, Element]) -> Iterator[Element]:
    """The elements after a title, in order, not those inside of one that was taken out."""
    gone: set[Element] = set()
    inside = set(title.iter())
    for element in order[order.index(title) + 1 :]:
        if element in inside or up.get(element) in gone:
            gone.add(element)
            continue
        yield element
        if element not in list(up[element]):
            gone.add(element)


def _is_below_title(element: Element, text: str) -> bool:
    """Whether what stands below a title is a subtitle, a byline or the like, and no text."""
    named = classes(element)
    if _TITLE_PART.search(named):
        return True
    if _LEAD.search(named) or len(text) > 160:
        return False
    if re.search(
        r"(?<![a-z])(?:details?|author|auteurs?|date|published|time|credits?|kicker|surtitre|signature)(?![a-z])", named
    ):
        return not _SENTENCE.search(text) or len(text) < 60
    return (
        len(text) < 80
        and re.match(r"(?:par|by|von|por|di)\s+[A-ZÀ-Þ]", text) is not None
        and not _SENTENCE.search(text)
    )


def _ancestors(element: Element, up: Mapping[Element, Element]) -> Iterator[Element]:
    while element in up:
        element = up[element]
        yield element


def _outside(root: Element, chosen: Element) -> Iterator[Element]:
    """What of a page is not in its article: the greatest such elements."""
    if root is chosen:
        return
    for child in root:
        if child.tag in {"head", "script"}:
            continue
        if any(e is chosen for e in child.iter()):
            yield from _outside(child, chosen)
        else:
            yield child


def summary(left: list[str]) -> tuple[str, ...]:
    """What was left out, in words: how much, and how its largest parts begin."""
    parts = sorted((text for text in left if words_of(text) > 2), key=words_of, reverse=True)
    if not parts:
        return ()
    shown = "; ".join(f"“{_begin(text)}” ({words_of(text)} words)" for text in parts[:3])
    return (f"{sum(map(words_of, left))} words around the article: {shown}{'; …' if len(parts) > 3 else ''}",)


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
