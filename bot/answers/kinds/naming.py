"""Tell how far a name reaches in a question about signatures, and whose it is: a name counts whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.match.query import Query
from bot.answers.match.select import titles_of_people
from bot.answers.understand.legal_forms import form_at
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.languages import module
from bot.languages.common_words import common_words

Run = tuple[Token, ...]

# What tells that something else is named than one who signs.
_NO_NAME = frozenset({
    Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.HOW_MANY, Frame.WHO, Frame.WHEN, Frame.LISTING, Frame.BOTH,
    Frame.TABLE, Frame.COMPARE, Frame.CC, Frame.ADDRESSEE, Frame.NEWEST, Frame.OLDEST, Frame.EARLIER,
})  # fmt: skip
_SHORTEST_PLURAL = 5  # letters
_BREAK = re.compile(r"[,;/]")


@dataclass(frozen=True, slots=True)
class Stranger:
    """What is named as one who signs, and is no organization of the record.

    Attributes:
        start: Where it begins.
        typed: Its words, as typed.
        near: The ids of those whose names are near.
        is_described: Whether it is described rather than named: `faith groups`.
    """

    start: int
    typed: tuple[str, ...]
    near: tuple[str, ...] = ()
    is_described: bool = False


def runs(query: Query, links: Sequence[NameLink]) -> list[Run]:
    """Return the words that may be the names of those who sign, each name as far as it reaches.

    Words that follow each other belong to one name, and so do those between which a name's small words stand. A name
    ends at a comma, at a word that joins, and at one that tells what is asked.

    Args:
        query: The question and the record.
        links: The names of documents and of those who may sign.
    """
    linked = {token for link in links for token in link.tokens}
    found = [one for one in _runs(query, links) if not linked.isdisjoint(one) or not _tells_of_others(query, one)]
    return list(_joined(query, found, links))


def _joined(query: Query, found: Sequence[Run], links: Sequence[NameLink]) -> Iterator[Run]:
    """Join what is cut where a name goes on: `Reed and Zubrin` is not Reed, of Reed and Rush."""
    run: Run = ()
    for one in found:
        if run and _goes_on(query, run, one, links):
            run += one
            continue
        if run:
            yield run
        run = one
    if run:
        yield run


def _goes_on(query: Query, run: Run, following: Run, links: Sequence[NameLink]) -> bool:
    """Return whether a name that is linked goes on after its first words as the question does."""
    words = query.question.words
    between = words[run[-1].position + 1 : following[0].position]
    begun = words[run[0].position : following[0].position]
    ids = {one for link in links if not {*link.tokens}.isdisjoint(run) for one in link.ids}
    ids.update(query.indexed.linker.standing(run, query.knowledge.signatories))
    names = [name for one in ids & {*query.knowledge.organizations} for name in query.knowledge.names_of(one)]
    cut = query.indexed.vocabulary.words
    if not between:  # cut at a comma
        return any(cut(name.split(",")[0]) == begun for name in names if "," in name)
    return any(cut(name)[: len(begun)] == begun for name in names)


def describes_some(query: Query, run: Run) -> bool:
    """Return whether a yes or no is asked of organizations of some kind: `did any island charities sign`.

    Args:
        query: The question and the record.
        run: Words that may be a name.
    """
    is_of_a_kind = any(Frame.ORGANIZATIONS in token.frames for token in run)
    is_told = not all(Frame.ORGANIZATIONS in token.frames for token in run)
    return query.question.yes_no and is_of_a_kind and is_told and _is_described(query, run)


def _runs(query: Query, links: Sequence[NameLink]) -> Iterator[Run]:
    words, inside = query.question.words, positions_of([one for one in links if one.section != "documents"])
    small, breaks = query.words("signing", "WITHIN_NAMES") - query.words("signing", "JOINING"), commas(query, inside)
    is_head_first = module(query.language, "signing").IS_HEAD_FIRST
    # "¿firmó Birch la carta?", and Save the Children
    apart = frozenset(module(query.language, "particles").ARTICLES.split()) if is_head_first else frozenset[str]()
    run: list[Token] = []
    for token in _parts(query, links, inside):
        between = range(run[-1].position + 1, token.position) if run else range(0)
        is_joined = all(at in inside or words[at] in small for at in between)
        is_joined &= not between or between[0] in inside or not apart.issuperset(words[at] for at in between)
        if run and (not is_joined or not breaks.isdisjoint((*between, token.position))):
            yield tuple(run)
            run = []
        run.append(token)
    if run:
        yield tuple(run)


def _parts(query: Query, links: Sequence[NameLink], inside: frozenset[int]) -> list[Token]:
    """Return the words that a name may be made of."""
    documents = positions_of([one for one in links if one.section == "documents"])
    laws = positions_of(query.links("terms")) - inside  # "did anyone sign the Heron Act"
    outside = documents | laws | _telling_which_letter(query, inside) | query.once(titles_of_people)
    tokens = [
        token
        for token in query.question.tokens
        if token.position in inside or (token.position not in outside and _may_be_part(query, token))
    ]
    following = {before.position: after for before, after in pairwise(tokens)}
    return [one for one in tokens if one.position in inside or _counts(query, one, following, inside)]


def _may_be_part(query: Query, token: Token) -> bool:
    grammar = query.question.grammar
    is_of_grammar = token.word in grammar.function_words or token.word in grammar.courtesies
    is_asking = not token.frames.isdisjoint(_NO_NAME) and not is_mended_name(query, token)
    is_themselves = token.word in query.words("nouns", "VOICES") and token.typed not in query.question.capitalised
    return not is_of_grammar and token.number is None and not is_asking and not is_themselves


def is_mended_name(query: Query, token: Token) -> bool:
    """Return whether a name was taken for a mistyped word that asks: Cartes is no slip of "cartas".

    Args:
        query: The question and the record.
        token: A word.
    """
    words, joining = query.question.words, query.words("particles", "AND_OR")
    is_one_of_several = token.position > 0 and words[token.position - 1] in joining
    is_mended = bool(token.frames) and token.typed != token.word
    return is_mended and (is_one_of_several or token.typed in query.question.capitalised)


def _counts(query: Query, token: Token, following: dict[int, Token], inside: frozenset[int]) -> bool:
    """Return whether a word that may say little belongs to a name: with a capital, or before a word that does."""
    if not token.is_light or token.word in query.question.capitalised:
        return True
    after = following.get(token.position)
    is_next = after is not None and after.position == token.position + 1
    return is_next and after is not None and not after.is_light and after.position not in inside


def _telling_which_letter(query: Query, inside: frozenset[int]) -> set[int]:
    """Return the positions of the words before "letter" that tell which is meant: `the funding letter`."""
    found: set[int] = set()
    tokens = {token.position: token for token in query.question.tokens}
    function_words = query.question.grammar.function_words
    for letter in tokens.values():
        if Frame.LETTERS not in letter.frames:
            continue
        at = letter.position - 1
        while at in tokens and at not in inside and tokens[at].word not in function_words and not tokens[at].frames:
            at -= 1
        if at not in tokens or tokens[at].word in function_words:
            found.update(range(at + 1, letter.position))
    return found


def _tells_of_others(query: Query, run: Run) -> bool:
    """Return whether the words tell of a number, as in `nearly 12`, or of a letter."""
    after = run[-1].position + 1
    is_before_a_number = any(token.position == after and token.number for token in query.question.tokens)
    # "Or did they skip one": what stands behind "they" is done, and no name.
    is_done = not query.words("framing", "PRONOUNS").isdisjoint(
        query.question.words[run[0].position - 1 : run[0].position]
    )
    return is_before_a_number or is_done or _tells_of_a_letter(query, run) or _is_what_something_is(query, run)


def _is_what_something_is(query: Query, run: Run) -> bool:
    """Return whether the words tell what something is, before a question's mark: "es simple rutina: ¿firmó Alder?"."""
    question, first = query.question, run[0].position
    is_told = question.words[first - 1 : first] and question.words[first - 1] in query.words("predicates", "BEING")
    return bool(is_told) and re.search(rf"\b{re.escape(run[-1].typed)}[,:;]?\s*¿", question.text) is not None


def _tells_of_a_letter(query: Query, run: Run) -> bool:
    """Return whether the words tell which letter is meant, behind it: `the letter to Rivers`, `about harbour fees`."""
    words, small = query.question.words, query.question.grammar.function_words
    at = run[0].position - 1
    while at >= 0 and words[at] in small:
        at -= 1
    is_letter = any(token.position == at and Frame.LETTERS in token.frames for token in query.question.tokens)
    grammar, between = module(query.language, "grammar"), {*words[at + 1 : run[0].position]}
    return is_letter and between.isdisjoint(grammar.YES_NO) and not between <= {*grammar.ARTICLES}


def commas(query: Query, inside: frozenset[int]) -> set[int]:
    """Return the positions of the words that follow a comma, other than a comma inside a name or before its form.

    Args:
        query: The question and the record.
        inside: The positions of the words in names.
    """
    if not _BREAK.search(query.question.text):
        return set()
    cut, words = query.indexed.vocabulary.cut, query.question.words
    typed = {token.position: token.typed for token in query.question.tokens}
    said = [{word, typed.get(at, word)} for at, word in enumerate(words)]
    pieces = [piece for piece in map(cut, _BREAK.split(query.question.text)) if piece]
    ends = {(before[-1], after[0]) for before, after in pairwise(pieces)}
    return {
        at
        for at in range(1, len(words))
        if any(one in said[at - 1] and other in said[at] for one, other in ends)
        and not {at - 1, at} <= inside
        and not form_at(words, at)
    }


def resolve(query: Query, run: Run, links: Sequence[NameLink]) -> list[tuple[str, ...] | Stranger]:
    """Return whose name the words are: the ids that it may mean, of each name that stands there, or a stranger.

    Args:
        query: The question and the record.
        run: The words.
        links: The names of those who may sign.
    """
    linked = [one for one in links if not {*one.tokens}.isdisjoint(run)] or _known(query, run)
    meant = tuple(dict.fromkeys(one for link in linked for one in link.ids))
    named = positions_of(linked)
    beside = [token for token in run if token.position not in named and not _is_beside_a_name(query, token, meant)]
    if linked and not beside:
        return [meant] if len({link.ids for link in linked}) == 1 else [link.ids for link in linked]
    stranger = Stranger(run[0].position, as_typed(query, run[0].position, run[-1].position + 1))
    if linked:
        return [replace(stranger, near=meant)]  # a person of another title: a namesake, or not
    return [_standing(query, run, stranger)]


def _standing(query: Query, run: Run, stranger: Stranger) -> tuple[str, ...] | Stranger:
    """Return whom words stand for that hold no whole name; else the stranger."""
    linker, signatories = query.indexed.linker, query.knowledge.signatories
    if _is_described(query, run):
        telling = [token for token in run if Frame.ORGANIZATIONS not in token.frames]
        near = _holders(query, telling) or linker.alone_holding(telling, signatories)
        return replace(stranger, near=near, is_described=True)
    name = _without_form(run)
    partial = linker.standing(name, signatories) or _of_that_surname(query, name)
    if partial:
        return partial
    near = _organizations(query, linker.near(name))
    is_described = _is_plural(query, run) and signatories.isdisjoint(near[:1])
    return replace(stranger, near=() if is_described else near, is_described=is_described)


def _of_that_surname(query: Query, run: Run) -> tuple[str, ...]:
    """Return the one person whose name ends so, and holds each other word that is no title: `Judge Vale`, `H. Vale`."""
    titles = query.words("anatomy", "HONORIFICS")
    if run[-1].word in titles:
        return ()  # "Vale's sister" is no title of Vale
    return query.indexed.linker.of_that_surname([token.word for token in run if token.word not in titles])


def _holders(query: Query, telling: Sequence[Token]) -> tuple[str, ...]:
    """Return the one who signs and holds the office that a single word tells; none where several may be meant."""
    if len(telling) != 1:
        return ()
    nouns, keys = query.indexed.nouns, telling[0].keys
    titles = (*nouns.titles.items(), *nouns.printed.items())
    holders = {person for person, held in titles if not held.isdisjoint(keys)}
    signing = [one for one in holders if one in query.knowledge.signatories]
    return tuple(signing) if len(holders) == 1 else ()


def _organizations(query: Query, identifiers: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in identifiers if one in query.knowledge.organizations))


def _known(query: Query, run: Run) -> list[NameLink]:
    """Return the name, of an organization or of somebody who never signed, that the words are.

    One that is a part of a signatory's name may mean that one.
    """
    signatories, telling = query.knowledge.signatories, {token for token in run if not token.is_light}
    whole = [one for one in query.links("organizations", "people") if telling <= {*one.tokens}]
    if any(not signatories.isdisjoint(one.ids) for one in whole):
        return whole
    holding = query.indexed.linker.holding
    is_asked = query.question.yes_no and query.question.asks(Frame.SIGN)
    return [one for one in whole if is_asked and not holding(one.tokens, signatories)]


def _is_beside_a_name(query: Query, token: Token, meant: Sequence[str]) -> bool:
    """Return whether a word beside a name makes no other name of it: `the group Alder`, another name of the same."""
    is_kind = Frame.ORGANIZATIONS in token.frames and token.word not in query.question.capitalised
    return is_kind or _is_title_of(query, token, meant) or query.indexed.linker.is_of(token, meant)


def _is_title_of(query: Query, token: Token, meant: Sequence[str]) -> bool:
    """Return whether a word addresses a person, as "Mr" does anybody, and "Rabbi" whom a list prints with it."""
    people = [one for one in meant if one in query.knowledge.people]
    if not people or token.word in query.words("particles", "ADDRESSING_SOMEBODY"):
        return bool(people)
    beside = _printed_with(query, people)
    titles = beside & query.words("anatomy", "HONORIFICS")
    return token.word in beside or any(_is_short_for(token.word, one) for one in titles)


def _printed_with(query: Query, people: Sequence[str]) -> frozenset[str]:
    """Return the words that lists print of these people, and those of their names."""
    knowledge, words = query.knowledge, query.indexed.vocabulary.words
    lists = (one.signatories.listed for one in knowledge.documents.values() if one.signatories)
    printed = (f"{line.as_printed} {line.title or ''}" for one in lists for line in one if line.person in people)
    names = (name for one in people for name in knowledge.names_of(one))
    return frozenset(word for text in (*printed, *names) for word in words(text))


def _is_short_for(one: str, other: str) -> bool:
    """Return whether two titles are one in full and in short, as "Rev." and "Reverend" are, or "Dr" and "doctor"."""
    short, full = sorted((one, other), key=len)
    letters = iter(full)
    return short[:1] == full[:1] and len(short) > 1 and all(letter in letters for letter in short)


def _is_described(query: Query, run: Run) -> bool:
    """Return whether some are described, and none is named: `any island charity`, `faith groups`."""
    start, words = run[0].position, query.question.words
    if start and words[start - 1] in query.words("signing", "INDEFINITE"):
        return True
    if _has_capitals(query, run):
        return _begins_without_a_capital(query, run)
    is_bare = len(run) == 1 and start > 0 and words[start - 1] in query.question.grammar.articles
    if is_bare and run[0].typed in common_words(query.language):
        return True  # "the doctor" is no name, whoever that is
    return _is_a_kind(query, _head(query, run))


def _begins_without_a_capital(query: Query, run: Run) -> bool:
    """Return whether a word without a capital stands before a small one and a name: `mayor of Alder`, `offer to`."""
    first, small = run[0], query.question.grammar.function_words
    is_plain = first.typed not in query.question.capitalised and first.position not in query.question.named
    return is_plain and not small.isdisjoint(query.question.words[first.position + 1 : first.position + 2])


def _is_a_kind(query: Query, head: Token) -> bool:
    """Return whether a noun tells what somebody is: an organization, the holder of an office, by title or trade."""
    nouns = query.indexed.nouns
    is_of_a_trade = query.pattern("anatomy", "PROFESSIONS").fullmatch(head.word) is not None
    if is_of_a_trade or head.word in query.words("anatomy", "HONORIFICS"):
        return True
    is_of_an_office = head.word in query.words("offices", "OFFICES") or not nouns.offices.isdisjoint(head.keys)
    is_printed = any(not head.keys.isdisjoint(keys) for keys in nouns.printed.values())
    return is_of_an_office or is_printed or Frame.ORGANIZATIONS in head.frames


def _has_capitals(query: Query, run: Run) -> bool:
    return not query.question.capitalised.isdisjoint(token.typed for token in run)


def _is_plural(query: Query, run: Run) -> bool:
    """Return whether many are told of without their names: `universities`."""
    word = _head(query, run).typed
    is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return is_plural and not _has_capitals(query, run)


def _head(query: Query, run: Run) -> Token:
    """Return the noun that the others tell of."""
    if module(query.language, "signing").IS_HEAD_FIRST:
        return run[0]
    ends = (before for before, after in pairwise(run) if after.position > before.position + 1)
    return next(ends, run[-1])


def _without_form(run: Run) -> Run:
    """Return a name without the legal form at its end."""
    words = [token.word for token in run]
    ends = [at for at in range(1, len(run)) if (length := form_at(words, at)) and at + length == len(run)]
    return run[: ends[0]] if ends else run


def as_one(query: Query, strangers: Sequence[Stranger]) -> Stranger:
    """Return several who are named one after another as one: the "and" between them may be a part of the name."""
    start, last = strangers[0].start, strangers[-1]
    typed = as_typed(query, start, last.start + len(last.typed))
    return Stranger(start, typed, tuple(dict.fromkeys(near for one in strangers for near in one.near)))


def as_typed(query: Query, start: int, end: int) -> tuple[str, ...]:
    """Return the words from there to there as typed: an unknown name is not corrected, or cut, into another one."""
    typed = {token.position: token.typed for token in query.question.tokens}
    return tuple(typed.get(at, query.question.words[at]) for at in range(start, end))
