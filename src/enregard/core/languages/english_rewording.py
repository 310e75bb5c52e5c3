"""What may change in English words that go on claiming the same, and what may not."""

from __future__ import annotations

from typing import Final

from enregard.core.languages.rewording import Rewording

ENGLISH_REWORDING: Final = Rewording(
    idle="the a an this that these those which of and please thus indeed moreover furthermore",
    apart="the this that these those; a an",
    joining="and",
    possessing="of",
    relative="which",
    clausal="who which that whom whose",
    telling="show shows showed shown find finds found mean means meant know knows knew fear fears feared hope hopes "
    "hoped warn warns warned suggest suggests suggested indicate indicates indicated reveal reveals revealed conclude "
    "concludes concluded prove proves proved announce announces announced agree agrees agreed add adds added fact so "
    "sure clear true ensure ensures ensured promise promises promised see sees saw hear heard learn learned feel felt",
    prefixes="non ex vice anti pseudo quasi",
    parting="re-[^aeiou]",
    hyphened="more most less least little few many much some all odd",
    compounding=r"\w+ing",
    participles=r"\w{2,}(?:ing|ed|own|[kt]en)|paid|held|made|sold|born|built|sent|left|lost|found|bought|caught|kept|"
    r"hurt|hit|given|seen|told",
    reasons="because",
    singular="a an the",
    auxiliary="has have had is are was were be been being do does did",
    initials="who us it aids",
    same="odour odor; odours odors; fuelled fueled; fuelling fueling; refuelled refueled; dialled dialed; dialling "
    "dialing; duelling dueling; each every; which that who whom; on upon onto; toward towards; among amongst; while "
    "whilst; until till; amid amidst; although though; and &; is are; was were; has have; do does; need needs; versus "
    "vs; grey gray; programme program; programmes programs; judgement judgment; metre meter; metres meters; cheque "
    "check; tyre tire; plough plow; enquiry inquiry; licence license; practise practice; storey story; kerb curb; "
    "sceptical skeptical; aluminium aluminum; manoeuvre maneuver; moustache mustache; jewellery jewelry; learnt "
    "learned; burnt burned; spelt spelled; dreamt dreamed; leapt leaped; afterward afterwards; but however; very "
    "really; indexes indices; homogenous homogeneous; despite notwithstanding; about around roughly approximately "
    "approx; nearly almost; towards toward; adviser advisor; advisers advisors; ageing aging; mum mom; mould mold; "
    "moulds molds; draught draft; sulphur sulfur; pyjamas pajamas; artefact artifact; artefacts artifacts; gaol jail; "
    "instalment installment; instalments installments; fulfil fulfill; fulfils fulfills; enrol enroll; enrolment "
    "enrollment; fulfilment fulfillment; skilful skillful; wilful willful; cosy cozy; doughnut donut; disc disk; "
    "omelette omelet; yoghurt yogurt; tsar czar tzar; barbecue barbeque; likeable likable; sizeable sizable; "
    "speciality specialty; aeroplane airplane; aeroplanes airplanes; acknowledgement acknowledgment; fibre fiber; "
    "fibres fibers; calibre caliber; meagre meager; sombre somber; scepticism skepticism; sceptic skeptic; sceptics "
    "skeptics; mollusc mollusk; backward backwards; forward forwards; okay ok; percent %; bc bce",
    slurred="its; your youre; whose whos; their theyre",
    short="mister mr; doctor dr; professor prof; saint st; lieutenant lt; captain capt; general gen; governor gov; "
    "senator sen; reverend rev; number no nos; department dept; government govt; limited ltd; company co; corporation "
    "corp; incorporated inc; avenue ave; street str; figure fig; volume vol; page p; pages pp; chapter ch; january "
    "jan; february feb; march mar; april apr; august aug; september sept sep; october oct; november nov; december "
    "dec; monday mon; tuesday tue tues; wednesday wed; thursday thu thurs; friday fri; saturday sat; sunday sun; "
    "university univ; association assn; representative rep; president pres; estimated est; circa ca c; maximum max; "
    "minimum min; established estd; sergeant sgt; colonel col; inspector insp; detective det",
    phrases="and then = then; now that = now-that; "
    "and or = and-or; see below = see; see above = see; see later = see; on monday = monday; "
    "on tuesday = tuesday; on wednesday = wednesday; on thursday = thursday; on friday = friday; on saturday = "
    "saturday; on sunday = sunday; in case of = in-case of; in front of = in-front of; in charge of = in-charge of; "
    "in place of = in-place of; in view of = in-view of; take place = take-place; took place = took-place; the prison "
    "= the-prison; the hospital = the-hospital; the school = the-school; the church = the-church; the court = "
    "the-court; the jail = the-jail; the sea = the-sea; of course = thus; in addition = thus; by the way = thus; due "
    "to = because of; owing to = because of; on account of = because of; as a result of = because of; in spite of = "
    "despite; for instance = like; compared with = compared to; different than = different from; different to = "
    "different from; prior to = before; a little = a-little; a few = a-few; the most = the-most; the least = "
    "the-least; the only = the-only; any more = anymore; for ever = forever; in fact = thus; all right = alright; in "
    "order to = to; so as to = to; can not = cannot; ca n't = cannot; wo n't = will not; n't = not; it 's = it is; "
    "that 's = that is; there 's = there is; 'll = will; 're = are; 've = have; 'm = am; all of = all; both of = "
    "both; readers may recall = readers recall; readers will recall = readers recall; readers may remember = readers "
    "recall; in spite of = despite; due to the fact that = because; prior to = before; as well as = and; a number of "
    "= several; such as = like; e g = like; for example = like; i e = that; that is to say = that; utilize = use; "
    "utilizes = uses; utilise = use; et cetera = etc; u s = united-states; united states = united-states; u s a = "
    "united-states; usa = united-states; uk = united-kingdom; u k = united-kingdom; united kingdom = united-kingdom; "
    "e u = eu; european union = eu; world health organization = WHO; world health organisation = WHO; world trade "
    "organization = wto; international monetary fund = imf; north atlantic treaty organization = nato; european "
    "central bank = ecb; gross domestic product = gdp; federal bureau of investigation = fbi; central intelligence "
    "agency = cia; u n = un; united nations = un; this year = this-year; this week = this-week; this month = "
    "this-month; this morning = this-morning; this summer = this-summer; this winter = this-winter; this spring = "
    "this-spring; this autumn = this-autumn; this fall = this-fall; this time = this-time; this quarter = "
    "this-quarter; this century = this-century; this decade = this-decade; this day = this-day; that year = "
    "that-year; that day = that-day",
    variants=(
        (r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|er|able|ful|ite|al|less|hood)", "or"),
        (r"(?<=[a-z]{3})(is|ys)(?=e|ing|ation)", "iz"),
        (r"(?<=[a-z]{3})yz(?=e|ing)", "iz"),
        (r"(?<=[a-z]{2}[tb])re(?=s?$)", "er"),
        (r"(?<=[a-z]{3})enc(?=es?$)", "ens"),
        (r"(?<=[a-z]{3})ogue(?=s?$)", "og"),
        (r"(?<=[a-z]{4}l)l(?=ing|ed|er|ist|ous|ation)", ""),
        (r"[ao]e(?=[a-z]{4})", "e"),
    ),
    scoping="in at among within under outside inside despite against when where amid if",
    describing="with for on by",
    adverbs=r"\w{3,}ly",
    movable="still soon later again finally always often also already usually sometimes generally then thus therefore "
    "however today now",
    carrying={
        "quantity": "part all some most many few several every each any no none both half only just nearly almost "
        "hardly barely scarcely majority minority much little lot lots plenty entire entirely wholly partly partially "
        "mostly mainly a-little a-few the-only excluding except besides about around roughly approximately single sole "
        "even enough",
        "which": "my your his her its our their whose other another such certain same own",
        "condition": "if unless condition conditions conditional conditionally terms provided providing whether "
        "depending assuming supposing otherwise",
        "modality": "theory practice principle paper name appearance appearances will would may might can could shall "
        "should must allegedly reportedly apparently probably possibly perhaps maybe likely unlikely presumably "
        "supposedly purportedly seemingly certainly surely alleged suspected presumed potential potentially seems "
        "seem appears appear ought going wants plans expected",
        "direction": "rose risen rise rises rising fell fall falls fallen falling grew grow grows growing shrank "
        "shrinks increase increased increases increasing decrease decreased decreases decreasing gain gained lost "
        "lose more less fewer better worse higher lower the-most the-least best worst most least maximum minimum "
        "sinking climbed dropped doubled halved than",
        "time": "before after since until during Monday Tuesday Wednesday Thursday Friday Saturday Sunday january "
        "february march april may june july august september october november december last next this yesterday "
        "tomorrow today already still yet soon now once ever formerly previously",
        "negation": "not no never none nor neither nobody nothing nowhere without n't cannot hardly scarcely barely "
        "longer except",
        "attribution": "says say said claims claim claimed denies deny denied admits admitted according argues argued "
        "states stated reports reported accuses accused alleges acknowledges acknowledged insists insisted rumour "
        "rumor sources source witness witnesses critics reportedly opinion believes believe thinks think writes wrote "
        "told tells confirmed confirms disputes disputed",
        "verdict": "false true wrong wrongly falsely incorrect correct inaccurate accurate misleading untrue proven "
        "unproven disputed debunked baseless guilty innocent convicted illegal fake hoax",
    },
    denying="^(?:un|in|im|il|ir|non|dis|mis|anti|a)(?=..)|less$",
)
