"""Swedish.

Sources: *Svenska skrivregler* (abbreviations, numbers, dates, quotation marks, dash); *Svenska
Akademiens grammatik* (numerals, negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.composition import Binding, bound, dashed, drafted, straight
from enregard.core.languages.language import (
    NO_BREAK,
    Calendar,
    Figures,
    Language,
    Measures,
    Notation,
    Numerals,
    Quotes,
    Sentences,
    in_order,
)
from enregard.core.languages.numeration import tens

_TENS: Final = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"

_MONTHS: Final = (
    *("januari jan", "februari feb", "mars", "april apr", "maj", "juni jun"),
    *("juli jul", "augusti aug", "september sept sep", "oktober okt", "november nov", "december dec"),
)
_TYPOGRAPHY: Final = (
    *straight("””", "’’"),
    *dashed("–"),
    *bound(
        Binding(
            before="nr s. kap. § art. fig. tab. kl.",
            after="kr mn md mnkr mdkr",
            parts="t.ex. bl.a. d.v.s. m.m. o.s.v. f.Kr. e.Kr.",
            months=_MONTHS,
        )
    ),
)

SWEDISH: Final = Language(
    "sv",
    "Svenska",
    aliases="swe swedish suédois",
    alphabet="z å ä ö",
    typography=_TYPOGRAPHY,
    punctuation=drafted("””", percent=NO_BREAK),
    quotes=Quotes("”", "”", "’", "’"),
    notation=Notation(",", " .", " "),
    figures=Figures(
        half_to="halv",
        scales="tusen tusentals 3; miljon miljoner mn mnkr milj 6; miljard miljarder md mdkr mdr 9; biljon biljoner 12",
        ranks="a e",
        minus="minus",
        joints="till och eller",
        hours="timmar timme",
        conjunctions="och",
        seconds="sekunder sekund",
        morning="på (?:morgonen|förmiddagen)",
        afternoon="på (?:eftermiddagen|kvällen)",
    ),
    numerals=Numerals(
        units={
            **in_order(
                "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton "
                "arton nitton"
            ),
            "en": 1,
            **in_order(_TENS, first=2, step=10),
            **tens(_TENS, in_order("ett två tre fyra fem sex sju åtta nio", first=1), "{ten}{unit}"),
            **tens(_TENS, {"en": 1}, "{ten}{unit}"),
        },
        many="miljoner miljarder biljoner",
        scales={
            "hundra": 100,
            "tusen": 1000,
            **dict.fromkeys(("miljon", "miljoner"), 10**6),
            **dict.fromkeys(("miljard", "miljarder"), 10**9),
            **dict.fromkeys(("biljon", "biljoner"), 10**12),
        },
        ordinals=in_order(
            "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde "
            "fjortonde femtonde "
            "sextonde sjuttonde artonde nittonde tjugonde",
            first=1,
        )
        | {"förste": 1, "andre": 2},
        apart="första andra andre förste",
        glued="(?:och)?",
        zero="(?i:ing[ae]n?|inget|noll|utan|inte)",
        doubtful="andra andre",
        implied="halv .5 50 30; halva .5 50; halvt .5; hälften .5 50; hälft .5; tredjedel .3333333333 33; "
        "tredjedelar .6666666667 66 67; fjärdedel .25 25; kvart .25 15; dubbel 2; dubbelt 2; dubbla 2; "
        "fördubblades 2; "
        "fördubblats 2; båda 2; bägge 2; par 2; trefaldigt 3; dussin 12; tiotal 10; tiotals 10; hundratal 100; "
        "hundratals 100; tusentals 1000; årtionde 10; decennium 10; sekel 100; århundrade 100; middag 12; "
        "midnatt 0 12 24; dygn 24",
        spans="dag h 24; dygn h 24; vecka day 7; år month 12; kvartal month 3",
        weak="(?i:en|ett|den|det|varje|per|enda)",
    ),
    calendar=Calendar(
        months=_MONTHS,
        day=f"{{day}}{NO_BREAK}{{month}} {{year}}",
        month="{month} {year}",
    ),
    measures=Measures(
        units={
            "%": r"procent|proc\.",
            "km": "kilometer",
            "m": "meter",
            "kg": "kilo|kilogram",
            "t": "ton",
            "ha": "hektar",
            "l": "liter",
            "h": "timm(?:ar|e)|tim",
            "min": "minut(?:er)?",
            "s": "sekund(?:er)?",
            "day": "dag(?:ar)?|dygn",
            "week": "veck(?:or|a)",
            "month": "månad(?:er)?",
            "year": "år",
            "time": "gånger|gång",
            "point": "procentenhet(?:er)?",
            "°": "grader",
        },
        currencies={"EUR": "euro", "USD": "(?:amerikanska )?dollar", "GBP": "(?:brittiska )?pund"},
    ),
    sentences=Sentences(
        titles="Dr dr Prof prof Hr hr Fru St S:t Sankt",
        going_on="""t.ex T.ex bl.a Bl.a dvs Dvs d.v.s D.v.s m.fl s.k S.k fr.o.m Fr.o.m t.o.m T.o.m jfr Jfr ca Ca
            inkl exkl
            resp f.d F.d p.g.a P.g.a m.a.o M.a.o o.s.v enl Enl tel Tel bil övers red utg""",
        figures="nr Nr kap Kap s sid art Art fig Fig tab bd kl Kl st par jan feb apr aug sept okt nov dec",
        names="a b f.Kr e.Kr al Co Inc Ltd AB U.S m.m osv etc milj mkr mdr",
        small="osv Osv etc m.m kg km cm mm ha min sek",
        starters="""Den Det De En Ett Han Hon Vi Jag Du Ni Man Som Och Men Eller Så När Om Eftersom Medan Innan
            Efter Sedan Där
            Här Nu Idag Igår Imorgon Då Också Därför Dock Även I På Av För Med Till Från Vid Under Över Mellan
            Enligt Utan
            Hans Hennes Deras Vår Vårt Våra Detta Denna Dessa Alla Allt Många Några Varje Inte Ja Nej Vad Vem Hur
            Varför Är
            Var Har Hade Kan Ska Två Tre""",
    ),
    negations={
        "not": "inte ej icke varken",
        "nothing": "inget inga ingen ingenting ingenstans",
        "never": "aldrig",
        "without": "utan",
    },
    indefinite="en ett",
    conjunctions="och eller",
    chapters="kapitel sång akt",
    headings="artikel kapitel kap avsnitt del titel bilaga figur tabell fråga steg dag bok",
    parts="artikel art paragraf sida sid kapitel kap rad nr",
    function_words="och att det som en på är av för med den till inte har de om ett han men var jag sig från vi "
    "så kan hon "
    "när skulle nu där eller vid ska efter blev också under",
)
