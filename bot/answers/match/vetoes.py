"""What forbids an entry, however well its words fit: a negation, a speaker, a name or a count of another thing."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND, OWN
from bot.answers.match.query import Query
from bot.answers.understand import normalise
from bot.answers.understand.names import NameLink, NameLinker, positions_of
from bot.answers.understand.vocabulary import OPTIONAL_WORDS, Frame
from bot.knowledge.model import Event, Fact
from bot.languages import FALLBACK

_ATTRIBUTING = (("according", "to"), ("per",), ("segun",), ("said", "by"), ("reported", "by"), ("counted", "by"))
_LONG_NAME = 3  # words; from there on a term counts whole or not at all
_TO = frozenset("to into a al hacia".split())
_ARTICLES = frozenset("the los el la".split())
_FROM_MEXICO = re.compile(r"\b(?:from|desde|de) mexico (?:to|a|al|hacia|back to) (?!mexico)")
_THOSE = frozenset("the those these los las esos esas estos estas".split())
_OUT_OF = frozenset("of among from de entre".split())
_HOW_MANY = frozenset("many much cuantos cuantas cuanto cuanta".split())
_BODIES = frozenset("court courts judge judges tribunal tribunales corte juez jueza congreso senado senate".split())
_JUDGES = frozenset("judge justice juez jueza magistrado magistrada".split())
_ACTING = frozenset("did does".split())
_HALF_OF = re.compile(r"\bhalf (?:of|the|all|those|these)\b|\bmitad\b")
_HALF_STATED = re.compile(r"\bhalf of\b")  # and not the half of "a day and a half"
_TODAY = re.compile(
    r"\b(?:is|are) (?:\w+ ){1,4}?(?:still|currently|now|today|in (?:effect|force|place)|active|running|operating)\b"
    r"|^(?:sigue|continua|esta) (?:\w+ ){0,3}?(?:vigente|en vigor|en efecto|activo|operando|funcionando)\b"
)
# Verbs only: "the Alder report" and "their claim" are nouns.
_SPEAKING = frozenset("say says said claimed finds found reported dice dijo afirma afirmo".split())
# Where one of these is counted, people, shares and money are no answer: "how many camps".
_THINGS = frozenset(
    one
    for line in (
        "letters documents organizations groups ngos orgs camps tents buses cities ports courts hearings judges",
        "lawsuits countries shelters kidnappings officials lawyers cartas documentos organizaciones grupos campamentos",
        "ong ongs osc autobuses ciudades audiencias jueces demandas paises albergues secuestros abogados",
    )
    for one in line.split()
)
_JOINED = frozenset(("and", "or", "y", "e", "o", "u"))  # "kidnappings, rapes and attacks" are counted together
_ASKING_HOW_MANY = frozenset("many cuantos cuantas".split())


class Vetoes:
    """The vetoes of one question.

    Args:
        inquiry: The question and the record.
    """

    def __init__(self, inquiry: Query) -> None:
        question = inquiry.question
        links = inquiry.links("documents", "organizations", "people")
        self._inquiry = inquiry
        self._organizations = [link for link in links if link.section == "organizations"]
        self._speakers = [link for link in links if _is_attributed(inquiry, link)]
        countries = [link for link in inquiry.links("places") if _is_attributed(inquiry, link)]
        self._speaking_countries = {one for link in countries for one in link.ids}
        self._acting_countries = {
            one for link in inquiry.links("places") if _acts(inquiry, link) for one in link.ids
        } & inquiry.desk.linker.countries
        documents = {min(link.positions) for link in links if link.section == "documents"}
        self._actors = [  # not the Alder of "did the Alder press release say"
            link
            for link in links
            if link.section != "documents" and _acts(inquiry, link) and max(link.positions) + 1 not in documents
        ]
        terms = inquiry.links("documents", "terms")
        # the "island" of "Stay on the Island", and that of an organization
        inside = positions_of((*terms, *self._organizations))
        self._countries = {
            inquiry.desk.linker.country(word)
            for position, word in enumerate(question.words)
            if word != "us" and position not in inside  # "us" is a pronoun as often as a country
        } - {None}
        self._terms = [link for link in inquiry.links("terms") if len(link.tokens) >= _LONG_NAME]
        self._leaves_mexico = _FROM_MEXICO.search(" ".join(question.words)) is not None
        self._parts_of = _wholes(inquiry)
        self._wants_findings = not OPTIONAL_WORDS.isdisjoint(question.words)
        self._bodies_of = _bodies_of_countries(inquiry)
        joined = " ".join(question.words)
        self._asks_for_a_judge = any(token.is_type and token.word in _JUDGES for token in question.tokens)
        self._destinations = _destinations(inquiry.desk.linker, question.words)
        self._wants_half = _HALF_OF.search(joined) is not None
        self._is_of_today = _TODAY.search(joined) is not None and bool(terms) and not question.asks(Frame.HOW_MANY)
        self._counts_things = question.asks(Frame.HOW_MANY) and any(
            token.keys & inquiry.desk.vocabulary.keys_of(_THINGS)
            for token in question.tokens
            if token.position
            and question.words[token.position - 1] in _ASKING_HOW_MANY
            and _JOINED.isdisjoint(question.words[token.position + 1 : token.position + 3])
        )

    def forbid(self, item: IndexedEntry) -> bool:
        """Whether the question holds something that contradicts the entry or that the entry leaves out."""
        question = self._inquiry.question
        return (
            question.has_bounded_date
            or self._is_of_today
            or (self._wants_half and not _states_half(item))
            or not question.operators <= item.operators
            or (self._counts_things and isinstance(item.entry, Fact) and item.entry.unit != "cities")
            or not all(self._speaks_of(item, link) for link in self._organizations)
            or any(item.worth([whole]) == OWN for whole in self._parts_of)
            or not all(self._speaks_of(item, link) for link in self._terms)
            or (self._leaves_mexico and _counts_people(item) and "iom" not in item.entities)
            or (self._wants_findings and isinstance(item.entry, Event))
            or (bool(self._bodies_of) and not self._involves(item, self._bodies_of))
            or not all(_is_said_by(item, link) for link in self._speakers)
            or not all(_does(item, link) for link in self._actors)
            or (self._asks_for_a_judge and not _names_somebody(item))
            or self._is_elsewhere(item)
            or (bool(self._destinations) and self._goes_elsewhere(item))
            or (bool(self._speaking_countries) and not self._speaks_for_a_country(item))
            or (bool(self._acting_countries) and not self._involves(item, self._acting_countries))
        )

    def _involves(self, item: IndexedEntry, countries: Set[str]) -> bool:
        """Whether a court, judge or agency of one of the countries takes part: another's court blocked nothing."""
        return not countries.isdisjoint(self._inquiry.knowledge.countries_of(item.entities))

    def _speaks_for_a_country(self, item: IndexedEntry) -> bool:
        return not self._speaking_countries.isdisjoint(self._inquiry.knowledge.countries_of([_said_by(item)]))

    def _is_elsewhere(self, item: IndexedEntry) -> bool:
        """Whether the entry speaks of another country than the one that is asked about."""
        return bool(self._countries) and bool(item.countries) and self._countries.isdisjoint(item.countries)

    def _goes_elsewhere(self, item: IndexedEntry) -> bool:
        """Whether a count is of people who come from where those asked about are sent, or who are sent elsewhere."""
        entry = item.entry
        if not isinstance(entry, Fact) or entry.value is None:
            return False
        stated = _destinations(self._inquiry.desk.linker, normalise.words(entry.statement.in_language(FALLBACK)))
        return entry.subject in self._destinations or (bool(stated) and self._destinations.isdisjoint(stated))

    def is_first_hand(self, item: IndexedEntry) -> bool:
        """Whether the speaker that the question names says it, where its document only reports other things."""
        return any(_said_by(item) in link.ids for link in self._speakers)

    def _speaks_of(self, item: IndexedEntry, link: NameLink) -> bool:
        """Whether the entry is linked to the organization or says its name; a name counts whole or not at all."""
        if not item.entities.isdisjoint(link.ids):
            return True
        if len(link.tokens) > 1:  # the words of a longer name, met one by one, are not the name
            return False
        return item.worth(link.tokens[0].keys) > AROUND


def _said_by(item: IndexedEntry) -> str:
    return item.entry.said_by if isinstance(item.entry, Fact | Event) else ""


def _states_half(item: IndexedEntry) -> bool:
    return (
        isinstance(item.entry, Fact | Event)
        and _HALF_STATED.search(item.entry.statement.in_language(FALLBACK)) is not None
    )


def _names_somebody(item: IndexedEntry) -> bool:
    return isinstance(item.entry, Fact | Event) and bool(item.entry.people)


def _counts_people(item: IndexedEntry) -> bool:
    """Whether it is a figure of people, who are sent to one country; those who are sent home leave it."""
    return isinstance(item.entry, Fact) and item.entry.unit == "people"


def _wholes(inquiry: Query) -> set[str]:
    """The figures of which a part is asked for: `how many of the 816 were kidnappings`."""
    words = inquiry.question.words
    if not inquiry.question.asks(Frame.HOW_MANY):
        return set()
    numbers = [token for token in inquiry.question.tokens if token.number and token.position > 1]
    return {
        token.number
        for token in numbers
        if token.number
        and words[token.position - 1] in _THOSE
        and words[token.position - 2] in _OUT_OF
        and any(word in _HOW_MANY for word in words[: token.position])
    }


def _destinations(linker: NameLinker, all_words: Sequence[str]) -> set[str]:
    """The countries to which somebody is sent: `back to the island`, `to border towns`."""
    found = set()
    for at, word in enumerate(all_words):
        country = linker.country(word) or linker.people_of(word)
        before = at - 2 if at and all_words[at - 1] in _ARTICLES else at - 1
        if country and before >= 0 and all_words[before] in _TO:
            found.add(country)
    return found


def _bodies_of_countries(inquiry: Query) -> set[str]:
    """The countries whose courts, judges or agencies are asked about: `tribunal mexicano`, `US court`."""
    words, linker = inquiry.question.words, inquiry.desk.linker
    found = set()
    for at, word in enumerate(words):
        if word in _BODIES:
            for other in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]):
                country = linker.people_of(other)
                if country:
                    found.add(country)
    return found


def _acts(inquiry: Query, link: NameLink) -> bool:
    """Whether the name follows "did" or "does": it is asked what that one does."""
    return inquiry.question.words[max(0, min(link.positions) - 1)] in _ACTING


def _does(item: IndexedEntry, link: NameLink) -> bool:
    """Whether the one who is asked about as doing something says it or takes part in it."""
    if not isinstance(item.entry, Fact | Event):
        return False
    return not {item.entry.said_by, *item.entry.organizations, *item.entry.people}.isdisjoint(link.ids)


def _is_attributed(inquiry: Query, link: NameLink) -> bool:
    """Whether the name stands as a speaker: `according to Alder`, `Alder says`."""
    words, start, end = inquiry.question.words, link.tokens[0].position, link.tokens[-1].position + 1
    if start and words[start - 1] in ("the", "el", "la"):
        start -= 1
    before = any(words[max(0, start - len(one)) : start] == one for one in _ATTRIBUTING)
    return before or any(word in _SPEAKING for word in words[end : end + 1])


def _is_said_by(item: IndexedEntry, link: NameLink) -> bool:
    """Whether the speaker says it, is quoted in it, or issued the document that reports it."""
    if link.section == "documents" or not isinstance(item.entry, Fact | Event):
        return item.document.id in link.ids
    speakers = {item.entry.said_by, *item.entry.organizations, *item.entry.people, *item.document.issuers}
    return not speakers.isdisjoint(link.ids)
