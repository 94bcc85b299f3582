"""The interface is described as it is: every address, what it takes, and what it gives, found by asking it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from bot.answers.current import Current
from bot.clock import utc_today
from bot.readiness import Readiness
from bot.supervisor import Supervisor
from bot.web.agents.serving import PATH as AGENTS
from bot.web.language_tool import CHECK, LISTED
from bot.web.openapi import PATH, described
from bot.web.record.addresses import SERVED
from bot.web.record.formats import formats_of
from bot.web.record.operations import operation_of
from bot.web.routes import ROUTES
from bot.web.server import Offer, build_web
from tests.drawn import drawn
from tests.web.test_record_pages import ONE_IN, each_record, pages
from tests.web.test_record_server import ANSWERER, DOCUMENT, FACT, Visitor, visitor

__all__ = ["visitor"]

DESCRIBED_ELSEWHERE = {AGENTS, CHECK, LISTED}  # by the Model Context Protocol itself, and by LanguageTool
TRIES = 15  # of each address, beside those that its parameters' limits ask for


@pytest.fixture
def application() -> web.Application:
    offer = Offer(has_language_tool=True)
    supervisor = Supervisor()
    return build_web({"": Current(ANSWERER)}, Readiness(supervisor), utc_today, supervisor, offer=offer)


def test_every_address_that_is_served_is_described(application: web.Application) -> None:
    served = {
        (route.method, route.resource.canonical)
        for route in application.router.routes()
        if route.resource and route.method not in ("HEAD", "OPTIONS")
    }
    routes = application[ROUTES]
    told = described(routes, ANSWERER.indexed.knowledge)
    paths = {(method.upper(), path) for path, methods in told["paths"].items() for method in methods}
    assert {path for _, path in served - paths} == DESCRIBED_ELSEWHERE
    assert paths <= served
    names = [one["operationId"] for methods in told["paths"].values() for one in methods.values()]
    assert len(names) == len({*names})


@pytest.mark.slow
@each_record
def test_each_page_as_json_has_the_shape_that_is_told(folder: Path) -> None:
    for _, identifier, one in drawn([*pages(folder)], ONE_IN):
        for suffix, form in formats_of(one.page).items():
            operation = operation_of(identifier.kind, suffix)
            told = operation.gives_of_gone if one.page.is_gone else operation.gives
            assert told is not None
            schema = told[form.content_type]
            if form.content_type.endswith("json"):
                problems(schema, json.loads(form.write(one.page, SERVED)), f"{identifier}{suffix}")


def problems(schema: Any, data: Any, where: str) -> None:
    validator = checked(json.dumps(schema))
    assert [problem.message[:200] for problem in validator.iter_errors(data)] == [], where


@cache
def checked(schema: str) -> Any:
    """Return what validates by a schema that is sound itself: to find that out takes longer than many pages."""
    told = json.loads(schema)
    Draft202012Validator.check_schema(told)
    return Draft202012Validator(told)


async def test_it_is_data_as_the_pages_are_and_linked_from_the_record(visitor: Visitor) -> None:
    page = await visitor.open(PATH)
    assert page.headers["Content-Type"] == "application/json; charset=utf-8"
    assert page.headers["Access-Control-Allow-Origin"] == "*"
    told = json.loads(page.text)
    assert told["openapi"].startswith("3.1.")
    assert told["paths"]["/f/{id}"]["get"]["parameters"][0]["schema"]["examples"][0] == FACT.id
    assert (await visitor.open(PATH, headers={"If-None-Match": page.headers["ETag"]})).status == 304
    assert f'href="{PATH}"' in (await visitor.open("/record")).text


DATA = (
    f"/f/{FACT.id}.json",
    f"/d/{DOCUMENT.id}.csv",
    "/f/nothing-like-it.json",
    "/changes.atom",
    "/datapackage.json",
    "/data/entries.csv",
    PATH,
)


@pytest.mark.parametrize("path", DATA)
async def test_a_script_of_another_site_may_ask_whether_data_has_changed(path: str, visitor: Visitor) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"}
    leave = await visitor.open(path, "OPTIONS", headers={**asked, "Access-Control-Request-Headers": "if-none-match"})
    assert (leave.status, leave.text) == (204, "")
    assert leave.headers["Access-Control-Allow-Origin"] == "*"
    assert leave.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert leave.headers["Access-Control-Allow-Headers"] == "If-None-Match"
    assert "Access-Control-Allow-Credentials" not in leave.headers


@pytest.mark.parametrize("path", ["/", "/review", "/suggest", AGENTS, "/record"])
async def test_no_script_of_another_site_gets_leave_for_what_is_no_data(path: str, visitor: Visitor) -> None:
    leave = await visitor.open(path, "OPTIONS", headers={"Origin": "https://elsewhere.example"})
    assert leave.status == 405
    assert "Access-Control-Allow-Origin" not in leave.headers


@pytest.fixture
async def findings(visitor: Visitor, tmp_path: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Schemathesis, which asks the server whatever the description allows, and what it does not."""
    config = tmp_path / "schemathesis.toml"
    config.write_text(
        '[checks.positive_data_acceptance]\nexpected-statuses = ["2xx", "404", "410"]\n'
        '[checks.negative_data_rejection]\nexpected-statuses = ["400", "404", "405", "413", "415"]\n',
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run", visitor.address(PATH)]
    command += ["--checks", "all", "--max-examples", str(TRIES), "--seed", "21", "--generation-database", "none"]
    command += ["--warnings", "off", "--no-color", "--continue-on-failure"]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=tmp_path, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    yield process
    if process.returncode is None:
        process.kill()
        await process.wait()


@pytest.mark.slow
async def test_schemathesis_finds_nothing(findings: asyncio.subprocess.Process) -> None:
    told, _ = await findings.communicate()
    assert findings.returncode == 0, told.decode()[-4000:]
    assert b"No issues found" in told
