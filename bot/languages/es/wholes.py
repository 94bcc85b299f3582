"""Spanish words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "mas menos de que al unas unos cerca casi aproximadamente alrededor hasta"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"\btod[oa]s (?:l[oa]s|ell[oa]s|es[oa]s)\b"
ALL_STATED = r"\b(?:tod[oa]s?|cada|siempre)\b"
INCLUDING = "incluidos incluidas incluyendo como entre"  # before what is told of a larger group
OTHER = "otro otra otros otras"  # what the rest of a row is as well
OF_EACH = "un una cada todo toda cualquier"  # before things, "or" between them, of each of which a number is told
OTHER_THAN = r"\b(?:aparte de|ademas del?|fuera de|excepto)\b"
OTHERS_STATED = r"\b(?:otr[oa]s?|tambien|ademas|demas)\b"
# Asks for a number for the whole of a place.
EVERYWHERE = (
    r"\bto(?:do el(?! (?:ano|mes|dia)\b)|da la(?! semana\b)|do(?! (?:el|#?\d)))\b"
    r"|\ben total en\b|\ben tod[oa]s l[oa]s\b"
)
# How many live somewhere, and a statement that tells it.
INHABITANTS = r"\b(?:habitantes|vecinos|poblacion|(?:personas|gente) (?:vive|viven|residen))\b"
LIVING_STATED = r"\b(?:viv(?:e|en|ia|ian|io)|habit\w+|resid\w+|poblacion|vecin[oa]s|empadronad\w+)\b"
# The number of all, and a statement that counts some out of a number.
IN_TOTAL = r"\b(?:en (?:total|conjunto)|sumando todo)\b"
PART_STATED = r"#?\d[\d.]*%? (?:\w+ )?de (?:los|las|sus|estos|estas|esos|esas) (?:\w+ )?#?\d"
# Before what is said of some of a whole.
VERBS_OF_PARTS = """
es son era eran fue fueron ha han habia habian estan estaban estaba tiene tienen tenia tenian
"""
RELATIVE = "que quienes cuales"  # before what tells which whole it is
# Those on a list are counted, and a statement that tells of one.
ON_A_LIST = r"\ben (?:la|esa|esta|su|una)(?: \w+)? listas?\b"
LIST_STATED = r"\blist(?:as?|ad[oa]s?)\b"
# Of those on one side and on the other.
# How a vote went, which is told by those on both sides.
HOW_IT_WAS_VOTED = r"\bcomo (?:se )?(?:vot(?:o|aron)|(?:quedo|fue|salio) la votacion)\b"
# A statement of votes; and how a vote went, with who voted and on what, and the questions of both its sides.
VOTES_STATED = r"\bvot\w+\b"
VOTED_AT_ALL = r"\bvotaron(?: (?:sobre|acerca|en (?!contra|favor)|alli)\b|$)"  # of those on whatever side
VOTED_ON = (
    r"\bcomo voto (?P<who>(?:el |la |los )?(?:\w+ ?){1,4}?)(?: (?:sobre|acerca de) (?P<what>.+))?$"
    r"|\bcomo (?:quedo|fue|salio) la votacion(?: (?:sobre|de|del) (?P<what_too>(?:\w+ ?){1,6}?))?"
    r"(?: en (?P<who_too>(?:el|la) (?:\w+ ?){1,3}))?$"
)
IN_WORDS = ("cuantos {of} votaron a favor {what}", "cuantos {of} votaron en contra {what}", "de {who}", "de {what}")
BOTH_SIDES = r"\ba favor (?:(?:y|o|vs) )?(?:cuantos )?(?:en )?contra\b|\bcontra (?:y|o|vs) (?:cuantos )?a favor\b"
_NUMBER = (
    r"(?:#?\d\S*|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    r"|dieci\w+|veint\w+|\w+enta(?: y \w+)?|cien(?:to)?(?: \w+)?)"
)
# A statement of how many there are on either: "5 votaron a favor y 3 en contra".
BOTH_SIDES_STATED = (
    r"#?\d\S* (?:\w+ ){0,4}?favor (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?contra\b"
    r"|#?\d\S* (?:\w+ ){0,4}?contra (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?favor\b"
    rf"|\b{_NUMBER} votos? (?:(?:a favor )?(?:contra|frente a)|(?:a favor )?y) {_NUMBER}\b"
)
# Those who are for something, or against it: of one side alone nothing tells of the other.
IN_FAVOUR = (
    r"\b(?:a favor|apoy(?:[ao]n?|aban?|aron|ar|ad[oa]s?)?|respald(?:[ao]n?|aban?|aron|ar)?|aprueban?"
    r"|aprob(?:o|aron|aban?)|quier(?:e|en)|querian?|votaron (?:por|que si)|favorables?|partidari[oa]s?)\b"
)
AGAINST = (
    r"\b(?:contra|se op(?:one|onen|uso|usieron|onian?)|opuest[oa]s?|rechaz(?:[ao]n?|aban?|aron|ar)|desaprueban?"
    r"|votaron que no)\b"
)
ABSTAINING = r"\babst(?:en|ien|uv)\w+"
