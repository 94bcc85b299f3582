"""Spanish words for what a reference tells of a work, and for how a document refers to it. Folded."""

# Beside the name of a work: the author, where it appeared, when.
PROPERTIES = """
autor autora autores autoras firma firmo firmaba revista diario periodico medio editorial editor publicacion
aparecio aparece salio sale publico publicado publicada publicaron edito impreso
"""
# Beside a footnote and its document: how one holds the other, and where it leads.
REFERRING = """
contiene contienen tiene trae lleva llevan remite remiten refiere apunta manda envia dirige cita lector lectora
lectores pagina pie
"""
# Between a work and the document that cites it, which stands behind.
CITED_IN = (
    r"\b(?:articulos?|notas?|estudios?|informes?|reportes?|libros?|entrevistas?|encuestas?|paginas?|obras?) "
    r"(?:\w+ )*(?:citad[oa]s?|mencionad[oa]s?|referid[oa]s?|se citan?) (?:en|por)\b"
    r"|\b(?:estudios?|informes?|reportes?|libros?|encuestas?|obras?) (?:\w+ )*en las notas (?:al pie )?(?=del?\b)"
    r"|\b(?:articulo|nota|estudio|informe|reporte|libro|entrevista|encuesta|pagina|obra) (?:\w+ )*(?:se )?citan? "
    r"(?:en|el|la|los|las)\b"
)
# Before what a work is cited for.
CITED_FOR = (
    r"\b(?:se cita|citad[oa]s?|citan?)(?: a)? (?:(?:como )?(?:fuente|respaldo|apoyo) )?"
    r"(?:para (?:decir|afirmar|sostener|argumentar|apoyar|respaldar)|por (?:decir|afirmar|sostener))(?: que)?\b"
)
# Who made a work public, or a document.
PUBLISHING = (
    r"\b(?:quien(?:es)?"
    r"|(?:que|cual) (?:organizacion|grupo|ong|organismo|agencia|instituto|universidad|medio|editorial)) "
    r"(?:lo |la )?(?:publico|publicaron|emitio|emitieron|difundio|difundieron|edito|saco|sacaron)\b"
)
# Which of several documents gives a figure, and the verbs that say so.
IN_WHICH = (
    r"\b(?:que|cual|cuales|en que|en cual) (?:de (?:los|las|nuestros|nuestras|estos|estas|sus) )?(?:\w+ )?"
    r"(?:documentos?|cartas?|comunicados?|fuentes?|textos?)\b"
)
STATING = """
dice dicen da dan pone ponen habla hablan menciona mencionan cita citan reporta reportan estima estiman aparece
aparecen sale salen cifra numero total
"""
BELOW = r"\bmenos de\b"  # before a figure
PAGE_NUMBER = r"\bque pagina\b|\bnumero de pagina\b|^pagina (?:de|del)\b"  # no reference tells it apart
# What in English may say who wrote a letter, and of no report who did.
ARRANGING = ""
# Asks what a work is called.
TITLED = r"\btitulo del? (?:la )?(?:informe|reporte|estudio|reportaje|publicacion|encuesta)\b"
# Who published a work on what, and when ("@"); the author's own name and nothing else leads it.
PUBLISHED_ON = (
    r"(?:la )?(?P<author>[^,;:]+?) (?:publico|emitio|difundio) (?:su|un|una) (?P<noun>\w+) sobre (?P<on>[^,;:]+?) en @",
    r"(?:el|la) (?P<noun>\w+) de (?:la )?(?P<author>[^,;:]+?) sobre (?P<on>[^,;:]+?)"
    r" (?:aparecio|salio|se publico|fue publicad[oa]) en @",
)
