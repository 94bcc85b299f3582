"""The forms of follow-up questions, in folded words unless told otherwise; `bot/languages` holds them by language."""

from __future__ import annotations

import re
from enum import StrEnum, auto

from bot.languages import LANGUAGES, by_language, either, pattern, patterns, words

_AREA = "followups"

# At the head of a follow-up as typed: "and", "what about", "¿y", "qué hay de". The word for what follows is left.
MARKER = re.compile(
    rf"^[\s¿¡]*(?:(?:{either(_AREA, 'OPENERS')}),?\s+)*(?:{either(_AREA, 'MARKERS')})\b[\s,:]*¿?\s*(?=\S)",
    re.IGNORECASE,
)
LIKEWISE = re.compile(rf"[\s,]+(?:{either(_AREA, 'LIKEWISE')})(?=[\s?!.]*$)", re.IGNORECASE)
WAS_IT = pattern(_AREA, "WAS_IT", ignore_case=True)


class Bare(StrEnum):
    """What a follow-up asks for that names nothing by itself."""

    SOURCE = auto()
    SINCE = auto()
    WHEN = auto()
    HOW_MANY = auto()
    OTHERS = auto()
    WHO = auto()
    EARLIER = auto()
    TO_WHOM = auto()


def _bare(one: Bare) -> re.Pattern[str]:
    asked = by_language(_AREA, "BARE")
    forms = "|".join(asked[language][one] for language in LANGUAGES)
    return re.compile(rf"(?:{forms})(?: (?:{either(_AREA, 'PLEASE')}))?")


_BARES = tuple((one, _bare(one)) for one in Bare)


def bare(joined: str) -> Bare | None:
    """Return what a text of nothing but asking words asks for; None for any other text."""
    return next((one for one, form in _BARES if form.fullmatch(joined)), None)


PEOPLE = words(_AREA, "PEOPLE")
DEMONYM = patterns(_AREA, "DEMONYM")
ONES = words(_AREA, "ONES")
US = pattern(_AREA, "US", ignore_case=True)
ASKING = words(_AREA, "ASKING")
ASKING_ANYWHERE = words(_AREA, "ASKING_ANYWHERE")
PREPOSITIONS = words(_AREA, "PREPOSITIONS")
ANYTHING = words(_AREA, "ANYTHING")
LEADING = words(_AREA, "LEADING")
DOCUMENTARY = pattern(_AREA, "DOCUMENTARY")
THAT_DOCUMENT = pattern(_AREA, "THAT_DOCUMENT", ignore_case=True)
IT = pattern(_AREA, "IT", ignore_case=True)
SAYS_IT = pattern(_AREA, "SAYS_IT", ignore_case=True)
THEY_ASK = pattern(_AREA, "THEY_ASK", ignore_case=True)
CLITIC = pattern(_AREA, "CLITIC", ignore_case=True)
POINTING = pattern(_AREA, "POINTING")
WHICH_IS = pattern(_AREA, "WHICH_IS")
HE = pattern(_AREA, "HE", ignore_case=True)
OF_THEM = pattern(_AREA, "OF_THEM", ignore_case=True)
LEFT_OUT = pattern(_AREA, "LEFT_OUT")
SENDING = pattern(_AREA, "SENDING")
THEY_SIGN = pattern(_AREA, "THEY_SIGN", ignore_case=True)
