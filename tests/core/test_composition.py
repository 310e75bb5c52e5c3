"""Typography of displayed texts: each language's marks in place of straight ones, and spaces at which no line ends."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.languages.registry import LANGUAGES
from enregard.core.languages.typography import typeset

NO_BREAK = "\N{NO-BREAK SPACE}"

GERMAN = [
    ('"Ja", sagte sie.', "„Ja“, sagte sie."),
    ("Er fragte: \"Hat sie 'Ja' gesagt?\"", "Er fragte: „Hat sie ‚Ja‘ gesagt?“"),
    ("\"'Ja' ist ein Wort\", schrieb er.", "„‚Ja‘ ist ein Wort“, schrieb er."),
    ('(so "gut" wie "nie")', "(so „gut“ wie „nie“)"),
    ('die Anti-"Fake"-Gesetze', "die Anti-„Fake“-Gesetze"),
    ('"nach 1990" hieß es', "„nach 1990“ hieß es"),
    ("Wie geht's? 's war Hans' Buch, 'ne Sache der 68'er.", "Wie geht’s? ’s war Hans’ Buch, ’ne Sache der 68’er."),
    ("die '68er, Hans' Vater", "die ’68er, Hans’ Vater"),
    ("Das Haus - ein altes - stand leer.", "Das Haus – ein altes – stand leer."),
    ("»Ja«, «Ja» und “Ja”", "»Ja«, «Ja» und “Ja”"),
    ("5 %, 12 km, 8 kWh, 3 €, 14.30 Uhr", "5~%, 12~km, 8~kWh, 3~€, 14.30~Uhr"),
    (
        "am 3. Oktober 1990, z. B. nach § 5 Abs. 2, i. d. R. Nr. 7",
        "am 3.~Oktober 1990, z.~B. nach §~5 Abs.~2, i.~d.~R. Nr.~7",
    ),
    ("12 Mio. Euro, 500 v. Chr.", "12~Mio. Euro, 500 v.~Chr."),
    ("das Omas. 5 Kinder, 3 Menschen", "das Omas. 5 Kinder, 3 Menschen"),
    ('ein 24"-Monitor, 5\' 10" und 45° 30\' 15"', 'ein 24"-Monitor, 5\' 10" und 45° 30\' 15"'),
    ('"Ein 24" Monitor"', '„Ein 24" Monitor“'),
    ("7 - 5, a - b, Vor- und Nachteil", "7 - 5, a - b, Vor- und Nachteil"),
]
SPANISH = [
    ('"Sí", dijo ella.', "«Sí», dijo ella."),
    ("Preguntó: \"¿Dijo 'sí' o 'no'?\"", "Preguntó: «¿Dijo “sí” o “no”?»"),
    ('¿"Sí"? ¡"No"!', "¿«Sí»? ¡«No»!"),
    ("La voz griega 'polis', 'ciudad'.", "La voz griega ‘polis’, ‘ciudad’."),
    ("—Vale —dijo.", "—Vale —dijo."),
    ("“Sí” y ‘no’", "“Sí” y ‘no’"),
    ("el 5 % de 12 345 km y 20 °C", "el 5~% de 12~345~km y 20~°C"),
    ("EE. UU., p. ej. la pág. 12, núm. 4, 300 a. C.", "EE.~UU., p.~ej. la pág.~12, núm.~4, 300 a.~C."),
    ("mide 3'5 cm, 5' 10\"", "mide 3'5~cm, 5' 10\""),
]
ITALIAN = [
    ('"Sì", disse.', "«Sì», disse."),
    ("\"Ha detto 'sì' all'acqua\"", "«Ha detto “sì” all’acqua»"),
    ("L'acqua dell'\"Unità\", dell'800, negli anni '80", "L’acqua dell’«Unità», dell’800, negli anni ’80"),
    ("un po' di 'pane', un mo' d'esempio, va' via", "un po’ di ‘pane’, un mo’ d’esempio, va’ via"),
    ("\"Un po' d'acqua 'santa'\"", "«Un po’ d’acqua “santa”»"),
    ("nel '68 un po' di gente", "nel ’68 un po’ di gente"),
    ("La casa - vecchia - è vuota.", "La casa – vecchia – è vuota."),
    ("il 5 %, 3 km, il 3 ottobre, art. 5, pag. 7", "il 5~%, 3~km, il 3~ottobre, art.~5, pag.~7"),
    ("“Sì” e “no”", "“Sì” e “no”"),
    ("un quadro di 5' 10\"", "un quadro di 5' 10\""),
]
PORTUGUESE = [
    ('"Sim", disse ela.', "“Sim”, disse ela."),
    ("\"Ela disse 'sim'\"", "“Ela disse ‘sim’”"),
    ("um copo d'água, nos anos '80", "um copo d’água, nos anos ’80"),
    ("A casa - velha - está vazia.", "A casa – velha – está vazia."),
    ("«Sim»", "«Sim»"),
    ("5 %, 3 km, n.º 5, 10 000 pessoas, p. ex. na pág. 4", "5~%, 3~km, n.º~5, 10~000 pessoas, p.~ex. na pág.~4"),
]
DUTCH = [
    ('"Ja", zei ze.', "“Ja”, zei ze."),
    ("'Ja', zei ze, \"dat is 'waar'\".", "‘Ja’, zei ze, “dat is ‘waar’”."),
    (
        "'s Ochtends in 's-Hertogenbosch, 't is 'n foto's waard",
        "’s Ochtends in ’s-Hertogenbosch, ’t is ’n foto’s waard",
    ),
    ("de jaren '80, Hans' boek, zo'n auto's", "de jaren ’80, Hans’ boek, zo’n auto’s"),
    ("Het huis - oud - staat leeg.", "Het huis – oud – staat leeg."),
    ("een nieuwe - 's avonds - aan", "een nieuwe – ’s avonds – aan"),
    ("5 %, 3 km, 14.30 uur, 3 oktober, blz. 12, 5 mln.", "5~%, 3~km, 14.30~uur, 3~oktober, blz.~12, 5~mln."),
    ("het woord 's' en de letter 't'", "het woord ‘s’ en de letter ‘t’"),
]
POLISH = [
    ('"Tak", powiedziała.', "„Tak”, powiedziała."),
    ("\"Powiedziała 'tak'\"", "„Powiedziała «tak»”"),
    ("Kennedy'ego, łac. 'polis'", "Kennedy’ego, łac. ‘polis’"),
    ("Dom - stary - stoi pusty.", "Dom~– stary~– stoi pusty."),
    ("5 km, 10 000 zł, 3 maja, art. 5", "5~km, 10~000~zł, 3~maja, art.~5"),
]
RUSSIAN = [
    ('"Да", сказала она.', "«Да», сказала она."),
    ("\"Он сказал 'да'\"", "«Он сказал „да“»"),
    ("д'Артаньян", "д’Артаньян"),
    ("Дом - старый — пуст.", "Дом~— старый~— пуст."),
    ("5 %, 10 000 км, 3 мая, № 5, 20 млн руб., т. е. да", "5~%, 10~000~км, 3~мая, №~5, 20~млн руб., т.~е. да"),
    ("— Да, — сказал он.", "— Да,~— сказал он."),
]
SWEDISH = [
    ('"Ja", sade hon.', "”Ja”, sade hon."),
    ("\"Hon sade 'ja'\"", "”Hon sade ’ja’”"),
    ("Huset - gammalt - står tomt, Lars' bok.", "Huset – gammalt – står tomt, Lars’ bok."),
    ("5 %, 10 000 kr, 3 oktober, s. 12, t. ex.", "5~%, 10~000~kr, 3~oktober, s.~12, t.~ex."),
]
TURKISH = [
    ('"Evet", dedi.', "“Evet”, dedi."),
    ("\"O 'evet' dedi\" Ankara'da, 1990'da", "“O ‘evet’ dedi” Ankara’da, 1990’da"),
    ("5 km, 3 Mayıs, s. 12", "5~km, 3~Mayıs, s.~12"),
]
GREEK = [
    ('"Ναι", είπε.', "«Ναι», είπε."),
    ("\"Είπε 'ναι'\" σ' αυτόν, απ' όλα, τ' άλλα", "«Είπε “ναι”» σ’ αυτόν, απ’ όλα, τ’ άλλα"),
    ("5 km, 3 Μαΐου, σελ. 12, 300 π. Χ.", "5~km, 3~Μαΐου, σελ.~12, 300 π.~Χ."),
]
ENGLISH = [
    ('"Yes," she said.', "“Yes,” she said."),
    (
        "\"She said 'yes'\" in the '90s, in '68, 'tis the dogs' house, rock 'n' roll",
        "“She said ‘yes’” in the ’90s, in ’68, ’tis the dogs’ house, rock ’n’ roll",
    ),
    ("'It was late,' he said. 'Go", "‘It was late,’ he said. ‘Go"),
    ("'in 1990' and \"in 1990\" and 1990's", "‘in 1990’ and “in 1990” and 1990’s"),
    ("6' tall, 5'10\", a 24\" screen, 6'x4'", "6' tall, 5'10\", a 24\" screen, 6'x4'"),
    ("5 % of 12 km, 5 PM, in May 2025", "5~% of 12~km, 5~PM, in May 2025"),
    ('"Wait—" she said—"now"', "“Wait—” she said—“now”"),
]
FRENCH = [("l'eau d'hier, 5'10\", 1'234", "l’eau d’hier, 5'10\", 1'234")]
SET = {
    "en": ENGLISH,
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "pl": POLISH,
    "ru": RUSSIAN,
    "sv": SWEDISH,
    "tr": TURKISH,
    "el": GREEK,
}


@pytest.mark.parametrize(("lang", "written", "shown"), [(lang, *case) for lang, cases in SET.items() for case in cases])
def test_a_text_is_set_as_its_language_is(lang, written, shown):
    """Quotation marks by their depth, apostrophes, dashes; a figure keeps its unit, and what is meant stays."""
    assert typeset(written, lang) == shown.replace("~", NO_BREAK)


WRITTEN = st.text("ab xN'’\"„“”‚‘«».,!?¿()-–—5%0", max_size=24)
RULED = sorted(code for code, one in LANGUAGES.items() if one.typography)


@given(st.sampled_from(RULED), WRITTEN)
def test_what_is_set_is_set(lang, text):
    """A second time changes nothing, and the length never changes."""
    once = typeset(text, lang)
    assert typeset(once, lang) == once
    assert len(once) == len(text)


ALLOWED = {"'": "'’‘‚“”«»„", '"': '"“”„«»', " ": " \u00a0\u202f", "-": "-–—"}


@given(st.sampled_from(RULED), WRITTEN)
def test_only_straight_marks_and_spaces_change(lang, text):
    """Whatever else was written is shown, and curly marks are their writer's."""
    assert all(new == old or new in ALLOWED.get(old, "") for old, new in zip(text, typeset(text, lang), strict=True))


@given(st.sampled_from(RULED), st.integers(1, 99), st.integers(1, 11))
def test_feet_inches_minutes_and_seconds_keep_their_signs(lang, feet, inches):
    """A straight mark after a figure is a prime, unless a quotation is open."""
    for text in (f"{feet}'{inches}\"", f"x {feet}' {inches}\" y", f"{feet}°{inches}'{feet}\"N"):
        assert typeset(text, lang) == text


def test_languages_of_which_nothing_is_certain_keep_their_text():
    """No rule is better than a wrong one."""
    assert [code for code in ("ar", "fa", "he", "ja", "zh", "ko", "hi", "th") if code in RULED] == []
    assert not re.search("[“”]", typeset('"a"', "ja"))
