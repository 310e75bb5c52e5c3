"""English.

Sources: The Chicago Manual of Style, ch. 6, 9 and 15 (punctuation, numbers, references); Quirk and others, *A
Comprehensive Grammar of the English Language* (numerals, negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import citations
from enregard.core.languages.composition import Binding, Elision, bound, straight
from enregard.core.languages.english_rewording import ENGLISH_REWORDING
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
    Plurals,
    Quotes,
    Replacement,
    Sentences,
    in_order,
)

_MONTHS: Final = "January February March April May June July August September October November December"
_AFTER_MONTH: Final = "|".join(f"(?<={month} )" for month in _MONTHS.split())
_TYPOGRAPHY: Final = (
    Replacement("'", "’", r"'(?:(?<= ')(?=n' )|(?<= 'n')(?= ))"),
    *straight("“”", elision=Elision(first="tis|twas|em|til|cause|n", decades="in|of|since|the"), lone="‘"),
    # A month and its day, a time and its half of the day.
    Replacement(" ", NO_BREAK, rf" (?=\d\d?\b)(?:{_AFTER_MONTH})"),
    *bound(Binding(after="a.m p.m AM PM")),
)
# A mark of `mask` (a private-use character) counts as a word.
_PUNCTUATION: Final = (
    Replacement("", "’", "(?<=[\\w\U000f0000-\U000fffff])['´`](?=[\\w«“\"\U000f0000-\U000fffff])"),
    Replacement("...", "…", r"\.\.\.(?!\.)"),
    Replacement("«", r"“\1”", r"«\s*([^«»]*?)\s*»"),
    Replacement('"', r"“\1”", r"(?<![\w\"])\"\s*([^\s\"](?:[^\"]*[^\s\"])?)\s*\"(?![\w\"])"),
    Replacement("", "", r"(?<=\S)\s+(?=[;:!?%,.]+(?:\s|$|[”’)\]]))"),
    Replacement("", " ", r"[\u00a0\u202f]"),
)

_FIGURES: Final = Figures(
    scales="hundred 2; thousand 3; lakh lakhs 5; million millions 6; crore crores 7; billion billions 9; "
    "trillion trillions 12",
    letters="k K 3; mn mln m M 6; bn B b 9; tn 12",
    ranks="st nd rd th",
    decade="['’]?s",
    minus="minus",
    joints="to and or",
    stuck="of in to the",
    halves="and a half",
    hours="hour hours hr hrs",
    conjunctions="and",
    seconds="s sec secs seconds second",
    morning="in the morning",
    afternoon="in the (?:evening|afternoon)|at night",
)

_NUMERALS: Final = Numerals(
    units=in_order(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    | in_order("twenty thirty forty fifty sixty seventy eighty ninety", first=2, step=10),
    many="hundreds thousands millions billions trillions tens dozens",
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "quadrillion": 10**15,
        "hundreds": 100,
        "thousands": 1000,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
    },
    ordinals=in_order(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        first=1,
    )
    | in_order("thirtieth fortieth fiftieth sixtieth", first=3, step=10)
    | {"hundredth": 100, "thousandth": 1000}
    | {"thirds": 3, "fifths": 5, "sixths": 6, "tenths": 10, "eighths": 8},
    collectives="dozen dozens decade decades century centuries millennium millennia fortnight",
    half_before="half",
    half_after="and[ -](?:a|one)[ -]half",
    past="half past .5; quarter past .25; quarter to -.25",
    zero="(?i:no|none|zero|nil|nought|nothing|without|not a single|not one)",
    doubtful="second seconds",
    implied="half .5 50 30 1; halves .5 2; quarter .25 25 15 4; quarters .75 75 45 4; dozen 12; dozens 12 24; "
    "couple 2; pair 2; both 2; double 2; doubled 2; doubles 2; doubling 2; twofold 2; once 1; twice 2 1; "
    "triple 3; tripled 3; thrice 3; quadruple 4; quadrupled 4; twins 2; noon 12; midday 12; "
    "midnight 0 12 24; decade 10; decades 10 20; century 100; centuries 100 200; millennium 1000; "
    "millennia 1000 2000; centenary 100; fortnight 2 14 15; tens 10; "
    "twenties 20 1920; thirties 30 1930; forties 40 1940; fifties 50 1950; sixties 60 1960; "
    "seventies 70 1970; eighties 80 1980; nineties 90 1990; teens 13 10",
    spans="week day 7 8; year month 12; day h 24",
    joint=r"and[\s\u00a0-]+",
    weak=r"(?i:an?|the|every|each|per|single|another|sole|only)",
)

_CALENDAR: Final = Calendar(
    months=(
        *("January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug"),
        *("September Sept Sep", "October Oct", "November Nov", "December Dec"),
    ),
    words="may march mar sep jan jun dec",
    day=f"{{month}}{NO_BREAK}{{day}}, {{year}}",
    month=f"{{month}}{NO_BREAK}{{year}}",
)

_MEASURES: Final = Measures(
    units={
        "%": r"per\s?cents?|percentage(?! points?)",
        "km/h": r"kph|kilomet(?:er|re)s?(?: per | an |/)hour",
        "mpg": "miles? per gallon",
        "mph": "miles? (?:per|an) hour",
        "km": "kilomet(?:er|re)s?",
        "cm": "centimet(?:er|re)s?",
        "mm": "millimet(?:er|re)s?",
        "m³": "cubic met(?:er|re)s?",
        "ft³": "cubic (?:feet|foot)",
        "m²": "squa?re met(?:er|re)s?|sq m",
        "km²": "square kilomet(?:er|re)s?|sq km",
        "m": "met(?:er|re)s?",
        "kg": "kilos?|kilograms?",
        "mg": "milligrams?",
        "ml": "millilit(?:er|re)s?",
        "g": "grams?",
        "t": "tonnes?|tons?",
        "ha": "hectares?",
        "acre": "acres?",
        "l": "litres?|liters?",
        "mi": "miles?",
        "ft": "feet|foot",
        "in": "inch(?:es)?",
        "lb": "pounds?",
        "oz": "ounces?",
        "gal": "gallons?",
        "°C": "degrees? celsius",
        "°F": "degrees? fahrenheit",
        "K": "kelvins?",
        "°": "degrees?",
        "cl": "centilit(?:er|re)s?",
        "dl": "decilit(?:er|re)s?",
        "hl": "hectolit(?:er|re)s?",
        "‰": r"per\s?mille?|per thousand",
        "h": "hrs?|hours?",
        "min": "minutes?",
        "s": "seconds?",
        "day": "days?",
        "week": "weeks?",
        "month": "months?",
        "year": "years?|yrs?",
        "time": "times",
        "point": "points?|percentage points?",
        "W": "watts?",
        "kW": "kilowatts?",
        "MW": "megawatts?",
        "GW": "gigawatts?",
        "Wh": "watts?[ -]?hours?",
        "kWh": "kilowatts?[ -]?hours?",
        "MWh": "megawatts?[ -]?hours?",
        "GWh": "gigawatts?[ -]?hours?",
        "TWh": "terawatts?[ -]?hours?",
        "MB": "megabytes?",
        "GB": "gigabytes?",
        "TB": "terabytes?",
    },
    currencies={
        "EUR": "euros?",
        "GBP": "pounds? sterling",
        "JPY": "yens?",
        "CHF": "Swiss francs?",
        "CAD": "Canadian dollars?",
        "AUD": "Australian dollars?",
        "SGD": "Singapore dollars?",
        "NZD": "New Zealand dollars?",
        "HKD": "Hong Kong dollars?",
        "USD": "dollars?|US dollars?|American dollars?|bucks",
        "CZK": "crowns?",
        "RUB": "rubles?|roubles?",
        "CNY": "yuans?|renminbi",
        "INR": "rupees?",
        "KRW": "won",
        "franc": "francs?",
        "BTC": "bitcoins?",
    },
    difference="rise|rose|rising|increas|warm|cool|drop|fall|fell|difference|gap|higher|lower|above|below|anomal|more"
    "|less|within|swing",
    lowering="fall|fell|drop|declin|los[et]|loss|lower|below|minus|under|negativ|decreas|reduc|cut|down|deficit"
    "|shr[aiu]nk|slip|slid|tumbl|plung|contract|shed|dip|sank|sink|slump|less|off|short|weak|retreat|freez",
)

_SENTENCES: Final = Sentences(
    titles="""Mr Mrs Ms Messrs Mx Dr Drs Prof Profs St Sts Rev Fr Hon Gen Gov Govs Sen Sens Rep Reps Pres Col Capt Cmdr
        Lt Maj Sgt Cpl Pvt Adm Supt Insp Det Amb Sec Mme Mlle Mt Ft""",
    going_on="""cf Cf e.g E.g eg i.e I.e ie vs Vs viz approx Approx ca Ca esp resp incl ed eds trans repr orig tel Tel
        Attn attn dept Dept univ Univ v P.S PS N.B""",
    figures="""p pp Pp n nn no No nos Nos art Art arts Arts fig Fig figs Figs tab Tab vol Vol vols Vols ch Ch chap Chap
        chaps sec Sec secs sect Sect par para paras pt Pt pts eq Eq eqs ver v vv l ll col cols op Op cl f ff c Jan Feb
        Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun bk Bk ex Ex app App""",
    names="""al op cit ibid id Inc Ltd Co Corp Bros Cos LLC Plc plc Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc U.S U.K
        U.N E.U D.C a.m p.m A.M P.M St Ave Blvd Rd Hwy Pk Sq Mfg Assn Bldg est Est dept Calif Mass Conn Mich Minn Fla
        Ala Ariz Ark Colo Ga Ill Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que""",
    small="etc Etc kg km cm mm oz lb lbs ft yd hr hrs min mins sec secs mi mph sq",
    starters="""The A An This That These Those It Its He His She Her They Their We Our You Your I My There Here And But
        Or Nor So Yet If When While Where Whether Who What Which Why How Because Since Although Though However Moreover
        Meanwhile Then Thus Hence Also After Before During Until As At By For From In Into Of On Off Over To With
        Without Under Among Between Against About Above According Despite All Any Both Each Every Few Many More Most
        Much No None Not One Two Three Several Some Such Other Others Another Is Are Was Were Do Does Did Has Have Had
        Can Could Will Would Should May Might Must Let Please Yes Now Once Only Even Still Perhaps Maybe Today""",
    questions=True,
    saying="said says asked asks cried replied answered added shouted exclaimed wrote told",
)

_DENIAL: Final = Denial(
    plain=r"(?<!, )(?<!or )(?<!\w)(?:not|cannot)(?!\w)"
    r"(?! (?:only|just|until|hesitate|to mention|least|necessarily|forget|all|unlike|too|so|quite|far|un|im))"
    r"|n['’]t(?!\w)(?! (?:only|just|until|forget|all|too|so|quite))",
    signs="not|Not|n't|n’t",
    other="not|never|cannot|no|non|none|nothing|nobody|nowhere|neither|nor|without|unless|until|hardly|scarcely|barely"
    r"|rarely|seldom|few|little|less|least|except|rather|instead|fail\w*|lack\w*|miss\w*|refus\w*|den(?:y|ie[sd]|ying|ial)"
    r"|avoid\w*|prevent\w*|prohibit\w*|ban(?:ned|s)?|forb\w*|ignor\w*|absen\w*|neglect\w*|un(?!i|der|til|less|e[sc])\w{3,}"
    r"|im(?:poss|prob|mob)\w*|in(?:cap|adeq|suffic|accur|visib|depend|abil|exist|compl|concl|cons|eff)\w*|illeg\w*"
    r"|irre[gsl]\w*|dis(?!c|t|pl|ap|ea)\w{3,}|mis(?!s)\w{3,}|(?!un)\w{3,}less|far|stop\w*|ceas\w*|reject\w*|exclu\w*"
    r"|doubt\w*|br(?:eak|oke)\w*|difficult\w*|bad|awful|wrong|small|low|hard|yet|held|strangers?|beyond|short|same|still|full|just|dead"
    r"|\w+n ?['’]t",
)

ENGLISH: Final = Language(
    "en",
    "English",
    aliases="eng anglais english",
    variant="en-US",
    typography=_TYPOGRAPHY,
    punctuation=_PUNCTUATION,
    quotes=Quotes("“", "”", "‘", "’", stop_inside=True),
    notation=Notation(".", ",", ",", sure=True),
    figures=_FIGURES,
    numerals=_NUMERALS,
    calendar=_CALENDAR,
    measures=_MEASURES,
    amounts=Amounts(
        scales={
            10**6: ("million", "million"),
            10**9: ("billion", "billion"),
            10**12: ("trillion", "trillion"),
        },
        close="% ‰ ° °C",
    ),
    sentences=_SENTENCES,
    negations={
        "not": "not cannot n't n’t no nor",
        "nothing": "neither none nothing nobody nowhere",
        "never": "never",
        "without": "without",
    },
    denial=_DENIAL,
    rewording=ENGLISH_REWORDING,
    indefinite="a an",
    of="of",
    conjunctions="and or to",
    function_words="the of and to in is are was were that for with by this these it its he she they we you his her "
    "their from at be been has have had not but which who as an or will would",
    markers="the of and",
    plurals=Plurals("s es", changed={"y": "ies"}, hissing="s x ch sh", made=True),
    stretches={"days": ("day", "days"), "weeks": ("week", "weeks")},
    citation=citations.ENGLISH,
    keys={
        "date": "date, date of publication, publication date, published, published on",
        "updated": "updated, updated on, last updated, modified",
        "source_url": "url, source, source_url, link",
        "title": "title",
        "subtitle": "subtitle",
        "authors": "author, authors, by, written by",
        "publisher": "publisher, published by",
        "description": "description, summary",
        "rights": "rights, copyright, licence, license",
        "translator": "translator, translated by",
    },
    volumes="part book volume",
    chapters="chapter canto act scene",
    fronts="prologue epilogue preface foreword introduction afterword conclusion",
    apparatus="notes; footnotes; endnotes; references; notes and references",
    headings="art article articles chap chapter section part title annex appendix figure fig table note question step "
    "day lesson scene act book volume vol canto no",
    parts="""article articles art section sections s ss subsection subsections paragraph paragraphs para line lines
        page pages p pp chapter chapters clause clauses annex schedule note notes figure figures table tables no
        nos rule rules regulation""",
    versions="v version section article figure",
    openers="A About Above Almost Around At Below By For From In Is Its Just Nearly Of On Only Or Over Roughly Some "
    "The To Under Up With",
)
