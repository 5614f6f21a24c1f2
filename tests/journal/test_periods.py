"""Whatever is asked of some days holds what lies on them, both ends with it, and nothing of the days around."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.journal import Incoming, Journal, Line

NOW = datetime(2026, 5, 20, 12, 0)
FIRST = date(2026, 5, 10)
ASKED = Period(FIRST, FIRST + timedelta(days=1))
READ: dict[str, Callable[[Journal], Any]] = {
    "moments": lambda journal: [at.date() for at in journal.read_moments(WORST, ASKED)["felt_at"]],
    "days": lambda journal: [at.date() for at in journal.read_days(WORST, ASKED).dropna(subset=["worst"]).index],
    "place days": lambda journal: [at.date() for at in journal.read_place_days(ASKED).dropna().index],
    "trigger days": lambda journal: [
        at.date() for at in journal.read_trigger_days(WORST, ASKED).dropna(subset=["sleep"]).index
    ],
    "ratings": lambda journal: [at.date() for at in journal.read_ratings(ASKED)["felt_at"]][::-1],
    "entries": lambda journal: [at.date() for at in journal.read_entries(ASKED)["felt_at"]],
    "sessions": lambda journal: [at.date() for at in journal.read_sessions(ASKED)["began_at"]],
    "entry lines": lambda journal: [each.felt_at.date() for each in journal.read_entry_lines(ASKED)][::-1],
    "session lines": lambda journal: [each.began_at.date() for each in journal.read_session_lines(ASKED)][::-1],
    "found entries": lambda journal: [each.felt_at.date() for each in journal.read_found(ASKED, kind="entry").entries][
        ::-1
    ],
    "found sessions": lambda journal: [
        each.began_at.date() for each in journal.read_found(ASKED, kind="session").sessions
    ][::-1],
}


@pytest.mark.parametrize("what", READ)
def test_what_is_read_is_of_the_days_asked_about(what: str) -> None:
    """Four days in a row, at the first and the last minute of each; the two in the middle are asked about."""
    with Journal(":memory:") as journal:
        for number in range(-1, 3):
            day = FIRST + timedelta(days=number)
            minute = (0, 0) if number == 2 else (23, 59)
            at = datetime.combine(day, datetime.min.time()).replace(hour=minute[0], minute=minute[1])
            sleep = Exposure(day, "sleep", 7, "hours")
            journal.write_entry(Entry(at, (Rating("neck", 5),), at), [sleep], [Session(at, "massage")], now=NOW)
        assert READ[what](journal) == [FIRST, FIRST + timedelta(days=1)]


def test_the_latest_comes_first_in_a_list_and_only_those_asked_for() -> None:
    with Journal(":memory:") as journal:
        entries = [Entry(datetime(2026, 5, 10, hour), (Rating("neck", hour),), NOW) for hour in (8, 9, 7)]
        for entry in entries:
            journal.write_entry(entry, now=NOW)
        assert [each.felt_at.hour for each in journal.read_entry_lines(ASKED)] == [9, 8, 7]
        only = [entries[0].entry_id, entries[2].entry_id]
        assert [each.felt_at.hour for each in journal.read_entry_lines(ASKED, only)] == [8, 7]
        assert [each.hour for each in journal.read_entries(ASKED)["felt_at"]] == [7, 8, 9]
        last = journal.read_last_entry(NOW)
        assert last
        assert last.what.felt_at.hour == 9
        before = journal.read_last_entry(datetime(2026, 5, 10, 8, 30))
        assert before is None or before.what.felt_at.hour == 8


def test_of_the_last_entry_before_now_each_place_has_its_highest_intensity() -> None:
    with Journal(":memory:") as journal:
        assert journal.read_last_ratings(NOW) == []
        said = (Rating("neck", 3, "left"), Rating("neck", 5.5, "left"), Rating("jaw", 6), Rating("neck", 1, "right"))
        for hour, ratings in ((8, (Rating("knee", 9),)), (9, said), (23, (Rating("calf", 2),))):
            journal.write_entry(Entry(NOW.replace(hour=hour), ratings, NOW), now=NOW)
        last = [("jaw", None, 6.0), ("neck", "left", 5.5), ("neck", "right", 1.0)]
        assert journal.read_last_ratings(NOW.replace(hour=22)) == last


def brought(journal: Journal, tmp_path: Path, rows: list[list[str]]) -> None:
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    bring_in(journal, tmp_path / "a.csv", now=NOW)


def test_what_is_noted_of_a_factor_takes_the_place_of_a_files_amount_of_that_factor_and_that_day_alone(
    tmp_path: Path,
) -> None:
    with Journal(":memory:") as journal:
        rows = [[f"2026-05-{day}", "3", str(day), "4"] for day in (10, 11)]
        brought(journal, tmp_path, [["date", "pain", "exposure:tea", "exposure:naps"], *rows])
        journal.write_entry(None, [Exposure(FIRST, "tea", 1)], now=NOW)
        assert journal.read_amounts(FIRST) == {"naps": (4.0, None), "tea": (1.0, None)}
        assert journal.read_amounts(FIRST + timedelta(days=1)) == {"naps": (4.0, None), "tea": (11.0, None)}


def test_notes_of_several_lines_stand_on_lines_of_their_own(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        at = "2026-05-10 08:00"
        head = ["felt_at", "region", "pain", "treatment", "notes"]
        lines = [
            [at, "neck", "3", "", "b"],
            [at, "jaw", "4", "", "a"],
            [at, "neck", "", "heat", "d"],
            [at, "jaw", "", "heat", "c"],
        ]
        brought(journal, tmp_path, [head, *lines])
        assert journal.read_entries(ASKED)["notes"].tolist() == ["a\nb"]
        assert journal.read_sessions(ASKED)["notes"].tolist() == ["c\nd"]


def test_ratings_are_read_latest_first_and_in_one_order_within_a_moment() -> None:
    with Journal(":memory:") as journal:
        for hour in (8, 10, 9):
            ratings = (Rating("neck", 5, "right"), Rating("jaw", 5), Rating("neck", 5, "left"))
            at = datetime(2026, 5, 10, hour)
            journal.write_entry(Entry(at, ratings, at), now=NOW)
        rows = journal.read_ratings(ASKED)
    told = zip(rows["felt_at"].dt.hour, rows["region"], rows["side"].fillna(""), strict=True)
    places = [("jaw", ""), ("neck", "left"), ("neck", "right")]
    assert list(told) == [(hour, *place) for hour in (10, 9, 8) for place in places]


def test_a_session_that_was_changed_works_on_its_new_places_alone() -> None:
    old, new = (tuple(TreatedPlace(region, "left") for region in regions) for regions in (("neck", "jaw"), ("hip",)))
    with Journal(":memory:") as journal:
        session = Session(datetime(2026, 5, 10, 8), "massage", places=old)
        journal.write_entry(None, (), [session], now=NOW)
        journal.change_session(replace(session, places=new), "1", now=NOW)
        assert journal.read_sessions(ASKED)["places"].tolist() == ["hip, left"]
        (line,) = journal.read_session_lines(ASKED)
        assert [place[0] for place in line.places] == ["hip"]
        journal.delete_session(session.session_id, "2", now=NOW)
        journal.write_entry(None, (), [replace(session, places=())], now=NOW)
        assert [place[0] for place in journal.read_session_lines(ASKED)[0].places] == []


def test_an_entry_that_was_changed_rates_its_new_places_alone() -> None:
    with Journal(":memory:") as journal:
        entry = Entry(datetime(2026, 5, 10, 8), (Rating("neck", 5), Rating("jaw", 3)), NOW)
        journal.write_entry(entry, now=NOW)
        journal.write_entry(replace(entry, ratings=(Rating("hip", 2),)), now=NOW, version="1")
        assert journal.read_ratings(ASKED)["region"].tolist() == ["hip"]
        journal.delete_entry(entry.entry_id, "2", now=NOW)
        assert journal.read_counts()["ratings"] == 0


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_rehearsal_tells_what_would_be_kept_and_keeps_nothing(*, dry_run: bool) -> None:
    lines = (
        Line(line=2, felt_at=datetime(2026, 5, 10, 8), has_time=True, key=UUID(int=1), region="neck", intensity=5.0),
        Line(
            line=3, felt_at=datetime(2026, 5, 10, 8), has_time=True, key=UUID(int=2), treatment="heat", pain_before=6.0
        ),
        Line(line=4, felt_at=datetime(2026, 5, 10, 8), has_time=True, key=UUID(int=1), region="neck", intensity=5.0),
    )
    incoming = Incoming(file_name="a.csv", sha256="x", format="journal", options="{}", rows=3, lines=lines)
    with Journal(":memory:") as journal:
        kept = journal.keep_import(incoming, now=NOW, dry_run=dry_run)
        assert kept.added == {"ratings": 1, "entries": 1, "sessions": 1, "exposures": 0}
        assert (kept.already_there, bool(kept.import_id)) == ((4,), not dry_run)
        held = {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0} if dry_run else kept.added
        assert (journal.read_counts(), journal.version) == (held, 0 if dry_run else 1)
        assert len(journal.read_imports()) == (0 if dry_run else 1)


def test_a_line_with_postures_or_sitting_or_a_note_alone_is_an_entry(tmp_path: Path) -> None:
    head = ["date", "posture", "sitting_minutes", "notes", "exposure:sleep"]
    rows = [["2026-05-10", "car", "", "", "7"], ["2026-05-11", "", "90", "", "7"]]
    with Journal(":memory:") as journal:
        brought(journal, tmp_path, [head, *rows, ["2026-05-12", "", "", "tired", "7"], ["2026-05-13", "", "", "", "7"]])
        assert journal.read_counts() == {"ratings": 0, "entries": 3, "sessions": 0, "exposures": 4}
        assert [at.day for at in journal.read_entries(ASKED)["felt_at"]] == [10, 11]


def test_when_an_import_is_taken_back_a_line_is_as_old_as_the_first_file_that_is_left(tmp_path: Path) -> None:
    """Both files say the same on the same line; it came with the first, and then with the second."""
    first, second = NOW, NOW + timedelta(days=1)
    head = "felt_at,region,pain\n2026-05-10 08:00,neck,5\n"
    with Journal(":memory:") as journal:
        made = []
        for number, at in enumerate((first, second)):
            (tmp_path / f"{number}.csv").write_text(f"{head}2026-05-11 0{number}:00,jaw,3\n", encoding="utf-8")
            made.append(bring_in(journal, tmp_path / f"{number}.csv", now=at).import_id)
        assert journal.read_entries(ASKED)["recorded_at"].iloc[0] == first
        journal.undo_import(made[0], now=second)
        assert journal.read_entries(ASKED)["recorded_at"].iloc[0] == second


def test_what_was_set_aside_is_looked_up_by_its_import(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        (tmp_path / "a.csv").write_text("date,pain\n2026-05-10,12\n2026-05-10,3\n", encoding="utf-8")
        import_id = bring_in(journal, tmp_path / "a.csv", now=NOW).import_id
        (row,) = journal.read_set_aside(import_id).to_dict("records")
        assert (row["line"], row["field"], row["value"], row["reason"], row["text"]) == (
            2, "intensity", "12", "more than 10", "2026-05-10,12",
        )  # fmt: skip
        (kept,) = journal.read_imports().to_dict("records")
        assert (kept["file_name"], kept["rows"], kept["kept"], kept["set_aside"]) == ("a.csv", 2, 1, 1)


def test_an_answer_changes_its_session_and_asks_no_longer() -> None:
    session = Session(NOW - timedelta(hours=1), "massage", minutes=30)
    with Journal(":memory:") as journal:
        journal.write_entry(None, (), [session], now=NOW)
        (open_one,) = journal.read_follow_ups(NOW)
        journal.answer(
            session.session_id, open_one.question, now=NOW, session=replace(session, pain_after=2), version="1"
        )
        found = journal.read_session(session.session_id)
        assert found
        assert (found.what.pain_after, found.version) == (2, "2")
        assert journal.read_follow_ups(NOW) == []
        entry = Entry(NOW, (Rating("neck", 3),), NOW)
        journal.answer(session.session_id, "next morning", now=NOW, entry=entry)
        assert journal.read_entry(entry.entry_id)
        again = journal.read_session(session.session_id)
        assert again
        assert again.version == "2", "an answer in an entry leaves the session as it is"
