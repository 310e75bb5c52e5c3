"""Templates as they were compiled, kept in the site's `.cache/`, since compiling them takes longer than most pages.

What is kept counts for one source in one file (Jinja2 compares it), for one version of Python and of Jinja2, and for
one environment. A folder that can't be written only costs time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, __version__

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket

_PLACE = Path(".cache", "enregard", "templates")


class _Kept(FileSystemBytecodeCache):
    """Compiled templates in files; none where they cannot be."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if it can be."""
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def keep(environment: Environment, root: Path) -> None:
    """Let an environment, with all its filters in it, take its templates from the cache of the site at `root`."""
    environment.bytecode_cache = _Kept(str(root / _PLACE), f"{_fingerprint(environment)}-%s")


def _fingerprint(environment: Environment) -> str:
    """What compiling depends on besides the template's source: the syntax, the extensions, the filters."""
    options = ("autoescape", "optimized", "trim_blocks", "lstrip_blocks", "newline_sequence", "keep_trailing_newline")
    marks = ("block_start_string", "variable_start_string", "comment_start_string", "line_statement_prefix")
    values = [getattr(environment, name) for name in (*options, *marks)]
    said = [__version__, *(getattr(value, "__qualname__", repr(value)) for value in values), *environment.extensions]
    # Filters of constants are worked out as a template is compiled.
    for name, function in sorted({**environment.filters, **environment.tests}.items()):
        said += [name, *_source(getattr(function, "__module__", ""))]
    return blake2b("\n".join(said).encode(), digest_size=8).hexdigest()


def _source(module: str) -> tuple[str, str]:
    """A module, and when its file was written; Jinja2's own has a version."""
    if module.startswith("jinja2."):
        return module, ""
    file = getattr(sys.modules.get(module), "__file__", None)
    with suppress(OSError):
        return module, str(Path(file).stat().st_mtime_ns) if file else ""
    return module, ""
