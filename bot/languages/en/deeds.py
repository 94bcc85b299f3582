"""English words for what somebody did: questioned others, found something out; and for what can be done."""

# Of those whom somebody questioned.
QUESTIONED = (
    r"\b(?:interview|question|survey)ed\b"
    r"|\b(?:did|does|has|have|had) (?:\w+ ){0,4}(?!(?:the|an?|this|that) )\w+ (?:interview|question|survey)$"
)
# How many there can be, and a statement that tells what can be.
ABLE = (
    r"\bhow (?:many|much) (?:\w+ ){0,4}?(?:can|could) (?!(?:i|we|you|one)\b)"
    r"|\bcapacity\b|\bhow (?:many|much) .*\b(?:fits?|room|space)\b"
)
ABLE_STATED = r"\b(?:can|could|may|might|would|able|capacity|room|space|limit\w*|allow\w*|up to)\b"
AUTHORED = r"\b(?:wrote|written|author(?!i[tz])\w*|draft\w*|produced?|prepared?|compiled)\b"  # who made a work
FOUND_OUT = (
    r"\bwhat (?:did|does|has|have|had) .*\b(?:find|found|conclude|concluded|reveal|revealed|show|shown|uncover"
    r"|uncovered|discover|discovered)(?: out)?$"
)
WILL_BE = r"\bwhen (?:will|shall|(?:is|are) (?!it\b)(?:\w+ ){1,6}going to)\b"  # asks when something will be
# Of what was paid, and a statement of what is only owed.
PAYING = "pay pays paid"
OWED = r"\b(?:ha(?:s|ve|d) to|must) (?:pay|give|spend)\b"
OUGHT = r"\b(?:should|must|ought|(?:needs?|ha(?:s|ve)) to)\b"  # in a statement of what is to be done
HAVING_BACK = r"\b(?:have|has|had|g[eo]ts?|gotten) (?:their|his|her|its) (?:\w+ ){1,2}back\b"  # by a small word alone
PARTICIPLE = r"(?:ed|en|wn|ght|ilt|ade|ent|held|told|led)$"  # of a verb, before the one by whom it is done
# Asks when, or by whom, something was done for the first time.
FIRST_TIME = (
    r"^(?:when|where) (?:did|was|were|has|have|had) (?:\w+ ){0,7}?"
    r"(?!the\b|their\b|its\b|his\b|her\b|our\b|at\b|of\b|in\b|from\b|to\b)\w+ (first) (?=\w)"
    r"|^(?:who |(?:which|what) (?:(?!the\b|is\b|was\b|were\b|are\b)\w+ ){1,3}?)(?:has |had |have )?(first) (?=\w)"
    r"|\b(?:is|was|were|are) the (?:very )?(first) (?=(?:one )?to \w)"
)
# Verbs that say little beside a telling word, as those who are counted did them; and who stands before them else.
LIGHT = """
appear appeared call called come came gave give given go goes got gotten gone hear heard hold held keep kept let made
pass passed ran run stay stayed take taken took tried try went work worked
""".strip()
BY_OTHERS = "do does did we they i you he she it"
# What a body does that listens to some; and what brings people into a state, or lets them out of one.
HEARING = "hear heard hearing hears listen listened talk talked speak spoke spoken meet met"
MADE_SO = (
    r"\b(?:make|makes|made|making|render|rendered) (?:(?:them|people|workers) )?"
    r"(?!\w+ly\b|it\b|there\b|up\b|out\b|public\b|available\b|known\b)\w+$"
)
MAKING = "make makes made making render renders rendered cause caused causes leave left"
GOT_OUT = r"\b(?:gets?|got|gotten|getting|c[oa]me|ma[dk]e it) out(?: alive| safely| un\w+ed| un\w+t| of (?:the|it)\b|$)"
ESCAPING = "escape escaped escapes rescued saved survived survivors evacuated"
# What people do in their minds, behind those who are counted.
MINDING = """
speak spoke talk talked believe believed know knew known read remember remembered see saw seen
think thought trust understand understood want
"""
