STEMMER = "english"  # Snowball's ("Porter 2")
FOLDED_ENDINGS: tuple[tuple[str, str], ...] = ()  # that no longer show what they are, and what to stem instead
STEMS_ALIKE: tuple[tuple[str, str], ...] = ()  # ends of stems that are written otherwise before another ending
