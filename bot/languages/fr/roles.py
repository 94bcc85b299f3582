"""French words that tell what part each thing has in what is said: who does it, to whom, the most of which."""

BY = "par"  # before whoever does it, where the other is told first
BEFORE_AN_OBJECT = "contre sur pour avec chez devant"  # beside "à": not before whoever does it
PERSONS = "fonctionnaire fonctionnaires juge magistrat magistrate ministre secretaire depute deputee senateur senatrice"
ANYBODY = "personne parole employe employee membre"  # without an office; of "porte-parole" the last word
BEING = "est sont etait etaient travaille travaillent travaillait"  # between "who" and such a word
BY_MEANS_OF = "avec par moyennant"  # before what something is done with
SIDE = "cote"  # of a country, where those who serve it are
INSIDE = "de du d des chez a au aux dans parmi pour"  # between somebody and the organization that they belong to
AROUND = "dans sous dedans en selon"  # between those to whom something is done and the scheme that they are in
BODIES = "agence organisme bureau tribunal cour comite ministere departement universite syndicat entreprise"
PLACES = "ville villes commune communes pays quartier departement region"
# The first or the last of a rank. What stands there for it in a statement is looked for likewise.
MOST = r"\b(?:le|la|les|quel(?:le)?s?(?: \w+){2,5}) plus (?!recent(?:e|s|es)?\b|de (?:#?\d|\w+(?:mille|cent|aine)))\w+"
MOST_STATED = r"\b(?:le|la|les) plus \w+"
LEAST = r"\b(?:le|la|les) moins (?!de\b)\w+"
LEAST_STATED = r"\b(?:le|la|les) moins \w+"
ONE_OF = r"\blequel d|\blaquelle d|\blesquel(?:le)?s d(?:e|es|entre)? #?\d+\b"
WHICH_OF_THE = r"\b(?:lequel|laquelle|lesquel(?:le)?s) des (?=\w)"  # a number of them may follow
# Which of several organizations: those who did it have to be named.
SOME_OF_THE_BODIES = (
    r"\b(?:(?:laquelle|lesquelles|lequel|lesquels|qui) (?:des|d entre les|de ces|parmi les) (?:\w+ ){0,3}?"
    r"|(?<!\ba )(?<!avec )(?<!pour )quel(?:le)?s )"
    r"(?:signataires|organisations|associations|groupes|collectifs|ong)\b"
)
# Whose something is, and the words by which a statement tells it.
WHOSE = r"\ba qui (?:est|sont|appartient|appartiennent)\b"
OWNING = "proprietaire proprietaires appartient appartiennent possede propriete"
# Whether two things are one, or one belongs to the other.
SAME = r"\bla meme chose\b|\b(?:fait|font|faisons) partie d[eu]\b|\bl(?:e|a|es) memes? (?:\w+ )?que?\b"
# Likewise, only of bodies: "sommes-nous liés à Alder"; and the words for it.
_LINKED = r"(?:lie|rattache|affilie|associe|relie|apparente)e?s?"
LINKED = (
    rf"\b{_LINKED} (?:a|au|aux|avec)\b|\b(?:appartien(?:t|nent)|appartenons|appartenait) (?:\w+ )?(?:a|au|aux)\b"
    r"|\b(?:un |des |le |les |aucun )?(?:liens?|rapports?|relations?|attaches?) (?:avec|entre)\b"
    r"|\b(?:quelque chose|quoi que ce soit) a voir avec\b"
    r"|\b(?:fait|font|faisons|faisait) partie d[eu]\b|\b(?:est|sont|sommes) (?:\w+ )?membres? d[eu]\b"
)
LINKING = """
fait font faisons faisait lie liee lies liees rattache rattachee rattaches rattachees affilie affiliee affilies
affiliees associe associee associes associees relie reliee relies reliees apparente apparentee apparentes apparentees
appartient appartiennent appartenons appartenait lien liens rapport rapports relation relations attache attaches partie
membre membres chose voir
"""
IDENTICAL = r"\bmemes?\b"  # and not only a part
TOLD_APART = r"\b(?:rien a voir|differ\w+|distincte?s?)\b|\bpas l[ea] meme\b"  # that one thing is not the other
TELLING_APART = "meme partie membre membres appartient different rien voir"
HOW_FAR = r"\ba quelle distance\b|\ba combien de (?:km|kilometres|metres)\b"
DISTANCES = "km kilometre kilometres metre metres"
LASTING = r"\b(?:pendant|durant) combien de? (?:temps|minutes|heures|jours|semaines|mois|annees|ans)\b"
# A time after which something comes is none for which it lasts.
AFTER_A_WHILE = (
    r"\b(?:apres|au bout de|toutes les|en) (?:\w+ )?\S+ (?:minutes?|heures?|jours?|semaines?|mois|annees?|ans?)\b"
)
# A share of those alone of whom something is said besides.
OF_THOSE_WHO = r"\b(?:de|des|parmi) (?:les |ceux |celles )?(?:\w+ ){0,4}?qui\b"
OF_THOSE_WITH = r"\b(?:de|des|parmi) (?:les |ceux |celles )?(?:\w+ ){0,3}?(?:avec|sans|ayant)\b"
BY_NAME = r"\bpar (?:leur|son) nom\b|\bcomment s appelle(?:nt)?\b|\bnommement\b"
NAMES_OF = r"\bnoms d(?:es|e ces|e chacun des) \w+"
NAMES_OF_PEOPLE = r"\bnoms des (?:personnes|individus|particuliers)\b"
ORDINALS = "premier premiere deuxieme second seconde troisieme quatrieme cinquieme sixieme dernier derniere"
ADDRESSES = "adresse adresses rue"  # where somebody is, and no document
ON_THE_WEB = "web url lien internet ligne site electronique"
BY_THEN = r"\ba (?:cette epoque|ce moment(?: la)?)\b|\bd ici la\b"
HOW_OFTEN = r"\ba quelle frequence\b|\bcombien de fois\b|\btous les combien\b"
OFTEN_STATED = "fois chaque tous annuellement"
EITHER_OF = r"\b\w+ ou (?!non\b|pas\b)(?:une? |le |la )?\w+$"  # asks which of two it is
OR_NOT = r"\bou (?:non|pas)$"  # asks for a yes or a no
# Asks what came about, and for no number.
HAPPENED = (
    r"\bqu est(?: ce qui est)? (?:arrive|advenu) (?:a|aux?|des?|du)\b|\bque (?:sont|est) devenue?s?\b"
    r"|^(?:a|en|avec|pour) quoi (?:est ce que )?(?:\w+ ){0,4}?(?:pai|pay|depens)\w+\b"
)
# What something or somebody is called, alone.
NAME_OF = (
    r"^(?:le )?(?:sur)?nom d\w*\b|\bcomment s appelle\w*\b"
    r"|\bquels? (?:est|etait|sont) (?:le|les) (?:(?:sur)?noms?|titres?)(?: \w+)? d"
    r"|\bsous quel (?:autre )?(?:sur)?nom(?: \w+)? (?:est|connait)\b"
)
# Asks what a thing is called, with the words for it; and a statement that tells it.
CALLED = r"\bcomment s appelle\w* (.+)$"
CALLED_STATED = r"\b(?:appelee?s?|s appelle|nommee?s?|denommee?s?|intitulee?s?|connue?s? sous)\b"
WRITINGS = "document documents rapport rapports note notes etude etudes courriel courriels"
AUTHORS = "auteur autrice auteurs autrices"
PROVISIONS = "article articles section alinea paragraphe clause chapitre annexe"  # parts of laws and of writings
# Such a part, which another statement names.
THAT_PROVISION = (
    r"\b(?:cet(?:te)?|ce|ledit|ladite|(?:le|la) meme)"
    r" (?:article|section|alinea|paragraphe|clause|chapitre|annexe)\b"
)
STATUTES = "loi texte"  # any of these may be called by another
ENACTED = "code decret arrete ordonnance reglement traite convention protocole"  # and these by no other
LAWS = "loi lois traite traites convention"
LAWS_STATED = """
loi lois traite traites convention protocole section disposition dispositions article articles regle regles reglement
decret code constitution projet
"""  # by one of these a statement tells a law
# Something is done to somebody, and by whom.
PASSIVE = r"\b(?:est|sont|etait|etaient|ete|fut|furent) (?:\w+ment )?\w+(?:e|i|u)e?s?\b"
BY_SOMEBODY = r"\bpar\b"
