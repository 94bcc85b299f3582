"""Spanish words by which a sentence of several clauses is cut, as written in lower case."""

WHICH = "que|quien|quienes|el cual|la cual|los cuales|las cuales"  # what follows is said of what stands before it
WHERE, IN = "donde", "en"  # likewise, of a place; and what stands before the place in a clause of its own
JOINING = "y|e|pero|mientras(?: que)?|aunque|si bien"  # two clauses
THEN = "luego|después|despues|también|tambien|más tarde|posteriormente"  # may stand behind these
IT = "ellos|ellas|ella"  # in the place of what the first clause is said of
ON = "el"  # before a day
# Verbs of what was done, or is or was so; and those of what is done, right behind a name alone.
VERBS = (
    r"(?:se |le |les |lo |la |los |las )?(?:\w{2,}(?:ó|aron|ieron|aba|aban|ían?)"
    r"|fue|fueron|es|son|era|eran|ha|han|está|están|tiene|tienen)"
)
PRESENT = r"\w{2,}[ae]n?"
DONE, WAS_DONE = r"\w{2,}(?:ad|id)[oa]s?|(?:hech|escrit|dich|puest)[oa]s? por", "fue"  # what was done to something
# Who says what somebody ought to do asks for it: how that is said, and how it is asked for, with or without the word.
OUGHT = (
    r" que (?P<whom>[^,;:.]{2,60}?) (?P<no>no )?"
    r"(?:deben?|debe?r[ií]an?|tienen? que) (?P<what>.+)"
)
URGING, NOT_TO = "{who} pide a {whom} {no}{what}", "no "
# Before what somebody is asked to do, behind a verb of asking.
TO_DO = r"(?:no )?que|a(?= \w+[aei]r(?:l[aeo]s?|se)?(?!\w))"
