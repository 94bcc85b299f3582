"""The signs of written English, and what people spell in several ways."""

NEGATION = r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without|cannot)\b|n['’]t\b"
MARKS = ""  # signs that no other language has
LETTERS = ""  # the letters and signs that speak for it, where no name holds them
ELISIONS = ""  # short words that lose a vowel before another: none in English
# A pronoun on which a verb is written; "were" for "we're" is told by the first person.
CONTRACTED = r"\b(?:i|you|he|she|we|they|it|there)'(?=(?:m|d|ll|ve)\b)"
# Other spellings of a word, and what people shorten in chat.
SPELT_ALIKE = {
    "centre": "center",
    "centres": "centers",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
    "ppl": "people",
    "r": "are",
    "teh": "the",
    "u": "you",
    "n": "and",
    "numbers": "figures",
    "docs": "documents",
    "whend": "when",
    "wheres": "where",
    "thru": "through",
    "ltr": "letter",
    "ltrs": "letters",
    "abt": "about",
    "natl": "national",
    "prelim": "preliminary",
    "govts": "governments",
    "cmte": "committee",
    "whatd": "what",
    "whod": "who",
    "whered": "where",
    "howd": "how",
    "govt": "government",
    "intl": "international",
    "recs": "recommendations",
    "mo": "months",
    "mos": "months",
    "yr": "year",
    "hr": "hour",
    "hrs": "hours",
    "mins": "minutes",
    "wk": "week",
    "wks": "weeks",
    "cir": "circuit",
    "dept": "department",
    "amb": "ambassador",
    "avg": "average",
    "pct": "percent",
    "orgs": "organizations",
    "org": "organization",
    "fn": "footnote",
    "nr": "number",
    "gonna": "going",
    "wanna": "want",
}
SLASHED = {"w/o": "without", "w/": "with", "b/c": "because", "y/n": "", "yes/no": ""}  # what is cut short with a stroke
KEPT_BEFORE: dict[str, str] = {}  # what is no chat before a word that begins so: nothing

# Words that are no slip of another, beside everyday ones that are no form of it.
NO_SLIPS = "resume resumes resumed protested"
ENCLITIC = ""  # a verb with the pronouns that are written onto it
# Letters that are written for others of the same sound: none in question words.
SOUNDS: dict[str, str] = {}
# Letters that nobody hears at the head of a word, and some leave out: "asta".
SILENT = ""
