"""Spanish words for how much: those that ask for a number, a share, an amount or a time, and those that state one."""

HOW_MANY = "cuantos cuantas cuanto cuanta"
MANY = "cuantos cuantas"
MORE = "mas"  # before a word that tells one of several: "la más reciente"
AMOUNTS = "cuanta"  # ask for amounts as often
SHARE = "porcentaje porciento proporcion tasa"  # asks for one
SHARE_STATED = "cuarta tercio porciento"
# Asks for an amount: "en cuanto a" and "cuanto antes" do not.
HOW_MUCH = r"(?<!\ben )\bcuant[oa]\b(?! antes\b)"
COSTING = (
    "cuesta cuestan costaba costaban costo costaron costar costaria vale valen"  # asks for a price: "cuánto cuesta"
)
PRICES = "precio precios coste costes costo costos tarifa tarifas importe valor"  # before what has one
TIMES = "tiempo duracion"  # what a figure in days or hours is called, whatever it is of
LENGTHS = "distancia longitud"  # likewise one in metres
PAID_FOR = "por para en"  # before what money is given for
MONEY = "monto dinero"
# What a number is called that tells no more than an end, and asks for such a one: "el número máximo", "a lo sumo".
HIGHEST = "maximo maxima max tope"
LOWEST = "minimo minima min"
_NO_NUMBER = r"(?! #?\d| (?:un|una|media|medio)\b)"
_WHAT = r"(?:cuant[oa]s?|que|cual)\b"
AT_MOST = (
    rf"\b(?:(?:como|al) (?:mucho|maximo){_NO_NUMBER}|a lo (?:sumo|mas){_NO_NUMBER}|max(?:im[oa])?{_NO_NUMBER}"
    rf"|(?:hasta|no mas (?:de|que)) {_WHAT})"
)
AT_LEAST = rf"\b(?:(?:por lo|al) menos{_NO_NUMBER}|min(?:im[oa])?{_NO_NUMBER}|no menos (?:de|que) {_WHAT})"
BELOW_WHAT = rf"\b(?<!no )menos (?:de|que) {_WHAT}"
ABOVE_WHAT = rf"\b(?<!no )mas (?:de|que) {_WHAT}"
FURTHER = "nuevo nueva nuevos nuevas otro otra otros otras adicionales mas"  # beside what is counted: not all of them
HAVING = "tiene tienen tenia tenian hay habia posee poseen"  # asks what there is, or somebody has
POPULATION = "poblacion"  # asks for a number of people
HALF_OF = r"\bmitad\b"
HALF_STATED = r"\bmitad del?\b"
STATED = "cuarta mitad tercios docenas decenas miles"  # without a digit
HOW_LONG = "tiempo dura duran"
_UNITS = r"(?:mes(?:es)?|anos?|dias?|horas?|semanas?|minutos?)"
DURATIONS = "meses anos dias horas semanas minutos segundos"
ASKS_HOW_LONG = r"\bcuanto (?:tiempo|dura|duran|duro|duraron|tarda|tardan|tardo|tardaron)\b"
TAKING_TIME = "tarda tardan tardo tardaron tardar tardaba tardaban lleva llevan llevo llevar"
# Asks how long something may take at most.
ALLOWED = r"\b(?:se supone|deb\w+|tienen? que|puede|pueden|plazo|como maximo)\b"
# In a statement: how long something may take, and in which time things are counted, which is not how long they took.
LIMIT_STATED = rf"\b(?:limite|plazo|maximo)(?: [a-z]+)?(?: de)? \S+ {_UNITS}\b"
COUNTED_WITHIN = (
    r"\b(?:en|dentro|a lo largo)(?: (?:de|del|los|las|el|un|su|plazo|primer\w+|ultim\w+)){0,4} #?\w[\w.]*"
    rf"(?: (?:primer|ultim)\w+)? {_UNITS}\b"
)
# Whether something is what a figure says, today: "is the wage 7,400?"
IS_IT = r"^(?:es|son|esta|estan|sigue|siguen) (?:\w+ ){0,6}(?:de |en )?#?\d[\d.]*(?: \w+){0,2}$"
WAS_IT = r"^(?:era|eran|fue|fueron|estaba|estaban) (?:\w+ ){0,6}(?:de |en )?#?\d[\d.]*(?: \w+){0,7}$"
# A number without "about" or "more than"; read as it is typed.
EXACTLY = (
    r"\b(?:numero|cifra|cantidad|total|porcentaje) (?:exact|precis)[oa]\b|\bexactamente cuant[oa]s?\b"
    r"|\bcuant[oa]s?\b.*\bexactamente\b|\bexactamente \d"
)
# How high a sum is.
WHICH_AMOUNT = (
    r"^(?:que|cual (?:es|era|fue) (?:la|el))"
    r" (?:tarifa|precio|multa|impuesto|suma|cuota|tasa|salario|sueldo|alquiler|presupuesto|costo|coste)\b"
)
# Says of some that they have or do it not.
LACKING = r"\b(?:sin|carec\w+|falt\w+|neg(?:o|aron|ad[oa]s?)|nadie|nunca|ningun\w*)\b"
OR_MORE = "mas menos asi"  # behind "or", where no other thing is joined: "420 or more"
# A bound, with a small number that is written out, of a time or of nothing in particular: "under two years old".
BOUNDED = (
    r"\b(?:(?:menos|mas|menor(?:es)?|mayor(?:es)?) (?:de|que)|(?:al|por lo) menos|hasta|como (?:maximo|minimo))"
    r" (dos|tres)(?= (?:anos?|mes(?:es)?|semanas?|dias?|horas?|minutos?)\b|$)"
)
# At the end of a question: somebody has something that stands elsewhere.
HAVING_IT = (
    r"\bl[oa]s? (?:tienen?|tuv(?:o|ieron)|tenian?|consigu(?:en?|ieron|io)|recib(?:en?|ieron|io)|obt(?:uv|ien)\w+)$"
    r"|\b(?:tienen?|tuv(?:o|ieron)|tenian?|consigu(?:en?|ieron|io)|recib(?:en?|ieron|io)|obt(?:uv|ien)\w+)"
    r" (?:uno|una|alguno|alguna|eso)$"
)
# In a statement: when it was, and not how long it took.
SOME_TIME_LATER = r"(?<!\d )\b(?:dias|semanas|meses|anos|horas) (?:despues|mas tarde)\b"
