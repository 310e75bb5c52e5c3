"""A text of which passages changed places, in a browser: each faces its counterpart, and each text keeps its order."""

import pytest
from manuscripts import CONFIG

from projects import Project

TERMS = {
    "anchor": (
        "ancre",
        "a device of 40 kg or more that holds a boat",
        "un dispositif de 40 kg ou plus qui retient un bateau",
    ),
    "berth": (
        "poste d’amarrage",
        "a place on the quay, numbered from 1 to 26",
        "une place du quai, numérotée de 1 à 26",
    ),
    "buoy": (
        "bouée",
        "a float, red or green, that marks the channel",
        "un flotteur, rouge ou vert, qui marque le chenal",
    ),
    "dues": ("droits de port", "the sums that are paid each quarter", "les sommes qui sont payées chaque trimestre"),
    "vessel": ("navire", "anything that floats and carries goods", "tout ce qui flotte et porte des marchandises"),
}
"""By English term, the French one, and what each means in English and in French."""


@pytest.fixture(scope="module")
def harbor(tmp_path_factory):
    """An article of definitions, sorted by each language's alphabet; the original is the English."""
    root = tmp_path_factory.mktemp("harbor")
    folder = root / "content" / "harbor"
    folder.mkdir(parents=True)
    said = CONFIG.format(theme="enregard", search="false", options="languages: [en, fr]")
    (root / "mkdocs.yml").write_text(said, encoding="utf-8")
    english = [f"**{term}** (*{french}*) means {means}." for term, (french, means, _) in TERMS.items()]
    french = sorted(f"**{french}** (*{term}*) : {means}." for term, (french, _, means) in TERMS.items())
    (folder / "en.md").write_text("\n\n".join(["---\ntitle: Terms\n---", *english]), encoding="utf-8")
    (folder / "fr.md").write_text(
        "\n\n".join(["---\ntitle: Termes\ntranslation_of: en\n---", *french]), encoding="utf-8"
    )
    project = Project(root)
    done = project.build()
    assert not done.returncode, done.stderr
    return project


@pytest.fixture
def open_page(harbor, serve, browser):
    """`open_page(path, width)` is a page of that site; all are closed in the end."""
    address, pages = serve(harbor.site, "/pages/"), []

    def opened(path, width):
        pages.append(browser.new_page(viewport={"width": width, "height": 900}))
        pages[-1].goto(address + path)
        return pages[-1]

    yield opened
    for page in pages:
        page.close()


def terms(page, side):
    """The terms of a page as they stand, from top to bottom."""
    return page.locator(f".pair .text.{side} strong").all_inner_texts()


@pytest.mark.parametrize("width", [1440, 820])
def test_rows_follow_the_original(open_page, width):
    """Whatever moved stands beside its counterpart, and a line leads to where it stands in its own text."""
    page = open_page("harbor/", width)
    assert terms(page, "src") == list(TERMS)
    assert terms(page, "tgt") == [french for french, _, _ in TERMS.values()]
    tops = page.evaluate(
        "[...document.querySelectorAll('.pair')].map(pair => ['src', 'tgt']"
        ".map(side => pair.querySelector('.text.' + side).getBoundingClientRect().top))"
    )
    assert all(abs(left - right) <= 1 for left, right in tops)
    line = page.get_by_role("link", name="Dans la traduction, après le passage 5")
    assert line.count() == 1
    line.click()
    assert page.locator(".pair:target").get_attribute("data-pair") == "5"


@pytest.mark.parametrize(("path", "expected"), [("en", list(TERMS)), ("fr", sorted(fr for fr, _, _ in TERMS.values()))])
def test_alone_each_text_keeps_its_order(open_page, path, expected):
    """With the addresses that its passages have beside the other text."""
    page = open_page(f"harbor/{path}/", 1440)
    assert page.locator(".pair .text strong").all_inner_texts() == expected
    both = open_page("harbor/", 1440)
    ids = "[...document.querySelectorAll('.pair')].map(pair => pair.id)"
    assert sorted(page.evaluate(ids)) == sorted(both.evaluate(ids))


def test_on_paper_it_is_said_too(open_page):
    """The line stands there, and nothing is lost."""
    page = open_page("harbor/", 1440)
    page.emulate_media(media="print")
    assert page.locator(".remark").all_inner_texts() == ["Dans la traduction, après le passage 5"]
    assert all(text.is_visible() for text in page.locator(".pair .text").all())
