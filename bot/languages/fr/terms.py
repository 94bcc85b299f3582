"""How people ask in French what a name or an acronym means. Folded."""

# Before the term and behind it: "le sigle … veut dire quoi"; whatever else a message says is beside it.
BEFORE = r"\b(?:les? sigles?|le terme|le mot|l expression|l acronyme) "
AFTER = r"(?:(?:ca |cela )?(?:signifie|designe)\b|c est quoi\b|qu est ce que c est\b|veut dire\b)"
OF_A_TERM = "nom idee sens"  # what a term has that its definition tells
# Before the term alone: "qu'entend-on par …", "le nom officiel de ce qu'on appelle …".
INTRODUCING = (
    r"\b(?:entend(?:ent|re)?(?: on| t on)?|comprendre) par "
    r"|\b(?:signifie|designe) |\b(?:signification|definition|sens) (?:de|du|des|d) "
    r"|\bqu est ce que(?: c est que)? |\bc est quoi "
    r"|\bcomment (?:\w+ )+?(?:definit|explique)(?: t elle| t il)? "
    r"|\bnom (?:officiel|complet|exact|reel|legal) (?:de|du|des|d) "
    r"(?:(?:\w+ ){0,6}?(?:appellen?t?|appelee?s?|connue?s? sous le nom de) )?"
)
# Before a sentence that holds the term: "que veut-on dire quand on dit que quelqu'un est …".
MEANT_WHEN = (
    r"\b(?:que|qu est ce que (?:ca|cela|l on|on|nous)|qu) (?:signifie|entend|entendons|veu(?:t|lent)|voulons)"
    r"(?: t)?(?: (?:on|il|ils|nous|ca|cela))?(?: dire)?(?: par la)?(?: \w+ment)? (?:quand|lorsqu?e?|si|que|qu) "
)

# What a claim says that an organization is, in folded words with their commas: at its head, and beside its name.
IS_SOMETHING = r"^(?:le |la |les |l')?NAME(?: \([^)]*\))? (?:est|sont|etait|etaient) (?:(?:une?|des|les?|la) |l')"
BESIDE_A_NAME = (
    r"\bNAME(?: \([^)]*\))?, (?:(?:qui|que|dont|l[ae]quel(?:le)?) (?!a\b|ont\b|avai(?:t|ent)\b)|qu'"
    r"|(?!elles? |ils? )\w+(?:e|i|u|is)e?s? (?:(?:par|de|en) |d'))"
)
# Asks for a definition, wherever it stands.
ASKS_FOR_A_DEFINITION = (
    r"^que (?:veu(?:t|lent) dire|signifi\w+)\b"
    r"|\bdefini(?:t|ssent|r)\b|\bsens du (?:mot|terme)\b|\bcomment .*expliqu\w+ .*\b(?:principe|notion|terme) d"
)
# Asks what is understood to be something, as it is typed; and a statement that tells it.
COUNTS_AS = (
    r"\bqu[' ]?est[- ]ce qui (?:compte|est considere|vaut|passe) (?:comme|pour)\b"
    r"|\b(?:qu[' ]?entend[- ]on|qu[' ]?est[- ]ce qu[' ]on entend|qu[' ]?enten(?:dez|dons)[- ](?:vous|nous)) par\b"
)
DEFINING_STATED = (
    r"\b(?:signifie(?:nt)?|defini(?:t|e?s?)|on entend par|considere[es]* comme|compten?t? comme|consiste a)\b"
)
# Asks what a law lets somebody do; and a definition, folded, that tells so.
PERMITTING = r"^(?:et )?(?:que|qu|qu est ce que) .*?(permet\w*|autoris\w+|habilit\w+)\b.* de (faire)$"
PERMITTED = r"\b(?:peut|peuvent|permet\w*|autoris\w+|habilit\w+)\b"
LETTING = r"\b(?:permet\w*|permis\w*|autoris\w+|habilit\w+)\b"  # in a statement
# Asks how something is called that is only described, in the last group: "la pratique de …", "quand …", "le fait de …".
NAME_FOR = (
    r"\bcomment (?:s appelle|se nomme|appelle t on|nomme t on|designe t on) (?:le fait de )?(?:quand )?"
    r"(\w+(?:er|ir|re)\b.+|(?:la|le|l|cette|ce) "
    r"(?:pratique|politique|principe|processus|programme|regle|droit|loi|accord|systeme)\b.+|(?<=quand ).+)$"
    r"|\b(?:terme|mot|nom|expression) (?:pour|qui designe) (?:le fait de )?(\w+(?:er|ir|re)\b.+)$"
)
# Tells what is done.
DOING = r"\bquand \w|\b(?:appelle|nomme|on|de|d|pour|designe) \w+(?:er|ir|re)\b"
# What a term is, at the head of such a description and of a definition.
KINDS = "pratique politique principe processus programme regle droit loi accord systeme"
# Asks what something is for; a word for its making; a statement, and a definition, that tells it.
PURPOSE = (
    r"\ba quoi (?:ca )?(?:sert|servent|servait|servaient|servira)\b|\bdans quel but\b|\ba quelles? fins?\b"
    r"|\bpour quoi faire\b|\bquel(?:le)? (?:est|etait) (?:le but|l objectif|la finalite) d"
)
MADE = r"(?:fait\w*|faire|cree\w*|sert|serv\w+|utilis\w+|existe\w*|but|objectif|finalite)"
PURPOSE_STATED = (
    r"\bpour (?:qu|\w+(?:er|ir|re|oir))\b|\bafin (?:de|d|qu\w*)\b"
    r"|\bdestinee?s? a\b|\bdans le but\b|\bserv\w+ a\b|\bsert a\b"
)
DEFINED_FOR = (
    r"\bpour (?!(?:les? |la |l )?(?:annees?|ans?|mois|jours?|periode|#?\d))\w|\bafin\b|\bdestinee?s? a\b"
    r"|\b(?:but|objectif|finalite)\b|\bsert a\b"
)
# Asks why something is called so, at the head; and a definition that tells of its name.
WHY_CALLED = (
    r"^(?:et )?pourquoi (?:est ce qu )?(?:(?:on|vous|nous|l|les?|la|qu) )*(?:appel\w+|dit|nomm\w+)"
    r"(?: (?:t )?(?:on|il|elle))?"
)
NAMED_SO = r"\bnom (?:que|qu|donne|sous lequel)\b|\bsurnom\w*|\bparce qu"
# Asks how two differ, and how something works.
DIFFERENCE = r"\b(?:quelle? )?(?:est la )?differences?(?: y a t il| il y a)? entre\b"
WORKING = r"\bcomment (?=.*\b(?:fonctionn|march))"
WORKS = r"(?:fonctionn|march)\w+"
