"""English words by which a sentence of several clauses is cut, as written in lower case."""

WHICH = "which|who"  # behind a comma: what follows is said of what stands before it
WHERE, IN = "where", "in"  # likewise, of a place; and what stands before the place in a clause of its own
JOINING = "and|but|while|whereas|although|(?:even )?though"  # two clauses
THEN = "then|later|also|subsequently|afterwards|so"  # may stand behind these
IT = "it|they|he|she"  # in the place of what the first clause is said of
ON = "on"  # before a day
# Verbs of what was done, or is or was so; and those of what is done, right behind a name alone.
# The verbs whose forms no ending tells, those that say little among them, are a closed list.
VERBS = (
    r"\w{2,}ed|is|are|was|were|has|have|had|would|will|does|did|do|can|could|may|might|wrote|sent|said|went|told|got"
    r"|gave|took|made|came|began|held|found|saw|ran|put|set|left|stood|brought|thought|won|spoke|struck|let|sought"
    r"|spent|rose|meant|felt|taught|threw|read|became|sat|sold|shot|spread|shut|cut|hit|hurt"
)
PRESENT = r"\w{2,}[^\Ws]s"
DONE, WAS_DONE = r"(?:\w{2,}ed|(?:led|sent|made|held|run|set|paid|written) by)", "was"  # what was done to something
# Who says what somebody ought to do asks for it: how that is said, and how it is asked for, with or without the word.
OUGHT = (
    r" (?:that )?(?P<whom>(?:(?!\bthat\b)[^,;:.]){2,60}?)"
    r" (?:should|must|ought to|needs? to|ha(?:s|ve) to) (?P<no>not )?(?P<what>.+)"
)
URGING, NOT_TO = "{who} urge {whom} {no}to {what}", "not "
# Before what somebody is asked to do, behind a verb of asking.
TO_DO = r"(?:not )?to"
