"""How people put a question in a message in English: who wants to know, and words that join two questions. Folded."""

# Where a second question begins: the word before it only joins them.
JOINED = (
    r",?\s+(?:and|also|plus|&)\s+(?=(?:(?:about|around|roughly|approximately|nearly|since|by|in|on|to|from|at)\s+)?"
    r"(?:how\s+(?:many|much)|who|whom|what|whats|when|where|which|why)\b)"
)
# A word after which a sentence does not end, however it is written.
ABBREVIATED = "mr mrs ms dr prof st vs no nos etc inc dept gov sen rep sept eg ie al jr sr approx"
# Who wants to know: "my boss", "a reporter", "someone", "I"; what follows the first word is no name of the record.
ASKERS = "i we my our someone somebody everyone everybody people a an one another some"
# What they do, in any form that begins so, the small words beside it, and those that lead from there to what is asked.
WANTING = (
    "want need ask wonder wish insist say said claim think thought believ tell told keep know hear heard look try wait "
    "request requir demand push chas check verif confirm mention argu swear swor forget forgot recall rememb"
)
BETWEEN = "would d ll am m is are was were has have ve been being just really also still now always urgently on"
LEADING_IN = (
    "to know see hear find get have check confirm verify say tell me us him her them you about on for at if whether "
    "that after out the of a quote use cite include understand be sure somewhere"
)
# After these a verb of wanting needs nobody before it: "need to know".
TO_KNOW = "know see find understand"
# What opens a greeting, an apology, a good wish or a question, and what people only utter.
GREETINGS = (
    "heya yo ay wait well so anyway right ok okay quick silly dumb weird hi hello hey hiya "
    "dear morning afternoon evening greetings sorry apologies excuse pardon hope thanks thank cheers"
)
SOUNDS = "lol lmao uh um hmm huh ah oh ugh wow phew oops whoops ouch yikes gosh argh jeez whoa"  # beside laughter
# The first and second person: what is said with them and without a word of the record is of the conversation.
# "Us" is a country as well.
PERSONAL = "i im ive id ill me my mine we our ours you your yours youre lets"
RELATIVES = ""  # question words that as typed so join clauses as often
TO_ME = ""  # a verb with the pronoun of whoever speaks written onto it
# As typed: what whoever answers is bidden to do, before what they are to hand over: "fetch me the number".
BIDDING = (
    r"\b(\w{2,}) (?:me|us) (?=the\b)"
    r"|\b(?:[Ii]|[Ww]e)(?:['’]d| would) (?:really |also )?(?:like|love|appreciate|welcome) (?=the\b)"
)
# As typed, before "that": "our intern wrote that".
REPORTING = r"(?!denied|doubted|refused)\w{3,}ed|wrote|writes|put|says|claims|states"
# Opens what somebody does something for: "to finish the chapter, I need".
AIM = r"(?:in order |so as |just )?to \w+"
CONCLUDING = "so"  # before what is asked: what stands before it only tells why
# Opens what the answer is for, when it is needed, or a last question.
PURPOSE = (
    r"(?:it s|its|it is|this is|that s|thats) (?:just |only |all )?for\b|(?:before|while) (?:i|we)\b"
    r"|before (?:the|my|our) (?:\w+ ){1,2}(?:starts?|begins?|opens?|closes?|ends?|leaves?|goes)\b|just to \w+\b"
    r"|(?:so as )?not to \w+\b"
    r"|for (?:an?|my|our|your|her|his|their)\b"
    r"|for the (?:\w+ ){0,2}\w*[^\Ws](?: of (?:the|an?|our|my) (?:\w+ )?\w*[^\Ws])?$"
    r"|(?:(?:ok(?:ay)?|just|and|now) )?(?:(?:one|a|another) )?"
    r"(?:(?:more|last|quick|final|silly|tricky|small|weird|dumb) )+(?:one|thing|q|question)\b|(?:just )?one more\b"
    r"|(?:just |this |another )?(?:one|question|this) (?:is )?(?:for|from) (?:an?|the|my|our|your)\b"
    r"|(?:(?:an?|one|just|my|and) )*(?:(?!the\b|this\b|that\b|which\b|what\b|any\b|no\b)\w+ ){0,2}"
    r"(?:question|query|favou?r|bet|reminder)"
    r"(?: (?:here|really|though|sorry|please|again|first|maybe|from|to|before)\b|$)"
    r"|no (?:rush|hurry|worries|pressure|problem|stress)\b"
    r"|(?:(?:just|quite|maybe|sorry) )*(?:a )?bit of an? (?:\w+ ){0,2}one$"
)
# Opens why somebody asks.
REASON = (
    r"(?:because|cause|cuz|bc) (?!of\b|they\b)|(?:since|as|so|so that) (?:i|we|my|our)\b|as (?:she|he|it s) "
    r"|in case (?:someone|somebody|anyone|anybody|they|he|she|my|our|an?) "
    r"|(?:since|as) an? (?:\w+ ){1,3}(?:is|s|wants|needs|asks) "
)
# Tells what is known of "it", or what becomes of it: "saw it somewhere", "need it for the brief".
REMARK = (
    r"(?!(?:for|of|in|by|on|at|from|with|about|to|is|was|does|did|are|were|like) )(?:\w+ ){1,2}(?:it|its|that|this)\b"
)
# How an answer is to be told: "in one line", "bullet points".
MANNER = """
bullet bullets pts point points line liner lines sentence sentences word words short brief briefly plain simple plainly
english summary quickly version
"""
# Behind what is asked.
TAG = r"no|right|correct|yes or no|y n|is that so|is that right|am i right|is it true|is(?:n t| it not) it"
# Tells what whoever asks is like.
DESCRIBING_US = (
    r"(?:(?:so|and|but|ok|sorry|hi|hey|oh|also) )*(?:i am|i m|im|we are|we re) "
    r"(?:(?:a bit|still|very|so|quite|really|pretty|all) )*"
    r"(?!not\b|on\b|in\b|with\b|from\b|for\b|only\b|about\b)[a-z]+"
    r"(?: (?:here|today|to (?:this|all this|it)|at this|around here))*"
)
THE_ASKER = "the"  # before somebody whom the record does not know
SAYING = "insist say said claim think thought believ mention argu swear swor tell told hear"  # of the verbs above
OWN = "my our"  # before what is the asker's own: "my boss"
# Opens what somebody needs an answer for, whatever that is.
NEEDED = r"(?:i |we )?(?:just |only )?(?:need|want|am using|m using|will use|ll use|use) (?:it|this|that)\b"
# Asks what something is that the same message names.
WHAT_IS_IT = (
    r"(?:(?:so|and|but|ok|please) )*(?:what|whats) (?:on earth |exactly |even |the hell |the heck |actually )?"
    r"(?:(?:is|are|s|does|do) )?(?:it|that|they|this|those|these|thing)"
    r"(?: (?:mean|stand for|even|exactly|actually))*(?: please)?"
)
DOING = r"(?!according\b)(?:still |just |also )*\w{2,}ing\b"  # opens what somebody is doing: "making a map"
NOWADAYS = "now today tonight currently"
INFINITIVE = r"to \w+"  # what somebody wants to do with an answer, behind the verb of wanting
PRONOUNS = "they them he him she"  # as typed: of whoever or whatever stands elsewhere
WHETHER = "whether if"  # behind a verb of asking: begins a question that yes or no answers
BARE_VERBS = ""  # at the head of a question: their subject goes without saying
TOPIC = "about on regarding concerning covering re"  # before what somebody is busy with, and asks about
# Opens what says which of several is meant.
MEANING = (
    r"(?:i|we|he|she|they|you) (?:do(?:n t| not) |does(?:n t| not) |only |just )*(?:mean|care|want only)\b"
    r"|speaking of\b|(?:(?:so|and|ok|just|only) )*(?:i am|i m|im|we are|we re) (?:(?:only|just|really) )*"
    r"(?:asking|talking|interested) (?:only )?(?:about|in|of)\b"
    r"|(?:it|this|that|mine|(?:my|the|our) question) (?:is|s|was) (?:(?:only|just|really|all|more) )*about"
    r" (?!time\b|to\b)\w"
    r"|(?:let s|lets|let us) (?:only )?(?:talk about|speak of|look at|focus on|take)\b"
    r"|(?:\w+ ){1,6}i mean$"
)
EXCEPT = "besides apart aside except excepting"  # opens what is left out of what is asked for
SUBORDINATING = "which who whose whom where"  # open a clause about what stands before it, where another clause asks
# What only a verb of a clause's own is like, as typed: behind a pronoun, a past before an object, a past alone.
VERB = (
    r"\b(?:i|he|she|they|we|it|nobody|everybody|everyone|someone|somebody) (?!of\b|in\b|and\b|or\b|who\b)\w"
    r"|n['’]t\b|\b(?:might|must|should|shall|may be|could|would)\b|['’](?:ll|ve|re)\b|\b(?:wrote|went|gave|took|saw"
    r"|came|forgot|began|drew|ran|rang|broke|spoke|mistook|called|phoned|texted"
    r"|e?mailed|messaged|pinged|replied)\b"
    r"|\b(?:kept|keeps|began|started|stopped) (?:on )?\w{2,}ing\b"
    r"|\b(?:\w{2,}ed|put|told|sent|left|said|got|made|lost|found|read|heard|brought|thought|caught|bought)"
    r" (?:the|an?|my|our|your|his|her|their|its|this|that|me|us|him|them|it|something|nothing)\b"
)
# Opens a question of "it", or one to whoever answers: "is that in the record", "do you have the name".
OF_IT = (
    r"(?:(?:and|so|or|but|please) )*(?:(?:is|was|are|were|does|do|did|has|have|had|could|would|will|can) "
    r"(?:it|that|this|they|those|there|you|we|i|somebody|someone|anybody|anyone)|any (?:idea|clue|chance))\b"
)
# Where a clause with a subject of its own is joined to another: "and we need it".
JOINING_ANOTHER = r"(?:and|but) (?:i|we|he|she|they|my|our|it s|it['’]s|there is|there['’]s|there was)\b"
# Speaks of a place, a time or a thing that stands elsewhere: "from there", "that year".
POINTING = (
    r"\b(?:from|to|in|over|up|down|out) there\b|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )\bthere$|\bback then\b"
    r"|\b(?:that|the same) (?:year|month|day|week|time|place|city|state|country|group"
    r"|letter(?! (?:about|against|from|of|on|to)\b))\b"
)
# Of TOPIC, what is put before nothing else: the word behind it is a topic, whether anybody knows it or not.
ABOUT = "about regarding concerning covering re"
COUNTING = r"(?:.* )?how many"  # as typed: what stands before "of them"
# As typed, in a question: a pronoun that gives way to what it speaks of, and a possessive with the blank behind.
LEANS = (
    r"\b(?:it|they|them|he|she|him)\b(?!['’]s)|(?:(?<=did )|(?<=does )|(?<=was )|(?<=were ))that\b"
    r"|(?<=\bis )that\b(?=\s*$)"
)
POSSESSING = r"\b(?:his|her|their|its)\s+"
POSSESSED = r"['’]s?$"  # at the end of a name: somebody of theirs is meant
COMPLEMENTING = "that"  # opens what somebody says or knows
# Ends a clause of the asker's with what is new in it: "in a footnote", "for my slides".
SET_APART = r"\s(?:in|for|on|into|to) (?:an?|my|our) (?:\w+ )?\w+$"
# What asks for it kindly: "if it's not too much trouble".
IF_KINDLY = (
    r"if (?:it|that) (?:is|s|isn)(?: t)?(?: not)? (?:too|an?|any|much|possible|ok|okay|alright|easy|easier)\b(?: \w+)*"
)
# Opens a condition of whoever answers, and of nothing else: "if you have it", "if it says".
IF_AT_ALL = r"(?:if|in case) (?:you|it|they|we|there|anybody|anyone|somebody|at all|possible)\b"
# The people of a nation that stands elsewhere, as typed: "of her compatriots", "of their people".
OF_A_NATION = r"(?:of )?\b(?:his|her|their) (?:compatriots?|countrymen|nationals|people|folks)\b"
# A place that stands elsewhere, and no "there is".
THERE = (
    r"(?:\b(?:over|up|down|out) )?(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )"
    r"\bthere\b(?!['’]s)(?! (?:is|are|was|were|has|have|been)\b)|(?<=been )there(?=\s*$)"
)
# A time that stands elsewhere, in a question that is completed with all that stands there.
AT_THAT_TIME = r"\s*\b(?:at (?:that|the) time|at that point|back then|in the meantime)\b"
HE_OR_SHE = r"\b(?:he|she|him)\b(?!['’]s)"  # somebody who stands elsewhere
NOT_KNOWING = "sure unsure unclear curious"  # before a question, though no verb: "not sure who chaired it"
TRUE = "true right so correct false"  # what is asked of something that is told: "is that true"
# Asks no more than whether something is so that stands elsewhere: "is that true", "did they sign it or not".
ECHO = (
    r"(?:(?:so|and|but|ok|or) )*(?:am i (?:right|wrong)|"
    r"(?:is|was) (?:it|that|this) (?:really |actually |even )?(?:true|right|so|correct)"
    r"|(?:did|do|does|have|has|had|are|is|was|were) (?:they|it|he|she|we)"
    r"(?: (?:really|actually|even|ever))?(?: \w+ (?:it|that|this))?"
    r"|true|true or (?:not|false))"
    r"(?: or (?:not|(?:did|do|does|is|are|was) ?n t (?:they|it|he|she|we|that)))?(?: please)?"
)
# Asks what whoever asks is to say: "what do I tell her", "what to say", "which number can she safely use".
TO_SAY = (
    r"(?:(?:and|so|but) )*(?:(?:i|we) (?:do(?:n t| not)|did(?:n t| not)|have no idea) (?:know |sure )?)?"
    r"(?:what|which|how)(?: (?:number|figure|date|one|name))?(?: (?:do|can|should|shall|could|must|may|am|are)"
    r" (?:i|we|she|he|they)(?: \w+)?)? (?:to )?(?:say|tell|answer|reply|write|use|quote|put|print|give)"
    r"(?: (?:her|him|them|it|back|there|here|then|now|people))*$"
)
# Ends what somebody tells of the own day, by a clock or a day that no document has: "on air in ten minutes".
OWN_TIME = (
    r"\b(?:(?:tomorrow|tonight|this (?:morning|afternoon|evening))(?: s)? \w+(?: \w+)?"
    r"|yesterday|last night|at (?:about |around )?(?:noon|midnight|dawn|lunch|dinner|\d{1,2}(?: \d\d)?(?: ?[ap] ?m)?)"
    r"|\d{1,2}(?: \d\d)? ?(?:[ap] ?m|o ?clock)|in (?:an?|\w+) (?:min(?:ute)?s?|hours?|sec(?:ond)?s?|days?)"
    r"|(?<=\w )here|in (?:five|ten|fifteen|twenty|thirty|sixty|\d{1,2})|tonight|tomorrow"
    r"|this (?:morning|afternoon|evening)"
    r"|next (?:week|month)|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)$"
)
# What a matter is not, where only its manner is told: of what is asked for it leaves out nothing.
_SLIGHT = r"(?:fancy|urgent|serious|special|major|dramatic|elaborate|complicated)"
# What only tells how something strikes whoever asks: "fine", "very polite", "bless him", "good day".
IN_PASSING = (
    r"(?:(?:very|super|really|quite|pretty|rather|too) (?!many|much|few)\w+|(?:a )?long story|good day|bless \w+"
    r"|honestly|basically|seriously|frankly|obviously|admittedly|incidentally|hopefully|first(?:ly)?|second(?:ly)?"
    r"|lastly|out of (?:curiosity|interest|habit)|for the record|between us|in short|re"
    r"|to be (?:sure|fair|safe|honest|(?:very |perfectly )?(?:clear|precise|exact|specific))"
    rf"|nothing {_SLIGHT}"
    r"|(?:(?:just|only|and) )*\w+ (?:min(?:ute)?s?|seconds?) (?:to|till|until|before) (?:(?:the|my|our) )?\w+(?: \w+)?"
    r"|if (?:not|so|any|anything)|like|you know|(?:i|you) mean|i (?:guess|suppose|think)|let s (?:say|see)"
    r"|(?:fine|great|nice|cool|fun|cute|perfect|lovely|awesome|sigh|ha|funny|grim|sad|true|whatever|no kidding))"
)
AMONG_US = r"\b(?:of|between|among) us\b"  # as typed: the first person where "us" may be no country
# As typed: restricts a clause, and is no operator; in English each but "nothing older" is one.
LIMITING = rf"^\W*[Nn]othing (?!{_SLIGHT}\b)\w+\W*$"
HAVING = r"\b(?:have|has|had|got|know|remember)\b"  # of what whoever asks has alone, and nothing else is meant by that
CONTRASTING = "but"  # before a question: what stands before it is what is not asked
# Opens what somebody exclaims, where no question mark ends it.
EXCLAIMING = r"what an? \w+|how \w+(?: \w+)?$"
# Before a question: what was said before is left.
RESUMING = r"(?:(?:so|but|well|right|ok) )*(?:anyway|anyways|anyhow|anywho)(?: so)?"
# Asks for what stands elsewhere, or for its name.
WHAT_WAS_IT = (
    r"(?:(?:so|and|but) )*what (?:was|is|s) (?:it|that|the (?:number|figure|share|date))(?: (?:again|exactly))?"
)
CALLED = (
    r"(?:(?:so|and|but) )*(?:how|what) (?:is|was|s) (?:it|that|this)(?: one)? (?:called|named)(?: (?:again|exactly))?"
)
GOING_ON = (
    r"(?:but|and|though|although) (?:that|this|it|i|he|she|they|we)\b"  # opens what somebody says of what stands before
)
STEPS = "same next last another final long quick"  # before the work or the day of whoever asks
# As typed: joins to what somebody says or believes another claim of the same.
AND_IT = r",?\s+and\s+(?:that\s+)?(?:it|they|these|those)\b(?:['’](?:s|ve|re|d|ll)\b)?"
