"""Dialogues: what is asked about a slot, and what is taken for an answer."""

import pytest

from enregard.core.drafting import mask, skeleton
from enregard.core.drafting.dialogue import Answered, Manner, Query, Refused, dialogue, fits, queries
from enregard.core.drafting.placeholder_style import BRACKETS, TAGS, WORDS

MANNER = Manner("fr", "en", (BRACKETS, WORDS), 1_000)


def talk(slot, *answers, manner=MANNER, plain=False):
    """A dialogue held: what was asked, and how it ended; answers may be functions of what was asked."""
    asked = []
    replies = iter(answers)
    conversing = dialogue(slot, manner, plain=plain)
    try:
        query = next(conversing)
        while True:
            asked.append(query.text)
            reply = next(replies)
            query = conversing.send(reply(query.text) if callable(reply) else reply)
    except StopIteration as end:
        return asked, end.value


def test_one_question_and_one_answer():
    """The usual case: markup travels as placeholders, figures as the other language writes them."""
    asked, end = talk("Il a coûté **5,6 millions** d’euros.", "It cost ⟦1⟧⟦2⟧ million⟦3⟧ euros.")
    assert asked == ["Il a coûté ⟦1⟧⟦2⟧ millions⟦3⟧ d’euros."]
    assert end == Answered("It cost **5.6 million** euros.")


def test_three_attempts_and_no_more():
    """As it is; all figures masked, placeholders in another style; by sentence. The first reason is what is told."""
    asked, end = talk("Une **phrase** de 3 mots. Une autre, de 4.", "nothing", "of it", "is right", "at all")
    assert asked[:3] == [
        "Une ⟦1⟧phrase⟦2⟧ de 3 mots. Une autre, de 4.",
        "Une XQ1QX phrase XQ2QX de XQ3QX mots. Une autre, de XQ4QX.",
        "Une ⟦1⟧phrase⟦2⟧ de ⟦3⟧ mots.",
    ]
    assert len(asked) == 3
    assert end == Refused("the figure 3 did not come back")


def test_the_third_attempt_may_succeed():
    """Sentence by sentence, put together again."""
    _, end = talk(
        "Une **phrase** de 3 mots. Une autre, de 4.",
        "?!",
        "?!",
        "A ⟦1⟧sentence⟦2⟧ of ⟦3⟧ words.",
        "Another, of ⟦4⟧.",
    )
    assert end == Answered("A **sentence** of 3 words. Another, of 4.")


def test_the_same_is_not_asked_twice():
    """Without placeholders or figures, a lone sentence can be put in one way only."""
    asked, end = talk("Une phrase sans rien.", "", "never asked")
    assert len(asked) == 1
    assert end == Refused("the answer is empty")


@pytest.mark.parametrize("text", ["…", "— —", "« 12 »", "2024", "`code()`", "[^1]", "**37 %**"])
def test_what_has_no_words_is_not_asked(text):
    """It is answered here, in the other language's notation."""
    asked, end = talk(text)
    assert asked == []
    assert isinstance(end, Answered)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", "empty"),
        ("   \n", "empty"),
        ("'", "no words"),
        ("Le modèle coûte bien moins que les autres modèles.", "untranslated"),
        ("LE MODÈLE coûte bien moins que les autres modèles !", "untranslated"),
        ("word " * 60, "300 characters"[4:]),
        ("MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY", "warning"),
        ("Quota exceeded", "warning"),
    ],
)
def test_what_is_no_translation(answer, reason):
    """Nothing, signs, the original, something far too long, a warning."""
    _, end = talk("Le modèle coûte bien moins que les autres modèles.", answer, answer, answer)
    assert reason in end.reason
    assert end.final == (reason == "warning")


def test_no_sentence_comes_back_untranslated():
    """An answer of which `check` would say so is refused; code and what is quoted may stay."""
    two = "Le modèle est là. Les gens qui sont dans la rue ont peur."
    _, end = talk(two, *["The model is here. Les gens qui sont dans la rue ont peur."] * 3)
    assert end == Refused("a sentence came back untranslated")
    _, end = talk(two, "The model is here. The people in the street are afraid.")
    assert isinstance(end, Answered)
    assert not fits(two, "The model is here. Les gens qui sont dans la rue ont peur.", MANNER)


def test_names_may_come_back_as_they_are():
    """Few words in small letters: that is no sentence left untranslated."""
    _, end = talk("OpenAI, Google, Meta et Anthropic", "OpenAI, Google, Meta et Anthropic")
    assert end == Answered("OpenAI, Google, Meta et Anthropic")


def test_a_name_with_digits_has_to_come_back():
    """R1 is not R 1; the second attempt has it masked."""
    asked, end = talk("Le modèle R1 est là.", "The R 1 model is here.", "The XQ1QX model is here.")
    assert asked[1] == "Le modèle XQ1QX est là."
    assert end == Answered("The R1 model is here.")


@pytest.mark.parametrize(
    "answer",
    ["A *new* word", "A [new](x) word", "A `new` word", "A <b>new</b> word", "A new &amp; word", "A new_word_here"],
)
def test_an_engines_own_signs_are_words(answer):
    """Whatever it adds is seen by a reader as it is, and is no markup."""
    _, end = talk("Un mot nouveau", answer)
    assert skeleton.structure(end.text) == skeleton.structure("words")
    assert skeleton.visible_inline(end.text) == answer.replace("&amp;", "&")


def test_a_link_by_reference_is_written_out():
    """The translation's file does not have the definitions of the source's."""
    manner = Manner("fr", "en", (BRACKETS,), 1_000, references={"r1": "https://a.b 'Titre'"})
    _, end = talk("voir [le rapport][R1] ici", "see ⟦1⟧the report⟦2⟧ here", manner=manner)
    assert end == Answered("see [the report](https://a.b 'Titre') here")


def test_a_title_is_not_markdown():
    """Nothing in it is escaped."""
    _, end = talk("Un * et un _", "A * and a _", plain=True)
    assert end == Answered("A * and a _")


def test_long_texts_are_cut_between_sentences():
    """Each piece fits, all are put together, and no passage is cut."""
    manner = Manner("fr", "en", (BRACKETS,), 60)
    text = "Première phrase assez longue pour cela. **Deuxième phrase. Elle continue.** Troisième et dernière phrase."
    asked, end = talk(text, *[lambda said: said.replace("phrase", "sentence")] * 9, manner=manner)
    assert all(len(piece) <= 60 for piece in asked)
    assert end.text == text.replace("phrase", "sentence")


def test_what_cannot_be_cut_is_refused():
    """One passage longer than the engine takes."""
    manner = Manner("fr", "en", (BRACKETS,), 30)
    _, end = talk("Un mot **et puis une très longue suite de mots** encore", manner=manner)
    assert end == Refused("it is longer than the engine takes")


def test_engines_that_keep_tags_get_tags():
    """And the second attempt is without."""
    manner = Manner("fr", "en", (TAGS, BRACKETS), 1_000)
    asked, _ = talk("Un **mot** & 1", "x", "x", "x", manner=manner)
    assert asked[:2] == ['Un <g id="1">mot</g> &amp; 1', "Un ⟦1⟧mot⟦2⟧ & ⟦3⟧"]
    assert queries("Un **mot**", manner) == (Query('Un <g id="1">mot</g>', True),)


def test_a_text_that_holds_tokens_is_put_in_another_way():
    """What would be taken for a placeholder must not be there."""
    asked, end = talk("Un signe ⟦1⟧ et **gras**", lambda said: said.replace("signe", "sign"))
    assert asked == ["Un signe ⟦1⟧ et XQ1QX gras XQ2QX"]
    assert isinstance(end, Answered)


def test_masks_of_the_whole_are_put_back():
    """What was not sent because it surrounds the whole is there again."""
    _, end = talk("**« Tout est dit. »**[^1]", "All is said.")
    assert end == Answered("**“All is said.”**[^1]")
    assert mask.mask("**a**", "fr", "en").text == "a"


def test_a_text_s_own_private_characters_travel_with_it():
    """Those of the last plane are no placeholders: Apple's symbols stand there, and icons of fonts."""
    manner = Manner("fr", "en", (BRACKETS, WORDS), 40)
    first, second = "Touchez \U00100189 pour **ouvrir**.", "Touchez-le encore pour fermer."
    asked, end = talk(f"{first} {second}", "Tap \U00100189 to ⟦1⟧open⟦2⟧.", "Tap it again to close.", manner=manner)
    assert len(asked) == 2
    assert end == Answered("Tap \U00100189 to **open**. Tap it again to close.")
