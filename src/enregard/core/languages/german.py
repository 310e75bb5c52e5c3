"""German. Number words and months are not known yet; negations and scales are.

Source: Duden, *Die deutsche Rechtschreibung* (abbreviations, numbers).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Figures, Language, Measures, Notation, Sentences

_SENTENCES: Final = Sentences(
    titles="Hr Hrn Fr Frl Dr Dres Prof Dipl Dipl.-Ing Ing Mag Hl hl St Hptm Mr Mrs Ms",
    going_on="""bzw bspw vgl Vgl evtl Evtl ggf Ggf ggfs ca Ca inkl exkl einschl zzgl insb insbes bes sog allg gem lt geb
        gest verh d.h D.h hrsg Hrsg hg Tel tel zit bzgl max min mind abzgl z.Hd entspr""",
    figures="""Nr Nrn Abs Art Artt Bd Bde Kap Abb Abbn Tab Anm Ziff Rn Rdnr Lfg Aufl Jg Sp Fn Jan Feb Febr Apr Aug Sept
        Okt Nov Dez Mo Di Mi Do Sa""",
    names="""a b c d e f g h i k l m n o p q r s t u v w x y z ä Mio Mrd Bio Tsd Mill Jh Jhd Jhs Jahrh Chr Zt Std Min
        Sek u.a U.a u.ä o.ä Hg al Co Corp Inc Ltd Jr""",
    small="usw Usw usf etc kg km cm mm ff",
    starters="""Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Du Wir Ihr Ihre Ihren Ihrem Sein
        Seine Seinen Mein Meine Unser Unsere Man Dieser Diese Dieses Diesen Diesem Jener Jene Jenes Jeder Jede Jedes
        Alle Alles Viele Einige Manche Mehrere Keine Kein Niemand Und Oder Aber Denn Doch Sondern Wenn Als Ob Weil Da
        Dass Obwohl Während Nachdem Bevor Bis Seit Seitdem Dann Danach Darauf Daher Deshalb Darum Dort Hier Heute
        Gestern Morgen Jetzt Nun Noch Schon Nur Auch So Also Trotzdem Dennoch Jedoch Zudem Außerdem In Im Am An Auf
        Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Gegen Ohne Um Unter Über Zwischen Trotz Wegen Laut Wer
        Was Wo Wie Warum Wann Welche Welcher Welches Ist Sind War Waren Hat Haben Hatte Wird Werden Wurde Kann Ja Nein
        Nicht Zwei Drei""",
    ordinals=True,
)

GERMAN: Final = Language(
    "de",
    "Deutsch",
    notation=Notation(",", ". ", "."),
    figures=Figures(
        scales="Tausend 3; Million Millionen Mio 6; Milliarde Milliarden 9; Billion Billionen 12",
        letters="Mrd 9",
    ),
    measures=Measures(units={"%": "prozent"}),
    sentences=_SENTENCES,
    negations={
        "not": "nicht kein keine keinen keinem keiner",
        "nothing": "nichts",
        "never": "nie niemals",
        "without": "ohne",
    },
    indefinite="ein eine",
    conjunctions="und oder",
    volumes="teil buch band",
    chapters="kapitel gesang akt szene",
    fronts="prolog epilog vorwort einleitung nachwort",
    apparatus="anmerkungen; fußnoten; einzelnachweise",
    headings="artikel kapitel abschnitt teil nr",
    function_words="der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als "
    "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie",
)
