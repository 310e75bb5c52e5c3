"""Languages of which little more is known than their name, their direction, their digits, scales and sentences.

Numbers in words, negations and units aren't compared in them, which is said. Sources: the Unicode Common Locale Data
Repository (compact decimal formats, months), and each language's grammar of numbers.
"""

from __future__ import annotations

from typing import Final

from enregard.core.languages.language import Calendar, Figures, Language, Measures, Notation, Quotes, Sentences
from enregard.core.languages.script import Script

_LIKE_ENGLISH: Final = Notation(".", ",", ",")
_LIKE_FRENCH: Final = Notation(",", ". ")
_UPRIGHT: Final = Script(upright=True)
_ARABIC: Final = Script(upright=True, marks={", ": "، ", "; ": "؛ "})
_WIDE: Final = {": ": "：", ".": "。"}

_CHINESE: Final = Figures(
    scales="百 2; 千 3; 万 萬 4; 十万 十萬 5; 百万 百萬 6; 千万 千萬 7; 亿 億 8; 十亿 十億 9; 百亿 百億 10; 千亿 "
    "千億 11; "
    "万亿 萬億 兆 12",
    minus="零下 负 負",
    clock="点 點 时 時",
    hours="小时 小時 个小时 個小時",
)
_JAPANESE: Final = Figures(
    scales="割 1; 百 2; 千 3; 万 4; 十万 5; 百万 6; 千万 7; 億 8; 十億 9; 百億 10; 千億 11; 兆 12",
    minus="マイナス 零下 氷点下",
    joints="から",
    clock="時",
    hours="時間",
)

OUTLINES: Final = (
    Language(
        "ar",
        "العربية",
        "rtl",
        aliases="ara arabic arabe",
        quotes=Quotes("«", "»", "”", "“"),
        script=_ARABIC,
        notation=_LIKE_ENGLISH,
        figures=Figures(
            scales="ألف آلاف ألفا ألفًا 3; مليون ملايين مليونا مليونًا مليوني 6; مليار مليارات مليارا مليارًا "
            "ملياري بليون بلايين 9; "
            "تريليون تريليونات ترليون 12",
            minus="ناقص",
            joints="إلى و أو",
        ),
        calendar=Calendar(
            months=(
                *("يناير كانون", "فبراير شباط", "مارس آذار", "أبريل إبريل نيسان", "مايو أيار", "يونيو حزيران"),
                *("يوليو تموز", "أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"),
            ),
            day="{day} {month} {year}",
            month="{month} {year}",
        ),
        measures=Measures(
            units={"%": "في المائة|في المئة|بالمائة|بالمئة", "km": "كيلومترا?ً?|كم", "kg": "كيلوغراما?ً?|كغ|كلغ"},
            currencies={"USD": "دولارا?ً?(?: أمريكي| أميركي)?|دولارات", "EUR": "يورو", "GBP": "جنيه إسترليني"},
        ),
        headings="المادة الفصل الباب القسم الجزء",
    ),
    Language(
        "fa",
        "فارسی",
        "rtl",
        aliases="fas per persian persan",
        quotes=Quotes("«", "»", "‹", "›"),
        script=_ARABIC,
        notation=_LIKE_ENGLISH,
        figures=Figures(scales="هزار 3; میلیون 6; میلیارد 9; تریلیون 12", minus="منفی", joints="تا و یا"),
        calendar=Calendar(eras="سال 621 622"),
        measures=Measures(
            units={"%": "درصد", "km": "کیلومتر", "kg": "کیلوگرم"}, currencies={"USD": "دلار", "EUR": "یورو"}
        ),
        headings="ماده فصل بخش",
    ),
    Language(
        "he",
        "עברית",
        "rtl",
        aliases="heb hebrew hébreu",
        quotes=Quotes("”", "”", "’", "’"),
        script=_UPRIGHT,
        notation=_LIKE_ENGLISH,
        figures=Figures(
            scales="אלף אלפים אלפי 3; מיליון מיליוני מיליונים 6; מיליארד מיליארדי מיליארדים 9; טריליון טריליוני 12",
            minus="מינוס",
            joints="עד או",
        ),
        calendar=Calendar(
            months=(
                *("ינואר בינואר", "פברואר בפברואר", "מרץ מרס במרץ במרס", "אפריל באפריל", "מאי במאי", "יוני ביוני"),
                *(
                    "יולי ביולי",
                    "אוגוסט באוגוסט",
                    "ספטמבר בספטמבר",
                    "אוקטובר באוקטובר",
                    "נובמבר בנובמבר",
                    "דצמבר בדצמבר",
                ),
            ),
            day="{day} ב{month} {year}",
            month="{month} {year}",
        ),
        measures=Measures(
            units={"%": "אחוזים|אחוז", "km": 'ק"מ|ק״מ|קילומטרים|קילומטר', "kg": 'ק"ג|ק״ג|קילוגרם|קילו'},
            currencies={"USD": "דולר(?:ים)?", "EUR": "אירו|יורו", "GBP": "ליש״ט|פאונד"},
        ),
        headings="סעיף פרק חלק",
    ),
    Language(
        "ja",
        "日本語",
        aliases="jpn japanese japonais",
        headings="第…条 第…章 第…節 第…部 第…編 第…項 第…回 第…話",
        script=Script(spaced=False, upright=True, marks={**_WIDE, ", ": "、", "; ": "、"}),
        quotes=Quotes("「", "」", "『", "』", work_open="『", work_close="』"),
        notation=_LIKE_ENGLISH,
        figures=_JAPANESE,
        calendar=Calendar(
            day="{year}年{month}月{day}日",
            month="{year}年{month}月",
            eras="明治 1867; 大正 1911; 昭和 1925; 平成 1988; 令和 2018",
        ),
        measures=Measures(
            units={
                "%": "パーセント",
                "km": "キロメートル",
                "kg": "キログラム",
                "t": "トン",
                "m": "メートル",
                "°": "度",
            },
            lowering="減|下落|下が|低下|落ち|赤字",
            currencies={
                "JPY": "円",
                "USD": "米?ドル",
                "EUR": "ユーロ",
                "GBP": "ポンド",
                "CNY": "人民元|元",
                "KRW": "ウォン",
                "CHF": "スイスフラン",
            },
        ),
    ),
    Language(
        "zh",
        "中文",
        aliases="zho chi chinese chinois",
        headings="第…条 第…條 第…章 第…节 第…節 第…部 第…编 第…編 第…款 第…项 第…項 第…回 第…篇",
        script=Script(spaced=False, upright=True, marks={**_WIDE, ", ": "，", "; ": "；"}),
        quotes=Quotes("“", "”", "‘", "’", work_open="《", work_close="》"),
        # 3点50 may be a time, and 3点5分 is one.
        notation=Notation(".", ",", ",", point=r"[点點](?=(?:\d|\d{3,})(?!\d|[分刻]))"),
        figures=_CHINESE,
        calendar=Calendar(day="{year}年{month}月{day}日", month="{year}年{month}月", eras="民国 1911; 民國 1911"),
        measures=Measures(
            units={
                "km": "公里|千米",
                "kg": "公斤|千克",
                "t": "吨|噸",
                "m": "米",
                "°C": "摄氏度|攝氏度",
                "point": "[个個]百分[点點]",
            },
            lowering="下降|下跌|下滑|降低|减少|減少|跌|亏|虧",
            currencies={
                "USD": "美元|美金",
                "EUR": "欧元|歐元",
                "GBP": "英镑|英鎊",
                "JPY": "日元|日圓|日圆",
                "CNY": "人民币|人民幣",
                "TWD": "新台币|新台幣|新臺幣",
                "HKD": "港元|港币|港幣",
                "KRW": "韩元|韓元",
                "CHF": "瑞士法郎|瑞郎",
            },
        ),
    ),
    Language(
        "ko",
        "한국어",
        aliases="kor korean coréen",
        headings="제…조 제…장 제…절 제…부 제…편 제…항",
        script=_UPRIGHT,
        notation=_LIKE_ENGLISH,
        figures=Figures(
            scales="백 2; 천 3; 만 4; 십만 5; 백만 6; 천만 7; 억 8; 십억 9; 백억 10; 천억 11; 조 12",
            minus="마이너스 영하",
            joints="에서",
            clock="시",
            hours="시간",
        ),
        calendar=Calendar(day="{year}년 {month}월 {day}일", month="{year}년 {month}월"),
        measures=Measures(
            units={"%": "퍼센트|프로", "km": "킬로미터", "kg": "킬로그램", "t": "톤", "m": "미터", "°": "도"},
            lowering="감소|하락|줄|떨어|내려|적자",
            currencies={"KRW": "원", "USD": "달러", "EUR": "유로", "GBP": "파운드", "JPY": "엔", "CNY": "위안"},
        ),
    ),
    Language(
        "hi",
        "हिन्दी",
        aliases="hin hindi",
        script=Script(upright=True, marks={".": "।"}),
        notation=Notation(".", ",", ","),
        figures=Figures(
            scales="हज़ार हजार 3; लाख 5; करोड़ करोड 7; अरब 9; खरब 11",
            joints="से और या",
        ),
        calendar=Calendar(
            months=(
                *("जनवरी", "फ़रवरी फरवरी", "मार्च", "अप्रैल", "मई", "जून"),
                *("जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्तूबर अक्टूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"),
            ),
            day="{day} {month} {year}",
            month="{month} {year}",
        ),
        measures=Measures(
            units={"%": "प्रतिशत|फ़ीसदी|फीसदी", "km": "किलोमीटर", "kg": "किलोग्राम|किलो"},
            currencies={"INR": "रुपये|रुपए|रुपया|रुपयों", "USD": "डॉलर", "EUR": "यूरो"},
        ),
        sentences=Sentences(titles="डॉ प्रो पं श्री श्रीमती सुश्री"),
        headings="अनुच्छेद अध्याय भाग धारा",
    ),
    Language(
        "th",
        "ไทย",
        aliases="tha thai thaï",
        script=Script(spaced=False, upright=True, marks={".": ""}),
        notation=_LIKE_ENGLISH,
        figures=Figures(
            scales="ร้อย 2; พัน 3; หมื่น 4; แสน 5; ล้าน 6; สิบล้าน 7; ร้อยล้าน 8; พันล้าน 9; หมื่นล้าน 10; แสนล้าน 11; ล้านล้าน 12"
        ),
        calendar=Calendar(
            months=(
                *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
                *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
            ),
            day="{day} {month} {year}",
            month="{month} {year}",
            eras="พ.ศ. -543; ปี -543",
        ),
        measures=Measures(
            units={"%": "เปอร์เซ็นต์", "km": "กิโลเมตร", "kg": "กิโลกรัม", "t": "ตัน", "m": "เมตร"},
            currencies={"USD": "ดอลลาร์(?:สหรัฐฯ?)?", "EUR": "ยูโร"},
        ),
        headings="ข้อ บทที่ ส่วนที่",
    ),
    *(
        Language(code, name, alphabet=alphabet, notation=_LIKE_FRENCH, figures=Figures(scales=scales, inflected=True))
        for code, name, alphabet, scales in (
            (
                "cs",
                "Čeština",
                "c č; h ch; r ř; s š; z ž",
                "tisíc tisíce tis 3; milion miliony milionů milionu mil 6; miliarda miliardy miliard mld 9; bilion "
                "biliony bilionů bilionu 12",
            ),
            (
                "da",
                "Dansk",
                "z æ ø å",
                "tusind tusinde 3; million millioner mio 6; milliard milliarder mia 9; billion billioner 12",
            ),
            (
                "fi",
                "Suomi",
                "z å ä ö",
                "tuhat tuhatta tuhannen 3; miljoona miljoonaa miljoonan milj 6; miljardi miljardia miljardin mrd 9; "
                "biljoona biljoonaa biljoonan 12",
            ),
            (
                "nb",
                "Norsk bokmål",
                "z æ ø å",
                "tusen 3; million millioner mill 6; milliard milliarder mrd 9; billion billioner 12",
            ),
        )
    ),
)
"""One record each; who tells more of one of them gives it a module of its own."""
