"""A change of level: found where it is, turned round, at the edges."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.trend.level_shift import LevelShift, measure_level_shift
from tests.made import made_diary


def stepping(table: pd.DataFrame, points: float) -> pd.DataFrame:
    return table.assign(pain=table["pain"] + points * (np.arange(len(table)) >= len(table) // 2))


def change_of(table: pd.DataFrame) -> LevelShift:
    found = measure_level_shift(table)
    assert isinstance(found, LevelShift)
    return found


def test_a_step_is_found_where_it_is_and_turns_round() -> None:
    table = stepping(made_diary(), 4.0)
    found, turned = change_of(table), change_of(10 - table)
    true = table.index[len(table) // 2].date()
    assert found.is_clear
    assert abs((found.day - true).days) <= 4
    assert found.after - found.before == pytest.approx(4.0, abs=1.0)
    assert (turned.day, turned.p) == (found.day, found.p)
    assert turned.before == pytest.approx(10 - found.before)
