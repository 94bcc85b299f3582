"""French words by which a sentence of several clauses is cut, as written in lower case."""

WHICH = "qui|lequel|laquelle|lesquels|lesquelles"  # behind a comma: what follows is said of what stands before it
WHERE, IN = "où|ou", "à"  # likewise, of a place; and what stands before the place in a clause of its own
JOINING = "et|mais|tandis que|alors que|bien que|quoique"  # two clauses
THEN = "puis|ensuite|aussi|également|plus tard"  # may stand behind these
IT = "il|elle|ils|elles"  # in the place of what the first clause is said of
ON = "le"  # before a day
# Verbs of what was done, or is or was so; and those of what is done, right behind a name alone.
VERBS = r"(?:s['’]|se )?(?:a|ont|est|sont|avait|avaient|fut|furent|\w{2,}(?:èrent|irent|urent|ait|aient))"
PRESENT = r"\w{2,}(?:e|ent|t)"
DONE, WAS_DONE = r"\w{2,}(?:é|i|u)e?s? (?:par|en|le|à)", "a été"  # what was done to something
# Who says what somebody ought to do asks for it: how that is said, and how it is asked for, with or without the word.
OUGHT = (
    r" qu(?:e |['’])(?P<whom>[^,;:.]{2,60}?) (?P<no>ne )?"
    r"(?:doi(?:t|vent)|devrai(?:en)?t) (?:pas )?(?P<what>.+)"
)
URGING, NOT_TO = "{who} demande à {whom} de {no}{what}", "ne pas "
# Before what somebody is asked to do, behind a verb of asking.
TO_DO = r"(?:de (?:ne pas )?|d[’\']|que |qu[’\'])(?=\w)"
