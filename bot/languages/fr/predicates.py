"""French words for what came about: what ended, how it turned out, why, and what was only demanded."""

GERUND = r"(?!)"  # what somebody is doing: French has no such form behind a verb
# What was done to those who are counted; of some verbs it tells no more than that they were counted.
DONE_TO = r"\b(?:ete|sont|est|etaient|etait|furent|fut) (?:\w+ment )?\w+(?:e|i|u|is|it|ert)e?s?\b(?! (?:a|d|de) \w)"
COUNTED_AS = """
lister mentionner citer signaler indiquer compter recenser estimer chiffrer concerner decrire confirmer presenter dit
donner nommer montrer faire fait
"""
BROUGHT = "mis amener envoyer placer"  # where to, other words tell
# Verbs by which something ends or is undone.
CEASED = r"\b(?:(?:cess|arret)\w+ d(?:e|')? ?\w+(?:er|ir|oir|(?<!b)re)\b|ne \w+ plus\b)"  # that something is so no more
ENDING = """
termine terminee terminer fini finie finir cesse cesser arrete arretee arretent arreter leve levee lever annule annulee
annuler revoque revoquee revoquer abroge abrogee abroger retire retiree retirer supprime supprimee supprimer
interrompu interrompre
"""
# At the head of a demand: it undoes what its other words speak of, or keeps it from being done.
UNDOING = (
    r"(?:\w+ment )?(?:abandonner|mettre(?: \w+ment)? fin|cesser|arreter|suspendre|retirer|annuler|abroger|revoquer"
    r"|lever|interdire|rejeter|renoncer|refuser|s opposer|denoncer|fermer|supprimer|eviter|empecher|s abstenir|geler)\b"
)
# In a statement: somebody wants others to do it, and it is not told that they did.
DEMANDED = (
    r"(?<!\bet )\b(?:demand(?:e|ent|ait|aient)|exig(?:e|ent|eait|eaient)|reclam(?:e|ent|ait|aient)"
    r"|recommand(?:e|ent|ait)) (?:\w+ ){0,6}?(?:de|que) \w+"
)
# How something turned out, and a statement that tells so.
FINALLY = (
    r"\b(?:finalement|en fin de compte|au final)\b"
    r"|\b(?:\w+ision|jugement|resultat) (?:finale?|definiti(?:f|ve))\b"
)
FINAL_STATED = r"\b(?:finalement|finale?|definiti(?:f|ve))\b"
INSTEAD_OF = r"\b(?:au lieu d(?:e|es|u)|a la place d(?:e|es|u)|plutot que)\b"
INSTEAD_STATED = r"\b(?:au lieu|a la place|plutot|alternatives?|remplac\w+)\b"
WHY = (
    r"^(?:et |mais )?pourquoi\b"
    r"|^qu est ce qui a (?:pousse|amene|conduit|motive|provoque|cause|declenche)\b"
)
A_REASON = (  # asked for by the noun
    r"\bquel(?:le)?s? (?:(?:est|sont|etait|etaient|fut) )?(?:la |le |les )?(?:raison|motif|cause)s?\b"
    r"|^qu (?:y a t il|est ce qu il y a|est ce qui se cache) derriere\b|\b(?:idee|intention|logique) derriere\b"
)
REASON_STATED = r"\b(?:parce|car|puisque|en raison|a cause|faute|grace|motifs?|raisons?|afin|compte tenu)\b"
# What brought something about, and a statement that tells it: where or when it was is no cause.
CAUSING = (
    r"^(?:et |mais )?qu est ce qui (?:a|avait) (?:caus|provoqu|declench|entrain|occasionn|engendr|suscit|mis le feu a"
    r"|donne lieu a|abouti a|conduit a)\w*"
)
HOW_IT_BEGAN = (
    r"^(?:et |mais )?comment (?:.* )?(?:a|ont|est|sont|s est|se sont)"
    r" (?:t (?:il|elle|ils|elles) )?(?:commence|debute|eclate|declare|declenche)\w*"
)
CAUSE_STATED = (
    r"\b(?:parce|puisque|en raison|a cause|faute|grace|donne lieu a|a la suite de|due?s? a)\b"
    r"|\b(?:caus|provoqu|declench|entrain|occasionn|engendr|suscit)\w*"
)
CAUSES = "cause causes"
CONCEDED = r"\b(?:malgre|en depit d|bien que)\b"  # what did not keep it from being so
# Whether some are included, and a statement by which they are not.
INCLUDED = r"(?<!pas )\b(?:inclus\w*|compris\w*|concernee?s?|s applique\b)"
EXEMPT_STATED = r"\b(?:exempt\w*|exclu\w*|sauf|excepte\w*|dispens\w+)\b"
# Taken off what it stood on, and a statement that tells so; what is given for something else.
REMOVED = r"\b(?:retir|ray|enlev|supprim)\w+ (?:\w+ ){0,3}?liste\b|\bsorti\w* de la liste\b"
REMOVED_STATED = r"\b(?:retir|ray|enlev|supprim)\w+"
IN_RETURN = r"\ben (?:echange|contrepartie|retour)\b"
# Verbs by which it goes on again, and those of a statement that tells so.
RESUMING = "reprend reprennent repris reprise reprendre rouvert rouvrir relance relancer"
GOING_ON = "reprend repris reprise reprendre continue continuent continuer poursuit poursuivre rouvert"
# Of a sample; and made known to all.
SAMPLED = r"\b(?:interrog|sond|questionn)(?:e|ee|es|ees)\b"
SAMPLED_OF_A_KIND = (  # a few of those who are counted, by what they have or are besides
    r"\b(?:interrog|sond|questionn)(?:e|ee|es|ees) (?:\S+ ){1,5}?(?:qui|dont|avec|sans|ayant)\b"
)
TALKED_WITH = r"\b(?:a|avec) combien d\w* (?:\w+ ){1,4}?(?:parle|discute)\w*\b"  # whom somebody questioned
SAMPLE = r"\bechantillons?\b"  # all those who were questioned
# Behind somebody's name: it happened to them, and is nothing that they did to others.
BEFALLING = (
    r"(?:s|se|est|etait|fut|(?:a|avait) ete)\b"
    r"|(?:a |avait )?\w+(?: (?:dans|lors|pendant|apres|avant|chez|quand)\b|$)"
)
VERB_AT_THE_HEAD = r"(?!)"  # what asks by a verb that stands first; there a pronoun takes somebody up
PUBLISHING = r"\b(?:publie\w*|rendu\w* public\w*|diffuse\w*)\b"
ANNOUNCED = r"\b(?:annonc|divulg)\w*"  # in a statement, likewise made known
# In a statement: it is not quite so, or not known to be. A noun for a deed, which tells of none that was done.
HEDGING = "peut peuvent pourrait pourraient doit doivent devrait devraient presque peu peine rarement semble semblent"
NOMINAL = r"\w{3,}(?:tions?|sions?|ments?|ures?|ages?|ances?|ences?|ant)"
# What denies the words behind it; and how the opposite of a word begins.
FAR_FROM = (
    r"\bloin d\w*\b|\b(?:personne|rien|aucune?(?: \w+)?) ne?\b|\bne?(?= (?:\w+ ){1,4}(?:personne|rien|aucune?)\b)"
)
OPPOSITES = "in im il ir de des non"
OPPOSITE = r"(?:des|non|in|im|il|ir|de)(?=\w{4})"
# In a statement: it did not come about, or somebody did not want it.
FAILING = r"\b(?:manqu|refus|rejet|echou|oppos|evit|empech|prive|prives)\w*"
# Verbs before "that" of which what they tell is so; and how the denied may be so, but not in full.
KNOWN_TO_BE_SO = (
    r"\b(?:montr|demontr|revel|confirm|prouv|etabli"
    r"|reconn|constat|document|sait|savent|savait)\w*"
)
TRULY = r"\b(?:(?:vrai|reelle|veritable|pleine|totale|entiere|complete)ment|tout a fait)\b"
# Asks whether the record has something, and no yes or no of it.
WHETHER_IT_IS_THERE = (
    r"\b(?:y a|existe|existent|avez|as tu|tu as|connais|connaissez|montre\w*|donne(?! t (?:il|elle|on)\b)\w*"
    r"|envoie\w*|resume\w*|expliqu\w*)\b"
    r"|\b(?:peux|pouvez)\b"
)
ADVERB = (
    r"\w{2,}ment|encore|deja|maintenant|aujourd|hui|aussi|seulement|bien|vraiment"  # tells how or when, and not what
)
# In a question: what may be or is to be, and what has to do with what; no statement of what was says that.
MOOD = (
    r"\b(?:peut|peuvent|pu|pour(?:ra|ront|rait|raient)|doit|doivent|dev(?:ra|ront|rait|raient)|va|vont"
    r"|se(?:ra|ront|rait)|\w{2,}r(?:ait|aient))\b"
)
CONNECTED = r"\ba voir avec\b|\blie[es]* a\b|\bpourquoi\b"
AGENT = "par"  # before whoever did it, where a verb of being stands before the verb
BEING_NOW = "est sont"
BEING_MORE = "etre ete etant fut furent"
ASKING_WHETHER = "ce"  # behind a verb of being that asks, and tells of nobody
# Before a clause in which nothing is denied by what stands before it.
SUBORDINATE = "avant apres jusque tandis quand lorsque parce puisque"
ALONE = "seul seule seuls seules seulement unique"
CONDITIONS = "si sauf"
# How many of them, and no others: what is said of some is not said of all.
AMOUNTS = """
tout toute tous toutes chaque plupart certain certaine certains certaines moitie beaucoup plusieurs plus moins
seulement seul seule toujours jamais
"""
BEFORE_A_PLACE = "sur dans a au aux"  # of what is told
BEFORE_A_TIME = "apres avant pendant durant depuis suivant lors"  # of what else came about then
BEING = "est sont etait etaient"  # before what somebody is
PRESENT_AT_THE_HEAD = "sont"  # of what is so now
DENIED_AT_THE_HEAD = "n"  # first words of what asks for a yes or a no
ANYBODY = "quelqu quelquun quiconque"  # of whom it is asked whether it is so of any
NOBODY = "personne aucun aucune"  # of whom a statement tells that it is so of none
