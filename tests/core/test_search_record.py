"""What a search finds: passages and notes, each with its place and its words."""

from test_page import BODY_EN, BODY_FR, EN, FR, edition, note, shown

from enregard.core.pages.search_record import block_lines, records


def found(made, lang="fr"):
    """The records of an article in a language: address, place, text."""
    page = next(page for page in shown(made) if page.which == lang)
    return [(one.to, one.place, one.text) for one in records(page, lambda word, lang: word)]


def test_a_passage_and_a_note_are_found_by_themselves():
    """At their addresses, after the head of the article."""
    made = edition(four=note(more="compute:\n  - 1 + 1 = 2\n"))
    first, second = (row.id for row in made.rows)

    assert found(made) == [
        ("pain/fr/", "", "Le pain"),
        (f"pain/fr/#{first}", "§\u00a01", "Le four est chaud et le pain est bon."),
        (f"pain/fr/#{second}", "§\u00a02", "Un mot encore, un autre pain est bon."),
        ("pain/fr/#note-four", "note 1 · Accurate@fr · Vrai", "Vrai\nCorps.\n1 + 1 = 2"),
    ]


def test_what_stands_with_the_words_is_none_of_them():
    """Marks, numbers of notes and signs of footnotes leave no trace; cells and items stand apart."""
    text = "Le pain[^1] *est* bon & `<b>`.\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Selon lui.\n"
    texts = [text for _, place, text in found(edition(FR + text, EN + BODY_EN, four=note(quote=("est bon", "bread"))))]
    assert texts[1:3] == ["Le pain est bon & <b>.\nSelon lui.", "un\ndeux\na\nb\n1\n2"]


def test_a_passage_that_is_left_out_is_not_found():
    """Nor is one without words."""
    texts = [text for _, _, text in found(edition(FR + BODY_FR + "\n\nEncore une ligne, seule.\n"), "en")]
    assert len(texts) == 3


def test_a_note_without_its_words_is_found_by_them():
    """They stand nowhere else."""
    made = edition(four=note(quote=("une brioche & du beurre", "a brioche")))
    assert found(made)[-1][2] == "Vrai\nune brioche & du beurre\nCorps."


def test_words_end_where_a_block_does():
    """Whatever element it is, of a figure or of what unfolds; but not where one stands within a word."""
    html = "<figure><figcaption>supposé</figcaption>147</figure><details><summary>un</summary>deux</details>"
    assert block_lines(html) == "supposé\n147\nun\ndeux"
    assert (
        block_lines("<p>1<sup>er</sup> mars, <em>an</em>ti<wbr>constitution &amp; <b>x</b></p>")
        == "1er mars, anticonstitution & x"
    )
