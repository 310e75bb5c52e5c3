"""From a content folder to the plan of its site: everything read and checked, nothing rendered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.core.editions.article import Resources
from enregard.core.site.plan import Content, Plan, plan
from enregard.edges.content import folder
from enregard.edges.content.editions import editions


@dataclass(frozen=True, slots=True)
class Planned:
    """A site, planned, and what its articles share."""

    plan: Plan
    resources: Resources


def planned(
    content: Path,
    languages: Sequence[str],
    *,
    same: Sequence[Sequence[str]] = (),
    directory_urls: bool = True,
    drafts: bool = False,
) -> Planned:
    """Read everything below `content` and plan its site; articles that are drafts are shown only with `drafts`.

    `same` are places that are one in several languages.
    """
    files = folder.tree(content)
    addresses = folder.articles(files, languages)
    made, findings, shared = editions(content, languages, addresses, same)
    lost = sorted(set(addresses) - set(made))
    found = Content(files, made, lost, shared.references, findings)
    return Planned(plan(found, directory_urls=directory_urls, drafts=drafts), shared)
