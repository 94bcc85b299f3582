"""The process that opens a DOCX file: `python -m bot.review.word.child`. A line of JSON in, then the file; one out.

Drafts come from many hands, and parsers have faults. So they run apart, with the limits of letters' files.
"""

from __future__ import annotations

import base64
import json
import sys
from typing import IO, Any

from bot.errors import BotError
from bot.ingest.reading.child import confine, limit_processor


def main(given: IO[bytes], told: IO[str]) -> None:
    """Answer the one request."""
    confine()
    limit_processor()
    request = json.loads(given.readline())
    print(json.dumps(_answer(request, given.read())), file=told, flush=True)


def _answer(request: dict[str, Any], raw: bytes) -> dict[str, Any]:
    """Return a file's text, or the file with comments, or why there is none."""
    try:
        from bot.review.word.comments import Comment, body_of, commented

        if "comments" in request:
            made = commented(raw, [Comment(*one) for one in request["comments"]])
            return {"file": base64.b64encode(made).decode("ascii")}
        body = body_of(raw)
    except BotError as exc:
        return {"error": str(exc)}
    except ModuleNotFoundError as exc:
        return {"missing": exc.name}
    except (MemoryError, RecursionError):
        return {"error": "takes more memory than any draft should. Save it anew, or give its text."}
    except Exception as exc:  # noqa: BLE001 -- a parser's fault on a broken file: its kind is said, never its words
        return {"error": f"is damaged ({type(exc).__name__}). Save it anew, or give its text."}
    return {"text": body.text, "has_changes": body.has_changes, "has_more": body.has_more}


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout)
