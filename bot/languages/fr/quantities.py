"""French words for how much: those that ask for a number, a share, an amount or a time, and those that state one."""

HOW_MANY = "combien"
MORE = "plus"  # before a word that tells one of several: "la plus récente"
MANY = "combien"
AMOUNTS = "combien"  # asks for amounts as often
SHARE = "pourcentage pourcent proportion taux part"  # asks for one
SHARE_STATED = "quart tiers pourcent"
HOW_MUCH = r"\bcombien\b"  # asks for an amount, where nothing is counted
COSTING = "coute coutent coutait coutaient coutera coutent couter"  # asks for a price: "combien coûte"
PRICES = "prix cout couts tarif tarifs frais montant valeur"  # before what has one
TIMES = "temps duree"  # what a figure in days or hours is called, whatever it is of
LENGTHS = "distance longueur"  # likewise one in metres
PAID_FOR = "pour"  # before what money is given for
MONEY = "montant argent somme"
# What a number is called that tells no more than an end, and asks for such a one: "le nombre maximal", "au plus".
HIGHEST = "maximum maximal maximale max plafond"
LOWEST = "minimum minimal minimale min"
_NO_NUMBER = r"(?! #?\d| (?:un|une|demi|demie)\b)"
_WHAT = r"(?:combien|quel(?:le)?s?)\b"
AT_MOST = (
    rf"\b(?:(?:tout )?au (?:plus|maximum){_NO_NUMBER}|max(?:imum|imale?)?{_NO_NUMBER}"
    rf"|(?:jusqu a|pas plus (?:de|d|que)) {_WHAT})"
)
AT_LEAST = (
    rf"\b(?:(?:tout )?au (?:moins|minimum){_NO_NUMBER}|min(?:imum|imale?)?{_NO_NUMBER}|pas moins (?:de|d|que) {_WHAT})"
)
BELOW_WHAT = rf"\b(?<!pas )moins (?:de|d) {_WHAT}"
ABOVE_WHAT = rf"\b(?<!pas )plus (?:de|d) {_WHAT}"
FURTHER = "nouveau nouvelle nouveaux nouvelles autres supplementaires plus"  # beside what is counted: not all of them
HAVING = "a ont avait avaient possede possedent"  # asks what there is, or somebody has
POPULATION = "population effectif"  # asks for a number of people
HALF_OF = r"\bmoitie\b"
HALF_STATED = r"\bmoitie d(?:e|es|u)?\b"
STATED = "quart moitie tiers dizaines douzaines centaines milliers"  # without a digit
HOW_LONG = "temps dure durent duree"
_UNITS = r"(?:mois|ans?|annees?|jours?|heures?|semaines?|minutes?)"
DURATIONS = "mois annees an ans jours jour heures semaines minutes secondes"
ASKS_HOW_LONG = r"\bcombien de temps\b|\bquelle duree\b"
TAKING_TIME = "met mettent mettait mis mettre prend prennent prendre faut"  # where that is asked, the verb for it
# Asks how long something may take at most.
ALLOWED = r"\b(?:cense\w*|suppose\w*|doit|doivent|devrai\w+|peut|peuvent|delai|maximum)\b"
# In a statement: how long something may take, and in which time things are counted, which is not how long they took.
LIMIT_STATED = rf"\b(?:limite|delai|maximum)(?: [a-z]+)? d[e ]? ?\S+ {_UNITS}\b"
COUNTED_WITHIN = (
    r"\b(?:en|dans|sous|au cours)(?: (?:des|les|le|l|d|de|son|leurs?|delai|espace)){0,4} #?\w[\w.]*"
    rf"(?: (?:premi|derni)\w+)? {_UNITS}\b"
)
# Whether something is what a figure says, today: "is the wage 7,400?"
IS_IT = r"^(?:est ce que|est|sont) (?:\w+ ){1,6}#?\d[\d.]*(?: \w+){0,2}$"
WAS_IT = r"^(?:est ce que )?(?:\w+ ){0,10}etai(?:en)?t(?: ils?| elles?)? (?:\w+ ){0,4}#?\d[\d.]*(?: \w+){0,2}$"
# A number without "about" or "more than"; read as it is typed.
EXACTLY = (
    r"\b(?:nombre|chiffre|total|pourcentage) (?:exact|precis)\b|\bcombien\b.*\bexactement\b"
    r"|\bexactement (?:combien\b|\d)"
)
# Asks how high a sum is.
WHICH_AMOUNT = (
    r"^quel(?:le)? (?:(?:est|etait) (?:le|la) )?"
    r"(?:tarif|prix|amende|impot|somme|taxe|budget|cout|salaire|loyer)\b"
)
# Says of some that they have or do it not.
LACKING = r"\b(?:sans|manqu\w+|priv\w+|refus\w+|aucun\w*|jamais|personne)\b"
OR_MORE = "plus moins davantage"  # behind "or", where no other thing is joined: "420 or more"
# A bound, with a small number that is written out, of a time or of nothing in particular: "under two years old".
BOUNDED = (
    r"\b(?:(?:moins|plus) de?|au (?:moins|plus)|jusqu a) (deux|trois)"
    r"(?= (?:ans?|annees?|mois|semaines?|jours?|heures?|minutes?)\b|$)"
)
# At the end of a question: somebody has something that stands elsewhere.
HAVING_IT = r"\b(?:en (?:ont|a|avai(?:en)?t|recoi(?:ven)?t)|l (?:ont|a|avai(?:en)?t) (?:eue?|recue?|obtenue?))$"
# In a statement: when it was, and not how long it took.
SOME_TIME_LATER = r"(?<!\d )\b(?:jours|semaines|mois|ans|annees|heures) plus tard\b"
