"""Write the journal through one class: one lock around writes, one transaction a deed, a version every write raises.

What it can be asked is in `asking`. Nothing here reads a row, changes it in Python and writes it back.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self, TypeVar
from uuid import UUID

import duckdb

from analytics.diary.entries import Entry, Exposure, Session
from analytics.diary.factors import When
from analytics.diary.intake import Intake, NewPain
from analytics.diary.sharing import Shared
from analytics.journal.asking import Asking, counts_in
from analytics.journal.backup import back_up_daily, has_copy
from analytics.journal.export import TableFile, lay_in, let_arrive, let_go, write_tables
from analytics.journal.faults import REFUSED_BY_DISK, NoSuchImportFault, NotWrittenFault, OutOfRangeFault
from analytics.journal.importing import keep
from analytics.journal.incoming import Incoming, Kept
from analytics.journal.opening import PASSING, open_file
from analytics.journal.reading import OwnFactor
from analytics.journal.settling import undo
from analytics.journal.suspicions import name_suspicions, withdraw_suspicions
from analytics.journal.undoable import Undoable, Written, take_back
from analytics.journal.writing import (
    change_entry,
    change_session,
    clear,
    delete_entry,
    delete_session,
    lay_place,
    note,
    put_answer,
    put_checks,
    put_intake,
    put_letter,
    put_new_pain,
    put_own_factor,
    put_seen,
    put_setting,
    rename_factor,
)

_Answer = TypeVar("_Answer")


class Journal(Asking):
    """The diary in one DuckDB file; `":memory:"` holds a passing one.

    Raises:
        JournalFault: the file is held elsewhere, is not a journal, or cannot be made there.
    """

    def __init__(self, path: str | Path) -> None:
        super().__init__(open_file(path))
        self._writing = threading.RLock()
        self._copying = threading.Lock()
        self._copier = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copier")
        self._copied: Future[None] | None = None
        self._version: int | None = None

    def __enter__(self) -> Self:
        """The journal itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file, once the copy that is being made is whole."""
        self._copier.shutdown()
        try:
            if self._copied:
                self._copied.result()  # what nobody expected of a copy is not lost with it
        finally:
            self._file.close()

    def holds(self, path: Path) -> bool:
        """Whether a path is that of the journal's own file, or lies in its private folder."""
        if self._file.private is None:
            return False
        asked, private = path.resolve(), self._file.private
        own = private.with_name(self._file.name).resolve()
        # Under a second name it is the same file: to look at it does not open it.
        is_own = asked == own or (asked.exists() and own.exists() and asked.samefile(own))
        return is_own or private.resolve() in asked.parents

    def _write(
        self, now: datetime, deed: Callable[[duckdb.DuckDBPyConnection], _Answer], *, is_rehearsal: bool = False
    ) -> _Answer:
        """Do one deed in one transaction, after today's backup; the version goes up with it."""
        with self._writing, self._cursor() as cursor:
            try:
                if self._file.private and not is_rehearsal:
                    self._back_up(cursor, self._file.private, now.date())
                return _transaction(cursor, deed)
            except duckdb.ConstraintException:
                raise OutOfRangeFault from None
            except REFUSED_BY_DISK:
                raise NotWrittenFault from None
            finally:
                self._version = None

    @property
    def version(self) -> int:
        """Counter that every write raises: what was found at one version holds until the next."""
        known = self._version
        if known is None:
            # Kept only while nothing is being written: a version read beside a write may be the last one's.
            is_still = self._writing.acquire(blocking=False)
            known = int(self._asked_rows("version")[0][0])
            if is_still:
                self._version = known
                self._writing.release()
        return known

    def write_entry(
        self, entry: Entry | None, exposures: Sequence[Exposure] = (), sessions: Sequence[Session] = (), *,
        now: datetime, cleared: Iterable[tuple[date, str]] = (), checks: Iterable[tuple[str, Sequence[str]]] = (),
        version: str | None = None, answers: Iterable[tuple[UUID, str, Entry | None]] = (),
    ) -> Written:  # fmt: skip
        """Write what was noted at once. The same again adds nothing.

        Args:
            entry: what was felt; None where only the day or a treatment is noted.
            exposures: amounts that stand in the place of what was noted of that factor on that day.
            sessions: treatments.
            now: the clock.
            cleared: day and factor of which it is unknown from now on how much there was.
            checks: kind of treatment, and what the person ticked when asked what speaks against it.
            version: of the entry that this one takes the place of; without it the entry is a new one.
            answers: session and question that is answered by this, and the answer where it is an entry of its own.

        Raises:
            StaleFault: the entry was changed or deleted since that version; nothing was written.
        """

        def deed(done: Undoable) -> None:
            if entry and version:
                change_entry(done, entry, version)
            for day, factor in cleared:
                clear(done, day, factor)
            note(done, None if version else entry, exposures, sessions, now)
            put_checks(done, checks, now)
            for session_id, question, answer in answers:
                put_answer(done, session_id, question, now)
                note(done, answer, (), (), now)

        return self._do(now, deed)

    def delete_entry(self, entry_id: UUID, version: str, *, now: datetime) -> Written:
        """Delete an entry as it stood at that version."""
        return self._do(now, lambda done: delete_entry(done, entry_id, version))

    def change_session(self, session: Session, version: str, *, now: datetime) -> Written:
        """Put a session in the place of what it was at that version."""
        return self._do(now, lambda done: change_session(done, session, version, now))

    def delete_session(self, session_id: UUID, version: str, *, now: datetime) -> Written:
        """Delete a session as it stood at that version."""
        return self._do(now, lambda done: delete_session(done, session_id, version))

    def answer(
        self, session_id: UUID, question: str, *, now: datetime, entry: Entry | None = None,
        session: Session | None = None, version: str | None = None,
    ) -> Written:  # fmt: skip
        """Ask no longer what was asked after a session: it was answered, here or in an entry, or dismissed."""

        def deed(done: Undoable) -> None:
            put_answer(done, session_id, question, now)
            note(done, entry, (), (), now)
            if session and version:
                change_session(done, session, version, now)

        return self._do(now, deed)

    def write_intake(self, intake: Intake, *, now: datetime) -> Written:
        """Keep a version of the intake."""
        return self._do(now, lambda done: put_intake(done, intake, now))

    def write_shared(self, shared: Shared, *, now: datetime) -> Written:
        """Keep that a page left: with whom, when, and what was in it."""
        return self._do(now, lambda done: put_letter(done, shared))

    def write_check(self, ticked: Sequence[str], *, now: datetime) -> Written:
        """Keep what was ticked when the person was asked, before a page was made, what speaks against a massage."""
        return self._do(now, lambda done: put_checks(done, [("", ticked)], now))

    def write_seen(self, signs: Sequence[str], seen_on: date, *, now: datetime) -> Written:
        """Keep that a doctor has looked at signs to see one about."""
        return self._do(now, lambda done: put_seen(done, signs, seen_on, now))

    def write_new_pain(self, told: NewPain, *, now: datetime) -> Written:
        """Keep what was told of pain that began with an injury."""
        return self._do(now, lambda done: put_new_pain(done, told, now))

    def write_suspicions(
        self, named: Iterable[tuple[str, When]] = (), withdrawn: Iterable[tuple[str, When]] = (), *, now: datetime
    ) -> Written:
        """Keep what is suspected from now on (factor, and whose pain), and what no longer is."""

        def deed(done: Undoable) -> None:
            withdraw_suspicions(done, withdrawn, now)
            name_suspicions(done, named, now)

        return self._do(now, deed)

    def lay_place(self, word: str, region: str | None, *, now: datetime) -> Written:
        """Lay a word of the person's own for a place on the map; None takes it off."""
        return self._do(now, lambda done: lay_place(done, word, region))

    def write_factor(self, factor: OwnFactor, *, now: datetime) -> Written:
        """Add a factor of the person's own, or say whether it is still asked for."""

        def deed(done: Undoable) -> None:
            put_own_factor(done, factor.name, factor.unit, factor.day_is, hidden=factor.hidden)

        return self._do(now, deed)

    def write_setting(self, name: str, value: str, *, now: datetime) -> Written:
        """Keep what the person set, under its name."""
        return self._do(now, lambda done: put_setting(done, name, value))

    def rename_factor(self, name: str, called: str, *, now: datetime) -> Written:
        """Call a factor otherwise from now on, in all that was and will be written."""
        return self._do(now, lambda done: rename_factor(done, name, called))

    def _do(self, now: datetime, deed: Callable[[Undoable], None]) -> Written:
        def done(cursor: duckdb.DuckDBPyConnection) -> Written:
            doing = Undoable(cursor)
            deed(doing)
            return doing.written

        return self._write(now, done)

    def take_back(self, written: Written, *, now: datetime) -> None:
        """Take back what one deed did.

        Raises:
            StaleFault: what it wrote was changed since; nothing was taken back.
        """
        self._write(now, lambda cursor: take_back(cursor, written))

    def keep_import(self, incoming: Incoming, *, now: datetime, dry_run: bool = False) -> Kept:
        """Keep what a file brings, in one transaction; with `dry_run` only say what would be kept.

        Where something must be answered first (`Kept.asks`), nothing is kept.
        """

        def deed(cursor: duckdb.DuckDBPyConnection) -> Kept:
            before = counts_in(cursor)
            kept = keep(cursor, incoming, now)
            after = counts_in(cursor) if kept.wrote else before
            kept = replace(kept, added={name: after[name] - before[name] for name in after})
            if dry_run or kept.asks:
                raise _Rehearsed(replace(kept, import_id=""))
            if not kept.wrote:
                raise _Rehearsed(kept)
            return kept

        with self._writing:
            try:
                kept = self._write(now, deed, is_rehearsal=dry_run)
            except _Rehearsed as rehearsed:
                return rehearsed.kept
            self._renew_backup(now.date())
        return kept

    @contextmanager
    def passing_folder(self) -> Iterator[Path]:
        """A folder that the database may read and write, and that is gone afterwards."""
        with TemporaryDirectory(prefix=PASSING, dir=self._file.private) as folder:
            yield Path(folder)

    def write_export(self, folder: Path, form: str) -> tuple[TableFile, ...]:
        """Every table into a file of a form ("csv", "parquet"), in a passing folder.

        Raises:
            NotWrittenFault: the disk refuses, or what was written does not read back.
        """
        try:
            with self._cursor() as cursor:
                return write_tables(cursor, folder, form)
        except REFUSED_BY_DISK:
            raise NotWrittenFault from None

    def bring_back(
        self, folder: Path, form: str, schema: int, files: Sequence[TableFile], *, now: datetime, dry_run: bool = False
    ) -> tuple[dict[str, int], dict[str, int]]:
        """Lay the tables of an export that lies in a passing folder into this journal, which is empty.

        Returns:
            table to its number of rows, and how many ratings, entries, sessions and exposures came with them.

        Raises:
            ExportFault: something is in the journal, or the export is not as it was written; nothing was changed.
        """

        def deed(cursor: duckdb.DuckDBPyConnection) -> tuple[dict[str, int], dict[str, int]]:
            came = lay_in(cursor), counts_in(cursor)
            if dry_run:
                raise _Came(came)
            return came

        with self._writing, self._cursor() as cursor:
            try:
                let_arrive(cursor, folder, form, schema, files)
                came = self._write(now, deed, is_rehearsal=dry_run)
            except _Came as rehearsed:
                return rehearsed.came
            except duckdb.OutOfMemoryException:
                raise NotWrittenFault from None
            finally:
                let_go(cursor)
            self._renew_backup(now.date())
        return came

    def _back_up(self, cursor: duckdb.DuckDBPyConnection, private: Path, today: date) -> None:
        """The day's first copy; where there is one, nobody waits for the one that is being made in its place."""
        if not has_copy(private, today):
            with self._copying:
                back_up_daily(cursor, private, today)

    def _renew_backup(self, today: date) -> None:
        """Today's copy once more, so that it holds what came in; nobody waits for it but who closes the journal.

        Where the disk refuses, the copy from before stays: what came in is in the journal, and nothing is to be said.
        """

        def renew(private: Path) -> None:
            with suppress(*REFUSED_BY_DISK), self._copying, self._cursor() as cursor:
                back_up_daily(cursor, private, today, again=True)

        if self._file.private:
            self._copied = self._copier.submit(renew, self._file.private)

    def undo_import(self, import_id: str, *, now: datetime) -> None:
        """Take one import back, whole; lines that another import also brought stay."""
        if not _is_identifier(import_id) or not self._write(now, lambda cursor: undo(cursor, import_id)):
            raise NoSuchImportFault(import_id)


class _Rehearsed(Exception):  # noqa: N818 - not an error: it carries a rehearsal's outcome past the rollback
    def __init__(self, kept: Kept) -> None:
        self.kept = kept


class _Came(Exception):  # noqa: N818 - not an error: it carries a rehearsal's outcome past the rollback
    def __init__(self, came: tuple[dict[str, int], dict[str, int]]) -> None:
        self.came = came


def _transaction(cursor: duckdb.DuckDBPyConnection, deed: Callable[[duckdb.DuckDBPyConnection], _Answer]) -> _Answer:
    cursor.begin()
    try:
        answer = deed(cursor)
        cursor.execute("UPDATE facts SET version = version + 1")
        cursor.commit()
    except BaseException:
        # A commit that failed has rolled back already; its own fault is the one to tell.
        with suppress(duckdb.Error):
            cursor.rollback()
        raise
    return answer


def _is_identifier(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
