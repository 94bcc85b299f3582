"""English numbers."""

LOCALE = "en_US"  # how Babel groups their digits
CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
HUNDREDS = ""  # in one word, from a hundred on: none in English
HUNDRED = "hundred"  # multiplies what stands before it: "fifteen hundred"
BARE_THOUSAND = ""  # a thousand, with nothing before it
AND = ""  # between a ten and what is added to it
ALSO_WORDS = ""  # cardinals that are another word where several languages are read
THOUSAND = "k thousand"
MILLION = "m mm mn million"
AMOUNTS = "dozens quarter half thousands millions"  # that no digit stands for
# Without a number they only tell how large a sum is: "how many millions of euros".
COUNTED_IN = "thousand thousands million millions billion billions"
# Twelve, half of it, what tells a single one, and what stands behind it: in "half a dozen of".
DOZEN = "dozen"
HALF_A_DOZEN = "half"
ONE_DOZEN = "a an one"
BEHIND_DOZENS = "of"
PERCENT = "percent"
PERCENT_APART = "per cent"
# A number that tells a place in a row, in digits; and these, from the first on, as a text writes them.
ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
# From the first on, each in all its forms.
IN_A_ROW = "first second third fourth fifth sixth seventh eighth ninth tenth"
