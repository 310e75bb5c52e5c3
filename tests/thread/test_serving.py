"""Live: what is saved is shown, mistakes too, and serving goes on."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEventHandler

from enregard.edges.publishing.watch import watched
from projects import environment


def free_port():
    """A port that nobody uses."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


class Server:
    """A live preview, asked over HTTP."""

    def __init__(self, base):
        """The server at an address."""
        self.base = base

    def get(self, path):
        """A page, or nothing while there is none."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=10) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def wait(self, path, wanted, *, absent=False):
        """Ask until a page holds the words, or does not any more."""
        for _ in range(150):
            page = self.get(path)
            if page and (wanted in page) != absent:
                return page
            time.sleep(0.2)
        raise AssertionError(f"{path}: {wanted!r} {'still there' if absent else 'never came'}:\n{page[:2000]}")


@contextlib.contextmanager
def serving(project, *command):
    """Serve a site in a process of its own."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", *command, f"127.0.0.1:{port}"],
        cwd=project.root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield Server(f"http://127.0.0.1:{port}/")
        assert process.poll() is None, "serving ended"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)


@pytest.mark.parametrize("command", [("mkdocs", "serve", "-a"), ("enregard", "serve", "-a")])
def test_what_is_saved_is_shown(project, command):
    """Texts, notes, templates, a new article; a mistake shows on its page until it is mended."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("https://tables.example/", ""))
    templates = project.root / "templates" / "enregard"
    templates.mkdir(parents=True)
    with serving(project, *command) as server:
        server.wait("bread/", "levain naturel")
        project.edit("bread/fr.md", "levain naturel", "levain sauvage")
        server.wait("bread/", "levain sauvage")
        project.edit("bread/notes/price.md", "Hors de Paris", "Loin de Paris")
        server.wait("bread/fr/", "Loin de Paris")
        shutil.copytree(project.content / "stories/sea", project.content / "stories/lake")
        server.wait("stories/lake/", "La marée")
        project.edit("bread/notes/price.md", "verdict: needs-context", "verdict: doubtful")
        server.wait("bread/", "doubtful")
        project.edit("bread/notes/price.md", "verdict: doubtful", "verdict: misleading")
        server.wait("bread/", "doubtful", absent=True)
        (project.root / "templates" / "404.html").write_text("lost at sea")
        server.wait("404.html", "lost at sea")


def test_a_site_that_begins_with_a_mistake_is_served(project):
    """The first build may fail: the mistake is a page, and goes away."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("https://tables.example/", ""))
    project.edit("bread/fr.md", "date: 2024-05-01", "date: in May")
    with serving(project, "mkdocs", "serve", "-a") as server:
        server.wait("bread/", "takes a date")
        project.edit("bread/fr.md", "date: in May", "date: 2024-05-01")
        server.wait("bread/", "takes a date", absent=True)


def test_an_ordinary_page_that_cannot_be_read_is_shown_as_what_it_is(project):
    """From the start of serving, and while it goes on; what is mended is shown."""
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("https://tables.example/", ""))
    guide = project.content / "guide.md"
    sound = guide.read_text()
    guide.write_bytes("# Déjà\n".encode("latin-1"))
    with serving(project, "enregard", "serve", "-a") as server:
        server.wait("guide/", "this is not UTF-8 text")
        guide.write_text(sound)
        server.wait("guide/", "this is not UTF-8 text", absent=True)


def ask(base, host):
    """The status of an answer to what is asked of a host."""
    request = urllib.request.Request(base, headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_a_preview_answers_by_its_own_names_and_ends_with_its_program(project, tmp_path):
    """Another site's page cannot read drafts; what ended leaves no server, no folder, half a build neither."""
    port, temporary = free_port(), tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-m", "enregard", "serve", "-a", f"127.0.0.1:{port}"]
    # In a process group of its own: the signal reaches the program alone.
    process = subprocess.Popen(
        command,
        cwd=project.root,
        env=environment({"TMPDIR": str(temporary), "SITE_URL": ""}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    server = Server(f"http://127.0.0.1:{port}/")
    try:
        server.wait("bread/", "pain")
        asked = {host: ask(server.base, host) for host in ("evil.example", f"localhost:{port}", "127.0.0.1", "a/b")}
        assert asked == {"evil.example": 403, f"localhost:{port}": 200, "127.0.0.1": 200, "a/b": 403}
    finally:
        process.terminate()
        process.wait(20)
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))
    assert list(temporary.iterdir()) == []
    assert list((project.root / ".cache").glob("enregard/sites/*")) == []


def test_nobody_looks_for_changes_while_a_site_is_built(tmp_path):
    """Whoever looks has all files read beside the build; what changes meanwhile is seen when it is done."""
    (tmp_path / "text.md").write_text("One.\n", "utf-8")
    looked, seen = [], []

    def build():
        looked.extend(one._lock.locked() for one in server.observer.emitters)
        (tmp_path / "text.md").write_text("Two, longer.\n", "utf-8")

    server = LiveReloadServer(build, "127.0.0.1", free_port(), str(tmp_path), polling_interval=0.01)
    watched(server, [tmp_path])
    server.observer.start()
    try:
        for watch in server._watch_refs.values():
            handler = FileSystemEventHandler()
            handler.on_modified = lambda event: seen.append(event.src_path)
            server.observer.add_handler_for_watch(handler, watch)
        server.builder()
        assert looked == [True]
        for _ in range(500):
            if str(tmp_path / "text.md") in seen:
                break
            time.sleep(0.02)
        assert str(tmp_path / "text.md") in seen
    finally:
        server.observer.stop()
        server.server_close()
