"""Whether a figure counts what a statement's does: its unit, its group, and the same part of the same whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import takewhile

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.figures import even, figure_reader
from bot.knowledge.model import Fact
from bot.languages import Language, module
from bot.languages.numbers import currency_sign
from bot.review.amounts import amount_of
from bot.review.clauses import Clause
from bot.review.draft import Figure
from bot.review.slots.figures import SHARE, is_its_own
from bot.review.statements import Statement

_WORDS_OF_A_WHOLE = 3
_TOLD_FIRST = 2  # of these: "paper hens"


def _singular(word: str) -> str:
    return word.rstrip("s")


class UnitSlots:
    """Compares what is counted.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed

    def counts_anything(self, token: Token) -> bool:
        """Return whether a word only says that people, or whatever a statement names, are counted."""
        return token.word in self._plain

    @cached_property
    def _people(self) -> frozenset[str]:
        """The words for people whom figures count, in one form."""
        return frozenset(map(_singular, self._indexed.nouns.people))

    @cached_property
    def groups(self) -> frozenset[str]:
        """The keys of words for some of the people, such as children."""
        vocabulary = self._indexed.vocabulary
        return vocabulary.keys_of(vocabulary.grammar.spoken.words("nouns", "GROUPS"))

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The words for people, or for whatever is counted, that do not say which."""
        nouns, vocabulary = self._indexed.nouns, self._indexed.vocabulary
        units = (unit for unit in self._indexed.knowledge.about.units if unit.id in nouns.of_any_noun)
        names = (name for unit in units for name in (*unit.one.in_every_language(), *unit.many.in_every_language()))
        own = vocabulary.light_nouns - vocabulary.grammar.light_nouns
        words = {*vocabulary.grammar.people, *own, *(word for name in names for word in vocabulary.grammar.words(name))}
        telling = nouns.uncounted | self.groups
        return frozenset(word for word in words if telling.isdisjoint(vocabulary.keys(word)))

    def tells_whom(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says whom or what a figure counts: children, those of one country, of one place."""
        fact = statement.item.entry
        if clause.figure is None or not isinstance(fact, Fact) or fact.value is None:
            return True
        said = clause.around.keys
        named = frozenset(one for link in clause.around.links for one in link.ids)
        if fact.subject and fact.subject not in named:
            return False
        is_told = any(statement.holds(one) for one in clause.others)  # as the 2,315 of whom a share is
        if (
            fact.unit in self._indexed.nouns.shares
            and not is_told
            and not self._is_of_its_place(fact, statement, named)
        ):
            return False
        group = self._group(statement)
        return clause.own.keys >= group or (not clause.figure.unit and said >= group)

    def _is_of_its_place(self, fact: Fact, statement: Statement, named: frozenset[str]) -> bool:
        """Return whether a clause names a place that a share is of, where the statement does."""
        told = {one for link in statement.words.links for one in link.ids}.intersection(fact.places).difference(
            self._indexed.knowledge.about.setting
        )
        return not told or not named.isdisjoint(told)

    def _group(self, statement: Statement) -> frozenset[str]:
        """Return the keys of the words that say which people, or which things, a statement's figure counts."""
        own = statement.own_figure
        return self._told_by(statement.text, own, statement.language) if own else frozenset()

    def _told_by(self, text: str, figure: Figure, language: Language) -> frozenset[str]:
        """Return the keys of the words behind a figure that say what it counts, beside its unit."""
        nouns, vocabulary = self._indexed.nouns, self._indexed.vocabulary
        words = vocabulary.cut(figure_reader(language).unit(text, figure.upto or figure.number))
        if not vocabulary.grammar.percent_words.isdisjoint(words):
            return frozenset()
        told = [word for word in words if word not in self._plain and not vocabulary.grammar.number(word)]
        keys = [(word, vocabulary.key(word, language)) for word in told]
        so = vocabulary.keys_of(frozenset(module(language, "reviewing").AS_SO.split()))  # "reported cases" are cases
        return frozenset(
            key
            for word, key in keys
            if (key in self.groups or not vocabulary.is_light(word)) and not nouns.units([key]) and key not in so
        )

    def counts_in_its_unit(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the noun behind a figure counts in the statement's unit."""
        fact, figure = statement.item.entry, clause.figure
        if figure is None:
            return True
        if not isinstance(fact, Fact) or fact.value is None or not is_its_own(clause, statement):
            return self._counts_likewise(clause, figure, statement)
        if fact.per and not self._says_rate(clause, fact, statement):
            return False
        units, nouns = self.named(clause, figure), self._indexed.nouns
        own = _unit_of(fact, figure)
        if units:
            return units <= {own}
        return own not in nouns.shares and (own not in nouns.amounts or self._names_unit(clause, own))

    def _names_unit(self, clause: Clause, unit: str | None) -> bool:
        """Return whether a clause names a unit beside another of its figures."""
        if unit is None or not clause.others:
            return False
        vocabulary = self._indexed.vocabulary
        words = (word for name in self._indexed.knowledge.unit(unit).names() for word in vocabulary.words(name))
        return not vocabulary.keys_of(frozenset(words)).isdisjoint(clause.own.keys)

    def _counts_likewise(self, clause: Clause, figure: Figure, statement: Statement) -> bool:
        """Return whether a figure counts in the unit, and of the group, of another one that a statement holds."""
        meant = statement.figure_of(figure.values)
        if meant is None:
            return True
        units = units_beside(self._indexed, statement.text, meant, clause.language)
        counted = self._told_by(statement.text, meant, clause.language)
        said = self.named(clause, figure)
        is_alike = said == units or (not said and self._are_done_to(clause, figure, statement, meant))
        return is_alike and clause.own.keys >= counted

    def is_in_its_unit(self, figure: Figure, clause: Clause, statement: Statement) -> bool:
        """Return whether the word behind a figure is the one that a statement has behind it."""
        meant = statement.figure_of(figure.values)
        if meant is None:
            return False
        ends = ((clause.sentence.text, figure), (statement.text, meant))
        said, stated = (re.match(r"\s*([^\W\d_]+)", even(text[one.number.end :])) for text, one in ends)
        return said is not None and stated is not None and said[1] == stated[1]

    def counts_people(self, clause: Clause) -> bool:
        """Return whether the noun behind a figure is one for people by what was done to them: "patients"."""
        return clause.figure is not None and bool(self._done_to(clause, clause.figure))

    def _done_to(self, clause: Clause, figure: Figure) -> list[str]:
        """Return the verbs that tell what was done to the people whom a figure counts."""
        unit = figure_reader(clause.language).unit(clause.sentence.text, figure.upto or figure.number)
        nouns = module(clause.language, "nouns").DONE_TO
        return [nouns[word] for word in self._indexed.vocabulary.grammar.cut(unit) if word in nouns]

    def _are_done_to(self, clause: Clause, figure: Figure, statement: Statement, meant: Figure) -> bool:
        """Return whether the noun behind a figure is for people to whom a statement tells what was done: "patients".

        Where somebody is said to tell it, they are the ones who did it: "its patients".
        """
        speaking = {one for link in clause.speaking for one in link.ids}
        if speaking and getattr(statement.item.entry, "said_by", None) not in speaking:
            return False
        grammar = self._indexed.vocabulary.grammar
        stated = grammar.cut(figure_reader(clause.language).unit(statement.text, meant.upto or meant.number))
        verbs = self._done_to(clause, figure) if not grammar.people.isdisjoint(stated) else []
        return any(re.fullmatch(verb, word) for verb in verbs for word in statement.words.words)

    def _says_rate(self, clause: Clause, fact: Fact, statement: Statement) -> bool:
        """Return whether a clause says what a rate is for one of, as far as the statement says that in this word."""
        assert fact.per
        keys = self._indexed.vocabulary.informative_keys(fact.per.in_language(clause.language))
        return keys.isdisjoint(statement.words.keys) or not keys.isdisjoint(clause.around.keys)

    def is_share(self, clause: Clause) -> bool:
        """Return whether a clause's figure is a share."""
        return clause.figure is not None and bool(self.named(clause, clause.figure) & self._indexed.nouns.shares)

    def named(self, clause: Clause, figure: Figure) -> frozenset[str]:
        """Return the units that the signs and words beside a figure name."""
        return units_beside(self._indexed, clause.sentence.text, figure, clause.language)

    def counts_of_it_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether what stands before "of the 607" is the statement's: a half of them is not a quarter."""
        if clause.figure is None:
            return True
        part = self._part_of(clause.sentence.text, clause.figure, clause.language)
        meant = statement.figure_of(clause.figure.values)
        stated = self._part_of(statement.text, meant, clause.language) if meant else frozenset()
        return part == stated or (not part and self.says_the_part(clause, statement))

    def says_the_part(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says of which part of its figure a statement is, if that is of a part."""
        assert clause.figure
        meant = statement.figure_of(clause.figure.values)
        stated = self._part_of(statement.text, meant, clause.language) if meant else frozenset()
        is_said = not stated or not stated.isdisjoint(clause.around.keys)  # a key of each language, of one word
        return is_said or any(one.unit == SHARE for one in clause.others)

    def is_of_the_same_whole(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a share is not of whom a statement names for something else: of lawyers, not of clients."""
        meant = statement.figure_of(clause.figure.values) if clause.figure else None
        if meant is None or clause.figure is None or not self.is_share(clause):
            return True
        said = self._whole_of(clause.sentence.text, clause.figure, clause.language)
        stated = self._whole_of(statement.text, meant, clause.language)
        first, other = ({_singular(one) for one in words[:_TOLD_FIRST]} for words in (said, stated))
        if not first or first & other:
            return True
        if other and not self._is_of_people(stated, clause):
            return False  # but of disappearances, say
        is_stated = not self._indexed.vocabulary.keys(said[0]).isdisjoint(statement.words.keys)
        return (
            not is_stated and self._is_of_anybody(said[0], clause)
            if other
            else (is_stated or self._is_of_anybody(said[0], clause))
        )

    def _is_of_people(self, words: Sequence[str], clause: Clause) -> bool:
        """Return whether a word of some is one for people whom figures count."""
        return any(_singular(one) in self._people or self._is_of_anybody(one, clause) for one in words)

    def _is_of_anybody(self, word: str, clause: Clause) -> bool:
        """Return whether a word is one for people at large, for a group, or for whom something was done to.

        Any other is of somebody else: whoever treats people is none of those who are treated.
        """
        grammar, keys = self._indexed.vocabulary.grammar, self._indexed.vocabulary.keys(word)
        is_done_to = word in module(clause.language, "nouns").DONE_TO
        is_done_to |= re.fullmatch(module(clause.language, "reviewing").PLACED, word) is not None  # "those enrolled"
        return is_done_to or word in grammar.people or not keys.isdisjoint(self.groups)

    def _whole_of(self, text: str, figure: Figure, language: Language) -> Sequence[str]:
        """Return the words behind "percent of the"; none where it is of no whole."""
        of = "|".join(module(language, "particles").OF.split())
        of_them, words = rf"{module(language, 'anatomy').OF_THEM}|(?:{of})(?!\w)", self._indexed.vocabulary.cut
        found = re.match(rf"\W*(?:{module(language, 'anatomy').PERCENT})?\W*(?:{of_them})\W*", even(text[figure.end :]))
        behind, grammar = words(text[figure.end + found.end() :]) if found else (), self._indexed.vocabulary.grammar
        articles = module(language, "particles").ARTICLES.split()
        told = [one for one in behind[: _WORDS_OF_A_WHOLE + 1] if one not in articles and one[:1].isalpha()]
        return list(takewhile(lambda one: one not in grammar.function_words, told))[:_WORDS_OF_A_WHOLE]

    def counts_more_than_an_example(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause counts what its statement does, and not only one kind that this names among others.

        Of 816 cases, among them kidnapping, not all are kidnappings.
        """
        counted = next((one for one in clause.own.tokens if one.is_counted), None)
        own = statement.own_figure
        if counted is None or own is None:
            return True
        behind = statement.text[own.end :]
        words = module(clause.language, "reviewing")
        listed = re.search(rf"(?<!\w)(?:{words.INCLUDING})(?!\w)(?P<behind>.*)", even(behind))
        last = re.search(rf"(?P<before>(?:.+, )+.*)(?<!\w)(?:{'|'.join(words.OTHERS.split())})(?!\w)", even(behind))
        examples = [*([listed["behind"]] if listed else ()), *(_listed(last["before"]) if last else ())]
        vocabulary = self._indexed.vocabulary
        heads = [even(behind)[: listed.start()] if listed else "", even(behind)[last.end() :] if last else ""]
        said = _keys_in(vocabulary, examples) - _keys_in(vocabulary, heads)
        if said.isdisjoint(counted.keys) or self.counts_anything(counted):
            return True
        return _goes_on(clause, _keys_in(vocabulary, [behind]) - said)  # "816 kidnappings and other attacks" are all

    def tells_a_part(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a statement says of which part of a clause's figure it is, and the clause of none, or another.

        One that has a fraction of something else, as "half of the threats in a survey of 607", tells no other part.
        """
        figure = clause.figure
        meant = statement.figure_of(figure.values) if figure else None
        if figure is None or meant is None or not self._part_of(statement.text, meant, clause.language):
            return False
        is_of_a_part = bool(self._part_of(clause.sentence.text, figure, clause.language))
        fractions = module(clause.language, "reviewing").FRACTIONS.keys()
        return is_of_a_part or fractions.isdisjoint(clause.own.words)

    def _part_of(self, text: str, figure: Figure, language: Language) -> frozenset[str]:
        """Return the keys of the word before "of the" and a figure; none where a number, a sign or nothing does."""
        anatomy, vocabulary = module(language, "anatomy"), self._indexed.vocabulary
        comparing = rf"{module(language, 'reviewing').THEN_LESS}|{module(language, 'reviewing').THEN_MORE}"
        found = re.search(rf"([^\W\d_]+)\s+(?:{anatomy.OF_THEM})\s*$", even(text[: figure.start]))
        if found is None or vocabulary.grammar.number(found[1]) is not None:
            return frozenset()
        if re.search(rf"(?<!\w)(?:{comparing})\s\w+\s*$", found.string):  # "ahead of the 9"
            return frozenset()
        percent = re.compile(rf"(?:{anatomy.PERCENT})$")  # the figure before it is compared by itself
        if found[1] in vocabulary.grammar.percent_words or percent.search(even(text[: found.end(1)])):
            return frozenset()
        return vocabulary.keys(found[1])


def units_beside(indexed: IndexedRecord, text: str, figure: Figure, language: Language) -> frozenset[str]:
    """Return the units that the words and signs beside a figure name."""
    if figure.unit == SHARE:
        return indexed.nouns.shares
    printed = figure_reader(language).unit(text, figure.upto or figure.number)
    before = text[max(0, figure.number.start - 4) : figure.number.start]
    return units_named(indexed, printed, before, text[figure.end : figure.end + 2])


def units_named(indexed: IndexedRecord, printed: str, before: str, behind: str) -> frozenset[str]:
    """Return the units that the words behind a number, or the signs beside it, name.

    Args:
        indexed: The record.
        printed: What is counted, as printed.
        before: The signs before the number.
        behind: Those behind it.
    """
    vocabulary = indexed.vocabulary
    signs = {sign for sign in "$€£¥%" if sign in before or sign in behind}
    words = vocabulary.grammar.cut(printed)
    if "%" in signs or not vocabulary.grammar.percent_words.isdisjoint(words):
        return indexed.nouns.shares
    if signs:
        return _of_money(indexed, signs)
    return indexed.nouns.units(vocabulary.keys_of(frozenset(words))) | indexed.nouns.units_begun(words)


def _of_money(indexed: IndexedRecord, signs: Set[str]) -> frozenset[str]:
    money = (unit for unit in indexed.knowledge.about.units if unit.is_of_money)
    return frozenset(unit.id for unit in money if (unit.symbol or currency_sign(unit.currency or ""))[-1:] in signs)


def counts_a_part(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause counts a part of some, where its statement does: 97 of the 212 are not 97."""
    figure = statement.own_figure
    if clause.figure is None or figure is None or not is_its_own(clause, statement):
        return True
    of_them = module(clause.language, "anatomy").OF_THEM
    if not _is_followed(statement.text, figure, of_them):
        return True
    text = clause.sentence.text
    among = module(clause.language, "reviewing").AMONG
    leads = re.search(rf"(?<!\w)(?:{of_them}|{among})", even(text[: clause.figure.start]))
    return leads is not None or _is_followed(text, clause.figure, of_them)


def _goes_on(clause: Clause, heads: Set[str]) -> bool:
    """Return whether a clause lists examples, too, and ends with "and other" and what all of them are."""
    joins, others = (
        module(clause.language, "particles").AND.split(),
        module(clause.language, "reviewing").OTHERS.split(),
    )
    tokens = clause.own.tokens
    return any(
        before.word in joins and other.word in others and not heads.isdisjoint(behind.keys)
        for before, other, behind in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _listed(before: str) -> Iterator[str]:
    """Yield what is listed before the last of several: of the first only its last word, which a verb may lead to."""
    first, *rest = before.split(", ")
    yield from first.split()[-1:]
    yield from rest


def _keys_in(vocabulary: Vocabulary, texts: Iterable[str]) -> frozenset[str]:
    return vocabulary.keys_of(frozenset(word for one in texts for word in vocabulary.cut(one)))


def _is_followed(text: str, figure: Figure, pattern: str) -> bool:
    return re.match(rf"\s*(?:{pattern})", even(text[figure.end :])) is not None


def _unit_of(fact: Fact, figure: Figure) -> str | None:
    """Return the unit of a fact's figure; of its second value, where that is meant."""
    second = fact.second_value
    return second.unit if second and amount_of(second).value in figure.values else fact.unit
