"""The way of files that are brought into the content folder: read, told apart, named, made ready to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from enregard.core.manuscripts import columns, submission
from enregard.core.manuscripts.dialect.convert import pictures as pictures_in
from enregard.core.manuscripts.dialect.convert import with_pictures
from enregard.core.manuscripts.document import Picture, pictures
from enregard.core.manuscripts.submission import Submission
from enregard.edges.content import book, brought_notes, incoming, naming, place, references
from enregard.edges.content.brought import Received, Text, Wanted
from enregard.edges.content.deposit import Deposit
from enregard.edges.content.incoming import Incoming
from enregard.edges.content.pictures import FOLDER, Gallery, gallery
from enregard.edges.content.project import Project
from enregard.errors import ManuscriptError, UsageError

_TRANSLATED = {"title", "subtitle", "description", "translator", "translation_of", "translation_notice"}
"""Keys that a translation's file has; the others are the original's."""


_NO_TEXT = {"annotations", "references"}


def received(files: Sequence[Path], found: Project, wanted: Wanted, deposit: Deposit) -> list[Received]:
    """What becomes of files; what is to be written is put into the deposit.

    Raises UsageError for what cannot be read as a text, or has no place.
    """
    naming.refuse(wanted, found)
    opened = [_opened(path) for path in files]
    lists = [file for file in opened if file.kind == "references"]
    out = [references.added(file, found, deposit) for file in lists]
    out += [brought_notes.added(file, wanted.slug, found, deposit) for file in opened if file.kind == "annotations"]
    texts = [text for file in opened if file.kind not in _NO_TEXT for text in _texts(file, wanted, found)]
    if len(texts) > 2:
        raise UsageError("two files at most: a text and its translation; import others one by one")
    if texts:
        out.extend(_articles(naming.named(texts, wanted, found), wanted, found, deposit))
    return out


def _opened(path: Path) -> Incoming:
    try:
        return incoming.opened(path)
    except ManuscriptError as error:
        raise UsageError(f"{path}: {error}") from error


# ------------------------------------------------------------------------------------------------------------ reading


def _texts(file: Incoming, wanted: Wanted, found: Project) -> list[Text]:
    """The text of a file, or the two that stand in the columns of its table."""
    try:
        text = _read(file, wanted)
    except ManuscriptError as error:
        raise UsageError(f"{file.path}: {error}") from error
    if wanted.layout != "auto" and file.kind not in _LAID_OUT:
        text = replace(text, noted=(*text.noted, "--layout says nothing of it: its file tells what its lines are"))
    sides = _sides(text, found)
    if sides is None:
        return [text]
    if len(wanted.langs) == 1:
        return [replace(text, noted=(*text.noted, "a table with two languages is one text, as --lang asks"))]
    both = f"the columns of its table are two texts, {sides[0].lang} and {sides[1].lang}"
    return [replace(side, noted=(*side.noted, both)) for side in sides]


_LAID_OUT = {"text", "docx", "odt"}
"""Kinds of files in which the lines of verse may look like paragraphs."""


def _read(file: Incoming, wanted: Wanted) -> Text:
    if file.kind in {"text", "markdown"}:
        text = incoming.decoded(file.data, wanted.encoding)
        read = submission.markdown if file.kind == "markdown" else submission.plain
        return Text(file, ready=read(text, wanted.layout))
    if file.kind == "html":
        return Text(file, document=submission.web_page(file.data, whole=wanted.whole))
    named = wanted.split or wanted.chapter > 0
    return Text(file, document=submission.document(file.kind, file.parts, wanted.layout, named=named))


def _column(text: Text, side: columns.Written) -> Submission:
    """A column of a table in a text as a text of its own; keys above the table are those of the first."""
    assert text.ready is not None
    left = (*text.ready.left, *side.omitted)
    return replace(text.ready, text=side.text, left=left) if side.first else Submission({}, side.text)


def _sides(text: Text, found: Project) -> list[Text] | None:
    """The two texts in the columns of a table; None where there are none in two languages of the site."""
    if text.document is not None:
        pair = columns.columns(text.document, found.languages)
        sides = [replace(text, lang=lang, document=side) for lang, side in pair or ()]
    else:
        written = columns.written(text.words(), found.languages)
        sides = [replace(text, lang=side.lang, ready=_column(text, side)) for side in written or ()]
    return sides if sides and all(side.lang in found.languages for side in sides) else None


# ------------------------------------------------------------------------------------------------------------- placing


def _articles(texts: Sequence[Text], wanted: Wanted, found: Project, deposit: Deposit) -> list[Received]:
    slug = wanted.slug or naming.slug(texts, found)
    naming.check_slug(slug, found)
    if found.layout != "article" and (wanted.split or wanted.chapter):
        raise UsageError(f"a book’s chapters are folders, which a site with layout: {found.layout} has for nothing")
    folder = found.content / slug
    paths = {text.lang: place.file_of(slug, text.lang, found) for text in texts}
    galleries = {path.parent: gallery(path.parent) for path in paths.values()}
    ready: dict[str, Submission] = {}
    for at, text in enumerate(texts):
        original = wanted.original or (texts[0].lang if at else None)
        original = None if original == text.lang else original
        ready[text.lang] = _translated(
            _ready(text, galleries[paths[text.lang].parent]), original, fresh=text.document is not None
        )
    place.refuse_unfit({lang: submission.opened(one).meta for lang, one in ready.items()}, slug, found)
    if wanted.chapter:
        ready = book.one_chapter(texts, ready, wanted.chapter)
    elif wanted.split:
        ready = book.split(texts, ready, folder, deposit)
    place.set_aside({lang: submission.opened(one).meta for lang, one in ready.items()}, folder, deposit)
    out = []
    for text in texts:
        deposit.put(paths[text.lang], ready[text.lang].written())
        out.append(_said(text, ready[text.lang], paths[text.lang], slug))
    for beside, shared in galleries.items():
        for name, data in shared.new.items():
            deposit.put(beside / FOLDER / name, data)
        out[0] = replace(out[0], told=(*out[0].told, *shared.told()), left=(*out[0].left, *shared.told_left()))
    return out


def _said(text: Text, ready: Submission, path: Path, slug: str) -> Received:
    meta = submission.opened(ready).meta
    told = [*text.noted, *ready.told]
    if keys := [key for key in ready.meta if ready.meta[key]]:
        told.append(f"front matter: {', '.join(keys)}")
    if not meta.get("title") and (missing := submission.untitled(ready.text)):
        told.append(missing)
    if not meta.get("translation_of") and not meta.get("date"):
        told.append("no date: until its front matter has one, no list of articles shows it")
    return Received(text.source.path, path, slug, submission.shape(ready.text), tuple(told), ready.left, ready.lines)


def _ready(text: Text, shared: Gallery) -> Submission:
    if text.ready is not None:
        return _illustrated(text, text.ready, shared)
    assert text.document is not None
    beside = text.source.path.resolve().parent if text.source.kind == "html" else None
    files = shared.files(pictures(text.document), text.source.parts, beside)
    return submission.submitted(text.document, files)


def _illustrated(text: Text, ready: Submission, shared: Gallery) -> Submission:
    """A Markdown text with the pictures that stand in it, or beside it, saved."""
    sources = pictures_in(ready.text) if text.source.kind == "markdown" else ()
    beside = text.source.path.resolve().parent
    there = [s for s in sources if s.startswith("data:") or (beside / unquote(s)).is_file()]
    files = shared.files([Picture(unquote(s) if not s.startswith("data:") else s) for s in there], {}, beside)
    found = {s: files[key] for s in there if (key := s if s.startswith("data:") else unquote(s)) in files}
    return replace(ready, text=with_pictures(ready.text, found)) if found else ready


def _translated(ready: Submission, original: str | None, *, fresh: bool) -> Submission:
    """A text as the translation of another: keys that are the original's are left to it."""
    if not original:
        return ready
    meta = {"translation_of": original, **ready.meta}
    gone = [key for key in meta if key not in _TRANSLATED] if fresh else []
    left = (f"keys that the original's file has: {', '.join(gone)}",) if gone else ()
    kept = {key: value for key, value in meta.items() if key not in gone}
    return replace(ready, meta=kept, left=(*ready.left, *left))
