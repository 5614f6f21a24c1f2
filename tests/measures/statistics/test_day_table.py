"""The day table as measures read it: every calendar day once, in order, numbers only."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.day_table import logged_pain, read_days

DAYS = pd.to_datetime(["2026-03-04 00:00", "2026-03-01 09:00", "2026-03-02 00:00"])
TABLE = pd.DataFrame(
    {"pain": [3, 5, None], "sat": [1.5, np.inf, 2], "lifted": [True, None, False], "note": ["a", "b", "c"]}, index=DAYS
)


def test_every_day_from_first_to_last_in_order_and_numbers_only() -> None:
    found = read_days(TABLE)
    assert [day.day for day in found.index] == [1, 2, 3, 4]
    assert (found.index.name, list(found.columns)) == ("day", ["pain", "sat", "lifted"])
    np.testing.assert_array_equal(found["pain"], [5, np.nan, np.nan, 3])
    np.testing.assert_array_equal(found["sat"], [np.nan, 2, np.nan, 1.5])
    np.testing.assert_array_equal(found["lifted"], [np.nan, 0, np.nan, 1])
    assert set(map(str, found.dtypes)) == {"float64"}


def test_logged_days_keep_their_place_among_the_calendar_days() -> None:
    times, pain, days = logged_pain(TABLE)
    assert (times.tolist(), pain.tolist(), [day.day for day in days]) == ([0.0, 3.0], [5.0, 3.0], [1, 4])


def test_pain_in_words_is_no_pain_and_an_empty_table_stays_empty() -> None:
    assert read_days(TABLE.assign(pain="much"))["pain"].isna().all()
    assert read_days(pd.DataFrame({"pain": []}, pd.DatetimeIndex([]))).empty


def test_a_table_without_pain_or_with_a_day_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^The day table has no column named pain\.$"):
        read_days(TABLE.drop(columns="pain"))
    twice = pd.DataFrame({"pain": [1, 2]}, pd.to_datetime(["2026-03-01 08:00", "2026-03-01 20:00"]))
    with pytest.raises(ValueError, match=r"^The day table holds 2026-03-01 twice; it takes one row a day\.$"):
        read_days(twice)
