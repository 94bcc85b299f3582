"""The figures of a text: each number with how exact it is and what it counts, as letters and drafts are read alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, Language, function_words, module, spoken
from bot.languages.printed_dates import PrintedDate
from bot.languages.printed_numbers import PrintedNumber

_MOST_OF_A_UNIT = 3  # words: "ferry crew members"
MONEY_BEFORE = re.compile(r"(?:[A-Z]{2,3})?[$€£¥]\s?$")
_MONEY_SIGN = re.compile(r"[$€£¥]\s?$")
A_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NO_FIGURE = re.compile(  # before the number of a part of a text
    r"(?:\b(?:arts?|nos?|num|n|nr|pp?|sec|sections?|art[ií]c(?:le|ulo)s?|not[ae]s?|p(?:ages?|áginas?|aginas?)"
    r"|paragraph(?:e?s?)|párrafos?|parrafos?|apartados?|alin[eé]as?)\.?|[§#№/(])\s*$",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(r"/(?:1[89]|20)\d\d\b")  # behind the number of an act or a ruling
_AREA = "anatomy"


class FigureReader:
    """Reads what stands around a number, in one language.

    Args:
        language: One of the bot's.
    """

    def __init__(self, language: Language) -> None:
        anatomy = module(language, _AREA)
        longest_first = sorted(anatomy.QUALIFIERS, key=len, reverse=True)
        self._qualifiers: Mapping[str, str] = {said: anatomy.QUALIFIERS[said] for said in longest_first}
        self._ours = frozenset(module(language, "reviewing").OURS.split())
        self._before = [(said, _ending_with(said)) for said in longest_first]
        self._rate = re.compile(rf"(?:\s(?:{anatomy.WITHIN_UNITS})\s\w+)?\s(?P<rate>{anatomy.RATE})\b")
        self._verbs, self._percent = re.compile(anatomy.VERBS), re.compile(rf"(?:{anatomy.PERCENT})\b")

    def is_figure(self, text: str, one: PrintedNumber, dates: Sequence[PrintedDate]) -> bool:
        """Return whether a number counts something: no date, no year, no number of a note or a section."""
        if any(date.start <= one.start < date.end for date in dates) or self._is_led(text[: one.start]):
            return False
        printed = text[one.start : one.end]
        if A_YEAR.fullmatch(printed) and not _MONEY_SIGN.search(text[: one.start]):
            return False
        if _OF_A_YEAR.match(text, one.end) or _is_in_a_name(text, one):
            return False
        behind = text[one.end : one.end + 1]
        return not (
            behind == "("
            or (behind in "-–/" and behind and not text[one.end + 1 : one.end + 2].isdigit() and one.is_spelled)
        )

    def _is_led(self, before: str) -> bool:
        """Return whether what numbers a thing stands before a number: no. 9, and not the French "nos 9"."""
        found = _NO_FIGURE.search(before)
        return found is not None and even(found[0]).strip() not in self._ours

    def qualifier(self, text: str, start: int) -> str:
        """Return the record's qualifier for the words before a number; empty for an exact one.

        Args:
            text: What it stands in.
            start: Where it begins.
        """
        said = self.said_before(text, start)
        return self._qualifiers[said.words] if said else ""

    def said_before(self, text: str, start: int) -> Said | None:
        """Return the words for a qualifier that stand before a number, and where they begin."""
        before = even(MONEY_BEFORE.sub(lambda sign: " " * len(sign[0]), text[:start]))
        for said, pattern in self._before:
            found = pattern.search(before)
            if found:
                return Said(said, found.start("said"))
        return None

    def unit(self, text: str, figure: PrintedNumber) -> str:
        """Return what a figure counts, as printed: the words behind it up to the first small one."""
        if money := _MONEY_SIGN.search(text[: figure.start]):
            return money[0].strip()
        rest = text[figure.end :].lstrip()
        if rest.startswith(("%", "€", "$", "£")):
            return rest[0]
        percent = self._percent.match(spelling(rest[:24]))
        if percent:
            return " ".join(rest.split()[: len(percent[0].split())]).strip(".,;:)")
        return " ".join(self._counted(rest))

    def rate(self, text: str, figure: PrintedNumber) -> str:
        """Return for what time, or for each of what, a figure is, as printed: "a month", "per head"; empty for none."""
        unit = self.unit(text, figure)
        counted = figure.end + (text[figure.end :].find(unit) + len(unit) if unit in text[figure.end :] else 0)
        found = self._rate.match(even(text[counted:]))
        return text[counted + found.start("rate") : counted + found.end("rate")] if found else ""

    def _counted(self, text: str) -> Iterator[str]:
        """Yield the words behind a number for what it counts."""
        for at, word in enumerate(text.split()[: _MOST_OF_A_UNIT + 1]):
            bare = re.sub(r"^[\"“«]*(?:[dl]['’])?", "", word)
            plain_word = spelling(bare)
            if at == 0 and plain_word in _of():
                continue
            is_other = not plain_word or plain_word in function_words() or re.match(r"[(\d]", bare)
            if is_other or self._verbs.fullmatch(plain_word):
                return
            yield bare.rstrip('.,;:)”»"')
            if re.search(r"[.,;:)]$", bare):
                return


def _is_in_a_name(text: str, one: PrintedNumber) -> bool:
    """Return whether a number is a word of a name, by its own capital and that of the next: the Three Rivers Trust."""
    before = text[: one.start].rstrip(" \"'“‘«(¿¡")
    begins = not before or before[-1] in ".:;!?…"
    behind = re.match(r"\s([^\W\d_])[^\W\d_]", text[one.end :])
    has_capital = one.is_spelled and text[one.start].isupper() and not text[one.start : one.end].isupper()
    return has_capital and not begins and behind is not None and behind[1].isupper()


@dataclass(frozen=True, slots=True)
class Said:
    """Words before a number that say how exact it is.

    Attributes:
        words: As the language lists them.
        start: Where they begin.
    """

    words: str
    start: int


@cache
def figure_reader(language: Language) -> FigureReader:
    """Return what reads the figures of a language."""
    return FigureReader(language)


def even(text: str) -> str:
    """Return a text without case and accents, sign for sign, so that places in it are those of the text."""
    if text.isascii():
        return text.lower()
    return text.translate(_BARE)


class _Bare(dict[int, str]):
    """Each sign without case and accents, by its number, once it was met."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        lowered = unicodedata.normalize("NFKD", sign)[:1].lower()
        self[number] = lowered if len(lowered) == 1 else sign
        return self[number]


_BARE = _Bare()


def _ending_with(said: str) -> re.Pattern[str]:
    """Return what finds the words for a qualifier at the end of an even text; an apostrophe may stand in them."""
    words = r"\s+".join("['’]?".join(map(re.escape, word)) for word in said.split())
    return re.compile(rf"(?<![\w'’])(?P<said>{words})(?:['’]|\s)\s*$")


@cache
def _of() -> frozenset[str]:
    return spoken(LANGUAGES).words(_AREA, "BETWEEN_NUMBER_AND_UNIT")
