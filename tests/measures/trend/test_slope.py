"""Up or down: found, turned round, at the edges."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.level_shift import measure_level_shift
from analytics.measures.trend.rhythm import measure_rhythm, measure_weekday_test
from analytics.measures.trend.slope import Slope, measure_slope
from analytics.measures.trend.unusual_days import UnusualDays, measure_unusual_days
from tests.made import made_days, made_diary, rounded


def rising(table: pd.DataFrame, points: float) -> pd.DataFrame:
    since = np.asarray((table.index - table.index[0]).days, dtype=float)
    return table.assign(pain=table["pain"] + points * since / since.max())


def trend_of(table: pd.DataFrame) -> Slope:
    found = measure_slope(table)
    assert isinstance(found, Slope)
    return found


def test_a_rise_is_a_fall_turned_round() -> None:
    table = rising(made_diary(), 4.0)
    up, down = trend_of(table).answer, trend_of(10 - table).answer
    assert up.p < 0.05
    assert up.low < 4.0 / len(pd.date_range(table.index[0], table.index[-1])) * 30 < up.high
    assert (down.estimate, down.low, down.p) == pytest.approx((-up.estimate, -up.high, up.p))


def test_too_little_is_told_apart_by_what_is_missing() -> None:
    days = "days with pain written down"
    assert measure_slope(made_diary(19, share_missing=0)) == TooFew(19, 20, days)
    assert measure_slope(made_diary(25, share_missing=0)) == TooFew(25, 28, "days from the first written to the last")
    assert measure_level_shift(made_diary(29, share_missing=0)) == TooFew(29, 30, days)
    assert measure_unusual_days(made_diary(59, share_missing=0)) == TooFew(29, 30, f"{days} before the last 30")
    assert measure_weekday_test(made_diary(41, share_missing=0)) == TooFew(
        5, 6, "weeks in which every weekday was written down"
    )
    level = made_diary().assign(pain=4.0)
    assert measure_slope(level) == measure_level_shift(level) == TooFew(1, 2, "levels of pain")
    assert isinstance(measure_unusual_days(level), UnusualDays)
    nothing = pd.DataFrame({"pain": []}, pd.DatetimeIndex([]))
    assert isinstance(measure_unusual_days(nothing), TooFew)
    assert isinstance(measure_slope(nothing), TooFew)
    rhythm = measure_rhythm(level, pd.DataFrame({"felt_at": pd.to_datetime([]), "intensity": []}))
    assert rhythm.day == TooFew(0, 2, "parts of the day with 8 entries each")


def test_the_numbers_of_a_known_diary() -> None:
    days = made_days()
    rising = measure_slope(days.assign(pain=days["pain"] + 0.03 * np.arange(70)))
    assert rounded(rising.as_dict()) == {"estimate": 1.07, "low": 0.225, "high": 1.915, "p": 0.024, "n": 62}
    assert rounded(measure_slope(days).as_dict()) == {
        "estimate": 0.1701,
        "low": -0.421,
        "high": 0.7611,
        "p": 0.52,
        "n": 62,
    }


def test_the_span_runs_from_the_first_day_written_to_the_last() -> None:
    """Days before and after that are in the table and not written do not lengthen it."""
    days = made_diary(27, share_missing=0)
    empty = pd.DataFrame({"pain": np.nan}, pd.date_range("2024-12-30", periods=7))
    later = pd.DataFrame({"pain": np.nan}, pd.date_range(days.index[-1] + pd.Timedelta(days=1), periods=3))
    longer = pd.concat([empty, days, later])
    assert measure_slope(longer) == TooFew(27, 28, "days from the first written to the last")
    whole = pd.concat([empty, made_diary(28, share_missing=0)])
    assert isinstance(measure_slope(whole), Slope)
    assert trend_of(whole) == trend_of(made_diary(28, share_missing=0))
