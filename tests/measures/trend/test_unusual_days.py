"""The usual range: against Shewhart's, corrected for what carries on, at the edges."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.measures.trend.unusual_days import UnusualDays, carried_on, measure_unusual_days
from tests.made import made_diary


def test_the_limits_of_days_that_do_not_carry_on_are_shewharts() -> None:
    """An alternating diary has no positive correlation: mean and t with n degrees of freedom, by hand."""
    pain = [4.0, 6.0] * 30 + [5.0] * 30
    table = pd.DataFrame({"pain": pain}, pd.date_range("2025-01-01", periods=90, name="day"))
    found = measure_unusual_days(table)
    assert isinstance(found, UnusualDays)
    half = float(stats.t.ppf(0.99865, 60)) * float(np.std(pain[:60], ddof=1)) * (1 + 1 / 60) ** 0.5
    assert (found.mean, found.high, found.n, found.carried) == pytest.approx((5.0, 5 + half, 60, 0.0))


def test_how_pain_carries_on_is_corrected_for_its_bias() -> None:
    estimates = [carried_on(made_diary(60, 0.8, seed, 0.0)["pain"].to_numpy()) for seed in range(200)]
    assert np.mean(estimates) == pytest.approx(0.8, abs=0.06)


def test_a_day_far_off_lies_outside() -> None:
    table = made_diary(share_missing=0.0)
    table.iloc[-3] = 10.9
    found = measure_unusual_days(table)
    assert isinstance(found, UnusualDays)
    assert table.index[-3].date() in found.outside
