"""A day of a month, as a screen reader says it."""

from datetime import date

import pytest

from analytics.words.trend.month_days import tell_month_day


@pytest.mark.parametrize(
    ("level", "treated", "words"),
    [
        (4.25, False, "Monday, 12 Oct 2026: pain 4.2"),
        (0.0, True, "Monday, 12 Oct 2026: pain 0.0, a treatment"),
        (None, True, "Monday, 12 Oct 2026: a treatment"),
        (None, False, "Monday, 12 Oct 2026: an entry"),
    ],
)
def test_a_day_is_told_with_what_is_written_on_it(level: float | None, *, treated: bool, words: str) -> None:
    assert tell_month_day(date(2026, 10, 12), level, is_treated=treated) == words
