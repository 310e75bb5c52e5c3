"""The git repository that a content folder stands in: the changes of each of its texts, and texts as they were.

A file is followed from today backwards, by git's own account of renames. What stood in a file that was deleted, or in
an earlier one of the same name, is no part of its story. Where there is no repository, or no git, nothing is known.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

_LOG = ("log", "-p", "-U0", "-M", "--format=commit %H")
_SHOWN = ("--relative", "--no-color", "--no-ext-diff", "--", "*.md")


@dataclass(slots=True)
class Patch:
    """A change of one file."""

    commit: str
    """Nothing where it was not committed yet."""
    old: str = ""
    """Its path before, below the content folder; nothing where it was made."""
    new: str = ""
    lines: list[str] = field(default_factory=list)
    """Those that were added or taken out, with their signs."""


def head(content: Path) -> str:
    """The commit that is checked out; nothing where there is none."""
    return _git(content, "rev-parse", "HEAD").strip()


class Repository:
    """What git remembers of the texts below a content folder."""

    def __init__(self, content: Path) -> None:
        """Read what is there now; the log is read once for each commit that is checked out."""
        self.content = content
        commit = head(content)
        committed = _logged(content, commit) if commit else ()
        changed = _patches(_git(content, "diff", "HEAD", "-U0", "-M", *_SHOWN)) if commit else ()
        self._stories = _stories([*changed, *committed])
        # A log is told from the newest commit on; what is not committed yet is newer than all.
        self._age = {commit: n for n, commit in enumerate(dict.fromkeys(["", *(one.commit for one in committed)]))}

    def story(self, file: str) -> Sequence[Patch]:
        """The changes of a file, the newest first; nothing of one that git does not know."""
        return self._stories.get(file, ())

    def text_at(self, commit: str, file: str, now: str) -> str | None:
        """A file that reads `now` as it read after a commit, under whatever name; None where it was not there.

        No commit is that which is to come.
        """
        path, story = file, self.story(file)
        newer = [patch for patch in story if commit and self._age[patch.commit] < self._age[commit]]
        if newer:
            path = newer[-1].old
        if not story or not path:
            return None
        return _shown(self.content, commit, path) if newer else now


def _stories(patches: Iterable[Patch]) -> Mapping[str, Sequence[Patch]]:
    """By today's path, the changes of each file, the newest first."""
    now: dict[str, str] = {}
    stories: defaultdict[str, list[Patch]] = defaultdict(list)
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


@lru_cache(maxsize=4)
def _logged(content: Path, head: str) -> tuple[Patch, ...]:
    """The changes of all commits that lead to `head`, the newest first."""
    return tuple(_patches(_git(content, *_LOG, head, *_SHOWN)))


@lru_cache(maxsize=256)
def _shown(content: Path, commit: str, path: str) -> str:
    return _git(content, "show", f"{commit}:./{path}")


def _patches(text: str) -> Iterator[Patch]:
    """The changes of each file, as git prints them."""
    commit, patch, inside = "", None, False
    for line in text.split("\n"):
        if not inside and line.startswith("commit "):
            commit = line[7:]
        elif line.startswith("diff --git "):
            if patch:
                yield patch
            patch, inside = Patch(commit), False
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


def _name(patch: Patch, line: str) -> None:
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


def cloned(folder: Path) -> tuple[str, str]:
    """From where a repository was cloned, as anybody can, and the commit that is checked out; nothing if nobody can."""
    address = _git(folder, "remote", "get-url", "origin").strip()
    # As scp writes it: git@github.com:somebody/something.git.
    if found := re.fullmatch(r"(?:ssh://)?git@([\w.-]+)[:/](.+)", address):
        address = f"https://{found[1]}/{found[2]}"
    address = re.sub(r"^(https://)[^/@]*@", r"\1", address)
    return (address, head(folder)) if address.startswith("https://") else ("", "")


def uncommitted(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Files below a folder that its last commit could not bring back, among those called so or below them.

    They are those that have changed, are new, or are ignored by git; all of them where there is no commit, or no git.
    """
    kept = set(_git(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", *names).split("\0"))
    there = {path.relative_to(folder).as_posix() for name in names for path in _files(folder / name)}
    lines = _git(folder, "status", "--porcelain", "--untracked-files=no", "--", *names).splitlines()
    return tuple(sorted((there - kept) | {line[3:] for line in lines}))


def _files(path: Path) -> Iterator[Path]:
    """A file, or those below a folder; what Python has compiled is nobody's."""
    found = path.rglob("*") if path.is_dir() else (path,)
    yield from (one for one in found if not one.is_dir() and os.path.lexists(one) and "__pycache__" not in one.parts)


def is_shallow(folder: Path) -> bool:
    """Whether a clone lacks its earlier commits."""
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
