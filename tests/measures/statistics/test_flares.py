"""Flares: two points above what was usual, for two days, at most one unwritten day apart."""

from datetime import date

import pandas as pd
import pytest

from analytics.measures.statistics.flares import Flare, find_flares

NAN = float("nan")


def days(*last: float, usual: int = 7) -> "pd.Series[float]":
    """Some days at 3, then these; the first of these is 8 January 2026 after seven days."""
    pain = [3.0] * usual + list(last)
    return pd.Series(pain, pd.date_range("2026-01-01", periods=len(pain)))


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ((5, 5), [(8, 9, 5)]),
        ((5, 4.9), []),
        ((5,), []),
        ((5, 6, 3), [(8, 9, 6)]),
        ((5, NAN, 6), [(8, 10, 6)]),
        ((5, NAN, NAN, 6), []),
        ((5, 5, NAN, NAN, 6, 6), [(8, 9, 5), (12, 13, 6)]),
        ((5, 5, 3, 5, 5), [(8, 9, 5), (11, 12, 5)]),
    ],
)
def test_a_flare_is_two_days_at_two_points_above(last: tuple[float, ...], found: list[tuple[int, int, float]]) -> None:
    assert [(each.start.day, each.end.day, each.peak) for each in find_flares(days(*last))] == found


def test_what_is_usual_is_the_median_of_the_28_days_before_seven_of_them_written() -> None:
    assert find_flares(days(5, 5, usual=6)) == ()
    risen = [3.0] * 14 + [5.0] * 15
    assert find_flares(pd.Series([*risen, 6.9, 6.9], pd.date_range("2026-01-01", periods=31)))[-1].end == date(
        2026, 1, 28
    )
    # The median of the 28 days before is 5 from 29 January on, so that 7 is the first that counts.
    high = pd.Series([*risen, 7.0, 7.0], pd.date_range("2026-01-01", periods=31))
    assert find_flares(high)[-1] == Flare(start=date(2026, 1, 30), end=date(2026, 1, 31), peak=7.0)


def test_what_other_programs_read() -> None:
    assert Flare(start=date(2026, 1, 3), end=date(2026, 1, 5), peak=8.0).as_dict() == {
        "start": "2026-01-03", "end": "2026-01-05", "peak": 8.0,
    }  # fmt: skip


def test_what_was_usual_more_than_28_days_ago_counts_no_longer() -> None:
    """Five weeks at 3, four at 5, then 7: two points above the last 28 days, and no less above the months before."""
    pain = pd.Series([3.0] * 35 + [5.0] * 28 + [6.9, 6.9, 3.0, 7.0, 7.0], pd.date_range("2026-01-01", periods=68))
    assert [each.start.isoformat() for each in find_flares(pain)][-1:] == ["2026-03-08"]
    assert "2026-03-05" not in [each.start.isoformat() for each in find_flares(pain)]
