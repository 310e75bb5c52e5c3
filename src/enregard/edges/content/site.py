"""From a content folder to the plan of its site: everything read and checked, nothing rendered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from enregard.core.editions import layout as layouts
from enregard.core.editions.article import ArticleFiles, Resources
from enregard.core.editions.layout import Homes, Layout, Texts, homes, is_within
from enregard.core.finding import Finding
from enregard.core.markdown import frontmatter, markup
from enregard.core.references import bibliography
from enregard.core.site.foresight import Foresight, foreseen
from enregard.core.site.plan import Content, Plan, plan
from enregard.core.site.publication import PAGES
from enregard.edges.content import folder
from enregard.edges.content.editions import editions, told_to_nobody
from enregard.edges.content.kept import Worked
from enregard.edges.content.project import Project
from enregard.edges.store import Store


@dataclass(frozen=True, slots=True)
class Planned:
    """A site, planned, and what its articles share."""

    plan: Plan
    resources: Resources
    keys: Mapping[str, str] = field(default_factory=dict)
    """What each article follows from, by address, where what was worked out is kept."""
    homes: Homes = field(default_factory=lambda: homes(Texts({}, {}, {})))
    """Which article each file belongs to."""

    def concerns(self, finding: Finding, article: str) -> bool:
        """Whether a finding is of an article or of one in its folder, or of what all articles share."""
        return finding.file in bibliography.NAMES or is_within(self.homes.owner(finding.file), article)


def planned(
    content: Path,
    languages: Sequence[str],
    *,
    same: Sequence[Sequence[str]] = (),
    picture_hosts: Sequence[str] = (),
    directory_urls: bool = True,
    drafts: bool = False,
    store: Store | None = None,
    layout: Layout = "article",
    early: Callable[[Planned], object] | None = None,
) -> Planned:
    """Read everything below `content` and plan its site; articles that are drafts are shown only with `drafts`.

    `same` are places that are one in several languages, `picture_hosts` other sites whose pictures are shown; what was
    worked out before is taken from `store`, and kept there. `early` is handed each article that is worked out now, by
    the process that does it, as if it were alone in its site, as far as that can be foreseen.
    """
    walked = folder.walked(content)
    files = walked.files
    known = layouts.texts(files, languages, layout)
    places = homes(known)
    texts = places.texts
    broken = folder.unread(content, files - set(texts))
    pages, unready = _ordinary(content, files - set(texts) - set(broken), known.articles, broken)
    outside = folder.outside(content, walked)
    foresight = partial(
        foreseen,
        files,
        texts,
        languages=languages,
        layout=layout,
        outside=outside if drafts else outside | unready,
        directory_urls=directory_urls,
        drafts=drafts,
        picture_hosts=picture_hosts,
    )
    # Commands that publish nothing need no article planned alone.
    alone = partial(_each_alone, early, foresight, places) if early else told_to_nobody
    made = editions(content, languages, known, same, store, layout, drafts, alone)
    shared, outlines = made.resources, {address: one.outline for address, one in made.articles.items()}
    lost = sorted(set(known.articles) - set(outlines))
    works = shared.references
    found = Content(
        files,
        made.editions,
        lost,
        works,
        made.findings,
        pages,
        broken,
        outside,
        outlines,
        layout,
        texts,
        languages,
        unready,
    )
    made_of = plan(found, directory_urls=directory_urls, drafts=drafts, picture_hosts=picture_hosts)
    return Planned(made_of, shared, {address: one.key for address, one in made.articles.items()}, places)


def _each_alone(
    early: Callable[[Planned], object],
    foresight: Callable[[Mapping[str, ArticleFiles]], Foresight],
    places: Homes,
    read: Mapping[str, ArticleFiles],
    shared: Resources,
) -> Callable[[Worked], object]:
    """Hand each article that is worked out to `early`, planned alone, where that can be foreseen."""
    site = foresight(read)

    def tell(one: Worked) -> None:
        address = one.edition.address
        if (made := site.alone(one.edition, one.outline, shared.references.of(address))) is not None:
            early(Planned(made, shared, {address: one.key}, places))

    return tell


def planned_site(found: Project, *, drafts: bool = False) -> Planned:
    """The site of a project, planned as its configuration says; what was worked out is kept below its root."""
    return planned(
        found.content,
        found.languages,
        same=found.same,
        picture_hosts=found.picture_hosts,
        drafts=drafts,
        store=found.articles,
        layout=found.layout,
    )


def _ordinary(
    content: Path, files: Iterable[str], addresses: Collection[str], broken: dict[str, Finding]
) -> tuple[dict[str, Sequence[str]], frozenset[str]]:
    """Where ordinary pages lead to, by file, and those that are drafts; what cannot be read is added to `broken`."""
    notes = tuple(f"{address}/notes/".removeprefix("./") for address in addresses)
    found: dict[str, Sequence[str]] = {}
    drafts = set[str]()
    for file in files:
        if file.lower().endswith(PAGES) and not (notes and file.startswith(notes)):
            wrong: list[Finding] = []
            text = folder.text_of(content / file, content, wrong)
            broken.update((file, finding) for finding in wrong)
            if text is not None:
                found[file] = [one.href for block in markup.read(text).blocks for one in block.inline.addresses]
                if frontmatter.is_draft(text):
                    drafts.add(file)
    return found, frozenset(drafts)
