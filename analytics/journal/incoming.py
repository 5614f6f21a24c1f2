"""Write what a file brought: lines, staged and compared in the database, so that each distinct line is kept once.

A line is the same line if all its mapped values are the same; a line that another import also brought stays when one
of the two is taken back. An import is one transaction.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from hashlib import md5
from uuid import UUID, uuid4

import duckdb
import pandas as pd

from analytics.diary.problems import Problem
from analytics.journal.faults import OtherOptionsFault

_FRESH = """
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT fingerprint, min(line) AS line FROM staged ANTI JOIN lines USING (fingerprint) GROUP BY fingerprint
"""
_ALREADY_THERE = "SELECT line FROM staged ANTI JOIN fresh USING (fingerprint, line) ORDER BY line"
_KEEP_LINES = """
INSERT INTO lines BY NAME
SELECT staged.*, $now::TIMESTAMP AS recorded_at FROM staged SEMI JOIN fresh USING (fingerprint, line)
"""
_KEEP_EXPOSURES = """
INSERT INTO line_exposures SELECT DISTINCT * FROM staged_exposures SEMI JOIN fresh USING (fingerprint)
"""
_ASIDE = ["line", "field", "value", "reason", "text"]
_CLAIM = """
INSERT INTO claims
SELECT $import_id::UUID, fingerprint, min(line) FROM staged
ANTI JOIN (FROM claims WHERE import_id = $import_id) AS claimed USING (fingerprint)
GROUP BY fingerprint
"""
# A row that was set aside for lying in the future may be kept when the same file comes again.
_RECOUNT = """
UPDATE imports SET kept = kept + $1, set_aside = $3, already_there = $2 - $3 - kept - $1 WHERE import_id = $4
"""
# What a line's first import said of it (where it stood, when it came) is said by the first that is left.
_FIRST_LEFT = """
UPDATE lines SET line = left_over.line, recorded_at = left_over.imported_at
FROM (
    SELECT fingerprint, arg_min(line, imported_at) AS line, min(imported_at) AS imported_at
    FROM claims JOIN imports USING (import_id) GROUP BY fingerprint
) AS left_over
WHERE lines.fingerprint = left_over.fingerprint
    AND (lines.line <> left_over.line OR lines.recorded_at <> left_over.imported_at)
"""

# What the person deleted of lines that are gone is forgotten with them; what they made of such a line stays theirs, and
# the line does not come back beside it.
_FORGET = """
DELETE FROM taken_over
WHERE fingerprint NOT IN (SELECT fingerprint FROM lines) AND (by_id IS NULL OR by_id NOT IN (
    SELECT entry_id FROM written_entries UNION ALL SELECT session_id FROM written_sessions
    UNION ALL SELECT exposure_id FROM written_exposures
))
"""


@dataclass(frozen=True, slots=True)
class LineExposure:
    """An amount of one factor that a line names; in the factor's unit."""

    factor: str
    amount: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file, mapped and checked: a rating, a (part of a) session, what stood beside it, or several."""

    line: int
    felt_at: datetime
    has_time: bool
    region: str | None = None
    side: str | None = None
    written: str | None = None
    intensity: float | None = None
    qualities: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    postures: tuple[str, ...] = ()
    sitting_minutes: float | None = None
    treatment: str | None = None
    muscle: str | None = None
    treatment_minutes: float | None = None
    pressure: float | None = None
    hold_seconds: float | None = None
    pain_before: float | None = None
    pain_after: float | None = None
    notes: str | None = None
    warning_signs: tuple[str, ...] = ()
    safety_question: str | None = None
    safety_answer: str | None = None
    exposures: tuple[LineExposure, ...] = ()

    @property
    def fingerprint(self) -> UUID:
        """Hash of all the mapped values: not of the line's number, nor of how the file spelt the place.

        What earlier programs did not read counts only where it is there: their lines keep their hash.
        """
        later = ("warning_signs", "safety_question", "safety_answer")
        unlike = ("line", "written", "exposures", *later)
        values = [getattr(self, part.name) for part in fields(self) if part.name not in unlike]
        values += [value for name in later if (value := getattr(self, name))]
        values.append(sorted(map(repr, self.exposures)))
        return UUID(bytes=md5(repr(values).encode(), usedforsecurity=False).digest())


@dataclass(frozen=True, slots=True)
class Incoming:
    """All that one file brings: its lines, the zeros that follow from it, and what was set aside."""

    file_name: str
    sha256: str
    format: str
    options: str
    rows: int
    lines: tuple[Line, ...]
    zeros: tuple[tuple[date, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an import, and what the diary gained.

    Attributes:
        import_id: the import's identifier; "" where it was only tried.
        already_there: lines of the file that were in the journal, or higher up in the file.
        added: how many ratings, entries, sessions and exposures came with it.
    """

    import_id: str
    already_there: tuple[int, ...]
    added: dict[str, int]


def keep(cursor: duckdb.DuckDBPyConnection, incoming: Incoming, now: datetime) -> tuple[str, tuple[int, ...]]:
    """Store an import inside the caller's transaction; returns its identifier and the lines that were there already.

    The same file with the same options is the same import: it keeps its identifier and adds nothing.

    Raises:
        OtherOptionsFault: the same file was brought in with other options.
    """
    known = _known_import(cursor, incoming)
    import_id = known or str(uuid4())
    _stage(cursor, incoming)
    already = tuple(row[0] for row in cursor.execute(_ALREADY_THERE).fetchall())
    for statement in (_KEEP_LINES, _KEEP_EXPOSURES):
        cursor.execute(statement, {"now": now} if "$now" in statement else None)
    cursor.execute(_CLAIM, {"import_id": import_id})
    if known:
        cursor.execute("DELETE FROM set_aside WHERE import_id = $import_id", {"import_id": import_id})
        cursor.execute(_RECOUNT, [len(incoming.lines) - len(already), incoming.rows, len(incoming.problems), import_id])
    else:
        _insert_facts(cursor, import_id, incoming, len(already), now)
    _insert_aside(cursor, import_id, incoming)
    _insert_zeros(cursor, import_id, incoming.zeros)
    return import_id, already


def _known_import(cursor: duckdb.DuckDBPyConnection, incoming: Incoming) -> str | None:
    known = cursor.execute(
        "SELECT import_id::VARCHAR, options FROM imports WHERE sha256 = $sha256", {"sha256": incoming.sha256}
    ).fetchall()
    if known and known[0][1] != incoming.options:
        raise OtherOptionsFault(known[0][0])
    return str(known[0][0]) if known else None


def _stage(cursor: duckdb.DuckDBPyConnection, incoming: Incoming) -> None:
    """Lay the lines beside the journal: each with its fingerprint and the first line that equals it."""
    prints = [str(line.fingerprint) for line in incoming.lines]
    columns = [part.name for part in fields(Line) if part.name != "exposures"]
    lines = pd.DataFrame(
        [[_cell(getattr(line, name)) for name in columns] for line in incoming.lines],
        columns=columns,
        dtype=object,
    )
    exposures = pd.DataFrame(
        [
            (mark, exposure.factor, exposure.amount, exposure.unit)
            for mark, line in zip(prints, incoming.lines, strict=True)
            for exposure in line.exposures
        ],
        columns=["fingerprint", "factor", "amount", "unit"],
        dtype=object,
    )
    _load(cursor, "staged", lines.assign(fingerprint=prints))
    _load(cursor, "staged_exposures", exposures)
    cursor.execute(_FRESH)


def _load(cursor: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    """A frame as a passing table whose fingerprints are UUIDs."""
    cursor.register("frame", frame)
    cursor.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT * REPLACE (fingerprint::UUID AS fingerprint) FROM frame"
    )
    cursor.unregister("frame")


def _cell(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _insert_facts(
    cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming, already: int, now: datetime
) -> None:
    cursor.execute(
        "INSERT INTO imports VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        [
            import_id, incoming.file_name, incoming.sha256, incoming.format, incoming.options, now, incoming.rows,
            len(incoming.lines) - already, already, len(incoming.problems),
        ],
    )  # fmt: skip


def _insert_aside(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    aside = [(each.line, each.field, each.value, each.reason, each.text) for each in incoming.problems]
    _insert(cursor, "set_aside", import_id, pd.DataFrame(aside, columns=_ASIDE, dtype=object))


def _insert_zeros(cursor: duckdb.DuckDBPyConnection, import_id: str, zeros: Iterable[tuple[date, str]]) -> None:
    cursor.execute("DELETE FROM zeros WHERE import_id = $import_id", {"import_id": import_id})
    _insert(cursor, "zeros", import_id, pd.DataFrame(zeros, columns=["day", "factor"], dtype=object))


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, import_id: str, frame: pd.DataFrame) -> None:
    """The rows of a frame into a table whose first column is the import; far faster than row by row."""
    cursor.register("frame", frame)
    cursor.execute(f"INSERT INTO {table} SELECT $import_id::UUID, * FROM frame", {"import_id": import_id})
    cursor.unregister("frame")


def undo(cursor: duckdb.DuckDBPyConnection, import_id: str) -> bool:
    """Take one import back inside the caller's transaction; False where there is none of that identifier."""
    mark = {"import_id": import_id}
    if not cursor.execute("SELECT 1 FROM imports WHERE import_id = $import_id", mark).fetchall():
        return False
    for table in ("claims", "zeros", "set_aside", "imports"):
        cursor.execute(f"DELETE FROM {table} WHERE import_id = $import_id", mark)
    for table in ("lines", "line_exposures"):
        cursor.execute(f"DELETE FROM {table} WHERE fingerprint NOT IN (SELECT fingerprint FROM claims)")
    cursor.execute(_FIRST_LEFT)
    cursor.execute(_FORGET)
    return True
