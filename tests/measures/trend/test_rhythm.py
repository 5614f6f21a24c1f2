"""Rhythms of the week and the day: found where they are."""

from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.rhythm import PARTS, RhythmTest, measure_rhythm, measure_weekday_test
from tests.made import made_days, made_diary, made_life, made_up, rounded


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


def test_the_numbers_of_a_known_diary() -> None:
    found = measure_rhythm(made_days(), made_life(84)[0]).as_dict()
    assert rounded([found["week"], found["day"]]) == [{"p": 0.9561, "n": 62}, {"p": 0.2979, "n": 252}]
    cells = found["cells"]
    assert isinstance(cells, list)
    assert rounded(cells[:3] + cells[-1:]) == [
        {"weekday": 0, "part": 0, "mean": 4.502, "n": 12},
        {"weekday": 0, "part": 1, "mean": 4.729, "n": 12},
        {"weekday": 0, "part": 3, "mean": 5.082, "n": 12},
        {"weekday": 6, "part": 3, "mean": 4.45, "n": 12},
    ]


def test_parts_of_the_day_begin_at_eleven_sixteen_and_twenty_and_take_eight_readings() -> None:
    hours = [10.99, 11.0, 15.99, 16.0, 19.99, 20.0, 0.0]
    at = pd.to_datetime(["2026-03-02"] * 7) + pd.to_timedelta([round(3600 * hour) for hour in hours], unit="s")
    found = measure_rhythm(made_diary(), pd.DataFrame({"felt_at": at, "intensity": range(7)}))
    assert [(each.weekday, each.part, each.mean, each.n) for each in found.cells] == [
        (0, 0, 3.0, 2), (0, 1, 1.5, 2), (0, 2, 3.5, 2), (0, 3, 5.0, 1),
    ]  # fmt: skip
    assert found.day == TooFew(0, 2, "parts of the day with 8 entries each")
    assert PARTS == ("night and morning", "midday", "afternoon", "evening")


def test_a_part_hardly_written_stays_out_of_the_test_and_in_the_table() -> None:
    days = pd.date_range("2026-03-02", periods=8)
    at = [*(days + pd.Timedelta(hours=8)), *(days + pd.Timedelta(hours=21)), *(days[:7] + pd.Timedelta(hours=12))]
    entries = pd.DataFrame({"felt_at": at, "intensity": 5 + made_up(23)})
    found = measure_rhythm(made_diary(), entries)
    assert isinstance(found.day, RhythmTest)
    assert found.day.n == 16
    assert sum(cell.n for cell in found.cells) == 23


def test_an_empty_diary_has_no_week_yet() -> None:
    nothing = pd.DataFrame({"pain": []}, pd.DatetimeIndex([]))
    assert measure_weekday_test(nothing) == TooFew(0, 6, "weeks in which every weekday was written down")
