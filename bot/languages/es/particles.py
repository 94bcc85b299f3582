"""The small Spanish words that tell how what stands on either side of them belongs together."""

ARTICLES = "el la los las"
IN_FRONT_OF = ""  # before those who judge, and before a time as well
A = "un una unos unas"  # the articles of what is not named yet
THOSE = "los las esos esas estos estas"
OUT_OF = "de entre"  # between a part and its whole
OF = "de del"  # between an office and its country
TO = "a al hacia"
FROM = "desde de"
OUT_FROM = "desde"  # never between somebody and the place where that one was born
THEIR = "su sus nuestro nuestra nuestros nuestras"  # in the place of an article: whose something is
AWAY = ""  # behind a verb, with which it makes another one
BACK = ""  # between the place that is left and "a"
AND_OR = "y e o u"
OR = "o u"
AND = "y e"
SIDE_BY_SIDE = "vs versus"  # between two things of which each is asked: "muertos vs heridos"
# As typed: between a figure that is sought and another that it is set beside; and what leads on to the other.
SET_BESIDE = (
    r",? \b(?:vs\.?|versus|en comparaci[oó]n con|comparad[oa]s? con|(?:en|con) relaci[oó]n a|respecto al? ?)[ ,]+"
    r"|,? \bfrente a(?:l? (?=(?:los?|las?|el|del?) (?:que|del?|\d)|de |\d))"
    r"|,? y (?=en el resto\b|fuera\b)"
)
GOING_ON = "y"
AT_ONCE = "entre juntos juntas sumados sumadas suma total conjunto"  # of several that are not told one by one
AGAINST = "contra"
IN_FAVOUR = "favor"  # the other side of it
# A small word and an article -> the one word that they are written as.
CONTRACTIONS: dict[str, str] = {"de el": "del", "a el": "al"}
NON = "no"  # before the people of a place, which somebody is none of
FOR = "por para sobre"  # between a body and what it is for
ADDRESSING_SOMEBODY = "don dona senor senora sr sra"  # before a name
