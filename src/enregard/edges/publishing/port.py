"""Where a preview is served: what keeps a server from an address."""

from __future__ import annotations

import socket


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
