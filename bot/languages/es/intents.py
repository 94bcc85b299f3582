"""Spanish turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

_MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre)"
)
# A pattern, and what stands for it; each reads what those before it have made.
REWRITTEN = (
    (rf"\b(?:texto|mensaje|escrito|pronunciamiento) (?=del? (?:\d+ de )?(?:{_MONTH}|20\d\d)\b)", "documento "),
    (r"\bd(?:io|ieron) a conocer\b", "anuncio"),
    (r"\blado a lado\b", ""),
    (r"^(?!quien|que|cual)(.+) (?:sois|son|es) (?:vosotros|vosotras|ustedes)$", r"son \1 ustedes"),
    (r"\ba quien(?:es)? se dirig(?:e|en|ia|ian)\b", "a quien va dirigida"),
    (r"\b(?:dia|mes|fecha) y (?=(?:mes|ano)\b)", ""),
    (r"\b(\d+) y (?:pico|tantos|tantas)\b", r"\1"),
    (
        r"\bla de (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept\w*|octubre|noviembre|diciembre)\b)",
        "la carta de ",
    ),
    (r"\b(?:a lo largo|con el paso|a traves) del (?:tiempo|ano)$", "evolucion"),
    (r"\b(?:en corto|en breve|en pocas palabras)\b", "resumen"),
    (
        r"\bdesde cuando (?:funciona\w*|opera\w*|rige|existe|esta (?:vigente|en vigor|operando)) "
        r"(?=(?:(?:el|la) )?(?:program\w*|politica|ley|en)\b)",
        "cuando empezo ",
    ),
    (r"\bfirm(\w+) la del?\b", r"firm\1 la carta de"),
    (r"\b(?:por|cada) mes\b|\bmes (?:a|por) mes\b", "mensual"),
    (r"\bque (?:paso|sucedio|ocurrio)\b", "noticias"),
)

# A kind of thing, and the pattern that asks for it.
FRAMES = (
    ("source", r"\bque (?:medio|periodico|diario|revista)\b"),
    ("term", r"\bque (es|son|significa|quiere decir)\b"),
    ("term", r"^explica\w*\b"),
    ("term", r"\bnombre (?:oficial|formal|real)\b"),
    ("term", r"\b(nombre completo|otro nombre|tambien (llamado|conocido))\b"),
    ("source", r"\b(quien (lo )?(dice|dijo|reporta|reporto|afirma)|segun quien)\b"),
    ("source", r"\b(de donde (sale|salen|viene|vienen|proviene|sacaron)|en que se basa)"),
    ("ask", r"\bque (debe|deberi)\w*\b|\b(?:tendria|tiene|tendrian|tienen) que hacer\b"),
    ("addressee", r"\b(a quien(es)?|dirigida a)\b"),
)
