"""Spanish words for how much: those that ask for a number, a share, an amount or a time, and those that state one."""

HOW_MANY = "cuantos cuantas cuanto cuanta"
MANY = "cuantos cuantas"
SHARE = "porcentaje porciento proporcion tasa"  # asks for one
SHARE_STATED = "cuarta tercio porciento"
MONEY = "monto dinero"
HALF_OF = r"\bmitad\b"
HALF_STATED = r"\bmitad de\b"
STATED = "cuarta mitad tercios docenas decenas miles"  # without a digit
HOW_LONG = "tiempo dura duran"
DURATIONS = "minutos meses anos dias horas semanas"
ASKS_HOW_LONG = (
    r"\bcuanto (?:tiempo|dura|duran|duro|tarda|tardan|tardo)\b"
    r"|\bdurante cuant[oa]s (?:minutos|horas|dias|semanas|meses|anos)\b"
)
LATER = "tras"  # before a span of time that only passes until something happens
DISTANCES = "kilometro kilometros km metro metros milla millas"
ASKS_HOW_FAR = r"\ba (?:que|cuanta) distancia\b|\ba cuantos (?:kilometros|metros|km)\b|\bque distancia\b"
ORDINALS = """
segundo segunda tercer tercero tercera cuarto quinto quinta sexto sexta septimo septima octavo octava noveno
novena
"""
