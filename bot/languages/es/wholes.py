"""Spanish words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "mas menos de que al unas unos cerca casi aproximadamente alrededor hasta"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"\btod[oa]s (?:l[oa]s|ell[oa]s|es[oa]s)\b"
ALL_STATED = r"\b(?:tod[oa]s?|cada|siempre)\b"
INCLUDING = "incluidos incluidas incluyendo como entre"  # before what is told of a larger group
OTHER = "otro otra otros otras"  # what the rest of a row is as well
OTHER_THAN = r"\b(?:aparte de|ademas del?|fuera de|excepto)\b"
OTHERS_STATED = r"\b(?:otr[oa]s?|tambien|ademas|demas)\b"
