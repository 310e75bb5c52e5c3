"""The words of references in Spanish, Italian, Portuguese and Dutch.

Sources: Real Academia Española, *Ortografía* (abbreviations); UNI ISO 690; ABNT NBR 6023; *Het Groene Boekje*.
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.citation import Citation, Locator, Ranks, Written

_GAP: Final = "\u00a0"


def _states(*names: str) -> dict[str, str]:
    return dict(zip(("forthcoming", "in press", "submitted", "in preparation"), names, strict=True))


def _kinds(*names: str) -> dict[str, str]:
    kinds = ("broadcast", "dataset", "interview", "map", "motion_picture", "personal_communication", "software", "song")
    return dict(zip((*kinds, "speech"), names, strict=True))


def _degrees(*names: str) -> dict[str, str]:
    degrees = ("phd", "master", "bachelor", "candidate", "research", "technical", "patent")
    return dict(zip(degrees, names, strict=True))


_KINDS: Final = (
    *(
        "page",
        "folio",
        "chapter",
        "section",
        "paragraph",
        "table",
        "figure",
        "volume",
        "issue",
        "article",
        "part",
        "book",
    ),
    *("column", "line", "note", "verse", "appendix", "timestamp"),
)


def _locators(table: str) -> dict[str, Locator]:
    """Places from a table, `one several, how it may be written;` for each of the kinds in their order."""
    found = {}
    for kind, entry in zip(_KINDS, table.split(";"), strict=True):
        names, read = entry.split(",")
        one, several = names.split()
        found[kind] = Locator(one, several, read.strip())
    return found


SPANISH: Final = Citation(
    undated=f"s.{_GAP}f.",
    circa=f"ca.{_GAP}",
    about=f"hacia el{_GAP}",
    doubt="?",
    others=f"et{_GAP}al.",
    both=" y ",
    last=" y ",
    read="consultado el",
    archived="copia archivada",
    volume="vol.",
    issue="n.º",
    within="En ",
    editor="ed.",
    editors="eds.",
    edited="ed. por",
    translated="trad. por",
    edited_translated="ed. y trad. por",
    interviewed="entrevista de",
    edition=f"{{rank}}{_GAP}ed.",
    version="versión",
    number="n.º",
    season="temporada",
    episode="episodio",
    place=": ",
    ranks=Ranks(".ª"),
    seasons=("primavera", "verano", "otoño", "invierno"),
    before=f"{_GAP}a.{_GAP}C.",
    decade=f"años{_GAP}{{year}}",
    century=f"siglo{_GAP}{{roman}}",
    until="hasta ",
    states=_states("en prensa", "en prensa", "enviado", "en preparación"),
    kinds=_kinds(
        *("emisión", "conjunto de datos", "entrevista", "mapa", "película", "comunicación personal", "software"),
        *("grabación", "discurso"),
    ),
    degrees=_degrees(
        *("tesis doctoral", "tesis de maestría", "trabajo de grado", "tesis", "informe de investigación"),
        *("informe técnico", "patente"),
    ),
    locators=_locators(
        "p. pp., p pp pág págs página páginas; f. ff., fol folio; cap. caps., cap caps capítulo capítulos; "
        "§ §§, § secc sección secciones; párr. párrs., párr párrafo párrafos; tabla tablas, tabla tablas cuadro; "
        "fig. figs., fig figs figura figuras; vol. vols., vol vols volumen tomo; n.º n.os, n.º núm núms número; "
        "art. arts., art arts artículo artículos; parte partes, parte partes; libro libros, libro libros; "
        "col. cols., col cols columna columnas; l. ll., línea líneas; nota notas, nota notas; v. vv., verso versos; "
        "anexo anexos, anexo anexos apéndice; en en, minuto"
    ),
    written=Written(
        circa="c ca circa hacia alrededor-de aprox",
        undated="sf sin-fecha",
        others="et-al y-otros y-otras y-cols",
        edition="ed edic edición",
        following="ss y-ss y-s",
        states={"forthcoming": "de-próxima-publicación próximamente"},
        degrees={"phd": "tesis-de-doctorado", "master": "tesis-de-máster trabajo-fin-de-máster"},
    ),
)

ITALIAN: Final = Citation(
    undated=f"s.{_GAP}d.",
    circa=f"ca.{_GAP}",
    about=f"verso il{_GAP}",
    doubt="?",
    others=f"et{_GAP}al.",
    both=" e ",
    last=" e ",
    read="ultima consultazione",
    archived="copia archiviata",
    volume="vol.",
    issue="n.",
    within="In ",
    editor="a cura di",
    editors="a cura di",
    edited="a cura di",
    translated="trad. di",
    edited_translated="a cura e trad. di",
    interviewed="intervista di",
    edition=f"{{rank}}{_GAP}ed.",
    version="versione",
    number="n.",
    season="stagione",
    episode="episodio",
    place=", ",
    ranks=Ranks("ª"),
    seasons=("primavera", "estate", "autunno", "inverno"),
    before=f"{_GAP}a.C.",
    decade=f"anni{_GAP}{{year}}",
    century=f"{{roman}}{_GAP}secolo",
    until="fino al |fino all’",
    states=_states("in corso di pubblicazione", "in stampa", "presentato", "in preparazione"),
    kinds=_kinds(
        *("trasmissione", "insieme di dati", "intervista", "mappa", "film", "comunicazione personale", "software"),
        *("registrazione", "discorso"),
    ),
    degrees=_degrees(
        *("tesi di dottorato", "tesi di laurea magistrale", "tesi di laurea", "tesi", "rapporto di ricerca"),
        *("rapporto tecnico", "brevetto"),
    ),
    locators=_locators(
        "p. pp., p pp pag pagg pagina pagine; f. ff., foglio fogli; cap. capp., cap capp capitolo; "
        "§ §§, § sez sezione sezioni; par. parr., par parr paragrafo paragrafi; tab. tabb., tabella tabelle; "
        "fig. figg., fig figg figura figure; vol. voll., vol voll volume volumi; n. nn., numero numeri; "
        "art. artt., art artt articolo articoli; parte parti, parte parti; libro libri, libro libri; "
        "col. coll., col colonna colonne; r. rr., riga righe; nota note, nota note; v. vv., verso versi; "
        "all. all., allegato allegati appendice; a a, minuto"
    ),
    written=Written(
        circa="c ca circa verso intorno-al",
        undated="sd senza-data",
        others="et-al e-altri e-altre",
        edition="ed ediz edizione",
        following="s ss sg sgg seg segg e-s e-ss e-sg e-sgg e-segg",
        states={"forthcoming": "di-prossima-pubblicazione"},
        degrees={"phd": "tesi-di-dottorato-di-ricerca", "master": "tesi-magistrale"},
    ),
)

PORTUGUESE: Final = Citation(
    undated=f"s.{_GAP}d.",
    circa=f"ca.{_GAP}",
    about=f"por volta de{_GAP}",
    doubt="?",
    others=f"et{_GAP}al.",
    both=" e ",
    last=" e ",
    read="acesso em",
    archived="cópia arquivada",
    volume="vol.",
    issue="n.º",
    within="Em ",
    editor="org.",
    editors="orgs.",
    edited="org. por",
    translated="trad. por",
    edited_translated="org. e trad. por",
    interviewed="entrevista de",
    edition=f"{{rank}}{_GAP}ed.",
    version="versão",
    number="n.º",
    season="temporada",
    episode="episódio",
    place=": ",
    ranks=Ranks(".ª"),
    seasons=("primavera", "verão", "outono", "inverno"),
    before=f"{_GAP}a.C.",
    decade=f"anos{_GAP}{{year}}",
    century=f"século{_GAP}{{roman}}",
    until="até ",
    states=_states("no prelo", "no prelo", "submetido", "em preparação"),
    kinds=_kinds(
        *("emissão", "conjunto de dados", "entrevista", "mapa", "filme", "comunicação pessoal", "software"),
        *("gravação", "discurso"),
    ),
    degrees=_degrees(
        *("tese de doutorado", "dissertação de mestrado", "trabalho de conclusão", "tese", "relatório de pesquisa"),
        *("relatório técnico", "patente"),
    ),
    locators=_locators(
        "p. p., p pp pág págs página páginas; f. ff., fólio; cap. caps., cap caps capítulo capítulos; "
        "§ §§, § seç seção secção; par. pars., parágrafo parágrafos; tabela tabelas, tabela tabelas quadro; "
        "fig. figs., fig figs figura figuras; vol. vols., vol vols volume volumes; n.º n.os, n.º número números; "
        "art. arts., art arts artigo artigos; parte partes, parte partes; livro livros, livro livros; "
        "col. cols., col cols coluna colunas; l. ll., linha linhas; nota notas, nota notas; v. vv., verso versos; "
        "anexo anexos, anexo anexos apêndice; em em, minuto"
    ),
    written=Written(
        circa="c ca circa cerca-de por-volta-de",
        undated="sd sem-data",
        others="et-al e-outros e-outras",
        edition="ed edição",
        following="s ss e-s e-ss e-segs",
        states={"forthcoming": "a-publicar"},
        degrees={"phd": "tese-de-doutoramento", "master": "tese-de-mestrado"},
    ),
)

DUTCH: Final = Citation(
    undated="z.j.",
    circa=f"ca.{_GAP}",
    about=f"rond{_GAP}",
    doubt="?",
    others="e.a.",
    both=" en ",
    last=" en ",
    read="geraadpleegd op",
    archived="gearchiveerde kopie",
    volume="dl.",
    issue="nr.",
    within="In ",
    editor="red.",
    editors="red.",
    edited="onder redactie van",
    translated="vert. door",
    edited_translated="onder redactie van en vert. door",
    interviewed="interview door",
    edition=f"{{rank}}{_GAP}druk",
    version="versie",
    number="nr.",
    season="seizoen",
    episode="aflevering",
    place=": ",
    ranks=Ranks("e"),
    seasons=("voorjaar", "zomer", "najaar", "winter"),
    before=f"{_GAP}v.Chr.",
    decade=f"jaren{_GAP}{{year}}",
    century=f"{{rank}}{_GAP}eeuw",
    until="tot ",
    states=_states("ter perse", "ter perse", "ingediend", "in voorbereiding"),
    kinds=_kinds(
        *("uitzending", "dataset", "interview", "kaart", "film", "persoonlijke mededeling", "software", "opname"),
        "toespraak",
    ),
    degrees=_degrees(
        *("proefschrift", "masterscriptie", "bachelorscriptie", "scriptie", "onderzoeksrapport", "technisch rapport"),
        "octrooi",
    ),
    locators=_locators(
        "p. p., p pp blz bladzijde bladzijden pagina; f. ff., folio; hfst. hfst., hfst hoofdstuk hoofdstukken; "
        "§ §§, § par paragraaf paragrafen; al. al., alinea alineas; tabel tabellen, tabel tabellen; "
        "fig. fig., fig figuur figuren; dl. dln., dl deel delen; nr. nrs., nr nrs nummer nummers; "
        "art. art., art artikel artikelen; deel delen, onderdeel; boek boeken, boek boeken; "
        "kol. kol., kolom kolommen; r. r., regel regels; noot noten, noot noten; v. v., vers verzen; "
        "bijl. bijl., bijlage bijlagen; op op, minuut"
    ),
    written=Written(
        circa="ca circa rond omstreeks ongeveer",
        undated="zj zd zonder-jaar zonder-datum",
        others="e.a. et-al en-anderen",
        edition="druk uitg uitgave editie ed",
        following="ev e.v. en-volgende vv",
        seasons={"lente": 0, "herfst": 2},
        states={"forthcoming": "te-verschijnen"},
        degrees={"phd": "doctoraal-proefschrift dissertatie", "master": "masterproef"},
    ),
)
