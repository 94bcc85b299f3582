"""Put the parts of a follow-up into the last question, in the place of a part of the same sort or beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from bot.answers.answer import Found, Kind, NotFound
from bot.answers.followups.context import Accepts, Context, Proposal
from bot.answers.followups.fragments import Fragment, FragmentKind, is_people, spans_of
from bot.answers.followups.patterns import DEMONYM
from bot.answers.followups.proposals import LISTS, adding, both, is_of_the_kind, replacing, topics_agree
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Fact, PlaceKind
from bot.languages.dates import date_in_words

_ABOUT_LISTS = (Kind.SIGNATORIES, Kind.MEMBER, Kind.LETTER, Kind.ASK)
_NARROWED = (Kind.FIGURE, Kind.CLAIM, Kind.DATE, None)  # answers that a place or a group of people can narrow down
# Answers that a date can choose between; an event has its own.
_DATED = (*_ABOUT_LISTS, Kind.FIGURE, Kind.PERSON, None)
_CITIES = (PlaceKind.CITY, PlaceKind.CROSSING)


def merged(ground: Context, parts: list[Fragment]) -> Iterator[Proposal]:
    """Yield the questions that the last one becomes with these parts, the likeliest first."""
    first, *others = parts
    for proposal in _WITH[first.sort](ground, first):
        if not others:
            yield proposal
            continue
        for other in merged(replace(ground, reading=ground.read(proposal.text)), others):
            yield replace(other, accepts=both(proposal.accepts, other.accepts))


# Dates


def _with_date(ground: Context, part: Fragment) -> Iterator[Proposal]:
    for text in map(partial(_in_its_language, ground), _full_dates(ground, part)):
        yield from _dated(ground, replace(part, text=text, whole=part.whole.replace(part.text, text)))


def _full_dates(ground: Context, part: Fragment) -> Iterator[str]:
    """Yield the date with each year that the last turn speaks of; only of documents is a month enough."""
    assert part.date is not None
    if part.date.year is not None:
        yield part.text
        return
    for year in _years(ground):
        yield ground.say("following.year", date=part.text, year=year)
    if ground.kind in _ABOUT_LISTS or ground.question.asks(Frame.SIGN, Frame.LETTERS):
        yield part.text


def _in_its_language(ground: Context, text: str) -> str:
    """Say a date in the language of the question that it becomes a part of."""
    dates = [mention.edtf for mention in ground.dates(text)]
    if ground.language == ground.question.language or len(dates) != 1 or dates[0] is None:
        return text
    return date_in_words(ground.question.language, dates[0])


def _years(ground: Context) -> list[int]:
    dates = [str(date.year) for date in ground.question.dates if date.year]
    if ground.found:
        dates += [ground.found.status.as_of or "", *(one.date for one in ground.found.citations)]
    dates[1:1] = [report.fact.as_of for report in ground.series]
    return list(dict.fromkeys(edtf.span(date)[0].year for date in dates if date))


def _dated(ground: Context, part: Fragment) -> Iterator[Proposal]:
    """Yield the last question of another date, or with a date."""
    lead = _lead(ground, part)
    is_limit = not ground.forms.limits.isdisjoint(lead)

    def bears(answer: Found) -> bool:
        is_its_measure = answer.kind is not Kind.FIGURE or ground.entry is None or topics_agree(ground, answer)
        return is_its_measure and (ground.question.as_of or is_limit or _bears(ground, answer, part.text))

    if spans_of(ground, FragmentKind.DATE):
        yield from _in_place_of_the_date(ground, part, bears)
    elif not ground.question.dates:  # of several dates nobody can tell which is meant
        whole = part.whole if lead else ground.say("following.where", place=part.text)
        yield from _beside(ground, whole, bears)


def _lead(ground: Context, part: Fragment) -> tuple[str, ...]:
    """Return the prepositions before a part."""
    return ground.words(part.whole)[: len(ground.words(part.whole)) - len(ground.words(part.text))]


def _in_place_of_the_date(ground: Context, part: Fragment, bears: Accepts) -> Iterator[Proposal]:
    """Replace the date; a limit such as "by" or "since" goes with it."""
    question, lead = ground.question, _lead(ground, part)
    ((start, end),) = spans_of(ground, FragmentKind.DATE)
    if not question.dates[0].bound and ground.forms.limits.isdisjoint(lead):
        yield from replacing(ground, (start, end), part.text, bears)
        return
    while lead and start and question.words[start - 1] in ground.forms.prepositions:
        start -= 1
    yield from replacing(ground, (start, end), part.whole, bears)


def _beside(ground: Context, date: str, bears: Accepts) -> Iterator[Proposal]:
    """Put a date in the place of a document, or behind the question, where it can choose between answers."""
    if ground.kind in _ABOUT_LISTS:
        for span in spans_of(ground, FragmentKind.DOCUMENT):
            yield from replacing(ground, span, date, bears)
    if ground.kind in _DATED and not isinstance(ground.turn.answer, NotFound):
        added = Proposal(ground.reading.with_added(date), ground.focus)
        yield replace(added, accepts=both(bears, lambda answer: is_of_the_kind(ground, answer)))


def _bears(ground: Context, answer: Found, text: str) -> bool:
    """Return whether the answer speaks for the date, or is of a document of that date."""
    entry = ground.told(answer)
    dates = (
        [entry.as_of if isinstance(entry, Fact) else entry.date] if entry else [one.date for one in answer.citations]
    )
    return all(
        any(mention.fits(date) for date in dates if mention.month is None or "-" in date)
        for mention in ground.dates(text)
    )


# Names


def _with_document(ground: Context, part: Fragment) -> Iterator[Proposal]:
    spans = spans_of(ground, FragmentKind.DOCUMENT)
    for span in spans:
        yield from replacing(ground, span, part.whole)
    if not spans:
        yield from adding(ground, part.whole)


def _with_name(ground: Context, part: Fragment) -> Iterator[Proposal]:
    spans = spans_of(ground, part.sort)
    if part.sort is FragmentKind.TERM and ground.kind not in (Kind.TERM, Kind.LETTER):
        return  # what is told of one term is seldom told of another
    for span in spans:
        yield from replacing(ground, span, part.text, lambda answer: _takes_part(ground, answer, part))
    if not spans and part.whole != part.text:  # a bare name beside a question tells nobody what it has to do with it
        yield from adding(ground, part.whole)


def _takes_part(ground: Context, answer: Found, part: Fragment) -> bool:
    """Return whether a person named has to do with the answer: not every ruling is that of the judge before."""
    entry = ground.told(answer)
    return (
        part.sort is not FragmentKind.PERSON or entry is None or not {entry.said_by, *entry.people}.isdisjoint(part.ids)
    )


def _with_organization(ground: Context, part: Fragment) -> Iterator[Proposal]:
    spans = spans_of(ground, FragmentKind.ORGANIZATION)
    if len(spans) == 1:
        yield from _with_name(ground, part)
    elif not spans and ground.kind in LISTS:
        yield from ground.of_document(lambda label: ground.say("following.member", name=part.text, label=label))
    elif not spans and ground.kind in (Kind.FIGURE, Kind.CLAIM):
        yield from adding(ground, ground.say("following.who_says", name=part.text))


def _with_place(ground: Context, part: Fragment) -> Iterator[Proposal]:
    """Yield the last question of another place, of the people from there, or narrowed down to it."""
    place, counted = part.ids[0], _is_counted(ground, part.ids[0])
    said_in = not ground.forms.inside.isdisjoint(ground.words(part.whole)[:1])

    def is_there(answer: Found) -> bool:
        """Return whether it is not of those who are from a country, where those in it are asked for."""
        return not (said_in and counted and answer.kind is Kind.FIGURE)

    for span in spans_of(ground, FragmentKind.PLACE):
        if _are_alike(ground, _place_at(ground, *span), place):
            yield from replacing(ground, span, part.text, is_there)
    people = _demonym(ground, place) if counted and not said_in and not _narrows(ground, part) else None
    if people:
        yield from _with_people(ground, replace(part, sort=FragmentKind.PEOPLE, text=people, whole=people))
    has_preposition = not ground.forms.prepositions.isdisjoint(ground.words(part.whole)[:1])
    if _can_be_placed(ground) and (has_preposition or not counted):
        whole = part.whole if has_preposition else ground.say("following.where", place=part.text)
        yield from adding(ground, whole, is_there)


def _place_at(ground: Context, start: int, end: int) -> str:
    """Return the id of the place named there in the last question."""
    tokens = [token for token in ground.question.tokens if start <= token.position < end]
    return ground.indexed.linker.links(tokens, ["places"])[0].ids[0]


def _are_alike(ground: Context, one: str, other: str) -> bool:
    """Return whether a place may stand for the other: both cities, say, or both countries whose people are counted."""
    places = ground.indexed.knowledge.places
    kinds = {places[one].kind, places[other].kind}
    return (len(kinds) == 1 or kinds <= set(_CITIES)) and _is_counted(ground, one) is _is_counted(ground, other)


def _narrows(ground: Context, part: Fragment) -> bool:
    """Return whether "from the islands" narrows down whom the last question counted: the children from there, say."""
    people = [token.word for token in ground.question.tokens if is_people(token, ground.indexed)]
    others = [word for word in people if word not in ground.forms.anybody and not ground.indexed.linker.people_of(word)]
    return bool(others) and not ground.forms.origin.isdisjoint(ground.words(part.whole)[:1])


def _can_be_placed(ground: Context) -> bool:
    """Return whether a place narrows the last answer down: a figure, or when the programme began."""
    begins = (
        ground.kind is Kind.DATE
        and bool(spans_of(ground, FragmentKind.TERM))
        and not spans_of(ground, FragmentKind.PLACE)
    )
    return ground.entry is not None and (begins or ground.kind is Kind.FIGURE)


def _is_counted(ground: Context, place: str) -> bool:
    """Return whether people from that country are counted in the record."""
    return bool(ground.indexed.index.counting(place))


def _demonym(ground: Context, place: str) -> str | None:
    """Return the word for the people of a country: `islanders`, `isleños`."""
    names = ground.indexed.knowledge.places[place].demonyms
    return next((one for one in names if DEMONYM[ground.language].fullmatch(one)), None)


# What is counted


def _with_people(ground: Context, part: Fragment) -> Iterator[Proposal]:
    """Yield the last question of other people: in the place of those counted, else of what was counted."""
    if ground.kind not in _NARROWED or (part.sort is FragmentKind.OTHER and ground.kind is not Kind.FIGURE):
        return
    spans = spans_of(ground, FragmentKind.PEOPLE) if part.sort is FragmentKind.PEOPLE else []
    if not spans:
        yield from _counting(ground, part)
        return
    spoken = ground.question.words
    is_nation = any(ground.indexed.linker.people_of(word) for word in ground.words(part.text))

    def is_of_others(answer: Found) -> bool:
        """Return whether the answer is of these people: a claim on the same topic, a figure other than the last."""
        if ground.kind is Kind.CLAIM and not topics_agree(ground, answer):
            return False
        return is_nation or answer.sentence != ground.turn.answer.sentence

    # "How many people were children": the children give way.
    for span in sorted(spans, key=lambda span: spoken[span[0]] in ground.forms.anybody):
        yield from replacing(ground, span, part.text, is_of_others)


def _counting(ground: Context, part: Fragment) -> Iterator[Proposal]:
    """Yield the last question with people in it, behind "how many" or at the end."""
    reading, spoken = ground.reading, ground.question.words
    many = next((at for at, word in enumerate(spoken[:-1]) if word in ground.question.grammar.many), None)
    if many is None:
        yield from adding(ground, part.whole) if part.sort is FragmentKind.PEOPLE and ground.kind is Kind.FIGURE else ()
    elif part.sort is FragmentKind.OTHER or _is_unknown(
        ground, many + 1
    ):  # what was counted gives way to what is to be
        yield from replacing(ground, (many + 1, many + 2), part.text)
    else:
        yield from replacing(ground, (many, many + 1), f"{reading.cut(many, many + 1)} {part.text}")


def _is_unknown(ground: Context, position: int) -> bool:
    """Return whether the record holds nothing of the word there: `how many zebras were moved`."""
    tokens = [token for token in ground.question.tokens if token.position == position and token.is_informative]
    return any(not ground.indexed.index.knows(token.keys) for token in tokens)


def _with_others(ground: Context, part: Fragment) -> Iterator[Proposal]:
    """Take words in the plural for others who are counted; "win" and "released" are no people."""
    if part.text.casefold().endswith("s"):
        yield from _with_people(ground, part)


_WITH: dict[FragmentKind, Callable[[Context, Fragment], Iterator[Proposal]]] = {
    FragmentKind.DATE: _with_date,
    FragmentKind.DOCUMENT: _with_document,
    FragmentKind.ORGANIZATION: _with_organization,
    FragmentKind.PERSON: _with_name,
    FragmentKind.PLACE: _with_place,
    FragmentKind.TERM: _with_name,
    FragmentKind.PEOPLE: _with_people,
    FragmentKind.OTHER: _with_others,
}
