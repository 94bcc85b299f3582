STEMMER = "french"  # Snowball's
# Endings that no longer show what they are without their accents, and what to stem instead: signé, signée, signées.
# A nationality is nothing national.
FOLDED_ENDINGS = ((r"(?<=\w\w)ees?$", "e"), (r"(?<=\won)alites?$", "alidat"))
STEMS_ALIKE = ((r"(?<=\w)ay$", "ai"),)  # ends of stems that are written otherwise before another ending
