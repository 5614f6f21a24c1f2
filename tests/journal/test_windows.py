"""An entry or a session of a file, changed or deleted in another window: the second change writes nothing."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Session
from analytics.journal import Journal, StaleFault, Written
from analytics.journal.reading import Noted

NOW = datetime(2026, 5, 2, 9, 0)
LATER = NOW + timedelta(hours=2)
FILE = [
    ["felt_at", "region", "intensity", "posture", "treatment", "treatment_minutes", "notes"],
    ["2026-04-01 08:00", "neck", "6", "bed", "", "", "slept badly"],
    ["2026-04-01 08:00", "knee", "2", "", "", "", ""],
    ["2026-04-02 08:00", "", "", "", "massage", "30", ""],
]
MORE = ["2026-04-01 08:00", "jaw", "3", "", "", "", ""]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    journal = Journal(":memory:")
    bring(journal, tmp_path, FILE)
    return journal


def bring(journal: Journal, tmp_path: Path, rows: list[list[str]], name: str = "diary.csv") -> str:
    with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return bring_in(journal, tmp_path / name, now=NOW).import_id


def the_entry(journal: Journal) -> Noted[Entry]:
    period = journal.read_period()
    assert period
    (identifier,) = journal.read_entries(period)["entry_id"]
    found = journal.read_entry(identifier)
    assert found
    return found


def the_session(journal: Journal) -> Noted[Session]:
    period = journal.read_period()
    assert period
    (identifier,) = journal.read_sessions(period)["session_id"]
    found = journal.read_session(identifier)
    assert found
    return found


def test_the_version_of_what_a_file_brought_names_its_lines(journal: Journal, tmp_path: Path) -> None:
    entry, session = the_entry(journal), the_session(journal)
    assert entry.brought_in
    assert session.brought_in
    assert entry.version.startswith("lines ")
    assert len({entry.version, session.version}) == 2
    bring(journal, tmp_path, FILE)
    assert the_entry(journal).version == entry.version
    bring(journal, tmp_path, [FILE[0], MORE], "more.csv")
    assert the_entry(journal).version != entry.version


@pytest.mark.parametrize("first", ["changed", "deleted", "grown"])
@pytest.mark.parametrize("then", ["changed", "deleted"])
def test_what_another_window_did_to_an_entry_of_a_file_is_not_undone_unseen(
    journal: Journal, tmp_path: Path, first: str, then: str
) -> None:
    """Both windows hold the entry as the file brought it; what the first does is all that is kept."""
    seen = the_entry(journal)
    deeds: dict[str, Callable[[str], object]] = {
        "changed": lambda note: journal.write_entry(replace(seen.what, notes=note), now=LATER, version=seen.version),
        "deleted": lambda _: journal.delete_entry(seen.what.entry_id, seen.version, now=LATER),
        "grown": lambda _: bring(journal, tmp_path, [FILE[0], MORE], "more.csv"),
    }
    deeds[first]("first window")
    before = journal.read_counts(), journal.version
    sleep = Exposure(NOW.date(), "sleep", 7.0, "hours")
    change = replace(seen.what, notes="second window")
    seconds: dict[str, Callable[[], object]] = {
        "changed": lambda: journal.write_entry(change, [sleep], now=LATER, version=seen.version),
        "deleted": lambda: journal.delete_entry(seen.what.entry_id, seen.version, now=LATER),
    }
    with pytest.raises(StaleFault, match="changed or deleted in another window"):
        seconds[then]()
    assert (journal.read_counts(), journal.version) == before
    assert journal.read_amounts(NOW.date()) == {}
    if first == "changed":
        kept = journal.read_entry(seen.what.entry_id, seen.version)
        assert kept
        assert (kept.what.notes, kept.version, kept.brought_in) == ("first window", "1", True)
    elif first == "deleted":
        assert journal.read_entry(seen.what.entry_id, seen.version) is None


def test_what_another_window_did_to_a_session_of_a_file_is_not_undone_unseen(journal: Journal) -> None:
    seen = the_session(journal)
    journal.change_session(replace(seen.what, minutes=50), seen.version, now=LATER)
    deeds: list[Callable[[], Written]] = [
        lambda: journal.change_session(replace(seen.what, minutes=20), seen.version, now=LATER),
        lambda: journal.delete_session(seen.what.session_id, seen.version, now=LATER),
    ]
    for deed in deeds:
        with pytest.raises(StaleFault):
            deed()
    kept = journal.read_session(seen.what.session_id, seen.version)
    assert kept
    assert (kept.what.minutes, kept.version) == (50, "1")
    assert journal.read_counts()["sessions"] == 1


def test_a_second_change_from_the_new_version_goes_on_from_the_first(journal: Journal) -> None:
    seen = the_entry(journal)
    journal.write_entry(replace(seen.what, notes="first"), now=LATER, version=seen.version)
    own = journal.read_entry(seen.what.entry_id, seen.version)
    assert own
    assert own.what.entry_id != seen.what.entry_id
    journal.write_entry(replace(own.what, notes="second"), now=LATER, version=own.version)
    again = journal.read_entry(own.what.entry_id)
    assert again
    assert (again.what.notes, again.version, again.brought_in) == ("second", "2", True)
    with pytest.raises(StaleFault):
        journal.write_entry(replace(own.what, notes="third"), now=LATER, version=own.version)


def test_a_change_taken_back_is_the_files_own_entry_again(journal: Journal) -> None:
    seen = the_entry(journal)
    written = journal.write_entry(replace(seen.what, notes="first"), now=LATER, version=seen.version)
    journal.take_back(written, now=LATER)
    assert the_entry(journal) == seen


def test_nobody_changes_what_was_never_there(journal: Journal) -> None:
    nothing = replace(the_entry(journal).what, entry_id=UUID(int=7))
    for version in ("1", "lines x"):
        with pytest.raises(StaleFault):
            journal.write_entry(nothing, now=LATER, version=version)
        with pytest.raises(StaleFault):
            journal.delete_entry(nothing.entry_id, version, now=LATER)
