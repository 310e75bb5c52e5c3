"""Inside other themes the article is the same: both languages side by side, and the theme around it undisturbed."""

import shutil
from importlib.util import find_spec

import pytest
from manuscripts import make

from projects import SITE, Project

THEMES = ["mkdocs", "readthedocs", "material"]


@pytest.fixture(scope="session", params=THEMES)
def inside(request, tmp_path_factory, serve):
    """The site in another theme: its address."""
    if request.param == "material" and find_spec("material") is None:
        pytest.skip("mkdocs-material is not installed")
    project = make(tmp_path_factory.mktemp(request.param), request.param)
    return serve(project.site, "/pages/")


def test_both_languages_stand_side_by_side(browser, inside):
    """At 1440 pixels the halves of every pair face each other."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(inside + "dense/")
    source, target = (page.locator(f".pair:first-child .text.{side}").bounding_box() for side in ("src", "tgt"))
    page.close()

    assert abs(source["y"] - target["y"]) <= 1
    assert source["x"] + source["width"] < target["x"]
    assert source["width"] > 240


def _settled(page, look):
    """What a page looks like once the theme's own script has done with it: twice the same, a moment apart."""
    before = None
    while before != (now := page.evaluate(look)):
        before = now
        page.wait_for_timeout(200)
    return now


def test_the_theme_is_not_disturbed(browser, inside):
    """On an ordinary page our styles change nothing: it looks the same without them."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(inside + "guide/")
    look = """() => [...document.querySelectorAll('body *')].map(element => {
      const style = getComputedStyle(element), box = element.getBoundingClientRect();
      return [style.color, style.font, style.textDecorationLine, box.x, box.y, box.width, box.height].join() })"""
    with_ours = _settled(page, look)
    page.evaluate("document.querySelector('link[href*=\"enregard.css\"]').remove()")
    without = _settled(page, look)
    page.close()

    assert with_ours == without


def test_nothing_is_wider_than_a_phone(browser, inside):
    """The article itself does not scroll sideways at 390 pixels."""
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(inside + "dense/")
    article = page.locator(".enregard")
    wide = article.evaluate("article => article.scrollWidth - article.clientWidth")
    page.close()

    assert wide <= 0


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_a_note_is_as_we_set_it(browser, inside, width):
    """Opened by its address, with its chart and its sums: no box of the theme around a number, no list of its own."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(inside + "dense/#note-rise")
    page.locator("#note-rise").wait_for(state="visible")
    sides = "all => all.map(one => getComputedStyle(one)).filter(one => parseFloat(one.borderLeftWidth)).length"
    boxes = [page.locator(f"{table} td").evaluate_all(sides) for table in (".sums", ".bars")]
    bullet = page.locator(".text.src li").first.evaluate("one => getComputedStyle(one).listStyleType")
    wide = page.locator(".enregard").evaluate("article => article.scrollWidth - article.clientWidth")
    signs = page.locator(".corrected summary:visible").first.evaluate(
        "one => getComputedStyle(one, '::after').position"
    )
    page.close()

    assert boxes == [0, 0] and bullet == '"– "' and signs == "static"
    assert wide <= 0


@pytest.mark.skipif(find_spec("material") is None, reason="mkdocs-material is not installed")
def test_pages_that_material_changes_in_place(browser, serve, tmp_path):
    """With its instant navigation: what pages say to machines is no program, and words open their notes on each."""
    shutil.copytree(SITE, tmp_path / "site", ignore=shutil.ignore_patterns("site"))
    project = Project(tmp_path / "site")
    address = serve(project.site, "/pages/")
    config = project.root / "mkdocs.yml"
    theme = "theme:\n  name: material\n  features: [navigation.instant]"
    text = config.read_text("utf-8").replace("theme:\n  name: enregard", theme)
    config.write_text(text.replace("https://tables.example/", address), "utf-8")
    assert project.build().returncode == 0
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    wrong = []
    page.on("pageerror", lambda error: wrong.append(error))
    page.goto(address)
    page.evaluate("window.stays = true")
    page.locator("a[href$='bread/']").first.evaluate("link => link.click()")
    page.wait_for_url("**/bread/")
    mark = page.locator("[data-pair] mark[data-note]:visible").first
    for _ in range(50):  # Until the theme is done with the page.
        mark.click(position={"x": 4, "y": 6})
        if page.locator("details.note[open]").count():
            break
        page.wait_for_timeout(100)
    stays, opened = page.evaluate("window.stays"), page.locator("details.note[open]").count()
    page.close()

    assert stays and opened == 1 and not wrong
