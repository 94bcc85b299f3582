"""Whether a statement says yes or no to what a question asks: by its own words, and by what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match import affirming
from bot.answers.match.query import Query
from bot.answers.match.roles import asks_whether_they_are_one, tells_that_one_is_not_the_other
from bot.answers.match.stated import says
from bot.answers.match.subjects import is_behind_its_verb, start_of_attribution
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, RESTRICTION, Frame
from bot.knowledge.model import Event, Fact
from bot.knowledge.stems import stem

_APART = re.compile(r"[;:]\s")
_CLAUSES = re.compile(r"[,;:]\s")
_ROOT = 4  # letters that two words of one root have in common
_LONG_ROOT = 5  # likewise of long words: "refusing", "refusal"
_BEHIND = 2  # letters of an ending: "fined", "fines"
# What asks for more than a yes or a no.
_OPEN = (
    Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHY, Frame.SOURCE, Frame.NEWS, Frame.SUMMARY, Frame.TERM, Frame.CHART,
    Frame.OVER_TIME, Frame.COMPARE, Frame.LISTING, Frame.ACROSS, Frame.TABLE,
)  # fmt: skip
_NOUNS = (Frame.WHERE, Frame.CITY, Frame.OFFICE)
_NEGATIVE = ("EXEMPT_STATED", "REMOVED_STATED", "FAILING")


def is_asked(query: Query) -> bool:
    """Return whether no more is asked for than a yes or a no; whether the record has something is another question."""
    return is_surely_asked(query) or (may_be_asked(query) and _has_a_verb(query))


def is_surely_asked(query: Query) -> bool:
    """Return whether it is, and the head of the question tells so."""
    is_sure = query.question.yes_no or _begins_with_a_verb(query) or _puts_its_verb_first(query)
    return may_be_asked(query) and is_sure


def may_be_asked(query: Query) -> bool:
    """Return whether what ends with a question mark, or begins with a verb, asks for nothing else."""
    question = query.question
    is_marked = question.yes_no or question.text.rstrip().endswith("?") or _begins_with_a_verb(query)
    # Behind a verb at the head a word such as "place" or "city" asks for none.
    asks_for = _OPEN if question.words[:1] and question.words[0] in question.grammar.yes_no else (*_OPEN, *_NOUNS)
    is_open = question.asks(*asks_for) or question.says("predicates", "WHETHER_IT_IS_THERE") or _is_open(query)
    return is_marked and not is_open


def _puts_its_verb_first(query: Query) -> bool:
    """Return whether what ends with a question mark begins with a verb that its form tells: `¿Cerró Aliso el paso?`.

    Before a name a form does that is a noun's as well.
    """
    question, first = query.question, query.pattern("predicates", "VERB_AT_THE_HEAD")
    if not question.text.rstrip().endswith("?"):
        return False
    links = (one for one in query.links("organizations", "people") if min(one.positions) == 1)
    return first.match(question.said) is not None or any(is_behind_its_verb(query, one) for one in links)


def _begins_with_a_verb(query: Query) -> bool:
    """Return whether the first word but for small ones is a verb that asks, or is denied: "so did they"."""
    grammar, words = query.question.grammar, query.question.words
    small = grammar.function_words - grammar.yes_no
    first = next((word for word in words if word not in small), "")
    denied = query.words("predicates", "DENIED_AT_THE_HEAD")
    return first in grammar.yes_no or not denied.isdisjoint(words[:1])


def _is_open(query: Query) -> bool:
    """Return whether a word asks for somebody or something; behind a verb one such as "que" only joins."""
    question, grammar = query.question, query.question.grammar
    small = grammar.function_words - grammar.yes_no
    leading = set(takewhile(lambda word: word in small, question.words))
    joining = query.words("wholes", "RELATIVE") - leading
    return not ((grammar.open_questions - joining) | query.words("quantities", "HOW_MANY")).isdisjoint(question.words)


def _has_a_verb(query: Query) -> bool:
    """Return whether a verb that its form tells stands in a question, which then is no bare name of something."""
    grammar, verb = query.question.grammar, query.pattern("anatomy", "VERBS")
    return any(
        word in grammar.yes_no
        or verb.fullmatch(word)
        or any(stem(word, language) in light for language, light in grammar.light_verbs.items())
        for word in query.question.words[1:]
    )


def says_so(query: Query, item: IndexedEntry) -> bool | None:
    """Return whether a statement says that it is so; None where its own words do not tell.

    Args:
        query: A question that asks for a yes or a no.
        item: The fact or event that accounts for all of its words.
    """
    if query.question.says("roles", "SAME"):
        is_apart = says(item, "roles", "TOLD_APART") or tells_that_one_is_not_the_other(query, item)
        return False if is_apart else None if asks_whether_they_are_one(query) else _says_so(query, item)
    return _says_so(query, item)


def _says_so(query: Query, item: IndexedEntry) -> bool | None:
    """Return whether the clauses of a statement say or deny it."""
    if NEGATION in query.question.operators and not query.question.says("roles", "OR_NOT"):
        return None  # "didn't they sign" and "is it true that they did not sign" want opposite words
    entry = item.entry
    asked, words = _asked(query, item), query.indexed.vocabulary.words
    if not asked or not isinstance(entry, Fact | Event) or _is_done_to_another(query, item):
        return None
    statement = entry.statement.in_language(query.language)
    clauses = [_Clause(query, one) for one in _clauses(query, statement)]
    whole = [*clauses, *(_Clause(query, words(part)) for part in _APART.split(statement))]
    is_said = _is_said(query, item, statement, clauses)
    if _is_denied(asked, clauses, whole):
        return None if is_said else False
    others = [_Clause(query, words(one)) for one in entry.aliases.in_language(query.language)]
    is_denied = _is_denied(asked, others, others)
    return is_said if is_said is not is_denied else None


def _is_said(query: Query, item: IndexedEntry, statement: str, clauses: Sequence[_Clause]) -> bool:
    """Return whether a clause says just what is asked, and nobody else is told to say so."""
    words = query.indexed.vocabulary.words(statement)
    if not affirming.may_be_affirmed(query, words) or affirming.is_told_by_another(query, item, words):
        return False
    strictly = _asked(query, item, strictly=True)
    joined = [_Clause(query, one) for one in _joined(query, statement)]
    return any(one.says(strictly) for one in (*clauses, *joined) if not one.is_of_another_day(item))


def _is_done_to_another(query: Query, item: IndexedEntry) -> bool:
    """Return whether a question ends with a thing that only the document is about: no shut well tells of the plant."""
    last = query.question.tokens[-1]
    if last.word in query.words("nouns", "UNDERTAKINGS") or _start_of_attribution(query) is not None:
        return False
    return last.is_informative and Frame.LETTERS not in last.frames and _is_of_its_document(query, item, last)


def _is_denied(asked: Sequence[Token], clauses: Sequence[_Clause], whole: Sequence[_Clause]) -> bool:
    """Return whether a clause denies what is asked, or one or all of them together hold the opposite."""
    return any(one.denies(asked) for one in clauses) or any(one.tells_the_opposite(asked) for one in whole)


def _asked(query: Query, item: IndexedEntry, *, strictly: bool = False) -> Sequence[Token]:
    """Return the words that tell what is asked; where it is printed, and who says it, are none of them.

    Strictly told, a term is one of them, unless it only ends the question behind a preposition: "exempt from it".
    """
    question, saying = query.question, query.words("speech", "OPINING")
    terms = query.links("terms")
    terms = tuple(one for one in terms if _is_said_of_all(query, one)) if strictly else terms
    goes_without = positions_of((*query.links("documents"), *terms))
    end = _start_of_attribution(query)
    undertakings = query.words("nouns", "UNDERTAKINGS")
    return [
        token
        for token in question.tokens
        if (token.is_informative or token.number is not None or _is_told(query, token, strictly=strictly))
        and not (token.position in goes_without or _is_of_its_document(query, item, token))
        and (end is None or token.position < end)
        and token.word not in saying | undertakings
    ]


def _is_said_of_all(query: Query, term: NameLink) -> bool:
    """Return whether a term ends a question behind a preposition, which tells where it is so."""
    question = query.question
    at = question.grammar.before_articles(question.words, min(term.positions)) - 1
    before = question.words[at] if at > 0 else ""
    verbs = question.grammar.yes_no | query.words("predicates", "AGENT")
    return max(term.positions) == len(question.words) - 1 and before in question.grammar.function_words - verbs


def _is_of_its_document(query: Query, item: IndexedEntry, token: Token) -> bool:
    """Return whether a thing is what the document is about, or the document itself: of "the company" all of it is."""
    is_a_thing = token.number is None and query.question.words[token.position - 1] in query.question.grammar.articles
    return (is_a_thing or Frame.LETTERS in token.frames) and item.worth(token.keys) <= AROUND


def _is_told(query: Query, token: Token, *, strictly: bool = False) -> bool:
    """Return whether a word that says little tells what is so: `keep`, `different`; or `neighbours`, at the end."""
    grammar, vocabulary, word = query.question.grammar, query.indexed.vocabulary, token.word
    small = grammar.function_words | grammar.yes_no | grammar.courtesies | query.words("speech", "BEING_ABLE")
    if not token.is_light or word in small or query.pattern("predicates", "ADVERB").fullmatch(word):
        return False
    return strictly or token is query.question.tokens[-1] or word not in grammar.people | vocabulary.light_nouns


def _start_of_attribution(query: Query) -> int | None:
    """Return where it begins that somebody's word is asked for: "according to the union"; None where nobody's is."""
    starts = (start_of_attribution(query, at) for at in range(1, len(query.question.words)))
    return next((one for one in starts if one), None)


def _clauses(query: Query, statement: str) -> Iterator[Sequence[str]]:
    """Yield the words of each clause; what is denied behind "and" is held with what stands before it, and without."""
    operators, joining = query.question.grammar.operators, query.words("particles", "AND")
    verb, small, before = query.pattern("anatomy", "VERBS"), query.question.grammar.yes_no, tuple[str, ...]()
    for part in _CLAUSES.split(statement):
        words, start = query.indexed.vocabulary.words(part), 0
        if words[:1] and words[0] in joining and operators.get(words[min(1, len(words) - 1)]) == NEGATION:
            yield before
            words = (*before, *words)
        before = words
        for at in range(1, len(words) - 1):
            if words[at] not in joining:
                continue
            behind = words[at + 1]
            if operators.get(behind) == NEGATION:
                yield words[start:at]
            elif behind in small or verb.fullmatch(behind):
                yield words[start:at]
                start = at + 1
        yield words[start:]


def _joined(query: Query, statement: str) -> Iterator[Sequence[str]]:
    """Yield the clauses that commas part: "the court, a court of appeals, stayed it", "hens, geese, and ducks are"."""
    verb, grammar = query.pattern("anatomy", "VERBS"), query.question.grammar
    is_of_being = not query.words("predicates", "BEING").isdisjoint(query.question.words)
    for part in _APART.split(statement):
        pieces = [query.indexed.vocabulary.words(one) for one in _CLAUSES.split(part)]
        for one, beside, other in zip(pieces, pieces[1:], pieces[2:], strict=False):
            if beside[:1] and beside[0] in grammar.articles and other[:1] and verb.fullmatch(other[0]):
                yield (*one, *other)
        told = [not grammar.yes_no.isdisjoint(one) for one in pieces]
        if is_of_being and len(pieces) > 1 and not any(told[:-1]):
            yield query.indexed.vocabulary.words(part)


def _is_of_its_root(one: str, other: str) -> bool:
    """Return whether two words begin alike, but for an ending; that the entry knows them both is seen already."""
    letters = max(_ROOT, min(_LONG_ROOT, len(one) - _BEHIND, len(other) - _BEHIND))
    return min(len(one), len(other)) >= letters and one[:letters] == other[:letters]


def _opposites_of_phrases(query: Query) -> dict[str, Sequence[str]]:
    """Return for each word of a phrase that the record has with a negation what the record calls that.

    Where "cannot be put in" is "exempt", whoever can be put in is not.
    """
    said, found = f" {query.question.said} ", dict[str, Sequence[str]]()
    for affirmed, same in query.indexed.vocabulary.opposites:
        if f" {affirmed} " in said:
            found.update(dict.fromkeys(affirmed.split(), same))
    return found


class _Clause:
    """A clause of a statement, as a question is held against it.

    Args:
        query: Tells what the words are matched by.
        words: Those of the clause, folded.
    """

    def __init__(self, query: Query, words: Sequence[str]) -> None:
        self._query, self._words, self._said = query, words, " ".join(words)
        operators, far_from = query.question.grammar.operators, query.pattern("predicates", "FAR_FROM")
        denying = [at for at, word in enumerate(words) if operators.get(word) == NEGATION]
        denying += [self._said[: found.end()].count(" ") for found in far_from.finditer(self._said)]
        self._negation = min(denying, default=None)

    def denies(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is asked, and some of what is told behind its negation."""
        told = self._told(asked)
        is_only_asking = all(Frame.ASK in token.frames for token in told)  # what is asked for tells it then
        places = [self._places(token) for token in (asked if is_only_asking else told)]
        if self._negation is None or not all(places) or any(map(self._opposes, asked)) or self._turns_it_round(asked):
            return False
        if not self._is_of_its_actors(asked):
            return False
        behind = min((at for at in chain.from_iterable(places) if at > self._negation), default=None)
        if behind is None:
            return False
        return self._query.words("predicates", "SUBORDINATE").isdisjoint(self._words[self._negation : behind])

    def _is_of_its_actors(self, asked: Sequence[Token]) -> bool:
        """Return whether those who are named do here what is asked of them: who was not written to may have written."""
        question = self._query.question
        if not self._query.words("predicates", "BEING").isdisjoint(question.words):
            return True
        told = self._told(asked)
        held = [(token, each) for token in asked if token not in told and (each := self._places(token))]
        tokens, places = [one for one, _ in held], [one for _, one in held]
        return len(held) < 2 or affirming.are_in_order(self._query, self._words, tokens, places)

    def tells_the_opposite(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is told, a word of it by its opposite, and denies nothing."""
        opposed = [token for token in asked if self._opposes(token)]
        others = [token for token in self._told(asked) if token not in opposed]
        is_told = bool(opposed) and self._negation is None and all(map(self._places, others))
        return is_told and not self._turns_it_round(asked)

    def _told(self, asked: Sequence[Token]) -> Sequence[Token]:
        """Return what is told of those who are named; "the company" may be called otherwise where it is denied."""
        question = self._query.question
        articles = question.grammar.articles
        return [
            token
            for token in asked
            if token.position not in question.named
            and (token.number is not None or question.words[token.position - 1] not in articles)
            and Frame.LETTERS not in token.frames
        ]

    def says(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is asked, and tells that it is so."""
        if self._negation is not None or any(map(self._opposes, asked)) or self._turns_it_round(asked):
            return False
        query, words = self._query, self._words
        if all(token.position in query.question.named for token in asked):
            return False  # who is named tells of nothing
        places = affirming.of_their_names(query, words, asked, [self._places(token) for token in asked])
        if not all(places) or self._only_supposes(max(map(max, places))) or not affirming.has_its_amounts(query, words):
            return False
        return affirming.in_order(query, words, asked, places) and all(map(self._is_as_finite, asked, places))

    def is_of_another_day(self, item: IndexedEntry) -> bool:
        """Return whether it only tells that something came about of which is asked whether it is so today."""
        return affirming.is_of_another_day(self._query, self._words, item)

    def _places(self, token: Token) -> Sequence[int]:
        """Return where a word of the question stands, or one that means the same and is of its form."""
        vocabulary, number = self._query.indexed.vocabulary, self._query.question.grammar.number
        publishing, replying = self._query.pattern("predicates", "PUBLISHING"), self._query.words("speech", "REPLYING")
        is_anybody, nobody = (
            token.word in self._query.words("predicates", "ANYBODY"),
            self._query.words("predicates", "NOBODY"),
        )
        return [
            at
            for at, word in enumerate(self._words)
            if (token.number is not None and number(word) == token.number)
            or (Frame.ASK in token.frames and Frame.ASK in vocabulary.frames_of(word))
            or (not token.keys.isdisjoint(vocabulary.keys(word)) and self._is_alike(token, word))
            or _is_of_its_root(token.word, word)
            or (publishing.fullmatch(word) and publishing.fullmatch(token.word))
            or (word in replying and token.word in replying)
            or (is_anybody and word in nobody)
        ]

    def _is_alike(self, token: Token, word: str) -> bool:
        """Return whether a word is of the question's word's root, or means the same in a form that tells the same.

        "The law" means the same as "legal" to who looks for it, and does not tell that anything is.
        """
        if token.position in self._query.question.named or _is_of_its_root(token.word, word):
            return True
        grammar, verb = self._query.question.grammar, self._query.pattern("anatomy", "VERBS")
        groups = (group for language in grammar.languages for group in grammar.synonyms(language))
        is_general = any(token.word in group and word in group for group in groups)
        return is_general or token.word[-1] == word[-1] or verb.fullmatch(word) is not None

    def _opposes(self, token: Token) -> frozenset[str]:
        """Return the keys of a word's opposite that it holds: of "unsafe" for "safe", of "illegal" for "legal"."""
        query, keys = self._query, self._query.indexed.vocabulary.keys_of
        forms = [f"{one}{token.word}" for one in query.words("predicates", "OPPOSITES")]
        forms = [one for one in forms if query.indexed.index.is_spelled(one)]
        forms += query.once(_opposites_of_phrases).get(token.word, ())
        opposed = keys(frozenset(forms)) & keys(frozenset(self._words))
        beginning = query.pattern("predicates", "OPPOSITE").match(token.word)
        root = token.word[beginning.end() :] if beginning else ""
        held = [word for word in self._words if root and _is_of_its_root(root, word)]
        return opposed | keys(frozenset(held))

    def _turns_it_round(self, asked: Sequence[Token]) -> bool:
        """Return whether it tells of an exception, an end or a lack of which the question does not speak."""
        query, keys = self._query, self._query.indexed.vocabulary.keys
        found = (one for name in _NEGATIVE for one in query.pattern("predicates", name).finditer(self._said))
        places = (self._said.count(" ", 0, one.start()) for one in found)
        turning = [
            self._words[at] for at in places if not self._is_bare(self._words, at)
        ]  # "they asked them to deny it"
        words = {*turning, *query.words("predicates", "ENDING").intersection(self._words)}
        held = frozenset[str]().union(*(token.keys | self._opposes(token) for token in asked))
        return any(keys(word).isdisjoint(held) for word in words - query.question.grammar.operators.keys())

    def _only_supposes(self, end: int) -> bool:
        """Return whether something before there tells that it is not quite so, or only wanted, said or possible."""
        words, operators = self._query.words, self._query.question.grammar.operators
        before, held = set(self._words[:end]), set(self._words)
        hedges = words("speech", "SUPPOSING") | words("speech", "OPINING") | words("predicates", "HEDGING")
        limits = words("predicates", "ALONE") | {word for word in held if operators.get(word) == RESTRICTION}
        return not (before & hedges | held & limits) <= set(self._query.question.words)

    def _is_as_finite(self, token: Token, places: Sequence[int]) -> bool:
        """Return whether a word stands in a form as finite as the question's: "the closure" tells no closing."""
        return any(
            self._words[at] in (token.word, token.typed)
            or self._is_bare(self._words, at) <= self._is_bare(self._query.question.words, token.position)
            for at in places
        )

    def _is_bare(self, words: Sequence[str], at: int) -> bool:
        """Return whether a word is an infinitive or a noun for a deed, which somebody may only plan."""
        infinitive = self._query.pattern("framing", "INFINITIVE")
        is_bare = any(infinitive.fullmatch(" ".join(words[start : at + 1])) for start in range(max(0, at - 1), at + 1))
        return is_bare or self._query.pattern("predicates", "NOMINAL").fullmatch(words[at]) is not None
