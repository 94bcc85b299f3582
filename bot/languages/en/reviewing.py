"""English words by which statements are compared: how exact figures are, and what turns a clause round."""

# Words before a figure that leave it just below, and those that leave it just above; others stand in `anatomy`.
BELOW = "nearly|almost|just under|close to|approaching"
ABOVE = "just over|a little over|slightly more than"
BETWEEN_ENDS = "to and"  # of a range
WITHIN = "in within inside at"  # before a place where something is done
BESIDES = r";\s|,\s(?:which|who|whom|whose|where)\s[^,]*$"  # leads to what is said besides, at the end of a statement
# What leads a part of what was counted before, and what joins two statements of equal weight.
INCLUDING = "including|among them|of whom|of which|of them|among whom|some of whom"
OTHERS = "other others"  # before the last of several that are only named as examples
AMONG = r"among (?:the|our|these|those)"  # begins a sentence on a part of so many
WERE_AMONG = r"(?:were|are) among(?: the)?"  # between a part and its whole
AND = "and but while whereas"
# Behind a comma: what follows is a statement of its own.
APART = r"but|while|whereas|(?:even )?though|although|and (?:we|our|they|it|he|she|this|that)"
# What may stand before "that" without a word on whether it is so.
THAT = "that"
AS_SO = """
undersigned signatories organizations coalition
we are is our deeply gravely alarmed concerned appalled saddened outraged note noted notes recall remind stress
emphasize
emphasise deplore regret condemn know knows highlight today again also remember wish to draw attention fact reality
say says said report reports reported find finds found show shows showed document documents documented state states
stated write writes wrote according confirm confirms confirmed count counts counted data figures study
estimates estimate estimated
warn warned warns tell tells told add adds added explain explains explained argue argued observe
observed
conclude concluded reveal revealed record recorded release released publish published compile compiled collected
indicate indicates indicated
reporting coverage article survey statistics analysis interview press statement testimony tally tallied logged tracked
quoted saying puts breakdown
"""
# Verbs that only carry another one, and say that it is or was done.
CARRYING = """
carry carries carried carrying manage manages managed succeed succeeds succeeded able conduct conducts conducted perform
performed based located situated sitting otherwise far subject
originate originates originated hail hails hailed then later subsequently afterwards
become becomes became form forms formed constitute constitutes constituted represent represents comprise
comprises comprised stand stands stood amount amounts amounted total totals totaled totalled account accounts accounted
receive receives received undergo undergoes underwent undergone face faces faced experience
experiences experienced endure endures endured
bring brings brought put puts get gets got gotten go goes went gone see sees saw seen name named
"""
# What only says that a figure is one, and remarks on how much it is.
COUNTING = """
number numbers numbered figure figures tally total toll count sum mere paltry staggering striking shocking
"""
REACHED = (
    r"(?:reach|hit)(?:es|ed|ing|s)?"  # verbs behind "the total" and right before the figure, which say that it is one
)
# Verbs by which whoever is counted does what stands behind them.
DOING = r"conduct(?:s|ed)?|perform(?:s|ed)?|carr(?:y|ies|ied)"
# Verbs before "from 7 to 12", by which something becomes more.
CHANGING = r"(?:rais|ris|rose|increas|gr[eo]w|climb|jump|mov)\w*|go(?:es|ing)?|went|gone"
SPANS = ("for|during|throughout", "after|within")  # before how long something lasts, and before when it is so
# Small words that change what is said, wherever they stand; a statement has to hold them, too.
TURNING = """
against without outside except more less fewer least most first last half twice double daily weekly monthly
yearly only other others another additional further besides never no not former formerly
doubt doubts doubted deny denies dispute disputes disputed
false untrue wrong
"""
RELATING = "before after while during until till since with without despite because"  # of time, of having, of a reason
WHEN = "when while because although though unless"  # begins a clause of its own
NOW = "now currently today nowadays presently still"  # says that it is so today
# A verb that says that something went on then, and one that says that it does today.
WENT_ON, GOES_ON = r"(?:was|were) \w{2,}ing", r"\w{2,}[^\Ws]s|(?:is|are) \w{2,}ing"
NOW_IN_WORDS = (
    r"(?<!\w)(?:at (?:present|the moment|this (?:time|point))|these days)(?!\w)"  # the same, in several words
)
ONLY = "only just merely barely scarcely"  # a remark on a figure right behind it, and a limit anywhere else
# Of two things joined, the one leads away from it and the other to it.
CONTRARY = (
    "from/to into toward towards|for/against|with/without|before/after since|above over/below under"
    "|in inside within/outside|more/less fewer|most/least fewest"
)
COMPASS = r"north\w*/south\w*/east(?:ern)?/west\w*"  # each excludes the others
# What says that something is only possible, intended, due or said to be so. Of words as written, in lower case.
MODAL = (
    r"\b(?:will|would|could|can|cannot|may|might|shall|should|must|perhaps|maybe|possibl[ey]|probabl[ey]|likely|if"
    r"|unless|whether|allegedly|supposedly|purportedly|potentially|plann?(?:s|ed|ing)?|intend(?:s|ed|ing)?|propos(?:es?|ed|ing)"
    r"|(?:meant|aim(?:s|ed|ing)?)(?= to\b)|(?:ha(?:s|ve)|needs?|ought)(?= to be\b))\b"
)
# By when something is so: what was counted last before that day is so still.
BY_THEN = r"(?:by|until|through|as of|as at|at)(?: the)?(?: very)?(?: (?:end|close) of)?"
TO_DATE = "(?:up )?(?:to date|until now|to (?:now|today|this day))|thus far|so far|as of (?:today|now)"  # it is so now
# "Since it began", and its verbs and nouns.
SINCE = "since"
BEGINNING = "begin began begun beginning start started launch launched inception outset introduced introduction"
DATA = "data figures statistics records numbers"  # what somebody publishes that others may have counted
ISSUED_BY = (
    r"\b(?:published|released|kept|maintained|compiled|collected|gathered|issued|analy[sz]ed|count|tally|data|figures|statistics|report"
    r"|study|survey|estimate|analysis) by(?: the)?$"
)
# Of the same, what says that it is planned; where a plan is stated, each of them says so.
INTENDED = (
    r"\b(?:will|would|shall|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|propos(?:es?|ed|ing)|meant|aim(?:s|ed|ing)?)\b"
)
PLAN = r"plan"  # of these, the noun, which says nothing of a verb behind it
FUTURE = r"will|would|shall"  # which of the verbs of MODAL say that it is to be
ARRIVING = r"arriv(?:e|es|ed|ing)|c(?:a|o)mes?|coming|reach(?:es|ed|ing)?|landed"  # who is sent to a place gets there
LEAVING = r"left|leaves?|leaving"  # before a figure and how those are whom it counts: dead, hurt
# Before "to" and a verb: nobody has done that yet, or will not do it; and what stands there between the two verbs.
REFUSING = r"(?:refus|declin|fail|neglect|omit)\w*"
PROMISING = (
    r"(?:agree|promis|pledg|vow|offer|decid|decisi|commit|threaten|prepar|want|hop|seek|attempt|expect|consider)\w*"
    r"|deals?|pacts?|accords?|sought|tr(?:y|ies|ied|ying)"
)
TO_DO = r"to [a-z]+"
ANNOUNCED = "announce"  # begins what says that something is going to be so
# How a list of organizations is joined, and the verbs that say of it that they wrote or joined in a letter.
LISTING = "and|as well as|along with|together with|the"
WROTE = (
    r"(?:have |had |has |also )*(?:wrote|written|write|writes|sent|addressed|urged|told)"
    r"|(?:was|were|are|is) (?:one )?(?:among|of) the (?:\w+ )?(?:organi[sz]ations|groups|ngos|signatories)"
)
WRITTEN_BY = r"(?:written|sent|drafted|penned) by|letters? from"
JOINED = r"(?:have |had |has |also )*(?:joined|joins|join)(?: with)?"
GOVERNMENT = "government authorities"  # that of a country
GOVERNMENTS = "governments administrations"  # of several countries
CROSSING = "across border borders frontier"  # whoever is sent out of a country crosses it
SPEAKING_UP = "voice express urge call demand ask appeal press implore plead beg exhort insist petition"
ABOUT = "about on over regarding concerning against of"  # before what a document is about, or whose something is
# Between two figures, of which the second is less.
THEN_LESS = r"(?:closely |then )?followed by|ahead of|more than(?= the \d)"
THEN_MORE = r"behind(?= the \d)|(?:fewer|less) than(?= the \d)"  # the same, where it is more
# Before these: how far the two are apart.
A_LITTLE, MUCH = "slightly|just|narrowly|barely|only just|a little|marginally", "well|far|much|many"
IN_EVERY = r"(?:in|out of)(?: every| each)?(?: an?)?"  # between a part and a round number: "four in ten"
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}  # how many of each make a whole
# Before who says it, at the end of a sentence.
SAYS_LAST = """
say says said report reports reported find finds found note notes noted estimate estimates estimated
"""
# Verbs by which somebody says, finds or counts something, in one form; none of them denies it, or leaves it open.
REPORTING = """
say state report tell write note observe remark mention add explain describe detail outline argue contend maintain
claim assert affirm declare warn caution alert disclose reveal show demonstrate indicate find discover learn hear
establish determine conclude confirm verify document record register log list catalog chronicle tally count tabulate
calculate compute acknowledge estimate reckon identify collect compile gather publish cite testify recount
"""
SURVEYING = "survey interview question"  # verbs by which somebody asks those who are counted, in one form
LATEST = "latest newest recent updated current running"  # of what somebody has counted
# Before "to" and a place that nobody goes to: it is only said to be close.
NEAR = "next close near nearer closer adjacent opposite parallel"
# What only leads to a noun, as a preposition does.
LEADING = (
    r"(?:by (?:means|virtue)|as (?:part|a result)|in the (?:framework|course|context))(?= of)|pursuant"
    r"|(?<=is |as |re )home to"
)
# What the writers say of themselves before the word behind which it is said what is so.
STANCE = r"(?:we|i|our) (?:(?!that\b)[^,;:.]){1,80}?(?<!\w)(?:while|because|since|now that)\s"
ALL = "all"  # of those of whom a share is told
# Verbs that say how exact the number behind them is, by the words that they stand for.
MEASURING = {
    "more than": (
        r"exceed(?:s|ed|ing)?|top(?:s|ped)|(?:sur)?pass(?:es|ed)?"
        r"|(?:climb(?:s|ed)?|r(?:ise|ises|ose|isen)|gr(?:ow|ows|ew|own)) (?:past|above|beyond|to (?:more than|over))"
    ),
    "nearly": r"approach(?:es|ed)|near(?:s|ed)",
}
# Forms of a verb that are made from its infinitive, of which English has none.
FUTURES = r"(?!)"
BEFORE_VERBS = ""  # small words behind which no noun stands
BEEN = "been"  # behind a verb that carries it: "has been fined"
LED_BY = r"\b(?:in the words of|in the view of|as per)$"  # before who says it
# Behind a figure: how exact it is, by the words before one that stand for it; and what may follow but for a sign.
AND_MORE = {"more than": "and more", "at least": "or more"}
BEHIND_MORE = "have|has|had|were|was|are|is|who"
PAST = r"\w{2,}ed"  # a verb of what was done, beside those that no ending tells
# Verbs in one form that say with "a" and a noun no more than the noun does.
MAKING = "issue strike reach make give deliver hold launch conclude sign seal clinch"
# Verbs in one form by which money goes from one to another: each says as much.
HANDING = "send move transfer shift hand give pass redirect divert channel reallocate"
SO_THAT = r"so(?: that)?"  # leads to what something is for
# What says only that people are in something, and what stands behind it.
OURS = "our"  # who says it may be of those who write
PLACED = "enrolled|placed|put|caught|subjected|subject|included|registered|swept|ensnared"
CLOSE = "near close nearby next beside alongside"  # each says as much
INTO = "in into under to by within at"
# What is to be by it, and no doubt.
PURPOSE = r"(?<!or )\bso (?!far\b|many\b|much\b)(?:that )?[^,;.]{1,60}? (?:can|could|may|might)\b"
# Before a comma: what accompanies a statement of its own.
ATTENDING = "with|given|now that"
# Verbs by which somebody has nothing of it, and the word for all of them.
HAVING_NONE = (
    r"(?<!\S)(?<!not )(?<!never )(?<!nobody )(?:lack(?:s|ed|ing)?|(?:do|does|did) not have) "
    r"(?:(?:an?|any) )?(?!to |been )",
    "have no ",
)
# That something is to be done at once, and the one word for it.
AT_ONCE = (r"(?<!\S)(?:right away|straight ?away|without delay)(?!\S)", "immediately")
# Words that say of an age that it is not reached, and the one for all of them.
NOT_YET_OF_AGE = (
    r"(?:less|younger) than (?:(?:a|one) )?(?=(?:\w+ )?(?:years?|months?) (?:old|of age)(?: |$))"
    r"|(?:(?:had|have|has|were|was|are|is) )?not (?:yet (?:(?:reached|turned|completed) )?"
    r"|(?:reached|turned|completed) )(?:(?:(?:their|its|the|a) )?first (?=birthday)"
    r"|(?=one(?: |$)(?!percent)|\w+ (?:years?|months?)(?: |$)))",
    "under ",
)
# Of a small word that changes what is said: those that say the same between a noun and whom it befalls.
BEFALLING = {"against": "on upon"}
# What joins a name to an office, or the other way round: held today, or then; and the verbs of those who lead a body.
IS = "is|remains|serves as|acts as|has been|has become"
WAS = "was|became|served as|acted as|had been|had become"
LEADS, LED = "leads|heads|runs", "led|headed|ran"
WHO = "who"
THEN = "then"  # says of an office that it was held when something was done
FORMER = "former onetime ex"  # before an office: held no longer
ACTING = "acting|interim"  # who holds an office for a time
# What says that somebody is to do something now: behind a name, before what is asked for there, and before a name.
OUGHT = r"must|should|ought to|ha(?:s|ve) to|needs? to"
BEING = r"(?:(?:is|are) (?:now |again |also )*(?:being )?|ha(?:s|ve) (?:now |again |also )*been )"
DEMANDS_NOW = (
    r"(?:(?:is|are|am|['’]re) (?:\w+ )?(?:urg|call|ask|appeal|press|implor|plead|exhort|insist|petition|request)ing"
    r"|urges?|calls?|asks?|appeals?|press(?:es)?|implores?|pleads?|exhorts?|petitions?|requests?)"
    r"(?: (?:goes|go|is|are|once|again|now|also|therefore|directly))*(?: (?:up)?on| to| with)?"
)
IN_OFFICE = "current incumbent sitting"  # beside an office: held today
AS = r"as|in (?:his|her|their) (?:capacity|role) as"  # between a name and an office
AT_THE_TIME = "at the time|at that time|back then"  # behind an office, when it was held
TO_BE = "incoming next elect designate future"  # says that it is not held yet
CHOSEN = "picked named appointed chosen tapped selected nominated"  # for an office, held or not
# To whom a letter goes: its verbs and nouns, and what stands before or behind who gets a copy.
ADDRESSED = r"(?:addressed|addresses|directed|written|wrote|writes?|appeal(?:ed|s)?)(?:\s+(?!that\b|in\b)\w+){0,3}?"
WRITINGS = r"letters?|missives?|appeals?|petitions?|messages?|pleas?|protests?|complaints?|notes?"
# Behind a letter, what tells which it is; and the verbs by which it goes to somebody.
BEHIND_LETTERS = r"of|on|about|against|over|regarding|concerning|from|by|for|in|dated|signed|written|that we|we"
WENT = (
    r"(?:(?:was|were|had|has|have|been|also|then|all) ){0,3}"
    r"(?:went|goes|go|gone|sent|delivered|handed|mailed|submitted)"
)
LETTER_TO = rf"(?:{WRITINGS})(?:\s+(?:of|dated|from|sent|on))*"
COPIED = r"cop(?:y|ies|ied)|cc(?:['’]?e?d)?|carbon copy"
TO_WHOM = "to"
INCLUDED = "was|were|included|includes|reached|sent|forwarded"
AMONG_OTHERS = "among others|among other people"
GOT = "was|were|got|gets|received|receives"
DATED = "dated"
# How those who write stand to what they write of, which they state elsewhere.
STANCES = (
    r"alarm|worr(?:y|ies|ied)|concerns?|dismay|unease|object(?:s|ed|ing|ions?)?|protest(?:s|ed|ing)?"
    r"|anxious|anxiety|deep|grave|serious|strong|announc\w+"
)
# That so many signed a letter: "carried the signatures of", "put their names to".
SIGNATURES = r"sign\w*|undersigned|cosign\w*|endors\w+|names?"
# By what somebody demands something, which nobody has done yet.
DEMANDING = (
    r"urg\w+|call\w*|demand\w*|ask\w*|appeal\w*|press(?:ed|es|ing)?|implor\w+|plead\w*|exhort\w*|insist\w*"
    r"|petition\w*|want\w*|request\w*|recommend\w*|encourag\w+|seeks?|sought|push\w*"
)
# Who "puts the number at" so many says it: the verbs, and what stands before the figure.
PUTTING = ("puts?|sets?|places?|placed|pegs?|pegged", "at")
SOME = "some"  # before a figure that is not round, it says nothing of how exact that is
# What only those do who count, and nobody who tells what they counted.
COUNTS = (
    r"count(?:ed|s)?|tall(?:y|ied|ies)|document(?:ed|s)?|record(?:ed|s)?"
    r"|register(?:ed|s)?|log(?:ged|s)?|survey(?:ed|s)?|interviewed|treated"
)
# Verbs and adjectives by which somebody has nothing of it: a negation in one word.
LACKS = r"lack\w*|devoid|bereft"
# Equal parts, behind how many there are of them, and how many make a whole.
PARTS = {"thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "tenths": 10}
ROOMS = "quarters"  # of these, the words for something else, but before what they are parts of
# What somebody may demand, and the contrary of it.
OPPOSITES = (
    (
        r"end|ends|ended|ending|stop\w*|ceas\w+|terminat\w+|abandon\w*|drop(?:s|ped|ping)?|withdraw\w*|quit\w*",
        r"extend\w*|continu\w+|keep\w*|maintain\w*|prolong\w*|renew\w*|uphold\w*",
    ),
    (
        r"accept\w*|allow\w*|permit\w*|approv\w+|welcom\w+",
        r"reject\w*|refus\w+|forbid\w*|prohibit\w*|oppos\w+",
    ),
    (
        r"clos(?:e|es|ed|ing)|shut\w*",
        r"open\w*|reopen\w*",
    ),
    (
        r"stay(?:s|ed)|overturn\w*|quash\w*|annul\w*",
        r"upheld|confirm\w*|affirm\w*",
    ),
    (
        r"rais(?:e|es|ed|ing)|increas\w+",
        r"lower\w*|reduc\w+|cut\w*|decreas\w+",
    ),
)
# What the writers ask for: "we urge", "our coalition has asked for", "the letter calls on"; no question of theirs.
OUR_DEMANDS = (
    r"(?<!\w)(?:we|(?:our|the|this|these) (?:\w+ ){0,2}?(?:coalition|alliance|network|signatories|undersigned"
    rf"|organi[sz]ations|groups|associations|ngos|{WRITINGS}|report|statement|submission|manifesto))"
    r"(?: (?:have|had|has|are|were|also|again|now|once|therefore|thus|then|further|jointly|hereby|\w+ly))* "
    r"(?P<verb>(?:ask|want|seek|push)(?:s|ed|ing)?(?! to(?!\w))|sought(?! to(?!\w))"
    r"|urg(?:es?|ed|ing)|call(?:s|ed|ing)?(?= (?:(?:up)?on|for)(?!\w))|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)?"
    r"|implor(?:es?|ed|ing)|plead(?:s|ed|ing)?|exhort(?:s|ed|ing)?|insist(?:s|ed|ing)?|petition(?:s|ed|ing)?"
    r"|request(?:s|ed|ing)?|recommend(?:s|ed|ing)?|press(?:es|ed|ing)?|encourag(?:es?|ed|ing))"
    r"(?! (?:if|whether|about|how|who|what|why|when|where|questions?|ourselves|for (?:comment|help|support))(?!\w))"
    r"(?!\w)"
)
BEFORE_A_DAY = "before by"  # by which something is to be done
# Verbs that only an accent tells from small words, and another form of each.
ACCENTED: dict[str, str] = {}
WRITERS = "the coalition"  # in the place of an organization or a document that asks
ADVERBS = r"\w{3,}ly"  # which say how something is to be done
# Before a figure: what says that there are not so many.
NOT_SO_MANY = r"instead of|rather than|(?:and |but )?not"
# Words for bodies that name rooms, papers, events and plans as often.
NO_BODIES = """
action bar campaign center centre chapter church circle club community conference convention forum friends
front house hub lab law league legal library mission mosque movement museum network office order parish party
press program programme project radio roundtable school service services sisters table temple voices watch
workers working workshop
"""
NOUN_AT = -1  # of the words of a name before its first small word, where the noun for what it is stands
