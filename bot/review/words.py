"""Words of a draft or of a statement, read as a question's are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from bot.answers.understand.grammar import NEGATION
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.knowledge.figures import even
from bot.languages import Language, module

_SCOPE = 3  # telling words that a negation reaches, as in the index


@dataclass(frozen=True, eq=False)  # what is made of them is kept by them
class Words:
    """Some words of a text, read as a question's are.

    Attributes:
        tokens: The words, numbers and dates left out.
        question: The same as a question that asks for a number, where the words stand around one.
        links: The names among them.
        language: Theirs.
        text: As they stand there, with what leads to them.
    """

    tokens: tuple[Token, ...]
    question: Question
    links: tuple[NameLink, ...]
    language: Language
    text: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        return self.question.words

    @cached_property
    def keys(self) -> frozenset[str]:
        """What all of them are matched by."""
        return frozenset[str]().union(*(token.keys for token in self.tokens))

    @cached_property
    def place_of_figure(self) -> int | None:
        """The position of what stands in the figure's place; None where nothing does."""
        word = many(self.language)
        return self.words.index(word) if word in self.words else None

    @cached_property
    def telling(self) -> tuple[Token, ...]:
        """Those that say something, outside of names."""
        named = positions_of(self.links)
        return tuple(one for one in self.tokens if one.is_informative and one.position not in named)

    def before(self, link: NameLink) -> tuple[str, str]:
        """Return the two words before a name and its articles; empty where there are none."""
        articles, at = module(self.language, "particles").ARTICLES.split(), min(link.positions)
        while at and self.words[at - 1] in articles:
            at -= 1
        first, second = ("", "", *self.words[:at])[-2:]
        return first, second

    def object_of(self, token: Token) -> frozenset[str]:
        """Return the keys of the telling words that follow a word with nothing but articles between."""
        found, articles = set[str](), module(self.language, "particles").ARTICLES.split()
        for one in self.tokens[token.position + 1 :]:
            if one.is_informative:
                found |= one.keys
            elif one.word not in articles:
                break
        return frozenset(found)

    @cached_property
    def denied(self) -> frozenset[str]:
        """The keys of the telling words behind each negation, as far as it reaches."""
        return frozenset(key for behind in self._behind_negations for one in behind for key in one.keys)

    @cached_property
    def denials(self) -> tuple[frozenset[str], ...]:
        """The keys of the first telling word behind each negation; none where no word follows."""
        return tuple(behind[0].keys if behind else frozenset() for behind in self._behind_negations)

    @property
    def denied_nouns(self) -> tuple[Token, ...]:
        """The nouns right behind "were not" that are none of the telling words: of those whom a record counts."""
        return tuple(one for at in self._negations for one in self._denied_nouns(at))

    def _denied_nouns(self, at: int) -> tuple[Token, ...]:
        """Return the noun for those whom a record counts right behind "were not", which tells nothing elsewhere."""
        being = module(self.language, "offices").IS_SOMEBODY.split()
        if not {*self.words[max(0, at - 1) : at], *self.words[at + 1 : at + 2]}.intersection(being):
            return ()
        little = {*being, *self.question.grammar.articles, *module(self.language, "particles").A.split()}
        behind = next((one for one in self.tokens[at + 1 :] if one.word not in little), None)
        return (behind,) if behind and behind.is_noun and not behind.is_informative else ()

    @cached_property
    def _negations(self) -> tuple[int, ...]:
        """The positions of the negations."""
        operators = self.question.grammar.operators
        words = enumerate(self.words)
        return tuple(at for at, one in words if operators.get(one) == NEGATION and at not in self.question.named)

    @cached_property
    def _behind_negations(self) -> tuple[tuple[Token, ...], ...]:
        """The telling words behind each negation, as far as it reaches."""
        telling = [one for one in self.tokens if one.is_informative]
        clauses = frozenset(module(self.language, "reviewing").WHEN.split())
        ends = [at for at, word in enumerate(self.words) if word in clauses] + [len(self.words)]
        return tuple(
            self._denied_nouns(at)
            + tuple([one for one in telling if at < one.position < min(end for end in ends if end > at)][:_SCOPE])
            for at in self._negations
        )

    @cached_property
    def denied_first(self) -> frozenset[str]:
        """The keys of what each negation denies at once."""
        return frozenset[str]().union(*self.denials)

    @property
    def negates(self) -> bool:
        """Whether they hold a negation."""
        return bool(self.denials)


def is_printed_as_a_name(word: str, text: str) -> bool:
    """Return whether a word stands in a text with a capital, and not at the beginning."""
    return any(one[0][0].isupper() and even(one[0]) == word for one in re.finditer(r"(?<=\s)[^\W\d_]+", text))


@cache
def many(language: Language) -> str:
    """Return the word that asks how many, which stands in the place of the figure."""
    return str(module(language, "quantities").MANY.split()[0])
