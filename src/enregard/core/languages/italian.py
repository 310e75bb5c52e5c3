"""Italian.

Sources: Serianni, *Grammatica italiana* (abbreviations, numerals, negations, dates, apostrophe); Unicode Common Locale
Data Repository (quotation marks).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import further_citations
from enregard.core.languages.composition import Binding, Elision, bound, dashed, drafted, straight
from enregard.core.languages.language import (
    NO_BREAK,
    Amounts,
    Calendar,
    Denial,
    Figures,
    Language,
    Measures,
    Notation,
    Numerals,
    Quotes,
    Sentences,
    in_order,
)
from enregard.core.languages.numeration import ending, tens
from enregard.core.languages.rewording import Rewording

_SENTENCES: Final = Sentences(
    titles="""Sig sig Sigg sigg Sig.ra sig.ra Sig.na sig.na Dott dott Dott.ssa dott.ssa Dr Prof prof Proff proff
        Prof.ssa prof.ssa Avv avv Ing ing Arch arch Geom Rag On Sen Mons Gen Col Cap Ten Rev Cav Comm""",
    going_on="distr v cfr Cfr cf Cf es p.es P.es ca tel Tel spec trad egr gent spett Spett Egr Gent v.le V.le p.zza",
    figures="""l p pp pag pagg Pag Pagg n nn num Num art artt Art Artt cap capp Cap Capp fig figg Fig Figg tab vol
        voll t
        co par sez""",
    names="a d s a.C d.C sec secc mln mld al Inc Ltd Co S.p.A S.r.l S.a.s ss segg sgg F.lli",
    small="ecc etc eccetera kg km cm mm ha min",
    starters="""
        Il Lo La I Gli Le L Un Uno Una Egli Ella Lui Lei Loro Esso Essa Io Tu Noi Voi Questo Questa Questi Queste
        Quello Quella Quelli Quelle Ciò Mio Mia Suo Sua Suoi Sue Nostro Nostra E Ed O Ma Però Oppure Perché Poiché Che
        Chi Se Sì No Non Né Quando Come Dove Mentre Sebbene Benché Allora Poi Dopo Prima Ora Oggi Ieri Già Così Anche
        Inoltre Infine Tuttavia Quindi Dunque Pertanto Senza Con Per Tra Fra In Nel Nella Nei Nelle Nell Di Del Della
        Dei Delle Dell Dal Dalla Da Al Alla Ai Alle All A Su Sul Sulla Secondo Durante Tutto Tutta Tutti Tutte Ogni
        Alcuni Alcune Molti Molte Altro Altri Altre C È Sono Era Fu Ha Hanno Si Ci Vi Due Tre Qui Là""",
)

_TENS: Final = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
_CUT: Final = "vent trent quarant cinquant sessant settant ottant novant"
"""Before uno and otto they lose their vowel: ventuno."""

_NUMERALS: Final = Numerals(
    units={
        **in_order(
            "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
            "sedici "
            "diciassette diciotto diciannove"
        ),
        **dict.fromkeys(("un", "una"), 1),
        **in_order(_TENS, first=2, step=10),
        **tens(
            _TENS,
            {"due": 2, "tré": 3, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "nove": 9},
            "{ten}{unit}",
        ),
        **tens(_CUT, {"uno": 1, "un": 1, "otto": 8}, "{ten}{unit}"),
    },
    many="milioni miliardi bilioni",
    scales={
        **dict.fromkeys(("cento",), 100),
        **dict.fromkeys(("mille", "mila"), 1000),
        **dict.fromkeys(("milione", "milioni"), 10**6),
        **dict.fromkeys(("miliardo", "miliardi"), 10**9),
        **dict.fromkeys(("bilione", "bilioni"), 10**12),
    },
    ordinals=ending(in_order("prim- second- terz- quart- quint- sest- settim- ottav- non- decim-", first=1), "o a i e"),
    apart="primo prima primi prime secondo seconda secondi seconde",
    glued="e?",
    joint=r"e[\s\u00a0]+",
    collectives="dozzina dozzine decennio decenni secolo secoli decina decine centinaio centinaia migliaio migliaia",
    half_before="mezz[oa]|la metà di(?: un| una)?",
    half_after="e mezz[oa](?! (?:mili|dozzina|secolo|bili))",
    past="e mezza .5; e mezzo .5; e un quarto .25; meno un quarto -.25",
    other_words="sei Duecento Trecento Quattrocento Cinquecento Seicento Settecento Ottocento Novecento",
    zero="(?i:nessun[oa]?|nessun['’]|zero|niente|nulla|senza)",
    doubtful="secondo secondi seconda seconde prima quarto quarti sesta nona none",
    implied="mezzo .5 50 30; mezza .5 50 30; metà .5 50; terzi .6666666667 66 67; quarto .25 25 15 4; "
    "quarti .75 75 45; doppio 2; doppia 2; raddoppiato 2; raddoppia 2; entrambi 2; entrambe 2; ambedue 2; coppia 2; "
    "paio 2; triplo 3; triplicato 3; gemelli 2; dozzina 12; dozzine 12; decina 10; decine 10; ventina 20; "
    "trentina 30; "
    "quindicina 15; cinquantina 50; centinaio 100; centinaia 100; centenario 100; migliaio 1000; migliaia 1000; "
    "decennio 10; decenni 10 20; secolo 100; secoli 100; millennio 1000; mezzogiorno 12; mezzanotte 0 12 24",
    spans="giorno h 24; settimana day 7; anno month 12; trimestre month 3; semestre month 6",
    weak="(?i:un[oa]?|un['’]|il|lo|la|l['’]|ogni|per|unic[oa]|sol[oa])",
)

_MEASURES: Final = Measures(
    units={
        "%": "per cento",
        "km/h": "chilometri (?:all['’]ora|orari)",
        "km²": "chilometr[oi] quadrat[oi]",
        "m²": "metr[oi] quadr(?:at)?[oi]",
        "m³": "metr[oi] cub[oi]",
        "km": "chilometr[oi]",
        "cm": "centimetr[oi]",
        "mm": "millimetr[oi]",
        "m": "metr[oi]",
        "kg": "chil[oi]|chilogramm[oi]",
        "mg": "milligramm[oi]",
        "ml": "millilitr[oi]",
        "g": "gramm[oi]",
        "t": "tonnellat[ae]",
        "ha": "ettar[oi]",
        "acre": "acr[oi]",
        "l": "litr[oi]",
        "mi": "miglia|miglio",
        "ft": "pied[ei]",
        "in": "pollic[ei]",
        "lb": "libbr[ae]",
        "°C": "grad[oi] (?:celsius|centigrad[oi])",
        "°F": "grad[oi] fahrenheit",
        "°": "grad[oi]",
        "‰": "per mille",
        "h": "or[ae]",
        "min": "minut[oi]",
        "s": "second[oi]",
        "day": "giorn[oi]",
        "week": "settiman[ae]",
        "month": "mes[ei]",
        "year": "ann[oi]",
        "time": "volt[ae]",
        "point": "punt[oi](?: percentual[ei])?",
    },
    currencies={
        "EUR": "euro",
        "GBP": "sterline?a?",
        "JPY": "yen",
        "CHF": "franch[io] svizzer[oi]|franco svizzero",
        "CAD": "dollari canadesi",
        "AUD": "dollari australiani",
        "USD": "dollar[oi](?: (?:americani|statunitensi))?",
        "RUB": "rubl[oi]",
        "CNY": "yuan",
        "INR": "rupi[ae]",
        "franc": "franch[io]|franco",
    },
    difference="più|meno|superior|inferior|aument|cresc|cal[oa]|differenza|riscald|raffredd",
    lowering="cal[aoi]|scend|sces|scese|perd|perso|riduz|ridott|meno|sotto|negativ|deficit|diminu|ribass|flession|crol",
)

_MONTHS: Final = (
    *("gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu"),
    *("luglio lug", "agosto ago", "settembre set sett", "ottobre ott", "novembre nov", "dicembre dic"),
)
_TYPOGRAPHY: Final = (
    *straight(
        "«»",
        "‘’",
        "“”",
        elision=Elision(last="po|mo|be|di|fa|va|da|sta|de|ne|co|pie", decades="anni|nel|del|dal|il|al"),
    ),
    *dashed("–"),
    *bound(
        Binding(
            before="n. nn. art. artt. pag. pagg. p. pp. cap. fig. vol. par. ore",
            after="mila mln mld",
            parts="a.C. d.C. p.es. a.m. p.m.",
            months=_MONTHS,
        )
    ),
)

_DENIAL: Final = Denial(
    plain=(
        r"(?<!\w)non(?!\w)(?! (?:solo|soltanto|solamente|appena|più|meno|ostante|sempre|tutt[ie]|che"
        r"|è che|troppo|molto|poc\w+|prima))"
    ),
    signs="non |Non ",
    other=(
        r"non|né|mai|nulla|niente|nessun\w*|senza|neppure|nemmeno|neanche|appena|poc\w+|meno|salvo|tranne"
        r"|eccetto|bensì|in(?!t|f|v|d[iu]|c[oi]|s[ie]|g|n)\w{3,}|im(?:poss|prob|par)\w*|ir(?:re|ra|ri)\w+"
        r"|s(?:conosc|fort|grad|comod|corrett|legat)\w*|dis(?!c|t|p)\w{3,}|manc\w*|fall\w*|neg[aoò]\w*"
        r"|rifiut\w*|respin\w*|evit\w*|imped\w*|viet\w*|proib\w*|dubb?i\w*|fals\w*|difficil\w*|male|solo"
        r"|soltanto|fino|finché|prima|contr\w*|priv\w*|assen\w*|ignor\w*|lontan\w*|smett\w*|perd\w*|perso"
    ),
)

ITALIAN: Final = Language(
    "it",
    "Italiano",
    aliases="ita italian italien",
    typography=_TYPOGRAPHY,
    punctuation=drafted("«»"),
    quotes=Quotes("«", "»", "“", "”"),
    notation=Notation(",", ". ", ".", least=5, sure=True),
    figures=Figures(
        scales="mila 3; milione milioni mln 6; miliardo miliardi mld 9; bilione bilioni 12",
        letters="M 6",
        ranks="º ª",
        decade_before="anni",
        minus="meno",
        joints="a e o",
        halves="e mezz[oa]",
        hour_before="alle dalle le ore",
        hours="ore ora",
        conjunctions="e",
        seconds="secondi secondo",
        morning="(?:di|del) matti(?:na|no)",
        afternoon="di sera|di notte|del pomeriggio|della sera",
    ),
    numerals=_NUMERALS,
    calendar=Calendar(
        months=_MONTHS,
        words="mar set",
        day=f"{{day}}{NO_BREAK}{{month}} {{year}}",
        month="{month} {year}",
        first="1º",
    ),
    measures=_MEASURES,
    amounts=Amounts(
        scales={10**6: ("milione", "milioni"), 10**9: ("miliardo", "miliardi"), 10**12: ("bilione", "bilioni")},
        coins={"$": "dollari", "€": "euro", "£": "sterline"},
        of=("di ", "di "),
        sign_first=False,
        close="% ‰",
    ),
    sentences=_SENTENCES,
    denial=_DENIAL,
    negations={
        "not": "non né neanche nemmeno neppure",
        "nothing": "nulla niente nessuno nessun nessuna nessun'",
        "never": "mai",
        "without": "senza",
    },
    rewording=Rewording(accented="ò o are"),
    indefinite="un uno una un'",
    of="di",
    conjunctions="e o ed",
    volumes="parte libro volume tomo",
    chapters="capitolo canto atto scena",
    fronts="prologo epilogo prefazione introduzione",
    apparatus="note; riferimenti",
    headings="articolo art capitolo cap sezione parte titolo allegato figura tabella nota domanda passo giorno libro",
    parts="articolo articoli art artt comma commi paragrafo pagina pagine pag pagg riga righe capitolo allegato numero",
    versions="versione capitolo sezione articolo figura tabella",
    stretches={"days": ("giorno", "giorni"), "weeks": ("settimana", "settimane")},
    citation=further_citations.ITALIAN,
    keys={
        "date": "data, data di pubblicazione, pubblicato, pubblicato il",
        "updated": "aggiornato, aggiornato il, modificato il",
        "source_url": "fonte, indirizzo",
        "title": "titolo",
        "subtitle": "sottotitolo",
        "authors": "autore, autrice, autori, di, scritto da",
        "publisher": "editore, pubblicato da",
        "description": "riassunto, descrizione",
        "rights": "licenza, diritti",
        "translator": "traduttore, traduttrice, tradotto da, traduzione",
    },
    function_words="il lo la gli le di del della dei e in che un una per con non è si da "
    "al sono come più ma anche nel alla dal questo ha se delle nella",
)
