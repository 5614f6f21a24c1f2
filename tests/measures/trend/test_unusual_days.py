"""The usual range: against Shewhart's, corrected for what carries on, at the edges."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.measures.trend.unusual_days import UnusualDays, carried_on, measure_unusual_days
from tests.made import made_days, made_diary, rounded


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


def test_the_numbers_of_a_known_diary() -> None:
    days = made_days()
    found = measure_unusual_days(days.assign(pain=days["pain"] + 8.0 * (np.arange(70) == 60)))
    assert isinstance(found, UnusualDays)
    assert rounded(found.as_dict()) == {"mean": 4.781, "low": 1.336, "high": 8.226, "n": 36, "outside": ["2026-03-06"]}
    assert found.carried == pytest.approx(0.267259, rel=1e-4)
    low = measure_unusual_days(days.assign(pain=days["pain"] - 8.0 * (np.arange(70) == 60)))
    assert isinstance(low, UnusualDays)
    assert low.outside == found.outside


def test_what_is_carried_on_is_never_below_nothing_nor_all() -> None:
    assert carried_on(np.array([1.0, 9.0] * 20)) == 0.0
    assert carried_on(np.arange(100.0)) == 0.97
    assert carried_on(np.array([1.0, 2.0, 3.0, 4.0])) == 0.0
    assert carried_on(np.full(9, 3.0)) == 0.0
    pain = np.array([1.0, 2.0, 4.0, 3.0, 2.0, 2.5])
    centred = pain - pain.mean()
    expected = (6 * (centred[:-1] * centred[1:]).mean() / pain.var() + 1) / 2
    assert carried_on(pain) == pytest.approx(expected)


def test_the_latest_are_the_last_thirty_calendar_days() -> None:
    days = made_diary(60, share_missing=0).assign(pain=[4.0, 6.0] * 30)
    days.iloc[[29, 30]] = 30.0
    found = measure_unusual_days(days)
    assert isinstance(found, UnusualDays)
    assert found.n == 30
    assert found.high > 20  # the first of them still belongs to what was usual
    days.iloc[29] = 6.0
    again = measure_unusual_days(days)
    assert isinstance(again, UnusualDays)
    assert again.outside == (days.index[30].date(),)
