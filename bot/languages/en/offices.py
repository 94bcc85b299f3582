"""English words for offices, and for those who hold them."""

# With one of them, a question that fits nothing but an office asks for who held it.
OFFICES = """
head heads headed led chief leads leader runs run running ran director commissioner ambassador president secretary
minister undersecretary representative congresswoman reporter journalist lead author
"""
HEADS = "head heads headed chief leads led leader runs run running ran boss"  # of whatever office
OFFICIALS = "president secretary minister ambassador commissioner"  # to whom people write
JUDGES = "judge justice"
WHO_DID = "who"  # in an office: what its holder did, at whichever time
# Asks for who held an office, and for nothing that its holder did.
WHO_WAS = r"^who (?:is|was|were|are)\b(?!.*\b(?:who|that|when)\b)"
FOR = "for"  # between an office and what it is for, as "of" is
IS_SOMEBODY = "is was are were whos s"  # between "who" and a person who is asked about
# How a verb's stem goes on in the noun for whoever does it: "presides", the president.
AGENTS = "er or ent ant man woman person"
# Asks for who speaks in somebody's name, and the nouns for whoever does.
SPEAKING_FOR = r"\b(?:speaks?|spoke|speaking) (?:for|on behalf of|in the name of)\b"
SPEAKERS = "spokesperson spokesman spokeswoman spokespeople"
FIRMS = "company companies firm firms employer employers business organization organisation body institution group"
HELD_NOW = "now today currently current present incumbent"  # no document tells who holds an office today
NOT_IN_OFFICE = "elect appointed designate former ex candidate nominee"  # in an office that somebody does not hold
# What somebody has, and no letter: beside it, a letter has a title.
POSTS = "post position job role profession occupation"
# Asks by whom somebody is employed.
WORKS_FOR = r"^(?:who|whom) (?:do|does|did) .+ work for$|^for whom (?:do|does|did) .+ work$"
# Whoever is at the head of a department, by the name of one state or another.
CABINET = "minister ministers secretary secretaries"
# Asks who held an office next, or last before; x is whoever is named.
SUCCESSOR_OF = (
    r"^(?:(?:so|and|but) )*who (?:has |had |is |was |will )?(?:now )?"
    r"(?:(?:replac|succeed|follow)(?:e|es|ed|s|ing)?|t(?:ook|ake) over (?:from|after)|came after|took the place of"
    r"|(?:the )?successor (?:of|to)) x\b"
    r"|^(?:who (?:is|was) )?(?:the )?successor (?:of|to) x\b|^(?:who (?:is|was) )?x successor\b"
)
PREDECESSOR_OF = (
    r"^(?:(?:so|and|but) )*who (?:did x (?:replace|succeed|follow|take over from)\b"
    r"|(?:was|were|held|had|came) (?:\w+ ){0,6}?before x$)"
    r"|^(?:who (?:is|was) )?(?:the )?predecessor (?:of|to) x\b|^(?:who (?:is|was) )?x predecessor\b"
)
SUCCEEDING = """
replace replaces replaced replacing succeed succeeds succeeded succeeding follow follows followed take took over came
place successor predecessor held office
"""
