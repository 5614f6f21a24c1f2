"""Write an import as answered, or ask first: is it the same file, does the older count, are these the same things?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import duckdb

from analytics.journal.import_facts import how_read, said_options, which_read
from analytics.journal.incoming import AGAIN, MOVED, OLDER
from analytics.journal.stepping import run

_OLDER = "SELECT count(*), min(strftime(last_day, '%Y-%m-%d')) FROM pairs WHERE is_older"


@dataclass(slots=True)
class Asked:
    """What one import asks: its file and options with the answers that were given, and what is still open."""

    cursor: duckdb.DuckDBPyConnection
    file_name: str
    options: str
    answers: Mapping[str, str]
    open: list[tuple[str, int, str]] = field(default_factory=list)

    def ask(self, name: str, count: int, example: str) -> str | None:
        """The answer that was given, if any; else it is asked."""
        answer = self.answers.get(name)
        if answer is None:
            self.open.append((name, count, example))
        return answer


def known_import(asked: Asked, sha256: str) -> str | None:
    """The import that this one is, or comes in the place of; None for a new one."""
    same = asked.cursor.execute(
        "SELECT import_id::VARCHAR, options, strftime(imported_at, '%Y-%m-%d %H:%M') FROM imports "
        "WHERE sha256 = $sha256 ORDER BY place DESC",
        {"sha256": sha256},
    ).fetchall()
    options = said_options(asked.options)
    read = [(import_id, said_options(text), at) for import_id, text, at in same]
    for import_id, others, _ in read:
        if others == options:
            return str(import_id)
    if not read or any(how_read(others) == how_read(options) for _, others, _ in read):
        return None
    import_id, others, at = next((each for each in read if which_read(each[1]) == which_read(options)), read[0])
    unlike = sorted(name for name in options.keys() | others.keys() if options.get(name) != others.get(name))
    answer = asked.ask(AGAIN, 1, f"{asked.file_name} was brought in on {at}; now differs: {', '.join(unlike)}")
    return None if answer == "beside" else str(import_id)


def ask_older(asked: Asked) -> None:
    """Ask whether it counts where it says otherwise than a file that goes on to a later day."""
    ((count, last_day),) = asked.cursor.execute(_OLDER).fetchall()
    if count:
        name = asked.file_name
        asked.ask(OLDER, count, f"{name} ends before {last_day}, the last day of the file it changes")


def ask_pairs(asked: Asked, name: str, pairs: str, same: str) -> None:
    """Ask whether the things of some pairs are the same; then the new one takes the place of the other."""
    cursor = asked.cursor
    ((count, example),) = cursor.execute(f"SELECT count(*), arg_min(words, (felt_at, words)) FROM {pairs}").fetchall()
    if not count:
        return
    if asked.ask(name, count, example) == same:
        if name == MOVED:
            run(cursor, "stays_theirs")
        cursor.execute(f"CREATE OR REPLACE TEMP VIEW replaced AS FROM {pairs}")
        run(cursor, "replace")
    else:
        cursor.execute(f"DELETE FROM {pairs}")
