"""Pages in other scripts as a browser sets them: mirrored, apart, upright."""

from itertools import combinations, pairwise

import pytest

from projects import Project

CONFIG = """site_name: x
docs_dir: content
theme: enregard
plugins: [{enregard: {languages: [he, en, ja, de, ar, fr]}}]
"""
TABLE = "\n: {0}\n\n| {1} | |\n|:--|--:|\n| {1} | 126 |\n| {2} | 63 |\n"
HEAD = "---\ntitle: {}\n{}---\n\n"
PAGES = {
    "light/he.md": HEAD.format("המגדלור", "authors: [נועה לוי, Jane Roe]\n") + "המגדלור לא כבה אף לילה.\n",
    "light/en.md": HEAD.format("The Lighthouse", "translation_of: he\n") + "The lighthouse never went dark.\n",
    "light/notes/dark.md": "---\nkind: context\nchecked: 2025-03-04\nfigure: bars\nfigure_shown: true\n---\n\n"
    "# he: הוא כבה פעמיים\n\n> לא כבה\n\nבמלחמה [@hill].\n"
    + TABLE.format("לילות", "אור", "חושך")
    + "\n# en: Twice it did\n\n> never went dark\n\nIn the war [@hill].\n"
    + TABLE.format("Nights", "Light", "Dark"),
    "light/references.yml": "- {id: hill, type: book, title: Light, author: [{family: Hill, given: Jo}], issued: 2011, "
    "publisher: Oceania, URL: 'https://example.org', accessed: 2025-03-04}\n",
    "tower/ja.md": HEAD.format("岬の塔", "") + "塔はとても高く、*費用*は五百六十万ドルだったと人は言う。\n",
    "tower/en.md": HEAD.format("The Tower", "translation_of: ja\n") + "The tower is high and cost a lot, people say.\n",
    "tower/notes/cost.md": "---\nkind: context\n---\n\n# ja: 土地は別\n\n> は五百六十万ドル\n\n別。\n\n"
    "# en: Land apart\n\n> cost a lot\n\nApart.\n",
}
WORDS = {
    "quay/ar.md": HEAD.format("الرصيف", "date: 2025-03-04\n") + "الرصيف لم يفرغ أبدا.\n",
    "quay/fr.md": HEAD.format("Le Quai", "translation_of: ar\n") + "Le quai ne fut jamais vide.\n",
    "quay/notes/empty.md": "---\nkind: fact-check\nverdict: misleading\nchecked: 2025-03-04\n---\n\n# ar: مرتين\n\n"
    "> لم يفرغ أبدا\n\nفرغ [@hill].\n\n# fr: Deux fois\n\n> ne fut jamais vide\n\nIl le fut [@hill].\n",
    "quay/references.yml": PAGES["light/references.yml"],
    "pier/de.md": HEAD.format("Der Steg", "") + "Der Steg war nie leer.\n",
    "pier/en.md": HEAD.format("The Pier", "translation_of: de\n") + "The pier was never empty.\n",
    "pier/notes/empty.md": "---\nkind: context\nchecked: 2025-03-04\n---\n\n# de: Zweimal\n\n> war nie leer\n\nDoch."
    "\n\n# en: Twice\n\n> was never empty\n\nIt was.\n",
}
STYLED = "css => { const one = new CSSStyleSheet(); one.replaceSync(css); document.adoptedStyleSheets.push(one) }"
BOX = "element => { const {left, right} = element.getBoundingClientRect(); return {left, right} }"


@pytest.fixture(scope="module")
def opened(tmp_path_factory, serve, browser):
    """`opened("light/", 1440)` opens a page of a site in Hebrew, Japanese and English."""
    root = tmp_path_factory.mktemp("scripts")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in (PAGES | WORDS).items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    project = Project(root)
    done = project.build()
    assert not done.returncode, done.stderr
    address = serve(project.site, "/pages/")
    page = browser.new_page()

    def look(path, width):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address + path)
        return page

    yield look
    page.close()


def test_a_page_from_right_to_left_is_mirrored(opened):
    """Margin, numbers, heads of columns, figures; and nothing lies on something else."""
    page = opened("light/", 1440)

    def box(selector):
        return page.locator(selector).first.evaluate(BOX)

    ours, theirs, margin = box(".text.src"), box(".text.tgt"), box(".note .gist.src")
    assert margin["right"] < theirs["left"] < theirs["right"] < ours["left"]
    assert box(".note summary .label")["left"] >= margin["right"] - 1
    assert abs(box(".col.src")["right"] - ours["right"]) < 1 and abs(box(".col.tgt")["left"] - theirs["left"]) < 1
    bars = page.locator(".text.src .drawn rect").evaluate_all(f"all => all.map({BOX})")
    assert bars[1]["right"] == pytest.approx(bars[0]["right"], abs=1) and bars[1]["left"] > bars[0]["left"] + 20
    words, number = (box(f".text.src tbody tr :nth-child({n})") for n in (1, 2))
    assert words["right"] > number["right"] and words["left"] >= number["right"]
    reference = page.locator(".references .src").inner_html()
    assert "<bdi>Hill, Jo</bdi>" in reference and "<bdi>Light</bdi>" in reference and "<bdi>Oceania</bdi>" in reference
    assert '<span lang="en" dir="ltr">accessed March&nbsp;4, 2025</span>' in reference


@pytest.mark.parametrize("width", [820, 390])
def test_what_stands_on_the_bar_does_not_overlap(opened, width):
    """The choices leave the heads of both columns free."""
    page = opened("light/", width)
    shown = page.locator(".bar > .col:visible, .bar .opts > summary:visible, .read label:visible")
    boxes = shown.evaluate_all(
        "all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one);"
        "const {left, right} = range.getBoundingClientRect(); return [left, right] }).sort((a, b) => a[0] - b[0])"
    )
    assert len(boxes) >= 3 and all(one[1] <= other[0] for one, other in pairwise(boxes))


def test_japanese_is_upright_and_keeps_a_number_with_its_words(opened):
    """Stress is a mark at each character; no line ends between words and the number of their note."""
    page = opened("tower/", 1440)
    em = page.locator(".text.src em")
    assert em.evaluate("one => getComputedStyle(one).fontStyle") == "normal"
    assert "sesame" in em.evaluate("one => getComputedStyle(one).textEmphasisStyle")
    together = """() => { const mark = document.querySelector('.text.src mark'), label = mark.nextElementSibling;
      return Math.abs([...mark.getClientRects()].pop().bottom - label.getBoundingClientRect().bottom) }"""
    for width in range(300, 390, 10):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(together) < 16
    assert page.locator("link[href$='writing.css']").count() == 1


@pytest.mark.parametrize("size", [".9em", "1em"])
@pytest.mark.parametrize("width", [1300, 1440])
def test_whose_notes_and_the_display_stand_beside_each_other_or_on_two_lines(opened, size, width):
    """German words for both are long, and so are the letters of some systems."""
    page = opened("pier/", width)
    page.evaluate(STYLED, f".margin, .opts {{ font-size: {size} !important }}")
    boxes = page.locator(".bar .margin label, .bar .margin legend, .bar .opts > summary").evaluate_all(
        "all => all.map(one => { const {left, right, top, bottom} = one.getBoundingClientRect();"
        "return [left, right, top, bottom] })"
    )
    assert len(boxes) == 4
    for one, other in combinations(boxes, 2):
        assert one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
    assert max(box[1] for box in boxes) <= page.locator(".bar").evaluate("one => one.getBoundingClientRect().right") + 1


def test_french_beside_arabic_begins_at_the_left(opened):
    """Works are set from the left as their language is, in browsers in which an item goes by its list too."""
    page = opened("quay/", 1440)
    page.evaluate(STYLED, ":where(li) { text-align: match-parent }")
    work = page.locator(".references li > .tgt")
    box, words = work.evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        "return [one.getBoundingClientRect().left, range.getBoundingClientRect().left] }"
    )
    assert words == pytest.approx(box, abs=2)
    heads = page.locator(".claimed h2 > span").evaluate_all(
        "all => all.map(one => [getComputedStyle(one, '::after').content, getComputedStyle(one).textAlign])"
    )
    assert heads == [["none", "end"], ["none", "end"]]
    sizes = page.locator(".imprint :is(a:not(:has(span)), span)").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fontSize)"
    )
    assert len(sizes) == 2 and len(set(sizes)) == 1
