"""French words for a whole and its parts: all of it, several together, others besides."""

BOUNDS = "plus moins de d que au environ pres presque quelque quelques jusqu a"  # before a number
# Whether something is so of all of them, and a statement that speaks of all.
ALL_OF = r"\btou(?:s|tes) (?:les|ces|eux|elles)\b"
ALL_STATED = r"\b(?:tou[st]|toutes?|chaque|toujours)\b"
INCLUDING = "dont notamment comme parmi"  # before what is told of a larger group
OTHER = "autre autres"  # what the rest of a row is as well
OF_EACH = "un une chaque tout toute"  # before things, "or" between them, of each of which a number is told
OTHER_THAN = r"\b(?:a part|outre|en dehors d(?:e|es|u)|hormis|en plus d(?:e|es|u))\b"
OTHERS_STATED = r"\b(?:autres?|aussi|outre|egalement)\b"
# Asks for a number for the whole of a place.
EVERYWHERE = r"\b(?:dans|sur) tou(?:te?|s|tes)(?! l annee\b| #?(?:19|20)\d\d\b)\b|\bpartout\b"
# How many live somewhere, and a statement that tells it.
INHABITANTS = r"\b(?:habitants?|riverains|population|(?:personnes|gens) (?:habitent|vivent))\b"
LIVING_STATED = r"\b(?:viv\w+|habit\w+|resid\w+|population|peuple\w*|riverains)\b"
# The number of all, and a statement that counts some out of a number.
IN_TOTAL = r"\b(?:au total|en tout|au complet)\b"
PART_STATED = r"#?\d[\d.]*%? (?:\w+ )?(?:des|de ces|de leurs|de ses|sur les) (?:\w+ )?#?\d"
VERBS_OF_PARTS = "est sont etait etaient a ont avait avaient ete fut furent"  # before what is said of some of a whole
RELATIVE = "qui que qu dont"  # before what tells which whole it is
# Those on a list are counted, and a statement that tells of one.
ON_A_LIST = r"\b(?:sur|dans) (?:la|cette|sa|leur|une)(?: \w+)? listes?\b"
LIST_STATED = r"\blist(?:es?|ee?s?)\b"
# Of those on one side and on the other.
# How a vote went, which is told by those on both sides.
HOW_IT_WAS_VOTED = r"\bcomment (?:\w+ ){0,4}?(?:a|ont) (?:t (?:il|elle|on) |(?:ils|elles) )?vote\b"
# A statement of votes; and how a vote went, with who voted and on what, and the questions of both its sides.
VOTES_STATED = r"\bvot\w+\b|\bvoix\b"
VOTED_AT_ALL = r"\b(?:a|ont) vote(?: (?:sur|dans|lors|au|a l)\b|$)"  # of those on whatever side
VOTED_ON = (
    r"\bcomment (?P<who>(?:l |le |la |les )?(?:\w+ ){1,4}?)(?:a|ont) (?:t (?:il|elle) |(?:ils|elles) )?vote"
    r"(?: sur (?P<what>.+))?$"
    r"|\bcomment s est passe le vote(?: (?:sur|de|du) (?P<what_too>(?:\w+ ?){1,6}?))?"
    r"(?: (?:au|a) (?P<who_too>(?:la )?(?:\w+ ?){1,3}))?$"
)
IN_WORDS = ("combien {of} ont vote pour {what}", "combien {of} ont vote contre {what}", "de {who}", "{what}")
BOTH_SIDES = r"\bpour (?:(?:et|ou|vs) )?(?:combien )?contre\b|\bcontre (?:et|ou|vs) (?:combien )?pour\b"
_NUMBER = (
    r"(?:#?\d\S*|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|\w+ante(?: \w+)*|vingt(?: \w+)?|cent(?: \w+)?)"
)
# A statement of how many there are on either: "5 ont voté pour et 3 contre".
BOTH_SIDES_STATED = (
    r"#?\d\S* (?:\w+ ){0,4}?(?:pour|faveur) (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?contre\b"
    r"|#?\d\S* (?:\w+ ){0,4}?contre (?:\w+ ){0,5}?#?\d\S* (?:\w+ ){0,3}?(?:pour|faveur)\b"
    rf"|\b{_NUMBER} voix (?:pour )?(?:contre|et) {_NUMBER}\b"
)
# Those who are for something, or against it: of one side alone nothing tells of the other.
IN_FAVOUR = (
    r"\b(?:en faveur|favorables?|soutien(?:nent|t|s)?|soutenu\w*|appuy\w+|appuient|approuv\w+|veulent|veut|voulaient"
    r"|votent? pour|partisans?)\b"
)
AGAINST = r"\b(?:contre|s oppos\w+|oppose(?:e?s|e|nt)?|rejett?(?:e|ent|es|er|aient)?|desapprouv\w+|defavorables?)\b"
ABSTAINING = r"\babst(?:en|ien)\w+"
