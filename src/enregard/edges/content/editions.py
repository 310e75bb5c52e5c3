"""From the folders of a site's articles to their editions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from enregard.core.checking import glossary
from enregard.core.checking.correspondence import told
from enregard.core.checking.glossary import Glossary
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.editions.pair_findings import correspondences
from enregard.core.finding import Finding
from enregard.core.memories.memory import Unit
from enregard.core.notes import bibliography
from enregard.core.notes.reference import Reference
from enregard.edges.content import folder, history, tmx
from enregard.edges.content.repository import Repository


def resources(
    content: Path, languages: Sequence[str], same: Sequence[Sequence[str]] = ()
) -> tuple[Resources, list[Finding]]:
    """What the articles of a site share."""
    findings: list[Finding] = []
    references: dict[str, Reference] = {}
    terms = Glossary()
    if (text := _shared(content, "references.yml", findings)) is not None:
        references, wrong = bibliography.read(text, "references.yml")
        findings.extend(wrong)
    if (text := _shared(content, "glossary.yml", findings)) is not None:
        terms, unread = glossary.parse(text, "glossary.yml")
        findings.extend(unread)
    return Resources(tuple(languages), references, terms, _units, told(same)), findings


def _shared(content: Path, name: str, findings: list[Finding]) -> str | None:
    return folder.text_of(content / name, content, findings) if (content / name).is_file() else None


def _units(text: str, file: str, source: str, target: str) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    return tmx.parse(text, file, source, target)


def editions(
    content: Path,
    languages: Sequence[str],
    addresses: Sequence[str] | None = None,
    same: Sequence[Sequence[str]] = (),
) -> tuple[dict[str, Edition], list[Finding], Resources]:
    """All articles below `content`, put together; `addresses` are theirs, where these are known already."""
    shared, findings = resources(content, languages, same)
    found = folder.find(content, languages) if addresses is None else addresses
    read = _remembered(content, {address: folder.article_files(content, address, languages) for address in found})
    made = {address: compose(files, shared) for address, files in read.items()}
    learned = correspondences(one.rows for one in made.values() if isinstance(one, Edition))
    if learned:
        again = replace(shared, places=(*shared.places, *learned))
        made |= {a: compose(read[a], again) for a, one in made.items() if _tells_links(one)}
    for one in made.values():
        findings.extend(one.findings if isinstance(one, Edition) else one)
    return {a: one for a, one in made.items() if isinstance(one, Edition)}, findings, shared


def _tells_links(one: Edition | tuple[Finding, ...]) -> bool:
    """Whether links of an article are said to differ, which what the other articles teach may answer."""
    return any(found.code == "link-differs" for found in (one.findings if isinstance(one, Edition) else ()))


def _remembered(content: Path, read: dict[str, ArticleFiles]) -> dict[str, ArticleFiles]:
    """The files of articles, with their texts as git knows that their notes were checked on them."""
    if not any(files.notes for files in read.values()):
        return read
    known = Repository(content)
    return {address: replace(files, earlier=history.as_checked(files, known)) for address, files in read.items()}
