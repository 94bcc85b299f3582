"""How people speak of their own organization in Spanish: what it is called, and what it says, counts or asks for."""

# One of these stands in every question about us; most questions hold none, and nothing more is looked at.
WORDS = (
    "nosotros nosotras nuestra nuestro firmamos cofirmamos suscribimos adherimos sumamos hemos habiamos estamos "
    "aparecemos figuramos salimos somos estuvimos"
)
CONTRACTED: dict[str, tuple[str, str]] = {}
LISTS = "lista listas"
_BODY = r"(?:propi[oa] )?(?:organizaci[oó]n|org|ong|osc|grupo|asociaci[oó]n|instituci[oó]n|colectivo|agrupaci[oó]n)"
OWN = rf"\bnuestr[oa] {_BODY}\b"
OWN_NAME = r"\bnuestr[oa] (?:nombre|firma)\b"
TOGETHER = r"\b(?:y|o|e|u|ni|con) nosotr[oa]s\b|\bnosotr[oa]s (?:y|o|e|u|ni) \w"
SIGNING = (
    r"\b(?:firmamos|cofirmamos|suscribimos|nos (?:adherimos|sumamos))\b"
    r"|\b(?:hemos|habiamos) (?:\w+ )?(?:firmado|suscrito)\b"
)
LISTED = (
    r"\b(?:estamos|estuvimos|aparecemos|figuramos|salimos) (?:\w+ ){0,2}?(?:en|entre)\b"
    r"|\bsomos (?:\w+ ){0,2}?(?:firmantes?|signatari[oa]s?|parte)\b"
)
COMPANY = r"\b(?:con|ademas de|aparte de|junto (?:a|con)|excepto|menos) nosotr[oa]s\b"

_OWN_WORDS = (
    r"(?:cifras?|datos?|conteos?|n[uú]meros?|estad[ií]sticas?|estimaci[oó]n|peticiones|petici[oó]n|demandas?"
    r"|exigencias?|recomendaci[oó]n|recomendaciones|posici[oó]n|postura|hallazgos?|comunicado|bolet[ií]n|informe"
    r"|reporte|estudio|encuesta)"
)
_TOLD = {
    "pedimos": "pidió", "dijimos": "dijo", "recomendamos": "recomendó", "escribimos": "escribió",
    "documentamos": "documentó",
    "contamos": "contó", "contabilizamos": "contabilizó", "entrevistamos": "entrevistó", "exigimos": "exigió",
    "solicitamos": "solicitó", "demandamos": "demandó", "reportamos": "reportó", "publicamos": "publicó",
    "denunciamos": "denunció", "afirmamos": "afirmó", "mandamos": "mandó", "enviamos": "envió",
    "encuestamos": "encuestó",
    "calculamos": "calculó", "estimamos": "estimó", "condenamos": "condenó", "criticamos": "criticó",
    "llamamos": "llamó",
    "acusamos": "acusó", "registramos": "registró", "nos opusimos": "se opuso", "nos oponemos": "se opone",
    "anunciamos": "anunció", "advertimos": "advirtió", "decimos": "dice", "queremos": "quiere", "opusimos": "opuso",
}  # fmt: skip
_WE_TOLD = "|".join(sorted(_TOLD, key=len, reverse=True))
CONTENT = (
    rf"\b(?:{_WE_TOLD})\b(?! con\b)|\bsegun (?:nosotr[oa]s|nuestr[oa]s?)\b"
    rf"|\bnuestr[oa]s? (?:propi[oa]s? )?{_OWN_WORDS}\b"
    r"|\bhemos (?:\w+ )?(?:pedido|dicho|recomendado|escrito|documentado|contado|entrevistado|exigido|solicitado"
    r"|denunciado|reportado|publicado|enviado|mandado)\b"
)
TO_US = r"\bnos (?:mand|envi|escrib|copi|dirigi|pidi|cit|mencion)\w+"

_ARE = r"(?:estamos|estuvimos|aparecemos|figuramos|salimos|somos)"
_ON = (
    r"(?:\w+ ){0,2}?(?:(?:en|entre)\b|(?:una? )?(?:firmante|signatari[oa])s?(?: del?)?\b)"
    r"(?: (?:la lista(?: de (?:l[oa]s )?firmantes)?|l[oa]s (?:organizaciones )?(?:firmantes|signatari[oa]s))"
    r"(?: del?)?\b)?"
)
# In the person's own spelling: the verb changes with its subject. To be on a list is to have signed, which is plainer.
IN_ITS_NAME = (
    (rf"\bseg[uú]n (?:nosotr[oa]s|nuestr[oa]s? (?:{_OWN_WORDS}|{_BODY}))", "según {name}"),
    (rf"\bnuestr[oa]s? (?:propi[oa]s? )?({_OWN_WORDS})\b", r"\1 de {name}"),
    (rf"\b(?:{_ARE}|(?:est[aá]|aparece|figura) nuestr[oa] (?:{_BODY}|nombre|firma)) {_ON}", "firmó {name}"),
    (rf"{OWN}|{OWN_NAME}", "{name}"),
    (r"\b(?:firmamos|cofirmamos|suscribimos) nosotr[oa]s ((?:y|o|e|u) )", r"firmaron {name} \1"),
    (
        r"\b(?:nosotr[oa]s )?((?:no|nunca|tambi[eé]n|ya) )?"
        r"(?:firmamos|cofirmamos|suscribimos|nos (?:adherimos|sumamos)(?: a)?)\b",
        r"\1firmó {name}",
    ),
    (r"\b(?:hemos|hab[ií]amos) ((?:\w+ )?(?:firmado|suscrito))\b", r"ha \1 {name}"),
    *((rf"\b(?:nosotr[oa]s )?{ours}\b", f"{theirs} {{name}}") for ours, theirs in _TOLD.items()),
    (r"\bhemos (\w+)", r"ha \1 {name}"),
    (r"\bnosotr[oa]s\b", "{name}"),
)
# Before the name of an organization, as far as a clause goes: whoever asks is of it.
BEING_OF = (
    r"(?:(?:hola|buenas|buenos|dias|tardes|oye) )*"
    r"(?:(?:yo |nosotros |nosotras )?(?:soy|trabajo|somos|trabajamos|estoy|estamos)(?: (?:de|del|en|con|para))?"
    r"|(?:escribo|escribimos|hablo|hablamos|pregunto|preguntamos) (?:de|por|desde)|en nombre de|de parte de)"
)
WE = "nosotros nosotras"  # who does what is asked
