"""The forms of follow-up questions, in folded words unless told otherwise; `bot/languages` holds them by language."""

from __future__ import annotations

import re
from enum import StrEnum, auto
from functools import cache

from bot.languages import Spoken, patterns

_AREA = "followups"
DEMONYM = patterns(_AREA, "DEMONYM")


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


class Forms:
    """The forms in the languages of one record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        either, pattern, words = spoken.either, spoken.pattern, spoken.words
        # At the head as typed: "and", "what about", "¿y", "qué hay de". The word for what follows is left.
        self.marker = re.compile(
            rf"^[\s¿¡]*(?:(?:{either(_AREA, 'OPENERS')}),?\s+)*(?:{either(_AREA, 'MARKERS')})\b[\s,:]*¿?\s*(?=\S)",
            re.IGNORECASE,
        )
        self.likewise = re.compile(rf"[\s,]+(?:{either(_AREA, 'LIKEWISE')})(?=[\s?!.]*$)", re.IGNORECASE)
        self.was_it = pattern(_AREA, "WAS_IT", ignore_case=True)
        asked = spoken.by_language(_AREA, "BARE").values()
        please = either(_AREA, "PLEASE")
        self._bares = tuple(
            (one, re.compile(rf"(?:{'|'.join(forms[one] for forms in asked)})(?: (?:{please}))?")) for one in Bare
        )
        self.people = words(_AREA, "PEOPLE")
        self.ones = words(_AREA, "ONES")
        self.us = pattern(_AREA, "US", ignore_case=True)
        self.asking = words(_AREA, "ASKING")
        self.asking_anywhere = words(_AREA, "ASKING_ANYWHERE")
        self.prepositions = words(_AREA, "PREPOSITIONS")
        self.anything = words(_AREA, "ANYTHING")
        self.leading = words(_AREA, "LEADING")
        self.limits = words(_AREA, "LIMITS")
        self.inside = words(_AREA, "IN")
        self.origin = words(_AREA, "FROM")
        self.anybody = words(_AREA, "ANYBODY")
        self.determiners = words(_AREA, "DETERMINERS")
        self.before_asking = words(_AREA, "BEFORE_ASKING")
        self._of_somebody = tuple(
            (re.compile(found, re.IGNORECASE), document)
            for found, document in spoken.by_language(_AREA, "OF_SOMEBODY").values()
        )
        self.documentary = pattern(_AREA, "DOCUMENTARY")
        self.that_document = pattern(_AREA, "THAT_DOCUMENT", ignore_case=True)
        self.it = pattern(_AREA, "IT", ignore_case=True)
        self.says_it = pattern(_AREA, "SAYS_IT", ignore_case=True)
        self.they_ask = pattern(_AREA, "THEY_ASK", ignore_case=True)
        self.clitic = pattern(_AREA, "CLITIC", ignore_case=True)
        self.pointing = pattern(_AREA, "POINTING")
        self.which_is = pattern(_AREA, "WHICH_IS")
        self.he = pattern(_AREA, "HE", ignore_case=True)
        self.of_them = pattern(_AREA, "OF_THEM", ignore_case=True)
        self.left_out = pattern(_AREA, "LEFT_OUT")
        self.sending = pattern(_AREA, "SENDING")
        self.they_sign = pattern(_AREA, "THEY_SIGN", ignore_case=True)
        self.they, self.he_or_she, self.that = (words(_AREA, name) for name in ("THEY", "HE_OR_SHE", "THAT"))
        self.it_does = pattern(_AREA, "IT_DOES")
        self.versus = words(_AREA, "VERSUS")

    def somebodys(self, typed: str) -> tuple[str, str] | None:
        """Return the name in "Birch's" or "la de Birch", and what to say for its letter; None for any other text."""
        found = ((form.match(typed), document) for form, document in self._of_somebody)
        return next(((one["name"], document.format(name=one["name"])) for one, document in found if one), None)

    def bare(self, joined: str) -> Bare | None:
        """Return what a text of nothing but asking words asks for; None for any other text."""
        return next((one for one, form in self._bares if form.fullmatch(joined)), None)


forms_of = cache(Forms)  # a few records, and as few sets of languages, in one process
