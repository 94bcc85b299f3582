"""French words by which somebody says, writes or does something."""

ATTRIBUTING = r"\b(?:selon|d apres|dit par|rapporte par|compte par)$"  # stands before a name
SPEAKING = "dit disent affirme affirment declare rapporte"  # after a name
QUOTING = "cite citent cites dit"
WRITING = "ecrit ecrivent ecrivait"
WRITING_FIRST = WRITING  # before the name of whoever writes
SENDING = "envoie envoient"
ADDRESSING = "a au aux"  # before the name of whoever is written to
DOING = "a ont"  # before the name of whoever does something
HAVING_DONE = ""  # likewise, of what is done already
PERFECT = "a ont avait avaient"  # before what somebody has done
# How a verb ends, before whoever did it.
DONE_BY = r"\b(?:a|ont|avait|avaient) (?:\w+ment )?\w{2,}(?:e|i|u|is|it|ert)e?s?"
TAKEN_UP = r"\w+ (?:t )?(?:ils?|elles?)\b"  # behind a name: a verb, and a pronoun for whoever is named
ASKING_FIRST = "demande demandent reclame reclament exige exigent"  # before the name of whoever asks for something
OPINIONS = "avis opinion opinions position"  # what somebody thinks, beside a name
VERB_COMES_FIRST = True  # before whoever says or asks for something
IMPERSONAL = ""  # before the verb of which nobody in particular is the subject
OPINING = "dit disent pense pensent estime estiment"
ASKED_OF = "a au aux de du des doit doivent devrait devraient faire"  # before whoever is to do it
ASKING_SOMEBODY = "prie prient sollicite sollicitent"  # before whoever is asked for something, without a preposition
BE_DONE = "soit soient fut fussent"  # between what something is demanded to be done to, and what
HAVING_TO = "doit doivent devait devaient devrait devraient fasse fassent"  # after whoever is to do it
STOPPING = r"\b(?:cess|arret)\w+ d[e ] ?\w+(?:er|ir|re)\b"  # that somebody no longer does it
# What somebody is to do, of whom it is wanted: nothing that came about tells it.
WANTED = r"\b(?:voul(?:ons|ez)|veulent|demand(?:ons|ez|ent)|exig(?:eons|ez|ent)) (?:\w+ ){0,6}?(?:que|qu|de) \w+"
# Asks what somebody is to do.
DUTY = r"^(?:que|qu est ce que) d(?:oi(?:t|vent)|evrai(?:t|ent)) faire\b|\bque (?:\w+ ){1,5}?fass(?:e|ent)\b"
DONE = r"\b(?:a|ont|avait|avaient|fut|furent|etait|etaient|compte(?:nt)?(?! sur\b))\b"  # asks what was or is
# What somebody said or did once they were asked, which no demand tells.
ONCE_ASKED = r"(?!^)\b(?:quand|lorsque?|apres que|une fois que) (?:\w+ ){0,4}?(?:demand|exig|reclam|sollicit)\w+"
CAME_ABOUT = r"\b(?:a|ont|avait|avaient) (?:t )?(?:il|elle|ils|elles|on)\b"  # asks whether something did
PROMISED = (  # before a number that is not so yet
    r"\b(?:promet\w*|prevoi\w*|prevu\w*|envisage\w*|reserve(?:nt)? (?:environ )?#?\d|compte(?:nt)? sur"
    r"|(?:annonc\w+|attend|attendent|espere\w*) (?:de )?#?\d)"
)
SUPPOSED = r"[aeiud]r(?:ait|aient)\b"  # in a statement of what has not come about
# Asks for no more than that.
SUPPOSING = """
plan plans prevoit prevoyait prevu prevue propose proposait offre offrait veut voulait entend promet serait
seraient devait etre promis promise promises annonce annonces reserve reserves
"""
# Asks what came about, whatever was planned.
ACTUALLY = r"\b(?:vraiment|reellement|en realite|finalement|au final|en fait|deja|jusqu.ici|a ce jour)\b"
BEING_ABLE = "peut peuvent pourrait pourraient peux pouvons"  # what somebody can ask for, nobody has asked for
# Those of whom something was asked are counted, and not what was: "à combien d'entre eux a-t-on demandé".
ASKED_THEMSELVES = r"\ba combien de? "
# Who answers a letter, and to whom one goes.
REPLYING = "repondu repond repondent reponse reponses"
# Asks whether somebody asks for something: a pronoun behind the verb, and no word that asks before it.
WHETHER = (
    r"^(?!qu|comb|comm|ou\b|pour|a qu|de qu)(?:\w+ ){0,5}?(?:demand|reclam|exig|recommand)\w+ "
    r"(?:t )?(?:ils?|elles?|on|nous)\b"
)
# Says, and with a question mark asks, that somebody demands something.
ASSERTED = (
    r"^(?!.*\b(?:que|qu|qui|quoi|quels?|quelles?|combien|comment|quand|ou|pourquoi)\b)"
    r"(?:l[ea]s? |l |leur )(?:\w+ ){1,6}?(?:demande|demandent|reclame|reclament|exige|exigent|veut|veulent)"
    r" (?!a\b|au\b|aux\b|sur\b|en\b|dans\b)(?:\w+ )+\w"
)
ADDRESSEES = "destinataire destinataires adressee"
SENT_BY = ""
CALLED_FOR = r"^qui (?:a|ont) appele a\b"  # asks who demands something
# By when something is to be done: what asks for it, and what states it.
DEADLINE = (
    r"\b(?:avant|pour|d ici|jusqu a) (?:quand|quel(?:le)? (?:date|jour|mois|annee))\b"
    r"|\bdelai\b|\bdate limite\b|\becheance\b"
)
DUE = "delai echeance avant jusqu ici expire fallait faut faudrait devait devaient"
DUE_ON = "pour"  # before a date, and no word for what is due elsewhere
IS_IT_YOU = r"^etes vous\b|\bvous$"  # asks whether somebody is the one who answers
# What somebody counted alone, and does not only quote; read as it is typed.
BY_ITSELF = r"\b(?:lui|elle|eux|elles) memes?\b|\b(?:ses|leurs?|son) propres? (?:donnees|chiffres?|decompte|enquete)\b"
QUOTED = r"\bqui (?:l )?(?:a|ont) (?:dit|qualifie|appele|decrit)\b"  # asks who said it in so many words
# Asks whether a document says something.
SAYING_THAT = r"\b(?:lettre|rapport|appel) dit\b"
# How a question says that somebody tells something; and the forms in which it wants what each of two tells.
TOLD_BY = "selon {name}"
OURS = r"\b(?:nous|notre|nos|notres?)\b"
_TELLER = r"((?:[\w’'.-]+ ){0,5}?[\w’'.-]+)"
_FIGURE = r"(?:chiffres?|nombres?|donn[ée]es?|comptes?|d[ée]comptes?|estimations?)"
_OF = r"(?:de la |de l['’]|du |des |de |d['’])"
_OUT = r"(?=\s*(?:[,;:.?!()]|$))"
TOLD_BY_TWO = (
    rf"\b(?:selon|d['’]apr[eè]s) {_TELLER},? et (?:aussi )?(?:selon |d['’]apr[eè]s ){_TELLER}{_OUT}",
    rf"\b(notre|nos) (?:propres? )?{_FIGURE},? et (?:celui|celle|ceux|celles) {_OF}{_TELLER}{_OUT}",
    rf"\b(?:le|la|les) {_FIGURE} {_OF}{_TELLER},? et (?:les?|la) (n[oô]tres?){_OUT}",
    rf"(?:^|(?<=[,;:.?] )|(?<=\bsi )|(?<=\bque )){_TELLER} "
    r"(?:\w+ une? (?:chiffre|nombre|chose)|(?:dit|disent|donne|donnent) une? \w+),?"
    rf" et {_TELLER} (?:(?:di\w+|donn\w+) )?une? autre\b"
    rf"(?:,? (?:lesquels|lesquelles|quels sont-ils|quelles sont-elles))?{_OUT}",
)
