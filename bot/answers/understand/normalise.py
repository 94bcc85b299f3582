"""Make one form of the many in which people write the same thing.

`56,000`, `56.000`, `56k` and `56 mil` become the number 56000; `U.S.` becomes `us`; `235(b)(2)(C)` becomes `235b2c`;
accents, case, quotes and apostrophes make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.languages import FALLBACK, by_language, module, table
from bot.languages import words as words_of

_TYPOGRAPHY = str.maketrans("‘’´`“”«»–—\u00a0\u202f", "''''\"\"\"\"--  ")
# Those of numbers begin with a digit, and look behind it from there: so the rest of a text is passed over quickly.
_SPACED_CITATION = re.compile(r"(\d(?<!\w\d)\d\d) ([a-z]) (\d) ([a-z])(?!\w)")
_CITATION = re.compile(r"(\d(?<!\w\d)\d*) ?((?: ?\([0-9a-z]{1,3}\))+)")
_ABBREVIATION = re.compile(r"(?<!\w)(?:[a-z]\.){2,}|(?<!\w)(?:[a-z]\. ?){1,3}[a-z]\.(?!\w)")
_AMPERSAND = re.compile(r"(?<=\b[a-z]) ?& ?(?=[a-z]\b)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")
_THOUSANDS = re.compile(r"\d(?<![\d.,]\d)\d{0,2}([., ])\d{3}(?:\1\d{3})*(?![\d]|[.,]\d)")
_THOUSAND = words_of("numbers", "THOUSAND")
_MULTIPLIER = "|".join(sorted(_THOUSAND | words_of("numbers", "MILLION")))
_MULTIPLIED = re.compile(rf"(\d(?<![\w.,]\d)\d*(?:\.\d+)?) ?({_MULTIPLIER})\b")
_PERCENT = module(FALLBACK, "numbers").PERCENT
PERCENT_WORDS = words_of("numbers", "PERCENT")
_PERCENT_APART = tuple(
    (apart, re.compile(rf"(?:(?<=\d) ?|\b){apart}\b"), f" {word}")
    for apart, word in zip(
        by_language("numbers", "PERCENT_APART").values(), by_language("numbers", "PERCENT").values(), strict=True
    )
)
_NUMBER = re.compile(r"\d+(\.\d+)*")

WORD = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?!\w)|\d{1,2}/\d{1,2}/\d{4}|#?\d+(?:\.\d+)+|#?\w+")

_MONTHS = "|".join(
    sorted({name[:3].lower() for months in by_language("calendar", "MONTHS").values() for name in months.split("|")})
)
_SHORT_YEAR = re.compile(  # sept '18; not the '17 that opens a quotation
    rf"\b((?:{_MONTHS})[a-z]*\.? )'(1[5-9]|2\d)\b(?![.,]\d|[^']*')"
)
_DIGIT = re.compile(r"\d")
_KEPT_LETTERS = 1024  # of any alphabet; a question or a letter has a few dozen
_NUMBER_SIGNS = re.compile(r"(?<!\w)#s\b")
_SPELT_ALIKE = {
    **table("spelling", "SPELT_ALIKE"),
}
_SMALL_NUMBERS = {
    word: number
    for cardinals in by_language("numbers", "CARDINALS").values()
    for number, word in enumerate(cardinals.split())
    if number > 1 and word not in words_of("numbers", "ALSO_WORDS")
}


def fold(text: str) -> str:
    """Lower the case, drop accents and control characters, straighten quotes, make white space single."""
    if text.isascii() and text.isprintable():  # most questions: nothing to take apart
        return " ".join(text.lower().split())
    text = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY))
    text = "".join(map(_bare, text))
    return " ".join(text.casefold().translate(_TYPOGRAPHY).split())


@lru_cache(maxsize=_KEPT_LETTERS)
def _bare(letter: str) -> str:
    """Drop an accent that stands apart from its letter, and put a space for what controls."""
    if unicodedata.combining(letter):
        return ""
    return " " if unicodedata.category(letter)[0] == "C" else letter


def words(text: str) -> tuple[str, ...]:
    """Cut a text into folded words; a number that stood with separators or a multiplier starts with `#`.

    Not cached: questions seldom repeat, and a command that does finds its whole card (`bot.slack.writing`).
    """
    text = fold(text)
    if not text.replace(" ", "").isalpha():
        text = _without_signs(text)
    for apart, form, word in _PERCENT_APART:
        if apart in text:
            text = form.sub(word, text)
    found = text.split()
    if not "".join(found).isalpha():
        found = [word for part in found for word in ((part,) if part.isalpha() else WORD.findall(part))]
    if _SPELT_ALIKE.keys().isdisjoint(found):
        return tuple(found)
    return tuple([_SPELT_ALIKE.get(word, word) for word in found])


def _without_signs(text: str) -> str:
    """Write numbers, citations, abbreviations and possessives of a folded text in one form.

    Each pattern is tried only where a sign is that it cannot do without: a record is millions of words.
    """
    has_digits = _DIGIT.search(text) is not None
    if "'" in text and has_digits:
        text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    if has_digits:
        text = _SPACED_CITATION.sub(r"\1\2\3\4", text)
        if "(" in text:
            text = _CITATION.sub(lambda match: match[1] + re.sub(r"[() ]", "", match[2]), text)
    if "." in text:
        text = _ABBREVIATION.sub(lambda match: re.sub(r"[. ]", "", match[0]) + " ", text)
    if "&" in text:
        text = _AMPERSAND.sub("", text).replace("&", " and ")
    text = text.replace(" + ", " and ")
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    if has_digits:
        text = _THOUSANDS.sub(lambda match: "#" + re.sub(r"[., ]", "", match[0]), text)
        text = _MULTIPLIED.sub(_multiply, text)
    if "#s" in text:
        text = _NUMBER_SIGNS.sub("numbers", text)
    return text.replace("%", f" {_PERCENT}")


def number(word: str, following: str = "") -> str | None:
    """Return the canonical form of a number: `#56000`, or `#4%` before a word for percent; None for other words."""
    value = _bare_number(word)
    return f"{value}%" if value and following in PERCENT_WORDS else value


def canonical(value: float, unit: str | None = None) -> str:
    """Return the canonical form of a figure of the record, as `number` gives it for a word."""
    return f"#{value:.10g}{'%' if unit == 'percent' else ''}"


def _bare_number(word: str) -> str | None:
    if word in _SMALL_NUMBERS:
        return f"#{_SMALL_NUMBERS[word]}"
    bare = word.removeprefix("#")
    if not bare[:1].isdigit() or not _NUMBER.fullmatch(bare):
        return None
    return word if word[0] == "#" else f"#{bare}"  # the very same where it can be: a large record holds many


def _multiply(match: re.Match[str]) -> str:
    value = float(match[1]) * (1000 if match[2] in _THOUSAND else 1_000_000)
    return f"#{value:.0f}"
