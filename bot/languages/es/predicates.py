"""Spanish words for what came about: what ended, how it turned out, why, and what was only demanded."""

GERUND = r"(?:ando|[iy]endo)$"  # what somebody is doing, behind a form of "estar"
# What was done to those who are counted; of some verbs it tells no more than that they were counted.
DONE_TO = (
    r"\b(?:fue(?:ron)?|son|es|eran|sido|siendo) (?:\w+mente )?"
    r"\w*(?:[ai]d|[aeiou][cs]t|ich|ech|ert|uest|crit)[oa]s?\b(?! (?:a|de) \w)"
)
COUNTED_AS = """
listar mencionar reportar registrar documentar contar estimar calcular cifrar incluir cubrir citar describir indicar
senalar abarcar confirmar dicho dar mostrar hacer hizo hicieron
"""
BROUGHT = "poner puesto llevar traer meter sacar situar ubicar"  # where to, other words tell
# Verbs by which something ends or is undone.
CEASED = r"\b(?:dej(?:o|aron|a|an|ado) de|ya no)\b"  # that something is so no more
ENDING = """
termina termino terminan terminaron terminar acaba acabo acabaron acabar finaliza finalizo finalizar cesa ceso cesaron
cesar detuvo detuvieron detener paro pararon parar levanta levanto levantaron levantar cancela cancelo cancelaron
cancelar revoca revoco revocaron revocar deroga derogo derogaron derogar anula anulo anularon anular retira retiro
retiraron retirar suprime suprimio suprimir detenga detengan detiene detienen
"""
# At the head of a demand: it undoes what its other words speak of, or keeps it from being done.
UNDOING = (
    r"(?:\w+mente )?(?:abandonar|poner(?: de inmediato)? fin|terminar|acabar|detener|parar|cesar|suspender"
    r"|retirar(?:se)?|cancelar|derogar|revocar|anular|levantar|prohibir|rechazar|renunciar|dejar de|oponerse|denunciar"
    r"|cerrar|eliminar|quitar|evitar|impedir|abstenerse|desistir|suprimir)\b"
)
# In a statement: somebody wants others to do it, and it is not told that they did.
DEMANDED = (
    r"(?<!\by )\b(?:inst(?:a|an|o|aron)|pid(?:e|en|io|ieron)|exig(?:e|en|io|ieron)|reclam(?:a|an|o|aron)"
    r"|solicit(?:a|an|o|aron)|recomiend(?:a|an)|recomend(?:o|aron)) (?:\w+ ){0,6}?(?:a|que) \w+"
)
# How something turned out, and a statement that tells so.
FINALLY = r"\b(?:finalmente|al final|por fin)\b|\b(?:\w+ision|fallo|sentencia|resultado) (?:final|definitiv[oa])\b"
FINAL_STATED = r"\b(?:finalmente|al final|definitiv[oa]s?|final)\b"
INSTEAD_OF = r"\b(?:en (?:vez|lugar) de)\b"
INSTEAD_STATED = r"\b(?:en (?:vez|lugar)|sino|alternativas?|sustitu\w+|reemplaz\w+)\b"
WHY = (
    r"^(?:y |pero )?por que\b(?! (?:ciudad|cruce|puerto|estado|pais|lugar|medio|via|frontera|calle)\w*\b)"
    r"|^que (?:hizo que|(?:llevo|motivo|impulso|movio) al?"
    r"|(?:provoco|causo|origino|desencadeno|ocasiono) (?:el|la|los|las))\b"
)
# Asked for by the noun.
A_REASON = (
    r"\b(?:que|cual(?:es)?) (?:(?:es|son|fue|fueron|era|eran) )?(?:el |la |los |las )?"
    r"(?:motivos?|razon(?:es)?|causas?)\b|^que (?:hay|habia|esta|estaba|se esconde) (?:detras|atras) de"
    r"|\b(?:idea|intencion|logica) (?:(?:que )?(?:hay|habia|esta) )?(?:detras|atras) de"
)
REASON_STATED = (
    r"\b(?:porque|debido|ya que|puesto que|dad[oa]s?|por lo que|a causa|motiv\w+|razon(?:es)?|pues|por temor)\b"
)
# What brought something about, and a statement that tells it: where or when it was is no cause.
CAUSING = (
    r"^(?:y |pero )?que (?:fue lo que )?(?:(?:ha|habia) )?(?:caus\w+|provoc\w+|origin\w+|desat\w+|desencaden\w+"
    r"|ocasion\w+|inici(?:o|aba|ado)|dio (?:lugar|origen) a|llev(?:o|aba) a)"
    r"(?: a)? (?:el|la|los|las|l|al|est[ea]s?|es[ea]s?|un|una|su|sus)\b"
)
HOW_IT_BEGAN = (
    r"^(?:y |pero )?como (?:(?:empez|comenz|inici|surgi|estall)\w+|se (?:inici|origin|produj|desat|desencaden)\w+) \w"
)
CAUSE_STATED = (
    r"\b(?:porque|debido|ya que|puesto que|a causa|por temor|dio (?:lugar|origen) a|a raiz de)\b"
    r"|\bresult(?:o|ado) de\b|\b(?:caus|provoc|origin|desat|desencaden|ocasion|motiv)\w*"
)
CAUSES = "causa causas"
CONCEDED = r"\b(?:pese a|a pesar de|aunque|no obstante)\b"  # what did not keep it from being so
# Whether some are included, and a statement by which they are not.
INCLUDED = r"(?<!no )(?<!no estan )\b(?:inclu(?:id[oa]s?|yen?)\b|sujet[oa]s? a\b|se aplica\b)|^(?:estan )?tod[oa]s\b"
EXEMPT_STATED = r"\b(?:exceptu\w+|exent[oa]s?|eximi\w*|exclu\w+|excepto|salvo)\b"
# Taken off what it stood on, and a statement that tells so; what is given for something else.
REMOVED = r"\b(?:quit|sac|retir|elimin)\w+ (?:\w+ ){0,4}?lista\b|\bsali\w+ de la lista\b"
REMOVED_STATED = r"\b(?:quit|retir|elimin|borr)\w+"
IN_RETURN = r"\ba cambio\b"
# Verbs by which it goes on again, and those of a statement that tells so.
RESUMING = "reanuda reanudo reanudaron reanudar retoma retomo retomaron retomar reabre reabrio reabrir"
GOING_ON = "reanuda reanudo reanudar retomo retomar sigue siguen siguio seguir continua continuo continuar reabrio"
# Of a sample; and made known to all.
SAMPLED = r"\b(?:entrevist|encuest)\w+"
SAMPLED_OF_A_KIND = (  # a few of those who are counted, by what they have or are besides
    r"\b(?:entrevist|encuest)\w+ (?:\S+ ){1,5}?(?:que|quienes|cuy[oa]s?|con|sin)\b"
)
TALKED_WITH = r"^(?:\w+ )?con cuant[oa]s (?:\w+ ){1,3}?(?:habl|convers)\w+\b"  # whom somebody questioned
SAMPLE = r"\b(?:la |una |su |tamano de (?:la )?)muestra\b"  # all those who were questioned
# Behind somebody's name: it happened to them, and is nothing that they did to others.
BEFALLING = (
    r"(?:se|es|fue|era|(?:ha|habia) sido|quedo|resulto|estuvo)\b"
    r"|(?!ha )\w+(?: (?:en|durante|tras|desde|antes|cuando)\b|$)"
)
# What asks by a verb that stands first: as one ends, behind a pronoun, or before an article, as no noun stands.
VERB_AT_THE_HEAD = (
    r"(?:(?:no|ya) )?(?:(?:se|les?|nos) \w{3,}|\w{2,}(?:[ai]eron|aron|aban)"
    r"|\w{3,}(?: \w{3,})?(?= (?:el|las?|los|una?|al|algun\w*|ningun\w*) \w))\b"
)
PUBLISHING = r"\b(?:public(?:o|aron|ar|ad[oa]s?)|(?:hizo|hicieron|hecho|hacer|hag\w+) public[oa]s?|difund\w+)\b"
ANNOUNCED = r"\b(?:anunci|divulg)\w*"  # in a statement, likewise made known
# In a statement: it is not quite so, or not known to be. A noun for a deed, which tells of none that was done.
HEDGING = """
podria podrian puede pueden debe deben deberia deberian apenas casi pocos pocas raramente supuestamente parece parecen
"""
NOMINAL = r"\w{3,}(?:ci?on(?:es)?|sion(?:es)?|mientos?|uras?|ajes?|anzas?|encias?|ndo)"
# What denies the words behind it; and how the opposite of a word begins.
FAR_FROM = r"\b(?:lejos de|ya no)\b"
OPPOSITES = "in im i des no"
OPPOSITE = r"(?:des|in|im|no|i)(?=\w{4})"
# In a statement: it did not come about, or somebody did not want it.
FAILING = r"\b(?:carec|neg(?:o|ad|ar)|rechaz|fall|opon|opus|evit|imp[ie]d|falt)\w*"
# Verbs before "that" of which what they tell is so; and how the denied may be so, but not in full.
KNOWN_TO_BE_SO = (
    r"\b(?:muestra|mostr|demuestra|demostr|revel|confirm|prueba"
    r"|prob|comprob|reconoc|constat|document|sab|supo)\w*"
)
TRULY = r"\b(?:de verdad|en realidad|(?:real|verdadera|plena|total|entera|completa)mente)\b"
# Asks whether the record has something, and no yes or no of it.
WHETHER_IT_IS_THERE = (
    r"\b(?:hay|existen?|tienes?|tenemos|conoces?|conocen|muestra[ns]?|das?|dan|envia[ns]?|resumes?|explicas?)\b"
    r"|\bpuedes?\b(?= (?:decir|dar|mostrar|enviar|explicar|mandar|pasar)\w*)"
)
ADVERB = r"\w{2,}mente|aun|todavia|ya|hoy|ahora|siquiera|tambien|solo"  # tells how or when, and not what
# In a question: what may be or is to be, and what has to do with what; no statement of what was says that.
MOOD = (
    r"\b(?:puede[ns]?|pud(?:o|ieron)|podr\w+|debe[ns]?|deber\w+|va|van|iba|iban|habr\w+|ser(?:a|an|ia|ian)"
    r"|(?!quer)\w{2,}[aei]r(?:ia|ian))\b"
)
CONNECTED = r"\bque ver con\b|\bgracias a\b|\bpor que\b"
AGENT = "por"  # before whoever did it, where a verb of being stands before the verb
BEING_NOW = "es son esta estan"
BEING_MORE = "ser estar estuvo estuvieron sido siendo estado estaba estaban"
ASKING_WHETHER = ""  # behind a verb of being that asks, and tells of nobody
# Before a clause in which nothing is denied by what stands before it.
SUBORDINATE = "antes despues hasta mientras cuando donde porque aunque"
ALONE = "solo sola solos solas solamente unico unica"
CONDITIONS = "si salvo"
# How many of them, and no others: what is said of some is not said of all.
AMOUNTS = """
todo toda todos todas cada mayoria algun alguno alguna algunos algunas ambos ambas mitad muchos muchas varios varias
mas menos solo siempre nunca
"""
BEFORE_A_PLACE = "en sobre dentro"  # of what is told
BEFORE_A_TIME = "tras durante desde hasta"  # of what else came about then
BEING = "es son fue fueron era eran esta estan"  # before what somebody is
PRESENT_AT_THE_HEAD = "hay es son esta estan tiene tienen"  # of what is so now
DENIED_AT_THE_HEAD = "no"  # first words of what asks for a yes or a no
ANYBODY = "alguien"  # of whom it is asked whether it is so of any
NOBODY = "nadie ninguno ninguna"  # of whom a statement tells that it is so of none
