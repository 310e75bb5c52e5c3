"""The site that tests of the page look at, built once, served below a path as GitHub Pages does."""

from collections.abc import Callable

import manuscripts
import pytest
from playwright.sync_api import Browser, Page

from projects import Project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site, in this project's theme."""
    return manuscripts.make(tmp_path_factory.mktemp("page"), "enregard")


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
