STEMMER = "spanish"  # Snowball's
FOLDED_ENDINGS: tuple[tuple[str, str], ...] = ()  # that no longer show what they are, and what to stem instead
