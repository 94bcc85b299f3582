STEMMER = "spanish"  # Snowball's
# Endings that no longer show what they are, and what to stem instead: a nationality is nothing national.
FOLDED_ENDINGS = ((r"(?<=\won)alidad(?:es)?$", "alidat"),)
