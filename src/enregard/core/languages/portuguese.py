"""Portuguese, of Portugal and of Brazil.

Sources: Cunha and Cintra, *Nova gramática do português contemporâneo* (numerals, negations); Acordo Ortográfico of
1990 (spelling); Manual de redação da Presidência da República (abbreviations, dates: the first of a month is an
ordinal in Brazil, where Portugal and the others write 1; without a region, CLDR's likely subtags say Brazil;
quotation marks, which are CLDR's: Portugal's «» are left where they were typed).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages import further_citations
from enregard.core.languages.composition import Binding, Elision, bound, dashed, drafted, straight
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
    titles="""Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profª Exmo Exma Ilmo Ilma Rev Revmo Pe Fr Eng Engª
        Arq Adv
        Des Dep Sen Gov Gen Cel Cap Ten Sgt Mons S Sto Sta D Dom V.Exa V.Ex.ª""",
    going_on="""cf Cf p.ex P.ex ex Ex aprox Aprox tel Tel vs obs Obs trad org orgs coord ed eds Av av R Rod Trav
        Pça Al
        Est Estr Jd Vl resp séc sécs""",
    figures="""p pp pág págs Pág Págs n nº núm nos Nº art arts Art Arts cap caps Cap Caps fig figs Fig Figs tab
        vol vols t
        inc par al séc sécs fl fls jan fev mar abr mai jun jul ago set out nov dez""",
    names="a c d a.C d.C A.C D.C al op cit ibid id Cia Ltda Inc Ltd Co S.A Jr Filho U.S a.m p.m",
    small="etc Etc kg km cm mm ha min seg hab mi bi",
    starters="""O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Tu Nós Vós Você Vocês Isto Isso Aquilo Este Esta Estes
        Estas Esse Essa Esses Essas Aquele Aquela Meu Minha Seu Sua Seus Suas Nosso Nossa E Ou Mas Porém Porque
        Pois Que
        Quem Se Sim Não Nem Quando Como Onde Enquanto Embora Então Depois Antes Agora Hoje Ontem Já Assim Também Além
        Portanto Contudo Todavia Sem Com Por Para Em No Na Nos Nas Num Numa De Do Da Dos Das Ao À Aos Às Até Desde
        Durante Entre Segundo Sobre Sob Todo Toda Todos Todas Cada Alguns Algumas Muitos Muitas Outro Outra
        Outros Há É
        São Era Foi Tem Têm Dois Duas Três Aqui Ali Lá""",
)

_NUMERALS: Final = Numerals(
    units=in_order(
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
        "dezessete dezoito "
        "dezenove"
    )
    | {"uma": 1, "duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19}
    | in_order("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", first=2, step=10)
    | ending(
        in_order("duzent- trezent- quatrocent- quinhent- seiscent- setecent- oitocent- novecent-", first=2, step=100),
        "os as",
    ),
    many="milhões bilhões biliões trilhões triliões",
    scales={
        **dict.fromkeys(("cem", "cento"), 100),
        **dict.fromkeys(("mil",), 1000),
        **dict.fromkeys(("milhão", "milhões"), 10**6),
        **dict.fromkeys(("bilhão", "bilhões", "bilião", "biliões"), 10**9),
        **dict.fromkeys(("trilhão", "trilhões", "trilião", "triliões"), 10**12),
    },
    ordinals=ending(
        in_order("primeir- segund- terceir- quart- quint- sext- sétim- oitav- non- décim-", first=1), "o a os as"
    ),
    apart="primeiro primeira primeiros primeiras segundo segunda segundos segundas",
    collectives="dúzia dúzias década décadas século séculos dezena dezenas centena centenas milhar milhares milênio",
    half_before="mei[oa]|(?:a )?metade de(?: um| uma)?",
    half_after="e mei[oa](?! (?:mil|bil|dúzia|século))",
    past="e meia .5; e um quarto .25; menos um quarto -.25",
    other_words="quarto quarta quinto quinta sexto sexta",
    zero="(?i:nenhum[as]?|zero|nada|sem|nulo|nula)",
    doubtful="segundo segunda segundos segundas terça quarta quartas quarto quartos quinta quintas sexta sextas "
    "terceiros",
    implied="meio .5 50 30; meia .5 50 30 6; metade .5 50; terço .3333333333 33; terços .6666666667 66 67; "
    "quartos .75 75; dobro 2; dobrou 2; duplo 2; dupla 2; duplicou 2; ambos 2; ambas 2; par 2; casal 2; triplo 3; "
    "triplicou 3; quádruplo 4; gêmeos 2; gémeos 2; dúzia 12; dúzias 12 24; dezena 10; dezenas 10; vintena 20; "
    "trintena 30; "
    "quinzena 15 14; centena 100; centenas 100; centenário 100; milhar 1000; milhares 1000; década 10; décadas 10 "
    "20; "
    "século 100; séculos 100; milênio 1000; milénio 1000; milênios 1000 2000",
    spans="dia h 24; semana day 7; ano month 12; trimestre month 3; semestre month 6",
    joint=r"e[\s\u00a0]+",
    weak="(?i:uma?|[oa]|cada|por|únic[oa]|só)",
)

_MEASURES: Final = Measures(
    units={
        "%": "por cento",
        "km/h": "quil[óô]metros? por hora",
        "km²": "quil[óô]metros? quadrados?",
        "m²": "metros? quadrados?",
        "m³": "metros? cúbicos?",
        "km": "quil[óô]metros?",
        "cm": "centímetros?",
        "mm": "milímetros?",
        "m": "metros?",
        "kg": "quilos?|quilogramas?",
        "mg": "miligramas?",
        "ml": "mililitros?",
        "g": "gramas?",
        "t": "toneladas?",
        "ha": "hectares?",
        "acre": "acres?",
        "l": "litros?",
        "mi": "milhas?",
        "ft": "pés?",
        "in": "polegadas?",
        "lb": "libras?",
        "°C": "graus? (?:celsius|centígrados?)",
        "°F": "graus? fahrenheit",
        "°": "graus?",
        "‰": "por mil",
        "h": "horas?",
        "min": "minutos?",
        "s": "segundos?",
        "day": "dias?",
        "week": "semanas?",
        "month": "m[eê]s(?:es)?",
        "year": "anos?",
        "time": "vezes|vez",
        "point": "pontos?(?: percentuais)?",
    },
    currencies={
        "EUR": "euros?",
        "GBP": "libras? esterlinas?",
        "JPY": "i?enes?",
        "CHF": "francos? suíços?",
        "CAD": "dólares? canadenses?",
        "USD": "dólar(?:es)?(?: (?:norte-)?americanos?)?",
        "BRL": "reais|real",
        "RUB": "rublos?",
        "CNY": "yuane?s?",
        "INR": "rup[iy]as?",
        "franc": "francos?",
    },
    difference="mais|menos|superior|inferior|aument|subi|desc|diferença|aquec|arrefec",
    lowering="baix|ca[ií]|queda|desc|perd|reduz|reduç|menos|abaixo|negativ|défic|recu|diminu|cort|encolh|despenc",
)

_MONTHS: Final = (
    *("janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun"),
    *("julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"),
)
_TYPOGRAPHY: Final = (
    *straight("“”", elision=Elision(decades="anos")),
    *dashed("–"),
    *bound(
        Binding(
            before="n.º n.os art. arts. pág. págs. p. pp. cap. fig. vol.",
            after="mil",
            parts="a.C. d.C. p.ex. a.m. p.m.",
            months=_MONTHS,
        )
    ),
)

_DENIAL: Final = Denial(
    plain=(
        r"(?<!\w)não(?!\w)(?! (?:só|apenas|somente|obstante|mais|menos|tod[oa]s?|sempre|é que|muito|tão"
        r"|até|antes))(?<!, não)"
    ),
    signs="não |Não ",
    other=(
        r"não|nem|nunca|jamais|nada|ninguém|nenhu\w+|sem|tampouco|mal|pouc[oa]s?|menos|salvo|exc?eto"
        r"|senão|in(?!t|f|v|d[iu]|c[lo]|s[ti]|g|ic)\w{3,}|im(?:poss|prov|par)\w*|ir(?:re|ra)\w+|des(?!d|c"
        r"|p|t)\w{3,}|falt\w*|falh\w*|fracass\w*|neg[aoouá]\w*|recus\w*|rejeit\w*|evit\w*|imped\w*"
        r"|proib\w*|dúvid\w*|duvid\w*|fals\w*|dif[ií]ci\w*|só|apenas|somente|até|antes|contra\w*|carec\w*"
        r"|ausê?n\w*|deix\w*|ignor\w*|longe|esque\w*|desconhec\w*"
    ),
)

PORTUGUESE: Final = Language(
    "pt",
    "Português",
    aliases="por portuguese portugais",
    variant="pt-PT",
    typography=_TYPOGRAPHY,
    punctuation=drafted("“”"),
    quotes=Quotes("“", "”", "‘", "’"),
    notation=Notation(",", ". ", ".", sure=True),
    figures=Figures(
        scales="mil 3; milhão milhões mi 6; bilhão bilhões bilião biliões bi mil_milhões 9; trilhão trilhões trilião "
        "triliões 12",
        letters="M 6",
        ranks="º ª",
        decade_before="anos",
        hour_before="às as",
        minus="menos",
        joints="a e ou",
        halves="e mei[oa]",
        clock="h",
        hours="horas hora",
        conjunctions="e",
        seconds="segundos segundo",
        morning="(?:horas )?da (?:manhã|madrugada)",
        afternoon="(?:horas )?da (?:tarde|noite)",
    ),
    numerals=_NUMERALS,
    calendar=Calendar(
        months=_MONTHS,
        words="mar mai ago set out",
        day=f"{{day}}{NO_BREAK}de {{month}} de {{year}}",
        month="{month} de {year}",
        first="1º",
        first_in="BR",
    ),
    measures=_MEASURES,
    amounts=Amounts(
        scales={10**6: ("milhão", "milhões"), 10**9: ("bilhão", "bilhões"), 10**12: ("trilhão", "trilhões")},
        coins={"$": "dólares", "€": "euros", "£": "libras"},
        of=("de ", "de "),
        sign_first=False,
        close="% ‰",
    ),
    sentences=_SENTENCES,
    denial=_DENIAL,
    negations={
        "not": "não nem tampouco",
        "nothing": "nada ninguém nenhum nenhuma nenhuns nenhumas",
        "never": "nunca jamais",
        "without": "sem",
    },
    rewording=Rewording(accented="rá ra r; á a ar"),
    indefinite="um uma",
    of="de",
    conjunctions="e ou",
    volumes="parte livro tomo volume",
    chapters="capítulo capitulo canto acto ato cena",
    fronts="prólogo epílogo prefácio introdução",
    apparatus="notas; referências",
    headings="artigo art capítulo cap seção secção parte título anexo figura tabela quadro nota pergunta passo "
    "dia livro",
    parts="artigo artigos art arts inciso parágrafo página páginas pág págs linha linhas capítulo anexo número "
    "item alínea",
    versions="versão capítulo seção secção artigo figura tabela",
    stretches={"days": ("dia", "dias"), "weeks": ("semana", "semanas")},
    citation=further_citations.PORTUGUESE,
    keys={
        "date": "data, data de publicação, publicado, publicado em",
        "updated": "atualizado, atualizado em, modificado em",
        "source_url": "fonte, ligação, endereço",
        "title": "título",
        "subtitle": "subtítulo",
        "authors": "autor, autora, autores, por, escrito por",
        "publisher": "editora, editor, publicado por",
        "description": "resumo, descrição",
        "rights": "licença, direitos",
        "translator": "tradutor, tradutora, traduzido por, tradução",
    },
    function_words="o a os as de do da e em que um uma por com para se não é no na dos das "
    "ao como mais mas foi ele sua ou quando muito já também só pelo pela",
)
