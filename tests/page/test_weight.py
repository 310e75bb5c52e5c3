"""What a page costs a reader: bytes over the wire, and bytes of script."""

import gzip

BUDGET = 60_000
"""Of a page with its styles and script, compressed."""
SCRIPT = 6_000
"""Of the script, as it is."""


def wire(path):
    """How large a file is when it is compressed as a server does."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_dense_page_is_light(built):
    """The page with eleven notes on a paragraph, all styles and the script."""
    parts = [built.site / "dense" / "index.html", *(built.site / "enregard").iterdir()]
    assert sum(map(wire, parts)) < BUDGET / 2


def test_the_script_is_small(built):
    """Script is an enhancement."""
    assert sum(path.stat().st_size for path in built.site.rglob("*.js")) <= SCRIPT
