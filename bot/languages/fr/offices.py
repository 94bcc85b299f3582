"""French words for offices, and for those who hold them."""

# With one of them, a question that fits nothing but an office asks for who held it.
OFFICES = """
chef cheffe dirige dirigeait dirigeant dirigeante directeur directrice president presidente ministre secretaire prefet
prefete maire commissaire ambassadeur ambassadrice depute deputee senateur senatrice representant representante
journaliste auteur autrice responsable tete
"""
HEADS = "chef cheffe dirige dirigeait dirigent directeur directrice patron patronne tete"  # of whatever office
# To whom people write.
OFFICIALS = "president presidente ministre secretaire prefet prefete maire commissaire ambassadeur ambassadrice"
JUDGES = "juge magistrat magistrate"
WHO_DID = "qui"  # in an office: what its holder did, at whichever time
# Asks for who held an office, and for nothing that its holder did.
WHO_WAS = r"^qui (?:est|etait|fut|sont|etaient)\b(?!.*\b(?:qui|que|quand)\b)"
FOR = "pour"  # between an office and what it is for, as "of" is
IS_SOMEBODY = "est etait sont etaient fut"  # between "qui" and a person who is asked about
# How a verb's stem goes on in the noun for whoever does it: "préside", la présidente.
AGENTS = "ent ant eur ateur atric"
# Asks for who speaks in somebody's name, and the nouns for whoever does.
SPEAKING_FOR = r"\b(?:parle|parlent|parlait|parlaient) (?:au nom|pour le compte) (?:de|du|des|d)\b"
SPEAKERS = "porte parole"
FIRMS = "entreprise entreprises societe firme employeur organisation organisme institution groupe"
HELD_NOW = "maintenant aujourd actuel actuelle actuels actuelles actuellement"  # no document tells of today
NOT_IN_OFFICE = "elu elue nomme nommee designe designee ex ancien ancienne candidat candidate"  # does not hold it
# What somebody has, and no letter: beside it, a letter has a title.
POSTS = "poste fonction profession metier"
WORKS_FOR = r"^pour qui travaill\w+ |^pour qui .+ travaill\w+$|^qui emploie "  # asks by whom somebody is employed
# Whoever is at the head of a department, by the name of one state or another.
CABINET = "ministre ministres secretaire secretaires"
# Asks who held an office next, or last before; x is whoever is named.
SUCCESSOR_OF = (
    r"^(?:(?:et|mais) )*qui (?:a |avait )?(?:remplac\w+|succed\w+ a|pris la (?:place|suite|releve) d[eu]?) x\b"
    r"|^qui (?:est |etait )?venue? apres x\b|^(?:qui (?:est|etait) )?(?:le |la )?success(?:eur|rice|eure) d[eu]? x\b"
)
PREDECESSOR_OF = (
    r"^qui x a (?:t (?:il|elle) )?remplac\w+|^a qui x a (?:t (?:il|elle) )?succed\w+|^qui a ete remplac\w+ par x\b"
    r"|^qui (?:etait|occupait|fut) (?:\w+ ){0,6}?avant x$"
    r"|^(?:qui (?:est|etait) )?(?:le |la )?predecess(?:eur|rice) d[eu]? x\b"
)
SUCCEEDING = """
remplace remplacee remplacer succede succeder pris place suite releve venu venue successeur successrice successeure
predecesseur predecessrice occupait
"""
