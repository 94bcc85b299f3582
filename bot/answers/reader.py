"""Read questions the way that one record reads them: with its words, its names, its laws and its years."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from itertools import chain

from bot.answers.answer import Focus
from bot.answers.match.query import IndexedRecord
from bot.answers.message.length import is_too_long
from bot.answers.understand.laws import Laws
from bot.answers.understand.names import SECTIONS
from bot.answers.understand.question import Question, understand
from bot.answers.understand.short_years import Decades, ShortYears
from bot.answers.understand.spelling import Speller
from bot.answers.understand.vocabulary import Grammar
from bot.knowledge.model import Document
from bot.languages import Language, by_language

_READ_LATELY = 64  # questions: each is read several times until it is answered, as a whole and in its parts
_TOLD_LATELY = 256  # sentences of answers, as many as there are answers with their cards (`bot.slack.writing`)


class Reader:
    """Reads questions to one record.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        index = indexed.index
        self._indexed = indexed
        self._languages = indexed.knowledge.about.languages
        self._help = frozenset(("?", *_words_for_help(self._languages)))
        self._speller = Speller(index.spellings.counts, indexed.vocabulary, index.others.spellings, index.others.lent)
        self._is_too_long = lru_cache(maxsize=_READ_LATELY)(partial(is_too_long, words=self.grammar.cut))
        self._read = lru_cache(maxsize=_READ_LATELY)(self._read_anew)
        self._put = lru_cache(maxsize=_READ_LATELY)(lambda text, fallback, *how: self._read(text, fallback).put(*how))
        self._read_told = lru_cache(maxsize=_TOLD_LATELY)(self._read_anew)

    def prepare(self) -> None:
        """Do now what the first question would wait for."""
        self._speller.prepare()

    @property
    def grammar(self) -> Grammar:
        """The grammar of the record's languages."""
        return self._indexed.vocabulary.grammar

    def understand(
        self, text: str, language: Language | None, fallback: Language, focus: Focus | None = None
    ) -> Question:
        """Read a question.

        Args:
            text: As typed, without markup.
            language: The answer's language; None to follow the question.
            fallback: The language of a question that leans to none.
            focus: The command that the question came by.
        """
        return self._put(text, fallback, language, focus)

    def told(self, sentence: str, language: Language) -> Question:
        """Read what an answer tells; kept for longer than a question.

        Args:
            sentence: The answer's.
            language: The answer's.
        """
        return self._read_told(sentence, language)

    def nothing(self, language: Language) -> Question:
        """Return a question that asks nothing, in a language."""
        return understand("", self._speller.correct, self._indexed.vocabulary, language=language)

    def is_too_long(self, question: str) -> bool:
        """Return whether a question has more words than one can have."""
        return self._is_too_long(question)

    def is_help(self, question: str) -> bool:
        """Return whether help is asked for."""
        return question.strip().lower() in self._help

    def name(self, organization: str | None, language: Language) -> str | None:
        """Return a name that is read as that organization and no other; None without one."""
        known = self._indexed.knowledge.organizations.get(organization or "")
        names = (known.name.in_language(language), *known.names()) if known else ()
        whole = sorted(names, key=lambda name: "(" in name)  # a bracket is lost where a part of a question is cut
        return next((name for name in whole if self.names(name) == (organization,)), None)

    def document_name(self, document: Document | None, language: Language) -> str | None:
        """Return a name that is read as that document and no other; None without one."""
        names = (*document.names.in_language(language), document.title.in_language(language)) if document else ()
        return next((name for name in names if document and self.names(name) == (document.id,)), None)

    def terms(self, asked: Question) -> Collection[str]:
        """Return the terms that a question names, each in its words."""
        links = self._indexed.linker.links(asked.tokens, ["terms"])
        return [" ".join(token.word for token in link.tokens) for link in links]

    def names(self, text: str) -> tuple[str, ...]:
        """Return the ids that a text names."""
        tokens = self.understand(text, None, self._languages[0]).tokens
        return tuple(one for link in self._indexed.linker.links(tokens, SECTIONS) for one in link.ids)

    def _read_anew(self, text: str, fallback: Language) -> Question:
        return understand(
            self._with_names(text),
            self._speller.correct,
            self._indexed.vocabulary,
            fallback=fallback,
            names_in=self._indexed.linker.positions,
            all_names_in=self._indexed.linker.all_positions,
            with_months=self._speller.with_months,
            with_years=self._with_years,
        )

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        """The acronyms of organizations that are small words as well, each with a name: WHO asks for nobody."""
        small = self.grammar.function_words
        return {
            acronym: known.name.in_every_language()[0]
            for known in self._indexed.knowledge.organizations.values()
            for acronym in known.acronyms
            if acronym.isupper() and acronym.lower() in small
        }

    @cached_property
    def _laws(self) -> Laws:
        return Laws([*self._indexed.knowledge.terms.values()], self.grammar.spoken, self._languages)

    def _with_names(self, text: str) -> str:
        """Return a text with such acronyms written out, where not all of it is in capitals, and laws by their names."""
        text = self._laws.named(text)
        if not self._acronyms or text.isupper():
            return text
        return re.sub(r"\b[A-Z]{2,}\b", lambda found: self._acronyms.get(found[0], found[0]), text)

    @cached_property
    def _with_years(self) -> ShortYears:
        dates = chain.from_iterable(item.dates for item in self._indexed.index.items)
        words = self.grammar.spoken.words
        on_days, inside, articles = (
            words("calendar", "ON_DAYS"),
            words("followups", "IN"),
            words("calendar", "BEFORE_YEARS"),
        )
        letters, decades = self.grammar.kinds.letters, Decades(self.grammar.spoken)
        return ShortYears(dates, on_days, inside, letters, articles, decades)


def _words_for_help(languages: tuple[Language, ...]) -> Iterator[str]:
    """Yield how each language asks for help, loudly too."""
    for language, word in by_language("courtesies", "HELP").items():
        yield from (word, f"{word}!") if language in languages else ()
