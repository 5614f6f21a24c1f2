"""Flares after sessions, which are only counted."""

import numpy as np
import pandas as pd

from analytics.measures.sessions.prevention import Prevention, measure_prevention
from analytics.measures.sessions.timeline import read_timeline
from analytics.measures.statistics.answers import TooFew


def test_flare_days_are_counted_in_the_week_after_a_session_and_elsewhere() -> None:
    """Ninety evenings at 3; three at 7 from day 40 on, and a session on day 38, another on day 60."""
    days = pd.date_range("2026-01-01 20:00", periods=90)
    pain = np.full(90, 3.0)
    pain[40:43] = 7.0
    sessions_ = pd.DataFrame({"began_at": days[[10, 38, 60, 75]] - pd.Timedelta(hours=3)})
    line = read_timeline(pd.DataFrame({"felt_at": days, "intensity": pain}), sessions_)
    assert measure_prevention(line) == Prevention(3, 28, 0, 62)


def test_flares_need_four_weeks_on_either_side() -> None:
    days = pd.date_range("2026-01-01 20:00", periods=90)
    entries = pd.DataFrame({"felt_at": days, "intensity": 3.0})
    one = read_timeline(entries, pd.DataFrame({"began_at": days[[10]]}))
    assert measure_prevention(one) == TooFew(7, 28, "days in the week after a session, with pain written")


def test_the_week_after_is_the_seven_days_that_follow_the_day_of_the_session() -> None:
    """Flare days at 7 on the day itself, on the seventh day after and on the eighth; only the seventh is after it."""
    days = pd.date_range("2026-01-01 20:00", periods=120)
    pain = np.full(120, 3.0)
    pain[[40, 47, 48]] = 7.0
    pain[39] = 7.0  # two days make a flare
    began = days[[10, 20, 30, 40, 60]] - pd.Timedelta(hours=3)
    line = read_timeline(pd.DataFrame({"felt_at": days, "intensity": pain}), pd.DataFrame({"began_at": began}))
    found = measure_prevention(line)
    assert found == Prevention(flare_days_after=1, days_after=35, flare_days_without=3, days_without=85)
    assert found.as_dict() == {
        "flare_days_after": 1, "days_after": 35, "flare_days_without": 3, "days_without": 85,
    }  # fmt: skip


def test_a_day_counts_by_its_mean_and_only_where_it_is_written() -> None:
    """Two readings a day, 3 and 9 on two days: a mean of 6 is three points above what is usual."""
    days = pd.date_range("2026-01-01", periods=100)
    low = pd.DataFrame({"felt_at": days + pd.Timedelta(hours=8), "intensity": 3.0})
    evening = np.where(np.isin(np.arange(100), (50, 51)), 9.0, 3.0)
    high = pd.DataFrame({"felt_at": days + pd.Timedelta(hours=20), "intensity": evening})
    both = pd.concat([low, high])
    kept = both.loc[~both["felt_at"].dt.normalize().isin(days[[52, 53, 70]])]
    began = days[[10, 20, 30, 40, 49]] + pd.Timedelta(hours=12)
    line = read_timeline(kept, pd.DataFrame({"began_at": began}))
    assert measure_prevention(line) == Prevention(
        flare_days_after=2, days_after=33, flare_days_without=0, days_without=64
    )


def test_where_either_side_is_short_the_shorter_is_told() -> None:
    days = pd.date_range("2026-01-01 20:00", periods=60)
    entries = pd.DataFrame({"felt_at": days, "intensity": 3.0})
    often = read_timeline(entries, pd.DataFrame({"began_at": days[::7] - pd.Timedelta(hours=3)}))
    assert measure_prevention(often) == TooFew(1, 28, "days in weeks without a session, with pain written")
