"""Who is said to say it: the names in a sentence that are no part of what it states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.stems import stem
from bot.languages import Language, module
from bot.review.words import Words, many

_SPEAKERS = ("organizations", "people", "documents")
_BEFORE_A_VERB = 4  # small words between who says it and the verb, and the verb
_AROUND = 3  # words between who says it and a verb of saying, on either side
_BY_WHOM = 6  # words from the kind of data to the name of whoever published them


class Attribution:
    """Tells which names of a sentence only say whose the statement is.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed
        self._reporting = cache(self._reporting_in)  # once for each language
        self._so = cache(self._so_in)  # likewise
        self._asking = cache(self._asking_in)
        self._making = cache(self._making_in)
        self._handing = cache(self._handing_in)
        self._uttering = cache(self._uttering_in)
        self._irregular = cache(indexed.vocabulary.grammar.irregular)

    def speaking(self, words: Words) -> tuple[NameLink, ...]:
        """Return the names of those who are said to say it: `according to Alder`, `Alder reports`, `(Alder)`."""
        return tuple(one for one in words.links if one.section in _SPEAKERS and self._is_speaking(words, one))

    def of_saying(self, words: Words, speaking: Sequence[NameLink]) -> frozenset[int]:
        """Return the positions of the words of saying beside the names of those who say it, and before "that"."""
        own = [link for link in words.links if any(link.ids == one.ids for one in speaking)]
        beside = {at for link in own for at in range(min(link.positions) - _AROUND, max(link.positions) + _AROUND + 1)}
        that = module(words.language, "reviewing").THAT.split()
        leading = {at for at, following in enumerate(words.words[1:]) if following in that}
        said = frozenset(at for at in beside | leading if 0 <= at < len(words.words) and self.says(words, at))
        return said.union(*(self._leading(words, min(link.positions)) for link in own))

    def of_letters(self, words: Words) -> frozenset[int]:
        """Return the positions of the words of "according to the letter" and "as the letter tells"."""
        said, found = words.words, set[int]()
        little = words.question.grammar.function_words
        letters = [one for one in words.tokens if Frame.LETTERS in one.frames and not one.is_counted]
        for at in (one.position for one in letters):
            start = at
            while start and said[start - 1] in words.question.grammar.articles:  # "a letter", too
                start -= 1
            before = " ".join(said[:start])
            behind = [one for one in range(at + 1, len(said)) if said[one] not in little][:1]
            is_led = self._indexed.pattern("speech", "ATTRIBUTING").search(before)
            telling = [one for one in behind if self.says(words, one)]
            found.update([at, *telling] if is_led or telling else [])
        return frozenset(found)

    def _leading(self, words: Words, start: int) -> frozenset[int]:
        """Return the positions of "in the words of" and its like before a name."""
        said, reviewing = words.words, module(words.language, "reviewing")
        while start and said[start - 1] in words.question.grammar.articles:
            start -= 1
        found = re.search(reviewing.LED_BY, " ".join(said[:start]))
        return frozenset(range(start - len(found[0].split()), start)) if found else frozenset()

    def _is_speaking(self, words: Words, link: NameLink) -> bool:
        start, end = self._whole_name(words, link)
        if self._is_led(words, start):
            return True
        return not _is_said_to(words, start) and (self._is_followed(words, end) or self._is_last(words, start, end))

    def _whole_name(self, words: Words, link: NameLink) -> tuple[int, int]:
        """Return where a name begins and ends, with the words of its other names beside it."""
        knowledge = self._indexed.knowledge
        names = (name for one in link.ids if one not in knowledge.documents for name in knowledge.names_of(one))
        own = {word for name in names for word in self._indexed.vocabulary.words(name)}
        own -= words.question.grammar.function_words
        start, end = min(link.positions), max(link.positions) + 1
        while start and words.words[start - 1] in own:
            start -= 1
        while end < len(words.words) and words.words[end] in own:
            end += 1
        return start, end

    def _is_led(self, words: Words, start: int) -> bool:
        """Return whether "according to" stands before a name, maybe with "a report by" between the two."""
        said, reviewing = words.words, module(words.language, "reviewing")
        attributing = self._indexed.pattern("speech", "ATTRIBUTING")
        issued = re.compile(reviewing.ISSUED_BY)
        little = words.question.grammar.function_words
        while start:
            before = " ".join(said[:start])
            if attributing.search(before) or issued.search(before) or re.search(reviewing.LED_BY, before):
                return True
            if said[start - 1] not in little and not self.says(words, start - 1):
                return False
            start -= 1
        return False

    def _is_followed(self, words: Words, end: int) -> bool:
        """Return whether a verb of saying is the first telling word behind a name."""
        reviewing = module(words.language, "reviewing")
        little = words.question.grammar.function_words.union(reviewing.NOW.split(), reviewing.LATEST.split())
        carrying = frozenset(reviewing.CARRYING.split())
        behind = range(end, min(end + _BEFORE_A_VERB, len(words.words)))
        after = [
            at
            for at in behind
            if words.words[at] not in little and (words.words[at] not in carrying or self.says(words, at))
        ]
        if any(_puts_at(words, at) for at in behind if words.words[at] not in little):
            return True
        return bool(after) and self.says(words, after[0])

    def _is_last(self, words: Words, start: int, end: int) -> bool:
        """Return whether a name closes a sentence behind a verb of saying: "it rains, says Alder"."""
        little = words.question.grammar.function_words
        led = [at for at in range(max(0, start - _AROUND), start) if words.words[at] not in little]
        is_verb = bool(led) and self._stem(words.words[led[-1]], words.language) in self._reporting(words.language)
        says = module(words.language, "reviewing").SAYS_LAST.split()
        is_last = little.issuperset(words.words[end:])  # but for a date, which is no word
        return is_last and (is_verb or bool(led and words.words[led[-1]] in says))

    def says(self, words: Words, at: int) -> bool:
        """Return whether a word is one by which somebody says, finds or counts something."""
        return self.is_saying(words.words[at], words.language)

    def says_that(self, words: Words, at: int) -> bool:
        """Return whether a word is such a one, and what is said, found or counted stands behind it."""
        return self.says(words, at) and not {*words.words[at + 1 : at + 2]}.isdisjoint(
            module(words.language, "reviewing").THAT.split()
        )

    def of_themselves(self, words: Words) -> tuple[NameLink, ...]:
        """Return the names of those of whom words tell what they say: "Alder says that it pays on time"."""
        that = range(_BEFORE_A_VERB)
        speaking = ((one, max(one.positions) + 1) for one in self.speaking(words))
        return tuple(one for one, end in speaking if any(self._tells_that(words, end + at) for at in that))

    def _tells_that(self, words: Words, at: int) -> bool:
        return at < len(words.words) and self.says_that(words, at)

    def is_saying(self, word: str, language: Language) -> bool:
        """Return whether a word of a language is one of saying, finding or counting."""
        return word in self._so(language) or self._stem(word, language) in self._reporting(language)

    def finds_out(self, word: str, language: Language) -> bool:
        """Return whether a word is one of saying or counting, or of asking those who are counted."""
        return self.is_saying(word, language) or self.asks(word, language)

    def asks(self, word: str, language: Language) -> bool:
        """Return whether a word is one of asking those who are counted: questioned, surveyed."""
        return self._stem(word, language) in self._asking(language)

    def speaks_up(self, word: str, language: Language) -> bool:
        """Return whether a word is one by which somebody demands or utters something."""
        return self._stem(word, language) in self._uttering(language)

    def _uttering_in(self, language: Language) -> frozenset[str]:
        return frozenset(self._stem(word, language) for word in module(language, "reviewing").SPEAKING_UP.split())

    def makes(self, word: str, language: Language) -> bool:
        """Return whether a verb with "a" and a noun says no more than the noun: issue a permit."""
        return self._stem(word, language) in self._making(language)

    def hands_over(self, word: str, language: Language) -> bool:
        """Return whether a word is a verb by which money goes from one to another; of a future, its infinitive is."""
        return self._verb(word, language) in self._handing(language)

    def has_verb(self, words: Words, verb: str) -> bool:
        """Return whether some words have a verb of handing over, in the future or the conditional, too."""
        own = self._verb(verb, words.language)
        return any(self._verb(one, words.language) == own for one in words.words)

    def _verb(self, word: str, language: Language) -> str:
        """Return a verb's stem; of a future, its infinitive's."""
        future = re.fullmatch(module(language, "reviewing").FUTURES, word)
        return self._stem(future[1] if future else word, language)

    def _handing_in(self, language: Language) -> frozenset[str]:
        return frozenset(self._stem(word, language) for word in module(language, "reviewing").HANDING.split())

    def _making_in(self, language: Language) -> frozenset[str]:
        return frozenset(self._stem(word, language) for word in module(language, "reviewing").MAKING.split())

    def _asking_in(self, language: Language) -> frozenset[str]:
        return frozenset(self._stem(word, language) for word in module(language, "reviewing").SURVEYING.split())

    def _so_in(self, language: Language) -> frozenset[str]:
        return frozenset(module(language, "reviewing").AS_SO.split()) | self._indexed.words("speech", "SPEAKING")

    def _reporting_in(self, language: Language) -> frozenset[str]:
        """Return the keys of the verbs by which somebody says, finds or counts something; none of them denies it."""
        return frozenset(self._stem(word, language) for word in module(language, "reviewing").REPORTING.split())

    def _stem(self, word: str, language: Language) -> str:
        """Return a word's stem, and never its group of synonyms: who "adds" a town to a program says nothing."""
        return stem(self._irregular(language).get(word, word), language)


def _is_said_to(words: Words, start: int) -> bool:
    """Return whether "to" stands before a name: whoever it is said or written to says nothing."""
    articles, to = words.question.grammar.articles, module(words.language, "particles").TO.split()
    before = next((one for one in reversed(words.words[:start]) if one not in articles), "")
    return before in to


def _puts_at(words: Words, at: int) -> bool:
    """Return whether a verb begins "puts the number of hens at", before the figure."""
    puts, leading = module(words.language, "reviewing").PUTTING
    putting = rf"(?:{puts})(?: \w+)+? (?:{leading}) {many(words.language)}(?!\w)"
    return re.match(putting, " ".join(words.words[at:])) is not None


def is_kind_of_data(words: Words, link: NameLink, publishers: Sequence[NameLink]) -> bool:
    """Return whether a word for a body only says of which kind the data of another one are: `government data by Alder`.

    Args:
        words: Where it stands.
        link: The word.
        publishers: Those who are known to say it.
    """
    at, data = max(link.positions), frozenset(module(words.language, "reviewing").DATA.split())
    is_bare = len(link.positions) == 1 and not data.isdisjoint(words.words[at + 1 : at + 2])
    return is_bare and any(0 < min(one.positions) - at <= _BY_WHOM for one in publishers)
