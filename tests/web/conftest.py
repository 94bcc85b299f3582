"""Each bot runs in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.settings import DEFAULT_DATABASE_URL


@pytest.fixture(autouse=True)
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, migrated: Path) -> None:
    """The store's default is a file in the working directory, which is there already: to migrate takes longer."""
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(migrated, make_url(DEFAULT_DATABASE_URL).database or "")
