"""Where a preview is served: what keeps a server from an address, and by which names it answers.

A page of another site can have a browser ask a name of its own that leads to this machine (DNS rebinding), and read the
answer, drafts included. It cannot do so by an address in numbers, nor by a name that is this machine's.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIEnvironment


def obstacle(host: str, port: int) -> str:
    """What keeps a server from listening at an address, and what would be right; nothing where nothing does."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as listener:
            # As the server will: an address that was in use a moment ago is free.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
    except OverflowError:
        return f"{host}:{port}: a port is a number up to 65535"
    except OSError as error:
        return f"{host}:{port}: cannot be served ({error.strerror}); name another address, as 127.0.0.1:8001"
    return ""


_HOST: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^\[\]:/]+)(?::\d{1,5})?")

App = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def is_own(asked: str, served: str) -> bool:
    """Whether a server at the address `served` may answer what was asked of a host (its `Host`)."""
    found = _HOST.fullmatch(asked)
    if found is None:
        return False
    name = found[1].strip("[]").rstrip(".").lower()
    if name in {"localhost", served.lower(), socket.gethostname().lower()}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def guarded(app: App, served: str) -> App:
    """An application that answers by its own names only."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        asked: Any = environ.get("HTTP_HOST", "")
        if not is_own(str(asked), served):
            start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            return [b"This preview answers by the names of its own machine only.\n"]
        return app(environ, start)

    return answer
