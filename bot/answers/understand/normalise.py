"""Make one form of the many in which people write the same thing.

`56,000`, `56.000`, `56k` and `56 mil` become the number 56000; `U.S.` becomes `us`; `235(b)(2)(C)` becomes `235b2c`;
accents, case, quotes and apostrophes make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from bot.answers.understand.numerals import Numerals
from bot.languages import Spoken
from bot.languages.numbers import has_decimal_comma

_TYPOGRAPHY = str.maketrans(
    dict(zip("‘’´`“”«»–—\u00a0\u202f", "''''\"\"\"\"--  ", strict=True)) | {"œ": "oe", "Œ": "oe"}
)
# Those of numbers begin with a digit, and look behind it from there: so the rest of a text is passed over quickly.
_SPACED_CITATION = re.compile(r"(\d(?<!\w\d)\d\d) ([a-z]) (\d) ([a-z])(?!\w)")
_CITATION = re.compile(r"(\d(?<!\w\d)\d*) ?((?: ?\([0-9a-z]{1,3}\))+)")
_ABBREVIATION = re.compile(r"(?<!\w)(?:[a-z]\.){2,}|(?<!\w)(?:[a-z]\. ?){1,3}[a-z]\.(?!\w)")
_DOUBLED = re.compile(r"(?<!\w)(([a-z])\2)\. ?(([a-z])\4)\.(?!\w)")  # the plural of "E. U.": "EE. UU."
_AMPERSAND = re.compile(r"(?<=\b[a-z]) ?& ?(?=[a-z]\b)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")
_THOUSANDS = re.compile(r"\d(?<![\d.,]\d)\d{0,2}([., ])\d{3}(?:\1\d{3})*(?![\d]|[.,]\d)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
_AFTER_A_LETTER = re.compile(r"\d(?<=[^\W\d_]\d)")
_NUMBER = re.compile(r"#?\d+(\.\d+)*")
_BEFORE_A_LETTER = re.compile(r"\d\w*[^\W\d_]")

WORD = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?!\w)|\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?(?![\w/])|#?\d+(?:\.\d+)+|#?\w+")

_DIGIT = re.compile(r"\d")
_CUT_LATELY = 8192  # texts of the record; of a large one as many as do not weigh
_KEPT_LETTERS = 1024  # of any alphabet; a question or a letter has a few dozen
_NUMERO = re.compile(r"(?<!\w)(?:n\.? ?[º°]|№)", re.IGNORECASE)
_NUMBER_SIGNS = re.compile(r"(?<![\w#])#(?:s\b|(?![\w#]))|(?<!\w)n ?=")  # "#s of returns", "# kids", "n="


def fold(text: str) -> str:
    """Lower the case, drop accents and control characters, straighten quotes, make white space single."""
    if text.isascii() and text.isprintable():  # most questions: nothing to take apart
        return " ".join(text.lower().split())
    text = _NUMERO.sub(" # ", text)  # before "nº" is taken apart: "no" denies
    text = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY))
    text = "".join(map(_bare, text))
    return " ".join(text.casefold().translate(_TYPOGRAPHY).split())


@lru_cache(maxsize=_KEPT_LETTERS)
def _bare(letter: str) -> str:
    """Drop an accent that stands apart from its letter, and put a space for what controls."""
    if unicodedata.combining(letter):
        return ""
    return " " if unicodedata.category(letter)[0] == "C" else letter


class Normaliser:
    """Cuts texts into words, and tells numbers among them, in the languages of a record.

    Args:
        spoken: The languages.

    Attributes:
        words: Cuts a text of the record as `cut` does, and remembers it: questions meet the same texts again and again.
    """

    def __init__(self, spoken: Spoken) -> None:
        of_percent = spoken.by_language("numbers", "PERCENT")
        apart = spoken.by_language("numbers", "PERCENT_APART")
        self.percent_words = spoken.words("numbers", "PERCENT")
        self._percent = of_percent[spoken.languages[0]]
        self._percent_apart = tuple(
            (apart[one], re.compile(rf"(?:(?<=\d) ?|\b){apart[one]}\b"), f" {of_percent[one]}")
            for one in spoken.languages
        )
        self._thousand = spoken.words("numbers", "THOUSAND")
        multiplier = "|".join(sorted(self._thousand | spoken.words("numbers", "MILLION")))
        self._multiplied = re.compile(rf"(\d(?<![\w.,]\d)\d*(?:\.\d+)?) ?({multiplier})\b")
        self._short_year = re.compile(  # sept '18; not the '17 that opens a quotation
            rf"\b((?:{_months(spoken)})[a-z]*\.? )'(1[5-9]|2\d)\b(?![.,]\d|[^']*')"
        )
        named = "|".join(sorted(_names_of_months(spoken)))
        self._joined_month = re.compile(rf"(?<!\w)({named})(\d{{1,2}}|(?:19|20)\d\d)(?!\w)")  # june19, dec2018
        shortened = "|".join(sorted(one for one in spoken.table("spelling", "SPELT_ALIKE") if len(one) > 1))
        self._joined_short = re.compile(rf"(?<!\w)({shortened})(\d{{1,3}})(?!\w)")  # fn2
        self._short_by_slash = spoken.table("spelling", "SLASHED")
        by_slash = "|".join(map(re.escape, sorted(self._short_by_slash, key=len, reverse=True))) or r"(?!)"
        self._slashed = re.compile(rf"(?<![\w/])(?:{by_slash})(?!/)")
        counts = (phrase for phrases in spoken.by_language("grammar", "A_NUMBER").values() for phrase in phrases)
        self._counts: dict[str, str] = {}  # "of": "number of"
        for phrase in counts:
            self._counts.setdefault(phrase.split()[1], phrase)
        self._sign_of_a_count = re.compile(rf"(?<![\w#])# ?({'|'.join(self._counts)})\b")
        self._numerals = Numerals(spoken)
        self._months = frozenset(_names_of_months(spoken))
        ordinals = spoken.by_language("numbers", "ORDINALS")
        self._ordinals: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
            (re.compile(form), tuple(ordinals[one].split()))
            for one, form in spoken.by_language("numbers", "ORDINAL").items()
        )
        joining = spoken.by_language("particles", "AND")[spoken.languages[0]].split()
        self._and = f" {joining[0]} "  # of the record's first language: "and" is no small word of any other
        elisions = spoken.either("spelling", "ELISIONS")
        self._elision = re.compile(rf"\b({elisions})'(?=\w)")
        self._contraction = spoken.pattern("spelling", "CONTRACTED")  # I'm
        self._has_decimal_commas = any(map(has_decimal_comma, spoken.languages))
        self._spelt_alike = _spelt_alike(spoken)
        kept_before = spoken.table("spelling", "KEPT_BEFORE")
        self._kept_before = {word: re.compile(behind) for word, behind in kept_before.items()}
        self._small_numbers = dict(_small_numbers(spoken))
        self.words: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=_CUT_LATELY)(self.cut)

    def cut(self, text: str) -> tuple[str, ...]:
        """Cut a text into folded words; a number that stood with separators or a multiplier starts with `#`.

        What people type is cut by this: it seldom repeats, and is not kept.
        """
        text = fold(text)
        if not text.replace(" ", "").isalpha():
            text = self._without_signs(text)
        for apart, form, word in self._percent_apart:
            if apart in text:
                text = form.sub(word, text)
        found = text.split()
        if not "".join(found).isalpha():
            found = [word for part in found for word in ((part,) if part.isalpha() else WORD.findall(part))]
            found = self._with_ordinals(found) if _BEFORE_A_LETTER.search(text) else found
        if not self._numerals.telling.isdisjoint(found):
            found = list(self._numerals.in_digits(found))
        if self._spelt_alike.keys().isdisjoint(found):
            return tuple(found)
        if not self._kept_before.keys().isdisjoint(found):
            return tuple([word if self._is_kept(found, at) else self._alike(word) for at, word in enumerate(found)])
        return tuple(map(self._alike, found))

    def _alike(self, word: str) -> str:
        return self._spelt_alike.get(word, word)

    def _is_kept(self, words: Sequence[str], at: int) -> bool:
        """Return whether a word is itself before the one behind it, though it is short for another elsewhere."""
        behind = self._kept_before.get(words[at])
        return behind is not None and at + 1 < len(words) and behind.match(words[at + 1]) is not None

    def _with_ordinals(self, words: list[str]) -> list[str]:
        return [self._ordinal(words, at) or word for at, word in enumerate(words)]

    def _ordinal(self, words: Sequence[str], at: int) -> str | None:
        """Return the word for a place in a row that stands in digits, "3rd"; None for any other, and in a date."""
        word = words[at]
        if not (word[0].isdigit() and word[-1].isalpha()) or not self._months.isdisjoint(
            words[max(at - 1, 0) : at + 3]
        ):
            return None
        for form, ordinals in self._ordinals:
            number = form.fullmatch(word)
            if number and 0 < int(number[1]) <= len(ordinals):
                return ordinals[int(number[1]) - 1]
        return None

    def _without_signs(self, text: str) -> str:
        """Write numbers, citations, abbreviations and possessives of a folded text in one form.

        Each pattern is tried only where a sign is that it cannot do without: a record is millions of words.
        """
        has_digits = _DIGIT.search(text) is not None
        if "'" in text and has_digits:
            text = self._short_year.sub(r"\g<1>20\2", text)
        if has_digits:
            if _AFTER_A_LETTER.search(text):
                text = self._joined_month.sub(r"\1 \2", text)
                text = self._joined_short.sub(r"\1 \2", text)
            text = _SPACED_CITATION.sub(lambda match: "".join(match.groups()), text)  # no template to read each time
            if "(" in text:
                text = _CITATION.sub(lambda match: match[1] + re.sub(r"[() ]", "", match[2]), text)
        if "." in text:
            text = _DOUBLED.sub(r"\1\3 ", text)
            text = _ABBREVIATION.sub(lambda match: re.sub(r"[. ]", "", match[0]) + " ", text)
        if "/" in text:
            text = self._slashed.sub(lambda match: f"{self._short_by_slash[match[0]]} ", text)
        if "&" in text:
            text = _AMPERSAND.sub("", text).replace("&", self._and)
        text = text.replace(" + ", self._and)
        if "'" in text:
            text = self._elision.sub(self._elided, text)
            text = self._contraction.sub(lambda pronoun: pronoun[0].replace("'", " "), text)
            text = _POSSESSIVE.sub("", text).replace("'", "")
        if has_digits:
            text = _THOUSANDS.sub(lambda match: "#" + re.sub(r"[., ]", "", match[0]), text)
            if self._has_decimal_commas:
                text = _DECIMAL_COMMA.sub(".", text)
            text = self._multiplied.sub(self._multiply, text)
        if "#" in text or "=" in text:
            text = self._sign_of_a_count.sub(lambda sign: self._counts[sign[1]], text)
            text = _NUMBER_SIGNS.sub(" numbers ", text)
        return text.replace("%", f" {self._percent}")

    def number(self, word: str, following: str = "") -> str | None:
        """Return the canonical form of a number: `#56000`, or `#4%` before a word for percent; None for other words."""
        if word in self._small_numbers:
            value = f"#{self._small_numbers[word]}"
        elif word.isalpha() or not _NUMBER.fullmatch(word):
            return None
        else:
            value = word if word[0] == "#" else f"#{word}"  # the very same where it can be: a large record holds many
        return f"{value}%" if following in self.percent_words else value

    def _elided(self, match: re.Match[str]) -> str:
        """Return a short word that lost its vowel; with it where the rest is short for another word: `n` for and."""
        return f"{match[1]}e " if match[1] in self._spelt_alike else f"{match[1]} "

    def _multiply(self, match: re.Match[str]) -> str:
        value = float(match[1]) * (1000 if match[2] in self._thousand else 1_000_000)
        return f"#{value:.0f}"


def _spelt_alike(spoken: Spoken) -> dict[str, str]:
    """Return what is spelt otherwise or cut short; what several languages write short is the first one's."""
    alike = spoken.by_language("spelling", "SPELT_ALIKE")
    found: dict[str, str] = {}
    for own in alike.values():
        found = own | found
    return found | {  # what one writes out, another spells otherwise
        word: other[spelt]
        for language, words in alike.items()
        for word, spelt in words.items()
        for name, other in alike.items()
        if name != language and spelt in other
    }


def canonical(value: float, unit: str | None = None) -> str:
    """Return the canonical form of a figure of the record, as `number` gives it for a word."""
    return f"#{value:.10g}{'%' if unit == 'percent' else ''}"


def _months(spoken: Spoken) -> str:
    """Return a pattern for the letters that the months begin with."""
    return "|".join(sorted({name[:3] for name in _names_of_months(spoken)}))


def _names_of_months(spoken: Spoken) -> Iterator[str]:
    """Yield what the months are called, in full and short."""
    for months in spoken.by_language("calendar", "MONTHS").values():
        yield from fold(months.replace("|", " ")).split()


def _small_numbers(spoken: Spoken) -> Iterator[tuple[str, int]]:
    """Yield the numbers that are written as words, other than one and those that are another word as well."""
    also_words = spoken.words("numbers", "ALSO_WORDS")
    for cardinals in spoken.by_language("numbers", "CARDINALS").values():
        for number, forms in enumerate(cardinals.split()):
            for word in forms.split("|"):
                if number > 1 and word not in also_words:
                    yield word, number
