"""Everything goes out, table by table, and comes back into an empty journal as it was, or a sentence says why not."""

import gzip
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import Journal, JournalFault, bring_in, export, export_zip
from analytics.diary.entries import Entry, Rating
from analytics.journal.backup import table_hashes
from analytics.journal.export import FORMS, write_tables
from analytics.journal.manifest import MANIFEST, manifest_of
from analytics.journal.opening import SCHEMA_NUMBER
from tests.benchmarks.round_trips import trips
from tests.lived import NOW, Lived

FROZEN = Path(__file__).parent / "frozen"
ODD = "a\x00b \r\n \r \t\"'; -- ,=1+1 \ufeff \u2028 שלום \U0001f642 NULL \\ 'x'"


def hashes_of(journal: Journal) -> dict[str, tuple[int, int]]:
    with journal._cursor() as cursor:
        return table_hashes(cursor, "journal")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal with rows in every table."""
    journal = Journal(":memory:")
    lived = Lived(journal, 3, tmp_path_factory.mktemp("files"))
    while not all(rows for rows, _ in hashes_of(journal).values()) and lived.files < 40:
        lived.live(10)
    return journal


@pytest.fixture(scope="module")
def exported(full: Journal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(full, tmp_path_factory.mktemp("out") / "export", now=NOW).folder


@pytest.fixture
def folder(exported: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(exported, tmp_path / "export"))


def refused(path: Path, journal: Journal | None = None) -> str:
    """The sentence with which an export is not brought in; nothing is written then."""
    with journal or Journal(":memory:") as empty:
        before = hashes_of(empty)
        with pytest.raises(JournalFault) as fault:
            bring_in(empty, path, now=NOW)
        assert hashes_of(empty) == before
        assert empty.version == before["facts"][0] - 1 or journal
    return str(fault.value)


def test_every_table_of_the_schema_holds_something_here(full: Journal) -> None:
    """What follows would say nothing of a table without a row: a new one needs a deed in `tests/lived.py`."""
    assert [name for name, (rows, _) in hashes_of(full).items() if not rows] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_table_goes_out_and_comes_back(full: Journal, form: str, tmp_path: Path) -> None:
    export(full, tmp_path / "export", format=form, now=NOW)
    assert {path.stem for path in (tmp_path / "export").glob(f"*.{form}")} - {"diary"} == hashes_of(full).keys()
    with Journal(":memory:") as other:
        done = bring_in(other, tmp_path / "export", now=NOW)
        assert hashes_of(other) == hashes_of(full)
        assert done.rows == done.kept == sum(rows for rows, _ in hashes_of(full).values()) - 1
        assert done.added == other.read_counts() == full.read_counts()


def test_a_table_that_only_the_database_knows_goes_out_too(tmp_path: Path) -> None:
    """Which tables there are is asked, and stands in no list."""
    with Journal(":memory:") as journal, journal._cursor() as cursor:
        cursor.execute("CREATE TABLE novel (numbers INTEGER[], words VARCHAR)")
        cursor.execute("INSERT INTO novel VALUES ([1, NULL], NULL), ([], ''), (NULL, $odd)", {"odd": ODD})
        files = write_tables(cursor, tmp_path, "csv")
    assert {"novel", "facts"} <= {each.table for each in files}
    assert next(each.rows for each in files if each.table == "novel") == 3


def test_what_does_not_read_back_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analytics.journal.export._WRITE_CSV", "FORMAT csv, HEADER, DELIMITER ';'")
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("", 4),), NOW), now=NOW)
        with pytest.raises(JournalFault):
            export(journal, tmp_path / "export", now=NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
def test_values_come_back_to_the_last_bit(form: str, tmp_path: Path) -> None:
    at = datetime(2026, 5, 1, 8, 15, 0, 1)
    pains = (0.1 + 0.2, 1e-300, 10 / 3, 0.0)
    ratings = tuple(Rating(f"{ODD}{number}", pain, None, (ODD, "", "a,b]", "'")) for number, pain in enumerate(pains))
    with Journal(tmp_path / "one.duckdb") as journal, Journal(tmp_path / "other.duckdb") as other:
        journal.write_entry(Entry(at, ratings, at, notes=ODD), now=NOW)
        journal.write_entry(Entry(at, (), at, notes=""), now=NOW)
        export(journal, tmp_path / "export", format=form, now=NOW)
        bring_in(other, tmp_path / "export", now=NOW)
        assert hashes_of(other) == hashes_of(journal)


@settings(max_examples=3)
@given(seed=st.integers(0, 2**32 - 1), deeds=st.integers(1, 8))
def test_whatever_was_lived_goes_out_and_comes_back(
    seed: int, deeds: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Three journals here; 300 in `tests/benchmarks/round_trips.py`."""
    folder = tmp_path_factory.mktemp("lived")
    with Journal(":memory:") as journal:
        Lived(journal, seed, folder).live(deeds)
        if journal.version:
            assert [way for way, is_equal in trips(journal, folder) if not is_equal] == []


def test_the_manifest_says_what_there_is(full: Journal, exported: Path) -> None:
    told = json.loads((exported / MANIFEST).read_text(encoding="utf-8"))
    assert (told["schema"], told["format"], told["written_at"]) == (SCHEMA_NUMBER, "csv", "2026-05-20T12:00:00")
    assert {name: each["rows"] for name, each in told["tables"].items()} == {
        name: rows for name, (rows, _) in hashes_of(full).items()
    }
    assert {"name": "intensity", "type": "DOUBLE"} in told["tables"]["written_ratings"]["columns"]
    assert {path.name for path in exported.iterdir()} == {
        MANIFEST, "diary.csv", *(each["file"] for each in told["tables"].values())
    }  # fmt: skip


def test_only_its_owner_may_read_it(exported: Path) -> None:
    assert stat.S_IMODE(exported.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in exported.iterdir()} == {0o600}


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: path.symlink_to("nowhere")])
def test_a_name_that_is_taken_stays_as_it_is(make: Callable[[Path], None], tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    make(taken)
    before = taken.lstat()
    with Journal(":memory:") as journal, pytest.raises(JournalFault, match="Choose another"):
        export(journal, taken, now=NOW)
    after = taken.lstat()  # to follow a link may change when it was last read
    assert (after.st_ino, after.st_mode, after.st_mtime_ns) == (before.st_ino, before.st_mode, before.st_mtime_ns)
    assert list(tmp_path.iterdir()) == [taken]


def test_a_name_taken_meanwhile_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*_: object) -> dict[str, object]:
        (tmp_path / "export").mkdir()
        return {}

    monkeypatch.setattr("analytics.actions._fill", slowly)
    with Journal(":memory:") as journal, pytest.raises(JournalFault, match="exists already"):
        export(journal, tmp_path / "export", now=NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


def test_a_zip_of_it_comes_back_as_well(full: Journal, folder: Path, tmp_path: Path) -> None:
    packed = [tmp_path / "ours.zip", Path(shutil.make_archive(str(tmp_path / "theirs"), "zip", folder))]
    packed[0].write_bytes(export_zip(full, now=NOW))
    for path in packed:
        with Journal(":memory:") as other:
            bring_in(other, path, now=NOW)
            assert hashes_of(other) == hashes_of(full)


def test_a_rehearsal_says_what_would_come_and_changes_nothing(full: Journal, exported: Path) -> None:
    with Journal(":memory:") as other:
        before = hashes_of(other)
        assert bring_in(other, exported, now=NOW, dry_run=True).added == full.read_counts()
        assert hashes_of(other) == before
        bring_in(other, exported, now=NOW)


def test_a_journal_that_holds_something_stays_as_it_is(exported: Path) -> None:
    journal = Journal(":memory:")
    journal.write_setting("day_ends", "180", now=NOW)
    told = refused(exported, journal)
    assert "diary.csv" in told
    assert "--journal" in told


def test_what_was_found_in_the_empty_journal_does_not_hold_for_the_full_one(full: Journal, exported: Path) -> None:
    with Journal(":memory:") as other:
        for _ in range(full.version + 5):
            other.write_setting("day_ends", "180", now=NOW)
            with other._cursor() as cursor:
                cursor.execute("DELETE FROM settings")
        before = other.version
        bring_in(other, exported, now=NOW)
        assert other.version == before + 1


def changed(folder: Path, **said: object) -> None:
    told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    (folder / MANIFEST).write_text(json.dumps(told | said), encoding="utf-8")


def in_table(folder: Path, table: str, **said: object) -> None:
    tables = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["tables"]
    changed(folder, tables=tables | {table: tables[table] | said})


def without(folder: Path, table: str) -> None:
    tables = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["tables"]
    (folder / f"{table}.csv").unlink()
    changed(folder, tables={name: each for name, each in tables.items() if name != table})


def swapped(folder: Path) -> None:
    """A row lost, and every sum of the file's bytes made to agree."""
    from analytics.journal.export import sha256_of

    path = folder / "claims.csv"
    path.write_bytes(b"\n".join(path.read_bytes().split(b"\n")[:-2]) + b"\n")
    in_table(folder, "claims", sha256=sha256_of(path))


DAMAGES: list[tuple[Callable[[Path], object], str]] = [
    (lambda folder: (folder / "lines.csv").write_text("x"), "lines.csv"),
    (lambda folder: (folder / "lines.csv").unlink(), "lines.csv is missing"),
    (lambda folder: (folder / "more.csv").write_text("x"), "more.csv"),
    (lambda folder: (folder / "more").mkdir(), "is a folder"),
    (lambda folder: (folder / MANIFEST).write_text("{"), "manifest"),
    (lambda folder: (folder / MANIFEST).unlink(), "is a folder"),
    (lambda folder: changed(folder, what="something else"), "manifest"),
    (lambda folder: changed(folder, tables=[]), "manifest"),
    (lambda folder: changed(folder, schema=SCHEMA_NUMBER + 1), "newer version"),
    (lambda folder: changed(folder, schema=1), "manifest"),
    (lambda folder: changed(folder, schema=0), "manifest"),
    (lambda folder: changed(folder, format="xml"), "manifest"),
    (lambda folder: in_table(folder, "lines", file="../lines.csv"), "manifest"),
    (lambda folder: in_table(folder, "lines", rows=1), "lines.csv"),
    (lambda folder: in_table(folder, "lines", rows_hash="1"), "lines.csv"),
    (lambda folder: without(folder, "claims"), "manifest"),
    (swapped, "claims.csv"),
]


@pytest.mark.parametrize("number", range(len(DAMAGES)))
def test_what_is_not_as_it_was_written_is_refused_whole(number: int, folder: Path) -> None:
    damage, word = DAMAGES[number]
    damage(folder)
    assert word in refused(folder)


def test_what_a_system_leaves_in_a_folder_does_no_harm(full: Journal, folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / "diary.csv").write_text("changed in a spreadsheet")
    with Journal(":memory:") as other:
        bring_in(other, folder, now=NOW)
        assert hashes_of(other) == hashes_of(full)


def zipped(*files: tuple[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files:
            file.writestr(name, content)
    return packed.getvalue()


def test_a_zip_that_is_a_bomb_or_leads_elsewhere_is_refused(exported: Path, tmp_path: Path) -> None:
    files = [(path.name, path.read_bytes()) for path in exported.iterdir()]
    bomb = [*files, ("more.csv", bytes(120_000_000))]
    path = tmp_path / "packed.zip"
    for parts, word in [(bomb, "far more"), ([*files, ("../up.csv", b"x")], "../up.csv")]:
        path.write_bytes(zipped(*parts))
        assert word in refused(path)
    path.write_bytes(zipped(*files)[:-2000])
    assert refused(path)


@pytest.mark.parametrize("schema", range(1, SCHEMA_NUMBER))
def test_an_export_of_an_earlier_schema_is_brought_up_as_a_journal_on_disk_is(schema: int, tmp_path: Path) -> None:
    path = tmp_path / "journal.duckdb"
    with gzip.open(FROZEN / f"schema_{schema}.duckdb.gz") as frozen, path.open("wb") as file:
        shutil.copyfileobj(frozen, file)
    folder = tmp_path / "export"
    folder.mkdir()
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS journal (READ_ONLY)")
        files = write_tables(connection, folder, "csv")
    told = manifest_of(files, "csv", "0.0.1", NOW, {}) | {"schema": schema}
    (folder / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    with Journal(path) as opened, Journal(":memory:") as other:
        bring_in(other, folder, now=NOW)
        assert hashes_of(other) == hashes_of(opened)


def test_nothing_of_what_passes_stays_behind(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.duckdb") as journal:
        export(journal, tmp_path / "export", now=NOW)
        left = tmp_path / "journal.duckdb.private" / "passing-left"
        left.mkdir()
    with Journal(tmp_path / "journal.duckdb"):
        assert sorted(path.name for path in left.parent.iterdir()) == ["holder.txt"]
