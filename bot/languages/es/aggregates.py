"""Spanish words for spans of time, sums and averages, folded."""

SPAN = r"(?:dia|semana|mes|ano)"
PERIOD = (
    r"\b(?:semanal(?:es|mente)?|mensual(?:es|mente)?|anual(?:es|mente)?)\b"
    rf"|\b(?:por|cada) {SPAN}\b|\b{SPAN} (?:a|por|con|tras) {SPAN}\b|\bal (?:mes|ano|dia)$"
    rf"|\b(?:este|esta) {SPAN}\b"  # the record ends before any that is meant
)
BARE_PERIOD = rf"(?:en )?que {SPAN}"
SUM = (
    r"\b(?:la|una) suma (?!de (?:dinero|dolares))|^suma\b|\b(?:sumatoria|promedio)\b"
    r"|\b(?:1|#1|uno|una) (?:de|de cada|en|entre) cuant[oa]s\b"
)
TOGETHER = r"\b(?:y|e) .*\b(?:junt[oa]s|sumad[oa]s|en conjunto)$"
HOW_LONG = r"\b(?:desde cuando|cuanto tiempo)\b"
WHEN = "cuando fecha"
DIFFERENCE = r"\bcuant[oa]s (?:mas|menos) (?:\w+ )+?que\b"  # how many more there are of one than of another
THAN = "que"
