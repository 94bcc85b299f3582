"""The forms of follow-up questions in English, in folded words unless told otherwise."""

# As typed, at the head of a follow-up.
OPENERS = r"ok(?:ay)?|so|but|ah|oh"
MARKERS = (
    r"(?:and\s+)?(?:what|how)\s+about|what\s+of|and\s+what\s+of|and\s+also|and|also|plus"
    r"|same\s+(?:question\s+)?(?:for|with|in)"
)
LIKEWISE = r"too|also|as well|then|please"
# "What was it in 2019?" asks for the last figure again.
WAS_IT = r"^[\s¿¡]*(?:and\s+)?what\s+(?:was|is|were|are)\s+(?:it|that|they)\s+(?=(?:in|as\s+of|by|through|on)\b)"

_THAT = r"(?: (?:that|this|it|so|those|these|them|(?:that|this|the) (?:figure|number|statement|claim)))?"
# What a follow-up asks for that names nothing by itself.
BARE = {
    "source": (
        r"(?:(?:the|your|a|any|its|whats|what is|what are|what s) ?)*"
        rf"(?:sources?|links?|urls?|citations?|references?)(?: (?:for|of|on))?{_THAT}"
        rf"|who (?:counts?|counted|gives?|gave|estimates?|estimated|documents?|documented|recorded){_THAT}"
        rf"|(?:who|where) (?:says?|said|reports?|reported|claims?|claimed){_THAT}|says who|according to who(?:m)?"
        rf"|where (?:is|was|does|did|are){_THAT}"
        r"(?: (?:come|comes|taken|printed|written|stated|published|said|reported|found|stand|from))*"
        rf"|where (?:did|do) you (?:get|have){_THAT}(?: from)?|based on what|how do you know{_THAT}|on what basis"
    ),
    "since": (rf"(?:since|from) (?:when|(?:what|which) (?:date|day|month|year))(?: (?:was|is|exactly))?{_THAT}"),
    "when": (
        rf"(?:as of )?when(?: (?:was|is|exactly))?{_THAT}(?: (?:said|written))?"
        rf"|(?:as of |on |in |at )?(?:what|which) (?:date|day|month|year)(?: (?:was|is))?{_THAT}"
        rf"|how (?:old|recent|current) (?:is|are){_THAT}|date|(?:the )?exact date"
    ),
    "how_many": (
        r"how many(?: (?:are|were|is|was))?(?: (?:there|they|that|those))?"
        r"(?: (?:in (?:all|total)|altogether|exactly|signed))*"
    ),
    "others": (
        r"(?:who|which|anyone|anybody) else(?: (?:signed|is|was|were|did))?"
        r"(?: (?:it|that|on it|there|with them|sign|the letter))*"
        r"|(?:any |the |and )?others|who (?:are|were) the others"
    ),
    "who": r"who(?: (?:was|is|are|were|did))?(?: (?:it|that|they))?(?: exactly)?",
    "earlier": (
        r"(?:what (?:was|is) (?:it )?|how (?:many|much) )?(?:just )?before(?: (?:that|then|this))?"
        r"|previously|earlier|prior"
        r"|(?:the |any |an )?(?:earlier|older|previous|prior|former)"
        r"(?: (?:figures?|numbers?|counts?|ones?|data|values?|one))?"
    ),
    "to_whom": r"to who(?:m)?(?: exactly)?|who(?:m)? to|addressed to who(?:m)?|(?:the )?addressees?",
}
PLEASE = r"please|pls"

# Nouns that stand for people who are counted; one may take the place of another.
PEOPLE = (
    "people persons individuals children kids minors infants babies newborns toddlers women men families girls boys "
    "adults pregnant unaccompanied"
)
DEMONYM = r"[A-ZÁÉÍÓÚÑ].*s"  # as the record writes it, of several people
ONES = "one ones"
US = r"us|we|our \w+"
ASKING = (
    "who whom whose what which when where why how is are was were does did do has have had can could will would should "
    "list show tell give name explain"
)
ASKING_ANYWHERE = ""  # words of ASKING that are no relative pronouns
PREPOSITIONS = (
    "in on at to from of for by with as through until up since during before after into about the a an any end early "
    "late mid"
)
ANYTHING = "anything something everything all"  # at the head of a question of its own
# What narrows the last question down: "with children", "in Harbor City", "according to Alder".
LEADING = "in on at to from of for by with against among according per"

# What is done with documents, and with nothing else that a follow-up speaks of.
DOCUMENTARY = (
    r"\b(?:(?:co)?sign(?:s|ed|ing|atory|atories|ers?|ees?|atures?)?|sent|send|mailed|written|wrote|writes?|wri?ting"
    r"|address(?:ed|ees?)|publish(?:ed)?|released|issued|copied|copy|ccd?|cc ed|received?|recipients?|got|gets?"
    r"|go(?:es)? to|went to|cite[sd]?|mention(?:s|ed)?|says?|said|asks?|asked|asking|demand(?:s|ed)?"
    r"|requests?|requested|recommend(?:s|ed|ations?)?|calls? for|about|summar\w+|gist|read|argues?|dated)\b"
)
_NOUN = r"(?:letter|document|doc|(?:press )?release|statement|q&a|text)"
# As typed. "The letter" is the one just spoken of where nothing describes it.
THAT_DOCUMENT = (
    rf"\b(?:(?:that|this|the same) {_NOUN}"
    r"|the (?:letter|document)(?=\s*[?.!]*$| (?:ask|say|demand|request|want|argue|mention)\b))(?!\w)"
)
# "it" where something is done with it; "that" and "this" only at the end, where no noun follows.
IT = r"\b(?:it(?! called (?:when|if)\b)|(?:that|this)(?: one)?(?=\s*[?.!]*$))(?![\w'’])"
# The document itself, and nothing else in the question.
SAYS_IT = r"\b(?:does|did) it (?:say|ask|mention|demand|request|argue|call|recommend)\b"
THEY_ASK = r"\b(do|did|does) they\b(?= (?:ask|want|demand|request|recommend|call|urge|say|write|argue))"
CLITIC = ""  # a pronoun that leans on a verb of documents
# In folded words: what stands in the turn before. "Does it take", "is it true", "is it called when" mean nothing by it.
POINTING = (
    r"\bit\b(?<!takes it)(?! (?:take|takes|took|true|that|mean|called when|called if)\b)"
    r"|\b(?:they|them|he|she|him)\b(?! mean\b)"
    r"|\b(?:that|this|those|these)$"
    r"|\b(?:is|was|are|were) (?:that|this|those|these) "
    r"(?=(?:\w+(?:ed|en)|right|true|correct|current|still|from|of|in|at|by|the)\b)"
)
WHICH_IS = (
    r"^(?:and )?(?:which|who) (?:one |ones )?(?:is|are|was|were) (?:the )?"
    r"(?:right|true|correct|wrong|better|best|accurate|newer|older)\b"
)
HE = r"\b(?:he|she|him)\b"
OF_THEM = (
    r"\s*\b(?:of|among|out of|from) "
    r"(?:them|(?:those|these)(?=\s*[?.!]*$| (?:were|was|are|is|have|had|got)\b))"
)
LEFT_OUT = ""  # a verb whose subject goes without saying
SENDING = r"\b(?:sent|send|mailed|addressed|copied|ccd?|received?|gets?|got|goes|go|went|writ\w+|wrote)\b"
# Whoever signs: "did they sign the letter", "have they signed".
THEY_SIGN = (
    r"\b(?P<aux>did|do|does|have|has) (?:they|it)\b(?= (?:\w+ )?(?:co)?(?:sign|endors))"
    r"|\b(?:they|it)\b(?= (?:also )?(?:co)?(?:sign|endors)ed)"
)

# What leads a date, a place or a person: a limit, where it is, where they come from.
LIMITS = "of through until by before after since"
IN = "in at"
FROM = "from of"
ANYBODY = "people persons individuals"
DETERMINERS = "the that this"
BEFORE_ASKING = "to for with on in of"  # "to whom"
# As typed: what stands for a document by whose it is, and the document.
OF_SOMEBODY = (r"^[\s¿]*(?:the )?(?P<name>.+?)['’]s[\s?.!]*$", "the {name} letter")

# Pronouns, by whom they mean; and "it" where something follows that it does: "the people it moved".
THEY = "they them"
HE_OR_SHE = "he she him"
THAT = "that this those these"
IT_DOES = r"\bit (?!to\b|too\b|in\b|on\b|by\b|from\b|and\b|or\b|for\b|with\b|as\b|also\b)\w"
VERSUS = "vs versus"
