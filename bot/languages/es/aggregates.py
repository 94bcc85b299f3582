"""Spanish words for spans of time, sums and averages, folded."""

_SPAN = r"(?:dia|semana|mes|ano)"
PERIOD = (
    r"\b(?:semanal(?:es|mente)?|mensual(?:es|mente)?|anual(?:es|mente)?)\b"
    rf"|\b(?:por|cada) {_SPAN}\b|\b{_SPAN} (?:a|por|con|tras) {_SPAN}\b|\bal (?:mes|ano|dia)$"
    rf"|\b(?:este|esta) {_SPAN}\b"  # the record ends before any that is meant
)
BARE_PERIOD = rf"(?:en )?que {_SPAN}"
AVERAGES = "promedio promedios"  # which a record may state itself
SUM = (
    r"\b(?:la|una) suma (?!de dinero)|^suma\b|\b(?:sumatoria|promedio)\b"
    r"|\b(?:1|#1|uno|una) (?:de|de cada|en|entre) cuant[oa]s\b"
)
TOGETHER = r"\b(?:y|e) .*\b(?:junt[oa]s|sumad[oa]s|en conjunto)$"
HOW_LONG = r"\b(?:desde cuando|cuanto tiempo)\b"
WHEN = "cuando fecha"
DIFFERENCE = (
    r"\bcuant[oa]s (?:\w+ ){0,4}?(?:mas|menos) (?:\w+ )*?que\b"  # how many more there are of one than of another
)
THAN = "que"
# Of two dates, asks in which of them there was more; and names the one a year before another.
WHICH_TIME = (
    r"\b(?:que|cual) (?:ano|mes|temporada|campana|trimestre|verano|invierno|primavera|otono)\b|^(?:y )?cuando\b"
)
A_YEAR_EARLIER = r"\bun ano (?:antes|atras)\b|\bel ano (?:anterior|previo|de antes)\b"
LESS = "menos"
IN_A_SPAN = r"\b(?:la|por|cada) hora(?: segun .*)?$"
_NUMBER = r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|#?\d+)"
SUM_OF_GROUPS = (
    rf"\btotal(?:es)? (?:de|para) (?:las |los )?(?:\w+ )?(?:{_NUMBER}|nacionalidad\w*|paises)\b"
    rf"|^de (?:las |los )?{_NUMBER}(?: \w+)?$"
)
# Asks by how much something changed; and a statement of a change or a difference.
BY_HOW_MUCH = r"\b(?:en )?cuanto (?:se )?(?:h[ae]n? |habian? )?(?:subi|aument|baj|cay|creci|redu)\w*"
DIFFERENCE_STATED = r"\b(?:subi\w*|aument\w+|baj\w+|redu\w+|crec\w+|ca(?:y|id|ig)\w+|(?:mas|menos)(?! de #?\d)|paso)\b"
# That something rose, and that it fell.
RISING = r"\b(?:subi\w*|sub(?:e|en)|aument\w+|crec\w+|increment\w+)\b"
FALLING = (
    r"\b(?:baj(?:a|an|ar|aron|ado|aba|aban|e|en)|(?:(?<=\bcuando )|(?<=\bcuanto )|(?<=\bse ))bajo\b"
    r"|bajo(?= (?:(?:un|el) )?(?:#?\d|a #?\d|de #?\d)|$)|redu\w+|disminu\w+"
    r"|ca(?:y\w+|er|ido|ida|e|en)|descend\w+)\b"
)
# Asks for a difference too; and a statement of one in percent.
COMPARED = (
    r"\b(?:probab\w+|riesgos?|mayor|menor|superior|inferior|cambi\w+|diferenc\w+|variaci\w+|brecha|disminu\w+"
    r"|increment\w+)\b"
)
RELATIVE_STATED = (
    r"#?\d[\d.]* porciento (?:mas|menos|mayor|menor|superior|inferior|por (?:encima|debajo)|mejor|peor)\b(?! de #?\d)"
    r"|\b(?:subi|aument|increment|baj|redu[cj]|disminu|crec|ca[yi])\w* (?:en )?"
    r"(?:(?:cerca|casi|mas|menos) (?:de )?)?(?:un |el )?#?\d[\d.]* porciento\b"
)
# Behind a noun, and no measure of another thing: "the highest fine that was left".
JOINS_A_CLAUSE = r"que (?:qued(?:o|aron|an?)|hay|hubo|habia|tienen?|tenian?|estan?|estaban?|es|son|eran?)\b"
# A year as a whole: of its first months nothing tells it.
WHOLE_YEAR = r"\btodo (?:el ano (?:de |del )?)?#?(?:19|20)\d\d\b"
# Asks in which way a figure changed.
_CHANGED = r"(?:subi\w*|aument\w+|crec\w+|baj\w+|disminu\w+|ca(?:y|er|id)\w*|descend\w+)"
UP_OR_DOWN = rf"\b(?:(?:ha|han) )?{_CHANGED} o (?:(?:ha|han) )?{_CHANGED}"
# A span of time, before its first date and between both; and what asks whether, how or how far something changed in it.
SPANNING = "entre de desde"
SPANNED = "y e a hasta"
CHANGING = r"\b(?:cambi(?:o|aron|ado)|evolucion(?:o|aron|ado)|vari(?:o|aron|ado))\b"
ASKS_OF_A_CHANGE = (
    r"^(?:y )?(?:como (?:ha|han|se|cambi|evolucion|vari)"
    r"|(?:en )?cuanto (?:se |ha |han )*(?:subi|aument|baj|cay|creci|redu)"
    r"|(?:el |la |los |las )?(?:\S+ ){0,6}?(?:ha |han |se )*(?:subi|aument|creci|baj(?:o|aron|ado)|cay|disminu))"
)
