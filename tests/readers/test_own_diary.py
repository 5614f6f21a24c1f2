"""Bring in the journal's own table: its cells as they stand, by the identifiers that its rows carry."""

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from analytics import Journal, JournalFault, bring_in, export, share
from analytics.diary.careful import BEFORE, BOTH, CONDITION, MEDICINES, NOTHING, SEEN, SIGNS
from analytics.diary.days import DAY_ENDS
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.journal import OwnFactor
from tests.lived import says

NOW = datetime(2026, 5, 20, 12, 0)
AT = datetime(2026, 5, 19, 8, 30)
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"


def diary_of(journal: Journal, folder: Path) -> Path:
    return export(journal, folder / "export", now=NOW).folder / "diary.csv"


def change(path: Path, column: str, was: str, now: str) -> None:
    """Another value in one cell, and each line as a spreadsheet leaves it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row[column] == was)[column] = now
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def test_the_sample_adds_nothing_to_itself_and_is_the_same_elsewhere(tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        bring_in(journal, SAMPLE, now=datetime(2026, 11, 1))
        wanted, path = says(journal), diary_of(journal, tmp_path)
        done = bring_in(journal, path, now=datetime(2026, 11, 1))
        assert (done.kept, done.already_there, set(done.added.values())) == (0, done.rows, {0})
        assert says(journal) == wanted
        done = bring_in(other, path, now=datetime(2026, 11, 1))
        assert (done.kept, done.set_aside) == (done.rows, ())
        assert says(other) == wanted


def test_two_entries_of_one_minute_stay_two(tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        for notes in ("one", "two"):
            journal.write_entry(Entry(AT, (Rating("neck", 4),), AT, notes=notes), now=NOW)
            journal.write_entry(None, (), [Session(AT, "massage", minutes=5, notes=notes)], now=NOW)
        bring_in(other, diary_of(journal, tmp_path), now=NOW)
        assert says(other) == says(journal)
        assert other.read_counts()["entries"] == other.read_counts()["sessions"] == 2


def test_what_a_person_changed_in_a_spreadsheet_is_named_and_theirs_stays(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(AT, (Rating("neck", 4),), AT), now=NOW)
        path, wanted = diary_of(journal, tmp_path), says(journal)
        change(path, "intensity", "4", "7,5")
        done = bring_in(journal, path, now=NOW)
        assert (done.yours, says(journal)) == ((2,), wanted)


def test_it_goes_on_as_a_later_one_of_the_same_diary(tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        entry = Entry(AT, (Rating("neck", 4),), AT)
        journal.write_entry(entry, now=NOW)
        bring_in(other, diary_of(journal, tmp_path), now=NOW)
        journal.write_entry(replace(entry, notes="later"), now=NOW, version="1")
        (tmp_path / "export").rename(tmp_path / "earlier")
        done = bring_in(other, diary_of(journal, tmp_path), now=NOW)
        assert (done.kept, done.changed, says(other)) == (1, (2,), says(journal))


def test_what_is_deleted_after_it_came_back_stays_deleted(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        entry = Entry(AT, (), AT, notes="only a note")
        journal.write_entry(entry, now=NOW)
        assert bring_in(journal, diary_of(journal, tmp_path), now=NOW).kept == 0
        journal.delete_entry(entry.entry_id, "1", now=NOW)
        assert journal.read_counts()["entries"] == 0


def test_what_the_person_calls_things_comes_along(tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        night = datetime(2026, 5, 19, 2, 0)
        file = tmp_path / "mine.csv"
        file.write_text(
            "felt_at,region,intensity,exposure:brew [cups]\n"
            "2026-05-19 02:00,my spot,4,2\n2026-05-19 02:30,my spot,5,3\n"
        )
        bring_in(journal, file, now=NOW, answers=["location=places"])
        journal.write_setting(DAY_ENDS, "240", now=NOW)
        journal.lay_place("my spot", "neck", now=NOW)
        journal.write_factor(OwnFactor("brew", "cups", hidden=False, day_is="sum"), now=NOW)
        journal.rename_factor("brew", "morning cup", now=NOW)
        wanted, path = says(journal), diary_of(journal, tmp_path)
        bring_in(other, path, now=NOW)
        assert says(other) == wanted
        assert (other.read_setting(DAY_ENDS), other.read_own_factors()[0].day_is) == ("240", "sum")
        assert other.read_amounts(night.date().replace(day=18)) == {"morning cup": (5, "cups")}
        assert bring_in(journal, path, now=NOW).kept == 0
        assert says(journal) == wanted


def test_what_is_told_of_safety_comes_along_once(tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        journal.write_intake(Intake(("arthritis",), "ibuprofen", warning_signs=("fever",)), now=AT)
        journal.write_check(("a fracture",), now=AT)
        journal.write_seen(("fever",), AT.date(), now=AT)
        journal.write_check((), now=AT.replace(hour=7))
        path = diary_of(journal, tmp_path)
        wanted = journal.read_careful(date(2026, 5, 20))
        for each in (journal, other):
            done = bring_in(each, path, now=NOW)
            assert done.kept == (0 if each is journal else done.rows)
            assert each.read_careful(date(2026, 5, 20)) == wanted
        assert len(journal.read_massage_checks()) == 2


def test_the_words_of_an_answer_are_those_of_the_diary() -> None:
    """The journal says them in its views, where no name of Python reaches."""
    from analytics.journal.opening import sql

    for words in (SIGNS, CONDITION, MEDICINES, BOTH, BEFORE, SEEN, NOTHING):
        assert f"'{words}'" in sql("schema/views.sql"), words


def test_a_shared_table_adds_nothing_whatever_was_left_out(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        entry = Entry(AT, (), AT, postures=("car",), notes="not for them")
        amounts = [Exposure(AT.date(), "wine", 1.0, "yes"), Exposure(AT.date(), "walk", 2.0, "miles")]
        session = Session(AT, "massage", minutes=5, by="x", places=(TreatedPlace("neck", "left"),))
        journal.write_entry(entry, amounts, [session], now=NOW)
        bring_in(journal, _of_file(tmp_path), now=NOW)
        wanted = says(journal)
        path = share(journal, tmp_path / "shared.csv", now=NOW)
        text = path.read_text(encoding="utf-8-sig")
        assert "not for them" not in text
        assert "exposure:wine [yes]" in text
        assert "exposure:walk [miles]" in text
        done = bring_in(journal, path, now=NOW)
        assert (done.kept, done.yours, done.set_aside, says(journal)) == (0, (), (), wanted)


def test_after_the_whole_diary_a_shared_table_takes_nothing_from_it(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        bring_in(journal, _of_file(tmp_path, rating=4), now=NOW)
        whole, shared = diary_of(journal, tmp_path), share(journal, tmp_path / "shared.csv", now=NOW)
        bring_in(journal, whole, now=NOW)
        wanted = says(journal)
        done = bring_in(journal, shared, now=NOW)
        assert (done.kept, says(journal)) == (0, wanted)


def test_a_table_shared_without_names_is_refused_in_a_sentence_that_helps(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        bring_in(journal, _of_file(tmp_path, rating=4), now=NOW)
        nameless = share(journal, tmp_path / "nameless.csv", named=False, now=NOW)
        with pytest.raises(JournalFault, match=r"shared without names.*bring in the diary\.csv"):
            bring_in(journal, nameless, now=NOW)
        named = share(journal, tmp_path / "named.csv", now=NOW)
        assert bring_in(journal, named, now=NOW).set_aside == ()


def _of_file(folder: Path, rating: int | None = None) -> Path:
    file = folder / "mine.csv"
    rated = "" if rating is None else f"neck,{rating}"
    file.write_text(
        f"felt_at,region,intensity,posture,notes\n2026-05-18 09:00,{rated or ','},sofa,a note\n", encoding="utf-8"
    )
    return file


@pytest.mark.parametrize(
    ("cell", "column", "reason"),
    [
        ("x", "intensity", "cannot be read"),
        ("11", "intensity", "more than 10"),
        ("2027-01-01", "felt_at", "in the future"),
    ],
)
def test_a_row_that_cannot_be_kept_is_named(cell: str, column: str, reason: str, tmp_path: Path) -> None:
    with Journal(":memory:") as journal, Journal(":memory:") as other:
        journal.write_entry(Entry(AT, (Rating("neck", 4), Rating("jaw", 3)), AT), now=NOW)
        path = diary_of(journal, tmp_path)
        change(path, column, {"intensity": "4"}.get(column, "2026-05-19 08:30"), cell)
        done = bring_in(other, path, now=NOW)
        assert [(each.field, each.reason) for each in done.set_aside] == [(column, reason)]
        assert (done.rows, done.kept) == (2, 1)
