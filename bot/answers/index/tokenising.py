"""Cut the record's texts into words and keys; each distinct word is worked out once for the whole record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from bot.answers.index.postings import Phrasing, Phrasings
from bot.answers.understand.vocabulary import NEGATION, Vocabulary
from bot.knowledge.fields import Phrases, Text
from bot.languages import Language

_Words = tuple[str, ...]
_Keys = tuple[str, ...]
_CUT_LATELY = 8192  # short phrasings; what people call one entry, they call others
_SCOPE = 3  # telling words: "has not published any evaluation of it"


class Cut(NamedTuple):
    """A text, cut.

    Attributes:
        words: All of them.
        keys: Of those that are no function words and no part of a date.
        dates: The dates in it, as EDTF.
    """

    words: _Words
    keys: frozenset[str]
    dates: tuple[str, ...]


class Tokeniser:
    """Cuts the texts of one record; it is needed only while that is arranged.

    Args:
        vocabulary: The words that the record is asked with.
        names: Single words that name something, function words such as `us` included.
    """

    def __init__(self, vocabulary: Vocabulary, names: Iterable[str] = ()) -> None:
        self._vocabulary = vocabulary
        self._grammar = vocabulary.grammar
        self._unkeyed = self._grammar.function_words.difference(names)
        self._of_phrase = {language: _KeysOf(vocabulary, language) for language in vocabulary.languages}
        self._of_language = {
            language: _TellingKeysOf(self._unkeyed, keys_of) for language, keys_of in self._of_phrase.items()
        }
        self._of_any = _TellingKeysOf(self._unkeyed, *self._of_phrase.values())
        self._names: dict[tuple[str, ...], Cut] = {}
        self._phrasings: dict[tuple[str, ...], Phrasings] = {}
        self._cut_lately = lru_cache(maxsize=_CUT_LATELY)(self.cut)

    def cut(self, text: str, language: Language | None = None) -> Cut:
        """Cut one text.

        Args:
            text: As it stands in the record.
            language: Of its words; None for a name, which any language may hold.
        """
        all_words = self._vocabulary.words(text)
        mentions = self._grammar.calendar.find(all_words)
        keys_of = self._of_language[language] if language else self._of_any
        if mentions or not self._grammar.percent_words.isdisjoint(all_words):
            inside = {at for mention in mentions for at in range(mention.start, mention.end)}
            found = chain.from_iterable(
                self._before(all_words, at) or keys_of[word] for at, word in enumerate(all_words) if at not in inside
            )
        else:
            found = chain.from_iterable(map(keys_of.__getitem__, all_words))
        return Cut(all_words, frozenset(found), tuple([one.edtf for one in mentions if one.edtf]))

    def _before(self, all_words: _Words, at: int) -> _Keys:
        """Return the key of a number before a word for percent; nothing for other words."""
        if all_words[at] in self._unkeyed:
            return ()
        value = self._grammar.number(all_words[at], *all_words[at + 1 : at + 2])
        return (value,) if value else ()

    def texts(self, text: Text) -> tuple[Cut, ...]:
        """Cut a text in each language."""
        return tuple([self.cut(text.in_language(language), language) for language in self._vocabulary.languages])

    def each(self, phrases: Phrases) -> Iterator[tuple[Cut, Language]]:
        """Cut short phrasings, each in its language."""
        for language in self._vocabulary.languages:
            yield from ((self._cut_lately(phrase, language), language) for phrase in phrases.in_language(language))

    def names(self, names: tuple[str, ...]) -> Cut:
        """Cut the names of one thing, which many entries are linked to, into one."""
        found = self._names.get(names)
        if found is None:
            cuts = [self.cut(name) for name in names]
            found = self._names[names] = Cut(
                tuple(chain.from_iterable(one.words for one in cuts)),
                frozenset().union(*(one.keys for one in cuts)),
                tuple(chain.from_iterable(one.dates for one in cuts)),
            )
        return found

    def phrasing(self, all_words: Iterable[str], language: Language) -> Phrasing:
        """Return the keys of a phrase's informative words, in order; of all its words where none is informative.

        Args:
            all_words: The phrase, cut.
            language: Of its words.
        """
        keys_of = self._of_phrase[language]
        chosen = [word for word in all_words if word not in self._vocabulary.untelling] or all_words
        return tuple(sorted({one for word in chosen for one in keys_of[word]}))

    def denied(self, all_words: _Words, language: Language) -> Iterator[str]:
        """Yield the keys of the telling words that follow a negation, as far as its scope goes.

        Args:
            all_words: A text, cut.
            language: Of its words.
        """
        for at, word in enumerate(all_words):
            if self._grammar.operators.get(word) == NEGATION:
                told = (one for one in all_words[at + 1 :] if one not in self._vocabulary.untelling)
                for one in islice(told, _SCOPE):
                    yield from self._of_phrase[language][one]

    def named(self, names: tuple[str, ...]) -> Phrasings:
        """Return one phrasing for each name and language, since a name may be typed in a question of either."""
        found = self._phrasings.get(names)
        if found is None:
            cut = [self._vocabulary.words(name) for name in names]
            found = tuple(self.phrasing(one, language) for one in cut for language in self._vocabulary.languages)
            self._phrasings[names] = found
        return found


class _KeysOf(dict[str, _Keys]):
    """What each word is matched by; worked out when a word is first met.

    Args:
        vocabulary: Tells the keys.
        language: That the words are of.
    """

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        super().__init__()
        self._key, self._number = vocabulary.key, vocabulary.grammar.number
        self._language = language

    def __missing__(self, word: str) -> _Keys:
        found = self[word] = (self._number(word) or self._key(word, self._language),)
        return found


class _TellingKeysOf(dict[str, _Keys]):
    """The same for words of one or several languages, where function words are matched by nothing.

    Args:
        unkeyed: Words that are matched by nothing.
        *keys_of: Those of each language.
    """

    def __init__(self, unkeyed: frozenset[str], *keys_of: _KeysOf) -> None:
        super().__init__()
        self._unkeyed = unkeyed
        self._keys_of = keys_of

    def __missing__(self, word: str) -> _Keys:
        found: _Keys = ()
        if word not in self._unkeyed:
            found = tuple({one for keys_of in self._keys_of for one in keys_of[word]})
        self[word] = found
        return found
