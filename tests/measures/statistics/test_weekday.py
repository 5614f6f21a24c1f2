"""The weekday as columns: as fine as the diary is long."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.weekday import WEEKDAY_PRECISION, weekday_columns

WEEK = pd.date_range("2026-01-05", periods=7)  # a Monday


def test_six_days_beside_monday_from_ninety_days_on() -> None:
    np.testing.assert_array_equal(weekday_columns(WEEK, 90), np.vstack([np.zeros(6), np.eye(6)]))


def test_the_weekend_and_one_wave_before() -> None:
    columns = weekday_columns(WEEK, 89)
    np.testing.assert_array_equal(columns[:, 0], [0, 0, 0, 0, 0, 1, 1])
    angle = 2 * np.pi * np.arange(7) / 7
    np.testing.assert_allclose(columns[:, 1:], np.column_stack([np.cos(angle), np.sin(angle)]), atol=1e-12)


def test_the_prior_is_six_tenths_of_a_standard_deviation() -> None:
    assert pytest.approx(1.38889, rel=1e-5) == WEEKDAY_PRECISION


@pytest.mark.parametrize("logged", [20, 200])
@pytest.mark.parametrize("left_out", [(), (6,), (0,), (5, 6), (0, 6), (1, 3, 5), (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5)])
def test_a_weekday_nobody_writes_on_leaves_columns_that_are_not_each_others_copies(
    logged: int, left_out: tuple[int, ...]
) -> None:
    days = pd.date_range("2026-01-01", periods=logged, freq="D")
    days = days[~days.day_of_week.isin(left_out)]
    columns = np.column_stack([np.ones(len(days)), weekday_columns(days, logged)])
    assert np.linalg.matrix_rank(columns) == columns.shape[1]
    assert columns.shape[1] == 7 - len(left_out) or logged < 90
