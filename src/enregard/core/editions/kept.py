"""What is kept of an edition between two runs: all that the rest of a site asks of it, and its pairs apart.

An edition that comes back is read to its end only when somebody asks for more than its *summary*: its blocks and its
pairs. Then its texts are read again, which is quick, and neither aligned nor checked again, which is not.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from enregard.core.codec import Codec
from enregard.core.editions.article import ArticleFiles, Resources, Text, read_again
from enregard.core.editions.edition import Edition, Sources, Translation, approved
from enregard.core.editions.key_finding import KeyFinding
from enregard.core.editions.notetext import NoteText
from enregard.core.editions.offset_map import MappedText, mapped
from enregard.core.editions.pair import Pair
from enregard.core.editions.placement import PlacedNote
from enregard.core.editions.standing import FieldPair
from enregard.core.finding import Finding
from enregard.core.markdown.block import Block
from enregard.core.markdown.frontmatter import Fields
from enregard.core.markdown.node import Node
from enregard.core.markdown.token import Inline
from enregard.core.memories.memory import Draft, Unit
from enregard.core.memories.state import State


class Head(NamedTuple):
    """A text without its blocks."""

    lang: str
    file: str
    meta: Fields
    address: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All of an edition but its blocks and pairs."""

    address: str
    source: Head
    lang: str
    """The translation's language, or the one that it would have."""
    target: Head | None
    fields: tuple[FieldPair, ...]
    states: tuple[State, ...]
    """How its pairs stand, in order."""
    notetexts: tuple[NoteText, ...]
    notes: str
    """The notes, as JSON: they are large, and of most articles nobody asks for them."""
    note_files: tuple[str, ...]
    findings: tuple[Finding, ...]
    key_findings: tuple[KeyFinding, ...]


UNTYPED: Final[dict[tuple[type, str], Any]] = {(Block, "inline"): Inline | None}
"""Fields whose records declare no type."""
LOOSE: Final = (Node,)
"""Records that stand where a file's keys say what stands there."""
PAIRS: Final = Codec(
    tuple[Pair, ...],
    fields=UNTYPED,
    given=(Block, Unit, Draft),
    told={MappedText: (tuple[Block, ...], "blocks", mapped)},
)
"""Writes the pairs of an article whose blocks, units and drafts are `given`."""
_NOTES: Final = Codec(tuple[PlacedNote, ...], fields=UNTYPED, loose=LOOSE)


def summary(edition: Edition) -> Summary:
    """All of an edition but its blocks and pairs."""
    one = edition.translation
    return Summary(
        edition.address,
        _head(edition.source),
        one.lang,
        _head(one.text) if one.text else None,
        one.fields,
        edition.states,
        one.notetexts,
        json.dumps(_NOTES.plain(edition.notes), ensure_ascii=False, separators=(",", ":")),
        edition.note_files,
        edition.findings,
        edition.key_findings,
    )


def _head(text: Text) -> Head:
    return Head(text.lang, text.file, text.meta, text.address)


def given(found: Sources, drafts: Sequence[Draft]) -> tuple[object, ...]:
    """What is read anew of an article, and its pairs consist of: blocks, units and drafts."""
    return (*found.source.blocks, *(found.target.blocks if found.target else ()), *found.known.units, *drafts)


def pairs(edition: Edition, drafts: Sequence[Draft]) -> Any:  # noqa: ANN401 - plain data
    """The pairs of an edition as plain data, without what is read anew."""
    one = edition.translation
    found = Sources(edition.source, one.text, one.lang, (), one.memory, one.notetexts, ())
    return PAIRS.plain(one.pairs, given(found, drafts))


def restored(kept: Summary, plain: Any, files: ArticleFiles, resources: Resources) -> Edition:  # noqa: ANN401
    """The edition of an article whose folder is as it was, from its summary and its pairs as plain data.

    Raises Damaged where these are none of its pairs.
    """
    source = read_again(files, kept.source.lang, kept.source.meta)
    target = read_again(files, kept.target.lang, kept.target.meta) if kept.target else None
    known, _ = approved(files, resources, source.lang, kept.lang)
    made = PAIRS.record(plain, given(Sources(source, target, kept.lang, (), known, (), ()), files.drafts))
    one = Translation(kept.lang, target, kept.fields, made, kept.notetexts, known)
    notes = _NOTES.record(json.loads(kept.notes))
    return Edition(kept.address, source, (one,), notes, kept.findings, kept.key_findings)


# ------------------------------------------------------------------------------------------------ read when asked for


class _LaterText(Text):
    """A text whose blocks are read when somebody asks for them."""

    __slots__ = ("whole",)
    whole: Callable[[], Text]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The blocks."""
        return _asked(self, name)

    def saying(self, meta: Fields) -> Text:
        """The same text under other keys."""
        return _later_text(Head(self.lang, self.file, meta, self.address), self.whole)


class _LaterTranslation(Translation):
    """A translation whose pairs and memory are read when somebody asks for them."""

    __slots__ = ("found", "whole")
    whole: Callable[[], Translation]
    found: tuple[State, ...]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The pairs, or the memory."""
        return _asked(self, name)

    @property
    def states(self) -> tuple[State, ...]:
        """How its pairs stand, in order."""
        return self.found

    def having(self, text: Text) -> Translation:
        """The same translation, its text under other keys."""
        one = object.__new__(_LaterTranslation)
        names = ("lang", "fields", "notetexts", "found", "whole")
        _know(one, text=text, **{name: getattr(self, name) for name in names})
        return one


class _LaterEdition(Edition):
    """An edition whose notes are read when somebody asks for them."""

    __slots__ = ("kept", "whole")
    kept: Summary
    whole: Callable[[], Edition]

    def __new__(cls, *fields: Any, **named: Any) -> Edition:  # type: ignore[misc]  # noqa: ANN401
        """Whoever replaces a field of one has all of it read."""
        return Edition(*fields, **named)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """The notes; once more from the article where they were torn."""
        if name != "notes":
            raise AttributeError(name)
        try:
            notes = _NOTES.record(json.loads(self.kept.notes))
        except ValueError:  # Damaged is one, and so is what is no JSON.
            notes = self.whole().notes
        _know(self, notes=notes)
        return notes

    @property
    def note_files(self) -> tuple[str, ...]:
        """The files of its notes."""
        return self.kept.note_files

    def having(self, source: Text, translations: tuple[Translation, ...]) -> Edition:
        """The same edition, its texts under other keys."""
        return _later(source, translations, self.kept, self.whole)


def later(kept: Summary, whole: Callable[[], Edition]) -> Edition:
    """An edition that knows its summary; `whole` makes it as it was, when more is asked of it."""
    source = _later_text(kept.source, lambda: whole().source)
    target = _later_text(kept.target, lambda: whole().text(kept.lang)) if kept.target else None
    one = object.__new__(_LaterTranslation)
    _know(
        one,
        lang=kept.lang,
        text=target,
        fields=kept.fields,
        notetexts=kept.notetexts,
        found=kept.states,
        whole=lambda: whole().translation,
    )
    return _later(source, (one,), kept, whole)


def _later(source: Text, translations: tuple[Translation, ...], kept: Summary, whole: Callable[[], Edition]) -> Edition:
    one = object.__new__(_LaterEdition)
    known = {name: getattr(kept, name) for name in ("address", "findings", "key_findings")}
    _know(one, source=source, translations=translations, kept=kept, whole=whole, **known)
    return one


def _later_text(head: Head, whole: Callable[[], Text]) -> Text:
    text = object.__new__(_LaterText)
    _know(text, lang=head.lang, file=head.file, meta=head.meta, address=head.address, whole=whole)
    return text


def _know(record: object, **known: object) -> None:
    """Let a record have the fields that are known of it; the others come when they are asked for."""
    for name, value in known.items():
        object.__setattr__(record, name, value)


def _asked(record: Any, name: str) -> Any:  # noqa: ANN401
    """A field of a record that is not in its summary: it is not kept here, so that what was read can go again."""
    if name not in {one.name for one in dataclasses.fields(record)}:
        raise AttributeError(name)
    return getattr(record.whole(), name)
