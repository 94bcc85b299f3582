"""Spanish dates: as people write them, and as the bot says them."""

# Each month's name as it is printed, then its short forms.
MONTHS = (
    "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre sept sep setiembre set|"
    "octubre oct|noviembre nov|diciembre dic"
)
ALSO_WORDS = "mar ago set sep"  # months only beside a number, or after one of BEFORE_MONTHS
ALSO_NOUNS = ""  # months that are a happening too, by the words around them
OF_A_TIME = ""
BEFORE_MONTHS = "en de desde hasta"
ON_DAYS = "el"  # after one of these a month and a number are a day: "el sept 18"
JOINS = "de del"  # between the parts of a date
IN_PRINT = "días dias mes"  # and in print: "a los 10 días del mes de junio de 2024"
ARTICLES = "el"
ORDINALS = "ro|o"
BOUNDS = {"antes": "before", "despues": "after", "desde": "since"}

# The first and the last month of a stretch of a year, and its words.
STRETCHES = {
    "1-4": "inicios principios comienzos",
    "4-9": "mediados",
    "9-12": "finales fines otono",
    "3-6": "primavera",
    "6-9": "verano",
}
YEARS = "ano"  # may stand before its number

BEFORE_YEARS = "el"  # may stand between "in" and the last two figures of a year
BEFORE_DECADES = "los anos"  # directly before a decade in figures that has no ending
DECADES: dict[str, str] = {}  # in one word of their own: none in Spanish
# A date that the one before it tells: how many units later (1), earlier (-1) or in the same one (0); in plain letters.
_UNIT = r"(?:(?P<day>dias?)|(?P<week>semanas?)|(?P<month>mes(?:es)?)|(?P<year>anos?))"
TOLD_BY_ANOTHER = (
    (1, rf"(?P<count>\w+) {_UNIT} (?:despues|mas tarde)(?! del?(?!\w))"),
    (1, rf"(?:el|al|la) {_UNIT} siguiente"),
    (1, rf"(?:el|al|la) siguiente {_UNIT}"),
    (-1, rf"(?P<count>\w+) {_UNIT} antes(?! del?(?!\w))"),
    (-1, rf"(?:el|la) {_UNIT} (?:anterior|previ[oa])"),
    (0, rf"(?:(?:ese|esa|aquel|aquella|el|la) mism[oa]|ese|esa|aquel|aquella) {_UNIT}"),
)
OF_THAT_YEAR = r"(?:ese|aquel|ese mismo)(?: mes de)?"  # before a month: of the year of the date before
FIRST_DAY = "1"  # of a month
DAYS_OF_A_MONTH = "{first} al {last} de {month} de {year}"
MONTHS_OF_A_YEAR = "{first} a {last} de {year}"
FROM_TO = "{first} a {last}"
AS_OF = "con corte a {date}"
AS_OF_A_DAY = "con corte al {date}"
OF = "de {date}"  # a document of a month or a year
OF_A_DAY = "del {date}"
SINCE_WHEN = r"\bdesde (?:cuando|que (?:fecha|dia|mes|ano))\b"  # asks from which day on something has been so
# Asks whether something is so still, today.
STILL = "todavia aun siguen sigue"
GOING_ON_STATED = r"\b(?:todavia|aun|sigue|siguen|continu\w+)\b"
STILL_SO = r"^(?:sigue|continua|esta) (?:\w+ ){0,3}?(?:vigente|en vigor|en efecto|activo|operando|funcionando)\b"
ALONE = "solo solamente nomas unicamente"  # beside a date: in it, and not up to it
# A day, and no month; read as it is typed.
WHICH_DAY = r"\b(?:que|cual) (?:fue el )?dia\b|\b(?:fecha|dia) (?:exact|precis)[oa]\b"
# The time of a day: what asks for it, and what a statement tells of it.
WHICH_HOUR = r"\ba que horas?\b"
HOUR_STATED = (
    r"\ba las? (?:\d|una\b|dos\b|tres\b|cuatro\b|cinco\b|seis\b|siete\b|ocho\b|nueve\b|diez\b|once\b|doce\b)"
    r"|\b\d{1,2}:\d\d\b|\bmediod[ií]a\b|\bmedianoche\b"
)
WHICH_TIME = r"(?:(?:en|durante) )?(?:que|cual) (?:ano|mes|dia|fecha)\b"  # at the head, asks when
IN = "en durante"  # before the time of what is asked for, and not of a name: an act "of 2021"
