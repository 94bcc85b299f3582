"""The locks install what they name and nothing else, whatever others release."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.modules import MODULES, nodes_of

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {
    "run": ROOT / "requirements.txt",
    "ingest": ROOT / "requirements-ingest.txt",
    "develop": ROOT / ".ci" / "requirements.txt",
    "slow": ROOT / ".ci" / "requirements-slow.txt",
}
EXTRAS = {"run": (), "ingest": ("ingest",), "develop": ("dev", "ingest"), "slow": ("dev", "slow", "ingest")}
NEWER = "9999.0"
AUDIT = ROOT / ".ci" / "requirements-audit.txt"  # of a tool of its own, which needs nothing of the project
IN_EACH_LOCK = pytest.mark.parametrize("lock", [*LOCKS.values(), AUDIT], ids=[*LOCKS, "audit"])


@dataclass(frozen=True)
class Locked:
    """A line of a lock, and the hashes under it."""

    requirement: Requirement
    hashes: frozenset[str]

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        (pin,) = self.requirement.specifier
        assert pin.operator == "==", self.requirement
        return pin.version


def read(lock: Path) -> list[Locked]:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.partition(" --hash=") for line in text.splitlines() if line and not line.startswith("#")]
    return [Locked(Requirement(line), frozenset(hashes.split(" --hash="))) for line, _, hashes in lines]


@IN_EACH_LOCK
def test_every_line_is_pinned_with_hashes_and_names_no_address(lock: Path) -> None:
    for locked in read(lock):
        assert locked.version
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", one) for one in locked.hashes), locked.requirement
    assert "//" not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_everything_that_the_project_asks_for_is_locked_with_its_extras(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(one for extra in EXTRAS[name] for one in project["optional-dependencies"][extra]),
    ]
    locked = {one.name: one for one in read(LOCKS[name])}
    for requirement in map(Requirement, asked):
        one = locked[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(one.version), requirement
        assert requirement.extras <= one.requirement.extras, requirement


def test_every_library_that_the_bot_imports_is_asked_for_by_its_own_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(one).name) for one in project["dependencies"]}
    extra = {canonicalize_name(Requirement(one).name) for one in project["optional-dependencies"]["ingest"]}
    packages = packages_distributions()
    readers = (ROOT / "bot" / "ingest", ROOT / "bot" / "review" / "word")  # of files; both say what to install
    for path in MODULES:
        allowed = asked | extra if any(map(path.is_relative_to, readers)) else asked
        for name in _imported(path) - set(sys.stdlib_module_names) - {"bot"}:
            assert {canonicalize_name(one) for one in packages[name]} & allowed, f"{path} imports {name}"


def _imported(path: Path) -> set[str]:
    nodes = nodes_of(path)
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in names}


def test_what_runs_is_locked_the_same_where_it_is_developed() -> None:
    developed = {one.name: one for one in read(LOCKS["develop"])}
    for one in [*read(LOCKS["run"]), *read(LOCKS["ingest"])]:
        assert developed[one.name] == one
    slow = {one.name: one for one in read(LOCKS["slow"])}
    for one in developed.values():  # which may be wanted on fewer systems than with the others
        assert (slow[one.name].version, slow[one.name].hashes) == (one.version, one.hashes)
    for one in read(AUDIT):  # some of it is asked for by old versions of Python alone
        other = slow.get(one.name, one)
        assert (other.version, other.hashes) == (one.version, one.hashes)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of packages with what each installed one asks for, in the locked version and in a newer one."""
    index = tmp_path_factory.mktemp("packages")
    for one in read(LOCKS["slow"]):
        if _is_installed(one.name):
            folder = index / one.name
            folder.mkdir(exist_ok=True)  # some are locked twice, for older and for newer versions of Python
            for release in (one.version, NEWER):
                _write_wheel(folder, one.name, release)
            page = "".join(f'<a href="{wheel.name}">{wheel.name}</a>' for wheel in folder.glob("*.whl"))
            (folder / "index.html").write_text(page, encoding="utf-8")
    return index


@pytest.mark.slow
@pytest.mark.parametrize(
    "lock",
    [
        pytest.param(LOCKS["run"], id="run"),
        pytest.param(LOCKS["ingest"], id="ingest", marks=pytest.mark.slow),
        pytest.param(LOCKS["develop"], id="develop", marks=pytest.mark.slow),
        pytest.param(LOCKS["slow"], id="slow", marks=pytest.mark.slow),
    ],
)
def test_pip_takes_the_locked_versions_where_everybody_has_released_a_newer_one(
    lock: Path, index: Path, tmp_path: Path
) -> None:
    tried = _install(index, [one for one in read(lock) if _is_installed(one.name)], tmp_path)
    assert tried.returncode == 0, tried.stderr
    assert NEWER not in tried.stdout
    assert "Would install" in tried.stdout


@pytest.mark.slow
def test_pip_refuses_a_lock_that_lost_a_package_which_another_asks_for(index: Path, tmp_path: Path) -> None:
    kept = [one for one in read(LOCKS["run"]) if _is_installed(one.name) and one.name != "mako"]
    tried = _install(index, kept, tmp_path)
    assert tried.returncode != 0
    assert "mako" in tried.stderr.lower()


def _is_installed(name: str) -> bool:
    """Whether this machine's Python and system need a package at all."""
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _write_wheel(folder: Path, name: str, release: str) -> None:
    """Write an empty package with another one's requirements."""
    told = distribution(name).metadata
    fields = [("Provides-Extra", one) for one in told.get_all("Provides-Extra") or ()]
    fields += [("Requires-Dist", one) for one in told.get_all("Requires-Dist") or ()]
    stem = _stem(name, release)
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {release}\n"
    files = {
        "METADATA": head + "".join(f"{field}: {value}\n" for field, value in fields),
        "WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "RECORD": "",
    }
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        for file, text in files.items():
            wheel.writestr(f"{stem}.dist-info/{file}", text)


def _stem(name: str, release: str) -> str:
    """Return how the names of a release's files begin."""
    return f"{name.replace('-', '_')}-{release}"


def _install(index: Path, lock: list[Locked], folder: Path) -> subprocess.CompletedProcess[str]:
    """Let pip's own resolver meet a lock from an index alone, as far as what it would install."""
    lines = []
    for one in lock:
        wheel = index / one.name / f"{_stem(one.name, one.version)}-py3-none-any.whl"
        lines.append(f"{one.requirement} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}")
    path = folder / "lock.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--dry-run"]
    command += ["--ignore-installed", "--require-hashes", "--index-url", index.as_uri(), "-r", str(path)]
    environment = {**os.environ, "PIP_CONFIG_FILE": os.devnull}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
