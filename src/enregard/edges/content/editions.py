"""From the folders of a site's articles to their editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from enregard.core.checking import glossary
from enregard.core.checking.correspondence import learned, told
from enregard.core.checking.glossary import Glossary
from enregard.core.editions import layout as layouts
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.edition import Edition
from enregard.core.editions.layout import Layout, Texts
from enregard.core.finding import Finding
from enregard.core.memories.memory import Unit
from enregard.edges.content import folder, history, tmx
from enregard.edges.content.kept import Articles, Worked, nobody
from enregard.edges.content.library import library
from enregard.edges.content.repository import Repository
from enregard.edges.store import Store


def resources(
    content: Path,
    languages: Sequence[str],
    same: Sequence[Sequence[str]] = (),
    articles: Mapping[str, ArticleFiles] = MappingProxyType({}),
) -> tuple[Resources, list[Finding]]:
    """What the articles of a site share, and the works that stand in the folders of `articles`."""
    findings: list[Finding] = []
    references = library(content, articles, findings)
    terms = Glossary()
    if (text := _shared(content, "glossary.yml", findings)) is not None:
        terms, unread = glossary.parse(text, "glossary.yml")
        findings.extend(unread)
    return Resources(tuple(languages), references, terms, _units, told(same)), findings


def _shared(content: Path, name: str, findings: list[Finding]) -> str | None:
    return folder.text_of(content / name, content, findings) if (content / name).is_file() else None


def _units(text: str, file: str, source: str, target: str) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    return tmx.parse(text, file, source, target)


Early = Callable[[Mapping[str, ArticleFiles], Resources], Callable[[Worked], object]]
"""From the folders of all articles, and what they share, to whoever is told of an article that was worked out."""


def told_to_nobody(_read: Mapping[str, ArticleFiles], _shared: Resources) -> Callable[[Worked], object]:
    """Tell nobody of an article that was worked out."""
    return nobody


class Editions(NamedTuple):
    """The articles of a site, put together."""

    articles: dict[str, Worked]
    """By address; those of which a text can be read."""
    findings: list[Finding]
    resources: Resources
    """What they share."""

    @property
    def editions(self) -> dict[str, Edition]:
        """By address."""
        return {address: one.edition for address, one in self.articles.items()}


def editions(
    content: Path,
    languages: Sequence[str],
    known: Texts | None = None,
    same: Sequence[Sequence[str]] = (),
    store: Store | None = None,
    layout: Layout = "article",
    drafts: bool = False,
    early: Early = told_to_nobody,
) -> Editions:
    """All articles below `content`, put together; `known` are their texts' files, where these are known already.

    With `drafts`, translations are read that are drafts. `early` is told of each article that is worked out now, by the
    process that does it.

    What an earlier run has worked out is taken from `store`, and what is worked out now is kept there.
    """
    texts = layouts.texts(folder.tree(content), languages, layout) if known is None else known
    found = {a: folder.article_files(content, a, languages, layout, texts) for a in sorted(texts.articles)}
    read = _remembered(content, found)
    shared, findings = resources(content, languages, same, read)
    shared = replace(shared, drafts=drafts)
    kept = Articles(store, shared)
    kept.ahead(read.values(), partial(early, read, shared))
    made = {address: kept.worked(files) for address, files in read.items()}
    taught = learned([both for one in made.values() if isinstance(one, Worked) for both in one.facing])
    if taught:
        kept = Articles(store, replace(shared, places=(*shared.places, *taught)))
        made |= {address: kept.worked(read[address]) for address, one in made.items() if _tells_links(one)}
    for one in made.values():
        findings.extend(one.edition.findings if isinstance(one, Worked) else one)
    if store:
        store.prune()
    articles = {address: one for address, one in made.items() if isinstance(one, Worked)}
    cited = {address: one.outline.works for address, one in articles.items()}
    return Editions(articles, findings, replace(shared, references=shared.references.lettered(cited)))


def edition(
    content: Path,
    address: str,
    languages: Sequence[str],
    same: Sequence[Sequence[str]] = (),
    layout: Layout = "article",
) -> Edition | tuple[Finding, ...]:
    """One article of a site, put together with what the others teach; only findings where it cannot be read."""
    files = _remembered(content, {address: folder.article_files(content, address, languages, layout)})[address]
    made = Articles(None, resources(content, languages, same, {address: files})[0]).worked(files)
    if _tells_links(made):
        made = editions(content, languages, same=same, layout=layout).articles.get(address, made)
    return made.edition if isinstance(made, Worked) else made


def _tells_links(one: Worked | tuple[Finding, ...]) -> bool:
    """Whether links of an article are said to differ, which what the other articles teach may answer."""
    return isinstance(one, Worked) and any(found.code == "link-differs" for found in one.edition.findings)


def _remembered(content: Path, read: dict[str, ArticleFiles]) -> dict[str, ArticleFiles]:
    """The files of articles, with their texts as git knows that their notes were checked on them."""
    if not any(files.notes for files in read.values()):
        return read
    known = Repository(content)
    return {address: replace(files, earlier=history.as_checked(files, known)) for address, files in read.items()}
