"""A draft, cut into sentences: where each stands, which language it is in, and what it claims something with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from itertools import pairwise

from bot.knowledge.figures import Said, even, figure_reader
from bot.knowledge.sentences import ends_of_sentences
from bot.languages import LANGUAGES, Language, module
from bot.languages.printed_dates import printed_dates
from bot.languages.printed_numbers import PrintedNumber, as_digits, printed_numbers
from bot.languages.spelled_out import number_by_words
from bot.review.amounts import Amount, qualifier_of
from bot.review.dated import Dated, dates_of

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[-*•·–—]|\(?\d{1,3}[.)])\s)")
_WORD = re.compile(r"\S+")
_LIST_NUMBER = re.compile(r"\s*(?:[-*•·]\s*)?\(?\d{1,3}[.)]\s")
_QUOTED = re.compile(r"“([^“”]+)”|«\s*([^«»]+?)\s*»|\"([^\"]+)\"|„([^„“”]+)[“”]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_TELEPHONE = re.compile(r"(?<!\w)\+\d[\d ()./-]{6,}\d|(?<![\w.,])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\w)")
_CLOCK = re.compile(
    r"(?<![\w.,])\d{1,2}[:.]\d{2}(?=\s*(?:[ap]\.?\s?m\b|h\b|uhr\b|hrs?\b))|(?<![\w.,:])\d{1,2}:\d{2}(?![\w:])"
)
_FEWEST_WORDS = 8  # of which a sentence's language can be told
_LEAST_SHARE = 0.09  # of the words of running text that hold a sentence together, in any language that is known
_NOT_SO_MUCH = 1.5  # as often the small words of another language, from which on a sentence is in it


@dataclass(frozen=True)  # what it may stand for is kept by it
class Figure:
    """A number that a sentence counts something with.

    Attributes:
        number: As printed, with its values; places are those of the sentence's text.
        said: The words that say how exact it is; None for an exact one.
        unit: What is counted, as printed.
        upto: The upper end, where it is a range.
    """

    number: PrintedNumber
    said: Said | None
    unit: str
    upto: PrintedNumber | None = None

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """What it may stand for; several only where the text leaves it open."""
        qualifier = qualifier_of(self.said.words if self.said else "")
        values = sorted(map(Decimal, self.number.values))
        if self.upto is None:
            return tuple(Amount(value, None, qualifier) for value in values)
        uptos = sorted(map(Decimal, self.upto.values))
        return tuple(Amount(value, upto, qualifier) for value in values for upto in uptos if value < upto)

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """The numbers that it may stand for."""
        return frozenset(one.value for one in self.amounts)

    @property
    def start(self) -> int:
        return self.said.start if self.said else self.number.start

    @property
    def end(self) -> int:
        return self.upto.end if self.upto else self.number.end


@dataclass(frozen=True, slots=True)
class Unfit:
    """A number that counts nothing.

    Attributes:
        reason: Why it is not compared: the name of a sentence.
        start: Where it stands.
        end: Where it ends.
    """

    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation.

    Attributes:
        words: Without the marks.
        start: Where the words begin.
        end: Where they end.
    """

    words: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)  # each stands at one place
class Sentence:
    """A sentence of a draft.

    Attributes:
        text: As it stands there, with single signs for line ends.
        start: Where it begins in the draft.
        language: Of those of the record; None where it is in none of them.
        figures: In their order.
        dates: In their order.
        unfit: Numbers that count nothing.
        quoted: Quotations.
        is_read: Whether it was looked through; one that is too long is unfit as a whole.
    """

    text: str
    start: int
    language: Language | None
    figures: tuple[Figure, ...] = ()
    dates: tuple[Dated, ...] = ()
    unfit: tuple[Unfit, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    is_read: bool = True


def sentences_of(draft: str, languages: tuple[Language, ...]) -> tuple[Sentence, ...]:
    """Cut a draft into sentences, and read each.

    Args:
        draft: The whole text.
        languages: Those of the record.
    """
    usual = _language_of(draft, languages, None, is_alone=True)
    return tuple(
        _read(text, start, _language_of(text, languages, usual), languages[0])
        for start, text in _cut(draft, usual or languages[0])
    )


def _cut(draft: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield the sentences, with their places."""
    places = [0, *(one.end() for one in _PARAGRAPH.finditer(draft)), len(draft)]
    for start, end in pairwise(places):
        paragraph = re.sub(r"\s", " ", draft[start:end])  # a sign for a sign, so that places stay
        ends = [0, *ends_of_sentences(paragraph, language), len(paragraph)]
        for first, last in pairwise(ends):
            text = paragraph[first:last].rstrip()
            bare = text.lstrip()
            if bare:
                yield start + first + len(text) - len(bare), bare


@cache
def _small_words(language: Language) -> frozenset[str]:
    grammar = module(language, "grammar")
    return frozenset((*grammar.FUNCTION_WORDS, *grammar.LIGHT_WORDS, *grammar.PEOPLE))


def _language_of(
    text: str, languages: tuple[Language, ...], usual: Language | None, *, is_alone: bool = False
) -> Language | None:
    """Return the language of a text: one of the record's, or None for any other.

    Args:
        text: A sentence, or the whole draft.
        languages: Those of the record.
        usual: That of the draft, for a sentence that does not tell.
        is_alone: Whether the text is a whole draft, so that nothing else tells.
    """
    found = re.findall(r"[^\W\d_]+", even(text[:_LONGEST_SAMPLE]))
    counts = {one: sum(word in _small_words(one) for word in found) for one in LANGUAGES}
    best = max(languages, key=lambda one: counts[one])
    others = max((counts[one] for one in LANGUAGES if one not in languages), default=0)
    if others > _NOT_SO_MUCH * counts[best]:
        return None
    if counts[best] < _LEAST_SHARE * len(found) and len(found) >= _FEWEST_WORDS:
        return usual
    if len(found) < _FEWEST_WORDS or (usual and counts[usual] == counts[best]):
        return usual or (best if is_alone else None)
    return best


_LONGEST_SAMPLE = 20_000  # signs, by which a language is told
_LONGEST_SENTENCE = 2000  # signs; the work grows with their square
_MOST_NUMBERS = 60  # in digits, of one sentence
_NUMBER = re.compile(r"\d+")


def _read(text: str, start: int, language: Language | None, fallback: Language) -> Sentence:
    """Read what a sentence claims something with; in an unknown language its numbers are read as in the fallback."""
    if reason := _reason_against(text):
        return Sentence(text, start, language, unfit=(Unfit(reason, 0, len(text)),), is_read=False)
    spoken = language or fallback
    unfit = list(_unfit(text))
    dates = [one for one in dates_of(text, spoken) if not _inside(one.start, unfit)]
    quoted = tuple(_quotations(text))
    reader, printed = figure_reader(spoken), printed_dates(text, spoken)
    numbers: list[PrintedNumber] = []
    for one in printed_numbers(text, spoken):
        if _inside(one.start, unfit) or _inside(one.start, dates):
            continue
        if reader.is_figure(text, one, printed) and text[one.end : one.end + 1] != "(":
            numbers.append(one)
        else:
            unfit.append(Unfit("review.not_checked.reference", one.start, one.end))
    shares = list(_shares(text, spoken))
    counts = [one for one in numbers if not any(other.start <= one.start < other.end for other in shares)]
    figures = tuple(sorted([*_figures(text, counts, spoken), *shares], key=lambda one: one.number.start))
    return Sentence(text, start, language, figures, tuple(dates), tuple(unfit), quoted)


def _reason_against(text: str) -> str:
    """Return why a sentence is not even read, such as a table that somebody has pasted; empty where it is."""
    if len(text) > _LONGEST_SENTENCE:
        return "review.not_checked.long"
    return "review.not_checked.crowded" if len(_NUMBER.findall(text)) > _MOST_NUMBERS else ""


def _unfit(text: str) -> Iterator[Unfit]:
    number = _LIST_NUMBER.match(text)
    if number:
        yield Unfit("review.not_checked.list", *_digits(number))
    for name, pattern in (("address", _ADDRESS), ("telephone", _TELEPHONE), ("clock", _CLOCK)):
        for one in pattern.finditer(text):
            yield Unfit(f"review.not_checked.{name}", *one.span())


def _digits(number: re.Match[str]) -> tuple[int, int]:
    found = re.search(r"\d+", number[0])
    assert found
    return found.span()


def _inside(at: int, stretches: Sequence[Unfit | Dated]) -> bool:
    return any(one.start <= at < one.end for one in stretches)


def _figures(text: str, numbers: Sequence[PrintedNumber], language: Language) -> Iterator[Figure]:
    """Yield the figures; two numbers that are the ends of a range are one."""
    reader = figure_reader(language)
    ranges = _ranges(language)
    at = 0
    while at < len(numbers):
        one = numbers[at]
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        between = even(text[one.end : following.start]) if following else ""
        upto = following if following and ranges.fullmatch(between) and _rises(one, following) else None
        last = upto or one
        unit = reader.unit(text, last)
        said = _said_behind(text, last, language) or _said_before(text, one.start, unit, language)
        said = None if said and _says_nothing(said, one, language) else said
        yield Figure(one, said, unit, upto)
        at += 2 if upto else 1


def _rises(one: PrintedNumber, other: PrintedNumber) -> bool:
    """Return whether two numbers may be the ends of a range: "from 6,400 to 5,900" is none."""
    return min(map(Decimal, one.values)) < max(map(Decimal, other.values))


def _shares(text: str, language: Language) -> Iterator[Figure]:
    """Yield the shares that are said by two numbers, "four in ten" or "4 out of every 100", and "one percent"."""
    for found in _two_numbers(language).finditer(even(text)):
        part, whole = _number(found["part"], language), _number(found["whole"], language)
        if part and whole and part < whole:
            percentage = frozenset((as_digits(part * 100 / whole),))
            printed = PrintedNumber(percentage, *found.span(), is_spelled=True)
            yield Figure(printed, _said_before(text, found.start(), "%", language), "%")
    for found in _several_parts(language).finditer(even(text)):
        part, whole = _number(found["part"], language), module(language, "reviewing").PARTS[found["parts"]]
        if part and part < whole:
            share = (part * 100 / whole).quantize(_HUNDREDTH)
            printed = PrintedNumber(frozenset((as_digits(share),)), *found.span(), is_spelled=True)
            yield Figure(printed, _said_before(text, found.start(), "%", language), "%")
    for found in _one_percent(language).finditer(even(text)):
        printed = PrintedNumber(frozenset(("1",)), *found.span(), is_spelled=True)
        unit = figure_reader(language).unit(text, printed)
        yield Figure(printed, _said_before(text, found.start(), unit, language), unit)


@cache
def _one_percent(language: Language) -> re.Pattern[str]:
    """Return what finds a one in words before percent; anywhere else it is no figure."""
    ones = "|".join(words[0] for words, value in number_by_words(language).items() if len(words) == value == 1)
    return re.compile(rf"(?<![\w.,-])(?:{ones})(?=\s(?:{module(language, 'anatomy').PERCENT}))")


@cache
def _several_parts(language: Language) -> re.Pattern[str]:
    """Return what finds a number and the equal parts that it counts: "two thirds"."""
    reviewing, particles = module(language, "reviewing"), module(language, "particles")
    of, the = "|".join(particles.OF.split()), "|".join(particles.ARTICLES.split())
    of_them = rf"{module(language, 'anatomy').OF_THEM}|(?:{of})\s(?:{the})(?!\w)"
    parts = "|".join(reviewing.PARTS)
    is_part = rf"(?!(?:{reviewing.ROOMS})(?!\w)(?!\s(?:{of_them})))"
    return re.compile(rf"(?<![\w.,-])(?P<part>\w+)[\s-]{is_part}(?P<parts>{parts})(?!\w)")


@cache
def _two_numbers(language: Language) -> re.Pattern[str]:
    """Return what finds a number and the round one of which it is a part."""
    return re.compile(
        rf"(?<![\w.,-])(?P<part>\w+)\s(?:{module(language, 'reviewing').IN_EVERY})\s(?P<whole>\w+)(?![\w]|[.,]\d)"
    )


def _number(word: str, language: Language) -> Decimal | None:
    """Return what a word or digits stand for; None for no number, or one that nobody counts a share by."""
    spelled = number_by_words(language).get((word,)) or _round_ones(language).get(word)
    value = int(word) if word.isdecimal() else spelled
    return Decimal(value) if value and value <= _MOST_IN_EVERY else None


@cache
def _round_ones(language: Language) -> dict[str, int]:
    """Return the words for powers of ten that stand behind an article or "one" alone: `hundred`."""
    written = number_by_words(language).items()
    return {words[-1]: value for words, value in written if len(words) == _ONE_HUNDRED and value in (100, 1000)}


_HUNDREDTH = Decimal("0.01")
_ONE_HUNDRED = 2  # words
_MOST_IN_EVERY = 1000


def _said_before(text: str, start: int, unit: str, language: Language) -> Said | None:
    """Return the words for a qualifier before a number; before a share an article may stand between the two."""
    reader = figure_reader(language)
    said = reader.said_before(text, start) or _measuring(text, start, language)
    is_share = re.match(module(language, "anatomy").PERCENT, even(unit)) or unit == "%"
    if said or not is_share:
        return said
    articles = "|".join(module(language, "particles").ARTICLES.split())
    article = re.search(rf"(?<!\w)(?:{articles})\s+$", even(text[:start]))
    return reader.said_before(text, article.start()) if article else None


def _says_nothing(said: Said, number: PrintedNumber, language: Language) -> bool:
    """Return whether a word for "some" stands before a number with all its digits: "some 3,114 hens"."""
    is_some = re.fullmatch(module(language, "reviewing").SOME, said.words) is not None
    return is_some and all(len(one) >= _EXACT and not one.endswith("0") for one in number.values)


_EXACT = 3  # digits of a number that is not rounded


def _measuring(text: str, start: int, language: Language) -> Said | None:
    """Return the verb before a number that says how exact it is, as the words that it stands for: "exceeds 340"."""
    for said, verbs in module(language, "reviewing").MEASURING.items():
        if found := re.search(rf"(?<!\w)(?:{verbs})\s$", even(text[:start])):
            return Said(said, found.start())
    return None


def _said_behind(text: str, number: PrintedNumber, language: Language) -> Said | None:
    """Return what "and more" behind a number, or behind what it counts, stands for; it takes no place before it."""
    for said, more in ands_more(text, {number.end}, language):
        if _UP_TO_MORE.fullmatch(text, number.end, more.start()):
            return Said(said, number.start)
    return None


_UP_TO_MORE = re.compile(r"(?:\s[^\W\d_][\w-]*){0,3}\s")  # what is counted


def ands_more(text: str, ends: Collection[int], language: Language) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each "and more" behind a number, or as the end of what is counted, with the words that it stands for.

    Args:
        text: A sentence.
        ends: Where its numbers end.
        language: Its language.
    """
    reviewing, plain = module(language, "reviewing"), even(text)
    end = re.compile(rf"\s?(?:[,.;:)]|$)|\s(?:{reviewing.BEHIND_MORE})\s")
    for said, words in reviewing.AND_MORE.items():
        for more in re.finditer(rf"(?<!\w){words}(?!\w)", plain):
            if more.start() - 1 in ends or end.match(plain, more.end()):
                yield said, more


@cache
def _ranges(language: Language) -> re.Pattern[str]:
    """Return what finds the sign or the word between the two ends of a range."""
    words = "|".join(module(language, "reviewing").BETWEEN_ENDS.split())
    return re.compile(rf"\s?[-–—]\s?[$€£]?|\s(?:{words})\s[$€£]?")


def _quotations(text: str) -> Iterator[Quoted]:
    for match in _QUOTED.finditer(text):
        group = next(number for number, words in enumerate(match.groups(), start=1) if words)
        yield Quoted(match[group], *match.span(group))


def claimed_to(sentence: Sentence, figure: Figure) -> int:
    """Return where the passage of a figure ends: behind its sign or its word for percent, where it has one."""
    text, end = sentence.text, figure.end
    rest = text[end:]
    bare = rest.lstrip()
    if figure.unit and bare.startswith(figure.unit):
        return end + len(rest) - len(bare) + len(figure.unit)
    return end


def words_between(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the words of a part of a text, by white space."""
    return _WORD.finditer(text, start, end)
