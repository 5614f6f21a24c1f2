"""Write what the person notes, changes and deletes here; every deed says what it did, so that it can be taken back.

Identifiers come with what is noted, so a save that is repeated adds nothing. A change names the version it was made
from: where the journal holds another by now, nothing is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

import duckdb

from analytics.diary.entries import Entry, Exposure, Session
from analytics.diary.intake import Intake
from analytics.journal.faults import StaleFault

Row = Mapping[str, object]
_TAKE_OVER = "INSERT INTO taken_over SELECT DISTINCT fingerprint, $part, $by::UUID FROM ({lines}) RETURNING *"
_ENTRY = "SELECT fingerprint FROM entry_lines WHERE entry_id = $id"
_SESSION = "SELECT fingerprint FROM session_lines WHERE session_id = $id"
_AMOUNT = """
SELECT fingerprint FROM line_exposures JOIN lines USING (fingerprint)
ANTI JOIN (FROM taken_over WHERE part = $part) AS theirs USING (fingerprint)
WHERE factor = $factor AND felt_at::DATE = $day
"""
_VERSION = "SELECT 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)) FROM ({lines})"
_NAMES = "SELECT $factor UNION SELECT factor FROM factors WHERE called = $factor"
_KEYED = ("written_entries", "written_ratings", "written_exposures", "written_sessions", "intakes", "factors")


@dataclass(frozen=True, slots=True)
class Written:
    """What one deed put into the journal's tables and what it took out, in order: enough to take it back."""

    put: tuple[tuple[str, Row], ...] = ()
    taken: tuple[tuple[str, Row], ...] = ()


class Deed:
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
            _insert(self.cursor, table, row)
            self._put.append((table, row))

    def take(self, table: str, where: str, **values: object) -> list[Row]:
        """Remove rows; returns them as they were."""
        taken = _rows(self.cursor.execute(f"DELETE FROM {table} WHERE {where} RETURNING *", values))
        self._taken += [(table, row) for row in taken]
        return taken

    def take_over(self, part: str, lines: str, by: UUID | None, **values: object) -> None:
        """What a file's lines say here no longer counts; `by` is what the person made of it."""
        asked = {"part": part, "by": by} | values
        done = _rows(self.cursor.execute(_TAKE_OVER.format(lines=lines), asked))
        self._put += [("taken_over", row) for row in done]


def note(
    deed: Deed,
    entry: Entry | None,
    exposures: Sequence[Exposure],
    sessions: Sequence[Session],
    now: datetime,
) -> None:
    """Write an entry, what the day held, and treatments, inside the caller's transaction."""
    if entry:
        _put_entry(deed, entry)
    for exposure in exposures:
        clear(deed, exposure.day, exposure.factor, by=exposure.exposure_id)
        deed.put("written_exposures", [asdict(exposure) | {"recorded_at": now}])
    for session in sessions:
        _put_session(deed, session, now)


def clear(deed: Deed, day: date, factor: str, *, by: UUID | None = None) -> None:
    """Make way for the exposure `by`; without one it is unknown from now on how much of a factor there was that day."""
    for ((name),) in deed.cursor.execute(_NAMES, {"factor": factor}).fetchall():
        theirs = "day = $day AND factor = $factor AND exposure_id IS DISTINCT FROM $by"
        deed.take("written_exposures", theirs, day=day, factor=name, by=by)
        deed.take_over(f"exposure {name}", _AMOUNT, by, day=day, factor=name)


def change_entry(deed: Deed, entry: Entry, version: str) -> None:
    """Put an entry in the place of the one it was made from; one that a file brought becomes the person's own."""
    if version.isdigit():
        (row,) = _take_version(deed, "written_entries", "entry_id", entry.entry_id, version)
        deed.take("written_ratings", "entry_id = $id", id=entry.entry_id)
        _put_entry(deed, entry, revision=int(version) + 1, brought_in=bool(row["brought_in"]))
    else:
        own = replace(entry, entry_id=own_identifier(entry.entry_id, version))
        _take_over_version(deed, "entry", _ENTRY, own.entry_id, entry.entry_id, version)
        _put_entry(deed, own, brought_in=True)


def own_identifier(identifier: UUID, version: str) -> UUID:
    """Of what the person makes of a file's entry or session: the same each time, so that a repeat adds nothing."""
    return uuid5(identifier, version)


def delete_entry(deed: Deed, entry_id: UUID, version: str) -> None:
    """Take an entry out; the lines of a file that made it stay, and count no longer."""
    if version.isdigit():
        _take_version(deed, "written_entries", "entry_id", entry_id, version)
        deed.take("written_ratings", "entry_id = $id", id=entry_id)
    else:
        _take_over_version(deed, "entry", _ENTRY, None, entry_id, version)


def change_session(deed: Deed, session: Session, version: str, now: datetime) -> None:
    """Put a session in the place of the one it was made from."""
    if version.isdigit():
        (row,) = _take_version(deed, "written_sessions", "session_id", session.session_id, version)
        deed.take("written_treated_places", "session_id = $id", id=session.session_id)
        kept = {"brought_in": bool(row["brought_in"]), "recorded_at": row["recorded_at"]}
        _put_session(deed, session, now, revision=int(version) + 1, **kept)
    else:
        own = replace(session, session_id=own_identifier(session.session_id, version))
        _take_over_version(deed, "session", _SESSION, own.session_id, session.session_id, version)
        _put_session(deed, own, now, brought_in=True)


def delete_session(deed: Deed, session_id: UUID, version: str) -> None:
    """Take a session out, as `delete_entry` does."""
    if version.isdigit():
        _take_version(deed, "written_sessions", "session_id", session_id, version)
        deed.take("written_treated_places", "session_id = $id", id=session_id)
    else:
        _take_over_version(deed, "session", _SESSION, None, session_id, version)


def put_intake(deed: Deed, intake: Intake, now: datetime) -> None:
    """Keep a version of the intake beside the earlier ones."""
    deed.put("intakes", [_plain(asdict(intake)) | {"written_at": now}])


def put_checks(deed: Deed, checks: Iterable[tuple[str, Sequence[str]]], now: datetime) -> None:
    """Keep what was ticked when asked, before a first treatment of its kind, what speaks against it."""
    deed.put("massage_checks", ({"kind": kind, "asked_at": now, "ticked": list(ticked)} for kind, ticked in checks))


def put_own_factor(deed: Deed, name: str, unit: str, *, hidden: bool) -> None:
    """Keep a factor of the person's own with its unit ("" for yes and no), asked for or not."""
    deed.take("factors", "factor = $name", name=name)
    deed.put("factors", [{"factor": name, "called": name, "unit": unit or None, "hidden": hidden}])


def rename_factor(deed: Deed, name: str, called: str) -> None:
    """Call a factor otherwise: every name that led to the old one leads to the new one."""
    renamed = deed.take("factors", "called = $name OR factor IN ($name, $called)", name=name, called=called)
    kept: dict[str, Row] = {str(row["factor"]): row for row in renamed}
    unit = next((kept[each]["unit"] for each in (name, called) if each in kept), None)
    for factor in {name, called, *kept}:
        deed.put("factors", [{"factor": factor, "called": called, "unit": unit, "hidden": False}])


def _take_version(deed: Deed, table: str, key: str, identifier: UUID, version: str) -> list[Row]:
    taken = deed.take(table, f"{key} = $id AND revision = $revision", id=identifier, revision=int(version))
    if not taken:
        raise StaleFault
    return taken


def _take_over_version(deed: Deed, part: str, lines: str, by: UUID | None, identifier: UUID, version: str) -> None:
    ((found,),) = deed.cursor.execute(_VERSION.format(lines=lines), {"id": identifier}).fetchall()
    if found != version:
        raise StaleFault
    deed.take_over(part, lines, by, id=identifier)


def _put_entry(deed: Deed, entry: Entry, *, revision: int = 1, brought_in: bool = False) -> None:
    facts = _plain(asdict(entry))
    del facts["ratings"]
    deed.put("written_entries", [facts | {"revision": revision, "brought_in": brought_in}])
    deed.put("written_ratings", (_plain(asdict(rating)) | {"entry_id": entry.entry_id} for rating in entry.ratings))


def _put_session(deed: Deed, session: Session, now: datetime, *, revision: int = 1, **kept: object) -> None:
    facts = _plain(asdict(session))
    del facts["places"]
    deed.put("written_sessions", [{"recorded_at": now, "brought_in": False, "revision": revision} | facts | kept])
    if _has_places(deed.cursor, session.session_id):
        return  # a save that is repeated
    places = dict.fromkeys(session.places)
    deed.put("written_treated_places", ({"session_id": session.session_id} | asdict(place) for place in places))


def _has_places(cursor: duckdb.DuckDBPyConnection, session_id: UUID) -> bool:
    question = "SELECT 1 FROM written_treated_places WHERE session_id = $id LIMIT 1"
    return bool(cursor.execute(question, {"id": session_id}).fetchall())


def _plain(facts: dict[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join(f"${name}" for name in row)
    ignore = " ON CONFLICT DO NOTHING" if table in _KEYED else ""
    cursor.execute(f"INSERT INTO {table} ({names}) VALUES ({marks}){ignore}", dict(row)).fetchall()


def take_back(cursor: duckdb.DuckDBPyConnection, written: Written) -> None:
    """Undo one deed inside the caller's transaction.

    Raises:
        StaleFault: what it put in is no longer as it was put; nothing is undone then.
    """
    for table, row in written.put:
        same = " AND ".join(f'"{name}" IS NOT DISTINCT FROM ${name}' for name in row)
        if not cursor.execute(f"DELETE FROM {table} WHERE {same} RETURNING 1", dict(row)).fetchall():
            raise StaleFault
    for table, row in written.taken:
        _insert(cursor, table, row)


def _rows(answer: duckdb.DuckDBPyConnection) -> list[Row]:
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
