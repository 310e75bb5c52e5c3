"""Notation: numbers keep their value and change their dress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.drafting.mask import mask, restored
from enregard.core.languages.registry import LANGUAGES
from enregard.core.languages.typography import punctuated
from enregard.core.quantities import number as reading


def noted(text, source, target):
    """A text of which nothing but the notation is translated."""
    masked = mask(text, source, target)
    return restored(masked.text, masked, target)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("5,6 millions de dollars", "$5.6 million"),
        ("12 milliards d’euros", "€12 billion"),
        ("2 billions de dollars", "$2 trillion"),
        ("3 milliards €", "€3 billion"),
        ("10 000 €", "€10,000"),
        ("1 234,5", "1,234.5"),
        ("37 %", "37%"),
        ("3,5 Go", "3.5\u00a0GB"),
        ("150 km/h", "150\u00a0km/h"),
        ("version 3.11", "version 3.11"),
        ("5,6 millions de dollars canadiens", "5.6 millions de dollars canadiens"),
    ],
)
def test_french_numbers_in_english(french, english):
    """A comma is a point, a milliard a billion, the euro comes first; versions and other countries' dollars stay."""
    assert noted(french, "fr", "en") == english


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("$5.6 million", "5,6\u00a0millions de dollars"),
        ("€1.5 million", "1,5\u00a0million d’euros"),
        ("$3 billion", "3\u00a0milliards de dollars"),
        ("$1 trillion", "1\u00a0billion de dollars"),
        ("€1,200.50", "1\u202f200,50\u00a0€"),
        ("3.5%", "3,5\u00a0%"),
        ("20 GB", "20\u00a0Go"),
        ("on Python 3.11", "on Python 3.11"),
        ("GPT-3.5 and v1.2.3", "GPT-3.5 and v1.2.3"),
        ("In 3.5 seconds", "In 3,5 seconds"),
    ],
)
def test_english_numbers_in_french(english, french):
    """The same the other way; a name's version is no decimal."""
    assert noted(english, "en", "fr") == french


RULED = sorted(code for code, one in LANGUAGES.items() if one.punctuation)


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("fr", "Quoi ? Oui: non; fin !", "Quoi\u202f? Oui\u00a0: non\u202f; fin\u202f!"),
        ("fr", "l'\"IA\" d'hier", "l’«\u00a0IA\u00a0» d’hier"),
        ("fr", "à 12:30, dit-on...", "à 12:30, dit-on…"),
        ("fr", "“mot”", "«\u00a0mot\u00a0»"),
        ("fr", "Vraiment ?! (?)", "Vraiment\u202f?! (?)"),
        ("en", "Why ? « It's » so : done !", "Why? “It’s” so: done!"),
        ("en", 'a "word" , then', "a “word”, then"),
        ("cs", "beze změny !", "beze změny !"),
        ("de", "“Ja” , geht's... 5% « nein » !", "„Ja“, geht’s… 5\u00a0% „nein“!"),
        ("de", '"Ja" und „Nein“: gut', "„Ja“ und „Nein“: gut"),
        ("es", '¿ “Sí” ? "No" : 5%...', "¿«Sí»? «No»: 5\u00a0%…"),
        ("es", "« Sí », «dijo “no”»", "«Sí», «dijo “no”»"),
        ("it", "l'“acqua” e « il pane » ; 5%", "l’«acqua» e «il pane»; 5%"),
        ("pt", "«Sim» , d'água...", "“Sim”, d’água…"),
        ("nl", "„Ja” , foto's", "“Ja”, foto’s"),
        ("pl", "“Tak” , Kennedy'ego", "„Tak”, Kennedy’ego"),
        ("ru", "“Да” , 5%", "«Да», 5\u00a0%"),
        ("sv", "“Ja” , 5 %", "”Ja”, 5\u00a0%"),
        ("tr", "«Evet» , Ankara'da", "“Evet”, Ankara’da"),
        ("el", '“Ναι” ; "Όχι"', "«Ναι»; «Όχι»"),
    ],
)
def test_punctuation_is_the_target_languages(lang, before, after):
    """Spaces, apostrophes and quotation marks are those of the language; one without rules keeps its text."""
    assert punctuated(before, lang) == after


@given(text=st.text(alphabet="ab 'l\"«»“”?!;:.%1\u00a0\u202f…(),", max_size=30), lang=st.sampled_from(RULED))
def test_punctuation_changes_no_word_and_nothing_the_second_time(text, lang):
    """Letters and digits stay as they are; what is set is set (nested quotations apart: their levels would change)."""
    once = punctuated(text, lang)
    assert [letter for letter in once if letter.isalnum()] == [letter for letter in text if letter.isalnum()]
    if not set(text) & set('«»“”"'):
        assert punctuated(once, lang) == once


@given(number=st.from_regex(r"[1-9]\d{0,2}(\u00a0\d{3}){0,3}(,\d{1,4})?", fullmatch=True))
def test_a_number_there_and_back_is_the_same(number):
    """French to English to French keeps every digit."""
    english = noted(f"x {number} y", "fr", "en").split()[1]
    french = noted(f"x {english} y", "en", "fr")
    assert [digit for digit in french if digit.isdigit()] == [digit for digit in number if digit.isdigit()]
    assert ("," in french) == ("," in number)
    (read,) = reading.figures(english, "en")
    assert (read.start, read.end) == (0, len(english))
    assert read.value not in read.foreign
