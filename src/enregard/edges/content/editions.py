"""From the folders of a site's articles to their editions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from enregard.core.checking import glossary
from enregard.core.checking.correspondence import told
from enregard.core.checking.glossary import Glossary
from enregard.core.editions.article import Resources
from enregard.core.editions.edition import Edition, compose
from enregard.core.finding import Finding
from enregard.core.memories.memory import Unit
from enregard.core.notes import bibliography
from enregard.core.notes.reference import Reference
from enregard.edges.content import folder, tmx


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
    made = {}
    for address in folder.find(content, languages) if addresses is None else addresses:
        edition = compose(folder.article_files(content, address, languages), shared)
        if isinstance(edition, Edition):
            made[address] = edition
            findings.extend(edition.findings)
        else:
            findings.extend(edition)
    return made, findings, shared
