"""How a pin stands in its table, and the conditions that find it. Each names the workspace."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select

from bot.store import tables
from bot.store.pinned import IN_SIGHT, Pin, PinnedCard, PinState
from bot.store.values import Workspace

PINS, TOPICS = tables.pins.c, tables.pin_topics.c
_OF_PIN = [field.name for field in fields(Pin) if field.name not in ("workspace", "card")]
_OF_CARD = [field.name for field in fields(PinnedCard) if field.name != "topics"]


def pins() -> Select[Any]:
    """Return every column of pins; whoever selects adds `within`."""
    return select(tables.pins)


def within(workspace: Workspace, table: Any = PINS) -> ColumnElement[bool]:
    """Rows of one workspace."""
    return and_(table.enterprise_id == workspace.enterprise_id, table.team_id == workspace.team_id)


def in_channel(workspace: Workspace, channel: str) -> ColumnElement[bool]:
    """Pins of one channel."""
    return and_(within(workspace), PINS.channel == channel)


def in_sight(workspace: Workspace, channel: str) -> ColumnElement[bool]:
    """Pins of one channel that people see there."""
    return and_(in_channel(workspace, channel), PINS.state.in_(IN_SIGHT))


def of_message(message_ts: str) -> ColumnElement[bool]:
    """Pins whose message it is, or was until a renewal that is not done."""
    return or_(PINS.message_ts == message_ts, PINS.former_ts == message_ts)


def unchanged(pin: Pin) -> ColumnElement[bool]:
    """Return the row of a pin, if it is still as far as when it was read."""
    return and_(within(pin.workspace), PINS.id == pin.id, PINS.state == pin.state, PINS.step == pin.step)


def columns_of(workspace: Workspace) -> dict[str, str]:
    """Return the workspace as a row has it."""
    return {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id}


def columns_of_card(card: PinnedCard) -> dict[str, str | None]:
    """Return a card as its pin's row has it."""
    return {name: getattr(card, name) for name in _OF_CARD}


def rows_of_topics(pin_id: str, workspace: Workspace, card: PinnedCard) -> list[dict[str, str]]:
    """Return a row for each topic of a card."""
    whose = {"pin_id": pin_id, **columns_of(workspace)}
    return [{**whose, "topic": topic, "digest": digest} for topic, digest in sorted(card.topics.items())]


def row_of(pin: Pin) -> dict[str, Any]:
    """Return a pin as a row."""
    told = {name: getattr(pin, name) for name in _OF_PIN}
    return {**columns_of(pin.workspace), **columns_of_card(pin.card), **told}


def pin_of(row: Row[Any]) -> Pin:
    """Return a row as a pin."""
    values = row._mapping
    told = {name: values[name] for name in _OF_PIN}
    told["state"] = PinState(told["state"])
    card = PinnedCard(**{name: values[name] for name in _OF_CARD})
    return Pin(workspace=Workspace(values["enterprise_id"], values["team_id"]), card=card, **told)
