"""Write backups: whole copies made by the database itself, compared row for row before they count.

The live file is never opened by anything but the database: reading it from the same process would drop its lock.
"""

import os
from contextlib import suppress
from datetime import date
from pathlib import Path

import duckdb

KEPT_DAYS = 7


def back_up_daily(cursor: duckdb.DuckDBPyConnection, private: Path, today: date, *, again: bool = False) -> Path | None:
    """Copy the journal into its private folder, unless today's copy is there; returns the new copy.

    Keeps the copies of the last seven days that have one. `again` renews today's copy.
    """
    copy = back_up(cursor, private, today.isoformat(), again=again)
    if copy:
        for old in sorted(copy.parent.glob("????-??-??.duckdb"))[:-KEPT_DAYS]:
            old.unlink()
    return copy


def has_copy(private: Path, today: date) -> bool:
    """Whether the journal was copied today."""
    return _copy_named(private, today.isoformat()).exists()


def _copy_named(private: Path, name: str) -> Path:
    return private / "backups" / f"{name}.duckdb"


def back_up(cursor: duckdb.DuckDBPyConnection, private: Path, name: str, *, again: bool = False) -> Path | None:
    """Copy the journal into its private folder under a name, unless there is a copy of that name; `again` renews it."""
    copy = _copy_named(private, name)
    copy.parent.mkdir(mode=0o700, exist_ok=True)
    if copy.exists() and not again:
        return None
    _copy(cursor, copy)
    return copy


def _copy(cursor: duckdb.DuckDBPyConnection, copy: Path) -> None:
    """A verified copy appears under its name whole, or not at all."""
    unfinished = copy.with_suffix(".unfinished")
    _clear_away(unfinished)
    try:
        _fill(cursor, unfinished)
        _sync(unfinished)
    except BaseException:
        _clear_away(unfinished)  # on a full disk it would be in the way of what is saved next
        raise
    unfinished.chmod(0o600)
    unfinished.replace(copy)
    _sync(copy.parent)


def _clear_away(unfinished: Path) -> None:
    """The file and its log of changes, which would spoil the next file of that name."""
    for each in (unfinished, unfinished.with_name(unfinished.name + ".wal")):
        each.unlink(missing_ok=True)


def _fill(cursor: duckdb.DuckDBPyConnection, unfinished: Path) -> None:
    quoted = str(unfinished).replace("'", "''")
    cursor.execute(f"ATTACH '{quoted}' AS backup (STORAGE_VERSION 'v2.0.0')")
    try:
        # One moment of the journal, whatever is written meanwhile.
        cursor.begin()
        cursor.execute("COPY FROM DATABASE journal TO backup")
        same = table_hashes(cursor, "journal") == table_hashes(cursor, "backup")
        cursor.commit()
    except BaseException:
        with suppress(duckdb.Error):
            cursor.rollback()
        raise
    finally:
        cursor.execute("USE journal")
        cursor.execute("DETACH backup")
    if not same:
        raise duckdb.IOException("the copy differs from the journal")


def table_hashes(cursor: duckdb.DuckDBPyConnection, database: str) -> dict[str, tuple[int, int]]:
    """Number of rows and sum of row hashes of every table: equal journals have equal ones."""
    tables = cursor.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = $database ORDER BY 1",
        {"database": database},
    ).fetchall()
    hashes: dict[str, tuple[int, int]] = {}
    for (table,) in tables:
        question = f"SELECT count(*), coalesce(sum(hash(r)), 0) FROM {database}.{table} AS r"
        ((rows, total),) = cursor.execute(question).fetchall()
        hashes[table] = (rows, total)
    return hashes


def _sync(path: Path) -> None:
    """Make the file or folder outlast a power cut (folders cannot be synced on Windows)."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
