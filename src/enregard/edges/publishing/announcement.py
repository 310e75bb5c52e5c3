"""What a build says of the content before it goes on, and what ends it."""

from __future__ import annotations

from typing import Final

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from enregard.core.finding import Severity
from enregard.edges.publishing.site import Book

_LOG: Final = get_plugin_logger("enregard.edges.publishing.plugin")


def announce(book: Book, *, strict: bool, serving: bool) -> None:
    """Say the errors and warnings of a site.

    Raises Abort where it may not be published so: for an error, and with `strict` for a warning; never while serving.
    """
    for finding in book.findings:
        if finding.severity is Severity.ERROR:
            _LOG.error("%s", finding)
        elif finding.severity is Severity.WARNING:
            (_LOG.error if strict and not serving else _LOG.warning)("%s", finding)
    if serving:
        return
    if book.errors:
        raise Abort(f"{_count(len(book.errors), 'error')} in the content: nothing was published")
    if strict and book.warnings:
        raise Abort(f"{_count(len(book.warnings), 'warning')} in the content, and strict mode: nothing was published")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
