"""Write rows and take them out, noting each down, so that one mechanism takes back a save, a change and a deletion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from uuid import UUID

import duckdb

from analytics.journal.faults import OutOfRangeFault, StaleFault

Row = Mapping[str, object]
_TAKE_OVER = """
INSERT INTO taken_over
SELECT DISTINCT key, fingerprint, $by::UUID FROM ({lines}) AS theirs
WHERE NOT EXISTS (
    FROM taken_over WHERE taken_over.key = theirs.key AND taken_over.fingerprint IS NOT DISTINCT FROM theirs.fingerprint
)
RETURNING *
"""
_KEYED = (
    "written_entries", "written_ratings", "written_exposures", "written_sessions", "intakes", "factors", "letters",
    "laid_places", "suspicions", "settings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """What one deed put into the journal's tables and what it took out, in order: enough to take it back."""

    put: tuple[tuple[str, Row], ...] = ()
    taken: tuple[tuple[str, Row], ...] = ()


class Undoable:
    """What is done inside one transaction, noted down as it is done."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self.cursor = cursor
        self._put: list[tuple[str, Row]] = []
        self._taken: list[tuple[str, Row]] = []

    @property
    def written(self) -> Written:
        """All that was done so far."""
        return Written(tuple(self._put), tuple(self._taken))

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows; what is there already under its identifier stays as it is."""
        for row in rows:
            kept = {name: storable(value) for name, value in row.items()}
            _insert(self.cursor, table, kept)
            self._put.append((table, kept))

    def found(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Rows that an earlier attempt put there already."""
        self._put += rows

    def take(self, table: str, where: str, **values: object) -> list[Row]:
        """Remove rows; returns them as they were."""
        taken = rows_of(self.cursor.execute(f"DELETE FROM {table} WHERE {where} RETURNING *", values))
        self._taken += [(table, row) for row in taken]
        return taken

    def take_over(self, lines: str, by: UUID | None, **values: object) -> None:
        """What files say of the things of some lines no longer counts; `by` is what the person made of it."""
        asked = {"by": by} | values
        done = rows_of(self.cursor.execute(_TAKE_OVER.format(lines=lines), asked))
        self._put += [("taken_over", row) for row in done]


def take_back(cursor: duckdb.DuckDBPyConnection, written: Written) -> None:
    """Undo one deed inside the caller's transaction.

    Raises:
        StaleFault: what it put in is no longer as it was put; nothing is undone then.
    """
    for table, row in written.put:
        if not cursor.execute(f"DELETE FROM {table} WHERE {_same(row)} RETURNING 1", dict(row)).fetchall():
            raise StaleFault
    for table, row in written.taken:
        _insert(cursor, table, row)


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, row: Row) -> None:
    """Insert a row unless it is there: under its identifier, or in a table without one as it stands."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join(f"${name}" for name in row)
    if table in _KEYED:
        question = f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING"
    else:
        there = f"SELECT 1 FROM {table} WHERE {_same(row)}"
        question = f"INSERT INTO {table} ({names}) SELECT {marks} WHERE NOT EXISTS ({there})"
    cursor.execute(question, dict(row)).fetchall()


def _same(row: Row) -> str:
    return " AND ".join(f'"{name}" IS NOT DISTINCT FROM ${name}' for name in row)


def storable(value: object) -> object:
    """A value as the database takes it: half a character becomes "?"; a number that is none is refused."""
    if isinstance(value, float) and not isfinite(value):
        raise OutOfRangeFault
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return [storable(each) for each in value] if isinstance(value, list | tuple) else value


def rows_of(answer: duckdb.DuckDBPyConnection) -> list[Row]:
    """The rows of an answer, each by the names of its columns."""
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
