"""How people ask in French what a name or an acronym means. Folded."""

# Before the term and behind it: "le sigle … veut dire quoi"; whatever else a message says is beside it.
BEFORE = r"\b(?:les? sigles?|le terme|le mot|l expression|l acronyme) "
AFTER = r"(?:(?:ca |cela )?(?:signifie|designe)\b|c est quoi\b|qu est ce que c est\b|veut dire\b)"
# Before the term alone: "qu'entend-on par …", "le nom officiel de ce qu'on appelle …".
INTRODUCING = (
    r"\b(?:entend(?:ent|re)?(?: on| t on)?|comprendre) par "
    r"|\b(?:signifie|designe) |\b(?:signification|definition|sens) (?:de|du|des|d) "
    r"|\bqu est ce que(?: c est que)? |\bc est quoi "
    r"|\bcomment (?:\w+ )+?(?:definit|explique)(?: t elle| t il)? "
    r"|\bnom (?:officiel|complet|exact|reel|legal) (?:de|du|des|d) "
    r"(?:(?:\w+ ){0,6}?(?:appellen?t?|appelee?s?|connue?s? sous le nom de) )?"
)
