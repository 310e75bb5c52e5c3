"""French.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (spaces, signs, numbers, dates); Grevisse
and Goosse, *Le bon usage* (numerals, negations).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import citations
from enregard.core.languages.french_rewording import FRENCH_REWORDING
from enregard.core.languages.language import (
    NARROW,
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

_MONTH: Final = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
# Plain replacements come first, since most texts need no more.
_TYPOGRAPHY: Final = (
    *(Replacement(f"{space}{mark}", f"{NARROW}{mark}") for mark in ";!?»" for space in (" ", NO_BREAK)),
    Replacement(" :", f"{NO_BREAK}:"),
    Replacement("« ", f"«{NARROW}"),
    Replacement(f"«{NO_BREAK}", f"«{NARROW}"),
    Replacement(
        " ",
        NO_BREAK,
        # A number and its unit, a day and its month, an hour and its minutes; behind most spaces is no sign of these.
        r" (?<=[\drh] )(?:(?<=\d )(?=\d{3}(?!\d)|%|‰|(?:[kM]|Mds?)?[€$£]|°"
        rf"|(?:millions?|milliards?|mille|h|min|[ckm]?m[²³]?|k?g|[GMTk]?Wh?|[GMTk]o|{_MONTH})\b)"
        rf"|(?<=\der )(?={_MONTH}\b)|(?<=\d[ \u00a0\u202f]h )(?=\d))",
    ),
    Replacement("'", "’", r"'(?<=\w')(?=\w)(?!(?<=\d')\d)"),
)
# A mark of `mask` (a private-use character) counts as a word.
_PUNCTUATION: Final = (
    Replacement("", "’", "(?<=[\\w\U000f0000-\U000fffff])['´`](?=[\\w«“\"\U000f0000-\U000fffff])"),
    Replacement("...", "…", r"\.\.\.(?!\.)"),
    Replacement("", f"«{NO_BREAK}\\1{NO_BREAK}»", r"[“„]\s*([^“”„«»]*?)\s*”"),
    Replacement('"', f"«{NO_BREAK}\\1{NO_BREAK}»", r"(?<![\w\"])\"\s*([^\s\"](?:[^\"]*[^\s\"])?)\s*\"(?![\w\"])"),
    Replacement("«", f"«{NO_BREAK}", r"«\s*(?=[^\s»])"),
    Replacement("»", f"{NO_BREAK}»", r"(?<=[^\s«])\s*»"),
    Replacement("", NARROW, r"(?<=[^\s;:!?(\[«/])\s*(?=[;!?])"),
    Replacement(":", f"{NO_BREAK}:", r"(?<=[^\s;:!?(\[«/])\s*:(?=\s|$)"),
    Replacement("", NO_BREAK, r"(?<=\d)\s*(?=[%€$£])"),
)

_FIGURES: Final = Figures(
    scales="mille milles millier milliers 3; million millions 6; milliard milliards 9; billion billions 12",
    letters="k K 3; M 6; Md Mds mds Mrd G 9",
    units_too="milles",
    ranks="er ère re de nde e ème es ers",
    roman_ranks="er re e es ème",
    decade_before="années",
    finals="de finale",
    minus="moins",
    joints="à et ou",
    stuck="de des les à",
    halves="et demie?",
    quarters="(?:et )?trois quarts",
    clock="h heure heures",
    conjunctions="et",
    seconds="s secondes seconde",
    morning="du matin",
    afternoon="du soir|de l['’]après-midi",
)

_NUMERALS: Final = Numerals(
    units=in_order("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | {"une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    | {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
    many="milliers millions milliards billions dizaines douzaines vingtaines centaines",
    scales={
        **dict.fromkeys(("cent", "cents"), 100),
        **dict.fromkeys(("mille", "millier", "milliers"), 1000),
        **dict.fromkeys(("million", "millions"), 10**6),
        **dict.fromkeys(("milliard", "milliards"), 10**9),
        **dict.fromkeys(("billion", "billions"), 10**12),
    },
    ordinals=in_order(
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
        "douzième treizième quatorzième quinzième seizième",
        first=1,
    )
    | dict.fromkeys(("unième", "première", "premiers", "premières"), 1)
    | dict.fromkeys(("second", "seconde", "seconds", "secondes"), 2)
    | in_order("vingtième trentième quarantième cinquantième soixantième", first=2, step=10)
    | {"centième": 100, "millième": 1000, "dixièmes": 10, "cinquièmes": 5},
    other_words="neuf",
    apart="premier première premiers premières second seconde seconds secondes",
    collectives="huitaine dizaine dizaines douzaine douzaines quinzaine vingtaine centaine centaines décennie "
    "décennies siècle siècles millénaire millénaires",
    half_before="demi|demie|la moitié d['’]|moitié d['’]",
    half_after="et demie?",
    past="et demi .5; et demie .5; et quart .25; moins le quart -.25; moins quart -.25",
    zero="(?i:aucune?|nul|nulle|zéro|rien|sans|pas d[e'’]|pas une? seule?)",
    doubtful="second seconde seconds secondes",
    implied="demi .5 30 50; demie .5 30 50; moitié .5 50 2; tiers 3 33 .3333333333; quart .25 25 15 4; "
    "quarts .75 75 45 4; double 2; doublé 2; doubler 2; couple 2; paire 2; triple 3; triplé 3; tripler 3; quadruple 4; "
    "jumeaux 2; jumelles 2; midi 12; minuit 0 12 24; décennie 10; décennies 10 20; siècle 100; "
    "siècles 100 200; millénaire 1000; millénaires 1000 2000; "
    "huitaine 8 7; dizaine 10; dizaines 10; douzaine 12; douzaines 12; quinzaine 15 14 2; "
    "vingtaine 20; trentaine 30; quarantaine 40; cinquantaine 50; soixantaine 60; centaine 100; "
    "centaines 100; centenaire 100; cinquantenaire 50; bicentenaire 200; trentenaire 30; "
    "quadragénaire 40; quinquagénaire 50; sexagénaire 60; septuagénaire 70; octogénaire 80; "
    "nonagénaire 90",
    spans="jour h 24; journée h 24; semaine day 7; an month 12; année month 12; trimestre month 3; semestre month 6",
    joint=r"et[\s\u00a0-]+(?=une?\b|onze\b|unième\b)",
    weak=r"(?i:une?|l[ea]|l['’]|chaque|par|seule?|unique)",
    vigesimal=True,
)

_CALENDAR: Final = Calendar(
    months=(
        *("janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin"),
        *("juillet juil", "août aout", "septembre sept", "octobre oct", "novembre nov", "décembre déc"),
    ),
    day=f"{{day}}{NO_BREAK}{{month}}{NO_BREAK}{{year}}",
    month=f"{{month}}{NO_BREAK}{{year}}",
    first="1er",
)

_MEASURES: Final = Measures(
    units={
        "%": r"pour\s?cents?|p\.\s?(?:cent|100)",
        "km/h": r"kilomètres?(?:-| par |/| à l['’])heure",
        "mph": r"miles?(?: par |/| à l['’])heure",
        "km": "kilomètres?",
        "cm": "centimètres?",
        "mm": "millimètres?",
        "m³": "mètres? cubes?",
        "ft³": "pieds? cubes?",
        "m²": "mètres? carrés?",
        "km²": "kilomètres? carrés?",
        "m": "mètres?",
        "kg": "kilos?|kilogrammes?",
        "mg": "milligrammes?",
        "ml": "millilitres?",
        "g": "grammes?",
        "t": "tonnes?",
        "ha": "hectares?",
        "acre": "acres?",
        "l": "litres?",
        "mi": "miles?|milles",
        "ft": "pieds?",
        "in": "pouces?",
        "lb": "livres?",
        "oz": "onces?",
        "gal": "gallons?",
        "°C": "degrés? celsius",
        "°F": "degrés? fahrenheit",
        "K": "kelvins?",
        "°": "degrés?",
        "cl": "centilitres?",
        "dl": "décilitres?",
        "hl": "hectolitres?",
        "‰": r"pour\s?mille",
        "h": "heures?",
        "min": "minutes?",
        "s": "secondes?",
        "day": "jours?",
        "week": "semaines?",
        "month": "mois",
        "year": "ans|an|années?",
        "time": "fois",
        "point": "points?(?: de pourcentage)?",
        "W": "watts?",
        "kW": "kilowatts?",
        "MW": "mégawatts?",
        "GW": "gigawatts?",
        "Wh": "watts?-?heures?",
        "kWh": "kilowatts?-?heures?",
        "MWh": "mégawatts?-?heures?",
        "GWh": "gigawatts?-?heures?",
        "TWh": "térawatts?-?heures?",
        "MB": "mégaoctets?",
        "GB": "gigaoctets?",
        "TB": "téraoctets?",
    },
    currencies={
        "EUR": "euros?",
        "GBP": "livres? sterling",
        "JPY": "yens?",
        "CHF": "francs? suisses?",
        "CAD": "dollars? canadiens?",
        "AUD": "dollars? australiens?",
        "SGD": r"dollars? singapouriens?|\$ de Singapour",
        "NZD": "dollars? néo-zélandais",
        "HKD": r"\$ de Hong ?Kong",
        "USD": r"dollars?(?: américains?| US)?",
        "CZK": "couronnes?(?: tchèques?)?",
        "RUB": "roubles?",
        "CNY": "yuans?",
        "INR": "roupies?",
        "KRW": "wons?",
        "franc": "francs?",
        "BTC": "bitcoins?",
    },
    difference="hausse|augment|réchauff|refroidi|baiss|écart|différence|de plus|de moins|supérieur|inférieur|gagn|perd"
    "|mont[éeè]|grimp|anomalie|au-dess",
    lowering="baiss|chut|recul|perd|pert|déficit|diminu|rédui|réduct|moins|sous|négati|inféri|repli|dévisse|plong"
    "|céd|lâch|abandonn|dessous|repli|contract|tomb|ralenti|effondr|dégring|décli|décr|rétréci|amput|coup|gel",
)

_SENTENCES: Final = Sentences(
    titles="""M MM Mme Mmes Mlle Mlles Mgr Mgrs Me Mes Dr Drs Dre Pr Prs Pre St Ste Sts Stes Vve Cie Cap Cdt Col Gal
        Gén Lt Sgt Adj Amb Mr Mrs Ms Prof Rev Sir""",
    going_on="""cf Cf CF env Env ex Ex c.-à-d c-à-d C.-à-d i.e e.g vs voy Voy resp boul Boul bd Bd av apr fbg Fbg ap dir
        éd éds coord trad adapt réf Réf tél Tél hab p.ex p.-ex dép arr ill""",
    figures="""p pp n no No nos Nos num Num art Art arts al fig Fig figs tab tabl vol Vol t chap Chap ch sect
        Sect sec § f fol col livr liv fasc pl Pl ann Ann réf h min s v vv vs l ll janv févr fév avr juil juill sept
        oct nov déc Janv Févr Avr Juill Sept Oct Nov Déc éq Éq prop th rem""",
    names="""al op cit loc ibid id ibidem J.-C J.C S.A S.A.R.L Sté Ets Éts U.S U.S.A Jr Sr Bros Co Corp Inc Ltd
        a.m p.m dact suppl sq sqq""",
    small="etc Etc kg km cm mm ha min sec env mio mrd aut adj adv subst loc",
    starters="""Le La Les Un Une Des Du De Il Elle Ils Elles On Ce Cet Cette Ces Cela Ça C J L D N S Qu M T Je Tu Nous
        Vous Mon Ma Mes Ton Ta Tes Son Sa Ses Notre Nos Votre Vos Leur Leurs Et Ou Mais Or Donc Car Ni Si Quand Lorsque
        Lors Comme Puis Alors Ainsi Aussi Enfin Ensuite Cependant Pourtant Toutefois Après Avant Pendant Depuis Dès Dans
        En Au Aux À A Pour Par Avec Sans Sur Sous Chez Entre Contre Selon Malgré Tout Tous Toute Toutes Plusieurs
        Quelques Certains Certaines Chaque Aucun Aucune Que Qui Quoi Quel Quelle Quels Quelles Où Comment Pourquoi Est
        Sont Ici Là Voici Voilà Bien Non Oui Ne Pas Plus Même Autre Autres D'autres Celui Celle Ceux Celles Deux
        Trois""",
)

_DENIAL: Final = Denial(
    plain=r"(?<!\w)(?:ne\s|n['’])(?!hésite)(?:[^\s.;:!?,]+\s+){1,3}?pas(?!\w)"
    r"(?! (?:de \w+er|encore|seulement|uniquement|non plus|près|que|moins|impossible|tant|forcément"
    r"|oublier|ignorer|négliger|manquer|ne)(?!\w))",
    signs=" ne |Ne |n'|n’|N'|N’",
    other=r"n['’]\w+|ne|non|sans|ni|null?e?s?|aucune?s?|jamais|rien|guère|pas|moins|peu|sauf|sinon|hors|faute|manqu\w*"
    r"|absen\w*|abs[tu]\w+|échou\w*|échec|refus\w*|interdi\w*|empêch\w*|évit\w*|ignor\w*|nier?|dément\w*|dépourv\w*"
    r"|priv[ée]\w*|loin|peine|rare\w*|diffici\w*|difficult\w*|défense|défaut|contraire\w*|fausse?s?|faux|moqu\w*|mal"
    r"|maximum|impossib\w*|incapab\w*|inconnu\w*|in(?:acc|adm|vraisem|égal|suffis|dispon|visib|exist|utile|compr)\w*"
    r"|impro\w+|impr[ée]v\w*|illég\w*|irrég\w*|dés(?!orm|ir|ig)\w{4,}|cess\w*|arrêt\w*|rejet\w*|dout\w*|exclu\w*"
    r"|oubli\w*|hésit\w*|seulement",
)

FRENCH: Final = Language(
    "fr",
    "Français",
    aliases="fra fre francais french",
    typography=_TYPOGRAPHY,
    punctuation=_PUNCTUATION,
    quotes=Quotes(f"«{NO_BREAK}", f"{NO_BREAK}»", "“", "”"),
    notation=Notation(",", " ", " ", sign_gap=NO_BREAK, sure=True),
    figures=_FIGURES,
    numerals=_NUMERALS,
    calendar=_CALENDAR,
    measures=_MEASURES,
    amounts=Amounts(
        scales={
            10**6: ("million", "millions"),
            10**9: ("milliard", "milliards"),
            10**12: ("billion", "billions"),
        },
        coins={"$": "dollars", "€": "euros", "£": "livres sterling"},
        of=("de ", "d’"),
        sign_first=False,
        byte="o",
    ),
    sentences=_SENTENCES,
    negations={
        "never": "jamais",
        "without": "sans",
        "ne": "ne n' n’",
        "pas": "pas aucun aucune ni",
        "rien": "rien guère nul nulle nuls nulles aucuns aucunes",
        "non": "non",
    },
    denial=_DENIAL,
    rewording=FRENCH_REWORDING,
    indefinite="un une",
    of="de d' d’",
    conjunctions="et ou",
    function_words="le la les de des du un une et est sont dans pour qui que sur avec par au aux ce cette ces se ne "
    "pas plus il elle ils elles nous vous je leur sa ses ou où mais comme été ont était être fait dont",
    markers="les des est une dans et du",
    plurals=Plurals("s x", every_word=True),
    stretches={"days": ("jour", "jours"), "weeks": ("semaine", "semaines")},
    one_below_two=True,
    citation=citations.FRENCH,
    keys={
        "date": "date de publication, publié, publié le, paru le",
        "updated": "mis à jour, mis à jour le, mise à jour, modifié le",
        "source_url": "lien, adresse",
        "title": "titre",
        "subtitle": "sous-titre",
        "authors": "auteur, auteurs, autrice, par, écrit par",
        "publisher": "éditeur, publié par",
        "description": "résumé",
        "rights": "licence, droits",
        "translator": "traducteur, traductrice, traduit par",
    },
    volumes="partie livre tome volume",
    chapters="chapitre chant acte scène",
    fronts="prologue épilogue préface avant-propos introduction postface conclusion",
    apparatus="notes; références; notes de bas de page; notes et références",
    headings="art article articles chap chapitre section partie titre annexe figure fig tableau note question étape "
    "jour leçon scène acte livre tome volume vol chant no",
    parts="""article articles art alinéa alinéas al paragraphe paragraphes section sections ligne lignes page pages p
        pp chapitre chapitres annexe annexes note notes figure figures tableau tableaux numéro numéros nos n°
        point""",
    versions="v version chapitre section article n° § partie figure tableau",
)
