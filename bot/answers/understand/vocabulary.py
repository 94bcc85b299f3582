"""The words of questions: those of each language, which are grammar, and those that a record has of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, dropwhile, takewhile
from operator import attrgetter
from sys import intern
from typing import NamedTuple

from bot.answers.understand.frames import Frame
from bot.answers.understand.grammar import NEGATION, OPERATORS, RESTRICTION, Grammar, grammar_of
from bot.answers.understand.measures import Measures
from bot.knowledge.model import DocumentKind, Unit, Words
from bot.knowledge.model import Vocabulary as OwnWords
from bot.knowledge.stems import stem
from bot.languages import Language
from bot.languages.unit_signs import signs_of_units

__all__ = ["NEGATION", "OPERATORS", "RESTRICTION", "Frame", "Grammar", "Vocabulary"]

_KEPT_WORDS = 8192  # single words, of the record and of questions; about five times what the shipped record holds
_KEPT_MEANINGS = 1024  # words of questions
_KEPT_LISTS = 64
_KEPT_TEXTS = 4096  # names and short phrasings of the documents, and of the claims that questions meet
_NO_FRAMES = frozenset[Frame]()
_SHORTEST_FORM = 4  # letters; "ten" is a number before it is a form of "tener"

_USUAL_KINDS = (DocumentKind.LETTER, DocumentKind.PRESS_RELEASE, DocumentKind.QA)  # every record is asked for them

_NO_FRAMES = frozenset[Frame]()
_Phrase = tuple[str, ...]


class Meaning(NamedTuple):
    """What a word says by itself, in whichever question.

    Attributes:
        keys: What it is matched by.
        number: Its canonical number, if it is one.
        frames: What it may tell about the kind of a question.
        is_light: Whether it says nothing about what is asked for, wherever it stands.
        is_noun: Whether it is light, and yet what is asked for where it is counted.
    """

    keys: frozenset[str]
    number: str | None
    frames: frozenset[Frame]
    is_light: bool
    is_noun: bool


def _frames(grammar: Grammar, kinds: Collection[DocumentKind]) -> Mapping[str, frozenset[Frame]]:
    """Return what words ask for, where a record has documents of these kinds: "petition" is no demand then."""
    of_letters = frozenset({Frame.LETTERS})
    several = {word: grammar.frames.get(word, frozenset()) | of_letters for word in grammar.kinds.names_several(kinds)}
    return {**grammar.frames, **several, **dict.fromkeys(grammar.kinds.names_one(kinds), of_letters)}


class Vocabulary:
    """The words that one record is asked with: its own beside those of each language.

    What it has worked out for a word it remembers itself: another record may say another thing of the same word.

    Args:
        own: The record's.
        languages: Those that the record is kept in, the fallback first; no word of another means anything.
        kinds: The kinds of its documents; a word for another kind, such as "report", names no document.
        units: Those that it declares; their signs are read as their names.
        measures: What its figures are called; of a "response time" none asks when.
    """

    def __init__(
        self,
        own: OwnWords,
        languages: tuple[Language, ...],
        kinds: Collection[DocumentKind] = _USUAL_KINDS,
        units: Collection[Unit] = (),
        measures: Iterable[str] = (),
    ) -> None:
        self.languages = languages
        self.grammar = grammar = grammar_of(languages)
        self.kinds = frozenset(kinds)
        self.frames = _frames(grammar, self.kinds - {*_USUAL_KINDS})
        of_record = {language: _Own(own.in_language(language), grammar) for language in languages}
        grouped = {language: (*grammar.synonyms(language), *of_record[language].groups) for language in languages}
        light = {language: grammar.light_words(language) | of_record[language].counted for language in languages}
        self._same = _Phrases(one for words in of_record.values() for one in words.same)
        signs = _signs(units, grammar)
        self._measures = Measures(units)
        self._language_of = _happenings(grammar)
        self._counted_in = grammar.spoken.words("numbers", "COUNTED_IN")
        self._of = grammar.spoken.words("particles", "OF")
        self._units = frozenset(_names_of(units, grammar))
        self._long_units = _of_several(self._units)
        self._said = _Phrases(chain(signs, (one for words in of_record.values() for one in words.said)))
        self._groups = {
            (language, stem(word, language)): f"{language}={group[0]}"
            for language, groups in grouped.items()
            for group in groups
            for word in group
        }
        self._irregular = {language: grammar.irregular(language) for language in languages}
        telling = {language: frozenset(chain.from_iterable(groups)) for language, groups in grouped.items()}
        self._words_of = {
            language: frozenset().union(
                grammar.asked_in(language),
                light[language],
                telling[language],
                grammar.kinds.in_language(language, self.kinds - {*_USUAL_KINDS}),
            )
            for language in languages
        }
        self.opposites = tuple(chain.from_iterable(map(attrgetter("opposites"), of_record.values())))
        self.light_nouns = grammar.light_nouns.union(*(words.counted for words in of_record.values()))
        self.light_words = frozenset().union(*light.values())
        self.untelling = grammar.function_words | (self.light_words - grammar.optional_words)
        self.telling_words = frozenset(grammar.frames).union(*telling.values())
        self.known_words = frozenset().union(*self._words_of.values())
        self.key = lru_cache(maxsize=_KEPT_WORDS)(self._key)
        self.keys = lru_cache(maxsize=_KEPT_WORDS)(self._keys)
        self.keys_of = lru_cache(maxsize=_KEPT_LISTS)(self._keys_of)
        self.leaning = lru_cache(maxsize=_KEPT_WORDS)(self._leaning)
        self.is_light = lru_cache(maxsize=_KEPT_WORDS)(self._is_light)
        self.meaning = lru_cache(maxsize=_KEPT_MEANINGS)(self._meaning)
        self.frames_of = lru_cache(maxsize=_KEPT_WORDS)(self._frames_of)
        self.informative_keys = lru_cache(maxsize=_KEPT_TEXTS)(self._informative_keys)
        self.denied = lru_cache(maxsize=_KEPT_TEXTS)(self._denied)
        self._times = frozenset(self._times_in(measures))

    def words(self, text: str) -> tuple[str, ...]:
        """Cut a text of the record into folded words, and write what the record calls the same alike."""
        return self.alike(self.grammar.words(self._measures.written_out(text)))

    def cut(self, text: str) -> tuple[str, ...]:
        """Cut what somebody typed as `words` does, and keep nothing of it."""
        return self.alike(self.grammar.cut(self._measures.written_out(text)))

    def alike(self, all_words: tuple[str, ...]) -> tuple[str, ...]:
        """Write each phrase of a group of synonyms in the one word that stands for it."""
        return self._same.replace(all_words)

    def meant(self, all_words: tuple[str, ...]) -> tuple[str, ...]:
        """Put what the record's phrases mean in the place of what a question says."""
        return self._without_multipliers(self._said.replace(all_words))

    def units_in(self, all_words: tuple[str, ...]) -> Iterator[range]:
        """Yield where the names of units stand that are of several words: the time in "time cards" is none."""
        for name in self._long_units:
            for at in range(len(all_words) - len(name) + 1) if name[0] in all_words else ():
                if all_words[at : at + len(name)] == name:
                    yield range(at, at + len(name))

    def times_in(self, all_words: tuple[str, ...]) -> Iterator[int]:
        """Yield where a word of time stands that is part of what a figure is called: a "response time" is no date."""
        if self._times:
            yield from (at for at, pair in self._described_times(all_words) if pair in self._times)

    @cached_property
    def _of_time(self) -> frozenset[str]:
        """The words that ask for a time, such as "month", but for those such as "when"."""
        grammar = self.grammar
        return frozenset(one for one, asked in grammar.frames.items() if Frame.WHEN in asked) - grammar.when.keys()

    def _times_in(self, measures: Iterable[str]) -> Iterator[frozenset[str]]:
        for name in measures:
            yield from (pair for _, pair in self._described_times(self.grammar.words(name)))

    def _described_times(self, all_words: tuple[str, ...]) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield where words of time stand with a telling word beside them, or behind "of", and the keys of that."""
        for at, word in enumerate(all_words):
            if word not in self._of_time:
                continue
            before, behind = all_words[:at][-1:], (*dropwhile(self._of.__contains__, all_words[at + 1 :]),)[:1]
            for beside in (*before, *behind):
                if not self._is_light(beside) and self.grammar.number(beside) is None:
                    yield at, self.keys(word) | self.keys(beside)

    def is_a_unit(self, word: str) -> bool:
        """Return whether a folded word is the name of a unit: of "1 euro" the number tells how much."""
        return (word,) in self._units

    def _without_multipliers(self, all_words: tuple[str, ...]) -> tuple[str, ...]:
        """Return words without those in which a sum is only counted: `how many millions of euros`."""
        if self._counted_in.isdisjoint(all_words):
            return all_words
        dropped: set[int] = set()
        for at, word in enumerate(all_words):
            if word in self._counted_in and not self.grammar.number(all_words[at - 1] if at else ""):
                joints = [*takewhile(lambda one: one in self._of, all_words[at + 1 :])]
                behind = at + 1 + len(joints)
                if any(all_words[behind : behind + len(name)] == name for name in self._units):
                    dropped.update(range(at, behind))
        return tuple(word for at, word in enumerate(all_words) if at not in dropped) if dropped else all_words

    def _key(self, word: str, language: Language) -> str:
        """Return what a word is matched by: its group of synonyms, else its stem, marked with the language."""
        stemmed = stem(word, language)
        first = self._irregular[language].get(word)
        if first is not None and (language, stemmed) not in self._groups:
            stemmed = stem(first, language)
        return intern(self._groups.get((language, stemmed), f"{language}:{stemmed}"))

    def _keys(self, word: str) -> frozenset[str]:
        """Return the keys of a word whose language is not known."""
        languages = self._language_of.get(word)  # a happening of one language is no word of another: "en marcha"
        return frozenset([self.key(word, language) for language in languages or self.languages])

    def _keys_of(self, all_words: frozenset[str]) -> frozenset[str]:
        """Return the keys of any of these words."""
        return frozenset[str]().union(*map(self.keys, all_words))

    def _leaning(self, word: str) -> Language | None:
        """Return the language that a word belongs to, where it is known in one of them alone."""
        homes = [language for language in self.languages if self._is_of(language, word)]
        return homes[0] if len(homes) == 1 else None

    def _is_of(self, language: Language, word: str) -> bool:
        return word in self._words_of[language] or (language, stem(word, language)) in self._groups

    def _is_light(self, word: str) -> bool:
        """Return whether a word says nothing of what is asked for: listed, or a form of a verb that carries little."""
        if word in self.grammar.function_words or word in self.light_words:
            return True
        if len(word) < _SHORTEST_FORM or word in self.telling_words:
            return False
        forms = self.grammar.light_verbs.items()
        is_regular = any(stem(word, language) in verbs for language, verbs in forms)
        return is_regular or self._is_light_unaccented(word) or self.grammar.is_irregular_light(word)

    def language_of_form(self, word: str) -> Language | None:
        """Return the one language in which a word that is not listed is light, as a form of a verb: "sales"."""
        if not self.is_light(word) or word in self.grammar.function_words or word in self.light_words:
            return None
        of = [language for language, verbs in self.grammar.light_verbs.items() if stem(word, language) in verbs]
        return of[0] if len(of) == 1 else None

    def _is_light_unaccented(self, word: str) -> bool:
        """Return whether a word is a light verb with an ending that the stemmer knows by its accent alone."""
        before = [word.removesuffix(one) for one in self.grammar.unaccented_endings if word.endswith(one)]
        return any(not verbs.isdisjoint(before) for verbs in self.grammar.light_verbs.values())

    def _frames_of(self, word: str) -> frozenset[Frame]:
        """Return what a word asks for; a form of a verb that is not listed, what that verb does."""
        if word in self.frames or word in self.grammar.function_words or len(word) <= _SHORTEST_FORM:
            return self.frames.get(word, _NO_FRAMES)
        return self.grammar.frames_of_verb(word)

    def _meaning(self, word: str) -> Meaning:
        """Return what a word of a question says by itself."""
        value = self.grammar.number(word)
        keys = frozenset({value}) if value else self.keys(word)
        is_noun = word in self.light_nouns
        return Meaning(keys, value, self.frames_of(word), self.is_light(word), is_noun)

    def _informative_keys(self, text: str) -> frozenset[str]:
        """Return the keys of a phrase's informative words; of all its words where none is informative."""
        all_words = self.words(text)
        chosen = [word for word in all_words if word not in self.untelling] or all_words
        found: set[str] = set()
        for word in chosen:
            value = self.grammar.number(word)
            found |= {value} if value else self.keys(word)
        return frozenset(found)

    def _denied(self, text: str) -> frozenset[str]:
        """Return the keys of the first telling word after each negation of a text of the record."""
        all_words, operators, small = self.words(text), self.grammar.operators, self.grammar.function_words
        behind = (all_words[at + 1 :] for at, word in enumerate(all_words) if operators.get(word) == NEGATION)
        telling = (next((word for word in words if word not in small), None) for words in behind)
        return self.keys_of(frozenset(word for word in telling if word))


class _Own:
    """The record's words of one language, folded.

    Args:
        words: As the record writes them.
        grammar: Cuts them.
    """

    def __init__(self, words: Words, grammar: Grammar) -> None:
        groups = [[grammar.words(one) for one in group] for group in words.synonyms]
        self.groups = tuple(tuple(one[0] for one in group if len(one) == 1) for group in groups)
        self.same = tuple(_in_one_word(groups))
        self.opposites = tuple(_opposites(groups, grammar))
        self.said = tuple((grammar.words(one.said), grammar.words(one.means)) for one in words.phrases)
        self.counted = frozenset(one for phrase in words.counted for one in grammar.words(phrase))


def _opposites(groups: Iterable[Sequence[_Phrase]], grammar: Grammar) -> Iterator[tuple[str, _Phrase]]:
    """Yield the words that a phrase of a group denies, and the words of the group: not "put in" is "exempt"."""
    for group in groups:
        same = tuple(phrase[0] for phrase in group if len(phrase) == 1)
        for phrase in group:
            affirmed = [word for word in phrase if grammar.operators.get(word) != NEGATION]
            if same and len(phrase) > len(affirmed) > 0:
                yield " ".join(affirmed), same


def _happenings(grammar: Grammar) -> dict[str, tuple[Language, ...]]:
    """Return the words for a month and for a happening, each with its language."""
    words_of = grammar.spoken.by_language("calendar", "ALSO_NOUNS")
    return {word: (language,) for language, words in words_of.items() for word in words.split()}


def _of_several(names: Iterable[Sequence[str]]) -> tuple[Sequence[str], ...]:
    return tuple(name for name in names if len(name) > 1)


def _names_of(units: Iterable[Unit], grammar: Grammar) -> Iterator[_Phrase]:
    """Yield what the units are called, and what people count in them."""
    for unit in units:
        yield from map(grammar.words, unit.names())


def _signs(units: Iterable[Unit], grammar: Grammar) -> Iterator[tuple[_Phrase, _Phrase]]:
    """Yield the sign of each unit that has one, and the unit's name: `km`, kilometres."""
    for unit in units:
        for language in unit.many.languages:
            name = unit.many.in_language(language)
            if sign := signs_of_units(language).get(name.lower()):
                yield grammar.words(sign), grammar.words(name)


def _in_one_word(groups: Iterable[Sequence[_Phrase]]) -> Iterator[tuple[_Phrase, _Phrase]]:
    """Yield each phrase of a group with the word of the group that it holds, else with the first of the group."""
    for group in groups:
        for phrase in group:
            if len(phrase) > 1:
                yield phrase, next((one for one in group if len(one) == 1 and one[0] in phrase), group[0])


class _Phrases:
    """Puts words in the place of phrases; of those that begin alike the longest wins.

    Args:
        pairs: Each phrase, and what takes its place.
    """

    def __init__(self, pairs: Iterable[tuple[_Phrase, _Phrase]]) -> None:
        self._starting: dict[str, list[tuple[_Phrase, _Phrase]]] = {}
        for said, means in sorted(pairs, key=lambda pair: -len(pair[0])):
            self._starting.setdefault(said[0], []).append((said, means))

    def replace(self, all_words: _Phrase) -> _Phrase:
        """Return the words with each phrase replaced; the very same where there is none."""
        if self._starting.keys().isdisjoint(all_words):
            return all_words
        found: list[str] = []
        at = 0
        while at < len(all_words):
            for said, means in self._starting.get(all_words[at], ()):
                if all_words[at : at + len(said)] == said:
                    found += means
                    at += len(said)
                    break
            else:
                found.append(all_words[at])
                at += 1
        replaced = tuple(found)
        return all_words if replaced == all_words else replaced
