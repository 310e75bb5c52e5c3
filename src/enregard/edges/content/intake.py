"""The way of files that are brought into the content folder: read, told apart, named, made ready to be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from enregard.core.languages.registry import is_code
from enregard.core.manuscripts import chapters, compose, language, submission, works
from enregard.core.manuscripts.columns import columns
from enregard.core.manuscripts.dialect.convert import pictures as pictures_in
from enregard.core.manuscripts.dialect.convert import with_pictures
from enregard.core.manuscripts.document import Document, Picture, blocks_text, pictures
from enregard.core.manuscripts.plain.habit import Asked
from enregard.core.manuscripts.submission import Submission
from enregard.edges.content import incoming
from enregard.edges.content.deposit import Deposit
from enregard.edges.content.incoming import Incoming
from enregard.edges.content.pictures import FOLDER, Gallery, gallery
from enregard.edges.content.project import Project
from enregard.errors import ManuscriptError, UsageError

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")
_TRANSLATED = {"title", "subtitle", "description", "translator", "translation_of", "translation_notice"}
"""Keys that a translation's file has; the others are the original's."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for."""

    slug: str | None = None
    langs: tuple[str, ...] = ()
    original: str | None = None
    layout: Asked = "auto"
    whole: bool = False
    encoding: str = ""
    split: bool = False
    chapter: int = 0
    """Of a book the one chapter that is wanted, by its place from 1; 0 for all of it."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file of the content folder that is made of a file that was brought."""

    file: Path
    path: Path
    address: str = ""
    """Of the article; nothing for what is none."""
    shape: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that was read, before it is known where it goes."""

    source: Incoming
    lang: str = ""
    document: Document | None = None
    ready: Submission | None = None

    def words(self) -> str:
        """Its words, to tell its language by."""
        if self.document is not None:
            return blocks_text(self.document.blocks)
        return self.ready.text if self.ready else ""

    def said(self) -> str:
        """The language that its file says it is in."""
        return self.document.lang if self.document else self.ready.lang if self.ready else ""


def received(files: Sequence[Path], found: Project, wanted: Wanted, deposit: Deposit) -> list[Received]:
    """What becomes of files; what is to be written is put into the deposit.

    Raises UsageError for what cannot be read as a text, or has no place.
    """
    _refuse(wanted, found)
    opened = [_opened(path) for path in files]
    lists = [file for file in opened if file.kind == "references"]
    out = [_works(file, found, deposit) for file in lists]
    texts = [text for file in opened if file.kind != "references" for text in _texts(file, wanted, found)]
    if len(texts) > 2:
        raise UsageError("two files at most: a text and its translation; import others one by one")
    if texts:
        out.extend(_articles(_named(texts, wanted, found), wanted, found, deposit))
    return out


def _refuse(wanted: Wanted, found: Project) -> None:
    known = ", ".join(found.languages)
    for lang in wanted.langs:
        if not is_code(lang) or lang not in found.languages:
            raise UsageError(f"--lang {lang}: the site's languages are {known}")
    if wanted.original and wanted.original not in found.languages:
        raise UsageError(f"--of {wanted.original}: the site's languages are {known}")
    if wanted.original and wanted.langs[:1] == (wanted.original,) and len(wanted.langs) == 1:
        raise UsageError(f"--of {wanted.original}: a text in “{wanted.original}” translates one in another language")
    if wanted.slug is not None:
        _check_slug(wanted.slug, found)


def _check_slug(slug: str, found: Project) -> None:
    if slug != "." and not _SLUG.fullmatch(slug):
        raise UsageError(f"--slug {slug}: small letters, digits and hyphens, as deepseek-r1; folders with a slash")
    last = slug.rpartition("/")[2]
    if last in {*found.languages, "notes", FOLDER}:
        raise UsageError(f"--slug {slug}: a folder called “{last}” means something else; take another name")


def _opened(path: Path) -> Incoming:
    try:
        return incoming.opened(path)
    except ManuscriptError as error:
        raise UsageError(f"{path}: {error}") from error


def _works(file: Incoming, found: Project, deposit: Deposit) -> Received:
    """A list of works, put at the end of the file of references."""
    path = found.content / "references.yml"
    old = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    known = set(re.findall(r"""^\s*(?:-\s*)?\{?\s*["']?id["']?\s*:\s*["']?([^"'\s,}]+)""", old, re.M))
    try:
        new = works.works(incoming.decoded(file.data, ""), known)
    except ManuscriptError as error:
        raise UsageError(f"{file.path}: {error}") from error
    if old.strip() and not re.search(r"^- ", old, re.M):
        raise UsageError(
            f"{path}: its works are not in a list that begins at the margin; add those of {file.path} by hand"
        )
    deposit.append(path, (old.rstrip() + "\n" if old.strip() else "") + "".join(f"{line}\n" for line in new.values()))
    names = list(new)
    cited = ", ".join(f"[@{name}]" for name in names[:2]) + (" …" if len(names) > 2 else "")
    told = f"cited as {cited}" if names else "all of them were there"
    return Received(file.path, path, shape=(f"{len(names)} work{'s' * (len(names) != 1)}",), told=(told,))


# ------------------------------------------------------------------------------------------------------------ reading


def _texts(file: Incoming, wanted: Wanted, found: Project) -> list[_Text]:
    """The text of a file, or the two that stand in the columns of its table."""
    try:
        if file.kind in {"text", "markdown"}:
            text = incoming.decoded(file.data, wanted.encoding)
            read = submission.markdown if file.kind == "markdown" else submission.plain
            return [_Text(file, ready=read(text, wanted.layout))]
        document = (
            submission.web_page(file.data, whole=wanted.whole)
            if file.kind == "html"
            else submission.document(file.kind, file.parts, named=wanted.split or wanted.chapter > 0)
        )
    except ManuscriptError as error:
        raise UsageError(f"{file.path}: {error}") from error
    sides = columns(document)
    if sides is None or len(wanted.langs) == 1 or not all(lang in found.languages for lang, _ in sides):
        told = (*document.told, "a table with two languages is one text, as --lang asks") if sides else document.told
        return [_Text(file, document=replace(document, told=told))]
    both = f"the columns of its table are two texts, {sides[0][0]} and {sides[1][0]}"
    return [_Text(file, lang, replace(side, told=(*side.told, both))) for lang, side in sides]


def _named(texts: Sequence[_Text], wanted: Wanted, found: Project) -> list[_Text]:
    """Texts, each with its language: as it was asked for, as its name or its words tell, as its file says."""
    if wanted.langs and len(wanted.langs) != len(texts):
        raise UsageError(f"--lang is given {len(wanted.langs)} times for {len(texts)} text{'s' * (len(texts) > 1)}")
    out = []
    for at, text in enumerate(texts):
        lang = wanted.langs[at] if wanted.langs else text.lang or _language(text, found)
        if lang not in found.languages:
            known = ", ".join(found.languages)
            told = (
                f"its language seems to be {lang}, and the site's are {known}"
                if lang
                else f"its language is not told by its words; the site's are {known}"
            )
            raise UsageError(f"{text.source.path}: {told}: say which it is with --lang")
        out.append(replace(text, lang=lang))
    if len(out) == 2 and out[0].lang == out[1].lang:
        raise UsageError(f"both texts seem to be in “{out[0].lang}”: say their languages, as --lang fr --lang en")
    return out


def _language(text: _Text, found: Project) -> str:
    stem = text.source.path.stem
    return language.by_name(stem, found.languages) or language.by_words(text.words()) or text.said()


def _slug(texts: Sequence[_Text], found: Project) -> str:
    """An address by the name of the first file, without its language."""
    path = texts[0].source.path
    name = language.without_language(path.stem, found.languages) or path.resolve().parent.name
    slug = plain_name(name)
    if not slug:
        raise UsageError(f"{path}: no address can be made of this name; say one: --slug my-article")
    return slug


def plain_name(text: str) -> str:
    """A name for a folder: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("æ", "ae")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


# ------------------------------------------------------------------------------------------------------------- placing


def _articles(texts: Sequence[_Text], wanted: Wanted, found: Project, deposit: Deposit) -> list[Received]:
    slug = wanted.slug or _slug(texts, found)
    _check_slug(slug, found)
    folder = found.content / slug
    shared = gallery(folder)
    ready: dict[str, Submission] = {}
    for at, text in enumerate(texts):
        original = wanted.original or (texts[0].lang if at else None)
        original = None if original == text.lang else original
        ready[text.lang] = _translated(_ready(text, shared), original, fresh=text.document is not None)
    if wanted.chapter:
        ready = _one_chapter(texts, ready, wanted.chapter)
    elif wanted.split:
        ready = _split(texts, ready, folder, deposit)
    out = []
    for text in texts:
        path = folder / f"{text.lang}.md"
        deposit.put(path, ready[text.lang].written())
        out.append(_said(text, ready[text.lang], path, slug))
    for name, data in shared.new.items():
        deposit.put(folder / FOLDER / name, data)
    if out:
        first = out[0]
        out[0] = replace(first, told=(*first.told, *shared.told()), left=(*first.left, *shared.told_left()))
    return out


_OF_A_BOOK = {"title", "subtitle", "description", "date"}
"""Keys that say something of a book and not of one of its chapters."""


def _one_chapter(texts: Sequence[_Text], ready: Mapping[str, Submission], number: int) -> dict[str, Submission]:
    """One chapter of books, as an article."""
    ready = {lang: submission.opened(one) for lang, one in ready.items()}
    out = {}
    for lang, book in _divided(texts, ready, apart=False).items():
        if number > len(book.chapters):
            raise UsageError(f"--chapter {number}: there are {len(book.chapters)}")
        chapter, one = book.chapters[number - 1], ready[lang]
        meta = {"title": chapter.title, **{key: value for key, value in one.meta.items() if key not in _OF_A_BOOK}}
        told = f"chapter {number} of {len(book.chapters)}"
        out[lang] = replace(one, meta=meta, text=chapter.text, told=(*one.told, told))
    return out


def _divided(texts: Sequence[_Text], ready: Mapping[str, Submission], *, apart: bool) -> dict[str, chapters.Divided]:
    try:
        return chapters.divided({lang: one.text for lang, one in ready.items()}, plain_name, apart=apart)
    except ManuscriptError as error:
        raise UsageError(f"{texts[0].source.path}: {error}") from error


def _split(
    texts: Sequence[_Text], ready: Mapping[str, Submission], folder: Path, deposit: Deposit
) -> dict[str, Submission]:
    """Books as their title pages; their chapters, a folder each, are put into the deposit."""
    ready = {lang: submission.opened(one) for lang, one in ready.items()}
    out = {}
    for lang, book in _divided(texts, ready, apart=True).items():
        one = ready[lang]
        original = one.meta.get("translation_of", "")
        here = [chapter for chapter in book.chapters if chapter.text]
        for chapter in here:
            meta = {"title": chapter.title, "translation_of": original}
            deposit.put(folder / chapter.name / f"{lang}.md", compose.front_matter(meta) + chapter.text)
        told = f"{len(here)} chapters, from {here[0].name} to {here[-1].name}" if here else "no chapters"
        missing = [chapter.name for chapter in book.chapters if not chapter.text]
        left = (f"nothing of {', '.join(missing)}",) if missing else ()
        meta, text = chapters.title_page(one.meta, book.front)
        if not original:
            meta["chapters"] = tuple(chapter.name for chapter in book.chapters)
        out[lang] = replace(one, meta=meta, text=text, told=(*one.told, told), left=(*one.left, *left))
    return out


def _said(text: _Text, ready: Submission, path: Path, slug: str) -> Received:
    shape = submission.shape(ready.text)
    told = ready.told if not ready.meta else (*ready.told, f"front matter: {', '.join(ready.meta)}")
    return Received(text.source.path, path, slug, shape, told, ready.left, ready.lines)


def _ready(text: _Text, shared: Gallery) -> Submission:
    if text.ready is not None:
        return _illustrated(text, text.ready, shared)
    assert text.document is not None
    beside = text.source.path.resolve().parent if text.source.kind == "html" else None
    files = shared.files(pictures(text.document), text.source.parts, beside)
    return submission.submitted(text.document, files)


def _illustrated(text: _Text, ready: Submission, shared: Gallery) -> Submission:
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
