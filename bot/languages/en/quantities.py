"""English words for how much: those that ask for a number, a share, an amount or a time, and those that state one."""

HOW_MANY = "many much"
MANY = "many"
MORE = "most"  # before a word that tells one of several: "the most recent"
AMOUNTS = "much"  # ask for amounts as often
SHARE = "share percent percentage proportion fraction portion slice rate"  # asks for one
SHARE_STATED = "quarter third percent"
HOW_MUCH = r"\bhow much\b"  # asks for an amount
COSTING = "cost costs costing"  # asks for a price behind "how much"; whatever figure of money fits tells it
PRICES = "price prices cost costs fare fares fee fees charge charges rate rates tariff value"  # before what has one
TIMES = "time duration length"  # what a figure in days or hours is called, whatever it is of
LENGTHS = "distance length"  # likewise one in metres
PAID_FOR = "for on"  # before what money is given for
MONEY = "much money amount cost"
# What a number is called that tells no more than an end, and asks for such a one: "the maximum number", "at most".
HIGHEST = "maximum max most ceiling cap"
LOWEST = "minimum min least"
_NO_NUMBER = r"(?! #?\d| (?:a|an|one|half)\b)"
AT_MOST = (
    rf"\b(?:at (?:the )?(?:very )?most{_NO_NUMBER}|max(?:imum)?{_NO_NUMBER}"
    r"|(?:up to|no more than) (?:how|what|which)\b)"
)
AT_LEAST = (
    rf"\b(?:at (?:the )?(?:very )?least{_NO_NUMBER}|min(?:imum)?{_NO_NUMBER}"
    r"|no (?:fewer|less) than (?:how|what|which)\b)"
)
_WHAT = r"(?:how (?:many|much)|(?:what|which) (?!is\b|was\b))"
_BESIDE = r"(?:^|\b(?:and|so|but|of|from|in|to|by|with|for|was|were|had|has|have|is|are) )"  # of "handed over" none
BELOW_WHAT = rf"\b(?<!no )(?:less|fewer) than {_WHAT}|{_BESIDE}(?:under|below) {_WHAT}"
ABOVE_WHAT = rf"\b(?<!no )more than {_WHAT}|{_BESIDE}(?:over|above) {_WHAT}"
FURTHER = "new further additional another more extra"  # beside what is counted: not all of them
HAVING = "have has had there owns"  # asks what there is, or somebody has
POPULATION = "population headcount"  # asks for a number of people
HALF_OF = r"\bhalf (?:of|the|all|those|these)\b"
HALF_STATED = r"\bhalf of\b"  # and not the half of "a day and a half"
STATED = "quarter half thirds dozens thousands"  # without a digit
HOW_LONG = "long fast quickly"
_UNITS = r"(?:months?|years?|days?|hours?|weeks?|minutes?)"
DURATIONS = "months years day days hours weeks minutes seconds"
ASKS_HOW_LONG = r"\bhow long\b(?! is the list)"
# Where that is asked, the verb for it.
TAKING_TIME = "take takes took taking"
# Asks how long something may take at most.
ALLOWED = r"\b(?:supposed|meant|allowed|obliged|required|ha(?:s|ve) to|must|should|may|limit|maximum)\b"
# In a statement: how long something may take, and in which time things are counted, which is not how long they took.
LIMIT_STATED = rf"\b(?:limit|maximum|deadline) of (?:\S+ ){{1,2}}{_UNITS}\b"
COUNTED_WITHIN = (
    r"\b(?:in|within|over)(?: (?:the|its|their|own|limit|of|first|last|past)){0,4} #?\w[\w.]*(?: [a-z]+)?"
    rf" {_UNITS}\b"
)
# Whether something is what a figure says, today: "is the wage 7,400?"
IS_IT = r"^(?:is|are) (?!there)(?:\w+ ){1,6}#?\d[\d.]*(?: \w+){0,2}$"
WAS_IT = r"^(?:was|were) (?!there)(?:\w+ ){1,6}#?\d[\d.]*(?: \w+){0,2}$"
# A number without "about" or "more than"; read as it is typed.
EXACTLY = (
    r"\bexact(?:ly)? (?:(?:how|what) (?:many|much|number|share|percent\w*)|number|figure|count|total|percentage)\b"
    r"|\bprecise(?:ly)? (?:how (?:many|much)|number|figure|count|total|percentage)\b|\bhow many\b.*\bexactly\b"
    r"|\bexactly \d"
)
WHICH_AMOUNT = (
    r"^(?:what|which)(?: (?:is|s|was) the)? (?:\w+ )?"
    r"(?:fees?|price|fine|tax|sum|salary|wage|rent|amount|budget|cost)\b"  # asks how high a sum is
)
# Says of some that they have or do it not.
LACKING = r"\b(?:without|lack\w*|miss(?:ing|ed)|den(?:y|ied)|refused?|none|never|un\w{4,})\b"
OR_MORE = "more less fewer over under so"  # behind "or", where no other thing is joined: "420 or more"
# A bound, with a small number that is written out, of a time or of nothing in particular: "under two years old".
BOUNDED = (
    r"\b(?:under|below|over|above|than|at (?:least|most)|up to) (two|three)"
    r"(?= (?:years?|months?|weeks?|days?|hours?|minutes?)\b|$| (?:are|is|was|were|did|ha(?:d|s|ve)|got|who)\b)"
)
# At the end of a question: somebody has something that stands elsewhere.
HAVING_IT = (
    r"(?<!\byou )(?<!\bu )(?<!\bwe )"
    r"\b(?:gets?|got|have|has|had|receive[sd]?|obtain(?:s|ed)?|needs?|needed|lack(?:s|ed)?)"
    r" (?:it|one|them|any|some|that|those)$"
)
SOME_TIME_LATER = (
    r"(?<!\d )\b(?:days|weeks|months|years|hours) later\b"  # in a statement: when it was, and not how long it took
)
