"""Choose among facts and events the one that a question asks for, by words, dates, numbers and kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answers.answer import Match
from bot.answers.inquiry import Inquiry
from bot.answers.item import AROUND, OWN, TELLING, Item, Shelf
from bot.answers.normalise import words
from bot.answers.question import Token
from bot.answers.search import Hit, search
from bot.answers.vetoes import Vetoes
from bot.answers.words import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Event, Fact

SERVED = (
    Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE, Frame.TERM, Frame.LISTING, Frame.NEWS, Frame.NEWEST,
    Frame.EARLIER, Frame.ORGANIZATIONS, Frame.SUMMARY, Frame.LETTERS, Frame.CITY, Frame.WHY, Frame.BOTH,
)  # fmt: skip
MARGIN = 0.03  # hits closer than this fit equally well; from the committed case tables
NAMED_ENOUGH = 0.5  # of a short phrasing, for a question of several informative words
NAMED_BY_ONE_WORD = 0.7  # the same for a question of a single one
OWN_WORDS_ENOUGH = 0.45  # score of an entry that accounts for the words but is not named
_QUANTITIES = frozenset("quarter half third dozens thousands".split())
_DURATIONS = frozenset("months years day days hours weeks".split())
_ASKING_HOW_LONG = frozenset("long tiempo dura duran fast quickly".split())


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entry that answers, and those that fit as well.

    Attributes:
        item: The best entry.
        beside: Others that fit equally well, best first.
        match: Why it was chosen.
    """

    item: Item
    beside: tuple[Item, ...]
    match: Match


def choose(inquiry: Inquiry, served: Iterable[Frame]) -> Chosen | None:
    """Choose the entry that accounts for every informative word and contradicts no number or date."""
    question = inquiry.question
    tokens = question.to_account_for(*SERVED, *served)
    if not any(_tells(inquiry, token) for token in tokens):
        is_open = question.asks(Frame.WHO, Frame.WHY, Frame.WHERE, Frame.NEWS) or question.yes_no
        if is_open and not question.asks(Frame.HOW_MANY, Frame.SOURCE):
            return None  # "who runs MPP": what nearly all entries speak of names nobody
        tokens += tuple(token for token in question.tokens if token.is_type)
    if not tokens:
        return None
    said = frozenset(one for token in question.tokens for one in token.keys)
    hits = search(inquiry.desk.index, tokens, [Shelf.FACTS, Shelf.EVENTS], said)
    vetoes = Vetoes(inquiry)
    hits = [hit for hit in _enough(inquiry, tokens, hits) if fits_dates(inquiry, hit.item)]
    hits = [hit for hit in hits if not vetoes.forbid(hit.item)]
    hits = [hit for hit in hits if vetoes.is_first_hand(hit.item)] or hits
    if not question.asks(Frame.SOURCE) or question.counts_first:
        hits = _preferred(inquiry, [hit for hit in hits if _fits_kind(inquiry, hit.item)])
    if not hits:
        return None
    best = _figure_before_claim(inquiry, hits)
    beside = [hit.item for hit in hits if hit is not best and hit.score >= hits[0].score - MARGIN]
    item, beside = _in_series(inquiry, best.item, beside, [hit.item for hit in hits])
    chosen = next(hit for hit in hits if hit.item is item)
    return Chosen(item, tuple(beside), chosen.match(tokens))


def _figure_before_claim(inquiry: Inquiry, hits: Sequence[Hit]) -> Hit:
    """Of a figure and a claim on one topic that fit equally well, the figure: a short phrasing asks for it."""
    best = hits[0]
    if inquiry.question.yes_no or is_figure(best.item) or not isinstance(best.item.entry, Fact):
        return best
    return next((hit for hit in hits if hit.score >= best.score - MARGIN and _is_figure_on(hit.item, best.item)), best)


def _is_figure_on(item: Item, other: Item) -> bool:
    of_one_topic = getattr(item.entry, "topic", None) == getattr(other.entry, "topic", "")
    return is_figure(item) and of_one_topic


def is_figure(item: Item) -> bool:
    """Whether the item is a fact with a number."""
    return isinstance(item.entry, Fact) and item.entry.value is not None


def has_places(item: Item) -> bool:
    """Whether the item says where something is or happened."""
    return isinstance(item.entry, Fact | Event) and bool(item.entry.places)


def _enough(inquiry: Inquiry, tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """One word alone has to name an entry; several may describe it, and so may a date or the figure itself."""
    question = inquiry.question
    said = {token.word for token in question.tokens}
    telling = [token for token in tokens if _tells(inquiry, token)]
    figures = [token.number for token in tokens if token.number and not _counts_signatories(inquiry, token)]
    told = len({token.keys for token in telling}) + (0 if question.as_of else len(question.dates))
    told += any(question.asks(Frame.HOW_MANY) and said & words for words, _ in _UNITS)
    least = NAMED_BY_ONE_WORD if told < 2 else NAMED_ENOUGH

    def is_enough(hit: Hit) -> bool:
        if hit.named >= least or any(hit.item.vocabulary.get(figure) == OWN for figure in figures):
            return True
        return told >= 2 and hit.score >= OWN_WORDS_ENOUGH and _says_them_all(hit, telling)

    return [hit for hit in hits if is_enough(hit)]


def _says_them_all(hit: Hit, telling: Sequence[Token]) -> bool:
    """Whether the entry itself, and not only its document, speaks of every word that tells."""
    known = hit.item.vocabulary
    return all(max((known[one] for one in token.keys if one in known), default=OWN) > AROUND for token in telling)


def _tells(inquiry: Inquiry, token: Token) -> bool:
    """Whether a word tells entries apart; what nearly all of them speak of does not."""
    return inquiry.desk.index.weight(token.keys) >= TELLING


def _counts_signatories(inquiry: Inquiry, token: Token) -> bool:
    """Whether the number counts organizations, as in "the letter of ten organizations"."""
    following = [one for one in inquiry.question.tokens if one.position == token.position + 1]
    return any(Frame.ORGANIZATIONS in one.frames for one in following)


def _is_its_figure(token: Token, item: Item) -> bool:
    return token.number is not None and item.vocabulary.get(token.number) == OWN


def _fits_kind(inquiry: Inquiry, item: Item) -> bool:
    question = inquiry.question
    if is_figure(item) and not _counts_its_people(inquiry, item):
        return False
    if question.asks(Frame.HOW_MANY):
        return is_figure(item) or _tells_quantity(inquiry, item)
    if question.asks(Frame.WHEN):
        return isinstance(item.entry, Event) or (_has_its_own_date(item) and not _grows(inquiry, item))
    return True


def _counts_its_people(inquiry: Inquiry, item: Item) -> bool:
    """Whether a count is of the people asked for: "returned to Mexico" counts no Mexicans."""
    entry = item.entry
    counted = {entry.subject, *entry.places} if isinstance(entry, Fact) else set()
    return inquiry.desk.linker.peoples(inquiry.question.tokens) <= counted


def _has_its_own_date(item: Item) -> bool:
    """Whether a fact speaks for another date than that of the document that reports it."""
    return isinstance(item.entry, Fact) and item.entry.as_of != item.document.published.date


def _grows(inquiry: Inquiry, item: Item) -> bool:
    """Whether it is one of several figures over time: its date is that of a count, and not when something happened."""
    return len(inquiry.desk.series.get(item.id, ())) > 1 and not any(
        _is_its_figure(token, item) for token in inquiry.question.tokens
    )


def _tells_quantity(inquiry: Inquiry, item: Item) -> bool:
    """Whether a claim holds a quantity in words; a duration only where one is asked for."""
    asked = {token.word for token in inquiry.question.tokens}
    quantities = _DURATIONS if asked & _ASKING_HOW_LONG else _QUANTITIES
    return isinstance(item.entry, Fact) and not quantities.isdisjoint(_statement_words(item.entry.statement.en))


@lru_cache(maxsize=4096)  # statements of the record, never questions
def _statement_words(statement: str) -> frozenset[str]:
    return frozenset(words(statement))


def fits_dates(inquiry: Inquiry, item: Item) -> bool:
    """Whether no date of the question contradicts the entry."""
    question = inquiry.question
    if not question.dates:
        return True
    if question.as_of and question.dates[0].edtf and isinstance(item.entry, Fact):
        return fits_limit(inquiry, item.entry)
    dates = item.dates
    if question.asks(Frame.LETTERS):
        # "the December letter": the date is that of a document wherever one fits.
        documents = inquiry.knowledge.documents.values()
        if any(all(date.fits(one.published.date) for date in question.dates) for one in documents):
            dates = (item.document.published.date,)
    return all(any(mention.fits(date) for date in dates) for mention in question.dates)


def fits_limit(inquiry: Inquiry, fact: Fact) -> bool:
    """Whether the fact speaks for the question's "as of" date or an earlier one.

    The record cannot say what held after its newest document, so a later limit fits nothing.
    """
    limit, horizon = inquiry.question.dates[0].edtf, inquiry.knowledge.newest_date
    return limit is None or (edtf.begins_by(fact.as_of, limit) and edtf.begins_by(limit, horizon))


def _preferred(inquiry: Inquiry, hits: list[Hit]) -> list[Hit]:
    """Put first what is asked for: figures, reasons, dates, places."""
    said = {token.word for token in inquiry.question.tokens}
    for unit_words, is_wanted in _UNITS:
        if said & unit_words and inquiry.question.asks(Frame.HOW_MANY):
            hits = [hit for hit in hits if is_wanted(hit.item)]
            break
    if inquiry.question.asks(Frame.HOW_MANY):
        figures = [hit for hit in hits if is_figure(hit.item)]
        if figures and figures[0].score >= hits[0].score - 4 * MARGIN:
            hits = figures
        people = [hit for hit in hits if isinstance(hit.item.entry, Fact) and hit.item.entry.unit in _PEOPLE_UNITS]
        if said & _PEOPLE and people:
            hits = people
    given = {token.number for token in inquiry.question.tokens if token.number}
    if not (said & _PEOPLE and inquiry.question.asks(Frame.HOW_MANY)):
        hits = [hit for hit in hits if _value(hit.item) in given] or hits
    if inquiry.question.yes_no:
        hits = [hit for hit in hits if _WANTED[Frame.WHY](hit.item)] or hits
    for frame, is_wanted in _WANTED.items():
        if inquiry.question.asks(frame):
            hits = [hit for hit in hits if is_wanted(hit.item)] or hits
    return hits


def _value(item: Item) -> str:
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return ""
    return f"#{fact.value:.10g}{'%' if fact.unit == 'percent' else ''}"


_PEOPLE = frozenset("people persons individuals migrants personas migrantes".split())
_PEOPLE_UNITS = ("people", "cases")
_SHARES = frozenset("quarter third percent".split())
_UNITS: tuple[tuple[frozenset[str], Callable[[Item], bool]], ...] = (
    (
        frozenset(
            [
                "share",
                "percent",
                "percentage",
                "proportion",
                "fraction",
                "rate",
                "porcentaje",
                "porciento",
                "proporcion",
                "tasa",
            ]
        ),
        lambda item: isinstance(item.entry, Fact) and bool(_SHARES & _statement_words(item.entry.statement.en)),
    ),
    (
        frozenset("cities ports ciudades puertos".split()),
        lambda item: isinstance(item.entry, Fact) and item.entry.unit == "cities",
    ),
    (
        frozenset("much money dollars amount cost monto dinero dolares".split()),
        lambda item: isinstance(item.entry, Fact) and item.entry.unit == "US dollars",
    ),
)
_WANTED: dict[Frame, Callable[[Item], bool]] = {
    Frame.WHEN: lambda item: isinstance(item.entry, Event),
    Frame.WHY: lambda item: isinstance(item.entry, Fact) and item.entry.value is None,
    Frame.WHERE: has_places,
}


def _in_series(inquiry: Inquiry, best: Item, beside: list[Item], fitting: list[Item]) -> tuple[Item, list[Item]]:
    """Of one measure over time take the newest figure that fits, or the one before it where that is asked for."""
    ids = [report.fact.id for report in inquiry.desk.series.get(best.id, ())]
    of_series = sorted((item for item in fitting if item.id in ids), key=lambda item: ids.index(item.id))
    chosen = of_series[0] if of_series else best
    if inquiry.question.asks(Frame.EARLIER) and len(of_series) > 1:
        chosen = of_series[1]
    return chosen, [item for item in beside if item.id not in ids]
