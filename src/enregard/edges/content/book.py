"""Books that are brought: cut into chapters, a folder each, or one chapter of them taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from enregard.core.manuscripts import chapters, compose, submission
from enregard.core.manuscripts.chapters import Chapter, Divided
from enregard.core.manuscripts.submission import Submission
from enregard.edges.content.brought import Text
from enregard.edges.content.deposit import Deposit, shown
from enregard.edges.content.naming import plain_name
from enregard.edges.content.place import chapters_of, keys_of, text_of
from enregard.errors import ManuscriptError, UsageError

_OF_A_BOOK = {"title", "subtitle", "description", "date"}
"""Keys that say something of a book and not of one of its chapters."""


def one_chapter(texts: Sequence[Text], ready: Mapping[str, Submission], number: int) -> dict[str, Submission]:
    """One chapter of books, as an article."""
    ready = {lang: submission.opened(one) for lang, one in ready.items()}
    out = {}
    for lang, book in _divided(texts, ready, "--chapter", apart=False).items():
        if number > len(book.chapters):
            raise UsageError(f"--chapter {number}: there are {len(book.chapters)}")
        chapter, one = book.chapters[number - 1], ready[lang]
        meta = {"title": chapter.title, **{key: value for key, value in one.meta.items() if key not in _OF_A_BOOK}}
        told = f"chapter {number} of {len(book.chapters)}"
        out[lang] = replace(one, meta=meta, text=chapter.text, told=(*one.told, told))
    return out


def split(
    texts: Sequence[Text], ready: Mapping[str, Submission], folder: Path, deposit: Deposit
) -> dict[str, Submission]:
    """Books as their title pages; their chapters, a folder each, are put into the deposit.

    A translation that is brought alone is cut at the chapters of the book that is there.
    """
    ready = {lang: submission.opened(one) for lang, one in ready.items()}
    (first, *_) = ready
    alone = str(ready[first].meta.get("translation_of", "")) if len(ready) == 1 else ""
    books = _followed(ready, folder, alone) if alone else _divided(texts, ready, "--split", apart=True)
    return {lang: _title_page(ready[lang], lang, book, folder, deposit) for lang, book in books.items()}


def _title_page(one: Submission, lang: str, book: Divided, folder: Path, deposit: Deposit) -> Submission:
    """What stands before the chapters of a book, with its keys; the chapters are put into the deposit."""
    original = one.meta.get("translation_of", "")
    here = [chapter for chapter in book.chapters if chapter.text or chapter.title]
    for chapter in here:
        meta = {"title": chapter.title, "translation_of": original}
        deposit.put(folder / chapter.name / f"{lang}.md", compose.front_matter(meta) + chapter.text)
    told = [_count(here)]
    if missing := [chapter.name for chapter in book.chapters if chapter not in here]:
        told.append(f"no text for {', '.join(missing)}")
    for path in (folder / name / f"{lang}.md" for name in missing):
        if path.is_file():
            deposit.set_aside(path)
    meta, text = chapters.title_page(one.meta, book.front)
    if not original:
        meta["chapters"] = tuple(chapter.name for chapter in book.chapters)
    return replace(one, meta=meta, text=text, told=(*one.told, *told))


def _count(here: Sequence[Chapter]) -> str:
    if not here:
        return "no chapters"
    return f"{len(here)} chapter{'s' * (len(here) > 1)}, from {here[0].name} to {here[-1].name}"


def _divided(texts: Sequence[Text], ready: Mapping[str, Submission], option: str, *, apart: bool) -> dict[str, Divided]:
    try:
        return chapters.divided({lang: one.text for lang, one in ready.items()}, plain_name, apart=apart)
    except ManuscriptError as error:
        raise UsageError(f"{texts[0].source.path}: {error}; import it without {option}") from error


# ------------------------------------------------------------------------------------------------ books that are there


def _followed(ready: Mapping[str, Submission], folder: Path, original: str) -> dict[str, Divided]:
    """A translation, cut at the chapters of the book in a folder."""
    ((lang, one),) = ready.items()
    path = folder / f"{original}.md"
    there = [_chapter(folder, name, original) for name in chapters_of(path)]
    if not there:
        raise UsageError(f"{shown(path)} names no chapters: import its translation without --split")
    return {lang: chapters.following(there, one.text, (original, lang))}


def _chapter(folder: Path, name: str, lang: str) -> Chapter:
    path = folder / name / f"{lang}.md"
    return Chapter(name, str(keys_of(path).get("title", "")), text_of(path))
