STEMMER = "french"  # Snowball's
# Endings that no longer show what they are without their accents, and what to stem instead: signé, signée, signées.
FOLDED_ENDINGS = ((r"(?<=\w\w)ees?$", "e"),)
