"""What may change in French words that go on claiming the same, and what may not."""

from __future__ import annotations

from typing import Final

from enregard.core.languages.rewording import Rewording

FRENCH_REWORDING: Final = Rewording(
    idle="le la l' les un une de d' du des ce cet cette ces que qu' et donc ainsi",
    apart="les ces; des; le la l' ce cet cette; un une",
    limiting="que qu'",
    joining="et",
    clausal="qui dont où",
    possessing="de d' du des",
    prefixes="non ex vice anti pseudo quasi",
    counted="dans en",
    participles=r"\w{3,}(?:s|x|ant)",
    reasons="parce",
    singular="le la l' un une",
    weekly="le",
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    same="chaque tout toute; dans en; et &; on l'on; clef clé clefs clés; lys lis; afin pour; puisque car; mais "
    "cependant toutefois pourtant; quand lorsque lorsqu'; maintenant actuellement; est sont; était étaient; sera "
    "seront; fut furent; a ont; avait avaient; aura auront; eut eurent; soit soient; ait aient; peut peuvent; doit "
    "doivent; va vont; fait font; cela ça; vingt vingts; cent cents; paye paie; payent paient; ognon oignon; ognons "
    "oignons; nénufar nénuphar; bistrot bistro; bistrots bistros; cuiller cuillère; cuillers cuillères; yaourt "
    "yogourt yoghourt; yaourts yogourts yoghourts; tsar tzar; fioul fuel; soûl saoul; phantasme fantasme; relai "
    "relais; cacahuète cacahouète; cacahuètes cacahouètes; également aussi; presque quasiment; seulement uniquement; "
    "environ quelque; combattif combatif; combattive combative; chariot charriot; imbécillité imbécilité; bogue bug; "
    "bogues bugs; leader leadeur; leaders leadeurs",
    slurred="a à; ou où; son sont; on ont; ce se; sa ça; quelle; quil; la là; du dû",
    short="monsieur m mr; messieurs mm; madame mme; mesdames mmes; mademoiselle mlle; docteur dr; docteure dre; "
    "professeur pr prof; professeure pre; saint st; sainte ste; monseigneur mgr; maître me; environ env; avenue av; "
    "boulevard bd boul; numéro n° no; tome t; page p; pages pp; article art; chapitre chap; figure fig; janvier janv; "
    "février févr fév; avril avr; juillet juil; septembre sept; octobre oct; novembre nov; décembre déc; département "
    "dépt dép; arrondissement arr; société sté; compagnie cie; établissements éts ets; général gal gén; colonel col; "
    "président prés; université univ; maximum max; minimum min; habitants hab",
    phrases="et puis = puis; et ou = et-ou; voir plus loin = voir; voir plus haut = voir; voir plus bas = voir; rien "
    "moins que = rien-moins que; rien moins qu' = rien-moins que; en effet = donc; d' ailleurs = donc; par ailleurs = "
    "donc; bien sûr = donc; par exemple = donc; bien entendu = donc; en raison = à-cause; à cause = à-cause; du fait "
    "de = à-cause de; du fait du = à-cause du; du fait des = à-cause des; en dépit de = malgré; en dépit d' = malgré; "
    "en dépit du = malgré le; en dépit des = malgré les; au sein du = dans le; au sein de = dans; au sein d' = dans; "
    "au sein des = dans les; dans le but de = pour; dans le but d' = pour; dans l' objectif de = pour; dans l' "
    "objectif d' = pour; en vue de = pour; en vue d' = pour; à peu près = environ; c' est la raison pour laquelle = "
    "c' est pourquoi; parce que = car; parce qu' = car; étant donné que = car; s' il = si il; s' ils = si ils; un peu "
    "= un-peu; le plus = le-plus; la plus = le-plus; les plus = le-plus; le moins = le-moins; la moins = le-moins; "
    "les moins = le-moins; n ° = numéro; n º = numéro; à ce que = que; l' on = on; afin de = pour; afin d' = pour; c' "
    "est à dire = soit; tout le = tout-le; toute la = tout-le; tout l' = tout-le; toute l' = tout-le; p cent = %; à "
    "présent = maintenant; en ce moment = maintenant; en tant que = comme; en tant qu' = comme; etats unis = "
    "états-unis; états unis = états-unis; é u = états-unis; union européenne = ue; organisation des nations unies = "
    "onu; organisation mondiale de la santé = oms; organisation mondiale du commerce = omc; organisation du traité de "
    "l' atlantique nord = otan; fonds monétaire international = fmi; banque centrale européenne = bce; produit "
    "intérieur brut = pib; taxe sur la valeur ajoutée = tva; u e = ue; royaume uni = royaume-uni; r u = royaume-uni; "
    "rappelons le = rappelons; on le sait = rappelons; comme on le sait = rappelons; cette année = cette-année; cette "
    "semaine = cette-semaine; ce mois = ce-mois; ce matin = ce-matin; ce soir = ce-soir; ce jour = ce-jour; cet été = "
    "cet-été; cet hiver = cet-hiver; cet automne = cet-automne; ce printemps = ce-printemps; cette nuit = cette-nuit; "
    "cette fois = cette-fois; ce siècle = ce-siècle; cette décennie = cette-décennie; ce trimestre = ce-trimestre",
    # The reform of 1990: è for é before a syllable that isn't heard.
    variants=(
        (r"é(?=[bcdfgjklmnpqrstvz]+e(?:[a-z]{2}|$))(?=.{3})", "è"),
        (r"(?<=[a-z])ay(?=e(?:s|nt)?$)", "ai"),
        # The same: no circumflex on i and u, where it tells no word from another, as in faîte and mûr.
        (r"(?<=[^f]a)î(?=t)|(?<=a)î(?=[n]|ch)|(?<=bo)î(?=t)|(?<=g)î(?=t)|(?<=u)î(?=tr)|(?<=b)î(?=m)", "i"),
        (r"(?<=^d)î(?=n)|^î(?=l|les|let|lot)$", "i"),
        (r"(?<=o)û|(?<=br)û(?=l)|(?<=fl)û(?=t)|(?<=^b)û(?=ch)|(?<=^s)û(?=re)|(?<=q)û(?=re)", "u"),
    ),
    accented="é e er; és es er",
    endings={"s": "", "x": "", "e": "é i u is it nt", "nt": "e"},
    neutral="les des ces l' d' de mes tes ses nos vos leurs plusieurs quelques aux et ou jeunes autres par m' "
    "t' nous vous",
    auxiliary="a avait aura eut ait ai as avons avez aurait avaient auront eurent",
    scoping="dans chez parmi sous hors malgré contre devant lorsque quand si",
    describing="en à au aux avec pour sur par",
    adverbs=r"\w{3,}ment",
    movable="longtemps enfin finalement bientôt vite bien toujours souvent encore aussi également parfois déjà donc "
    "ainsi ensuite désormais aujourd'hui hier demain",
    carrying={
        "quantity": "tout-le partie tous toutes certains certaines quelques plusieurs plupart majorité minorité chaque "
        "aucun aucune nul nulle peu beaucoup seul seule seuls seules seulement uniquement tout toute presque quasi "
        "quasiment environ moitié tiers quart la-plupart rares nombreux nombreuses maint divers diverses entièrement "
        "partiellement un-peu hors hormis sauf excepté excepte",
        "which": "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs autre autres tel telle tels telles "
        "même mêmes propre propres",
        "condition": "si pourvu condition conditions réserve moyennant supposer sinon",
        "modality": "théorie pratique principe apparence apparences papier façade tort aurait auraient serait "
        "seraient pourrait pourraient devrait devraient peut peuvent doit doivent faut faudrait pouvait devait "
        "peut-être probablement sans-doute sûrement certainement apparemment éventuellement possible possiblement "
        "probable prétendument présumé présumée présumés présumées supposé supposée censé censée semble semblent "
        "semblerait paraît paraîtrait sera seront va vont veut veulent voudrait voudraient potentiel potentielle "
        "hypothétique aura auront",
        "direction": "augmente augmenté augmentent augmentait baisse baissé baissent monte monté remonte descend "
        "descendu hausse recul reculé recule croît décroît diminue diminué diminuent grimpe grimpé chute chuté "
        "progresse progressé régresse gagne gagné perd perdu accélère ralentit améliore aggrave plus moins davantage "
        "mieux pire meilleur meilleure supérieur supérieure le-plus le-moins inférieur inférieure maximum minimum",
        "time": "avant après depuis jusque jusqu' pendant durant dès lors lundi mardi mercredi jeudi vendredi samedi "
        "dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier demain "
        "aujourd'hui passée passé prochain prochaine dernier dernière déjà encore bientôt désormais toujours",
        "negation": "ne n' pas non ni sans jamais rien personne guère aucunement nullement point faute hormis sauf "
        "excepté",
        "attribution": "selon d'après affirme affirment affirmé assure assurent dit disent déclare déclaré nie nient "
        "nié dément démentent démenti accuse accusé accusent reconnaît reconnu prétend prétendent soutient "
        "soutiennent dénonce estime estiment conteste contesté contestée reproche allègue confie raconte rapporte "
        "avoue admet croire entendre dire dires parole avis source sources rumeur témoin témoins croit croient pense "
        "pensent explique expliquent écrit affirmait disait",
        "verdict": "faux fausse fausses vrai vraie vrais vraies erroné erronée inexact inexacte exact exacte trompeur "
        "trompeuse mensonger mensongère démenti infondé infondée fondé fondée prouvé prouvée avéré avérée douteux "
        "illégal illégale coupable coupables innocent innocente condamné condamnée",
    },
    denying="^(?:in|im|il|ir|mé|mal|dés|dis|non|anti|a)(?=..)",
)
