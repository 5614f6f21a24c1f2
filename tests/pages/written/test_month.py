"""The month of a day that is asked for."""

from datetime import date, datetime

import pytest

from analytics import Journal
from analytics.diary.entries import Entry, Rating, Session
from analytics.diary.periods import Period
from analytics.diary.places import find_place
from pages.written.month import _beside, _read_month, month_of


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


def test_a_day_of_words_alone_is_written_too() -> None:
    """Also one that rates another place than the one asked for."""
    with Journal(":memory:") as journal:
        at = [datetime(2026, 5, day, 9) for day in (2, 3, 4, 5)]
        journal.write_entry(Entry(at[0], (), at[0], notes="a hard day"), now=at[0])
        for moment, region in ((at[1], "jaw"), (at[2], "neck")):
            journal.write_entry(Entry(moment, (Rating(region, 4),), moment), now=moment)
        journal.write_entry(None, (), [Session(at[3], "heat")], now=at[3])
        pain, treated, written = _read_month(journal, find_place("neck"), month_of(at[0].date()))
    days = [moment.date() for moment in at]
    assert (pain, treated, written) == ({days[2]: 4.0}, frozenset({days[3]}), frozenset(days[:3]))
