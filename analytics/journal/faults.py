"""Read faults of the journal: each one's text is the sentence a person reads, and says what to do."""

from collections.abc import Sequence

import duckdb

from analytics.diary.entries import SCALE
from analytics.diary.factors import DAY_MINUTES
from analytics.diary.faults import JournalFault

REFUSED_BY_DISK = (
    duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException, duckdb.TransactionException,
    duckdb.SerializationException, OSError,
)  # fmt: skip


class HeldElsewhereFault(JournalFault):
    """Another program has the journal open."""

    def __init__(self, holder: str) -> None:
        super().__init__(
            f"The journal is open in another program ({holder}). Close it there, or stop it, and try again. "
            "Nothing was changed."
        )


class NotAJournalFault(JournalFault):
    """The file is something else."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is not a pain journal, so it was left as it is. Give the path of a journal, or of a file that "
            "does not exist yet to start a new one."
        )


class NoPlaceFault(JournalFault):
    """The folder cannot hold a journal."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} cannot be opened or made there: its folder does not exist or may not be written to. "
            "Choose another place for the journal."
        )


class NotWrittenFault(JournalFault):
    """The disk refused."""

    def __init__(self) -> None:
        super().__init__(
            "This could not be saved: the disk is full or cannot be written to. What was saved before is safe. "
            "Make some room and save again."
        )


class NoSuchImportFault(JournalFault):
    """Nothing to take back."""

    def __init__(self, import_id: str) -> None:
        super().__init__(
            f"There is no import {import_id} in this journal, or it was taken back already. Nothing was changed."
        )


class NoSuchPlaceFault(JournalFault):
    """A place that this diary does not know."""

    MOST_NAMED = 12

    def __init__(self, label: str, places: Sequence[str]) -> None:
        known = ", ".join(places[: self.MOST_NAMED]) or "none yet"
        super().__init__(f"There is no pain written down for '{label}'. Places in this diary: {known}.")


class OutOfRangeFault(JournalFault):
    """A value the journal does not take."""

    def __init__(self) -> None:
        super().__init__(
            f"This was not saved: one of the numbers is outside its range (pain and pressure {SCALE}, minutes up to "
            f"{DAY_MINUTES:,.0f} a day). Correct it and save again."
        )


class DamagedFault(JournalFault):
    """The file is a journal no longer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is damaged and cannot be read; nothing in it was changed. Whole copies of the last days you wrote "
            f"are in the folder {name}.private, under backups. Stop this program; move {name} aside, and {name}.wal "
            "too if there is one: left there, it would spoil the copy. Then copy the latest of the copies to where "
            f"{name} was, under this name, and open it again."
        )


class NewerJournalFault(JournalFault):
    """A later version of the program wrote it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was written by a newer version of Pain Journal. Bring the program up to date; nothing was changed."
        )


class StaleFault(JournalFault):
    """What was to be changed is no longer what it was."""

    def __init__(self) -> None:
        super().__init__(
            "This was changed or deleted in another window since it was opened here. Nothing was overwritten: look at "
            "it again, then change it."
        )


class NameTakenFault(JournalFault):
    """A name that would make one of two things."""

    def __init__(self, name: str, now_called: str = "") -> None:
        why = (
            f"What was called {name} is called {now_called} now"
            if now_called
            else f"Something is called {name} already"
        )
        super().__init__(f"{why}. Choose another name; nothing was changed.")


class ExportFault(JournalFault):
    """An export was not brought back; nothing was changed."""


class NotEmptyFault(ExportFault):
    """The journal holds something already."""

    def __init__(self) -> None:
        super().__init__(
            "An export is a whole journal and goes into an empty one, and something is written in this one already. "
            "Bring in the diary.csv of its folder instead, which adds to what is here, or start a new journal for it. "
            "Nothing was changed."
        )


class NewerExportFault(ExportFault):
    """A later version of the program wrote it."""

    def __init__(self) -> None:
        super().__init__(
            "This export was written by a newer version of Pain Journal. Bring the program up to date; nothing was "
            "changed."
        )


class ExportOfOtherFault(ExportFault):
    """Its tables are not those of a journal."""

    def __init__(self) -> None:
        super().__init__(
            "The manifest of this export is not one that Pain Journal wrote, or was changed since, so nothing was "
            "brought in. Take the export as it was written."
        )


class DamagedExportFault(ExportFault):
    """A file of it is not as it was written."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} of this export is not as it was written, so nothing was brought in. Take another copy of the "
            "export; its diary.csv can be brought in by itself."
        )
