"""Live markup at every door of a site, in four themes, opened in a Chromium: `python scripts/probe.py [THEME …]`.

Prints how many probes there were, on how many pages, and each that became more than text; 1 if one did. A minute or two
a theme. Three kinds of markup in our own theme are among the tests.
"""

from __future__ import annotations

import functools
import logging
import os
import sys
import tempfile
import threading
from contextlib import redirect_stderr, redirect_stdout
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / "tests"), str(ROOT / "tests" / "page")]

import probes  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from enregard.edges.cli import main as enregard  # noqa: E402
from setup import browser as chromiums  # noqa: E402


def main(themes: list[str]) -> int:
    """Probe the themes named, or all."""
    chromium = chromiums.find()
    if chromium is None:
        print(chromiums.ABSENT, file=sys.stderr)
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False)
        found = [hit for theme in themes or probes.THEMES for hit in probed(theme, browser)]
        browser.close()
    print("\n".join(found) or "none became more than text")
    return 1 if found else 0


def probed(theme: str, browser: Browser) -> list[str]:
    """What became of the probes in a theme."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        commands, brought = probes.brought(root, probes.KINDS)
        os.chdir(root)
        with Path(os.devnull).open("w") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
            for command in commands:
                enregard(command)
        doors = probes.site(root, theme, probes.KINDS)
        logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
        site = probes.preview(root)
        os.chdir(ROOT)
        names = probes.addresses(site)
        handler = functools.partial(_Quiet, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            page = browser.new_page()
            at = f"http://127.0.0.1:{server.server_port}/"
            found = [hit for name in names for hit in probes.hits(page, at + quote(name))]
            page.close()
            server.shutdown()
    print(
        f"{theme}: {len({**brought, **doors}):,} probes on {len(names)} pages, {len(found)} more than text", flush=True
    )
    return found


class _Quiet(SimpleHTTPRequestHandler):
    """A folder, served without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
