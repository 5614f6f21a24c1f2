"""Read and write through one hardened connection to one file that this process alone holds.

The database is attached to an in-memory instance so that the file's storage version is pinned; extensions are never
fetched, and once it is attached no other file can be reached than the journal's private folder.
"""

import os
import re
import sys
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from shutil import rmtree

import duckdb
from filelock import FileLock, Timeout

from analytics.diary.faults import JournalFault
from analytics.journal.backup import back_up
from analytics.journal.faults import (
    REFUSED_BY_DISK,
    DamagedFault,
    HeldElsewhereFault,
    NewerJournalFault,
    NoPlaceFault,
    NotAJournalFault,
    NotWrittenFault,
)

SCHEMA_NUMBER = 9
STORAGE_VERSION = "v2.0.0"
PASSING = "passing-"  # begins the name of a folder of files that come and go
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "memory_limit": "1GB",
    "max_temp_directory_size": "1GB",
}


@cache
def sql(name: str) -> str:
    """The text of one question or of the schema."""
    return files("analytics.journal").joinpath(name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An open journal file: its connection, its lock, and the private folder beside it (None in memory)."""

    connection: duckdb.DuckDBPyConnection
    lock: FileLock | None
    private: Path | None

    @property
    def name(self) -> str:
        """The file's name as the person knows it."""
        return self.private.name.removesuffix(".private") if self.private else "journal in memory"

    def close(self) -> None:
        """Let go of the file and of the lock."""
        self.connection.close()
        if self.lock:
            self.lock.release()


def open_file(path: str | Path) -> OpenFile:
    """Open the journal at `path`, or make it; ":memory:" holds a passing one.

    Raises:
        HeldElsewhereFault: another program has it open.
        NotAJournalFault: the file is something else.
        NoPlaceFault: it cannot be made there.
    """
    if str(path) == ":memory:":
        connection = duckdb.connect(config=_CONFIG)
        connection.execute("ATTACH ':memory:' AS journal")
        return _furnished(OpenFile(connection, None, None), "journal in memory", is_new=True)
    whole = Path(path).expanduser().absolute()
    if not whole.name:
        raise NoPlaceFault(str(path))
    return _open_on_disk(whole)


def _open_on_disk(path: Path) -> OpenFile:
    private = path.with_name(path.name + ".private")
    # The database makes its log of changes anew again and again, readable by whom the process lets: by nobody else.
    os.umask(0o077)
    try:
        private.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = _hold(path, private)
        for left in private.glob(f"{PASSING}*"):  # by a program that was killed
            rmtree(left, ignore_errors=True)
    except OSError:
        raise NoPlaceFault(path.name) from None
    connection = duckdb.connect(config=_CONFIG)
    try:
        is_new = not path.exists()
        _attach(connection, path, private)
        _lock_down(connection, path, private)
        opened = _furnished(OpenFile(connection, lock, private), path.name, is_new=is_new)
        path.chmod(0o600)
    except BaseException:
        connection.close()
        lock.release()
        raise
    return opened


def _hold(path: Path, private: Path) -> FileLock:
    """A second guard beside the database's own lock, which a careless read of the live file would drop.

    Whoever holds it leaves a note of who that is; the live file itself is never opened to find out.
    """
    lock = FileLock(path.with_name(path.name + ".lock"), timeout=0, mode=0o600)
    note = private / "holder.txt"
    try:
        lock.acquire()
    except Timeout:
        raise HeldElsewhereFault(note.read_text(encoding="utf-8") if note.exists() else "process unknown") from None
    note.write_text(f"{Path(sys.argv[0]).name or 'python'}, process {os.getpid()}", encoding="utf-8")
    return lock


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, private: Path) -> None:
    """Attach the file, which must be a database: given a table of text the engine would keep writes in memory only."""
    if path.exists() and not _is_database(path):
        raise _unreadable(path, private)
    quoted = str(path).replace("'", "''")
    try:
        connection.execute(f"ATTACH '{quoted}' AS journal (STORAGE_VERSION '{STORAGE_VERSION}')")
    except duckdb.Error as refusal:
        if "Could not set lock" in str(refusal):
            raise HeldElsewhereFault(_process_in(str(refusal))) from None
        if isinstance(refusal, duckdb.PermissionException) or not os.access(path.parent, os.W_OK):
            raise NoPlaceFault(path.name) from None
        raise _unreadable(path, private) from None


def _is_database(path: Path) -> bool:
    """Whether the file begins as DuckDB's do. Read before it is attached: later, reading would drop its lock."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(12)[8:] == b"DUCK"


def belongs_to_journal(path: Path) -> bool:
    """Whether a journal is there, or a file or folder of one; links are followed.

    A file is looked into only where nothing beside it says that it is a journal: to look into a live one would drop its
    lock.
    """
    there = path.resolve()
    name = there.name.removesuffix(".wal").removesuffix(".lock")
    if there.with_name(name + ".private").is_dir() or any(map(_is_private, there.parents)):
        return True
    return _is_database(there)


def _is_private(folder: Path) -> bool:
    return folder.name.endswith(".private") and (folder / "holder.txt").is_file()


def _unreadable(path: Path, private: Path) -> JournalFault:
    """A damaged journal where there are copies of it, else somebody else's file."""
    has_copies = any((private / "backups").glob("*.duckdb"))
    return DamagedFault(path.name) if has_copies else NotAJournalFault(path.name)


def _process_in(refusal: str) -> str:
    found = re.search(r"held in (.+?) \(PID (\d+)\)", refusal)
    return f"{Path(found[1]).name}, process {found[2]}" if found else "process unknown"


def _lock_down(connection: duckdb.DuckDBPyConnection, path: Path, private: Path) -> None:
    folder = str(private).replace("'", "''")
    connection.execute(f"SET temp_directory = '{folder}/spill'")
    connection.execute(f"SET allowed_directories = ['{folder}']")
    live = str(path).replace("'", "''")
    connection.execute(f"SET allowed_paths = ['{live}', '{live}.wal']")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _furnished(opened: OpenFile, name: str, *, is_new: bool) -> OpenFile:
    """The file with its schema; a database without it is somebody else's and stays as it is.

    An older journal is brought up to the present schema, after a copy of it was laid aside.
    """
    connection = opened.connection
    connection.execute("USE journal")
    number = 0 if is_new else _schema_number(connection, name)
    if number > SCHEMA_NUMBER:
        raise NewerJournalFault(name)
    if number < SCHEMA_NUMBER:
        try:
            if number and opened.private:
                back_up(connection, opened.private, f"before-schema-{number + 1}", again=True)
            _bring_up(connection, number)
        except REFUSED_BY_DISK:
            raise NotWrittenFault from None
    return opened


def _schema_number(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    try:
        ((number,),) = connection.execute("SELECT schema_number FROM facts").fetchall()
        connection.execute("SELECT fingerprint FROM lines LIMIT 0").fetchall()
    except duckdb.IOException:
        raise DamagedFault(name) from None
    except (duckdb.Error, ValueError):
        raise NotAJournalFault(name) from None
    return int(number)


def _bring_up(connection: duckdb.DuckDBPyConnection, number: int) -> None:
    """From one schema to the present one, in one transaction: each step in turn, then the views and the comments."""
    connection.begin()
    for step in range(number + 1, SCHEMA_NUMBER + 1):
        connection.execute(sql(f"schema/{step}.sql"))
    connection.execute(sql("schema/views.sql"))
    connection.execute(sql("schema/comments.sql"))
    if number == 0:
        connection.execute("INSERT INTO facts VALUES ($number, 0)", {"number": SCHEMA_NUMBER})
    else:
        connection.execute("UPDATE facts SET schema_number = $number", {"number": SCHEMA_NUMBER})
    connection.commit()
