"""French numbers."""

LOCALE = "fr_FR"  # how Babel groups their digits
CARDINALS = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
TENS = "vingt trente quarante cinquante soixante"
HUNDREDS = ""  # in one word, from a hundred on
HUNDRED = "cent cents"  # multiplies what stands before it: "cinq cents"
BARE_THOUSAND = "mille"  # a thousand, with nothing before it
AND = "et"  # between a ten and what is added to it
ALSO_WORDS = ""  # cardinals that are another word where several languages are read
THOUSAND = "k mille"
MILLION = "m million millions"
AMOUNTS = "dizaines douzaines centaines quart tiers moitié milliers millions"  # that no digit stands for
# Without a number they only tell how large a sum is: "how many millions of euros".
COUNTED_IN = "mille milliers million millions milliard milliards"
# Twelve, half of it, what tells a single one, and what stands behind it: in "une demi-douzaine de".
DOZEN = "douzaine douzaines"
HALF_A_DOZEN = "demi"
ONE_DOZEN = "une"
BEHIND_DOZENS = "de d des"
PERCENT = "pourcent"
PERCENT_APART = "pour cent"
# A number that tells a place in a row, in digits; and these, from the first on, as a text writes them.
ORDINAL = r"(\d{1,2})(?:ere?|re|e|eme|nde?)"
ORDINALS = "premier deuxieme troisieme quatrieme cinquieme sixieme"
# From the first on, each in all its forms.
IN_A_ROW = "premier/premiere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme huitieme"
