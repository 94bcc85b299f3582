"""French words for how much: those that ask for a number, a share, an amount or a time, and those that state one."""

HOW_MANY = "combien"
MANY = "combien"
SHARE = "pourcentage pourcent proportion taux part"  # asks for one
SHARE_STATED = "quart tiers pourcent"
MONEY = "montant argent somme"
HALF_OF = r"\bmoitie\b"
HALF_STATED = r"\bmoitie d(?:e|es|u)?\b"
STATED = "quart moitie tiers dizaines douzaines centaines milliers"  # without a digit
HOW_LONG = "temps dure durent duree"
DURATIONS = "minutes mois annees an ans jours jour heures semaines"
ASKS_HOW_LONG = (
    r"\bcombien de temps\b|\bquelle duree\b"
    r"|\bpendant combien d(?:e|') ?(?:minutes|heures|jours|semaines|mois|annees|ans)\b"
)
LATER = "apres bout"  # before a span of time that only passes until something happens
DISTANCES = "kilometre kilometres km metre metres mille milles"
ASKS_HOW_FAR = r"\bquelle distance\b|\ba combien de (?:kilometres|metres|km)\b"
ORDINALS = "deuxieme second seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme"
