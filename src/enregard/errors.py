"""What may be raised, and whose fault it is.

    EnregardError
    ├── UsageError        the command was called with something it cannot take
    ├── ConfigError       mkdocs.yml asks for something impossible
    ├── ManuscriptError   a file that was brought is none that can be read as a text
    ├── ContentError      articles or notes hold errors; carries all their findings
    ├── TemplateError     a template of the site cannot be rendered
    └── EngineError       a translation service failed or answered with nonsense

Mistakes in the content are not raised where they are met: they are *findings*, gathered and told together.
`ContentError` is what an edge raises once it knows that it has to stop.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enregard.core.finding import Finding


class EnregardError(Exception):
    """Base of everything that enregard raises on purpose; its text is one that a person can act on."""


class UsageError(EnregardError):
    """A command was called with something that it cannot take."""


class ConfigError(EnregardError):
    """mkdocs.yml asks for something impossible."""


class ManuscriptError(EnregardError):
    """A file that was brought is none that can be read as a text: another kind, damaged, out of bounds."""


class ContentError(EnregardError):
    """The content holds errors: nothing is published until they are mended."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Take what was found; the message has one finding a line."""
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class TemplateError(EnregardError):
    """A template of the site cannot be rendered."""


class EngineError(EnregardError):
    """A translation service failed, or answered with something that is no translation."""
