"""French words by which statements are compared: how exact figures are, and what turns a clause round."""

# Words before a figure that leave it just below, and those that leave it just above; others stand in `anatomy`.
BELOW = "presque|pres de|un peu moins de"
ABOVE = "un peu plus de"
BETWEEN_ENDS = "a et"  # of a range
WITHIN = "dans a"  # before a place where something is done
BESIDES = r";\s|,\s(?:qui|que|dont|ou)\s[^,]*$"  # leads to what is said besides, at the end of a statement
# What leads a part of what was counted before, and what joins two statements of equal weight.
INCLUDING = "dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|y compris"
OTHERS = "autre autres"  # before the last of several that are only named as examples
AMONG = r"parmi (?:les|nos|ces)"  # begins a sentence on a part of so many
WERE_AMONG = r"(?:etaient|sont|figuraient|figurent) parmi(?: les)?"  # between a part and its whole
AND = "et mais tandis"
# Behind a comma: what follows is a statement of its own.
APART = r"mais|tandis|bien que|quoique|meme si|et (?:nous|notre|nos|ils|elles|il|elle|cela)"
# What may stand before "that" without a word on whether it is so.
THAT = "que qu"
AS_SO = """
soussignes signataires organisations
nous sommes profondement gravement inquiets alarmes indignes deplorons regrettons rappelons soulignons notons condamnons
savons aujourd hui aussi fait dit disent ecrit ecrivent rapporte rapportent montre montrent indique indiquent confirme
confirment constate constatent estime estiment compte comptent selon donnees chiffres etude le la les l
avertit avertissent alerte alertent affirme affirment denonce denoncent explique expliquent ajoute ajoutent conclut
concluent revele revelent publie publies publiees recueillies enquete article statistiques analyse presse communique
ventilation
"""
# Verbs that only carry another one, and say that it is or was done.
CARRYING = """
situe situee base basee siegeant
recoit recoivent recu recus recue recues subit subissent subi subis essuie essuient essuye connait connaissent connu
mene menent reussit reussissent reussi parvient parviennent parvenu effectue effectuent realise realisent
constitue constituent forme forment represente representent compose composent devient deviennent eleve elevent
nomme nommee
vient viennent venait venaient provient proviennent provenait provenaient ensuite ulterieurement
"""
# What only says that a figure is one, and remarks on how much it is.
COUNTING = """
nombre chiffre total decompte somme maigre simple
"""
REACHED = r"attei(?:gn\w+|nt)"  # verbs behind "the total" and right before the figure, which say that it is one
# Verbs by which whoever is counted does what stands behind them.
DOING = r"(?:men|realis|effectu)(?:e|ent|ait|aient)"
# Verbs before "from 7 to 12", by which something becomes more.
CHANGING = r"(?:pass|augment|relev|hauss|mont|croi)\w*"
SPANS = ("pendant|durant", "apres|au bout de|en moins de")  # before how long something lasts, and before when it is so
# Small words that change what is said, wherever they stand; a statement has to hold them, too.
TURNING = """
contre sans hors sauf excepte moins moindre premier dernier moitie double quotidien hebdomadaire mensuel
annuel seulement uniquement autre autres supplementaire supplementaires jamais ne pas aucun aucune ancien
encore doute doutons doutent nie nient nions
dement dementent faux fausse
"""
RELATING = (
    "avant apres pendant durant jusque jusqu depuis avec sans malgre parce tandis"  # of time, of having, of a reason
)
WHEN = "quand lorsque lorsqu tandis parce quoique"  # begins a clause of its own
NOW = "maintenant actuellement aujourd aujourd'hui aujourd’hui desormais encore"  # says that it is so today
# A verb that says that something went on then, and one that says that it does today.
WENT_ON, GOES_ON = r"\w{2,}ai(?:t|ent)", r"(?!\w+(?:ai(?:t|ent)|ees?)(?!\w))\w{2,}(?:e|ent|t)"
NOW_IN_WORDS = r"(?<!\w)(?:a present|en ce moment|de nos jours)(?!\w)"  # the same, in several words
ONLY = "seulement uniquement seuls seules"  # a remark on a figure right behind it, and a limit anywhere else
# Of two things joined, the one leads away from it and the other to it.
CONTRARY = (
    "de du des d depuis/a au aux vers|pour faveur/contre|avec/sans|avant/apres depuis"
    "|dessus sur/dessous sous|dans en/hors|plus/moins"
)
COMPASS = r"nord|septentrional/sud|meridional/oriental/ouest|occidental"  # each excludes the others
# What says that something is only possible, intended, due or said to be so. Of words as written, in lower case.
MODAL = (
    r"\w(?:ront|rait|raient|ra|rai|rez)\b|\b(?:peut|peuvent|pouvait|pouvaient|puissent?|doit|doivent|peut-être"
    r"|possible(?:ment)?|probable(?:ment)?|prétendument|potentiellement|si|va|vont|allait|allaient|prévoi(?:t|ent)"
    r"|prévoyai(?:t|ent)|compt(?:e|ent|ait|aient)(?= \w+(?:er|ir|re)\b)"
    r"|propos(?:ent|e|ait|aient))\b"
)
# By when something is so: what was counted last before that day is so still.
BY_THEN = r"(?:jusqu['’ ](?:en|a)|a)(?: la)?(?: fin)?(?: de)?"
# Says no more than that it is so up to now.
TO_DATE = "a ce jour|jusqu['’ ](?:ici|a (?:present|aujourd['’ ]hui|maintenant))|a l['’ ]heure actuelle"
# "Since it began", and its verbs and nouns.
SINCE = "depuis"
BEGINNING = "debut debute commence commencement lancement lance demarrage"
DATA = "donnees chiffres statistiques registres"  # what somebody publishes that others may have counted
ISSUED_BY = (
    r"\b(?:(?:publie|diffuse|recueilli|rassemble|compile|analyse)e?s? par"
    r"|(?:donnees|chiffres|decompte|rapport|etude|enquete) d[eu])(?: la)?$"
)
# Of the same, what says that it is planned; where a plan is stated, each of them says so.
INTENDED = (
    r"\b(?:plans?|va|vont|allait|allaient|pr[eé]voi(?:t|ent)|pr[eé]voyai(?:t|ent)|compt(?:e|ent|ait|aient)"
    r"|propos(?:ent|e|ait|aient))\b"
)
PLAN = r"plans?"  # of these, the noun, which says nothing of a verb behind it
FUTURE = r"\w(?:ront|rait|raient|ra)"  # which of the verbs of MODAL say that it is to be
ARRIVING = r"arriv(?:e|ent|a|erent|er|ees?|es)|parvenu\w*"  # who is sent to a place gets there
LEAVING = r"laiss\w+|fait|font|firent|fit"  # before a figure and how those are whom it counts: dead, hurt
# Before a verb in the infinitive: nobody has done that yet, or will not do it; and what stands between the two verbs.
REFUSING = r"(?:refus|declin|omet|omis|omit|echou)\w*"
PROMISING = r"(?:accept|accord|pact|conven|prom[ei]|engag|decid|decis|menac|propos|veu|voul|esper|cherch|tente|essa)\w*"
TO_DO = r"(?:(?:a|de|d) )?\w+(?:er|ir|re)"
ANNOUNCED = "annonc"  # begins what says that something is going to be so
# How a list of organizations is joined, and the verbs that say of it that they wrote or joined in a letter.
LISTING = "et|ainsi que|avec|le|la|les|l'"
WROTE = (
    r"(?:ont |a |aussi )*(?:ecrit|ecrivent|envoye|adresse|demande)"
    r"|(?:etait|etaient|est|sont|figure|figurent) parmi les (?:organisations|ong|signataires)"
)
WRITTEN_BY = r"(?:ecrite?s?|envoyee?s?|redigee?s?) par"
JOINED = r"(?:s'est|se sont) joint(?:e|es|s)? a"
GOVERNMENT = "gouvernement autorites"  # that of a country
GOVERNMENTS = "gouvernements"  # of several countries
CROSSING = "frontiere"  # whoever is sent out of a country crosses it
SPEAKING_UP = "exprime expriment demande demandent exige exigent exhorte exhortent reclame reclament"
ABOUT = "sur contre de du des concernant"  # before what a document is about, or whose something is
# Between two figures, of which the second is less.
THEN_LESS = r"suivie?s? (?:de|par)|devant|plus que(?= les \d)"
THEN_MORE = r"derriere|moins que(?= les \d)"  # the same, where it is more
# Before these: how far the two are apart.
A_LITTLE, MUCH = "legerement|a peine|de peu|un peu|tout juste|juste", "loin|bien|beaucoup"
IN_EVERY = r"sur"  # between a part and a round number: "four in ten"
FRACTIONS = {"moitie": 2, "tiers": 3, "quart": 4, "cinquieme": 5}  # how many of each make a whole
# Before who says it, at the end of a sentence.
SAYS_LAST = """
dit disent affirme affirment rapporte rapportent indique indiquent note notent estime estiment
"""
# Verbs by which somebody says, finds or counts something, in one form; none of them denies it, or leaves it open.
REPORTING = """
dit rapporte ecrit note observe remarque mentionne ajoute explique decrit detaille soutient assure affirme declare
avertit alerte divulgue revele montre demontre indique constate decouvre etablit determine conclut confirme verifie
documente enregistre recense repertorie denombre compte comptabilise calcule estime chiffre identifie recueille
rassemble publie cite temoigne signale souligne
"""
SURVEYING = "interroge sonde enquete"  # verbs by which somebody asks those who are counted, in one form
LATEST = "dernier derniere recent recente recents recentes actuel actuelle"  # of what somebody has counted
# Before "to" and a place that nobody goes to: it is only said to be close.
NEAR = "pres proche proches contigu contigue adjacent adjacente parallele"
# What only leads to a noun, as a preposition does.
LEADING = (
    r"(?:dans le (?:cadre|contexte)|en (?:vertu|application)|par le biais|au (?:moyen|titre)|a la suite)"
    r"(?= (?:d|du|de|des)\b)"
)
# What the writers say of themselves before the word behind which it is said what is so.
STANCE = r"nous (?:(?!que?\b)[^,;:.]){1,80}?(?<!\w)(?:tandis que|alors que|parce que|puisque|car)\s"
ALL = "tous toutes tout toute"  # of those of whom a share is told
# Verbs that say how exact the number behind them is, by the words that they stand for.
MEASURING = {
    "plus de": r"(?:depass|exced)(?:e|ent|ait|aient)(?: les)?",
    "pres de": r"avoisin(?:e|ent|ait|aient)(?: les)?",
}
# Forms of a verb that are made from its infinitive: an infinitive and the endings of the future and the conditional.
FUTURES = r"(\w{2,}[ei]r)(?:ait|ais|aient|a|as|ont|ons|ez)"
BEFORE_VERBS = "qui il elle ils elles on"  # small words behind which no noun stands
BEEN = ""  # of French passives a pattern tells: "a été condamnée"
LED_BY = r"\b(?:aux dires de|de l avis de|aux yeux de)$"  # before who says it
# Behind a figure: how exact it is, by the words before one that stand for it; and what may follow but for a sign.
AND_MORE = {"plus de": "et plus", "au moins": "ou plus"}
BEHIND_MORE = "ont|a|avaient|avait|sont|etaient|qui"
# A verb of what was done, beside those that no ending tells: by itself, or behind a form of the one that carries it.
PAST = (
    r"\w{2,}(?:erent|irent|urent|(?<!r)a)"
    r"|(?:ai|as|a|avons|avez|ont|avai[st]|avaient|suis|es|est|sommes|etes|sont|etai[st]|etaient)"
    r" \w{2,}(?:e|i|is|it|u|us|ert|aint|eint|oint)(?:e?s?)"
)
# Verbs in one form that say with "a" and a noun no more than the noun does.
MAKING = "accorde rend emet conclut signe fait donne lance tient"
# Verbs in one form by which money goes from one to another: each says as much.
HANDING = "envoyer envoie transferer verser remettre remet passer deplacer reaffecter"
SO_THAT = r"(?:pour|afin) que"  # leads to what something is for
# What says only that people are in something, and what stands behind it.
OURS = "nos notre"  # who says it may be of those who write
PLACED = r"(?:inscrit|place|inclus|soumis|pris)e?s?"
CLOSE = "pres proche proches"  # each says as much
INTO = "dans en a au sous par"
PURPOSE = r"\b(?:pour|afin) qu[e'’][^,;.]{1,60}?puiss\w+"  # what is to be by it, and no doubt
# Before a comma: what accompanies a statement of its own.
ATTENDING = "avec|alors que|puisque"
# Verbs by which somebody has nothing of it, and the word for all of them.
HAVING_NONE = (
    r"(?<!\S)(?:manqu(?:e|ent|ait|aient) de?|n (?:a|ont|avait|avaient) (?:pas de?|aucune?(?: de)?)) (?!ete )",
    "sans ",
)
# That something is to be done at once, and the one word for it.
AT_ONCE = (r"(?<!\S)(?:tout de suite|sans (?:delai|tarder|attendre)|au plus vite)(?!\S)", "immediatement")
# Words that say of an age that it is not reached, and the one for all of them.
NOT_YET_OF_AGE = (r"n (?:avaient|avait|ont|a) pas (?:encore )?(?=(?:un an|\w+ (?:ans|mois))(?: |$))", "moins de ")
# Of a small word that changes what is said: those that say the same between a noun and whom it befalls.
BEFALLING = {"contre": "sur"}
# What joins a name to an office, or the other way round: held today, or then; and the verbs of those who lead a body.
IS = "est|reste|demeure"
WAS = "etait|fut|a ete|avait ete"
LEADS, LED = "dirige|preside", "dirigeait|dirigea|presidait|presida"
WHO = "qui"
THEN = "alors"  # says of an office that it was held when something was done
FORMER = "ex ancien ancienne"  # before an office: held no longer
ACTING = r"(?:par )?interim|interimaire"  # who holds an office for a time
# What says that somebody is to do something now: behind a name, before what is asked for there, and before a name.
OUGHT = r"doi(?:t|vent)|devrai(?:en)?t|ferait bien"
BEING = r"(?:est|sont|a ete|ont ete) "
DEMANDS_NOW = (
    r"(?<!\bai )(?<!\ba )(?<!\bont )(?<!\bavons )(?<!\bavez )"
    r"(?:demand(?:e|ent|ons)|exig(?:e|ent|eons)|exhort(?:e|ent|ons)|appel(?:le|lent|ons)?|pri(?:e|ent|ons)"
    r"|reclam(?:e|ent|ons))"
    r"(?: (?:va|est|aujourdhui|maintenant|aussi|de nouveau|sadresse))*(?: a| au| aupres)?"
)
IN_OFFICE = "actuel actuelle"  # beside an office: held today
AS = r"comme|en tant que|en (?:sa )?qualite de|a titre de"  # between a name and an office
AT_THE_TIME = "a l['’]epoque|a ce moment"  # behind an office, when it was held
TO_BE = "prochain prochaine elu elue futur future"  # says that it is not held yet
CHOSEN = "nomme nommee designe designee choisi choisie pressenti pressentie"  # for an office, held or not
# To whom a letter goes: its verbs and nouns, and what stands before or behind who gets a copy.
ADDRESSED = r"(?:adressee?s?|ecrit|ecrivent|ecrivait)(?:\s+(?!que\b|en\b|dans\b)\w+){0,3}?"
WRITINGS = r"lettres?|courriers?|missives?|messages?|protestations?|plaintes?|textes?"
# Behind a letter, what tells which it is; and the verbs by which it goes to somebody.
BEHIND_LETTERS = r"du|de|des|sur|contre|a propos|concernant|par|pour|en|datee|signee|ecrite|que"
WENT = (
    r"(?:(?:a|ont|est|sont|etait|etaient|ete|fut|aussi) ){0,3}"
    r"(?:allees?|envoyee?s?|transmise?s?|remise?s?|expediee?s?|parvenue?s?|deposee?s?)"
)
LETTER_TO = rf"(?:{WRITINGS})(?:\s+(?:ouvertes?|de|du|adressee|envoyee|datee))*"
COPIED = "copies?"
TO_WHOM = "a|au|aux"
INCLUDED = "etait|etaient|fut|figurait|figuraient|allee?|parvenue?|transmise?|envoyee?"
AMONG_OTHERS = "entre autres"
GOT = "recu|recoit|a recu|etait|etaient|figure|figurait|est"
DATED = "datee?s?(?: du)?|en date du"
# How those who write stand to what they write of, which they state elsewhere.
STANCES = r"alarme|inquiet\w*|preoccup\w*|souci|objections?|protest\w+|vive|profonde|grave|annonc\w+"
# That so many signed a letter: "porte la signature de", "ont mis leur nom".
SIGNATURES = r"sign\w+|cosign\w+|noms?"
# By what somebody demands something, which nobody has done yet.
DEMANDING = (
    r"demand(?!eu|eresse)\w+|exig\w+|exhort\w+|reclam\w+|recommand\w+|veul\w+|veut|pri(?:e|ent|ons|ait|aient)"
    r"|appel(?:le|lent|lait|laient|ons|ait|aient|er|ant)?"
)
# Who "évalue le nombre à" so many says it: the verbs, and what stands before the figure.
PUTTING = ("evalue|evaluent|situe|situent|porte|fixe", "a")
SOME = "quelque|quelques"  # before a figure that is not round, it says nothing of how exact that is
# What only those do who count, and nobody who tells what they counted.
COUNTS = (
    r"compte|comptent|recense\w*|documente\w*|enregistre\w*|denombre\w*|interroge\w*"
    r"|soigne\w*"
)
# Verbs and adjectives by which somebody has nothing of it: a negation in one word.
LACKS = r"manqu\w+|depourvu\w*|denue\w*"
# Equal parts, behind how many there are of them, and how many make a whole.
PARTS = {"tiers": 3, "quarts": 4, "cinquiemes": 5, "dixiemes": 10}
ROOMS = "quarts"  # of these, the words for something else, but before what they are parts of
# What somebody may demand, and the contrary of it.
OPPOSITES = (
    (
        r"fin|cess\w+|arret\w+|abandonn\w+|suspend\w+|retir\w+",
        r"poursui\w+|continu\w+|mainten\w+|prolong\w+|renouvel\w+|etend\w+|elargi\w+",
    ),
    (
        r"accept\w+|perme\w+|approuv\w+|soutien\w+|souten\w+",
        r"rejet\w+|refus\w+|interdi\w+|oppos\w+",
    ),
    (
        r"ferm(?:er|e|ent|ee?s?)",
        r"(?:r?ouvr|reouvr)\w+",
    ),
    (
        r"augment\w+|relev\w+|haus\w+",
        r"baiss\w+|redui\w+|diminu\w+",
    ),
)
# What the writers ask for: "we urge", "our coalition has asked for", "the letter calls on"; no question of theirs.
OUR_DEMANDS = (
    r"(?<!\w)(?:(?<!nous )nous (?!nous)(?:vous |avons |\w+ment |aussi )*|(?:notre|nos|la|le|les|l['’]|cette|ces)\s?"
    rf"(?:\w+ ){{0,2}}?(?:coalition|alliance|reseau|signataires|organisations|associations|ong|{WRITINGS}|appel"
    r"|petition|manifeste|rapport|declaration|contribution)(?: (?:a|ont|aussi|\w+ment))* )"
    r"(?P<verb>(?:demand|exig|exhort|reclam|recommand|pri|appel|invit|sollicit)"
    r"(?:e?ons|es?|ent|ait|aient|ees?|le(?:nt)?)(?! (?:si|pardon)(?!\w))"
    r"(?! d[e'’]\s?(?:agreer|croire|recevoir|trouver)(?!\w)))(?!\w)"
)
BEFORE_A_DAY = "avant"  # by which something is to be done
# Verbs that only an accent tells from small words, and another form of each.
ACCENTED: dict[str, str] = {}
WRITERS = "la coalition"  # in the place of an organization or a document that asks
ADVERBS = r"\w{3,}ment"  # which say how something is to be done
# Before a figure: what says that there are not so many.
NOT_SO_MANY = r"au lieu d[e’']|plutot que|(?:et |mais )?(?:non|pas)(?: pas)?"
# Words for bodies that name rooms, papers, events and plans as often.
NO_BODIES = """
action amis antenne atelier bureau campagne centre cercle chambre club college conference cyclistes direction
ecole eglise equipe espace familles forum foyer front maison mairie mission mouvement musee office ordre
oeuvre parents paroisse pecheurs programme projet radio relais reseau section service services soeurs table
urgence voix haute
"""
NOUN_AT = 0  # of the words of a name before its first small word, where the noun for what it is stands
