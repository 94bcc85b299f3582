"""Follow-ups of nothing but asking words: `source?`, `when?`, `who else?`, `and before that?`."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.answer import Ambiguous, Focus, Found, Kind
from bot.answers.followups.context import Context, Proposal
from bot.answers.followups.fragments import FragmentKind, spans_of
from bot.answers.followups.patterns import Bare
from bot.knowledge import edtf
from bot.knowledge.model import Fact
from bot.languages.dates import date_in_words

_SIGNED = (Kind.SIGNATORIES, Kind.MEMBER)


def asked_barely(ground: Context, bare: Bare) -> Iterator[Proposal]:
    """Yield the questions that it may stand for, the likeliest first; none where nothing was found to lean on."""
    if ground.found is not None:
        yield from _ASKED[bare](ground, ground.found)


def _again(ground: Context, last: Found) -> Proposal:
    """Return the last answer itself, which holds what is asked."""
    return Proposal(ground.turn.question, ground.turn.focus, given=last)


def _sources(ground: Context, last: Found) -> Iterator[Proposal]:
    yield Proposal(ground.turn.question, Focus.SOURCES, lambda answer: _is_of_the_same(last, answer))
    if ground.entry is None:
        yield from (
            one
            for one in ground.of_document(lambda label: ground.say("following.address", label=label))
            if not isinstance(one.given, Ambiguous)
        )
    yield _again(ground, last)


def _is_of_the_same(last: Found, answer: Found) -> bool:
    """Return whether the sources are those of the last answer, and of no other entry with the same words."""
    told = {(one.document, one.anchor) for one in last.citations}
    return all((one.document, one.anchor) in told for one in answer.citations)


def _since(ground: Context, last: Found) -> Iterator[Proposal]:
    """Yield the last answer of an event only: a figure's date is that of a count, and tells no beginning."""
    if last.kind is Kind.DATE:
        yield _again(ground, last)


def _when(ground: Context, last: Found) -> Iterator[Proposal]:
    """Yield the date of an event or a count, else that of the document, called so."""
    entry = ground.entry
    is_dated = isinstance(entry, Fact) and _has_its_own_date(ground, entry)
    if last.kind is Kind.DATE or is_dated:
        yield _again(ground, last)
    elif last.kind in (*_SIGNED, Kind.FIGURE, Kind.CLAIM, Kind.LETTER, Kind.ASK, Kind.PERSON):
        yield from ground.of_document(lambda label: ground.say("following.published", label=label))


def _has_its_own_date(ground: Context, fact: Fact) -> bool:
    return all(fact.as_of != document.published.date for document in ground.documents)


def _how_many(ground: Context, last: Found) -> Iterator[Proposal]:
    if last.kind in _SIGNED and not (last.kind is Kind.SIGNATORIES and spans_of(ground, FragmentKind.ORGANIZATION)):
        yield from _who(ground, last)
    elif last.kind is Kind.FIGURE or (last.kind in (*_SIGNED, Kind.LETTER, Kind.ASK) and len(last.citations) > 1):
        yield _again(ground, last)


def _who(ground: Context, last: Found) -> Iterator[Proposal]:
    if last.kind in _SIGNED:
        yield from ground.of_document(lambda label: ground.say("following.signatories", label=label))


def _others(ground: Context, last: Found) -> Iterator[Proposal]:
    spans = spans_of(ground, FragmentKind.ORGANIZATION)
    if last.kind not in _SIGNED or len(spans) != 1:
        yield from _who(ground, last)
        return
    name = ground.reading.cut(*spans[0])
    ids = {one for link in ground.indexed.linker.links(ground.question.tokens, ["organizations"]) for one in link.ids}
    if any(ids.isdisjoint(document.signed_by) for document in ground.documents):
        yield from _who(ground, last)  # nobody signed beside one that did not
        return
    yield from ground.of_document(lambda label: ground.say("following.others", label=label, name=name))


def _earlier(ground: Context, last: Found) -> Iterator[Proposal]:  # noqa: ARG001  # all proposals are made alike
    """Yield the same measure as of the date of the figure before."""
    entry = ground.entry
    if not isinstance(entry, Fact):
        return
    now = edtf.newest_first(entry.as_of)
    before = next((one.fact for one in ground.series if edtf.newest_first(one.fact.as_of) > now), None)
    dates = ground.question.dates
    if before is None or len(dates) > 1:
        return
    as_of = ground.say("following.as_of", date=date_in_words(ground.language, before.as_of))
    if not dates:
        text = ground.reading.with_added(as_of)
    else:
        start, said = dates[0].start, ground.question.words
        while start and said[start - 1] in ground.forms.prepositions:
            start -= 1
        text = ground.reading.replaced(start, dates[0].end, as_of)
    yield Proposal(text, ground.focus, lambda answer: ground.told(answer) == before)


def _to_whom(ground: Context, last: Found) -> Iterator[Proposal]:
    if last.kind in (*_SIGNED, Kind.LETTER, Kind.ASK):
        yield from ground.of_document(lambda label: ground.say("following.addressees", label=label))


_ASKED = {
    Bare.SOURCE: _sources,
    Bare.SINCE: _since,
    Bare.WHEN: _when,
    Bare.HOW_MANY: _how_many,
    Bare.WHO: _who,
    Bare.OTHERS: _others,
    Bare.EARLIER: _earlier,
    Bare.TO_WHOM: _to_whom,
}
