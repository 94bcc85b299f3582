"""English dates: as people write them, and as the bot says them."""

# Each month's name as it is printed, then its short forms.
MONTHS = (
    "January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|"
    "November Nov|December Dec"
)
ALSO_WORDS = "may mar sep"  # months only beside a number, or after one of BEFORE_MONTHS
ALSO_NOUNS = "march"  # months that are a happening too, by the words around them
OF_A_TIME = "this that last next each every same following previous current which what year"  # "March of last year"
BEFORE_MONTHS = "in of since by until through early late mid on the"
ON_DAYS = "on"  # after one of these a month and a number are a day: "on Sept 18"
JOINS = "of the"  # between the parts of a date
IN_PRINT = "day"  # and in print: "this 3rd day of May, 2022"
ARTICLES = "the"
ORDINALS = "st|nd|rd|th"
BOUNDS = {"before": "before", "after": "after", "since": "since"}

# The first and the last month of a stretch of a year, and its words.
STRETCHES = {
    "1-4": "early beginning",
    "4-9": "mid middle",
    "9-12": "late end autumn fall",
    "3-6": "spring",
    "6-9": "summer",
}
YEARS = "year"  # may stand before its number

BEFORE_YEARS = ""  # may stand between "in" and the last two figures of a year
BEFORE_DECADES = ""  # directly before a decade in figures that has no ending
DECADES = {
    "20": "twenties", "30": "thirties", "40": "forties", "50": "fifties", "60": "sixties", "70": "seventies",
    "80": "eighties", "90": "nineties", "2000": "noughties",
}  # fmt: skip
# A date that the one before it tells: how many units later (1), earlier (-1) or in the same one (0); in plain letters.
_UNIT = r"(?:(?P<day>days?)|(?P<week>weeks?)|(?P<month>months?)|(?P<year>years?))"
TOLD_BY_ANOTHER = (
    (1, rf"(?P<count>\w+) {_UNIT} (?:later|afterwards)"),
    (1, rf"the (?:next|following) {_UNIT}"),
    (-1, rf"(?P<count>\w+) {_UNIT} earlier"),
    (-1, rf"the (?:previous|preceding) {_UNIT}"),
    (0, rf"(?:(?:that|the) same|that) {_UNIT}"),
)
OF_THAT_YEAR = r"that(?: same)?"  # before a month: of the year of the date before
FIRST_DAY = "1"  # of a month
DAYS_OF_A_MONTH = "{month} {first} to {last}, {year}"
MONTHS_OF_A_YEAR = "{first} to {last} {year}"
FROM_TO = "{first} to {last}"
AS_OF = "as of {date}"
AS_OF_A_DAY = "as of {date}"
OF = "of {date}"  # a document of a month or a year
OF_A_DAY = "of {date}"
SINCE_WHEN = (
    r"\bsince (?:when|(?:what|which) (?:date|day|month|year|time))\b"  # asks from which day on something has been so
)
# Asks whether something is so still, today.
STILL = "still"
GOING_ON_STATED = r"\b(?:still|remain\w*|continu\w+)\b"
STILL_SO = (
    r"\b(?:is|are) (?:\w+ ){1,4}?(?:still|currently|now|today|in (?:effect|force|place)|active|running|operating)\b"
)
ALONE = "alone solely"  # beside a date: in it, and not up to it
# A day, and no month; read as it is typed.
WHICH_DAY = r"\b(?:which|what) (?:(?:exact|precise|specific) )?day\b|\b(?:exact|precise|specific) (?:date|day)\b"
# The time of a day: what asks for it, and what a statement tells of it.
WHICH_HOUR = r"\b(?:at )?what (?:time|hour)\b(?! (?:of|frame|span)\b)"
HOUR_STATED = (
    r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bo.clock\b|\bnoon\b|\bmidnight\b"
    r"|\b\d{1,2}(?:\.\d\d)? (?:in the (?:morning|afternoon|evening)|at night)\b"
)
WHICH_TIME = r"(?:(?:in|on|during) )?(?:which|what) (?:year|month|day|date)\b"  # at the head, asks when
IN = "in during"  # before the time of what is asked for, and not of a name: an act "of 2021"
