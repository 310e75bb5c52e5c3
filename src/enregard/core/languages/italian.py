"""Italian. Number words, months and negations are not known yet.

Source: Serianni, *Grammatica italiana* (abbreviations, numbers).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Language, Notation, Sentences

_SENTENCES: Final = Sentences(
    titles="""Sig sig Sigg sigg Sig.ra sig.ra Sig.na sig.na Dott dott Dott.ssa dott.ssa Dr Prof prof Proff proff
        Prof.ssa prof.ssa Avv avv Ing ing Arch arch Geom Rag On Sen Mons Gen Col Cap Ten Rev Cav Comm""",
    going_on="cfr Cfr cf Cf es p.es P.es ca tel Tel spec trad egr gent spett Spett Egr Gent v.le V.le p.zza",
    figures="""p pp pag pagg Pag Pagg n nn num Num art artt Art Artt cap capp Cap Capp fig figg Fig Figg tab vol voll t
        co par sez""",
    names="a d s a.C d.C sec secc mln mld al Inc Ltd Co S.p.A S.r.l S.a.s ss segg sgg F.lli",
    small="ecc etc eccetera kg km cm mm ha min",
    starters="""
        Il Lo La I Gli Le L Un Uno Una Egli Ella Lui Lei Loro Esso Essa Io Tu Noi Voi Questo Questa Questi Queste
        Quello Quella Quelli Quelle Ciò Mio Mia Suo Sua Suoi Sue Nostro Nostra E Ed O Ma Però Oppure Perché Poiché Che
        Chi Se Sì No Non Né Quando Come Dove Mentre Sebbene Benché Allora Poi Dopo Prima Ora Oggi Ieri Già Così Anche
        Inoltre Infine Tuttavia Quindi Dunque Pertanto Senza Con Per Tra Fra In Nel Nella Nei Nelle Nell Di Del Della
        Dei Delle Dell Dal Dalla Da Al Alla Ai Alle All A Su Sul Sulla Secondo Durante Tutto Tutta Tutti Tutte Ogni
        Alcuni Alcune Molti Molte Altro Altri Altre C È Sono Era Fu Ha Hanno Si Ci Vi Due Tre Qui Là""",
)

ITALIAN: Final = Language(
    "it",
    "Italiano",
    notation=Notation(",", ". ", "."),
    sentences=_SENTENCES,
    conjunctions="e o",
    volumes="parte libro volume tomo",
    chapters="capitolo canto atto scena",
    fronts="prologo epilogo prefazione introduzione",
    apparatus="note; riferimenti",
    function_words="il lo la gli le di del della dei e in che un una per con non è si da "
    "al sono come più ma anche nel alla dal questo ha se delle nella",
)
