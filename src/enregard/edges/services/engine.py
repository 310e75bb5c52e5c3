"""Machine translation services, behind one small protocol.

Rules of this package: `providers` is the only module that imports deep-translator, `transport` the only one that opens
a connection; a message names the service's host and repeats what it says itself, but never a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from enregard.core.drafting.placeholder_style import BRACKETS, WORDS, Style
from enregard.errors import EngineError


class Passing(EngineError):
    """A failure that may pass: worth trying again."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:  # noqa: D107
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds after which the service asks to be tried again, if it says."""


class Fatal(EngineError):
    """A failure that every further request would meet too."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a service allows, and what suits it."""

    limit: int
    """The most characters in one request."""
    at_once: int = 1
    """How many requests may be under way at once."""
    pause: float = 0.0
    """Seconds between the starts of two requests."""
    styles: tuple[Style, ...] = (BRACKETS, WORDS)
    """How placeholders are best written for it, in the order in which to try; at least one."""

    def __post_init__(self) -> None:  # noqa: D105
        if self.limit < 1 or self.at_once < 1 or not self.styles:
            raise ValueError("an engine takes one character, one request and one style at least")


@runtime_checkable
class Engine(Protocol):
    """A machine translation service."""

    @property
    def name(self) -> str:
        """As it stands in `drafts.jsonl`."""

    @property
    def terms(self) -> Terms:
        """What it allows."""

    def translate(self, text: str, source: str, target: str, *, markup: bool) -> str:
        """Translate one text of at most `terms.limit` characters; called from several threads at once.

        `markup` says that the text is XML, whose tags have to be kept; only engines whose `terms.styles` have tags are
        asked so. Raises `Passing`, `Fatal`, or `EngineError` where this one text is refused.
        """
