"""Requests to services, as their contracts want them, bounded in time and size.

Rules of this module: a request ends by its deadline however slowly the other side drips, header or body; redirects are
not followed; whatever is no success raises an error of ours; messages name the host, never the path, the query or a
key.
"""

from __future__ import annotations

import contextlib
import io
import json
import threading
import time
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse
from ipaddress import ip_address
from typing import Any, Final

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from enregard.core.markdown import address
from enregard.edges.services.engine import Fatal, Passing
from enregard.errors import EngineError

LARGEST: Final = 4_000_000
"""The most bytes of an answer that are read."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds."""

    connect: float = 10.0
    silence: float = 20.0
    """Without a single byte."""
    whole: float = 60.0
    """For the whole answer."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request as a service's contract has it."""

    method: str
    url: str
    query: Mapping[str, str] | None = None
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Call:
    """A request that is under way."""

    service: str
    timeouts: Timeouts
    secret: str
    deadline: float


_CALL: ContextVar[_Call | None] = ContextVar("call", default=None)
"""What this thread asks: sockets are opened too deep for it to be handed down."""


def answered(service: str, request: Request, timeouts: Timeouts, secret: str = "") -> str:
    """The text of a good answer; `secret` is kept out of every message.

    Raises `Passing`, `Fatal` or `EngineError` for any other.
    """
    call = _Call(service, timeouts, secret, time.monotonic() + timeouts.whole)
    token = _CALL.set(call)
    try:
        return _answer(call, request)
    finally:
        _CALL.reset(token)


def _answer(call: _Call, request: Request) -> str:
    host = _host(request.url)
    try:
        with _session(host).request(
            request.method,
            request.url,
            params=request.query,
            json=request.body,
            headers={"Accept-Encoding": "identity", **request.headers},
            timeout=(call.timeouts.connect, call.timeouts.silence),
            allow_redirects=False,
            stream=True,
        ) as response:
            text = _read(response, call).decode(_charset(response), errors="replace")
            _judge(call, response, text)
            return text
    except requests.RequestException as error:
        raise _failure(call, host, error) from None


def _read(response: requests.Response, call: _Call) -> bytes:
    parts, size = [], 0
    for part in response.iter_content(65536):
        size += len(part)
        if size > LARGEST:
            raise EngineError(f"{call.service} answered with more than {LARGEST // 1_000_000} MB")
        parts.append(part)
    return b"".join(parts)


def _charset(response: requests.Response) -> str:
    # Without a charset `requests` guesses ISO-8859-1 for HTML; the services write UTF-8.
    named = "charset=" in response.headers.get("Content-Type", "").lower()
    try:
        "".encode(response.encoding or "")
    except LookupError:
        return "utf-8"
    return response.encoding if named and response.encoding else "utf-8"


# -------------------------------------------------------------------------------------------------- what goes wrong

_SAID: Final[dict[int, tuple[type[EngineError], str]]] = {
    400: (EngineError, "refuses the request"),
    401: (Fatal, "refuses the key"),
    403: (Fatal, "refuses access: is the key right, and may it use this service?"),
    404: (Fatal, "is not at this address: is --url right?"),
    405: (Fatal, "is not at this address: is --url right?"),
    408: (Passing, "took too long"),
    413: (EngineError, "finds the text too long"),
    414: (EngineError, "finds the text too long"),
    429: (Passing, "gets too many requests"),
    456: (Fatal, "says that the quota is used up"),
}


def _judge(call: _Call, response: requests.Response, text: str) -> None:
    """Raise for anything but a success."""
    status = response.status_code
    if 200 <= status < 300:
        return
    if 300 <= status < 400:
        where = _host(response.headers.get("Location", "")) or "another address"
        raise Fatal(f"{call.service} redirects to {where}, which is not followed: give the right address with --url")
    kind, words = _SAID.get(status, (Passing, "is out of order") if status >= 500 else (EngineError, "refuses"))
    message = f"{call.service} {words} (HTTP {status}{_explained(text, call.secret)})"
    if kind is Passing:
        raise Passing(message, _retry_after(response.headers.get("Retry-After", "")))
    raise kind(message)


def _explained(text: str, secret: str) -> str:
    """What a service says itself, if it says it as JSON; never the key."""
    try:
        said = json.loads(text)
    except ValueError:
        return ""
    words = (
        next((said[key] for key in ("error", "message") if isinstance(said.get(key), str)), "")
        if isinstance(said, dict)
        else ""
    )
    words = " ".join(words.split())[:120]
    return f": {words}" if words and not (secret and secret in words) else ""


def _retry_after(value: str) -> float | None:
    """Seconds from a Retry-After header, which has a number of seconds or a date."""
    if value.strip().isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _failure(call: _Call, host: str, error: requests.RequestException) -> EngineError:
    """An error of `requests`, told without its text, which has the address and with it what was sent."""
    if isinstance(error, requests.Timeout) or "timed out" in repr(error).lower() or call.deadline < time.monotonic():
        return Passing(f"{call.service} ({host}) did not answer in time")
    if isinstance(error, requests.exceptions.SSLError):
        return Fatal(f"{call.service} ({host}) has no valid certificate")
    if isinstance(error, requests.exceptions.ProxyError):
        return Passing(f"{call.service} ({host}) cannot be reached through the proxy")
    if isinstance(
        error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema | requests.exceptions.MissingSchema
    ):
        return Fatal(f"{call.service}: “{host}” is no address: is --url right?")
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return Passing(f"{call.service} ({host}) broke off in the middle of an answer")
    return Passing(f"{call.service} ({host}) cannot be reached, or broke off")


# --------------------------------------------------------------------------------------------------- bounded in time


class _Timed(io.RawIOBase):
    """What comes in from a socket, up to the deadline of the call: a read gets the time that is left, at most."""

    def __init__(self, raw: io.RawIOBase, sock: Any, call: _Call) -> None:  # noqa: ANN401
        self.raw, self.sock, self.call = raw, sock, call

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:  # noqa: ANN401
        left = self.call.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        self.sock.settimeout(min(left, self.call.timeouts.silence))
        return self.raw.readinto(buffer)

    def close(self) -> None:
        self.raw.close()
        super().close()


class _Response(HTTPResponse):
    def __init__(self, sock: Any, *args: Any, **rest: Any) -> None:  # noqa: ANN401
        super().__init__(sock, *args, **rest)
        if (call := _CALL.get()) is not None:
            self.fp = io.BufferedReader(_Timed(self.fp.detach(), sock, call))


class _Connection(HTTPConnection):
    response_class = _Response


class _SecureConnection(HTTPSConnection):
    response_class = _Response


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


_POOLS: Final = {"http": _Pool, "https": _SecurePool}


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **rest: Any) -> None:  # noqa: ANN401
        super().init_poolmanager(*args, **rest)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, *args: Any, **rest: Any) -> Any:  # noqa: ANN401
        manager = super().proxy_manager_for(*args, **rest)
        manager.pool_classes_by_scheme = _POOLS
        return manager


_LOCAL: Final = threading.local()


def _session(host: str) -> requests.Session:
    """This thread's session: `requests` does not promise that one may be shared."""
    session: requests.Session | None = getattr(_LOCAL, "session", None)
    if session is None:
        session = _LOCAL.session = requests.Session()
        session.mount("http://", _Adapter())
        session.mount("https://", _Adapter())
        # Or a ~/.netrc would take the place of the key.
        session.auth = _as_it_is
    session.trust_env = not is_loopback(host)
    return session


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _host(url: str) -> str:
    """The host of an address, with its port, without a name or a password."""
    return address.parts(url).authority.rpartition("@")[2]


def is_loopback(netloc: str) -> bool:
    """Whether a host is this machine: no proxy is asked then, and no certificate is needed."""
    host = address.parts(f"//{netloc}").host.strip("[]")
    with contextlib.suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"
