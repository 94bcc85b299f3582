"""How people speak of their own organization in English: what it is called, and what it says, counts or asks for."""

# One of these stands in every question about us; most questions hold none, and nothing more is looked at.
WORDS = "we weve were us our"
CONTRACTED = {"we're": ("were", "we are")}  # as typed: what is left of it without its apostrophe, and what it means
LISTS = "list lists"
_BODY = r"(?:own )?(?:organi[sz]ation|org|group|ngo|nonprofit|institution)"
_OUR_NAME = r"our (?:names?|signatures?)"
OWN = rf"\bour {_BODY}\b"
OWN_NAME = rf"\b{_OUR_NAME}\b"
# "did we and Alder sign", "did Birch sign with us": one of several who are asked for
TOGETHER = (
    r"\bwe (?:and|or|nor) \w|\b(?:and|or|nor|both|either|neither) we\b"
    r"|\b(?:with|both|either|neither) us(?: (?:and|or|nor|the|on|in|too|also)\b|$)|\b(?:and|or) us$"
)
SIGNING = (
    # "did we sign", "letters we never signed"; in "the letters we hold" and "do we know who signed" others sign
    r"\bwe (?:(?:have|had|been|do|did|dont|didnt|havent|hadnt|not|never|ever|also|already|actually|really|just|even"
    r"|both) )*"
    r"(?:(?:co)?sign\w*|endors\w+|subscrib\w+)\b"
)
LISTED = (
    r"\b(?:are|were|arent|werent) we\b"
    r"(?! (?:sure|missing|allowed|able|told)\b| (?:(?:also|even|still|already|actually|now) )*\w+ing\b)"
    r"|\bwe (?:are|were) (?:(?:not|also|listed|named) )*(?:on|in|among|a|signatories)\b"
    r"|\bwe (?:did|have|had)(?:nt| not)?$"  # "that Birch signed and we did not"
)
COMPANY = (
    r"\b(?:who|whom|which|what|others?|else)\b.*\b(?:with|besides|beside|alongside|except|than) us\b"
    r"(?! (?:officials?|government))"
)

# What an organization says, counts or asks for, and what is done to it; "tell us" and "do we have" are of the record.
_TELLING = (
    r"(?:ask|asked|asking|recommend|recommended|write|wrote|written|document|documented|count|counted|oppose|opposed"
    r"|sue|sued|interview|interviewed|survey|surveyed|say|said|saying|call|called|calling|tell|told|report|reported"
    r"|demand|demanded|request|requested|urge|urged|accuse|accused|estimate|estimated|claim|claimed|argue|argued"
    r"|condemn|condemned|criticize|criticized|criticise|criticised|publish|published|find|found|record|recorded"
    r"|address|addressed|send|sent|endorse|endorsed|announce|announced|want|wanted|warn|warned|describe|described"
    r"|object|objected|challenge|challenged|denounce|denounced)"
)
_OWN_WORDS = (
    r"(?:figures?|numbers?|data|counts?|tall(?:y|ies)|statistics|stats|estimates?|asks|demands?|requests?"
    r"|recommendations?|position|stance|views?|claims?|findings?|press release|release|report|statement|study|survey"
    r"|q&a|q a)"
)
CONTENT = (
    rf"\b(?:did|do|have|had|didnt|dont|havent|hadnt|that|what|which) we (?:\w+ )??{_TELLING}\b"
    r"(?! (?:know|if|whether)\b)"
    rf"|^we (?:\w+ )?{_TELLING}\b|\bour (?:own |latest |last )?{_OWN_WORDS}\b"
    r"|\b(?:according to|per|by) (?:us$|us (?:how|when|who|what|where|which)\b|our )"
)
TO_US = (
    r"\b(?:write|wrote|written|send|sent|copy|copies|copied|address\w*|reply|replied|answer\w*) (?:\w+ ){0,3}?to us\b"
    r"|\b(?:were|are) we (?:\w+ )?(?:asked|written|copied|cc\w*|sent|mentioned|named|quoted|cited|addressed)\b"
)

_ADVERBS = r"(?:(?:not|also|even|still|already) )*"
_ON = (
    r"(?:(?:listed|named|included) )?"
    r"(?:on|in|among|(?:an? |the |one of the )?signator(?:y|ies)(?: (?:of|to|on|for|in))?)\b"
    r"(?: the (?:list|names|signatories)(?: (?:of|for|on|in|to))?\b)?"
)
# In the person's own spelling: the verb changes with its subject. To be on a list is to have signed, which is plainer.
IN_ITS_NAME = (
    (r"\bput our names? (?:on|to)\b", "sign"),
    (rf"\b(according to|per) (?:us\b|our (?:{_OWN_WORDS}|{_BODY}))", r"\1 {name}"),
    (rf"\bour (?:own |latest |last )?({_OWN_WORDS})\b", r"{name} \1"),
    (rf"\bour {_BODY}\b", "we"),
    (rf"\b(?:are|were|is|was) we ({_ADVERBS}){_ON}", r"did {name} \1sign"),
    (rf"\bis {_OUR_NAME} ({_ADVERBS}){_ON}", r"did {name} \1sign"),
    (rf"\bwe(?:['’]re| are| were) {_ON}", "{name} signed"),
    (rf"{OWN}|{OWN_NAME}", "{name}"),
    (r"\bare we\b", "is {name}"),
    (r"\bwere we\b", "was {name}"),
    (r"\bhave we\b", "has {name}"),
    (r"\bdo we\b", "does {name}"),
    (r"\bwe(?:['’]re| are)\b", "{name} is"),
    (r"\bwe were\b", "{name} was"),
    (r"\bwe(?:['’]ve| have)\b", "{name} has"),
    (r"\bwe\b", "{name}"),
    (r"\b(with|besides?|alongside|except|than|and|or|nor|both|either|neither|about|to|by) us\b", r"\1 {name}"),
)
# Before the name of an organization, as far as a clause goes: whoever asks is of it.
BEING_OF = (
    r"(?:(?:hi|hello|hey|so|ok|all|there|good|morning|afternoon) )*"
    r"(?:(?:i m|im|i am|we re|were|we are)(?: (?:with|at|from|of|part of|a member of))?"
    r"|(?:i|we) (?:work|am working|volunteer) (?:for|at|with)|(?:writing|calling|asking|here) (?:from|for|at)"
    r"|(?:(?:writing|calling|asking) )?on behalf of)"
)
WE = "we"  # who does what is asked
