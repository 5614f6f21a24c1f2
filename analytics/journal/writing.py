"""Write what the person notes here. Identifiers come with what is noted, so a save that is repeated adds nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from uuid import UUID

import duckdb

from analytics.diary.entries import Entry, Exposure, Session


@dataclass(frozen=True, slots=True)
class Written:
    """What one save wrote, by identifier: enough to take it back."""

    entries: tuple[UUID, ...] = ()
    exposures: tuple[UUID, ...] = ()
    sessions: tuple[UUID, ...] = ()

    @classmethod
    def of(cls, entry: Entry | None, exposures: Sequence[Exposure], sessions: Sequence[Session]) -> Self:
        """The identifiers of what is about to be written."""
        return cls(
            (entry.entry_id,) if entry else (),
            tuple(exposure.exposure_id for exposure in exposures),
            tuple(session.session_id for session in sessions),
        )


def insert_written(
    cursor: duckdb.DuckDBPyConnection,
    entry: Entry | None,
    exposures: Sequence[Exposure],
    sessions: Sequence[Session],
    now: datetime,
) -> None:
    """Insert inside the caller's transaction; what is there already stays as it is."""
    if entry:
        _insert(cursor, "written_entries", [_entry_row(entry)])
        _insert(cursor, "written_ratings", _rating_rows(entry))
    _insert(
        cursor,
        "written_exposures",
        ([e.exposure_id, e.day, e.factor, e.amount, e.unit, now] for e in exposures),
    )
    for session in sessions:
        if _insert(cursor, "written_sessions", [_session_row(session, now)]):
            _insert(
                cursor,
                "written_treated_places",
                ([session.session_id, place.region, place.side, place.muscle] for place in session.places),
            )


def _entry_row(entry: Entry) -> list[object]:
    return [
        entry.entry_id, entry.felt_at, entry.has_time, entry.recorded_at, list(entry.postures), entry.sitting_minutes,
        entry.notes,
    ]  # fmt: skip


def _rating_rows(entry: Entry) -> Iterable[list[object]]:
    for rating in entry.ratings:
        yield [
            rating.rating_id, entry.entry_id, rating.region, rating.side, rating.written, rating.intensity,
            list(rating.qualities), list(rating.symptoms),
        ]  # fmt: skip


def _session_row(session: Session, now: datetime) -> list[object]:
    return [
        session.session_id, session.began_at, session.has_time, now, session.kind, session.minutes, session.pressure,
        session.hold_seconds, session.pain_before, session.pain_after, session.notes,
    ]  # fmt: skip


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, rows: Iterable[list[object]]) -> int:
    """Insert rows that are not there yet; returns how many went in."""
    inserted = 0
    for row in rows:
        marks = ", ".join(["?"] * len(row))
        ignore = "" if table == "written_treated_places" else " ON CONFLICT DO NOTHING"
        ((count,),) = cursor.execute(f"INSERT INTO {table} VALUES ({marks}){ignore}", row).fetchall()
        inserted += int(count)
    return inserted


def remove_written(cursor: duckdb.DuckDBPyConnection, written: Written) -> None:
    """Remove inside the caller's transaction what one save wrote."""
    for table, column, marks in (
        ("written_ratings", "entry_id", written.entries),
        ("written_entries", "entry_id", written.entries),
        ("written_exposures", "exposure_id", written.exposures),
        ("written_treated_places", "session_id", written.sessions),
        ("written_sessions", "session_id", written.sessions),
    ):
        cursor.execute(f"DELETE FROM {table} WHERE list_contains(?, {column})", [list(marks)])
