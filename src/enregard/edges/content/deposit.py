"""Files to be written together: all of them or none, and none over another without saying so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from enregard.edges.content import folder
from enregard.errors import UsageError


@dataclass(slots=True)
class Deposit:
    """Files by path, with what is to stand in them."""

    files: dict[Path, bytes] = field(default_factory=dict)
    grown: set[Path] = field(default_factory=set)
    """Files that keep what stood in them."""
    gone: list[Path] = field(default_factory=list)
    """Files and folders that are part of nothing any more."""
    kept: list[tuple[Path, Path]] = field(default_factory=list)
    """What was there before, and where it is kept now."""

    def put(self, path: Path, data: str | bytes) -> None:
        """Have a file written."""
        self.files[path] = data.encode() if isinstance(data, str) else data

    def append(self, path: Path, data: str | bytes) -> None:
        """Have a file written that holds what stood there before, and more."""
        self.put(path, data)
        self.grown.add(path)

    def set_aside(self, path: Path) -> None:
        """Have a file or a folder kept under a hidden name, so that what is in it is on no page."""
        self.gone.append(path)

    def refuse_existing(self) -> None:
        """Raise UsageError for a file that is there already with other words."""
        there = [
            path
            for path, data in self.files.items()
            if path not in self.grown and path.exists() and not (path.suffix != ".md" and _says(path, data))
        ] + self.gone
        if there:
            names = ", ".join(shown(path).as_posix() for path in there[:3]) + (", …" if len(there) > 3 else "")
            raise UsageError(
                f"{names} {'are' if len(there) > 1 else 'is'} there already, and not overwritten; "
                "take another --slug, or --force, which keeps the old file"
            )

    def write(self) -> None:
        """Write all files, or none: each beside its place first, then all put in their places.

        A file that is there with other words is kept, hidden, under a name of its own.
        """
        made: list[Path] = []
        try:
            with ExitStack() as spares:
                ready: list[tuple[Path, Path]] = []
                for path, data in self.files.items():
                    if not _says(path, data):
                        made.extend(_folders(path.parent))
                        ready.append((spares.enter_context(folder.beside(path, data)), path))
                for _, path in ready:
                    if path.exists() and path not in self.grown:
                        self.kept.append((path, _kept(path)))
                for spare, path in ready:
                    spare.replace(path)
            for path in self.gone:
                self.kept.append((path, path.rename(_free(path))))
        except BaseException:
            for new in reversed(made):
                if not any(new.iterdir()):
                    new.rmdir()
            raise


def shown(path: Path) -> Path:
    """A path as a person here would write it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _says(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _folders(wanted: Path) -> Iterator[Path]:
    """Make a folder; those that were not there are returned, outermost first."""
    missing: list[Path] = []
    while not wanted.is_dir():
        missing.append(wanted)
        wanted = wanted.parent
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        yield path


def _kept(path: Path) -> Path:
    """Keep a copy of a file under a hidden name."""
    name = _free(path)
    name.write_bytes(path.read_bytes())
    return name


def _free(path: Path) -> Path:
    """A hidden name that nothing has: `.fr.md.1`."""
    number = 1
    while (name := path.with_name(f".{path.name}.{number}")).exists():
        number += 1
    return name
