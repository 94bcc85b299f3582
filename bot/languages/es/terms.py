"""How people ask in Spanish what a name or an acronym means. Folded."""

# Before the term and behind it: "eso de … qué vendría a ser"; whatever else a message says is beside it.
BEFORE = r"\b(?:(?:eso|esto|lo) del?|las siglas|la sigla|el termino|la palabra|la expresion) "
AFTER = r"(?:que (?:es|son|seria|serian|vendria a ser|viene a ser|significan?|quieren? decir)\b|a que se refiere\b)"
OF_A_TERM = "nombre idea sentido"  # what a term has that its definition tells
# Before the term alone: "qué se entiende por …", "cómo se llama oficialmente …".
INTRODUCING = (
    r"\bque (?:es|seria|serian|vendria a ser|viene a ser|significan?|quieren? decir(?: con)?|(?:se )?entienden? por) "
    r"(?:(?:eso|esto|lo) del? )?"
    r"|\b(?:significado|definicion) del? |\bcomo (?:se )?(?:define|explica)n?(?: \w+){0,6}? (?=\w+$)"
    r"|\bcomo se llama (?:oficialmente |formalmente |en realidad )?"
    r"|\bnombre (?:oficial|formal|real|completo|legal) del? "
    r"(?:(?:\w+ ){0,6}?(?:llaman?|conocen? como|conocid[oa]s? como) )?"
)
# Before a sentence that holds the term: "qué significa que a alguien le paguen …".
MEANT_WHEN = (
    r"\bque (?:significa|implica|qu(?:iere|ieren|eremos|ereis) decir)(?: \w+mente)? "
    r"(?:(?:con )?(?:eso de |lo de )?que|cuando|si|\w+[aei]r(?:se)?) "
)

# What a claim says that an organization is, in folded words with their commas: at its head, and beside its name.
IS_SOMETHING = (
    r"^(?:el |la |los |las )?NAME(?: \([^)]*\))? (?:es|son|era|eran) (?:una?|unos|unas|parte de|el|la|los|las) "
)
BESIDE_A_NAME = (
    r"\bNAME(?: \([^)]*\))?, (?:(?:que|quien|l[ao] cual|el cual) (?!ha\b|han\b|habia\b)"
    r"|\w+[ai]d[oa]s? (?:por|de|en) |compuest[oa]s? )"
)
# Asks for a definition, wherever it stands.
ASKS_FOR_A_DEFINITION = (
    r"^que (?:quieren? decir|significan?)\b|\bdefin(?:en?|io|ieron|ir)\b|\bse entiende por\b|\bsignificado de\b"
    r"|\bcomo explican? .*\b(?:principio|concepto|termino|nocion) de\b"
)
# Asks what is understood to be something, as it is typed; and a statement that tells it.
COUNTS_AS = (
    r"\bque (?:exactamente )?(?:(?:se )?(?:considera|entiende|toma|cuenta|pasa)n?|contaba) (?:como|por)\b"
    r"|\bque se considera(?:ba)? \w"
)
DEFINING_STATED = (
    r"\b(?:significan?|defin(?:en?|id[oa]s?)|se entienden? por|se consideran?|cuentan? como|consiste en)\b"
)
# Asks what a law lets somebody do; and a definition, folded, that tells so.
PERMITTING = r"^(?:y )?que (?:le |les )?(permit\w+|autoriz\w+|facult\w+|dej\w+)\b.*? (hacer)\b"
PERMITTED = r"\b(?:puede\w*|podra\w*|permit\w+|autoriz\w+|facult\w+)\b"
LETTING = r"\b(?:permit\w+|autoriz\w+|facult\w+|dej(?:a|an|o|aron|ar)\b)"  # in a statement
# Asks how something is called that is only described, in the last group: "la práctica de …", "cuando …", "…ar".
NAME_FOR = (
    r"\bcomo se (?:llama|llamaba|denomina|conoce|dice) (?:a |al? )?(?:cuando )?"
    r"(\w+[aei]r(?:l[ao]s?|se)?\b.+|(?:la|el|esa|ese) "
    r"(?:practica|politica|principio|proceso|programa|regla|derecho|ley|acuerdo|sistema)\b.+|(?<=cuando ).+)$"
    r"|\b(?:termino|palabra|nombre|expresion) (?:para|que significa) (\w+[aei]r(?:l[ao]s?|se)?\b.+)$"
)
# Tells what is done.
DOING = r"\bcuando \w|\b(?:llama|llamaba|denomina|conoce|dice|de|a|al|para|significa) \w+[aei]r(?:l[ao]s?|se)?\b"
# What a term is, at the head of such a description and of a definition.
KINDS = "practica politica principio proceso programa regla derecho ley acuerdo sistema"
# Asks what something is for; a word for its making; a statement, and a definition, that tells it.
PURPOSE = (
    r"\bpara que (?=(?:sirv\w+|serv\w+|fue|fueron|era|eran|es|son|us\w+)\b"
    r"|(?:l[aeo]s? |se )(?:h[ai][czg]\w+|\w+(?:o|aron|ieron|aba|aban|ia|ian)|us\w+|utiliz\w+)\b)"
    r"|\b(?:con que|cual (?:es|era|fue) (?:el|la)) (?:fin|finalidad|proposito|objetivo)\b"
)
MADE = r"(?:h[aei][czg]\w+|hech[oa]|cre(?:o|aron|ad[oa])|sirv\w+|serv\w+|us\w{1,4}|nac(?:io|ieron)|exist\w+)"
PURPOSE_STATED = (
    r"\bpara (?:\w+[aei]r(?:l[aeo]s?|se)?|que)\b|\b(?:a|con el|con la) (?:fin|finalidad|proposito|objetivo) de\b"
    r"|\bdestinad[oa]s? a\b|\bsirv\w+\b"
)
_NO_TIME = r"(?!(?:(?:el|la|los|las) )?(?:anos?|mes(?:es)?|dias?|semanas?|periodo|fechas?|#?\d))"
DEFINED_FOR = rf"\bpara {_NO_TIME}\w|\b(?:fin|finalidad|proposito|objetivo)\b|\bdestinad[oa]s? a\b|\bsirv\w+\b"
# Asks why something is called so, at the head; and a definition that tells of its name.
WHY_CALLED = (
    r"^(?:y )?por que (?:(?:ustedes|nosotr[oa]s) )?(?:(?:se )?(?:l[aeo]s? )?)(?:dec\w+|dic\w+|llam\w+|conoc\w+ como)"
)
NAMED_SO = r"\bnombre (?:que|con (?:el )?que|dado|por el que)\b|\bllam\w+ asi\b|\bporque\b"
# Asks how two differ, and how something works.
DIFFERENCE = r"\b(?:que )?diferencias?(?: hay| existe)? entre\b|\ben que se (?:diferenci|distingu)\w+"
WORKING = r"\bcomo (?:funcion\w+|oper\w+|es (?:eso|lo|esto) del?)\b(?: (?:eso|lo|esto) del?)?"
WORKS = r"(?:funcion|oper)\w+"
