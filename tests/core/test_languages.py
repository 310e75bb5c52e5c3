"""Languages: one record each, which is all that a language needs to be read, written, checked and anchored."""

import ast
import datetime
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from enregard.core.alignment.dictionary import identified_language
from enregard.core.anchoring.anchor import find
from enregard.core.anchoring.claim import claims, difference
from enregard.core.checking.checks import compare
from enregard.core.checking.uncompared import uncompared
from enregard.core.drafting.localization import localized
from enregard.core.languages import abbreviation, citations, cldr, plural
from enregard.core.languages.language import (
    NARROW,
    Amounts,
    Calendar,
    Figures,
    Language,
    Measures,
    Notation,
    Numerals,
    Plurals,
    Quotes,
    Replacement,
    Sentences,
    in_order,
)
from enregard.core.languages.registry import LANGUAGES, expressions_of_all, language
from enregard.core.languages.typography import punctuated, typeset
from enregard.core.manuscripts.plain import plaintext as manuscript
from enregard.core.quantities import numeral
from enregard.core.quantities.day import day_at
from enregard.core.quantities.format import counts_as_one, format_date, format_day, format_number
from enregard.core.quantities.number import numbers
from enregard.core.references import style
from enregard.core.references.label import label
from enregard.core.references.reference import Name, Reference
from enregard.core.text.segment import sentences

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "enregard"

VOLAN = Language(
    "qaa",
    "Volan",
    "rtl",
    typography=(Replacement(" !", f"{NARROW}!"),),
    punctuation=(Replacement("...", "…"),),
    quotes=Quotes("›", "‹", "‚", "‘"),
    notation=Notation(",", ".", ".", sign_gap=" ", sure=True),
    figures=Figures(scales="megul meguls 6; gigul giguls 9", ranks="im", joints="ek", minus="negu"),
    numerals=Numerals(
        units=in_order("nul pir tev gom lar fis sok hep okt non dek"),
        scales={"dun": 100, "kolo": 1000, "megul": 10**6},
        ordinals={"pirim": 1, "tevim": 2},
        implied="parel 2",
        joint=r"ek\s+",
        weak="(?i:ul)",
    ),
    calendar=Calendar(
        months=(
            *("Ovar", "Utar", "Itar", "Etar", "Atar", "Ydar"),
            *("Ozar Ozr", "Uzar", "Izar", "Ezar", "Azar", "Yzar"),
        ),
        day="{day}. {month} {year}",
        month="{month} {year}",
        first="1im",
    ),
    measures=Measures(
        units={"ha": "hektels?", "acre": "akrels?", "year": "anels?"},
        currencies={"USD": "dolarels?", "CAD": "dolarels? kanadol"},
    ),
    amounts=Amounts(
        scales={10**6: ("megul", "meguls"), 10**9: ("gigul", "giguls")},
        coins={"$": "dolarels"},
        of=("da ", "d’"),
        sign_first=False,
    ),
    sentences=Sentences(titles="Srn", figures="pagl", starters="Ta Ul"),
    negations={"not": "neb"},
    indefinite="ul",
    of="da",
    function_words="ta ul ek da sen vel",
    markers="ta ul",
    plurals=Plurals("ol", made=True),
    stretches={"days": ("dagel", "dagels"), "weeks": ("semel", "semels")},
    one_below_two=True,
    citation=citations.ENGLISH._replace(undated="s. t.", others="ek al.", both=" ek ", last=" ek ", read="legat"),
    keys={"title": "nomel", "date": "datel"},
    headings="partel",
)
"""A language that nobody speaks."""


def forget() -> None:
    """Forget what was made ready of the languages that there were."""
    for name, module in list(sys.modules.items()):
        if name.startswith("enregard."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@pytest.fixture
def volan() -> Iterator[str]:
    """The code of an invented language, which is known while a test runs."""
    LANGUAGES[VOLAN.code] = VOLAN
    forget()
    yield VOLAN.code
    del LANGUAGES[VOLAN.code]
    forget()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tev kolo gom dun dek", ["2310"]),
        ("ul hus ek gom hus", ["3"]),
        ("tevim hus", ["2"]),
        ("5,6 meguls", ["5600000"]),
        ("1.234,5", ["1234.5"]),
        ("4 Ovar", ["4", "1"]),
        ("negu 7", ["-7"]),
    ],
)
def test_a_record_alone_makes_a_language_s_numbers_readable(volan, text, values):
    """In words, with scales, in its notation, with its months."""
    assert [one.value for one in numbers(text, volan)] == [Decimal(value) for value in values]


def test_a_record_alone_makes_its_units_and_currencies_readable(volan):
    """Its words for them are read beside a figure."""
    found = numbers("12 hektels, 3 akrels, 5 dolarels kanadol", volan)
    assert [one.unit or one.currency for one in found] == ["ha", "acre", "CAD"]


def test_a_record_alone_writes_numbers_and_days(volan):
    """Its notation, and its names of months; what is read back is what was written."""
    assert format_number(Decimal("1234567.5"), volan) == "1.234.567,5"
    assert format_day(2025, 3, 4, volan) == "4. Itar 2025"
    assert format_date(datetime.date(2025, 3, 1), volan) == "1im. Itar 2025"
    assert format_day(2025, 3, 0, volan) == "Itar 2025"
    assert day_at("4 Itar 2025", 0) == (datetime.date(2025, 3, 4), 11)
    assert counts_as_one(Decimal("1.5"), volan)


def test_a_record_alone_sets_its_text(volan):
    """On display one character for one; in a file as it is written."""
    assert typeset("Venik !", volan) == f"Venik{NARROW}!"
    assert punctuated("Venik...", volan) == "Venik…"
    assert language(volan).direction == "rtl"
    assert style.titled("Ta “venik”.", volan) == "›Ta ‚venik‘‹."
    assert plural.plural("hus", volan) == "husol"


def test_a_record_alone_tells_its_sentences(volan):
    """A sentence goes on after its abbreviations."""
    assert sentences("Srn. Lorel venik. Ta sen pagl. 7 vel.", volan) == ["Srn. Lorel venik. ", "Ta sen pagl. 7 vel."]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("ta neb venik", "ta venik", "negations"),
        ("12 hektels", "12 akrels", "numbers"),
        ("5,6 meguls", "5,6 giguls", "numbers"),
        ("gom hektels", "lar hektels", "numbers"),
        ("5 dolarels kanadol", "5 dolarels", "currencies"),
        ("4 Ovar", "4 Utar", "numbers"),
        ("1.200 hektels", "1200 hektels", ""),
    ],
)
def test_a_record_alone_holds_a_note_to_what_its_quote_claims(volan, one, other, reason):
    """Its negations, scales, units and months may not change under a note."""
    assert difference(claims(one, lang=volan), claims(other, lang=volan)) == reason
    moved = find(one, f"Sen vel {other} da ta.", "Sen ta ", " da ta.", 7, volan)
    assert (moved.place is None) == bool(reason)


@pytest.mark.parametrize(
    ("ours", "theirs", "codes"),
    [
        ("Ta sen tev hus.", "It is 2 houses.", []),
        ("Ta sen 12 hektels.", "It is 12 hectares.", []),
        ("Ta sen 12 hektels.", "It is 12 acres.", ["unit"]),
        ("Ta sen 5,6 meguls.", "It is 5.6 million.", []),
        ("Ta sen 5,6 meguls.", "It is 5.6 billion.", ["number"]),
        ("Ta sen gom hus.", "It is 4 houses.", ["number"]),
        ("Ta venik ta 4 Itar.", "It came on 4/3.", []),
        ("Ta sen 5.6 hektels.", "It is 5.6 hectares.", ["number-notation"]),
        ("Ta ul sen ek da vel hus.", "Ta ul sen ek da vel hus.", ["untranslated"]),
    ],
)
def test_a_record_alone_is_enough_for_the_checks(volan, ours, theirs, codes):
    """Numbers are compared by value, units by what they are, and what was left as it was is told."""
    assert [found.code for found in compare(ours, theirs, volan, "en")] == codes


def test_a_record_alone_converts_a_draft_s_numbers(volan):
    """A sum of money is written as the language writes it, either way."""
    assert [one.written for one in localized("It cost $5.6 million.", "en", volan)] == ["5,6\u00a0meguls da dolarels"]
    assert [one.written for one in localized("Ta 5,6 meguls da dolarels.", volan, "en")] == ["$5.6 million"]


def test_a_record_alone_has_its_references_and_manuscripts(volan):
    """Words of citation, keys before a text, and what a text is known by."""
    one = Reference("a", "", 1, title=("Ta",), authors=(Name("Lor", "A."), Name("Pem", "B.")))
    assert label(one, volan) == "Lor ek Pem, s. t."
    assert manuscript.read("Nomel : Ta venik\nDatel : 4 Itar 2025\n\nUl hus.").meta == (
        ("title", "Ta venik"),
        ("date", "2025-03-04"),
    )
    assert identified_language({"ta": 3.0, "ul": 2.0, "hus": 5.0}) == volan


@given(st.sampled_from([*LANGUAGES, "xx", "tlh", "pt-BR"]), st.text("0123456789 ,.ab%€$-’'«»\"!?\n", max_size=30))
def test_what_a_language_does_not_say_has_a_default(code, text):
    """Whatever is asked in any language, known or not, is answered."""
    numbers(text, code)
    claims(text, lang=code)
    assert "".join(sentences(text, code)) == text
    assert len(typeset(text, code)) == len(text)


@given(
    st.sampled_from([code for code, one in LANGUAGES.items() if one.typography]),
    st.text("ab19 \u00a0\u202f;:!?'\"«»“”(%€-.", max_size=30),
)
def test_a_rule_is_passed_over_where_it_changes_nothing(code, text):
    """What a text has not got need not be looked for."""
    wanted = text
    for rule in LANGUAGES[code].typography:
        wanted = re.sub(rule.pattern, rule.new, wanted) if rule.pattern else wanted.replace(rule.old, rule.new)

    assert typeset(text, code) == wanted
    punctuated(text, code)
    assert compare(text, text, code, "en") is not None
    assert all(one.start < one.end for one in localized(text, code, "fr"))
    assert style.titled("a", code)
    assert format_day(2025, 3, 4, code)
    assert isinstance(numeral.are_known(code), bool)


def test_a_region_does_not_count():
    """fr-CA and FR are French; a code that nobody knows keeps its name."""
    assert language("fr-CA") is language("FR") is LANGUAGES["fr"]
    assert (language("tlh").name, language("tlh").direction) == ("tlh", "ltr")


def test_each_record_stands_by_its_code():
    """Two records of one code would hide one another."""
    assert all(code == one.code for code, one in LANGUAGES.items())
    assert all(len(one.calendar.months) in (0, 12) for one in LANGUAGES.values())


TAGS = {"tr", "th"}
"""Elements of HTML as well."""
APART = {
    ("edges/content/tmx.py", "it"),  # an element of TMX
    ("core/manuscripts/opendocument/style.py", "pt"),  # points
    ("core/references/latex_command.py", "it"),  # a command of LaTeX
    ("core/alignment/dictionary.py", "fr"),
    ("core/alignment/dictionary.py", "en"),  # the pair that a list of words is for
}


def test_no_other_module_knows_a_language():
    """Outside of their records no language is named by its code."""
    named = {
        (path.relative_to(PACKAGE).as_posix(), node.value)
        for path in PACKAGE.rglob("*.py")
        if "languages" not in path.relative_to(PACKAGE).parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in LANGUAGES
    }
    assert {(path, code) for path, code in named - APART if code not in TAGS} == set()


def test_a_language_that_says_nothing_claims_nothing():
    """Of a record with a code and a name only, nothing is known that would be wrong of some language."""
    bare = Language("qaa", "Qaa")
    assert not bare.one_below_two
    assert Notation() == Notation(".", ",", " ", 4, "", False)
    assert (Sentences().questions, Sentences().ordinals) == (False, False)
    assert (Plurals().every_word, Plurals().made) == (False, False)
    assert not Numerals({}, {}).vigesimal


def test_what_french_and_english_share_tells_the_sentences_of_other_languages():
    """An abbreviation of both goes on, one of a single language does not; a number with a point may be a rank."""
    common, french, english = (abbreviation.table(code) for code in ("tlh", "fr", "en"))
    assert common.rules["Dr"] == french.rules["Dr"] == english.rules["Dr"] == "always"
    assert "Messrs" in english.rules and "Messrs" not in common.rules
    assert common.starters >= french.starters | english.starters
    assert [table.ordinals for table in (common, french, english)] == [True, False, False]
    assert [table.questions for table in (common, french, english)] == [False, False, True]


def test_expressions_of_all_languages_are_one():
    """What no language has matches nothing."""
    assert expressions_of_all(lambda _: "") == "(?!)"
    assert expressions_of_all(lambda one: one.code if one.code in {"fr", "en"} else "") == "fr|en"


def test_the_documentation_says_what_is_known_of_each_language():
    """A row a record, in their order: what its fields hold."""
    said = (ROOT / "docs" / "languages.md").read_text("utf-8").partition("\n## What is known of each\n")[2]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", said.partition("\n## ")[0], re.M)
    assert rows == [
        (
            one.code,
            " | ".join(
                (
                    one.name,
                    *(
                        "yes" if known else "–"
                        for known in (
                            one.figures.scales,
                            one.numerals,
                            one.calendar.months,
                            one.negations,
                            one.sentences,
                        )
                    ),
                    "by its words" if one.function_words else "by its script, or word for word",
                )
            ),
        )
        for one in LANGUAGES.values()
    ]


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("fa", "فارسی", "rtl"),
        ("ur", "اردو", "rtl"),
        ("ps", "پښتو", "rtl"),
        ("yi", "ייִדיש", "rtl"),
        ("ckb", "کوردیی ناوەندی", "rtl"),
        ("uk", "Українська", "ltr"),
        ("ko-KR", "한국어", "ltr"),
        ("tlh", "tlh", "ltr"),
    ],
)
def test_every_language_that_unicode_knows_has_its_name_and_its_direction(code, name, direction):
    """Those without a record have them from the Common Locale Data Repository."""
    assert (language(code).name, language(code).direction) == (name, direction)


def test_what_is_not_compared_is_said():
    """Of each language by its name in English; of French and English nothing, of others what they deny at least."""
    assert list(uncompared(("fr", "en-GB"))) == []
    assert list(uncompared(("de", "en"))) == []
    assert list(uncompared(("nl", "en"))) == ["negations written in Dutch are not compared"]
    assert list(uncompared(("ja", "fi", "en"))) == [
        "numbers in words and negations written in Japanese are not compared",
        "numbers in words and negations written in Finnish are not compared",
    ]
    assert list(uncompared(["uk"])) == [
        "numbers in words, words for thousands and millions and negations written in Ukrainian are not compared"
    ]
    assert [said.partition(" written in ")[2] for said in uncompared(["tlh"])] == ["tlh are not compared"]


# In none of these languages but French and English is it known which words carry a claim.
TABLELESS = [
    (
        "es",
        "El entrenamiento costó 5,6 millones de dólares, dice.",
        "5,6 millones de dólares",
        "5,6 mil millones de dólares",
    ),
    ("es", "El entrenamiento costó 5,6 millones de dólares, dice.", "5,6 millones", "5,6 billones"),
    ("pt", "Custou 5,6 milhões de dólares, segundo ela.", "5,6 milhões", "5,6 bilhões"),
    ("pt", "A empresa diz que não é verdade que custou tanto.", "não é verdade", "é verdade"),
    (
        "pt",
        "Ela diz que custou, ontem, o dobro.",
        "diz que custou, ontem, o dobro",
        "diz que custou, não, ontem, o dobro",
    ),
    ("ru", "Обучение стоило 5,6 миллиона долларов.", "5,6 миллиона долларов", "5,6 миллиарда долларов"),
    ("ru", "Компания не подтвердила эти данные вчера.", "не подтвердила эти данные", "подтвердила эти данные"),
    ("el", "Η εκπαίδευση κόστισε 5,6 εκατομμύρια δολάρια.", "5,6 εκατομμύρια δολάρια", "5,6 δισεκατομμύρια δολάρια"),
    ("el", "Αυτό δεν είναι αλήθεια, λέει.", "δεν είναι αλήθεια", "είναι αλήθεια"),
    ("sv", "Träningen kostade 5,6 miljoner dollar.", "5,6 miljoner dollar", "5,6 miljarder dollar"),
    ("he", "זה לא נכון לפי החברה.", "לא נכון", "נכון"),
    ("ja", "訓練の費用は560万ドルだった。", "560万ドル", "560億ドル"),
    ("ja", "訓練の費用は560万ドルだった。", "560万ドルだった", "560万ドルではなかった"),
    ("zh", "这不是真的，公司说。", "不是真的", "是真的"),
    ("ko", "훈련 비용은 560만 달러였다.", "560만 달러", "560억 달러"),
    ("ar", "تكلفة التدريب ٥٫٦ ملايين دولار.", "٥٫٦ ملايين دولار", "٥٫٦ مليارات دولار"),
    ("hi", "प्रशिक्षण की लागत 5.6 लाख डॉलर थी।", "5.6 लाख डॉलर", "5.6 करोड़ डॉलर"),
    ("th", "ค่าใช้จ่าย 5.6 ล้านดอลลาร์ ตามที่บริษัทกล่าว", "5.6 ล้านดอลลาร์", "5.6 พันล้านดอลลาร์"),
    ("tr", "Bu doğru değildir diyor şirket.", "doğru değildir", "doğrudur"),
    ("fi", "Koulutus maksoi 5,6 miljoonaa dollaria.", "5,6 miljoonaa", "5,6 miljardia"),
    ("cs", "Firma to nepotvrdila včera v Praze.", "to nepotvrdila včera", "to potvrdila včera"),
    ("uk", "Навчання коштувало 5,6 мільйона доларів.", "5,6 мільйона", "5,6 мільярда"),
    ("vi", "Việc này không đúng theo công ty.", "không đúng", "đúng"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "other"), TABLELESS)
def test_no_note_moves_to_other_words_of_a_language_that_nobody_knows(lang, text, quote, other):
    """With its surroundings or without, it is held or an orphan: no table is needed for that."""
    at = text.index(quote)
    around = text[max(0, at - 32) : at], text[at + len(quote) :][:32]
    edited = text.replace(quote, other)
    for found in (find(quote, edited, *around, at, lang), find(quote, edited, lang=lang)):
        assert found.state in ("held", "orphan")


@pytest.mark.parametrize(("code", "january"), [("bg", "януари"), ("eu", "urtarrila"), ("gl", "xaneiro")])
def test_months_are_a_languages_own_whoever_was_asked_before(code, january):
    """Babel names those that stand alone in the first language that was asked for them: here in Azerbaijani."""
    assert Locale("az").months["stand-alone"]["wide"][1] == "yanvar"
    assert cldr.outline(code).calendar.months[0] == january
