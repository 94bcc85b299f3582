"""What forbids an entry, however well its words fit: a negation, a speaker, a name or a count of another thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND, OWN
from bot.answers.match.query import Query
from bot.answers.understand import normalise
from bot.answers.understand.names import NameLink, NameLinker, positions_of
from bot.answers.understand.vocabulary import OPTIONAL_WORDS, Frame
from bot.knowledge.model import Event, Fact

_ATTRIBUTING = (("according", "to"), ("per",), ("segun",), ("said", "by"), ("reported", "by"), ("counted", "by"))
_LONG_NAME = 3  # words; from there on a term counts whole or not at all
_TO = frozenset("to into a al hacia".split())
_FROM = frozenset("from desde de".split())
_ARTICLES = frozenset("the los el la".split())
_THOSE = frozenset("the those these los las esos esas estos estas".split())
_OUT_OF = frozenset("of among from de entre".split())
_HOW_MANY = frozenset("many much cuantos cuantas cuanto cuanta".split())
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
_JOINED = frozenset(("and", "or", "y", "e", "o", "u"))  # "kidnappings, rapes and attacks" are counted together
_ASKING_HOW_MANY = frozenset("many cuantos cuantas".split())
_OF_DOCUMENTS = frozenset((Frame.LETTERS, Frame.ORGANIZATIONS))  # what no figure counts
_YES = (True,)  # what a veto holds that a question has or has not

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Veto(Generic[Held]):
    """One reason for which an entry may not answer.

    Attributes:
        name: A name among the sentences, as `veto.<name>`.
        reads: Returns what the question holds that the veto is about; nothing where it does not apply.
        allows: Whether an entry may answer a question that holds this.
    """

    name: str
    reads: Callable[[Query], Collection[Held]]
    allows: Callable[[IndexedEntry, Collection[Held]], bool]


class _Way(NamedTuple):
    """From where to where somebody goes.

    Attributes:
        left: The countries that are left; None among them lets entries pass that tell of none.
        to: The countries that are reached, less those that go without saying.
    """

    left: frozenset[str | None]
    to: frozenset[str]


class _Ways(NamedTuple):
    """Countries to which somebody is sent, and what reads the same in a statement."""

    to: frozenset[str]
    linker: NameLinker


class Vetoes:
    """The vetoes that apply to one question.

    Args:
        inquiry: The question and the record.
    """

    def __init__(self, inquiry: Query) -> None:
        held = ((veto, veto.reads(inquiry)) for veto in VETOES)
        self._applying = [(veto, one) for veto, one in held if one]
        self._speakers = _speakers(inquiry)

    def refusing(self, item: IndexedEntry) -> Veto[Any] | None:
        """Return the first veto that refuses the entry; None where it may answer."""
        return next((veto for veto, held in self._applying if not veto.allows(item, held)), None)

    def forbid(self, item: IndexedEntry) -> bool:
        """Return whether the question holds something that contradicts the entry or that the entry leaves out."""
        return self.refusing(item) is not None

    def is_first_hand(self, item: IndexedEntry) -> bool:
        """Return whether the speaker that is named says it, where its document only reports other things."""
        return any(_said_by(item) in link.ids for link in self._speakers)


def vetoes_of(inquiry: Query) -> Vetoes:
    """Return the vetoes of a question, read once for all kinds of answers."""
    return inquiry.once(Vetoes)


# What the question holds: each reads one thing, and finds it once.


def _bounded_date(inquiry: Query) -> Collection[bool]:
    return _YES if inquiry.question.has_bounded_date else ()


def _today(inquiry: Query) -> Collection[bool]:
    question = inquiry.question
    is_of_a_term = bool(inquiry.links("documents", "terms")) and not question.asks(Frame.HOW_MANY)
    return _YES if is_of_a_term and _TODAY.search(" ".join(question.words)) else ()


def _half(inquiry: Query) -> Collection[bool]:
    return _YES if _HALF_OF.search(" ".join(inquiry.question.words)) else ()


def _operators(inquiry: Query) -> Collection[str]:
    return inquiry.question.operators


def _counted(inquiry: Query) -> Collection[frozenset[str]]:
    """Return the units of each noun that is counted, where it is no people's; `how many camps` may have none."""
    question, nouns = inquiry.question, inquiry.desk.nouns
    if not question.asks(Frame.HOW_MANY):
        return ()
    counted = [
        token
        for token in question.tokens
        if token.position
        and question.words[token.position - 1] in _ASKING_HOW_MANY
        and _JOINED.isdisjoint(question.words[token.position + 1 : token.position + 3])
    ]
    units = [nouns.units(token.keys) for token in counted]
    return [
        one
        for token, one in zip(counted, units, strict=True)
        if (one and not any(inquiry.knowledge.unit(unit).is_a_count for unit in one))
        or token.frames & _OF_DOCUMENTS
        or not nouns.uncounted.isdisjoint(token.keys)
    ]


def _organizations(inquiry: Query) -> Collection[NameLink]:
    return [link for link in _actors(inquiry) if link.section == "organizations"]


def _wholes(inquiry: Query) -> Collection[str]:
    """Return the figures of which a part is asked for: `how many of the 816 were kidnappings`."""
    words = inquiry.question.words
    if not inquiry.question.asks(Frame.HOW_MANY):
        return ()
    return {
        token.number
        for token in inquiry.question.tokens
        if token.number
        and token.position > 1
        and words[token.position - 1] in _THOSE
        and words[token.position - 2] in _OUT_OF
        and not _HOW_MANY.isdisjoint(words[: token.position])
    }


def _long_terms(inquiry: Query) -> Collection[NameLink]:
    return [link for link in inquiry.links("terms") if len(link.tokens) >= _LONG_NAME]


def _left(inquiry: Query) -> Collection[_Way]:
    """Return where somebody leaves for where: `from the island to the mainland`."""
    setting = inquiry.knowledge.about.setting
    left = frozenset(_ways_out(inquiry))
    if not left:
        return ()
    to = _sent_to(inquiry.desk.linker, inquiry.question.words).difference(left, setting)
    return [_Way(left if not left.isdisjoint(setting) else left | {None}, to)]


def _findings(inquiry: Query) -> Collection[str]:
    return OPTIONAL_WORDS.intersection(inquiry.question.words)


def _bodies(inquiry: Query) -> Collection[frozenset[str]]:
    """Return the own bodies of each country whose court, judge or agency is asked about: `tribunal isleño`."""
    question, linker = inquiry.question, inquiry.desk.linker
    countries = {
        linker.people_of(other)
        for token in question.tokens
        if not inquiry.desk.nouns.bodies.isdisjoint(token.keys)
        for other in _beside(question.words, token.position)
    }
    return _own_bodies(inquiry, countries - {None})


def _speakers(inquiry: Query) -> Collection[NameLink]:
    return [link for link in _actors(inquiry) if _is_attributed(inquiry, link)]


def _doers(inquiry: Query) -> Collection[NameLink]:
    """Return those who are asked about as doing something; not the Alder of "did the Alder press release say"."""
    documents = {min(link.positions) for link in _actors(inquiry) if link.section == "documents"}
    return [
        link
        for link in _actors(inquiry)
        if link.section != "documents" and _acts(inquiry, link) and max(link.positions) + 1 not in documents
    ]


def _judge(inquiry: Query) -> Collection[str]:
    return [token.word for token in inquiry.question.tokens if token.is_type and token.word in _JUDGES]


def _countries(inquiry: Query) -> Collection[str]:
    """Return the countries that single words name; not the "island" of "Stay on the Island", or of an organization."""
    organizations = (link for link in _actors(inquiry) if link.section == "organizations")
    inside = positions_of((*inquiry.links("documents", "terms"), *organizations))
    named = (
        inquiry.desk.linker.country(word)
        for position, word in enumerate(inquiry.question.words)
        if word != "us" and position not in inside  # "us" is a pronoun as often as a country
    )
    return frozenset(country for country in named if country)


def _destinations(inquiry: Query) -> Collection[_Ways]:
    linker = inquiry.desk.linker
    to = _sent_to(linker, inquiry.question.words)
    return [_Ways(to, linker)] if to else ()


def _speaking_countries(inquiry: Query) -> Collection[frozenset[str]]:
    links = [link for link in inquiry.links("places") if _is_attributed(inquiry, link)]
    return _own_bodies(inquiry, (one for link in links for one in link.ids))


def _acting_countries(inquiry: Query) -> Collection[frozenset[str]]:
    acting = {one for link in inquiry.links("places") if _acts(inquiry, link) for one in link.ids}
    return _own_bodies(inquiry, acting & inquiry.desk.linker.countries)


# What the entry says to that.


def _never(_item: IndexedEntry, _held: Collection[bool]) -> bool:
    return False


def _states_half(item: IndexedEntry, _held: Collection[bool]) -> bool:
    return isinstance(item.entry, Fact | Event) and _HALF_STATED.search(item.entry.statement.en) is not None


def _states_them(item: IndexedEntry, operators: Collection[str]) -> bool:
    return item.operators.issuperset(operators)


def _counts_them(item: IndexedEntry, units: Collection[frozenset[str]]) -> bool:
    """Return whether a fact counts in a unit of each noun: people, shares and money are no camps."""
    return not isinstance(item.entry, Fact) or all(item.entry.unit in one for one in units)


def _speaks_of_all(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_speaks_of(item, link) for link in links)


def _is_no_whole(item: IndexedEntry, figures: Collection[str]) -> bool:
    return not any(item.worth([figure]) == OWN for figure in figures)


def _leaves(item: IndexedEntry, ways: Collection[_Way]) -> bool:
    """Return whether the entry names where they are said to go, and those that it counts leave that country."""
    named = item.countries | item.entities
    if any(way.to and way.to.isdisjoint(named) for way in ways):
        return False
    fact = item.entry
    if not isinstance(fact, Fact) or fact.unit_of_measure != "count":
        return True
    return all(fact.leaves in way.left for way in ways)


def _is_no_event(item: IndexedEntry, _held: Collection[str]) -> bool:
    return not isinstance(item.entry, Event)


def _involves_each(item: IndexedEntry, bodies: Collection[frozenset[str]]) -> bool:
    """Return whether a body of the country takes part: another's court blocked nothing."""
    return all(not item.entities.isdisjoint(group) for group in bodies)


def _is_said_by_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_is_said_by(item, link) for link in links)


def _is_done_by_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_does(item, link) for link in links)


def _names_somebody(item: IndexedEntry, _held: Collection[str]) -> bool:
    return isinstance(item.entry, Fact | Event) and bool(item.entry.people)


def _is_there(item: IndexedEntry, countries: Collection[str]) -> bool:
    """Return whether the entry speaks of one of these countries, or of none."""
    return not item.countries or not item.countries.isdisjoint(countries)


def _goes_there(item: IndexedEntry, ways: Collection[_Ways]) -> bool:
    """Return whether a count is of nobody who comes from where those asked about are sent, or who goes elsewhere."""
    entry = item.entry
    if not isinstance(entry, Fact) or entry.value is None:
        return True
    for to, linker in ways:
        stated = _sent_to(linker, normalise.words(entry.statement.en))
        if entry.subject in to or (stated and to.isdisjoint(stated)):
            return False
    return True


def _is_said_by_one_of_each(item: IndexedEntry, bodies: Collection[frozenset[str]]) -> bool:
    return all(_said_by(item) in group for group in bodies)


VETOES: tuple[Veto[Any], ...] = (
    Veto("bounded_date", _bounded_date, _never),  # the record says nothing of "after November"
    Veto("today", _today, _never),  # nor of what is still so today
    Veto("half", _half, _states_half),
    Veto("operator", _operators, _states_them),
    Veto("counted", _counted, _counts_them),
    Veto("organization", _organizations, _speaks_of_all),
    Veto("part", _wholes, _is_no_whole),
    Veto("term", _long_terms, _speaks_of_all),
    Veto("leaving", _left, _leaves),
    Veto("findings", _findings, _is_no_event),
    Veto("body", _bodies, _involves_each),
    Veto("speaker", _speakers, _is_said_by_each),
    Veto("doer", _doers, _is_done_by_each),
    Veto("judge", _judge, _names_somebody),
    Veto("elsewhere", _countries, _is_there),
    Veto("destination", _destinations, _goes_there),
    Veto("speaking_country", _speaking_countries, _is_said_by_one_of_each),
    Veto("acting_country", _acting_countries, _involves_each),
)


def _actors(inquiry: Query) -> Sequence[NameLink]:
    """Return whoever may say or do something, with the documents that do so by their names."""
    return inquiry.links("documents", "organizations", "people")


def _own_bodies(inquiry: Query, countries: Iterable[str | None]) -> Collection[frozenset[str]]:
    """Return the bodies of any of the countries as one group; no group without a country."""
    wanted = frozenset(countries)
    organizations = inquiry.knowledge.organizations.values()
    return [frozenset(one.id for one in organizations if one.country in wanted)] if wanted else ()


def _said_by(item: IndexedEntry) -> str:
    return item.entry.said_by if isinstance(item.entry, Fact | Event) else ""


def _speaks_of(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the entry is linked to the thing or says its name; a name counts whole or not at all."""
    if not item.entities.isdisjoint(link.ids):
        return True
    if len(link.tokens) > 1:  # the words of a longer name, met one by one, are not the name
        return False
    return item.worth(link.tokens[0].keys) > AROUND


def _sent_to(linker: NameLinker, all_words: Sequence[str]) -> frozenset[str]:
    """Return the countries to which somebody is sent: `back to the island`, `to border towns`."""
    found = set()
    for at, word in enumerate(all_words):
        country = linker.country(word) or linker.people_of(word)
        if country and not _TO.isdisjoint(_before(all_words, at)):
            found.add(country)
    return frozenset(found)


def _ways_out(inquiry: Query) -> Iterator[str]:
    """Yield the countries that somebody leaves: of `from X to Y`, those in which X lies and Y does not."""
    words = inquiry.question.words
    links = inquiry.links("places")
    for link in links:
        end = max(link.positions) + 1
        end += words[end : end + 1] == ("back",)
        if _FROM.isdisjoint(_before(words, min(link.positions))) or _TO.isdisjoint(words[end : end + 1]):
            continue
        arrived = (other for other in links if _is_next(words, end + 1, other))
        yield from _lying_in(inquiry, link.ids) - _lying_in(inquiry, (one for other in arrived for one in other.ids))


def _is_next(words: Sequence[str], at: int, link: NameLink) -> bool:
    return min(link.positions) == at + (words[at : at + 1] != () and words[at] in _ARTICLES)


def _lying_in(inquiry: Query, places: Iterable[str]) -> frozenset[str]:
    """Return the countries that the places are, or lie in."""
    return frozenset(country for one in places if (country := inquiry.knowledge.country_of(one)))


def _before(all_words: Sequence[str], at: int) -> Sequence[str]:
    """Return the word before this one, or the one before its article; none at the beginning."""
    before = at - 2 if at and all_words[at - 1] in _ARTICLES else at - 1
    return all_words[before : before + 1] if before >= 0 else ()


def _beside(all_words: Sequence[str], at: int) -> Sequence[str]:
    return (*all_words[max(0, at - 1) : at], *all_words[at + 1 : at + 2])


def _acts(inquiry: Query, link: NameLink) -> bool:
    """Return whether the name follows "did" or "does": it is asked what that one does."""
    return inquiry.question.words[max(0, min(link.positions) - 1)] in _ACTING


def _does(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the one who is asked about as doing something says it or takes part in it."""
    if not isinstance(item.entry, Fact | Event):
        return False
    return not {item.entry.said_by, *item.entry.organizations, *item.entry.people}.isdisjoint(link.ids)


def _is_attributed(inquiry: Query, link: NameLink) -> bool:
    """Return whether the name stands as a speaker: `according to Alder`, `Alder says`."""
    words, start, end = inquiry.question.words, link.tokens[0].position, link.tokens[-1].position + 1
    if start and words[start - 1] in ("the", "el", "la"):
        start -= 1
    before = any(words[max(0, start - len(one)) : start] == one for one in _ATTRIBUTING)
    return before or any(word in _SPEAKING for word in words[end : end + 1])


def _is_said_by(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the speaker says it, is quoted in it, or issued the document that reports it."""
    if link.section == "documents" or not isinstance(item.entry, Fact | Event):
        return item.document.id in link.ids
    speakers = {item.entry.said_by, *item.entry.organizations, *item.entry.people, *item.document.issuers}
    return not speakers.isdisjoint(link.ids)
