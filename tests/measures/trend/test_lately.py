"""The latest days, described: which of them belong to which week, and how few are too few."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.measures.trend.comparison import Stretch
from analytics.measures.trend.lately import measure_lately

LAST = date(2026, 3, 31)


def days(count: int = 30, gaps: tuple[int, ...] = ()) -> pd.DataFrame:
    """Pain is the number of days before the last; `gaps` are not written."""
    back = np.arange(count - 1, -1, -1, dtype=float)
    return pd.DataFrame({"pain": np.where(np.isin(back, gaps), np.nan, back)}, pd.date_range(end=LAST, periods=count))


def test_a_week_is_the_last_seven_days_and_the_week_before_the_seven_before() -> None:
    found = measure_lately(days(), [])
    assert found.week == Stretch(first=LAST - timedelta(days=6), last=LAST, mean=3.0, n=7, worst=6.0, pain_free_days=1)
    assert found.week_before == Stretch(
        first=LAST - timedelta(days=13), last=LAST - timedelta(days=7), mean=10.0, n=7, worst=13.0, pain_free_days=0
    )
    assert (found.session, found.since, found.until) == (None, None, None)


@pytest.mark.parametrize(("gaps", "is_told"), [((0, 1, 2, 3), True), ((0, 1, 2, 3, 4), False)])
def test_three_days_are_enough(gaps: tuple[int, ...], *, is_told: bool) -> None:
    assert (measure_lately(days(gaps=gaps), []).week is not None) is is_told


def test_since_a_session_is_from_the_day_after_it_and_until_is_the_week_that_ends_with_it() -> None:
    sessions = [LAST - timedelta(days=each) for each in (4, 9, 0)]
    found = measure_lately(days(), sessions)
    assert found.session == LAST - timedelta(days=4)
    assert found.since
    assert found.until
    assert (found.since.first, found.since.last, found.since.mean) == (LAST - timedelta(days=3), LAST, 1.5)
    assert (found.until.first, found.until.last) == (LAST - timedelta(days=10), LAST - timedelta(days=4))
    assert measure_lately(days(), [LAST]).session is None


def test_what_other_programs_read_of_a_stretch() -> None:
    week = measure_lately(days(), []).week
    assert week
    assert week.as_dict() == {
        "first": "2026-03-25", "last": "2026-03-31", "mean": 3.0, "n": 7, "worst": 6.0, "pain_free_days": 1,
    }  # fmt: skip
