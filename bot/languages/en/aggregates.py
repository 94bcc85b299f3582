"""English words for spans of time, sums and averages, folded."""

SPAN = r"(?:day|week|month|year)"
PERIOD = (
    r"\b(?:weekly|monthly|quarterly|yearly|annual|annually)\b"
    rf"|\b(?:by|per|each|every) {SPAN}\b|\b{SPAN} (?:by|after|on|over) {SPAN}\b"
    rf"|\bthis {SPAN}\b"  # the record ends before any that is meant
)
BARE_PERIOD = rf"(?:in )?(?:what|which) {SPAN}"
SUM = (
    r"\bsum of (?!money\b|dollars\b)|^sum\b|\baverage\b"
    r"|\b(?:one|1|#1) (?:in|out of|of|of every) how many\b"
)
TOGETHER = r"\band .*\b(?:together|combined|in all)$"
HOW_LONG = r"\b(?:since when|how long)\b(?! is the list)"
WHEN = "when date"
# How many more there are of one than of another.
# A follow-up may have lost the "more", or be in another language than what it follows.
DIFFERENCE = r"\bhow many (?:more|fewer|less) (?:\w+ )+?than\b|\bhow many (?!more|fewer|less)\w+ (?:than|que)\b"
THAN = "than"
