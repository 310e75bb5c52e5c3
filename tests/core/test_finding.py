"""Findings: their table, and what is said of it."""

import re

from enregard.core.finding import CODES


def test_the_documentation_lists_every_code(root):
    """docs/findings.md has a row for each code, in the table's order, with its severity and its words."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| (.*) \|$", (root / "docs" / "findings.md").read_text("utf-8"), re.M)
    assert rows == [(code, severity.value, meaning) for code, (severity, meaning) in CODES.items()]
