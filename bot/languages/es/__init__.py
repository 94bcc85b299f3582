STEMMER = "spanish"  # Snowball's
# Endings that no longer show what they are, and what to stem instead: a nationality is nothing national.
FOLDED_ENDINGS = ((r"(?<=\won)alidad(?:es)?$", "alidat"),)
# Ends of stems that are written otherwise before another ending: publique, traduzca, realice, exija; and "reconoció",
# which without its accent is cut as a noun is.
STEMS_ALIKE = (
    (r"(?<=\w{3})qu$", "c"),
    (r"(?<=\w{3})zc$", "c"),
    (r"(?<=\w{4})z$", "c"),
    (r"(?<=\w{3})j$", "g"),
    (r"(?<=\w{4})i$", ""),
)
