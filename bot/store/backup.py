"""Copy an embedded store while bots use it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from bot.errors import StoreError


def back_up(url: str, copy: Path) -> None:
    """Write a whole copy of an embedded store; a copy of its file alone would lack what was written last.

    Args:
        url: As `bot.settings` has it, with the driver's name.
        copy: The file to write.

    Raises:
        StoreError: Nothing is copied: the store is Postgres, or not there, or the file is there already.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        raise StoreError("The store is Postgres, which is copied by its own programs: run `pg_dump`.")
    path = Path(address.database or "")
    if not path.is_file():
        raise StoreError(f"The store {path} is not there, so that there is nothing to copy.")
    if copy.exists():
        raise StoreError(f"{copy} is there already. Name another file, or remove it.")
    part = copy.with_name(f"{copy.name}.part")
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as store,
            closing(sqlite3.connect(part)) as target,
        ):
            store.backup(target)
        part.rename(copy)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"The store {path} cannot be copied to {copy}: {error}.") from error
