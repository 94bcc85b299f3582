"""What documents are called in French, folded: of each kind one of them, then several; commas part phrases."""

CALLED = """
letter: lettre, courrier, missive / lettres, courriers, missives
open letter: lettre ouverte / lettres ouvertes
statement: declaration, prise de position, communique / declarations, communiques
manifesto: manifeste / manifestes
petition: petition / petitions
press release: communique de presse, communique / communiques de presse, communiques
Q&A: questions reponses, questions et reponses
report: rapport / rapports
submission: contribution, memoire / contributions, memoires
""".strip()
BESIDE = "presse"  # says nothing beside the word for a kind
SEVERAL = "documents tout"  # of whichever kind
DEFINING = r"^qu est ce qu une? \w+"  # asks what a thing is, whichever it is
# Where documents themselves are asked for, by place or by content.
ASKED_FOR = (
    r"\b(?:quelles?|combien de) (?:sont les |est la )?(?:lettres?|courriers?)\b|\blettres (?:qui|sur)\b"
    r"|\b(?:premiere|deuxieme|seconde|troisieme|derniere) (?:lettre)\b|\blettre la plus (?:recente|ancienne)\b"
)
LANGUAGE = "langue langues"  # in which a document is written
WRITTEN = "redigee redige ecrite ecrit"
# Asks whether there is a document, or for it.
THERE_IS = (
    r"\b(?:y a|existe|existent|avez|as|connais|connaissez|montre\w*|donne\w*|envoie\w*|envoye\w*|resume\w*|expliqu\w*|"
    r"peux|pouvez)\b"
)
