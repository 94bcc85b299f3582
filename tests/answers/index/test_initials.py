"""What an office is called in short."""

from __future__ import annotations

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.index.initials import initials
from bot.answers.understand.grammar import grammar_of
from bot.knowledge.fields import Text
from tests.damages import Damage
from tests.rows import rows
from tests.shipped import answering


@rows(
    ("office", "said"),
    [
        ({"en": "Chief Executive Officer of Birch Mills"}, ["ceo"]),
        ({"en": "Interim Chief Executive Officer"}, ["ceo"]),
        ({"en": "Prime Minister of Orland"}, ["pm"]),
        ({"en": "Managing Director, Alder Transit"}, ["md"]),
        ({"en": "Director General of Birch", "fr": "directrice générale de Birch"}, ["dg", "dg"]),
        ({"en": "Mayor of Alder"}, []),
        ({"en": "Minister for Roads"}, []),
        ({"en": "Interior Trustee of Alder"}, []),  # "it"
        ({"en": "chief pilot harbour bell tower keeper"}, []),
    ],
)
def test_an_office_is_said_in_short(office: dict[str, str], said: list[str]) -> None:
    assert [*initials(Text(**office), grammar_of(("en", "fr")))] == said


def test_who_is_that_is_whoever_holds_it(damage: Damage) -> None:
    folder = damage("documents/2019-07-18-iom.yaml", "en: Secretary of State", "en: Chief Executive Officer of State")
    answerer: Answerer = answering(folder)
    answer = answerer.answer("who is the CEO of State?")
    assert isinstance(answer, Found)
    assert "Pompeo" in answer.sentence
    assert not isinstance(answerer.answer("who is the CFO of State?"), Found)
