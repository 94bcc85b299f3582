"""French dates: as people write them, and as the bot says them."""

# Each month's name as it is printed, then its short forms.
MONTHS = (
    "janvier janv jan|février févr fév|mars|avril|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|"
    "décembre déc"
)
ALSO_WORDS = "sept"  # months only beside a number, or after one of BEFORE_MONTHS
ALSO_NOUNS = ""  # months that are a happening too, by the words around them
OF_A_TIME = ""
BEFORE_MONTHS = "en depuis fin debut mi"
ON_DAYS = "le"  # after one of these a month and a number are a day: "le sept. 18"
JOINS = "de du d"  # between the parts of a date
IN_PRINT = ""  # and in print
ARTICLES = "le"
ORDINALS = "er|re|e|eme"
BOUNDS = {"avant": "before", "apres": "after", "depuis": "since", "partir": "since"}

# The first and the last month of a stretch of a year, and its words.
STRETCHES = {"1-4": "debut", "4-9": "mi milieu", "9-12": "fin automne", "3-6": "printemps", "6-9": "ete"}
YEARS = "annee an"  # may stand before its number

BEFORE_YEARS = ""  # may stand between "in" and the last two figures of a year
BEFORE_DECADES = "annees"  # directly before a decade in figures that has no ending
DECADES: dict[str, str] = {}  # in one word of their own: none in French
# A date that the one before it tells: how many units later (1), earlier (-1) or in the same one (0); in plain letters.
_UNIT = r"(?:(?P<day>jours?)|(?P<week>semaines?)|(?P<month>mois)|(?P<year>ans?|annees?))"
TOLD_BY_ANOTHER = (
    (1, rf"(?P<count>\w+) {_UNIT} (?:plus tard|apres(?=[,.;:]|$))"),
    (1, rf"(?:le|la|l['’]) ?{_UNIT} suivante?"),
    (1, r"le (?P<day>lendemain)(?P<week>(?!))?(?P<month>(?!))?(?P<year>(?!))?"),
    (-1, rf"(?P<count>\w+) {_UNIT} (?:plus tot|auparavant)"),
    (-1, rf"(?:le|la|l['’]) ?{_UNIT} precedente?"),
    (0, rf"(?:(?:ce|cet|cette|le|la) meme|ce|cet|cette) {_UNIT}"),
)
OF_THAT_YEAR = r"ce(?: meme)?(?: mois d[e'’])?"  # before a month: of the year of the date before
FIRST_DAY = "1er"  # of a month
DAYS_OF_A_MONTH = "{first} au {last} {month} {year}"
MONTHS_OF_A_YEAR = "{first} à {last} {year}"
FROM_TO = "{first} à {last}"
AS_OF = "en {date}"
AS_OF_A_DAY = "au {date}"
OF = "de {date}"  # a document of a month or a year
OF_A_DAY = "du {date}"
# Asks from which day on something has been so.
SINCE_WHEN = r"\bdepuis (?:quand|quell?e? (?:date|jour|mois|annee))\b|\ba partir de (?:quand|quelle date)\b"
# Asks whether something is so still, today.
STILL = "encore toujours"
GOING_ON_STATED = r"\b(?:encore|toujours|rest\w+|continu\w+)\b"
STILL_SO = (
    r"\b(?:est|sont|reste|restent) (?:\w+ ){0,4}?(?:toujours|encore|actuellement|maintenant|aujourdhui"
    r"|en vigueur|en place)\b"
)
ALONE = "seul seule seulement uniquement"  # beside a date: in it, and not up to it
# A day, and no month; read as it is typed.
WHICH_DAY = r"\bquel (?:\w+ )?jour\b|\b(?:date|jour) (?:exacte?|precise?)\b"
# The time of a day: what asks for it, and what a statement tells of it.
WHICH_HOUR = r"\b(?:a|vers|depuis|jusqu a) quelle heure\b"
HOUR_STATED = r"\b\d{1,2} ?(?:h|heures?)\b(?! (?:de|par)\b)|\b\d{1,2}:\d\d\b|\bmidi\b|\bminuit\b"
WHICH_TIME = r"(?:(?:en|durant) )?quel(?:le)? (?:annee|mois|jour|date)\b"  # at the head, asks when
IN = "en durant pendant"  # before the time of what is asked for, and not of a name: an act "of 2021"
