"""The content folder: finding articles, reading their files, writing one without ever leaving half of it.

Reading never raises for what a person wrote: a file that cannot be read is a finding.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from enregard.core.drafting.draft_log import DraftLog
from enregard.core.editions.article import ArticleFiles
from enregard.core.editions.layout import Layout, Texts, texts
from enregard.core.finding import Finding
from enregard.core.text.lines import plain
from enregard.edges.content import drafts, tmx
from enregard.errors import EnregardError

try:
    import fcntl
except ImportError:  # Windows has no such locks: there, replacing whole files is all the protection.
    fcntl = None  # type: ignore[assignment]

_SPARE = ".enregard-"
"""How files begin that are half written; git ignores them, and so does a build."""
_PATIENCE, _PAUSE = 120.0, 0.02
"""Seconds for which another run is waited for, and between two looks."""


def find(content: Path, languages: Sequence[str], layout: Layout = "article") -> tuple[str, ...]:
    """The addresses of all articles below `content`, in order."""
    return tuple(sorted(texts(tree(content), languages, layout).articles))


def tree(content: Path) -> frozenset[str]:
    """All files below `content` as relative paths; hidden ones are left out."""
    return walked(content).files


class Walked(NamedTuple):
    """What stands below a folder, by relative path; hidden files and folders are left out."""

    files: frozenset[str]
    links: frozenset[str]
    """The files and folders that are links."""


def walked(content: Path) -> Walked:
    """Walk through all folders below `content`, those too to which links lead."""
    files: list[str] = []
    links: list[str] = []
    left = [""]
    while left:
        base = left.pop()
        # As text, since a site has thousands of files.
        with suppress(OSError), os.scandir(f"{content}/{base}") as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                path = base + entry.name
                if entry.is_symlink():
                    links.append(path)
                if _is_folder(entry):
                    left.append(f"{path}/")
                else:
                    files.append(path)
    return Walked(frozenset(files), frozenset(links))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or leads to one; a link to itself does not."""
    with suppress(OSError):
        return entry.is_dir()
    return False


def article_files(
    content: Path, address: str, languages: Sequence[str], layout: Layout = "article", known: Texts | None = None
) -> ArticleFiles:
    """Everything that belongs to an article, as text; `known` are the texts of the content, where they are known."""
    folder = content / address
    findings: list[Finding] = []
    here = _Entries(folder, content)
    plain = (entry := here.found.get("notes")) is not None and entry.is_dir(follow_symlinks=False)
    notes = _Entries(folder / "notes", content, within=here.is_inside if plain else None)
    if known is None:
        known = texts(_near(content, address, here.texts, layout), languages, layout)
    places = known.articles.get(address, {})
    found = {}
    for lang, file in sorted(places.items()):
        is_here = layout == "article" and file.rpartition("/")[2] in here.found
        text = here.text(file.rpartition("/")[2], findings) if is_here else text_of(content / file, content, findings)
        if text is not None:
            found[lang] = text
    said = {name[:-3]: notes.text(name, findings) for name in notes.texts if not name.startswith(".")}
    drafted = _drafted(folder / drafts.NAME, content, findings) if drafts.NAME in here.found else DraftLog((), ())
    return ArticleFiles(
        address,
        found,
        {note: text for note, text in said.items() if text is not None},
        memory=_memory(here, findings) if here.has_file(tmx.NAME) else None,
        drafts=drafted.drafts,
        names=here.texts,
        findings=tuple(findings),
        layout=layout,
        places=places,
        others=known.others.get(address, {}),
        doubled=tuple(known.doubled.get(address, ())),
    )


def _utf_8(_raw: bytes) -> str:
    return "utf-8"


def _memory(here: _Entries, findings: list[Finding]) -> str | None:
    """The text of a memory, however it is written; one that cannot be read is a warning, and the build goes on."""
    unread: list[Finding] = []
    text = here.text(tmx.NAME, unread, tmx.encoding)
    findings.extend(Finding("memory-damaged", one.file, one.line, one.message, one.hint) for one in unread)
    return text


class _Entries:
    """What stands in a folder, looked at once: a site has thousands of them."""

    def __init__(self, folder: Path, content: Path, *, within: bool | None = None) -> None:
        self._folder, self._content = folder, content
        self.found: dict[str, os.DirEntry[str]] = {}
        with suppress(OSError), os.scandir(folder) as entries:
            self.found = {entry.name: entry for entry in entries}
        self.texts = tuple(sorted(name for name in self.found if name.endswith(".md")))
        """The Markdown files, by name."""
        # Where links lead takes long to find out; that of a folder within another is told by that one's.
        self.is_inside = bool(self.found) and not (is_outside(folder, content) if within is None else not within)

    def has_file(self, name: str) -> bool:
        """Whether a file of this name is here; unlike an entry, a path answers for a link to itself too."""
        return name in self.found and (self._folder / name).is_file()

    def text(self, name: str, findings: list[Finding], encoding: Callable[[bytes], str] = _utf_8) -> str | None:
        """As `text_of`; a plain file in a folder of the content needs no look at where links lead."""
        entry = self.found[name]
        if self.is_inside and entry.is_file(follow_symlinks=False):
            with suppress(OSError, UnicodeError):
                raw = bytes_of(entry.path)
                return plain(raw.decode(encoding(raw)))
        return text_of(self._folder / name, self._content, findings, encoding=encoding)


_HOW: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def bytes_of(path: str) -> bytes:
    """What a file holds, by as few calls of the system's as there can be: a site has thousands.

    Raises OSError for what is no file: a pipe would be waited for.
    """
    handle = os.open(path, _HOW)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(errno.EINVAL, "this is no file", path)
        data = os.read(handle, state.st_size + 1)
        while len(data) != state.st_size and (more := os.read(handle, state.st_size + 1)):
            data += more
        return data
    finally:
        os.close(handle)


def _near(content: Path, address: str, names: Iterable[str], layout: Layout) -> Iterable[str]:
    """Files among which an article's texts are: in our layout those of its folder."""
    if layout != "article":
        return tree(content)
    return [name if address == "." else f"{address}/{name}" for name in names]


def _drafted(path: Path, content: Path, findings: list[Finding]) -> DraftLog:
    name = path.relative_to(content).as_posix()
    try:
        _refuse_pipes(path)
        drafted = drafts.read(path)
    except OSError as error:
        findings.append(Finding("file-unreadable", name, 0, f"cannot be read: {error.strerror}"))
        return DraftLog((), ())
    findings.extend(_unread(drafted.unread, name))
    return drafted


def _unread(lines: Sequence[int], file: str) -> list[Finding]:
    """Lines of a file of drafts that cannot be read: one finding, since what they say is not known any more."""
    if not lines:
        return []
    which = f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines[:12]))}{', …' if len(lines) > 12 else ''}"
    message = f"{which} cannot be read: what a machine wrote there would be taken for a person's"
    return [Finding("memory-damaged", file, lines[0], message, "take the file back from git, or remove what was torn")]


def text_of(
    path: Path,
    content: Path,
    findings: list[Finding],
    *,
    guess: bool = False,
    encoding: Callable[[bytes], str] = _utf_8,
) -> str | None:
    """A file's text, without a byte-order mark and with plain line ends; None, and a finding, where it has none.

    With `guess`, what is no UTF-8 is read as the text of Windows that it mostly is then, and told.
    """
    name = path.relative_to(content).as_posix()
    if is_outside(path, content):
        # Whoever writes a text could publish any file of the machine by a link to it.
        message = "this is a link to a file that does not stand in the content folder"
        findings.append(Finding("file-unreadable", name, 0, message, "put the file itself here"))
        return None
    try:
        _refuse_pipes(path)
        raw = path.read_bytes()
        return plain(raw.decode(encoding(raw)))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        hint = "save the file as UTF-8"
        if guess:
            message = "this is not UTF-8 text; it is read as Windows-1252, and its accents may be wrong"
            findings.append(Finding("reference-invalid", name, line, message, hint))
            return plain(error.object.decode("cp1252", "replace"))
        findings.append(Finding("file-unreadable", name, line, "this is not UTF-8 text", hint))
    except OSError as error:
        findings.append(Finding("file-unreadable", name, 0, f"cannot be read: {error.strerror}"))
    return None


def _refuse_pipes(path: Path) -> None:
    """Raise OSError for what is neither a file nor a folder: reading a pipe would wait for a writer for ever."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "this is no file, but a pipe or a device")


def is_outside(path: Path, content: Path) -> bool:
    """Whether links lead from a path below the content folder to what does not stand in it."""
    return not _is_straight(str(path), str(content)) and not _real(path).is_relative_to(_real(content))


def _is_straight(path: str, content: str) -> bool:
    """Whether surely no step from the content folder down to a path is a link: seen faster than where links lead.

    Windows has links besides that are not seen as such.
    """
    above = os.path.join(content, "")  # noqa: PTH118 - as text, since a site has thousands of files
    if os.name == "nt" or not path.startswith(above) or ".." in path:
        return False
    ends = [n for n, letter in enumerate(path) if letter == os.sep and n >= len(above)]
    return not any(os.path.islink(path[:end]) for end in (*ends, len(path)))  # noqa: PTH114


def _real(path: Path) -> Path:
    """Where links lead; as far as can be seen, where one leads to itself."""
    return Path(os.path.realpath(path))


def outside(content: Path, found: Walked) -> frozenset[str]:
    """Those of the files below `content` that are links to what does not stand in it, or stand in such a folder."""
    if os.name != "nt" and not found.links:
        return frozenset()
    folders: dict[str, bool] = {"": False}
    out = set()
    for file in found.files:
        folder = file.rpartition("/")[0]
        if folder not in folders:
            folders[folder] = is_outside(content / folder, content)
        if folders[folder] or (file in found.links and is_outside(content / file, content)):
            out.add(file)
    return frozenset(out)


def unread(content: Path, files: Iterable[str]) -> dict[str, Finding]:
    """Those of the files below `content` that cannot be read; one that is not there any more is none of them."""
    found = {}
    for file in files:
        path = content / file
        if (path.is_file() and os.access(path, os.R_OK)) or not os.path.lexists(path):
            continue
        kind = "this is no file, but a pipe or a device" if not path.is_file() else "cannot be read"
        message = kind if path.exists() else "this is a link to a file that is not there"
        found[file] = Finding("file-unreadable", file, 0, message, "put the file itself here, or take the link out")
    return found


def write(path: Path, text: str | bytes) -> None:
    """Replace the file at `path` by `text`, all of it or nothing."""
    # What a link leads to is replaced, and not the link.
    path = _real(path)
    with _named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode() if isinstance(text, str) else text
    with beside(path, data) as spare, _named(path):
        spare.replace(path)


@contextmanager
def beside(path: Path, data: bytes) -> Iterator[Path]:
    """A hidden file beside `path` that holds what is to stand there; it is gone in the end, or in its place.

    Raises OSError, which names `path`, where it cannot be written.
    """
    _clear(path.parent)
    with _named(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=_SPARE)
    try:
        with _named(path):
            lock(handle)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
            Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        yield Path(name)
    finally:
        os.close(handle)
        Path(name).unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have the system say which file it could not write."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _clear(folder: Path) -> None:
    """Remove what runs that were killed left half written; what another run is writing now is locked."""
    for path in folder.glob(f"{_SPARE}*"):
        with suppress(OSError), path.open("rb") as file:
            if lock(file.fileno(), wait=False):
                path.unlink()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only one who reads and writes an article's folder; the lock goes with the program, however it ends.

    Raises `EnregardError` where somebody else is at it for longer than writing takes: an engine is being asked.
    """
    if fcntl is None:
        yield
        return
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + _PATIENCE
        while not lock(handle, wait=False):
            if time.monotonic() > until:
                raise EnregardError(f"{folder}: another run is writing to this article; wait for it to end")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def lock(handle: int, *, wait: bool = True) -> bool:
    """Lock what is open, where the system has locks; whether it is ours."""
    if fcntl is None:
        return wait
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
