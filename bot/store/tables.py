"""The tables as this version of the bot knows them; `migrations/` says how a store gets there.

Each says what it keeps and until when, and each column what stands in it: SECURITY.md has its tables from here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

NEWEST = "0005"  # the last of migrations/versions; here, so that looking at a store's schema needs no alembic

# The notice in which a migration says which schema a version must know at least to go on beside it, such as "0002".
# Without it a newer schema is left alone by every version that does not know it.
OLDEST_READER = "schema:oldest_reader"

SCHEMAS = tuple(f"{number:04}" for number in range(1, int(NEWEST) + 1))  # all there ever were, the oldest first

_ENTERPRISE = "Slack's id of the enterprise, where the app is installed for all of it"
_TEAM = "Slack's id of the workspace"

metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s"})

_RECORD = "the record's name"


def _of(record: str | None) -> tuple[Column[Any], ...]:
    """Return whose rows those of a table are, and of which record, where the table is for several."""
    return (
        Column("enterprise_id", String, primary_key=True, doc=_ENTERPRISE),
        Column("team_id", String, primary_key=True, doc=_TEAM),
        *([Column("record_name", String, primary_key=True, doc=record)] if record else []),
    )


def _preferences(name: str, keeps: str, record: str | None = None) -> Table:
    # Neither a name nor a time: what was chosen, and by whom.
    return Table(
        name,
        metadata,
        *_of(record),
        Column("user_id", String, primary_key=True, doc="Slack's id of the person"),
        Column("language", String, doc="the language chosen"),
        Column("organization", String, doc="the id of the organization chosen, from the record"),
        info={"keeps": keeps, "until": "until the person takes the choice back"},
    )


def _pins(name: str, keeps: str, record: str | None = None) -> Table:
    # One row for each fact in each channel; `pinned.py` says what stands in it, and in which state.
    whose = [one.name for one in _of(record)]
    return Table(
        name,
        metadata,
        Column("id", String, primary_key=True, doc="random"),
        *(Column(one.name, String, nullable=False, doc=one.doc) for one in _of(record)),
        Column("channel", String, nullable=False, doc="Slack's id of the channel"),
        Column("fact", String, nullable=False, doc="the fact's id in the record"),
        Column(
            "asked",
            String,
            nullable=False,
            doc="the question, in words without additions of the person where that can be done",
        ),
        Column("sentence", String, nullable=False, doc="the answer, as the card says it"),
        Column("fingerprint", String, nullable=False, doc="a digest of the answer"),
        Column("language", String, nullable=False, doc="the card's language"),
        Column("standing", String, nullable=False, doc="whether the figure is current, superseded or disputed"),
        Column("as_of", String, doc="the day that the question speaks of"),
        Column("record", String, nullable=False, doc="the digest of the record"),
        Column("pinned_by", String, nullable=False, doc="Slack's id of who pinned it"),
        Column("state", String, nullable=False, doc="how far it is pinned"),
        Column("step", String, nullable=False, doc="random; which step is under way"),
        Column("wanted_at", Double, nullable=False, doc="when it was asked for"),
        Column("touched_at", Double, nullable=False, doc="when it was last worked on"),
        Column("message_ts", String, doc="Slack's id of the card"),
        Column("posted_at", Double, doc="when the card was posted"),
        Column("former_ts", String, doc="Slack's id of the card before, while it is posted anew"),
        Column("change", String, doc="what a newer record changed, for the card's thread"),
        UniqueConstraint(*whose, "channel", "fact", name=f"uq_{name}_fact"),
        Index(f"ix_{name}_state", *whose, "state", "posted_at"),
        Index(f"ix_{name}_record", *whose, "record"),
        info={"keeps": keeps, "until": "until the card is unpinned"},
    )


def _pin_topics(name: str, of_pins: Table, keeps: str, record: str | None = None) -> Table:
    # A pin belongs to its topics' changes; the workspace stands here again so that one index finds a topic's pins.
    whose = [one.name for one in _of(record)]
    return Table(
        name,
        metadata,
        Column("pin_id", String, primary_key=True, doc="the pin"),
        Column("topic", String, primary_key=True, doc="the part's id in the record"),
        *(Column(one.name, String, nullable=False, doc=one.doc) for one in _of(record)),
        Column("digest", String, nullable=False, doc="the part's digest"),
        ForeignKeyConstraint(["pin_id"], [of_pins.c.id], name=f"fk_{name}_pin", ondelete="CASCADE"),
        Index(f"ix_{name}_topic", *whose, "topic", "digest"),
        info={"keeps": keeps, "until": "as long as its pin"},
    )


preferences = _preferences("preferences", "what a person chose")
pins = _pins("pins", "facts that people pinned")
pin_topics = _pin_topics("pin_topics", pins, "which parts of the record a pinned fact rests on")

# The same of each record that has a name among several. Tables of their own, so that a version which knows of one
# record alone goes on beside this one, and takes no row of another record for one of its own.
record_preferences = _preferences("record_preferences", "what a person chose, of a record among several", _RECORD)
record_pins = _pins("record_pins", "facts that people pinned, of a record among several", _RECORD)
record_pin_topics = _pin_topics(
    "record_pin_topics", record_pins, "which parts of a record among several a pinned fact rests on", _RECORD
)

# Which of several records a channel uses, or a workspace where its channels say nothing.
record_choices = Table(
    "record_choices",
    metadata,
    Column("enterprise_id", String, primary_key=True, doc=_ENTERPRISE),
    Column("team_id", String, primary_key=True, doc=_TEAM),
    Column("channel", String, primary_key=True, doc="Slack's id of the channel; empty for the whole workspace"),
    Column("record_name", String, nullable=False, doc=_RECORD),
    info={"keeps": "which of several records a channel or a workspace uses", "until": "until another is chosen"},
)

# Events that some process took up in the last hour: ids of Slack's, and no word of what was said.
deliveries = Table(
    "deliveries",
    metadata,
    Column("enterprise_id", String, primary_key=True, doc=_ENTERPRISE),
    Column("team_id", String, primary_key=True, doc=_TEAM),
    Column("key", String, primary_key=True, doc="Slack's id of the event"),
    Column("taken_at", Double, nullable=False, doc="when"),
    Index("ix_deliveries_taken_at", "taken_at"),
    info={"keeps": "which events some process has taken up, with Postgres alone", "until": "about an hour"},
)

# Which process does the background work. It speaks of processes, and so of no workspace.
leases = Table(
    "leases",
    metadata,
    Column("work", String, primary_key=True, doc="the work's name"),
    Column("holder", String, nullable=False, doc="random; the process"),
    Column("expires_at", Double, nullable=False, doc="until when"),
    info={"keeps": "which process does the background work", "until": "until the next one takes it up"},
)

# What the processes tell each other: which record is in use, and that it is to be read again. Of no workspace.
notices = Table(
    "notices",
    metadata,
    Column("name", String, primary_key=True, doc="the notice's name; with a digest of a workspace that the app left"),
    Column("value", String, nullable=False, doc="a digest of a record, or a version"),
    Column("given_at", Double, nullable=False, doc="when"),
    info={
        "keeps": "what the processes tell each other of the record, and which workspaces the app has just left",
        "until": "until the next notice; a minute",
    },
)

# What was asked and not found, and which statement people then opened: by a keyed digest, without a word of it, and
# with one of a few shares of all people. Of no person, channel or workspace.
gap_presses = Table(
    "gap_presses",
    metadata,
    Column(
        "gap",
        String,
        primary_key=True,
        doc="a keyed digest of the question, behind the record's name where there are several",
    ),
    Column(
        "share",
        Integer,
        primary_key=True,
        autoincrement=False,
        doc="one of a few shares of all people, by a keyed digest",
    ),
    Column("pressed_at", Double, nullable=False, doc="when"),
    info={"keeps": "what was asked and not found, without a word of it, with `GAPS=on` alone", "until": "30 days"},
)

# The words of those that enough people asked alike.
gaps = Table(
    "gaps",
    metadata,
    Column(
        "gap",
        String,
        primary_key=True,
        doc="a keyed digest of the question, behind the record's name where there are several",
    ),
    Column("question", String, nullable=False, doc="the question"),
    Column("opened", String, nullable=False, doc="the statement that people then opened"),
    Column("language", String, nullable=False, doc="its language"),
    Column("pressed_at", Double, nullable=False, doc="when"),
    info={"keeps": "what three people asked alike and did not find, with `GAPS=on` alone", "until": "30 days"},
)

# Where the app is installed by OAuth, one row each; `sealing.py` seals the tokens. An installation in one workspace has
# no `enterprise_id`, since payloads of one workspace name its enterprise or leave it out; `grid_id` tells it.
installations = Table(
    "installations",
    metadata,
    Column("app_id", String, primary_key=True, doc="Slack's id of the app"),
    Column("enterprise_id", String, primary_key=True, doc=_ENTERPRISE),
    Column("team_id", String, primary_key=True, doc=_TEAM),
    Column("grid_id", String, nullable=False, doc="Slack's id of the enterprise around a workspace"),
    Column("bot_id", String, nullable=False, doc="Slack's id of the bot"),
    Column("bot_user_id", String, nullable=False, doc="Slack's id of the bot as a user"),
    Column("scopes", String, nullable=False, doc="what Slack allows"),
    Column("bot_token", String, nullable=False, doc="the token, sealed"),
    Column("refresh_token", String, doc="what renews the token, sealed"),
    Column("expires_at", Double, doc="when the token ends"),
    Column("installed_at", Double, nullable=False, doc="when"),
    # Which renewal of the token is under way, or was when its process ended, and until when another leaves it alone.
    Column("renewal", String, nullable=False, doc="random; which renewal is under way"),
    Column("renewing_until", Double, nullable=False, doc="until when"),
    info={"keeps": "where the app is installed by OAuth", "until": "until the app is uninstalled"},
)

# Installations that somebody began: a digest each, for ten minutes. Of nobody that is known yet.
oauth_states = Table(
    "oauth_states",
    metadata,
    Column("digest", String, primary_key=True, doc="a digest of a random number"),
    Column("expires_at", Double, nullable=False, doc="until when"),
    Index("ix_oauth_states_expires_at", "expires_at"),
    info={"keeps": "installations that somebody began", "until": "ten minutes"},
)
