"""The state of people with a title: whether the record has them in that office, and whether they still hold it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial

from bot.answers.match.query import IndexedRecord
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Mention
from bot.languages import LANGUAGES, Language, module, spoken
from bot.review.clauses import Clause, ClauseReader
from bot.review.draft import Sentence
from bot.review.fits import ENOUGH_IF_NAMED, Fit
from bot.review.judge import Judge
from bot.review.lists import Placed
from bot.review.report import ClaimKind, Part, State
from bot.review.titles import Title, TitleReader, is_asked_now
from bot.review.verdict import Telling, Verdict

_CAPITALS = r"[^\W\d_a-z][\w'’.-]+"
_OF_NAMES = "name"  # the check that refuses a statement of others
_MOSTLY = 0.5  # of what a statement tells, from which on a sentence about another person is meant for it
_Held = tuple[Document, Mention]


class OfficeReviewer:
    """Finds the state of people.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Tells where bodies are named.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        self._titles = TitleReader(indexed)
        words = spoken(LANGUAGES)
        self._then = sorted(words.words("reviewing", "THEN"))
        self._not_yet = (
            words.words("offices", "NOT_IN_OFFICE")
            | words.words("reviewing", "TO_BE")
            | words.words("reviewing", "CHOSEN")
        )

    def verdict(
        self, sentence: Sentence, one: Placed, whole: Clause, stated: Verdict | None, telling: Telling
    ) -> Verdict:
        """Return whether a person has the title that stands beside the name; without one, is of what is stated.

        Args:
            sentence: Where the name stands.
            one: The name.
            whole: The sentence as a clause.
            stated: What supports or contradicts the section of the name.
            telling: Says what the record holds.
        """
        held = [(document, mention) for document, mention in self._mentions if mention.person in one.link.ids]
        mentions = [one.mention for one in sentence.dates]
        held.sort(key=lambda one: not any(date.fits(one[0].published.date) for date in mentions))
        is_known = partial(self._is_one_of, [mention for _, mention in held], sentence)
        title = self._titles.beside(sentence, one, is_known)
        if state := self._of_another_body(sentence, one, held, is_told=bool(title or stated)):
            return self._held(one, *held[0], state, "review.other_office", telling)
        if not title and stated:
            return _verdict(one, stated.state, stated.parts[:1], like=stated)
        if not title:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.no_title"),))
        placed = Placed(one.link, min(title.start, one.start), max(one.end, title.end))
        for each in held:
            is_this = self._is_one_of([each[1]], sentence, title)
            others = self._is_of_others(title.words, each[1], sentence)
            if is_this and not others and not self._names_another_body(sentence, title, each[1]):
                return self._in_office(placed, title, *each, whole, telling)
        return self._in_another(placed, title, held, sentence, telling)

    @cached_property
    def _mentions(self) -> tuple[_Held, ...]:
        """Everybody with an office, with the document that says so."""
        documents = self._indexed.knowledge.documents.values()
        return tuple((one, mention) for one in documents for mention in one.mentions() if mention.office)

    def _is_one_of(self, mentions: Sequence[Mention], sentence: Sentence, title: Title) -> bool:
        """Return whether a title is one of some offices, or says less of it; and both are held, or both are to be."""
        fitting = (one for one in mentions if title.is_chosen or title.is_to_be is self._is_to_be(one))
        return any(self._is_office(title.words, one, sentence) for one in fitting)

    def _is_to_be(self, mention: Mention) -> bool:
        """Return whether somebody was only chosen for an office."""
        return not self._not_yet.isdisjoint(self._printed(mention))

    def _of_another_body(
        self, sentence: Sentence, one: Placed, held: Sequence[_Held], *, is_told: bool
    ) -> State | None:
        """Return the state of somebody who is said to lead, or to be of, another body than the record has; else None.

        It is contradicted where somebody leads what others hold offices of. Whoever is only of it may be so as well,
        what is named before a comma may be another person of a list, and behind "who" one whom somebody met.
        """
        if not held:
            return None
        mentions = [mention for _, mention in held]
        others = [range(each.start, each.end) for each in self._other_bodies(sentence, mentions)]
        led = self._titles.led(sentence, one) if others else None
        if led and any(each.start == led[0] for each in others):
            return State.CONTRADICTED if led[1] else State.NOT_IN_RECORD
        is_beside = any(self._titles.is_of(sentence, one, each) for each in others)
        return State.NOT_IN_RECORD if is_beside and not is_told else None

    def _names_another_body(self, sentence: Sentence, title: Title, mention: Mention) -> bool:
        """Return whether a title that has words of an office names the body of another one instead of its own."""
        stretch = range(title.start, title.end)
        return any(one.start in stretch for one in self._other_bodies(sentence, [mention]))

    def _other_bodies(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Placed]:
        """Return where a sentence names bodies that others than somebody hold offices of, by their whole names.

        A word of somebody's own office is no other body's name: "Undersecretary for Trade" beside the Trade Union.
        """
        own = frozenset(body for mention in mentions for body in mention.organizations)
        said = self._keys((word for mention in mentions for word in self._printed(mention)), sentence)
        bodies = frozenset(body for _, mention in self._mentions for body in mention.organizations) - own
        return [
            one
            for one in self._reader.placed(sentence, ("organizations",))
            if own.isdisjoint(one.link.ids)
            and not bodies.isdisjoint(one.link.ids)
            and not self._keys(self._indexed.vocabulary.words(sentence.text[one.start : one.end]), sentence) <= said
            and sentence.text[one.start].isupper()
            and not re.match(r"[\s-][^\W\d_a-zß-öø-ÿ]", sentence.text[one.end :])
        ]

    def _in_another(
        self, one: Placed, title: Title, held: Sequence[_Held], sentence: Sentence, telling: Telling
    ) -> Verdict:
        """Return the state of a title that the record does not have of a person."""
        if not held:
            return _verdict(one, State.NOT_IN_RECORD, (Part("review.no_office"),))
        if printed := next((each for each in held if _is_printed(one, each[1], sentence)), None):
            return self._held(one, *printed, State.SUPPORTED, "review.office", telling)
        has_role = any(self._shares_a_role(title.words, mention, sentence) for _, mention in held)
        said = replace(title, words=_without_acting(title.words, sentence))
        is_others = any(
            self._is_one_of([mention], sentence, said)
            for _, mention in self._mentions
            if mention.person not in one.link.ids and not self._titles.roles.issuperset(title.words)
        )
        if title.is_said and not has_role and not is_others:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.no_title"),))
        state = State.NOT_IN_RECORD if has_role and not is_others else State.CONTRADICTED
        return self._held(one, *held[0], state, "review.other_office", telling)

    def _in_office(
        self, one: Placed, title: Title, document: Document, mention: Mention, whole: Clause, telling: Telling
    ) -> Verdict:
        """Return whether a person who has held an office does still, and did what the sentence says of them."""
        other = next((fit for fit in self._judge.fits(whole) if self._is_of_another(fit, one, whole)), None)
        if other:
            parts, cited = (telling.part("review.contradicted", other.item),), telling.cite([other.item])
            return Verdict(ClaimKind.PERSON, State.CONTRADICTED, one.start, one.end, parts, cited, (other.item.id,))
        is_dated = bool(whole.sentence.dates)
        is_asked = not is_dated and title.is_now is None and is_asked_now(whole.sentence, one.start, one.end)
        may_follow = not is_dated and title.is_now is not False
        later = self._successor(document, mention, for_a_time=is_asked) if may_follow else None
        if later:
            newer = self._held(one, *later, State.OUTDATED, "review.later_office", telling)
            held = self._held(one, document, mention, State.OUTDATED, "review.office", telling)
            return replace(newer, parts=(*newer.parts, *held.parts), citations=(*newer.citations, *held.citations))
        is_past = self._is_past(title, document, whole) or (is_asked and self._is_told_of_then(document, mention))
        return self._held(
            one, document, mention, State.OUTDATED if is_past else State.SUPPORTED, "review.office", telling
        )

    def _is_past(self, title: Title, document: Document, whole: Clause) -> bool:
        """Return whether an office is said to be held today, or still to come, that an older document tells of."""
        is_now = title.is_now or (title.is_to_be and title.is_now is not False)
        is_old = is_now and not whole.sentence.dates and self._judge.times.is_older(document)
        return is_old or self._judge.times.is_said_of_now(whole, document)

    def _is_of_another(self, fit: Fit, one: Placed, whole: Clause) -> bool:
        """Return whether a statement says of another person all that a sentence says of one."""
        told = fit.statement.words.links
        people = frozenset(link.ids for link in told if link.section == "people")
        named = {link.ids for link in whole.own.links if link.section == "people"}
        is_of_its_date = bool(whole.sentence.dates) and fit.is_of_its_time and one.link not in whole.speaking
        return (
            fit.against == _OF_NAMES
            and fit.is_named
            and fit.share >= (ENOUGH_IF_NAMED if is_of_its_date else _MOSTLY)
            and named == {one.link.ids}
            and bool(people)
            and one.link.ids not in people
        )

    def _is_told_of_then(self, document: Document, mention: Mention) -> bool:
        """Return whether a later document says of whoever holds an office that they held it then."""
        assert mention.person
        name = "|".join(re.escape(even(one)) for one in self._indexed.knowledge.names_of(mention.person))
        then = "|".join(self._then)
        told = re.compile(rf"(?<!\w)(?:(?:{name}),? (?:{then})|(?:{then})[^,;:.]{{1,40}} (?:{name}))(?!\w)")
        return any(
            told.search(even(text))
            for later in self._indexed.knowledge.documents.values()
            if later.published.date > document.published.date
            for one in later.facts_and_events()
            if mention.person in one.people
            for text in one.statement.in_every_language()
        )

    def _successor(self, document: Document, mention: Mention, *, for_a_time: bool) -> tuple[Document, Mention] | None:
        """Return who holds the same office in a later document; None where it names nobody else for it.

        Args:
            document: Where somebody holds it.
            mention: Who holds it.
            for_a_time: Whether it is the same office where somebody holds it for a time: "acting".
        """
        assert mention.office
        offices = self._offices(mention, for_a_time=for_a_time)
        return next(
            (
                (other, one)
                for other in self._indexed.knowledge.documents.values()
                for one in other.mentions()
                if other.published.date > document.published.date
                and one.person not in (None, mention.person)
                and one.office
                and one.organizations == mention.organizations
                and not offices.isdisjoint(self._offices(one, for_a_time=for_a_time))
            ),
            None,
        )

    def _offices(self, mention: Mention, *, for_a_time: bool) -> frozenset[tuple[str, ...]]:
        """Return what the words of an office are matched by in each language; a man and a woman hold the same."""
        assert mention.office
        vocabulary, found = self._indexed.vocabulary, set[tuple[str, ...]]()
        for language in vocabulary.languages:
            text = even(mention.office.in_language(language))
            said = vocabulary.words(_acting(language).sub("", text) if for_a_time else text)
            found.add(tuple(vocabulary.key(word, language) for word in said))
        return frozenset(found)

    def _held(
        self, one: Placed, document: Document, mention: Mention, state: State, name: str, telling: Telling
    ) -> Verdict:
        office = telling.query.knowledge.mentioned(mention, telling.query.language, with_office=True)
        part = Part(name, {"person": office, "document": telling.query.label(document)})
        cited = telling.cite_document(document, mention)
        return Verdict(ClaimKind.PERSON, state, one.start, one.end, (part,), cited, (document.id,))

    def _is_office(self, words: Sequence[str], mention: Mention, sentence: Sentence) -> bool:
        """Return whether words of a title are an office's, or fewer of them."""
        return self._keys(words, sentence) <= self._keys(self._words_of(mention), sentence)

    def _is_of_others(self, words: Sequence[str], mention: Mention, sentence: Sentence) -> bool:
        """Return whether a title is another body's office, of which this one has not all words: "of State"."""
        said = self._keys(_without_acting(words, sentence), sentence)
        others = [one for _, one in self._mentions if one.person != mention.person]
        of_others = (one for one in others if one.organizations != mention.organizations)
        return not said <= self._keys(self._printed(mention), sentence) and any(
            said <= self._keys(self._printed(one), sentence) for one in of_others
        )

    def _keys(self, words: Iterable[str], sentence: Sentence) -> frozenset[str]:
        assert sentence.language
        return frozenset(self._indexed.vocabulary.key(word, sentence.language) for word in words)

    def _printed(self, mention: Mention) -> Iterator[str]:
        """Yield the words of an office itself, in every language."""
        assert mention.office
        for text in mention.office.in_every_language():
            yield from self._indexed.vocabulary.words(text)

    def _shares_a_role(self, words: Sequence[str], mention: Mention, sentence: Sentence) -> bool:
        """Return whether a title has a role of an office, so that it may be the same in other words."""
        return any(self._is_office([word], mention, sentence) for word in words if word in self._titles.roles)

    def _words_of(self, mention: Mention) -> Iterator[str]:
        assert mention.office
        words = self._indexed.vocabulary.words
        yield from self._printed(mention)
        for text in mention.other_words.all():
            yield from words(text)
        for organization in mention.organizations:
            country = self._indexed.knowledge.organizations[organization].country
            for name in (*self._indexed.knowledge.names_of(organization), *self._names_of(country)):
                yield from words(name)

    def _names_of(self, country: str | None) -> Iterator[str]:
        if country:
            yield from self._indexed.knowledge.names_of(country)

    def strangers(self, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[Verdict]:
        """Yield the people with a title whom the record does not know.

        Args:
            sentence: The sentence.
            placed: All that it names.
        """
        for match in re.finditer(rf"({_CAPITALS})\s+((?:{_CAPITALS}\s+){{1,3}}{_CAPITALS})", sentence.text):
            word = even(match[1])
            others = (even(one).rstrip(".") for one in match[2].split())
            is_name = not self._titles.roles.issuperset(others)  # "Deputy Assistant Secretary" is none
            is_known = any(one.start < match.end() and match.start() < one.end for one in placed)
            if word in self._titles.roles and is_name and not is_known:
                part = Part("review.no_person")
                yield Verdict(ClaimKind.PERSON, State.NOT_IN_RECORD, match.start(), match.end(), (part,))


def _verdict(one: Placed, state: State, parts: tuple[Part, ...], *, like: Verdict | None = None) -> Verdict:
    citations, entries = (like.citations, like.entries) if like else ((), ())
    return Verdict(ClaimKind.PERSON, state, one.start, one.end, parts, citations, entries)


def _is_printed(one: Placed, mention: Mention, sentence: Sentence) -> bool:
    """Return whether a name stands with its title as the document prints it: "Professor" beside another office."""
    said = even(sentence.text[one.start : one.end])
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", even(mention.anchor)) is not None


def _without_acting(words: Sequence[str], sentence: Sentence) -> tuple[str, ...]:
    """Return the words of a title without those that say that it is held for a time."""
    assert sentence.language
    acting = _acting(sentence.language)
    return tuple(one for one in words if not acting.fullmatch(one))


@cache
def _acting(language: Language) -> re.Pattern[str]:
    """Return what finds that somebody holds an office for a time."""
    return re.compile(rf"(?<!\w)(?:{module(language, 'reviewing').ACTING})(?!\w)")
