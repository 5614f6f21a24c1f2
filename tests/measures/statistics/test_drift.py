"""Diaries drawn without a difference carry on as the real one does, and a share of them is never zero."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.measures.statistics.drift import DRAWS, draw_diaries, share_as_large
from analytics.measures.trend.level_shift import LevelShift, measure_level_shift
from analytics.measures.trend.slope import Slope, measure_slope
from tests.made import made_diary


def trend_of(table: pd.DataFrame) -> Slope:
    found = measure_slope(table)
    assert isinstance(found, Slope)
    return found


def change_of(table: pd.DataFrame) -> LevelShift:
    found = measure_level_shift(table)
    assert isinstance(found, LevelShift)
    return found


def test_drawn_diaries_carry_on_as_the_days_do() -> None:
    table = made_diary(400, 0.7, share_missing=0.0)
    times, pain = np.arange(400.0), table["pain"].to_numpy()
    drawn = draw_diaries(times, pain, np.ones((400, 1)), times - 200, seed=0)
    assert drawn.shape == (400, DRAWS)
    assert drawn.var() == pytest.approx(1.0, abs=0.1)
    seen = float(np.corrcoef(pain[1:], pain[:-1])[0, 1])
    assert np.mean(drawn[1:] * drawn[:-1]) == pytest.approx(seen, abs=0.08)
    assert (drawn == draw_diaries(times, pain, np.ones((400, 1)), times - 200, seed=0)).all()


def test_a_share_is_never_zero() -> None:
    assert share_as_large(5.0, np.zeros(99)) == 0.01
    assert share_as_large(0.0, np.zeros(99)) == 1.0


def test_a_stable_diary_is_seldom_said_to_move() -> None:
    """60 diaries at phi 0.8: at 6 % more than 9 have a chance below 1 in 200; ordinary tests say so in 28 of them."""
    stable = [made_diary(90, 0.8, seed) for seed in range(60)]
    trends, changes = [trend_of(each).answer.p for each in stable], [change_of(each).p for each in stable]
    assert sum(p < 0.05 for p in trends) <= 9
    assert sum(p < 0.05 for p in changes) <= 9
    days = [np.asarray((each.index - each.index[0]).days, dtype=float) for each in stable]
    plainly = [stats.linregress(at, each["pain"]).pvalue for at, each in zip(days, stable, strict=True)]
    assert sum(p < 0.05 for p in plainly) > 15
