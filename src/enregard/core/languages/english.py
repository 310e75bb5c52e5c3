"""English.

Sources: The Chicago Manual of Style, ch. 6, 9 and 15 (punctuation, numbers, references); Quirk and others, *A
Comprehensive Grammar of the English Language* (numerals, negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import (
    NO_BREAK,
    Amounts,
    Calendar,
    Citation,
    Denial,
    Figures,
    Language,
    Measures,
    Notation,
    Numerals,
    Plurals,
    Quotes,
    Replacement,
    Rewording,
    Sentences,
    in_order,
)

# A pattern begins with the character that it is about, so that a text is skimmed and not searched.
_TYPOGRAPHY: Final = (
    Replacement("'", "’", r"'(?:(?<=\w')(?=\w|\s|$|[.,;:!?)])|(?=\d\ds\b))"),
    Replacement("'", "‘", r"'(?<!\w')(?=\w)"),
    Replacement('"', "”", r"\"(?<=[^\s(\[—–]\")"),
    Replacement('"', "“", r"\"(?=\S)"),
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
    scales="hundred 2; thousand 3; million millions 6; billion billions 9; trillion trillions 12",
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
    half="half",
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
        Lt Maj Sgt Cpl Adm Supt Insp Det Amb Sec Mme Mlle Mt Ft""",
    going_on="""cf Cf e.g E.g eg i.e I.e ie vs Vs viz approx Approx ca Ca esp resp incl ed eds trans repr orig tel Tel
        Attn attn dept Dept univ Univ v""",
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

_REWORDING: Final = Rewording(
    idle="the a an this that these those which of and please then thus indeed",
    same="each every; which that who whom; on upon onto; toward towards; among amongst; while whilst; until till; "
    "amid amidst; although though; and &; is are; was were; has have; do does; need needs; approximately approx; "
    "versus vs; grey gray; programme program; programmes programs; judgement judgment; metre meter; metres meters; "
    "cheque check; tyre tire; plough plow; enquiry inquiry; licence license; practise practice; storey story; kerb "
    "curb; sceptical skeptical; aluminium aluminum; manoeuvre maneuver; moustache mustache; jewellery jewelry; "
    "learnt learned; burnt burned; spelt spelled; dreamt dreamed; leapt leaped; afterward afterwards; but however; "
    "very really; indexes indices; homogenous homogeneous; backward backwards; forward forwards; okay ok; percent %",
    short="mister mr; doctor dr; professor prof; saint st; lieutenant lt; captain capt; general gen; governor gov; "
    "senator sen; reverend rev; number no nos; department dept; government govt; limited ltd; company co; "
    "corporation corp; incorporated inc; avenue ave; street str; figure fig; volume vol; page p; pages pp; chapter "
    "ch; january jan; february feb; march mar; april apr; august aug; september sept sep; october oct; november nov; "
    "december dec; monday mon; tuesday tue tues; wednesday wed; thursday thu thurs; friday fri; saturday sat; sunday "
    "sun; university univ; association assn; representative rep; president pres; estimated est; circa ca c; maximum "
    "max; minimum min; established estd; sergeant sgt; colonel col; inspector insp; detective det",
    phrases="a little = a-little; a few = a-few; the most = the-most; the least = the-least; the only = the-only; "
    "any more = anymore; for ever = forever; all right = alright; in order to = to; so as to = to; can not = "
    "cannot; ca n't = cannot; wo n't = will not; n't = not; it 's = it is; that 's = that is; there 's = there is; "
    "'ll = will; 're = are; 've = have; 'm = am; all of = all; both of = both; may recall = recall; will recall = "
    "recall; may remember = recall; in spite of = despite; due to the fact that = because; prior to = before; as "
    "well as = and; a number of = several; such as = like; e g = like; for example = like; i e = that; that is to "
    "say = that; utilize = use; utilizes = uses; utilise = use; et cetera = etc; u s = united-states; united states "
    "= united-states; u s a = united-states; usa = united-states; uk = united-kingdom; u k = united-kingdom; united "
    "kingdom = united-kingdom; e u = eu; european union = eu; u n = un; united nations = un; this year = this-year; "
    "this week = this-week; this month = this-month; this morning = this-morning; this summer = this-summer; this "
    "winter = this-winter; this spring = this-spring; this autumn = this-autumn; this fall = this-fall; this time = "
    "this-time; this quarter = this-quarter; this century = this-century; this decade = this-decade; this day = "
    "this-day; that year = that-year; that day = that-day",
    variants=(
        (r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|er|able|ful|ite|al|less|hood)", "or"),
        (r"(?<=[a-z]{3})(is|ys)(?=e|ing|ation)", "iz"),
        (r"(?<=[a-z]{3})yz(?=e|ing)", "iz"),
        (r"(?<=[a-z]{2}[tb])re(?=s?$)", "er"),
        (r"(?<=[a-z]{3})enc(?=es?$)", "ens"),
        (r"(?<=[a-z]{3})ogue(?=s?$)", "og"),
        (r"(?<=[a-z]{4}l)l(?=ing|ed|er|ist|ous|ation)", ""),
        (r"[ao]e(?=[a-z]{4})", "e"),
    ),
    adverbs=r"\w{3,}ly",
    movable="still soon later again finally always often also already usually sometimes generally then thus "
    "therefore however today now",
    carrying={
        "quantity": "all some most many few several every each any no none both half only just nearly almost hardly "
        "barely scarcely majority minority much little lot lots plenty entire entirely wholly partly partially "
        "mostly mainly a-little a-few the-only excluding except besides about around roughly approximately single "
        "sole even enough",
        "which": "my your his her its our their whose other another such certain same own",
        "condition": "if unless provided providing whether depending assuming supposing otherwise",
        "modality": "will would may might can could shall should must allegedly reportedly apparently probably "
        "possibly perhaps maybe likely unlikely presumably supposedly purportedly seemingly certainly surely alleged "
        "suspected presumed potential potentially seems seem appears appear ought going wants plans expected",
        "direction": "rose risen rise rises rising fell fall falls fallen falling grew grow grows growing shrank "
        "shrinks increase increased increases increasing decrease decreased decreases decreasing gain gained lost "
        "lose more less fewer better worse higher lower the-most the-least best worst most least maximum minimum "
        "sinking climbed "
        "dropped doubled halved than",
        "time": "before after since until during Monday Tuesday Wednesday Thursday Friday Saturday Sunday january "
        "february march april may june july august september october november december last next this yesterday "
        "tomorrow today already still yet soon now once ever formerly previously",
        "negation": "not no never none nor neither nobody nothing nowhere without n't cannot hardly scarcely barely "
        "longer except",
        "attribution": "says say said claims claim claimed denies deny denied admits admitted according argues "
        "argued states stated reports reported accuses accused alleges acknowledges acknowledged insists insisted "
        "rumour rumor sources source witness witnesses critics reportedly opinion "
        "believes believe thinks think writes wrote told tells confirmed confirms disputes disputed",
        "verdict": "false true wrong wrongly falsely incorrect correct inaccurate accurate misleading untrue proven "
        "unproven disputed debunked baseless guilty innocent convicted illegal fake hoax",
    },
    denying="^(?:un|in|im|il|ir|non|dis|mis|anti|a)(?=..)|less$",
)

_DENIAL: Final = Denial(
    plain=r"(?<!, )(?<!or )(?<!\w)(?:not|cannot)(?!\w)"
    r"(?! (?:only|just|until|to mention|least|necessarily|forget|all|unlike|too|so|quite|far|un|im))"
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
    rewording=_REWORDING,
    indefinite="a an",
    of="of",
    conjunctions="and or to",
    function_words="the of and to in is are was were that for with by this these it its he she they we you his her "
    "their from at be been has have had not but which who as an or will would",
    markers="the of and",
    plurals=Plurals("s es", changed={"y": "ies"}, hissing="s x ch sh", made=True),
    stretches={"days": ("day", "days"), "weeks": ("week", "weeks")},
    citation=Citation(
        undated="n.d.",
        circa=f"ca.{NO_BREAK}",
        about=f"ca.{NO_BREAK}",
        others=f"et{NO_BREAK}al.",
        both=" and ",
        last=", and ",
        read="accessed",
        archived="archived copy",
        pages="pp.",
        volume="vol.",
    ),
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
