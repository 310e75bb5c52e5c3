"""Addresses of references, asked over real HTTP on this machine."""

import socket
import threading
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from enregard.core.references import bibliography
from enregard.edges.services import links

CODES = {"/here": 200, "/gone": 404, "/moved": 301, "/robots": 403, "/broken": 500}


@pytest.fixture
def server(monkeypatch):
    """A server that answers as its paths say, and remembers what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self):
            asked.append((self.command, self.path))
            code = 405 if self.path == "/no-head" and self.command == "HEAD" else CODES.get(self.path, 200)
            self.send_response(code)
            if code == 301:
                self.send_header("Location", "/here")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = _answer

        def log_message(self, *_):
            """Say nothing."""

    monkeypatch.setattr(links, "PAUSE", 0.0)
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()
    made.server_close()


def works(base, *paths):
    """References with addresses on the server."""
    text = "".join(f"- id: {path.strip('/')}\n  title: A work\n  URL: {base}{path}\n" for path in paths)
    found, wrong = bibliography.read(text, "references.yml")
    assert not wrong
    return found.values()


def test_what_is_gone_is_told_with_its_line(server, tmp_path):
    """404 is dead; what refuses or fails today is a note; what answers, by a redirect too, is nothing."""
    base, _ = server
    found = links.findings(
        works(base, "/here", "/gone", "/moved", "/robots", "/broken", "/no-head"),
        tmp_path / "kept.json",
        date(2026, 1, 1),
    )

    assert [(f.code, f.line) for f in found] == [
        ("reference-dead", 4),
        ("reference-unsure", 10),
        ("reference-unsure", 13),
    ]


def test_an_answer_is_remembered_for_a_month(server, tmp_path):
    """What answered is not asked again; what did not is."""
    base, asked = server
    cache, day = tmp_path / "cache" / "kept.json", date(2026, 1, 1)
    links.findings(works(base, "/here", "/gone"), cache, day)
    del asked[:]
    links.findings(works(base, "/here", "/gone"), cache, day + timedelta(days=29))
    assert asked == [("HEAD", "/gone")]
    del asked[:]
    links.findings(works(base, "/here"), cache, day + timedelta(days=30))
    assert asked == [("HEAD", "/here")]


def test_nobody_there_is_a_note(tmp_path):
    """A host that does not answer is not surely dead."""
    found = links.findings(works("http://127.0.0.1:9", "/x"), tmp_path / "kept.json", date(2026, 1, 1))

    assert [f.code for f in found] == ["reference-unsure"]


def test_an_address_in_letters_of_any_language_is_asked_for(server):
    """As browsers show and people copy it; a server takes it encoded."""
    base, asked = server
    assert links.ask(f"{base}/wiki/Économie?q=é#où").state == "alive"
    assert asked == [("HEAD", "/wiki/%C3%89conomie?q=%C3%A9")]


@pytest.mark.parametrize(
    "answer",
    [b"hello\r\n\r\n", b"\0\xff", b"HTTP/1.1 xx\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 200 + b"\r\n"],
    ids=["words", "bytes", "a code that is none", "two hundred headers"],
)
def test_a_host_that_does_not_speak_http_is_a_note(answer, tmp_path):
    """Another service may have taken the port; the command ends in a sentence."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def said():
            with server.accept()[0] as one:
                one.recv(1000)
                one.sendall(answer)

        threading.Thread(target=said, daemon=True).start()
        base = f"http://127.0.0.1:{server.getsockname()[1]}"
        found = links.findings(works(base, "/x"), tmp_path / "kept.json", date(2026, 1, 1))

    assert [(f.code, "no words of the web" in f.message) for f in found] == [("reference-unsure", True)]


def test_without_a_network_one_thing_is_said(tmp_path):
    """Three hosts that are silent are asked, and no fourth; a host that refuses is there."""
    text = "".join(f"- id: w{n}\n  title: A\n  URL: http://127.0.0.{n}:9/x\n" for n in range(1, 9))
    asked = []
    found = links.findings(
        bibliography.read(text, "references.yml")[0].values(), tmp_path / "kept.json", date(2026, 1, 1), asked.append
    )

    assert len(asked) == 3
    assert ["none of 3 hosts answers" in one.message for one in found] == [True]


def test_a_damaged_memory_is_asked_anew(server, tmp_path):
    """The cache is a comfort, never a condition."""
    base, asked = server
    cache = tmp_path / "kept.json"
    cache.write_text("[broken")

    assert links.findings(works(base, "/here"), cache, date(2026, 1, 1)) == []
    assert asked == [("HEAD", "/here")]
