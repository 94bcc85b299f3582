"""The command line as people use it, with a clean environment; in a process of its own where that may matter."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, chdir, closing, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from bot.__main__ import main
from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.command_line.records import letters_of
from bot.command_line.run import _served
from bot.errors import KnowledgeError
from bot.knowledge import pasting
from bot.settings import read_settings
from bot.store.notices import RELOAD
from bot.store.tables import NEWEST, OLDEST_READER
from tests.damages import QA, Damage
from tests.rows import rows

pytestmark = pytest.mark.usefixtures("parsed_once")

ROOT = Path(__file__).resolve().parents[1]
KEYS = {
    "question", "answered", "kind", "answer", "items", "citations", "status", "history", "suggestions", "confidence",
    "language",
}  # fmt: skip
CITATION_KEYS = {"document", "title", "date", "url", "anchor", "paragraph", "said_by"}


def program(
    *arguments: str, stdin: str | bytes = "", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the bot as people do: in a process of its own."""
    result = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=as_bytes(stdin),
        capture_output=True,
        timeout=60,
        cwd=cwd,
        env={**clean_environment(), "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )
    out, err = result.stdout.decode(), result.stderr.decode()
    assert "Traceback" not in err
    return subprocess.CompletedProcess(result.args, result.returncode, out, err)


def bot(
    *arguments: str, stdin: str | bytes = "", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Do the same in this process, where what an exit leaves behind does not matter."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, {**clean_environment(), **environment}, clear=True))
        stack.enter_context(patch("sys.stdin", io.TextIOWrapper(io.BytesIO(as_bytes(stdin)))))
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        stack.enter_context(chdir(cwd))
        status = status_of(arguments)
    return subprocess.CompletedProcess(arguments, status, written(out), written(err))


def clean_environment() -> dict[str, str]:
    ours = ("SLACK_", "PORT", "KNOWLEDGE", "LETTERS", "DATABASE", "CURATORS", "PIN_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def as_bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def status_of(arguments: Sequence[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as ended:  # by argparse
        return int(ended.code or 0)


def written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def test_a_question_gets_its_card() -> None:
    result = program("ask", "how many people have been returned under MPP?")
    assert result.returncode == 0
    first, *rest = result.stdout.splitlines()
    assert first.startswith("Over 59,000 asylum seekers")
    assert any("more than 56,000, as of November 2019" in line for line in rest)
    assert any("paragraph 13" in line for line in rest)


@pytest.mark.slow
def test_with_the_letters_at_hand_a_card_shows_the_sentence_around_the_anchor(letters: Path) -> None:
    question = "how many people have been returned under MPP?"
    bare = bot("ask", question).stdout.splitlines()
    shown = bot("ask", question, LETTERS_DIR=str(letters)).stdout.splitlines()
    added = [line for line in shown if line not in bare]
    assert [line for line in shown if line in bare] == bare
    assert added
    assert all(line.startswith("    “") and line.endswith("”") for line in added)


def test_a_folder_of_letters_that_is_none_stops_the_start_with_one_line() -> None:
    result = bot("ask", "honduras", LETTERS_DIR="no/such")
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "LETTERS_DIR is 'no/such', which is no folder. Set the folder that holds the letters' files."
    ]


def test_words_without_quotes_are_one_question() -> None:
    assert "21,786" in bot("ask", "how", "many", "Hondurans").stdout


def test_json_has_the_contract_s_keys() -> None:
    reply = json.loads(bot("ask", "--json", "honduras").stdout)
    assert reply.keys() >= KEYS
    assert reply["answered"] is True
    assert reply["citations"][0].keys() >= CITATION_KEYS


@pytest.mark.slow
def test_questions_are_read_one_from_each_line_and_answered_one_on_each() -> None:
    lines = bot("ask", "--json", stdin="honduras\n\nwho signed the AMLO letter\nborder wall cost\n").stdout.splitlines()
    replies = [json.loads(line) for line in lines]
    assert [reply["answered"] for reply in replies] == [True, False, True, False]
    assert replies[1]["kind"] == "help"
    assert len(replies[1]["suggestions"]) == 3


def test_a_question_that_fails_takes_no_other_with_it() -> None:
    answer = Answerer.answer

    def failing(self: Answerer, question: str, **options: Any) -> Answer:
        if question == "fails":
            raise ValueError(question)
        return answer(self, question, **options)

    with patch.object(Answerer, "answer", failing):
        result = bot("ask", "--json", stdin="honduras\nfails\nwho signed the AMLO letter\n")
    assert [json.loads(line)["question"] for line in result.stdout.splitlines()] == [
        "honduras",
        "who signed the AMLO letter",
    ]
    assert result.returncode == 1
    assert result.stderr.startswith("Not answered, by a fault of the bot's own: fails\n")


@pytest.mark.slow
def test_any_bytes_on_standard_input_get_an_answer() -> None:
    lines = program("ask", "--json", stdin=b"\xff\xfe\x00 who\xe9\n" + "\u2028🙂 \u202e<!channel>\n".encode()).stdout
    assert len(lines.splitlines()) >= 2


def test_a_question_of_ten_thousand_characters_is_not_found() -> None:
    reply = json.loads(bot("ask", "--json", stdin="who signed " * 1000 + "\n").stdout)
    assert reply["answered"] is False


@pytest.mark.slow
def test_language_and_as_of_can_be_chosen() -> None:
    assert "hondureñ" in bot("ask", "--lang", "es", "first asylum seeker returned").stdout
    assert "340" in bot("ask", "--as-of", "2019-11-30", "attacks on people in MPP").stdout


def test_an_as_of_that_is_no_date_is_refused() -> None:
    result = bot("ask", "--as-of", "soon", "attacks")
    assert result.returncode == 2
    assert "'soon' is not a date. Write it like 2019-07-18" in result.stderr


def test_an_answer_can_be_explained() -> None:
    assert "returned-59000" in bot("ask", "--explain", "how many people have been returned?").stdout


def test_the_shipped_record_has_no_fault() -> None:
    result = bot("check")
    first, *others = result.stdout.splitlines()
    assert (result.returncode, first) == (0, "5 documents, 154 facts and events, 25 demands: no faults.")
    assert all(line.startswith("Advice: ") for line in others)


@pytest.mark.slow
def test_the_letters_prove_the_record(letters: Path) -> None:
    result = bot("check", "--letters", str(letters))
    assert result.returncode == 0
    assert "Every anchor stands in its letter" in result.stdout


def test_letters_that_are_not_there_are_faults(tmp_path: Path) -> None:
    result = bot("check", "--letters", str(tmp_path))
    assert result.returncode == 1
    assert result.stderr.count("cannot be read") == 5


@pytest.mark.parametrize(
    ("run", "command"),
    [(bot, ["check"]), (bot, ["ask", "honduras"]), pytest.param(program, [], marks=pytest.mark.slow)],
)
def test_a_damaged_record_is_listed_and_nothing_is_served(
    damage: Damage, run: Callable[..., subprocess.CompletedProcess[str]], command: list[str]
) -> None:
    damage("people.yaml", "name: Mike Pompeo", "nmae: Mike Pompeo")
    folder = damage("topics.yaml", "compare: newest", "compare: latest")
    result = run(*command, KNOWLEDGE_DIR=str(folder), PORT="0")
    assert result.returncode == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert any(f"{folder}/people.yaml:4: [0].name: is missing" in line for line in lines)
    assert any(f"{folder}/topics.yaml" in line for line in lines)
    assert lines[-1] == "3 faults in the record; nothing is served."


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"SLACK_BOT_TOKEN": "hunter2"}, "SLACK_BOT_TOKEN is '********'"),
        ({"PORT": "abc"}, "PORT is 'abc'"),
        ({"DATABASE_URL": "mysql://bot:hunter2@db/bot"}, "DATABASE_URL is 'mysql://bot:********@db/bot'"),
        ({"SLACK_APP_TOKEN": "xapp-fake"}, "SLACK_BOT_TOKEN is not set"),
        ({"PIN_RENEW_DAYS": "90"}, "PIN_RENEW_DAYS is '90'"),
    ],
)
def test_a_bad_setting_stops_the_start_with_one_line(environment: dict[str, str], words: str) -> None:
    result = bot(cwd=ROOT, **environment)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert "hunter2" not in result.stderr


def test_the_version_is_told_and_is_that_of_the_changelog() -> None:
    told = program("--version").stdout
    assert f"\n## [{told.split()[-1]}] - " in (ROOT / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_migrate_brings_the_store_to_the_newest_schema_and_says_so_in_one_line(tmp_path: Path) -> None:
    for _ in range(2):
        result = program("migrate", cwd=tmp_path)
        assert (result.returncode, result.stderr) == (0, "")
        assert result.stdout == f"The store sqlite:///coalition-bot.sqlite3 has the newest schema, {NEWEST}.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["coalition-bot.sqlite3"]


def test_a_store_goes_to_a_schema_that_there_is_whether_older_or_newer_and_to_no_other(tmp_path: Path) -> None:
    for schema in ("0002", "0001", "0003"):
        result = bot("migrate", "--to", schema, cwd=tmp_path)
        assert (result.stdout[-29:], result.stderr) == (f" has the older schema, {schema}.\n", "")
    for unknown in ("base", "head", "0999", "000"):
        result = bot("migrate", "--to", unknown, cwd=tmp_path)
        told = f"There is no schema {unknown}, but 0001 to {NEWEST}.\n"
        assert (result.returncode, result.stdout, result.stderr) == (1, "", told)


@pytest.mark.slow
def test_a_file_that_cannot_be_opened_is_said_in_one_line(tmp_path: Path) -> None:
    for _ in range(3):  # a thread of the driver that outlives the program would add its traceback now and then
        result = program("migrate", DATABASE_URL=f"sqlite:///{tmp_path}/nowhere/store.sqlite3")
        assert (result.returncode, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert "unable to open database file" in result.stderr


def test_a_store_that_cannot_be_migrated_is_said_in_one_line_without_its_password() -> None:
    result = bot("migrate", DATABASE_URL="postgres://bot:hunter2@127.0.0.1:9/bot")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("The store postgresql://bot:***@127.0.0.1:9/bot cannot be reached: ")
    assert result.stderr.count("\n") == 1


def notices_of(folder: Path) -> dict[str, str]:
    """What the processes of the store in a folder were told."""
    with closing(sqlite3.connect(folder / "coalition-bot.sqlite3")) as store:
        return dict(store.execute("SELECT name, value FROM notices"))


def test_reload_asks_every_bot_of_the_store_to_read_the_record_again(tmp_path: Path) -> None:
    bot("migrate", cwd=tmp_path)
    told = []
    for _ in range(2):
        result = bot("reload", cwd=tmp_path)
        assert (result.returncode, result.stderr) == (0, "")
        checked, asked = result.stdout.splitlines()
        assert checked == "5 documents, 154 facts and events, 25 demands: no faults."
        assert asked.startswith("Every bot with the store sqlite:///coalition-bot.sqlite3 reads the record again")
        told.append(notices_of(tmp_path))
    kinds = [{name.partition(":")[0] for name in notices if name != OLDEST_READER} for notices in told]
    assert kinds == [{"record", RELOAD}] * 2
    assert told[0] != told[1], "asked once more, it is news again"


def test_reload_asks_for_nothing_while_the_record_has_a_fault(tmp_path: Path, damage: Damage) -> None:
    bot("migrate", cwd=tmp_path)
    folder = damage("people.yaml", "name: Mike Pompeo", "nmae: Mike Pompeo")
    result = bot("reload", cwd=tmp_path, KNOWLEDGE_DIR=str(folder))
    assert (result.returncode, result.stdout) == (1, "")
    assert "people.yaml:4: [0].name: is missing" in result.stderr
    assert result.stderr.splitlines()[-1].endswith("faults in the record; nothing is served.")
    assert set(notices_of(tmp_path)) <= {OLDEST_READER}


def several(torn: Path | None = None) -> str:
    """Return a setting of two records, and of a torn one."""
    folders = [ROOT / "knowledge", ROOT / "tests" / "records" / "agua", *([torn] if torn else [])]
    return ",".join(map(str, folders))


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """A record with a fault."""
    folder = tmp_path / "torn"
    shutil.copytree(ROOT / "tests" / "records" / "refinery", folder)
    (folder / "terms.yaml").write_text("- ide: x\n", encoding="utf-8")
    return folder


@pytest.mark.slow
def test_each_of_several_records_is_asked_by_its_name_and_the_first_without_one() -> None:
    question = "¿Quién firmó las cartas?"
    answers = [
        bot("ask", question, *arguments, KNOWLEDGE_DIR=several()).stdout
        for arguments in ((), ("--record", "knowledge"), ("--record", "agua"), ("--record", "tests/records/agua"))
    ]
    assert answers[0] == answers[1] != answers[2] == answers[3]


@pytest.mark.slow
def test_all_of_several_records_are_checked_unless_one_is_named(torn: Path) -> None:
    whole = bot("check", KNOWLEDGE_DIR=several())
    assert whole.returncode == 0, whole.stderr
    names = [line for line in whole.stdout.splitlines() if line.endswith(":")]
    assert names == ["knowledge:", "agua:"]
    broken = bot("check", KNOWLEDGE_DIR=several(torn))
    assert broken.returncode == 1
    assert broken.stdout.count("no faults.") == 2
    assert re.search(r"\d+ faults? in torn; not served\.$", broken.stderr.strip()), broken.stderr
    assert bot("check", "agua", KNOWLEDGE_DIR=several(torn)).returncode == 0


@pytest.mark.slow
def test_reload_asks_for_every_record_that_has_no_fault(tmp_path: Path, torn: Path) -> None:
    bot("migrate", cwd=tmp_path)
    result = bot("reload", cwd=tmp_path, KNOWLEDGE_DIR=several(torn))
    assert result.returncode == 1
    assert "in torn; not served." in result.stderr
    assert [line.partition(":")[0] for line in result.stdout.splitlines()][:2] == ["knowledge", "agua"]
    told = {":".join(name.split(":")[:3]) for name in notices_of(tmp_path) if name != OLDEST_READER}
    assert told == {f"of:{name}:{kind}" for name in ("knowledge", "agua") for kind in ("record", RELOAD)}


@pytest.mark.slow
def test_a_record_with_a_fault_keeps_no_other_from_being_served(
    torn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    served = _served(read_settings({"KNOWLEDGE_DIR": several(torn), "BASE_URL": "https://bot.example.org"}))
    assert [name for name, one in served.items() if one] == ["knowledge", "agua"]
    assert served["torn"] is None
    assert "torn: the record cannot be read, and is not served: " in caplog.text
    assert served["agua"] is not None
    assert served["agua"].answerer.pages == "https://bot.example.org/r/agua"
    assert _served(read_settings({"KNOWLEDGE_DIR": f"{torn},{several()}"}))["torn"] is None  # as the first, too
    for folders in (str(torn), f"{torn},{tmp_path / 'nowhere'}"):
        with pytest.raises(KnowledgeError):
            _served(read_settings({"KNOWLEDGE_DIR": folders}))
    capsys.readouterr()


def test_letters_of_several_records_may_have_a_folder_each(tmp_path: Path) -> None:
    (tmp_path / "agua").mkdir()
    settings = read_settings({"KNOWLEDGE_DIR": several(), "LETTERS_DIR": str(tmp_path)})
    assert [letters_of(one, settings) for one in settings.records] == [tmp_path, tmp_path / "agua"]


def test_reload_with_a_store_without_tables_names_the_command_that_makes_them(tmp_path: Path) -> None:
    result = bot("reload", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr == (
        "The store sqlite:///coalition-bot.sqlite3 is not there. Start the bot once, or run `python -m bot migrate`.\n"
    )
    assert "reads the record again" not in result.stdout


def test_reload_with_a_store_that_is_away_says_so_in_one_line_without_its_password() -> None:
    result = bot("reload", DATABASE_URL="postgres://bot:hunter2@127.0.0.1:9/bot")
    assert result.returncode == 1
    assert "reads the record again" not in result.stdout
    assert result.stderr.startswith("The store postgresql://bot:***@127.0.0.1:9/bot cannot be reached: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.slow
def test_a_question_in_the_terminal_needs_no_store(tmp_path: Path) -> None:
    program = (
        "import sys; from bot.__main__ import main; main(['ask', 'honduras'])\n"
        "assert not {'sqlalchemy', 'alembic', 'aiosqlite'} & set(sys.modules)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DATABASE_URL": "broken"}
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []


def test_settings_are_read_from_dotenv(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=from-dotenv\n", encoding="utf-8")
    assert "PORT is 'from-dotenv'" in bot(cwd=tmp_path).stderr


def test_a_dotenv_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"PORT=\xff\n")
    result = bot(cwd=tmp_path)
    assert result.returncode == 1
    assert "Save it as UTF-8 text" in result.stderr


@pytest.mark.slow
def test_a_terminal_without_accents_gets_an_answer() -> None:
    assert "Ciudad Ju" in program("ask", "when did MPP reach El Paso", PYTHONIOENCODING="ascii").stdout


@pytest.mark.parametrize("address", ["bot.example.org", "https://", "https:///x", "ftp://bot.example.org"])
def test_an_address_that_slack_cannot_reach_is_refused(address: str) -> None:
    assert bot("manifest", "--http", address).returncode == 2


def test_the_manifest_is_printed_for_both_transports() -> None:
    assert json.loads(bot("manifest").stdout)["settings"]["socket_mode_enabled"] is True
    over_http = bot("manifest", "--http", "https://bot.example.org").stdout
    assert "https://bot.example.org/slack/events" in over_http


def test_help_names_every_command() -> None:
    result = program("--help")
    assert all(
        command in result.stdout
        for command in ("ask", "backup", "check", "ingest", "manifest", "migrate", "new", "reload")
    )


@pytest.mark.slow
def test_coverage_lists_what_the_letters_print_with_what_holds_it(letters: Path) -> None:
    result = bot("check", "--letters", str(letters), "--coverage", "--all")
    assert result.returncode == 0, result.stderr
    assert "2020-01-29-hrw-qa, paragraph 13: number '21,786' in from-honduras\n" in result.stdout
    assert "2019-07-18-iom, paragraph 2: number '20520' left out: pompeo-postal-address\n" in result.stdout
    assert "\nCoverage: 100.0 % (" in result.stdout


@pytest.mark.slow
def test_coverage_below_the_whole_fails(letters: Path, damage: Damage) -> None:
    folder = damage(QA, "  - {words: metering, paragraph: 4}\n", "")
    result = bot("check", "--letters", str(letters), "--coverage", KNOWLEDGE_DIR=str(folder))
    assert result.returncode == 1
    assert "\nCoverage: 99.8 %" in result.stdout
    assert "in from-honduras" not in result.stdout  # what is held is told with --all alone
    assert "the link 'metering' of paragraph 4 is in no entry" in result.stderr


def test_coverage_without_letters_says_what_it_needs() -> None:
    result = bot("check", "--coverage")
    assert result.returncode == 2
    assert "--coverage needs --letters, and DIR" in result.stderr
    result = bot("check", "--all")
    assert result.returncode == 2
    assert "--all needs --coverage" in result.stderr


def test_faults_of_form_and_of_proof_are_reported_in_one_run(letters: Path, damage: Damage) -> None:
    damage(QA, "organizations: [house-judiciary-committee]", "organizations: [house-judiciary]")
    folder = damage(QA, "en: Over 59,000 asylum", "en: Over 59,001 asylum")
    result = bot("check", "--letters", str(letters), KNOWLEDGE_DIR=str(folder))
    assert result.returncode == 1
    assert "unknown id 'house-judiciary'" in result.stderr
    assert "the number 59001 stands in no paragraph" in result.stderr
    assert "3 faults in the record" in result.stderr


@pytest.mark.slow
def test_fix_rewrites_what_is_not_canonical_and_then_nothing_more(damage: Damage) -> None:
    folder = damage(QA, "kind: Q&A\n", "kind: 'Q&A'\n")
    assert bot("check", KNOWLEDGE_DIR=str(folder)).returncode == 1
    first = bot("check", "--fix", KNOWLEDGE_DIR=str(folder))
    assert first.returncode == 0
    assert first.stdout.splitlines()[0] == f"{folder / QA}: rewritten"
    assert "rewritten" not in bot("check", "--fix", KNOWLEDGE_DIR=str(folder)).stdout


def test_fix_leaves_a_faulty_file_alone_and_mends_the_others(damage: Damage) -> None:
    damage(QA, "kind: Q&A\n", "kind: 'Q&A'\n")
    folder = damage("people.yaml", "name: Peter Orsi", "nmae:  Peter Orsi")
    result = bot("check", "--fix", KNOWLEDGE_DIR=str(folder))
    assert result.returncode == 1
    assert "Nearest field: 'name'" in result.stderr
    assert result.stdout == f"{folder / QA}: rewritten\n"
    assert "nmae:  Peter Orsi" in (folder / "people.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
def test_fix_fills_in_what_can_only_be_one_thing_and_says_so(letters: Path, damage: Damage) -> None:
    text = "anchor: inadequate access to clean water, showers and\n"
    folder = damage(QA, f"{text}    paragraph: 23\n", text)
    refused = bot("check", "--letters", str(letters), KNOWLEDGE_DIR=str(folder))
    assert "paragraph: is missing. Add it, or let check --fix --letters fill it in" in refused.stderr
    result = bot("check", str(folder), "--fix", "--letters", str(letters))
    assert result.returncode == 0, result.stderr
    told, rewritten, *_ = result.stdout.splitlines()
    assert told.endswith(".paragraph: 23 filled in")
    assert rewritten == f"{folder / QA}: rewritten"
    assert f"{text}    paragraph: 23\n" in (folder / QA).read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("people.yaml", "name: Peter Orsi", "nmae: Peter Orsi", "Nearest field: 'name'"),
        (QA, "  unit: people\n", "  unit: peple\n", "unknown id 'peple'"),
        ("people.yaml", "aliases: [Webber]", "aliases: [Webber, Peter Orsi]", "also names"),
    ],
)
def test_what_can_be_filled_in_is_beside_faults_that_have_nothing_to_do_with_it(
    letters: Path, damage: Damage, file: str, old: str, new: str, fault: str
) -> None:
    text = "anchor: inadequate access to clean water, showers and\n"
    damage(QA, f"{text}    paragraph: 23\n", text)
    folder = damage(file, old, new)
    result = bot("check", str(folder), "--fix", "--letters", str(letters))
    assert result.returncode == 1
    assert ".paragraph: 23 filled in\n" in result.stdout
    assert fault in result.stderr
    assert f"{text}    paragraph: 23\n" in (folder / QA).read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_a_faulty_file_waits_for_is_told_without_a_fault_for_each(letters: Path, damage: Damage) -> None:
    text = "anchor: inadequate access to clean water, showers and\n"
    damage(QA, f"{text}    paragraph: 23\n", text)
    folder = damage(QA, "kind: Q&A\n", "knid: Q&A\n")
    result = bot("check", str(folder), "--fix", "--letters", str(letters))
    assert result.stdout == f"1 value is filled in once the faults of {folder / QA} are mended.\n"
    assert "Nearest field: 'kind'" in result.stderr
    assert "paragraph" not in result.stderr
    assert f"{text}    paragraph:" not in (folder / QA).read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_letters_may_stand_in_the_records_own_folder(letters: Path, copied_record: Path) -> None:
    shutil.copytree(letters, copied_record / "letters")
    result = bot("check", str(copied_record), "--letters")
    assert result.returncode == 0, result.stderr
    assert "README.md: not read; it is no file of a record.\n" in result.stdout
    assert "Every anchor stands in its letter" in result.stdout


def test_a_new_record_is_checked_and_asked(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    told = bot("new", str(folder))
    assert told.returncode == 0, told.stderr
    assert f"python -m bot check {folder} --letters\n" in told.stdout
    assert bot("check", str(folder), "--letters").returncode == 0
    assert "Greta Pell" in bot("ask", "who is the ferry letter addressed to?", KNOWLEDGE_DIR=str(folder)).stdout
    surname = bot("ask", "did Judge Pell sign the ferry letter?", KNOWLEDGE_DIR=str(folder)).stdout
    assert surname.startswith("No: Greta Pell is not among the 3 listed signatories")
    again = bot("new", str(folder))
    assert again.returncode == 1
    assert again.stderr == f"{folder} is there already, and is not an empty folder. Give another name.\n"


def test_signatories_are_printed_to_be_pasted(tmp_path: Path, copied_record: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("To all\n\n1. HIAS\n2. Heron: Watch;\n\n• Blue Egret\n", encoding="utf-8")
    asked = ("check", str(copied_record), "--paragraphs", str(path), "--signatories")
    result = bot(*asked, "2-3")
    assert result.stdout.splitlines() == [
        "# into signatories.listed of the document",
        "    - {as_printed: HIAS, organization: hias}",
        "    - {as_printed: 'Heron: Watch', organization: heron-watch}",
        "    - {as_printed: Blue Egret, organization: blue-egret}",
        "# into organizations.yaml",
        "- id: heron-watch",
        "  name: {en: 'Heron: Watch', es: 'Heron: Watch'}",
        "- id: blue-egret",
        "  name: {en: Blue Egret, es: Blue Egret}",
    ]
    assert bot(*asked, "4").stderr == f"{path} has 3 paragraphs. Name one of these.\n"
    assert "'0' is no paragraph. Write 14, or 14-17" in bot(*asked, "0").stderr
    assert "--signatories needs --paragraphs FILE" in bot("check", "--signatories", "2").stderr


def test_headings_people_acronyms_and_addresses_are_told_from_names(tmp_path: Path, copied_record: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "NURSES\n\nHeron Nurses (HNU)\nNight Nurses (www.night.example)\n\n"
        "In person:\n\nDr. Ana Teal, professor, Heron College, Egret\nBo Rail\n",
        encoding="utf-8",
    )
    asked = ("check", str(copied_record), "--paragraphs", str(path))
    assert bot(*asked, "--signatories", "1-4", "--people", "4").stdout.splitlines() == [
        "# into signatories.listed of the document",
        "    - {as_printed: Heron Nurses (HNU), organization: heron-nurses, group: NURSES}",
        "    - as_printed: Night Nurses (www.night.example)",
        "      organization: night-nurses",
        "      group: NURSES",
        "      url: http://www.night.example",
        "    - as_printed: Dr. Ana Teal",
        "      person: ana-teal",
        "      title: professor",
        "      affiliation: Heron College, Egret",
        "      group: In person",
        "    - {as_printed: Bo Rail, person: bo-rail, group: In person}",
        "# into organizations.yaml",
        "- id: heron-nurses",
        "  name: {en: Heron Nurses, es: Heron Nurses}",
        "  acronyms: [HNU]",
        "  aliases: [Heron Nurses (HNU)]",
        "- id: night-nurses",
        "  name: {en: Night Nurses, es: Night Nurses}",
        "  aliases: [Night Nurses (www.night.example)]",
        "# into people.yaml",
        "- id: ana-teal",
        "  name: Ana Teal",
        "  aliases: [Teal, Dr. Ana Teal]",
        "- id: bo-rail",
        "  name: Bo Rail",
        "  aliases: [Rail]",
    ]
    assert "--people needs --signatories N-M" in bot(*asked, "--people", "4").stderr


def test_lines_of_a_mixed_block_are_told_by_whom_the_record_knows_and_by_initials(
    tmp_path: Path, copied_record: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("HIAS, New York\nNight Nurses (NN)\nBo Rail, baker\nJo Rail (MP)\n", encoding="utf-8")
    asked = ("check", str(copied_record), "--paragraphs", str(path), "--signatories", "1")
    told = bot(*asked, "--people", "1").stdout
    assert "organization: hias}" in told
    assert "{as_printed: Night Nurses (NN), organization: night-nurses}" in told
    assert "{as_printed: Bo Rail, person: bo-rail, title: baker}" in told
    assert "{as_printed: Jo Rail, person: jo-rail, title: MP}" in told
    path.write_text("Kevin McAleenan\nNight Nurses (NN)\n", encoding="utf-8")
    told = bot(*asked).stdout
    assert "{as_printed: Kevin McAleenan, person: kevin-mcaleenan}" in told
    assert "{as_printed: Night Nurses (NN), organization: night-nurses}" in told


@rows(
    ("line", "is_of_a_body"),
    [
        ("Heron Street Methodist Church", True),
        ("Red de Guardianas de Semillas", True),
        ("Collectif Portes Ouvertes", True),
        ("Heron House, Director Ada Reed", True),
        ("Justice Forum", True),
        ("The Heron Club", True),
        ("Ada Reed", False),
        ("Dr Ada Church", False),
        ("Mr House", False),
        ("Charlotte Church, Chair", False),
        ("Ada de la Torre, presidenta de la Coordinadora Campesina", False),
        ("Mme Solène Aubry, présidente de l'Association des familles", False),
        ("Olu Reed, brother of Tomas", False),
    ],
)
def test_among_people_a_line_is_an_organizations_by_a_word_for_such(line: str, *, is_of_a_body: bool) -> None:
    assert pasting.is_of_a_body(line) is is_of_a_body


def test_a_line_above_a_block_is_its_heading_and_a_surname_that_two_have_is_no_alias(
    tmp_path: Path, copied_record: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Groups\n\nHeron Nurses\nHeron Watch, Kenya\nBlue Egret\n\nPeople\n\nJo Rail (retired)\nBo Rail\nAda Teal\n",
        encoding="utf-8",
    )
    asked = ("check", str(copied_record), "--paragraphs", str(path), "--signatories", "1-4", "--people", "4")
    assert bot(*asked).stdout.splitlines() == [
        "# into signatories.listed of the document",
        "    - {as_printed: Heron Nurses, organization: heron-nurses, group: Groups}",
        "    - {as_printed: 'Heron Watch, Kenya', organization: heron-watch, group: Groups}",
        "    - {as_printed: Blue Egret, organization: blue-egret, group: Groups}",
        "    - {as_printed: Jo Rail, person: jo-rail, title: retired, group: People}",
        "    - {as_printed: Bo Rail, person: bo-rail, group: People}",
        "    - {as_printed: Ada Teal, person: ada-teal, group: People}",
        "# into organizations.yaml",
        "- id: heron-nurses",
        "  name: {en: Heron Nurses, es: Heron Nurses}",
        "- id: heron-watch",
        "  name: {en: Heron Watch, es: Heron Watch}",
        "  aliases: ['Heron Watch, Kenya']",
        "- id: blue-egret",
        "  name: {en: Blue Egret, es: Blue Egret}",
        "# into people.yaml",
        "- {id: jo-rail, name: Jo Rail}",
        "- {id: bo-rail, name: Bo Rail}",
        "- id: ada-teal",
        "  name: Ada Teal",
        "  aliases: [Teal]",
    ]


def test_signatories_stand_under_the_first_lines_of_their_paragraphs(tmp_path: Path, copied_record: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Unions\nHeron Nurses\n\nIn a personal capacity\nBo Rail, baker\n", encoding="utf-8")
    asked = ("check", str(copied_record), "--paragraphs", str(path))
    told = bot(*asked, "--signatories", "1-2", "--people", "2", "--headings").stdout
    assert "{as_printed: Heron Nurses, organization: heron-nurses, group: Unions}" in told
    assert "{as_printed: Bo Rail, person: bo-rail, title: baker, group: In a personal capacity}" in told
    assert "--headings needs --signatories N-M" in bot(*asked, "--headings").stderr


@pytest.mark.parametrize("other", ["--fix", "--links", "--letters"])
def test_what_is_not_done_beside_the_paragraphs_is_told(tmp_path: Path, other: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Blue Egret\n", encoding="utf-8")
    result = bot("check", "--paragraphs", str(path), other)
    assert result.returncode == 2
    assert f"it only prints a letter. Leave out {other}" in result.stderr


def test_signatories_are_pasted_into_a_record_without_a_document(tmp_path: Path, copied_record: Path) -> None:
    shutil.rmtree(copied_record / "documents")
    path = tmp_path / "letter.txt"
    path.write_text("Blue Egret\n", encoding="utf-8")
    result = bot("check", str(copied_record), "--paragraphs", str(path), "--signatories", "1")
    assert "- id: blue-egret" in result.stdout


def test_whoever_is_of_somewhere_is_asked_for_by_the_name_before_it(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Lord Egret of Birchfield, baker\n\nBlue Heron <https://heron.example.org>\n", encoding="utf-8")
    told = bot("check", "--paragraphs", str(path), "--signatories", "1-2", "--people", "1").stdout
    assert "aliases: [Egret]" in told
    assert "name: {en: Blue Heron, es: Blue Heron}" in told
    assert "url: https://heron.example.org\n" in f"{told}\n"


def test_a_name_of_which_no_letter_may_stand_in_an_id_is_pasted_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Ερωδιός\nBlue Egret\nBLUE EGRET\n", encoding="utf-8")
    result = bot("check", "--paragraphs", str(path), "--signatories", "1")
    assert result.stdout.splitlines() == [
        "# into signatories.listed of the document",
        "    - {as_printed: Ερωδιός, organization: organization-1}",
        "    - {as_printed: Blue Egret, organization: blue-egret}",
        "    - {as_printed: BLUE EGRET, organization: blue-egret}",
        "# into organizations.yaml",
        "- id: organization-1",
        "  name: {en: Ερωδιός, es: Ερωδιός}",
        "- id: blue-egret",
        "  name: {en: Blue Egret, es: Blue Egret}",
    ]


def test_signatories_are_pasted_beside_organizations_that_cannot_be_read(tmp_path: Path, copied_record: Path) -> None:
    (copied_record / "organizations.yaml").write_text("5\n", encoding="utf-8")
    path = tmp_path / "letter.txt"
    path.write_text("Blue Egret\n", encoding="utf-8")
    result = bot("check", str(copied_record), "--paragraphs", str(path), "--signatories", "1")
    assert "- id: blue-egret" in result.stdout


@pytest.mark.slow
def test_a_folder_of_letters_is_meant_where_one_is_named(tmp_path: Path, letters: Path) -> None:
    shutil.copytree(letters, tmp_path / "letters")
    result = bot("check", "--letters", "letters", cwd=tmp_path)
    assert "Every anchor stands in its letter" in result.stdout


def test_paragraphs_are_printed_as_they_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xef\xbb\xbfOne\r\nline.\r\n\r\n \r\nTwo.\r\n")
    assert bot("check", "--paragraphs", str(path)).stdout == "1: One line.\n2: Two.\n"
    missing = bot("check", "--paragraphs", str(tmp_path / "none.txt"))
    assert missing.returncode == 1
    assert (
        missing.stderr == f"{tmp_path / 'none.txt'} cannot be read: No such file or directory. "
        "Give the file of a letter's text.\n"
    )


@pytest.mark.slow
def test_a_large_record_says_how_long_it_takes(copied_record: Path) -> None:
    path = copied_record / "people.yaml"
    more = "".join(f"- {{id: person-{n}, name: Person {n} Of Many With A Long Name}}\n" for n in range(12_000))
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    result = bot("ask", "honduras", KNOWLEDGE_DIR=str(copied_record))
    assert result.returncode == 0
    assert result.stderr == "Reading 1.1 MB of YAML and arranging it: about 1 second.\n"
    assert bot("ask", "honduras").stderr == ""


def test_what_is_kept_of_a_workspace_is_printed_and_erased(tmp_path: Path) -> None:
    bot("migrate", cwd=tmp_path)
    with closing(sqlite3.connect(tmp_path / "coalition-bot.sqlite3")) as store, store:
        people = [("", "T1", "U1", "es", None), ("", "T2", "U1", "en", None), ("E1", "", "U2", "en", None)]
        store.executemany("INSERT INTO preferences VALUES (?, ?, ?, ?, ?)", people)
        store.execute(
            "INSERT INTO installations VALUES ('A1', '', 'T1', '', 'B1', 'UB1', '', 'k.fake', NULL, NULL, 1.0, '', 0.0)"
        )
    kept = json.loads(bot("data", "export", "--team", "T1", cwd=tmp_path).stdout)
    assert (kept["preferences"][0]["user_id"], kept["installations"][0]["bot_token"]) == ("U1", "sealed")
    assert "k.fake" not in str(kept)
    erased = bot("data", "erase", "--team", "T1", cwd=tmp_path).stdout
    assert erased.endswith("keeps nothing of T1 any more: 2 rows erased.\n")
    assert [json.loads(bot("data", "export", "--team", one, cwd=tmp_path).stdout) for one in ("T1", "T9")] == [{}, {}]
    assert all("preferences" in bot("data", "export", "--team", one, cwd=tmp_path).stdout for one in ("T2", "E1"))


def test_only_a_workspace_s_id_names_what_is_erased(tmp_path: Path) -> None:
    result = bot("data", "erase", "--team", "%", cwd=tmp_path)
    assert (result.returncode, "'%' is no id of Slack's like T0123 or E0123" in result.stderr) == (2, True)


def test_backup_copies_the_store_once(tmp_path: Path) -> None:
    bot("migrate", cwd=tmp_path)
    for status, told in ((0, "The store is copied to copy.sqlite3.\n"), (1, "")):
        result = bot("backup", "copy.sqlite3", cwd=tmp_path)
        assert (result.returncode, result.stdout) == (status, told)
    assert result.stderr == "copy.sqlite3 is there already. Name another file, or remove it.\n"
    with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copied:
        assert copied.execute("SELECT version_num FROM alembic_version").fetchall() == [(NEWEST,)]
