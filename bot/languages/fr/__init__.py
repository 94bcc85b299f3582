STEMMER = "french"  # Snowball's
# Endings that no longer show what they are without their accents, and what to stem instead: signé, signée, signées.
# A nationality is nothing national; what several do is what one does: habitent, and a resident resides.
FOLDED_ENDINGS = ((r"(?<=\w\w)ees?$", "e"), (r"(?<=\won)alites?$", "alidat"), (r"(?<=\w{4}[^m])ents?$", "e"))
STEMS_ALIKE = ((r"(?<=\w)ay$", "ai"),)  # ends of stems that are written otherwise before another ending
