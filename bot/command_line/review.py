"""`review`: a draft statement beside the record."""

from __future__ import annotations

import argparse
from functools import partial

from bot.command_line.arguments import Commands, offer_record
from bot.command_line.records import answerer_of, chosen_record
from bot.languages import LANGUAGES
from bot.settings import Settings

_FORMATS = ("text", "json", "sarif")
_FAIL_LEVELS = ("none", "contradicted", "outdated", "not-in-record")


def offer(commands: Commands) -> None:
    """Offer `review`."""
    review = commands.add_parser("review", help="compare a draft statement with the record, claim by claim")
    review.add_argument("draft", metavar="FILE", help="a text file in UTF-8, or a DOCX file; - for standard input")
    review.add_argument("--format", choices=_FORMATS, default="text", help="else %(default)s")
    review.add_argument(
        "--fail-level",
        choices=_FAIL_LEVELS,
        default="outdated",
        help="exit 1 from this state on; else %(default)s. Exit 2 where the draft could not be reviewed",
    )
    review.add_argument("--lang", choices=LANGUAGES, help="of what is said; else the draft's")
    review.add_argument("--comments", metavar="OUT", help="write a DOCX draft to OUT, with a comment for each finding")
    offer_record(review)
    review.set_defaults(run=_review)


def _review(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.review.command import Review

    review = Review(parsed.draft, parsed.format, parsed.fail_level, parsed.lang, parsed.comments)
    return review.run(partial(answerer_of, chosen_record(parsed, settings), settings), print)
