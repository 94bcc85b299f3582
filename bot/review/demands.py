"""Demands: whether what somebody is said to ask for is what a document asks for, of the same, or the contrary of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Document
from bot.languages import Language, module
from bot.review.clauses import Clause
from bot.review.slots.names import NameSlots
from bot.review.slots.order import is_led_alike
from bot.review.slots.turns import denies_alike, turns_alike
from bot.review.statements import Statement, Statements
from bot.review.words import Words

_BEFORE_A_NOUN = 3  # words: "end its temporary cooperation"
_WHOM = 5  # words behind the verb of demanding, among which whoever is to do it is named
_MANY = 3  # words and names that a demand and a clause share
_FEWEST = 2  # words and names of a demand, beside the contrary one
_SO = 2  # words behind the verb of what is to be so: "are safe and well"


@dataclass(frozen=True)
class _Said:
    """What a clause says that somebody demands.

    Attributes:
        clause: The clause.
        words: Those that a demand has to have.
        at: Where the verb of demanding stands.
        is_ours: Whether the writers say so of themselves.
        common: Those that several statements of the documents have, which are about them; the first word is none.
    """

    clause: Clause
    words: tuple[Token, ...]
    at: int
    is_ours: bool = False
    common: tuple[Token, ...] = ()


class Demands:
    """Compares demands.

    Args:
        indexed: The record.
        statements: Of the record.
        names: Compares names.
    """

    def __init__(self, indexed: IndexedRecord, statements: Statements, names: NameSlots) -> None:
        self._indexed = indexed
        self._statements = statements
        self._names = names

    def is_one(self, clause: Clause) -> bool:
        """Return whether a clause says that somebody demands something."""
        return any(map(_demanding(clause.language).fullmatch, clause.around.words))

    def stating(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> IndexedEntry | None:
        """Return the demand of some documents that has all of a clause's words; None for none.

        Its other words count for nothing: they are of what people ask about, whatever is to be done with it.

        Args:
            clause: What is said.
            asked: Its telling words, those of writing and saying left out.
            documents: Those that it is said of.
        """
        said = self._said(clause, asked, documents)
        return next((one for one in self._meant(clause, documents) if self._is_met(said, one, turned=False)), None)

    def contrary(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> IndexedEntry | None:
        """Return the demand that has all of a clause's words, but the contrary of one; None for none.

        Args:
            clause: What is said.
            asked: Its telling words, those of writing and saying left out.
            documents: Those that it is said of.
        """
        said = self._said(clause, asked, documents)
        return next((one for one in self._meant(clause, documents) if self._is_met(said, one, turned=True)), None)

    def of_ours(self, clause: Clause, document: Document) -> tuple[list[IndexedEntry], list[IndexedEntry]]:
        """Return the demands of a document that are what its writers say they ask for, and those that are its contrary.

        Args:
            clause: What is said, from the verb of demanding on.
            document: Theirs.
        """
        words, demanding = clause.own, _demanding(clause.language)
        at = next((one.position for one in words.tokens if demanding.fullmatch(one.word)), -1)
        told = tuple(_told_behind(at, clause))
        common = tuple(
            one
            for one in told[1:]
            if self._statements.are_about(one, [document], clause.language)
            and (self._is_beside(one, words) or _is_behind_a_term(one, words))
        )
        said, meant = _Said(clause, told, at, is_ours=True, common=common), self._meant(clause, [document])
        alike, contrary = (
            [
                one
                for one in meant
                if self._is_met(said, one, turned=turned) and self._is_done_alike(said, one, turned=turned)
            ]
            for turned in (False, True)
        )
        return alike, contrary

    def _is_beside(self, token: Token, words: Words) -> bool:
        """Return whether a word only tells of what a thing is: it stands behind a preposition, which is of no time.

        "Burn" in "install and burn three sensors" is another thing to do.
        """
        before = _small_word_before(token, words)
        is_small = before in self._indexed.vocabulary.grammar.function_words
        return is_small and before not in _before_verbs(words.language) | _relating(words.language)

    def _is_done_alike(self, said: _Said, item: IndexedEntry, *, turned: bool) -> bool:
        """Return whether what is to be done, or the contrary, is what a demand begins with: no word of what it befalls.

        "Fund the school" is not "stop funding the school", and nobody who asks for a thing "until the mill is closed"
        asks to close it.
        """
        language, done = said.clause.language, self._to_do(said, item)
        statement = self._statements.of(item, language)
        if done is None or not is_led_alike(said.clause, statement):
            return False
        contraries = _contraries_of(said.clause.own, statement.words) if turned else []
        own = next((one for one in statement.words.tokens if _is_done(one, done, contraries)), None)
        if own is None:
            return True
        is_of_a_name = own.position in statement.words.question.named
        is_whole = _says_before(said.clause.own, statement.words, own) or _is_a_figure_of(said, done, statement)
        if is_of_a_name or not is_whole:
            return False
        if not _says_what_is_so(said.clause.own, statement, own):
            return False
        return turned or all(
            self._befalls_alike(said, item, one, other) for one, other in self._verbs(said, done, own, statement.words)
        )

    def _verbs(self, said: _Said, done: Token, own: Token, stated: Words) -> Iterator[tuple[Token, Token]]:
        """Yield what is to be done with the same word of a demand, then each further thing: "to fund" the school."""
        yield done, own
        leading = module(stated.language, "particles").TO.split()
        ending = re.compile("|".join(module(stated.language, "reviewing").OPPOSITES[0]))
        articles = module(stated.language, "particles").ARTICLES.split()
        little = self._indexed.vocabulary.grammar.function_words
        behind = [one for one in said.words if one.position > done.position]
        for one in behind:
            other = next((each for each in stated.tokens if not each.keys.isdisjoint(one.keys)), None)
            next_ = next(
                (each for each in said.clause.own.tokens[one.position + 1 :] if each.word not in articles), None
            )
            has_an_object = next_ is not None and next_.word not in little
            is_ended = one is behind[0] and ending.fullmatch(done.word) and has_an_object  # "stop funding the school"
            if other and (is_ended or said.clause.own.words[one.position - 1] in leading):
                yield one, other

    def _befalls_alike(self, said: _Said, item: IndexedEntry, done: Token, own: Token) -> bool:
        """Return whether what is to be done is done to the same: to what stands right behind the verb in the demand."""
        words = self._statements.of(item, said.clause.language).words
        behind, others = self._behind(said.clause.own, done), self._behind(words, own)
        if not behind or not others:
            return not behind
        stated = _keys(others, words)
        offices = self._offices(item, said.clause.language)
        return any(
            not _keys([one], said.clause.own).isdisjoint(stated)
            or (self._is_of_a_phrase(one, said, item) and not one.keys <= offices)
            or (one in said.words and self._is_thing(one, said, item))
            for one in behind
        )

    def _behind(self, words: Words, verb: Token) -> list[Token]:
        """Return the words of what a verb befalls: up to the next small word, but for those right behind the verb.

        Of "defund and end the program" it is the program.
        """
        found, joining = list[Token](), module(words.language, "particles").AND.split()
        little, at = self._indexed.vocabulary.grammar.function_words, verb.position + 1
        for one in words.tokens[at:]:
            if one.word not in little:
                found.append(one)
            elif found and one.word not in joining:
                break
        return found

    def _to_do(self, said: _Said, item: IndexedEntry) -> Token | None:
        """Return the word for what is to be done: the first that is not of the office of whoever is to do it."""
        offices = self._offices(item, said.clause.language)
        own, be_done = said.clause.own.words, module(said.clause.language, "speech").BE_DONE.split()
        done = [one for one in said.words if one.position and own[one.position - 1] in be_done]  # "that it be sold"
        words = (one for one in done or said.words if not self._is_whom(one, said, item))
        return next((one for one in words if not one.keys <= offices), None)

    def _is_whom(self, token: Token, said: _Said, item: IndexedEntry) -> bool:
        """Return whether a word stands for those of whom something is demanded, right behind that: "both departments".

        So it does before the small word that leads to what is to be done.
        """
        words, particles = said.clause.own, module(said.clause.language, "particles")
        is_near = said.at >= 0 and said.at < token.position <= said.at + _WHOM
        if not is_near or token.keys.isdisjoint(self._bodies(item, said.clause.language)):
            return False
        leading = {*particles.TO.split(), *particles.OF.split(), *module(words.language, "reviewing").THAT.split()}
        behind = words.words[token.position + 1 : token.position + 2]
        return not leading.isdisjoint(behind)

    def documents(self, clause: Clause, documents: Sequence[Document]) -> list[Document]:
        """Return those of some documents with a demand that shares most with a clause."""
        return list(dict.fromkeys(one.document for one in self._meant(clause, documents)))

    def is_near(self, clause: Clause, documents: Sequence[Document]) -> bool:
        """Return whether a clause shares several words and names with a demand of some documents."""
        return any(self._shared(clause, one) >= _MANY for one in self._meant(clause, documents))

    def _meant(self, clause: Clause, documents: Sequence[Document]) -> list[IndexedEntry]:
        """Return the demands of some documents that share most with a clause: what others have of it says little."""
        items = self._statements.items
        shared = {
            one.position: self._shared(clause, one)
            for one in items
            if isinstance(one.entry, Ask) and one.document in documents
        }
        most = max(shared.values(), default=0)
        return [one for one in items if most and shared.get(one.position) == most]

    def _shared(self, clause: Clause, item: IndexedEntry) -> int:
        """Return how many words and names a demand shares with a clause."""
        words = self._statements.of(item, clause.language).words
        names = {one for link in words.links for one in link.ids}
        own = sum(not one.keys.isdisjoint(words.keys) for one in clause.own.telling)
        return own + sum(not names.isdisjoint(one.ids) for one in clause.own.links)

    def _said(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> _Said:
        """Read what is demanded: all telling words behind the verb, and what is asked before it.

        What several statements of the documents say is what these are about.
        """
        words, demanding = clause.own, _demanding(clause.language)
        at = next((one.position for one in words.tokens if demanding.fullmatch(one.word)), -1)
        both = module(clause.language, "signing").BOTH.split()
        told = [
            *(one for one in asked if one.position < at),
            *(one for one in words.telling if one.position > at and one.word not in both),
        ]
        telling = [one for one in told if not demanding.fullmatch(one.word)]
        left = (one for one in telling if not self._statements.are_about(one, documents, clause.language))
        return _Said(clause, tuple(left), at)

    def _is_met(self, said: _Said, item: IndexedEntry, *, turned: bool) -> bool:
        """Return whether a demand is what is said; where the contrary is looked for, but for a word that it turns."""
        clause, statement = said.clause, self._statements.of(item, said.clause.language)
        words, met = statement.words, self._all_met(said, item)
        contrary = _turned(clause.own, words)
        rest = [one for one in said.words if one not in met and one not in contrary and one not in said.common]
        if rest or bool(contrary) is not turned or not self._is_of_the_same(said, item):
            return False
        if turned:
            return _denies_no_more(clause, statement) and len(met) + len(clause.own.links) >= _FEWEST
        return bool(met) and self._is_alike(clause, statement)

    def _all_met(self, said: _Said, item: IndexedEntry) -> Sequence[Token]:
        """Return the words that a demand has, or that stand for what it is for."""
        met = _met(said.words, self._statements.of(item, said.clause.language).words)
        if not said.is_ours:
            return met
        left = [one for one in said.words if one not in met]
        are_few = len(left) <= len(met)
        return [
            *met,
            *(
                one
                for one in left
                if self._is_of_a_phrase(one, said, item) or (are_few and self._is_thing(one, said, item))
            ),
        ]

    def _is_of_a_phrase(self, token: Token, said: _Said, item: IndexedEntry) -> bool:
        """Return whether a word is one of a phrase that a demand is looked up by, and that is said as a whole.

        A word of what is to be done with it may be the contrary's, but none of a whole phrase. A verb that only says
        that a figure is to be so says nothing else, and an office whose holder is to do it says only that.
        """
        keys = said.clause.own.keys
        phrases = (one for group in self._indexed.index.phrasings[item.position] for one in group if len(one) > 1)
        if any(keys.issuperset(one) and not token.keys.isdisjoint(one) for one in phrases):
            return True
        puts = said.clause.sentence.figures and re.fullmatch(_putting(said.clause.language), token.word)
        statement = self._statements.of(item, said.clause.language)
        if token.word in module(said.clause.language, "reviewing").ALL.split() and not statement.figures:
            return True  # "all dismissed workers" are "the dismissed workers"
        is_of_office = self._is_whom(token, said, item) or token.keys <= self._offices(item, said.clause.language)
        is_of_time = _small_word_before(token, said.clause.own) in _relating(said.clause.language)
        return bool(puts) or (is_of_office and not is_of_time)

    def _is_thing(self, token: Token, said: _Said, item: IndexedEntry) -> bool:
        """Return whether a word is another one for a thing of a demand, and not for what is to be done."""
        postings = self._indexed.index.others.postings
        before, language = _small_word_before(token, said.clause.own), said.clause.language
        is_done = token is self._to_do(said, item) or before in _before_verbs(language) | _relating(language)
        return not is_done and any(item.position in postings.positions(key) for key in token.keys)

    def _offices(self, item: IndexedEntry, language: Language) -> frozenset[str]:
        """Return the keys of the offices of the people whom a demand is for, as its document has them."""
        entry, vocabulary = item.entry, self._indexed.vocabulary
        assert isinstance(entry, Ask)
        held = (one.office for one in item.document.mentions() if one.person in entry.of)
        words = (word for office in held if office for word in vocabulary.words(office.in_language(language)))
        return frozenset(vocabulary.key(word, language) for word in words)

    def _bodies(self, item: IndexedEntry, language: Language) -> frozenset[str]:
        """Return the keys of what the bodies are called of which something is demanded: "both departments"."""
        entry, vocabulary = item.entry, self._indexed.vocabulary
        assert isinstance(entry, Ask)
        names = (name for one in entry.of for name in self._indexed.knowledge.names_of(one))
        return frozenset(vocabulary.key(word, language) for name in names for word in vocabulary.words(name))

    def _is_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause denies and turns what a demand does, and leads from and against the same."""
        particles = module(clause.language, "particles")
        leading = {*particles.FROM.split(), *particles.AGAINST.split()} - {*particles.OF.split()}
        said, stated = (
            Counter(one for one in words.words if one in leading) for words in (clause.own, statement.words)
        )
        is_turned = denies_alike(clause, statement) and turns_alike(self._indexed, clause, statement)
        return is_turned and said <= stated

    def _is_of_the_same(self, said: _Said, item: IndexedEntry) -> bool:
        """Return whether it is demanded of those whom the demand is for, and each name is the demand's."""
        entry, organizations = item.entry, self._indexed.knowledge.organizations
        assert isinstance(entry, Ask)
        countries = {body.country for one in entry.of if (body := organizations.get(one))}
        asked = {*entry.of, *countries, *(_beside(item.document, entry.of) if said.is_ours else ())}
        links = said.clause.own.links
        is_for_them = not asked or all(not asked.isdisjoint(one.ids) for one in _whom(said) if one.section != "terms")
        if not is_for_them:
            return False
        statement = self._statements.of(item, said.clause.language)
        named = asked.union(*(one.ids for one in statement.words.links if one.section == "terms"))
        is_of_us = said.is_ours and all(not named.isdisjoint(one.ids) for one in links)
        return is_of_us or self._names.meets_names(said.clause, statement)


def _is_a_figure_of(said: _Said, done: Token, statement: Statement) -> bool:
    """Return whether a thing is asked for with a figure, as a demand has one for it: "asks for a wage of 9"."""
    particles, words = module(said.clause.language, "particles"), said.clause.own
    small = {*particles.A.split(), *particles.ARTICLES.split()}
    before = [one for one in words.words[said.at + 1 : done.position] if one not in small]
    figures = [one for one in said.clause.sentence.figures if one.start in said.clause.place]
    is_thing = all(one in particles.FOR.split() for one in before) and said.at >= 0
    return is_thing and bool(figures) and bool(statement.figures)  # whether it is that one is compared by itself


def _is_behind_a_term(token: Token, words: Words) -> bool:
    """Return whether a word says what kind of thing is called by the name right before it: "the ABC program"."""
    return any(max(one.positions) == token.position - 1 for one in words.links if one.section == "terms")


def _told_behind(at: int, clause: Clause) -> Iterator[Token]:
    """Yield the telling words behind a verb of demanding: not "both governments", nor "that it be", nor "before May".

    The date itself is compared apart.
    """
    demanding, both = _demanding(clause.language), module(clause.language, "signing").BOTH.split()
    little = {*module(clause.language, "speech").BE_DONE.split(), *_before_dates(clause)}
    for one in clause.own.telling:
        is_of_whom = one.word in both and one.position < at + _BEFORE_A_NOUN
        if one.position > at and one.word not in little and not demanding.fullmatch(one.word) and not is_of_whom:
            yield one


def _before_dates(clause: Clause) -> Iterator[str]:
    """Yield the words right before a date that say that it is the last day: "before", "by"."""
    by = module(clause.language, "reviewing").BEFORE_A_DAY.split()
    for one in clause.dates:
        said = re.findall(r"\w+", even(clause.sentence.text[: one.led_from]))[-2:]
        yield from (word for word in said if word in by)


def _whom(said: _Said) -> Sequence[NameLink]:
    """Return the first name right behind the verb of demanding; none of a place where something is to be done."""
    near = range(said.at + 1, said.at + 1 + _WHOM)
    links = [one for one in said.clause.own.links if said.at >= 0 and min(one.positions) in near][:1]
    return [one for one in links if one.section != "places" or not _is_told_before(one, said)]


def _is_told_before(link: NameLink, said: _Said) -> bool:
    """Return whether something telling stands between the verb of demanding and a name."""
    return any(said.at < one.position < min(link.positions) for one in said.words)


def _keys(tokens: Sequence[Token], words: Words) -> frozenset[str]:
    """Return the keys of some words, and the ids of the names that they are of."""
    at = {one.position for one in tokens}
    ids = (id_ for link in words.links if not at.isdisjoint(link.positions) for id_ in link.ids)
    return frozenset(ids).union(*(one.keys for one in tokens))


def _beside(document: Document, ids: Sequence[str]) -> set[str]:
    """Return who leads some bodies, and the bodies that some people lead, as a document has them."""
    held = [one for one in document.mentions() if one.person]
    return {
        *(one.person for one in held if one.person and not set(ids).isdisjoint(one.organizations)),
        *(body for one in held if one.person in ids for body in one.organizations),
    }


def _denies_no_more(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause denies nothing that a demand does not deny."""
    return denies_alike(clause, statement) if statement.words.negates else not clause.own.negates


def _contraries_of(said: Words, stated: Words) -> list[re.Pattern[str] | None]:
    """Return what finds the contraries of the words that turn a demand round."""
    return [opposite_of(one.word, said.language) for one in _turned(said, stated)]


def _says_before(said: Words, stated: Words, own: Token) -> bool:
    """Return whether all that tells something before a word of a demand is said, but for adverbs."""
    adverbs, ought = (re.compile(getattr(module(said.language, "reviewing"), one)) for one in ("ADVERBS", "OUGHT"))
    subject = max((one.position for one in stated.tokens[: own.position] if ought.fullmatch(one.word)), default=-1)
    before = (one for one in stated.telling if subject < one.position < own.position)
    return all(not one.keys.isdisjoint(said.keys) or adverbs.fullmatch(one.word) for one in before)


def _says_what_is_so(said: Words, statement: Statement, own: Token) -> bool:
    """Return whether a word is said of what a demand wants to be so, behind "that" and its verb.

    Who wants to ensure "that those who were returned are safe" wants to ensure no return.
    """
    that, stated = module(said.language, "reviewing").THAT.split(), statement.words
    if not {*stated.words[own.position + 1 : own.position + 2]}.intersection(that):
        return True
    text = even(statement.text)
    behind = re.search(rf"(?<!\w)(?:{'|'.join(that)})(?!\w)([^,;]*)", text)
    words = behind[1].split() if behind else ()
    so = [one for one in stated.telling if one.word in words][-_SO:]
    return not so or any(not one.keys.isdisjoint(said.keys) for one in so)


def _is_done(stated: Token, done: Token, contraries: Sequence[re.Pattern[str] | None]) -> bool:
    """Return whether a word of a demand is what is said to be done; one of the contraries, where there are any."""
    if contraries:
        return any(one is not None and one.fullmatch(stated.word) for one in contraries)
    return not stated.keys.isdisjoint(done.keys)


def _met(said: Sequence[Token], stated: Words) -> Sequence[Token]:
    """Return the words that a demand has, and other words for what it is for."""
    own, sides = [one for one in said if not one.keys.isdisjoint(stated.keys)], _alike(stated)
    return [*own, *(one for one in said if sides and one not in own and _says_so(one, own, stated, sides))]


def _says_so(other: Token, own: Sequence[Token], stated: Words, sides: re.Pattern[str]) -> bool:
    """Return whether another word says what a demand is for: "stop the talks" for "abandon the talks".

    Before a verb of the demand it turns that round: "stop defunding" for "defund".
    """
    if not sides.fullmatch(other.word):
        return False
    behind = next((one for one in own if one.position == other.position + 1), None)
    places = [at.position for at in stated.tokens if behind and not at.keys.isdisjoint(behind.keys)]
    before = [word for at in places for word in stated.words[max(0, at - _BEFORE_A_NOUN) : at]]
    return behind is None or any(map(sides.fullmatch, before))


def _small_word_before(token: Token, words: Words) -> str:
    """Return the word before another one, but for articles."""
    particles = module(words.language, "particles")
    articles = {*particles.ARTICLES.split(), *particles.A.split()}
    return next((one for one in reversed(words.words[: token.position]) if one not in articles), "")


@cache
def _relating(language: Language) -> frozenset[str]:
    """Return the small words that lead to when, or on what condition, something is to be done."""
    return frozenset(module(language, "reviewing").RELATING.split())


@cache
def _before_verbs(language: Language) -> frozenset[str]:
    """Return the small words behind which another thing to do may stand."""
    particles = module(language, "particles")
    return frozenset((*particles.AND.split(), *particles.TO.split(), *module(language, "reviewing").THAT.split()))


def _putting(language: Language) -> str:
    return str(module(language, "reviewing").PUTTING[0])


def _demanding(language: Language) -> re.Pattern[str]:
    return re.compile(module(language, "reviewing").DEMANDING)


def _alike(stated: Words) -> re.Pattern[str] | None:
    """Return what finds other words for what a demand is for, of those that have a contrary; None where it has none."""
    sides = [one for pair in module(stated.language, "reviewing").OPPOSITES for one in pair]
    found = [one for one in sides if any(re.fullmatch(one, word) for word in stated.words)]
    return re.compile("|".join(found)) if found else None


def _turned(said: Words, stated: Words) -> list[Token]:
    """Return the words for whose contrary a statement has one, small words too: "keep up" for "end"."""
    strange = [one for one in said.tokens if one.keys.isdisjoint(stated.keys)]
    contraries = ((one, opposite_of(one.word, said.language)) for one in strange)
    return [one for one, other in contraries if other and any(map(other.fullmatch, stated.words))]


@cache
def opposite_of(word: str, language: Language) -> re.Pattern[str] | None:
    """Return what finds the contrary of a word for what somebody demands; None for any other word."""
    for one, other in module(language, "reviewing").OPPOSITES:
        for own, contrary in ((one, other), (other, one)):
            if re.fullmatch(own, word):
                return re.compile(contrary)
    return None
