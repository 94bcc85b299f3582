"""Sets of signatories: so many of some letters, none of others, without some who signed; reckoned or not answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.answers.answer import Answer, Kind, NotFound
from bot.answers.compose.tables import signatories_table
from bot.answers.kinds.kind import Served
from bot.answers.kinds.sides import Side, Sides, bounded_numbers
from bot.answers.kinds.signing import counted, found, no_whole_list, signed_letters, whole_lists
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import begin

_MOST_LABELS = 2  # documents whose titles fit into one sentence; of more the dates are told


class _Quantity(NamedTuple):
    """How many of the letters somebody has signed to be meant, and the name of the sentence that says so."""

    sentence: str
    least: int
    most: int
    number: int = 0


def answer(query: Query, served: Served) -> Answer | None:
    """List or count those in a set of signatories; None for a question that names no set but a list."""
    question = query.question
    if question.yes_no or not _is_of_signatories(query) or query.indexed.linker.peoples(question.tokens):
        return None
    sides = Sides(query, served)
    if not _is_a_set(query, sides) or not (sides.before.is_known and sides.after.is_known):
        return None  # a list that is not there is no set
    return _reckon(query, sides) or NotFound(query.say("not_found"), query.language)


def _is_of_signatories(query: Query) -> bool:
    question = query.question
    if question.asks(Frame.SIGN):
        return question.asks(Frame.WHO, Frame.HOW_MANY, Frame.LISTING, Frame.ORGANIZATIONS)
    return question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS) and bool(bounded_numbers(query))


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
    if before.groups and sides.is_of_all_or_any:
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
    quantity = _quantity(query, sides)
    if quantity is None or not _counts_agree(sides, wanted) or not 0 < quantity.least <= len(wanted.documents):
        return None
    if unwanted.groups and sides.says("ALL", "BOTH", within=range(sides.turn, len(query.question.words))):
        return None  # those who did not sign both may have signed one
    return _found(query, sides, wanted, _without(query, sides), quantity)


def _without(query: Query, sides: Sides) -> list[Document]:
    """Return the letters whose signatories are left out; with "only" every other one."""
    left_out = [*sides.after.documents]
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
    if sides.before.groups and not sides.says("ALL", "BOTH", within=before):
        is_of_a_year = not query.question.asks(Frame.LETTERS)
        return _Quantity("signatories.either", 1, lists) if is_of_a_year else None
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
    return _found(query, sides, Side(others), side.documents, quantity)


def _found(query: Query, sides: Sides, side: Side, unwanted: Sequence[Document], quantity: _Quantity) -> Answer:
    documents = [*side.documents, *unwanted]
    incomplete = [one for one in documents if not one.has_whole_list]
    if incomplete:
        return no_whole_list(query, incomplete[:1])
    gone = {one for link in sides.left_out for one in link.ids}.union(*(one.signed_by for one in unwanted))
    chosen = [one for one in _signed(side.documents, quantity) if one not in gone]
    is_difference = len(documents) <= _MOST_LABELS and len(unwanted) > 0
    name = "signatories.difference" if is_difference else quantity.sentence
    labels = _labels if len(documents) <= _MOST_LABELS else _dates
    sentence = query.say(
        name,
        count=len(chosen),
        signatories=counted(query, chosen),
        wanted=labels(query, side.documents),
        unwanted=labels(query, unwanted),
        number=quantity.number,
    )
    said = " ".join((begin(sentence), *_remarks(query, sides, side, () if is_difference else unwanted)))
    about = (name, str(quantity.number), str(len(side.documents)))
    table = signatories_table(query, documents)
    return found(query, Kind.SIGNATORIES, said, documents, _named(query, chosen), table, about)


def _named(query: Query, chosen: Collection[str]) -> tuple[str, ...]:
    """Return the names of those chosen, in the record's order."""
    everybody = (*query.knowledge.organizations, *query.knowledge.people)
    return tuple(query.name(identifier) for identifier in everybody if identifier in chosen)


def _remarks(query: Query, sides: Sides, side: Side, unwanted: Sequence[Document]) -> Iterator[str]:
    """Yield who is left out, and which letters nobody has the whole list of."""
    if unwanted:
        yield query.say("signatories.left_out_of", unwanted=_dates(query, unwanted))
    if sides.left_out:
        yield query.say("signatories.left_out", names=query.names(one.ids[0] for one in sides.left_out))
    missing = list(dict.fromkeys((*side.missing, *sides.after.missing)))
    if missing:
        yield query.say("signatories.compared.missing", dates=_dates(query, missing))


def _labels(query: Query, documents: Sequence[Document]) -> str:
    return in_a_row(query.language, [query.label(one) for one in documents])


def _dates(query: Query, documents: Sequence[Document]) -> str:
    return in_a_row(query.language, [query.date(one.published.date) for one in documents])


def _signed(documents: Sequence[Document], quantity: _Quantity) -> list[str]:
    """Return those who signed as many of the documents as is asked for."""
    everybody = dict.fromkeys(one for document in documents for one in sorted(document.signed_by))
    return [
        one
        for one in everybody
        if quantity.least <= sum(one in document.signed_by for document in documents) <= quantity.most
    ]
