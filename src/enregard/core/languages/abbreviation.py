"""Abbreviations, and words that begin sentences: what `segment` asks before it takes a full stop for an end.

An abbreviation is written here without its last full stop, with the capitals it has. Which table it stands in says when
a sentence goes on after it. Written down from grammars of usage and from one's own reading, not drawn from a corpus.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Rule = Literal["always", "figure", "name", "small", ""]
"""A sentence goes on after the abbreviation: always; before a figure; unless a word follows that begins sentences; only
before a small letter; no abbreviation. Before small letters it goes on after all of them."""

_TITLES: Final = {
    "fr": """M MM Mme Mmes Mlle Mlles Mgr Mgrs Me Mes Dr Drs Dre Pr Prs Pre St Ste Sts Stes Vve Cie Cap Cdt Col Gal
        Gén Lt Sgt Adj Amb Mr Mrs Ms Prof Rev Sir""",
    "en": """Mr Mrs Ms Messrs Mx Dr Drs Prof Profs St Sts Rev Fr Hon Gen Gov Govs Sen Sens Rep Reps Pres Col Capt Cmdr
        Lt Maj Sgt Cpl Adm Supt Insp Det Amb Sec Mme Mlle Mt Ft""",
    "de": "Hr Hrn Fr Frl Dr Dres Prof Dipl Dipl.-Ing Ing Mag Hl hl St Hptm Mr Mrs Ms",
    "es": """Sr Sra Srta Sres Sras Dr Dra Dres Dras Prof Profa Lic Ing Arq Gral Cnel Cap Tte Mons Rvdo Excmo Ilmo Sto
        Sta Dña Dª""",
    "it": """Sig sig Sigg sigg Sig.ra sig.ra Sig.na sig.na Dott dott Dott.ssa dott.ssa Dr Prof prof Proff proff
        Prof.ssa prof.ssa Avv avv Ing ing Arch arch Geom Rag On Sen Mons Gen Col Cap Ten Rev Cav Comm""",
}
_GOING_ON: Final = {
    "fr": """cf Cf CF env Env ex Ex c.-à-d c-à-d C.-à-d i.e e.g vs voy Voy resp boul Boul bd Bd av apr fbg Fbg ap dir
        éd éds coord trad adapt réf Réf tél Tél hab p.ex p.-ex dép arr ill""",
    "en": """cf Cf e.g E.g eg i.e I.e ie vs Vs viz approx Approx ca Ca esp resp incl ed eds trans repr orig tel Tel
        Attn attn dept Dept univ Univ v""",
    "de": """bzw bspw vgl Vgl evtl Evtl ggf Ggf ggfs ca Ca inkl exkl einschl zzgl insb insbes bes sog allg gem lt geb
        gest verh d.h D.h hrsg Hrsg hg Tel tel zit bzgl max min mind abzgl z.Hd entspr""",
    "es": """cf Cf vid Vid v.gr p.ej P.ej ej Ej aprox Aprox Avda avda Av av tel Tel EE esp ca comp trad coord dir ed
        eds""",
    "it": "cfr Cfr cf Cf es p.es P.es ca tel Tel spec trad egr gent spett Spett Egr Gent v.le V.le p.zza",
}
_FIGURES: Final = {
    "fr": """p pp n no No nos Nos num Num art Art arts al fig Fig figs tab tabl vol Vol t chap Chap ch sect
        Sect sec § f fol col livr liv fasc pl Pl ann Ann réf h min s v vv vs l ll janv févr fév avr juil juill sept
        oct nov déc Janv Févr Avr Juill Sept Oct Nov Déc éq Éq prop th rem""",
    "en": """p pp Pp n nn no No nos Nos art Art arts Arts fig Fig figs Figs tab Tab vol Vol vols Vols ch Ch chap Chap
        chaps sec Sec secs sect Sect par para paras pt Pt pts eq Eq eqs ver v vv l ll col cols op Op cl f ff c Jan Feb
        Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun bk Bk ex Ex app App""",
    "de": """Nr Nrn Abs Art Artt Bd Bde Kap Abb Abbn Tab Anm Ziff Rn Rdnr Lfg Aufl Jg Sp Fn Jan Feb Febr Apr Aug Sept
        Okt Nov Dez Mo Di Mi Do Sa""",
    "es": """p pp pág págs Pág Págs núm núms Núm Núms n nº art arts Art Arts cap caps Cap Caps fig figs Fig Figs vol
        vols t párr ap inc""",
    "it": """p pp pag pagg Pag Pagg n nn num Num art artt Art Artt cap capp Cap Capp fig figg Fig Figg tab vol voll t
        co par sez""",
}
_NAMES: Final = {
    "fr": """al op cit loc ibid id ibidem J.-C J.C S.A S.A.R.L Sté Ets Éts U.S U.S.A Jr Sr Bros Co Corp Inc Ltd
        a.m p.m dact suppl sq sqq""",
    "en": """al op cit ibid id Inc Ltd Co Corp Bros Cos LLC Plc plc Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc U.S U.K
        U.N E.U D.C a.m p.m A.M P.M St Ave Blvd Rd Hwy Pk Sq Mfg Assn Bldg est Est dept Calif Mass Conn Mich Minn Fla
        Ala Ariz Ark Colo Ga Ill Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que""",
    "de": """a b c d e f g h i k l m n o p q r s t u v w x y z ä Mio Mrd Bio Tsd Mill Jh Jhd Jhs Jahrh Chr Zt Std Min
        Sek u.a U.a u.ä o.ä Hg al Co Corp Inc Ltd Jr""",
    "es": "a b c d s UU Ud Uds Vd Vds al Cía Hnos Inc Ltd Co S.A S.L a.C d.C a.m p.m ss sgtes",
    "it": "a d s a.C d.C sec secc mln mld al Inc Ltd Co S.p.A S.r.l S.a.s ss segg sgg F.lli",
}
_SMALL: Final = {
    "fr": "etc Etc kg km cm mm ha min sec env mio mrd aut adj adv subst loc",
    "en": "etc Etc kg km cm mm oz lb lbs ft yd hr hrs min mins sec secs mi mph sq",
    "de": "usw Usw usf etc kg km cm mm ff",
    "es": "etc kg km cm mm ha min seg hab",
    "it": "ecc etc eccetera kg km cm mm ha min",
}
_STARTERS: Final = {
    "fr": """Le La Les Un Une Des Du De Il Elle Ils Elles On Ce Cet Cette Ces Cela Ça C J L D N S Qu M T Je Tu Nous Vous
        Mon Ma Mes Ton Ta Tes Son Sa Ses Notre Nos Votre Vos Leur Leurs Et Ou Mais Or Donc Car Ni Si Quand Lorsque Lors
        Comme Puis Alors Ainsi Aussi Enfin Ensuite Cependant Pourtant Toutefois Après Avant Pendant Depuis Dès Dans En
        Au Aux À A Pour Par Avec Sans Sur Sous Chez Entre Contre Selon Malgré Tout Tous Toute Toutes Plusieurs Quelques
        Certains Certaines Chaque Aucun Aucune Que Qui Quoi Quel Quelle Quels Quelles Où Comment Pourquoi Est Sont Ici
        Là Voici Voilà Bien Non Oui Ne Pas Plus Même Autre Autres D'autres Celui Celle Ceux Celles Deux Trois""",
    "en": """The A An This That These Those It Its He His She Her They Their We Our You Your I My There Here And But Or
        Nor So Yet If When While Where Whether Who What Which Why How Because Since Although Though However Moreover
        Meanwhile Then Thus Hence Also After Before During Until As At By For From In Into Of On Off Over To With
        Without Under Among Between Against About Above According Despite All Any Both Each Every Few Many More Most
        Much No None Not One Two Three Several Some Such Other Others Another Is Are Was Were Do Does Did Has Have Had
        Can Could Will Would Should May Might Must Let Please Yes Now Once Only Even Still Perhaps Maybe Today""",
    "de": """Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Du Wir Ihr Ihre Ihren Ihrem Sein
        Seine Seinen Mein Meine Unser Unsere Man Dieser Diese Dieses Diesen Diesem Jener Jene Jenes Jeder Jede Jedes
        Alle Alles Viele Einige Manche Mehrere Keine Kein Niemand Und Oder Aber Denn Doch Sondern Wenn Als Ob Weil Da
        Dass Obwohl Während Nachdem Bevor Bis Seit Seitdem Dann Danach Darauf Daher Deshalb Darum Dort Hier Heute
        Gestern Morgen Jetzt Nun Noch Schon Nur Auch So Also Trotzdem Dennoch Jedoch Zudem Außerdem In Im Am An Auf
        Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Gegen Ohne Um Unter Über Zwischen Trotz Wegen Laut Wer
        Was Wo Wie Warum Wann Welche Welcher Welches Ist Sind War Waren Hat Haben Hatte Wird Werden Wurde Kann Ja Nein
        Nicht Zwei Drei""",
    "es": """El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Esto Esta Este Estos Estas Ese Esa
        Eso Aquel Aquella Mi Mis Su Sus Tu Nuestro Nuestra Y E O Pero Sino Mas Porque Pues Que Qué Quien Quién Si Sí
        No Ni Cuando Como Cómo Cuál Dónde Donde Mientras Aunque Entonces Luego Después Antes Ahora Hoy Ayer Ya Así
        También Tampoco Además Sin Con Por Para En De Del Al A Ante Bajo Desde Durante Entre Hacia Hasta Según Sobre
        Tras Todo Toda Todos Todas Cada Algunos Algunas Muchos Muchas Otro Otra Otros Hay Es Son Era Fue Ha Han Se Le
        Les Me Nos Dos Tres Aquí Allí""",
    "it": """Il Lo La I Gli Le L Un Uno Una Egli Ella Lui Lei Loro Esso Essa Io Tu Noi Voi Questo Questa Questi Queste
        Quello Quella Quelli Quelle Ciò Mio Mia Suo Sua Suoi Sue Nostro Nostra E Ed O Ma Però Oppure Perché Poiché Che
        Chi Se Sì No Non Né Quando Come Dove Mentre Sebbene Benché Allora Poi Dopo Prima Ora Oggi Ieri Già Così Anche
        Inoltre Infine Tuttavia Quindi Dunque Pertanto Senza Con Per Tra Fra In Nel Nella Nei Nelle Nell Di Del Della
        Dei Delle Dell Dal Dalla Da Al Alla Ai Alle All A Su Sul Sulla Secondo Durante Tutto Tutta Tutti Tutte Ogni
        Alcuni Alcune Molti Molte Altro Altri Altre C È Sono Era Fu Ha Hanno Si Ci Vi Due Tre Qui Là""",
}


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of one language."""

    rules: Mapping[str, Rule]
    """When a sentence goes on after an abbreviation."""
    starters: frozenset[str]
    """Words that, with a capital, rather begin a sentence than follow an abbreviation."""
    questions: bool = False
    """Whether a question that no quotation mark closes ends before a small letter too: not in French novels."""
    speaker_first: bool = False
    """Whether who spoke is named before the verb after a quotation: “Why?” Jane said."""
    ordinals: bool = False
    """Whether a full stop makes a short number an ordinal, as in German: am 3. Oktober."""


def _table(lang: str) -> Table:
    rules: dict[str, Rule] = {}
    kinds: tuple[tuple[dict[str, str], Rule], ...] = (
        (_NAMES, "name"),
        (_SMALL, "small"),
        (_FIGURES, "figure"),
        (_GOING_ON, "always"),
        (_TITLES, "always"),
    )
    for words, rule in kinds:
        rules.update(dict.fromkeys(words[lang].split(), rule))
    english = lang == "en"
    starters = frozenset(_STARTERS[lang].split())
    return Table(rules, starters, questions=english, speaker_first=english, ordinals=lang == "de")


TABLES: Final[Mapping[str, Table]] = {lang: _table(lang) for lang in _STARTERS}
"""By language. Of other languages nothing is known but what French and English have in common."""
OTHERS: Final = Table(
    {word: rule for word, rule in TABLES["en"].rules.items() if TABLES["fr"].rules.get(word) == rule},
    TABLES["fr"].starters | TABLES["en"].starters,
    ordinals=True,
)
