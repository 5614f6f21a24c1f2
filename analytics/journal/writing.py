"""Write what the person notes, changes and deletes here.

Identifiers come with what is noted, so a save that is repeated adds nothing. A change names the version it was made
from: where the journal holds another by now, nothing is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from analytics.diary.entries import Entry, Exposure, Session
from analytics.diary.factors import DAY_MINUTES, FACTORS
from analytics.diary.intake import Intake, NewPain
from analytics.diary.places import SAYS_SIDE, says_side
from analytics.diary.sharing import Shared
from analytics.journal.faults import NameTakenFault, OutOfRangeFault, StaleFault
from analytics.journal.undoable import Row, Undoable, rows_of, storable

_PARTS = {
    "written_entries": ("entry_id", "written_ratings"),
    "written_sessions": ("session_id", "written_treated_places"),
}
# The things that files say of an entry or a session, whether they count now or not: none of them comes back beside what
# the person made of it. Of two sessions in one only the lines of this one go.
_ENTRY_VERSION = "FROM entry_lines WHERE entry_id = $id"
_SESSION_VERSION = "FROM session_lines WHERE session_id = $id"
_ENTRY = """
SELECT key, NULL AS fingerprint FROM lines JOIN entries ON entry_id = $id AND lines.felt_at = entries.felt_at
    AND lines.has_time = entries.has_time AND lines.part IS NOT DISTINCT FROM entries.part
WHERE treatment IS NULL AND factor IS NULL
"""
_SESSION = """
SELECT key, CASE WHEN key IN (SELECT key FROM session_lines WHERE session_id <> $id) THEN fingerprint END AS fingerprint
FROM lines JOIN sessions ON session_id = $id AND lines.felt_at = began_at AND lines.has_time = sessions.has_time
    AND lines.part IS NOT DISTINCT FROM sessions.part AND treatment = kind
    AND treatment_minutes IS NOT DISTINCT FROM minutes
"""
_AMOUNT = "SELECT key, NULL AS fingerprint FROM lines WHERE factor = $factor AND felt_at::DATE = $day"
# What a file says of the same thing as something written here, and what does not count beside it.
_BESIDE_ENTRY = """
SELECT key, NULL AS fingerprint FROM lines JOIN (
    SELECT felt_at, has_time, lower(region) AS place, side FROM written_ratings JOIN written_entries USING (entry_id)
    WHERE entry_id = $id
) AS own ON own.felt_at = lines.felt_at AND own.has_time = lines.has_time AND place = lower(lines.region)
    AND own.side IS NOT DISTINCT FROM lines.side
WHERE intensity IS NOT NULL
"""
_BESIDE_SESSION = """
SELECT key, NULL AS fingerprint FROM lines JOIN written_sessions AS own ON session_id = $id AND own.began_at = felt_at
    AND own.has_time = lines.has_time AND lower(own.kind) = lower(treatment)
"""
_VERSION = "SELECT 'lines ' || md5(string_agg(fingerprint::VARCHAR, ',' ORDER BY fingerprint)) {lines}"
_NAMES = "SELECT $factor UNION SELECT factor FROM factors WHERE called = $factor"


def note(
    deed: Undoable,
    entry: Entry | None,
    exposures: Sequence[Exposure],
    sessions: Sequence[Session],
    now: datetime,
) -> None:
    """Write an entry, what the day held, and treatments, inside the caller's transaction.

    A save that is repeated after an unknown outcome adds nothing; where more was filled in since, it becomes a change.
    """
    if entry:
        entry = _as_written(deed, entry)
        version = _version_there(deed, "written_entries", "entry_id", entry.entry_id)
        if version is None:
            _put_entry(deed, entry)
        elif not _is_there(deed, _entry_rows(entry)):
            change_entry(deed, entry, version)
    for exposure in exposures:
        clear(deed, exposure.day, exposure.factor, by=exposure.exposure_id)
        deed.put("written_exposures", [asdict(exposure) | {"recorded_at": now}])
    for session in sessions:
        version = _version_there(deed, "written_sessions", "session_id", session.session_id)
        if version is None:
            _put_session(deed, session, now)
        elif not _is_there(deed, _session_rows(session)):
            change_session(deed, session, version, now)


def clear(deed: Undoable, day: date, factor: str, *, by: UUID | None = None) -> None:
    """Make way for the exposure `by`; without one it is unknown from now on how much of a factor there was that day."""
    for ((name),) in deed.cursor.execute(_NAMES, {"factor": factor}).fetchall():
        theirs = "day = $day AND factor = $factor AND exposure_id IS DISTINCT FROM $by"
        deed.take("written_exposures", theirs, day=day, factor=name, by=by)
        deed.take_over(_AMOUNT, by, day=day, factor=name)


def change_entry(deed: Undoable, entry: Entry, version: str) -> None:
    """Put an entry in the place of the one it was made from; one that a file brought becomes the person's own."""
    entry = _as_written(deed, entry)
    if version.isdecimal():
        deed.take_over(_BESIDE_ENTRY, entry.entry_id, id=entry.entry_id)
        (row,) = _take_version(deed, "written_entries", "entry_id", entry.entry_id, version)
        deed.take("written_ratings", "entry_id = $id", id=entry.entry_id)
        _put_entry(deed, entry, revision=int(version) + 1, brought_in=bool(row["brought_in"]))
    else:
        own = replace(entry, entry_id=own_identifier(entry.entry_id, version))
        _take_over_version(deed, _ENTRY_VERSION, _ENTRY, own.entry_id, entry.entry_id, version)
        _put_entry(deed, own, brought_in=True)


def own_identifier(identifier: UUID, version: str) -> UUID:
    """Of what the person makes of a file's entry or session: the same each time, so that a repeat adds nothing."""
    return uuid5(identifier, version)


def delete_entry(deed: Undoable, entry_id: UUID, version: str) -> None:
    """Take an entry out; the lines of a file that made it stay, and count no longer."""
    if version.isdecimal():
        deed.take_over(_BESIDE_ENTRY, None, id=entry_id)
        _take_version(deed, "written_entries", "entry_id", entry_id, version)
        deed.take("written_ratings", "entry_id = $id", id=entry_id)
    else:
        _take_over_version(deed, _ENTRY_VERSION, _ENTRY, None, entry_id, version)


def change_session(deed: Undoable, session: Session, version: str, now: datetime) -> None:
    """Put a session in the place of the one it was made from."""
    if version.isdecimal():
        deed.take_over(_BESIDE_SESSION, session.session_id, id=session.session_id)
        (row,) = _take_version(deed, "written_sessions", "session_id", session.session_id, version)
        deed.take("written_treated_places", "session_id = $id", id=session.session_id)
        kept = {"brought_in": bool(row["brought_in"]), "recorded_at": row["recorded_at"]}
        _put_session(deed, session, now, revision=int(version) + 1, **kept)
    else:
        own = replace(session, session_id=own_identifier(session.session_id, version))
        _take_over_version(deed, _SESSION_VERSION, _SESSION, own.session_id, session.session_id, version)
        _put_session(deed, own, now, brought_in=True)


def delete_session(deed: Undoable, session_id: UUID, version: str) -> None:
    """Take a session out, as `delete_entry` does."""
    if version.isdecimal():
        deed.take_over(_BESIDE_SESSION, None, id=session_id)
        _take_version(deed, "written_sessions", "session_id", session_id, version)
        deed.take("written_treated_places", "session_id = $id", id=session_id)
    else:
        _take_over_version(deed, _SESSION_VERSION, _SESSION, None, session_id, version)


def put_intake(deed: Undoable, intake: Intake, now: datetime) -> None:
    """Keep a version of the intake beside the earlier ones."""
    deed.put("intakes", [asdict(intake) | {"written_at": now}])


def put_letter(deed: Undoable, shared: Shared) -> None:
    """Note down that a page left."""
    row = {name: value for name, value in asdict(shared).items() if name != "period"}
    deed.put("letters", [row | {"first": shared.period.first, "last": shared.period.last}])


def put_checks(deed: Undoable, checks: Iterable[tuple[str, Sequence[str]]], now: datetime) -> None:
    """Keep what was ticked when asked what speaks against a massage: before a treatment of a kind, or before a page."""
    deed.put("massage_checks", ({"kind": kind, "asked_at": now, "ticked": list(ticked)} for kind, ticked in checks))


def put_seen(deed: Undoable, signs: Iterable[str], seen_on: date, now: datetime) -> None:
    """Keep that a doctor has looked at signs to see one about."""
    deed.put("seen_signs", ({"sign": sign, "seen_on": seen_on, "written_at": now} for sign in signs))


def put_new_pain(deed: Undoable, told: NewPain, now: datetime) -> None:
    """Keep what was told of pain that began with an injury."""
    deed.put("new_pains", [asdict(told) | {"told_at": now}])


def lay_place(deed: Undoable, word: str, region: str | None) -> None:
    """Lay a word of the person's own for a place on the map, however it is capitalised, or take it off."""
    deed.take("laid_places", "lower(written) = lower($word)", word=word)
    if region:
        said = [side for side in SAYS_SIDE if says_side(word, side)]
        deed.put("laid_places", [{"written": word, "region": region, "side": said[0] if len(said) == 1 else None}])


def _as_written(deed: Undoable, entry: Entry) -> Entry:
    """An entry with each word that lies on the map as it was written: laid elsewhere, or taken off, it follows."""
    laid = dict(deed.cursor.execute("SELECT lower(written), region FROM laid_places").fetchall())
    ratings = [
        replace(each, region=each.written, written=None)
        if each.written and laid.get(each.written.lower()) == each.region else each
        for each in entry.ratings
    ]  # fmt: skip
    return replace(entry, ratings=tuple(ratings))


def put_answer(deed: Undoable, session_id: UUID, question: str, now: datetime) -> None:
    """Note down that a question about a session was answered or put away."""
    deed.put("answers", [{"session_id": session_id, "question": question, "answered_at": now}])


def put_own_factor(deed: Undoable, name: str, unit: str, *, hidden: bool) -> None:
    """Keep a factor of the person's own with its unit ("" for yes and no), asked for or not.

    Raises:
        NameTakenFault: what was once called so has another name now.
    """
    renamed = "SELECT called FROM factors WHERE factor = $name AND called <> factor"
    if taken := deed.cursor.execute(renamed, {"name": name}).fetchall():
        raise NameTakenFault(name, str(taken[0][0]))
    was = deed.take("factors", "factor = $name", name=name)
    kept = {"day_is": was[0]["day_is"]} if was else {}
    deed.put("factors", [{"factor": name, "called": name, "unit": unit or None, "hidden": hidden} | kept])


def rename_factor(deed: Undoable, name: str, called: str) -> None:
    """Call a factor otherwise: every name that led to the old one leads to the new one.

    Raises:
        NameTakenFault: something else is called so; two things would become one.
    """
    in_use = "SELECT 1 FROM exposures WHERE factor = $called UNION ALL SELECT 1 FROM factors WHERE called = $called"
    is_known = called in {each.name for each in FACTORS}
    if is_known or deed.cursor.execute(f"{in_use} LIMIT 1", {"called": called}).fetchall():
        raise NameTakenFault(called)
    was = deed.take("factors", "called = $name OR factor IN ($name, $called)", name=name, called=called)
    kept: dict[str, Row] = {str(row["factor"]): row for row in was}
    facts = {"called": called, "unit": None, "hidden": False, "day_is": None} | (
        {key: kept[name][key] for key in ("unit", "hidden", "day_is")} if name in kept else {}
    )
    for factor in {name, called, *kept}:
        deed.put("factors", [{"factor": factor} | facts])


def _take_version(deed: Undoable, table: str, key: str, identifier: UUID, version: str) -> list[Row]:
    taken = deed.take(table, f"{key} = $id AND revision = $revision", id=identifier, revision=int(version))
    if not taken:
        raise StaleFault
    return taken


def _take_over_version(deed: Undoable, held: str, lines: str, by: UUID | None, identifier: UUID, version: str) -> None:
    ((found,),) = deed.cursor.execute(_VERSION.format(lines=held), {"id": identifier}).fetchall()
    if found != version:
        raise StaleFault
    deed.take_over(lines, by, id=identifier)


def _put_entry(deed: Undoable, entry: Entry, *, revision: int = 1, brought_in: bool = False) -> None:
    (_, head), *ratings = _entry_rows(entry)
    more = {"recorded_at": entry.recorded_at, "revision": revision, "brought_in": brought_in}
    deed.put("written_entries", [head | more])
    deed.put(
        "written_ratings",
        (row | {"rating_id": each.rating_id} for (_, row), each in zip(ratings, entry.ratings, strict=True)),
    )


def _put_session(deed: Undoable, session: Session, now: datetime, *, revision: int = 1, **kept: object) -> None:
    if max(session.minutes or 0, (session.hold_seconds or 0) / 60) > DAY_MINUTES:
        raise OutOfRangeFault
    (_, head), *places = _session_rows(session)
    deed.put("written_sessions", [{"recorded_at": now, "brought_in": False, "revision": revision} | head | kept])
    deed.put("written_treated_places", (row for _, row in places))


def _entry_rows(entry: Entry) -> list[tuple[str, dict[str, object]]]:
    """What an entry says, as rows of its tables: without what each attempt to write it makes anew."""
    said = asdict(entry)
    ratings = [{name: value for name, value in each.items() if name != "rating_id"} for each in said.pop("ratings")]
    del said["recorded_at"]
    return [("written_entries", said), *(("written_ratings", each | {"entry_id": entry.entry_id}) for each in ratings)]


def _session_rows(session: Session) -> list[tuple[str, dict[str, object]]]:
    """What a session says, as rows of its tables."""
    said = asdict(session)
    del said["places"]
    places = [asdict(place) | {"session_id": session.session_id} for place in dict.fromkeys(session.places)]
    return [("written_sessions", said), *(("written_treated_places", place) for place in places)]


def _version_there(deed: Undoable, table: str, key: str, identifier: UUID) -> str | None:
    found = deed.cursor.execute(f"SELECT revision FROM {table} WHERE {key} = $id", {"id": identifier}).fetchall()
    return str(found[0][0]) if found else None


def _is_there(deed: Undoable, rows: list[tuple[str, dict[str, object]]]) -> bool:
    """Whether the tables hold these very rows and no other of theirs; then they count as put, to be taken back."""
    head, said = rows[0]
    key, part = _PARTS[head]
    held = [
        (table, row)
        for table in (head, part)
        for row in rows_of(deed.cursor.execute(f"SELECT * FROM {table} WHERE {key} = $id", {"id": said[key]}))
    ]
    is_same = len(held) == len(rows) and all(
        any(table == of and _says(row, wanted) for of, row in held) for table, wanted in rows
    )
    if is_same:
        deed.found(held)
    return is_same


def _says(row: Row, wanted: Row) -> bool:
    return all(row[name] == storable(value) for name, value in wanted.items())
