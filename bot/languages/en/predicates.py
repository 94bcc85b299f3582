"""English words for what came about: what ended, how it turned out, why, and what was only demanded."""

GERUND = r"ing$"  # what somebody is doing, behind a form of "to be"
# What was done to those who are counted; of some verbs it tells no more than that they were counted.
DONE_TO = (
    r"\b(?:were|was|are|is|been|being|got) (?:\w+ly )?(?:put|\w+(?:ed|en|wn|ght|ilt|ade|ent|held|told|led))\b"
    r"(?! to \w)"
)
COUNTED_AS = """
list mention report record document count estimate include cover quote cite said stated told shown given note
known involve relate concern regard refer reckon
"""
BROUGHT = "put bring brought taken send sent place locate move"  # where to, other words tell
# Verbs by which something ends or is undone.
CEASED = r"\b(?:(?:stop|quit)\w* \w+ing|ceas\w+ to|no longer)\b"  # that something is so no more
ENDING = """
end ends ended ending stop stops stopped stopping cease ceases ceased ceasing lift lifts
lifted lifting cancel cancels cancelled canceled revoke revokes revoked repeal repeals repealed rescind rescinds
rescinded terminate terminates terminated withdraw withdraws withdrew withdrawn abolish abolished discontinue
discontinued dissolve dissolved undo undone
"""
# At the head of a demand: it undoes what its other words speak of, or keeps it from being done.
UNDOING = (
    r"(?:\w+ly )?(?:abandon|end|stop|cease|suspend|withdraw|defund|cancel|repeal|revoke|rescind|lift|prohibit|ban"
    r"|reject|refuse|drop|oppose|denounce|close|remove|terminate|avoid|refrain|desist|prevent|abolish|forbid|block)\b"
)
# In a statement: somebody wants others to do it, and it is not told that they did.
DEMANDED = (
    r"(?<!\band )\b(?:urged?|urges|asked|asks|called on|calls on|demand(?:ed|s)|request(?:ed|s)|recommend(?:ed|s))"
    r" (?:\w+ ){0,6}?(?:to|that) \w+"
)
# How something turned out, and a statement that tells so.
FINALLY = (
    r"\b(?:finally|eventually|ultimately)\b|\bin the end\b"
    r"|\bfinal (?:\w+ision|ruling|outcome|judge?ment|verdict)\b"
)
FINAL_STATED = r"\b(?:final|finally|eventually|ultimately)\b"
INSTEAD_OF = r"\b(?:instead of|rather than|in place of)\b"
INSTEAD_STATED = r"\b(?:instead|rather|in (?:the )?place|in lieu|alternatives?|replac\w+)\b"
WHY = (
    r"^(?:and |so |but )?(?:why\b|what (?:made|makes|led|drove|prompted|caused|motivated) \w"
    r"|what (?:started|began|sparked|triggered|set off) (?:the|this|that|these|those|their|its)\b)"
)
A_REASON = (  # asked for by the noun
    r"\b(?:what|which) (?:\w+ )?reasons?\b"
    r"|^(?:\w+ ){0,3}?(?:the|its|their|his|her) (?:\w+ )?reasons? (?:for|why|behind)\b"
    r"|^what(?:s| s| is| was| lies| lay| stands| stood)? behind\b"
    r"|\b(?:idea|thinking|thought|rationale|logic|intention) behind\b"
)
REASON_STATED = (
    r"\b(?:because|due to|given|since|as a result|therefore|thus|on the grounds?|in order|based on|for fear|owing"
    r"|reasons?|cause[ds]?|finding|so as)\b"
)
# What brought something about, and a statement that tells it: where or when it was is no cause.
CAUSING = (
    r"^(?:and |so |but )?what (?:\w+ly )?(?:(?:has|have|had) )?(?:start(?:ed|s)|caus(?:ed|es)|trigger(?:ed|s)|sparked"
    r"|provoked|ignited|unleashed|set off|brought (?:about|on)|(?:led|leads) (?:up )?to|gave rise to|touched off)"
    r" (?:the|this|that|these|those|its?|their|all|an?)\b"
)
HOW_IT_BEGAN = r"^(?:and |so |but )?how (?:did|does|do) .* (?:start|begin|break out|come about|arise|originate)$"
CAUSE_STATED = (
    r"\b(?:because|due to|owing to|as a result|therefore|on the grounds?|for fear|(?:led|leads|leading|gave rise) to"
    r"|(?:started|set off|touched off|brought (?:about|on)) by|results? (?:in|from)|resulted)\b"
    r"|\b(?:caus|trigger|spark|provok|ignit|unleash)\w*"
)
CAUSES = "cause causes"
CONCEDED = r"\b(?:despite|in spite of|although|even though|notwithstanding)\b"  # what did not keep it from being so
# Whether some are included, and a statement by which they are not.
INCLUDED = r"(?<!not )\b(?:included\b|covered\b|subject to\b)|\binclude (?:the )?\w+|\bapplies? to\b|^are all\b"
EXEMPT_STATED = r"\b(?:exempt\w*|exclud\w+|except\w*|spared)\b"
# Taken off what it stood on, and a statement that tells so; what is given for something else.
REMOVED = r"\b(?:tak\w+|took|come|came|gets?|got|went|goes?) (?:\w+ ){0,2}?off\b|\boff the list\b"
REMOVED_STATED = r"\b(?:remov|delist|strik|struck|delet)\w*"
IN_RETURN = r"\bin (?:return|exchange)\b(?! to\b)"
# Verbs by which it goes on again, and those of a statement that tells so.
RESUMING = "resume resumes resumed resuming restart restarts restarted reopen reopened"
GOING_ON = (
    "resume resumes resumed continue continues continued go goes on restart restarted reopen reopened still again"
)
# Of a sample; and made known to all.
SAMPLED = r"\b(?:interview|question|survey)(?:ed|s)?\b|\b(?:respondent|participant|interviewee)s?\b"
SAMPLED_OF_A_KIND = (  # a few of those who are counted, by what they have or are besides
    r"\b(?:interview|question|survey)(?:ed|s)? (?:\S+ ){1,5}?(?:who|whose|with|without)\b"
)
TALKED_WITH = (  # whom somebody questioned
    r"\bdid (?:\w+ ){1,6}?(?:talk|speak) (?:to|with)(?=$| for\b| in\b)|\bwere (?:talked|spoken) (?:to|with)\b"
)
SAMPLE = r"\bsamples?(?: size)?\b"  # all those who were questioned
# Behind somebody's name: it happened to them, and is nothing that they did to others.
BEFALLING = (
    r"(?:ha[sd] )?(?:is|was|were|been|got|fell|became)\b|\w+ (?:him|her)self\b"
    r"|(?!ha[sd] )\w+(?: (?:in|at|during|from|after|before|when|while)\b|$)"
)
VERB_AT_THE_HEAD = r"(?!)"  # what asks by a verb that stands first, other than "did"
PUBLISHING = r"\b(?:publish\w*|released|releasing|made public|make public)\b"
ANNOUNCED = r"\b(?:announc|disclos)\w*"  # in a statement, likewise made known
# In a statement: it is not quite so, or not known to be. A noun for a deed, which tells of none that was done.
HEDGING = """
may might could should must would hardly scarcely barely few almost nearly seldom rarely allegedly reportedly seem seems
"""
NOMINAL = r"\w{3,}(?:tions?|sions?|ments?|ures?|ances?|ences?|als?|ing)"
# What denies the words behind it; and how the opposite of a word begins.
FAR_FROM = r"\b(?:far from|anything but|no longer)\b"
OPPOSITES = "un in im il ir dis non"
OPPOSITE = r"(?:dis|non|un|in|im|il|ir)(?=\w{4})"
# In a statement: it did not come about, or somebody did not want it.
FAILING = r"\b(?:lack|den[iy]|refus|reject|fail|oppos|avoid|prevent|miss)\w*"
# Verbs before "that" of which what they tell is so; and how the denied may be so, but not in full.
KNOWN_TO_BE_SO = (
    r"\b(?:show|reveal|confirm|prov|establish|demonstrat"
    r"|acknowledg|admit|document|found|finds?|kn[eo]w)\w*"
)
TRULY = r"\b(?:truly|really|genuinely|fully|entirely|wholly|completely)\b"
# Asks whether the record has something, and no yes or no of it.
WHETHER_IT_IS_THERE = (
    r"\b(?:there|exists?|know of|find|show|tell|send|share|summari[sz]e|explain)\b"
    r"|^(?!(?:do|does|did) (?!you\b|we\b|u\b|i\b|it\b)).*\bgive\b"  # and not whether somebody else gives it
    r"|\b(?:do|does|did) (?:you|we|u|i|it) (?:\w+ )?(?:have|hold)\b"
    r"|^(?:have|has|had) (?:you|we|u|anyone|anybody)\b(?! (?:\w+ )?\w+ed\b)"
)
ADVERB = (
    r"\w{2,}ly|even|ever|still|already|now|today|actually|also|just|quite|first|only"  # tells how or when, and not what
)
# In a question: what may be or is to be, and what has to do with what; no statement of what was says that.
MOOD = r"\b(?:will|would|shall|should|can|could|may|might|must|ought)\b"
CONNECTED = r"\b(?:to do with|related to|linked to|thanks to|over|why)\b"
AGENT = "by"  # before whoever did it, where a verb of being stands before the verb
BEING_NOW = "is are"
BEING_MORE = "been being be got get"
ASKING_WHETHER = ""  # behind a verb of being that asks, and tells of nobody
# Before a clause in which nothing is denied by what stands before it.
SUBORDINATE = "before after until till while when where because since although"
ALONE = "only alone just sole"
CONDITIONS = "if unless provided whether"
# How many of them, and no others: what is said of some is not said of all.
AMOUNTS = "all every each most some any both half many several more less fewer least than only always never ever"
BEFORE_A_PLACE = "on in at inside near"  # of what is told
BEFORE_A_TIME = "after before during since until following"  # of what else came about then
BEING = "is are was were"  # before what somebody is
# First words of what asks for a yes or a no.
PRESENT_AT_THE_HEAD = "is are do does"  # of what is so now
DENIED_AT_THE_HEAD = "isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt couldnt"
ANYBODY = "anyone anybody someone somebody"  # of whom it is asked whether it is so of any
NOBODY = "nobody none"  # of whom a statement tells that it is so of none
