"""One module for each kind of answer. Each offers `answer(inquiry)`, which returns None where it is not asked for.

`answerer.py` asks them in the order of `KINDS`: the ones that need a certain form of question first.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.answer import Answer
from bot.answers.inquiry import Inquiry
from bot.answers.kinds import asks, events, facts, letters, organizations, people, places, signatories, sources, terms

KINDS: tuple[Callable[[Inquiry], Answer | None], ...] = (
    sources.answer,
    signatories.answer,
    asks.answer,
    letters.answer,
    people.answer,
    places.answer,
    terms.answer,
    organizations.answer,
    events.answer,
    facts.answer,
    asks.mentioned,
)
