"""Rhythms of the week and the day: found where they are."""

from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from analytics.measures.trend.rhythm import RhythmTest, measure_rhythm, measure_weekday_test
from tests.made import made_diary


def test_a_rhythm_of_the_week_and_of_the_day_is_found() -> None:
    table = made_diary(200)
    weekly = table.assign(pain=table["pain"] + 2.0 * (pd.DatetimeIndex(table.index).day_of_week == 2))
    clear, flat = measure_weekday_test(weekly), measure_weekday_test(table)
    assert isinstance(clear, RhythmTest)
    assert isinstance(flat, RhythmTest)
    assert clear.is_clear
    assert not flat.is_clear
    at = [datetime(2025, 1, 6) + timedelta(days=day, hours=hour) for day in range(40) for hour in (8, 21)]
    chance = np.random.default_rng(4).normal(0, 1, len(at))
    entries = pd.DataFrame({"felt_at": at, "intensity": [4 + 2 * (each.hour == 21) for each in at] + chance})
    found = measure_rhythm(table, entries)
    assert isinstance(found.day, RhythmTest)
    assert found.day.is_clear
    assert found.day.n == 80
    assert sum(cell.n for cell in found.cells) == 80
    assert {cell.part for cell in found.cells} == {0, 3}
