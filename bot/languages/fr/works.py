"""French words for what a reference tells of a work, and for how a document refers to it. Folded."""

# Beside the name of a work: the author, where it appeared, when.
PROPERTIES = """
auteur auteurs autrice autrices signe signee revue journal magazine editeur presse parution paru parue parus
parait publie publiee publies publication sorti sortie edite
"""
# Beside a footnote and its document: how one holds the other, and where it leads.
REFERRING = """
contient comporte compte porte renvoie renvoient mene conduit dirige cite lecteur lectrice lecteurs page bas
"""
# Between a work and the document that cites it, which stands behind.
CITED_IN = (
    r"\b(?:articles?|etudes?|rapports?|livres?|entretiens?|interviews?|enquetes?|pages?|bilans?|ouvrages?) "
    r"(?:\w+ )*(?:(?:citee?s?|mentionnee?s?) (?:dans|par|en)|cite(?:nt)? (?:la|le|les|l|cette|cet))\b"
)
# Before what a work is cited for.
CITED_FOR = (
    r"\b(?:citee?s?|cite(?:nt)?) (?:(?:comme source|a l appui) )?"
    r"(?:pour (?:dire|affirmer|soutenir|avoir dit|appuyer|etayer)|comme disant)(?: que?)?\b"
)
# Who made a work public, or a document.
PUBLISHING = (
    r"\b(?:qui|quel(?:le)? (?:organisation|association|groupe|ong|organisme|agence|institut|universite|media|editeur)) "
    r"(?:l )?(?:a |ont )?(?:publie|diffuse|emis|edite|sorti|fait paraitre)\b"
)
# Which of several documents gives a figure, and the verbs that say so.
IN_WHICH = (
    r"\b(?:quel(?:le)?s?|lequel|laquelle) (?:de (?:nos|ces|vos|tes) |des )?(?:\w+ )?"
    r"(?:documents?|lettres?|communiques?|sources?|textes?)\b"
)
STATING = """
dit disent donne donnent parle parlent mentionne mentionnent cite citent indique indiquent avance avancent
contient chiffre nombre total
"""
BELOW = r"\bmoins d[e]?\b"  # before a figure
PAGE_NUMBER = r"\bquelle page\b|\bnumero de page\b|^page (?:de|du|d)\b"  # no reference tells it apart
# What in English may say who wrote a letter, and of no report who did.
ARRANGING = ""
# Asks what a work is called.
TITLED = r"\breference (?:rapport|etude|enquete|article)\b"
# Who published a work on what, and when ("@"); the author's own name and nothing else leads it.
PUBLISHED_ON = (
    r"(?:la |l['’])?(?P<author>[^,;:]+?) a (?:publie|diffuse|fait paraitre) (?:son|sa|une?) (?P<noun>\w+) sur"
    r" (?P<on>[^,;:]+?) en @",
    r"(?:le |la |l['’])(?P<noun>\w+) d(?:e |['’])(?:la |l['’])?(?P<author>[^,;:]+?) sur (?P<on>[^,;:]+?)"
    r" (?:a paru|est parue?|est sortie?|a ete publiee?) en @",
)
