"""French nouns: how a name says what a thing is, and the general ones that stand for names."""

# La cour d'appel is a cour.
HEAD_COMES_LAST = False
AFTER_A_HEAD = "de du des d pour en"
UNDERTAKINGS = "programme"  # what a record is about may be called so, without its name
# What a country makes or pays, and no people of it.
SCHEMES = """
plan plans programme programmes projet projets dispositif argent fonds financement aide budget
"""
GROUPS = "enfants bebes nourrissons femmes familles"  # of human beings
AREAS = "etat etats pays region departement"  # beside the name of what lies there
STATES = "etat etats"  # of those areas
COUNTRIES = "pays"
LYING = """
trouve trouvent situe situee situent situees situes appartient appartiennent
"""  # how a place is somewhere
SIDES = "cote cotes"  # of a border, beside a word for whose it is
BORDERS = "frontiere"  # between two places
# What is a country's own, beside its people's name: "données îliennes" counts no islanders.
OWN_THINGS = """
donnees gouvernement autorites fonctionnaires ville villes etat etats frontiere loi droit tribunal cote police president
"""
VOICES = "signataires coalition"  # those who speak in a document
COMPANIES = "entreprise entreprises societe compagnie firme"  # what bears the legal form of one
# What is of a kind, beside its name or without it.
KINDS_OF_PLACES = {
    "city": "ville commune",
    "facility": "usine site installation",
    "neighbourhood": "quartier quartiers",
    "river": "riviere fleuve",
    "sea": "mer cote",
    "region": "region zone",
    "crossing": "passage",
    "field": "champ",
}
FOOTNOTES = "note notes bas"
TIMELINES = "chronologie"
# What stands behind a country's name, or its beginning, in the name of its people.
PEOPLE_ENDINGS = r"i?en(?:ne)?s?|ains?|aines?|[aoi]is(?:es?)?|e"
COMMON_NOUNS = "reunion pere peres cube cubes"  # though a country, or its people, might be called so
# Where somebody or something is to be named.
TO_BE_NAMED = (
    r"\bnoms? (?:de|du|des)\b|\bquell?e?s \w+s\b|\blesquel(?:le)?s\b|^qui (?:est|sont|etait|etaient)\b"
    r"|\bliste (?:complete )?(?:des?|de (?:tous|toutes|ces) (?:les )?) ?(?:#?\d+ )?\w+s\b"
)
PLURAL = r"[sx]$"  # of a noun that is counted
STAFF = "equipe personnel"  # who do something for a body, beside its name
# Nouns for people by what was done to them, each with the verb.
DONE_TO = {
    "patients": r"soignee?s?|soign(?:a|erent)|traitee?s?|trait(?:a|erent)",
    "patientes": r"soignee?s?|soign(?:a|erent)|traitee?s?|trait(?:a|erent)",
    "sondes": r"interrogee?s?|sondee?s?",
    "evacues": r"evacuee?s?",
}
ANY_BODY = """
agence organisation organisme ong groupe association fondation collectif institut journal media
"""  # before a name: tell only that it is one
QUALITY = r"\w{4,}ite"  # a noun for what something is: "légalité"
