"""Write what is known of an import, and compare how it was read with how others were."""

import json
from collections.abc import Iterable
from datetime import datetime

import duckdb

from analytics.journal.incoming import MOVED, OLDER, SAME_MOMENTS, Incoming
from analytics.journal.rows_to_correct import NAME, are_corrected
from analytics.journal.stepping import run, take_up

# Options that say which columns are read, and as what; any other says how the same columns are read.
_WHICH = frozenset({"columns", "set", "answers", "scales"})


def insert_facts(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming, now: datetime) -> None:
    """A new import, and make it the one that steps are about (`this`)."""
    named = {
        "file_name": incoming.file_name, "sha256": incoming.sha256, "format": incoming.format, "now": now,
        "keeps_older": incoming.answers.get(OLDER) == "keep", "takes_moved": incoming.answers.get(MOVED) == "moved",
        "takes_same_moments": incoming.answers.get(SAME_MOMENTS) == "same",
    }  # fmt: skip
    run(cursor, "facts", _facts(import_id, incoming) | named)
    take_up(cursor, import_id)


def renew_facts(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """What is otherwise where the same file is read again."""
    run(cursor, "facts_again", _facts(import_id, incoming))
    take_up(cursor, import_id)


def _facts(import_id: str, incoming: Incoming) -> dict[str, object]:
    # Beside its rows stand those that were kept: it says nothing of them, so it is of another shape than their file.
    shape = f"{incoming.shape}|{NAME}" if are_corrected(incoming.file_name) else incoming.shape
    return {
        "import_id": import_id, "options": incoming.options, "rows": incoming.rows, "aside": len(incoming.problems),
        "header": list(incoming.header), "delimiter": incoming.delimiter, "shape": shape,
    }  # fmt: skip


def said_options(options: str) -> dict[str, object]:
    """Options as they differ from the defaults, all of which are empty: earlier programs wrote down every one."""
    return {name: value for name, value in json.loads(options or "{}").items() if value}


def how_read(options: dict[str, object]) -> dict[str, object]:
    """The options that say how columns are read."""
    return {name: value for name, value in options.items() if name not in _WHICH}


def which_read(options: dict[str, object]) -> tuple[object, object]:
    """The columns that were read, and what was said for all rows."""
    return _plain(options.get("columns")), _plain(options.get("set"))


def _plain(named: object) -> object:
    """Names of columns as the next export may write them: with other capitals and blanks."""
    if isinstance(named, str):
        return " ".join(named.casefold().split())
    if isinstance(named, dict):
        return {name: _plain(each) for name, each in named.items()}
    return [_plain(each) for each in named] if isinstance(named, list) else named


def find_alike(cursor: duckdb.DuckDBPyConnection, options: str) -> None:
    """The imports that read the same columns of pain, and no field in another column (`alike`)."""
    this = said_options(options)
    held = cursor.execute("SELECT import_id::VARCHAR, options FROM imports").fetchall()
    alike = [import_id for import_id, options in held if _is_alike(this, said_options(options))]
    cursor.execute("CREATE OR REPLACE TEMP TABLE alike AS SELECT unnest($alike::UUID[]) AS import_id", {"alike": alike})


def _is_alike(one: dict[str, object], other: dict[str, object]) -> bool:
    (some, set_here), (others, set_there) = which_read(one), which_read(other)
    columns, more = dict(_pairs(some)), dict(_pairs(others))
    shared = [name for name in columns.keys() | more.keys() if _is_of_pain(name) or (name in columns and name in more)]
    return set_here == set_there and all(columns.get(name) == more.get(name) for name in shared)


def _pairs(columns: object) -> Iterable[tuple[str, object]]:
    """Field and the columns that hold it."""
    found = dict[str, list[str]]()
    for name, column in columns.items() if isinstance(columns, dict) else columns if isinstance(columns, list) else ():
        found.setdefault(name, []).append(column)
    return ((name, sorted(each)) for name, each in found.items())


def _is_of_pain(name: str) -> bool:
    return name.partition("@")[0] in ("intensity", "name")
