"""English words for what a reference tells of a work, and for how a document refers to it. Folded."""

# Beside the name of a work: the author, where it appeared, when.
PROPERTIES = """
byline author authors writer writers journal magazine newspaper outlet publisher press publication appear
appears appeared appearing come came out published ran carried printed released
"""
# Beside a footnote and its document: how one holds the other, and where it leads.
REFERRING = """
contain contains contained hold holds carry carries bear print prints refer refers referring point points lead
leads direct send sends cite cites go goes reader readers back bottom page
"""
# Between a work and the document that cites it, which stands behind; "said" stands for "cited" and "quoted".
CITED_IN = (
    r"\b(?:articles?|stor(?:y|ies)|stud(?:y|ies)|reports?|papers?|books?|interviews?|surveys?|pieces?|pages?|works?"
    r"|publications?|briefings?) "
    r"(?:\w+ )*(?:cited|said|quoted|referenced|footnoted|relied on) (?:in|by)\b"
    r"|\b(?:stud(?:y|ies)|reports?|papers?|books?|surveys?|works?) (?:\w+ )*in the (?:foot|end)?notes (?=(?:of|to)\b)"
    r"|\bdo(?:es)? (?=(?:\w+ )+(?:cite|quote|reference|footnote|rely on)\b)"
)
# Before what a work is cited for.
CITED_FOR = (
    r"\b(?:cited|quoted|referenced|footnoted|named|given) (?:as (?:an? )?(?:source|evidence|support|authority) )?"
    r"(?:for (?:the )?(?:saying|claim|claiming|arguing|argument|idea|point|view|finding)"
    r"|(?:as )?(?:saying|arguing|claiming)|to the effect|to support|in support of)(?: that)?\b"
)
# Who made a work public, or a document.
PUBLISHING = (
    r"\b(?:who|whom|(?:which|what) (?:organi[sz]ation|group|ngo|body|agency|institute|university|outlet|publisher)) "
    r"(?:first )?(?:published|issued|released|printed|put (?:it |this |that |them )?out|brought out|ran)\b"
)
# Which of several documents gives a figure, and the verbs that say so.
IN_WHICH = (
    r"\b(?:which|what) (?:one )?(?:of (?:our|the|your|these|those) )?(?:\w+ )?"
    r"(?:documents?|docs?|letters?|releases?|sources?|texts?)\b"
)
STATING = """
put puts say says state states stating give gives report reports reporting print prints mention mentions speak
speaks cite cites quote quotes contain contains has have carry carries use uses list lists name names number
numbers figure count total
"""
BELOW = r"\b(?:(?:less|fewer) than|under|below)\b"  # before a figure
PAGE_NUMBER = r"\b(?:what|which) page\b|\bpage number\b|^page of\b"  # no reference tells it apart
# Of a letter it may say who wrote it; of a report or a march it does not.
ARRANGING = "led organized coordinated"
# Asks what a work is called.
TITLED = r"\bcitation of (?:the|that) (?:\w+ ){0,6}?(?:report|study|survey|article)\b"
# Who published a work on what, and when ("@"); the author's own name and nothing else leads it.
PUBLISHED_ON = (
    r"(?:the )?(?P<author>[^,;:]+?) (?:published|released|issued) (?:its|his|her|their|an?) (?P<noun>\w+) (?:on|about)"
    r" (?P<on>[^,;:]+?) in @",
    r"(?:the )?(?P<author>[^,;:]+?)['’]s? (?P<noun>\w+) (?:on|about) (?P<on>[^,;:]+?)"
    r" (?:appeared|came out|was (?:published|released|issued)) in @",
)
