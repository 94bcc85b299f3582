"""The state of those to whom a letter is said to go: people and organizations, as addressees or with a copy."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import dropwhile

from bot.answers.match.query import IndexedRecord
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Mention
from bot.languages import module
from bot.review.clauses import Clause, ClauseReader
from bot.review.draft import Sentence, sentences_of
from bot.review.judge import Judge
from bot.review.letters import LetterReader, Reached, joins_of_whom, reached, reaching
from bot.review.lists import Placed, lists_of
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict


class AddresseeReviewer:
    """Finds whether a letter reaches those who are named as written to, or as getting a copy.

    Args:
        indexed: The record.
        judge: Knows governments.
        reader: Reads clauses.
        letters: Tells which documents are meant.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader, letters: LetterReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        self._letters = letters
        self._titled = cache(self._titled_in)  # once for each document

    def people(
        self, whole: Clause, people: Sequence[tuple[Collection[str], Verdict]], telling: Telling
    ) -> Iterator[Verdict]:
        """Yield the states of people: of those to whom a letter is said to go, by whether it does.

        Args:
            whole: The sentence as a clause.
            people: The ids of each, where the record knows them, with what was found of them and their titles.
            telling: Says what the record holds.
        """
        found = reaching(whole.sentence, [range(one.start, one.end) for _, one in people])
        document = self._meant(whole) if found else None
        for ids, one in people:
            how = found.get(range(one.start, one.end))
            printed = whole.sentence.text[one.start : one.end]
            yield _of_a_letter(document, how, ids, printed, one, telling) if document and how else one

    def organizations(
        self, whole: Clause, placed: Sequence[Placed], telling: Telling
    ) -> Mapping[Placed, Verdict | None]:
        """Return the states of the organizations to which a letter is said to go; None for one that may be another's.

        Args:
            whole: The sentence as a clause.
            placed: The organizations that it names.
            telling: Says what the record holds.
        """
        told = [one for one in placed if not is_of_the_matter(whole.sentence, one)]
        found = reaching(whole.sentence, [range(one.start, one.end) for one in told])
        document = self._meant(whole) if found else None
        if document is None:
            return {}
        return {
            one: self._of_one(one, whole.sentence, document, how, telling)
            for one in placed
            if (how := _how(found, one))
        }

    def _meant(self, whole: Clause) -> Document | None:
        """Return the letter that a sentence speaks of, unless it denies something of it."""
        return None if whole.own.negates else self._letters.meant(whole)

    def _is_of_another_country(self, one: Placed, sentence: Sentence) -> bool:
        """Return whether another country than its own stands behind a body's name: "the ministry of Birchland"."""
        assert sentence.language
        of = "|".join(module(sentence.language, "particles").OF.split())
        articles = "|".join(module(sentence.language, "particles").ARTICLES.split())
        joins = re.compile(rf"\s(?:{of})\s(?:(?:{articles})\s)?")
        organizations, text = self._indexed.knowledge.organizations, even(sentence.text)
        behind = [
            other
            for other in self._reader.placed(sentence, ("places",))
            if joins.fullmatch(text[one.end : other.start])
        ]
        countries = {organizations[id_].country for id_ in one.link.ids if id_ in organizations}
        known = {body.country for body in organizations.values()} | self._indexed.knowledge.places.keys()
        return any(known >= {*other.link.ids} and countries.isdisjoint(other.link.ids) for other in behind)

    def _of_one(
        self, one: Placed, sentence: Sentence, document: Document, how: Reached, telling: Telling
    ) -> Verdict | None:
        """Return whether a letter reaches an organization; None where another body of its country, or a copy, does."""
        people = reached(document, how)
        bodies = self._bodies(people, document, how)
        is_of_others = self._is_of_another_country(one, sentence)
        if how is Reached.ADDRESSED and self._has_only_a_copy(document, bodies, one):
            return None
        met = not bodies.isdisjoint(one.link.ids) and not is_of_others
        is_open = not bodies or self._judge.names.are_of_one_government(bodies, one.link.ids)
        if not met and not is_of_others and is_open:
            return None
        values = {"name": telling.query.name(one.link.ids[0]), "document": telling.query.label(document)}
        body = self._of_body(people, one)
        part = Part(_name(document, how, body if met else None, is_met=met), values)
        cited = telling.cite_document(document, body or next(iter(people), None))
        state = State.SUPPORTED if met else State.CONTRADICTED
        return Verdict(ClaimKind.ORGANIZATION, state, one.start, one.end, (part,), cited, (document.id,))

    def _bodies(self, people: Sequence[Mention], document: Document, how: Reached) -> frozenset[str]:
        """Return the bodies of those whom a letter reaches, or those of its title where no addressee has one."""
        bodies = frozenset(body for each in people for body in each.organizations)
        if how is not Reached.COPIED and not any(each.organizations for each in document.addressees):
            bodies |= self._titled(document.id)
        return bodies

    def _has_only_a_copy(self, document: Document, bodies: Collection[str], one: Placed) -> bool:
        """Return whether an organization gets a copy of what is addressed to others: it is written to as well."""
        return set(bodies).isdisjoint(one.link.ids) and self._of_body(document.cc, one) is not None

    def _of_body(self, people: Sequence[Mention], one: Placed) -> Mention | None:
        return next((each for each in people if not set(each.organizations).isdisjoint(one.link.ids)), None)

    def _titled_in(self, id_: str) -> frozenset[str]:
        """Return the organizations to which a document goes by its title: "the letter of the owners to Alder"."""
        title = self._indexed.knowledge.documents[id_].title
        read = (
            sentence
            for language in self._indexed.vocabulary.languages
            for sentence in sentences_of(title.in_language(language), (language,))
        )
        return frozenset(
            body
            for sentence in read
            for one in self._reader.placed(sentence, ("organizations",))
            if stands_behind_to(sentence, one)
            for body in one.link.ids
        )


def stands_behind_to(sentence: Sentence, one: Placed) -> bool:
    """Return whether something goes to whoever is named, as far as the word before tells."""
    assert sentence.language
    particles, before = module(sentence.language, "particles"), even(sentence.text[: one.start]).split()
    articles = particles.ARTICLES.split()
    return next((word for word in reversed(before) if word not in articles), "") in particles.TO.split()


def standing_behind_to(sentence: Sentence, placed: Sequence[Placed]) -> frozenset[Placed]:
    """Return those that stand behind "to", each by itself or in a list: none of them signs what goes there."""
    assert sentence.language
    lists = lists_of(placed, even(sentence.text), joins_of_whom(sentence.language))
    return frozenset(
        one for names in lists for one in dropwhile(lambda each: not stands_behind_to(sentence, each), names)
    )


def is_of_the_matter(sentence: Sentence, one: Placed) -> bool:
    """Return whether a name stands in what a document is about, and not as one that signs: "on Alder's program"."""
    assert sentence.language
    about = "|".join(module(sentence.language, "reviewing").ABOUT.split())
    articles = "|".join(module(sentence.language, "particles").ARTICLES.split())
    to = module(sentence.language, "reviewing").TO_WHOM
    led = re.search(rf"(?<!\w)(?:{about})\s+(?:(?:{articles})\s+)?$", before := even(sentence.text[: one.start]))
    is_led = led is not None and not re.search(rf"(?<!\w)(?:{to})\s$", before[: led.start()])  # "y al de Pesca"
    return is_led or re.match(r"['’]s?(?!\w)", sentence.text[one.end :]) is not None


def _how(found: Mapping[range, Reached], one: Placed) -> Reached | None:
    return found.get(range(one.start, one.end))


def _name(document: Document, how: Reached, met: Mention | None, *, is_met: bool) -> str:
    """Return the name of what there is to say: what "goes to" somebody is addressed to them, or they get a copy."""
    if how is Reached.GONE:
        how = Reached.COPIED if met in document.cc else Reached.ADDRESSED
    return f"review.{how}" if is_met else f"review.not_{how}"


def _of_a_letter(
    document: Document, how: Reached, ids: Collection[str], printed: str, verdict: Verdict, telling: Telling
) -> Verdict:
    """Return whether a document reaches somebody as is said; what else is wrong with the name stays so."""
    people = [one for one in reached(document, how) if one.person]
    if not people or verdict.state in (State.CONTRADICTED, State.OUTDATED):
        return verdict
    met = next((one for one in people if one.person in ids), None)
    if met and verdict.state is State.NOT_IN_RECORD:  # in another office
        return verdict
    name = telling.query.name(next(iter(ids))) if ids else printed
    values = {"name": name, "document": telling.query.label(document)}
    part = Part(_name(document, how, met, is_met=met is not None), values)
    state = State.SUPPORTED if met else State.CONTRADICTED
    cited = telling.cite_document(document, met or people[0])
    return replace(verdict, state=state, parts=(part,), citations=cited, entries=(document.id,))
