"""A damaged journal is put right by what its sentence says, to the letter; and the day's copy holds what came in."""

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Event

import duckdb
import pytest

from analytics import Journal, JournalFault, bring_in
from analytics.diary.entries import Entry, Rating
from analytics.journal import Incoming, backup
from analytics.journal import journal as room
from analytics.journal.backup import table_hashes

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_data/diary.csv"
NOW = datetime(2026, 11, 1, 9)
ROUNDS = 16
# A diary of two days whose program is stopped in the middle: its last changes stand in the log beside the file.
STOPPED = """
import os, sys
from datetime import datetime, timedelta
from analytics import Journal, bring_in
from analytics.diary.entries import Entry, Rating
now = datetime(2026, 11, 1, 9)
journal = Journal(sys.argv[1])
bring_in(journal, "sample_data/diary.csv", now=now)
with journal._cursor() as cursor:
    cursor.execute("CHECKPOINT")
for day in range(1, 3):
    at = now + timedelta(days=day)
    journal.write_entry(Entry(at, (Rating("neck", 4),), at), now=at)
os._exit(0)
"""


def hashes(path: Path) -> dict[str, tuple[int, int]]:
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS found (READ_ONLY)")
        return table_hashes(connection, "found")


def copies(path: Path) -> list[Path]:
    return sorted((path.parent / f"{path.name}.private" / "backups").glob("*.duckdb"))


def wait_for_copy(journal: Journal) -> None:
    journal._copier.submit(int).result()


def opened_hashes(path: Path) -> dict[str, tuple[int, int]] | None:
    """What the journal holds once it is open; None where it does not open."""
    try:
        with Journal(path) as journal, journal._cursor() as cursor:
            return table_hashes(cursor, "journal")
    except (JournalFault, duckdb.Error):
        return None


def damage(path: Path, chance: random.Random) -> str:
    """Damage the file at random places until it does not open; returns the sentence."""
    whole, log = path.read_bytes(), path.with_name(path.name + ".wal")
    changes = log.read_bytes()
    while True:
        spoilt = bytearray(whole)
        # Mostly near the start, where the headers and the first blocks are: elsewhere it would open.
        start = chance.choice([chance.randrange(3 * 4096), chance.randrange(len(whole))])
        for at in range(start, min(start + chance.choice([1, 64, 4096]), len(whole))):
            spoilt[at] ^= chance.randrange(1, 256)
        path.write_bytes(spoilt)
        log.write_bytes(changes)
        try:
            Journal(path).close()
        except JournalFault as fault:
            if "is damaged" in str(fault):
                assert log.read_bytes() == changes, "a log that is still needed was changed"
                return str(fault)


def follow(sentence: str, folder: Path, *, leave_log: bool = False) -> Path:
    """Do what the sentence says; returns the copy that was taken."""
    steps = re.search(
        r"in the folder (\S+), under (\w+)\. .*; move (\S+) aside, and (\S+) too if there is one.* "
        r"copy the latest of the copies to where (\S+) was",
        sentence,
    )
    assert steps, sentence
    private, under, damaged, log, place = steps.groups()
    (folder / damaged).rename(folder / "aside")
    if not leave_log and (folder / log).exists():
        (folder / log).rename(folder / "aside.wal")
    latest = max((folder / private / under).iterdir())
    shutil.copy(latest, folder / place)
    return latest


def test_the_sentence_followed_to_the_letter_brings_the_copy_back(tmp_path: Path) -> None:
    first = tmp_path / "first" / "journal.duckdb"
    subprocess.run([sys.executable, "-c", STOPPED, str(first)], cwd=ROOT, check=True)
    assert first.with_name("journal.duckdb.wal").stat().st_size > 0
    restored = spoilt = 0
    for seed in range(ROUNDS):
        for leave_log in (False, True):
            folder = tmp_path / f"{seed}{leave_log}"
            shutil.copytree(first.parent, folder)
            sentence = damage(folder / "journal.duckdb", random.Random(seed))
            copy = hashes(follow(sentence, folder, leave_log=leave_log))
            assert copy["lines"][0] > 1000
            is_whole = opened_hashes(folder / "journal.duckdb") == copy
            restored += is_whole and not leave_log
            spoilt += leave_log and not is_whole
            shutil.rmtree(folder)
    print(f"followed: {restored} of {ROUNDS} restored; log left beside the copy: {spoilt} of {ROUNDS} spoilt")
    assert restored == ROUNDS


def test_a_first_days_copy_holds_what_was_brought_in_that_day(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:
        bring_in(journal, SAMPLE, now=NOW)
        rows = journal.read_counts()["ratings"]
        with journal._cursor() as cursor:
            whole = table_hashes(cursor, "journal")
        wait_for_copy(journal)
        (copy,) = copies(tmp_path / "journal.duckdb")
        assert (copy.name, hashes(copy)) == ("2026-11-01.duckdb", whole)
    print(f"the first day's copy holds {hashes(copy)['lines'][0]} rows, of {rows} ratings and the sessions")


def test_an_import_later_in_the_day_is_in_the_days_copy_and_the_days_before_stay(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:
        write(journal, NOW - timedelta(days=1))
        write(journal, NOW)
        bring_in(journal, SAMPLE, now=NOW)
        with journal._cursor() as cursor:
            whole = table_hashes(cursor, "journal")
    first, second = copies(tmp_path / "journal.duckdb")
    assert (hashes(first)["written_entries"][0], hashes(second)) == (0, whole)


def test_what_is_written_while_a_copy_is_made_waits_for_nothing_and_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, fill, begun, go_on = tmp_path / "journal.duckdb", backup.table_hashes, Event(), Event()

    def slowly(cursor: duckdb.DuckDBPyConnection, database: str) -> dict[str, tuple[int, int]]:
        begun.set()
        assert go_on.wait(60)
        return fill(cursor, database)

    with Journal(path) as journal:
        write(journal, NOW)
        monkeypatch.setattr(backup, "table_hashes", slowly)
        bring_in(journal, SAMPLE, now=NOW)
        assert begun.wait(60)
        for minute in (1, 2):
            write(journal, NOW + timedelta(minutes=minute))
        assert not go_on.is_set()
        go_on.set()
        wait_for_copy(journal)
        (copy,) = copies(path)
        with journal._cursor() as cursor:
            now = fill(cursor, "journal")
    assert (hashes(copy)["written_entries"][0], now["written_entries"][0]) == (1, 3)
    assert [each.name for each in copy.parent.iterdir()] == ["2026-11-01.duckdb"]


def test_what_nobody_expected_of_a_copy_is_told_when_the_journal_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    journal = Journal(tmp_path / "journal.duckdb")
    write(journal, NOW)
    monkeypatch.setattr(backup, "_fill", broken)
    bring_in(journal, SAMPLE, now=NOW)
    with pytest.raises(ZeroDivisionError):
        journal.close()
    Journal(tmp_path / "journal.duckdb").close()  # it was let go of


def write(journal: Journal, at: datetime) -> None:
    journal.write_entry(Entry(at, (Rating("neck", 4),), at), now=at)


def undo(journal: Journal, file: Path) -> None:
    ((identifier),) = journal.read_imports()["import_id"]
    journal.undo_import(str(identifier), now=NOW)


def ask(journal: Journal, file: Path) -> None:
    otherwise = Incoming("diary.csv", sha256(file.read_bytes()).hexdigest(), "journal", '{"dates": "mdy"}', 0, ())
    assert [name for name, *_ in journal.keep_import(otherwise, now=NOW).asks] == ["again"]


def rehearse(journal: Journal, file: Path) -> None:
    file.write_text("felt_at,region,intensity\n2026-01-05 08:00,jaw,5\n", encoding="utf-8")
    assert bring_in(journal, file, now=NOW, dry_run=True).kept == 1


@pytest.mark.parametrize("deed", [undo, ask, rehearse])
def test_what_brings_nothing_in_leaves_the_days_copy_as_it_is(
    tmp_path: Path, deed: Callable[[Journal, Path], None]
) -> None:
    """After an undo the copy still holds what was taken back: the one way to it if that was a slip."""
    file = tmp_path / "diary.csv"
    shutil.copy(SAMPLE, file)
    with Journal(tmp_path / "journal.duckdb") as journal:
        bring_in(journal, file, now=NOW)
        wait_for_copy(journal)
        (copy,) = copies(tmp_path / "journal.duckdb")
        before = copy.stat().st_ino, hashes(copy)
        deed(journal, file)
        wait_for_copy(journal)
        assert (copy.stat().st_ino, hashes(copy)) == before


def test_a_rehearsal_in_an_empty_journal_makes_no_copy(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:
        bring_in(journal, SAMPLE, now=NOW, dry_run=True)
    assert copies(tmp_path / "journal.duckdb") == []


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), duckdb.IOException("No space left")])
def test_an_import_stands_though_the_disk_refuses_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    path, fill = tmp_path / "journal.duckdb", backup._fill

    def full(cursor: duckdb.DuckDBPyConnection, unfinished: Path) -> None:
        fill(cursor, unfinished)
        raise fault

    with Journal(path) as journal:
        write(journal, NOW)
        (copy,) = copies(path)
        before = hashes(copy)
        monkeypatch.setattr(backup, "_fill", full)
        brought = bring_in(journal, SAMPLE, now=NOW)
        assert brought.kept == brought.rows
        wait_for_copy(journal)
        assert [each.name for each in copy.parent.iterdir()] == [copy.name]
        assert hashes(copy) == before
        write(journal, NOW + timedelta(hours=1))
        assert journal.read_counts()["entries"] > 2
    with Journal(path) as journal:
        assert len(journal.read_imports()) == 1


def test_an_import_that_the_disk_refuses_makes_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise duckdb.IOException("No space left on device")

    with Journal(tmp_path / "journal.duckdb") as journal:
        write(journal, NOW)
        (copy,) = copies(tmp_path / "journal.duckdb")
        inode = copy.stat().st_ino
        monkeypatch.setattr(room, "keep", full)
        with pytest.raises(JournalFault, match="disk is full"):
            bring_in(journal, SAMPLE, now=NOW)
        assert copy.stat().st_ino == inode
