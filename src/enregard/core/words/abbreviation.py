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
}
_GOING_ON: Final = {
    "fr": """cf Cf CF env Env ex Ex c.-à-d c-à-d C.-à-d i.e e.g vs voy Voy resp boul Boul bd Bd av apr fbg Fbg ap dir
        éd éds coord trad adapt réf Réf tél Tél hab p.ex p.-ex dép arr ill""",
    "en": """cf Cf e.g E.g eg i.e I.e ie vs Vs viz approx Approx ca Ca esp resp incl ed eds trans repr orig tel Tel
        Attn attn dept Dept univ Univ v""",
}
_FIGURES: Final = {
    "fr": """p pp n no No nos Nos num Num art Art arts al fig Fig figs tab tabl vol Vol t chap Chap ch sect
        Sect sec § f fol col livr liv fasc pl Pl ann Ann réf h min s v vv vs l ll janv févr fév avr juil juill sept
        oct nov déc Janv Févr Avr Juill Sept Oct Nov Déc éq Éq prop th rem""",
    "en": """p pp Pp n nn no No nos Nos art Art arts Arts fig Fig figs Figs tab Tab vol Vol vols Vols ch Ch chap Chap
        chaps sec Sec secs sect Sect par para paras pt Pt pts eq Eq eqs ver v vv l ll col cols op Op cl f ff c Jan Feb
        Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun bk Bk ex Ex app App""",
}
_NAMES: Final = {
    "fr": """al op cit loc ibid id ibidem J.-C J.C S.A S.A.R.L Sté Ets Éts U.S U.S.A Jr Sr Bros Co Corp Inc Ltd
        a.m p.m dact suppl sq sqq""",
    "en": """al op cit ibid id Inc Ltd Co Corp Bros Cos LLC Plc plc Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc U.S U.K
        U.N E.U D.C a.m p.m A.M P.M St Ave Blvd Rd Hwy Pk Sq Mfg Assn Bldg est Est dept Calif Mass Conn Mich Minn Fla
        Ala Ariz Ark Colo Ga Ill Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que""",
}
_SMALL: Final = {
    "fr": "etc Etc kg km cm mm ha min sec env mio mrd aut adj adv subst loc",
    "en": "etc Etc kg km cm mm oz lb lbs ft yd hr hrs min mins sec secs mi mph sq",
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
    return Table(rules, frozenset(_STARTERS[lang].split()), questions=english, speaker_first=english)


TABLES: Final[Mapping[str, Table]] = {lang: _table(lang) for lang in ("fr", "en")}
"""By language. Of other languages nothing is known but what both these have in common."""
OTHERS: Final = Table(
    {word: rule for word, rule in TABLES["en"].rules.items() if TABLES["fr"].rules.get(word) == rule},
    TABLES["fr"].starters | TABLES["en"].starters,
    ordinals=True,
)
