"""Search: which of the passages that readers mean are among the first three found, in a browser.

Tables of what is typed stand in `tests/cases/search`: of the site of this repository, and of bilingual Markdown kept
outside it, one article a text. A query whose passage is found later, or not at all, is printed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from measuring.searching import FIRST, asked, questions
from setup import browser

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "blocks" / "whole"
TABLES = ROOT / "tests" / "cases" / "search"
CONFIG = "site_name: Search\ntheme: enregard\ndocs_dir: content\nplugins: [{enregard: {search: true}}]\n"


def main(arguments: list[str]) -> int:
    """Print what share of the passages is among the first, for each site that is named (or all) and language."""
    if not browser.find():
        print(browser.ABSENT, file=sys.stderr)
        return 0
    for name, fill in (("briefing", _ours), ("government", _public)):
        if arguments and name not in arguments:
            continue
        if name == "government" and not DATA.is_dir():
            print(f"{name}: skipped, no data in {DATA}", file=sys.stderr)
            continue
        with TemporaryDirectory() as folder:
            root = Path(folder)
            fill(root)
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
            _report(name, root / "site")
    return 0


def _ours(root: Path) -> None:
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "mkdocs.yml", root)


def _public(root: Path) -> None:
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for document in sorted(path for path in DATA.iterdir() if path.is_dir()):
        (root / "content" / document.name).mkdir(parents=True)
        for lang in ("fr", "en"):
            text = (document / f"{lang}.md").read_text(encoding="utf-8")
            # Links to files that the data leave out would end the build; what they say stays.
            said = re.sub(r"(!?)\[([^\]]*)\]\((?!https?:|#)[^)]*\)", r"\2", text)
            (root / "content" / document.name / f"{lang}.md").write_text(said, encoding="utf-8")


def _report(name: str, site: Path) -> None:
    from playwright.sync_api import sync_playwright

    wanted = questions(TABLES / f"{name}.txt")
    with _served(site) as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser.find(), chromium_sandbox=False).new_page()
        places = list(asked(page, address, wanted))
    for lang in ("fr", "en"):
        own = [(question, place) for question, place in places if question.lang == lang]
        right = sum(place > 0 for _, place in own)
        print(f"{name}, {lang}: {right} of {len(own)} among the first {FIRST}, {right / len(own):.0%}")
        for question in (question for question, place in own if not place):
            print(f"    {question.query}: not “{question.words}”")


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""
