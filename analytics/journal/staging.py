"""Write the lines of a file beside the journal, where the steps of an import compare them, and what else it brings."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from analytics.journal.incoming import Incoming, Line, Own
from analytics.journal.line_table import LISTS, LineTable
from analytics.journal.stepping import run

_NO_OWN = Own()
_LISTS = LISTS | {"point_signs", "spreads_to", "sensations"}
_ASIDE = ["line", "field", "value", "reason", "text"]
_NUMBERS = frozenset(
    {"intensity", "sitting_minutes", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after",
     "amount", "longest_sit_minutes", "soreness", "range_before", "range_after"}
)  # fmt: skip
_TYPES = {
    "line": "INTEGER", "felt_at": "TIMESTAMP", "has_time": "BOOLEAN", "key": "UUID", "raw": "UUID", "of_id": "UUID",
    "other_end": "TIMESTAMP",
}  # fmt: skip
_DTYPES = {"line": "int64", "felt_at": "datetime64[us]", "has_time": "bool", "other_end": "datetime64[us]"}


# The identity of what a table's line says: a hash of its kind, the moment as read, and what it is about. By its bytes a
# hash becomes an identifier in half the time that its figures take.
_KEY = """unhex(md5(concat(key_before, CASE WHEN has_time THEN strftime(felt_at, '%Y-%m-%dT%H:%M:%S.%f')
ELSE strftime(felt_at, '%Y-%m-%d') END, key_after)))::UUID"""
_RAW = "unhex(md5(cells))::UUID"
_NAMES = [each.name for each in fields(Line) if each.name != "own"]
_OF_OWN = [each.name for each in fields(Own)]
_ALL = [*_NAMES, *_OF_OWN]
_AT_ONCE = 122_880  # rows that one processor takes at once, as many as the database holds together


def stage(cursor: duckdb.DuckDBPyConnection, lines: Sequence[Line]) -> None:
    """Lay the lines beside the journal, each with its hash: `told` holds what any of them says, `staged` all of it."""
    parts, said = [], set[str]()
    if isinstance(lines, LineTable):
        cursor.register(
            "by_columns", pa.Table.from_batches(lines.table.to_batches(max_chunksize=_AT_ONCE), lines.table.schema)
        )
        said |= {"key", "raw"} | set(lines.table.column_names)
        parts.append(_picks("by_columns", {"key": _KEY, "raw": _RAW}, said))
        lines = lines.apart
    if lines or not parts:
        frame = _one_by_one(lines)
        cursor.register("frame", frame)
        said |= set(frame.columns)
        parts.append(_picks("frame", {}, set(frame.columns)))
    cursor.execute(f"CREATE OR REPLACE TEMP VIEW typed AS {' UNION ALL '.join(parts)}")
    _lay_down(cursor, said)
    for each in ("typed", "by_columns", "frame"):
        cursor.execute(f"DROP VIEW IF EXISTS {each}")
    run(cursor, "repeated")
    if cursor.execute("SELECT 1 FROM repeated LIMIT 1").fetchall():
        run(cursor, "numbered")
    run(cursor, "brought")


def _lay_down(cursor: duckdb.DuckDBPyConnection, said: set[str]) -> None:
    """A column of which no line says anything is not laid down: most files tell a fourth of what can be told."""
    told = ", ".join(f'"{name}"' for name in _ALL if name in said)
    cursor.execute(
        "CREATE OR REPLACE TEMP TABLE told AS "
        f"SELECT {told}, 1 AS nth, line_hash(line_text(typed), 1) AS fingerprint FROM typed"
    )
    silent = ", ".join(f'{_picked(name, is_said=False)} AS "{name}"' for name in _ALL if name not in said)
    cursor.execute(
        "CREATE OR REPLACE TEMP VIEW staged AS "
        f"SELECT rowid AS place, {told}, nth, fingerprint, false AS is_former{silent and ', ' + silent} FROM told"
    )


def _picks(table: str, made: dict[str, str], said: set[str]) -> str:
    """The question for the fields of a line in a table, of which some are made and some are not said at all."""
    picked = ", ".join(f'{made.get(name) or _picked(name, is_said=name in said)} AS "{name}"' for name in _ALL)
    return f"SELECT {picked} FROM {table}"


def _one_by_one(lines: Sequence[Line]) -> pd.DataFrame:
    owns = [each.own or _NO_OWN for each in lines] if any(each.own for each in lines) else []
    columns = [
        *zip(_NAMES, _columns(_NAMES, lines), strict=True), *zip(_OF_OWN, _columns(_OF_OWN, owns), strict=True)
    ]  # fmt: skip
    said = {name: _column(name, values) for name, values in columns if _is_said(values)}
    return pd.DataFrame(said or {"line": pd.Series((), dtype="int64")})


def _columns(names: list[str], things: Sequence[Line | Own]) -> Iterable[tuple[Any, ...]]:
    return zip(*map(attrgetter(*names), things), strict=True) if things else [()] * len(names)


def _is_said(values: tuple[Any, ...]) -> bool:
    return values.count(None) + values.count(()) < len(values)


def _column(name: str, values: tuple[Any, ...]) -> pd.Series:
    """Values as the database scans them fastest: lists and identifiers as text."""
    if name in _LISTS:
        return pd.Series(["\x1e".join(each) if each else None for each in values], dtype="str")
    if name in ("key", "raw", "of_id"):
        return pd.Series([each.hex if each else None for each in values], dtype="str")
    return pd.Series(values, dtype=_DTYPES.get(name, "float64" if name in _NUMBERS else "str"))


def _picked(name: str, *, is_said: bool) -> str:
    if name in _LISTS:
        return f"coalesce(string_split({name}, chr(30)), []::VARCHAR[])" if is_said else "[]::VARCHAR[]"
    kind = _TYPES.get(name, "DOUBLE" if name in _NUMBERS else "VARCHAR")
    return f'"{name}"::{kind}' if is_said else f"NULL::{kind}"


def insert_aside(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """Rows that could not be kept, and why."""
    cursor.execute("DELETE FROM set_aside WHERE import_id = $import_id", {"import_id": import_id})
    aside = [(each.line, each.field, each.value, each.reason, each.text) for each in incoming.problems]
    _insert(cursor, "set_aside", import_id, pd.DataFrame(aside, columns=_ASIDE, dtype=object))


def insert_days(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """The zeros that follow from a file, and the days on which they may."""
    covered: Iterable[date] = sorted({*incoming.covered, *(day for day, _ in incoming.zeros)})
    days = {"zeros": (incoming.zeros, ["day", "factor"]), "covered": ([(day,) for day in covered], ["day"])}
    for table, (rows, columns) in days.items():
        cursor.execute(f"DELETE FROM {table} WHERE import_id = $import_id", {"import_id": import_id})
        _insert(cursor, table, import_id, pd.DataFrame(rows, columns=columns, dtype=object))


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, import_id: str, frame: pd.DataFrame) -> None:
    """The rows of a frame into a table whose first column is the import; far faster than row by row."""
    cursor.register("frame", frame)
    cursor.execute(f"INSERT INTO {table} SELECT $import_id::UUID, * FROM frame", {"import_id": import_id})
    cursor.unregister("frame")
