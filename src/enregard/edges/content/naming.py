"""What is brought gets a language and an address: as it was asked for, or as its name and its words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from enregard.core.languages.registry import is_code
from enregard.core.manuscripts import language
from enregard.core.text.plain_name import plain_words
from enregard.edges.content.brought import Text, Wanted
from enregard.edges.content.pictures import FOLDER
from enregard.edges.content.project import Project
from enregard.errors import UsageError

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")


def refuse(wanted: Wanted, found: Project) -> None:
    """Raise UsageError for a language or an address that there cannot be."""
    known = ", ".join(found.languages)
    for lang in wanted.langs:
        if not is_code(lang) or lang not in found.languages:
            raise UsageError(f"--lang {lang}: the site's languages are {known}")
    if wanted.original and wanted.original not in found.languages:
        raise UsageError(f"--of {wanted.original}: the site's languages are {known}")
    if wanted.original and wanted.langs[:1] == (wanted.original,) and len(wanted.langs) == 1:
        raise UsageError(f"--of {wanted.original}: a text in “{wanted.original}” translates one in another language")
    if wanted.slug is not None:
        check_slug(wanted.slug, found)


def check_slug(slug: str, found: Project) -> None:
    """Raise UsageError for what can be no address of an article."""
    if slug != "." and not _SLUG.fullmatch(slug):
        raise UsageError(f"--slug {slug}: small letters, digits and hyphens, as deepseek-r1; folders with a slash")
    last = slug.rpartition("/")[2]
    if last in {*found.languages, "notes", FOLDER}:
        raise UsageError(f"--slug {slug}: a folder called “{last}” means something else; take another name")


def named(texts: Sequence[Text], wanted: Wanted, found: Project) -> list[Text]:
    """Texts, each with its language: as it was asked for, as its name or its words tell, as its file says."""
    if wanted.langs and len(wanted.langs) != len(texts):
        given, there = _times(len(wanted.langs)), f"{len(texts)} text{'s' * (len(texts) > 1)}"
        raise UsageError(f"--lang is given {given} for {there}: say it of each, in the order of the files")
    out = [
        replace(text, lang=wanted.langs[at]) if wanted.langs else text if text.lang else _told(text, found)
        for at, text in enumerate(texts)
    ]
    if len(out) == 2 and out[0].lang == out[1].lang:
        raise UsageError(f"both texts seem to be in “{out[0].lang}”: say their languages, as --lang fr --lang en")
    return out


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _told(text: Text, found: Project) -> Text:
    """A text with the language that its name, its words or its file tell; what they tell differently is noted."""
    name = language.by_name(text.source.path.stem, found.languages)
    words = language.by_words(text.words(), found.languages)
    lang = name or words or text.said()
    if lang not in found.languages:
        known = ", ".join(found.languages)
        seems = f"its language seems to be {lang}" if lang else "its language is not told by its words"
        raise UsageError(f"{text.source.path}: {seems}; the site's are {known}: say which it is with --lang")
    noted = []
    if name and words and name != words:
        noted.append(f"its name says “{name}”, its words seem to be in “{words}”: --lang {words} takes it so")
    elif other := language.second(text.passages(), lang, found.languages):
        noted.append(
            f"a good part of it seems to be in “{other}”, and all of it is taken for “{lang}”: a text and its "
            "translation are two files, or the two columns of a table"
        )
    return replace(text, lang=lang, noted=(*text.noted, *noted))


def slug(texts: Sequence[Text], found: Project) -> str:
    """An address by the name of the first file, without its language."""
    path = texts[0].source.path
    made = plain_name(language.without_language(path.stem, found.languages) or path.resolve().parent.name)
    if not made:
        raise UsageError(f"{path}: no address can be made of this name; say one: --slug my-article")
    return made


def plain_name(text: str) -> str:
    """A name for a folder: small letters, digits and hyphens."""
    return "-".join(plain_words(text))
