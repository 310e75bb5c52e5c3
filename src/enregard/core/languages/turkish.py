"""Turkish. Its words take endings, so that scales and units are read with those that may follow.

Sources: Türk Dil Kurumu, *Yazım Kılavuzu* (abbreviations, numbers, dates, quotation marks, apostrophe); Göksel and
Kerslake, *Turkish: A Comprehensive Grammar* (numerals, negations, which are mostly endings of verbs and are not told).
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.composition import Binding, bound, dashed, drafted, straight
from enregard.core.languages.language import (
    NO_BREAK,
    Calendar,
    Figures,
    Language,
    Measures,
    Notation,
    Numerals,
    Quotes,
    Sentences,
    in_order,
)

_MONTHS: Final = (
    *("Ocak Oca", "Şubat Şub", "Mart Mar", "Nisan Nis", "Mayıs May", "Haziran Haz"),
    *("Temmuz Tem", "Ağustos Ağu", "Eylül Eyl", "Ekim Eki", "Kasım Kas", "Aralık Ara"),
)
_TYPOGRAPHY: Final = (
    *straight("“”"),
    *dashed("–"),
    *bound(
        Binding(
            before="s. No. md. böl. sf.",
            after="TL mn mr",
            months=_MONTHS,
        )
    ),
)

TURKISH: Final = Language(
    "tr",
    "Türkçe",
    aliases="tur turkish turc",
    alphabet="c ç; g ğ; h ı; o ö; s ş; u ü",
    typography=_TYPOGRAPHY,
    punctuation=drafted("“”"),
    quotes=Quotes("“", "”", "‘", "’"),
    notation=Notation(",", ". ", "."),
    figures=Figures(
        scales="bin 3; milyon mn 6; milyar mr 9; trilyon tn 12",
        inflected=True,
        minus="eksi",
        joints="ile ve veya ilâ ila",
        hours="saat",
        conjunctions="ve",
    ),
    numerals=Numerals(
        units=in_order("sıfır bir iki üç dört beş altı yedi sekiz dokuz on")
        | in_order("yirmi otuz kırk elli altmış yetmiş seksen doksan", first=2, step=10),
        scales={"yüz": 100, "bin": 1000, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12},
        ordinals=in_order("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu", first=1),
        other_words="on yüz altı bin kırk yedi",
        zero="(?i:hiç|sıfır|yok)",
        implied="yarım .5 50 30; yarısı .5 50; yarı .5 50; çeyrek .25 25 15; buçuk .5; çift 2; iki 2; kat 2; "
        "düzine 12; "
        "yüzyıl 100; onlarca 10; yüzlerce 100; binlerce 1000",
        spans="gün h 24; hafta day 7; yıl month 12",
        weak="(?i:bir|her|tek)",
    ),
    calendar=Calendar(
        months=_MONTHS,
        words="ocak mar may eki ara",
        day=f"{{day}}{NO_BREAK}{{month}} {{year}}",
        month="{month} {year}",
    ),
    measures=Measures(
        units={
            "%": "yüzde",
            "km": "kilometre(?:ye|de|den|lik)?",
            "m": "metre(?:ye|de|den|lik)?",
            "kg": "kilo(?:gram)?",
            "t": "ton",
            "h": "saat(?:te|ten|lik)?",
            "min": "dakika",
            "day": "gün(?:de|den|lük)?",
            "week": "hafta",
            "month": "ay(?:da|dan|lık)?",
            "year": "yıl(?:da|dan|lık)?|yaşında",
            "time": "kez|kere|defa",
        },
        currencies={"EUR": "avro|euro", "USD": "(?:ABD )?dolar(?:a|ı|lık|dan|da|ın)?", "GBP": "sterlin"},
    ),
    sentences=Sentences(
        titles="Dr Prof Doç Av Sn Sayın Yrd Öğr Gör Alb Gen Org Ord Hz",
        going_on="örn Örn bkz Bkz vs vb çev haz yay ed tel Tel Cad Sok Mah Apt Bul Blv krş yak",
        figures="No no s S c C Md md Böl Şek Tab sy",
        names="M.Ö M.S T.C A.Ş Ltd Şti Inc Co U.S al",
        small="vb vs vd kg km cm mm",
        starters="""Bu Şu O Bir Ve Ama Ancak Fakat Çünkü Eğer Ben Sen Biz Siz Onlar Onun Bunun Böyle Şimdi Bugün
            Dün Yarın
            Sonra Daha Her Hiç Ne Kim Nasıl Neden Niçin Nerede Evet Hayır İki Üç İlk Son""",
        ordinals=True,
    ),
    negations={"not": "değil yok ne", "nothing": "hiçbir hiçbiri kimse hiç", "never": "asla", "without": "olmadan"},
    conjunctions="ve veya",
    chapters="bölüm",
    headings="madde bölüm kısım ek şekil tablo adım gün kitap cilt",
    parts="madde fıkra sayfa bölüm",
    function_words="ve bir bu da de için ile çok daha olarak gibi o ne kadar sonra ancak ama en var olan her ya "
    "ki mi değil "
    "ben sen biz onun olduğu diye",
)
