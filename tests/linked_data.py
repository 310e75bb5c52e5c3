"""What pages say to machines, held against what they say to readers and against the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup

VOCABULARY = Path(__file__).parent / "cases" / "data" / "schema_org.txt"
WHERE = {"@id", "url", "isBasedOn"}
DAYS = {"datePublished", "dateModified"}
SCALE = {"ratingValue", "bestRating", "worstRating", "position"}
"""Numbers, of which a page shows the order."""


class Page:
    """A page, as a reader sees it and as a machine does."""

    def __init__(self, html: str, address: str) -> None:
        """Read a page that stands at an address."""
        soup = BeautifulSoup(html, "lxml")
        scripts = soup.find_all("script", type="application/ld+json")
        self.data = [json.loads(script.string) for script in scripts]
        for script in soup.find_all(["script", "style"]):
            script.extract()
        self.address = address
        self.text = _plain(soup.get_text())
        self.days = {time["datetime"] for time in soup.find_all("time", datetime=True)}
        self.ids = {urljoin(address, f"#{tag['id']}") for tag in soup.find_all(id=True)}
        self.links = {urljoin(address, tag["href"]) for tag in soup.find_all(["a", "link"], href=True)}
        self.langs = {tag["lang"] for tag in soup.find_all(lang=True)}

    def nodes(self) -> list[dict]:
        """The nodes that its data begin with."""
        return [node for one in self.data for node in one.get("@graph", [one])]

    def unseen(self) -> Iterator[tuple[str, object]]:
        """What is said to machines alone: the property, and its value."""
        for node in self.nodes():
            for name, value in _leaves(node):
                if not self._shows(name, value):
                    yield name, value

    def _shows(self, name: str, value: object) -> bool:
        if name in WHERE:
            found = urljoin(self.address, str(value))
            return found in self.links | self.ids | {self.address}
        if name in DAYS:
            return value in self.days or self._says_day(str(value))
        if name == "inLanguage":
            return value in self.langs
        return name in SCALE or _plain(str(value)) in self.text

    def _says_day(self, day: str) -> bool:
        """Whether a day stands in the text, as French or English write it."""
        from enregard.core.quantities.format import format_date

        return any(
            _plain(format_date(date.fromisoformat(day), lang)) in self.text for lang in self.langs & {"fr", "en"}
        )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"@type", "@context"}:
                yield from _leaves(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, name)
    else:
        yield name, value


class Vocabulary:
    """The part of schema.org that our pages use."""

    def __init__(self) -> None:
        """Read it from the tests' cases."""
        self.above: dict[str, str] = {"Thing": ""}
        self.properties: dict[str, tuple[set[str], set[str]]] = {}
        for line in VOCABULARY.read_text("utf-8").splitlines():
            kind, *parts = line.split()
            if kind == "type":
                self.above[parts[0]] = parts[1]
            elif kind == "property":
                self.properties[parts[0]] = (set(parts[1].split(",")), set(parts[2].split(",")))

    def kinds(self, name: str) -> set[str]:
        """A type, and all that it is a kind of."""
        return {name} | (self.kinds(above) if (above := self.above[name]) else set())

    def wrong(self, node: dict, known: dict[str, dict]) -> Iterator[str]:
        """What the vocabulary does not know of a node; `known` are nodes by their `@id`."""
        for name, values in node.items():
            if name.startswith("@"):
                continue
            domain, range_ = self.properties[name]
            if not self.kinds(node["@type"]) & domain:
                yield f"{node['@type']} has no {name}"
            for value in values if isinstance(values, list) else [values]:
                if isinstance(value, dict) and "@type" in value:
                    yield from self.wrong(value, known)
                    value = value["@type"]
                elif isinstance(value, dict):
                    value = known.get(value["@id"], {}).get("@type", "")
                    if not value:
                        continue  # What stands at an address elsewhere.
                else:
                    value = _kind(value)
                if not (self.kinds(value) if value in self.above else {value, "Text"}) & range_:
                    yield f"{name} is no {value}"


def _kind(value: object) -> str:
    if isinstance(value, int):
        return "Number" if value is not True else "Boolean"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return "Date"
    return "URL" if re.match(r"https?://|\.{0,2}/|#", str(value)) else "Text"


def problems(page: Page, vocabulary: Vocabulary) -> list[str]:
    """What is wrong with what a page says: not seen, not in the vocabulary, or lacking to readers of reviews."""
    nodes = page.nodes()
    known = {node["@id"]: node for node in nodes if "@id" in node}
    found = [f"not on the page: {name} {value}" for name, value in page.unseen()]
    found += [said for node in nodes for said in vocabulary.wrong(node, known)]
    for node in nodes:
        if node["@type"] == "ClaimReview":
            found += [f"{node.get('url')} has no {name}" for name in REQUIRED if not _at(node, name)]
    return found


REQUIRED = ("url", "claimReviewed", "reviewRating.alternateName", "author.name", "itemReviewed.appearance")
"""What Google's documentation of ClaimReview requires, and what of that which it recommends we know of every claim."""


def _at(node: dict, path: str) -> object:
    for name in path.split("."):
        node = node.get(name, {}) if isinstance(node, dict) else {}
    return node
