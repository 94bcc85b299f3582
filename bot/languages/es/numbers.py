"""Spanish numbers."""

LOCALE = "es_MX"  # how Babel groups their digits
CARDINALS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis"
    " veintisiete veintiocho veintinueve"
)
TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
HUNDREDS = (
    "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas"
    " seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas"
)
HUNDRED = ""  # what multiplies what stands before it: "fifteen hundred"; none in Spanish
BARE_THOUSAND = "mil"  # a thousand, with nothing before it
AND = "y"  # between a ten and what is added to it
ALSO_WORDS = "once"  # cardinals that are another word where several languages are read
THOUSAND = "mil"
MILLION = "m mm millones milliones million"
AMOUNTS = "decenas cuarto mitad miles millones"  # that no digit stands for
COUNTED_IN = (
    "mil miles millon millones"  # without a number they only tell how large a sum is: "how many millions of euros"
)
# Twelve, half of it, what tells a single one, and what stands behind it: in "media docena de".
DOZEN = "docena docenas"
HALF_A_DOZEN = "media"
ONE_DOZEN = "una"
BEHIND_DOZENS = "de"
PERCENT = "porciento"
PERCENT_APART = "por ciento"
# A number that tells a place in a row, in digits; and these, from the first on, as a text writes them.
ORDINAL = r"(\d{1,2})(?:o|a|er|ro|ra|do|da|to|ta)"
ORDINALS = "primer segundo tercer cuarto quinto sexto"
# From the first on, each in all its forms.
IN_A_ROW = (
    "primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta"
    " quinto/quinta sexto/sexta septimo/septima octavo/octava"
)
