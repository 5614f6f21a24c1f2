"""Months: the mean of a month's days with their tenths, from ten days on; every month of the course has its place."""

from datetime import date, timedelta

import numpy as np
import pytest

from analytics.measures.trend.course import Day
from analytics.measures.trend.months import Month, is_by_month, measure_months, sessions_by_month


def days_of(first: date, pains: list[float | None]) -> tuple[Day, ...]:
    return tuple(Day(first + timedelta(number), pain, None) for number, pain in enumerate(pains))


def test_a_month_is_the_mean_and_the_tenths_of_its_days() -> None:
    (month,) = measure_months(days_of(date(2026, 1, 1), [float(each) for each in range(11)]))
    assert month == Month(date(2026, 1, 1), 11, 5.0, 1.0, 9.0)
    levels = [3.0, 4.5, 2.0, 9.0, 3.5, 4.0, 3.0, 2.5, 5.0, 3.0, 6.5, 1.0]
    (month,) = measure_months(days_of(date(2026, 1, 1), [*levels]))
    assert [month.low, month.high] == pytest.approx(np.quantile(levels, [0.1, 0.9]).tolist())


def test_a_month_of_fewer_than_ten_days_has_none_and_one_without_any_its_place() -> None:
    pains: list[float | None] = [4.0] * 31 + [None] * 28 + [4.0] * 9
    months = measure_months(days_of(date(2026, 1, 1), pains))
    assert [(each.first.month, each.n, each.mean) for each in months] == [(1, 31, 4.0), (2, 0, None), (3, 9, None)]


def test_months_follow_one_another_over_the_turn_of_a_year_from_any_day() -> None:
    months = measure_months(days_of(date(2023, 12, 31), [1.0] * 61))
    assert [each.first for each in months] == [date(2023, 12, 1), date(2024, 1, 1), date(2024, 2, 1)]
    assert [each.n for each in months] == [1, 31, 29]


def test_sessions_are_counted_by_month() -> None:
    held = sessions_by_month([date(2026, 3, 5), date(2026, 1, 31), date(2026, 3, 30)])
    assert [(month.first, count) for month, count in held] == [(date(2026, 1, 1), 1), (date(2026, 3, 1), 2)]


def test_more_than_two_years_are_shown_by_month() -> None:
    days = days_of(date(2024, 1, 1), [1.0] * 733)
    assert (is_by_month(days[:732]), is_by_month(days)) == (False, True)
