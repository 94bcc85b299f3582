"""The forms of follow-up questions in French, in folded words unless told otherwise."""

# As typed, at the head of a follow-up.
OPENERS = r"ok|d['’]accord|mais|alors|donc|ah|bon"
MARKERS = (
    r"(?:et\s+)?qu['’]en\s+est[-\s]il\s+(?:pour|d['’]|d[eu]s?)|(?:et\s+)?quid\s+(?:d['’]|d[eu]s?)"
    r"|(?:la\s+)?m[êe]me\s+(?:question|chose)\s+(?:pour|avec|en)|et\s+(?:aussi|pour|sinon)|et|aussi"
)
LIKEWISE = r"aussi|[ée]galement|alors|s['’]il\s+(?:te|vous)\s+pla[îi]t|svp|stp"
# What asks for the last figure again.
WAS_IT = (
    r"^\s*(?:et\s+)?(?:combien|qu['’])\s*(?:[ée]tait|[ée]taient|est|sont)[-\s](?:ce|ils|elles|il|elle)\s+"
    r"(?=(?:en|au|jusqu['’]|fin)\b)"
)

_THAT = r"(?: (?:cela|ca|ceci|ce|celui la|celle la|(?:ce|le|cet|cette) (?:chiffre|nombre|affirmation)))?"
# What a follow-up asks for that names nothing by itself.
BARE = {
    "source": (
        r"(?:(?:la|les|l|ta|votre|une?|des|sa|ses|quelle est|quelles sont|quel est|avez vous|as tu) ?)*"
        rf"(?:sources?|liens?|urls?|references?|citations?)(?: (?:de|du|pour))?{_THAT}"
        rf"|qui (?:l |le |la )?(?:a |ont )?(?:dit|dis|disent|affirme|rapporte|declare){_THAT}|selon qui|d apres qui"
        rf"|qui (?:l |les? |la )?(?:a |ont )?(?:compte|donne|estime|documente)(?:e?s)?{_THAT}"
        rf"|d ou (?:vient|viennent|provient|sort|ca vient|ca sort|tu sors|vous tirez|tenez vous|tiens tu)(?: il"
        rf"| elle)?{_THAT}"
        rf"|ou (?:est ce|est il|est elle|se trouve|c est|ca)(?: (?:dit|ecrit|imprime|publie|trouve))*{_THAT}"
        rf"|sur quoi (?:cela |ca )?(?:se fonde|repose|s appuie)(?: t il| t elle)?{_THAT}|comment le (?:savez vous"
        rf"|sais tu)"
    ),
    "since": rf"depuis (?:quand|quel(?:le)? (?:date|jour|mois|annee))(?: (?:exactement|precisement))?{_THAT}",
    "when": (
        rf"(?:c etait |c est )?(?:a |de )?quand(?: (?:est ce|etait ce|c etait|exactement|precisement))*{_THAT}"
        rf"|(?:a |de |en |quel jour |a la date de )?quel(?:le)? (?:date|jour|mois|annee)(?: (?:est ce"
        rf"|etait ce))?{_THAT}"
        r"|(?:la )?date(?: exacte)?|de quand (?:date|datent)(?: t)?(?: il| elle| ils| elles)?" + _THAT
    ),
    "how_many": r"combien(?: (?:sont|etaient|ont|y en a|en tout|au total|ils|elles|t il|signe|exactement))*",
    "others": (
        r"(?:et )?qui (?:d autres?|autres|encore)(?: (?:l |la |les )?(?:a|ont|est|sont)?(?: (?:signe|dessus))?)?"
        r"|(?:et )?(?:quels sont |quelles sont |qui sont )?les autres|d autres(?: (?:l )?ont signe)?"
    ),
    "who": r"qui(?: (?:est|sont|etait|etaient))?(?: (?:ce|ca|cela|exactement))*",
    "earlier": (
        r"(?:(?:le|la|les|un|une|des) )?(?:(?:chiffres?|nombres?|donnees?|decomptes?) )?"
        r"(?:precedente?s?|anterieure?s?|plus anciens?|plus anciennes?|d avant)"
        r"|(?:combien )?(?:juste )?(?:avant|auparavant|precedemment)(?: (?:cela|ca|cette date))?"
    ),
    "to_whom": (
        r"a qui(?: exactement)?|pour qui|adressee? a qui|(?:quels sont |qui sont |qui est |quel est )?"
        r"(?:le |les )?destinataires?"
    ),
}
PLEASE = r"svp|stp|merci"

# Nouns that stand for people who are counted; one may take the place of another.
PEOPLE = (
    "personnes gens individus enfants mineurs mineures bebes nourrissons femmes hommes familles filles garcons "
    "adolescents "
    "adultes enceintes accompagnes"
)
DEMONYM = r"[A-ZÀÂÉÈÊÎÔÛa-zàâéèêîôû].*(?:s|x)"  # as the record writes it, of several people
ONES = "celle celui celles ceux"
US = r"nous|notre \w+"
ASKING = (
    "qui que qu quoi quel quelle quels quelles quand ou combien comment pourquoi est sont etait etaient a ont avait "
    "liste "
    "montre montrez donne donnez dis dites explique expliquez lequel laquelle"
)
ASKING_ANYWHERE = "combien quel quelle quels quelles"  # words of ASKING that are no relative pronouns
PREPOSITIONS = (
    "le la les l un une des de du d a au aux en dans par pour avec sur sous depuis jusqu jusque pendant avant apres "
    "selon "
    "parmi fin debut chez"
)
ANYTHING = "quelque tout rien"  # at the head of a question of its own
# What narrows the last question down: "avec des enfants", "à Harbor City", "selon Alder".
LEADING = "en a au aux de du d des depuis jusqu par pour avec contre parmi selon dans chez"

# What is done with documents, and with nothing else that a follow-up speaks of.
DOCUMENTARY = (
    r"\b(?:(?:co)?sign(?:e|ee|es|ees|ent|er|ataires?|atures?)|envoye\w*|envoient|ecrit\w*|ecriv\w+|adresse\w*"
    r"|destinataires?"
    r"|publie\w*|copies?|recu\w*|recoi\w+|demand(?:e|es|ent|ait)|exig\w+|reclam\w+|recommand\w+|dit|disent|mentionne\w*"
    r"|traite|parle\w*|resum\w+|lire|argument\w*|date|datee)\b"
)
_NOUN = r"(?:lettre|document|communiqu[ée]|texte|d[ée]claration|courrier)"
# As typed. "La lettre" is the one just spoken of where nothing describes it.
THAT_DOCUMENT = (
    rf"\b(?:(?:cet?|cette|ce m[êe]me|cette m[êe]me|la m[êe]me|le m[êe]me) {_NOUN}(?:-l[àa]|-ci)?"
    r"|(?:la lettre|le document)(?=\s*[?.!]*$))(?!\w)"
)
IT = r"\b(?:celle-ci|celle-l[àa]|celui-ci|celui-l[àa])(?!\w)"  # "it" where something is done with it
SAYS_IT = r"\b(?:dit|demande|mentionne|exige|r[ée]clame|recommande)-t-(?:elle|il)\b"
THEY_ASK = ""
# A pronoun that leans on a verb of documents.
CLITIC = (
    r"\b(?:l['’](?=(?:a|ont|avait|avaient)\b[^?]*\b(?:sign|envoy|[ée]cri|publi|re[çc]u|adress))"
    r"|l[ae]s? (?=(?:co)?sign(?:e|ent)\b))"
)
POINTING = r"\b(?:dit|demande|mentionne|exige|reclame|recommande|parle) t (?:elle|il)\b"
WHICH_IS = (
    r"^(?:et )?(?:lequel|laquelle|lesquels|qui) (?:est|sont|a|ont) (?:le |la |les )?"
    r"(?:bon\w*|vrai\w*|juste\w*|exact\w*|correct\w*|meilleur\w*|raison)\b"
)
HE = ""
OF_THEM = r"\s*\b(?:d['’]entre (?:eux|elles)|parmi (?:eux|elles))(?=\s*[?.!]*$| (?:[ée]taient|sont|ont|avaient)\b)"
# A verb whose subject is a pronoun: "a-t-elle été envoyée à Rivers ?", "à qui était-elle adressée ?"
LEFT_OUT = (
    r"^(?:et )?(?:a qui |quand |ou )?(?:a|est|etait|a t)(?: t)? (?:elle|il) (?:ete )?"
    r"(?:adress|envoy|publi|copi|sign|ecri|dat)\w*"
)
SENDING = r"\b(?:recu\w*|recoi\w+|envoy\w+|adress\w+|copi\w+|ecri\w+)\b"
THEY_SIGN = ""

# What leads a date, a place or a person: a limit, where it is, where they come from.
LIMITS = "jusqu jusque avant apres depuis fin"
IN = "en a au aux dans"
FROM = "de du d des depuis"
ANYBODY = "personnes gens individus"
DETERMINERS = "le la l cette ce cet"
BEFORE_ASKING = "a de d en avec pour sur depuis selon"  # "à qui"
# As typed: what stands for a document by whose it is, and the document.
OF_SOMEBODY = (r"^\s*(?:celle|celui|celles|ceux) (?:d['’]|d[eu]s? )(?P<name>.+?)[\s?.!]*$", "la lettre de {name}")

# Pronouns, by whom they mean. "Il" may be a letter as well as a man, so that none stands for a person alone.
THEY = "ils elles"
HE_OR_SHE = ""
THAT = "cela ca ceci"
IT_DOES = ""
VERSUS = "vs versus"
