"""Numbers of lists in a Word text: which item has which, as the program counts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from enregard.core.manuscripts.xml import attribute, find


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list."""

    form: str = "bullet"
    """`bullet`, `none`, `decimal`, `lowerLetter` ..."""
    start: int = 1
    indent: int = 0
    """How far its text stands from the margin, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a text, by the id that paragraphs give."""

    levels: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    abstract: Mapping[str, str] = field(default_factory=dict)
    """What each list is an instance of: instances count on from each other."""
    restarts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    """Numbers at which an instance begins anew, by level."""

    def level(self, list_id: str, depth: int) -> Level | None:
        """A level of a list; None where the text does not have the list."""
        levels = self.levels.get(list_id)
        return None if levels is None else levels.get(depth, Level())


def numbering(root: Element | None) -> Numbering:
    """The lists of `numbering.xml`; none where there is no such part."""
    if root is None:
        return Numbering()
    abstract = {element.get("w:abstractNumId", ""): element for element in root.iter("w:abstractNum")}
    linked = {attribute(find(e, "w:styleLink"), "w:val"): e for e in abstract.values()}
    levels: dict[str, dict[int, Level]] = {}
    instances: dict[str, str] = {}
    restarts: dict[str, dict[int, int]] = {}
    for element in root.iter("w:num"):
        key = element.get("w:numId", "")
        instances[key] = attribute(find(element, "w:abstractNumId"), "w:val")
        model = abstract.get(instances[key])
        link = attribute(find(model, "w:numStyleLink"), "w:val") if model is not None else ""
        model = linked.get(link, model) if link else model
        levels[key] = {_depth(e): _level(e) for e in model.iter("w:lvl")} if model is not None else {}
        for override in element.iter("w:lvlOverride"):
            if (own := find(override, "w:lvl")) is not None:
                levels[key][_depth(override)] = _level(own)
            if (start := find(override, "w:startOverride")) is not None:
                restarts.setdefault(key, {})[_depth(override)] = _number(start.get("w:val", ""), 1)
    return Numbering(levels, instances, restarts)


def _number(text: str, default: int) -> int:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return default


def _depth(element: Element) -> int:
    return _number(element.get("w:ilvl", ""), 0)


def _level(element: Element) -> Level:
    indent = find(element, "w:pPr/w:ind")
    return Level(
        attribute(find(element, "w:numFmt"), "w:val", "decimal"),
        _number(attribute(find(element, "w:start"), "w:val"), 1),
        _number(attribute(indent, "w:left") or attribute(indent, "w:start"), 0),
    )


@dataclass(slots=True)
class Counter:
    """Counts the items of a text's lists."""

    numbering: Numbering
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, list_id: str, depth: int) -> int | None:
        """The number of the next item; None for a bullet."""
        level = self.numbering.level(list_id, depth) or Level()
        family = self.numbering.abstract.get(list_id, list_id)
        for deeper in [key for key in self.counts if key[0] == family and key[1] > depth]:
            del self.counts[deeper]
        start = level.start
        restart = self.numbering.restarts.get(list_id, {}).get(depth)
        if restart is not None and (list_id, depth) not in self.begun:
            self.counts.pop((family, depth), None)
            start = restart
        self.begun.add((list_id, depth))
        self.counts[family, depth] = self.counts.get((family, depth), start - 1) + 1
        return None if level.form == "bullet" else self.counts[family, depth]
