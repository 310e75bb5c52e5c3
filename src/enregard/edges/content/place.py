"""The place of an article that is brought: what stands there already, and whether the one goes with the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from enregard.core.editions.layout import beside, first, texts
from enregard.core.manuscripts.dialect.keys import said
from enregard.core.manuscripts.submission import Meta
from enregard.core.markdown import frontmatter
from enregard.edges.content import folder
from enregard.edges.content.deposit import Deposit, shown
from enregard.edges.content.project import Project
from enregard.edges.content.text_file import decoded
from enregard.errors import UsageError


def keys_of(path: Path) -> Meta:
    """What the front matter of a file of the content says; nothing of one that is not there or cannot be read."""
    return said(frontmatter.split(_read(path))[0])


def text_of(path: Path) -> str:
    """The text of a file of the content, below its front matter; nothing of one that cannot be read."""
    return frontmatter.split(_read(path))[1]


def chapters_of(path: Path) -> tuple[str, ...]:
    """The folders of the chapters that a book's file names."""
    return listed(keys_of(path))


def listed(meta: Meta) -> tuple[str, ...]:
    """The chapters that a book's keys name."""
    named = meta.get("chapters", ())
    return tuple(named) if isinstance(named, tuple) else (named,)


def _read(path: Path) -> str:
    try:
        return decoded(path.read_bytes())
    except (OSError, UnicodeDecodeError):
        return ""


def file_of(slug: str, lang: str, found: Project) -> Path:
    """Where the text of an article stands, or would, in a language: beside those of it that are there."""
    files = folder.tree(found.content)
    # A file that names no language is a text where one beside it names its own.
    others = {first(slug, other, found.layout) for other in found.languages if other != lang}
    known = texts(files | others, found.languages, found.layout).articles.get(slug, {})
    if lang in known:
        return found.content / known[lang]
    near = next((file for file in known.values() if file in files), "")
    return found.content / (beside(near, slug, lang, found.layout) if near else first(slug, lang, found.layout))


def refuse_unfit(brought: Mapping[str, Meta], slug: str, found: Project) -> None:
    """Raise UsageError for texts, given as their keys by language, that do not go with what is there of their article.

    A translation needs its original, and an article has one.
    """
    for lang, meta in brought.items():
        original = str(meta.get("translation_of", ""))
        if original and original not in brought and not file_of(slug, original, found).is_file():
            there = shown(file_of(slug, original, found))
            raise UsageError(f"there is no {there} that “{lang}” could translate: import it first, or both at once")
    for lang in (lang for lang, meta in brought.items() if not meta.get("translation_of")):
        for other in (other for other in found.languages if other not in brought):
            path = file_of(slug, other, found)
            if path.is_file() and not keys_of(path).get("translation_of"):
                raise UsageError(
                    f"{shown(path)} is an original already: if this text in “{lang}” translates it, say --of {other}; "
                    "if it is another text, take another --slug"
                )


def set_aside(brought: Mapping[str, Meta], home: Path, deposit: Deposit) -> None:
    """Have chapters of a book kept under hidden names that are none of the book that takes its place."""
    for lang, meta in brought.items():
        if not meta.get("translation_of"):
            for name in _over(chapters_of(home / f"{lang}.md"), listed(meta), home):
                deposit.set_aside(home / name)


def _over(before: tuple[str, ...], now: tuple[str, ...], home: Path) -> Iterator[str]:
    """Chapters that were named, have a folder of their own below the book's, and are not named now."""
    for name in dict.fromkeys(before):
        path = home / name
        if name not in now and path.parent == home and path.name not in {"", ".", ".."} and path.is_dir():
            yield name
