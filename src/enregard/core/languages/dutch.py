"""Dutch.

Sources: *Algemene Nederlandse Spraakkunst* (numerals, negations); Taalunie, *Woordenlijst Nederlandse Taal*
(abbreviations, spelling of numbers); Taalunie, *Taaladvies* (quotation marks, of which a writer's kind stays;
apostrophe).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import further_citations
from enregard.core.languages.composition import Binding, Elision, bound, dashed, drafted, straight
from enregard.core.languages.language import (
    NO_BREAK,
    Amounts,
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

_SENTENCES: Final = Sentences(
    titles="""Mgr mgr Dhr dhr Mevr mevr Mw mw Mej mej Dr dr Drs drs Ir ir Ing ing Mr mr Prof prof Ds ds St Sint Past Gen
        Kol Kapt
        Lt Sgt Jhr Zr Br Ph""",
    going_on="""bijv Bijv bv Bv d.w.z D.w.z i.p.v m.b.t t.a.v t.o.v o.a O.a o.m m.n i.v.m I.v.m m.a.w M.a.w n.a.v
        N.a.v
        z.g zgn Zgn zogen resp ca Ca cf Cf vgl Vgl incl excl evt Evt m.i.v t.g.v t.b.v d.m.v D.m.v i.h.b i.t.t b.v
        tel Tel geb gest overl wo red vert uitg""",
    figures="""nr nrs Nr Nrs art Art artt hfst Hfst blz Blz p pp pag Pag afb Afb fig Fig tab dl deel vol jg lid
        par sub
        jan feb mrt apr jun jul aug sept sep okt nov dec""",
    names="a b v Chr n.Chr v.Chr al Co Inc Ltd Corp N.V B.V Jr Sr mln mld mio mrd e.d e.a d.d a.d U.S",
    small="enz Enz etc Etc kg km cm mm ha min sec",
    starters="""De Het Een Die Dat Dit Deze Hij Zij Ze Wij We Ik Jij Je U Jullie Mijn Jouw Zijn Haar Ons Onze Hun
        Men En
        Of Maar Want Dus Als Wanneer Toen Omdat Doordat Hoewel Terwijl Nadat Voordat Sinds Dan Daarna Daarom Daar Hier
        Vandaag Gisteren Morgen Nu Nog Al Ook Zo Toch Echter Bovendien In Op Aan Bij Met Naar Van Voor Door Tegen
        Zonder
        Om Onder Over Tussen Tijdens Volgens Na Uit Tot Wie Wat Waar Waarom Hoe Welke Welk Er Is Was Heeft Had Wordt
        Werd Kan Ja Nee Niet Geen Alle Alles Veel Sommige Enkele Elke Elk Iedere Ieder Twee Drie""",
    ordinals=False,
)

_TENS: Final = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_UNITS: Final = in_order("een twee drie vier vijf zes zeven acht negen", first=1)

_NUMERALS: Final = Numerals(
    units={
        **in_order(
            "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
            "zeventien "
            "achttien negentien"
        ),
        "één": 1,
        **in_order(_TENS, first=2, step=10),
        **{
            made: value
            for word, value in tens(_TENS, _UNITS, "{unit}en{ten}").items()
            # After a vowel the joint has a diaeresis: tweeëntwintig.
            for made in (word, word.replace("tweeen", "tweeën").replace("drieen", "drieën"))
        },
    },
    many="miljoenen miljarden biljoenen",
    scales={
        "honderd": 100,
        "duizend": 1000,
        **dict.fromkeys(("miljoen", "miljoenen"), 10**6),
        **dict.fromkeys(("miljard", "miljarden"), 10**9),
        **dict.fromkeys(("biljoen", "biljoenen"), 10**12),
    },
    ordinals=in_order(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
        "vijftiende zestiende zeventiende achttiende negentiende",
        first=1,
    )
    | {f"{ten}ste": 10 * n for n, ten in enumerate(_TENS.split(), 2)},
    glued="(?:en|ën)?",
    collectives="dozijn dozijnen decennium decennia eeuw eeuwen tiental tientallen honderdtal",
    half_before="(?:een )?halve?|de helft van(?: een)?",
    half_after="en een half|en half",
    past="kwart over .25; kwart voor -.25",
    other_words="acht",
    zero="(?i:geen|nul|niets|zonder)",
    doubtful="eerste",
    implied="half .5 50 30; halve .5 50 30; helft .5 50; kwart .25 25 15; dubbel 2; dubbele 2; verdubbeld 2; "
    "verdubbelde 2; beide 2; beiden 2; paar 2; drievoudig 3; verdrievoudigd 3; tweeling 2; anderhalf 1.5; "
    "anderhalve 1.5; "
    "eenmaal 1; tweemaal 2; driemaal 3; dozijn 12; dozijnen 12; tiental 10; tientallen 10; twintigtal 20; "
    "vijftigtal 50; "
    "honderdtal 100; middag 12; middernacht 0 12 24; decennium 10; decennia 10 20; eeuw 100; eeuwen 100; "
    "honderden 100; duizenden 1000; "
    "millennium 1000",
    spans="dag h 24; week day 7; jaar month 12; kwartaal month 3; halfjaar month 6",
    weak="(?i:een|één|de|het|elke?|per|iedere?|enige)",
)

_MEASURES: Final = Measures(
    units={
        "%": "procent",
        "km/h": "kilometer per uur",
        "km²": "vierkante kilometer",
        "m²": "vierkante meter",
        "m³": "kubieke meter|kuub",
        "km": "kilometers?",
        "cm": "centimeters?",
        "mm": "millimeters?",
        "m": "meters?",
        "kg": "kilo(?:'s|gram)?",
        "mg": "milligram",
        "ml": "milliliter",
        "g": "gram",
        "t": "ton",
        "ha": "hectaren?",
        "l": "liters?",
        "mi": "mijl",
        "ft": "voet",
        "in": "inch",
        "lb": "pond",
        "°C": "graden celsius",
        "°F": "graden fahrenheit",
        "°": "graden|graad",
        "‰": "promille",
        "h": "uur|uren",
        "min": "minuten|minuut",
        "s": "seconden?",
        "day": "dag(?:en)?",
        "week": "weken",
        "month": "maand(?:en)?",
        "year": "jaar|jaren",
        "time": "keer|maal",
        "point": "procentpunt(?:en)?|punt(?:en)?",
    },
    currencies={
        "EUR": "euro(?:'s)?",
        "GBP": "Britse pond|pond sterling",
        "JPY": "yen",
        "CHF": "Zwitserse frank",
        "CAD": "Canadese dollars?",
        "USD": "(?:Amerikaanse )?dollars?",
        "RUB": "roebels?",
        "CNY": "yuan",
        "INR": "roepies?",
        "franc": "franks?",
    },
    difference="meer|minder|hoger|lager|boven|onder|gestegen|gedaald|verschil|opwarm",
    lowering="dal|gedaald|verlies|verlor|verlag|onder|min|negatief|minder|krimp|gekrompen|afname|afgenomen|zak|tekort|kort",
)

_MONTHS: Final = (
    *("januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun"),
    *("juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov", "december dec"),
)
_TYPOGRAPHY: Final = (
    *straight("“”", elision=Elision(first="s|t|n|k|m|r|ns", decades="jaren")),
    *dashed("–"),
    *bound(
        Binding(
            before="nr. nrs. art. blz. p. pp. hfst. afb. fig. tab. dl. jg.",
            after="uur mln. mld. mln mld",
            parts="n.Chr. v.Chr.",
            months=_MONTHS,
        )
    ),
)

DUTCH: Final = Language(
    "nl",
    "Nederlands",
    aliases="nld dut dutch néerlandais",
    typography=_TYPOGRAPHY,
    punctuation=drafted("“”"),
    quotes=Quotes("‘", "’", "“", "”"),
    notation=Notation(",", ". ", ".", sure=True),
    figures=Figures(
        half_to="half",
        scales="duizend 3; miljoen miljoenen mln mio 6; miljard miljarden mld mrd 9; biljoen biljoenen 12",
        letters="M 6",
        ranks="ste e de",
        decade_before="jaren",
        minus="minus",
        joints="tot en of à",
        halves="en een half|en half",
        clock="uur",
        hours="uren uur",
        conjunctions="en",
        seconds="seconden seconde",
        morning="(?:uur )?['’]s (?:ochtends|morgens)|in de ochtend",
        afternoon="(?:uur )?['’]s (?:middags|avonds|nachts)|in de (?:middag|avond)",
    ),
    numerals=_NUMERALS,
    calendar=Calendar(
        months=_MONTHS,
        day=f"{{day}}{NO_BREAK}{{month}} {{year}}",
        month="{month} {year}",
    ),
    measures=_MEASURES,
    amounts=Amounts(
        scales={10**6: ("miljoen", "miljoen"), 10**9: ("miljard", "miljard"), 10**12: ("biljoen", "biljoen")},
        coins={"$": "dollar", "€": "euro", "£": "pond"},
        sign_first=False,
        close="% ‰",
    ),
    sentences=_SENTENCES,
    negations={
        "not": "niet geen noch evenmin",
        "nothing": "niets niemand nergens",
        "never": "nooit",
        "without": "zonder",
    },
    indefinite="een",
    conjunctions="en of",
    volumes="deel boek band",
    chapters="hoofdstuk zang akte",
    fronts="proloog epiloog voorwoord inleiding nawoord",
    apparatus="noten; voetnoten",
    headings="artikel art hoofdstuk hfst afdeling deel titel bijlage figuur tabel vraag stap dag boek",
    parts="artikel artikelen art lid regel regels bladzijde pagina paginas blz hoofdstuk bijlage nummer nr paragraaf",
    versions="versie hoofdstuk paragraaf artikel figuur tabel",
    stretches={"days": ("dag", "dagen"), "weeks": ("week", "weken")},
    citation=further_citations.DUTCH,
    keys={
        "date": "datum, gepubliceerd, gepubliceerd op, verschenen",
        "updated": "bijgewerkt, bijgewerkt op, gewijzigd op",
        "source_url": "bron, adres",
        "title": "titel",
        "subtitle": "ondertitel",
        "authors": "auteur, auteurs, door, geschreven door",
        "publisher": "uitgever, uitgegeven door",
        "description": "samenvatting, beschrijving",
        "rights": "licentie, rechten",
        "translator": "vertaler, vertaald door, vertaling",
    },
    function_words="de het een en van in is dat op te met voor zijn die niet aan er als "
    "bij ook door maar om dan nog uit naar heeft hij ze wordt over deze",
)
