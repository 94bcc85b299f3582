"""What SECURITY.md tells of permissions and data, written from the code: `python -m tests.security_page`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Table

from bot.slack.manifest import LETTER_SCOPES, OPTIONAL_SCOPES, REASONS, SCOPES
from bot.store.tables import metadata

PAGE = Path(__file__).resolve().parents[1] / ".github" / "SECURITY.md"
WHEN = {
    **dict.fromkeys(SCOPES, "always"),
    **dict.fromkeys(OPTIONAL_SCOPES, "unless `manifest --no-unfurl`; the app works without it"),
    **dict.fromkeys(LETTER_SCOPES, "with `manifest --letters` alone"),
}
OF_EACH_WORKSPACE = ("enterprise_id", "team_id")


def permissions() -> Iterator[str]:
    """One row for each permission."""
    yield from ("| permission | for | asked |", "|---|---|---|")
    yield from (f"| `{scope}` | {REASONS[scope]} | {when} |" for scope, when in WHEN.items())


def stored() -> Iterator[str]:
    """One row for each table of the store."""
    yield from ("| table | keeps | until | of a workspace | columns |", "|---|---|---|---|---|")
    for table in metadata.sorted_tables:
        is_of_one = set(OF_EACH_WORKSPACE) <= set(table.columns.keys())
        whose = "yes" if is_of_one else "no"
        yield f"| `{table.name}` | {table.info['keeps']} | {table.info['until']} | {whose} | {_columns(table)} |"


def _columns(table: Table) -> str:
    return "; ".join(f"`{one.name}` {one.doc}" for one in table.columns if one.name not in OF_EACH_WORKSPACE)


WRITTEN: dict[str, Callable[[], Iterator[str]]] = {"permissions": permissions, "stored": stored}


def written(page: str) -> str:
    """Return the page with each part between its marks as the code has it now."""
    for name, rows in WRITTEN.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        part = re.compile(f"(?<={re.escape(begin)}).*?(?={re.escape(end)})", re.DOTALL)
        page, found = part.subn("\n" + "\n".join(rows()).replace("\\", "\\\\") + "\n\n", page)
        assert found == 1, f"{PAGE.name} needs the marks of {name} once"
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
