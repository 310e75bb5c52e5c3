r"""What the commands of LaTeX stand for in the fields of BibTeX, as tables.

Those of the kernel and of mathematics are pylatexenc's to know; here are the commands that set words apart, those that
a language's typing has (babel's French and German, csquotes), and of commands that take more than words what is read.
"""

from __future__ import annotations

from typing import Final

from enregard.core.references.rich import ASIDE, QUOTED

KINDS: Final = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "it", "em", "sl", "itshape"), "i"),
    **dict.fromkeys(("textbf", "mkbibbold", "bf", "bfseries"), "b"),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), "sub"),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript", "up", "fup"), "sup"),
    **dict.fromkeys(("textsc", "sc", "scshape", "bsc"), "sc"),
    **dict.fromkeys(("enquote", "mkbibquote", "textquote", "blockquote", "frquote"), QUOTED),
    **dict.fromkeys(("mbox", "text", "textrm", "textup", "textnormal", "mathrm", "mathit", "mathbf", "mathcal"), ASIDE),
    **dict.fromkeys(("nohyphens", "uppercase", "texttt", "textsf", "ensuremath", "hbox", "url", "path"), ASIDE),
    **dict.fromkeys(("num", "numprint", "nombre", "underline", "uline", "oldstylenums"), ASIDE),
    **dict.fromkeys(("mkbibordinal", "mkbibacro"), ASIDE),
}
"""Commands that take words, and what becomes of these."""
SWITCHES: Final = frozenset({"it", "em", "sl", "itshape", "bf", "bfseries", "sc", "scshape"})
"""Those of them that hold until their group ends."""
NOTHING: Final = frozenset(
    {"/", "-", "@", "protect", "relax", "noopsort", "rm", "normalfont", "upshape", "tt", "sf", "small", "nobreak"}
    | {"today", "maketitle", "xspace", "noindent", "centering", "newblock", "par", "displaystyle", "limits"}
    | {"null", "left", "right", "big", "Big", "ignorespaces", "unskip", "leavevmode"}
)
"""Commands that show nothing."""


def _table(text: str) -> dict[str, str]:
    """Pairs of a name and what it stands for."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_OPENS: Final = {
    "«": ("og", "guillemotleft", "guillemetleft", "flqq"),
    "„": ("glqq", "quotedblbase"),
    "‹": ("guilsinglleft", "flq"),
    "‚": ("glq", "quotesinglbase"),
    "“": ("textquotedblleft", "lq"),
}
_CLOSES: Final = {
    "»": ("fg", "guillemotright", "guillemetright", "frqq"),
    "“": ("grqq",),
    "›": ("guilsinglright", "frq"),
    "‘": ("grq",),
    "”": ("textquotedblright", "rq"),
}
OPENS: Final = {name: mark for mark, names in _OPENS.items() for name in names}
"""Commands for a mark that opens a quotation."""
CLOSES: Final = {name: mark for mark, names in _CLOSES.items() for name in names}
"""Commands for a mark that closes one."""
RAISED: Final = _table("ieme e iemes es ier er iers ers iere re ieres res")
"""Commands for the letters of a French rank, which are raised."""
NUMBERED: Final = _table("no no No No nos nos Nos Nos primo 1o secundo 2o tertio 3o quarto 4o")
"""Commands for a sign with raised letters after it, which stands before what it numbers: *n^o^ 5*, *1^o^*."""
SPACES: Final = {
    **dict.fromkeys(("\\", " ", ";", ":", ">", "quad", "qquad", "enskip", "enspace", "newline", "space"), " "),
    **dict.fromkeys((",", "thinspace"), "\u202f"),
    "!": "",
    "nobreakspace": "\u00a0",
}
_JOURNALS: Final = {
    "aj": "Astronomical Journal",
    "apj": "Astrophysical Journal",
    "apjl": "Astrophysical Journal Letters",
    "apjs": "Astrophysical Journal Supplement Series",
    "aap": "Astronomy & Astrophysics",
    "aapr": "Astronomy and Astrophysics Reviews",
    "aaps": "Astronomy and Astrophysics Supplement Series",
    "araa": "Annual Review of Astronomy and Astrophysics",
    "mnras": "Monthly Notices of the Royal Astronomical Society",
    "pasp": "Publications of the Astronomical Society of the Pacific",
    "pasj": "Publications of the Astronomical Society of Japan",
    "prd": "Physical Review D",
    "prl": "Physical Review Letters",
    "physrep": "Physics Reports",
    "nat": "Nature",
    "icarus": "Icarus",
    "ssr": "Space Science Reviews",
    "solphys": "Solar Physics",
    "planss": "Planetary and Space Science",
    "jgr": "Journal of Geophysical Research",
    "grl": "Geophysical Research Letters",
    "gca": "Geochimica et Cosmochimica Acta",
    "jcap": "Journal of Cosmology and Astroparticle Physics",
}
"""Commands for the names of journals, in which the Astrophysics Data System exports them (AASTeX)."""
DIRECT: Final = {
    **SPACES,
    **_JOURNALS,
    **{sign: sign for sign in ("%", "&", "#", "$", "_", "{", "}", "TeX", "LaTeX", "BibTeX", "XeTeX", "LuaTeX")},
    **_table("slash / textasciitilde ~ ldots … dots … bibrangedash – hyphen - cdot · at @ LaTeXe LaTeX2ε textelp […]"),
    **_table("S § P ¶ ddag ‡ copyright © textbar | textless < textgreater > textunderscore _ SS ẞ percent % permil ‰"),
    **_table("textbraceleft { textbraceright } textdoublebarpipe ǂ"),
    **_table("euro € EUR € eurosym € pounds £ yen ¥ numero № degre ° degres °"),
}
"""Commands that stand for signs, or for words."""
AROUND: Final = {
    **dict.fromkeys(("mkbibparens", "parentext"), ("(", ")")),
    **dict.fromkeys(("mkbibbrackets", "textins"), ("[", "]")),
    "ang": ("", "°"),
    "nth": ("", "th"),
    "sqrt": ("√(", ")"),
}
"""Commands that put signs around the words they take."""
ARGUMENTS: Final = {
    **dict.fromkeys(
        ("href", "textcolor", "colorbox", "foreignlanguage", "textlang", "raisebox", "texorpdfstring"), "-w"
    ),
    **dict.fromkeys(("hspace", "vspace", "phantom", "hphantom", "vphantom", "color", "selectlanguage"), "-"),
    **dict.fromkeys(("footnote", "thanks", "label", "ref", "index", "cite", "citep", "citet", "input", "include"), "-"),
    **dict.fromkeys(("frac", "nicefrac", "sfrac", "tfrac", "dfrac"), "w/w"),
    **dict.fromkeys(("SI", "qty"), "w\u00a0u"),
    **dict.fromkeys(("si", "unit"), "u"),
    "fcolorbox": "--w",
}
"""Of commands that take more than words what becomes of each thing they take: nothing (-), words (w), a unit (u)."""
_MARKS: Final = (("hat", 0x302), ("tilde", 0x303), ("bar", 0x304), ("breve", 0x306), ("dot", 0x307), ("ddot", 0x308))
_LETTERS: Final = (("textcommabelow", 0x326), ("textcommaabove", 0x313), ("ocirc", 0x30A), ("textacutemacron", 0x301))
_MORE_MARKS: Final = (("check", 0x30C), ("acute", 0x301), ("grave", 0x300), ("vec", 0x20D7))
MARKS: Final = {name: chr(point) for name, point in (*_MARKS, *_MORE_MARKS, *_LETTERS)}
"""Commands with a name that put a mark on what they take."""
UNITS: Final = {
    **_table("kilo k mega M giga G tera T centi c milli m micro µ nano n"),
    **_table("metre m meter m gram g litre l liter L second s minute min hour h day d tonne t hectare ha hertz Hz"),
    **_table("watt W volt V ampere A joule J kelvin K pascal Pa newton N mole mol byte B bit bit percent %"),
    **_table("celsius °C degreeCelsius °C degree ° per / squared ² cubed ³"),
    "square": "",
}
"""The units of siunitx."""
