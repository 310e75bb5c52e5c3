"""How near `enregard translate` comes to the time that an engine needs at least: `bench.py translate [PARAGRAPHS]`.

A server on this machine answers every request after 100 ms. The ideal is the number of requests times that, divided by
how many may be under way at once. Everything else counts as overhead: reading, masking, verifying, noting each answer
on the disk, writing. Memory is what the program held at most; reading the article is told apart, since a text that is
ten times as long takes more, while asking for ten times as much should not.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LATENCY = 0.1
WORDS = [
    "le",
    "modèle",
    "coûte",
    "peu",
    "**mais**",
    "il",
    "faut",
    "`compter`",
    "[un rapport](https://exemple.fr)",
    "dit",
]


class _Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        time.sleep(LATENCY)
        data = json.dumps({"translatedText": "The " + asked["q"]}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
        self.wfile.write(head.encode() + data)

    def log_message(self, format: str, *args: object) -> None:
        pass


def _serve() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()


def _article(paragraphs: int) -> str:
    def sentence(n: int) -> str:
        words = [WORDS[(n * 7 + k * 3) % len(WORDS)] for k in range(12 + n % 9)]
        return f"La phrase numéro {n} dit que " + " ".join(words) + "."

    return "\n\n".join(" ".join(sentence(3 * n + k) for k in range(3)) for n in range(paragraphs)) + "\n"


def _run(paragraphs: int, port: int) -> None:
    """One translation in a program of its own, so that its memory is its own."""
    from enregard.edges.commands.translate import announced, translated
    from enregard.edges.services.providers import LibreTranslate
    from enregard.edges.translation.plan import Job

    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        (content / "bench").mkdir()
        (content / "bench" / "fr.md").write_text(_article(paragraphs), encoding="utf-8")
        engine = LibreTranslate(f"http://127.0.0.1:{port}")
        said: list[str] = []
        job = Job(content, "bench", ("fr", "en"), content / ".cache", engine, say=said.append)
        announced(job)
        read = _peak()
        began = time.perf_counter()
        code = translated(job)
        took = time.perf_counter() - began
        done = (content / "bench" / "en.md").read_text(encoding="utf-8").count("\n\n")
    if code or done != paragraphs:
        print(*said[-5:], sep="\n", file=sys.stderr)
    print(json.dumps([took, read, _peak(), engine.terms.at_once, done]))


def _peak() -> float:
    """The most memory that this program held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _program(*arguments: object) -> subprocess.Popen[str]:
    # -P: a neighbor called numbers.py must not be taken for the standard module.
    command = [sys.executable, "-P", __file__, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def main(arguments: list[str]) -> int:
    """Measure, print, and fail above 1.2 times the ideal."""
    most = int(arguments[0]) if arguments else 1000
    ratio = 0.0
    server = _program("serve")
    assert server.stdout is not None
    port = server.stdout.readline().strip()
    try:
        for paragraphs in (max(1, most // 10), most):
            took, read, peak, at_once, done = json.loads(_program("run", paragraphs, port).communicate()[0])
            ideal = paragraphs * LATENCY / at_once
            ratio = took / ideal
            print(
                f"{done} of {paragraphs} paragraphs, {at_once} at once: {took:.2f} s, ideal {ideal:.2f} s,"
                f" {ratio:.2f} times; memory {read:.0f} MB once read, {peak:.0f} MB at most"
            )
    finally:
        server.kill()
        server.communicate()
    return 0 if ratio <= 1.2 else 1


if __name__ == "__main__":
    {"serve": _serve, "run": _run}[sys.argv[1]](*map(int, sys.argv[2:]))
