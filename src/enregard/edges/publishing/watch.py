"""What a live preview watches, left alone while a site is built.

Changes are looked for by threads of MkDocs', which go through all files every half second. Beside a build they would
keep it waiting at each file that it opens itself; what changes meanwhile is found when it is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watched(server: LiveReloadServer, folders: Iterable[Path]) -> None:
    """Have a server look for changes in `folders` too; nobody looks while it builds its site."""
    for folder in folders:
        server.watch(str(folder))
    server.builder = _alone(server, server.builder)


def _alone(server: LiveReloadServer, build: Callable[..., None]) -> Callable[..., None]:
    def built(*given: Any) -> None:  # noqa: ANN401 - what MkDocs hands to its own
        with ExitStack() as held:
            for one in server.observer.emitters:
                # Held by whoever looks; an observer without one looks beside the build, as MkDocs has it.
                if (lock := getattr(one, "_lock", None)) is not None:
                    held.enter_context(lock)
            build(*given)

    return built
