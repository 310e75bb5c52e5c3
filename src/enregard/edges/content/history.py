"""What git remembers of notes: the texts as they were checked, and what notes do not say of their own past."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from enregard.core.anchoring.anchor import find
from enregard.core.anchoring.rewording import rewording
from enregard.core.editions.article import ArticleFiles
from enregard.core.editions.edition import Edition
from enregard.core.finding import Finding
from enregard.core.notes import note as notes_files
from enregard.core.notes.note import Note
from enregard.edges.content.repository import Patch, Repository

_VERDICT = re.compile(r"-verdict:\s*[\"']?([a-z-]+)")


def as_checked(files: ArticleFiles, known: Repository) -> Mapping[str, Mapping[str, str]]:
    """An article's texts as they stood when its notes got the days of their checks: by note and language."""
    found = {}
    for name in files.notes:
        if at := _checked(known.story(files.file(f"notes/{name}.md"))):
            then = {lang: known.text_at(at.commit, files.text_file(lang), text) for lang, text in files.texts.items()}
            found[name] = {lang: text for lang, text in then.items() if text is not None}
    return found


def unsaid(editions: Iterable[Edition], content: Path, languages: Sequence[str]) -> list[Finding]:
    """What `history` and `checked` of notes do not say, and git does; nothing where there is no repository."""
    known = Repository(content)
    found: list[Finding] = []
    for edition in editions:
        for placed in edition.notes:
            note = placed.note
            story = known.story(note.file)
            found += _verdicts(note, story)
            if before := _before(note, story, known, languages):
                found += _unchecked(note, before, edition)
    return found


def _verdicts(note: Note, story: Sequence[Patch]) -> Iterator[Finding]:
    """Verdicts that a note had, and its history does not mention."""
    earlier = {at[1] for patch in story for line in patch.lines if (at := _VERDICT.match(line))}
    said = {change.common for change in note.history} | {str(note.verdict)}
    for verdict in sorted(earlier - said):
        message = f"the verdict was “{verdict}” before, and `history` does not say so"
        hint = f"add to the front matter: history: [{{date: …, was: {verdict}, why: …}}]"
        yield Finding("note-history", note.file, 1, message, hint)


def _checked(story: Sequence[Patch]) -> Patch | None:
    """The change in which a note got the day of its check; None where that is not known."""
    return next((patch for patch in story if any(line.startswith("+checked:") for line in patch.lines)), None)


def _before(note: Note, story: Sequence[Patch], known: Repository, languages: Sequence[str]) -> Note | None:
    """A note as it was when it got the day of its check; None where no quotation changed."""
    at = _checked(story)
    if note.checked is None or at is None or not any(line[1:2] == ">" for patch in story for line in patch.lines):
        return None
    then = known.text_at(at.commit, note.file, "")
    before, _ = notes_files.read(note.id, note.file, then or "", languages)
    return before if before and before.checked == note.checked else None


def _unchecked(note: Note, before: Note, edition: Edition) -> Iterator[Finding]:
    """Quotes that say something else than they did, where the words of then are not in the text any more."""
    for lang, side in note.sides.items():
        old = before.sides[lang].quotes if lang in before.sides and lang in edition.languages else ()
        for one, other in zip(old, side.quotes, strict=False):
            if not rewording(one.text, other.text, 0, len(other.text), lang).held:
                continue
            text = "\n\n".join(block.text for block in edition.text(lang).blocks)
            if find(one.text, text, one.before, one.after, lang=lang).state in ("placed", "moved", "ambiguous"):
                continue
            message = f"the words were “{one.text}” when this was checked, on {before.checked}"
            hint = "check it again and move `checked` on; where the verdict changed, say so in `history`"
            yield Finding("note-checked", note.file, other.line, message, hint)
