"""The small English words that tell how what stands on either side of them belongs together."""

ARTICLES = "the"
IN_FRONT_OF = "before"  # of somebody who hears or judges, and of a time as well
A = "a an"  # the articles of what is not named yet
THOSE = "the those these"
OUT_OF = "of among from"  # between a part and its whole
OF = "of"  # between an office and its country
TO = "to into"
FROM = "from"
OUT_FROM = ""  # never between somebody and the place where that one was born
THEIR = "his her its their our"  # in the place of an article: whose something is
AWAY = "out up down off away"  # behind a verb, with which it makes another one
BACK = "back"  # between the place that is left and "to"
AND_OR = "and or"
OR = "or"
AND = "and"
SIDE_BY_SIDE = "n vs versus"  # between two things of which each is asked: "deaths vs injuries", "when n where"
# As typed: between a figure that is sought and another that it is set beside; and what leads on to the other.
SET_BESIDE = (
    r",? \b(?:vs\.?|versus|(?:as )?(?:compared|opposed) (?:with|to)|in comparison (?:with|to))[ ,]+"
    r"|,? \bagainst(?= the \d)"
    r"|,? and (?=elsewhere\b|in the rest\b)"
)
GOING_ON = "and"
AT_ONCE = "between together combined jointly altogether sum total totals"  # of several that are not told one by one
AGAINST = "against"
IN_FAVOUR = "for favour favor"  # the other side of it
# A small word and an article -> the one word that they are written as.
CONTRACTIONS: dict[str, str] = {}
NON = "non"  # before the people of a place, which somebody is none of
FOR = "for on"  # between a body and what it is for
ADDRESSING_SOMEBODY = "mr mrs ms miss sir madam"  # before a name
