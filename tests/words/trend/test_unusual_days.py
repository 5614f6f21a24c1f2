"""The usual range, as a person reads it."""

from datetime import date

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.unusual_days import UnusualDays
from analytics.words.trend.unusual_days import tell_unusual_days

NOT_YET = TooFew(3, 20, "days with pain written down")


def test_the_usual_range_is_told() -> None:
    days = tuple(date(2026, 3, day) for day in range(1, 8))
    usual = "the range that was usual before (0.0 to 8.8, from 270 days)"
    none, one, many = (UnusualDays(4.4, -0.1, 8.77, 0.5, 270, days[:count]) for count in (0, 1, 7))
    assert tell_unusual_days(none) == f"None of the last 30 days lies outside {usual}."
    assert tell_unusual_days(one) == f"**One of the last 30 days lies outside** {usual}: 1 Mar 2026."
    assert tell_unusual_days(many) == (
        f"**Seven of the last 30 days lie outside** {usual}: latest 3 Mar 2026, 4 Mar 2026, 5 Mar 2026, "
        "6 Mar 2026 and 7 Mar 2026."
    )
    assert tell_unusual_days(NOT_YET) == ""


def test_five_days_are_named_and_of_six_the_latest_five() -> None:
    days = tuple(date(2026, 3, day) for day in range(1, 7))
    five, six = (tell_unusual_days(UnusualDays(4.4, 1.0, 12.0, 0.5, 1, days[:count])) for count in (5, 6))
    usual = "the range that was usual before (1.0 to 10.0, from 1 day)"
    assert five.startswith(f"**Five of the last 30 days lie outside** {usual}: 1 Mar 2026, 2 Mar 2026, ")
    assert six.startswith(f"**Six of the last 30 days lie outside** {usual}: latest 2 Mar 2026, ")
