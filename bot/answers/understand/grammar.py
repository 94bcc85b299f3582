"""The grammar of questions, in the languages of one record; it is the same for every record that has these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from types import ModuleType
from typing import NamedTuple

from bot.answers.understand.dates import Calendar
from bot.answers.understand.frames import Frame
from bot.answers.understand.intents import Intents
from bot.answers.understand.kinds import KindWords
from bot.answers.understand.normalise import Normaliser
from bot.knowledge.stems import stem
from bot.languages import Language, module, patterns, spoken

NEGATION = "not"  # its name among the operators
RESTRICTION = "only"
OPERATORS = (NEGATION, "before", "after", RESTRICTION, "over", "per")  # all of them
_MARKS = patterns("spelling", "MARKS")
_LETTERS = patterns("spelling", "LETTERS")


class When(NamedTuple):
    """How a language asks "when", a word that joins sentences as often.

    Attributes:
        before: The words after which it still asks: "and when", "y cuando".
        auxiliaries: What follows it where it asks; empty in a language that asks without such verbs.
    """

    before: frozenset[str]
    auxiliaries: frozenset[str]


class Grammar:
    """What the languages have beside a record's own words.

    Args:
        languages: Those that the record is kept in; the first is its fallback.
    """

    def __init__(self, languages: tuple[Language, ...]) -> None:
        self.languages = languages
        self.spoken = spoken(languages)
        self.calendar = Calendar(self.spoken)
        self.intents = Intents(self.spoken)
        self.kinds = KindWords(self.spoken)
        normaliser = Normaliser(self.spoken)
        self.words, self.cut = normaliser.words, normaliser.cut
        self.number, self.percent_words = normaliser.number, normaliser.percent_words
        self._modules = {language: module(language, "grammar") for language in languages}
        self.function_words = self.all("FUNCTION_WORDS")
        self.courtesies = self.all("COURTESIES")
        self.type_words = self.all("TYPE_WORDS")
        self.optional_words = self.all("OPTIONAL_WORDS")
        self.light_nouns = self.all("LIGHT_NOUNS")
        self.people = self.all("PEOPLE")
        self.operators = {word: name for one in self._modules.values() for word, name in _listed(one.OPERATORS)}
        self.frames = self._frames()
        self.light_verbs = {
            language: frozenset(stem(verb, language) for verb in one.LIGHT_VERBS)
            for language, one in self._modules.items()
            if one.LIGHT_VERBS
        }
        self._verbs = {language: _Verbs(language, one) for language, one in self._modules.items() if one.VERB_FORMS}
        self._irregular_light = _either(map(_irregular_light, self._modules.values()))
        self.unaccented_endings = self.all("UNACCENTED_ENDINGS")
        self.yes_no = self.all("YES_NO")
        self.which = self.all("WHICH")
        self.open_questions = self.all("OPEN_QUESTIONS")
        self.articles = self.all("ARTICLES")
        self.many = self.all("MANY")
        self.a_number = frozenset(tuple(phrase.split()) for phrase in self.all("A_NUMBER"))
        self.by_how_much = frozenset(tuple(phrase.split()) for phrase in self.all("BY_HOW_MUCH"))
        self.before_the_noun = self.all("BEFORE_THE_NOUN")
        self.before_a_span = self.all("BEFORE_A_SPAN")
        self.calendar_words = self.all("CALENDAR_WORDS")
        self.when = {
            word: When(frozenset(one.BEFORE_WHEN), frozenset(one.AUXILIARIES))
            for one in self._modules.values()
            for word in one.WHEN
        }
        self.relations, self.related_by = self.all("RELATIONS"), self.all("RELATED_BY")
        self.of_time = self.calendar_words | self.when.keys()
        self.as_of = re.compile(rf"\b(?:{self.spoken.either('grammar', 'AS_OF')})$")
        self.ends = self.all("ENDS")
        self.marks = {language: _MARKS[language] for language in languages}
        self.letters = {language: _LETTERS[language] for language in languages}
        self.asked_in = cache(self._asked_in)

    def all(self, name: str) -> frozenset[str]:
        """Return a list of words of every language."""
        return frozenset().union(*(getattr(one, name) for one in self._modules.values()))

    def before_articles(self, words: Sequence[str], at: int) -> int:
        """Return where the articles before a word begin; where there are none, the word itself."""
        articles = self.spoken.words("particles", "ARTICLES")
        while at and words[at - 1] in articles:
            at -= 1
        return at

    def behind_articles(self, words: Sequence[str], at: int) -> int:
        """Return where the articles end that begin at a place; where there are none, the place itself."""
        articles = self.spoken.words("particles", "ARTICLES")
        return next((one for one in range(at, len(words)) if words[one] not in articles), len(words))

    def behind_of_the(self, words: Sequence[str]) -> list[int]:
        """Return where wholes begin of which some are told: behind the "of the" of `9 of the 30 hens`."""
        out_of, those = self.spoken.words("particles", "OUT_OF"), self.spoken.words("particles", "THOSE")
        return [at for at, (one, other) in enumerate(pairwise(words), start=2) if one in out_of and other in those]

    def frames_of_verb(self, word: str) -> frozenset[Frame]:
        """Return what a form of a verb asks for, which no list need hold: `solicitaban`, `signaient`."""
        return frozenset().union(*(verbs.frames(word) for verbs in self._verbs.values()))

    def is_irregular_light(self, word: str) -> bool:
        """Return whether a folded word is a form of a verb that carries little, which its stem does not tell."""
        return self._irregular_light.fullmatch(word) is not None

    def synonyms(self, language: Language) -> tuple[tuple[str, ...], ...]:
        """Return the groups of words that mean the same in a language, whatever a record is about."""
        return tuple(tuple(line.split()) for line in self._modules[language].SYNONYMS.splitlines())

    def irregular(self, language: Language) -> Mapping[str, str]:
        """Return the first form of each verb by its others that no ending tells: `paid` is a form of `pay`."""
        lines = map(str.split, self._modules[language].IRREGULAR.strip().splitlines())
        return {form: first for first, *forms in lines for form in forms}

    def light_words(self, language: Language) -> frozenset[str]:
        """Return the words of a language that say little."""
        one = self._modules[language]
        return frozenset((*one.LIGHT_WORDS, *one.LIGHT_NOUNS, *one.PEOPLE, *one.COURTESIES))

    def _asked_in(self, language: Language) -> frozenset[str]:
        """Return the words of a language that hold a question together or tell what it asks for."""
        one = self._modules[language]
        told = (word for table in (one.FRAMES, one.OPERATORS) for word, _ in _listed(table))
        return frozenset((*one.FUNCTION_WORDS, *told))

    def _frames(self) -> dict[str, frozenset[Frame]]:
        frames: dict[str, frozenset[Frame]] = {}
        for one in self._modules.values():
            for word, name in _listed(one.FRAMES):
                frames[word] = frames.get(word, frozenset()) | {Frame(name)}
        return frames


class _Verbs:
    """The verbs of one language that ask for something, in the forms that no noun has.

    Args:
        language: The language.
        words: Its module of grammar.
    """

    def __init__(self, language: Language, words: ModuleType) -> None:
        self._language = language
        self._form = re.compile(words.VERB_FORMS)
        self._unaccented = tuple(words.UNACCENTED_ENDINGS)
        self._frames: dict[str, frozenset[Frame]] = {}
        self._infinitives = set[str]()
        for verb, name in _listed(words.FRAME_VERBS):
            self._frames[stem(verb, language)] = frozenset({Frame(name)})
            self._infinitives.add(verb)

    def frames(self, word: str) -> frozenset[Frame]:
        """Return what a folded word asks for; nothing where it may be a noun, or tells what somebody would do."""
        ending = self._form.search(word)
        if ending is None or word[: ending.start()] in self._infinitives:
            return frozenset()
        return frozenset().union(*(self._frames.get(one, ()) for one in self._stems(word)))

    def _stems(self, word: str) -> Iterator[str]:
        """Yield the stem of a form, and what stands before an ending that the stemmer knows by its accent alone."""
        yield stem(word, self._language)
        yield from (word.removesuffix(one) for one in self._unaccented if word.endswith(one))


def _either(patterns_of_languages: Iterable[Iterable[str]]) -> re.Pattern[str]:
    """Return one pattern for what any of these finds; of none, one that finds nothing."""
    return re.compile("|".join(chain.from_iterable(patterns_of_languages)) or r"(?!)")


def _irregular_light(words: ModuleType) -> Iterator[str]:
    """Yield patterns for the forms of light verbs that their stems do not tell: `encuentran`, `pudieran`."""
    if words.STRONG_FORMS:
        yield words.STRONG_FORMS
    for vowel, stressed in words.STRESSED_VOWELS.items():
        before_it = rf"(\w+){vowel}([^\W\daeiou]+)[aei]r"
        roots = [
            f"{found[1]}{stressed}{found[2]}" for one in words.LIGHT_VERBS if (found := re.fullmatch(before_it, one))
        ]
        yield rf"(?:{'|'.join(roots)})(?:{words.STRESSED_ENDINGS})"


def _listed(table: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a table's lines, and the name that begins the line."""
    for line in table.splitlines():
        name, all_words = line.split(": ")
        yield from ((word, name) for word in all_words.split())


grammar_of = cache(Grammar)  # a few records, and as few sets of languages, in one process
