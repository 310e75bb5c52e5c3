"""What is heard: the accessibility tree of a pair, a mark, a note and a chart, and the order of the keyboard."""

import pytest

PAIR = """\
- group "§ 6":
  - link "§ 6":
    - /url: "#{id}"
  - paragraph: Cette phrase n’a pas de traduction, et rien ne lui fait face en anglais, bien qu’elle soit assez longue.
  - paragraph: Not translated"""

MARK = """\
- paragraph:
  - text: Le prix a monté
  - link "*":
    - /url: "#fn-fr-1"
  - text: de
  - mark: vingt pour cent
  - link "9, exact":
    - /url: "#note-rise"
  - text: . Ce fut lent."""

CHART = """\
- table "The price of a loaf":
  - caption: The price of a loaf
  - rowgroup:
    - row "In euros":
      - columnheader "In euros"
      - cell
  - rowgroup:
    - row "2020 1.00":
      - cell "2020"
      - cell "1.00"
    - row "2025 [Field, 2024] 1.20":
      - cell "2025 [Field, 2024]":
        - strong: "2025"
        - text: "["
        - link "Field, 2024":
          - /url: "#ref-till"
        - text: "]"
      - cell "1.20\""""

NOTE = """\
- group:
  - text: "5 Faux Ce qu’il en est : oven"
  - note:
    - paragraph: "Faux Ce qu’il en est : oven"
    - paragraph:
      - text: Le corps français de oven [
      - link "Field, 2024, p. 5":
        - /url: "#ref-till"
      - text: "], avec des mots."
    - paragraph:
      - text: Jo Field. Vérifié le 3 février 2025
      - link "retour au texte":
        - /url: "#fr-oven"
    - paragraph: "False What is the case: oven"
    - paragraph:
      - text: The English body of oven [
      - link "Field, 2024, p. 5":
        - /url: "#ref-till"
      - text: "], with words."
    - paragraph:
      - text: Jo Field. Checked February 3, 2025
      - link "back to the text":
        - /url: "#en-oven\""""


def heard(page, selector):
    """The accessibility tree of what a selector finds, its no-break spaces as spaces."""
    tree = page.locator(selector).aria_snapshot()
    return tree.replace("\xa0", " ").replace("\u202f", " ")


def test_a_pair_is_a_group_with_its_number_and_both_texts(look):
    """The number first, then the source, then what faces it, where nothing does too."""
    page = look("dense/")
    pair = page.locator(".pair", has_text="Cette phrase").get_attribute("id")
    assert heard(page, f"#{pair}") == PAIR.format(id=pair)


def test_a_mark_is_heard_with_its_number_and_verdict(look):
    """The number says its verdict in the language of the text; what the styles draw is not read."""
    assert heard(look("dense/"), ".text.src p:has(mark[data-note=rise])") == MARK


def test_a_note_says_number_verdict_and_finding_then_each_language(look):
    """Its body is a note, and each half leads back to its words."""
    page = look("dense/")
    page.locator("details:has(#note-oven)").evaluate("note => { note.open = true }")
    assert heard(page, "details:has(#note-oven)") == NOTE


def test_a_chart_is_a_table_with_its_caption(look):
    """Words and numbers, cell by cell; the drawing is not heard."""
    assert heard(look("dense/", 820), ".text.tgt table.bars") == CHART


@pytest.mark.parametrize("width", [1440, 820])
def test_the_keyboard_goes_number_source_translation_notes(look, width):
    """As the eye does: what a passage is called, its notes' numbers in each text, its notes."""
    page = look("dense/", width)
    page.locator(".pair", has=page.locator("mark[data-note=rise]")).locator("> .pno").focus()
    reached = []
    for _ in range(9):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    # In each text the footnote, the note's number, and what its figure cites and belongs to.
    assert reached == ["A", "fr-rise", "A", "A", "A", "en-rise", "A", "A", "SUMMARY"]
