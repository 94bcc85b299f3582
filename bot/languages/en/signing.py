"""English words in questions about who signed what, beside those of the signatories and letters themselves."""

NEGATING = "not no except minus without nor didnt isnt arent never missing absent lacking"
# Between the names of two letters, or of two who signed.
JOINING = "and or but not no minus except vs versus nor without that plus missing absent"
EITHER = "or either"
DENYING = "not didnt hasnt havent no"  # at the end: "that Birch signed and Alder did not"
COMPARING = "more fewer less most least"
NOT_OF_EACH = "more fewer less most least fewest largest smallest"  # compares, and asks for no table
LISTS = "list lists listed names full complete"
ALL = "all every each"
OTHERS = "else other others"
BESIDE = "besides beside than from with alongside except"  # before the name of a signatory
DETERMINERS = "the this that these those"
LYING_IN = "from in"  # before a place
STANDING_IN = "on in of among amongst under below behind within upon onto"  # before a letter that somebody signed
STANDING_ON = "on"  # between a name and the letter below which it stands
BEING = "are is were was based located"
MENTIONING = r"\bletters? (?:that |which )?(?:names?|mentions?|mentioning|cit(?:es?|ing)|quot(?:es?|ing))\b"
SEVERAL_LETTERS = r"\b(?:at least|more than|exactly) (?:one|two|three|#?\d) (?:of the )?(?:letters?|documents?)\b"
# What those who signed did besides: "did the signers offer a meeting".
DOING_ELSE = (
    r"^(?:did|do|does|have|had) (?:the |all |those )*(?:\w+ )?(?:signers|signatories|undersigned)"
    r" (?!includ|list|number|count|contain|compris|also\b|of\b|on\b|in\b|to\b|from\b|for\b|sign)\w+ \w"
)
EACH_LETTER = (
    r"\beach (?:organi[sz]ation|group|ngo|signatory)\b"
    r"|\b(?:each|per|by) (?:of )?(?:the |all )*(?:\w+ )?(?:letters?|documents?)\b"
    r"|\bsign\w* (?:which|what) (?:of )?(?:the |all )*(?:\w+ )?(?:letters?|documents?)\b"
)
# How a document prints a name, and the words for that.
AS_PRINTED = (
    r"\b(?:under|by|with|using) (?:what|which) (?:\w+ )?name\b"
    r"|\b(?:what|which) (?:\w+ )?name (?:did|does|do) .*\b(?:under|use|sign)\b"
    r"|\bhow (?:is|was|are|were|do|does|did) .*\b(?:spell\w*|spelt|misspell\w*|misspelt|printed|written|listed)\b"
    r"|\bas (?:it is )?printed\b"
)
SPELLING = """
name names spell spelled spelling spelt misspell misspelled misspelt printed print prints written listed appear appears
exact
"""
# A set of signatories: how many of some letters they signed. The number stands inside the match.
EXACTLY = r"\b(?:exactly|precisely|just|only) #?\w+\b|\b#?\w+ (?:letters?|documents?) (?:only|exactly)\b"
AT_LEAST = r"\bat least #?\w+\b|\b#?\w+ or more\b|\bminimum of #?\w+\b"
MORE_THAN = r"\b(?<!no )more than #?\w+\b"
FEWER_THAN = r"\b(?:fewer|less) than #?\w+\b"
AT_MOST = r"\b(?:at most|no more than|up to) #?\w+\b"
ONE = "one single"
BOTH = "both"
NONE = "neither none"
ANY_OF = "any"
ONLY = "only solely exclusively"
BUT = "but"
IN_TOTAL = r"\b(?:in total|altogether|in all|overall|(?:different|distinct) (?:organi[sz]ations|groups|signatories))\b"
JOINING_LETTERS = "as"  # between the names of two letters, beside those above: "the May as well as the June letter"
WRITTEN_TO = "to"  # before the country that letters went to
WITHIN_NAMES = "of for the to on a an at against under without"  # between the words of a name
INDEFINITE = "a an any some many most other several no"  # before what is described, and not named
IS_HEAD_FIRST = False  # whether the noun of a name stands before what tells which
LETTER_OF = ""  # before whose letter it is: in English the name comes first
# Before the name of the organization for which somebody signed.
SIGNED_FOR = r"\b(?:co ?)?sign\w*(?: \w+){0,3}? (?:for|on behalf of)(?: the)?$"
# One that alone did so.
THE_ONLY_ONE = r"\b(?:the|which|what) only (?:one|organi[sz]ation|group|signatory)\b|\bthe only one\b"
# Behind the name of one who did so, and what may stand between.
SIGNED = "signed"
BEFORE_SIGNED = "has have also really"
