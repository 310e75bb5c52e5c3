"""German.

Sources: Duden, *Die deutsche Rechtschreibung* (abbreviations, numbers); Helbig and Buscha, *Deutsche Grammatik*
(numerals, negations); DIN 5008 (notation of numbers, times and dates, spaces that stay); Duden, rules on quotation
marks, apostrophe and dash.
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import citations
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
    titles="Hr Hrn Fr Frl Dr Dres Prof Dipl Dipl.-Ing Ing Mag Hl hl St Hptm Mr Mrs Ms",
    going_on="""bzw bspw vgl Vgl evtl Evtl ggf Ggf ggfs ca Ca inkl exkl einschl zzgl insb insbes bes sog allg gem
        lt geb
        gest verh d.h D.h hrsg Hrsg hg Tel tel zit bzgl max min mind abzgl z.Hd entspr""",
    figures="""Nr Nrn Abs Art Artt Bd Bde Kap Abb Abbn Tab Anm Ziff Rn Rdnr Lfg Aufl Jg Sp Fn Jan Feb Febr Apr
        Aug Sept
        Okt Nov Dez Mo Di Mi Do Sa""",
    names="""a b c d e f g h i k l m n o p q r s t u v w x y z ä Mio Mrd Bio Tsd Mill Jh Jhd Jhs Jahrh Chr Zt Std Min
        Sek u.a U.a u.ä o.ä Hg al Co Corp Inc Ltd Jr""",
    small="usw Usw usf etc kg km cm mm ff",
    starters="""Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Du Wir Ihr Ihre Ihren
        Ihrem Sein
        Seine Seinen Mein Meine Unser Unsere Man Dieser Diese Dieses Diesen Diesem Jener Jene Jenes Jeder Jede Jedes
        Alle Alles Viele Einige Manche Mehrere Keine Kein Niemand Und Oder Aber Denn Doch Sondern Wenn Als Ob Weil Da
        Dass Obwohl Während Nachdem Bevor Bis Seit Seitdem Dann Danach Darauf Daher Deshalb Darum Dort Hier Heute
        Gestern Morgen Jetzt Nun Noch Schon Nur Auch So Also Trotzdem Dennoch Jedoch Zudem Außerdem In Im Am An Auf
        Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Gegen Ohne Um Unter Über Zwischen Trotz Wegen Laut Wer
        Was Wo Wie Warum Wann Welche Welcher Welches Ist Sind War Waren Hat Haben Hatte Wird Werden Wurde Kann Ja Nein
        Nicht Zwei Drei""",
    ordinals=True,
)

_BELOW_TWENTY: Final = in_order(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn "
    "achtzehn neunzehn"
)
_TENS: Final = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_RANKS: Final = in_order(
    "erst- zweit- dritt- viert- fünft- sechst- siebt- acht- neunt- zehnt- elft- zwölft- dreizehnt- vierzehnt- "
    "fünfzehnt- sechzehnt- siebzehnt- achtzehnt- neunzehnt-",
    first=1,
)

_NUMERALS: Final = Numerals(
    units={
        **_BELOW_TWENTY,
        **dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines"), 1),
        "zwo": 2,
        **in_order(_TENS, first=2, step=10),
        **tens(_TENS, in_order("ein zwei drei vier fünf sechs sieben acht neun", first=1), "{unit}und{ten}"),
    },
    many="millionen milliarden billionen",
    scales={
        "hundert": 100,
        "tausend": 1000,
        **dict.fromkeys(("million", "millionen"), 10**6),
        **dict.fromkeys(("milliarde", "milliarden"), 10**9),
        **dict.fromkeys(("billion", "billionen"), 10**12),
    },
    ordinals=ending(_RANKS | {f"{ten}st-": 10 * n for n, ten in enumerate(_TENS.split(), 2)}, "e en er es em"),
    glued="(?:und)?",
    collectives="dutzend dutzende jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten",
    half_before="(?:ein )?halbe[srn]?",
    half_after="und ein(?:e|en)? halbe?[srn]?",
    past="viertel nach .25; viertel vor -.25",
    zero="(?i:keine?[nmrs]?|null|nichts|ohne)",
    implied="halb .5 50 30; halbe .5 50; halben .5 50; hälfte .5 50; drittel .3333333333 .6666666667 33 66; "
    "viertel .25 25 15 .75 75 45; "
    "dutzend 12; dutzende 12; doppelt 2; doppelte 2; doppelten 2; verdoppelt 2; beide 2; beiden 2; paar 2; "
    "dreifach 3; "
    "dreifache 3; verdreifacht 3; zwillinge 2; anderthalb 1.5; eineinhalb 1.5; einmal 1; zweimal 2; dreimal 3; "
    "mittag 12; mitternacht 0 12 24; jahrzehnt 10; jahrzehnte 10 20; jahrhundert 100; jahrhunderte 100; "
    "jahrtausend 1000; hunderte 100; hunderten 100; tausende 1000; tausenden 1000; zwanziger 20 1920; dreißiger "
    "30 1930; vierziger 40 1940; fünfziger 50 1950; sechziger 60 "
    "1960; "
    "siebziger 70 1970; achtziger 80 1980; neunziger 90 1990",
    spans="tag h 24; woche day 7; jahr month 12; quartal month 3; halbjahr month 6",
    weak="(?i:ein|eine[nmrs]?|der|die|das|je|pro|jede[nmrs]?|einzige[nmrs]?)",
)

_MEASURES: Final = Measures(
    units={
        "%": "prozent",
        "km/h": "stundenkilometern?|kilometern? (?:pro|in der) stunde",
        "km²": "quadratkilometern?",
        "m²": "quadratmetern?",
        "m³": "kubikmetern?",
        "km": "kilometern?",
        "cm": "zentimetern?",
        "mm": "millimetern?",
        "m": "metern?",
        "kg": "kilogramm|kilos?",
        "mg": "milligramm",
        "ml": "milliliter",
        "g": "gramm",
        "t": "tonnen?",
        "ha": "hektare?",
        "l": "litern?",
        "mi": "meilen?",
        "ft": "fuß",
        "in": "zoll",
        "lb": "pfund",
        "°C": "grad celsius",
        "°F": "grad fahrenheit",
        "°": "grad",
        "‰": "promille",
        "h": "stunden?|std",
        "min": "minuten?",
        "s": "sekunden?",
        "day": "tagen?|tage?s?",
        "week": "wochen?",
        "month": "monate?n?",
        "year": "jahre?[ns]?",
        "time": "mal",
        "point": "prozentpunkte?n?|punkte?n?",
    },
    currencies={
        "EUR": "Euro",
        "GBP": "britische[nr]? Pfund|Pfund Sterling",
        "JPY": "Yen",
        "CHF": "Schweizer Franken|Franken",
        "CAD": "kanadische[nr]? Dollar",
        "AUD": "australische[nr]? Dollar",
        "USD": "(?:US-)?Dollars?",
        "CZK": "Kronen",
        "RUB": "Rubel",
        "CNY": "Yuan",
        "INR": "Rupien",
        "KRW": "Won",
    },
    difference="mehr|weniger|höher|niedriger|über|unter|anstieg|gestiegen|gefallen|erwärm|unterschied",
    lowering="fall|fiel|gefallen|sink|sank|gesunken|rückgang|verlust|verlor|unter|minus|negativ|weniger|abnahm|gekürzt"
    "|niedriger|schrumpf|einbruch|reduzi|senk",
)

_MONTHS: Final = (
    *("Januar Jan Jänner", "Februar Feb Febr", "März", "April Apr", "Mai", "Juni"),
    *("Juli", "August Aug", "September Sept Sep", "Oktober Okt", "November Nov", "Dezember Dez"),
)
_ELISION: Final = Elision(first="s|n|ne|nen|nem|ner|nes|rein|raus|rauf|runter|rüber|drauf", decades="die|der|den|seit")
_TYPOGRAPHY: Final = (
    *straight(
        "„“",
        "‚‘",
        elision=_ELISION,
    ),
    *dashed("–"),
    *bound(
        Binding(
            before="Nr. Nrn. § §§ S. Abs. Art. Abb. Tab. Kap. Bd. Anm. Ziff. Rn.",
            after="Uhr Tsd. Mio. Mrd. Bio. Std. Min. Sek.",
            ordinal=".",
            parts="z.B. d.h. u.a. o.Ä. u.Ä. i.d.R. u.U. z.T. s.o. s.u. v.a. n.Chr. v.Chr. m.E. i.A.",
            months=_MONTHS,
        )
    ),
)

_DENIAL: Final = Denial(
    plain=(
        r"(?<!\w)nicht(?!\w)(?! (?:nur|bloß|allein|zuletzt|einmal|mehr|unbedingt|un\w+|zu \w+|alle|immer"
        r"|so|ganz|weit|minder|weniger|umhin))"
    ),
    signs="nicht|Nicht",
    other=(
        r"nicht|kein\w*|nie|niemals|niemand\w*|nichts|nirgend\w*|ohne|weder|noch|kaum|selten|wenig\w*"
        r"|weniger|außer|statt\w*|anstatt|sondern|un(?!d|ter|ser|s)\w{3,}|in(?:akzept|komp|stab|toler|dir"
        r"|off)\w*|miss\w+|ver(?:weiger|bot|biet|hinder|mied|meid|sag|fehl|neint|schwieg|zicht|loren)\w*"
        r"|schei?ter\w*|lehn\w+ ab|abgelehn\w*|ablehn\w*|\w+los\w*|fehl\w*|mangel\w*|leugn\w*"
        r"|bestr[ei]\w+|zweifel\w*|falsch\w*|schwer\w*|schwierig\w*|nur|erst|bis|bevor|zu|gegen\w*|sonst"
        r"|trotz|letzt\w*|allein\w*|leer\w*|knapp"
    ),
)

GERMAN: Final = Language(
    "de",
    "Deutsch",
    aliases="deu ger german allemand",
    typography=_TYPOGRAPHY,
    punctuation=drafted("„“", percent=NO_BREAK),
    quotes=Quotes("„", "“", "‚", "‘"),
    notation=Notation(",", ". ", ".", sign_gap=NO_BREAK, sure=True),
    figures=Figures(
        half_to="halb",
        scales="Tausend Tsd 3; Million Millionen Mio Mill 6; Milliarde Milliarden 9; Billion Billionen Bio 12",
        letters="Mrd 9",
        decade="er(?= Jahre)",
        minus="minus",
        joints="bis und oder",
        clock="Uhr",
        hours="Stunden Stunde",
        conjunctions="und",
        seconds="Sekunden Sekunde",
        halves="und eine? halbe[ns]?",
        morning="Uhr (?:morgens|früh|vormittags)|morgens|vormittags",
        afternoon="Uhr (?:nachmittags|abends|nachts)|nachmittags|abends",
    ),
    numerals=_NUMERALS,
    calendar=Calendar(
        months=_MONTHS,
        day=f"{{day}}.{NO_BREAK}{{month}} {{year}}",
        month="{month} {year}",
    ),
    measures=_MEASURES,
    amounts=Amounts(
        scales={
            10**6: ("Million", "Millionen"),
            10**9: ("Milliarde", "Milliarden"),
            10**12: ("Billion", "Billionen"),
        },
        coins={"$": "Dollar", "€": "Euro", "£": "Pfund"},
        sign_first=False,
    ),
    sentences=_SENTENCES,
    denial=_DENIAL,
    negations={
        "not": "nicht kein keine keinen keinem keiner keines weder noch",
        "nothing": "nichts niemand niemanden niemandem nirgends",
        "never": "nie niemals",
        "without": "ohne",
    },
    rewording=Rewording(capitals=True),
    indefinite="ein eine einen einem einer eines",
    conjunctions="und oder bis",
    volumes="teil buch band",
    chapters="kapitel gesang akt szene",
    fronts="prolog epilog vorwort einleitung nachwort",
    apparatus="anmerkungen; fußnoten; einzelnachweise",
    headings="artikel kapitel abschnitt teil nr anhang abbildung tabelle frage schritt tag band buch",
    parts="artikel art absatz abs paragraph paragraphen zeile zeilen seite seiten kapitel anhang ziffer nr nrn "
    "randnummer",
    versions="version kapitel abschnitt artikel abbildung tabelle nr",
    stretches={"days": ("Tag", "Tage"), "weeks": ("Woche", "Wochen")},
    citation=citations.GERMAN,
    keys={
        "date": "datum, veröffentlicht, veröffentlicht am, erschienen, erschienen am",
        "updated": "aktualisiert, aktualisiert am, geändert am, zuletzt geändert",
        "source_url": "quelle, adresse",
        "title": "titel",
        "subtitle": "untertitel",
        "authors": "autor, autorin, autoren, von, verfasser, verfasserin",
        "publisher": "verlag, herausgeber",
        "description": "zusammenfassung, beschreibung",
        "rights": "lizenz, rechte",
        "translator": "übersetzer, übersetzerin, übersetzt von",
    },
    function_words="der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als "
    "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie",
)
