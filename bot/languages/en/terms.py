"""How people ask in English what a name or an acronym means. Folded."""

# Before the term and behind it: "what does … stand for"; whatever else a message says is beside it.
BEFORE = (
    r"\b(?:what (?:do|does|did|is|are|s|was)|whats)"
    r"(?: (?:the )?(?:term|word|phrase|acronym|abbreviation|initials|letters|expression))? "
)
AFTER = (
    r"(?:actually |really |exactly |even )?"
    r"(?:stands? for|means?\b(?! (?:for|to)\b)|short for|an acronym for|supposed to mean)"
)
OF_A_TERM = "name idea gist sense"  # what a term has that its definition tells
# Before the term alone: "what is meant by …", "the official name of what people call …".
INTRODUCING = (
    r"\b(?:mean|means|meant|understood) by |\b(?:meaning|definition|sense) of |\bstands? for $"
    r"|\b(?:explain|define|clarify) (?:to (?:me|us) )?(?:what )?"
    r"|\bhow (?:do|does|did|is) (?:\w+ )+?(?:explain|define|describe|understand) "
    r"|\b(?:official|formal|real|proper|full|actual|legal) name (?:of|for) "
    r"(?:(?:\w+ ){0,6}?(?:known|called|dubbed) (?:as )?)?"
)
# Before a sentence that holds the term: "what do we mean when we say that somebody is …".
MEANT_WHEN = (
    r"\bwhat (?:\w+ly )?(?:does|do|did|is) (?:it|this|that|we|you|they|people|one)(?: \w+ly)? mean(?:t|s)?(?: \w+ly)? "
    r"(?:when|if|that|by saying|to (?:be|get|have|go|work)) "
)

# What a claim says that an organization is, in folded words with their commas: at its head, and beside its name.
IS_SOMETHING = r"^(?:the )?NAME(?: \([^)]*\))? (?:is|are|was|were) (?:an?|one of|the) "
BESIDE_A_NAME = (
    r"\bNAME(?: \([^)]*\))?, (?:(?:which|who) (?!had\b|ha[sv]e?\b|was\b|were\b|would\b)"
    r"|\w+(?:ed|wn|up) (?:by|of|from) )"
)
# Asks for a definition, wherever it stands; "a defined wage" asks for none.
ASKS_FOR_A_DEFINITION = (
    r"\bdefine\b|\bhow (?:\w+ ){1,5}?defines\b|\bmean(?:s|t)? by\b|\bmeaning of\b"
    r"|\b(?:is|are|was|were) (?:\w+ ){1,5}?(?<!\ba )(?<!\ban )(?<!\bany )(?<!\bthe )defined\b"
)
# Asks what is understood to be something, as it is typed; and a statement that tells it.
COUNTS_AS = (
    r"\bwhat (?:exactly |precisely |actually )?(?:(?:would |does |can |do )?(?:counts?|counted|qualif\w+|pass(?:es)?)"
    r"|(?:is|was) (?:considered|understood|counted|meant)) (?:as|by)\b|\bwhat (?:is|was) considered \w"
)
DEFINING_STATED = (
    r"\b(?:means?|defined? as|defines|counts? as|counted as|considered|understood (?:as|to be)|qualif(?:y|ies) as"
    r"|refers? to)\b"
)
# Asks what a law lets somebody do; and a definition, folded, that tells so.
PERMITTING = (
    r"^(?:and |so )?what (?:do|does|did|would|can) .+?"
    r" (allow|permit|let|authori[sz]e|enable|entitle|empower)(?: .+? ((?:to )?do))?$"
)
PERMITTED = r"\b(?:may|can|lets?|allow(?:s|ed)?|permit\w*|authori[sz]\w+|empower\w*|entitle\w*|enable\w*)\b"
LETTING = r"\b(?:lets?|letting|allow\w*|permit\w*|authori[sz]\w+|empower\w*|entitle\w*|enable\w*)\b"  # in a statement
# Asks how something is called that is only described, in the last group: "the practice of …", "…ing", "when …".
NAME_FOR = (
    r"^(?:so )?what (?:is|was|s) ((?:the |an? |that )?(?:\w+ ){0,2}?(?:\w{2,}ing|practice|policy|principle|process"
    r"|program|rule|right|law|act|agreement|system)\b.*) called$"
    r"|^(?:so )?what (?:is|was|s) (?:it|that) called (?:when|if) (.+)$"
    r"|\b(?:term|word|name|expression|jargon) (?:is )?(?:used )?(?:for|that means) (?:when )?(\w{2,}ing\b.+)$"
)
DOING = r"\b\w{2,}ing\b|\bwhen\b"  # tells what is done
# What a term is, at the head of such a description and of a definition.
KINDS = "practice policy principle process program rule right law act agreement system"
# Asks what something is for; a word for its making; a statement, and a definition, that tells it.
PURPOSE = (
    r"\bfor what purpose\b|\bwhat(?: s|s| is| was| were| are) the (?:purpose|point|aim) of\b"
    r"|\bwhat(?: s|s| is| are| was| were) (?:\w+ )*?(?:(?:made|created|set up|built|meant|designed|used|there)"
    r"|\w+(?<!ed)(?<!asking)(?<!calling)(?<!looking)(?<!en)(?<!is)(?<!are)(?<!was)) for$"
)
MADE = r"(?:made|created?|set|built|meant|designed|used?|there|purpose|point|aim)"
PURPOSE_STATED = (
    r"\b(?:in order|meant|intended|designed|used|set up|serves?|made|created) to \w+|\bso (?:that|as to)\b"
    r"|\bfor \w+ing\b|\b(?:purpose|aims?)\b"
)
DEFINED_FOR = (
    r"\bfor\b(?! (?:the )?(?:years?|months?|days?|period|#?\d))|\bso that\b|\b(?:purpose|aims?|goal)\b"
    r"|\b(?:meant|intended|designed|used|set up|serves?|made|created) to \w+"
)
# Asks why something is called so, at the head; and a definition that tells of its name.
WHY_CALLED = (
    r"^(?:and |so )?why (?:do|does|did|is|was|are) (?:(?:it|this|that|they|we|you|people|everybody) )?(?:call\w*|named"
    r"|known as|nicknamed)(?: (?:it|this|that))?"
)
NAMED_SO = r"\bname (?:that|given|by which|under which|for)\b|\bnicknam\w+|\bso called\b|\bbecause\b"
# Asks how two differ, and how something works.
DIFFERENCE = r"\bdifferences?(?: is there| there is)? between\b"
WORKING = r"\bhow (?:do|does|did|is|are) (?=.*\bwork)"
WORKS = r"work\w*"
