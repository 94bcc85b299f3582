"""English words by which somebody says, writes or does something."""

ATTRIBUTING = r"\b(?:according to|per|said by|reported by|counted by)$"  # stands before a name
SPEAKING = "say says said claimed finds found reported"  # after a name; "report" and "claim" are nouns
QUOTING = "quote quoted quotes said say saying"
WRITING = "write writes wrote writing"
WRITING_FIRST = ""  # before the name of whoever writes
SENDING = "send"
ADDRESSING = "to"  # before the name of whoever is written to
DOING = "did does"  # before the name of whoever does something
HAVING_DONE = "has have had"  # likewise, of what is done already
PERFECT = "has have had"  # before what somebody has done
# How a verb ends, before whoever did it.
DONE_BY = ""
TAKEN_UP = ""  # behind a name: a verb, and a pronoun for whoever is named
ASKING_FIRST = "did does"  # before the name of whoever asks for something
OPINIONS = "opinion opinions view views stance position"  # what somebody thinks, beside a name
VERB_COMES_FIRST = False  # before whoever says or asks for something
IMPERSONAL = ""  # before the verb of which nobody in particular is the subject
OPINING = "say says said think thinks"
ASKED_OF = (
    "of on from to ask asks asked urge urged want wants request requested should must"  # before whoever is to do it
)
# Before whoever is asked for something, where other verbs stand before what is.
ASKING_SOMEBODY = "ask asks asked asking urge urges urged urging petition petitions petitioned"
BE_DONE = "be"  # between what something is demanded to be done to, and what
HAVING_TO = "should must"  # after whoever is to do it
# That somebody no longer does it, or that it no longer is.
STOPPING = (
    r"\b(?:stop|cease|quit)\w* \w+ing\b|\b(?:cut|call|shut|wind|phase|break|pull)\w* (?:off|out|down)\b"
    r"|\b(?:drop|scrap|ditch|axe)\w* (?:the|its|their|his|her|all|any|this|that|these|those)\b"
    r"|\b(?:do|doing) away with\b|\b(?:get|getting) rid of\b"
)
# What somebody is to do, of whom it is wanted: nothing that came about tells it.
WANTED = (
    r"\b(?:do|did|does) (?:we|you|they|(?:the|this|that|our|your) (?:\w+ )?\w+)"
    r" (?:want|ask|expect|demand|urge) (?:\w+ ){1,6}?to \w+"
)
# Asks what somebody is to do.
DUTY = r"^what (?:should|must) |\b(?:want|expect|ask)\w* (?:\w+ ){1,5}?to do\b"
DONE = r"\b(?:did|was(?! for\b)|were(?! for\b)|had|has|have|(?:are|is) there|there (?:are|is))\b"  # asks what was or is
# What somebody said or did once they were asked, which no demand tells.
ONCE_ASKED = r"(?!^)\b(?:when|after|once|upon being) (?:\w+ ){0,3}?(?:asked|requested|urged|demanded|called on)\b"
CAME_ABOUT = r"^(?:did|was|were|has|have|had)\b"  # asks whether something did
PROMISED = (  # before a number that is not so yet
    r"\b(?:promis(?:es|ed)|pledg(?:es|ed)|expects?|intends?|plans? to|hopes? (?:to|for)|foresees?)\b"
    r"|\breserves (?:up to |about )?#?\d"
)
SUPPOSED = r"\bwould\b"  # in a statement of what has not come about
# Asks for no more than that.
SUPPOSING = """
would could might wouldve couldve mightve may will shall plan plans planned propose proposed intend intended offer
offered want wanted expect expected pledge pledged promise promised meant supposed be going
"""
# Asks what came about in the end, whatever was planned.
ACTUALLY = r"\b(?:actually|really|already|so far|to date|in (?:the end|fact))\b"
BEING_ABLE = "can could may might able"  # what somebody can ask for, nobody has asked for
# Those of whom something was asked are counted, and not what was: "how many of them were asked".
ASKED_THEMSELVES = (
    r"\bhow many (?:\w+ ){0,4}?(?:was|were|been|being|are|is) (?:\w+ly )?(?:asked|urged)\b(?! (?:of|from)\b)"
)
# Who answers a letter, and to whom one goes.
REPLYING = "answer answers answered reply replies replied respond responded response responses"
# Asks for a yes or a no without a verb at the head: "the union wants the board to end it?"
WHETHER = (
    r"^(?!.*\b(?:who|whom|what|wat|which|how|when|where|why|that|and)\b)(?:\w+ ){1,4}?"
    r"(?:wants?|asks?|asked|urges?|urged|demands?|demanded) (?!for\b|of\b|to\b)(?:\w+ ){1,3}?to \w+ \w"
)
# Says, and with a question mark asks, that somebody demands something: "the letter wants the ban lifted?"
ASSERTED = (
    r"^(?!.*\b(?:who|whom|whose|what|wat|which|how|when|where|why)\b)(?!(?:the |all |any |list )*(?:asks|demands)\b)"
    r"(?:\w+ ){1,6}?(?:wants?|wanted|asks?|asked|urges?|urged|demands?|demanded)"
    r" (?!of\b|from\b|by\b|on\b|in\b|about\b|re\b|to (?:the |us |whom )?\w+$)(?:\w+ )+\w"
)
ADDRESSEES = "recipient recipients addressee addressees addressed"
SENT_BY = "from by"
# Asks who demands something.
CALLED_FOR = r"^(?:who|which (?:\w+ ){1,2}?)(?: ?(?:has|have|had))? ?\bcall(?:ed|s)? for (?!short\b)"
# By when something is to be done: what asks for it, and what states it.
DEADLINE = (
    r"\b(?:by|until) when\b|\b(?:by|before) (?:what|which) (?:date|day|deadline|month|year|time)\b"
    r"|\bdeadline\b"
)
DUE = "due deadline by until before expire expires"
DUE_ON = ""  # before a date, and no word for what is due elsewhere
IS_IT_YOU = r"^are you\b|\byou$"  # asks whether somebody is the one who answers
# What somebody counted alone, and does not only quote; read as it is typed.
BY_ITSELF = (
    r"\b(?:it|him|her)self\b|\bthemselves\b|\bon (?:its|their|his|her) own\b"
    r"|\b(?:its|their) own (?:count|data|figures?|research|staff|investigations?)\b"
)
QUOTED = r"\bwho (?:first |also )?(?:said|says|called|described)\b"  # asks who said it in so many words
# Asks whether a document says something.
SAYING_THAT = r"^(?:does|did) .*\b(?:letter|report|statement)s? say\b"
# How a question says that somebody tells something; and the forms in which it wants what each of two tells.
TOLD_BY = "according to {name}"
OURS = r"\b(?:we|us|ours?)\b"
_TELLER = r"((?:[\w’'.-]+ ){0,5}?[\w’'.-]+)"
_FIGURE = r"(?:figures?|numbers?|counts?|tally|estimates?|data)"
_OUT = r"(?=\s*(?:[,;:.?!()]|$))"
TOLD_BY_TWO = (
    rf"\b(?:according to|as per|per) {_TELLER},? and (?:also )?(?:according )?(?:to|per) {_TELLER}{_OUT}",
    rf"\b(?:(?:by|in|on|with) )?(our) (?:own )?{_FIGURE},? (?:and|vs\.?|versus) (?:(?:by|in|on) )?"
    rf"(?:(?:that|those|the ones?) (?:of|from|by) )?{_TELLER}(?<=['’]s)(?: {_FIGURE})?{_OUT}",
    rf"\b(?:(?:by|in|on|with) )?(our) (?:own )?{_FIGURE},? (?:and|vs\.?|versus) "
    rf"(?:that|those|the ones?|the {_FIGURE}) (?:of|from|by) {_TELLER}{_OUT}",
    rf"(?:^|(?<=[,;:.?] )|(?<=\bby )|(?<=\bin )){_TELLER}(?<=['’]s) {_FIGURE},? (?:and|vs\.?|versus) "
    rf"(?:by )?(ours?)(?: (?:own )?{_FIGURE})?{_OUT}",
    rf"(?:^|(?<=[,;:.?] )|(?<=\bif )|(?<=\bthat )){_TELLER} "
    r"(?:\w+ one (?:figure|number|count|thing)|(?:says?|gives?|said|gave) one \w+),?"
    rf" and {_TELLER} (?:(?:says?|said|gives?|gave) )?another(?: one)?\b(?:,? (?:what|which) (?:are|were) they)?{_OUT}",
)
