"""A change of level: found where it is, turned round, at the edges."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.trend.level_shift import LevelShift, measure_level_shift
from tests.made import made_days, made_diary, made_up, rounded


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


def test_the_numbers_of_a_known_diary() -> None:
    days = made_days()
    stepped = measure_level_shift(days.assign(pain=days["pain"] + 2.5 * (np.arange(70) >= 40)))
    assert rounded(stepped.as_dict()) == {
        "found": True,
        "p": 0.02,
        "n": 62,
        "day": "2026-02-16",
        "before": 4.808,
        "after": 7.54,
    }
    assert rounded(measure_level_shift(days).as_dict()) == {"found": False, "p": 0.602, "n": 62}


def test_either_side_of_a_change_has_ten_days_and_thirty_days_are_enough() -> None:
    early = pd.DataFrame(
        {"pain": np.where(np.arange(30) < 4, 9.0, 3.0) + 0.1 * made_up(30)}, made_diary(30, share_missing=0).index
    )
    found = change_of(early)
    assert (found.day - early.index[0].date()).days == 10
    late = change_of(early.assign(pain=early["pain"].to_numpy()[::-1]))
    assert (late.day - early.index[0].date()).days == 20
    assert (found.before, found.after) == pytest.approx((early["pain"][:10].mean(), early["pain"][10:].mean()))
