"""Moments: a date with a clock, an offset, a part of the day, or counted; what makes two cells the same moment."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.moments import Moment, missing_hour, read_moment
from analytics.readers.values import Unreadable


@given(st.datetimes(datetime(1990, 1, 2), datetime(2030, 1, 1)), st.integers(-14 * 4, 14 * 4), st.booleans())
def test_any_offset_taken_off_is_the_moment_in_utc_and_without_a_zone_the_clock_stays(
    at: datetime,
    quarters: int,
    colon: bool,  # noqa: FBT001 - drawn
) -> None:
    at = at.replace(second=0, microsecond=0)
    ahead, behind = abs(quarters) // 4, abs(quarters) % 4 * 15
    mark = f"{'-' if quarters < 0 else '+'}{ahead:02}{':' if colon else ''}{behind:02}"
    text = f"{at:%Y-%m-%dT%H:%M}{mark}"
    moved = at - timedelta(minutes=15 * quarters)
    assert read_moment(text, None, None, None) == Moment(at=at, has_time=True, instant=moved, zoned=True)
    assert read_moment(text, None, None, "UTC") == Moment(at=moved, has_time=True, instant=moved, zoned=True)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "at"),
    [
        ("2024-04-23T23:30Z", None, "Asia/Kolkata", datetime(2024, 4, 24, 5, 0)),
        ("2024-04-23 00:30 +0200", None, "Europe/London", datetime(2024, 4, 22, 23, 30)),
        ("2024-04-23", "09:30+05:45", "UTC", datetime(2024, 4, 23, 3, 45)),
        ("2024-03-31T01:30Z", None, "Europe/Berlin", datetime(2024, 3, 31, 3, 30)),  # summer time began
    ],
)
def test_an_offset_is_turned_into_the_zone_asked_for(day: str, clock: str | None, zone: str, at: datetime) -> None:
    moment = read_moment(day, clock, None, zone)
    assert (moment.at, moment.has_time, moment.part, moment.zoned) == (at, True, None, True)


@pytest.mark.parametrize(
    ("day", "clock", "at"),
    [
        ("2024-04-23, 9 pm", None, datetime(2024, 4, 23, 21)),
        ("23 April 2024 21:15", None, datetime(2024, 4, 23, 21, 15)),
        ("2024-04-23 08:00", "09:30", datetime(2024, 4, 23, 9, 30)),
        ("2024-04-23T09:30", None, datetime(2024, 4, 23, 9, 30)),
        ("23.04.2024 7h05", None, datetime(2024, 4, 23, 7, 5)),
    ],
)
def test_a_time_without_an_offset_is_the_clock_on_the_wall_whatever_the_zone(
    day: str, clock: str | None, at: datetime
) -> None:
    for zone in (None, "Asia/Kolkata"):
        assert read_moment(day, clock, "dmy", zone) == Moment(at=at, has_time=True, zoned=False)


def test_a_date_alone_has_no_time() -> None:
    assert read_moment("2024-04-23", None, None, "Asia/Kolkata") == Moment(at=datetime(2024, 4, 23), has_time=False)


@pytest.mark.parametrize(
    ("cell", "clock", "at", "part"),
    [
        ("2026-03-02", "am", datetime(2026, 3, 2), "morning"),
        ("2.3.2026", "Abend", datetime(2026, 3, 2), "evening"),
        ("2026-03-02", "all day", datetime(2026, 3, 2), None),
        ("2026-03-02 evening", None, datetime(2026, 3, 2), "evening"),
        ("2026-03-02 00:00:00", "morning", datetime(2026, 3, 2), "morning"),  # the 0:00 is what a program writes
        ("2026-03-02 evening", "pm", datetime(2026, 3, 2), "afternoon"),
    ],
)
def test_a_part_of_the_day_is_no_hour_and_belongs_to_the_moment(
    cell: str, clock: str | None, at: datetime, part: str | None
) -> None:
    moment = read_moment(cell, clock, "dmy", "Europe/Berlin")
    assert moment == Moment(at, has_time=False, part=part)
    assert moment.said == "2026-03-02" + (f" {part}" if part else "")


@pytest.mark.parametrize("cell", ["2026-03-02 08:05", "2 March 2026, 8:05"])
def test_a_clock_beside_the_date_says_more_than_a_part_of_the_day(cell: str) -> None:
    assert read_moment(cell, "morning", None, None) == Moment(datetime(2026, 3, 2, 8, 5), has_time=True)


def test_a_clock_after_a_part_of_the_day_in_its_own_cell_is_a_clock() -> None:
    assert read_moment("2026-03-02", "Evening 8:30", None, None) == Moment(datetime(2026, 3, 2, 20, 30), has_time=True)


@pytest.mark.parametrize("cell", ["1772348700", "1772348700000", "1772348700.0", "1772348700000.0"])
def test_what_is_counted_since_1970_is_an_instant(cell: str) -> None:
    instant = datetime(2026, 3, 1, 7, 5)
    for zone, at in ((None, instant), ("Europe/Berlin", datetime(2026, 3, 1, 8, 5))):
        moment = read_moment(cell, None, None, zone)
        assert moment == Moment(at, has_time=True, instant=instant, zoned=True)
        assert moment.said == "2026-03-01T07:05:00.000000Z"


def test_what_is_counted_since_1970_keeps_its_fraction() -> None:
    assert read_moment("1772348700.25", None, None, None).at == datetime(2026, 3, 1, 7, 5, 0, 250_000)
    assert read_moment("1772348700123.5", None, None, None).at == datetime(2026, 3, 1, 7, 5, 0, 123_500)


def test_the_count_of_a_whole_day_takes_the_time_beside_it_and_any_other_stays() -> None:
    assert read_moment("1772323200", "9:30", None, None) == Moment(datetime(2026, 3, 1, 9, 30), has_time=True)
    assert read_moment("1772319600", "9:30", None, "Europe/Berlin") == Moment(
        datetime(2026, 3, 1, 9, 30), has_time=True
    )
    assert read_moment("1772348700", "8:05", None, None).said == "2026-03-01T07:05:00.000000Z"
    with pytest.raises(Unreadable, match=r"^not a time of day$"):
        read_moment("1772348700", "soon", None, None)


@pytest.mark.parametrize("cell", ["946684799", "4102444800", "4102444800000", "9999999999999"])
def test_a_count_of_a_year_in_which_nobody_wrote_this_is_said_to_look_like_one(cell: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_moment(cell, None, None, None)
    assert str(fault.value) == "a number that looks like seconds since 1970, but of a year before 2000 or after 2099"


@pytest.mark.parametrize(
    ("cell", "clock", "moment"),
    [
        ("46082", None, Moment(datetime(2026, 3, 1), has_time=False)),
        ("46082.0", None, Moment(datetime(2026, 3, 1), has_time=False)),
        ("46082.5", None, Moment(datetime(2026, 3, 1, 12), has_time=True)),
        ("46082,3368055556", None, Moment(datetime(2026, 3, 1, 8, 5), has_time=True)),
        ("46082.999999", None, Moment(datetime(2026, 3, 2), has_time=True)),
        ("46082", "8:05", Moment(datetime(2026, 3, 1, 8, 5), has_time=True)),
        ("46082", "evening", Moment(datetime(2026, 3, 1), has_time=False, part="evening")),
    ],
)
def test_days_as_spreadsheets_count_them(cell: str, clock: str | None, moment: Moment) -> None:
    assert read_moment(cell, clock, None, None, serial=True) == moment
    with pytest.raises(Unreadable):
        read_moment(cell, clock, None, None)


def test_the_hour_that_a_zone_repeats_keeps_its_two_moments_apart() -> None:
    first, second, after = (
        read_moment(f"2024-10-27T{hour:02}:30:00Z", None, None, "Europe/Berlin") for hour in (0, 1, 2)
    )
    assert (first.at, first.part) == (datetime(2024, 10, 27, 2, 30), None)
    assert (second.at, second.part) == (datetime(2024, 10, 27, 2, 30), "again")
    assert (after.at, after.part) == (datetime(2024, 10, 27, 3, 30), None)
    assert len({first.said, second.said, after.said}) == 3
    assert second.at.fold == 0


@pytest.mark.parametrize(
    ("at", "zone", "missing"),
    [
        (datetime(2024, 3, 31, 2, 30), "Europe/Berlin", True),
        (datetime(2024, 3, 31, 1, 59), "Europe/Berlin", False),
        (datetime(2024, 3, 31, 3, 0), "Europe/Berlin", False),
        (datetime(2024, 10, 27, 2, 30), "Europe/Berlin", False),
        (datetime(2024, 3, 10, 2, 30), "America/New_York", True),
        (datetime(2024, 3, 31, 2, 30), "UTC", False),
    ],
)
def test_an_hour_that_no_clock_showed_is_found(at: datetime, zone: str, *, missing: bool) -> None:
    assert missing_hour(at, zone) == missing


@pytest.mark.parametrize(
    "cells",
    [
        ["2026-03-01 08:05", "1.3.2026 8.05 Uhr", "Mar 1, 2026 8:05 AM", "dim. 1er mars 2026 à 8h05"],
        ["2026-03-01T08:05:00+01:00", "2026-03-01T07:05Z", "1772348700", "Sun Mar 01 2026 08:05:00 GMT+0100 (CET)"],
        ["2026-03-01 evening", "1.3.2026 abends", "1 mars 2026 soir"],
        ["2026-03-01", "1 marzo 2026", "20260301"],
    ],
)
def test_a_moment_written_otherwise_is_the_same_moment_in_any_zone(cells: list[str]) -> None:
    for zone in (None, "Asia/Kolkata"):
        assert len({read_moment(cell, None, "dmy", zone).said for cell in cells}) == 1


@pytest.mark.parametrize("cell", ["9999-12-31T23:00:00-10:00", "0001-01-01T00:00:00+14:00", "99991231235959Z"])
def test_a_moment_at_the_ends_of_the_calendar_is_no_date(cell: str) -> None:
    with pytest.raises(Unreadable, match=r"^not a date$"):
        read_moment(cell, None, None, "Asia/Kolkata")
