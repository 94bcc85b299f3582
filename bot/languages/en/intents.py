"""English turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_WRITING = "text|message|missive"  # what a letter is called as well, and none by its own name
_RESEARCH = "survey|study|interviews?|research"
_MEDIUM = (  # what prints or sends the news
    r"(?:news|media|press|radio|tv|television) (?:outlet|station|channel|network|organi[sz]ation)"
    r"|(?:news|press|wire) (?:agency|service)|broadcaster"
)
_WORKS = "publications?|study|studies|reports?|surveys?|papers?|books?|articles?|documents?|works?|sources?|texts?"
_SIGNABLE = "letters?|ltrs?|statements?|petitions?|documents?|manifestos?|one"
_DATED_WRITING = f"{_WRITING}|appeal|plea|protest|complaint"
_QUANTITIES = "proportion|share|percentage|portion|fraction|part|number|sum|total|amount|count|figure|rate"
_BODIES = "groups?|organi[sz]ations?|ngos?|associations?|signatories"
_MANY = "(?:thousands|millions|billions)"
_AUXILIARY = "(?:is|are|was|were|does|do|did|has|have|would|will)"
_PAYING = r"(?:cost\w*|pa(?:y|id)|spen[dt]|len[dt]|fined?|funded|invest(?:ed)?|earn(?:ed)?|owed?|donated?|worth)"
_IN_A_ROW = (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth"))
_A_RATE = r"(?:an?|per|each|every) (?:hour|shift|day|night|week|month|year)\b"
_CONTACTING = "(?:contact|call|ring|phone|email|reach|get in touch with)(?: (?:about|on|for|regarding|re|with))?"
_COMPANIONS = "allies|partners|colleagues|co ?signers|co ?signatories"
_SPEAKING = (  # how verbs begin of what is said in letters
    "ask|want|request|demand|writ|wrote|say|said|sign|urg|call|seek|sought|push|warn|argu|oppos|insist|propos|recommend"
    "|object|criti|explain|describ"
)
# A pattern, and what stands for it; each reads what those before it have made.
REWRITTEN = (
    # What is so these days is so now.
    (
        r"\b(?:right now|at (?:the|this) (?:present )?(?:moment|time)(?: in time)?|at present|as of now|as we speak"
        r"|nowadays|(?<!one of )(?:in )?these days|presently)\b(?! (?:of|when|that|where|they|the|before|after)\b)",
        "now",
    ),
    (r"^(\w+) (?:is |was )?short for(?: what)?$", r"what does \1 stand for"),
    (r"(?<!\bas )\bas well\b(?! as\b)", "also"),
    (r"(?<=\w) if (?:not|so)$", ""),  # leads to what is said besides
    (r"\bwhat (?:do|does|did) (.*) do for (?:a|his|her|their) living\b", r"what is the profession of \1"),
    (r"\b(is|are|was|were) back in (?=\w)", r"\1 back to "),  # whoever is back in a place went there
    # What is held up as an example is recommended, and so is what somebody would do well to do.
    (r"\bh(?:o|e)ld(?:s|ing)? up as (?:an?|its|the)(?: \w+)? (?:model|example|standard)\b", "recommend"),
    (r"\b(?:would|could) do well to\b", "should"),
    # Who is behind a bill or a study wrote it, as far as a record tells.
    (
        r"\b(who|which \w+(?: of (?:the )?\w+)?) "
        r"(?:(?:is |was )?behind|sponsor(?:s|ed)|introduced|tabled|drafted|put forward) "
        r"(?=(?:\w+ ){0,6}?(?:bill|act|legislation)\b)",
        r"\1 wrote ",
    ),
    (r"(?<=\w) behind (?=(?:\w+ ){0,6}?(?:bill|act|legislation)\b)", " author of "),
    (
        r"\bwho (?:is |was |s )?behind (?=(?:\w+ ){0,6}?(?:stud(?:y|ies)|report|survey|paper|article|story)\b)",
        "who wrote ",
    ),
    # Behind what was counted, by when it was so is of when the figure is: what is to be done has a deadline.
    (
        r"^(?!.*\b(?:(?:is|are|was|were|has|have|had) to|must|should|ought|due|asked|wants?|wanted|demand\w*|needs?)\b)"
        r"(.*\b(?:how many|number|total|figure|count) (?:.* )?(?:has|have|had|were|was)\b.*?)"
        r" (?:and )?(?:by|until|till|up to|through) (?:when|(?:what|which) (?:date|day|month|year))$",
        r"\1 and as of when",
    ),
    (
        r"\bas (?:of|at) (?:what|which) (?:date|day|month|year|point)"
        r"(?: (?:is|was) (?:that|this|it|the (?:figure|number|count)))?$",
        "as of when",
    ),
    (r"\b(?:most )?up to date (?=(?:figure|number|count|total|statistic|data)s?\b)", "newest "),
    # A year as a whole asks for no year, wherever that is said of it.
    (r"\b(?:the )?(?:whole|entire|full) year (?:of )?(#?(?:19|20)\d\d)\b", r"all of \1"),
    (r"\b(#?(?:19|20)\d\d) (?:the |for the |as a )?(?:whole|entire|full) year\b", r"all of \1"),
    # What serves as a ground for something is its ground.
    (
        r"\b(?:do|does|did) (\w+(?: \w+)?) (?:use|invoke) as (?:the |its |their |a )?"
        r"(?=(?:legal |main )?(?:basis|grounds?|foundation|justification)\b)",
        r"is the \1 ",
    ),
    (
        r"\b(?:used|invoked|serves?|served) as (?:the |its |their |a )?(?=(?:legal )?(?:basis|grounds?|foundation)\b)",
        "is the ",
    ),
    # The author of a letter is who wrote it, and so it is of a work whose year is asked for besides.
    (
        r"^(?:(?:who|what)s? (?:is |are |was |were )?)?(?:the )?(?:authors?|writers?) (?:and (?:the )?\w+ )?of "
        r"(?=(?:the|that|this) (?:\w+ ){0,4}?(?:letter|statement|petition|manifesto)\b)",
        "who wrote ",
    ),
    (
        r"^(?:the )?(?:authors?|writers?) (?:and )?(?:the )?(?:years?|dates?|yr) of (?=(?:the|that|this) \w)",
        "who wrote ",
    ),
    # What is put on hold is stopped.
    (r"\b(?:put|puts|place[sd]?) ((?:\w+ ){1,6}?)on (?:hold|pause|ice)\b", r"stop \1"),
    (r"\b(?:put|placed) on (?:hold|pause|ice)\b", "stopped"),
    # "Whats it let them do" has lost its verb.
    (
        r"\bwhats? ((?:(?!is\b|was\b|are\b|do\b|does\b|did\b|to\b)#?\w+ ){1,7}?)"
        r"(let|allow|permit|enable|entitle|oblige)(?= (?:\w+ ){1,3}?(?:to )?(?:do|send)\b)",
        r"what does \1\2",
    ),
    # Who is written to when they write to somebody gets that letter.
    (
        rf"\b(copied|ccd|cc d|in copy) (?:(?:in )?when) (?:(?:the|these|those|all) )?(?:\d+ )?(?:{_BODIES}|they) "
        r"(?:wrote|write) to (?=\w)",
        r"\1 on the letter to ",
    ),
    # Whoever writes back replies, and whoever gets back to somebody.
    (r"\b(?:write|writes|wrote|written|writing) back\b", "reply"),
    (
        r"\b(?:get|gets|got|gotten|getting|come|comes|came) back to "
        rf"(?=(?:us|you|them|me|him|her|any(?:one|body)|(?:the |these |those )?(?:\w+ )?(?:{_BODIES}|signers))\b)",
        "reply to ",
    ),
    # To receive somebody is not to receive a letter.
    (
        r"\breceiv(?:e|es|ed|ing) (?=(?:the |these |those |an? |all )?(?:#?\w+ ){0,2}?"
        rf"(?:{_BODIES}|signers|delegation)\b"
        rf"(?! (?:(?!of\b|who\b|behind\b)\w+ ){{0,3}}?(?:letters?|documents?|petitions?|{_DATED_WRITING})\b))",
        "host ",
    ),
    (r"\breceiv(?:e|es|ed|ing) (?=.*\b(?:in person|face to face)\b)", "host "),
    # Who found so many of something reports them.
    (
        r"(?<!was )(?<!were )(?<!been )(?<!who )\bfound "
        r"(?=(?:that |more than |at least |over |about |nearly |some )?#?\d)",
        "reported ",
    ),
    (r"^what (?!is\b|was\b)(?:\w+ ){1,2}(do|does|did) (\w+ )mean by ", r"what \1 \2mean by "),
    (r"\b(what|who|where|how|when)s\b", r"\1 is"),
    (
        r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"
        r"\b(?:admit(?:s|ted)?|own(?:s|ed)? up|confess(?:es|ed)?) to(?= (?:\w+ing|in|at|on|for|by|so far)\b|$)",
        "say",
    ),
    (r"\b(?:admit|conced|acknowledg)(?:e[sd]?|s|t?ed|ted)?(?= that\b| about\b)", "say"),
    # The newest date that there is something of is that of the newest.
    (
        r"\b(?:latest|newest|last|(?:most|more) recent) (?:years?|months?|dates?|day) "
        r"(?:that )?(?:(?:we|you|they|u) (?:have|got|hold)|is there|there is|available|known|(?:on|in the) record)\b",
        "latest",
    ),
    # What is "this boat thing" is what the boat is, whoever speaks of it.
    (
        r"^(?:so )?what(?: is| are)? (?:this|that|the|all this) "
        r"(?!(?:first|last|next|only|one|main|same|other|\w+est)\b)(.+?) (?:thing|stuff)"
        r"(?: (?:that )?(?:every|some|people|they|we|i|you|u)\w* .*)?$",
        r"what is the \1",
    ),
    # What counts as something is what that means.
    (
        r"^what (?:exactly )?(?:counts?|counted|qualif\w+|passes|is (?:considered|understood|counted)) as (?=\w)",
        "what is ",
    ),
    # What is a branch of something is part of it.
    (
        r"^((?:is|are|was|were)(?: (?!of\b|in\b|by\b|for\b)\w+)+?) (?:an? |the )(?:\w+ )?"
        r"(?:branch|branches|arm|offshoot|subsidiary|chapter) of ",
        r"\1 part of ",
    ),
    # What somebody says something by is its source.
    (
        r"\b(sources?|references?|citations?|evidence|proof|basis) for (?:saying|claiming|stating|writing|the claim)"
        r"(?: that)? (?=\w)",
        r"source of ",
    ),
    # Millions of nothing in particular are of what is paid, else of whatever is counted.
    (rf"\bhow many {_MANY} (?={_AUXILIARY} (?:\S+ )*?{_PAYING}\b)", "how much "),
    (rf"\bhow many {_MANY} (?={_AUXILIARY}\b)", "how many "),
    # How some split on something, they voted on it; and of a vote the count is told by its votes.
    (r"\bhow did ((?:\w+ ){1,6})split (?:on|over|when (?:it|they) voted on) ", r"how did \1vote on "),
    (r"\bhow did ((?:\w+ ){1,8})split(?: when (?:it|they) voted)?$", r"how did \1vote"),
    (r"\bhow ((?:the|that|this) (?:\w+ ){1,3})split when (?:it|they) voted on ", r"how did \1vote on "),
    (r"\bhow did ((?:\w+ ){1,4})vote (?:\w+ )?split\b", r"how did \1vote go"),
    (r"\bhow did the vote ((?:\w+ ){0,8}?)split\b", r"how did the vote \1go"),
    (r"\bvot(?:e|ing) (?:count|tally|split|breakdown|margin)s?\b", "votes"),
    # What something goes for, or sets somebody back, it costs; and so does what somebody charges for it.
    (
        r"\bwhat (?:do|does|did|will|would) ((?:(?!to\b|say|think|believe|claim|vote|stand)\w+ ){1,6})"
        r"(?:go|sell|retail|rent) for\b",
        r"how much does \1cost",
    ),
    (
        r"\bwhat (?:do|does|did|will|would) ((?:(?!to\b|say|think|believe|claim)\w+ ){1,5}?)set "
        r"(?:(?:an?|the) )?(?:\w+ ){1,2}back\b",
        r"how much does \1cost",
    ),
    (
        r"\b(?:what|how much) do (?:they|people) charge for ((?:an?|the) \w+(?: (?:in|at|of) (?:\w+ ?){1,3})?)$",
        r"how much does \1 cost",
    ),
    # What something costs is how much.
    (
        r"\bwhat (?:do|does|did|will|would) ((?:(?!to\b|say|think|believe|claim)\w+ ){1,5})cost\b",
        r"how much does \1cost",
    ),
    # What is paid or earned is so, too; "what do they pay for" asks for no sum.
    (
        r"\bwhat (do|does|did|will|would) ((?:(?!to\b|say|think|believe|claim|want|ask|make|let|have)#?\w+ ){1,6}?)"
        rf"(spend|pay|earn|charge|(?:make|get|take home)(?= {_A_RATE}))\b"
        r"(?!.* (?:for|with|on|in|to|from|about)$)(?! (?:attention|tribute|heed)\b)",
        r"how much \1 \2\3",
    ),
    (
        r"\bwhat (?:(?:is|are|was|were) )?((?:\w+ ){1,4}?)(?:(?:is|are|was|were) )?"
        r"((?:supposed|expected|meant|going|likely) to cost)\b",
        r"how much is \1\2",
    ),
    # Whether something is true is whether it is so.
    (
        r"^(?:(?:so|and|but) )?(?:is|was) it (?:really |actually |indeed )?"
        r"(?:true|right|correct|accurate|(?:a |the )?(?:fact|case)|fair to say) (?:to say )?that\b",
        "did",
    ),
    (
        r"^(?:(?:so|and|but) )?(?:am i|are we) (?:right|correct) "
        r"(?:(?:in|to) (?:think\w*|say\w*|believ\w*|assum\w*) )?that\b",
        "did",
    ),
    # Those who sign for themselves are individuals, whether or not a list has a heading of that name.
    (
        r"\b(?:private|individual) (?:persons|people|individuals|citizens) (?=.*\bsign)"
        r"|(?<=which )private signatories\b",
        "individuals ",
    ),
    (
        r"\b(?:people|persons) ((?:\w+ )*?sign\w* .+?) "
        r"(?:as individuals|in (?:a|their|his|her) (?:own|personal|private|individual) (?:capacity|capacities|name))\b",
        r"individuals \1",
    ),
    (
        r"\b(who (?:\w+ )?sign\w* (?:.+? )?)"
        r"in (?:a|their|his|her) (?:personal|private|individual) (?:capacity|capacities)\b",
        r"\1as individuals",
    ),
    # Whom to contact is who the contact is.
    (
        r"^whom? (?:to|(?:should|can|do|could|must|may) (?:i|we|you|they|one|(?:the|our|an?) \w+|\w+s|people)) "
        rf"{_CONTACTING}\b",
        "who is the contact in",
    ),
    # Whoever may call somebody names nothing and asks for nothing, as "call" else does.
    (r"^(who (?:should|can|do|could|must|may)) (?:call|ring|reach) (?!for\b|on\b|it\b)(?=\w)", r"\1 phone "),
    # A name that has slipped somebody's mind is asked for.
    (
        r"^(?:i |we )?(?:have |ve )?(?:forget|forgot|forgotten|(?:cant|cannot|dont|do not) (?:remember|recall)) "
        r"(?:the )?name of (.+?)(?: (?:who|what) (?:was|is) (?:it|he|she|that))?$",
        r"who is \1",
    ),
    # Out of whose pocket something is paid is beside it.
    (r"\bout of (?:its|their|his|her) own pockets?\b", ""),
    (r"\bwho (?:spoke|speaks|talked|talks) (?:of|about) ", "who said "),
    (r"\bwho (?:appears|appeared|figures|figured|is listed|is named) as ", "who is "),
    (r"\bma(?:ke|kes|de|king) public that\b", "announced that"),
    (r"\b(?:get|gets|got|getting) (?:under ?way|going|off the ground)\b", "start"),
    # A time that is that of a writing is told by it.
    (
        r"\bat the time of "
        r"(?=(?:the |its |their )?(?:\w+ ){0,4}(?:letter|release|statement|report|document)\b)",
        "in ",
    ),
    # What a verb says with a noun or a small word, in one word.
    (r"\b(?:put|puts|putting) (?:a stop|an end) to\b", "stop"),
    (r"\b(?:is|are|was|were|be|been|being) able to\b", "can"),
    (r"\bsign(?:s|ed|ing)? up (?:to|for) (?!.*\b(?:letter|list|petition|statement|appeal|document)\b)", "join "),
    (r"\b(the|an?|its|their) in house (?=\w)", r"\1 internal "),
    (r"\bin the first place\b", ""),
    (r"\bprice tags? (?=(?:of|for|on)\b)", "price "),
    # The powers that something gives are what it lets somebody do.
    (
        r"\bwhat (?:powers?|rights?|authority) (does|do|did) (.+?) (?:give|confer on) (?:to )?(.+)$",
        r"what \1 \2 allow \3 to do",
    ),
    (
        r"^(?=.* first$)((?:who|when|which \w+(?: \w+)?) .*\bthat (?!was\b|is\b)(?:\w+ )*?(?:must|can|could|should|may"
        r"|ha(?:d|s|ve) to|needs? to|be allowed to)\b .*) first$",
        r"\1",
    ),
    (r"\bsorts? of\b", "kind of"),
    (
        r"\b(city|cities|towns?|villages?|ports?|places?) on the "
        r"(?!other\b|far\b|same\b|near\b)(\w+) side(?: of the \w+)?\b",
        r"\2 \1",
    ),
    # To announce that something begins is to announce it.
    (
        r"\b(announc\w+) that (?:it|they) (?:was|were|would be) "
        r"(?:putting|starting|launching|implementing|introducing) "
        r"((?:\w+ ){0,5}?\w+)(?: in(?:to)? (?:effect|force|practice|operation|place))?$",
        r"\1 \2",
    ),
    (
        r"\b(announc\w+) that (?!(?:it|they|he|she)\b)((?:\w+ ){1,5}?)(?:was|were|would|will|is|are) "
        r"(?:(?:going|due|set) to )?(?:start|begin|commence|take effect|(?:be(?:ing|en)? )?"
        r"(?:started|launched|implemented|introduced|rolled out"
        r"|put in(?:to)? (?:effect|force|practice|operation|place)))$",
        r"\1 \2",
    ),
    # How somebody dealt with others is all that is told of both.
    (r"\babout how ((?:\w+ ){1,5}?)(?:deals?|dealt|dealing) (?=with\b)", r"about \1"),
    # Whoever is behind a law wrote it.
    (
        r"\b(who|(?:which|what) (?:\w+ ){1,6}?)\s*\b(?:is|was|s|stands|stood) behind "
        r"(?=(?:the|that|this) (?:\w+ ){0,6}?(?:act|bill|law|amendment|ordinance|resolution)\b)",
        r"\1 wrote ",
    ),
    # How old somebody is, by a birthday that is still to come, or as younger than that.
    (
        r"\b(?:(?:ha[dsv]e? not|ha[dsv]e?nt|not)(?: yet)?(?: even)? (?:had|reached|turned|celebrated|seen|passed)"
        r"|(?:were|was|are|is) (?:\w+ )?before) (?:their|his|her|its|the|an?) (first|\d+)(?:st|nd|rd|th)? birthday\b",
        r"were under \1 year old",
    ),
    (r"\bunder first (?=year old\b)", "under 1 "),
    (r"\bnot (?:yet|even|quite) (an?|one|two|three|\d+) years? (?:old|of age)\b", r"under \1 year old"),
    (
        r"\b(?:ha[dsv]e? not|ha[dsv]e?nt)(?: yet| even)? (?:turned|reached|completed) (?:(?:the )?age (?:of )?)?"
        r"(one|two|three|\d+)(?: years?)?(?= (?:are|is|was|were|did|when|by|yet)\b|$)",
        r"were under \1 year old",
    ),
    (r"\byounger than (?=\w+ (?:years?|months?|weeks?|days?)\b)", "under "),
    (r"\byounger than (one|two|three|five|six|ten|twelve|\d+)\b(?! (?:of|in|the)\b)", r"under \1 year old"),
    # A bound alone is a number: "kids under one were"; "under one roof" is none. Who is older or younger is so by age.
    (
        r"\b(under|below|over|above|than) one"
        r"(?=$| (?:are|is|was|were|did|do|does|ha(?:d|s|ve)|got|who|when|and|or|but|so|then|please|pls|any)\b)",
        r"\1 1",
    ),
    (r"\b(are|is|was|were|be) (older|younger)\b(?! than\b)", r"\1 of \2 age"),
    (r"\b(how many(?: of)?(?: the)?) (older) (?!than\b)(?=\w)", r"\1 elderly "),
    # What others than the one who types would like, they want.
    (
        r"\bwould ((?!(?:i|we|you|my|our)\b)(?:\w+ ){1,8}?)like (?=(?:to|an?|\w+ to)\b)",
        r"did \1want ",
    ),
    (rf"\b(they|{_BODIES}) (?:would|de?) like (?=(?:to|an?|the|their|\w+ to)\b)", r"\1 want "),
    # Who says so, told as an aside: "as Alder tells it", "in the words of Alder".
    (
        r"(?<!\bsoon )(?<!\blong )(?<!\bfar )(?<!\bmuch )(?<!\bmany )(?<!\bwell )"
        r"\bas (?!\w+ as\b|of\b|i\b|we\b|you\b|they\b|it\b|he\b|she\b|if\b|an?\b)"
        r"((?:(?!as\b)\w+ ){1,5}?)"
        r"(?:tells?|told|puts?|has|had|sees?|saw|describes?|described|reports?|reported|counts?|writes?) it\b",
        r"according to \1",
    ),
    (r"\bin the (?:words|eyes|telling|account|version) of\b", "according to"),
    (
        r"\b(?:in|by) (?:the )?(?!(?:an?|one|other|few|any|this|that|which|what|same)\b)"
        r"((?:(?!in\b|by\b|to\b|of\b|own\b|an?\b)\w+ ){1,4}?)(?:telling|reckoning)\b",
        r"according to \1",
    ),
    (
        r"(?:^in|\bby) the (?!(?:other|few|same|very)\b)"
        r"((?:(?!in\b|by\b|to\b|of\b|own\b|an?\b)\w+ ){1,4}?)(?:words|eyes|account)\b",
        r"according to \1",
    ),
    (r"\b(?:judging|to judge) (?:from|by) (?=\w)", "according to "),
    (
        r"(?<!\bhappens )(?<!\bhappen )\bif (?:we|you|one|i) (?:are to )?(?:believe|trust|follow) "
        r"(?!that\b|it\b|this\b)(?=\w)",
        "according to ",
    ),
    # How much is asked for by its size: "how small is the share", "how large a share".
    (
        r"\bhow (?:small|tiny|low|high|large|big|great|huge) (?:(?:is|was|are|were) )?(?:the|a) "
        rf"(?=(?:\w+ )?(?:{_QUANTITIES})\b)",
        "what ",
    ),
    (
        r"\b(?:is|are|was|were|been|being) (?:counted|numbered|tallied) (?=(?:among|in|as|at)\b)",
        "were ",
    ),
    (r"\b(?:speaks?|spoke|talks?|talked) (?:of|about) (?=\w{3,}ing\b)", ""),
    (r"\b(?:lies|lay) (?=(?:just |right |directly )?(?:opposite|across|between|along|next)\b)", "is "),
    (r"\b(is|was|were|are) (?:then )?(?:serving|acting|working) as\b", r"\1"),
    (r"\bwho (?:is|was|were) (?:heading|leading|chairing|directing)\b", "who headed"),
    # Who held an office when others did it: they wrote it, whatever else it is called.
    (
        rf"^(who (?:is|was) .+ when (?:(?:the|these|those) )?(?:\w+ )?(?:{_BODIES})) "
        r"(?:protested(?: against)?|opposed) ",
        r"\1 wrote the letter against ",
    ),
    (rf"^(who (?:is|was) .+ when (?:(?:the|these|those) )?(?:\w+ )?(?:{_BODIES})) signed ", r"\1 wrote "),
    # What is brought out by "it was": "which court was it that stopped the plan".
    (r"^((?:which|what) (?:\w+ ){1,2}?|who )(?:is|was|were) it (?:that|who) (?=\w)", r"\1"),
    (r"\b(what|which) (date|day) (?:does|did) (.+?) (?:carry|bear|show)$", r"\1 \2 is \3"),
    (r"\b(sign\w*) (?=against\b)", r"\1 the letter "),
    # Beside the people who sign, the organizations are only set apart.
    (
        r"\b((?:which|what) (?:people|persons|individuals) .+) (?:besides|beside|alongside|in addition to|apart from)"
        rf" (?:the )?(?:{_BODIES})\b",
        r"\1",
    ),
    (r"\b(?:anywhere|somewhere)$", ""),
    (r"\bhow (?:high|steep|hefty) (?=(?:is|are|was|were) (?:the|their|its|his|her|this|that)\b)", "how large "),
    # Which work a figure is taken from is where it comes from.
    (
        rf"^(?:which|what) (?:{_WORKS}) (?:is|are|was|were|do|does|did) (.+?)"
        r" (?:(?:come|came|taken|drawn|quoted) )?from$",
        r"what is the source of \1",
    ),
    (
        rf"^from (?:which|what) (?:{_WORKS}) (?:is|are|was|were|do|does|did) (.+?)(?: (?:come|taken|drawn|quoted))?$",
        r"what is the source of \1",
    ),
    (rf"\b({_MONTH}(?: \d+)?) (?:{_DATED_WRITING})\b", r"\1 document"),
    # What is published and speaks against something, or for it, is a writing.
    (
        r"\b(publish\w*|released?|sent?d?|issued?|sign(?:ed)?|wr(?:i|o)tes?|written) (the|their|its|an?|this|that)"
        r" (?:(?:joint|public|open|common) )?(?:protest|complaint|plea|objections?) (?=(?:against|about|over)\b)",
        r"\1 \2 letter ",
    ),
    (r"\b(of|in|from) (?:the )?year (?=(?:19|20)\d\d\b)", r"\1 "),
    # The date that a writing bears names it, and asks for no date: "the letter dated the 14th of March".
    (
        rf"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:dated|(?:bear(?:s|ing)|carrying|with) (?:the|a) date)"
        rf" (?:(?:of|on|from|the) )*(?=\d|{_MONTH}\b)",
        "of ",
    ),
    (r"\bcc ?d\b", "cc"),
    (r"\b(?:apart|aside) from\b", "besides"),
    (r"\bpub(?= dates?\b)", "publication"),
    (r"\b(foreign|prime|interior|labou?r|health|defen[cs]e) min\b", r"\1 minister"),
    (r"\bcc (?:line|list|field|section)\b", "cc"),
    (r"\bco (?=sign)", ""),
    (r"\b(?:end|ends|ended|ending|wind|wound) up (?=(?:in|with|on|\w+ing)\b)", "actually "),
    (  # "joined Alder in writing to the council"
        r"\bjoin(?:ed|s|ing)? ((?:(?!in\b|the\b)\w+ ){0,4}(?!in\b|the\b)\w+)"
        r" in (?:writing|sending)(?: (?:a|the) letter)?( to .+)$",
        r"signed the letter\2 with \1",
    ),
    (
        r"\b(sign|signs|signed|join|joined) ((?:onto |on )?(?:the|that) )(?:one|1) (?=(?:about|on|to|against|from)\b)",
        r"\1 \2letter ",
    ),
    # Bodies to which something is sent are organizations, as those that sign are.
    (
        r"\b(which|what) (?:bodies|entities|institutions) "
        r"(?=(?:\w+ )*(?:sign|endors|cosign|address|sent|written)\w*\b)",
        r"\1 organizations ",
    ),
    # How many there are of "us".
    (r"\b(how many \w+) are we(?= in| now|$)", r"\1 are"),
    # What stands at the head without "which": "unions on the letter", "the unions that signed it".
    (
        r"^(?!how|which|what|who|were|was|are|is|did)"
        r"((?:\w+ ){0,2}(?:groups?|organi[sz]ations?|unions?|ngos?|associations?)) (?:on|under|below) "
        r"(?=(?:the )?(?:\w+ ){0,2}(?:letter|appeal|petition|statement|document)$)",
        r"which \1 signed ",
    ),
    (r"^(?!how|which|what|who|were|was|are|is|did)((?:\w+ ){1,3})(?:that|who) signed\b", r"which \1signed"),
    (
        r"\b((?:which|what) (?:\w+ ){0,2}(?:groups?|organi[sz]ations?|unions?|ngos?|associations?)) "
        r"(?:is|are|was|were) on "
        r"(?=(?:the |this |that )?(?:\w+ ){0,3}(?:letter|document)\b)",
        r"\1 signed ",
    ),
    # Who got a letter: "who did they write to about it", "to whom did they address it", where no web address is meant.
    (
        r"^(?:to )?whom? (d(?:id|o|oes)|ha(?:s|ve|d)) ((?:\w+ ){1,5}?)address(?:ed)?\b",
        r"to whom \1 \2send",
    ),
    (
        r"^whom? (d(?:id|o|oes)|ha(?:s|ve|d)) ((?:\w+ ){1,5}?)(write|written|send|sent) ((?:\w+ ){0,5}?)to\b",
        r"to whom \1 \2\3 \4",
    ),
    (r"^whom (d(?:id|o|oes)|ha(?:s|ve|d)) ((?:\w+ ){1,5}?)(write|written) (?=about \w+)", r"to whom \1 \2\3 "),
    (
        r"^who(?:m(?= (?!wrote)\w)|(?= (?:we|they|you)\b)) ((?:\w+ ){1,4}?)wrote ((?:\w+ ){0,3}?)to\b",
        r"to whom did \1write \2",
    ),
    (r"\b(?:carry|carries|carried|bears?|bore) the names? of\b", "signed by"),
    (r"^(?:n|and) (?=of\b)", "number "),
    (r"\bacc(?= to\b)", "according"),
    # Of the letter "addressed to", or "that was sent to", somebody the verb says no more than "to".
    (
        r"^(?!(?:when |where |why |how )?(?:was|were|is|are)\b)"
        r"((?:\w+ ){2,}?(?:letters?|statements?|releases?|documents?)) "
        r"(?:(?:that|which) (?:was|were|is|are) )?(?:sent|addressed|directed|written) (?=to )(?!to wh)",
        r"\1 ",
    ),
    (r"(?<!\bper )(?<!\ba )(?<!\beach )\bmonths? year\b(?= (?:please|pls|thanks)$|$)", "when"),  # mo/yr
    (r"\btl dr\b", "summary"),
    (r"^(?!who|what|which)(.+) (?:is|are) (?:that|this|it|they) you$", r"is \1 you"),
    (
        r"^(who (?:is|was|were) .*?)\bat the time of "
        r"(?=(?:the|that|this|our) (?:\w+ ){0,3}(?:letter|statement|release)\b)",
        r"\1in ",
    ),
    # A letter that is numbered is one of a row: "letter no. 2", "letter two".
    *(
        (
            rf"\bletter (?:(?:no|nr|num|number|figures) #?(?:{at}|{number})\b"
            rf"|#?(?:{at}|{number})(?=$| (?:ask|say|sent|was|is|did|to|about|and|or|for|addressed|signed)))",
            f"{ordinal} letter",
        )
        for at, (number, ordinal) in enumerate(_IN_A_ROW, 1)
    ),
    (r"\b(?:first|earliest|1st) (?=letter\b)", "oldest "),
    (r"\b(?:last|final|most recent) (?=letter\b)", "latest "),
    (r"\b(?:cited|quoted|mentioned) (by|in)\b", r"said \1"),
    (r"\by n$", ""),
    (r"\bon (the \w+) 1$", r"on \1 letter"),
    (r"\bb4\b", "before"),
    (r"\b(stands?|looks?|looking|asks?|asked|asking|used) 4\b", r"\1 for"),
    (r"\b(asks?|asked|asking) ((?:\w+ ){1,3})4 (?=(?:an?|the)\b)", r"\1 \2for "),
    (r"^wtf (?=(?:is|are|does)\b)", "what "),
    (r"\bwho dis$", "who is this"),
    (r"\b(?:is|are|was|were) (?:at the (?:helm|head) of|in charge of) ", "headed "),
    (r"\b(?:put|puts|putting) an end to\b", "end"),
    (
        rf"\b({_BODIES}) (?:that |which |who )?(?:came out|spoke out|stood|opposed?|protested)(?: against)? "
        r"(?!(?:the|this|that) (?:\w+ ){0,2}(?:letter|statement|document|release)\b)",
        r"\1 signed the letter against ",
    ),
    (
        r"^what (?:post|position|role|job|office|rank) (did|does) (.+?) (?:hold|have|occupy|fill)\b",
        r"what office \1 \2",
    ),
    (r"\bno (?=of \w+s\b)", "number "),
    (r"\b(do(?:es)? (?:\w+ ){1,4}?)tell ((?:\w+ ){1,4}to (?=do\b))", r"\1ask \2"),  # what judges told is no demand
    (r"\bletters? with ([\w ]+?) (?:on|in) (?:them|it)\b", r"letters signed by \1"),
    (r"\bexact (?:day|date|month)\b", "when"),
    (r"\bjoin(?:ed|s|ing)?\b(?=.*\b(?:letters?|statement|release)\b)", "signed"),
    (r"\bnames? (?:at the (?:bottom|end) of|under|below)\b(?=.*\b(?:letter|statement)\b)", "who signed"),
    (
        r"\b(?!(?:who|what|which|that|and|or|is|was|are|were)\b)(\w+) (?:cites|cited)\b"
        r"(?! (?:by|in|at|for \w+ing|as)\b)",
        r"\1 names",
    ),
    (r"\bside by side\b", ""),
    (r"\b(?:day|month|date) and (?=(?:month|year)\b)", ""),
    (r"\b(\d+) (?:odd|something|ish)\b", r"\1"),
    # What people call a thing is what it is called, and what a writing is called is its title.
    (r"^((?:the|that|this) \w.+?) (?:and )?what (?:is|was|s) (?:it|that) (?:titled|called)$", r"what is \1 called"),
    (
        r"\b(?:what|whats)(?: is| s| was)? ((?:the|that) (?:\w+ ){0,6}?(?:report|study|survey|article)\b[\w ]*?) "
        r"(?:called|titled)$",
        r"citation of \1",
    ),
    (
        r"(?:^(?:the )?title|\b(?:what|whats)(?: is| s| was)? the (?:title|name)) of "
        r"(?=(?:the|that) (?:\w+ ){0,6}?(?:report|study|survey|article)\b)",
        "citation of ",
    ),
    (
        r"\b(?:what|how) (?:do|does|did|would) (?:they|people|you|we|everyone|everybody|folks) call "
        r"(?!for\b|on\b|off\b|it\b|them\b)((?:\w+ ?)+)$",
        r"what is \1 called",
    ),
    # Who brought out a writing wrote it: no statement that rests on it tells who.
    (
        r"\b(?:(?:the )?name of (?:the|that)|who (?:is|was|s) (?:the|that)|(?:which|what)) "
        r"((?:\w+ ){0,4}?)(?:reporter|journalist|author|correspondent)((?: (?:at|of|from|for) (?:\w+ ?){1,4}?)?) "
        r"(?:(?:who|that) )?(?:wrote|broke|published|filed|penned) "
        r"(?=(?:the|that) (?:\w+ ){0,3}?(?:story|article|piece|report|study)\b)",
        r"who wrote \1\2 ",
    ),
    # Who holds an office at the time holds it; according to its copies is according to the letter.
    (
        r"\b(?:sitting|incumbent|serving) (?=(?:\w+ ){0,3}?(?:president|secretary|minister|ambassador|governor"
        r"|commissioner|director)\b.*\b(?:letter|document|release|20\d\d)\b)",
        "",
    ),
    (
        r"\baccording to (?:the )?(?:(?:list|names) of (?:the )?)?(?:cop(?:y|ies)|cc list|ccs?) "
        r"(?:of|in|on|from) (?=(?:(?:the|that|this) )?(?:\w+ ){0,3}(?:letter|document|release)\b)",
        "according to ",
    ),
    # To be called so is no demand; what somebody has called for is one.
    (
        r"^((?:did|does|do) (?:\w+ ){1,6}?)call (?!(?:\w+ ){0,4}?(?:for|on|upon|to|off|out|attention)\b)(?=\w+ \w)",
        r"\1describe ",
    ),
    (r"^(?:have|has|had) ((?:\w+ ){1,6}?)called (?=(?:for|on|upon) \w)", r"did \1call "),
    (r"^(?:are|is|was|were) ((?!there\b)(?:\w+ ){1,6}?)calling (?=(?:for|on|upon) \w)", r"did \1call "),
    (
        r"\b(people|everyone|everybody|folks|press|media|locals) (?:also |often |usually |commonly )?"
        r"calls? (?!for\b|on\b)",
        r"\1 known ",
    ),
    (r"\bwhat (?:came|comes|has come) out of\b", "findings"),
    (r"\bin the end\b", "actually"),
    # What tells nothing of what is asked for.
    (r"\b(?:so far|by (?:its|their|his|her) own (?:account|count|reckoning)|you guys)\b", ""),
    (r"\b(?:in short|in brief|in a nutshell)\b", "summary"),
    # How plainly it is to be told is no part of what is asked.
    (
        r" (?:in|using) (?:very )?(?:plain|simple|everyday|ordinary|easy|lay|layman s|layperson s|clear|non legal)"
        r" (?:words|english|terms|language)\b",
        "",
    ),
    (
        r" in (?:an?|one|two|three|1|2|3|a few|a couple of) (?:short |single |brief )?"
        r"(?:line|sentence|word|paragraph)s?(?: (?:please|pls|plz|thanks))?$",
        "",
    ),
    # All demands are told, whichever is the main one.
    (
        r"\b(?:main|key|chief|central|core|principal|primary) "
        r"(?=(?:asks?|demands?|requests?|recommendations?|calls?)\b(?! was\b))",
        "",
    ),
    (r"^((?:(?:ok|okay|so|and|but|well|um|uh|hey|yeah) )*)like (?=(?:when|how|who|what|where|which|why)\b)", r"\1"),
    # Whoever writes a letter with others speaks in it.
    (rf" (?:and|with) (?:its|their|the other|other) (?:{_COMPANIONS})(?= (?:{_SPEAKING})\w*\b)", ""),
    (
        rf"\b((?:letters?|statements?|releases?|documents?) (?:by|from|of) (?:\w+ ){{1,5}}?)and (?:its|their) "
        rf"(?:{_COMPANIONS})\b",
        r"\1",
    ),
    (r"\b((?:is|are|was|were) (?:(?:the|that|this) (?:\w+ ){1,3}?)?)meant to (?=(?!be\b)\w)", r"\1supposed to "),
    (r"\b(which|what) (?:(?:international|legal|treaty) )+instruments?\b", r"\1 treaty"),
    (r"\b(?:everyone|everybody|who all|who is|whos|who s) on (?=[\w ]*\b(?:letter|list)\b)", "who signed "),
    (r"\b(?:put|puts|add|added) (?:their|its|our|his|her) names? (?:on|to|under|below)\b", "signed"),
    # Whether it is so, behind what somebody signed.
    (
        rf"^(?!.*\b(?:what|which|who|how|when|where|why)\b)(.*(?:\b(?:{_SIGNABLE})|\b{_MONTH}|\b20\d\d))"
        r" (?:right|rite|correct|true|yes|yeah)$",
        r"\1",
    ),
    (r"\bon board (?:with|for|on) (?=(?:the|this|that) [\w ]*\b(?:letter|document|statement|petition)\b)", "on "),
    # What somebody signed, of letters that are only counted or named.
    (r"\b(sign(?:ed)?) all (?:of them|#?\d+|two|three|four|five|six)$", r"\1 all letters"),
    (
        r"\b((?:co ?)?sign(?:ed|s)?|on) the (?!(?:first|second|third|last|other|only|same|new|old|next)\b)"
        r"((?:\w+ ){1,3}?)one(?= (?:in|of|from|on|about|against) |$)",
        r"\1 the \2letter",
    ),
    (
        r"^((?:(?!who\b|which\b|what\b)\w+ ){1,7}?)signed (?:which|what) (?:ones?|letters?|ltrs?)"
        r"(?: (?:(?:and|with|need|give|tell me|pls|please) )*(?:the )?dates?)?$",
        r"which letters did \1sign",
    ),
    (
        r"\b(signers|signatories) (?:opposing|opposed to|objecting to|protesting(?: against)?|against) "
        r"(?!(?:the |this |that )?(?:letter|document)\b)",
        r"\1 of the letter against ",
    ),
    (rf"\b(signed|sign|endorsed?|cosigned) ((?:the|this|that) (?:\w+ )?)(?:{_WRITING})\b", r"\1 \2letter"),
    (
        r"\b(?:supports?|supported|backs?|backed|subscribed? to|adhered? to"
        r"|(?:has|have|had) (?:its|their|his|her) names? on)\b"
        r"(?= (?:the|this|that) (?:\w+ ){0,3}(?:letter|document)\b)",
        "signed",
    ),
    (r"\b((?:of|all|list) (?:our|your|the|these)) (?:texts|writings)\b", r"\1 documents"),
    (
        r"\b(?:(?:stood|stands?|are|is|were|was) )?behind "
        r"(?=[\w ]*\b(?:letter|document|statement)\b(?! that\b))",
        "signed ",
    ),
    # Of a petition who is behind it may be told besides, and what; where they themselves are asked for they signed it.
    (
        r"^((?:(?:list|name|show|give|tell|me|us|please|can|could|you|which|what|who|how many|are|is|were|was|the|all"
        rf"|of|#?\d+) )*(?:{_BODIES}|who|people) )(?:(?:that|who) )?(?:(?:is|are|was|were|stood|stands?) )?behind "
        r"(?=(?:the|this|that) (?:\w+ ){0,3}(?:petition|manifesto)$)",
        r"\1signed ",
    ),
    (r"\bpart of (?=the [\w ]*\b(?:letter|document)\b)", "signed "),
    (rf"\b(which|what) (?:{_MEDIUM})\b", r"\1 outlet"),
    (rf"\b(?:carried out|conducted|performed|undertook) (?=(?:the|this|that) (?:\w+ )*?(?:{_RESEARCH})\b)", "did "),
    (
        r"\b(is|s|was|are|were) behind (?=(?:the|that|this) (?:\w+ )*?(?:figure|number|statistic|estimate)\b)",
        r"\1 the source of ",
    ),
    (
        r"\bsince when (?:does|do|has|have|is|was|are) ((?:the )?(?:program|policy|law|rule|plan)) "
        r"(?:been )?(?:operat\w+|function\w*|run\b|running|in (?:force|effect|place))",
        r"when started \1",
    ),
    (r"\bdid ((?:\w+ ){1,3})get (?=(?:the|that|this) [\w ]*\bletter\b)", r"did \1receive "),
    (r"\bgot copies of (?=[\w ]*\bletter\b)", "was copied on "),
    (r"\b(?:web|internet) (?=(?:links?|address|pages?)\b)", ""),
    (r"\bmanag(?:e|es|ed) to (?=(?:get|find|have|obtain|see)\b)", ""),
    (r"\b(d(?:id|o|oes) (?:\w+ ){1,6}?)manage to (?=(?!the\b|this\b|that\b)\w)", r"\1"),
    (
        r"\b(letters?|organi[sz]ations?|groups?|ngos?|signatories|coalition) (?:(?:is|are|was|were) )?"
        r"(?:requesting|urging|demanding|seeking)\b",
        r"\1 asks",
    ),
    (r"\bma(?:ke|kes|de|king) ((?:the )?\w+) public\b", r"announced \1"),
    (r"\bover (?:the )?(?:course of )?(?:time|years|months)$", "evolution"),
    (r"\b(?:across|between|among) (?=(?:all )?(?:the )?(?:\w+ )?letters$)", "per "),
)

# Asks for whoever prints or sends the news.
MEDIUM = r"\b(?:which|what) (?:news )?(?:outlet|newspaper|paper|media|magazine)\b"

# A kind of thing, and the pattern that asks for it.
FRAMES = (
    ("why", r"^(?:and |so |but )?what (?:made|makes|led|drove|prompted|caused|motivated) \w"),
    ("term", r"\bin full$|^full name of\b"),
    ("source", MEDIUM),
    (
        "how_many",
        r"\bhow (many|few|much|big|large|long is the list)\b"
        r"|\bwhat (number|share|percentage|percent|proportion|fraction|portion|slice)\b"
        r"|\bhow (?:small|large|big|high|low) (?:is |was )?(?:the|a) "
        r"(?:share|percentage|proportion|fraction|portion|slice)\b",
    ),
    ("term", r"\bwhat (is|are|was|does|s)\b"),
    ("who", r"\bwhat (?:is|was|s) (?:the |her |his )?(?:\w+ ){1,4}name$"),
    ("term", r"^explain\b|\bexplain(?: pls| plz| please)?$"),
    ("term", r"\b(?:official|formal|real|proper) name\b"),
    ("term", r"\b(stands? for|other name|another name|full name|also (called|known))\b"),
    ("source", r"\b(who says|says who|according to (who|whom|what)|who (reported|reports|claims|counted|claimed))\b"),
    (
        "source",
        r"\b(where (is|are|does|do|did|was|were) .*(from|come from)$|where (is|was) .* (published|reported|printed))",
    ),
    ("source", r"\b(what|which|where) .*\bbased on$"),
    (
        "ask",
        r"\bhow (?:many|much|often|frequently)\b"
        r".*\b(?:must(?!.*\bpay\b)|ought(?= (?:\w+ ){0,5}?to\b)|(?:has|have|needs?) to be)\b",
    ),
    ("ask", r"\b(?<!\bi )(?<!\bwe )should\b"),  # what the one who types should do, nobody has asked for
    ("addressee", r"\bwho (?:in|at|from|within) (?:\w+ ){1,4}?got (?=(?:\w+ ){0,4}(?:letter|copy)\b)"),
    ("addressee", r"\b(to whom|sent to|addressed to|written to|went to|go to|who got)\b"),
    ("addressee", r"\b(?:goes|going|sent|addressed) to (?:who|whom)$"),
    (
        "addressee",
        r"\b(?:who|whom|which|what) .*\b(?:is|was|were) (?:it|(?:the|that|this) (?:#?\w+ ){0,6}?"
        r"(?:letter|document|statement|petition)) to$",
    ),
)
