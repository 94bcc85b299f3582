"""What documents are called in Spanish, folded: of each kind one of them, then several; commas part phrases."""

CALLED = """
letter: carta, misiva / cartas, misivas
open letter: carta abierta / cartas abiertas
statement: declaracion, pronunciamiento, posicionamiento, comunicado / declaraciones, pronunciamientos, comunicados
manifesto: manifiesto / manifiestos
petition: peticion / peticiones
press release: comunicado de prensa, comunicado, boletin / comunicados de prensa, comunicados, boletines
Q&A: preguntas y respuestas, documento de preguntas y respuestas
report: informe, reporte / informes, reportes
submission: escrito / escritos
""".strip()
BESIDE = "prensa"  # says nothing beside the word for a kind
SEVERAL = "documentos todo"  # of whichever kind
DEFINING = r"^que es una? \w+"  # asks what a thing is, whichever it is
# Where documents themselves are asked for, by place or by content.
ASKED_FOR = (
    r"\b(?:cual(?:es)?|que|cuantas) (?:son las |es la )?(?:cartas?|misivas?)\b|\bcartas (?:que|sobre)\b"
    r"|\b(?:primera|segunda|tercera|ultima) (?:carta|misiva)\b|\bcarta mas (?:reciente|antigua)\b"
)
LANGUAGE = "idioma idiomas lengua"  # in which a document is written
WRITTEN = "escrita escrito redactada redactado"
# Asks whether there is a document, or for it.
THERE_IS = (
    r"\b(?:hay|existen?|tienen?|tienes|tenemos|conoces?|conocen|muestran?|dan?|das|envian?|resumes?|resumen|explicas?|"
    r"explican|pueden?|puedes)\b"
)
