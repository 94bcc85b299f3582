"""Choose among facts and events the one that a question asks for, by words, dates, numbers and kind."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import NamedTuple

from bot.answers.answer import Match
from bot.answers.index.documents import means_a_letter
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND, LENT, OWN
from bot.answers.match.asked import costing
from bot.answers.match.belonging import linking, same
from bot.answers.match.clauses_told import is_named_by_its_clause
from bot.answers.match.filters import fits_dates, fits_kind, is_figure, nouns_of_dated_documents
from bot.answers.match.own_places import adjectives, of_own_things
from bot.answers.match.predicates import samples
from bot.answers.match.query import Query, made_once
from bot.answers.match.ranking import MARGIN, figure_before_claim, in_series, names_a_unit, preferred
from bot.answers.match.search import Hit, search
from bot.answers.match.senders import senders
from bot.answers.match.stated import says
from bot.answers.match.subjects import follows_an_attribution
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact

SERVED = (
    Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE, Frame.TERM, Frame.LISTING, Frame.NEWS, Frame.NEWEST,
    Frame.EARLIER, Frame.ORGANIZATIONS, Frame.SUMMARY, Frame.LETTERS, Frame.CITY, Frame.WHY, Frame.BOTH,
)  # fmt: skip
NAMED_ENOUGH = 0.5  # of a short phrasing, for a question of several informative words
NAMED_BY_ONE_WORD = 0.7  # the same for a question of a single one
OWN_WORDS_ENOUGH = 0.45  # score of an entry that accounts for the words but is not named
OUTSHONE = 0.3  # of a score; of the right answers in the tables one is worse than a refused entry by 0.22
OUTSHONE_BY_A_DATE = 0.2  # likewise, than one of another date; of the right answers that tell a number none is
OUTSHONE_BY_ANYBODY = 0.1  # of a score, where a source is asked for that has no such number
_OF_ANOTHER = ("operator", "organization")  # the vetoes of those that lack a bound or a rate, or the body itself
_SEVERAL = 3  # words


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entry that answers, and those that fit as well.

    Attributes:
        item: The best entry.
        beside: Others that fit equally well, best first.
        match: Why it was chosen.
    """

    item: IndexedEntry
    beside: tuple[IndexedEntry, ...]
    match: Match


@dataclass(frozen=True, slots=True)
class Lost:
    """An entry that accounts for the words and does not answer.

    Attributes:
        hit: The entry and its score.
        why: A name of the reason among the texts, such as `explain.lost.date`.
    """

    hit: Hit
    why: str


@dataclass(frozen=True, slots=True)
class Selection:
    """How the entry that answers was chosen, and why each of the others lost; for explanations."""

    chosen: Chosen | None
    lost: tuple[Lost, ...] = ()


def choose(query: Query, served: Iterable[Frame]) -> Chosen | None:
    """Choose the entry that accounts for every informative word and contradicts no number or date."""
    chosen = contest(query, served).chosen or _priced(query, served)
    return None if chosen and _means_another_measure(query, served, chosen) else chosen


def _means_another_measure(query: Query, served: Iterable[Frame], chosen: Chosen) -> bool:
    """Return whether a number of somebody's is not of what the question means that asks for no one's in particular.

    "How many hens were on the farm, according to Alder" is not told by how many hens Alder says were eaten there.
    """
    question, fact = query.question, chosen.item.entry
    if not question.asks(Frame.HOW_MANY) or not isinstance(fact, Fact) or fact.value is None:
        return False
    end = next((at for at in range(1, len(question.words)) if follows_an_attribution(query, at)), None)
    if end is None:
        return False
    tokens = tuple(one for one in question.tokens if one.position < end and one.position not in question.dated)
    anybody_s = Query(replace(question, tokens=tokens, dates=()), query.indexed, query.today)
    other = contest(anybody_s, served).chosen
    if other is None or not isinstance(other.item.entry, Fact) or other.item.entry.topic == fact.topic:
        return False
    return is_figure(other.item) and other.match.score > chosen.match.score + OUTSHONE_BY_ANYBODY


def _priced(query: Query, served: Iterable[Frame]) -> Chosen | None:
    """Choose a sum of money where a price is asked for, by the words beside: `how much does a bottle of water cost`."""
    verbs = costing(query)
    chosen = contest(query, served, unsaid=verbs).chosen if verbs else None
    fact = chosen.item.entry if chosen else None
    return chosen if isinstance(fact, Fact) and not query.indexed.nouns.money.isdisjoint(fact.units) else None


def contest(
    query: Query, served: Iterable[Frame], *, unsaid: Container[int] = (), is_explained: bool = False
) -> Selection:
    """Let the entries that account for the words compete; those that lost are kept where it is to be explained."""
    tokens = tuple(token for token in telling_tokens(query, served) if token.position not in unsaid)
    if not tokens or means_a_letter(query.question):
        return Selection(None)
    found = search(query.indexed.index, tokens, [EntryKind.FACTS, EntryKind.EVENTS], query.question.keys)
    if not found:
        return Selection(None)
    rounds = _rounds(query, tokens, found)
    hits = rounds[-1].left
    lost = tuple(_knocked_out(found, rounds)) if is_explained else ()
    if not hits:
        return Selection(None, lost)
    chosen, beside = _first(query, hits)
    if vetoes_of(query).forbid(chosen.item):
        return Selection(None, lost if not is_explained else (*lost, Lost(chosen, "explain.lost.veto")))
    if is_explained:
        lost += tuple(_behind(query, hits, chosen, beside))
    return Selection(Chosen(chosen.item, tuple(beside), chosen.match(tokens)), lost)


class _Round(NamedTuple):
    """The entries left after a round, and the name of the reason for which the others went."""

    why: str
    left: list[Hit]


def _rounds(query: Query, tokens: Sequence[Token], found: Sequence[Hit]) -> tuple[_Round, ...]:
    """Let the entries go through the rounds: named well enough, of the dates, without a veto, of the kind."""
    question = query.question
    enough = _enough(query, tokens, found)
    dated = _of_the_date(query, enough)
    allowed, hits = _allowed(query, tokens, dated)
    if not question.asks(Frame.SOURCE) or question.counts_first:
        hits = _in_their_own_words(hits, preferred(query, [hit for hit in hits if fits_kind(query, hit.item)]))
    hits = _on_the_side(query, hits)
    return (
        _Round("explain.lost.named", enough),
        _Round("explain.lost.date", dated),
        _Round("explain.lost.veto", allowed),
        _Round("explain.lost.kind", hits),
    )


def _of_the_date(query: Query, hits: Sequence[Hit]) -> list[Hit]:
    """Return the entries that no date of the question contradicts.

    Where a number is told of other dates alone, no number that fits far worse answers in its place; nothing else
    either where one is asked for. A word that an entry of another date says is told by nobody's other words.
    """
    dated = [hit for hit in hits if fits_dates(query, hit.item)]
    others = [hit for hit in hits if hit not in dated]
    dated = _not_lent(dated, others)
    missed = max((hit.score for hit in others), default=0.0) - OUTSHONE_BY_A_DATE
    counts = query.question.asks(Frame.HOW_MANY)
    return [
        hit
        for hit in dated
        if hit.score > missed or min(hit.worths, default=OWN) == OWN or not (counts or is_figure(hit.item))
    ]


def _not_lent(hits: Sequence[Hit], others: Sequence[Hit]) -> list[Hit]:
    """Return the entries that have no word by their other words alone that one of the others says itself."""
    said = {at for hit in others for at, worth in enumerate(hit.worths) if worth == OWN}
    return [hit for hit in hits if not any(hit.is_worth(at, LENT) for at in said)]


def _on_the_side(query: Query, hits: list[Hit]) -> list[Hit]:
    """Return the entries of the side that is asked for, where some tell of either: those who voted against it."""
    is_against = query.question.says("wholes", "AGAINST")
    is_told = is_against or not query.words("particles", "IN_FAVOUR").isdisjoint(query.question.words)
    if not query.question.asks(Frame.HOW_MANY) or not is_told:
        return hits
    of_it = [hit for hit in hits if says(hit.item, "wholes", "AGAINST") is is_against]
    return of_it if of_it and len(of_it) < len(hits) else hits


def _in_their_own_words(hits: Sequence[Hit], fitting: list[Hit]) -> list[Hit]:
    """Return the entries of the kind that is asked for, less those that only stand beside one that fits better.

    Of what a topic is called nothing tells when another of its entries came about.
    """
    best = max((hit.score for hit in hits), default=0.0)
    return [hit for hit in fitting if hit.score >= best or max(hit.worths, default=0.0) > AROUND]


def _allowed(query: Query, tokens: Sequence[Token], hits: Sequence[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Return the entries without a veto, and of them those that the named speaker says; all where there are none.

    Where one that is refused fits far better, the question means what that one tells, and of something else.
    """
    if not hits:
        return [], []
    vetoes = vetoes_of(query)
    allowed, refused = [], 0.0
    for hit in hits:
        veto = vetoes.refusing(hit.item)
        if (veto is not None and not veto.of_the_chosen) or not _says(query, hit, tokens):
            # "Per night" means no entry without it, and a name none that only has words of it.
            is_of_another = veto is not None and veto.name in _OF_ANOTHER
            refused = refused if is_of_another else max(refused, hit.score)
        else:
            allowed.append(hit)
    allowed = [hit for hit in allowed if hit.score > refused - OUTSHONE or _says_it_all(hit)]
    return allowed, [hit for hit in allowed if vetoes.is_first_hand(hit.item)] or allowed


def _says_it_all(hit: Hit) -> bool:
    """Return whether an entry says each of several words itself: a short phrasing of another is no better than that."""
    return len(hit.worths) >= _SEVERAL and min(hit.worths) == OWN


def _knocked_out(found: Sequence[Hit], rounds: Sequence[_Round]) -> Iterator[Lost]:
    """Yield the entries that did not go through all rounds, each with the first that it failed."""
    for hit in found:
        if hit not in rounds[-1].left:
            yield Lost(hit, next(why for why, left in rounds if hit not in left))


def _first(query: Query, hits: list[Hit]) -> tuple[Hit, list[IndexedEntry]]:
    """Return the entry that answers, and those that fit as well; of a series one stands for all."""
    best = _of_the_place(query, figure_before_claim(query, hits), hits)
    beside = [hit.item for hit in hits if hit is not best and hit.score >= hits[0].score - MARGIN]
    item, beside = in_series(query, best.item, beside, [hit.item for hit in hits])
    return next(hit for hit in hits if hit.item is item), beside


def _of_the_place(query: Query, best: Hit, hits: Sequence[Hit]) -> Hit:
    """Return the best; of claims that fit equally well, the first that is of each place that is named.

    What they are called together names the place of all of them.
    """
    places = [link.ids for link in query.links("places")]

    def is_there(hit: Hit) -> bool:
        entry = hit.item.entry
        return isinstance(entry, Fact) and all(not frozenset(entry.places).isdisjoint(ids) for ids in places)

    fact = best.item.entry
    if not places or not isinstance(fact, Fact) or fact.value is not None or is_there(best):
        return best
    return next((hit for hit in hits if hit.score >= hits[0].score - MARGIN and is_there(hit)), best)


def _behind(query: Query, hits: Sequence[Hit], chosen: Hit, beside: Sequence[IndexedEntry]) -> Iterator[Lost]:
    """Yield the entries that went through all rounds and do not answer."""
    series = {report.fact.id for report in query.indexed.series_of(chosen.item.entry)}
    for hit in hits:
        if hit is not chosen and hit.item not in beside:
            yield Lost(hit, "explain.lost.series" if hit.item.id in series else "explain.lost.score")


def _says(query: Query, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Return whether a claim that is to tell how many, or of a group, says all that is asked by itself.

    What else its topic is known by would lend a claim on children who travel to "lost children".
    """
    question, entry = query.question, hit.item.entry
    if not isinstance(entry, Fact) or entry.value is not None:
        return True
    if not _is_of_a_group(query):
        return True
    own = [query.indexed.vocabulary.informative_keys(name) for name in entry.aliases.all()]
    if any(one <= question.keys for one in own):
        return True
    known = frozenset[str]().union(*own)
    return all(hit.item.worth(token.keys) or not known.isdisjoint(token.keys) for token in tokens)


@made_once
def _is_of_a_group(query: Query) -> bool:
    """Return whether it is asked how many there are, or of a group."""
    question = query.question
    if question.asks(Frame.HOW_MANY):
        return True
    groups = query.indexed.vocabulary.keys_of(query.words("nouns", "GROUPS"))
    named = positions_of(query.links("organizations"))  # the employers of an Employers' Alliance are no group
    return any(not groups.isdisjoint(one.keys) for one in question.informative if one.position not in named)


def telling_tokens(query: Query, served: Iterable[Frame] = ()) -> tuple[Token, ...]:
    """Return the words that an entry has to account for; none where they name nothing in particular."""
    question = query.question
    titles = query.once(titles_of_people) | query.once(_kinds_of_places) | positions_of(senders(query))
    titles |= query.once(adjectives).keys() | query.once(of_own_things).keys()
    titles |= frozenset(samples(query)) | query.once(_staff) | query.once(_kinds_of_bodies)
    titles |= query.once(linking) | query.once(nouns_of_dated_documents)
    tokens = tuple(one for one in question.to_account_for(*SERVED, *served) if one.position not in titles)
    tokens = tokens or _counted_then(query)
    index = query.indexed.index
    if question.asks(Frame.CHART, Frame.OVER_TIME) and _names_no_measure(query, tokens):
        return ()
    if not any(index.tells(token.keys) and not _only_tells_of_writing(query, token) for token in tokens):
        is_open = question.asks(Frame.WHO, Frame.WHY, Frame.WHERE, Frame.NEWS) or question.yes_no
        if is_open and not question.asks(Frame.HOW_MANY, Frame.SOURCE):
            return ()  # "who runs the scheme": what nearly all entries speak of names nobody
        tokens += tuple(token for token in question.tokens if token.is_type)
    return tokens


def _counted_then(query: Query) -> tuple[Token, ...]:
    """Return the noun that is counted, where only a date is beside it: `how many organizations were they in May`."""
    question = query.question
    return tuple(one for one in question.tokens if one.is_counted and one.frames) if question.dates else ()


def _only_tells_of_writing(query: Query, token: Token) -> bool:
    """Return whether a word names no entry, as it only tells to whom or by whom something was written."""
    return query.question.asks(Frame.WHO) and Frame.WRITE in token.frames


def titles_of_people(query: Query) -> frozenset[int]:
    """Return the positions of words that stand before a person's name, and are an office of that person."""
    found: set[int] = set()
    addressing = query.words("particles", "ADDRESSING_SOMEBODY")
    for link in query.links("people"):
        before = min(link.positions) - 1
        titles = frozenset[str]().union(*(query.indexed.nouns.titles.get(one, frozenset()) for one in link.ids))
        found.update(
            one.position
            for one in query.question.tokens
            if one.position == before and (one.keys & titles or one.word in addressing)
        )
    return frozenset(found)


def _staff(query: Query) -> frozenset[int]:
    """Return the positions of nouns for those who did something for a body that is named: `by the Alder team`.

    They are not counted: what the team of a body did, the body did.
    """
    question, nouns = query.question, query.words("nouns", "STAFF")
    if nouns.isdisjoint(question.words):
        return frozenset()
    named = question.named | positions_of(query.links("documents", "terms"))
    staff = (one.position for one in question.tokens if one.word in nouns and one.position not in named)
    return frozenset(at for at in staff if _is_of_a_doer(query, at))


def _is_of_a_doer(query: Query, at: int) -> bool:
    """Return whether a noun stands behind the name of whoever does something, or before "of" and the name."""
    question = query.question
    words, names = question.words, question.capitalised
    small = query.words("particles", "ARTICLES") | query.words("particles", "OF")
    doing = query.words("roles", "BY") | query.words("speech", "DOING")
    start = at
    while start and (words[start - 1] in small or words[start - 1] in names):
        start -= 1
    of_it = next((word for word in words[at + 1 :] if word not in small), "")
    is_behind = words[at - 1] in names or (of_it in names and words[at + 1] in small)
    return start > 0 and words[start - 1] in doing and is_behind


def _kinds_of_places(query: Query) -> frozenset[int]:
    """Return the positions of nouns that say of what kind a place is that is named beside them: `the town of Alder`."""
    links = query.links("places")
    if not links:
        return frozenset()
    words, joins = query.question.words, query.words("particles", "OF") | query.words("particles", "ARTICLES")
    tables = query.question.grammar.spoken.by_language("nouns", "KINDS_OF_PLACES").values()
    found: set[int] = set()
    for link in links:
        kinds = {query.knowledge.places[one].kind.value for one in link.ids}
        nouns = {noun for table in tables for kind in kinds for noun in table.get(kind, "").split()}
        before, after = min(link.positions) - 1, max(link.positions) + 1
        while before >= 0 and words[before] in joins:
            before -= 1
        found.update(at for at in (before, after) if 0 <= at < len(words) and words[at] in nouns)
    return frozenset(found)


def _kinds_of_bodies(query: Query) -> frozenset[int]:
    """Return the positions of nouns for any body, with the article before and its name behind: `the agency Alder`."""
    words, nouns = query.question.words, query.words("nouns", "ANY_BODY")
    articles = query.words("particles", "ARTICLES")
    starts = {min(link.positions) for link in query.links("organizations")} if not nouns.isdisjoint(words) else set()
    return frozenset(at - 1 for at in starts if at > 1 and words[at - 1] in nouns and words[at - 2] in articles)


def _names_no_measure(query: Query, tokens: Sequence[Token]) -> bool:
    """Return whether only what the record is about is named: "evolution of the scheme", not "people in it"."""
    if not query.indexed.nouns.people.isdisjoint(query.question.words):
        return False
    subjects = {one for document in query.knowledge.documents.values() for one in document.subjects}
    named = positions_of([link for link in query.links("terms") if not subjects.isdisjoint(link.ids)])
    unnamed = query.indexed.vocabulary.keys_of(query.words("nouns", "UNDERTAKINGS"))
    return all(token.position in named or not unnamed.isdisjoint(token.keys) for token in tokens)


def _enough(query: Query, tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Return the entries that are named by a single word, or described by several, a date or the figure itself."""
    tells = [query.indexed.index.tells(token.keys) for token in tokens]
    figures = [token.number for token in tokens if token.number and not _counts_signatories(query, token)]
    told = len({token.keys for token in compress(tokens, tells)}) + _dates_and_units(query)
    told += sum(len(one.links) for one in same(query))  # names are all that is told of what may be one
    least = NAMED_BY_ONE_WORD if told < 2 else NAMED_ENOUGH

    lent = _lent_by_documents(query, tokens, tells)
    unnamed = _outside_of_names(query, tokens, tells)

    def is_enough(hit: Hit) -> bool:
        if any(_is_lent(query, hit, at, tokens[at]) for at in lent):
            return False
        if unnamed and all(hit.is_worth(at, LENT) for at in unnamed) and not _is_dated(query, hit):
            return False  # other words for what an entry says are never all that is asked of a name
        if hit.named >= least or any(hit.item.worth([figure]) == OWN for figure in figures):
            return True
        if is_named_by_its_clause(query, hit.item):
            return True
        # The entry itself, and not only its document, has to speak of every word that tells.
        return told >= 2 and hit.score >= OWN_WORDS_ENOUGH and AROUND not in compress(hit.worths, tells)

    return [hit for hit in hits if is_enough(hit)]


def _is_dated(query: Query, hit: Hit) -> bool:
    """Return whether a date is asked for that the entry has itself, and not only its document."""
    return bool(query.question.dates) and hit.item.dates[0] != hit.item.document.published.date


def _outside_of_names(query: Query, tokens: Sequence[Token], tells: Sequence[bool]) -> Sequence[int]:
    """Return which telling words stand in no name, where a name is asked for or one such word is all: `Alder owner`."""
    inside = positions_of(query.links("organizations", "people", "places", "terms", "documents"))
    unnamed = [at for at, one in enumerate(tokens) if tells[at] and one.position not in inside]
    is_alone = len(unnamed) == sum(tells) == 1 and not query.question.asks(Frame.HOW_MANY)
    is_told_by_more = query.question.asks(Frame.HOW_MANY, Frame.WHEN) or not _is_to_be_named(query)
    return () if is_told_by_more and not is_alone else unnamed


def _is_to_be_named(query: Query) -> bool:
    """Return whether a name is asked for, or nothing but a noun is said: `who is the owner of Alder`."""
    question, grammar = query.question, query.question.grammar
    asking = grammar.open_questions | grammar.which | grammar.yes_no
    return question.says("nouns", "TO_BE_NAMED") or asking.isdisjoint(question.words)


def _lent_by_documents(query: Query, tokens: Sequence[Token], tells: Sequence[bool]) -> Sequence[int]:
    """Return which telling words may not come from a document's own names: no document is spoken of by them."""
    if query.question.asks(Frame.LETTERS, Frame.SOURCE, Frame.WRITE, Frame.SUMMARY):
        return ()
    inside = positions_of(query.links("documents"))
    return [at for at, one in enumerate(tokens) if tells[at] and one.position not in inside and one.number is None]


def _is_lent(query: Query, hit: Hit, at: int, token: Token) -> bool:
    """Return whether an entry has a word only from what its document is called, and not from what that is about."""
    about = query.indexed.documents.subject_keys(hit.item.document)
    return hit.is_worth(at, AROUND) and about.isdisjoint(token.keys)


def _dates_and_units(query: Query) -> int:
    """Count the question's dates, other than a limit, and the unit that it asks for."""
    return names_a_unit(query) + (0 if query.question.as_of else len(query.question.dates))


def _counts_signatories(query: Query, token: Token) -> bool:
    """Return whether the number counts organizations, as in "the letter of ten organizations"."""
    following = [one for one in query.question.tokens if one.position == token.position + 1]
    return any(Frame.ORGANIZATIONS in one.frames for one in following)
