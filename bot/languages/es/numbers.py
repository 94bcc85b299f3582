"""Spanish numbers."""

LOCALE = "es_MX"  # how Babel groups their digits
CARDINALS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
)
TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
AND = "y"  # between a ten and what is added to it
ALSO_WORDS = "once"  # cardinals that are another word where several languages are read
THOUSAND = "mil"
MILLION = "m mm millones milliones million"
AMOUNTS = "decenas cuarto mitad miles millones"  # that no digit stands for
PERCENT = "porciento"
PERCENT_APART = "por ciento"
# A number that tells a place in a row, in digits; and these, from the first on, as a text writes them.
ORDINAL = r"(\d{1,2})(?:o|a|er|ro|ra|do|da|to|ta)"
ORDINALS = "primer segundo tercer cuarto quinto sexto"
