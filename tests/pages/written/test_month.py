"""The month of a day that is asked for."""

from datetime import date

import pytest

from analytics.diary.periods import Period
from pages.written.month import _beside, month_of


@pytest.mark.parametrize(
    ("day", "last"), [(date(2026, 2, 28), 28), (date(2024, 2, 1), 29), (date(2026, 12, 31), 31), (date(2026, 4, 9), 30)]
)
def test_a_month_is_whole(day: date, last: int) -> None:
    assert month_of(day) == Period(day.replace(day=1), day.replace(day=last))


def test_beside_it_are_the_months_that_hold_something() -> None:
    written = Period(date(2025, 12, 20), date(2026, 2, 3))
    assert [_beside(month_of(day), written) for day in (written.first, date(2026, 1, 9), written.last)] == [
        (None, date(2026, 1, 1)), (date(2025, 12, 1), date(2026, 2, 1)), (date(2026, 1, 1), None),
    ]  # fmt: skip
