"""French words for what somebody did: questioned others, found something out; and for what can be done."""

# Of those whom somebody questioned.
QUESTIONED = r"\b(?:interrog|questionn|sond|interview)(?:e|es|ee|ees)\b"
# How many there can be, and a statement that tells what can be.
ABLE = (
    r"\bcombien d\w* (?:\w+ ){0,4}?(?:peut|peuvent|pouvait|pouvaient|pourrait|pourraient)\b"
    r"|\bcapacite\b|\bcombien d\w* places\b"
)
ABLE_STATED = r"\b(?:peut|peuvent|pouvai\w+|pourrai\w+|capacite|capable\w*|places?|limite\w*|permet\w*|jusqu)\b"
AUTHORED = (
    r"\b(?:ecri\w+|redig\w+|auteur\w*|autrice\w*|produit\w*|prepar\w+|etabli\w*)\b"  # who made a work, in a statement
)
FOUND_OUT = (
    r"\bqu(?:e|oi)? (?:a|ont|avait|avaient) .*(?:trouve|conclu|revele|decouvert|montre|constate)$"
    r"|\bque (?:conclut|concluent|revele|revelent|montre|montrent)\b"
)
WILL_BE = r"\bquand (?:\w+ ){0,5}?(?:\w+[aei]?r(?:a|ont)|va|vont)\b"  # asks when something will be
# Of what was paid, and a statement of what is only owed.
PAYING = "paye payee verse"
OWED = r"\b(?:doit|doivent) (?:payer|verser|donner)\b"
OUGHT = r"\b(?:doi\w+|devr\w+|aur\w+ du|il faut)\b"  # in a statement of what is to be done
HAVING_BACK = r"(?!)"  # by a small word alone
PARTICIPLE = r"(?:e|i|u|is|it|ert)e?s?$"  # of a verb, before the one by whom it is done
# Asks when, or by whom, something was done for the first time.
FIRST_TIME = (
    r"^(?:quand|qui|quel\w*) .*\bpour la (premiere fois)\b"
    r"|\b(?:est|fut|a ete|sont) (?:le|la|les) (premier\w*) a (?=\w+(?:er|ir|re)\b)"
)
# Verbs that say little beside a telling word, as those who are counted did them; and who stands before them else.
LIGHT = """
apparus apparues arrives arrivees alles allees passes passees pu venus venues restes restees partis parties
""".strip()
BY_OTHERS = "nous ils elles je tu vous on il elle"
# What a body does that listens to some; and what brings people into a state, or lets them out of one.
HEARING = "entendre entendu entendus entendues entend auditionne auditionnes auditionner ecoute ecoutes ecouter"
MADE_SO = r"\b(?:rend(?:u|us|ues?|ent)? \w+|fait \w+(?:er|ir|re))$"
MAKING = "rendu rendus rendue rendues rendre rend rendent fait cause causent cause provoque provoquent"
GOT_OUT = (
    r"\b(?:sorti(?:s|e|es)?|rechappe\w*) (?:vivant|indemne|sain|d[eu]s? |de l)\w*"
    r"|\bs en (?:est|sont) (?:sorti|tire)\w*"
)
ESCAPING = """
sorti sortis sortie sorties sortir echappe echappes rechappe survecu survivants sauve sauves rescapes evacues
"""
# What people do in their minds, behind those who are counted.
MINDING = "croit croient croyaient lisent lu pense pensent pensaient sait savent savaient voit voient vu veut veulent"
