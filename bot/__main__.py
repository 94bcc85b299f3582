"""The command line: `python -m bot`, also installed as `coalition-bot`."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import re
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from bot.clock import utc_today
from bot.counting import counted
from bot.errors import BotError, KnowledgeError, SettingsError
from bot.garbage_collection import building_for_good
from bot.hang_up import HangUp
from bot.languages import LANGUAGES, Language
from bot.proxies import PROXY_NAMES
from bot.settings import RecordFolder, Settings, read_settings
from bot.version import VERSION

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.ingest.curating import Drafts
    from bot.knowledge.knowledge import Knowledge
    from bot.serve import Served
    from bot.store.gaps import Gap
    from bot.store.store import Store

PROGRAM = "python -m bot"
_ANY = Path("any")  # a draft that nobody names; this very value
_OWN_LETTERS = Path("letters")  # in the record's folder; this very value, since somebody may type the same
_NEEDED = {  # by options of check
    "people": "signatories N-M, the paragraphs that it speaks of",
    "headings": "signatories N-M, the paragraphs that it speaks of",
    "all": "coverage beside it, whose list it makes whole",
}
_REVIEW_FORMATS = ("text", "json", "sarif")
_FAIL_LEVELS = ("none", "contradicted", "outdated", "not-in-record")
_SECONDS_FOR_A_MEGABYTE = 1.3  # as tests/benchmarks/load_record.py prints them
_NOTICED = 0.75  # megabytes, about a second; the shipped record has a quarter of that


def run() -> None:
    """Run as the installed command."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, or 1 with the reason on standard error."""
    parser = _parser()
    parsed = parser.parse_args(arguments)
    if getattr(parsed, "coverage", False) and parsed.letters is None:
        parser.error("--coverage needs --letters, and DIR where the letters are not in the record's own folder")
    if getattr(parsed, "signatories", None) is not None and parsed.paragraphs is None:
        parser.error("--signatories needs --paragraphs FILE, the letter that they signed")
    if getattr(parsed, "paragraphs", None) is not None and (others := _beside_paragraphs(parsed)):
        parser.error(f"--paragraphs checks nothing: it only prints a letter. Leave out {' and '.join(others)}")
    for option, needed in _NEEDED.items():
        if getattr(parsed, option, None) and not getattr(parsed, needed.split()[0]):
            parser.error(f"--{option} needs --{needed}")
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal that knows no accents
    try:
        settings = read_settings(_environment(), serving=parsed.run is _run, remembering=parsed.run in _REMEMBERING)
        return int(parsed.run(parsed, settings))
    except KnowledgeError as exc:
        sys.stdout.flush()  # what was told before stands before it where both go into one file
        print(exc, file=sys.stderr)
        print(f"{counted(len(exc.faults), 'fault', 'faults')} in the record; {exc.undone}.", file=sys.stderr)
        return 1
    except BotError as exc:
        print(exc, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _environment() -> dict[str, str | None]:
    """Return the environment, over what `.env` in the current folder says."""
    from dotenv import dotenv_values

    path = Path.cwd() / ".env"
    try:
        return {**dotenv_values(path), **os.environ}
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError(f"{path} cannot be read: {exc}. Save it as UTF-8 text.") from exc


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Answer questions from a checked record of public letters. Without a command: run the bot.",
    )
    parser.set_defaults(run=_run)
    parser.add_argument("--version", action="version", version=f"coalition-bot {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND")

    ask = commands.add_parser("ask", help="print the answer to a question")
    ask.add_argument("question", nargs="*", metavar="QUESTION", help="without it, one question is read from each line")
    ask.add_argument("--json", action="store_true", help="one JSON object for each question")
    ask.add_argument("--lang", choices=LANGUAGES, help="the answer's language; else the question's")
    ask.add_argument("--as-of", metavar="DATE", type=_date, help="answer as of 2019-11-30, 2019-11 or 2019")
    ask.add_argument("--today", metavar="DATE", type=_day, help="answer as on this day; else the day that it is in UTC")
    ask.add_argument("--explain", action="store_true", help="also say why the answer was chosen")
    _offer_record(ask)
    ask.set_defaults(run=_ask)

    check = commands.add_parser("check", help="check the record; exit 1 on any fault")
    check.add_argument(
        "record", nargs="?", metavar="RECORD", type=Path, help="its name or its folder; else all of KNOWLEDGE_DIR"
    )
    check.add_argument(
        "--letters",
        nargs="?",
        const=_OWN_LETTERS,
        metavar="DIR",
        type=Path,
        help="also prove every anchor, number and date in these letters; DIR is else the record's own, or LETTERS_DIR",
    )
    check.add_argument(
        "--coverage", action="store_true", help="with --letters: tell what they print that no entry holds"
    )
    check.add_argument("--all", action="store_true", help="with --coverage: list all that is held, with its entry")
    check.add_argument("--links", action="store_true", help="also request every web address, one at a time")
    check.add_argument(
        "--fix",
        action="store_true",
        help="rewrite the files in the canonical format, and fill in what can only be one thing: counts, and with "
        "--letters paragraphs and digests",
    )
    check.add_argument(
        "--paragraphs", metavar="FILE", type=Path, help="only print a letter's paragraphs, numbered as they are counted"
    )
    check.add_argument(
        "--signatories",
        metavar="N",
        type=_paragraphs,
        help="with --paragraphs: print the lines of paragraph N, or of N-M, as signatories and organizations to paste",
    )
    check.add_argument(
        "--people",
        metavar="N",
        type=_paragraphs,
        default=range(0),
        help="with --signatories: those of its paragraphs whose lines are people, with title and affiliation",
    )
    check.add_argument(
        "--headings",
        action="store_true",
        help="with --signatories: the first line of each of its paragraphs is the heading of the others",
    )
    check.set_defaults(run=_check)

    new = commands.add_parser("new", help="write a record to start from: the example of one letter, commented")
    new.add_argument("record", metavar="RECORD", type=Path, help="its folder, which is not there yet or is empty")
    new.add_argument(
        "--languages",
        "--language",
        metavar="CODES",
        type=_languages,
        default=LANGUAGES[:1],
        help=f"of the record, the letter's first, such as {','.join(LANGUAGES)}; else {LANGUAGES[0]}",
    )
    new.set_defaults(run=_new)

    ingest = commands.add_parser("ingest", help="draft the record's document of a letter, and review it")
    ingest.add_argument("files", nargs="*", metavar="FILE", type=Path, help="a letter: PDF, DOCX, HTML, Markdown, text")
    ingest.add_argument(
        "--into", metavar="DIR", type=Path, help="where the letters' texts are; else LETTERS_DIR, else the record's own"
    )
    _offer_record(ingest)
    for name, told in (
        ("--review", "answer what is unsure in a draft; without DRAFT, in the one that has open questions"),
        ("--accept", "serve a draft in which nothing is open; without DRAFT, the only one"),
    ):
        ingest.add_argument(name, nargs="?", const=_ANY, metavar="DRAFT", type=Path, help=told)
    ingest.set_defaults(run=_ingest)

    review = commands.add_parser("review", help="compare a draft statement with the record, claim by claim")
    review.add_argument("draft", metavar="FILE", help="a text file in UTF-8, or a DOCX file; - for standard input")
    review.add_argument("--format", choices=_REVIEW_FORMATS, default="text", help="else %(default)s")
    review.add_argument(
        "--fail-level",
        choices=_FAIL_LEVELS,
        default="outdated",
        help="exit 1 from this state on; else %(default)s. Exit 2 where the draft could not be reviewed",
    )
    review.add_argument("--lang", choices=LANGUAGES, help="of what is said; else the draft's")
    review.add_argument("--comments", metavar="OUT", help="write a DOCX draft to OUT, with a comment for each finding")
    _offer_record(review)
    review.set_defaults(run=_review)

    export = commands.add_parser("export", help="write the record's pages and data as files, for any server or none")
    export.add_argument("folder", metavar="DIR", type=Path, help="a folder, which is not there yet or is empty")
    export.add_argument("--today", metavar="DATE", type=_day, help="tell ages as on this day; else the day in UTC")
    _offer_record(export)
    export.set_defaults(run=_export)

    manifest = commands.add_parser("manifest", help="print the Slack app manifest")
    manifest.add_argument(
        "--http", metavar="URL", type=_address, help="receive requests at this public address; else by Socket Mode"
    )
    manifest.add_argument(
        "--oauth", metavar="URL", type=_address, help="let many workspaces install the app at this public address"
    )
    manifest.add_argument(
        "--no-unfurl", action="store_true", help="ask for no permission to unfurl links of the record's documents"
    )
    manifest.add_argument(
        "--workflow-step", action="store_true", help="offer the step “Look up a fact” to Workflow Builder (paid plans)"
    )
    manifest.add_argument(
        "--letters",
        action="store_true",
        help="let curators drop letters' files into their channel (asks to read files)",
    )
    manifest.set_defaults(run=_manifest)

    migrate = commands.add_parser("migrate", help="bring the store of pins and people's choices to the newest schema")
    migrate.add_argument(
        "--to", metavar="SCHEMA", help="an older schema, such as 0001, before an older version of the bot takes over"
    )
    migrate.set_defaults(run=_migrate)

    backup = commands.add_parser("backup", help="copy the SQLite store whole, also while the bot runs")
    backup.add_argument("file", metavar="FILE", type=Path, help="the copy, which is not there yet")
    backup.set_defaults(run=_backup)

    data = commands.add_parser("data", help="print, or erase, all that the store keeps of a workspace")
    data.add_argument("what", choices=("export", "erase"), help="print it as JSON, or erase it for good")
    data.add_argument(
        "--team",
        metavar="ID",
        required=True,
        type=_team,
        help="a workspace's id like T0123, or an enterprise's like E0123",
    )
    data.set_defaults(run=_data)

    gaps = commands.add_parser(
        "gaps", help="show what people asked in vain, and make aliases of it: with GAPS=on, once three asked alike"
    )
    _offer_record(gaps)
    gaps.set_defaults(run=_gaps)

    mcp = commands.add_parser("mcp", help="serve the record to agents over standard input and output")
    _offer_record(mcp)
    mcp.set_defaults(run=_mcp)

    reload = commands.add_parser("reload", help="let running bots read the record again, once it is without a fault")
    reload.set_defaults(run=_reload)
    return parser


def _offer_record(command: argparse.ArgumentParser) -> None:
    """Let a command name its record."""
    told = "its name or its folder; else the first of KNOWLEDGE_DIR"
    command.add_argument("--record", metavar="RECORD", type=Path, help=told)


def _date(text: str) -> str:
    from bot.knowledge import edtf

    try:
        edtf.span(text)
    except ValueError as exc:
        raise argparse.ArgumentTypeError(str(exc)) from None
    return text


def _languages(text: str) -> tuple[Language, ...]:
    named = dict.fromkeys(text.replace(" ", "").split(","))
    unknown = named.keys() - {*LANGUAGES}
    if unknown:
        raise argparse.ArgumentTypeError(
            f"'{min(unknown)}' is none of {', '.join(LANGUAGES)}. Write one or more of these"
        )
    return tuple(one for one in named if one in LANGUAGES)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day. Write it like 2026-01-31") from None


def _beside_paragraphs(parsed: argparse.Namespace) -> list[str]:
    """Return the options that a letter is not printed with."""
    return [f"--{name}" for name in ("letters", "coverage", "links", "fix") if getattr(parsed, name)]


def _paragraphs(text: str) -> range:
    first, _, last = text.partition("-")
    try:
        numbers = range(int(first), int(last or first) + 1)
    except ValueError:
        numbers = range(0)
    if not numbers or numbers.start < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no paragraph. Write 14, or 14-17")
    return numbers


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^/\s]+(/\S*)?", text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a web address like https://bot.example.org")
    return text


def _team(text: str) -> str:
    if not re.fullmatch("[TE][A-Z0-9]+", text):
        raise argparse.ArgumentTypeError(f"'{text}' is no id of Slack's like T0123 or E0123")
    return text


def _load(folder: Path) -> Knowledge:
    from bot.knowledge.loading import load, size_of

    megabytes = size_of(folder) / 1024 / 1024
    if megabytes > _NOTICED:
        seconds = counted(round(megabytes * _SECONDS_FOR_A_MEGABYTE), "second", "seconds")
        print(f"Reading {megabytes:.1f} MB of YAML and arranging it: about {seconds}.", file=sys.stderr)
    return load(folder)


def _records(settings: Settings) -> tuple[RecordFolder, ...]:
    """Return where the records are that are served, the first one first. The only one needs no name."""
    from bot.knowledge.loading import default_folder

    if len(settings.records) > 1:
        return settings.records
    folder = settings.records[0].folder if settings.records else default_folder()
    return (RecordFolder("", folder),)


def _chosen(parsed: argparse.Namespace, settings: Settings) -> RecordFolder:
    """Return the record that a command names, by its name or its folder; the first one where it names none."""
    records = _records(settings)
    if parsed.record is None:
        return records[0]
    return next((one for one in records if one.name == str(parsed.record)), RecordFolder("", parsed.record))


def _letters_of(record: RecordFolder, settings: Settings) -> Path | None:
    """Return where the letters of a record are: in a folder of its name, where LETTERS_DIR has one."""
    own = settings.letters_dir / record.name if settings.letters_dir and record.name else None
    return own if own and own.is_dir() else settings.letters_dir


def _answerer(record: RecordFolder, settings: Settings) -> Answerer:
    return _answerer_of(_load(record.folder), record, settings)


def _answerer_of(knowledge: Knowledge, record: RecordFolder, settings: Settings) -> Answerer:
    from bot.answers.answerer import Answerer
    from bot.answers.permalinks import root_of

    pages = settings.base_url and f"{settings.base_url}{root_of(record.name)}"
    letters = _letters_of(record, settings)
    if letters is None:
        return Answerer(knowledge, pages=pages)
    from bot.knowledge.passages import read_passages

    return Answerer(knowledge, read_passages(knowledge, letters), pages)


def _export(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.web.record.exporting import export

    folder: Path = parsed.folder
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise BotError(f"{folder} is there already, and is not an empty folder. Give another name.")
    answerer = _answerer(_chosen(parsed, settings), settings)
    try:
        count = export(answerer, folder, parsed.today or utc_today())
    except OSError as exc:
        raise BotError(f"{folder} cannot be written: {exc.strerror}. Give a folder that can be.") from exc
    print(f"{counted(count, 'file', 'files')} in {folder}. Open {folder / 'index.html'}.")
    return 0


def _ask(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.compose.rendering import as_card, as_explanation, as_json
    from bot.asking import ask_each

    answerer = _answerer(_chosen(parsed, settings), settings)
    if parsed.lang is not None and parsed.lang not in answerer.languages:
        held = " or ".join(f"--lang {language}" for language in answerer.languages)
        raise SettingsError(f"--lang {parsed.lang}: this record is not kept in that language. Take {held}.")
    today = parsed.today or utc_today()

    def show(question: str) -> None:
        answer = answerer.answer(question, language=parsed.lang, as_of=parsed.as_of, today=today)
        told = answerer.explain(question, language=parsed.lang, as_of=parsed.as_of) if parsed.explain else ()
        if parsed.json:
            explained = {"explanation": told} if parsed.explain else {}
            print(json.dumps({**as_json(question, answer), **explained}, ensure_ascii=False), flush=True)
        else:
            print(as_card(answer))
            print(as_explanation(told), end="\n" if told else "")

    if parsed.question:
        show(" ".join(parsed.question))
        return 0
    if sys.stdin.isatty():
        print("One question on each line; Ctrl-D ends.", file=sys.stderr)
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return ask_each(show, (line.rstrip("\n") for line in sys.stdin))


def _review(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.review.command import Review

    review = Review(parsed.draft, parsed.format, parsed.fail_level, parsed.lang, parsed.comments)
    return review.run(partial(_answerer, _chosen(parsed, settings), settings), print)


def _mcp(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.current import Current
    from bot.web.agents.protocol import Protocol
    from bot.web.agents.stdio import serve
    from bot.web.agents.tools import Tools

    answerer = _answerer(_chosen(parsed, settings), settings)
    serve(Protocol(Tools(Current(answerer), utc_today)), sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    if parsed.paragraphs is not None:
        return _print_letter(parsed, settings)
    from bot.checking import Wanted, check

    wanted = Wanted(is_fixed=parsed.fix, is_covered=parsed.coverage, is_listed=parsed.all, is_linked=parsed.links)
    records = (_chosen(parsed, settings),) if parsed.record else _records(settings)
    faults: dict[str, Sequence[object]] = {}
    for one in records:
        if one.name:
            print(f"{one.name}:")
        try:
            check(one.folder, _to_prove(one, parsed, settings), wanted)
        except KnowledgeError as exc:
            faults[one.name] = exc.faults
    return _told(faults)


def _told(faults: Mapping[str, Sequence[object]]) -> int:
    """Return the status of a command for each record.

    Args:
        faults: Those of each record that has any, by its name.

    Raises:
        BotError: There are some.
    """
    if not faults:
        return 0
    found = KnowledgeError([fault for each in faults.values() for fault in each])
    if "" in faults:
        raise found
    raise BotError(f"{found}\n{counted(len(found.faults), 'fault', 'faults')} in {', '.join(faults)}; not served.")


def _new(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    from bot.knowledge.loading import default_folder
    from bot.knowledge.starting import start

    start(parsed.record, parsed.languages, utc_today())
    print(f"{parsed.record}: a record of one letter, which is made up. Change it into your own.")
    print(f"Check it:  {PROGRAM} check {parsed.record} --letters")
    print(f"Serve it:  KNOWLEDGE_DIR={parsed.record} {PROGRAM}")
    print(f"What each field holds, and how to add a letter: {default_folder() / 'README.md'}")
    return 0


def _print_letter(parsed: argparse.Namespace, settings: Settings) -> int:
    """Print a letter's paragraphs, or the names in some of them as lines to paste into the record."""
    from bot.knowledge.letters import read_letter
    from bot.knowledge.loading import languages_of, shared_files
    from bot.knowledge.pasting import Known, to_paste

    text = read_letter(parsed.paragraphs)
    if parsed.signatories is None:
        print("\n".join(f"{number}: {paragraph}" for number, paragraph in enumerate(text.paragraphs, start=1)))
        return 0
    if parsed.signatories.stop - 1 > len(text.paragraphs):
        raise BotError(f"{parsed.paragraphs} has {len(text.paragraphs)} paragraphs. Name one of these.")
    shared = shared_files(_chosen(parsed, settings).folder)
    organizations, people = (shared[name].data for name in ("organizations", "people"))
    known = Known(*(one if isinstance(one, list) else () for one in (organizations, people)))
    languages = languages_of(shared["record"].data)
    print("\n".join(to_paste(text, parsed.signatories, known, languages, parsed.people, is_headed=parsed.headings)))
    return 0


def _ingest(parsed: argparse.Namespace, settings: Settings) -> int:
    _need_extra()
    from bot.ingest.command import Ingest

    record = _chosen(parsed, settings)
    ingest = Ingest(record.folder, parsed.into or _drafted_into(record, settings), utc_today())
    if not parsed.files and parsed.review is None and parsed.accept is None:
        raise BotError("ingest needs FILE, a letter; or --review or --accept for a draft.")
    status = ingest.draft(parsed.files) if parsed.files else 0
    if parsed.review is not None and not status:
        status = ingest.review(None if parsed.review is _ANY else parsed.review)
    if parsed.accept is not None and not status:
        status = ingest.accept(None if parsed.accept is _ANY else parsed.accept)
    return status


def _drafts(record: RecordFolder, settings: Settings) -> Drafts | None:
    """Return what drafts letters in Slack, where a curators' channel is set and the libraries for it are there."""
    if settings.slack is None or settings.slack.curators_channel is None or _missing_of_extra():
        return None
    from bot.ingest.curating import Drafts

    return Drafts(record.folder, _drafted_into(record, settings), utc_today)


def _drafted_into(record: RecordFolder, settings: Settings) -> Path:
    """Return the folder for the text of a letter that is drafted."""
    return _letters_of(record, settings) or record.folder / _OWN_LETTERS


def _to_prove(record: RecordFolder, parsed: argparse.Namespace, settings: Settings) -> Path | None:
    """Return the folder of the letters that prove a record: those given, its own, or where drafts' texts go."""
    if parsed.letters is not _OWN_LETTERS:
        return Path(parsed.letters) if parsed.letters else None
    own = record.folder / _OWN_LETTERS
    return own if own.is_dir() else _drafted_into(record, settings)


def _missing_of_extra() -> list[str]:
    from importlib.util import find_spec

    return [name for name in ("lxml", "pypdfium2", "rich") if find_spec(name) is None]


def _need_extra() -> None:
    """Refuse to go on without the libraries that only reading letters needs."""
    missing = _missing_of_extra()
    if missing:
        raise BotError(f"ingest needs {', '.join(missing)}. Install them: pip install -r requirements-ingest.txt")


def _manifest(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.kinds.addresses import AddressBook
    from bot.slack.manifest import AppNames, manifest

    known = [_load(one.folder) for one in _records(settings)]
    # Slack takes a few: the most important of each record first.
    ranked = zip_longest(*(AddressBook.domains(one) for one in known))
    domains = () if parsed.no_unfurl else tuple(dict.fromkeys(one for rank in ranked for one in rank if one))
    about = known[0].about
    names = AppNames(about.name, about.description.in_language(about.languages[0]), about.languages[0])
    written = manifest(
        names,
        parsed.http,
        domains=domains,
        with_steps=parsed.workflow_step,
        with_letters=parsed.letters,
        oauth_url=parsed.oauth,
    )
    print(json.dumps(written, indent=2))
    return 0


def _migrate(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.tables import NEWEST

    schema = parsed.to or NEWEST
    name = _with_store(settings, lambda store: store.migrate(schema))
    told = "the newest schema" if schema == NEWEST else "the older schema"
    print(f"The store {name} has {told}, {schema}.")
    return 0


def _data(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.values import Workspace

    workspace = Workspace(parsed.team, "") if parsed.team.startswith("E") else Workspace("", parsed.team)
    kept: dict[str, list[dict[str, object]]] = {}

    async def look(store: Store) -> None:
        await store.require_current()
        kept.update(await store.kept_of(workspace))
        if parsed.what == "erase":
            await store.forget_workspace(workspace)

    name = _with_store(settings, look)
    if parsed.what == "export":
        print(json.dumps(kept, ensure_ascii=False, indent=2))
    else:
        rows = counted(sum(map(len, kept.values())), "row", "rows")
        print(f"The store {name} keeps nothing of {parsed.team} any more: {rows} erased.")
    return 0


def _backup(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.backup import back_up

    back_up(settings.database_url, parsed.file)
    print(f"The store is copied to {parsed.file}.")
    return 0


def _gaps(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.gaps import Curating, curate

    record = _chosen(parsed, settings)
    found: list[Gap] = []

    async def look(store: Store) -> None:
        await store.require_current()
        found.extend(await store.of(await _key_of(store, record, settings)).gaps.all())

    def forget(gap: Gap) -> None:
        _with_store(settings, lambda store: store.gaps.forget(gap.id))

    _with_store(settings, look)
    if not found:
        print("Nothing: no three people asked the same in vain and opened the same, or GAPS is not on.")
    elif not sys.stdin.isatty():
        print("\n".join(f"{gap.people} or more asked: {gap.question} · opened: {gap.opened}" for gap in found))
    else:
        curate(found, Curating(record.folder), ask=input, tell=print, forget=forget)
    return 0


async def _key_of(store: Store, record: RecordFolder, settings: Settings) -> str:
    """Return by which name a record's rows are kept; none for the one that was the only one when they began."""
    if not record.name:
        return ""
    return "" if record.name == await store.record_choices.first(_records(settings)[0].name) else record.name


def _reload(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    from bot.checking import in_numbers
    from bot.knowledge.digests import WHOLE, digests
    from bot.knowledge.settling import settled

    # A record with a fault is not served, and nobody is asked to read it; others are.
    read: dict[str, Knowledge] = {}
    faults: dict[str, Sequence[object]] = {}
    for one in _records(settings):
        try:
            read[one.name] = settled(one.folder, partial(_load, one.folder))
        except KnowledgeError as exc:
            faults[one.name] = exc.faults

    told = {name: digests(knowledge)[WHOLE] for name, knowledge in read.items()}

    async def ask(store: Store) -> None:
        await store.require_current()
        for name, digest in told.items():
            notices = store.of(name).notices
            await notices.give_record(digest, is_wanted=True)
            await notices.ask_to_reload(digest)

    if read:
        store = _with_store(settings, ask)
        for name, knowledge in read.items():
            print(f"{name}{': ' if name else ''}{in_numbers(knowledge)}: no faults.")
        print(f"Every bot with the store {store} reads the record again within some seconds; see its log.")
    return _told(faults)


def _with_store(settings: Settings, work: Callable[[Store], Awaitable[None]]) -> str:
    """Do something with the store, and return its name."""
    from bot.store.store import Store

    async def do() -> str:
        _tell(settings.notes)  # on standard error, as all warnings where no log is set up
        store = Store(settings.database_url)
        try:
            await work(store)
        finally:
            await store.close()
        return store.name

    return asyncio.run(do())


def _run(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    hang_up = HangUp()
    hang_up.remember()
    # While the record is read, aiohttp reads the certificates of the system, which takes no turn of this thread's.
    Thread(target=import_module, args=("aiohttp",)).start()
    with building_for_good():  # modules too: looking for garbage among them took a fifth of the start
        from bot.logs import configure_logs

        configure_logs(settings)
        _tell(settings.notes)
        _hand_on_proxy(settings)
        records = _served(settings)
        from bot.serve import serve
    asyncio.run(serve(settings, records, hang_up=hang_up))
    return 0


def _served(settings: Settings) -> dict[str, Served | None]:
    """Read the records. One with a fault does not keep the others from being served.

    Raises:
        KnowledgeError: All of them have faults.
    """
    records: dict[str, Served | None] = {}
    faults: dict[str, KnowledgeError] = {}
    for one in _records(settings):
        read_at = time.time()
        try:
            knowledge = _load(one.folder)
        except KnowledgeError as exc:
            faults[one.name] = exc
            records[one.name] = None
            continue
        answerer = _answerer_of(knowledge, one, settings)
        from bot.knowledge.settling import settled
        from bot.serve import Served

        read, settle = partial(_answerer, one, settings), partial(settled, one.folder)
        numbers = (len(knowledge.documents), knowledge.size)
        records[one.name] = Served(answerer, *numbers, read_at, read, _drafts(one, settings), settle)
    if len(faults) == len(records):
        raise KnowledgeError([one for fault in faults.values() for one in fault.faults])
    for name, fault in faults.items():
        logging.getLogger("bot.records").error("%s: the record cannot be read, and is not served: %s", name, fault)
    return records


def _tell(notes: Sequence[str]) -> None:
    """Log what is not taken as it was set."""
    logger = logging.getLogger("bot.settings")
    for note in notes:
        logger.warning(note)


def _hand_on_proxy(settings: Settings) -> None:
    """Let Slack's SDK, which looks into the environment by itself, find the proxy that the settings come to."""
    if settings.slack is None:
        return
    for name in PROXY_NAMES:
        os.environ.pop(name, None)
    if settings.slack.proxy:
        os.environ[PROXY_NAMES[0]] = settings.slack.proxy


_REMEMBERING = (_run, _migrate, _reload, _backup, _data, _gaps)


if __name__ == "__main__":
    run()
