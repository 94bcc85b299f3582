"""The signs of written French, and what people spell in several ways."""

NEGATION = r"\b(?:ne|pas|aucune?s?|jamais|rien|sans|ni|non|nul(?:le)?s?)\b|\bn['’]"
MARKS = r"[çœèêâîôûùë]|\b(?:l|d|qu|j|n|s)['’](?=\w)"  # signs that no other language has
LETTERS = "[àâçéèêëîïôûùœ]"  # the letters and signs that speak for it, where no name holds them
ELISIONS = r"[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu"  # short words that lose their vowel before another: l'asile
CONTRACTED = ""  # a pronoun on which a verb is written: none in French
# What people shorten in chat.
SPELT_ALIKE = {
    "cb": "combien",
    "koi": "quoi",
    "km": "kilometres",
    "pcq": "parce",
    "pk": "pourquoi",
    "pq": "pourquoi",
    "qd": "quand",
    "ds": "dans",
    "pr": "pour",
    "nb": "nombre",
    "nbre": "nombre",
    "org": "organisation",
    "orgs": "organisations",
    "orga": "organisation",
    "orgas": "organisations",
    "asso": "association",
    "assos": "associations",
    "gvt": "gouvernement",
    "gouv": "gouvernement",
    "dest": "destinataires",
    "docs": "documents",
    "comm": "communique",
    "recos": "recommandations",
    "max": "maximum",
    "bcp": "beaucoup",
    "tjs": "toujours",
    "ns": "nous",
    "tt": "tout",
    "env": "environ",
    "hab": "habitants",
    "pers": "personnes",
    "trav": "travailleurs",
    "dpt": "departement",
    "dept": "departement",
    "qq": "quelque",
    "qqs": "quelques",
    "hosp": "hopital",
    "univ": "universite",
    "fam": "famille",
    "fams": "familles",
    "pb": "probleme",
    "pbs": "problemes",
    "slt": "salut",
    "bjr": "bonjour",
    "bsr": "bonsoir",
    "mtn": "maintenant",
    "lgtps": "longtemps",
    "pdt": "pendant",
    "dps": "depuis",
    "jms": "jamais",
    "nat": "national",
    "intl": "international",
    "admin": "administration",
    "qqch": "quelque",
}
SLASHED = {"oui/non": ""}  # what is cut short with a stroke
KEPT_BEFORE: dict[str, str] = {}  # what is no chat before a word that begins so: nothing

# Words that are no slip of another, beside everyday ones that are no form of it.
NO_SLIPS = "individuel"
ENCLITIC = ""  # a verb with the pronouns that are written onto it
# Letters that are written for others of the same sound: "ki", "kand".
SOUNDS = {"k": "qu c"}
# Letters that nobody hears at the head of a word, and some leave out: "asta".
SILENT = "h"
