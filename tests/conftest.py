"""What tests of pages share: a Chromium, and a server for a folder.

A test that asks for `browser` is skipped, and says why, where there is no Chromium.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "scripts"))  # last: it has a build.py and a test.py

from setup import browser as chromiums  # noqa: E402

# How long an example takes says something of the machine, and nothing of the code.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# In CI one commit gives one result; elsewhere each run looks at other examples, `thorough` at many, `--fast` at `few`.
settings.register_profile("settled", settings.get_profile("calm"), derandomize=True)
settings.register_profile("thorough", settings.get_profile("calm"), max_examples=2000)
settings.register_profile("few", settings.get_profile("calm"), max_examples=20)
settings.load_profile("few" if os.environ.get("FAST") else "settled" if os.environ.get("CI") else "calm")

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for a Chromium, by whatever way, is marked `browser`."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program of a Chromium."""
    found = chromiums.find()
    if found is None:
        pytest.skip(chromiums.ABSENT)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> "Iterator[Browser]":
    """A Chromium without a window, through Playwright; `browser.new_page()` gives a page with a profile of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without a sandbox, which root can't have: it shows nothing but pages of ours.
        running = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False)
        yield running
        running.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """`serve(folder, "/repository/")` serves a folder below a path as GitHub Pages does, and returns its address."""
    with ExitStack() as stack:
        yield lambda folder, below="/": stack.enter_context(_serving(Path(folder), below))


class _Pages(SimpleHTTPRequestHandler):
    """A folder below a path; what is not there is answered with its 404.html."""

    def __init__(self, *arguments, below: str, **options) -> None:
        self.below = below
        super().__init__(*arguments, **options)

    def send_head(self):
        if not self.path.startswith(self.below):
            self.send_error(404)
            return None
        self.path = "/" + self.path.removeprefix(self.below)
        return super().send_head()

    def send_error(self, code, message=None, explain=None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_header(self, keyword, value) -> None:
        """Redirections to a folder keep the path that the site is below."""
        if keyword == "Location" and value.startswith("/"):
            value = self.below + value.lstrip("/")
        super().send_header(keyword, value)

    def log_message(self, *_) -> None:
        """Say nothing."""


@contextmanager
def _serving(folder: Path, below: str) -> Iterator[str]:
    handler = partial(_Pages, directory=str(folder), below=below)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()
