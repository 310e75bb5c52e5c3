"""Servers on this machine that speak the contracts of the translation services, and break them on demand.

Each refuses what the real one refuses: a key in an address, a body that is no JSON, a method that it does not know.
What it translates it translates with `enlarged`: each word grows by a letter, tokens and figures stay. `faults` are
given one to a request, in order; afterwards all is well.
"""

import html
import json
import re
import socket
import struct
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

KEY = "geheim-1234:fx"
_WORD = re.compile(r"(<x\b[^<>]*>[^<]*</x>|<[^<>]*>|⟦\d+⟧|XQ\d+QX|&#?\w+;)|(?<!\w)([^\W\d_]+)(?!\w)")


def enlarged(text):
    """The toy language: every word one letter longer."""
    return _WORD.sub(lambda found: found[1] or found[2] + "o", text)


@dataclass
class Fault:
    """What goes wrong once."""

    status: int = 200
    headers: dict = field(default_factory=dict)
    body: bytes | None = None
    answer: str | None = None
    """Said in place of a translation, in the service's own format."""
    echo: bool = False
    """Whether the text comes back as it was."""
    stall: float = 0
    """Seconds of silence before anything is said."""
    cut: bool = False
    """Whether the connection is cut in the middle of the answer."""
    drip: float = 0
    """Seconds between two bytes of the answer."""
    drip_head: float = 0
    """Seconds between two bytes of the header."""


@dataclass
class Service:
    """A running server, and what it has seen."""

    kind: str
    url: str = ""
    faults: list = field(default_factory=list)
    delay: float = 0
    delays: object = None
    """From a text to the seconds that its answer takes."""
    asked: list = field(default_factory=list)
    """Texts, in the order in which they came."""
    requests: list = field(default_factory=list)
    """Request lines and headers, as they came."""
    at_once: int = 0
    """The most requests that were under way at once."""
    key: str = KEY
    lock: object = field(default_factory=threading.Lock)
    busy: int = 0


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service: Service

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.handle_one()

    def do_POST(self):
        self.handle_one()

    def handle_one(self):
        service = self.service
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with service.lock:
            service.busy += 1
            service.at_once = max(service.at_once, service.busy)
            service.requests.append((self.requestline, dict(self.headers)))
            fault = service.faults.pop(0) if service.faults else Fault()
        try:
            self.respond(body, fault)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with service.lock:
                service.busy -= 1

    def respond(self, body, fault):
        text, status, problem = _READERS[self.service.kind](self, body)
        if fault.stall:
            time.sleep(fault.stall)
        if problem:
            return self.send(status, json.dumps({"message": problem}).encode(), {}, Fault())
        with self.service.lock:
            self.service.asked.append(text)
        time.sleep(self.service.delays(text) if self.service.delays else self.service.delay)
        answer = text if fault.echo else enlarged(text) if fault.answer is None else fault.answer
        data = _WRITERS[self.service.kind](answer) if fault.body is None else fault.body
        return self.send(fault.status, data, fault.headers, fault)

    def send(self, status, data, headers, fault):
        kind = "text/html" if self.service.kind == "google" else "application/json"
        lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(data)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        head = "\r\n".join([*lines, "", ""]).encode()
        self.trickle(head, fault.drip_head)
        if fault.cut:
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            # Cut, not closed: the other side is told by a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
            return
        self.trickle(data, fault.drip)

    def trickle(self, data, pause):
        if not pause:
            self.wfile.write(data)
            self.wfile.flush()
            return
        for n in range(len(data)):
            self.wfile.write(data[n : n + 1])
            self.wfile.flush()
            time.sleep(pause)


def _google(handler, body):
    parts = urlsplit(handler.path)
    query = parse_qs(parts.query)
    if handler.command != "GET" or parts.path != "/m" or not {"q", "sl", "tl"} <= set(query):
        return "", 400, "no such page"
    if len(handler.path) > 16_000:
        return "", 414, "too long"
    return query["q"][0], 200, ""


def _deepl(handler, body):
    if handler.command != "POST" or handler.path != "/v2/translate":
        return "", 403, "not by GET, and not with the key in the address"
    if handler.headers.get("Authorization") != f"DeepL-Auth-Key {handler.service.key}":
        return "", 403, ""
    asked = _json(handler, body)
    if not isinstance(asked.get("text"), list) or asked.get("target_lang") not in {"EN-US", "EN-GB", "FR"}:
        return "", 400, "Value for 'target_lang' not supported."
    return asked["text"][0], 200, ""


def _libretranslate(handler, body):
    if handler.command != "POST" or handler.path != "/translate":
        return "", 404, "not found"
    asked = _json(handler, body)
    if not isinstance(asked.get("q"), str) or not asked.get("source") or not asked.get("target"):
        return "", 400, "Invalid request: missing q parameter"
    if handler.service.key and asked.get("api_key") != handler.service.key:
        return "", 403, "Invalid API key"
    return asked["q"], 200, ""


def _json(handler, body):
    if handler.headers.get("Content-Type") != "application/json":
        return {}
    return json.loads(body)


_READERS = {"google": _google, "deepl": _deepl, "libretranslate": _libretranslate}
_WRITERS = {
    "google": lambda text: (
        f"<html><body><div class='header'>x</div><div class='result-container'>{html.escape(text)}</div></body></html>"
    ).encode(),
    "deepl": lambda text: json.dumps({"translations": [{"detected_source_language": "FR", "text": text}]}).encode(),
    "libretranslate": lambda text: json.dumps({"translatedText": text}).encode(),
}


@contextmanager
def serving(kind, **settings):
    """A service of a kind (`google`, `deepl`, `libretranslate`) on a port of its own."""
    service = Service(kind, **settings)
    handler = type("Handler", (_Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_port}" + ("/m" if kind == "google" else "")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
