"""English words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "more less fewer than over at least most about around roughly nearly almost some up to"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"^\w+ (?:all|every|each)\b|\b(?:all|every one|each) of (?:the|them|these|those)\b"
ALL_STATED = r"\b(?:all|every|each|always)\b"
INCLUDING = "including among like such namely"  # before what is told of a larger group
OTHER = "other others"  # what the rest of a row is as well
OTHER_THAN = r"\b(?:other than|apart from|aside from|in addition to|besides (?!\w+$))"
OTHERS_STATED = r"\b(?:other|others|also|besides|addition|additional|another)\b"
