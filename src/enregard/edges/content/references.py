"""A list of works that is brought, put at the end of the content folder's file of references."""

from __future__ import annotations

import re

from enregard.core.manuscripts import works
from enregard.edges.content import incoming, text_file
from enregard.edges.content.brought import Received
from enregard.edges.content.deposit import Deposit
from enregard.edges.content.incoming import Incoming
from enregard.edges.content.project import Project
from enregard.errors import ManuscriptError, UsageError

_ID = re.compile(r"""^\s*(?:-\s*)?\{?\s*["']?id["']?\s*:\s*["']?([^"'\s,}]+)""", re.M)


def added(file: Incoming, found: Project, deposit: Deposit) -> Received:
    """The works of a list that are not in the file of references yet, put there.

    Raises UsageError for a file that is no such list, and where the works that are there stand in another form.
    """
    path = found.content / "references.yml"
    old = text_file.read(path) if path.is_file() else ""
    try:
        read = works.works(incoming.decoded(file.data, ""), set(_ID.findall(old)))
    except ManuscriptError as error:
        raise UsageError(f"{file.path}: {error}") from error
    if not read.lines:
        return Received(file.path, path, told=read.told, left=read.left, written=False)
    if old.strip() and not re.search(r"^- ", old, re.M):
        raise UsageError(
            f"{path}: its works are not in a list that begins at the margin; add those of {file.path} by hand"
        )
    kept = old.rstrip() + "\n" if old.strip() else ""
    grown = kept + "".join(f"{line}\n" for line in read.lines.values())
    deposit.append(path, text_file.as_before(grown, path.read_bytes() if path.is_file() else None))
    cited = f"cited as {', '.join(f'[@{name}]' for name in read.lines)}"
    count = f"{len(read.lines)} work{'s' * (len(read.lines) != 1)}"
    return Received(file.path, path, shape=(count,), told=(cited, *read.told), left=read.left)
