"""Spanish.

Sources: Real Academia Española, *Ortografía de la lengua española* (abbreviations, numbers, dates,
quotation marks by their depth, spaces of signs and units) and *Nueva gramática de la lengua española* (numerals,
negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import further_citations
from enregard.core.languages.composition import Binding, bound, drafted, straight
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
from enregard.core.languages.numeration import ending
from enregard.core.languages.rewording import Rewording

_SENTENCES: Final = Sentences(
    titles="""Sr Sra Srta Sres Sras Dr Dra Dres Dras Prof Profa Lic Ing Arq Gral Cnel Cap Tte Mons Rvdo Excmo Ilmo Sto
        Sta Dña Dª""",
    going_on="""cf Cf vid Vid v.gr p.ej P.ej ej Ej aprox Aprox Avda avda Av av tel Tel EE esp ca comp trad coord
        dir ed
        eds""",
    figures="""p pp pág págs Pág Págs núm núms Núm Núms n nº art arts Art Arts cap caps Cap Caps fig figs Fig Figs vol
        vols t párr ap inc""",
    names="a b c d s UU Ud Uds Vd Vds al Cía Hnos Inc Ltd Co S.A S.L a.C d.C a.m p.m ss sgtes",
    small="etc kg km cm mm ha min seg hab",
    starters="""El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Esto Esta Este Estos Estas
        Ese Esa
        Eso Aquel Aquella Mi Mis Su Sus Tu Nuestro Nuestra Y E O Pero Sino Mas Porque Pues Que Qué Quien Quién Si Sí
        No Ni Cuando Como Cómo Cuál Dónde Donde Mientras Aunque Entonces Luego Después Antes Ahora Hoy Ayer Ya Así
        También Tampoco Además Sin Con Por Para En De Del Al A Ante Bajo Desde Durante Entre Hacia Hasta Según Sobre
        Tras Todo Toda Todos Todas Cada Algunos Algunas Muchos Muchas Otro Otra Otros Hay Es Son Era Fue Ha Han Se Le
        Les Me Nos Dos Tres Aquí Allí""",
)

_NUMERALS: Final = Numerals(
    units=in_order(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete "
        "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
        "veintiocho veintinueve"
    )
    | {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21}
    | in_order("treinta cuarenta cincuenta sesenta setenta ochenta noventa", first=3, step=10)
    | ending(
        in_order(
            "doscient- trescient- cuatrocient- quinient- seiscient- setecient- ochocient- novecient-",
            first=2,
            step=100,
        ),
        "os as",
    ),
    many="cientos miles millones millardos billones",
    scales={
        **dict.fromkeys(("cien", "ciento", "cientos"), 100),
        **dict.fromkeys(("mil", "miles"), 1000),
        **dict.fromkeys(("millón", "millones"), 10**6),
        **dict.fromkeys(("millardo", "millardos"), 10**9),
        **dict.fromkeys(("billón", "billones"), 10**12),
    },
    ordinals=ending(
        in_order("primer- segund- tercer- cuart- quint- sext- séptim- octav- noven- décim-", first=1), "o a os as"
    )
    | {"primer": 1, "tercer": 3},
    apart="primero primera primeros primeras segundo segunda segundos segundas",
    collectives="docena docenas década décadas siglo siglos decena decenas centenar centenares milenio milenios",
    half_before="medi[oa]|la mitad de(?: un| una)?",
    half_after="y medi[oa](?! (?:mill|docena|siglo|mil|centenar))",
    past="y media .5; y cuarto .25; menos cuarto -.25",
    other_words="cuarto cuarta quinta",
    zero="(?i:ning[uú]n[oa]?|cero|nada|sin|nulo|nula)",
    doubtful="segundo segunda segundos segundas cuarto cuartos quinta quintas",
    implied="medio .5 50 30; media .5 50 30; mitad .5 50; tercio .3333333333 33; tercios .6666666667 66 67; "
    "cuartos .75 75; doble 2; dobles 2; duplica 2; duplicó 2; duplicado 2; ambos 2; ambas 2; par 2; pareja 2; "
    "triple 3; "
    "triplicó 3; cuádruple 4; gemelos 2; docena 12; docenas 12 24; decena 10; decenas 10; veintena 20; treintena 30; "
    "quincena 15 14; centenar 100; centenares 100; centenario 100; década 10; décadas 10 20; siglo 100; siglos 100; "
    "milenio 1000; mediodía 12; medianoche 0 12 24",
    spans="día h 24; semana day 7; año month 12; trimestre month 3; semestre month 6",
    joint=r"y[\s\u00a0]+",
    weak="(?i:una?|el|la|cada|por|únic[oa]|sol[oa])",
)

_MEASURES: Final = Measures(
    units={
        "%": "por ciento|por cien",
        "km/h": "kilómetros? por hora",
        "km²": "kilómetros? cuadrados?",
        "m²": "metros? cuadrados?",
        "m³": "metros? cúbicos?",
        "km": "kilómetros?",
        "cm": "centímetros?",
        "mm": "milímetros?",
        "m": "metros?",
        "kg": "kilos?|kilogramos?",
        "mg": "miligramos?",
        "ml": "mililitros?",
        "g": "gramos?",
        "t": "toneladas?",
        "ha": "hectáreas?",
        "acre": "acres?",
        "l": "litros?",
        "mi": "millas?",
        "ft": "pies?",
        "in": "pulgadas?",
        "lb": "libras?",
        "°C": "grados? (?:celsius|centígrados?)",
        "°F": "grados? fahrenheit",
        "°": "grados?",
        "‰": "por mil",
        "h": "horas?",
        "min": "minutos?",
        "s": "segundos?",
        "day": "días?",
        "week": "semanas?",
        "month": "mes(?:es)?",
        "year": "años?",
        "time": "veces|vez",
        "point": "puntos?(?: porcentuales?)?",
    },
    currencies={
        "EUR": "euros?",
        "GBP": "libras? esterlinas?",
        "JPY": "yenes?",
        "CHF": "francos? suizos?",
        "CAD": "dólares? canadienses?",
        "AUD": "dólares? australianos?",
        "USD": "dólar(?:es)?(?: estadounidenses?)?",
        "MXN": "pesos? mexicanos?",
        "RUB": "rublos?",
        "CNY": "yuanes?",
        "INR": "rupias?",
        "KRW": "wones",
        "franc": "francos?",
    },
    difference="más|menos|superior|inferior|aument|subi|baj|diferencia|calent|enfri",
    lowering="baj|ca[ií]|cayó|caen|descen|descien|pérdida|perd|pierd|reduc|reduj|menos|bajo|negativ|déficit|retroce"
    "|disminu|recort|hund|desplom|contra",
)

_MONTHS: Final = (
    *("enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun"),
    *("julio jul", "agosto ago", "septiembre setiembre sept", "octubre oct", "noviembre nov", "diciembre dic"),
)
_TYPOGRAPHY: Final = (
    *straight("«»", "‘’", "“”"),
    *bound(
        Binding(
            before="núm. núms. n.º art. arts. pág. págs. p. pp. cap. fig. vol. párr.",
            parts="EE.UU. p.ej. a.C. d.C. a.m. p.m.",
            after="mil",
            months=_MONTHS,
        )
    ),
)

_DENIAL: Final = Denial(
    plain=(
        r"(?<!\w)no(?!\w)(?! (?:cabe duda|solo|sólo|solamente|obstante|sea|hasta|más|menos|todos?|todas?|es que"
        r"|siempre|tan|bien|muy))(?<!, no)"
    ),
    signs="no |No ",
    other=(
        r"no|ni|nunca|jamás|nada|nadie|ning[uú]n\w*|sin|tampoco|apenas|poc[oa]s?|menos|salvo|excepto|sino"
        r"|in(?!t|v|f|c[lo]|d[iu]|s[it]|m|g)\w{3,}|im(?:pos|par|prob)\w*|des(?!d|c|p|t|ar)\w{3,}|falt\w*"
        r"|fracas\w*|neg[aoóuá]\w*|nieg\w*|rechaz\w*|evit\w*|imped\w*|impid\w*|prohib\w*|dud\w*|fals\w*"
        r"|dif[ií]cil\w*|mal|solo|sólo|hasta|antes|contra\w*|caren\w*|ausen\w*|dej\w*|ajen\w*|lejos"
        r"|ignor\w*|error\w*|olvid\w*|desconoc\w*"
    ),
)

SPANISH: Final = Language(
    "es",
    "Español",
    aliases="spa spanish espagnol castellano",
    alphabet="n ñ",
    typography=_TYPOGRAPHY,
    punctuation=drafted("«»", percent=NO_BREAK),
    quotes=Quotes("«", "»", "“", "”"),
    notation=Notation(",", ". ", ".", least=5, sign_gap=NO_BREAK, point=r"['’](?=\d\d?(?![\d\"”″]))"),
    figures=Figures(
        scales="mil miles 3; millón millones mill 6; millardo millardos 9; billón billones 12",
        letters="M MM 6",
        ranks="º ª .º .ª er",
        decade_before="años",
        hour_before="las",
        minus="menos",
        joints="a y o",
        halves="y medi[oa]",
        hours="horas hora",
        conjunctions="y",
        seconds="segundos segundo",
        morning="(?:horas )?de la (?:mañana|madrugada)",
        afternoon="(?:horas )?de la (?:tarde|noche)",
    ),
    numerals=_NUMERALS,
    calendar=Calendar(
        months=_MONTHS,
        words="mar may ago",
        day=f"{{day}}{NO_BREAK}de {{month}} de {{year}}",
        month="{month} de {year}",
    ),
    measures=_MEASURES,
    amounts=Amounts(
        scales={10**6: ("millón", "millones"), 10**9: ("mil millones", "mil millones"), 10**12: ("billón", "billones")},
        coins={"$": "dólares", "€": "euros", "£": "libras"},
        of=("de ", "de "),
        sign_first=False,
    ),
    sentences=_SENTENCES,
    denial=_DENIAL,
    negations={
        "not": "no ni tampoco",
        "nothing": "nada nadie ningún ninguno ninguna ningunos ningunas",
        "never": "nunca jamás",
        "without": "sin",
    },
    rewording=Rewording(accented="ó o ar; ó o er; ó o ir; é e ar; é e er; rá ra r; rán ran r"),
    indefinite="un una",
    of="de",
    conjunctions="y o e u",
    volumes="parte libro tomo volumen",
    chapters="capítulo capitulo canto acto escena",
    fronts="prólogo epílogo prefacio introducción",
    apparatus="notas; referencias",
    headings="artículo art capítulo cap sección parte título anexo figura tabla cuadro nota pregunta paso día "
    "libro tomo",
    parts="artículo artículos art arts apartado apartados párrafo página páginas pág págs línea líneas capítulo "
    "anexo núm",
    versions="versión capítulo sección artículo figura tabla",
    stretches={"days": ("día", "días"), "weeks": ("semana", "semanas")},
    citation=further_citations.SPANISH,
    keys={
        "date": "fecha, fecha de publicación, publicado, publicado el",
        "updated": "actualizado, actualizado el, modificado el",
        "source_url": "fuente, enlace, dirección",
        "title": "título",
        "subtitle": "subtítulo",
        "authors": "autor, autora, autores, por, escrito por",
        "publisher": "editorial, editor, publicado por",
        "description": "resumen, descripción",
        "rights": "licencia, derechos",
        "translator": "traductor, traductora, traducido por, traducción",
    },
    function_words="el la los las de del y en que un una por con para se su no es al lo como más pero sus "
    "le ha este porque esta entre cuando muy sin sobre también hasta hay donde desde todo",
)
