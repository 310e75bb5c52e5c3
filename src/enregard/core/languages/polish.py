"""Polish. Its numerals in words are read in the forms that stand alone and before nouns; units have their commonest.

Sources: *Wielki słownik ortograficzny PWN* (abbreviations, numbers, dates, quotation marks, dash); Saloni and
Świdziński, *Składnia współczesnego języka polskiego* (numerals, negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.composition import Binding, bound, dashed, drafted, straight
from enregard.core.languages.language import (
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

_SENTENCES: Final = Sentences(
    titles="p P dr Dr prof Prof mgr inż Inż hab doc ks Ks św Św gen Gen płk mjr kpt por ppłk abp bp o red Red ul "
    "Ul al Al pl",
    going_on="""nadkom paraf zach wsch płd płn proc np Np tj Tj tzn Tzn tzw Tzw m.in M.in im ok Ok por Por zob
        Zob wg Wg ds ur zm ang łac niem fr ros
        godz Godz
        woj pow gm os tel Tel dot wyd red tłum oprac""",
    figures="nr Nr nry art Art ust pkt poz str Str s t rozdz Rozdz rys Rys tab Tab zał Dz par lit",
    names="r w n.e p.n.e in a b ks mln mld tys zł gr itd itp etc U.S Inc Ltd Co sp z.o.o S.A ww jw",
    small="itd Itd itp Itp kg km cm mm ha min sek etc r w",
    starters="""W Na Z Ze Do Od Po Za O U I A Ale Lecz Jednak Oraz Albo Lub Więc Gdy Kiedy Jeśli Jeżeli Ponieważ
        Bo Że Aby
        Choć Ten Ta To Te Ci Tego Tej Tych Tym On Ona Ono Oni One Ja Ty My Wy Jego Jej Ich Nasz Nasza Kto Co Jak Gdzie
        Dlaczego Nie Tak Tu Tam Teraz Dziś Wczoraj Jutro Potem Następnie Wtedy Również Także Każdy Wszyscy Wiele Kilka
        Jest Są Był Była Było Były Dwa Trzy Przed Przez Przy Pod Nad Między Według Dla Bez""",
    ordinals=True,
)

_MONTHS: Final = (
    *("stycznia styczeń styczniu", "lutego luty lutym", "marca marzec marcu", "kwietnia kwiecień kwietniu"),
    *("maja maj maju", "czerwca czerwiec czerwcu", "lipca lipiec lipcu", "sierpnia sierpień sierpniu"),
    *("września wrzesień wrześniu", "października październik październiku", "listopada listopad listopadzie"),
    "grudnia grudzień grudniu",
)
_TYPOGRAPHY: Final = (
    *straight("„”", "‘’", "«»"),
    *dashed("–"),
    *bound(
        Binding(
            before="nr art. ust. pkt poz. str. s. rozdz. rys. tab. t. §",
            after="tys. mln mld bln zł gr r. w. godz.",
            parts="p.n.e.",
            dash="–",
            months=_MONTHS,
        )
    ),
)

POLISH: Final = Language(
    "pl",
    "Polski",
    aliases="pol polish polonais",
    alphabet="a ą; c ć; e ę; l ł; n ń; o ó; s ś; z ź ż",
    typography=_TYPOGRAPHY,
    punctuation=drafted("„”"),
    quotes=Quotes("„", "”", "«", "»"),
    notation=Notation(",", " .", " ", least=5, sure=False),
    figures=Figures(
        scales="tys tysiąc tysiące tysięcy 3; mln milion miliony milionów miliona milionom milionach 6; mld "
        "miliard miliardy "
        "miliardów miliarda miliardom miliardach 9; bln bilion biliony bilionów biliona 12",
        minus="minus",
        joints="do i lub",
        hours="godziny godzin godzinę",
        conjunctions="i",
        decade_before="lata latach",
    ),
    numerals=Numerals(
        units=in_order(
            "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
            "czternaście "
            "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
        )
        | in_order(
            "jednego dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu",
            first=1,
        )
        | {"jedna": 1, "jedno": 1, "jedną": 1, "jednej": 1, "dwie": 2, "dwaj": 2, "trzej": 3, "czterej": 4}
        | in_order(
            "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
            "dziewięćdziesiąt",
            first=2,
            step=10,
        )
        | in_order("dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset", first=2, step=100),
        many="tysiące tysięcy miliony milionów miliardy miliardów",
        scales={
            "sto": 100,
            **dict.fromkeys(("tysiąc", "tysiące", "tysięcy"), 1000),
            **dict.fromkeys(("milion", "miliony", "milionów", "miliona"), 10**6),
            **dict.fromkeys(("miliard", "miliardy", "miliardów", "miliarda"), 10**9),
        },
        ordinals=in_order(
            "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty", first=1
        )
        | in_order(
            "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta", first=1
        )
        | in_order("pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego", first=1),
        zero="(?i:żad[a-zę]+|zero|bez|nic)",
        doubtful="druga drugi drugiej",
        implied="pół .5 50 30; połowa .5 50; połowę .5 50; połowy .5 50; ćwierć .25 25; podwójny 2; podwoił 2; "
        "podwoiła 2; obaj 2; oba 2; obie 2; para 2; potroił 3; tuzin 12; dziesiątki 10; setki 100; dekada 10; "
        "wiek 100; "
        "południe 12; północ 0 12 24; półtora 1.5; dwoje 2; troje 3",
        spans="dzień h 24; tydzień day 7; rok month 12; kwartał month 3",
        weak="(?i:jed[a-zę]+|każd[a-zę]+)",
    ),
    calendar=Calendar(
        months=_MONTHS,
        day="{day} {month} {year}",
        month="{alone} {year}",
    ),
    measures=Measures(
        units={
            "%": r"proc\.|procent[a-z]*",
            "km": "kilometr(?:y|ów|a|ach)?",
            "m": "metr(?:y|ów|a|ach)?",
            "kg": "kilogram(?:y|ów|a)?|kilo",
            "t": "ton[ay]?",
            "ha": "hektar(?:y|ów|a)?",
            "l": "litr(?:y|ów|a)?",
            "h": r"godzin[ay]?|godz\.",
            "min": "minut[aye]?",
            "day": "dni|dzień",
            "week": "tygodni[ae]?|tydzień",
            "month": "miesi[ąę]c[ey]?|miesiąc",
            "year": "lat[aach]*|roku|rok",
            "time": "razy|raz",
        },
        currencies={
            "EUR": "euro",
            "USD": r"dolar(?:y|ów|a|ach)?(?: amerykańskich)?|dol\.",
            "GBP": "funt(?:y|ów|a)?(?: szterling[óa]w?)?",
            "CHF": "frank(?:i|ów|a)? szwajcarskich?",
            "JPY": "jen(?:y|ów|a)?",
        },
    ),
    sentences=_SENTENCES,
    negations={
        "not": "nie ani",
        "nothing": "nic nikt nikogo nigdzie żaden żadna żadne żadnych żadnego",
        "never": "nigdy",
        "without": "bez",
    },
    conjunctions="i oraz lub",
    chapters="rozdział",
    headings="artykuł art rozdział sekcja część tytuł rysunek tabela krok dzień księga tom",
    parts="artykuł art ust pkt strona str rozdział nr",
    function_words="w i na z do nie się że to jest o jak ale po co tak od za przez dla jego był ich oraz tym może "
    "które "
    "który która są przy tego czy jej już tylko także być",
)
