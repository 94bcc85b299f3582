"""Sentences that may become facts, events or demands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.ingest.review.question import INFERRED, NEW, NONE, Option, Question, Takes, as_options, read_figure
from bot.ingest.review.walk import Walk
from bot.knowledge.fields import THE_DOCUMENT, THE_SIGNATORIES
from bot.knowledge.model import Candidate
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, module

_ARTICLES = frozenset(word for one in LANGUAGES for word in module(one, "particles").ARTICLES.split())
_PERCENTS: Mapping[str, str] = {one: module(one, "anatomy").PERCENT for one in LANGUAGES}


def ask_of_candidate(walk: Walk, candidate: Candidate) -> None:
    """Ask what becomes of a sentence, and what an entry of that kind needs; the statement comes last."""
    place: dict[str, Any] = {
        "paragraph": candidate.paragraph, "page": candidate.page, "words": candidate.anchor,
    }  # fmt: skip
    figure = " ".join(filter(None, [candidate.value, candidate.unit]))
    told = tuple(filter(None, [figure and f"It has the figure {figure}.", candidate.doubt, *candidate.conflicts]))
    options = (
        Option("fact", "A fact"),
        Option("event", "An event"),
        Option("ask", "A demand"),
        Option(NONE, "Nothing: leave it out"),
    )
    kind = walk.ask(
        Question(candidate.id, "What is this?", options=options, default=candidate.kind.value, told=told, **place)
    )
    if kind in (None, NONE):
        return
    entry: dict[str, Any] = {"id": candidate.id}
    if kind == "ask":
        entry["of"] = _of_whom(walk, candidate, place)
    else:
        entry["topic"] = _topic(walk, candidate, place)
        if kind == "fact":
            entry |= _figure(walk, candidate, place)
        entry |= _date(walk, candidate, place, of_a_fact=kind == "fact")
        entry["said_by"] = _said_by(walk, candidate, place)
        if entry.get("as_of") == THE_DOCUMENT and entry["said_by"] in (THE_SIGNATORIES, _issuer(walk)):
            entry["as_of"] = (walk.document.get("published") or {}).get("date")
    entry |= {"anchor": candidate.anchor, "paragraph": candidate.paragraph, "added": walk.today.isoformat()}
    statement = Question(
        f"{candidate.id}-statement", "Say it in your own words.", Takes.STATEMENT, entry=dict(entry), **place
    )
    entry["statement"] = walk.said_in_each(statement)
    day = entry.get("as_of") or entry.get("date") or ""
    entry["id"] = walk.names.new_id(f"{entry['topic']} {day}" if entry.get("topic") else candidate.anchor, candidate.id)
    entry["cites"] = list(candidate.notes)  # the marks; the works themselves are asked for later
    walk.document.setdefault(f"{kind}s", []).append(entry)


def _date(walk: Walk, candidate: Candidate, place: dict[str, Any], *, of_a_fact: bool) -> dict[str, Any]:
    """Ask for a date and, where it is not printed beside the anchor, how it is known."""
    only = (Option(THE_DOCUMENT, "Only the document's day is known"),) if of_a_fact else ()
    default = candidate.as_of or (THE_DOCUMENT if of_a_fact else "")
    asks = "For which day, month or year does it speak?" if of_a_fact else "When did it happen?"
    proof = {"anchor": candidate.anchor, "paragraph": candidate.paragraph}
    answer = walk.ask(Question(f"{candidate.id}-date", asks, Takes.DATE, only, default, entry=proof, **place))
    if answer is None:
        return {}
    day = answer.removesuffix(INFERRED)
    dated: dict[str, Any] = {"as_of" if of_a_fact else "date": day}
    if answer.endswith(INFERRED):
        asks = f"{day} is not printed there. How is it known?"
        dated["how_known"] = walk.ask_in_each(Question(f"{candidate.id}-how", asks, Takes.TEXT, **place))
    return dated


def _of_whom(walk: Walk, candidate: Candidate, place: dict[str, Any]) -> list[str]:
    names, mentions = walk.known_names(), walk.document.get("addressees", ())
    first = [one.get("person") or next(iter(one.get("organizations", ())), "") for one in mentions]
    others = [one for mention in mentions for one in mention.get("organizations", ())]
    mentioned = [one for one in dict.fromkeys([*first, *others]) if one in names]
    options = tuple(Option(one, names[one]) for one in mentioned)
    printed = spelling(candidate.of_whom or "")
    meant = [one for one in mentioned if spelling(names[one]) in printed]
    asks = "Of whom is it demanded?"
    told = (f"The letter says: {candidate.of_whom}.",) if candidate.of_whom else ()
    default = "; ".join(meant or [one for one in first if one in names])
    question = Question(f"{candidate.id}-of", asks, Takes.NAME, options, default, told=told, **place)
    return walk.named(walk.ask(question))


def _topic(walk: Walk, candidate: Candidate, place: dict[str, Any]) -> str | None:
    known = {one.id: one.name.in_language(walk.languages[0]) for one in walk.knowledge.topics.values()}
    made = {one["id"]: next(iter(one["name"].values())) for one in walk.topics}
    options = [Option(one, f"Goes on with: {made[one]}") for one in made]
    if candidate.topic in known:
        options.insert(0, Option(candidate.topic, f"Goes on with: {known[candidate.topic]}"))
    options.append(Option(NEW, "A new topic"))
    default = candidate.topic if candidate.topic in known else NEW
    question = Question(
        f"{candidate.id}-topic", "Of which measure, happening or subject is it?", Takes.TOPIC, tuple(options),
        str(default), told=("Or type the id of a topic of the record.",), **place,
    )  # fmt: skip
    answer = walk.ask(question)
    if answer != NEW:
        return answer
    name = walk.ask_in_each(Question(f"{candidate.id}-topic-name", "Name it in a few words.", Takes.TEXT, **place))
    if name is None:
        return None
    identifier = walk.names.new_id(next(iter(name.values())), "topic")
    topic: dict[str, Any] = {"id": identifier, "name": name, "compare": "none"}
    if walk.answers.get(candidate.id) == "fact" and candidate.value:
        review_by = walk.today.replace(year=walk.today.year + 1, day=min(walk.today.day, 28))
        topic |= {"compare": "newest", "review_by": review_by.isoformat()}
    walk.topics.append(topic)
    return identifier


def _figure(walk: Walk, candidate: Candidate, place: dict[str, Any]) -> dict[str, Any]:
    default = " ".join(filter(None, [candidate.qualifier, candidate.value])) or NONE
    told = (f"It counts: {candidate.unit}.",) if candidate.unit else ()
    options = (Option(NONE, "No figure"),)
    answer = walk.ask(
        Question(f"{candidate.id}-figure", "Which figure does it give?", Takes.FIGURE, options, default,
                 told=told, **place)
    )  # fmt: skip
    if answer in (None, NONE):
        return {}
    qualifier, value = read_figure(str(answer))
    figure = {"value": value, **({"qualifier": qualifier} if qualifier else {})}
    return {**figure, "unit": _unit(walk, candidate, place)}


def _unit(walk: Walk, candidate: Candidate, place: dict[str, Any]) -> str | None:
    units = {one.id: tuple(one.names()) for one in walk.knowledge.about.units}
    units |= {one["id"]: (*one["one"].values(), *one["many"].values()) for one in walk.units}
    is_percent = spelling(candidate.unit or "") in map(spelling, _PERCENTS.values()) or candidate.unit == "%"
    wanted = spelling(_PERCENTS[LANGUAGES[0]] if is_percent else candidate.unit or "")
    default = _known_unit(wanted, units)
    options = (*as_options(units), Option(NEW, f"Another: {candidate.unit or 'name it'}"))
    answer = walk.ask(
        Question(f"{candidate.id}-unit", "What does it count?", options=options, default=default or NEW, **place)
    )
    if answer != NEW:
        return answer
    if is_percent:
        return _new_percent(walk)
    one = walk.ask_in_each(Question(f"{candidate.id}-unit-one", "What is one of them called?", Takes.TEXT, **place))
    many = walk.ask_in_each(
        Question(f"{candidate.id}-unit-many", "And several of them?", Takes.TEXT, **place),
        {_own_language(walk): candidate.unit or ""},
    )
    if one is None or many is None:
        return None
    identifier = next(iter(many.values()))
    walk.units.append({"id": identifier, "one": one, "many": many})
    return identifier


def _new_percent(walk: Walk) -> str:
    """Make the unit that has its names in all languages already."""
    names = {language: _PERCENTS[language] for language in walk.languages}
    walk.units.append({"id": "percent", "one": names, "many": names, "follows": True})
    return "percent"


def _known_unit(wanted: str, units: Mapping[str, Iterable[str]]) -> str:
    """Return the unit that the printed words begin with, the longest of several: "people" of "people fell"."""
    named = {spelling(name): one for one, names in units.items() for name in names}
    begun = [name for name in named if f"{wanted} ".startswith(f"{name} ")]
    return named[max(begun, key=len)] if begun else ""


def _own_language(walk: Walk) -> str:
    return str(walk.document.get("language") or "").partition("-")[0]


def _said_by(walk: Walk, candidate: Candidate, place: dict[str, Any]) -> str | None:
    names = walk.known_names()
    own = _issuer(walk) or THE_SIGNATORIES
    options = [Option(own, names.get(own, "Those who signed"))]
    if candidate.said_by:
        said_by = _without_article(candidate.said_by)
        known = next((one for one, name in names.items() if _without_article(name) == said_by), "")
        options.insert(0, Option(known or candidate.said_by, names.get(known, f"New: {candidate.said_by}")))
    question = Question(
        f"{candidate.id}-said-by", "Who says so first?", Takes.NAME, tuple(options), options[0].says, **place,
    )  # fmt: skip
    answer = walk.ask(question)
    if answer in (None, THE_SIGNATORIES):
        return answer
    return next(iter(walk.named(answer)), None)


def _without_article(name: str) -> str:
    """Return how a name is spelled, less an article before it: "the Stork Society" is no other than that."""
    first, _, rest = spelling(name).partition(" ")
    return rest if rest and first in _ARTICLES else spelling(name)


def _issuer(walk: Walk) -> str:
    return next(iter(walk.document.get("issuers") or ()), "")
