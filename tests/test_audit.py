"""`.ci/audit`, beside a pip-audit that finds something, nothing, or has not looked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FAKE = """#!{python} -S
import json, pathlib, sys
service = sys.argv[sys.argv.index("--vulnerability-service") + 1]
pinned = pathlib.Path(sys.argv[2]).read_text().split()
packages = [dict(zip(("name", "version"), one.split("=="), strict=True), vulns=[]) for one in pinned]
is_control = pinned == ["jinja2==2.10"]
{answer}
print(json.dumps({{"dependencies": packages}}))
"""
SEES = 'packages[0]["vulns"] = [{"id": "PYSEC-1"}] if is_control else []'
KNOWS = 'packages[0]["vulns"] = [{"id": "PYSEC-1", "aliases": ["CVE-1"]}]'
SKIPS = 'if not is_control: packages[3] = {"name": packages[3]["name"], "skip_reason": "not found"}'
FIRST = "aiohappyeyeballs"  # of the locks
TODAY = datetime.now(UTC).date()


def audit(folder: Path, answer: str | None, waivers: str | None = None) -> tuple[int, str]:
    """Run the audit with such a pip-audit; None for none.

    Neither looks for installed packages, which it needs none of: that takes longer, with coverage most of all.
    """
    if answer is not None:
        fake = folder / "pip-audit"
        fake.write_text(FAKE.format(python=sys.executable, answer=answer), encoding="utf-8")
        fake.chmod(0o755)
    options = []
    if waivers is not None:
        (folder / "waivers.toml").write_text(waivers, encoding="utf-8")
        options = ["--waivers", str(folder / "waivers.toml")]
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / ".ci" / "audit"), *options],
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def waiver(**changes: str) -> str:
    fields = {"id": '"PYSEC-1"', "package": f'"{FIRST}"', "reason": '"no such file is read"', "until": str(TODAY)}
    fields |= changes
    return "[[waiver]]\n" + "".join(f"{name} = {value}\n" for name, value in fields.items() if value)


def test_an_audit_that_looked_at_every_package_of_every_lock_says_how_many(tmp_path: Path) -> None:
    status, said = audit(tmp_path, SEES)
    assert (status, "0 vulnerabilities are known" in said) == (0, True), said
    locks = [*ROOT.glob("requirements*.txt"), *(ROOT / ".ci").glob("requirements*.txt")]
    locked = {
        one.partition("[")[0] for lock in locks for one in re.findall(r"^([\w.\-\[\]]+)==", lock.read_text(), re.M)
    }
    assert said.startswith(f"{len(locked)} packages")


def test_what_is_known_of_a_locked_package_fails(tmp_path: Path) -> None:
    status, said = audit(tmp_path, KNOWS)
    assert (status, f"{FIRST} " in said, "PYSEC-1" in said) == (1, True, True), said


def test_another_service_is_asked_where_the_first_knows_nothing(tmp_path: Path) -> None:
    status, said = audit(tmp_path, f'{SEES}\nif service == "pypi": packages[0]["vulns"] = []')
    assert (status, "0 vulnerabilities are known" in said) == (0, True), said


@pytest.mark.parametrize("identifier", ["PYSEC-1", "CVE-1"])
def test_what_is_waived_passes_until_its_day(identifier: str, tmp_path: Path) -> None:
    status, said = audit(tmp_path, KNOWS, waiver(id=f'"{identifier}"'))
    assert (status, "1 are waived" in said) == (0, True), said
    status, said = audit(tmp_path, KNOWS, waiver(id=f'"{identifier}"', until=str(TODAY - timedelta(days=1))))
    assert (status, "ended on" in said) == (1, True), said


def test_a_waiver_is_of_one_thing_of_one_package(tmp_path: Path) -> None:
    assert audit(tmp_path, KNOWS, waiver(package='"aiohttp"'))[0] == 1
    assert audit(tmp_path, KNOWS, waiver(id='"PYSEC-2"'))[0] == 1


@pytest.mark.parametrize("name", ["id", "package", "reason", "until"])
@pytest.mark.parametrize("value", [pytest.param("", marks=pytest.mark.slow), '""'])
def test_a_waiver_without_a_reason_or_an_end_fails(name: str, value: str, tmp_path: Path) -> None:
    status, said = audit(tmp_path, SEES, waiver(**{name: value}))
    assert (status, f"A waiver lacks {name}" in said) == (1, True), said


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("pass", "pypi does not know of jinja2==2.10; osv does not know of jinja2==2.10"),
        (f"{SEES}\n{SKIPS}", "1 of "),
        (f"{SEES}\nif not is_control: packages = []", "packages, among them"),
        ('sys.exit("no index")', "pypi: no index; osv: no index"),
        ('print("x"); sys.exit()', "pypi: x; osv: x"),
        (None, "pip-audit is not installed"),
    ],
)
def test_an_audit_that_saw_nothing_does_not_pass(answer: str | None, told: str, tmp_path: Path) -> None:
    status, said = audit(tmp_path, answer)
    assert (status, said.startswith("Not audited: "), told in said) == (2, True, True), said
