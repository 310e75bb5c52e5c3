"""What git remembers of notes: verdicts that were changed in silence, and quotes that were without a new check.

A note is followed through its file's changes from today backwards, by git's own account of renames. What stood in a
file that was deleted, or in an earlier one of the same name, is no part of a note's story.
"""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from enregard.core.anchoring.anchor import find
from enregard.core.anchoring.rewording import rewording
from enregard.core.editions.edition import Edition
from enregard.core.editions.surroundings import since
from enregard.core.finding import Finding
from enregard.core.notes import note as notes_files
from enregard.core.notes.note import Note

_VERDICT = re.compile(r"-verdict:\s*[\"']?([a-z-]+)")
_LOG = ("log", "-p", "-U0", "-M", "--format=commit %H")
_SHOWN = ("--relative", "--no-color", "--no-ext-diff", "--", "*.md")


@dataclass(slots=True)
class _Patch:
    """A change of one file."""

    commit: str
    """Nothing where it was not committed yet."""
    old: str = ""
    """Its path before, below `content`; nothing where it was made."""
    new: str = ""
    lines: list[str] = field(default_factory=list)
    """Those that were added or taken out, with their signs."""


def unsaid(editions: Iterable[Edition], content: Path, languages: Sequence[str]) -> list[Finding]:
    """What `history` and `checked` of notes do not say, and git does; nothing where there is no repository."""
    stories = _stories(content)
    found: list[Finding] = []
    for edition in editions:
        for placed in edition.notes:
            note = placed.note
            story = stories.get(note.file, ())
            found += _verdicts(note, story)
            if note.checked is None or not (at := _checked(story)):
                continue
            before = _before(note, story, at, content, languages)
            found += _unchecked(note, before, edition) if before else ()
            # A check is of the source; how its translation stands to it, the memory tells.
            source = edition.source
            if stories.get(source.file) and (earlier := _git(content, "show", f"{at.commit}:./{source.file}")):
                found += since(placed, source, earlier, note.checked)
    return found


def _verdicts(note: Note, story: Sequence[_Patch]) -> Iterator[Finding]:
    """Verdicts that a note had, and its history does not mention."""
    earlier = {at[1] for patch in story for line in patch.lines if (at := _VERDICT.match(line))}
    said = {change.common for change in note.history} | {str(note.verdict)}
    for verdict in sorted(earlier - said):
        message = f"the verdict was “{verdict}” before, and `history` does not say so"
        hint = f"add to the front matter: history: [{{date: …, was: {verdict}, why: …}}]"
        yield Finding("note-history", note.file, 1, message, hint)


def _checked(story: Sequence[_Patch]) -> _Patch | None:
    """The change in which a note got the day of its check; None where it is not committed yet, or not known."""
    at = next((patch for patch in story if any(line.startswith("+checked:") for line in patch.lines)), None)
    return at if at and at.commit else None


def _before(note: Note, story: Sequence[_Patch], at: _Patch, content: Path, languages: Sequence[str]) -> Note | None:
    """A note as it was when it got the day of its check; None where no quotation changed."""
    if not any(line[1:2] == ">" for patch in story for line in patch.lines):
        return None
    before, _ = notes_files.read(note.id, note.file, _git(content, "show", f"{at.commit}:./{at.new}"), languages)
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


def _stories(content: Path) -> Mapping[str, Sequence[_Patch]]:
    """By today's path below `content`, the changes of each file, the newest first."""
    patches = [
        *_patches(_git(content, "diff", "HEAD", "-U0", "-M", *_SHOWN)),
        *_patches(_git(content, *_LOG, *_SHOWN)),
    ]
    now: dict[str, str] = {}
    stories: defaultdict[str, list[_Patch]] = defaultdict(list)
    for patch in patches:
        path = patch.new or patch.old
        today = now.get(path, path)
        if today:
            stories[today].append(patch)
        # Before it was made, or got its name, a file of this name was another.
        if patch.old != patch.new:
            now[path] = ""
            if patch.old and patch.new:
                now[patch.old] = today
    return stories


def _patches(text: str) -> Iterator[_Patch]:
    """The changes of each file, as git prints them."""
    commit, patch, inside = "", None, False
    for line in text.split("\n"):
        if not inside and line.startswith("commit "):
            commit = line[7:]
        elif line.startswith("diff --git "):
            if patch:
                yield patch
            patch, inside = _Patch(commit), False
        elif patch is None:
            continue
        elif line.startswith("@@"):
            inside = True
        elif inside and line[:1] in ("+", "-"):
            patch.lines.append(line)
        elif inside:
            yield patch
            patch, inside = None, False
            commit = line[7:] if line.startswith("commit ") else commit
        else:
            _name(patch, line)
    if patch:
        yield patch


def _name(patch: _Patch, line: str) -> None:
    """Read a line of a change's head: what the file was and is called."""
    for begin, side in (("rename from ", "old"), ("rename to ", "new"), ("--- a/", "old"), ("+++ b/", "new")):
        if line.startswith(begin):
            setattr(patch, side, line.removeprefix(begin).rstrip("\t"))


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
