"""Where things stand: texts facing, notes beside or below, one language on a phone; and nothing wider than the page."""

import pytest

from projects import Project

PAGES = ["dense/", "dense/fr/", "dense/en/", "long/", "", "guide/", "404.html"]

TOPS = """() => [...document.querySelectorAll('.pair')].map(pair => {
  const [source, target] = ['src', 'tgt'].map(side => pair.querySelector('.text.' + side).getBoundingClientRect().top);
  return Math.abs(source - target);
})"""

SHOWN = "element => element.getClientRects().length > 0"


@pytest.mark.parametrize("path", ["dense/", "long/"])
@pytest.mark.parametrize("width", [1440, 1280, 820])
def test_texts_face_each_other(look, path, width):
    """The tops of the two cells of a pair differ by at most one pixel, and the target stands right of the source."""
    page = look(path, width)

    assert max(page.evaluate(TOPS)) <= 1
    left, right = (page.locator(f".pair:last-of-type .text.{side}").bounding_box() for side in ("src", "tgt"))
    assert left["x"] + left["width"] < right["x"]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_small_phone(look, path):
    """No page scrolls sideways at 320 pixels, which is 1280 at 400 %."""
    page = look(path, 320)
    page.evaluate("for (const note of document.querySelectorAll('details')) note.open = true")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_notes_never_overlap(look, width):
    """With every note of every kind open, no note covers another, or a text."""
    page = look("dense/", width)
    page.evaluate("""() => { document.getElementById('er-translation').checked = true;
      for (const note of document.querySelectorAll('.note')) note.open = true }""")
    boxes = page.evaluate("""() => [...document.querySelectorAll('.pair .text, .note summary, .note .body')]
      .filter(element => element.getClientRects().length)
      .map(element => element.getBoundingClientRect())
      .map(box => [box.left, box.top, box.right, box.bottom])""")

    assert len(boxes) > 20
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 1 or down <= 1, (one, other)


def test_wide_notes_stand_in_the_margin(look):
    """At 1440 pixels a pair's notes stand right of both texts, from its first line on."""
    page = look("dense/", 1440)
    text = page.locator(".pair:first-child .text.tgt").bounding_box()
    note = page.locator(".pair:first-child .note summary").first.bounding_box()

    assert note["x"] > text["x"] + text["width"]
    assert abs(note["y"] - text["y"]) < 12


def test_tablet_notes_stand_below_their_pair(look):
    """At 820 pixels a pair's notes stand below it, each language below its text."""
    page = look("dense/", 820)
    for side in ("src", "tgt"):
        text = page.locator(f".pair:first-child .text.{side}").bounding_box()
        gist = page.locator(f".pair:first-child .gist.{side}").first.bounding_box()
        assert gist["y"] >= text["y"] + text["height"]
        assert abs(gist["x"] - text["x"]) <= 1


def test_a_phone_shows_one_language_and_the_other_a_tap_away(look):
    """At 390 pixels the source is read; a tap shows the other language of one paragraph, a choice turns all over."""
    page = look("dense/", 390, script=False)
    source, target = page.locator(".pair:first-child .text.src"), page.locator(".pair:first-child .text.tgt")
    assert source.is_visible() and target.is_hidden()
    assert page.locator(".title.tgt").is_hidden()
    # The line on how passages stand, which a page without approvals has not.
    line = '<p class="standing halves"><span class="src">Relue.</span> <span class="tgt">Reviewed.</span></p>'
    page.evaluate("line => document.querySelector('.texts').insertAdjacentHTML('afterend', line)", line)
    assert page.get_by_text("Relue.").is_visible() and page.get_by_text("Reviewed.").is_hidden()

    page.locator(".pair:first-child .peek").click()
    assert source.is_visible() and target.is_visible()
    assert page.locator(".pair:nth-child(2) .text.tgt").is_hidden()

    page.locator(".read label").nth(1).click()
    assert page.locator(".pair:nth-child(2) .text.tgt").is_visible()
    assert page.locator(".pair:nth-child(2) .text.src").is_hidden()
    assert page.locator(".title.tgt").is_visible()


def test_a_reader_hides_and_swaps_languages(look):
    """Without script: one language fills the page, or the two change sides."""
    page = look("dense/", 1440, script=False)
    source, target = page.locator(".pair:first-child .text.src"), page.locator(".pair:first-child .text.tgt")
    page.locator(".opts summary").click()
    page.locator("#er-swap").click()
    assert target.bounding_box()["x"] < source.bounding_box()["x"]

    page.locator("#er-only-tgt").click()
    assert source.is_hidden() and target.is_visible()


def test_larger_text_moves_to_the_simpler_setting(look):
    """The article goes by its own type: at twice the size a window of 1440 pixels is a tablet."""
    page = look("dense/", 1440)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    text, note = (page.locator(f".pair:first-child {part}").first.bounding_box() for part in (".text.src", ".note"))

    assert note["y"] >= text["y"] + text["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_an_empty_cell_says_so(look):
    """What is not translated faces words that say it, in the language of the cell."""
    page = look("dense/", 1440)
    remark = page.locator(".pair[data-state=missing] .tgt .remark")

    assert remark.inner_text() == "Not translated"
    assert page.locator(".pair[data-state=missing]").count() == 1


def test_a_text_from_right_to_left_is_one(tmp_path, serve, browser):
    """Each half runs as its language does, and the source stands on the side where its readers begin."""
    article = tmp_path / "content" / "a"
    article.mkdir(parents=True)
    config = "site_name: x\ndocs_dir: content\ntheme: enregard\nplugins:\n  - enregard:\n      languages: [ar, en]\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    arabic = "---\ntitle: الخبز\n---\n\nيفتح المخبز في السادسة صباحا كل يوم.\n"
    (article / "ar.md").write_text(arabic, encoding="utf-8")
    (article / "notes").mkdir()
    halves = "# ar: نعم\n\n> السادسة صباحا\n\n# en: So it does\n\n> at six\n"
    note = f"---\nkind: fact-check\nverdict: accurate\n---\n\n{halves}"
    (article / "notes" / "six.md").write_text(note, encoding="utf-8")
    english = "---\ntitle: Bread\ntranslation_of: ar\n---\n\nThe bakery opens at six daily.\n"
    (article / "en.md").write_text(english, encoding="utf-8")
    project = Project(tmp_path)
    assert not project.build().returncode

    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(serve(project.site) + "a/")
    source, target = page.locator(".text.src"), page.locator(".text.tgt")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert target.get_attribute("dir") == page.locator(".title.tgt").get_attribute("dir") == "ltr"
    assert source.bounding_box()["x"] > target.bounding_box()["x"]
    assert page.locator(".col.tgt").get_attribute("dir") == "ltr"
    number, words = (page.locator(f".text.src {part}").bounding_box() for part in ("a.label", "mark"))
    assert number["x"] + number["width"] <= words["x"] + 1
    sign, plus = page.evaluate("""() => { const summary = document.querySelector('.note summary');
      return [summary.querySelector('.label').getBoundingClientRect().left - summary.getBoundingClientRect().left,
        parseFloat(getComputedStyle(summary, '::after').left)] }""")
    assert plus < 10 < 100 < sign
    page.close()


def test_every_note_says_its_verdict_in_words(look):
    """However crowded the margin is, a note's verdict stands in words beside its title."""
    page = look("dense/", 1440, script=False)
    names = page.locator(".pair .note:not(.translation) .gist.src b")
    assert names.count() == 10
    assert all(name.bounding_box()["width"] > 20 for name in names.all())


def test_the_margin_is_in_one_language_and_a_card_in_both(look):
    """The page's language first; a choice without script shows the other; what opens has both."""
    page = look("dense/", 1440, script=False)
    note = page.locator(".pair:first-child .note.false")
    assert note.locator(".gist.src").is_visible() and note.locator(".gist.tgt").is_hidden()
    page.locator("#er-margin-tgt").check(force=True)
    assert note.locator(".gist.src").is_hidden() and note.locator(".gist.tgt").is_visible()
    note.locator("summary").click()
    again = [one.inner_text().lower() for one in note.locator(".again").all()]
    assert again[0].startswith("faux ce qu’il en est") and again[1].startswith("false what is the case")


SEEN = """id => {
  const bar = document.querySelector('.bar').getBoundingClientRect();
  const marks = [...document.querySelectorAll(`mark[data-note~="${id}"]`)];
  const line = marks.find(mark => mark.getClientRects().length).getClientRects()[0];
  const body = document.getElementById('note-' + id).getBoundingClientRect();
  return line.top >= (bar.top < 1 ? bar.bottom : 0) && line.bottom <= innerHeight && body.top < innerHeight - 40 }"""
"""Whether the words of a note stand below the bar, and its body is in view."""


@pytest.mark.parametrize("size", [(1440, 900), (820, 1180), (390, 844)])
def test_the_words_of_an_opened_note_stay_in_view(look, size):
    """Whether its number is clicked or a link leads to it, its words stand below the bar and its body is seen."""
    page = look("dense/", size[0], height=size[1])
    page.emulate_media(reduced_motion="reduce")
    names = page.locator(".pair .note .body").evaluate_all("all => all.map(body => body.id.slice(5))")
    assert len(names) == 12
    home = page.url
    for n, name in enumerate(names):
        page.goto(f"{home}?{n}#note-{name}")
        page.wait_for_timeout(80)
        assert page.evaluate(SEEN, name), name
        page.goto(f"{home}?again{n}")
        number = page.locator(f".text.src a.label[href='#note-{name}']").first
        if number.is_visible():
            number.click()
            page.wait_for_timeout(80)
            assert page.evaluate(SEEN, name), name


def test_a_link_to_a_note_of_a_hidden_layer_marks_its_words(look):
    """Its words are lit though the layer is off."""
    page = look("dense/#note-word-loaf", 1440, script=False)
    lit = page.locator(".text .translation.m:not(a)").first
    assert lit.evaluate("mark => getComputedStyle(mark).backgroundColor") != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("path", ["a/", "a/en/"])
def test_a_swarm_of_notes_stands_below_its_text(tmp_path, serve, browser, path):
    """Thirteen notes on two lines are rows across the texts, and no hole stands beside them."""
    article = tmp_path / "content" / "a"
    (article / "notes").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\ntheme: enregard\nplugins: [enregard]\n")
    for lang, head in (("fr", "title: Pain"), ("en", "title: Bread\ntranslation_of: fr")):
        words = " ".join(f"{lang}{number:02}" for number in range(13))
        (article / f"{lang}.md").write_text(f"---\n{head}\n---\n\n{words}.\n", encoding="utf-8")
    for number in range(13):
        halves = "".join(f"# {lang}: {lang} {number}\n\n> {lang}{number:02}\n\nOui.\n\n" for lang in ("fr", "en"))
        (article / "notes" / f"n{number:02}.md").write_text(f"---\nkind: context\n---\n\n{halves}", encoding="utf-8")
    project = Project(tmp_path)
    assert not project.build().returncode

    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(serve(project.site) + path)
    pair, text = page.locator(".pair"), page.locator(".pair .text").last.bounding_box()
    notes = [note.bounding_box() for note in page.locator(".pair .note summary").all()]
    assert len(notes) == 13
    assert all(note["y"] >= text["y"] + text["height"] for note in notes)
    assert {round(note["x"] + note["width"]) for note in notes} == {round(text["x"] + text["width"])}
    assert pair.bounding_box()["height"] < text["height"] + 13 * 40
    page.close()


def test_a_text_alone_stands_in_the_middle(look):
    """A page in one language without notes has no empty margin at its side."""
    page = look("short/fr/", 1440)
    box = page.locator(".sheet").bounding_box()
    text = page.locator(".pair .text").first.bounding_box()

    assert abs(box["x"] + box["width"] - text["x"] - text["width"]) <= 1
    assert abs(box["x"] * 2 + box["width"] - 1440) <= 1


@pytest.mark.parametrize("width", [1440, 390])
def test_choices_stay_at_hand(look, width):
    """The bar with the languages and the choices stays at the top of the window, over what scrolls below it."""
    page = look("long/", width)
    page.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
    bar = page.locator(".bar")

    assert abs(bar.bounding_box()["y"]) <= 1
    assert bar.evaluate("bar => getComputedStyle(bar).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_lists_face_each_other_too(look):
    """Titles of articles and of notes stand in the column of their language, and lead to the article and the note."""
    page = look("", 1440)
    page.locator(".listing.verdicts summary").first.click()
    for kind in ("articles", "verdicts", "corrections"):
        source, target = (page.locator(f".listing.{kind} .halves > .{side}").first for side in ("src", "tgt"))
        left, right = source.bounding_box(), target.bounding_box()
        assert left["x"] + left["width"] < right["x"]
        assert abs(left["y"] - right["y"]) <= 1

    page.locator(".listing.corrections .tgt a").click()
    # A browser opens what a link leads into a moment after the address has changed.
    page.locator("#note-rise").wait_for(state="visible")
    assert page.url.endswith("/dense/#note-rise")


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_a_title_of_one_long_word_stays_on_the_page(look, width):
    """A word of 45 letters is broken where it has to be."""
    page = look("short/", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_only_a_long_paragraph_has_an_initial(look):
    """Beside a line a letter two lines high would hang into the next paragraph."""
    assert look("dense/").locator(".initial").count() == 1
    assert look("short/").locator(".initial").count() == 0


def test_the_menu_is_one_line(look):
    """Titles that would take several lines are behind one word, which opens without script and within the page."""
    for width in (1100, 390):
        page = look("short/fr/", width, script=False)
        assert page.locator(".er-top").bounding_box()["height"] < 80
        page.locator(".er-menu summary").click()
        box = page.locator(".er-menu ul").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        page.locator(".er-menu a[href*=dense]").click()
        assert page.url.endswith("/dense/fr/")
