"""What forbids an entry, however well its words fit: a negation, a speaker, a name or a count of another thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND, OWN
from bot.answers.match import (
    actors,
    amounts,
    asked,
    bare_counts,
    befallen,
    belonging,
    besides,
    bounds,
    called,
    counts,
    deeds,
    done_to_letters,
    gaps,
    identity,
    insiders,
    leaving,
    light_deeds,
    means,
    objects,
    own_places,
    precision,
    predicates,
    prices,
    remits,
    restricted,
    roles,
    routes,
    senders,
    voices,
    whereabouts,
    wholes,
)
from bot.answers.match.filters import has_places
from bot.answers.match.query import Query
from bot.answers.match.stated import (
    has_to_do_with,
    is_promised,
    is_supposed,
    says,
    stands_behind_a_preposition,
    statement_words,
)
from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

Held = TypeVar("Held")
_KEPT = 1024  # sets of frames, of which people put together far fewer


@dataclass(frozen=True, slots=True)
class Veto(Generic[Held]):
    """One reason for which an entry may not answer.

    Attributes:
        name: A name among the sentences, as `veto.<name>`.
        reads: Returns what the question holds that the veto is about; nothing where it does not apply.
        allows: Whether an entry may answer a question that holds this.
        of_the_chosen: Whether no other entry may answer in the place of the best one that is refused: one that counts
            something else is no more exact.
        asked_by: Frames of which a question has to hold one; without any, it is read of all questions.
        never_with: Frames with which it does not apply.
    """

    name: str
    reads: Callable[[Query], Collection[Held]]
    allows: Callable[[IndexedEntry, Collection[Held]], bool]
    of_the_chosen: bool = False
    asked_by: tuple[Frame, ...] = ()
    never_with: tuple[Frame, ...] = ()

    def may_apply(self, frames: frozenset[Frame]) -> bool:
        """Return whether it is read of a question with these frames."""
        return frames.isdisjoint(self.never_with) and not (self.asked_by and frames.isdisjoint(self.asked_by))

    def held(self, query: Query) -> Collection[Held]:
        """Return what the question holds that it is about; nothing where it does not apply."""
        return self.reads(query) if self.may_apply(query.question.frames) else ()


class Vetoes:
    """The vetoes that apply to one question.

    Args:
        query: The question and the record.
    """

    def __init__(self, query: Query) -> None:
        self._query = query
        self._applying: list[tuple[Veto[Any], Collection[Any]]] = []  # of those that were read so far
        self._unread = iter(vetoes_for(query.question.frames))

    def refusing(self, item: IndexedEntry) -> Veto[Any] | None:
        """Return the first veto that refuses the entry; None where it may answer."""
        for veto, held in self._applying:
            if not veto.allows(item, held):
                return veto
        return next((veto for veto, held in self._read_on() if not veto.allows(item, held)), None)

    def all_refusing(self, item: IndexedEntry) -> Iterator[Veto[Any]]:
        """Yield every veto that refuses the entry, for a kind of answer that heeds some of them itself."""
        yield from (veto for veto, held in (*self._applying, *self._read_on()) if not veto.allows(item, held))

    def _read_on(self) -> Iterator[tuple[Veto[Any], Collection[Any]]]:
        """Yield those that apply and were not read yet: an entry that one refuses needs none of the others."""
        for veto in self._unread:
            held = veto.reads(self._query)
            if held:
                self._applying.append((veto, held))
                yield veto, held

    def forbid(self, item: IndexedEntry) -> bool:
        """Return whether the question holds something that contradicts the entry or that the entry leaves out."""
        return self.refusing(item) is not None

    def is_first_hand(self, item: IndexedEntry) -> bool:
        """Return whether the speaker that is named says it, where its document only reports other things."""
        return any(_said_by(item) in link.ids for link in self._speakers)

    @cached_property
    def _speakers(self) -> Collection[NameLink]:
        return actors.speakers(self._query)


def vetoes_of(query: Query) -> Vetoes:
    """Return the vetoes of a question, read once for all kinds of answers."""
    return query.once(Vetoes)


def _never(_item: IndexedEntry, _held: Collection[bool]) -> bool:
    return False


def _states_half(item: IndexedEntry, halves: Collection[re.Pattern[str]]) -> bool:
    entry = item.entry
    return isinstance(entry, Fact | Event) and all(
        any(one.search(statement) for statement in entry.statement.in_every_language()) for one in halves
    )


def _states_a_duration(item: IndexedEntry, held: Collection[asked.Duration]) -> bool:
    """Return whether a statement tells how long something takes: a stay order is no length of time.

    The span in which other things are counted is none either: "12 boats sank in three months".
    """
    fact = item.entry
    words = frozenset[str]().union(*(one.words for one in held))
    if not isinstance(fact, Fact) or statement_words(fact.statement).isdisjoint(words):
        return False
    if says(item, "quantities", "SOME_TIME_LATER"):
        return False
    if fact.value is None or not words.isdisjoint(fact.units):
        return True
    if all(one.is_owed for one in held):  # of those that lasted longer nothing tells how long they may last
        return says(item, "quantities", "LIMIT_STATED")
    return not says(item, "quantities", "COUNTED_WITHIN")


def _is_due(item: IndexedEntry, words: Collection[str]) -> bool:
    """Return whether an entry tells what is due, and not only what was done or how much it was."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or not statement_words(entry.statement).isdisjoint(words)


def _has_happened(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a figure is not only that of a plan: what would be paid has not been paid."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return not is_supposed(fact.statement) and not is_promised(fact.statement)


def _holds_each(item: IndexedEntry, compounds: Collection[asked.Compound]) -> bool:
    """Return whether the entry itself holds each noun, and not only its document; and says where, if that is asked."""
    return all(item.worth(one.head) > AROUND and (has_places(item) or not one.is_sought) for one in compounds)


def _is_their_own_word(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether those who are asked about as saying something said it, alone or in their own document."""
    return all(
        item.document.id in link.ids
        if link.section == "documents"
        else _speaks_for(item, link) or _announces(item, link) or _tells_of_a_reply(item)
        for link in links
    )


def _is_printed_in_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(item.document.id in link.ids for link in links)


def _states_them(item: IndexedEntry, operators: Collection[str]) -> bool:
    return item.operators.issuperset(operators)


def _denies_them(item: IndexedEntry, words: Collection[frozenset[str]]) -> bool:
    """Return whether the entry denies the same words: that some are tall says nothing of those who are not."""
    return all(not item.denied.isdisjoint(keys) for keys in words)


def _counts_them(item: IndexedEntry, units: Collection[frozenset[str]]) -> bool:
    """Return whether a fact counts in a unit of each noun: people, shares and money are no hens."""
    return not isinstance(item.entry, Fact) or all(not one.isdisjoint(item.entry.units) for one in units)


def _counts_no_others(item: IndexedEntry, held: Collection[asked.OfTheirOwn]) -> bool:
    """Return whether a figure of things with a noun of their own counts these, and not what only stands beside them."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.unit is None:
        return True
    return all(one.nouns.may_count(fact.unit, one.counted) for one in held)


def _speaks_of_each(item: IndexedEntry, things: Collection[frozenset[str]]) -> bool:
    """Return whether the entry itself holds each of these nouns, which no question has to account for."""
    return all(item.worth(keys) > AROUND for keys in things)


def _counts_people(item: IndexedEntry, units: Collection[str]) -> bool:
    """Return whether a figure counts people, or is a share of them: factories where people work are no people."""
    fact = item.entry
    return not isinstance(fact, Fact) or not fact.units or not frozenset(units).isdisjoint(fact.units)


def _speaks_of_all(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_speaks_of(item, link) for link in links)


def _holds_the_names(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether an entry is linked to each name or holds its words itself: no other word stands for a name.

    What people call an entry names a country as well.
    """
    return all(has_to_do_with(item, link, item.entities | item.countries) for link in links)


def _is_of_each_place(item: IndexedEntry, places: Collection[routes.NamedPlace]) -> bool:
    """Return whether the entry is linked to each place or to what lies in it, or says its whole name itself.

    Of a town alone a figure has to say so, and only where it is of other places: its document may be of both.
    """
    linked = item.entry.places if isinstance(item.entry, Fact | Event) else ()
    is_elsewhere = isinstance(item.entry, Fact) and item.entry.value is not None and bool(linked)
    return all(
        any(not frozenset(one.knowledge.places_of(place)).isdisjoint(one.link.ids) for place in linked)
        or all(item.worth(token.keys) == OWN for token in one.link.tokens)
        or (
            not one.is_wild
            and not _is_only_of_its_speaker(item, one)
            and not (is_elsewhere and all(item.worth(token.keys) <= AROUND for token in one.link.tokens))
        )
        for one in places
    )


def _is_only_of_its_speaker(item: IndexedEntry, place: routes.NamedPlace) -> bool:
    """Return whether a figure knows a place by the name of whoever tells it alone: the Alder Union counts elsewhere."""
    fact = item.entry
    knowledge = place.knowledge
    speaker = knowledge.organizations.get(fact.said_by) if isinstance(fact, Fact) and fact.value is not None else None
    if speaker is None or not isinstance(fact, Fact):
        return False
    words, tokens = grammar_of(fact.statement.languages).words, place.link.tokens
    of_its_topic = knowledge.topics[fact.topic].name.in_every_language()
    told = frozenset(word for text in (*fact.statement.in_every_language(), *of_its_topic) for word in words(text))
    named = frozenset(word for name in speaker.names() for word in words(name))
    is_its_name = not named.isdisjoint(place.beside)  # "the University of Alder team"
    return not is_its_name and all(token.word in named and token.word not in told for token in tokens)


def _counts_nothing(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an entry is no figure: none tells what is left of it without some."""
    return not isinstance(item.entry, Fact) or item.entry.value is None


def _is_of_none(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(item.entities.isdisjoint(link.ids) for link in links)


def _is_of_another_document(item: IndexedEntry, documents: Collection[Container[str]]) -> bool:
    """Return whether it stands elsewhere: no document tells what was answered to it."""
    return all(item.document.id not in ids for ids in documents)


def _leaves(item: IndexedEntry, ways: Collection[routes.Route]) -> bool:
    """Return whether the entry names where they are said to go, and those that it counts leave that country."""
    named = item.countries | item.entities
    if any(way.to and way.to.isdisjoint(named) for way in ways):
        return False
    fact = item.entry
    return not isinstance(fact, Fact) or all(fact.leaves in way.left for way in ways if fact.unit in way.counted_in)


def _is_no_event(item: IndexedEntry, _held: Collection[str]) -> bool:
    return not isinstance(item.entry, Event)


def _involves_each(item: IndexedEntry, bodies: Collection[frozenset[str]]) -> bool:
    """Return whether a body of the country takes part: another's court blocked nothing."""
    return all(not item.entities.isdisjoint(group) for group in bodies)


def _is_said_by_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_is_said_by(item, link) and _speaks_in(item, link) for link in links)


def _is_done_by_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    return all(_does(item, link) for link in links)


def _names_one_of_them(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    return isinstance(item.entry, Fact | Event) and all(not one.isdisjoint(item.entry.people) for one in held)


def _is_there(item: IndexedEntry, countries: Collection[str]) -> bool:
    """Return whether the entry speaks of one of these countries, or of none."""
    return not item.countries or not item.countries.isdisjoint(countries)


def _goes_there(item: IndexedEntry, ways: Collection[routes.Ways]) -> bool:
    """Return whether a count is of nobody who is from where those asked about are sent, leaves it or goes elsewhere."""
    entry = item.entry
    if not isinstance(entry, Fact) or entry.value is None:
        return True
    for way in ways:
        words = grammar_of(entry.statement.languages).words
        stated = routes.sent_to(way.indexed, words(entry.statement.in_every_language()[0]))
        if not way.to.isdisjoint((entry.subject, entry.leaves)) or (stated and way.to.isdisjoint(stated)):
            return False
    return True


def _is_said_by_one_of_each(item: IndexedEntry, bodies: Collection[frozenset[str]]) -> bool:
    return all(_said_by(item) in group for group in bodies)


def _is_of_no_wider_place(item: IndexedEntry, named: Collection[routes.Inside]) -> bool:
    """Return whether a figure is not only of the places around the one that is named."""
    places = item.entry.places if isinstance(item.entry, Fact) else ()
    return all(one.place in places or one.wider.isdisjoint(places) for one in named)


def _names_others(item: IndexedEntry, named: Collection[frozenset[str]]) -> bool:
    """Return whether an entry names somebody or something else, and is no mere count."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    told = {fact.subject, *fact.people, *fact.organizations, *fact.places} - {None}
    return all(told - one for one in named)


VETOES: tuple[Veto[Any], ...] = (
    Veto("bounded_date", asked.bounded_date, _never),  # the record says nothing of "after November"
    Veto("today", asked.today, _never, never_with=(Frame.HOW_MANY,)),  # nor of what is still so today
    Veto("half", asked.half, _states_half),
    Veto("operator", asked.operators, _states_them),
    Veto("end", bounds.ends, bounds.is_of_that_end, asked_by=(Frame.HOW_MANY,)),
    Veto("comparison", asked.compared, _never),  # facts state what they count, and not how much more that is
    Veto("duration", asked.duration, _states_a_duration),
    Veto("deadline", asked.deadline, _is_due),
    Veto("done", asked.done, _has_happened),
    Veto("denial", asked.denied, _denies_them),
    Veto("affirmed", deeds.affirmed, deeds.denies_nothing_of_it),
    Veto("done_then", deeds.done_then, deeds.is_no_denial, asked_by=(Frame.WHEN,)),
    Veto("counted", asked.counted, _counts_them, asked_by=(Frame.HOW_MANY,)),
    Veto("own_noun", asked.things_of_their_own, _counts_no_others, asked_by=(Frame.HOW_MANY,)),
    Veto("noun", asked.named_things, _speaks_of_each, asked_by=(Frame.HOW_MANY,)),
    Veto("things", amounts.things_counted, amounts.counts_things, asked_by=(Frame.HOW_MANY,)),
    Veto("people", asked.people_counted, _counts_people),
    Veto("population", wholes.population, wholes.counts_all_who_live_there, asked_by=(Frame.HOW_MANY,)),
    Veto("total", wholes.in_total, wholes.is_no_part, asked_by=(Frame.HOW_MANY,)),
    Veto("organization", actors.organizations, _speaks_of_all),
    Veto("place", routes.places, _is_of_each_place),
    Veto("own_place", own_places.own_places, own_places.lies_there),
    Veto("kind_of_place", own_places.places_of_a_kind, own_places.tells_it_of_them, asked_by=(Frame.HOW_MANY,)),
    Veto("own_thing", own_places.own_things, own_places.says_whose),
    Veto("name", asked.names_not_lent, _holds_the_names),
    Veto("sample", predicates.counted_all, predicates.is_no_sample, asked_by=(Frame.HOW_MANY,)),
    Veto("sample_size", predicates.sample_size, predicates.counts_a_sample, asked_by=(Frame.HOW_MANY,)),
    Veto("kind_of_sample", wholes.all_questioned, wholes.questions_no_kind, asked_by=(Frame.HOW_MANY,)),
    Veto("everywhere", wholes.everywhere, wholes.is_of_all_of_it, of_the_chosen=True, asked_by=(Frame.HOW_MANY,)),
    Veto("published", predicates.published, predicates.tells_publishing),
    Veto("voice", predicates.voiced, predicates.is_of_their_voice, never_with=(Frame.WHY,)),
    Veto("body_speaking", voices.bodies_speaking, voices.is_of_a_body),
    Veto("where", whereabouts.where, whereabouts.tells_where),
    Veto("answered", asked.answered, _is_of_another_document),
    Veto("left_out", asked.left_out, _is_of_none),
    Veto("excepted", asked.excepted, _counts_nothing, asked_by=(Frame.HOW_MANY,)),
    Veto("head", asked.heads, _holds_each, asked_by=(Frame.WHERE, Frame.HOW_MANY)),
    Veto("part", wholes.parts, wholes.is_no_whole, asked_by=(Frame.HOW_MANY,)),
    Veto("term", asked.long_terms, _speaks_of_all),
    Veto("leaving", routes.left, _leaves),
    Veto("left_country", leaving.left, leaving.leaves_it, asked_by=(Frame.HOW_MANY,)),
    Veto("abroad", leaving.abroad, leaving.goes_there, asked_by=(Frame.HOW_MANY,)),
    Veto("sending_country", leaving.senders, leaving.is_left_by_them, asked_by=(Frame.HOW_MANY,)),
    Veto("origin", leaving.born, leaving.is_born_there, asked_by=(Frame.HOW_MANY,)),
    Veto("findings", actors.findings, _is_no_event),
    Veto("body", actors.bodies, _involves_each),
    Veto("speaker", actors.speakers, _is_said_by_each),
    Veto("medium", voices.media, voices.may_be_of_a_medium, of_the_chosen=True),
    Veto("saying", actors.saying, _is_their_own_word),
    Veto("printed", actors.printed_in, _is_printed_in_each, asked_by=(Frame.SOURCE,)),
    Veto("doer", actors.doers, _is_done_by_each),
    Veto("source_as_doer", senders.deeds_of_sources, senders.is_done_by_them),
    Veto("place_as_doer", senders.deeds_of_places, senders.is_of_the_places, asked_by=(Frame.HOW_MANY,)),
    Veto("noun_as_doer", senders.deeds_of_nouns, senders.is_more_than_theirs, asked_by=(Frame.HOW_MANY,)),
    Veto("judge", actors.judge, _names_one_of_them),
    Veto("elsewhere", actors.countries, _is_there),
    Veto("sender", senders.senders, senders.sends, asked_by=(Frame.HOW_MANY,)),
    Veto("destination", routes.destinations, _goes_there),
    Veto("wider_place", routes.wider_places, _is_of_no_wider_place, asked_by=(Frame.HOW_MANY,)),
    Veto(
        "names",
        routes.names_wanted,
        _names_others,
        never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.SOURCE, Frame.WHEN, Frame.WHERE),
    ),
    Veto(
        "listed",
        precision.listed,
        precision.is_no_bare_count,
        never_with=(Frame.HOW_MANY, Frame.WHEN, Frame.WHERE, Frame.SOURCE),
    ),
    Veto("speaking_country", actors.speaking_countries, _is_said_by_one_of_each),
    Veto("acting_country", actors.acting_countries, _involves_each),
    Veto("rank", roles.ranked, roles.states_rank),
    Veto("one_of", roles.one_of, roles.names_one, never_with=(Frame.SIGN, Frame.LETTERS)),
    Veto("sought", roles.sought, roles.names_sought),
    Veto("happened", roles.happened, roles.is_no_figure),
    Veto("befallen", befallen.befallen, befallen.befell),
    Veto("owner", roles.owned, roles.states_one_of, never_with=(Frame.SOURCE, Frame.LETTERS, Frame.HOW_MANY)),
    Veto("same", belonging.same, belonging.tells_apart),
    Veto("distance", roles.far, roles.states_one_of),
    Veto("lasting", roles.lasting, roles.lasts),
    Veto("restriction", roles.restricted, roles.states_whole),
    Veto("by_name", roles.by_name, roles.names_others),
    Veto("writing", roles.writings, roles.states_one_of, never_with=(Frame.SIGN, Frame.SOURCE, Frame.HOW_MANY)),
    Veto("provision", precision.provision, precision.tells_the_provision),
    Veto("law_year", precision.law_years, precision.names_each_year),
    Veto("ordinal", roles.ordinals, roles.is_itself_of),
    Veto("first_time", deeds.first_time, deeds.is_first_of_all),
    Veto("then", roles.then, _never, asked_by=(Frame.HOW_MANY,)),
    Veto("reversed", roles.in_order, roles.is_in_order),
    Veto(
        "somebody",
        gaps.somebody,
        gaps.tells_somebody,
        of_the_chosen=True,
        asked_by=(Frame.WHO,),
        never_with=(Frame.HOW_MANY, Frame.SIGN),
    ),
    Veto("holder", remits.offices_held, remits.names_the_office, asked_by=(Frame.WHO,)),
    Veto("one_who", remits.ones_who, remits.names_somebody),
    Veto("light_deed", light_deeds.light_deeds, light_deeds.tells_it),
    Veto("heard", light_deeds.heard, light_deeds.tells_the_deed, asked_by=(Frame.HOW_MANY,)),
    Veto("alone", light_deeds.alone, light_deeds.tells_the_deed),
    Veto("turned", light_deeds.turned, light_deeds.tells_the_deed),
    Veto("predicate", light_deeds.predicates, light_deeds.says_they_were),
    Veto("untold_deed", gaps.untold_deeds, gaps.is_no_statement, asked_by=(Frame.WHO,)),
    Veto("means", means.done_to, means.is_no_means, never_with=(Frame.HOW_MANY,)),
    Veto(
        "of_its_place",
        means.suffering,
        means.is_more_than_the_place,
        asked_by=(Frame.WHEN,),
        never_with=(Frame.HOW_MANY, Frame.LETTERS),
    ),
    Veto("circumstance", means.done_lightly, means.is_no_circumstance),
    Veto(
        "object",
        means.objects,
        means.says_it_itself,
        asked_by=(Frame.WHO,),
        never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.LETTERS, Frame.SOURCE, Frame.ASK),
    ),
    Veto("of_a_row", gaps.of_a_row, gaps.tells_which, of_the_chosen=True),
    Veto(
        "was_so",
        gaps.came_about,
        gaps.was_so,
        asked_by=(Frame.WHEN,),
        never_with=(Frame.HOW_MANY, Frame.ASK, Frame.LETTERS, Frame.SIGN),
    ),
    Veto("sayer", gaps.sayers, gaps.is_called_so),
    Veto("what_was_done", gaps.deeds, gaps.tells_the_deed, never_with=(Frame.HOW_MANY,)),
    Veto("identity", identity.identified, identity.is_no_count, never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.WHEN)),
    Veto("day", precision.day, precision.is_of_a_day, of_the_chosen=True),
    Veto("whole_year", precision.whole_year, precision.is_of_a_whole_year),
    Veto("hour", precision.hour, precision.tells_the_hour),
    Veto("quality", precision.qualities, precision.tells_the_quality),
    Veto("exact", precision.exact, precision.is_exact, of_the_chosen=True),
    Veto("people_who", precision.people_who, precision.is_no_share_of_it),
    Veto("both_counts", precision.both_counts, precision.states_both),
    Veto("purpose", precision.purpose, precision.tells_a_purpose),
    Veto("amount", precision.amount, precision.states_a_number),
    Veto("absolute", precision.absolute, precision.is_no_share, asked_by=(Frame.HOW_MANY,)),
    Veto("ended", predicates.ended, predicates.tells_its_end, never_with=(Frame.LETTERS, Frame.SIGN)),
    Veto("deed", predicates.lent_verb, predicates.tells_the_deed, asked_by=(Frame.WHEN,)),
    Veto(
        "thing_done",
        objects.things_done,
        objects.tells_of_it,
        of_the_chosen=True,
        never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.SOURCE, Frame.LETTERS),
    ),
    Veto("doing", predicates.doing, predicates.does_it, asked_by=(Frame.HOW_MANY,)),
    Veto("done_to_many", predicates.done_to_many, predicates.has_the_verb, asked_by=(Frame.HOW_MANY,)),
    Veto(
        "come_about",
        predicates.come_about,
        predicates.is_no_demand,
        never_with=(Frame.ASK, Frame.WRITE, Frame.LETTERS, Frame.SOURCE, Frame.ADDRESSEE, Frame.HOW_MANY),
    ),
    Veto(
        "final",
        predicates.final,
        predicates.is_final,
        never_with=(Frame.HOW_MANY, Frame.WHEN, Frame.SIGN, Frame.ASK, Frame.LETTERS),
    ),
    Veto("instead", predicates.replaced, predicates.names_a_replacement),
    Veto("removed", predicates.removed, predicates.tells_a_removal),
    Veto("exchange", predicates.exchanged, predicates.tells_an_exchange),
    Veto("reason", predicates.reasons, predicates.tells_a_reason),
    Veto("cause", gaps.caused, gaps.tells_a_cause),
    Veto("exempt", predicates.exempted, predicates.exempts_nobody, never_with=(Frame.HOW_MANY, Frame.SIGN)),
    Veto("leader", predicates.led, predicates.is_led),
    Veto("firsthand", predicates.firsthand, predicates.is_their_own, asked_by=(Frame.HOW_MANY,)),
    Veto("agent", deeds.agents, deeds.is_by_each, never_with=(Frame.SOURCE, Frame.SIGN, Frame.LETTERS, Frame.ASK)),
    Veto("taking_part", deeds.taking_part, deeds.tells_of_each),
    Veto("questioned", deeds.questioned, deeds.tells_of_questioning),
    Veto("able", deeds.able, deeds.tells_what_can_be, asked_by=(Frame.HOW_MANY,)),
    Veto("authored", deeds.authored, deeds.tells_an_author, never_with=(Frame.ADDRESSEE, Frame.SIGN)),
    Veto("future", deeds.future, deeds.is_to_come, asked_by=(Frame.WHEN,)),
    Veto("measured", deeds.measured, deeds.is_no_forecast, never_with=(Frame.LETTERS, Frame.SOURCE)),
    Veto("demand", deeds.demanding, deeds.tells_a_demand),
    Veto("so_measured", counts.measured, counts.is_so_measured),
    Veto("insider", insiders.insiders, insiders.names_a_person),
    Veto("called", called.called, called.tells_its_name),
    Veto(
        "definition", called.defined, _never, asked_by=(Frame.TERM,), never_with=(Frame.HOW_MANY, Frame.WHEN, Frame.ASK)
    ),
    Veto("permits", called.permitting, called.lets_somebody),
    Veto("counts_as", called.counting_as, called.defines),
    Veto("having_it", counts.having_it, _never),
    Veto("own_count", counts.counted, counts.is_what_is_counted, asked_by=(Frame.HOW_MANY,)),
    Veto("described", counts.described, counts.is_so_described, asked_by=(Frame.HOW_MANY,)),
    Veto("several_places", counts.places, counts.is_of_no_others, asked_by=(Frame.HOW_MANY,)),
    Veto("difference", counts.differences, counts.states_a_difference),
    Veto("while_doing", counts.done_by_them, counts.is_what_they_do, asked_by=(Frame.HOW_MANY,)),
    Veto("direction", counts.directions, counts.changes_that_way, asked_by=(Frame.HOW_MANY, Frame.WHEN)),
    Veto("price", prices.priced, prices.is_its_price, asked_by=(Frame.HOW_MANY,)),
    Veto("payer", prices.payers, prices.is_paid_by_them, asked_by=(Frame.HOW_MANY,)),
    Veto("share_of", besides.shares_of, besides.is_a_share_of_it),
    Veto("bare_share", besides.bare_shares, _never, asked_by=(Frame.HOW_MANY,)),
    Veto(
        "bare_subject",
        besides.bare_subjects,
        besides.is_no_number,
        never_with=(Frame.HOW_MANY, Frame.NEWEST, Frame.NEWS, Frame.OVER_TIME, Frame.CHART, Frame.EARLIER),
    ),
    Veto("share_among", restricted.restricted, restricted.is_among_them),
    Veto("share_of_people", besides.shares_of_people, besides.is_a_share_of_people),
    Veto("ceased", besides.ceased, besides.has_not_ceased, asked_by=(Frame.WHEN,)),
    Veto("stock", besides.stock, besides.counts_no_further_ones, asked_by=(Frame.HOW_MANY,)),
    Veto("bare_count", bare_counts.bare_counts, bare_counts.counts_all_of_them, asked_by=(Frame.HOW_MANY,)),
    Veto(
        "body_sought",
        besides.bodies_sought,
        besides.tells_such_a_body,
        never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.LETTERS),
    ),
    Veto("still_done", besides.still_done, besides.says_it_goes_on, asked_by=(Frame.HOW_MANY,)),
    Veto("paid", besides.paid, besides.is_not_only_owed, asked_by=(Frame.HOW_MANY,)),
    Veto("possessor", besides.possessors, besides.is_of_each, asked_by=(Frame.HOW_MANY,)),
    Veto(
        "asker",
        besides.askers,
        besides.is_asked_by_them,
        asked_by=(Frame.ASK,),
        never_with=(Frame.WHO, Frame.HOW_MANY, Frame.SOURCE),
    ),
    Veto("relative", counts.shares, counts.is_no_difference, asked_by=(Frame.HOW_MANY,)),
    Veto("of_part", wholes.told, wholes.is_of_the_part, asked_by=(Frame.HOW_MANY,)),
    Veto("given", counts.given, counts.tells_another, never_with=(Frame.SOURCE, Frame.LETTERS, Frame.WHO)),
    Veto("on_a_list", wholes.on_a_list, wholes.tells_of_a_list, asked_by=(Frame.HOW_MANY,)),
    Veto("opinion", deeds.opinions, deeds.is_their_opinion),
    Veto("matter", deeds.matters, deeds.speaks_of_each),
    Veto(
        "dated",
        deeds.come_about,
        deeds.tells_when,
        asked_by=(Frame.WHEN,),
        never_with=(Frame.HOW_MANY, Frame.ASK, Frame.LETTERS, Frame.SIGN),
    ),
    Veto("found_out", deeds.found_out, deeds.is_no_beginning),
    Veto("all", wholes.all_of_them, wholes.speaks_of_all, never_with=(Frame.SIGN, Frame.LETTERS)),
    Veto("others", wholes.others, wholes.tells_of_others, never_with=(Frame.SIGN, Frame.LETTERS, Frame.HOW_MANY)),
    Veto("quoted", voices.quoted, voices.says_these_words, asked_by=(Frame.WHO, Frame.SOURCE)),
    Veto("sides", wholes.both_sides, wholes.tells_both),
    Veto("done_to_letter", done_to_letters.done_to_letters, done_to_letters.tells_of_a_writing, asked_by=(Frame.WHO,)),
    Veto("side", wholes.side, wholes.is_of_no_other_side, asked_by=(Frame.HOW_MANY, Frame.WHO)),
    Veto("union", wholes.named, wholes.is_no_union, asked_by=(Frame.HOW_MANY,)),
)


@lru_cache(maxsize=_KEPT)
def vetoes_for(frames: frozenset[Frame]) -> tuple[Veto[Any], ...]:
    """Return the vetoes that may apply to a question with these frames, in their order."""
    return tuple(veto for veto in VETOES if veto.may_apply(frames))


def _said_by(item: IndexedEntry) -> str:
    return item.entry.said_by if isinstance(item.entry, Fact | Event) else ""


def _speaks_of(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the entry is linked to the thing or says its name; a name counts whole or not at all."""
    if not item.entities.isdisjoint(link.ids):
        return True
    if len(link.tokens) > 1:  # the words of a longer name, met one by one, are not the name
        return False
    return item.worth(link.tokens[0].keys) > AROUND


def _does(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the one who is asked about as doing something says it or takes part in it."""
    if not isinstance(item.entry, Fact | Event):
        return False
    return not {item.entry.said_by, *item.entry.organizations, *item.entry.people}.isdisjoint(link.ids)


def _speaks_for(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the entry is of one of these speakers, of somebody among them, or of their document."""
    if not isinstance(item.entry, Fact | Event):
        return False
    entry = item.entry
    speakers = {entry.said_by, *item.document.issuers}
    return not speakers.isdisjoint(link.ids) or bool(entry.people and not {*entry.organizations}.isdisjoint(link.ids))


def _announces(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether it tells what somebody announced, and of nobody else: that is said by them, whoever reports it."""
    entry = item.entry
    if not isinstance(entry, Fact | Event) or not says(item, "predicates", "ANNOUNCED"):
        return False
    told = {*entry.organizations, *entry.people}
    return bool(told) and told.issubset(link.ids)


def _tells_of_a_reply(item: IndexedEntry) -> bool:
    """Return whether a statement tells that somebody answered, or did not."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return False
    replying = grammar_of(entry.statement.languages).spoken.words("speech", "REPLYING")
    return not replying.isdisjoint(statement_words(entry.statement))


def _speaks_in(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether a speaker is more than somebody of whom a figure tells: `20 mills have orders from Alder`."""
    fact = item.entry
    if link.section == "documents" or not isinstance(fact, Fact) or fact.value is None:
        return True
    if not {fact.said_by, *item.document.issuers}.isdisjoint(link.ids):
        return True
    return not stands_behind_a_preposition(fact.statement, [token.word for token in link.tokens])


def _is_said_by(item: IndexedEntry, link: NameLink) -> bool:
    """Return whether the speaker says it, is quoted in it, or issued the document that reports it."""
    if link.section == "documents" or not isinstance(item.entry, Fact | Event):
        return item.document.id in link.ids
    speakers = {item.entry.said_by, *item.entry.organizations, *item.entry.people, *item.document.issuers}
    return not speakers.isdisjoint(link.ids)
