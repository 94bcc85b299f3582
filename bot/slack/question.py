"""What a person asked, as plain text: Slack's tokens and entities are undone before anything is looked up."""

from __future__ import annotations

import html
import re

# <@U1|name>  <#C1|name>  <!channel>  <!subteam^S1|@team>  <!date^…|fallback>  <https://…|label>
_TOKEN = re.compile(r"<(?P<sign>[@#!]?)(?P<body>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def plain_text(text: str) -> str:
    """Turn Slack's text into what the person sees.

    A user's id without a name stays as a word ("@U123"): the record does not know it, so that "did <@U123> sign?" is
    not answered as if nobody had been named.

    Args:
        text: A command's or a message's text, with tokens such as `<!channel>` and entities such as `&amp;`.
    """
    return html.unescape(_TOKEN.sub(_plain, text)).strip()


def without_mention(text: str, bot_user: str | None) -> str:
    """Remove the bot's own mention from a message's text.

    Args:
        text: The text as Slack sent it.
        bot_user: The bot's user id; None where the event does not tell, then a mention at the start is the bot's.
    """
    who = re.escape(bot_user) if bot_user else r"[UW][A-Z0-9]+"
    mention = re.compile(rf"<@{who}(?:\|[^<>]*)?>[\s,:;]*")
    return mention.sub(" ", text).strip() if bot_user else mention.sub("", text.lstrip(), count=1)


def _plain(match: re.Match[str]) -> str:
    sign, body, label = match["sign"], match["body"], match["label"]
    if sign == "!":
        return label if label else "@" + body.partition("^")[0]
    if sign:
        return sign + (label or body).removeprefix(sign)
    return label or body.removeprefix("mailto:")
