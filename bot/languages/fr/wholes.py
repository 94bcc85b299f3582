"""French words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "plus moins de d que au environ pres presque quelque quelques jusqu a"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"\btou(?:s|tes) (?:les|ces|eux|elles)\b"
ALL_STATED = r"\b(?:tou[st]|toutes?|chaque|toujours)\b"
INCLUDING = "dont notamment comme parmi"  # before what is told of a larger group
OTHER = "autre autres"  # what the rest of a row is as well
OTHER_THAN = r"\b(?:a part|outre|en dehors d(?:e|es|u)|hormis|en plus d(?:e|es|u))\b"
OTHERS_STATED = r"\b(?:autres?|aussi|outre|egalement)\b"
