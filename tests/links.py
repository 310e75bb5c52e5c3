"""Following every link of a site that was written to disk."""

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class Page(HTMLParser):
    """Where a page leads, and where it may be led to."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect links and ids."""
        for name, value in attrs:
            if name in {"href", "src"} and value is not None and not value.startswith("data:"):
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def read(path: Path) -> Page:
    """The links and ids of a page."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def broken(site: Path, base: str = "https://tables.example/") -> list[str]:
    """Every link and anchor of a site that leads nowhere, as `page: link`; and every id that a page has twice."""
    pages = {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
    wrong = []
    for name, page in pages.items():
        wrong.extend(f"{name}: two of #{mark}" for mark in {m for m in page.ids if page.ids.count(m) > 1})
        address = base + name.removesuffix("index.html")
        wrong.extend(f"{name}: {link}" for link in page.links if not _leads(urljoin(address, link), base, site, pages))
    return wrong


def _leads(target: str, base: str, site: Path, pages: dict[str, Page]) -> bool:
    if not target.startswith(base):
        return urlsplit(target).scheme in {"http", "https", "mailto"} and urlsplit(base).netloc not in target
    parts = urlsplit(target)
    path = unquote(target[len(base) :].split("#")[0].split("?")[0])
    file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
    if parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids:
        return False
    return (site / file).is_file()
