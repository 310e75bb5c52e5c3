"""Annotations of other programs as notes: placed where their words stand, or reported."""

import json

import pytest

from enregard.core.linked_data import foreign_annotation
from enregard.core.linked_data.note_file import Ground, known, notes
from enregard.core.notes import note
from enregard.errors import ManuscriptError

TEXTS = {
    "fr": "Le four est chaud.\n\nLe pain coûte 3 euros le matin.\n\nLe pain coûte 3 euros le soir.",
    "en": "The oven is hot.\n\nBread costs 3 euros in the morning.",
}
GROUND = Ground(TEXTS, {"title": ["Le pain : enquête", "Bread"]}, {"known"})


def brought(*entries):
    """What becomes of annotations; HTML is taken for its words."""
    found = foreign_annotation.read(json.dumps(list(entries)))
    return notes(found, GROUND, lambda html: html.replace("<p>", "").replace("</p>", "\n\n"))


def read(text):
    """A note's file, which has to be one."""
    found, findings = note.read("n", "n.md", text, ["fr", "en"])
    assert found is not None, findings
    return found


def hypothesis(exact="Le four est chaud", text="Vraiment ?", **more):
    """An annotation as Hypothesis exports it."""
    quote = {"type": "TextQuoteSelector", "exact": exact, "prefix": more.pop("prefix", ""), "suffix": ""}
    target = [{"source": "https://site.example/pain/fr/", "selector": [{"type": "RangeSelector"}, quote]}]
    return {"id": "x1", "user": "acct:ana@hypothes.is", "updated": "2026-01-02T03:04:05+00:00", "text": text,
            "uri": "https://site.example/pain/fr/", "tags": [], "target": target, **more}  # fmt: skip


def test_an_annotation_of_hypothesis_is_context_or_a_fact_check():
    """By whether a tag of it is a verdict; who wrote it is told by the account."""
    made = brought(hypothesis(), hypothesis(text="**Faux.** Il est tiède.", tags=["Mostly accurate", "x"]))
    plain, checked = map(read, made.files.values())

    assert (plain.kind, plain.verdict, plain.author, plain.checked) == ("context", None, "ana", None)
    assert (checked.kind, checked.verdict, str(checked.checked)) == ("fact-check", "mostly-accurate", "2026-01-02")
    assert plain.sides["fr"].quotes[0].text == "Le four est chaud"
    assert checked.sides["fr"].title == "Faux. Il est tiède." and checked.sides["fr"].body == "**Faux.** Il est tiède."
    assert list(made.files) == ["vraiment", "faux-il-est-tiede"]


@pytest.mark.parametrize("export", [{"annotations": [hypothesis()]}, {"total": 1, "rows": [hypothesis()]}])
def test_an_export_and_an_answer_of_hypothesis_are_read(export):
    """Wherever the annotations stand in it."""
    (one,) = foreign_annotation.read(json.dumps(export))
    assert one.author == "ana" and one.words[0].exact == "Le four est chaud"


def test_an_annotation_of_recogito_is_read():
    """In the model of its own, and in the W3C's."""
    own = {"id": "1", "bodies": [{"purpose": "commenting", "value": "Ah"}, {"purpose": "tagging", "value": "false"}],
           "target": {"annotation": "1", "creator": {"id": "u", "name": "Ana"}, "created": "2026-01-02T00:00:00Z",
                      "selector": [{"quote": "The oven is hot", "start": 4, "end": 19}]}}  # fmt: skip
    w3c = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "2", "type": "Annotation",
           "body": {"type": "TextualBody", "value": "Oh", "purpose": "commenting"},
           "target": {"selector": {"type": "TextQuoteSelector", "exact": "The oven is hot"}}}  # fmt: skip
    first, second = map(read, brought(own, w3c).files.values())

    assert (first.kind, first.verdict, first.author) == ("fact-check", "false", "Ana")
    assert first.sides["en"].title == "Ah" and second.sides["en"].body == "Oh"


def test_words_that_stand_twice_are_told_apart():
    """By what stood around them; the note says as much of it as that takes."""
    made = brought(hypothesis("coûte 3 euros", prefix="Le pain "), hypothesis("coûte 3 euros le soir"))
    assert len(made.left) == 1 and "coûte 3 euros" in made.left[0]
    marked = {**hypothesis("coûte 3 euros")}
    marked["target"][0]["selector"][1]["suffix"] = " le soir."
    (quote,) = read(brought(marked).files["vraiment"]).sides["fr"].quotes
    assert quote.text == "coûte 3 euros" and quote.after.strip().startswith("le soir")


def test_what_has_no_place_is_reported():
    """Words that are not there, or have other numbers; marks without a word; answers to others."""
    made = brought(
        hypothesis("Le pain coûte 4 euros"),
        hypothesis(text=""),
        hypothesis(references=["x0"], text="D’accord"),
    )
    assert made.files == {}
    assert [told.partition(":")[0] for told in made.left] == ["a note", "nothing but marked words", "a reply"]


def test_a_note_on_the_page_or_its_title_needs_no_words():
    """It is of the article as a whole, or of that part of it."""
    page = {**hypothesis(), "target": [{"source": "https://site.example/"}]}
    assert read(next(iter(brought(page).files.values()))).on == "article"
    assert read(next(iter(brought(hypothesis("Le pain\u202f: enquête")).files.values()))).on == "title"


def ours(**more):
    """An annotation as we publish it."""
    cite = '<span class="cite">[<a href="https://site.example/pain/#ref-insee">Insee, 2025</a>]</span>'
    bodies = [
        {"type": "TextualBody", "format": "text/html", "language": lang, "purpose": "commenting",
         "value": f'<p><b>{name}</b> {title}</p><p>{said} {cite}.</p><dl class="sums"><dt>1</dt></dl>'}
        for lang, name, title, said in (("fr", "Faux", "Tiède &amp; lent", "Non"), ("en", "False", "Tepid", "No"))
    ]  # fmt: skip
    tag = {"type": "TextualBody", "purpose": "tagging", "value": "false"}
    targets = [
        {"source": f"https://site.example/pain/{lang}/", "selector": [{"type": "TextQuoteSelector", "exact": exact}]}
        for lang, exact in (("fr", "four est chaud"), ("en", "oven is hot"))
    ]
    said = {"motivation": "assessing", "modified": "2026-01-02T00:00:00Z", "creator": {"type": "Person", "name": "Ana"}}
    return {"id": "https://site.example/pain/#note-four", **said, "body": [*bodies, tag], "target": targets, **more}


def test_our_own_come_back_as_they_were():
    """Under their names, in both languages, with what they cite; sums are each note's own to do."""
    found = read(brought(ours()).files["four"])

    assert (found.kind, found.verdict, found.author) == ("fact-check", "false", "Ana")
    assert (found.sides["fr"].title, found.sides["fr"].body) == ("Tiède & lent", "Non [@insee].")
    assert (found.sides["en"].title, found.sides["en"].body) == ("Tepid", "No [@insee].")
    assert [side.quotes[0].text for side in found.sides.values()] == ["four est chaud", "oven is hot"]
    assert read(brought(ours(motivation="commenting", body=ours()["body"][:2])).files["four"]).kind == "translation"


def test_citations_come_back_with_their_places():
    """And with the words before them; in a sentence, too; what cannot stand in a citation does not."""
    link = '<a href="https://site.example/pain/#ref-{}">{}</a>'
    cited = f"voir {link.format('a%20b', 'Roux, 2025a, tableau 1')}; {link.format('x', 'Kim, s. d.')}"
    said = f'{link.format("lee", "Lee (2019, p. 5)")} : <span class="cite">[{cited}]</span>.'
    body = {
        "type": "TextualBody",
        "format": "text/html",
        "language": "fr",
        "value": f"<p><b>Faux</b> T</p><p>{said}</p>",
    }
    found = read(brought(ours(body=[body])).files["four"])
    assert found.sides["fr"].body == "@lee [p. 5] : [voir @{a b}, tableau 1; @x]."


def test_what_was_brought_is_not_brought_again():
    """Not even where an editor has changed it; what was said since is."""
    first, second = hypothesis(), hypothesis(text="Et encore ?", user="acct:tom@hypothes.is")
    there = read(brought(first).files["vraiment"].replace("Vraiment ?", "Est-ce vrai ?"))
    again = foreign_annotation.read(json.dumps([first, second]))
    made = notes(again, GROUND._replace(known=known(there)), str)
    assert list(made.files) == ["et-encore"] and made.left == ["“Vraiment ?”: there already"]
    page = {**hypothesis(), "target": [{"source": "https://site.example/"}]}
    whole = known(read(next(iter(brought(page).files.values()))))
    assert not notes(foreign_annotation.read(json.dumps([page])), GROUND._replace(known=whole), str).files


def test_a_note_that_is_there_stays_as_it_is():
    """And is told."""
    made = brought(ours(id="https://site.example/pain/#note-known"))
    assert made.files == {} and made.left == ["known: there already"]


@pytest.mark.parametrize("text", ["# Titre\n\nCorps", "> cité\n\nCorps", "Voir [@x] et [[y]]", "---\nkind: x", "’"])
def test_what_people_write_breaks_no_note(text):
    """A heading, a quotation, what looks like a citation."""
    (made,) = brought(hypothesis(text=text)).files.values()
    found, findings = note.read("n", "n.md", made, ["fr", "en"])
    assert found is not None and len(found.sides["fr"].quotes) == 1
    assert {finding.code for finding in findings} <= {"note-title", "note-body"}


@pytest.mark.parametrize("text", ["", "[", "{}", "[]", "3", '{"annotations": []}', '[{"target": 3}]'[:5], "[" * 9999])
def test_what_is_no_annotation_is_refused(text):
    """In a sentence."""
    with pytest.raises(ManuscriptError, match="annotations"):
        foreign_annotation.read(text)


@pytest.mark.parametrize("value", [3, None, [], {}, "x", [3], [{"selector": 3}], {"selector": [3, {"exact": 3}]}])
def test_any_shape_of_an_annotation_is_read(value):
    """What it does not say, it does not say."""
    for name in ("target", "body", "bodies", "creator", "user_info", "tags", "motivation", "id", "modified", "text"):
        foreign_annotation.read(json.dumps([{**ours(), name: value}]))
