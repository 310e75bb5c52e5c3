"""The menu of a site with many pages: reachable at any width, without script, and never heavy."""

import pytest

from projects import Project

WIDTHS = (390, 820, 1440)


@pytest.fixture(scope="session")
def many(tmp_path_factory, serve):
    """`many(13)` is where a site with so many articles is served, `many(5, nav)` one with a menu of its own."""
    made = {}

    def site(count, nav=""):
        if (count, nav) not in made:
            root = tmp_path_factory.mktemp("many")
            config = "site_name: Pain\ntheme: enregard\nplugins: [enregard]\ndocs_dir: content\n"
            (root / "mkdocs.yml").write_text(config + nav, encoding="utf-8")
            _text(root / "content", "Accueil", "Home")
            for number in range(count):
                _text(root / "content" / f"loaf-{number:02}", f"La miche numéro {number}", f"Loaf number {number}")
            done = Project(root).build("--quiet")
            assert not done.returncode, done.stderr
            made[count, nav] = serve(root / "site", "/pages/")
        return made[count, nav]

    return site


def _text(folder, french, english):
    folder.mkdir(parents=True)
    (folder / "fr.md").write_text(f"---\ntitle: {french}\n---\n\nBonjour.\n", encoding="utf-8")
    (folder / "en.md").write_text(f"---\ntitle: {english}\ntranslation_of: fr\n---\n\nHello.\n", encoding="utf-8")


@pytest.fixture
def visit(browser):
    """A page at a width, without script."""
    contexts = []

    def open_(address, width):
        context = browser.new_context(viewport={"width": width, "height": 700}, java_script_enabled=False)
        contexts.append(context)
        context.set_default_timeout(90_000)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [9, 40])
def test_every_entry_of_a_long_menu_can_be_reached(many, visit, count, width):
    """Behind one word, in the page's language, within the window; the page at hand is told."""
    page = visit(f"{many(count)}loaf-03/en/", width)
    page.locator(".er-menu summary").click()
    box = page.locator(".er-menu > ul").bounding_box()

    assert page.locator(".er-menu a").count() == count
    assert page.locator(".er-menu [aria-current]").inner_text() == "Loaf number 3"
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 700
    page.locator(".er-menu a").last.click()
    assert page.url.endswith(f"/loaf-{count - 1:02}/en/")


def test_a_menu_that_fits_stands_plainly(many, visit):
    """A few titles stand on the line of the site's name where the window is wide, and behind one word elsewhere."""
    address = f"{many(4)}loaf-03/fr/"
    page = visit(address, 1440)
    entry, name = page.locator(".er-menu a").last, page.locator(".er-top .brand")
    assert page.locator(".er-menu summary").is_hidden()
    assert abs(entry.bounding_box()["y"] - name.bounding_box()["y"]) < 12
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(".er-menu a").first.evaluate("one => one.matches(':focus-visible')")

    page = visit(address, 820)
    assert page.locator(".er-menu a").last.is_hidden()
    page.locator(".er-menu summary").click()
    assert page.locator(".er-menu a").last.is_visible()


NAV = """nav:
- index.md
- Pains:
  - loaf-00/index.md
  - Noirs:
    - loaf-01/index.md
    - loaf-02/index.md
- Seule:
  - loaf-03/index.md
- Ailleurs: https://example.org/
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_what_stands_in_a_section_can_be_reached(many, visit, width):
    """At any depth; a section of one page is that page."""
    page = visit(f"{many(4, NAV)}loaf-03/fr/", width)
    page.locator(".er-menu summary").click()

    assert page.locator(".er-menu").inner_text().split("\n")[1:] == [
        "Pains", "La miche numéro 0", "Noirs", "La miche numéro 1", "La miche numéro 2", "Seule", "Ailleurs",
    ]  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".er-menu a", has_text="numéro 2").click()
    assert page.url.endswith("/loaf-02/fr/")


def test_a_bilingual_page_has_a_menu_in_both_languages(many, visit):
    """On a phone, which shows one language of the page, the menu is in that one."""
    address = f"{many(4)}loaf-03/"
    page = visit(address, 820)
    page.locator(".er-menu summary").click()
    assert page.locator(".er-menu a").first.inner_text() == "La miche numéro 0 Loaf number 0"

    page = visit(address, 390)
    page.locator(".er-menu summary").click()
    assert page.locator(".er-menu a").first.inner_text() == "La miche numéro 0"
    page.locator("#er-read-tgt").check(force=True)
    assert page.locator(".er-menu a").first.inner_text() == "Loaf number 0"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_menu_of_a_large_site_is_a_page(many, visit, width):
    """It is one link on every page, so that no page grows with the site."""
    page = visit(f"{many(61)}loaf-03/", width)
    page.locator(".er-top nav a").click()

    assert page.url.endswith("/pages/contents.html")
    assert page.locator(".er-main li").count() == 61
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("a", has_text="numéro 60").click()
    assert page.url.endswith("/loaf-60/")
