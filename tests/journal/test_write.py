"""What is written is there, once; what is taken back is gone; and a refused write changes nothing."""

import subprocess
import sys
import threading
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import MEAN, find_place
from analytics.journal import Journal, JournalFault, Written
from analytics.journal.backup import table_hashes
from analytics.journal.undoable import Undoable

NOW = datetime(2026, 5, 2, 9, 0)


def an_entry(at: datetime = NOW, pain: float = 6.5) -> Entry:
    return Entry(
        at, (Rating("neck", pain, "left", ("aching",), ("stiffness",)), Rating("lower back", 3)), at,
        postures=("at desk",), sitting_minutes=420, notes="long day",
    )  # fmt: skip


def a_session() -> Session:
    return Session(
        NOW, "trigger point massage", minutes=45, places=(TreatedPlace("neck", "left", "upper trapezius"),),
        pressure=6, hold_seconds=30, pain_before=6, pain_after=4,
    )  # fmt: skip


def test_everything_written_is_read_back() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(an_entry(), [Exposure(NOW.date(), "sleep", 6.5, "hours")], [a_session()], now=NOW)
        period = journal.read_period()
        assert period
        ratings = journal.read_ratings(period).set_index("region")
        neck = ratings.loc["neck"]
        assert (neck["intensity"], neck["side"], neck["qualities"], neck["symptoms"]) == (
            6.5,
            "left",
            "aching",
            "stiffness",
        )
        assert (neck["postures"], neck["sitting_minutes"], neck["notes"]) == ("at desk", 420, "long day")
        session = journal.read_sessions(period).iloc[0]
        assert (session["places"], session["muscles"], session["pain_after"]) == ("neck, left", "upper trapezius", 4)
        days = journal.read_trigger_days(find_place("neck"), period)
        assert days.iloc[0].to_dict() == {"pain": 6.5, "sitting_minutes": 420, "sleep": 6.5}


def test_the_same_save_twice_is_one_entry() -> None:
    entry, session, exposure = an_entry(), a_session(), Exposure(NOW.date(), "sleep", 6.5)
    with Journal(":memory:") as journal:
        journal.write_entry(entry, [exposure], [session], now=NOW)
        once = journal.read_counts()
        journal.write_entry(entry, [exposure], [session], now=NOW)
        assert journal.read_counts() == once == {"ratings": 2, "entries": 1, "sessions": 1, "exposures": 1}
        period = journal.read_period()
        assert period
        assert journal.read_sessions(period)["places"].tolist() == ["neck, left"]


def test_taking_back_leaves_the_journal_as_before() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(an_entry(NOW - timedelta(days=1)), now=NOW)
        before = journal.read_counts()
        written = journal.write_entry(an_entry(), [Exposure(NOW.date(), "sleep", 7)], [a_session()], now=NOW)
        journal.take_back(written, now=NOW)
        assert journal.read_counts() == before


def test_every_write_raises_the_version_and_reading_does_not() -> None:
    with Journal(":memory:") as journal:
        assert journal.version == 0
        written = journal.write_entry(an_entry(), now=NOW)
        journal.read_places()
        assert journal.version == 1
        journal.take_back(written, now=NOW)
        assert journal.version == 2


@pytest.mark.parametrize("pain", [-0.1, 10.1, 11])
def test_a_value_out_of_range_is_refused_whole(pain: float) -> None:
    with Journal(":memory:") as journal:
        with pytest.raises(JournalFault, match="outside its range"):
            journal.write_entry(an_entry(pain=pain), now=NOW)
        assert journal.read_counts()["entries"] == 0


def test_tenths_are_kept_as_they_are() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(an_entry(pain=5.7), now=NOW)
        period = journal.read_period()
        assert period
        assert journal.read_days(find_place("neck"), period)["pain"].tolist() == [5.7]


def test_a_journal_that_is_open_says_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path):
        with pytest.raises(JournalFault, match=r"open in another program \(.+, process \d+\)\. Close it there"):
            Journal(path)
        other = subprocess.run(
            [sys.executable, "-m", "analytics", "--journal", str(path), "analyse"], capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert other.returncode == 2
        assert "Close it there" in other.stderr
        assert "Traceback" not in other.stderr
    Journal(path).close()


@pytest.mark.parametrize("content", [b"not a database at all", b"\0" * 4096])
def test_a_file_that_is_no_journal_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.txt"
    path.write_bytes(content)
    with pytest.raises(JournalFault, match="is not a pain journal"):
        Journal(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE mine (one INTEGER)")
    with pytest.raises(JournalFault, match="is not a pain journal"):
        Journal(path)
    with duckdb.connect(str(path)) as other:
        assert other.execute("SHOW TABLES").fetchall() == [("mine",)]


def test_what_was_written_is_there_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "journal.duckdb"
    with Journal(path) as journal:
        journal.write_entry(an_entry(), now=NOW)
    with Journal(path) as journal:
        assert journal.read_counts()["ratings"] == 2
    assert path.stat().st_mode & 0o077 == 0


def test_one_backup_a_day_is_made_before_the_first_write_and_opens_equal(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path) as journal:
        journal.write_entry(an_entry(), now=NOW)
        journal.write_entry(an_entry(), now=NOW + timedelta(days=1))
        with journal._cursor() as cursor:
            cursor.execute("CHECKPOINT")
        journal.write_entry(an_entry(), now=NOW + timedelta(days=1))
    copies = sorted((tmp_path / "journal.duckdb.private" / "backups").iterdir())
    assert [copy.name for copy in copies] == ["2026-05-02.duckdb", "2026-05-03.duckdb"]
    copies[1].rename(tmp_path / "copy.duckdb")
    with Journal(tmp_path / "copy.duckdb") as copy:
        assert copy.read_counts()["entries"] == 1


def test_only_the_last_seven_backups_stay(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:
        for day in range(9):
            journal.write_entry(an_entry(), now=NOW + timedelta(days=day))
    copies = sorted((tmp_path / "journal.duckdb.private" / "backups").iterdir())
    assert [copy.stem for copy in copies] == [str(date(2026, 5, 4) + timedelta(days=day)) for day in range(7)]


def test_table_hashes_tell_journals_apart() -> None:
    with Journal(":memory:") as journal, journal._cursor() as cursor:
        empty = table_hashes(cursor, "journal")
        journal.write_entry(an_entry(), now=NOW)
        assert table_hashes(cursor, "journal") != empty


def test_threads_read_their_own_rows() -> None:
    with Journal(":memory:") as journal:
        for number in range(8):
            moment = NOW - timedelta(days=number)
            journal.write_entry(Entry(moment, (Rating(f"place {number}", number),), moment), now=NOW)
        period, wrong = journal.read_period(), list[int]()
        assert period

        def read(number: int) -> None:
            for _ in range(40):
                days = journal.read_days(find_place(f"place {number}"), period)
                if days["pain"].dropna().tolist() != [float(number)]:
                    wrong.append(number)

        threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_threads_that_write_lose_nothing(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:

        def write(number: int) -> None:
            for step in range(10):
                moment = NOW - timedelta(minutes=100 * number + step)
                journal.write_entry(Entry(moment, (Rating("neck", 5),), moment), now=NOW)

        threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert journal.read_counts()["entries"] == journal.version == 80


def test_the_open_journal_reaches_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with Journal(tmp_path / "journal.duckdb") as journal, journal._cursor() as cursor:
        for deed in (
            f"SELECT * FROM read_csv('{tmp_path}/secret.csv')",
            f"COPY written_entries TO '{tmp_path}/out.csv'",
            f"ATTACH '{tmp_path}/other.duckdb' AS other",
            "INSTALL httpfs",
            "SET enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                cursor.execute(deed)


def test_nothing_taken_back_is_no_deed_on_others() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(an_entry(), now=NOW)
        journal.take_back(Written(), now=NOW)
        assert journal.read_counts()["entries"] == 1


@pytest.mark.parametrize("name", ["mine.csv", "mine.json", "mine.parquet"])
def test_a_table_of_somebodys_is_no_journal(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("date,pain\n2024-01-01,5\n")
    path.chmod(0o644)
    with pytest.raises(JournalFault, match="is not a pain journal"):
        Journal(path)
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("date,pain\n2024-01-01,5\n", 0o644)


@pytest.mark.parametrize(
    "made", ["CREATE VIEW v AS SELECT 42", "CREATE TABLE facts (a INT); CREATE TABLE lines (b INT)"]
)
def test_a_database_that_only_looks_empty_is_left_alone(tmp_path: Path, made: str) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as other:
        other.execute(made)
    with pytest.raises(JournalFault, match="is not a pain journal"):
        Journal(path)


def test_a_journal_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path) as journal, journal._cursor() as cursor:
        cursor.execute("UPDATE facts SET schema_number = 99")
    with pytest.raises(JournalFault, match="newer version"):
        Journal(path)


def test_a_damaged_journal_is_named_with_its_copies(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path) as journal:
        for day in range(3):
            journal.write_entry(an_entry(NOW + timedelta(days=day)), now=NOW + timedelta(days=day))
    content = bytearray(path.read_bytes())
    content[8:12] = b"XXXX"
    path.write_bytes(content)
    with pytest.raises(JournalFault, match=r"damaged.*journal.duckdb.private, under backups"):
        Journal(path)


def test_a_failed_write_is_one_sentence_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from analytics.journal import journal as room

    with Journal(":memory:") as journal:
        journal.write_entry(an_entry(), now=NOW)

        def full(deed: Undoable, *_: object) -> None:
            deed.cursor.rollback()  # as a commit that fails does
            raise duckdb.IOException("No space left on device")

        monkeypatch.setattr(room, "note", full)
        with pytest.raises(JournalFault, match="disk is full"):
            journal.write_entry(an_entry(NOW - timedelta(days=1)), now=NOW)
        assert journal.read_counts()["entries"] == journal.version == 1


def test_every_file_of_a_journal_is_the_persons_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path) as journal:
        journal.write_entry(an_entry(), now=NOW)
        made = [each for each in tmp_path.rglob("*") if each.is_file()]
        assert {"journal.duckdb", "journal.duckdb.wal", "holder.txt"} <= {each.name for each in made}
        assert [each.name for each in made if each.stat().st_mode & 0o077] == []


@pytest.mark.parametrize(
    ("asked", "known"),
    [(None, [6, 5, 4]), ("neck", [6, None, 4]), ("left neck", [6, None, 4]), ("right neck", [None, None, 4]),
     ("jaw", [None, 5, 4]), ("all places, on average", [6, 5, 4])],
)  # fmt: skip
def test_the_scores_of_a_session_count_for_the_place_it_worked_on(asked: str | None, known: list[float | None]) -> None:
    """A massage of the left side of the neck, one of the jaw, and one of which nobody said where."""
    places = (TreatedPlace("neck", "left"),), (TreatedPlace("jaw"),), ()
    with Journal(":memory:") as journal:
        for day, (where, before) in enumerate(zip(places, (6, 5, 4), strict=True), start=1):
            moment = datetime(2026, 3, day, 17)
            journal.write_entry(
                None, sessions=[Session(moment, "massage", places=where, pain_before=before, pain_after=1)], now=moment
            )
        place = MEAN if asked and asked.startswith("all") else find_place(asked)
        table = journal.read_sessions(Period(date(2026, 3, 1), date(2026, 3, 9)), place)
    assert table["pain_before"].tolist() == [6, 5, 4]
    assert table["is_here"].tolist() == [each is not None for each in known]
