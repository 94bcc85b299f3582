"""Titles: the words beside a name that say which office somebody has, and whether now, then or soon."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.knowledge.figures import even
from bot.languages import LANGUAGES, Language, module, spoken
from bot.review.draft import Sentence
from bot.review.lists import Placed

_NAME = re.compile(r"[^\W\d_][\w'’]*")
_MOST_OF_A_TITLE = 4  # words before a name
_FIRST = 3  # words of a title behind a name, of which one is a role
_MOST_OF_A_SENTENCE = 16  # words before "is" and a name, or behind the two


@dataclass(frozen=True, slots=True)
class Title:
    """What a sentence says of somebody's office.

    Attributes:
        start: Where it begins in the sentence; the name stands before or behind it.
        end: Where it ends.
        words: Those that tell, without what says only when.
        is_now: Whether a verb or a word says that it is so today; None where nothing says when.
        is_to_be: Whether somebody is still to hold it: "incoming".
        is_chosen: Whether somebody was chosen for it, and holds it or not: "appointed".
        is_said: Whether a verb joins it to the name: what else may follow "is" is no office.
    """

    start: int
    end: int
    words: tuple[str, ...]
    is_now: bool | None = None
    is_to_be: bool = False
    is_chosen: bool = False
    is_said: bool = False


class TitleReader:
    """Reads titles.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._little = indexed.vocabulary.grammar.function_words
        self._operators = indexed.vocabulary.grammar.operators
        roles = spoken(LANGUAGES)
        self.roles = roles.words("anatomy", "ROLES")
        self._joining = roles.words("particles", "AND")
        self._leading = roles.words("reviewing", "TO_BE") | roles.words("reviewing", "FORMER")
        self._courtesies = roles.words("anatomy", "HONORIFICS") - self.roles

    def beside(self, sentence: Sentence, one: Placed, is_known: Callable[[Title], bool]) -> Title | None:
        """Return the title of a name; None where there is none.

        Args:
            sentence: Where the name stands.
            one: The name.
            is_known: Whether the record has a title of the person: of several readings it is the one.
        """
        return self._adjacent(sentence, one, is_known) or self._said(sentence, one, is_known)

    def _adjacent(self, sentence: Sentence, one: Placed, is_known: Callable[[Title], bool]) -> Title | None:
        """Return a title right before a name, in it, or behind its comma."""
        before = self._before(sentence.text[: one.start])
        words = [even(match[0]) for match in before]
        if any(word in self.roles for word in words):
            return self._made(sentence, before[0].start(), before[-1].end())
        own = [even(word) for word in _NAME.findall(sentence.text[one.start : one.end])]
        if own and own[0] in self.roles:  # "Chair Rivers", which the record has as one of the names
            return Title(one.start, one.end, tuple(own[:1]))
        behind = chain(self._behind_a_comma(sentence, one), self._behind_as(sentence, one))
        readings = [title for title in behind if not self.roles.isdisjoint(title.words[:_FIRST])]
        if readings:
            return next(filter(is_known, readings), readings[-1])
        leading = (one for one in self._before_a_comma(sentence, one) if not self.roles.isdisjoint(one.words))
        return next(filter(is_known, leading), None)

    def _before_a_comma(self, sentence: Sentence, one: Placed) -> Iterator[Title]:
        """Yield the readings of a title before a comma and a name, the longest first: `the minister, Ada Reed,`.

        What stands behind a comma and a name itself may be the title of that one.
        """
        end = len(sentence.text[: one.start].rstrip()) - 1
        if sentence.text[end : end + 1] != ",":
            return
        start = max(one.end() for one in re.finditer(r"^|[\d,;:.()]", sentence.text[:end]))
        if re.search(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*,$", sentence.text[:start]):
            return
        yield from (self._made(sentence, one, end) for one in self._starts(sentence, start, end))

    def _behind_a_comma(self, sentence: Sentence, one: Placed) -> Iterator[Title]:
        """Yield the readings of a title behind a name and a comma, the longest first: it may hold commas."""
        behind = re.match(r",\s+[^;.()]+", sentence.text[one.end :])
        if behind is None or self._is_joined(sentence, behind[0]):
            return
        cuts = [cut.start() for cut in re.finditer(r",\s", behind[0]) if cut.start()]
        for end in [len(behind[0]), *reversed(cuts)]:
            if len(_NAME.findall(behind[0][:end])) <= _MOST_OF_A_SENTENCE:
                yield self._made(sentence, one.end, one.end + end)

    def _behind_as(self, sentence: Sentence, one: Placed) -> Iterator[Title]:
        """Yield the readings of a title behind a name and "as", the longest first."""
        assert sentence.language
        led = _as(sentence.language).match(even(sentence.text), one.end)
        if led is None:
            return
        text = re.split(r"[;.()—–:]", sentence.text[led.end() :])[0]
        words = module(sentence.language, "reviewing")
        cuts = rf",\s|\s(?:{words.PAST})(?!\w)|\s(?:{'|'.join(self._joining)})\s(?:{words.TO_WHOM})\s"
        for end in [len(text), *(cut.start() for cut in reversed(list(re.finditer(cuts, text))))]:
            if len(_NAME.findall(text[:end])) <= _MOST_OF_A_SENTENCE:
                yield self._made(sentence, led.end(), led.end() + end)

    def _is_joined(self, sentence: Sentence, text: str) -> bool:
        """Return whether a verb follows a name and its comma: `, who was minister then`."""
        assert sentence.language
        return _behind(sentence.language).match(even(text)) is not None

    def _before(self, text: str) -> list[re.Match[str]]:
        """Return the words that lead to a name as a title does: with capitals, roles, and small words between."""
        found: list[re.Match[str]] = []
        end = len(text)
        for match in reversed(list(_NAME.finditer(text))[-_MOST_OF_A_TITLE:]):
            word = even(match[0])
            is_of_it = match[0][:1].isupper() or word in self.roles or word in self._little or word in self._leading
            if not is_of_it or word in self._joining or text[match.end() : end].strip(" -"):
                break
            end = match.start()
            found.insert(0, match)
        while found and even(found[0][0]) in self._little:
            found.pop(0)
        return found

    def _said(self, sentence: Sentence, one: Placed, is_known: Callable[[Title], bool]) -> Title | None:
        """Return a title that a verb joins to a name: "is now the secretary", "leads the office", "the chair is"."""
        assert sentence.language
        text = even(sentence.text)
        if verb := _behind(sentence.language).match(text, one.end):
            readings = list(self._behind(sentence, verb))
        elif verb := _leading(sentence.language).search(text[: one.start]):
            readings = list(self._leading_to(sentence, verb))
        else:
            return None
        is_head = _leads(sentence.language).search(verb[0]) is not None
        readings = [one for one in readings if not self._denies(sentence.text[one.start : one.end])]
        roles = [title for title in readings if is_head or any(word in self.roles for word in title.words)]
        return next(filter(is_known, roles), roles[-1] if roles and not is_head else None)

    def led(self, sentence: Sentence, one: Placed) -> tuple[int, bool] | None:
        """Return where the name of what somebody leads or is of begins, and whether they lead it; None elsewhere.

        Args:
            sentence: Where the name of the person stands.
            one: That name.
        """
        assert sentence.language
        text = even(sentence.text)
        verb = _behind(sentence.language).match(text, one.end)
        is_head = verb is not None and _leads(sentence.language).search(verb[0]) is not None
        found = verb if is_head else _of(sentence.language).match(text, one.end)
        article = _article(sentence.language).match(text, found.end()) if found else None
        return (article.end(), is_head) if article else None

    def is_of(self, sentence: Sentence, one: Placed, body: range) -> bool:
        """Return whether a body stands beside a name as if of its office: "the head of it, Rivers", "its Rivers".

        So it does where "who" begins what is said of both.

        Args:
            sentence: Where both stand.
            one: The name.
            body: Where the body is named.
        """
        assert sentence.language
        text = even(sentence.text)
        if _who(sentence.language).fullmatch(text, one.end, max(one.end, body.start)):
            return True
        between = re.fullmatch(r"(['’]s)?((?:\s\w+){0,3})(,?)\s", text[body.stop : one.start])
        if between is None:
            return False
        words = between[2].split()
        if words:
            return bool(between[1]) and not self.roles.isdisjoint(words)
        before = text[: body.start].split()
        small = {*module(sentence.language, "particles").ARTICLES.split()}
        while before and before[-1] in small:
            before.pop()
        of = module(sentence.language, "particles").OF.split()
        is_office = len(before) > 1 and before[-1] in of and before[-2] in self.roles
        return bool(between[1]) or (bool(between[3]) and is_office)

    def _behind(self, sentence: Sentence, verb: re.Match[str]) -> Iterator[Title]:
        """Yield the readings of an office behind a name and a verb, the longest first: it may hold commas."""
        dates = [one.start for one in sentence.dates if one.start >= verb.end()]
        text = re.split(r"[;.()—–:]", sentence.text[verb.end() : min([len(sentence.text), *dates])])[0]
        for end in [len(text), *(one.start() for one in reversed(list(re.finditer(r",\s", text))))]:
            if len(_NAME.findall(text[:end])) <= _MOST_OF_A_SENTENCE:
                yield self._joined(sentence, verb.end(), verb.end() + end, verb)

    def _leading_to(self, sentence: Sentence, verb: re.Match[str]) -> Iterator[Title]:
        """Yield the readings of an office before a verb and a name, the longest first: more may stand before it."""
        start = max(sentence.text.rfind(sign, 0, verb.start()) for sign in ",;:.()") + 1
        starts = self._starts(sentence, start, verb.start())
        yield from (self._joined(sentence, one, verb.start(), verb) for one in starts)

    def _starts(self, sentence: Sentence, start: int, end: int) -> Iterator[int]:
        """Yield where a title may begin in a stretch, the first first: at its head, or behind a small word."""
        found = list(_NAME.finditer(sentence.text, start, end))[-_MOST_OF_A_SENTENCE:]
        for at, match in enumerate(found):
            if not at or even(found[at - 1][0]) in self._little:
                yield match.start()

    def _denies(self, text: str) -> bool:
        """Return whether a text has a negation: it is said who does not hold the office."""
        return any(self._operators.get(even(one)) == NEGATION for one in _NAME.findall(text))

    def _joined(self, sentence: Sentence, start: int, end: int, verb: re.Match[str]) -> Title:
        made = self._made(sentence, start, end)
        is_now = made.is_now
        if is_now is None and not (verb["who"] and verb["now"]):  # "who heads it" only says who that is
            is_now = verb["now"] is not None
        return replace(made, is_now=is_now, is_said=True)

    def _made(self, sentence: Sentence, start: int, end: int) -> Title:
        """Return a title without the words that say when, or that somebody was chosen for it."""
        assert sentence.language
        reviewing = module(sentence.language, "reviewing")
        text = even(sentence.text[start:end])
        office = re.sub(rf"(?<!\w)(?:{reviewing.AT_THE_TIME})(?!\w)", "", text)
        said, now = [_own(one) for one in _NAME.findall(office)], {*reviewing.NOW.split(), *reviewing.IN_OFFICE.split()}
        then = {*reviewing.THEN.split(), *reviewing.FORMER.split()}
        to_be, chosen = set(reviewing.TO_BE.split()), set(reviewing.CHOSEN.split())
        is_then = office != text or not then.isdisjoint(said)
        silent = self._little | self._courtesies | now | then | to_be | chosen
        telling = tuple(word for word in said if word not in silent)
        is_now = False if is_then else not now.isdisjoint(said) or None
        return Title(start, end, telling, is_now, not to_be.isdisjoint(said), not chosen.isdisjoint(said))


def is_asked_now(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether a sentence asks somebody for something today: "we urge the chair to", "the chair must".

    Args:
        sentence: The sentence.
        start: Where the name or its title begins.
        end: Where the two end.
    """
    assert sentence.language
    text, (before, behind) = even(sentence.text), _asking(sentence.language)
    return before.search(text[:start]) is not None or behind.match(text, end) is not None


@cache
def _asking(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what asks somebody for something now, before the name, and behind it."""
    reviewing = module(language, "reviewing")
    articles = "|".join(module(language, "particles").ARTICLES.split())
    ought = rf"{reviewing.OUGHT}|{reviewing.BEING}(?:{reviewing.DEMANDING})"
    return (
        re.compile(rf"(?<!\w){reviewing.DEMANDS_NOW}\s(?:(?:{articles})\s)?$"),
        re.compile(rf"[,)]?\s(?:{ought})(?!\w)"),
    )


def _own(word: str) -> str:
    """Return a word without the ending of whose something is, or what leads to it: "Alderland's", "l'actuel"."""
    return re.sub(r"['’]s?$|^(?:\w|qu)['’](?=\w\w)", "", word)


@cache
def _behind(language: Language) -> re.Pattern[str]:
    """Return what joins a name to the office behind it."""
    reviewing = module(language, "reviewing")
    return re.compile(rf"(?P<who>,?\s(?:{reviewing.WHO}))?\s(?:(?:{_now(language)})\s)*{_verbs(language)}\s")


@cache
def _as(language: Language) -> re.Pattern[str]:
    """Return what stands between a name and an office that somebody does something in: "as"."""
    return re.compile(rf"\s(?:{module(language, 'reviewing').AS})\s")


@cache
def _leading(language: Language) -> re.Pattern[str]:
    """Return what joins an office to the name behind it."""
    return re.compile(rf"(?P<who>(?!))?\s(?:(?:{_now(language)})\s)*{_verbs(language)}\s(?:(?:{_now(language)})\s)*$")


@cache
def _of(language: Language) -> re.Pattern[str]:
    """Return what stands between a name and the body that somebody is of."""
    return re.compile(rf",?\s(?:{'|'.join(module(language, 'particles').OF.split())})\s|\s\(")


@cache
def _who(language: Language) -> re.Pattern[str]:
    """Return what stands between a name and another behind "who", in what is said of both."""
    return re.compile(rf",?\s(?:{module(language, 'reviewing').WHO})\s[^,;:.()]*")


@cache
def _article(language: Language) -> re.Pattern[str]:
    """Return an article, or nothing."""
    return re.compile(rf"(?:(?:{'|'.join(module(language, 'particles').ARTICLES.split())})(?:\s|['’]))?")


def _now(language: Language) -> str:
    return "|".join((*module(language, "reviewing").NOW.split(), *module(language, "reviewing").THEN.split()))


def _verbs(language: Language) -> str:
    reviewing = module(language, "reviewing")
    return rf"(?:(?P<now>{reviewing.IS}|{reviewing.LEADS})|{reviewing.WAS}|{reviewing.LED})"


@cache
def _leads(language: Language) -> re.Pattern[str]:
    """Return what finds a verb that says by itself that somebody is the head."""
    reviewing = module(language, "reviewing")
    return re.compile(rf"(?<!\w)(?:{reviewing.LEADS}|{reviewing.LED})\s$")
