"""Annotations that are brought, as notes of an article."""

from __future__ import annotations

from enregard.core.editions.aligned import body
from enregard.core.editions.edition import Edition, compose
from enregard.core.editions.offset_map import mapped
from enregard.core.linked_data import foreign_annotation, note_file
from enregard.core.linked_data.note_file import Ground
from enregard.core.manuscripts import submission
from enregard.edges.content import editions, folder, incoming
from enregard.edges.content.brought import Received
from enregard.edges.content.deposit import Deposit
from enregard.edges.content.incoming import Incoming
from enregard.edges.content.project import Project
from enregard.errors import ContentError, ManuscriptError, UsageError


def added(file: Incoming, slug: str | None, found: Project, deposit: Deposit) -> Received:
    """The notes that annotations come to, put among those of the article `slug`.

    Raises UsageError for a file that has none, and where the article is not named or not there.
    """
    if slug is None:
        raise UsageError(f"{file.path}: these are annotations: --slug names the article that they are of")
    (address,) = found.addresses(slug)
    try:
        read = foreign_annotation.read(incoming.decoded(file.data, ""))
    except ManuscriptError as error:
        raise UsageError(f"{file.path}: {error}") from error
    shared, _ = editions.resources(found.content, found.languages, found.same)
    edition = compose(folder.article_files(found.content, address, found.languages), shared)
    if not isinstance(edition, Edition):
        raise ContentError(edition)
    texts = {lang: mapped(body(edition.text(lang))).text for lang in edition.languages}
    heads = {
        name: [str(edition.text(lang).meta.get(name, "")) for lang in edition.languages]
        for name in ("title", "subtitle")
    }
    known = frozenset().union(*(note_file.known(placed.note) for placed in edition.notes))
    ground = Ground(texts, heads, {placed.note.id for placed in edition.notes}, known)
    made = note_file.notes(read, ground, _markdown)
    notes = found.content / address / "notes"
    for name, text in made.files.items():
        deposit.put(notes / f"{name}.md", text)
    count = f"{len(made.files)} note{'s' * (len(made.files) != 1)} of {len(read)}"
    shape, told, left = (count,), tuple(made.told), tuple(made.left)
    return Received(file.path, notes, address, shape, told, left, written=bool(made.files))


def _markdown(html: str) -> str:
    """HTML that somebody wrote as Markdown."""
    page = f"<!DOCTYPE html><meta charset=utf-8><body>{html}"
    return submission.submitted(submission.web_page(page.encode(), whole=True), {}).text
