"""How people speak of their own organization in French: what it is called, and what it says, counts or asks for."""

# One of these stands in every question about us; most questions hold none, and nothing more is looked at.
WORDS = "nous notre nos"
CONTRACTED: dict[str, tuple[str, str]] = {}
LISTS = "liste listes"
_BODY = r"(?:propre )?(?:organisation|association|ong|orga|groupe|collectif|institution|ligue|syndicat)"
OWN = rf"\bnotre {_BODY}\b"
OWN_NAME = r"\bnotre (?:nom|signature)\b"
TOGETHER = r"\b(?:et|ou|ni|avec) nous\b|\bnous (?:et|ou|ni) \w"
_SIGNED = r"(?:co)?sign(?:e|ee|es|ees|é|ée|és|ées)"
SIGNING = (
    rf"\bavons nous (?:\w+ ){{0,2}}?{_SIGNED}\b|\bnous (?:n )?(?:avons|avions) (?:\w+ ){{0,2}}?{_SIGNED}\b"
    r"|\bnous (?:ne )?(?:co)?signons\b|\bsignons nous\b"
)
LISTED = (
    r"\b(?:sommes|figurons|apparaissons|etions) nous (?:\w+ ){0,2}?(?:sur|parmi|dans|signataires?)\b"
    r"|\bnous (?:sommes|figurons|apparaissons|etions) (?:\w+ ){0,2}?(?:sur|parmi|dans|signataires?)\b"
)
COMPANY = r"\b(?:avec|outre|sauf|hormis|a part|a cote de|en plus de) nous\b"

_TOLD = (
    r"(?:demand|recommand|document|compt|interrog|sond|appel|report|exig|reclam|accus|estim|affirm|condamn|critiqu"
    r"|publi|trouv|enregistr|adress|envoy|annonc|denonc|dénonc|calcul|signal|declar|déclar|prié|pri|invit)[eé]\w*"
    r"|(?:dit|ecrit|écrit|voulu|averti)\w*"
)
_OWN_WORDS = (
    r"(?:chiffres?|nombres?|donn[ée]es?|d[ée]comptes?|statistiques?|estimations?|demandes?|revendications?|exigences?"
    r"|recommandations?|position|avis|conclusions?|communiqu[ée]|rapport|d[ée]claration|[ée]tude|enqu[êe]te)"
)
CONTENT = (
    rf"\bavons nous (?:\w+ )?{_TOLD}\b(?! avec\b)|\bnous (?:n )?avons (?:\w+ )?(?:{_TOLD})\b"
    r"|\b(?:demandons|disons|voulons|recommandons|exigeons|affirmons) nous\b"
    rf"|\b(?:selon|d apres) (?:nous|nos|notre)\b|\bno(?:s|tre) (?:propres? )?{_OWN_WORDS}\b"
)
TO_US = r"\bnous (?:a|ont|a t|avait) (?:\w+ ){0,2}?(?:ecrit|envoye|adresse|copie|cite|nomme|demande|repondu)\w*"

_ADVERBS = r"((?:(?:bien|aussi|d[ée]j[àa]|pas|jamais|[ée]galement) )*)"
_ON = (
    r"(?:\w+ ){0,2}?(?:(?:sur|parmi|dans)\b|(?:une? )?signataires?(?: d[eu]s?)?\b)"
    r"(?: (?:la liste(?: des signataires)?|les signataires)(?: d[eu]s?)?\b)?"
)
# In the person's own spelling: the verb changes with its subject. To be on a list is to have signed, which is plainer.
IN_ITS_NAME = (
    (
        rf"\b(selon|d['’]apr[èe]s) (?:nous|no(?:s|tre) (?:{_OWN_WORDS}|{_BODY}))",
        r"\1 {name}",
    ),
    (rf"\bno(?:s|tre) (?:propres? )?({_OWN_WORDS})\b", r"\1 de {name}"),
    (rf"\b(?:sommes|figurons|apparaissons)-nous {_ON}", "est-ce que {name} a signé"),
    (rf"\bnous (?:sommes|figurons|apparaissons) {_ON}", "{name} a signé"),
    (rf"{OWN}|{OWN_NAME}", "{name}"),
    (r"\bqu['’]avons-nous (\w+)", r"qu'a \1 {name}"),
    (r"\b(quand|o[ùu]|pourquoi|comment) avons-nous (\w+)", r"\1 {name} a \2"),
    (rf"\bn['’]avons-nous {_ADVERBS}(\w+)", r"est-ce que {name} a \1\2"),
    (rf"\bavons-nous {_ADVERBS}(\w+)", r"est-ce que {name} a \1\2"),
    (r"\bque (demandons|recommandons|exigeons|voulons|disons|affirmons)-nous\b", r"que demande {name}"),
    (r"\bnous n['’]avons\b", "{name} n'a"),
    (r"\bnous avons\b", "{name} a"),
    (r"\bnous (?:co)?signons\b", "{name} signe"),
    (r"\bnous\b", "{name}"),
)
# Before the name of an organization, as far as a clause goes: whoever asks is of it.
BEING_OF = (
    r"(?:(?:bonjour|salut|bonsoir|alors) )*"
    r"(?:(?:je suis|nous sommes|on est|je travaille|nous travaillons)(?: (?:de|d|du|chez|a|au|pour|avec))?"
    r"|(?:j ecris|nous ecrivons|j appelle) (?:de|d|pour|au nom de)|au nom de|de la part de)"
)
WE = "nous"  # who does what is asked
