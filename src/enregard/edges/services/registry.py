"""Which machine translation services there are, by name.

`google`, `deepl`, `libretranslate`, or one that a package offers under the entry point group `enregard.engines` (a
callable that takes the address given with `--url`, or None, and returns an `Engine`). Keys come from the environment
only, and are read when an engine is opened.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.metadata import entry_points

from enregard.edges.services import providers
from enregard.edges.services.engine import Engine
from enregard.errors import UsageError


def open_engine(
    name: str, url: str | None = None, environ: Mapping[str, str] | None = None, *, sending: bool = True
) -> Engine:
    """The engine of that name, at its own address or at `url`; one that is not to send anything needs no key.

    Raises `UsageError` for a name that nobody offers, a key that is missing, an address that cannot be one.
    """
    environ = os.environ if environ is None else environ
    if not sending:
        environ = {**environ, **{key: environ.get(key) or "none" for key in providers.KEYS}}
    if (offered := providers.ENGINES.get(name)) is not None:
        return offered(url, environ)
    others = {point.name: point for point in entry_points(group="enregard.engines")}
    if name not in others:
        names = ", ".join(sorted({*providers.ENGINES, *others}))
        raise UsageError(f"there is no engine “{name}”; there are {names}")
    engine = others[name].load()(url)
    if not isinstance(engine, Engine):
        raise UsageError(f"what “{name}” offers is no engine: it needs `name`, `terms` and `translate`")
    return engine
