"""The container has what the lock has, runs without root, and starts as the Procfile does."""

from __future__ import annotations

import json
import re

from tests.shipped import ROOT

LINES = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()


def values(instruction: str) -> list[str]:
    return [line.partition(" ")[2] for line in LINES if line.startswith(f"{instruction} ")]


def test_it_runs_without_root_what_the_procfile_runs() -> None:
    (user,), (entry,) = values("USER"), values("ENTRYPOINT")
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)  # by number: a host can see that it is not root
    assert f"web: {' '.join(json.loads(entry))}" in (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()


def test_it_installs_what_is_locked_and_copies_what_is_there() -> None:
    assert any("--require-hashes -r requirements.txt" in one for one in values("RUN"))
    assert all((ROOT / one.split()[0]).exists() for one in values("COPY"))
    assert {one.split()[0] for one in values("COPY")} == {"requirements.txt", "bot", "knowledge"}
