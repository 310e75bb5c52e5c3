"""A live preview as a person sees it: from the moment when a text is saved to its new words in the browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from setup import browser

TURNS = 4
"""How often a text is saved; the first time warms up."""
PATIENCE = 600.0
"""Seconds that a preview may take to begin, or to show new words."""


def waits(folder: Path, bytecode: Path, page: str, save: Callable[[str], None]) -> list[float]:
    """The seconds that a person waits after each save for the new words, on a page of the site in a folder.

    Raises RuntimeError where there is no Chromium, or no preview.
    """
    from playwright.sync_api import sync_playwright

    if not (chromium := browser.find()):
        raise RuntimeError(browser.ABSENT)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{found.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    shell = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    server = subprocess.Popen(command, cwd=folder, env=shell | {"PYTHONPYCACHEPREFIX": str(bytecode)})
    try:
        _begun(f"http://{address}/{page}", server)
        with sync_playwright() as playwright:
            shown = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False).new_page()
            shown.goto(f"http://{address}/{page}")
            return [_wait(shown, save, f"servi {turn}") for turn in range(TURNS)][1:]
    finally:
        server.terminate()
        server.wait()


def _begun(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the live preview did not begin")


def _wait(shown: object, save: Callable[[str], None], words: str) -> float:
    save(words)
    start = time.perf_counter()
    # Looked for at each frame: a selector that is not there is asked for again after half a second only.
    there = "words => document.body?.textContent.includes(words)"
    shown.wait_for_function(there, arg=words, timeout=PATIENCE * 1000)  # type: ignore[attr-defined]
    return time.perf_counter() - start
