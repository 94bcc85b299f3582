"""`check`: what is wrong with the record; or the paragraphs of a letter, to copy from."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bot.command_line.arguments import Commands, paragraphs_of
from bot.command_line.records import OWN_LETTERS, all_records, chosen_record, drafted_into, status_of
from bot.errors import BotError, KnowledgeError
from bot.settings import RecordFolder, Settings

_NEEDED = {  # by options
    "people": "signatories N-M, the paragraphs that it speaks of",
    "headings": "signatories N-M, the paragraphs that it speaks of",
    "all": "coverage beside it, whose list it makes whole",
}


def offer(commands: Commands) -> None:
    """Offer `check`."""
    check = commands.add_parser("check", help="check the record; exit 1 on any fault")
    check.add_argument(
        "record", nargs="?", metavar="RECORD", type=Path, help="its name or its folder; else all of KNOWLEDGE_DIR"
    )
    check.add_argument(
        "--letters",
        nargs="?",
        const=OWN_LETTERS,
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
        type=paragraphs_of,
        help="with --paragraphs: print the lines of paragraph N, or of N-M, as signatories and organizations to paste",
    )
    check.add_argument(
        "--people",
        metavar="N",
        type=paragraphs_of,
        default=range(0),
        help="with --signatories: those of its paragraphs whose lines are people, with title and affiliation",
    )
    check.add_argument(
        "--headings",
        action="store_true",
        help="with --signatories: the first line of each of its paragraphs is the heading of the others",
    )
    check.set_defaults(run=_check, refuse=partial(_refuse, check))


def _refuse(parser: argparse.ArgumentParser, parsed: argparse.Namespace) -> None:
    """Refuse options that need others, or go with none."""
    if parsed.coverage and parsed.letters is None:
        parser.error("--coverage needs --letters, and DIR where the letters are not in the record's own folder")
    if parsed.signatories is not None and parsed.paragraphs is None:
        parser.error("--signatories needs --paragraphs FILE, the letter that they signed")
    if parsed.paragraphs is not None and (others := _beside_paragraphs(parsed)):
        parser.error(f"--paragraphs checks nothing: it only prints a letter. Leave out {' and '.join(others)}")
    for option, needed in _NEEDED.items():
        if getattr(parsed, option) and not getattr(parsed, needed.split()[0]):
            parser.error(f"--{option} needs --{needed}")


def _beside_paragraphs(parsed: argparse.Namespace) -> list[str]:
    """Return the options that a letter is not printed with."""
    return [f"--{name}" for name in ("letters", "coverage", "links", "fix") if getattr(parsed, name)]


def _check(parsed: argparse.Namespace, settings: Settings) -> int:
    if parsed.paragraphs is not None:
        return _print_letter(parsed, settings)
    from bot.command_line.checking import Wanted, check

    wanted = Wanted(is_fixed=parsed.fix, is_covered=parsed.coverage, is_listed=parsed.all, is_linked=parsed.links)
    records = (chosen_record(parsed, settings),) if parsed.record else all_records(settings)
    faults: dict[str, Sequence[object]] = {}
    for one in records:
        if one.name:
            print(f"{one.name}:")
        try:
            check(one.folder, _to_prove(one, parsed, settings), wanted)
        except KnowledgeError as exc:
            faults[one.name] = exc.faults
    return status_of(faults)


def _to_prove(record: RecordFolder, parsed: argparse.Namespace, settings: Settings) -> Path | None:
    """Return the folder of the letters that prove a record: those given, its own, or where drafts' texts go."""
    if parsed.letters is not OWN_LETTERS:
        return Path(parsed.letters) if parsed.letters else None
    own = record.folder / OWN_LETTERS
    return own if own.is_dir() else drafted_into(record, settings)


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
    shared = shared_files(chosen_record(parsed, settings).folder)
    organizations, people = (shared[name].data for name in ("organizations", "people"))
    known = Known(*(one if isinstance(one, list) else () for one in (organizations, people)))
    languages = languages_of(shared["record"].data)
    print("\n".join(to_paste(text, parsed.signatories, known, languages, parsed.people, is_headed=parsed.headings)))
    return 0
