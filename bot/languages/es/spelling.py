"""The signs of written Spanish, and what people spell in several ways."""

NEGATION = r"\b(?:no|ni|nunca|jamás|nadie|nada|ning[uú]n[ao]?s?|sin|tampoco)\b"
MARKS = "¿"  # signs that no other language has
LETTERS = "[¿¡ñáéíóú]"  # the letters and signs that speak for it, where no name holds them
ELISIONS = ""  # short words that lose a vowel before another: none in Spanish
CONTRACTED = ""  # a pronoun on which a verb is written: none in Spanish
# What people shorten in chat.
SPELT_ALIKE = {
    "q": "que",
    "k": "que",
    "nro": "numero",
    "num": "numero",
    "xq": "porque",
    "porq": "porque",
    "pq": "porque",
    "tb": "tambien",
    "pa": "para",
    "x": "por",
    "hrs": "horas",
    "mins": "minutos",
    "d": "de",
    "lana": "dinero",
    "gob": "gobierno",
    "depto": "departamento",
    "sria": "secretaria",
    "srio": "secretario",
    "max": "maximo",
    "aprox": "aproximadamente",
    "cto": "cuanto",
    "cta": "cuanta",
    "ctos": "cuantos",
    "ctas": "cuantas",
    "cdo": "cuando",
    "dnd": "donde",
    "tmb": "tambien",
    "tbn": "tambien",
    "tmbn": "tambien",
    "tmbien": "tambien",
    "dsd": "desde",
    "bn": "bien",
    "cd": "ciudad",
    "univ": "universidad",
    "org": "organizacion",
    "orgs": "organizaciones",
    "asoc": "asociacion",
    "pers": "personas",
    "fam": "familia",
    "fams": "familias",
    "trab": "trabajadores",
    "abog": "abogado",
    "hosp": "hospital",
    "docs": "documentos",
    "admin": "administracion",
    "nal": "nacional",
    "intl": "internacional",
    "pags": "paginas",
    "prom": "promedio",
    "ult": "ultimo",
    "msj": "mensaje",
    "xa": "para",
    "gral": "general",
    "pdte": "presidente",
    "pdta": "presidenta",
}
SLASHED = {"si/no": ""}  # what is cut short with a stroke; "s/" and "c/" are streets and prices as well
KEPT_BEFORE = {"u": "h?o"}  # what is no chat before a word that begins so: "siete u ocho"

# Words that are no slip of another, beside everyday ones that are no form of it.
NO_SLIPS = "entiende personal"
ENCLITIC = r"(\w+[aei]r)(?:les?|l[oa]s?|nos|me|te|se)"  # darle, devolverlos
# Letters that are written for others of the same sound: "kien", "quando".
SOUNDS = {"k": "qu c", "qu": "cu"}
# Letters that nobody hears at the head of a word, and some leave out: "asta".
SILENT = "h"
