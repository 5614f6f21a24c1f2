"""A journal that is opened reaches no other file, takes no other settings, and says who holds it."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from analytics.diary.entries import Entry, Exposure, Rating
from analytics.journal import Journal, JournalFault
from analytics.journal.backup import back_up, back_up_daily
from analytics.journal.faults import HeldElsewhereFault, NoPlaceFault
from analytics.journal.opening import SCHEMA_NUMBER

NOW = datetime(2026, 5, 2, 9, 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("autoinstall_known_extensions", False),
        ("autoload_known_extensions", False),
        ("allow_community_extensions", False),
        ("enable_external_access", False),
        ("lock_configuration", True),
        ("python_enable_replacements", False),
    ],
)
def test_nothing_is_fetched_and_no_setting_is_changed_later(tmp_path: Path, name: str, value: object) -> None:
    with Journal(tmp_path / "mine.duckdb") as journal, journal._cursor() as cursor:
        assert cursor.execute(f"SELECT current_setting('{name}')").fetchall() == [(value,)]
        with pytest.raises(duckdb.Error):
            cursor.execute(f"SET {name} = {not value}")


def test_only_the_private_folder_and_the_file_itself_are_reached(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a\n1\n", encoding="utf-8")
    with Journal(tmp_path / "it's mine.duckdb") as journal, journal._cursor() as cursor:
        for reach in ("FROM '{}'", "COPY (SELECT 1) TO '{}'", "ATTACH '{}' AS other"):
            with pytest.raises(duckdb.Error):
                cursor.execute(reach.format(tmp_path / "other.csv"))
        private = str(tmp_path / "it's mine.duckdb.private").replace("'", "''")
        cursor.execute(f"COPY (SELECT 1 AS a) TO '{private}/a.csv'")
    assert (tmp_path / "it's mine.duckdb.private" / "a.csv").exists()


def test_a_journal_held_here_is_not_opened_twice_and_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "mine.duckdb"
    with Journal(path), pytest.raises(HeldElsewhereFault, match=rf"\(\S+, process {os.getpid()}\)"):
        Journal(path)
    with Journal(path) as again:
        assert again.read_counts()["entries"] == 0


@pytest.mark.parametrize("path", ["/", ""])
def test_a_place_without_a_name_is_no_place(path: str) -> None:
    with pytest.raises(JournalFault):
        Journal(path)


def test_a_folder_in_the_journals_place_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NoPlaceFault):
        Journal(tmp_path / "file" / "mine.duckdb")


def test_what_it_holds_is_its_own_file_and_its_private_folder(tmp_path: Path) -> None:
    path = tmp_path / "mine.duckdb"
    with Journal(path) as journal:
        assert journal.holds(path)
        assert journal.holds(tmp_path / "mine.duckdb.private" / "backups" / "a.duckdb")
        assert journal.holds(tmp_path / "sub" / ".." / "mine.duckdb")
        assert not journal.holds(tmp_path / "other.duckdb")
        assert not journal.holds(tmp_path)
    with Journal(":memory:") as passing:
        assert not passing.holds(path)
        assert passing._file.name == "journal in memory"


def test_a_new_journal_is_of_the_present_schema_at_its_first_version(tmp_path: Path) -> None:
    with Journal(tmp_path / "mine.duckdb") as journal, journal._cursor() as cursor:
        assert cursor.execute("SELECT schema_number, version FROM facts").fetchall() == [(SCHEMA_NUMBER, 0)]
        assert journal.version == 0
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        assert journal.version == 1


def test_a_copy_of_the_day_is_made_once_and_seven_days_are_kept(tmp_path: Path) -> None:
    with Journal(tmp_path / "mine.duckdb") as journal, journal._cursor() as cursor:
        private = tmp_path / "mine.duckdb.private"
        for number in range(9):
            made = back_up_daily(cursor, private, date(2026, 5, 1) + timedelta(days=number))
            assert made
            assert made.stat().st_mode & 0o777 == 0o600
        assert back_up_daily(cursor, private, date(2026, 5, 9)) is None
        assert sorted(each.stem for each in (private / "backups").iterdir()) == [
            f"2026-05-0{day}" for day in range(3, 10)
        ]
        assert (private / "backups").stat().st_mode & 0o777 == 0o700
        laid_aside = back_up(cursor, private, "before-schema-4")
        assert laid_aside
        assert back_up(cursor, private, "before-schema-4") is None
        assert back_up(cursor, private, "before-schema-4", again=True) == laid_aside
        assert back_up_daily(cursor, private, date(2026, 5, 10))
    assert laid_aside.exists(), "only the copies of days are few"


def test_a_deed_that_fails_halfway_changes_nothing_at_all(tmp_path: Path) -> None:
    with Journal(tmp_path / "mine.duckdb") as journal:
        entry = Entry(NOW, (Rating("neck", 4),), NOW)
        with pytest.raises(JournalFault):
            journal.write_entry(entry, [Exposure(NOW.date(), "sleep", float("inf"), "hours")], now=NOW)
        assert journal.read_counts() == {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0}
        assert journal.version == 0
        journal.write_entry(entry, now=NOW)
        assert journal.read_counts()["entries"] == 1
