"""French words for spans of time, sums and averages, folded."""

_SPAN = r"(?:jour|semaine|mois|annee|an)"
PERIOD = (
    r"\b(?:hebdomadaires?|mensuel(?:le)?s?|trimestriel(?:le)?s?|annuel(?:le)?s?|quotidien(?:ne)?s?)\b"
    rf"|\b(?:par|chaque) {_SPAN}\b|\b{_SPAN} (?:par|apres|a|sur) {_SPAN}\b"
    rf"|\b(?:ce|cet|cette) {_SPAN}\b"  # the record ends before any that is meant
)
BARE_PERIOD = rf"(?:en |dans )?quel(?:le)? {_SPAN}"
AVERAGES = "moyenne moyennes moyen"  # which a record may state itself
SUM = (
    r"\b(?:la|une) somme (?!d argent\b)|^somme\b|\bmoyennes?\b|\ben moyenne\b"
    r"|\b(?:1|#1|un|une) sur combien\b"
)
TOGETHER = r"\bet .*\b(?:ensemble|reunie?s|additionnee?s|en tout|au total)$"
HOW_LONG = r"\b(?:depuis quand|depuis combien de temps|combien de temps)\b"
WHEN = "quand date"
# How many more there are of one than of another.
DIFFERENCE = r"\bcombien (?:\w+ )*?(?:plus|moins) (?:\w+ )*?(?:que|qu)\b"
THAN = "que qu"
# Of two dates, asks in which of them there was more; and names the one a year before another.
WHICH_TIME = r"\bquel(?:le)? (?:annee|an|mois|saison|trimestre|ete|hiver|printemps|automne)\b|^(?:et )?quand\b"
A_YEAR_EARLIER = r"\bun an (?:plus tot|avant|auparavant)\b|\bl an(?:nee)? (?:precedente?|d avant)\b"
LESS = "moins"
IN_A_SPAN = r"\b(?:de l|par|chaque) heure(?: (?:selon|d apres) .*)?$"
_NUMBER = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|#?\d+)"
SUM_OF_GROUPS = (
    rf"\btota(?:l|ux) (?:de |des |du |pour )?(?:les )?(?:\w+ )?(?:{_NUMBER}|nationalites?|pays)\b"
    rf"|^(?:des|de|sur les|sur) {_NUMBER}(?: \w+)?$"
)
# Asks by how much something changed; and a statement of a change or a difference.
BY_HOW_MUCH = (
    r"\bde combien (?:\S+ ){0,9}?"
    r"(?:augment|baiss|diminu|redui|recul|tomb|chut|depass|grimp)\w*"
)
DIFFERENCE_STATED = (
    r"\b(?:augment\w+|baiss\w+|hausse|redui\w+|diminu\w+|(?:plus|moins)(?! d[e]? ?#?\d)|pass\w+|tomb\w+"
    r"|recul\w*|chut\w*|depass\w+|grimp\w+)\b"
)
# That something rose, and that it fell.
RISING = r"\b(?:augment\w+|hauss\w+|mont(?:e|ee|es|ees|ent|er|ait|aient)|grimp\w+|progress\w+)\b"
FALLING = r"\b(?:baiss\w+|diminu\w+|recul\w*|redui\w+|chut\w*|tomb\w+)\b"
# Asks for a difference too; and a statement of one in percent.
COMPARED = r"\b(?:probab\w+|risques?|superieure?s?|inferieure?s?|chang\w+|differen\w+|variation|ecart|evolu\w+)\b"
RELATIVE_STATED = (
    r"#?\d[\d.]* pourcent (?:de )?(?:plus|moins|superieur|inferieur|au dessus|en dessous|en plus|en moins)\b"
    r"(?! d[e]? ?#?\d)|\b(?:augment|baiss|diminu|redui|recul|tomb|chut|grimp)\w* (?:de |d )"
    r"(?:(?:pres|plus|moins|environ) (?:de )?)?#?\d[\d.]* pourcent\b"
)
JOINS_A_CLAUSE = r"(?:que|qu) (?:ils?|elles?|on)\b"  # behind a noun, and no measure of another thing
# A year as a whole: of its first months nothing tells it.
WHOLE_YEAR = r"\btoute? (?:l )?annee #?(?:19|20)\d\d\b|\b(?:sur|en) tout #?(?:19|20)\d\d\b"
# Asks in which way a figure changed.
_CHANGED = r"(?:augment\w+|mont\w+|hauss\w+|progress\w+|baiss\w+|diminu\w+|recul\w+)"
UP_OR_DOWN = (
    rf"\b(?:(?:a|ont) )?{_CHANGED} ou (?:(?:a|ont) )?{_CHANGED}\b"
    r"|\ben (?:hausse ou en baisse|baisse ou en hausse)\b"
)
# A span of time, before its first date and between both; and what asks whether, how or how far something changed in it.
SPANNING = "entre de d depuis"
SPANNED = "et a jusqu en"
CHANGING = r"\b(?:chang(?:e|ee|es|ees|ent)|evolu(?:e|ee|es|ees|ent)|vari(?:e|ee|es|ees|ent))\b"
ASKS_OF_A_CHANGE = (
    r"^(?:et )?(?:a |ont |est ce (?:que|qu) |comment (?:a|ont|\S+ (?:a|ont)|se)\b|de combien\b"
    r"|(?:l |le |la |les )?(?:\S+ ){0,6}?(?:a|ont) (?:t )?(?:il |elle |ils |elles )?"
    r"(?:augment|baiss|diminu|recul|mont|hauss))"
)
