"""From the files of an article's folder to its texts and notes, with what is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from enregard.core.checking.correspondence import Places
from enregard.core.checking.glossary import Glossary
from enregard.core.editions.layout import Layout, beside, first
from enregard.core.finding import Finding
from enregard.core.languages.registry import DEFAULT
from enregard.core.markdown import broken_link, footnote, foreign, frontmatter, markup, raw_html
from enregard.core.markdown.attributes import Attributes
from enregard.core.markdown.block import Block
from enregard.core.markdown.comment import Comment
from enregard.core.markdown.foreign import Mark
from enregard.core.markdown.frontmatter import Fields
from enregard.core.memories.memory import Draft, Unit
from enregard.core.notes import figure, note
from enregard.core.notes.note import Note
from enregard.core.notes.side import Side
from enregard.core.references.library import Library


@dataclass(frozen=True, slots=True)
class ArticleFiles:
    """What stands in an article's folder, as text."""

    address: str
    """The folder below the content folder; `.` for the home page."""
    texts: Mapping[str, str]
    """The article's files, by language."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """The notes' files, by the note's id."""
    memory: str | None = None
    """`memory.tmx`."""
    drafts: tuple[Draft, ...] = ()
    """What a machine has answered."""
    names: tuple[str, ...] = ()
    """All Markdown files of the folder, by name."""
    findings: tuple[Finding, ...] = ()
    """What was wrong in reading them."""
    layout: Layout = "article"
    """How the site's texts are laid out."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Where its texts stand below the content folder, by language, if not where the layout has them."""
    others: Mapping[str, str] = field(default_factory=dict)
    """Where its texts stand that are in languages which the site does not have, by language."""
    doubled: tuple[tuple[str, str], ...] = ()
    """A file that is read, and one in the same language that is not."""
    earlier: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Its texts as they stood when a note got the day of its check, by the note's id and by language, where known."""

    def file(self, name: str) -> str:
        """The path of one of its files below the content folder."""
        return name if self.address == "." else f"{self.address}/{name}"

    def text_file(self, lang: str) -> str:
        """The path of its text in a language, or where that would stand."""
        if lang in self.places:
            return self.places[lang]
        sibling = next(iter(self.places.values()), "")
        if sibling and self.layout != "article":
            return beside(sibling, self.address, lang, self.layout)
        return first(self.address, lang, self.layout)


Units = Callable[[str, str, str, str], tuple[tuple[Unit, ...], tuple[Finding, ...]]]
"""From a memory's text, its file's name and two languages to its units, and what is wrong with it."""


def no_units(text: str, file: str, source: str, target: str) -> tuple[tuple[Unit, ...], tuple[Finding, ...]]:
    """What nobody can read holds nothing."""
    return (), ()


@dataclass(frozen=True, slots=True)
class Resources:
    """What an article shares with its site."""

    languages: tuple[str, ...] = DEFAULT
    """The languages of the site; the first that an article has is its source where its files don't say."""
    references: Library = field(default_factory=Library)
    """The works that notes cite."""
    glossary: Glossary = field(default_factory=Glossary)
    """How terms are to be translated."""
    units: Units = no_units
    """Reads a translation memory, whose format is not the core's business."""
    places: Places = ()
    """Where other sites are one in two languages."""
    drafts: bool = False
    """Whether a translation is read that is a draft, beside an original that is none."""


@dataclass(frozen=True, slots=True)
class Text:
    """One language's file."""

    lang: str
    file: str
    meta: Fields
    blocks: tuple[Block, ...]
    attributes: tuple[Attributes, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Those of other programs that were left out."""
    address: str = "."
    """Its article's."""

    @property
    def folder(self) -> str | None:
        """The folder of its file, from which its links lead; None where that is its article's own."""
        folder = self.file.rpartition("/")[0]
        return None if folder == self.address.removeprefix(".") else folder

    @property
    def title(self) -> str:
        """The title in the front matter, or nothing."""
        return str(self.meta.get("title", ""))

    @property
    def heading(self) -> Block | None:
        """The first `# heading`, which names a page without a title in its front matter."""
        return next((block for block in self.blocks if block.kind == "heading" and block.level == 1), None)

    def saying(self, meta: Fields) -> Text:
        """The same text under other keys."""
        return replace(self, meta=meta)


@dataclass(frozen=True, slots=True)
class ArticleTexts:
    """What an article's folder says."""

    source: Text | None
    """The text; None where none can be read."""
    target: Text | None
    """Its translation."""
    target_lang: str
    """The translation's language, or the one that it would have."""
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...]


def read(files: ArticleFiles, resources: Resources) -> ArticleTexts:
    """Read the texts and notes of a folder."""
    findings = [*files.findings, *_names(files, resources)]
    texts = {lang: _text(files, lang, text, findings) for lang, text in files.texts.items()}
    if not texts:
        return ArticleTexts(None, None, "", (), tuple(findings))
    source, target, lang = _roles(texts, resources, findings)
    if target and not resources.drafts and is_draft_of(target.meta, source.meta):
        findings.append(Finding("file-unpublished", target.file, 1, _WITHHELD))
        target = None
    findings += _untitled(source, target)
    notes = _notes(files, (source.lang, lang), findings)
    findings += foreign.told(_foreign([source, target] if target else [source], notes))
    return ArticleTexts(source, target, lang, notes, tuple(findings))


_WITHHELD: Final = "not published: this translation is a draft"
_NAMES_TAKEN: Final = ("index.md", "README.md")


def _names(files: ArticleFiles, resources: Resources) -> list[Finding]:
    """Files and folders whose names mean something else."""
    found = []
    for name in files.names if files.layout == "article" else ():
        if name in _NAMES_TAKEN:
            message = f"{name} would have the address of the article beside it"
            found.append(Finding("address-taken", files.file(name), 0, message, "give it another name or folder"))
    for lang, file in files.others.items():
        message = f"a text in “{lang}” is not published"
        hint = "add the language to `languages`, or rename the file; two languages an article for now"
        found.append(Finding("language-unused", file, 0, message, hint))
    for read_, other in files.doubled:
        message = f"{read_} and {other} are texts in one language, and only the first would be read"
        found.append(Finding("address-taken", other, 0, message, "keep one of them, or give it another name or folder"))
    last = files.address.rpartition("/")[2]
    if last in resources.languages:
        message = f"the folder “{last}” has the address of its parent's page in that language"
        file = files.text_file(next(iter(files.texts), last))
        found.append(Finding("folder-name", file, 0, message, "rename the folder"))
    return found


def _text(files: ArticleFiles, lang: str, text: str, findings: list[Finding]) -> Text:
    file = files.text_file(lang)
    meta, body, line, found = frontmatter.read(text, frontmatter.ARTICLE, file)
    findings.extend(found)
    findings.extend(_conflicts(text, file))
    document = markup.read(body, line)
    findings.extend(raw_html.told(document.removed, file))
    for problem in footnote.problems(document.blocks):
        findings.append(Finding(problem.code, file, problem.line, problem.message, problem.hint))
    for name, at in document.unused_pins:
        findings.append(Finding("pin", file, at, f"the pin “{name}” has nothing after it", "remove it"))
    findings.extend(broken_link.told(document.blocks, file))
    return Text(lang, file, meta, document.blocks, document.attributes, document.comments, files.address)


def read_again(files: ArticleFiles, lang: str, meta: Fields) -> Text:
    """A text of a folder of which it is known what its front matter says, and what is wrong with it."""
    _, body, line = frontmatter.split(files.texts[lang])
    document = markup.read(body, line)
    file = files.text_file(lang)
    return Text(lang, file, meta, document.blocks, document.attributes, document.comments, files.address)


def _foreign(texts: Sequence[Text], notes: Sequence[Note]) -> Iterator[tuple[str, Mark]]:
    """Markup of other programs in an article's files."""
    for text in texts:
        yield from ((text.file, mark) for mark in foreign.marks(text.blocks, text.attributes, text.comments))
    for one in notes:
        for lang, side in one.sides.items():
            yield from (
                (one.file, mark)
                for mark in foreign.marks(_typed(one, side, lang), side.prose.attributes, side.prose.comments)
            )


def _typed(one: Note, side: Side, lang: str) -> Sequence[Block]:
    """The blocks of a note's side that are shown as they stand; the caption of a figure is not."""
    return figure.without_caption(side.prose.blocks, lang, one.figure) if one.figure else side.prose.blocks


_CONFLICT: Final = re.compile(r"^(<{7}|>{7}) ", re.M)


def _conflicts(text: str, file: str) -> list[Finding]:
    """What git leaves in a file where two people changed the same lines."""
    found = _CONFLICT.search(text) if any(sign in text for sign in ("<<<<<<< ", ">>>>>>> ")) else None
    if not found:
        return []
    line = text.count("\n", 0, found.start()) + 1
    hint = "keep one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return [Finding("conflict", file, line, "git could not merge two versions of this file", hint)]


def _as_named(code: str, texts: Iterable[str]) -> str:
    """A code as the site writes it, whose capitals do not count: zh-TW."""
    return next((lang for lang in texts if lang.lower() == code.lower()), code)


def _roles(texts: dict[str, Text], resources: Resources, findings: list[Finding]) -> tuple[Text, Text | None, str]:
    """Which text is the source, which the translation, and the language that a missing one would have."""
    present = [lang for lang in resources.languages if lang in texts]
    said = [lang for lang in present if "translation_of" in texts[lang].meta]
    originals = [lang for lang in present if lang not in said] or present
    source = texts[originals[0]]
    for lang in said:
        of = _as_named(str(texts[lang].meta["translation_of"]), texts)
        if of not in texts or of == lang:
            line = texts[lang].meta.line("translation_of")
            message = f"`translation_of: {of}` names no text of this folder"
            hint = (
                "take this line out"
                if of == lang
                else f"add the text that it translates, {of}.md, or take this line out"
            )
            hint = hint if lang == source.lang else f"it should be {source.lang}"
            findings.append(Finding("key-value", texts[lang].file, line, message, hint))
        elif lang == source.lang:
            message = "every text of this folder says that it translates another"
            line = texts[lang].meta.line("translation_of")
            findings.append(
                Finding("key-value", texts[lang].file, line, message, "take the line out of the original’s file")
            )
    others = [lang for lang in present if lang != source.lang]
    for lang in others[1:]:
        message = f"a third language, “{lang}”, is not published"
        findings.append(Finding("language-unused", texts[lang].file, 0, message, "two languages an article for now"))
    if others:
        return source, texts[others[0]], others[0]
    rest = [lang for lang in resources.languages if lang != source.lang]
    return source, None, rest[0] if rest else source.lang


def is_draft_of(translation: Fields, original: Fields) -> bool:
    """Whether a translation is a draft beside an original that is none."""
    return translation.get("status") == "draft" and original.get("status") != "draft"


def withholds(findings: Iterable[Finding]) -> bool:
    """Whether findings of an article say that its translation was not read, being a draft."""
    return any(finding.message == _WITHHELD for finding in findings)


def _untitled(source: Text, target: Text | None) -> list[Finding]:
    """Texts that nothing names; a title that was not translated is told as what it is."""
    found = []
    for text in (source, target) if target else (source,):
        if not text.title and text.heading is None and not (text is target and source.title):
            message = "neither a `title` nor a `# heading` names this text: the page is called as its folder is"
            hint = "add `title:` to its front matter, or begin with a heading"
            found.append(Finding("title-missing", text.file, 1, message, hint))
    return found


def _notes(files: ArticleFiles, languages: tuple[str, ...], findings: list[Finding]) -> tuple[Note, ...]:
    notes = []
    for name, text in sorted(files.notes.items()):
        one, found = note.read(name, files.file(f"notes/{name}.md"), text, languages)
        findings.extend(found)
        if one:
            notes.append(one)
    return tuple(notes)
