"""English words that tell what part each thing has in what is said: who does it, to whom, the most of which."""

BY = "by"  # before whoever does it, where the other is told first
BEFORE_AN_OBJECT = "against about on for of with at toward towards upon"  # beside "to": not before whoever does it
PERSONS = "official officials judge justice representative minister secretary congresswoman congressman senator"
ANYBODY = "spokesperson spokesman spokeswoman employee member staffer"  # without an office
BEING = "is are was were works worked"  # between "who" and such a word
BY_MEANS_OF = "with by through via using"  # before what something is done with
SIDE = "side"  # of a country, where those who serve it are
INSIDE = "at from in within inside of for with"  # between somebody and the organization that they belong to
AROUND = "in under within into from through"  # between those to whom something is done and the scheme that they are in
BODIES = "agency agencies bureau court committee ministry department university union company"
PLACES = "city cities town towns state states country countries crossing port ports neighborhood neighbourhood region"
# The first or the last of a rank. What stands there for it in a statement is looked for likewise.
MOST = (
    r"\b(?:larg|bigg|high|great|deadli)est\b(?! (?:counts?|numbers?|figures?|totals?)\b)"
    r"|\b(?:the|(?:which|what)(?: \w+){2,5}) (?:very )?most\b(?! (?:recent|of|likely|current)\b)"
)
MOST_STATED = r"\b(?:larg|bigg|high|great|deadli)est\b|\bmost (?!of\b)"
LEAST = r"\b(?:smallest|lowest|fewest)\b|(?<!\bat )\bleast\b"
LEAST_STATED = r"\b(?:smallest|lowest|fewest)\b|(?<!\bat )\bleast\b"
ONE_OF = (
    r"\bof (?:the|these|those) .*\bwhich one\b|\bwhich one of\b"
    r"|\bwhich (?:ones )?of (?:the #?\d+|them|these|those)\b"
)
WHICH_OF_THE = r"\bwhich (?:ones? )?of the (?=\w)"  # a number of them may follow
# Which of several organizations: those who did it have to be named.
SOME_OF_THE_BODIES = (
    r"\b(?:(?:which|who) (?:ones |one )?(?:of|among|from) (?:the |these |those )?(?:\w+ ){0,4}?"
    r"|(?<!to )(?<!for )(?<!with )which )"
    r"(?:signers|signatories|organi[sz]ations|groups|ngos|charities|nonprofits)\b"
)
# Whose something is, and the words by which a statement tells it.
WHOSE = r"\bwho (?:owns?|owned)\b|\bwho(?:m)? does .* belong to\b"
OWNING = "own owns owned owner owners belong belongs belonged property"
# Whether two things are one, or one belongs to the other.
SAME = (
    r"\b(?:the )?same (?:thing |\w+ )?as\b|\bthe same thing\b|^(?:is|are|was|were) .*\bpart of\b"
    r"|\b(?:is|are|was|were) .*\b(?:(?<!all )the same(?: \w+)?|identical)$|\bidentical (?:to|with)\b|^the same \w+$"
    r"|^(?:is|are|was|were) .*\ball the same$"  # behind a question word it is "nevertheless"
    r"|\b(?<!the )same (?:thing|place|one|person|body|group)$"
)
# Likewise, only of bodies: "are we linked to Birch"; and the words for it.
_LINKED = r"(?:linked|connected|affiliated|associated|allied|tied|related|attached)"
_LINKS = r"(?:links?|ties?|connections?|relations?|relationship|affiliations?|association)"
LINKED = (
    rf"^(?:is|are|was|were|have|has|do|does|did) .*\b{_LINKED} (?:\w+ )??(?:to|with)\b"
    rf"|^(?:is|are|was|were) .*\b{_LINKED}$"
    rf"|^(?:is|are|do|does|did|have|has) .*\b{_LINKS} (?:\w+ )??(?:to|with|between)\b|\b(?:do|does|did) .*\bbelong to\b"
    r"|^(?:is|are|was|were|do|does|did|have|has) .*\b(?:part|members?|branch|arm|chapter) of\b"
    r"|^(?:do|does|did|have|has) .*\b(?:anything|something) to do with\b"
)
LINKING = """
linked connected affiliated associated allied tied related attached link links tie ties connection connections relation
relations relationship affiliation affiliations association belong part member members branch arm chapter
"""
IDENTICAL = r"\b(?:same|identical)\b"  # and not only a part
TOLD_APART = r"\b(?:nothing to do with|differ\w*|distinct|separate|not the same)\b"  # that one thing is not the other
TELLING_APART = "same part member members belongs different nothing"
HOW_FAR = r"\bhow (?:far|close|near) (?:away |off )?(?:is|are|was|were|from|does|do|apart)\b"
DISTANCES = "km kilometer kilometers kilometre kilometres mile miles meter meters metre metres"
LASTING = (
    r"\bfor how (?:long|many (?:minutes|hours|days|weeks|months|years))\b"
    r"|\bhow long (?:is|are|was|were|has|have|do|does|did) (?!it take\b)(?!.* (?:take|before|until|after)\b)"
)
# A time after which something comes is none for which it lasts.
AFTER_A_WHILE = r"\b(?:after|within|every) (?:\w+ )?\S+ (?:minutes?|hours?|days?|weeks?|months?|years?)\b"
# A share of those alone of whom something is said besides.
OF_THOSE_WHO = r"\b(?:of|among) (?:the |those |these |all )?(?:\w+ ){0,4}?who\b"
OF_THOSE_WITH = r"\b(?:of|among) (?:the |those |these |all )?(?:\w+ ){0,3}?(?:with|without|having)\b"
BY_NAME = r"\bby name\b|^what (?:is|are|was|were) .* called$|^(?:\w+ ){1,6}name(?: (?:pls|please|thanks))?$"
NAMES_OF = r"\bnames of (?:the |all |those |each )?\w+"
NAMES_OF_PEOPLE = (
    r"\bnames of (?:the |all |those |each )?(?:individuals|people|persons)\b"
    r"|\bnames? of (?:the |that |those )?(?:\w+ ){1,4}who\b"
)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth last"
ADDRESSES = "address addresses postcode zip street"  # where somebody is, and no document
ON_THE_WEB = "web url link links internet online site website webpage"
BY_THEN = r"\bby then\b|\bat th(?:at|e) time\b$|\bback then\b|\buntil then\b"
HOW_OFTEN = r"\bhow (?:often|frequently)\b|\bhow many times\b"
OFTEN_STATED = "once twice times every each yearly annually monthly weekly"
EITHER_OF = r"\b(?!that\b)\w+ or (?!not\b|no\b)(?:an? |the )?\w+$"  # asks which of two it is
OR_NOT = r"\bor not?$"  # asks for a yes or a no
# Asks what came about, and for no number.
HAPPENED = (
    r"\bwhat (?:happens|happened|has happened|became|becomes) (?:to|of|with)\b"
    r"|^what (?:do|does|did|will|would|must|should|can) .*\b(?:pay|spend|charge)\b.* (?:for|on|with)$"
)
# What something or somebody is called, alone.
NAME_OF = (
    r"^(?:the )?(?:nick)?(?:name|title) of\b|\bwhat (?:\w+ )?(?:nick)?name (?:is|are|was|were|does|do|did)\b"
    r"|\bwhat(?: is| s| are|s| was| were)? the (?:\w+ )?(?:nick)?(?:names?|titles?) of\b"
)
# Asks what a thing is called, with the words for it; and a statement that tells it.
CALLED = r"\bwhat(?: is|s| s| are| was| were) (?:the )?(\w.*) called$|\bwhat(?: is|s| s) the (?:full )?(\w+) name\b"
CALLED_STATED = r"\b(?:called|named|dubbed|known as|titled|entitled)\b"
WRITINGS = "document documents report reports memo memos paper papers study studies email emails"
AUTHORS = "author authors writer writers"
PROVISIONS = "article articles section sections paragraph clause chapter annex"  # parts of laws and of writings
# Such a part, which another statement names.
THAT_PROVISION = r"\b(?:that|this|the same) (?:article|section|paragraph|clause|chapter|annex)\b"
STATUTES = "act law statute"  # any of these may be called by another
ENACTED = "code bill decree order ordinance regulation treaty convention protocol"  # and these by no other
LAWS = "law laws statute statutes act acts treaty treaties convention bill"
LAWS_STATED = """
law laws statute statutes act acts treaty treaties convention protocol section sections provision provisions article
rule rules regulation order bill code constitution
"""  # by one of these a statement tells a law
# Something is done to somebody, and by whom.
PASSIVE = r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?:\w+ed|\w{3,}n)\b"
BY_SOMEBODY = r"\bby\b"
