"""English words for spans of time, sums and averages, folded."""

_SPAN = r"(?:day|week|month|year)"
PERIOD = (
    r"\b(?:weekly|monthly|quarterly|yearly|annual|annually)\b"
    rf"|\b(?:by|per|each|every) {_SPAN}\b|\b{_SPAN} (?:by|after|on|over) {_SPAN}\b"
    rf"|\bthis {_SPAN}\b"  # the record ends before any that is meant
)
BARE_PERIOD = rf"(?:in )?(?:what|which) {_SPAN}"
AVERAGES = "average averages mean"  # which a record may state itself
SUM = (
    r"\bsum of (?!money\b)|^sum\b|\baverage\b"
    r"|\b(?:one|1|#1) (?:in|out of|of|of every) how many\b"
)
TOGETHER = r"\band .*\b(?:together|combined|in all)$"
HOW_LONG = r"\b(?:since when|how long)\b(?! is the list)"
WHEN = "when date"
# How many more there are of one than of another.
# A follow-up may have lost the "more", or be in another language than what it follows.
DIFFERENCE = (
    r"\bhow (?:many|much) (?:more|fewer|less) (?:\w+ )*?than\b|\bhow many (?!more|fewer|less)\w+ (?:than|que)\b"
)
THAN = "than"
# Of two dates, asks in which of them there was more; and names the one a year before another.
WHICH_TIME = r"\b(?:which|what) (?:year|month|season|quarter|summer|winter|spring|autumn|fall)\b|^(?:and |so )?when\b"
A_YEAR_EARLIER = r"\b(?:a|one|the) year (?:before|earlier|prior)\b|\bthe (?:previous|preceding|prior) year\b"
LESS = "fewer less least"
# "returned a month", and not "under a year", "is a year" or "waited a year"
IN_A_SPAN = (
    rf"\b(?!(?:under|over|in|for|within|than|about|once|is|was|waited)\b)\w+ an? (?:hour|{_SPAN})(?: according to .*)?$"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|#?\d+)"
SUM_OF_GROUPS = (
    rf"\btotals? (?:of|for) (?:all )?(?:the )?(?:\w+ )?(?:{_NUMBER}|nationalit\w+|countries)\b"
    rf"|^(?:out )?of (?:the )?{_NUMBER}(?: \w+)?$"
)
# Asks by how much something changed; and a statement of a change or a difference.
BY_HOW_MUCH = (
    r"\bby how (?:much|many)\b"
    r"|\bhow many \w+ (?:did|do|does|has|have)\b.*"
    r" (?:up|down|rise[ns]?|rose|increased?|gr[eo]w[ns]?|fallen|falls?|fell|dropp?(?:ed)?|cut)"
    r" by(?: in\b.*)?$"
)
DIFFERENCE_STATED = (
    r"\b(?:r[io]se[ns]?|rais\w+|f[ae]ll\w*|increas\w+"
    r"|decreas\w+|drop\w*|gr[eo]w\w*|cut|reduc\w+|(?:more|less)(?! than #?\d)|above|below)\b"
)
# That something rose, and that it fell.
RISING = (
    r"\b(?:(?:go|goes|going|gone|went) up|r[io]se[ns]?|rising|rais\w+|increas\w+|gr[eo]w\w*|climb\w*"
    r"|up (?:by|from|to) #?\d)\b"
)
FALLING = (
    r"\b(?:(?:go|goes|going|gone|went|come|came) down|f[ae]ll(?:s|en|ing)?|drop\w*|decreas\w+|declin\w+|cuts?|reduc\w+"
    r"|shr[aiu]nk\w*|lower\w*|down (?:by|from|to) #?\d)\b"
)
# Asks for a difference too; and a statement of one in percent.
COMPARED = (
    r"\b(?:\w+[eo]r than|likel\w+|risks?|odds|higher|lower|chang\w+|differ\w+|declin\w+|up|down|extra|gap|jump\w*)\b"
)
RELATIVE_STATED = (
    r"#?\d[\d.]* percent (?:more|less|fewer|\w+ier|higher|lower|longer|shorter|above|below|better|worse)\b"
    r"(?! than #?\d)"
    r"|\b(?:r[io]se[ns]?|f[ae]ll\w*|increas\w+|decreas\w+|declin\w+|drop\w*|gr[eo]w\w*|reduc\w+|cut|shrank)"
    r" by (?:\w+ ){0,3}?#?\d[\d.]* percent\b"
)
JOINS_A_CLAUSE = r"(?!)"  # behind a noun, and no measure of another thing; "that" is none
# A year as a whole: of its first months nothing tells it.
WHOLE_YEAR = r"\b(?:all (?:of )?|throughout |whole of |the (?:whole|entire|full) year (?:of )?)#?(?:19|20)\d\d\b"
# Asks in which way a figure changed.
_CHANGED = r"(?:r[io]s\w+|increas\w+|gr[eo]w\w*|f[ae]ll\w*|drop\w*|decreas\w+|declin\w+)"
UP_OR_DOWN = rf"\b(?:(?:go|goes|going|gone|went|been) )?(?:up or down|down or up)\b|\b{_CHANGED} or {_CHANGED}\b"
# A span of time, before its first date and between both; and what asks whether, how or how far something changed in it.
SPANNING = "between from"
SPANNED = "and to until"
CHANGING = r"\b(?:chang(?:e|es|ed)|evolv(?:e|es|ed)|develop(?:s|ed)?)\b"
ASKS_OF_A_CHANGE = r"^(?:and |so )?(?:did|do|does|has|have|how did|how has|how have|how much did|by how much)\b"
