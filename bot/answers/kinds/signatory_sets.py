"""Sets of signatories: so many of some letters, none of others, without some who signed; reckoned or not answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.answers.answer import Answer, NotFound
from bot.answers.kinds.kind import Served
from bot.answers.kinds.set_answers import SignatorySet, labels, set_answer
from bot.answers.kinds.sides import Side, Sides, bounded_numbers
from bot.answers.kinds.signing import counted, signed_letters, whole_lists
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document


class _Quantity(NamedTuple):
    """How many of the letters somebody has signed to be meant, and the name of the sentence that says so.

    Attributes:
        sentence: Its name.
        least: The fewest.
        most: The most.
        number: As the question says it.
        is_open: Whether the question may ask for whoever signed any of the letters as well.
    """

    sentence: str
    least: int
    most: int
    number: int = 0
    is_open: bool = False


def answer(query: Query, served: Served) -> Answer | None:
    """List or count those in a set of signatories; None for a question that names no set but a list."""
    question = query.question
    if question.yes_no or not _is_of_signatories(query) or query.indexed.linker.peoples(question.tokens):
        return None
    if question.says("signing", "THE_ONLY_ONE"):
        return NotFound(query.say("not_found"), query.language)  # whether there is but one, no set tells
    sides = Sides(query, served)
    if not _is_a_set(query, sides) or not (sides.before.is_known and sides.after.is_known):
        return None  # a list that is not there is no set
    if sides.leaves_out_organizations:
        return NotFound(query.say("not_found"), query.language)
    return _reckon(query, sides) or NotFound(query.say("not_found"), query.language)


def _is_of_signatories(query: Query) -> bool:
    question = query.question
    if question.asks(Frame.SIGN):
        return question.asks(Frame.WHO, Frame.HOW_MANY, Frame.LISTING, Frame.ORGANIZATIONS)
    letters = len(query.knowledge.documents)  # "more than 340" counts no letters where there are four
    may_count_them = any(one.number <= letters for one in bounded_numbers(query))
    return question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS) and may_count_them


def _is_a_set(query: Query, sides: Sides) -> bool:
    """Return whether lists are combined in a way that the list of one letter does not tell."""
    if any(min(link.positions) < sides.turn for link in sides.names):
        return False  # a question about the organization
    if sides.numbers:
        return True
    if query.question.says("signing", "EACH_LETTER"):
        return False  # who signed which letter, for each of them
    return _leaves_out(sides) or _combines(sides)


def _leaves_out(sides: Sides) -> bool:
    """Return whether those on one list are asked for without others, or those on none of several."""
    if sides.turns and sides.before.documents:
        return bool(sides.after.documents or sides.left_out)
    return sides.turns and sides.after.groups > 0


def _combines(sides: Sides) -> bool:
    """Return whether several letters are named at once, or no letter beside those named may be signed."""
    before = sides.before
    if before.groups and (sides.is_of_all_or_any or sides.counts or len(before.named) > 1):
        return True
    if len(before.documents) > 1 and (sides.parts_of_a_list or sides.says("JOINING_LETTERS")):
        return True
    return bool(before.documents) and sides.says("ONLY")


def _reckon(query: Query, sides: Sides) -> Answer | None:
    """Reckon the set; None where the question leaves open which it is."""
    wanted, unwanted = sides.before, sides.after
    if not (wanted.is_clear and unwanted.is_clear) or sides.turns_back():
        return None
    if sides.turns and not wanted.documents:
        return _none_of(query, sides)
    if not _counts_agree(sides, wanted):
        return None
    if unwanted.groups and sides.says("ALL", "BOTH", within=range(sides.turn, len(query.question.words))):
        return None  # those who did not sign both may have signed one
    if _is_of_each(sides):
        return _of_each(query, sides)
    quantity = _quantity(query, sides)
    if quantity is None or not 0 < quantity.least <= len(wanted.documents):
        return None
    return _found(query, sides, wanted, _without(query, sides), quantity)


def _is_of_each(sides: Sides) -> bool:
    """Return whether a letter and one of several others are to be signed: `of the May signatories those of 2018`."""
    before = sides.before
    is_open = not (sides.numbers or sides.counts or sides.is_of_all_or_any)
    return is_open and before.groups > 0 and len(before.named) > 1


def _without(query: Query, sides: Sides) -> list[Document]:
    """Return the letters whose signatories are left out; with "only", as with "none of the others", every other one."""
    left_out = [one for one in sides.after.documents if one not in sides.before.documents or not sides.after.groups]
    if sides.says("ONLY"):
        named = [*sides.before.documents, *left_out]
        left_out += [one for one in whole_lists(signed_letters(query)) if one not in named]
    return left_out


def _quantity(query: Query, sides: Sides) -> _Quantity | None:
    """Return how many of the letters are to be signed; None where it may be all of them as well as any."""
    lists = len(sides.before.documents)
    if sides.numbers:
        one = sides.numbers[0]
        return _bounded(one.bound, one.number, lists) if len(sides.numbers) == 1 else None
    before = range(sides.turn)
    if sides.is_in_total or sides.says("EITHER", "ANY_OF", within=before):
        return _Quantity("signatories.either", 1, lists)
    is_of_all = bool(sides.counts) or sides.says("ALL", "BOTH", within=before)
    if sides.before.groups and not is_of_all:
        is_of_a_year = not query.question.asks(Frame.LETTERS)
        if is_of_a_year:
            return _Quantity("signatories.either", 1, lists)
        return _Quantity("signatories.both", lists, lists, is_open=True) if sides.turns else None
    return _Quantity("signatories.both" if lists > 1 else "signatories.only", lists, lists)


def _bounded(bound: str, number: int, lists: int) -> _Quantity:
    """Return what a bounded number says; whoever signed none is not meant by "at most one".

    Args:
        bound: The name of the pattern that found it.
        number: As it is said.
        lists: How many letters there are to sign.
    """
    if bound in ("AT_LEAST", "MORE_THAN"):
        least = number + (bound == "MORE_THAN")
        return _Quantity("signatories.at_least", least, lists, least)
    most = number - (bound == "FEWER_THAN")
    if most == 1 or bound == "EXACTLY":
        return _Quantity("signatories.exactly", most, most, most)
    return _Quantity("signatories.at_most", 1, most, most)


def _counts_agree(sides: Sides, side: Side) -> bool:
    """Return whether there are as many lists as the question says: `all three letters`."""
    return all(count == len(side.documents) for count in sides.counts.values())


def _none_of(query: Query, sides: Sides) -> Answer | None:
    """List those who signed none of some letters, among the signatories of the others."""
    side = sides.after
    others = [one for one in whole_lists(signed_letters(query)) if one not in side.documents]
    if not side.documents or not others or sides.numbers or not _counts_agree(sides, side):
        return None
    quantity = _Quantity("signatories.either" if len(others) > 1 else "signatories.only", 1, len(others))
    return _found(query, sides, Side([(one,) for one in others]), side.documents, quantity)


def _of_each(query: Query, sides: Sides) -> Answer:
    """List those who signed one of each of the groups that are named."""
    groups, unwanted = sides.before.named, _without(query, sides)
    in_any = [frozenset[str]().union(*(one.signed_by for one in group)) for group in groups]
    chosen = frozenset.intersection(*in_any) - _gone(sides, unwanted)
    each = in_a_row(query.language, [_one_of(query, group) for group in groups])
    beside = _beside(sides, sides.before)
    reckoned = SignatorySet("signatories.of_each", chosen, sides.before.documents, unwanted, each=each, beside=beside)
    return set_answer(query, reckoned, *_remarks(query, sides, sides.before))


def _one_of(query: Query, group: Sequence[Document]) -> str:
    if len(group) > 1:
        return query.say("signatories.of_any", documents=labels(query, group))
    return query.say("signatories.of_one", document=labels(query, group))


def _found(query: Query, sides: Sides, side: Side, unwanted: Sequence[Document], quantity: _Quantity) -> Answer:
    gone = _gone(sides, unwanted)
    chosen = _signed(side.documents, quantity) - gone
    remarks = [*_remarks(query, sides, side)]
    if quantity.is_open:
        any_of = _signed(side.documents, quantity._replace(least=1)) - gone
        remarks.insert(0, query.say("signatories.any_of_them", signatories=counted(query, any_of)))
    beside = _beside(sides, side)
    reckoned = SignatorySet(quantity.sentence, chosen, side.documents, unwanted, quantity.number, beside=beside)
    return set_answer(query, reckoned, *remarks)


def _gone(sides: Sides, unwanted: Sequence[Document]) -> frozenset[str]:
    """Return the ids of those who are left out, by name or for what they signed."""
    by_name = frozenset(one for link in sides.left_out for one in link.ids)
    return by_name.union(*(one.signed_by for one in unwanted))


def _beside(sides: Sides, side: Side) -> tuple[str, ...]:
    """Return the ids of what the remarks are on."""
    by_name = (one for link in sides.left_out for one in link.ids)
    return (*by_name, *(one.id for one in (*side.missing, *sides.after.missing)))


def _remarks(query: Query, sides: Sides, side: Side) -> Iterator[str]:
    """Yield who is left out by name, and which letters nobody has the whole list of."""
    if sides.left_out:
        yield query.say("signatories.left_out", names=query.names(one.ids[0] for one in sides.left_out))
    missing = list(dict.fromkeys((*side.missing, *sides.after.missing)))
    if missing:
        yield query.say("signatories.compared.missing", dates=labels(query, missing))


def _signed(documents: Sequence[Document], quantity: _Quantity) -> frozenset[str]:
    """Return those who signed as many of the documents as is asked for."""
    times = Counter(one for document in documents for one in document.signed_by)
    return frozenset(one for one, count in times.items() if quantity.least <= count <= quantity.most)
