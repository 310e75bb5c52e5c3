"""The site that tests of the page look at, built once, served below a path as GitHub Pages does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import manuscripts
import pytest
from playwright.sync_api import Browser, Page

from projects import Project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site, in this project's theme."""
    return manuscripts.make(tmp_path_factory.mktemp("page"), "enregard")


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Project:
    """The site that this repository ships, at an address of its own."""
    if not (root / "content" / "deepseek-r1").is_dir():
        pytest.skip("content/deepseek-r1 is not there: this site has texts of its own")
    folder = tmp_path_factory.mktemp("briefing")
    shutil.copytree(root / "content", folder / "content")
    said = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        said.replace('[SITE_URL, ""]', '[NOWHERE, "https://example.org/pages/"]'), "utf-8"
    )
    project = Project(folder)
    done = project.build()
    assert not done.returncode, done.stderr
    return project


@pytest.fixture(scope="session")
def address(built: Project, serve: Callable[..., str]) -> str:
    """Where the site is served."""
    return serve(built.site, "/pages/")


@pytest.fixture
def look(browser: Browser, address: str) -> Callable[..., Page]:
    """`look("dense/", 820, scheme="dark", script=False)` opens a page; what it asks of others, or may not, fails."""
    contexts = []
    foreign: list[str] = []

    def open_(path: str, width: int = 1440, *, scheme: str = "light", script: bool = True, height: int = 900) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        context.set_default_timeout(90_000)
        page = context.new_page()
        page.on(
            "request",
            lambda request: (
                foreign.append(request.url)
                if not request.url.startswith((address.rsplit("/", 2)[0], "data:"))
                else None
            ),
        )
        page.on("pageerror", lambda error: foreign.append(str(error)))
        page.on("console", lambda said: foreign.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not foreign
