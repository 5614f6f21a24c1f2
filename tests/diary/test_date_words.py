"""Dates as a person reads them: day, month in three letters, year; one way for words, charts and tables."""

from datetime import date

import pytest

from analytics.diary.date_words import day, days_between, month, named_day, week

AUTUMN, COUNTED = date(2026, 8, 24), date(1001, 1, 12)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (AUTUMN, AUTUMN, "24 Aug 2026"),
        (AUTUMN, date(2026, 8, 30), "24 to 30 Aug 2026"),
        (AUTUMN, date(2026, 11, 21), "24 Aug to 21 Nov 2026"),
        (AUTUMN, date(2027, 8, 24), "24 Aug 2026 to 24 Aug 2027"),
        (AUTUMN, date(2027, 11, 21), "24 Aug 2026 to 21 Nov 2027"),
        (COUNTED, COUNTED, "day 12"),
        (COUNTED, date(1001, 2, 1), "day 12 to 32"),
    ],
)
def test_a_span_of_days_names_the_year_once_where_it_can(first: date, last: date, told: str) -> None:
    assert days_between(first, last) == told


def test_days_and_months() -> None:
    assert [day(AUTUMN), day(AUTUMN, year=False), day(COUNTED), month(AUTUMN)] == [
        "24 Aug 2026", "24 Aug", "day 12", "Aug 2026",
    ]  # fmt: skip
    months = [month(date(2026, number, 1), year=False) for number in range(1, 13)]
    assert " ".join(months) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def test_a_day_with_its_weekday() -> None:
    assert (named_day(AUTUMN), named_day(AUTUMN, year=False)) == ("Monday, 24 Aug 2026", "Monday, 24 Aug")


def test_a_week_begins_where_it_is_told_to() -> None:
    assert [week(first) for first in (0, 5, 6)] == [(0, 1, 2, 3, 4, 5, 6), (5, 6, 0, 1, 2, 3, 4), (6, 0, 1, 2, 3, 4, 5)]
