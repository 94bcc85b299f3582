"""Some of the signatories of a list, by what it prints beside their names or by these: `which unions signed`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import chain, pairwise

from bot.answers.answer import LONGEST_SENTENCE, Answer, Kind
from bot.answers.compose.lines import which_document
from bot.answers.index.documents import Described
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import counted, found, line
from bot.answers.match.query import IndexedRecord, Query, in_a_row
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document, Place, Signatory
from bot.languages import begin, by_language, module
from bot.languages.territories import is_territory

_NOUN_WITH_ANOTHER = 2  # words of a heading: "trade unions" are unions
_FEWEST_HOMES = 2  # lines of a list with a place behind a comma, from which on that is its way
_LAST_OF_WHAT_IS_ASKED = 3  # word: "which trade unions"
_Words = tuple[frozenset[str], ...]  # the keys of each word of a phrase that tells something


def answer(query: Query, served: Served) -> Answer | None:
    """List or count those under a heading, or with a word in their title; None where a list prints no such thing."""
    if not _is_asked(query):
        return None
    for choose, tell in ((_chosen, _found), (_called, _found_by_names)):
        chosen = {one: lines for one in query.knowledge.documents.values() if (lines := choose(query, served, one))}
        if len(chosen) > 1:
            return which_document(query, list(chosen))
        for document, lines in chosen.items():
            return tell(query, document, lines)
    return None


def _is_asked(query: Query) -> bool:
    """Return whether some of those who signed are asked for, and not what they signed or whether they did."""
    question = query.question
    is_compared = not query.words("signing", "COMPARING").isdisjoint(question.words)
    if question.yes_no or _restricts(query) or is_compared or _asks_for_letters(query):
        return False
    if question.asks(Frame.SIGN):
        return True
    is_of_a_list = not query.words("signing", "LISTS").isdisjoint(question.words)
    return is_of_a_list and question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS)


def _restricts(query: Query) -> bool:
    """Return whether a word turns the meaning round or restricts it, inside the name of an organization too."""
    named, operators = positions_of(query.links("documents")), query.question.grammar.operators
    return any(word in operators and at not in named for at, word in enumerate(query.question.words))


def _asks_for_letters(query: Query) -> bool:
    """Return whether it is asked what was signed: `which letters did the unions sign`."""
    question = query.question
    letters = (token.position for token in question.tokens if Frame.LETTERS in token.frames)
    return any(question.words[at - 1] in question.grammar.which for at in letters if at)


def _chosen(query: Query, served: Served, document: Document) -> list[Signatory]:
    """Return the signatories of a document with all that is asked for printed beside their names."""
    listed = document.signatories.listed if document.signatories else ()
    if not _has_more_than_names(query, listed):
        return []
    said = [token for token in _telling(query, served) if _is_beside(query, token, listed)]
    if not said or _counts_a_part(query, document, said):
        return []
    if not _asks_for_some(query, said) or document not in _described(query, served, said):
        return []
    return _of_the_list(query, document, listed, said)


def _of_the_list(
    query: Query, document: Document, listed: Sequence[Signatory], said: Sequence[Token]
) -> list[Signatory]:
    """Return those under headings or with a word in their titles; all, where it joins the organizations to them."""
    under = _under(query, document, listed, said)
    if _joins_all(query, said):
        is_whole = bool(under) and all(one.organization for one in listed if one not in under)
        return [*listed] if is_whole else []
    return under or [one for one in listed if _is_titled(query, one, said)]


def _has_more_than_names(query: Query, listed: Iterable[Signatory]) -> bool:
    homes = _homes(query)
    return any(one.group or one.title or one.affiliation or homes.get(one.as_printed) for one in listed)


def _counts_a_part(query: Query, document: Document, said: Sequence[Token]) -> bool:
    """Return whether the number of organizations is asked for, of which the document prints some only."""
    is_of_all = all(Frame.ORGANIZATIONS in token.frames for token in said)
    return is_of_all and query.question.asks(Frame.HOW_MANY) and not document.has_whole_list


def _joins_all(query: Query, said: Sequence[Token]) -> bool:
    """Return whether "and" joins to those under a heading a word for those who sign: `groups and professionals`."""
    words, joints = query.question.words, query.words("particles", "AND_OR")
    all_of_them, telling = _words_for_signatories(query), {one.word for one in said}
    for at, word in enumerate(words[1:-1], start=1):
        beside = (words[at - 1], words[at + 1])
        is_of_some = not telling.isdisjoint((*beside, *words[max(0, at - 2) : at - 1]))
        if word in joints and is_of_some and any(one in all_of_them and one not in telling for one in beside):
            return True
    return False


def _asks_for_some(query: Query, said: Sequence[Token]) -> bool:
    """Return whether those who signed are asked for, and not what they signed: `what did the unions sign`."""
    question = query.question
    if question.asks(Frame.WHO, Frame.HOW_MANY) or question.words[0] not in question.grammar.open_questions:
        return True
    asked_for = {token.word for token in said} | _words_for_signatories(query)
    return not asked_for.isdisjoint(question.words[1:_LAST_OF_WHAT_IS_ASKED])


def _words_for_signatories(query: Query) -> Set[str]:
    question = query.question
    return {one.word for one in question.tokens if Frame.ORGANIZATIONS in one.frames} | question.grammar.people


def _telling(query: Query, served: Served) -> list[Token]:
    named = positions_of(query.links("documents"))
    return [token for token in query.question.to_account_for(*served) if token.position not in named]


def _described(query: Query, served: Served, said: Sequence[Token]) -> Sequence[Document]:
    """Return the documents that the other words describe; none where some describe none, or all describe one."""
    question, named_by = query.question, query.indexed.documents.named_by
    people = question.grammar.people
    whole = named_by(question.tokens, question.dates, served)
    if _is_clear(whole) and whole.is_specific and not any(_is_of_signatories(query, token) for token in said):
        return ()  # "who signed the French appeal": the word is the letter's
    others = [token for token in question.tokens if token not in said and token.word not in people]
    named = named_by(others, question.dates, served)
    return named.documents if _is_clear(named) else ()


def _is_clear(named: Described) -> bool:
    return not named.unexplained


def _is_of_signatories(query: Query, token: Token) -> bool:
    """Return whether a word stands beside one for organizations or people, or is itself asked for: `which unions`."""
    question, at = query.question, token.position
    before, after = question.words[max(0, at - 2) : at], question.words[at + 1 : at + 2]
    asking = question.grammar.which | question.grammar.many
    return not asking.isdisjoint(before[-1:]) or not _words_for_signatories(query).isdisjoint((*before, *after))


def _is_beside(query: Query, token: Token, listed: Iterable[Signatory]) -> bool:
    phrases = chain.from_iterable((*_headings(query, one), _title(query, one)) for one in listed)
    return any(not keys.isdisjoint(token.keys) for phrase in phrases for keys in phrase)


def _headings(query: Query, signatory: Signatory) -> Iterator[_Words]:
    """Yield a heading's words, and all other names of what is called so, such as those of a country's people."""
    if not signatory.group:
        return
    vocabulary = query.indexed.vocabulary
    heading = vocabulary.words(signatory.group)
    yield _words(query.indexed, signatory.group)
    knowledge = query.knowledge
    for things in (knowledge.places, knowledge.organizations, knowledge.terms):
        for thing in things.values():
            if any(vocabulary.words(name) == heading for name in thing.names()):
                yield from (_words(query.indexed, name) for name in thing.names())


def _title(query: Query, signatory: Signatory) -> _Words:
    """Return what is printed beside a name, and of a place all that it and its people are called."""
    home = _homes(query).get(signatory.as_printed, "")
    return _words(
        query.indexed, " ".join(filter(None, (signatory.title, signatory.affiliation, *_names_of(query.indexed, home))))
    )


def _homes(query: Query) -> Mapping[str, str]:
    """Return the places that are printed behind names; how many are from one, no list tells."""
    return {} if query.question.asks(Frame.HOW_MANY) else query.indexed.once(_homes_printed)


def _homes_printed(indexed: IndexedRecord) -> Mapping[str, str]:
    """Return the place that is printed behind an organization's name and a comma, by the whole line.

    Only of a list that prints several, and no place that stands in another line as well: who else is from there, such a
    list does not tell.
    """
    found: dict[str, str] = {}
    for document in indexed.knowledge.documents.values():
        lines = (
            [one.as_printed for one in document.signatories.listed if one.organization] if document.signatories else []
        )
        parted = {line: line.rpartition(", ")[2] for line in lines if ", " in line}
        homes = {line: home for line, home in parted.items() if _is_place(indexed, home)}
        if len(homes) >= _FEWEST_HOMES:
            found |= {line: home for line, home in homes.items() if not _is_elsewhere(indexed, home, lines, homes)}
    return found


def _is_place(indexed: IndexedRecord, name: str) -> bool:
    return name in indexed.once(_places_by_name) or (name.replace(" ", "").isalpha() and is_territory(name))


def _is_elsewhere(indexed: IndexedRecord, home: str, lines: Sequence[str], homes: Mapping[str, str]) -> bool:
    """Return whether a place, or its people, are named in a line behind which it does not stand."""
    cut = indexed.vocabulary.words
    names = {" ".join(cut(name)) for name in _names_of(indexed, home)}
    others = (f" {' '.join(cut(line))} " for line in lines if homes.get(line) != home)
    return any(f" {name} " in line for line in others for name in names)


def _names_of(indexed: IndexedRecord, home: str) -> Sequence[str]:
    place = indexed.once(_places_by_name).get(home)
    return place.names() if place else (home,)


def _places_by_name(indexed: IndexedRecord) -> Mapping[str, Place]:
    return {name: place for place in indexed.knowledge.places.values() for name in place.names()}


def _words(indexed: IndexedRecord, text: str) -> _Words:
    vocabulary = indexed.vocabulary
    return tuple(vocabulary.keys(one) for one in vocabulary.words(text) if one not in vocabulary.untelling)


def _under(query: Query, document: Document, listed: Sequence[Signatory], said: Sequence[Token]) -> list[Signatory]:
    """Return those under the headings that the words name, each word at least one of these."""
    held = {key for token in said for key in token.keys}
    phrases = {one.group: tuple(_headings(query, one)) for one in listed if one.group}
    named = {heading: _named_of(query, document, heading, phrases[heading], held) for heading in phrases}
    telling = {key for phrase in chain.from_iterable(named.values()) for key in frozenset[str]().union(*phrase)}
    if any(telling.isdisjoint(token.keys) for token in said):
        return []
    return [one for one in listed if one.group and named[one.group]]


def _named_of(
    query: Query, document: Document, heading: str, phrases: Sequence[_Words], held: Set[str]
) -> list[_Words]:
    """Return what a heading is called in the words; nothing where it is not named."""
    if _names_a_part(query, document, heading, held):
        return list(phrases)
    # "local groups", where the second word only says that those who signed are asked for
    said = frozenset(held).union(*(one.keys for one in query.question.tokens if Frame.ORGANIZATIONS in one.frames))
    return [one for one in phrases if _covers(said, one) and not _covers(said - held, one)]


def _covers(held: Set[str], phrase: Sequence[frozenset[str]]) -> bool:
    return bool(phrase) and all(not keys.isdisjoint(held) for keys in phrase)


def _names_a_part(query: Query, document: Document, heading: str, held: Set[str]) -> bool:
    """Return whether the words name the noun of a heading, or one of its two groups: `women's groups`."""
    said, and_or = query.indexed.vocabulary.words(heading), query.words("particles", "AND_OR")
    is_known = document.language in query.knowledge.about.languages
    is_last = is_known and module(document.language, "nouns").HEAD_COMES_LAST
    words = _words(query.indexed, heading)
    if and_or.isdisjoint(said):
        return len(words) == _NOUN_WITH_ANOTHER and not words[-1 if is_last else 0].isdisjoint(held)
    at = next(at for at, word in enumerate(said) if word in and_or)
    noun = query.indexed.vocabulary.keys(said[-1 if is_last else 0])
    if noun.isdisjoint(query.question.keys) or query.question.asks(Frame.HOW_MANY):
        return False  # how many of those under it are of either group is not told
    parts = (_words(query.indexed, " ".join(part)) for part in (said[:at], said[at + 1 :]))
    return any(_covers(held | noun, part) and not _covers(noun, part) for part in parts)


def _is_titled(query: Query, signatory: Signatory, said: Iterable[Token]) -> bool:
    held = {key for keys in _title(query, signatory) for key in keys}
    return all(not held.isdisjoint(token.keys) for token in said)


def _called(query: Query, served: Served, document: Document) -> list[Signatory]:
    """Return the signatories of a document that have all words by which they are asked for in their names.

    Who else is of the kind no list tells: none is counted so, and of no people is it asked who was of it.
    """
    if not query.once(_may_open_with_names) or not document.has_whole_list or document.signatories is None:
        return []
    names = query.indexed.once(_by_names)[document.id]
    said = _words_of_names(query, served, frozenset[str]().union(*(keys for _, keys in names)))
    if not said or not _opens_with(query, said) or document not in _described(query, served, said):
        return []
    if _asks_for_somebody(query, said):
        return []
    return [one for one, keys in names if all(not keys.isdisjoint(token.keys) for token in said)]


def _asks_for_somebody(query: Query, said: Sequence[Token]) -> bool:
    """Return whether the noun of what is asked for is one for a human being, whom no organization's name tells of."""
    persons = query.words("roles", "PERSONS") | query.words("anatomy", "ROLES")
    people = query.indexed.vocabulary.keys_of(query.words("followups", "PEOPLE"))
    question = query.question
    if by_language("nouns", "HEAD_COMES_LAST")[question.language]:
        heads = {one.position - 1 for one in question.tokens if Frame.SIGN in one.frames}
    else:
        heads = {at + 1 for at, word in enumerate(question.words) if word in question.grammar.which}
    somebody = (one for one in said if one.position in heads)
    return any(one.word in persons or not people.isdisjoint(one.keys) for one in somebody)


def _may_open_with_names(query: Query) -> bool:
    """Return whether some are asked for, none of them by a whole name or by where they are from, and not how many."""
    question = query.question
    is_open = question.words[0] in question.grammar.which or question.asks(Frame.WHO)
    is_named = bool(query.links("organizations", "people") or query.indexed.linker.peoples(question.tokens))
    return is_open and not is_named and not question.asks(Frame.HOW_MANY)


def _words_of_names(query: Query, served: Served, held: Set[str]) -> list[Token]:
    """Return the words of the question that stand in a name of one who signed, by the keys of all names."""
    telling = dict.fromkeys((*of_a_kind(query), *_telling(query, served)))
    return [token for token in telling if not token.number and not held.isdisjoint(token.keys)]


def of_a_kind(query: Query) -> list[Token]:
    """Return the words for the kind of those who are asked for, which say nothing elsewhere.

    `Which state signed`, `which sailors' organizations signed`.
    """
    question, people = query.question, query.indexed.nouns.people | query.question.grammar.people
    tokens, asking = question.tokens, question.grammar.which
    return [
        before
        for before, token in pairwise(tokens)
        if Frame.ORGANIZATIONS in token.frames and before.is_light and before.word in people
    ] + [
        token
        for before, token in pairwise(tokens)
        if token.is_type and not token.frames and before.word in asking and token.word not in question.grammar.people
    ]


def _by_names(indexed: IndexedRecord) -> Mapping[str, Sequence[tuple[Signatory, Set[str]]]]:
    """Return the signatories of each document, with what the words of their names are matched by."""
    lists = ((one.id, one.signatories.listed) for one in indexed.knowledge.documents.values() if one.signatories)
    return {document: [(one, _keys_of_names(indexed, one)) for one in listed] for document, listed in lists}


def _keys_of_names(indexed: IndexedRecord, signatory: Signatory) -> Set[str]:
    """Return what the words of an organization's names are matched by, as it is printed and otherwise."""
    organization = indexed.knowledge.organizations.get(signatory.id)
    names = (signatory.as_printed, *organization.names()) if organization else ()
    return frozenset(key for name in names for keys in _words(indexed, name) for key in keys)


def _opens_with(query: Query, said: Sequence[Token]) -> bool:
    """Return whether a question opens with those whom it asks for: `which harbour union`, `who from Alder`."""
    words, question = query.question.words, query.question
    behind = {one.position for one in question.tokens if one.frames & {Frame.SIGN, Frame.ORGANIZATIONS}}
    behind.update(token.position for token in said)
    is_of_some = words[0] in question.grammar.which and 1 in behind
    starts = {min(link.positions) for link in query.links("places")} & {2, 3}  # "who from the coast"
    is_from_somewhere = question.asks(Frame.WHO) and starts and words[1] in query.words("signing", "LYING_IN")
    return is_of_some or bool(is_from_somewhere)


def _found_by_names(query: Query, document: Document, lines: Sequence[Signatory]) -> Answer:
    """List those who are called by the words, and say that their names tell it alone."""
    held = frozenset[str]().union(*(_keys_of_names(query.indexed, one) for one in lines))
    said = [token.typed for token in _words_of_names(query, (), held) if not token.frames]
    sentence = query.say(
        "signatories.called",
        count=len(lines),
        signatories=counted(query, (one.id for one in lines)),
        words=in_a_row(query.language, [query.say("quoted", text=one) for one in said]),
        label=query.label(document),
        names=in_a_row(query.language, [one.as_printed for one in lines]),
    )
    return found(query, Kind.SIGNATORIES, begin(sentence), [document], tuple(map(line, lines)), about=("called", *said))


def _found(query: Query, document: Document, lines: Sequence[Signatory]) -> Answer:
    """List those who are chosen; under headings that are told, else by the words that stand beside their names."""
    signatories = document.signatories
    assert signatories is not None
    headings = list(dict.fromkeys(one.group for one in lines if one.group))
    is_of_headings = [one for one in signatories.listed if one.group in headings] == [*lines]
    beside = headings if is_of_headings else list(dict.fromkeys(_beside_name(query, one) for one in lines))
    sentence = (_under_headings if is_of_headings else _with_titles)(query, document, lines, beside)
    note = f" {signatories.note.in_language(query.language)}" if signatories.note else ""
    items = tuple(map(line, lines))
    return found(query, Kind.SIGNATORIES, begin(sentence) + note, [document], items, about=("under", *beside))


def _under_headings(query: Query, document: Document, lines: Sequence[Signatory], headings: Sequence[str]) -> str:
    say = partial(query.say, label=query.label(document), heading=" / ".join(headings), count=len(lines))
    sentence = say("signatories.under", names=in_a_row(query.language, [one.as_printed for one in lines]))
    return sentence if len(sentence) <= LONGEST_SENTENCE else say("signatories.under.many")


def _with_titles(query: Query, document: Document, lines: Sequence[Signatory], titles: Sequence[str]) -> str:
    say = partial(
        query.say,
        count=len(lines),
        signatories=counted(query, (one.id for one in lines)),
        words=in_a_row(query.language, [query.say("quoted", text=one) for one in titles]),
        label=query.label(document),
    )
    sentence = say("signatories.titled", names=in_a_row(query.language, [one.as_printed for one in lines]))
    return sentence if len(sentence) <= LONGEST_SENTENCE else say("signatories.titled.many")


def _beside_name(query: Query, signatory: Signatory) -> str:
    return ", ".join(filter(None, (signatory.title, signatory.affiliation, _homes(query).get(signatory.as_printed))))
