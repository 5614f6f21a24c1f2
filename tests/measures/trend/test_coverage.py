from datetime import date, datetime
from itertools import product

import pandas as pd

from analytics.diary.entries import is_written_later
from analytics.diary.periods import Period
from analytics.measures.trend.coverage import Coverage, measure_coverage

WEEK = Period(date(2026, 3, 2), date(2026, 3, 8))


def _ratings(*rows: tuple[str, str, str, bool]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["entry_id", "felt_at", "recorded_at", "brought_in"])
    table = table.astype({"felt_at": "datetime64[us]", "recorded_at": "datetime64[us]"})
    return table.assign(day=table["felt_at"].dt.normalize())


NO_SESSIONS = pd.DataFrame({"day": pd.to_datetime([])})


def test_ratings_of_one_moment_are_one_entry_and_entries_of_one_day_are_one_day() -> None:
    ratings = _ratings(
        ("a", "2026-03-02 08:00", "2026-03-02 08:01", False),
        ("a", "2026-03-02 08:00", "2026-03-02 08:01", False),
        ("b", "2026-03-02 21:00", "2026-03-02 21:05", False),
        ("c", "2026-03-05 21:00", "2026-03-05 21:05", False),
    )
    sessions = pd.DataFrame({"day": pd.to_datetime(["2026-03-05"])})
    assert measure_coverage(ratings, sessions, WEEK) == Coverage(7, 2, 3, 4, 0, 1)


def test_an_entry_recorded_on_a_later_day_is_written_later_unless_a_file_brought_it() -> None:
    ratings = _ratings(
        ("late", "2026-03-02 23:50", "2026-03-03 00:10", False),
        ("same day", "2026-03-03 08:00", "2026-03-03 22:00", False),
        ("brought in", "2026-03-04 08:00", "2026-03-07 22:00", True),
    )
    assert measure_coverage(ratings, NO_SESSIONS, WEEK).written_later == 1


def test_the_count_follows_the_diarys_rule_of_what_is_written_later() -> None:
    moments = ("2026-03-04 00:00", "2026-03-04 08:00", "2026-03-04 23:59", "2026-03-05 00:00", "2026-03-06 12:00")
    cases = [case for case in product(moments, moments, (False, True)) if case[0] <= case[1]]
    for felt, recorded, brought_in in cases:
        counted = measure_coverage(_ratings(("one", felt, recorded, brought_in)), NO_SESSIONS, WEEK).written_later
        at, on = datetime.fromisoformat(felt), datetime.fromisoformat(recorded)
        assert counted == is_written_later(at, on, brought_in=brought_in), (felt, recorded, brought_in)


def test_what_lies_outside_the_period_is_not_counted() -> None:
    ratings = _ratings(
        ("before", "2026-03-01 23:59", "2026-03-01 23:59", False),
        ("last moment", "2026-03-08 23:59", "2026-03-08 23:59", False),
        ("after", "2026-03-09 00:00", "2026-03-09 00:00", False),
    )
    sessions = pd.DataFrame({"day": pd.to_datetime(["2026-03-09"])})
    counted = measure_coverage(ratings, sessions, WEEK)
    assert (counted.entries, counted.days_logged, counted.sessions) == (1, 1, 0)


def test_an_empty_diary_is_counted_as_empty() -> None:
    assert measure_coverage(_ratings(), NO_SESSIONS, WEEK).as_dict() == {
        "days": 7, "days_logged": 0, "entries": 0, "ratings": 0, "written_later": 0, "sessions": 0,
    }  # fmt: skip
