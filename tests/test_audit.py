"""`.ci/audit`, beside a pip-audit that finds something, nothing, or has not looked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FAKE = """#!{python}
import json, pathlib, sys
pinned = pathlib.Path(sys.argv[2]).read_text().split()
packages = [dict(zip(("name", "version"), one.split("=="), strict=True), vulns=[]) for one in pinned]
is_control = pinned == ["jinja2==2.10"]
{answer}
print(json.dumps({{"dependencies": packages}}))
"""
SEES = 'packages[0]["vulns"] = [{"id": "PYSEC-1"}] if is_control else []'
SKIPS = 'if not is_control: packages[3] = {"name": packages[3]["name"], "skip_reason": "not found"}'


def audit(folder: Path, answer: str | None) -> tuple[int, str]:
    """Run the audit with such a pip-audit; None for none."""
    if answer is not None:
        fake = folder / "pip-audit"
        fake.write_text(FAKE.format(python=sys.executable, answer=answer), encoding="utf-8")
        fake.chmod(0o755)
    done = subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "audit")],
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_an_audit_that_looked_at_every_package_says_how_many(tmp_path: Path) -> None:
    status, said = audit(tmp_path, SEES)
    assert (status, "0 vulnerabilities are known" in said) == (0, True), said


def test_what_is_known_of_a_locked_package_fails(tmp_path: Path) -> None:
    status, said = audit(tmp_path, 'packages[0]["vulns"] = [{"id": "PYSEC-1"}]')
    assert (status, "PYSEC-1" in said) == (1, True), said


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("pass", "what is known of jinja2==2.10 was not found"),
        (f"{SEES}\n{SKIPS}", "1 of "),
        (f"{SEES}\nif not is_control: packages = []", "packages, among them"),
        ('sys.exit("no index")', "no index"),
        (None, "pip-audit is not installed"),
    ],
)
def test_an_audit_that_saw_nothing_does_not_pass(answer: str | None, told: str, tmp_path: Path) -> None:
    status, said = audit(tmp_path, answer)
    assert (status, said.startswith("Not audited: "), told in said) == (2, True, True), said
