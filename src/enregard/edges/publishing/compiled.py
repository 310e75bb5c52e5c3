"""Templates as they were compiled, since compiling them takes longer than most pages.

Those of the package are kept where Python keeps what it has compiled of the package's modules, for all sites; a site's
own in its `.cache/`. What is kept counts for one source in one file (Jinja2 compares it), for one version of Python and
of Jinja2, and for one environment. A folder that can't be written only costs time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from jinja2 import BytecodeCache, FileSystemBytecodeCache, __version__

from enregard.edges.publishing.render import templates_folder

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket

_PLACE: Final = Path(".cache", "enregard", "templates")
_BESIDE: Final = Path(cache_from_source(__file__)).parent / "templates"
_OURS: Final = "ours-"
"""How the keys of the package's templates begin."""


class _Kept(BytecodeCache):
    """Compiled templates in files; none where they cannot be."""

    def __init__(self, root: Path, kind: str, fingerprint: str) -> None:
        self._fingerprint, self._package = fingerprint, str(templates_folder())
        self._site = FileSystemBytecodeCache(str(root / _PLACE), f"{kind}-%s")
        # Who has Python keep nothing it compiled wants nothing written there.
        beside = FileSystemBytecodeCache(str(_BESIDE), f"{kind}-%s")
        self._beside = self._site if sys.dont_write_bytecode else beside

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The key of a template, which tells where it is kept."""
        ours = filename is not None and filename.startswith(self._package)
        return f"{_OURS if ours else ''}{super().get_cache_key(name, filename)}"

    def get_source_checksum(self, source: str) -> str:
        """A mark of a template's source and of all else that compiling depends on."""
        return super().get_source_checksum(f"{self._fingerprint}{source}")

    def _of(self, bucket: Bucket) -> FileSystemBytecodeCache:
        return self._beside if bucket.key.startswith(_OURS) else self._site

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it can be read."""
        # Jinja2 reads a mark before the code, which may raise anything where it is cut short.
        with suppress(Exception):
            self._of(bucket).load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if it can be."""
        kept = self._of(bucket)
        with suppress(OSError):
            Path(kept.directory).mkdir(parents=True, exist_ok=True)
            kept.dump_bytecode(bucket)


def keep(environment: Environment, root: Path, kind: Literal["content", "theme"]) -> None:
    """Let an environment, with all its filters in it, keep what it compiles for the site at `root`, or find it there.

    `kind` tells the environment of articles' contents from that of the theme around them.
    """
    environment.bytecode_cache = _Kept(root, kind, _fingerprint(environment))


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
