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
DURATIONS = "mois annees an ans jours jour heures semaines"
ASKS_HOW_LONG = r"\bcombien de temps\b|\bquelle duree\b"
