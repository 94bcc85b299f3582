"""What SECURITY.md says of permissions, data and tests is what the code has."""

from __future__ import annotations

import re
from pathlib import Path

from bot.slack.manifest import LETTER_SCOPES, OPTIONAL_SCOPES, REASONS, SCOPES
from bot.store.tables import metadata
from tests.security_page import PAGE, written

ROOT = Path(__file__).resolve().parents[1]
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_has_the_permissions_and_the_tables_of_the_code() -> None:
    assert written(TEXT) == TEXT, "python -m tests.security_page"


def test_each_permission_has_its_reason_and_no_other_has_one() -> None:
    assert set(REASONS) == {*SCOPES, *OPTIONAL_SCOPES, *LETTER_SCOPES}


def test_each_table_and_each_column_says_what_stands_in_it() -> None:
    for table in metadata.sorted_tables:
        assert set(table.info) == {"keeps", "until"}, table.name
        assert [column.name for column in table.columns if not column.doc] == [], table.name


def test_each_threat_names_what_tries_it() -> None:
    threats = re.findall(r"^\| .+ \| .+ \| (`.+`) \|$", TEXT[TEXT.index("## Threats") :], re.MULTILINE)
    assert len(threats) > 10
    named = [name for row in threats for name in re.findall(r"`([^`]+)`", row)]
    assert [name for name in named if not (ROOT / name).exists()] == []
