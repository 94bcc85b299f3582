"""English words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "more less fewer than over at least most about around roughly nearly almost some up to"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"^\w+ (?:all|every|each)\b|\b(?:all|every one|each) of (?:the|them|these|those)\b|\ball (?!of\b)\w+s\b"
ALL_STATED = r"\b(?:all|every|each|always)\b"
INCLUDING = "including among like such namely"  # before what is told of a larger group
OTHER = "other others"  # what the rest of a row is as well
OF_EACH = "a an each every any either"  # before things, "or" between them, of each of which a number is told
OTHER_THAN = r"\b(?:other than|apart from|aside from|in addition to|besides (?!(?:that|this|it|them)$))"
OTHERS_STATED = r"\b(?:other|others|also|besides|addition|additional|another)\b"
# Asks for a number for the whole of a place.
EVERYWHERE = (
    r"\b(?:(?:all of|throughout|across|all over|whole of)(?! (?:the year\b|#?(?:19|20)\d\d\b))"
    r"|everywhere in|in all (?:the|these) (?:\w+ ){0,3}\w+s)\b"
)
# How many live somewhere, and a statement that tells it.
INHABITANTS = r"\b(?:inhabitants|residents|population|people live|people living)\b"
LIVING_STATED = r"\b(?:liv(?:e|es|ed|ing)|inhabit\w*|resid\w+|population|home to|homes?)\b"
# The number of all, and a statement that counts some out of a number.
IN_TOTAL = r"\b(?:in (?:total|all)|altogether|all told)\b"
PART_STATED = r"#?\d[\d.]*%? (?:\w+ )?of (?:the|these|those|its|their) (?:\w+ )?#?\d"
VERBS_OF_PARTS = (
    "are is were was have has had did do does can could will would"  # before what is said of some of a whole
)
RELATIVE = "that who which whom"  # before what tells which whole it is
# Those on a list are counted, and a statement that tells of one.
ON_A_LIST = r"\b(?:on|in) (?:that|this|the|its|their|his|her|a)(?: \w+)? lists?\b"
LIST_STATED = r"\blist(?:s|ed)?\b"
# Of those on one side and on the other.
# How a vote went, which is told by those on both sides.
HOW_IT_WAS_VOTED = r"\bhow (?:did|was|were) (?:\w+ ){0,8}?(?:vote|voted|votes)\b"
# A statement of votes; and how a vote went, with who voted and on what, and the questions of both its sides.
VOTES_STATED = r"\bvot(?:es?|ed|ing)\b"
VOTED_AT_ALL = r"\bvoted(?: (?:on|in (?!favou?r)|at|about|there)\b|$)"  # of those on whatever side
VOTED_ON = (
    r"\bhow did (?P<who>(?:\w+ ){1,8}?)vote(?: (?:on|over) (?P<what>.+))?$"
    r"|\bhow (?:did|was) the vote(?: on (?P<what_too>(?:\w+ ?){1,6}?))?"
    r"(?: go)?(?: (?:inside|in|on|at) (?P<who_too>the (?:\w+ ?){1,3}))?$"
)
IN_WORDS = ("how many {of} voted in favour {what}", "how many {of} voted against {what}", "of {who}", "of {what}")
BOTH_SIDES = (
    r"\bfor (?:and |or |vs |versus )?(?:how many |who )?(?:were |voted )?against\b"
    r"|\bagainst (?:and|or|vs|versus) (?:how many )?for\b"
)
_NUMBER = r"(?:#?\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,}ty(?: \w+)?)"
# A statement of how many there are on either: "5 voted for it and 3 against".
BOTH_SIDES_STATED = (
    r"#?\d\S* (?:\w+ ){0,4}?(?:for|favou?r) (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?against\b"
    r"|#?\d\S* (?:\w+ ){0,4}?against (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?(?:for|favou?r)\b"
    rf"|\b{_NUMBER} votes? (?:for )?(?:to|against|and) {_NUMBER}\b|\b{_NUMBER} to {_NUMBER} votes?\b"
)
# Those who are for something, or against it: of one side alone nothing tells of the other.
IN_FAVOUR = (
    r"\b(?:favou?r(?:s|ed|ing)?|support(?:s|ed|ing|ers?)?|approv(?:es?|ed|ing)|endors(?:es?|ed|ing)|want(?:s|ed|ing)?"
    r"|agree[sd]?|agreeing|back(?:s|ed|ing)|vot(?:es?|ed|ing) (?:for|yes))\b"
)
AGAINST = r"\b(?:against|oppos(?:es?|ed|ing|ition)|reject(?:s|ed|ing)?|disapprov\w+|disagree\w*|vot(?:es?|ed|ing) no)\b"
ABSTAINING = r"\babst(?:ain|ention)\w*"
