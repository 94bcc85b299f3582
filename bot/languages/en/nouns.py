"""English nouns: how a name says what a thing is, and the general ones that stand for names."""

# The court of appeals is a court, the border agency an agency.
HEAD_COMES_LAST = True
AFTER_A_HEAD = "of for in on to"
UNDERTAKINGS = "program"  # what a record is about may be called so, without its name
# What a country makes or pays, and no people of it.
SCHEMES = """
plan plans scheme schemes program programs programme programmes project money cash funds funding aid budget
"""
GROUPS = "children infants women families"  # of human beings
AREAS = "state states country in"  # beside the name of what lies there
STATES = "state states"  # of those areas
COUNTRIES = "country countries nation"
LYING = """
lie lies lying lay located situated sit sits belong belongs found
"""  # how a place is somewhere
SIDES = "side sides"  # of a border, beside a word for whose it is
BORDERS = "border"  # between two places
# What is a country's own, beside its people's name: "island data" counts no islanders.
OWN_THINGS = """
data government authorities officials city cities state states border law court town side police agents president
"""
VOICES = "signatories signers coalition"  # those who speak in a document
COMPANIES = "company companies firm firms corporation business"  # what bears the legal form of one
# What is of a kind, beside its name or without it.
KINDS_OF_PLACES = {
    "city": "city town",
    "facility": "plant site facility works",
    "neighbourhood": "neighbourhood neighborhood district quarter",
    "river": "river",
    "sea": "sea coast",
    "region": "region area",
    "crossing": "crossing",
    "field": "field",
}
FOOTNOTES = "footnote footnotes"
TIMELINES = "timeline chronology"
# What stands behind a country's name, or its beginning, in the name of its people.
PEOPLE_ENDINGS = r"i?ans?|eans?|ese|is?|ns?"
COMMON_NOUNS = "reunion"  # though a country is called so
# Where somebody or something is to be named.
TO_BE_NAMED = (
    r"\bnames? of\b|\b(?:which|what) (?!(?:is|was|does|has)\b)(?:\w+ )?"
    r"(?!(?:is|was|does|has|this)\b)\w+s (?!(?:is|was|does|has)\b)"
    r"|\bwhich (?:one|ones)\b|^who (?:is|are|was|were)\b|\blist of (?:all )?(?:the |these |those )?(?:#?\d+ )?\w+s\b"
)
PLURAL = r"s$|^(?:people|children|women|men|police)$"  # of a noun that is counted
STAFF = "team staff crew"  # who do something for a body, beside its name
# Nouns for people by what was done to them, each with the verb.
DONE_TO = {
    "patients": r"treated|treats?|treating|seen",
    "respondents": r"surveyed|interviewed|questioned|polled",
    "interviewees": r"interviewed|questioned",
    "evacuees": r"evacuated",
}
ANY_BODY = """
agency organization organisation ngo group charity nonprofit institute newspaper outlet
"""  # before a name: tell only that it is one
QUALITY = r"\w{4,}ity"  # a noun for what something is: "legality"
