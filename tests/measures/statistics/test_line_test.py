"""A line beside what drift alone would draw: the slope by least squares, and an interval that agrees with its p."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from analytics.measures.statistics.drift import DRAWS, draw_diaries, level_columns, share_as_large
from analytics.measures.statistics.line_test import MOST_AS_LARGE, measure_line
from analytics.measures.statistics.weekday import weekday_columns
from tests.made import made_up

DAYS = pd.date_range("2026-01-05", periods=40)
TIMES = np.arange(40.0)


@pytest.mark.parametrize("points", [0.0, 0.03, 0.06, 0.2])
def test_the_slope_is_least_squares_and_the_interval_leaves_out_zero_just_where_p_says_so(points: float) -> None:
    pain = 5 + made_up(40) + points * TIMES
    found = measure_line(TIMES, pain, DAYS, TIMES, 0)
    design = np.column_stack([np.ones(40), weekday_columns(DAYS, 40), TIMES])
    assert found.estimate == pytest.approx(sm.OLS(pain, design).fit().params[-1], rel=1e-8)
    assert (found.p < 0.05) == (found.low > 0 or found.high < 0)
    assert found.estimate - found.low == pytest.approx(found.high - found.estimate)
    assert found.error == pytest.approx((found.high - found.low) / 2 / 1.959964)
    assert found.n == 40


def test_the_p_and_the_interval_come_from_the_drawn_diaries() -> None:
    """The same by hand: each diary's correlation with the line, and the 24th largest of 499 as the bound."""
    pain, columns = 5 + made_up(40) + 0.03 * TIMES, level_columns(DAYS)
    found = measure_line(TIMES, pain, DAYS, TIMES, 7)
    line, level = (sm.OLS(each, columns).fit().resid for each in (TIMES, pain))
    drawn = draw_diaries(TIMES, pain, columns, TIMES, 7)
    rest = np.column_stack([sm.OLS(each, columns).fit().resid for each in drawn.T])
    strength = np.array([abs(np.corrcoef(line, each)[0, 1]) for each in rest.T])
    seen = abs(np.corrcoef(line, level)[0, 1])
    assert found.p == pytest.approx((1 + (strength >= seen).sum()) / 500)
    bound = np.sort(strength)[-(MOST_AS_LARGE + 1)]
    error = np.sqrt(((level - found.estimate * line) ** 2).sum() / (line @ line))
    assert found.high - found.estimate == pytest.approx(bound / np.sqrt(1 - bound**2) * error, rel=1e-6)


def test_p_is_below_five_per_cent_with_as_many_as_large_and_not_with_one_more() -> None:
    assert (DRAWS, MOST_AS_LARGE) == (499, 23)
    for more, is_clear in ((0, True), (1, False)):
        drawn = np.concatenate([np.ones(MOST_AS_LARGE + more), np.zeros(DRAWS - MOST_AS_LARGE - more)])
        assert (share_as_large(1.0, drawn) < 0.05) is is_clear
