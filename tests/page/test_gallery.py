"""The page at every width, light, dark and printed: its layout is the expected one, and pictures are kept to look at.

The pictures are in `tests/artefacts/`; nothing is compared dot by dot.
"""

import pytest

LAYOUTS = {1920: "wide", 1440: "wide", 1280: "wide", 820: "tablet", 390: "phone", 320: "phone"}
VIEWS = [("dense/", width, scheme) for width in LAYOUTS for scheme in ("light", "dark")]
VIEWS += [(path, width, "light") for path in ("dense/fr/", "dense/en/") for width in (1440, 390)]

LAYOUT = """() => {
  const box = selector => document.querySelector(`.pair:first-child ${selector}`).getBoundingClientRect();
  const text = box('.text'), note = box('.note summary');
  const other = document.querySelectorAll('.pair:first-child .text')[1];
  const facing = other && other.getClientRects().length && other.getBoundingClientRect().top === text.top;
  if (note.left > text.right) return 'wide';
  return note.top >= text.bottom && (facing || box('.pno').right <= text.left) ? 'tablet' : 'phone';
}"""


@pytest.fixture(scope="session")
def screens(root):
    """Where pictures are kept."""
    folder = root / "tests" / "artefacts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize(("path", "width", "scheme"), VIEWS)
def test_each_width_has_its_layout(look, screens, path, width, scheme):
    """A phone reads one text, a tablet two, a wide page has notes in the margin, light or dark."""
    page = look(path, width, scheme=scheme)
    page.screenshot(path=screens / f"{path.strip('/').replace('/', '-')}-{width}-{scheme}.png", full_page=True)

    assert page.evaluate(LAYOUT) == LAYOUTS[width]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]")
    assert (paper > 200) == (scheme == "light")


@pytest.mark.parametrize("path", ["dense/", "dense/fr/", "dense/en/"])
def test_printing_is_light(look, screens, path):
    """On paper there is no dark page, whatever the screen shows."""
    page = look(path, 800, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.screenshot(path=screens / f"{path.strip('/').replace('/', '-')}-print.png", full_page=True)

    paper, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert (paper, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
