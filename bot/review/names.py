"""The state of organizations and of people with a title: who signed, who says it, who holds which office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answers.answer import Citation
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Mention
from bot.languages import LANGUAGES, module, spoken
from bot.review.clauses import SECTIONS, Clause, ClauseReader, Placed, lists_of
from bot.review.draft import Sentence
from bot.review.judge import Fit, Judge
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict

_SECTIONS = ("organizations", "people")
_CAPITALS = r"[^\W\d_a-z][\w'’.-]+"
_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_OF_NAMES = "name"  # the check that refuses a statement of others
_MOSTLY = 0.5  # of what a statement tells, from which on a sentence about another person is meant for it
_MOST_OF_A_TITLE = 4  # words before a name


class NameReviewer:
    """Finds the state of names.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        roles = spoken(LANGUAGES)
        self._roles = roles.words("anatomy", "ROLES")
        self._joining = roles.words("particles", "AND")
        self._courtesies = roles.words("anatomy", "HONORIFICS") - self._roles

    def verdicts(self, sentence: Sentence, found: Mapping[Clause, Verdict], telling: Telling) -> Iterator[Verdict]:
        """Yield the states of the names of a sentence.

        Args:
            sentence: The sentence.
            found: What was found of its figures.
            telling: Says what the record holds.
        """
        placed = list(self._reader.placed(sentence))
        whole = self._reader.of_sentence(sentence)
        signed = self._signed(sentence, whole)
        written = {} if signed else self._written(sentence, whole, placed)
        stated: dict[int, Verdict | None] = {}
        for one in placed:
            section = self._reader.of_section(sentence, one.start, whole)
            if section.place.start not in stated:
                stated[section.place.start] = self._stated(section, found, telling)
            if one.link.section == "people":
                yield self._person(sentence, one, whole, stated[section.place.start], telling)
            elif signed or one in written:
                of_list = self._signatory(one, whole, signed or (written[one],), telling)
                is_no_signer = of_list.state is State.CONTRADICTED and _is_of_the_matter(sentence, one)
                yield self._mentioned(one, section, stated[section.place.start]) if is_no_signer else of_list
            else:
                yield self._mentioned(one, section, stated[section.place.start])
        yield from self._strangers(sentence, list(self._reader.placed(sentence, SECTIONS)))

    def _signed(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence says somebody signed; empty where it says no such thing, or of none."""
        if not any(Frame.SIGN in token.frames for token in whole.own.tokens):
            return ()
        return self.documents(sentence, whole)

    def documents(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence names by their kind, date or name; empty where none is told."""
        names = {at for link in whole.own.links if link.section in _SECTIONS for at in link.positions}
        tokens = [one for one in whole.own.tokens if one.position not in names and not one.is_counted]
        mentions = [one.mention for one in sentence.dates]
        told = self._told_by(tokens, mentions)
        if told or len(mentions) < 2:  # of several documents, maybe
            return told
        each = [self._indexed.documents.of_dates([one]) for one in _with_years(mentions)]
        return tuple(one for documents in each for one in documents) if all(len(one) == 1 for one in each) else ()

    def _told_by(self, tokens: Sequence[Token], mentions: Sequence[DateMention]) -> tuple[Document, ...]:
        served = {Frame.SIGN, Frame.ORGANIZATIONS, Frame.HOW_MANY}
        return self._indexed.documents.named_by(tokens, mentions, served).told

    def _written(self, sentence: Sentence, whole: Clause, placed: Sequence[Placed]) -> Mapping[Placed, Document]:
        """Return the organizations that a sentence says wrote a document, or joined in it: each with the document."""
        lists = _lists_of_writers(sentence, placed)
        document = self.sent(sentence, whole) if lists else None
        if document is None:
            return {}
        signatories = document.signatories.listed if document.signatories else ()
        ids = {signatory.organization for signatory in signatories}
        has_signed = any(not ids.isdisjoint(one.link.ids) for names in lists for one in names)
        return {one: document for names in lists for one in names} if has_signed else {}

    def sent(self, sentence: Sentence, whole: Clause) -> Document | None:
        """Return the document that a sentence says somebody wrote, by its dates and addressee; None for any other."""
        named = {one for link in whole.own.links for one in link.ids}
        is_letter = any(Frame.LETTERS in token.frames for token in whole.own.tokens)
        fitting = self._indexed.documents.of_dates([one.mention for one in sentence.dates])
        told = [
            one
            for one in fitting
            if any(named.intersection((other.person, *other.organizations)) for other in one.addressees)
        ]
        if not told and is_letter and sentence.dates:
            told = list(fitting)
        return told[0] if len(told) == 1 else None

    def _signatory(self, one: Placed, whole: Clause, documents: Sequence[Document], telling: Telling) -> Verdict:
        """Return whether an organization signed each of the documents."""
        if len(documents) > 1:
            return self._of_several(one, whole, documents, telling)
        document, ids = documents[0], frozenset(one.link.ids)
        signatories, negates = document.signatories, whole.own.negates
        values = {"name": telling.query.name(one.link.ids[0]), "document": telling.query.label(document)}
        if signatories is None:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.unsigned", values),))
        cited = telling.cite_document(document, signatories.place)
        has_signed = any(signatory.organization in ids for signatory in signatories.listed)
        if not has_signed and not signatories.complete:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.no_list", values),), cited, document.id)
        part = Part("review.signed" if has_signed else "review.not_signed", values)
        state = State.SUPPORTED if has_signed is not negates else State.CONTRADICTED
        return _verdict(one, state, (part,), cited, document.id)

    def _of_several(self, one: Placed, whole: Clause, documents: Sequence[Document], telling: Telling) -> Verdict:
        """Return that an organization signed all of several documents; not checked where it did not sign each."""
        found = [self._signatory(one, whole, [each], telling) for each in documents]
        if whole.own.negates or not all(each.state is State.SUPPORTED for each in found):
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.several"),))
        cited = tuple(citation for each in found for citation in each.citations)
        parts = tuple(part for each in found for part in each.parts)
        return _verdict(one, State.SUPPORTED, parts, cited, *(each.id for each in documents))

    def _stated(self, whole: Clause, found: Mapping[Clause, Verdict], telling: Telling) -> Verdict | None:
        """Return what supports a section with names, its figures or all that it states; or what contradicts it."""
        own = [one for clause, one in found.items() if clause.figure and clause.figure.number.start in whole.place]
        if own:
            return own[0] if all(one.state is State.SUPPORTED for one in own) else None
        near = self._judge.fits(whole)
        # What is not dated itself has the date of another part, which tells nothing of it.
        is_dated = any(one.start in whole.place for one in whole.sentence.dates)
        fits = [one for one in near if one.is_whole and (one.is_of_its_time or not is_dated)]
        elsewhere = self._judge.elsewhere(whole, near)
        if elsewhere and not fits:
            part, item = telling.part("review.contradicted", elsewhere.item), elsewhere.item
            return Verdict(ClaimKind.PERSON, State.CONTRADICTED, 0, 0, (part,), telling.cite([item]), (item.id,))
        if not fits:
            return None
        item = fits[0].item
        part = telling.part("review.supported", item)
        return Verdict(ClaimKind.ORGANIZATION, State.SUPPORTED, 0, 0, (part,), telling.cite([item]), (item.id,))

    def _mentioned(self, one: Placed, whole: Clause, stated: Verdict | None) -> Verdict:
        """Return the state of an organization that does or says something."""
        if stated and stated.state is State.SUPPORTED:
            return _verdict(one, State.SUPPORTED, stated.parts[:1], stated.citations, *stated.entries)
        is_speaking = any(one.link.ids == link.ids for link in whole.speaking)
        if is_speaking:
            return _verdict(one, State.NOT_IN_RECORD, (Part("review.not_said_by"),))
        return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.mention"),))

    def _person(
        self, sentence: Sentence, one: Placed, whole: Clause, stated: Verdict | None, telling: Telling
    ) -> Verdict:
        """Return whether a person has the title that stands beside the name; without one, is of what is stated."""
        title = self._title(sentence, one)
        if not title and stated:
            return _verdict(
                one, stated.state, stated.parts[:1], stated.citations, *stated.entries, kind=ClaimKind.PERSON
            )
        if not title:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.no_title"),), kind=ClaimKind.PERSON)
        start, words = title
        placed = Placed(one.link, min(start, one.start), max(one.end, start))
        mentions = [
            (document, mention)
            for document in self._indexed.knowledge.documents.values()
            for mention in document.mentions()
            if mention.person in one.link.ids and mention.office
        ]
        for document, mention in mentions:
            if self._is_office(words, mention, sentence):
                return self._in_office(placed, document, mention, whole, telling)
        if mentions:
            has_role = any(self._shares_a_role(words, mention, sentence) for _, mention in mentions)
            state = State.NOT_IN_RECORD if has_role else State.CONTRADICTED
            return self._held(placed, *mentions[0], state, "review.other_office", telling)
        return _verdict(placed, State.NOT_IN_RECORD, (Part("review.no_office"),), kind=ClaimKind.PERSON)

    def _in_office(self, one: Placed, document: Document, mention: Mention, whole: Clause, telling: Telling) -> Verdict:
        """Return whether a person who has held an office does still, and did what the sentence says of them."""
        other = next((fit for fit in self._judge.fits(whole) if self._is_of_another(fit, one, whole)), None)
        if other:
            parts, cited = (telling.part("review.contradicted", other.item),), telling.cite([other.item])
            return _verdict(one, State.CONTRADICTED, parts, cited, other.item.id, kind=ClaimKind.PERSON)
        if self._judge.times.is_said_of_now(whole, document):
            return self._held(one, document, mention, State.OUTDATED, "review.office", telling)
        later = None if whole.sentence.dates else self._successor(document, mention)
        if later is None:
            return self._held(one, document, mention, State.SUPPORTED, "review.office", telling)
        newer = self._held(one, *later, State.OUTDATED, "review.later_office", telling)
        held = self._held(one, document, mention, State.OUTDATED, "review.office", telling)
        return replace(newer, parts=(*newer.parts, *held.parts), citations=(*newer.citations, *held.citations))

    def _is_of_another(self, fit: Fit, one: Placed, whole: Clause) -> bool:
        """Return whether a statement says of another person all that a sentence says of one."""
        told = fit.statement.words.links
        people = frozenset(link.ids for link in told if link.section == "people")
        named = {link.ids for link in whole.own.links if link.section == "people"}
        return (
            fit.against == _OF_NAMES
            and fit.is_named
            and fit.share >= _MOSTLY
            and named == {one.link.ids}
            and bool(people)
            and one.link.ids not in people
        )

    def _successor(self, document: Document, mention: Mention) -> tuple[Document, Mention] | None:
        """Return who holds the same office in a later document; None where it names nobody else for it."""
        assert mention.office
        offices = frozenset(map(even, mention.office.in_every_language()))
        return next(
            (
                (other, one)
                for other in self._indexed.knowledge.documents.values()
                for one in other.mentions()
                if other.published.date > document.published.date
                and one.person not in (None, mention.person)
                and one.office
                and one.organizations == mention.organizations
                and not offices.isdisjoint(map(even, one.office.in_every_language()))
            ),
            None,
        )

    def _held(
        self, one: Placed, document: Document, mention: Mention, state: State, name: str, telling: Telling
    ) -> Verdict:
        office = telling.query.knowledge.mentioned(mention, telling.query.language, with_office=True)
        part = Part(name, {"person": office, "document": telling.query.label(document)})
        cited = telling.cite_document(document, mention)
        return _verdict(one, state, (part,), cited, document.id, kind=ClaimKind.PERSON)

    def _is_office(self, words: Sequence[str], mention: Mention, sentence: Sentence) -> bool:
        """Return whether a title is an office, or says less of it."""
        assert mention.office
        assert sentence.language
        vocabulary = self._indexed.vocabulary
        held = {vocabulary.key(word, sentence.language) for word in self._words_of(mention)}
        return all(vocabulary.key(word, sentence.language) in held for word in words)

    def _shares_a_role(self, words: Sequence[str], mention: Mention, sentence: Sentence) -> bool:
        """Return whether a title has a role of an office, so that it may be the same in other words."""
        return any(self._is_office([word], mention, sentence) for word in words if word in self._roles)

    def _words_of(self, mention: Mention) -> Iterator[str]:
        assert mention.office
        words = self._indexed.vocabulary.words
        for text in (*mention.office.in_every_language(), *mention.other_words.all()):
            yield from words(text)
        for organization in mention.organizations:
            country = self._indexed.knowledge.organizations[organization].country
            for name in (*self._indexed.knowledge.names_of(organization), *self._names_of(country)):
                yield from words(name)

    def _names_of(self, country: str | None) -> Iterator[str]:
        if country:
            yield from self._indexed.knowledge.names_of(country)

    def _title(self, sentence: Sentence, one: Placed) -> tuple[int, list[str]] | None:
        """Return where a title begins or ends beside a name, and its telling words; None where there is none."""
        before = self._before(sentence.text[: one.start])
        words = [even(match[0]) for match in before]
        if any(word in self._roles for word in words):
            return before[0].start(), self._telling(words)
        own = [even(word) for word in _NAME.findall(sentence.text[one.start : one.end])]
        if own and own[0] in self._roles:  # "Chair Rivers", which the record has as one of the names
            return one.start, own[:1]
        behind = re.match(r",\s+(?:[^\W\d_]+\s+)?([^,;.()]+)", sentence.text[one.end :])
        said = [even(word) for word in _NAME.findall(behind[0])] if behind else []
        if behind and any(word in self._roles for word in said[:3]):
            return one.end + behind.end(), self._telling(said)
        return None

    def _before(self, text: str) -> list[re.Match[str]]:
        """Return the words that lead to a name as a title does: with capitals, roles, and small words between."""
        little = self._indexed.vocabulary.grammar.function_words
        found: list[re.Match[str]] = []
        end = len(text)
        for match in reversed(list(_NAME.finditer(text))[-_MOST_OF_A_TITLE:]):
            word = even(match[0])
            is_of_it = match[0][:1].isupper() or word in self._roles or word in little
            if not is_of_it or word in self._joining or text[match.end() : end].strip():
                break
            end = match.start()
            found.insert(0, match)
        while found and even(found[0][0]) in little:
            found.pop(0)
        return found

    def _telling(self, words: Sequence[str]) -> list[str]:
        little = self._indexed.vocabulary.grammar.function_words
        return [word for word in words if word not in little and word not in self._courtesies]

    def _strangers(self, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[Verdict]:
        """Yield the people with a title whom the record does not know."""
        for match in re.finditer(rf"({_CAPITALS})\s+((?:{_CAPITALS}\s+){{1,3}}{_CAPITALS})", sentence.text):
            word = even(match[1])
            is_name = not self._roles.issuperset(map(even, match[2].split()))  # "Deputy Assistant Secretary" is none
            is_known = any(one.start < match.end() and match.start() < one.end for one in placed)
            if word in self._roles and is_name and not is_known:
                part = Part("review.no_person")
                yield Verdict(ClaimKind.PERSON, State.NOT_IN_RECORD, match.start(), match.end(), (part,))


def _with_years(mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Yield dates, each without a year with that of the one before: `September 2018 and December`."""
    year = None
    for one in mentions:
        year = one.year or year
        yield replace(one, year=year)


def _lists_of_writers(sentence: Sentence, placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lists of organizations before a verb of writing, and on both sides of one of joining."""
    assert sentence.language
    words, text = module(sentence.language, "reviewing"), even(sentence.text)
    lists = list(lists_of([one for one in placed if one.link.section == "organizations"], text, words.LISTING))
    found = []
    for verb in re.finditer(rf"(?<!\w)(?P<joined>{words.JOINED})(?!\w)|(?<!\w)(?:{words.WROTE})(?!\w)", text):
        before = [one for one in lists if _is_empty(text[one[-1].end : verb.start()])]
        behind = [one for one in lists if verb["joined"] and _is_empty(text[verb.end() : one[0].start])]
        found.extend([*before, *behind] if before else [])
    return found


def _is_of_the_matter(sentence: Sentence, one: Placed) -> bool:
    """Return whether a name stands in what a document is about, and not as one that signs: "on Alder's program"."""
    assert sentence.language
    about = "|".join(module(sentence.language, "reviewing").ABOUT.split())
    articles = "|".join(module(sentence.language, "particles").ARTICLES.split())
    is_led = re.search(rf"(?<!\w)(?:{about})\s+(?:(?:{articles})\s+)?$", even(sentence.text[: one.start]))
    return is_led is not None or re.match(r"['’]s?(?!\w)", sentence.text[one.end :]) is not None


def _is_empty(text: str) -> bool:
    return not text.strip(" ,)’'\"”")


def _verdict(
    one: Placed,
    state: State,
    parts: tuple[Part, ...],
    citations: tuple[Citation, ...] = (),
    *entries: str,
    kind: ClaimKind = ClaimKind.ORGANIZATION,
) -> Verdict:
    return Verdict(kind, state, one.start, one.end, parts, citations, entries)
