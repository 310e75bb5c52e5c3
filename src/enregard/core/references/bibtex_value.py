"""What BibTeX writes, in the terms of CSL: types, the parts of a value, addresses, and the names of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from enregard.core.markdown.node import Node

TYPES: Final = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "manual": "book",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "incollection": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "techreport": "report",
    "report": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "bathesis": "thesis",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "periodical": "periodical",
    "suppperiodical": "article-journal",
    "unpublished": "manuscript",
    "letter": "personal_communication",
    "movie": "motion_picture",
    "video": "motion_picture",
    "audio": "song",
    "music": "song",
    "image": "graphic",
    "artwork": "graphic",
    "legislation": "legislation",
    "legal": "treaty",
    "jurisdiction": "legal_case",
    "standard": "standard",
    "review": "review",
    "performance": "performance",
    "interview": "interview",
}
"""Types of BibTeX and biblatex, and what CSL calls them."""
GENRES: Final = {
    "phdthesis": "phd",
    "mathesis": "master",
    "mastersthesis": "master",
    "bathesis": "bachelor",
    "candthesis": "candidate",
    "resreport": "research",
    "techreport": "technical",
    **dict.fromkeys(["patent", "patentde", "patenteu", "patentfr", "patentuk", "patentus"], "patent"),
    **dict.fromkeys(["patreq", "patreqde", "patreqeu", "patreqfr", "patrequk", "patrequs"], "patent"),
}
"""What BibTeX and biblatex call theses and reports, by the names that the languages' records have for them."""


def parts(written: str) -> Iterator[str]:
    """The parts of a value as BibTeX writes it: groups, quotations, names, and the signs between them."""
    at, depth, start = 0, 0, -1
    closing = ""
    for at, sign in enumerate(written):
        if start < 0:
            if sign.isspace():
                continue
            start = at
            closing = "}" if sign == "{" else '"' if sign == '"' else ""
            depth = 1 if closing == "}" else 0
            if sign == "#":
                yield "#"
                start = -1
            continue
        if not closing:
            if sign == "#" or sign.isspace():
                yield written[start:at]
                start = -1
                if sign == "#":
                    yield "#"
        elif sign == "{" and written[at - 1] != "\\":
            depth += 1
        elif sign == "}" and written[at - 1] != "\\":
            depth -= 1
            if closing == "}" and not depth:
                yield written[start : at + 1]
                start = -1
        elif sign == '"' and closing == '"' and not depth:
            yield written[start : at + 1]
            start = -1
    if start >= 0:
        yield written[start:] + (closing if closing else "")


def bare(text: str) -> str:
    r"""An address, in which only what must be escaped for LaTeX has backslashes; it may stand in `\url`."""
    found = re.search(r"\\(?:url|path|href)\s*\{([^{}]*)\}", text)
    bare = (found[1] if found else text).strip()
    return re.sub(r"\\([%&#_~$])|\{\\([%&#_~$])\}|\\textasciitilde\s*(?:\{\})?|[{}]", _unescaped, bare)


def _unescaped(found: re.Match[str]) -> str:
    return found[1] or found[2] or ("~" if found[0].startswith("\\text") else "")


_SIMPLE: Final = re.compile(r"([A-ZÀ-Þ][^{}\\~,$]*),\s*([^{}\\~,$]+)")


def people(text: str, line: int) -> Node:
    """The names in a field, each as a mapping of its parts."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    names = (
        split_multiple_persons_names(" ".join(text.split())) if " and " in " ".join(text.split()) else [text.strip()]
    )
    return Node([_person(name, line) for name in names if name.strip()], line)


def _person(name: str, line: int) -> Node:
    return Node({part: Node(value, line) for part, value in _named(name).items() if value}, line)


@lru_cache(maxsize=8192)
def _named(name: str) -> Mapping[str, str]:
    """A name of BibTeX in the parts of CSL, still in LaTeX."""
    from bibtexparser.middlewares.names import parse_single_name_into_parts

    if simple := _SIMPLE.fullmatch(name):
        return {"family": simple[1].strip(), "given": simple[2].strip()}
    if re.fullmatch(r"\{.*\}", name) and _is_group(name):
        return {"literal": name}
    if "family=" in name.replace(" ", ""):
        keyed = dict(re.findall(r"(\w+)\s*=\s*(\{[^{}]*\}|\"[^\"]*\"|[^,]+)", name))
        said = {key: value.strip('{}" ') for key, value in keyed.items()}
        return {
            "family": said.get("family", ""),
            "given": said.get("given", ""),
            "non-dropping-particle": said.get("prefix", ""),
            "suffix": said.get("suffix", ""),
        }
    found = parse_single_name_into_parts(name, strict=False)
    family, given = " ".join(found.last), " ".join(found.first)
    if not given and not found.von:
        return {"literal": family}
    return {
        "family": family,
        "given": given,
        "non-dropping-particle": " ".join(found.von),
        "suffix": " ".join(found.jr),
    }


def _is_group(name: str) -> bool:
    """Whether the brace that a name begins with is the one that closes at its end."""
    depth = 0
    for at, sign in enumerate(name):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return at == len(name) - 1
    return False
