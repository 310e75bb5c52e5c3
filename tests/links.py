"""Following every link of a site that was written to disk."""

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what leads somewhere, and where one may be led to."""
        for name, value in attrs:
            if name in {"href", "src"} and value is not None and not value.startswith("data:"):
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def read(path: Path) -> _Page:
    """The links and ids of a page."""
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def broken(site: Path, base: str = "https://tables.example/") -> list[str]:
    """Every link and anchor of a site that leads nowhere, as `page: link`; and every id that a page has twice."""
    pages = {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}
    wrong = []
    for name, page in pages.items():
        wrong.extend(f"{name}: two of #{mark}" for mark in {m for m in page.ids if page.ids.count(m) > 1})
        address = base + (name.removesuffix("index.html"))
        for link in page.links:
            target = urljoin(address, link)
            if not target.startswith(base):
                if not urlsplit(target).scheme.startswith(("http", "mailto")) or "tables.example" in target:
                    wrong.append(f"{name}: {link}")
                continue
            parts = urlsplit(target)
            path = unquote(target[len(base) :].split("#")[0].split("?")[0])
            file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
            if not (site / file).is_file() or (
                parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids
            ):
                wrong.append(f"{name}: {link}")
    return wrong
