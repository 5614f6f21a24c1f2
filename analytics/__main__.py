"""The command line: `python -m analytics …`, installed as `pain-journal …`. Thin: it reads words, asks, and prints."""

from __future__ import annotations

import argparse
import getpass
import io
import json
import os
import socket
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import analytics
from analytics.diary.sharing import SECTIONS
from analytics.version import product_version

NOTHING_DONE = 2
FOLDER = Path(__file__).parents[1]  # holds app.py and its settings: a checkout, or the place it is installed in
EXAMPLES = """examples:
  pain-journal open                             the dashboard, in your browser
  pain-journal import diary.csv --dry-run       what would come in, changing nothing
"""
_ON, _OFF = ("one of " + ", ".join(name for name, is_in in SECTIONS.items() if is_in is on) for on in (True, False))


class _Words(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, no usage block, exit 2."""
        self.exit(NOTHING_DONE, f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.\n")


def run(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 is done, 2 is nothing done, with one sentence on standard error."""
    asked = _parser().parse_args(words)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter shows its code
    try:
        asked.deed(asked)
    except analytics.JournalFault as fault:
        print(fault, file=sys.stderr)
        return NOTHING_DONE
    except KeyboardInterrupt:
        print("Stopped. A file that was under way was not brought in.", file=sys.stderr)
        return NOTHING_DONE
    except BrokenPipeError:
        # Whoever read our output has heard enough ("| head"): what was done is done, and nothing is left to print.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - it must outlive this call
    return 0


def _parser() -> argparse.ArgumentParser:
    shared = _Words(add_help=False)
    shared.add_argument("--journal", type=Path, default=argparse.SUPPRESS, metavar="PATH",
                        help="the journal (else PAIN_JOURNAL, else the user's data folder)")  # fmt: skip
    shared.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")
    parser = _Words(
        prog="pain-journal", parents=[shared], formatter_class=argparse.RawDescriptionHelpFormatter, epilog=EXAMPLES,
        description="A pain diary on your own machine: what sets the pain off, and whether massage helps.",
    )  # fmt: skip
    told = f"Pain Journal {product_version()}"
    parser.add_argument("--version", action="version", version=told, help="print the version")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=_Words)
    for name, add in (("open", _open), ("import", _import), ("undo", _undo), ("analyse", _analyse),
                      ("share", _share), ("export", _export), ("sample", _sample)):  # fmt: skip
        add(commands.add_parser(name, parents=[shared], help=add.__doc__, description=add.__doc__))
    return parser


def _open(command: argparse.ArgumentParser) -> None:
    """Start the dashboard, for this machine only."""
    command.add_argument("--port", type=_whole(1, 65_535), default=os.environ.get("STREAMLIT_SERVER_PORT"),
                         metavar="N", help="where it listens, on 127.0.0.1 (else 8501)")  # fmt: skip
    command.set_defaults(deed=_do_open)


def _import(command: argparse.ArgumentParser) -> None:
    """Bring files in, or an export into an empty journal."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--format", choices=["journal"], help="the journal's own CSV, or any table through --map")
    command.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    command.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE")
    command.add_argument("--scale", action="append", default=[], metavar="LOW..HIGH|FACTOR=LOW..HIGH",
                         help="of the file's pain, or of a factor, where it is not 0 to 10")  # fmt: skip
    command.add_argument("--reversed", action="store_true", help="the highest value means no pain")
    command.add_argument("--dates", choices=["dmy", "mdy", "ymd"])
    command.add_argument("--zone", metavar="NAME", help="read moments that carry an offset in this time zone")
    command.add_argument("--carry-down", action="append", default=[], metavar="COLUMN,…")
    command.add_argument("--person", metavar="COLUMN=VALUE", help="read one person's rows only")
    command.add_argument("--skip-lines", type=int, default=0, metavar="N", help="lines before the header")
    command.add_argument("--encoding", metavar="NAME", help="how the file's letters are stored, as cp1250")
    command.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook that holds the diary")
    command.add_argument("--answer", action="append", default=[], metavar="QUESTION=CHOICE", help="to what a file asks")
    command.add_argument("--dry-run", action="store_true", help="say what would become of each row, change nothing")
    command.set_defaults(deed=_do_import)


def _undo(command: argparse.ArgumentParser) -> None:
    """Take one import back, whole."""
    command.add_argument("import_id", metavar="IMPORT")
    command.set_defaults(deed=_do_undo)


def _add_period(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", type=_day, metavar="DAY", help="first day, as 2024-05-31")
    command.add_argument("--to", dest="last", type=_day, metavar="DAY", help="last day")
    command.add_argument("--location", metavar="PLACE|worst|mean", help="a place; the worst of each moment without")


def _analyse(command: argparse.ArgumentParser) -> None:
    """Say everything the pages know."""
    _add_period(command)
    command.set_defaults(deed=_do_analyse)


def _share(command: argparse.ArgumentParser) -> None:
    """Write the therapist's page."""
    command.add_argument("file", type=Path, metavar="FILE.html|.pdf|.txt|.csv|.json")
    command.add_argument("--for", dest="recipient", metavar="NAME", help="whom it is for")
    command.add_argument("--alias", default="", metavar="NAME", help="what you are called on it")
    _add_period(command)
    command.add_argument("--with", dest="include", action="append", default=[], metavar="SECTION", help=_OFF)
    command.add_argument("--without", action="append", default=[], metavar="SECTION", help=_ON)
    command.add_argument("--unnamed", action="store_true", help="no names, own words or dates: days count from 1")
    command.add_argument("--paper", choices=["A4", "letter"], default="A4")
    command.add_argument("--lock", action="store_true", help="ask for a passphrase that opens the PDF")
    _add_replace(command)
    command.set_defaults(deed=_do_share)


def _export(command: argparse.ArgumentParser) -> None:
    """Write everything into a new folder that imports again."""
    command.add_argument("folder", type=Path, metavar="PATH")
    command.add_argument("--format", choices=["csv", "parquet"], default="csv", help="of the tables")
    command.set_defaults(deed=_do_export)


def _sample(command: argparse.ArgumentParser) -> None:
    """Write the sample diary."""
    command.add_argument("file", type=Path, metavar="PATH")
    command.add_argument("--days", type=_whole(1, 36_500), default=365, metavar="N")
    command.add_argument("--seed", type=_whole(0, 2**32 - 1), default=7, metavar="N")
    _add_replace(command)
    command.set_defaults(deed=_do_sample)


def _add_replace(command: argparse.ArgumentParser) -> None:
    command.add_argument("--replace", action="store_true", help="write over a file of that name; never over a journal")


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{word}' is not a day such as 2024-05-31") from None


def _whole(low: int, high: int) -> Callable[[str], int]:
    def whole(word: str) -> int:
        if not word.isdecimal() or not low <= int(word) <= high:
            raise argparse.ArgumentTypeError(f"'{word}' is not a whole number from {low} to {high}")
        return int(word)

    return whole


def _opened(asked: argparse.Namespace) -> analytics.Journal:
    return analytics.Journal(_journal_asked(asked))


def _journal_asked(asked: argparse.Namespace) -> Path:
    return getattr(asked, "journal", None) or analytics.journal_path()


def _answer(asked: argparse.Namespace, found: dict[str, object], sentences: Iterable[str]) -> None:
    """Print JSON where it is asked for, else sentences."""
    if getattr(asked, "json", False):
        print(json.dumps(found, ensure_ascii=False, indent=2, default=str))
    else:
        print("\n".join(sentences))


def _do_open(asked: argparse.Namespace) -> None:
    """Start the README's own command from the folder of app.py, so that its settings are those and no others."""
    from streamlit.web.cli import main

    with _opened(asked):
        pass  # whoever holds it elsewhere is told now, not on a page
    settings = tomllib.loads((FOLDER / ".streamlit/config.toml").read_text(encoding="utf-8"))
    _refuse_taken(asked.port or settings["server"]["port"])
    os.environ["PAIN_JOURNAL"] = str(_journal_asked(asked).expanduser().absolute())
    os.chdir(FOLDER)
    main(["run", "app.py", *(["--server.port", str(asked.port)] if asked.port else [])], prog_name="pain-journal")


def _refuse_taken(port: int) -> None:
    with socket.socket() as knock:
        if os.name != "nt":
            # A port that was only just left is free, as it is for the server.
            knock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            knock.bind(("127.0.0.1", port))
        except OSError:
            raise analytics.JournalFault(
                f"Port {port} is taken by another program, or not yours to use. Choose another with --port, "
                "such as --port 8600."
            ) from None


def _do_import(asked: argparse.Namespace) -> None:
    from analytics.readers import Unanswered
    from analytics.words.imports import tell_import

    options = {name: getattr(asked, name) for name in ("map", "set", "scale", "reversed", "dates", "zone", "person",
                                                       "skip_lines", "encoding", "sheet", "dry_run")}  # fmt: skip
    options |= {"carry_down": ",".join(asked.carry_down), "answers": asked.answer}
    brought, faults = [], list[analytics.JournalFault]()
    with _opened(asked) as journal:
        for number, file in enumerate(asked.files, start=1):
            try:
                brought.append(analytics.bring_in(journal, file, **options))
            except analytics.JournalFault as fault:
                faults.append(fault)
            _progress(f"{number} of {len(asked.files)} files", last=number == len(asked.files))
    still_open = [each for each in faults if isinstance(each, Unanswered)]
    found = [each.as_dict() for each in brought] + [each.as_dict() for each in still_open]
    if found or not faults:
        # What was brought in is told, so that it can be taken back; the files that were not are named beside it.
        sentences = [tell_import(each, rehearsed=asked.dry_run) for each in brought]
        sentences += [line for each in still_open for question in each.questions for line in question.lines]
        _answer(asked, found[0] if len(found) == 1 else {"imports": found}, sentences)
    refusals = [_refusal(each, asked) for each in faults]
    if all(each.is_nothing for each in brought):
        nothing = [f"Nothing of {each.file} was kept: no row of it could be read as it stands." for each in brought]
        raise analytics.JournalFault(" ".join([*refusals, *nothing]))
    for refusal in refusals:
        print(refusal, file=sys.stderr)


def _refusal(fault: analytics.JournalFault, asked: argparse.Namespace) -> str:
    """Why a file was not brought in; its questions stand above where sentences are printed."""
    from analytics.readers import Unanswered

    if isinstance(fault, Unanswered) and not getattr(asked, "json", False):
        return f"{fault.file} leaves something open, and nothing of it was kept. Answer as is shown above."
    return str(fault)


def _progress(words: str, *, last: bool) -> None:
    if sys.stderr.isatty():
        print(f"\r{words}", end="\n" if last else "", file=sys.stderr, flush=True)


def _do_undo(asked: argparse.Namespace) -> None:
    with _opened(asked) as journal:
        journal.undo_import(asked.import_id, now=datetime.now())
    _answer(asked, {"undone": asked.import_id}, [f"Import {asked.import_id} is taken back."])


def _do_analyse(asked: argparse.Namespace) -> None:
    from analytics.measures.statistics.answers import TooFew
    from analytics.words.findings import tell_findings
    from analytics.words.too_few import tell_too_few

    with _opened(asked) as journal:
        found = analytics.analyse(journal, asked.location, first=asked.first, last=asked.last)
    sentences = [tell_too_few(found)] if isinstance(found, TooFew) else tell_findings(found)
    _answer(asked, found.as_dict(), sentences)


def _do_share(asked: argparse.Namespace) -> None:
    from analytics.words.safety import NOT_SHARED

    with _opened(asked) as journal:
        file = analytics.share(
            journal, asked.file, recipient=asked.recipient, location=asked.location, first=asked.first,
            last=asked.last, include=asked.include, without=asked.without, paper=asked.paper,
            passphrase=_passphrase() if asked.lock else "", named=not asked.unnamed, alias=asked.alias,
            replace=asked.replace,
        )  # fmt: skip
    without = [f"The page says “{NOT_SHARED}”"] if "safety" in asked.without else []
    _answer(asked, {"file": str(file)}, [f"Written to {file}.", *without])


def _do_export(asked: argparse.Namespace) -> None:
    with _opened(asked) as journal:
        done = analytics.export(journal, asked.folder, format=asked.format)
    told = f"{done.rows:,} rows of {len(done.manifest['tables'])} tables, and the diary as diary.csv, are written to"
    _answer(asked, done.as_dict(), [f"{told} {done.folder}."])


def _passphrase() -> str:
    """Asked for twice, and never part of the command, where others of this machine could read it."""
    first = getpass.getpass("Passphrase: ")
    if not first or first != getpass.getpass("Once more: "):
        raise analytics.JournalFault("The two passphrases differ, or are empty, so no page was made. Try again.")
    return first


def _do_sample(asked: argparse.Namespace) -> None:
    file = analytics.sample(asked.file, days=asked.days, seed=asked.seed, replace=asked.replace)
    _answer(asked, {"file": str(file), "days": asked.days, "seed": asked.seed},
            [f"The sample diary is written to {file}."])  # fmt: skip


if __name__ == "__main__":
    sys.exit(run())
