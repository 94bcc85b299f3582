"""Spanish words for what somebody did: questioned others, found something out; and for what can be done."""

# Of those whom somebody questioned.
QUESTIONED = r"\b(?:entrevist|encuest|interrog)(?:o|aron|ad[oa]s?)\b"
# How many there can be, and a statement that tells what can be.
ABLE = (
    r"\bcuant[oa]s? (?:\w+ ){0,4}?(?:pueden?|podian?|podrian?|caben?|cabian?|cabrian?)\b"
    r"|\bcapacidad\b|\baforo\b|\bcabida\b"
)
ABLE_STATED = r"\b(?:pued\w+|podi?r?ian?|cab\w+|capacidad|aforo|capaz|capaces|permit\w+|limite\w*|hasta)\b"
AUTHORED = r"\b(?:escri\w+|redact\w+|autor(?!i[dz])\w*|elabor\w+|produ[cj]\w+|prepar\w+)\b"  # who made a work
FOUND_OUT = (
    r"\bque (?:ha |han )?(?:encontr(?:o|aron|ado)|hall(?:o|aron|ado)|concluy(?:o|eron)|concluido"
    r"|revel(?:o|aron|ado)|descubr(?:io|ieron)|descubierto|arroj(?:o|aron|ado))\b"
)
WILL_BE = r"\bcuando (?:se (?:l[aeo]s? )?)?(?:\w+[aei]ra(?:n)?|va(?:n)? a)\b"  # asks when something will be
# Of what was paid, and a statement of what is only owed.
PAYING = "pago pagaron pagado paga pagan"
OWED = r"\b(?:debe|deben|tienen? que|han? de) (?:pag\w+|dar|gastar)\b"
OUGHT = r"\b(?:deb\w+|tien\w+ que|hay que)\b"  # in a statement of what is to be done
HAVING_BACK = r"(?!)"  # by a small word alone
PARTICIPLE = r"(?:[ai]d|[aeiou][cs]t|ich|ech|ert|uest|uelt|crit)[oa]s?$"  # of a verb, before the one by whom it is done
# Asks when, or by whom, something was done for the first time.
FIRST_TIME = (
    r"^(?:cuando|quien|que) .*\bpor (primera vez)\b"
    r"|\b(?:fue|es|fueron) (?:el|la|los|las) (primer[oa]s?) en (?=\w+[aei]r\b)"
)
# Verbs that say little beside a telling word, as those who are counted did them; and who stands before them else.
LIGHT = """
aparecieron aparecio entraron llegaron pasaron pudieron quedaron quedo salieron siguieron vinieron volvieron
""".strip()
BY_OTHERS = "nosotros ellos ellas yo ustedes usted"
# What a body does that listens to some; and what brings people into a state, or lets them out of one.
HEARING = "oir oyo oyeron escuchar escucho escucharon"
MADE_SO = r"\b(?:hizo|hicieron|hecho) \w+[aei]r$|\b(?:pus|dej)(?:o|aron|ieron) (?:enferm|herid|invalid)\w+$"
MAKING = "hizo hicieron hacer provoco provocaron causo causaron dejo dejaron puso pusieron"
GOT_OUT = (
    r"\b(?:sal(?:io|ieron|en|ir)|escap(?:o|aron)) (?:con vida|viv[oa]s?|iles[oa]s?|del? (?:la |los |las )?\w+$)"
    r"|\bse salv(?:o|aron)\b"
)
ESCAPING = """
salio salieron salen salir salvo salvaron salvadas salvados escaparon escapo sobrevivieron rescatadas rescatados
"""
# What people do in their minds, behind those who are counted.
MINDING = """
cree creen creian leen leyeron piensa piensan pensaban recuerdan sabe saben sabian
ve ven vieron vio quiere quieren
"""
