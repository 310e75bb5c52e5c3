"""Common words of languages in which most look little like English ones, and what each becomes in it.

Entries as in `alignment.french_english`, the language's own words first; forms are given where the first letters
change, with articles and small words that stand against them. In Chinese, Japanese and Korean pairs of characters
count, in Thai five letters in a row. Some hundred words a language, chosen from what is common in all kinds of texts,
written for this project from common knowledge of these languages.
"""

from typing import Final

ENTRIES: Final = {
    "nl": """
mens mensen menselijk = human people; ieder iedereen = everyone everybody; persoon = person individual; vrouw vrouwen
= woman women; kind kinderen = child children; gezin familie = family; wereld = world; land landen = country
countries; staat staten = state states; wetten wettelijk = laws legal; recht rechten = right rights; vrijheid vrij
vrije = freedom free liberty freedoms; arbeid werken = work; onderwijs opvoeding = education; tijd = time; jaar jaren
= year years; leven = life; dood overleed = death died; oorlog = wars; vrede = peace; regering overheid = government;
geld = money; prijs kosten = price cost; stad steden = city; bedrijf = company; markt = market; wetenschap = science
scientific; kunst kunsten = arts; godsdienst = religion; mening gedachte = opinion thought; taal talen = language;
boek boeken = book; inlichting = information; gegevens = data; getal aantal = number; andere anderen = other others;
gelijk gelijke = equal equality; zelfde = same; groot grote = great large; eerste = first; laatste = last; tegen =
against; tussen = between; omdat = because; nodig noodzaak = necessary need needs; maatschap samenleving = society
social; gemeenschap = community; openbaar openbare = public; algemeen algemene = general common; belangrijk =
important; gezondheid = health; voedsel voeding = food; kleding = clothing; geneeskun dokter = doctor medical; rechter
rechtbank = court tribunal; misdrijf strafbaar = crime penal criminal; eigendom = property; veiligheid = security;
plicht plichten = duty duties; belang belangen = interests; ontwikkeling = development; dienst diensten = service
services; vraag = question; geschiedenis = history; huwelijk = marriage marry; bescherming = protection protect; hulp
bijstand = help assistance; beloning loon = remuneration wages pay; keuze verkiezing = election elections; huisvesting
woning = housing home; eerbied = respect; waardigheid = dignity; doel doeleinden = purpose purposes; vakvereniging =
union unions; verantwoordelijk = responsibility; rust = rest holidays; straf = punishment penalty; zonder = without;
plaats = place; niemand = none nobody
""",
    "tr": """
insan = human; kişi kişiler = person persons people; herkes herkesin = everyone everybody; erkek = male; kadın
kadınlar = woman women; çocuk çocuklar = child children; aile ailesi = family; dünya = world; ülke ülkesi
ülkeler = country countries; devlet = state states; kanun kanunlar kanunun yasa = laws legal; hakkı hakları
haklar hakkına = right rights; hürriyet hürriyeti özgür özgürlük = freedom free liberty freedoms; çalışma
çalışan iş = work working; eğitim öğretim = education teaching; okul okulu = school; zaman = time; yıllar yılda
yılında yıl = year years; gün günler = days; hayat yaşam yaşama = life live; ölüm öldü = death died; savaş =
wars; barış = peace; hükümet = government; para parası = money; fiyat = price; sular = water; şehir kent = city;
şirket = company; piyasa pazar = market; bilim bilimsel ilim = science scientific; sanat = arts; kültür =
cultural culture; dinin dinî inanç = religion belief; fikir düşünce görüş = opinion thought idea; dilde dili
diller = language; kitap = book books; bilgi haber = information knowledge; veri veriler = data; sayı sayısı =
number; başka diğer = other; eşit eşitlik = equal equality; aynı = same; yeni = newly; büyük = great large; ilk
önce = first before; son sonra = last after; karşı = against; arasında = between among; çünkü = because; gerek
gerekli = necessary need needs; millet milli ulusal = national nation nations; milletlerarası uluslararası =
international; sosyal toplumsal = social; iktisadi ekonomik = economic; siyasi siyasal = political; kamu =
public; özel = private special; genel = general common; önemli = important; sağlık = health; gıda yiyecek
beslenme = food; giyim = clothing; doktor = doctor medical; mahkeme = court tribunal; suçu suçlar cezai = crime
penal criminal; mülkiyet malik = property; güvenlik = security; ödev görev = duty duties; menfaat çıkar =
interests; toplum topluluk = community society; gelişme gelişim = development; hizmet = service services; sistem
= system; sorun = problem; soru = question; tarih = history date; evlenme evlilik = marriage marry; koruma
korunma = protection protect; yardım = help assistance; ücret = remuneration wages pay; eder olan = that; ayrım
ayırım ayrımcılık = discrimination; seçim seçimler = election elections; konut mesken = home housing; saygı =
respect; haysiyet onur şeref = dignity honour; amaç gaye = purpose purposes; saldırı tecavüz = attack attacks;
sendika sendikalar birlik = union unions; sorumlu mesuliyet = responsibility; dinlenme tatil = rest holidays;
ceza cezalar = punishment penalty; bağımsız = independent independence; şahsın şahıs şahsi = person personal
everyone; hiç kimse hiçbir = none nobody; kabul tanıma = recognition recognized; yer yerde = place; içinde =
within
""",
    "el": """
άνθρωπος ανθρώπου = human; άτομο άτομα πρόσωπο = person individual; καθένας κάθε καθενός = everyone everybody
every; άνδρας άνδρες = male; γυναίκα γυναίκες = woman women; παιδί παιδιά = child children; οικογένεια = family;
κόσμος κόσμο = world; χώρα χώρας χώρες = country countries; κράτος κράτη κρατών = state states; νόμος νόμο νόμου
= laws legal; δικαίωμα δικαιώμα = right rights; ελευθερία ελεύθερα ελευθέρ = freedom free liberty freedoms;
εργασία δουλειά = work; εκπαίδευση παιδεία = education; σχολείο = school; χρόνος χρόνια = time year years; έτος
έτη = year years; ημέρα μέρες = days; ζωή ζωής ζωήν = life; θάνατος πέθανε = death died; πόλεμος = wars; ειρήνη
= peace; κυβέρνηση = government; χρήμα χρήματα = money; τιμή τιμές κόστος = price cost; νερό = water; πόλη
πόλεις = city; εταιρεία = company; αγορά = market; επιστήμη επιστημονικ = science scientific; τέχνη τέχνες =
arts; πολιτισμός πολιτιστικ = cultural culture; θρησκεία = religion; γνώμη σκέψη = opinion thought; γλώσσα =
language; βιβλίο = book; πληροφορία = information; δεδομένα = data; αριθμός = number; άλλος άλλο άλλη άλλες =
other; ίσος ίσοι ισότητα = equal equality; ίδιος ίδια ίδιο = same; μεγάλος μεγάλη = great large; πρώτος πρώτη
πριν = first before; τελευταί μετά = last after; εναντίον κατά = against; μεταξύ ανάμεσα = between among; γιατί
διότι = because; ανάγκη ανάγκες = necessary need needs; έθνος εθνική εθνών = national nation nations; διεθνής
διεθνή = international; κοινωνικ κοινωνία = social society community; οικονομικ = economic; πολιτικ = political;
δημόσια δημόσιο = public; ιδιωτικ = private; γενικ = general; σημαντικ = important; υγεία υγείας = health; τροφή
τρόφιμα = food; ιατρικ γιατρός = doctor medical; δικαστήριο = court tribunal; έγκλημα ποινικ = crime penal
criminal; ιδιοκτησία = property; ασφάλεια = security; καθήκον υποχρέωσ = duty duties; συμφέρο = interests;
ανάπτυξη = development; υπηρεσία = service services; σύστημα = system; πρόβλημα = problem; ερώτηση = question;
ιστορία = history; γάμος γάμου γάμο = marriage marry; προστασία = protection protect; βοήθεια = help assistance;
αμοιβή μισθός = remuneration wages; κανείς κανένας = none nobody; διάκριση διακρίσεις = discrimination; εκλογές
εκλογή = election elections; κατοικία σπίτι = home housing; σεβασμό = respect; αξιοπρέπεια = dignity; σκοπός
σκοπούς = purpose purposes; επίθεση = attack attacks; ένωση σωματεί = union unions; ευθύνη = responsibility;
ανάπαυση διακοπές = rest holidays; ποινή τιμωρία = punishment penalty; ανεξάρτητ = independent independence;
αναγνώριση = recognition recognized; χωρίς = without; τόπος μέρος = place
""",
    "ar": """
إنسان الإنسان = human; شخص الشخص لشخص = person everyone; أشخاص = persons people; الناس = people; فرد الفرد لفرد
= individual everyone; رجال الرجال الرجل = male; المرأة النساء امرأة = woman women; طفل الطفل الأطفال أطفال =
child children; أسرة الأسرة عائلة العائلة = family; العالم = world; بلاد البلاد بلده = country countries; دولة
الدولة الدول = state states; قانون القانون القانوني = laws legal; الحق حقوق الحقوق = right rights; حرية الحرية
الحريات = freedom liberty freedoms; أحرار = free; العمل عملهم = work; تعليم التعليم التربية = education; مدرسة
المدرسة = school; الوقت الزمن = time; السنة سنوات عاما = year years; اليوم أيام = days; حياة الحياة = life;
الموت مات = death died; الحرب = wars; السلام السلم = peace; حكومة الحكومة = government; المال أموال = money;
السعر أسعار تكلفة = price cost; المياه الماء = water; مدينة المدينة = city; شركة الشركة = company; السوق =
market; العلم علوم علمي العلمي = science scientific; الفنون الفن = arts; ثقافة الثقافة الثقافي = cultural
culture; الدين ديانة = religion; الرأي الآراء الفكر = opinion thought; اللغة = language; كتاب الكتاب = book;
معلومات المعلومات الأنباء = information; بيانات البيانات = data; العدد = number; الآخر أخرى غيره الآخرين = other
others; مساواة المساواة متساوين = equal equality; نفسه نفسها = same; كبير الكبير كبيرة = great large; الأول
الأولى = first; الأخير = last; ضد = against; بين = between; لأن = because; ضروري الضرورية = necessary; وطني
الوطني الوطنية الأمم أمم = national nation nations; دولي الدولي الدولية = international; اجتماع الاجتماعي =
social; اقتصاد الاقتصادي = economic; سياسي السياسي السياسية = political; عامة العامة = public general; خاص الخاص
الخاصة خاصة = private special; الصحة = health; غذاء الغذاء التغذية = food; طبية الطبية الطبيب = doctor medical;
محكمة المحكمة المحاكم = court tribunal; جريمة الجريمة جرائم = crime penal criminal; ملكية الملكية التملك ملكه =
property; الأمن الأمان الضمان = security; واجب واجبات = duty duties; مصالح المصالح = interests; مجتمع المجتمع =
community society; تنمية التنمية = development; خدمة الخدمة = service services; نظام النظام = system; مشكلة
المشكلة = problem; سؤال السؤال = question; تاريخ التاريخ = history; زواج الزواج = marriage; حماية الحماية =
protection; مساعدة المساعدة = help assistance; أجر الأجر = remuneration wages pay; التمييز تمييز =
discrimination; الانتخاب انتخابات = election elections; المسكن مسكن البيت = home housing; احترام الاحترام =
respect; كرامة الكرامة = dignity; أغراض الغرض هدف = purpose purposes; هجوم حملات = attack attacks; نقابة
النقابات اتحاد = union unions; مسؤولية المسؤولية = responsibility; الراحة العطلة = rest holidays; العقوبة عقوبة
العقاب = punishment penalty; مستقل الاستقلال = independent independence; الاعتراف اعتراف = recognition
recognized; بدون دون = without; مكان المكان = place
""",
    "fa": """
انسان انسانی = human; شخصی اشخاص = person persons; هرکس = everyone everybody; افراد فردی = individual; مردم
مردمان = people; زنان = woman women; کودک کودکان فرزند = child children; خانواده = family; جهان جهانی دنیا =
world; کشور کشورها = country countries; دولت دولتی = state states government; قانون قانونی = laws legal; حقوق =
right rights; آزادی آزادا آزادانه = freedom free liberty freedoms; کارگر شغل = work; آموزش پرورش تحصیل =
education; مدرسه مدارس = school; زمان = time; سالها سالگی = year years; زندگی زندگانی = life; مرگ درگذشت = death
died; جنگ = wars; صلح = peace; حکومت = government; پول پولی = money; قیمت هزینه = price cost; شهرها شهری = city;
شرکت = company; بازار = market; علمی علوم دانش = science scientific; هنرها هنری هنر = arts; فرهنگ فرهنگی =
cultural culture; مذهب مذهبی دینی = religion religious; عقیده عقاید اندیشه فکر = opinion thought; زبان زبانی =
language; کتاب = book; اطلاعا اخبار = information; داده‌ها = data; شماره تعداد = number; دیگر دیگران دیگری =
other others; برابر مساوی تساوی = equal equality; همان = same; بزرگ = great large; نخست اولین = first; آخرین =
last; علیه = against; میان = between among; زیرا = because; لازم نیاز ضروری = necessary need needs; ملی ملت ملل
ملیت = national nation nations nationality; بین‌المللی = international; اجتماع اجتماعی = social; اقتصاد اقتصادی
= economic; سیاسی سیاست = political; عمومی = public general; خصوصی = private; بهداشت سلامت = health; غذا غذایی
خوراک = food; پزشک پزشکی طبی = doctor medical; دادگاه محاکم = court tribunal; جرم جرمی جنایت جزایی = crime penal
criminal; مالکیت اموال = property; امنیت تأمین = security; وظیفه وظایف = duty duties; منافع = interests; جامعه =
community society; توسعه رشد = development; خدمات = service services; نظام سیستم = system; مسئله مشکل = problem;
پرسش سؤال = question; تاریخ = history; ازدواج زناشویی = marriage marry; حمایت حفاظت = protection protect; کمک =
help assistance; مزد دستمزد = remuneration wages pay; هیچ = none; تبعیض تمایز = discrimination; انتخاب انتخابات
= election elections; مسکن خانه اقامتگاه = home housing; احترام = respect; کرامت حیثیت = dignity; هدف مقاصد
منظور = purpose purposes; حمله حملات = attack attacks; اتحادیه = union unions; مسئولیت = responsibility; استراحت
تعطیل مرخصی = rest holidays; مجازات کیفر = punishment penalty; مستقل استقلال = independent independence; شناخته
= recognition recognized; بدون = without; مکان = place
""",
    "he": """
אדם האדם = human everyone; אנשים = people; איש = person; גברים = male; נשים אישה האישה = woman women; ילדים הילד
ילד = child children; משפחה המשפחה = family; עולם העולם = world; ארץ הארץ ארצו לארץ = country countries; מדינה
המדינה מדינות = state states; חוקי החוק חוקים = laws legal; זכות הזכות זכויות זכאי זכותו = right rights
entitled; חירות חופש החירות חופשי לחופש חירויות = freedom free liberty freedoms; עבודה העבודה לעבודה לעבוד =
work; חינוך החינוך לחינוך = education; ספר בית = school book; זמן הזמן = time; שנים שנה השנה = year years; ימים
= days; חיים החיים לחיים = life; מוות המוות = death died; מלחמה = wars; שלום = peace; ממשלה הממשלה = government;
כסף = money; מחיר עלות = price cost; מים המים = water; עיר העיר = city; חברה החברה חברת = company society; שוק
השוק = market; מדע המדע מדעי = science scientific; אמנות האמנות = arts; תרבות התרבות = cultural culture; דתו הדת
דתית דתי = religion religious; דעה דעות מחשבה המחשבה = opinion thought; שפה לשון = language; מידע ידיעות =
information; נתונים = data; מספר = number; אחר אחרת אחרים אחרות = other others; שווה שוויון שווים = equal
equality; אותו אותה = same; גדול = great large; ראשון = first; אחרון = last; נגד = against; בין = between; משום
= because; צורך הכרחי = necessary need needs; לאומי לאום הלאומי אומות האומות = national nation nations; בינלאומי
בינלאומיים = international; סוציאל חברתי חברתית = social; כלכלי כלכלית כלכליים = economic; מדיני פוליטי מדינית =
political; ציבור ציבורי = public; פרטי פרטיים = private; כללי הכללי = general; בריאות הבריאות = health; מזון =
food; רפואי רופא = doctor medical; בית המשפט משפטי = court tribunal; פשע עבירה עבירת פלילי = crime penal
criminal; קניין רכוש רכושו קנין = property; ביטחון בטחון ביטחונו = security; חובה חובות = duty duties; ענייני
אינטרס = interests; קהילה ציבור הקהילה = community; פיתוח התפתחות = development; שירות השירות = service
services; מערכת = system; בעיה = problem; שאלה = question; היסטורי = history; נישואין נישואים להינשא = marriage
marry; הגנה ההגנה = protection; עזרה = help assistance; שכר תשלום = remuneration wages pay; הפליה אפליה =
discrimination; בחירות לבחור = election elections; מעון שיכון ביתו = home housing; כבוד כבודו = respect honour;
כבוד האדם = dignity; מטרה מטרות = purpose purposes; התקפה התקפות פגיעה = attack attacks; איגוד אגודה איגודים =
union unions; אחריות = responsibility; מנוחה חופשה = rest holidays; עונש = punishment penalty; עצמאי =
independent independence; הכרה מוכר = recognition recognized; בלי ללא = without; מקום = place; בני כל =
everyone; לפני בפני = before; סביר הוגן = fair
""",
    "hi": """
मानव मनुष्य इंसान मानवीय = human; व्यक्ति व्यक्तियों = person everyone individual; लोगों = people; प्रत्येक सभी =
everyone every each; पुरुष पुरुषों = male; महिला महिलाओं स्त्री स्त्रियों = woman women; बच्चे बच्चों = child
children; परिवार कुटुम्ब = family; विश्व दुनिया संसार = world; राज्य राज्यों = state states; देशों देशवा = country
countries; क़ानून कानून कानूनी क़ानूनी = laws legal; अधिकार अधिकारों = right rights; स्वतन्त्र स्वतंत्र आज़ादी = freedom
free liberty freedoms; कार्य काम करने = work; शिक्षा = education; स्कूल विद्यालय = school; समय = time; वर्षों साल
सालों = year years; दिनों = days; जीवन ज़िंदगी = life; मृत्यु मौत = death died; युद्ध = wars; शान्ति शांति = peace;
सरकार शासन = government; पैसा पैसे धनराशि = money; मूल्य क़ीमत कीमत लागत = price cost; पानी = water; शहर नगर =
city; कम्पनी कंपनी = company; बाज़ार बाजार = market; विज्ञान वैज्ञानिक = science scientific; कलाओं = arts; संस्कृति
सांस्कृतिक = cultural culture; धर्म धार्मिक = religion religious; विचार विचारों = opinion thought; भाषा = language;
किताब पुस्तक = book; सूचना जानकारी = information; आँकड़े डेटा = data; संख्या = number; दूसरे दूसरों अन्य = other
others; समान समानता बराबर = equal equality; बड़ा बड़े = great large; पहला पहले प्रथम = first before; अंतिम आख़िरी =
last; विरुद्ध ख़िलाफ़ = against; बीच = between; क्योंकि = because; आवश्यक ज़रूरत = necessary need needs; राष्ट्र राष्ट्रीय
राष्ट्रों = national nation nations; अन्तर्राष्ट्रीय अंतर्राष्ट्रीय अंतरराष्ट्रीय = international; सामाजिक समाज = social
society community; आर्थिक = economic; राजनीतिक राजनैतिक = political; सार्वजनिक = public; निजी गोपनीय = private;
सामान्य = general; महत्वपूर्ण = important; स्वास्थ्य = health; भोजन खाना = food; चिकित्सा डॉक्टर = doctor medical; अदालत
न्यायालय = court tribunal; अपराध अपराधी = crime penal criminal; सम्पत्ति संपत्ति = property; सुरक्षा = security;
कर्तव्य = duty duties; हितों = interests; विकास = development; सेवा सेवाओं = service services; प्रणाली व्यवस्था =
system; समस्या = problem; प्रश्न सवाल = question; इतिहास = history; विवाह शादी = marriage marry; संरक्षण रक्षा =
protection protect; सहायता मदद = help assistance; मज़दूरी मज़दूर वेतन = remuneration wages pay; भेदभाव =
discrimination; चुनाव निर्वाचन = election elections; मकान निवास = home housing; सम्मान आदर = respect honour; गरिमा
गौरव प्रतिष्ठा = dignity; उद्देश्य उद्देश्यों = purpose purposes; हमला आक्षेप = attack attacks; श्रमजीवी संघों = union
unions; ज़िम्मेदारी उत्तरदायित्व = responsibility; विश्राम छुट्टी = rest holidays; दण्ड सज़ा = punishment penalty;
स्वाधीन = independent independence; मान्यता = recognition recognized; बिना = without; स्थान = place
""",
    "ja": """
人間 = human; 何人 = everyone anyone; 人々 国民 = people; 個人 = individual person; 男性 男女 = male; 女性 女子
= woman women; 子供 子ど 児童 = child children; 家族 家庭 = family; 世界 = world; 諸国 自国 他国 = country
countries; 国家 = state states; 法律 法的 = laws legal; 権利 = right rights; 自由 = freedom free liberty
freedoms; 労働 勤労 仕事 = work working; 教育 = education; 学校 = school; 時間 = time hours; 生活 = life living;
生命 人生 = life; 死亡 = death died; 戦争 = wars; 平和 = peace; 政府 = government; 資金 お金 = money; 価格 費用
= price cost; 都市 = city; 会社 企業 = company; 市場 = market; 科学 = science scientific; 芸術 美術 = arts
artistic; 文化 = cultural culture; 宗教 = religion religious; 意見 思想 = opinion thought; 言語 = language; 情報
= information; 数字 = number; 平等 = equal equality; 同一 同等 = same equal; 最初 = first; 最後 = last; 必要 =
necessary need needs; 国民 国籍 = nationality national; 国際 = international; 社会 = social society community;
経済 = economic; 政治 = political; 公共 公務 公開 = public; 私的 私生 = private privacy; 一般 = general; 重要 =
important; 健康 = health; 食糧 食料 = food; 衣服 衣類 衣料 = clothing; 医療 医師 = doctor medical; 裁判 法廷 =
court tribunal; 犯罪 刑罰 = crime penal criminal; 財産 = property; 安全 保障 = security; 義務 = duty duties;
利益 = interests; 発展 発達 開発 = development; 業務 = service; 制度 体制 = system order; 問題 = problem; 質問 =
question; 歴史 = history; 婚姻 結婚 = marriage marry; 保護 = protection protect; 援助 支援 = help assistance;
報酬 賃金 = remuneration wages pay; 差別 = discrimination; 選挙 = election elections; 住居 住宅 = housing home;
尊重 = respect; 尊厳 = dignity; 目的 = purpose purposes; 攻撃 = attack attacks; 組合 = union unions; 責任 =
responsibility; 休暇 休息 = rest holidays; 処罰 = punishment; 独立 = independent independence
""",
    "zh": """
人类 人類 = human; 人人 每人 = everyone everybody; 人民 人们 人們 = people; 个人 個人 = individual person; 男女
男人 = male; 妇女 婦女 女人 女性 = woman women; 儿童 兒童 孩子 子女 = child children; 家庭 = family; 世界 =
world; 各国 國家 国家 = country countries state states; 法律 = laws legal; 权利 權利 = right rights; 自由 =
freedom free liberty freedoms; 工作 劳动 勞動 = work working; 教育 = education; 学校 學校 = school; 时间 時間 =
time hours; 生活 = life living; 生命 = life; 死亡 = death died; 战争 戰爭 = wars; 和平 = peace; 政府 =
government; 资金 資金 = money; 价格 成本 費用 费用 = price cost; 城市 = city; 公司 = company; 市场 市場 =
market; 科学 科學 = science scientific; 艺术 藝術 = arts; 文化 = cultural culture; 宗教 = religion religious;
意见 意見 思想 = opinion thought; 语言 語言 = language; 信息 消息 資訊 = information; 数据 數據 = data; 数字
數字 = number; 平等 = equal equality; 同样 同等 = same equal; 其他 他人 = other others; 第一 = first; 最后 最後
= last; 反对 反對 = against; 之间 之間 = between; 因为 因為 = because; 必要 需要 = necessary need needs; 国籍
國籍 = nationality; 国际 國際 = international; 社会 社會 = social society; 社区 社區 = community; 经济 經濟 =
economic; 政治 = political; 公共 公务 公務 = public; 私人 私生 = private privacy; 一般 = general; 重要 =
important; 健康 = health; 食物 = food; 衣着 = clothing; 医疗 醫療 医生 = doctor medical; 法庭 法院 = court
tribunal; 犯罪 刑事 = crime penal criminal; 财产 財產 = property; 安全 保障 = security; 义务 義務 = duty duties;
利益 = interests; 发展 發展 = development; 服务 服務 = service services; 制度 系统 系統 = system; 问题 問題 =
problem question; 历史 歷史 = history; 婚姻 结婚 結婚 = marriage marry; 保护 保護 = protection protect; 帮助
幫助 = help assistance; 报酬 報酬 工资 = remuneration wages pay; 歧视 歧視 = discrimination; 选举 選舉 =
election elections; 住房 = housing home; 尊重 = respect; 尊严 尊嚴 = dignity; 目的 = purpose purposes; 攻击 攻擊
= attack attacks; 工会 工會 = union unions; 责任 責任 = responsibility; 休息 = rest holidays; 惩罚 刑罚 處罰 =
punishment; 独立 獨立 = independent independence; 任何 = anyone
""",
    "ko": """
인간 = human; 모든 = everyone every; 사람 = person people; 국민 = people national; 개인 = individual; 남성 남녀
= male; 여성 여자 = woman women; 아동 어린 아이 = child children; 가정 가족 = family; 세계 = world; 나라 자국 =
country countries; 국가 = state states country; 법률 법적 = laws legal; 권리 = right rights; 자유 = freedom free
liberty freedoms; 노동 근로 = work working; 교육 = education; 학교 = school; 시간 = time hours; 생활 = life
living; 생명 인생 = life; 사망 죽음 = death died; 전쟁 = wars; 평화 = peace; 정부 = government; 자금 = money;
가격 비용 = price cost; 도시 = city; 회사 기업 = company; 시장 = market; 과학 = science scientific; 예술 = arts;
문화 = cultural culture; 종교 = religion religious; 의견 사상 = opinion thought; 언어 = language; 정보 =
information; 자료 = data; 숫자 = number; 평등 동등 = equal equality; 다른 타인 = other others; 처음 = first;
마지 = last; 반대 = against; 사이 = between; 필요 = necessary need needs; 국적 = nationality; 국제 =
international; 사회 = social society; 공동 = community; 경제 = economic; 정치 = political; 공공 공무 공개 =
public; 사생 사적 = private privacy; 일반 = general; 중요 = important; 건강 = health; 식량 음식 = food; 의복 =
clothing; 의료 의사 = doctor medical; 법정 재판 법원 = court tribunal trial; 범죄 형사 = crime penal criminal;
재산 = property; 안전 보장 = security; 의무 = duty duties; 이익 = interests; 발전 개발 = development; 업무 서비
= service services; 제도 체제 = system; 문제 = problem; 질문 = question; 역사 = history; 결혼 혼인 = marriage
marry; 보호 = protection protect; 도움 원조 = help assistance; 보수 임금 = remuneration wages pay; 차별 =
discrimination; 선거 = election elections; 주택 = housing home; 존중 = respect; 존엄 = dignity; 목적 = purpose
purposes; 공격 = attack attacks; 조합 = union unions; 책임 = responsibility; 휴식 휴가 = rest holidays; 처벌
형벌 = punishment; 독립 = independent independence
""",
    "th": """
มนุษย์ = human; ทุกคน = everyone everybody; บุคคล = person individual; ประชาชน = people; ผู้หญิง = woman women; เด็ก
= child children; ครอบครัว = family; โลก = world; ประเทศ = country countries; กฎหมาย = laws legal; สิทธิ = right
rights; เสรีภาพ อิสระ = freedom free liberty freedoms; ทำงาน = work; ศึกษา = education; โรงเรียน = school; เวลา
= time; ชีวิต = life; ตาย = death died; สงคราม = wars; สันติ = peace; รัฐบาล = government; ราคา = price cost;
เมือง = city; บริษัท = company; ตลาด = market; วิทยา = science scientific; ศิลปะ = arts; วัฒนธรรม = cultural
culture; ศาสนา = religion religious; ความเห็น = opinion; ภาษา = language; หนังสือ = book; ข้อมูล = data
information; ข่าวสาร = information; จำนวน = number; เท่าเทียม เสมอภาค = equal equality; อื่นๆ = other others;
จำเป็น = necessary need needs; สัญชาติ = nationality; ระหว่าง = between; สังคม = social society; เศรษฐกิจ =
economic; การเมือง = political; สาธารณ = public; ส่วนตัว = private privacy; สำคัญ = important; สุขภาพ = health;
อาหาร = food; แพทย์ = doctor medical; ศาล = court tribunal; อาญา = crime penal criminal; ทรัพย์สิน = property;
มั่นคง = security; หน้าที่ = duty duties; ประโยชน์ = interests; ชุมชน = community; พัฒนา = development; บริการ =
service services; ระบบ = system; ปัญหา = problem; ประวัติ = history; สมรส แต่งงาน = marriage marry; คุ้มครอง =
protection protect; ช่วยเหลือ = help assistance; ค่าจ้าง = remuneration wages pay; เลือกตั้ง = election elections;
ลงโทษ = punishment; เลือกปฏิบัติ = discrimination; ที่อยู่อาศัย บ้าน = home housing; เคารพ = respect; ศักดิ์ศรี =
dignity; วัตถุประสงค์ = purpose purposes; สหภาพ = union unions; รับผิดชอบ = responsibility; พักผ่อน วันหยุด = rest
holidays; แรงงาน = work; ไม่มีใคร ผู้ใด = none nobody; เคลื่อนไหว = movement; ประชุม = meeting; สมาคม = association;
ความคิด = thought; เอกสาร = document; แห่งชาติ นานาชาติ ระหว่างประเทศ = national international
""",
}
"""By code, with English."""
