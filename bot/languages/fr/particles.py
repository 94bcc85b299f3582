"""The small French words that tell how what stands on either side of them belongs together."""

ARTICLES = "le la les l"
IN_FRONT_OF = ""  # before those who judge, and before a time as well
A = "un une des"  # the articles of what is not named yet
THOSE = "les ces ceux celles"
OUT_OF = "de des d parmi entre"  # between a part and its whole
OF = "de du d des"  # between an office and its country
TO = "a au aux vers en"
FROM = "depuis de du d"
OUT_FROM = "depuis"  # never between somebody and the place where that one was born
THEIR = "son sa ses leur leurs notre nos"  # in the place of an article: whose something is
AWAY = ""  # behind a verb, with which it makes another one
BACK = ""  # between the place that is left and "à"
AND_OR = "et ou"
OR = "ou"
AND = "et"
SIDE_BY_SIDE = "vs versus"  # between two things of which each is asked: "morts vs blessés"
# As typed: between a figure that is sought and another that it is set beside; and what leads on to the other.
SET_BESIDE = (
    r",? \b(?:vs\.?|versus|compar[ée]e?s? (?:à|avec|aux?)|en comparaison (?:de|avec)|par rapport (?:à|aux?))[ ,]+"
    r"|,? \bface (?:à|aux?)(?: (?=\d|celui|celle|ceux|ce que|les \d))"
    r"|,? et (?=ailleurs\b|dans le reste\b)"
)
GOING_ON = "et"
AT_ONCE = "entre ensemble somme total cumul"  # of several that are not told one by one
AGAINST = "contre"
IN_FAVOUR = "pour faveur"  # the other side of it
# A small word and an article -> the one word that they are written as.
CONTRACTIONS: dict[str, str] = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}
NON = "non"  # before the people of a place, which somebody is none of
FOR = "pour sur"  # between a body and what it is for
ADDRESSING_SOMEBODY = "m mme mlle monsieur madame mademoiselle"  # before a name
