"""A site to begin with: its configuration, two articles of ours in two languages, workflow, a page for its editors.

What is written comes from files in the package, in which @WORDS@ stand for what was asked. Articles are there in some
languages; a site in others begins with what there is of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from enregard.core.markdown.node import quoted
from enregard.edges.content.kept import PACKAGE
from enregard.edges.content.repository import cloned

_FILES: Final = PACKAGE / "starter"
_TEXTS: Final = {"home.{}.md": "{}.md", "hours.{}.md": "hours/{}.md"}
"""The texts in the package, and where they stand below the content folder."""
_WORD: Final = re.compile(r"@([A-Z]+)@")


@dataclass(frozen=True, slots=True)
class Site:
    """What a new site is to be."""

    title: str
    languages: tuple[str, ...]
    """The first is that of originals."""
    address: str
    """Where it will be published; nothing where GitHub says it."""
    licence: str
    """Under which terms its texts stand."""
    day: str
    """Of the first article: year-month-day."""
    is_clone: bool = False
    """Whether it stands in a clone of our repository, which has scripts and workflows of its own."""


def written(languages: Sequence[str]) -> tuple[str, ...]:
    """Those of some languages in which there are texts to begin with, the site's first two that have some."""
    return tuple(lang for lang in languages if (_FILES / "article" / f"hours.{lang}.md").is_file())[:2]


def files(site: Site) -> dict[str, str]:
    """The files of a new site by their paths, and what stands in them."""
    words = _words(site)
    found = {path.relative_to(_FILES / "site").as_posix(): path for path in sorted((_FILES / "site").rglob("*"))}
    kept = ("README.md",) if site.is_clone else tuple(found)
    made = {name: _filled(found[name], words) for name in kept if found[name].is_file()}
    return made | {f"content/{name}": text for name, text in content(site).items()}


def content(site: Site) -> dict[str, str]:
    """The content of a new site, by paths below its content folder."""
    return dict(_content(site))


def _content(site: Site) -> Iterator[tuple[str, str]]:
    words, texts = _words(site), written(site.languages)
    for at, lang in enumerate(texts):
        for name, place in _TEXTS.items():
            text = _filled(_FILES / "article" / name.format(lang), words)
            yield place.format(lang), _translated(text, texts[0]) if at else text
    if not texts:
        lang = site.languages[0]
        yield f"{lang}.md", f"---\ntitle: {quoted(site.title)}\nshow: [articles]\n---\n"
        return
    yield "references.yml", _filled(_FILES / "article" / "references.yml", words)
    for path in sorted((_FILES / "article" / "notes").glob("*.md")):
        if "." not in path.stem:
            sides = [path.with_name(f"{path.stem}.{lang}.md") for lang in texts]
            yield f"hours/notes/{path.name}", "".join(_filled(part, words) for part in (path, *sides))


def _translated(text: str, original: str) -> str:
    """A text as a translation: it names its original, and leaves to it what is the original's."""
    kept = [line for line in text.split("\n") if not line.startswith(("date:", "rights:", "show:"))]
    return "\n".join([kept[0], f"translation_of: {original}", *kept[1:]])


_SETUP: Final = "    python3 -m venv .venv\n    .venv/bin/pip install -r requirements.txt\n"


def _words(site: Site) -> Mapping[str, str]:
    texts = written(site.languages) or site.languages
    return {
        "TITLE": quoted(site.title),
        "ADDRESS": quoted(site.address),
        "LANGUAGES": ", ".join(site.languages),
        "LICENCE": quoted(site.licence),
        "DAY": site.day,
        "PACKAGE": package("search"),
        "SETUP": "" if site.is_clone else _SETUP,
        "RUN": "python3 scripts/run.py" if site.is_clone else ".venv/bin/enregard",
        "FIRST": texts[0],
        "SECOND": texts[-1],
    }


def _filled(path: Path, words: Mapping[str, str]) -> str:
    """A file with what was asked in it; in one for people, words are not in quotation marks."""
    is_page = path.name == "README.md"

    def word(found: re.Match[str]) -> str:
        said = words[found[1]]
        return json.loads(said) if is_page and said.startswith('"') else said

    return _WORD.sub(word, path.read_text(encoding="utf-8"))


def package(extra: str = "") -> str:
    """What pip installs to have this package as it is here: from where it came, by its commit; else by its version."""
    address, commit, version = _origin()
    name = f"enregard[{extra}]" if extra else "enregard"
    return f"{name} @ git+{address}@{commit}" if commit else f"{name}=={version}" if version else name


def is_anywhere() -> bool:
    """Whether anybody can install this package from where it came."""
    return bool(_origin()[1])


def _origin() -> tuple[str, str, str]:
    """From where the package was installed, by which commit, and its version."""
    try:
        found = distribution("enregard")
    except PackageNotFoundError:
        return "", "", ""
    # PEP 610, Recording the Direct URL Origin of installed distributions.
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    address, commit = str(origin.get("url", "")), str(origin.get("vcs_info", {}).get("commit_id", ""))
    if address.startswith("file://"):
        address, commit = cloned(PACKAGE)
    return address, commit, found.version
