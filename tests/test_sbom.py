"""`.ci/sbom`, where the bill of materials lacks something and where it does not; `.ci/run` makes a real one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / ".ci" / "sbom"


@pytest.fixture
def script() -> ModuleType:
    """The script as a module."""
    loader = SourceFileLoader("sbom", str(SCRIPT))
    spec = spec_from_loader("sbom", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def told_in_full(script: ModuleType) -> list[dict[str, Any]]:
    return [
        {"name": name.replace("-", "_"), "version": version, "licenses": [{"license": {"id": "MIT"}}]}
        for name, version in script.locked().items()
    ]


def leave_out(told: list[dict[str, Any]]) -> None:
    told.remove(next(one for one in told if one["name"] == "aiohttp"))


def take_another_version(told: list[dict[str, Any]]) -> None:
    next(one for one in told if one["name"] == "aiohttp")["version"] = "1.0"


def tell_no_licence(told: list[dict[str, Any]]) -> None:
    next(one for one in told if one["name"] == "aiohttp")["licenses"] = []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (leave_out, "is locked and not in it"),
        (take_another_version, "is locked and not in it"),
        (tell_no_licence, "aiohttp tells no licence"),
        (lambda _: None, "each with its licence."),
    ],
)
def test_what_the_bill_of_materials_lacks_is_said(
    damage: Callable[[list[dict[str, Any]]], None],
    said: str,
    script: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = told_in_full(script)
    assert len(told) > 20
    damage(told)
    monkeypatch.setattr(script, "written", lambda _: {"components": told})
    monkeypatch.setattr(sys, "argv", ["sbom", str(tmp_path / "made" / "sbom.cdx.json")])
    is_whole = said.startswith("each")
    assert script.main() == (0 if is_whole else 1)
    assert said in capsys.readouterr().out
