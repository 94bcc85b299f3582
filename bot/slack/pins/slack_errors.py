"""What Slack refuses a step of a pin for, and what follows from it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from slack_sdk.errors import SlackApiError

from bot.slack.sending import error_of

logger = logging.getLogger(__name__)

# The channel is gone for the bot, and its pins with it.
LOST_CHANNEL = ("channel_not_found", "not_in_channel", "is_archived", "is_inactive")
DELETED = ("message_not_found",)
_DONE = ("already_pinned", "no_pin", "not_pinned")
# The token serves no more, until whoever runs the bot sets another.
TOKEN = (
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required",
    "ekm_access_denied", "accesslimited",
)  # fmt: skip
# Nobody's doing, or not for long: what was begun is gone on with later.
PASSING = (
    "", "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    "team_added_to_org", *TOKEN,
)  # fmt: skip


@contextmanager
def if_allowed(failure: str) -> Iterator[None]:
    """Do without what Slack will never allow; what it may allow later is raised.

    Args:
        failure: What is then not done, for the log.
    """
    try:
        yield
    except SlackApiError as error:
        if error_of(error) in PASSING:
            raise
        logger.error("%s: %s", failure, error_of(error))


@contextmanager
def done_already(*errors: str) -> Iterator[None]:
    """Take some refusals for what they are: Slack has done so before.

    Args:
        errors: More of them than those that say so by themselves.
    """
    try:
        yield
    except SlackApiError as error:
        if error_of(error) not in (*_DONE, *errors):
            raise
