"""How a pin stands in its table, and the conditions that find it. Each names the workspace, and the record."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select, true

from bot.store import tables
from bot.store.pinned import IN_SIGHT, Pin, PinnedCard, PinState
from bot.store.values import Workspace

_OF_PIN = [field.name for field in fields(Pin) if field.name not in ("workspace", "card")]
_OF_CARD = [field.name for field in fields(PinnedCard) if field.name != "topics"]


class PinRows:
    """The rows of one record's pins.

    Args:
        record: The record's name among several; empty for the only one.
    """

    def __init__(self, record: str = "") -> None:
        self._record = record
        self.pins, self.topics = (
            (tables.record_pins, tables.record_pin_topics) if record else (tables.pins, tables.pin_topics)
        )
        self.key = [*self._columns_of(Workspace("", "")), "channel", "fact"]  # of a fact in a channel

    def all(self) -> Select[Any]:
        """Return every column of pins; whoever selects adds `within`."""
        return select(self.pins)

    @property
    def of_record(self) -> ColumnElement[bool]:
        """Pins of the record, in every workspace."""
        return self.pins.c.record_name == self._record if self._record else true()

    def within(self, workspace: Workspace) -> ColumnElement[bool]:
        """Pins of one workspace."""
        return self._of(workspace, self.pins.c)

    def topics_within(self, workspace: Workspace) -> ColumnElement[bool]:
        """Topics of the pins of one workspace."""
        return self._of(workspace, self.topics.c)

    def in_channel(self, workspace: Workspace, channel: str) -> ColumnElement[bool]:
        """Pins of one channel."""
        return and_(self.within(workspace), self.pins.c.channel == channel)

    def in_sight(self, workspace: Workspace, channel: str) -> ColumnElement[bool]:
        """Pins of one channel that people see there."""
        return and_(self.in_channel(workspace, channel), self.pins.c.state.in_(IN_SIGHT))

    def of_message(self, message_ts: str) -> ColumnElement[bool]:
        """Pins whose message it is, or was until a renewal that is not done."""
        return or_(self.pins.c.message_ts == message_ts, self.pins.c.former_ts == message_ts)

    def unchanged(self, pin: Pin) -> ColumnElement[bool]:
        """Return the row of a pin, if it is still as far as when it was read."""
        columns = self.pins.c
        return and_(
            self.within(pin.workspace), columns.id == pin.id, columns.state == pin.state, columns.step == pin.step
        )

    def rows_of_topics(self, pin: Pin, card: PinnedCard) -> list[dict[str, str]]:
        """Return a row for each topic of a pin's card."""
        whose = {"pin_id": pin.id, **self._columns_of(pin.workspace)}
        return [{**whose, "topic": topic, "digest": digest} for topic, digest in sorted(card.topics.items())]

    def row_of(self, pin: Pin) -> dict[str, Any]:
        """Return a pin as a row."""
        told = {name: getattr(pin, name) for name in _OF_PIN}
        return {**self._columns_of(pin.workspace), **columns_of_card(pin.card), **told}

    def _of(self, workspace: Workspace, columns: Any) -> ColumnElement[bool]:
        return and_(*(columns[name] == value for name, value in self._columns_of(workspace).items()))

    def _columns_of(self, workspace: Workspace) -> dict[str, str]:
        whose = {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id}
        return {**whose, "record_name": self._record} if self._record else whose


def columns_of_card(card: PinnedCard) -> dict[str, str | None]:
    """Return a card as its pin's row has it."""
    return {name: getattr(card, name) for name in _OF_CARD}


def pin_of(row: Row[Any]) -> Pin:
    """Return a row as a pin."""
    values = row._mapping
    told = {name: values[name] for name in _OF_PIN}
    told["state"] = PinState(told["state"])
    card = PinnedCard(**{name: values[name] for name in _OF_CARD})
    return Pin(workspace=Workspace(values["enterprise_id"], values["team_id"]), card=card, **told)
