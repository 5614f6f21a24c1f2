"""A day that ends after midnight: what was felt in the night belongs to the day before, wherever a day is made."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.diary.days import DAY_ENDS, day_of
from analytics.diary.entries import Entry, Exposure, Rating, Session
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.journal import Journal

FIRST, NIGHT, LATER = datetime(2026, 5, 1, 20), datetime(2026, 5, 2, 1, 30), datetime(2026, 5, 2, 4)
DAY, NEXT = Period(date(2026, 5, 1), date(2026, 5, 1)), Period(date(2026, 5, 2), date(2026, 5, 2))
NOW = datetime(2026, 5, 9)


def nights(day_ends: int | None = 240) -> Journal:
    """Pain 2 in the evening, 6 at half past one, 3 at four; 5 of the next day without a time; a treatment at night."""
    journal = Journal(":memory:")
    for at, level in ((FIRST, 2.0), (NIGHT, 6.0), (LATER, 3.0)):
        journal.write_entry(Entry(at, (Rating("neck", level),), at, sitting_minutes=level * 10), now=NOW)
    dated = Entry(datetime(2026, 5, 2), (Rating("neck", 5.0),), NOW, has_time=False)
    journal.write_entry(dated, sessions=[Session(NIGHT, "massage", minutes=10)], now=NOW)
    if day_ends is not None:
        journal.write_setting(DAY_ENDS, str(day_ends), now=NOW)
    return journal


def test_an_entry_of_the_night_belongs_to_the_day_before_and_a_date_alone_to_its_own() -> None:
    journal = nights()
    days = journal.read_days(WORST, DAY.joined_to(NEXT))
    assert days["pain"].tolist() == [4, 4]  # 2 and 6; 3 at four o'clock and 5 without a time
    assert days["evening"].fillna(-1).tolist() == [4, -1]  # the night after 16 h is still of that evening
    assert journal.read_place_days(DAY.joined_to(NEXT))["neck"].tolist() == [4, 4]
    assert nights(None).read_days(WORST, DAY.joined_to(NEXT))["pain"].round(6).tolist() == [2, 4.666667]


def test_an_amount_of_the_night_gives_way_to_what_was_written_of_the_day_it_belongs_to(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("felt_at,exposure:coffee\n2026-05-02 01:00,3\n", encoding="utf-8")
    for day, is_theirs in ((DAY.first, True), (NEXT.first, False)):
        journal = nights()
        journal.write_entry(None, [Exposure(day, "coffee", 2.0)], now=NOW)
        assert bring_in(journal, path, now=NOW).yours == ((2,) if is_theirs else ())
        assert journal.read_amounts(DAY.first)["coffee"][0] == (2.0 if is_theirs else 3.0)


def test_every_list_and_table_takes_its_days_from_there() -> None:
    journal = nights()
    assert [each.felt_at for each in journal.read_entry_lines(DAY)] == [NIGHT, FIRST]
    assert {each.day for each in journal.read_entry_lines(DAY)} == {DAY.first}
    assert [each.day for each in journal.read_session_lines(DAY)] == [DAY.first]
    assert journal.read_ratings(DAY)["felt_at"].tolist() == [NIGHT, FIRST]
    assert journal.read_ratings(DAY)["day"].dt.date.unique().tolist() == [DAY.first]
    assert journal.read_sessions(DAY)["day"].dt.date.tolist() == [DAY.first]
    assert journal.read_found(DAY).matching == 3
    assert journal.read_found(NEXT, kind="session").matching == 0
    assert len(journal.read_entries(DAY)) == 2
    assert journal.read_trigger_days(WORST, DAY)["sitting_minutes"].tolist() == [60]
    assert journal.read_progress(date(2026, 5, 2)).days == 2
    tables = journal.read_tables(WORST, NEXT)
    assert (tables.days["readings"].tolist(), len(tables.moments), len(tables.sessions)) == ([2], 1, 0)


def test_the_first_day_of_a_diary_that_begins_at_night_is_the_day_before() -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NIGHT, (Rating("neck", 6.0),), NIGHT), now=NOW)
        assert journal.read_period() == NEXT
        journal.write_setting(DAY_ENDS, "240", now=NOW)
        assert journal.read_period() == DAY


def test_amounts_of_a_file_are_of_that_day_too_and_it_is_no_other_file(tmp_path: Path) -> None:
    """The setting never enters what a line is: brought in again, nothing is added."""
    file = tmp_path / "cups.csv"
    file.write_text("felt_at,exposure:coffee\n2026-05-01 20:00,1\n2026-05-02 01:30,2\n2026-05-02 09:00,4\n")
    with Journal(":memory:") as journal:
        bring_in(journal, file, now=NOW)
        assert [journal.read_amounts(each.first)["coffee"][0] for each in (DAY, NEXT)] == [1, 6]
        journal.write_setting(DAY_ENDS, "240", now=NOW)
        assert [journal.read_amounts(each.first)["coffee"][0] for each in (DAY, NEXT)] == [3, 4]
        before = journal.read_counts()
        file.write_text(file.read_text() + "\n")
        bring_in(journal, file, now=NOW)
        assert journal.read_counts() == before


def test_it_is_kept_and_taken_back_as_any_deed() -> None:
    with Journal(":memory:") as journal:
        assert (journal.read_setting(DAY_ENDS), journal.read_day_ends()) == (None, 0)
        journal.write_setting(DAY_ENDS, "60", now=NOW)
        written = journal.write_setting(DAY_ENDS, "300", now=NOW)
        assert journal.read_day_ends() == 300
        journal.take_back(written, now=NOW)
        assert journal.read_day_ends() == 60


@pytest.mark.parametrize(
    ("clock", "ends", "is_before"), [("01:30", 0, False), ("03:59", 240, True), ("04:00", 240, False)]
)
def test_the_forms_day_is_the_journals(clock: str, ends: int, is_before: bool) -> None:  # noqa: FBT001
    moment = datetime.fromisoformat(f"2026-05-02 {clock}")
    expected = moment.date() - timedelta(days=is_before)
    assert day_of(moment, ends) == expected
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(moment, (Rating("neck", 6.0),), moment), now=NOW)
        journal.write_setting(DAY_ENDS, str(ends), now=NOW)
        assert journal.read_period() == Period(expected, expected)


def test_entries_of_the_night_are_counted_over_the_last_year() -> None:
    with Journal(":memory:") as journal:
        for at in (NIGHT, LATER, NIGHT - timedelta(days=400), datetime(2026, 5, 3, 0)):
            journal.write_entry(Entry(at, (Rating("neck", 6.0),), at), now=NOW)
        dated = Entry(datetime(2026, 5, 2), (Rating("neck", 5.0),), NOW, has_time=False)
        journal.write_entry(dated, now=NOW)
        assert journal.read_night_entries(NOW.date()) == (2, 3)
