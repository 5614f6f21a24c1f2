"""Readings in order of time: which lie between two moments, which is the latest, and what counts as timed."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.readings import Readings, hours_of, numbers, only_timed, read_readings

FOUR = Readings(np.array([1.0, 2.0, 3.0, 5.0]), np.array([4.0, 6.0, 8.0, 2.0]))


@pytest.mark.parametrize(
    ("start", "end", "mean"),
    [(0, 1, 4), (1, 3, 7), (0.9, 3, 6), (1, 2.9, 6), (3, 4.9, np.nan), (3, 5, 2), (5, 9, np.nan), (-9, 9, 5)],
)
def test_a_mean_counts_what_comes_after_the_start_up_to_and_with_the_end(start: float, end: float, mean: float) -> None:
    np.testing.assert_allclose(FOUR.mean_between(np.array([start]), np.array([end])), [mean])


@pytest.mark.parametrize(
    ("moment", "within", "latest"),
    [(1, 3, 4), (0.9, 3, np.nan), (2.5, 3, 6), (4.9, 3, 8), (8, 3, 2), (8.1, 3, np.nan), (5, 0, 2), (4.9, 0, np.nan)],
)
def test_the_latest_is_the_last_up_to_and_with_the_moment_if_it_is_fresh(
    moment: float, within: float, latest: float
) -> None:
    np.testing.assert_allclose(FOUR.latest(np.array([moment]), within), [latest])


def test_without_readings_nothing_is_latest() -> None:
    none = Readings(np.array([]), np.array([]))
    assert np.isnan(none.latest(np.array([1.0, 2.0]), 3.0)).tolist() == [True, True]


def test_the_worst_of_a_moment_counts_in_order_of_time_and_only_with_a_time_of_day() -> None:
    entries = pd.DataFrame(
        {
            "felt_at": pd.to_datetime(
                ["1970-01-02 06:30", "1970-01-01 12:00", "1970-01-01 12:00", "1970-01-03 00:00", "1970-01-04 00:00"]
            ),
            "intensity": [3, 5, 7, 9, None],
            "has_time": [True, None, True, False, True],
        }
    )  # fmt: skip
    found = read_readings(entries)
    assert (found.hours.tolist(), found.pain.tolist()) == ([12.0, 30.5], [7.0, 3.0])
    assert len(only_timed(entries)) == 4
    assert len(only_timed(entries.drop(columns="has_time"))) == 5


def test_hours_and_numbers() -> None:
    assert hours_of(pd.Series(pd.to_datetime(["1970-01-01 00:00", "1970-01-02 00:18"]))).tolist() == [0.0, 24.3]
    rows = pd.DataFrame({"minutes": ["45", None]})
    np.testing.assert_array_equal(numbers(rows, "minutes"), [45.0, np.nan])
    np.testing.assert_array_equal(numbers(rows, "pressure"), [np.nan, np.nan])
