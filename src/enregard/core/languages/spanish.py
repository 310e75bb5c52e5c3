"""Spanish. Number words, months and negations are not known yet.

Source: Real Academia Española, *Ortografía de la lengua española* (abbreviations, numbers).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Language, Measures, Notation, Sentences

_SENTENCES: Final = Sentences(
    titles="""Sr Sra Srta Sres Sras Dr Dra Dres Dras Prof Profa Lic Ing Arq Gral Cnel Cap Tte Mons Rvdo Excmo Ilmo Sto
        Sta Dña Dª""",
    going_on="""cf Cf vid Vid v.gr p.ej P.ej ej Ej aprox Aprox Avda avda Av av tel Tel EE esp ca comp trad coord dir ed
        eds""",
    figures="""p pp pág págs Pág Págs núm núms Núm Núms n nº art arts Art Arts cap caps Cap Caps fig figs Fig Figs vol
        vols t párr ap inc""",
    names="a b c d s UU Ud Uds Vd Vds al Cía Hnos Inc Ltd Co S.A S.L a.C d.C a.m p.m ss sgtes",
    small="etc kg km cm mm ha min seg hab",
    starters="""El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Esto Esta Este Estos Estas Ese Esa
        Eso Aquel Aquella Mi Mis Su Sus Tu Nuestro Nuestra Y E O Pero Sino Mas Porque Pues Que Qué Quien Quién Si Sí
        No Ni Cuando Como Cómo Cuál Dónde Donde Mientras Aunque Entonces Luego Después Antes Ahora Hoy Ayer Ya Así
        También Tampoco Además Sin Con Por Para En De Del Al A Ante Bajo Desde Durante Entre Hacia Hasta Según Sobre
        Tras Todo Toda Todos Todas Cada Algunos Algunas Muchos Muchas Otro Otra Otros Hay Es Son Era Fue Ha Han Se Le
        Les Me Nos Dos Tres Aquí Allí""",
)

SPANISH: Final = Language(
    "es",
    "Español",
    notation=Notation(",", ". ", ".", least=5),
    measures=Measures(units={"%": "por ciento"}),
    sentences=_SENTENCES,
    conjunctions="y o",
    volumes="parte libro tomo volumen",
    chapters="capítulo capitulo canto acto escena",
    fronts="prólogo epílogo prefacio introducción",
    apparatus="notas; referencias",
    function_words="el la los las de del y en que un una por con para se su no es al lo como más pero sus "
    "le ha este porque esta entre cuando muy sin sobre también hasta hay donde desde todo",
)
