"""Live markup at every door of a site stays text; scripts/probe.py tries all kinds of it, in four themes."""

from urllib.parse import quote

import probes
import pytest

from enregard.edges.cli import main

SOME = dict(list(probes.KINDS.items())[:3])
"""The kinds that find most: an element, an address, an attribute."""


@pytest.fixture(scope="module")
def probed(tmp_path_factory):
    """A site with these probes, and how many they are."""
    root = tmp_path_factory.mktemp("probes")
    commands, brought = probes.brought(root, SOME)
    with pytest.MonkeyPatch.context() as there:
        there.chdir(root)
        for command in commands:
            assert main(command) in {0, 1, 2}
    doors = probes.site(root, "enregard", SOME)
    return probes.preview(root), len({**brought, **doors})


def test_no_probe_runs(browser, serve, probed):
    """On no page of the site, and none is an attribute or an address that would."""
    site, count = probed
    address = serve(site, "/probes/")
    page = browser.new_page()
    found = [hit for name in probes.addresses(site) for hit in probes.hits(page, address + quote(name))]
    page.close()
    assert found == []
    assert count >= 50
    assert any("probehit" in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
