"""Marks and notes: what a reader sees of them, and every way to open one and to come back."""

import base64

import manuscripts
import pytest

from projects import Project

FIRST = ".pair:first-child"

SPREAD = """async shot => {
  const image = new Image(); image.src = 'data:image/png;base64,' + shot; await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d'); canvas.drawImage(image, 0, 0);
  // The upper part of the words, above the line that is drawn under them.
  const dots = canvas.getImageData(0, 0, image.width, Math.ceil(image.height * .6)).data.filter((_, n) => n % 4 === 1);
  return Math.max(...dots) - Math.min(...dots) }"""
"""How far apart the darkest and the lightest dot of a picture are, of 255."""


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_without_script_every_number_opens_its_note(look, width):
    """Following the number after the words shows the note's body, whatever the width."""
    page = look("dense/", width, script=False)
    numbers = page.locator(".text.src a.label:not(.translation, .exhibit *)")
    assert numbers.count() == 10
    for n in range(numbers.count()):
        href = numbers.nth(n).get_attribute("href")
        numbers.nth(n).click()
        assert page.url.endswith(href)
        body = page.locator(href)
        assert "Le corps français" in body.inner_text()
        assert body.bounding_box()["height"] > 20


def test_translators_notes_are_a_layer_that_is_off_at_first(look):
    """Neither their marks nor their notes show; a choice turns them on; a link to one shows it without."""
    page = look("dense/", 1440, script=False)
    note, number = page.locator(".note.translation summary").first, page.locator(".text a.label.translation").first
    assert note.is_hidden() and number.is_hidden()

    page.goto(page.url + "#note-word-loaf")
    assert page.locator("#note-word-loaf").is_visible()
    assert page.locator(".note.translation summary").nth(1).is_hidden()

    page.locator(".toggle").click()
    assert note.is_visible() and number.is_visible()


def test_an_article_or_a_site_can_show_translators_notes_at_first(tmp_path):
    """The article's own word weighs more than the site's."""
    for name, said in (("a", ""), ("b", "translation_notes: no\n"), ("c", "translation_notes: yes\n")):
        folder = tmp_path / "content" / name
        (folder / "notes").mkdir(parents=True)
        (folder / "fr.md").write_text(f"---\ntitle: Pain\n{said}---\n\nLe pain.\n", encoding="utf-8")
        (folder / "notes" / "n.md").write_text("---\nkind: translation\n---\n\n# fr: Mot\n\n> pain\n\nOui.\n")
    for option, shown in (("true", {"a", "c"}), ("false", {"c"})):
        (tmp_path / "mkdocs.yml").write_text(
            f"site_name: x\ndocs_dir: content\ntheme: enregard\nplugins: [enregard: {{translation_notes: {option}}}]\n"
        )
        project = Project(tmp_path)
        assert not project.build().returncode
        on = {name for name in "abc" if 'id="er-translation" checked' in project.page(f"{name}/fr/index.html")}
        assert on == shown


def test_a_kind_of_notes_can_be_hidden(look):
    """A hidden kind leaves neither notes nor numbers nor lines under words."""
    page = look("dense/", 1440, script=False)
    page.locator(".opts summary").click()
    page.locator("#er-fact-check").click()

    assert page.locator(f"{FIRST} .note.false summary").is_hidden()
    assert page.locator(f"{FIRST} a.label.false").first.is_hidden()
    line = page.locator(f"{FIRST} mark.false").first.evaluate("mark => getComputedStyle(mark).textDecorationLine")
    assert line == "none"
    assert page.locator(f"{FIRST} .note.context summary").is_visible()


@pytest.mark.parametrize("media", [{}, {"forced_colors": "active"}, {"media": "print"}])
def test_kinds_and_verdicts_differ_in_form(look, media):
    """No two are told apart by color alone: on a screen, in forced colors and on paper their lines differ."""
    page = look("dense/", 1440)
    page.emulate_media(**media)
    page.evaluate("document.getElementById('er-translation').checked = true")
    forms = page.evaluate("""() => [...document.querySelectorAll('.verdicts .names > :first-child .w')].map(word => {
      const style = getComputedStyle(word);
      const gradient = style.backgroundImage.replace(/(rgb|oklab|color)[^)]*\\)/g, 'ink');
      const plain = matchMedia('(forced-colors: active), print').matches;
      const tint = !plain && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      const line = style.textDecorationLine === 'none' ? '' : style.textDecorationStyle + style.textDecorationThickness;
      return [line, style.textUnderlineOffset, gradient, tint].join();
    })""")

    assert len(forms) == 9
    # On paper an opinion and a falsehood are both a double line: of different weight, and with signs of their own.
    assert len(set(forms)) == 9, forms


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_are_legible_in_forced_colors(look, scheme):
    """Words under a mark have ink: the darkest and the lightest dot of a marked word are far apart."""
    page = look("dense/", 1440, scheme=scheme)
    page.emulate_media(forced_colors="active")
    for form in ("accurate", "false", "context", "opinion"):
        shot = page.locator(f"{FIRST} .src mark.{form}").first.screenshot()
        across = page.evaluate(SPREAD, base64.b64encode(shot).decode())
        assert across > 150, form


def test_marks_say_their_kind_and_verdict_in_words(look):
    """A number's name has its verdict, in the language of the text."""
    page = look("dense/", 1440)

    assert page.locator(f"{FIRST} .src a.label.false").get_attribute("aria-label") == "5, faux"
    assert page.locator(f"{FIRST} .tgt a.label.false").get_attribute("aria-label") == "5, false"
    assert page.locator(".note.false .gist.tgt b").inner_text().lower() == "false"


def test_closed_notes_show_kind_verdict_and_title(look):
    """Bodies are closed at first; a summary says the finding, in the margin in the page's language."""
    page = look("dense/", 1440)

    assert not page.locator(".note[open]").count()
    summary = page.locator(".note.misleading summary").first.inner_text().replace("\xa0", " ")
    assert "Trompeur" in summary and "Ce qu’il en est : all" in summary and "What is the case" not in summary


def test_overlapping_marks_are_both_there(look):
    """Where two notes are about the same words, the words name both, and each note has its number."""
    page = look("dense/", 1440)
    both = page.locator(f"{FIRST} .src mark[data-note='feeds all']")

    assert both.inner_text() == "tout le quartier"
    assert page.locator(f"{FIRST} .src mark[data-note~=feeds]").count() == 2
    assert page.locator(f"{FIRST} .src a.label.needs-context").get_attribute("data-n") == "3±"


def test_a_mark_across_a_link_leaves_the_link_alone(look):
    """The number stands after the author's link, not in it; the marked words are no link of ours."""
    page = look("dense/", 1440)

    assert page.locator("a a, mark a.label").count() == 0
    assert page.locator(f"{FIRST} .src a[href='https://example.org/gout'] mark").count() > 0


def test_words_open_their_note_and_escape_returns(look):
    """With script: a click on marked words opens their note and moves the focus there; Escape goes back."""
    page = look("dense/", 1440)
    page.locator(f"{FIRST} .src mark.false").first.click()
    note = page.locator("details:has(#note-oven)")
    assert note.get_attribute("open") is not None
    assert page.evaluate("document.activeElement.closest('details').querySelector('.body').id") == "note-oven"
    assert page.url.endswith("#note-oven")

    page.keyboard.press("Escape")
    assert note.get_attribute("open") is None
    assert page.evaluate("document.activeElement.id") == "fr-oven"


def test_a_number_opens_its_note_from_the_keyboard(look):
    """Enter on a number opens its note; Escape brings the focus back to this very number."""
    page = look("dense/", 390)
    number = page.locator("#fr-flour")
    number.focus()
    page.keyboard.press("Enter")
    assert page.locator("#note-flour").is_visible()

    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "fr-flour"


@pytest.mark.parametrize("path", ["dense/", "dense/en/"])
@pytest.mark.parametrize("width", [1440, 820, 390])
def test_a_passages_number_copies_its_citation(look, path, width):
    """Its words, author, title, site, day, number and address, in each language that is shown; Escape puts it away."""
    page = look(path, width)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    number = page.locator(".pair:nth-of-type(3) > .pno")
    number.evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    assert number.get_attribute("title").endswith("Cite this passage")
    number.click()
    told, address = page.locator(".cited p:visible"), page.url
    texts = page.locator(".pair:nth-of-type(3) > .text:visible")
    assert told.count() == texts.count() == (2 if path == "dense/" and width > 800 else 1)
    for one, text in zip(told.all(), texts.all(), strict=True):
        assert one.inner_text().replace("\xa0", " ").endswith(f", § 3. {address}")
        *words, source = one.inner_text().splitlines()
        assert source.startswith("Anne Martin. ") and "2025" in source
        assert " ".join(words).split() == text.inner_text().split()
    assert address.endswith(number.get_attribute("href"))

    # The first is on the clipboard, and the page says so; another is a click away. No text is covered.
    assert page.evaluate("navigator.clipboard.readText()") == told.first.inner_text()
    labels = page.locator(".cited button:visible").all_inner_texts()
    assert labels == {"dense/": ["Copié", "Copy"], "dense/en/": ["Copied"]}[path][: len(labels)]
    page.locator(".cited button:visible").last.click()
    assert page.evaluate("navigator.clipboard.readText()") == told.last.inner_text()
    assert page.locator(".cited button:visible").last.inner_text() == "Copied" or (path == "dense/" and width == 390)
    box, above = page.locator(".cited").bounding_box(), texts.last.bounding_box()
    assert box["y"] >= above["y"] + above["height"] and box["x"] >= 0 and box["x"] + box["width"] <= width

    page.keyboard.press("Escape")
    assert page.locator(".cited").is_hidden()


def test_without_script_a_passages_number_leads_to_its_address(look):
    """There it is to be copied."""
    page = look("dense/", 1440, script=False)
    page.locator(".pair:nth-of-type(3) > .pno").click()
    assert page.url.endswith(page.locator(".pair:nth-of-type(3)").get_attribute("id"))
    assert page.locator(".cited").is_hidden()


def test_choices_are_remembered(look):
    """Where there is storage, what a reader chose holds on the next page."""
    page = look("dense/", 1440)
    page.locator(".toggle").click()
    page.locator(".opts summary").click()
    page.locator("#er-swap").click()
    page.goto(page.url.replace("/dense/", "/long/"))
    assert page.locator("#er-swap").is_checked()

    page.goto(page.url.replace("/long/", "/dense/fr/"))
    assert page.locator("#er-translation").is_checked()


def test_sentences_that_translate_each_other_light_up_together(look):
    """Under the pointer a sentence and its translation light up, and no other."""
    page = look("dense/", 1440, script=False)
    pair = page.locator(".pair[data-pair='5']")
    pair.locator(".src [data-s='2']").hover()

    def lit(selector):
        return pair.locator(selector).first.evaluate("s => getComputedStyle(s).backgroundColor") != "rgba(0, 0, 0, 0)"

    assert lit(".src [data-s='2']") and lit(".tgt [data-s='2']")
    assert not lit(".src [data-s='1']") and not lit(".tgt [data-s='1']")


def test_a_note_and_its_words_light_each_other(look):
    """Under the pointer a note lights its words in both texts."""
    page = look("dense/", 1440, script=False)
    page.locator("details:has(#note-oven) summary").hover()
    for side in ("src", "tgt"):
        mark = page.locator(f"{FIRST} .{side} mark.false").first
        assert mark.evaluate("mark => getComputedStyle(mark).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_orphans_are_listed_and_mark_nothing(look):
    """A note whose words are gone is published after the text, with the words that it was about."""
    page = look("dense/", 1440)
    orphans = page.locator(".orphans")
    orphans.locator("details:has(#note-gone) summary").click()

    assert "a brioche with salted butter from Brittany" in orphans.inner_text()
    assert page.locator("mark[data-note=gone]").count() == 0
    assert manuscripts.NOTES["gone"][1] in orphans.inner_text()


def test_notes_without_a_place_are_shown_whatever_is_hidden(look):
    """The heading never stands over nothing: no choice hides what stands nowhere else."""
    page = look("dense/", 1440, script=False)
    page.evaluate("for (const one of document.querySelectorAll('.opts [type=checkbox]')) one.checked = false")
    notes = page.locator(".orphans summary")

    assert "Notes dont le passage n’est plus dans le texte" in page.locator("#er-orphans").inner_text()
    assert [notes.nth(n).is_visible() for n in range(notes.count())] == [True, True]
    assert page.locator("#er-whole").is_hidden()


def test_numbers_are_large_enough_to_be_hit(look):
    """Every number in the text is a target of 24 pixels, and the lines stand where they stood."""
    page = look("dense/", 1440)
    sizes = """all => all.filter(one => one.getClientRects().length)
      .map(one => one.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"""
    assert min(page.locator(".text a.label, .title a.label").evaluate_all(sizes)) >= 24

    height = "document.querySelector('.pair .text').offsetHeight"
    before = page.evaluate(height)
    page.evaluate("for (const one of document.querySelectorAll('a.label')) one.style.paddingBlock = '0'")
    assert page.evaluate(height) == before


def test_sums_and_history_are_shown(look):
    """A note shows its sums as each language writes them, and what it said before."""
    page = look("dense/", 820)
    page.locator("details:has(#note-rise) summary").click()
    body = page.locator("#note-rise")

    assert "1,20 ÷ 1,00 = 1,2" in body.locator(".src .sums").inner_text().replace("\xa0", " ")
    assert "1.20 ÷ 1.00 = 1.2" in body.locator(".tgt .sums").inner_text().replace("\xa0", " ")
    told = body.locator(".src .history").inner_text().replace("\u202f", " ").replace("\xa0", " ")
    assert "de « faux » à « " in told and "the till was read again" in told


def test_a_citation_leads_to_its_reference_and_a_note_back_to_its_words(look):
    """Every link within the page leads to something on it."""
    for path in ("dense/", "dense/fr/", "dense/en/", "long/", ""):
        page = look(path)
        dead = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"], [for], [aria-labelledby]')]
          .map(a => a.hash ? decodeURIComponent(a.hash.slice(1)) : a.htmlFor || a.getAttribute('aria-labelledby'))
          .filter(id => !document.getElementById(id))""")
        assert dead == []
        twice = page.evaluate("""() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          return ids.filter((id, n) => ids.indexOf(id) !== n) }""")
        assert twice == []


def test_a_number_follows_its_words_closely(look):
    """Also where the number of a translator's note, which is hidden at first, stands between the two."""
    page = look("dense/", 1440)
    gaps = page.evaluate("""() => ['accurate', 'context'].map(form => {
      const words = document.querySelector(`.text mark.${form}`), label = words.nextElementSibling;
      words.after(document.querySelector('.text a.label.translation').cloneNode(true));
      const inset = parseFloat(getComputedStyle(label).paddingLeft);
      return label.getBoundingClientRect().left + inset - [...words.getClientRects()].pop().right;
    })""")

    assert max(gaps) < 5
    assert min(gaps) > -1


COPIED = """([first, last]) => {
  const cell = document.querySelector('.text'), range = document.createRange();
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), nodes = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  const from = nodes.find(node => node.data.includes(first)), to = nodes.find(node => node.data.includes(last));
  range.setStart(from, from.data.indexOf(first)); range.setEnd(to, to.data.indexOf(last) + last.length);
  getSelection().removeAllRanges(); getSelection().addRange(range);
  return String(getSelection()) }"""
"""What a reader copies from the first passage, from some words to others."""


def test_words_copied_from_a_page_find_their_place(browser, serve, tmp_path):
    """Over another note's mark, with a footnote's sign, soft hyphens, and words of a layer that is off."""
    text = (
        "La digue de pierre a mil\u00adlé\u00adsi\u00admé, dit-on, et les écluses du port[^1] sont à sec."
        "\n\n[^1]: Le vieux."
    )
    article = tmp_path / "content" / "digue"
    (article / "notes").mkdir(parents=True)
    (article / "fr.md").write_text(f"---\ntitle: La digue\n---\n\n{text}\n", encoding="utf-8")
    note = "---\nkind: {}\n{}---\n\n# fr: Titre\n\n> {}\n\nOui.\n"
    check = article / "notes" / "a.md"
    check.write_text(note.format("fact-check", "verdict: false\nchecked: 2026-11-01\n", "digue de pierre"), "utf-8")
    (article / "notes" / "b.md").write_text(note.format("translation", "", "dit-on"), "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\ntheme: enregard\nplugins: [enregard]\n")
    project = Project(tmp_path)
    assert not project.build().returncode

    page = browser.new_page()
    page.goto(serve(project.site) + "digue/fr/")
    copied = [" ".join(page.evaluate(COPIED, ends).split()) for ends in (["La ", "dit-on"], ["dit-on", "sec"])]
    page.close()
    for n, words in enumerate(copied):
        (article / "notes" / f"c{n}.md").write_text(note.format("context", "", words), "utf-8")

    assert not project.enregard("check", "--fix").returncode
    said = project.enregard("check", "--format", "json").stdout
    assert not [code for code in ("note-orphan", "note-held", "note-moved", "note-ambiguous") if code in said], copied
