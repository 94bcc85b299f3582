"""What else the people, organizations and places of a record are called by what they are: the company, the warden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answers.index.tokenising import Cut, Tokeniser
from bot.answers.understand.legal_forms import is_company
from bot.answers.understand.vocabulary import Grammar
from bot.knowledge.knowledge import Knowledge

_AREA = "nouns"
_NOTHING = Cut((), frozenset(), ())


class Called:
    """The nouns for what each thing of a record is, and for those who speak in its documents.

    Args:
        knowledge: The record.
        grammar: Of its languages.
        tokens: Cuts texts.

    Attributes:
        voice: What those who speak in a document are called, whoever they are: `signatories`.
    """

    def __init__(self, knowledge: Knowledge, grammar: Grammar, tokens: Tokeniser) -> None:
        self._by_id: dict[str, list[Cut]] = {}
        spoken = grammar.spoken
        self.voice = self._cut(tokens, spoken.words(_AREA, "VOICES"))
        company = self._cut(tokens, spoken.words(_AREA, "COMPANIES"))
        for organization in knowledge.organizations.values():
            if any(is_company(grammar.words(name)) for name in organization.names()):
                self._by_id.setdefault(organization.id, []).append(company)
        kinds = spoken.by_language(_AREA, "KINDS_OF_PLACES").values()
        for place in knowledge.places.values():
            nouns = " ".join(table.get(place.kind.value, "") for table in kinds).split()
            self._by_id.setdefault(place.id, []).append(self._cut(tokens, nouns))
        of_places = frozenset().union(*(tokens.names(place.names()).keys for place in knowledge.places.values()))
        after = {language: words.split() for language, words in spoken.by_language(_AREA, "AFTER_A_HEAD").items()}
        for person, language, text in _offices(knowledge):
            said = list(grammar.words(text))  # of the Warden of Alder's Harbour the warden alone
            ends = (at for at, word in enumerate(said) if word in after.get(language, ()))
            cut = tokens.cut(" ".join(said[: next(ends, len(said))]))
            self._by_id.setdefault(person, []).append(cut._replace(keys=cut.keys - of_places))

    def of(self, identifiers: Iterable[str]) -> Iterator[Cut]:
        """Yield the nouns for some organizations, people and places."""
        for one in identifiers:
            yield from self._by_id.get(one, ())

    @staticmethod
    def _cut(tokens: Tokeniser, nouns: Iterable[str]) -> Cut:
        found = sorted(nouns)
        return tokens.cut(" ".join(found)) if found else _NOTHING


def _offices(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Yield what the documents print beside each person, and its language: the office, and the title."""
    for document in knowledge.documents.values():
        for mention in document.mentions():
            if mention.person and mention.office:
                for language in mention.office.languages:
                    yield mention.person, language, mention.office.in_language(language)
        for signatory in document.signatories.listed if document.signatories else ():
            if signatory.person and signatory.title:
                yield signatory.person, document.language, signatory.title
