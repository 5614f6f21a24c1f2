"""Moments as people write them: any clock, any order that the file shows, and offsets other than Z."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.faults import FileFault
from analytics.readers.mapping import DateOrder
from analytics.readers.moments import Moment, date_order, full_year, read_date, read_moment, read_time
from analytics.readers.values import Unreadable

DAY = date(2024, 4, 23)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("7:05", time(7, 5)),
        ("07:05:09", time(7, 5, 9)),
        ("7.05", time(7, 5)),
        ("7h05", time(7, 5)),
        ("19:05:09.5", time(19, 5, 9, 500_000)),
        ("7:05:09,123456789", time(7, 5, 9, 123_456)),
        ("7 pm", time(19)),
        ("7 p.m.", time(19)),
        ("1 am", time(1)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("12:30 a.m.", time(0, 30)),
        ("11:59 PM", time(23, 59)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_on_either_clock(text: str, clock: time) -> None:
    assert read_time(text) == (clock, None)


@pytest.mark.parametrize("text", ["7", "19", "0 am", "13 pm", "24:00", "23:60", "9:3", "", "noon", "7:05:61"])
def test_what_is_no_time_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^not a time of day$"):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9:30Z", 0.0),
        ("9:30z", 0.0),
        ("9:30+02:00", 2.0),
        ("9:30-0530", -5.5),
        ("9:30 +05:45", 5.75),
        ("9 am -03:30", -3.5),
    ],
)
def test_an_offset_is_read_with_its_sign_and_its_minutes(text: str, hours: float) -> None:
    assert read_time(text)[1] == timedelta(hours=hours)


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
    assert read_moment(text, None, None, None) == Moment(at=at, has_time=True, zoned=True)
    moved = at - timedelta(minutes=15 * quarters)
    assert read_moment(text, None, None, "UTC") == Moment(at=moved, has_time=True, zoned=True)


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
    assert read_moment(day, clock, None, zone) == Moment(at=at, has_time=True, zoned=True)


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
    ("text", "order", "day"),
    [
        ("2024-04-23", None, DAY),
        ("2024-04-23", "mdy", DAY),
        ("20240423", None, DAY),
        ("23/04/2024", "dmy", DAY),
        ("04/23/2024", "mdy", DAY),
        ("23-04-2024", None, DAY),
        ("24-04-23", "ymd", DAY),
        ("23.4.24", "dmy", DAY),
        ("1.1.70", "dmy", date(1970, 1, 1)),
        ("1.1.69", "dmy", date(2069, 1, 1)),
        ("1900-01-01", None, date(1900, 1, 1)),
        ("April 23rd, 2024", None, DAY),
        ("Tue, 23 Apr 2024", None, DAY),
        ("23-Apr-2024", None, DAY),
        ("23. März 2024", None, date(2024, 3, 23)),
        ("23 août 24", None, date(2024, 8, 23)),
    ],
)
def test_a_date_in_any_form(text: str, order: DateOrder | None, day: date) -> None:
    assert read_date(text, order) == day


@pytest.mark.parametrize(
    "text", ["31/02/2024", "2024-13-01", "1899-12-31", "23 Foo 2024", "234/1/1", "1/1/234", "32 April 2024", "", "soon"]
)
def test_what_is_no_date_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^not a date$"):
        read_date(text, "dmy")


MONTHS = [
    "jan januar january janvier", "feb februar february fév février", "mar mär märz march mars", "apr april avril",
    "may mai", "jun juni june juin", "jul juli july juillet", "aug august août", "sep sept september septembre",
    "oct okt oktober october octobre", "nov november novembre", "dec dez dezember december décembre",
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for number, names in enumerate(MONTHS, 1) for name in names.split()]
)
def test_every_month_in_three_languages(name: str, number: int) -> None:
    for written in (f"5 {name} 2024", f"{name.upper()} 5, 2024", f"5. {name.capitalize()}. 2024"):
        assert read_date(written, None) == date(2024, number, 5)


def test_two_digits_are_of_the_hundred_years_that_end_in_2069() -> None:
    assert [full_year(text) for text in ("00", "69", "70", "99", "7", "1999", "070")] == [
        2000, 2069, 1970, 1999, 2007, 1999, 70,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "order", "told"),
    [
        (["13/04/2024"], "dmy", "dates are day first: 13/04/2024"),
        (["04/13/2024 9:00"], "mdy", "dates are month first: 04/13/2024"),
        (["04/05/2024", " 13/04/2024 ", "14/04/2024"], "dmy", "dates are day first: 13/04/2024"),
        (["05/05/2024"], None, None),
        (["2024-01-02", "23 May 2024", "40/40/2024"], None, None),
        (["99-12-31", "01-02-03"], "ymd", "dates are year first: 99-12-31"),
        ([], None, None),
    ],
)
def test_the_order_is_the_one_the_file_shows(cells: list[str], order: str | None, told: str | None) -> None:
    assert date_order(cells, None, "a.csv") == (order, told)


def test_an_order_asked_for_is_not_looked_for() -> None:
    assert date_order(["13/04/2024"], "mdy", "a.csv") == ("mdy", None)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            ["04/05/2024", "06/07/2024"],
            (
                "The dates of a.csv could be day first or month first (04/05/2024 and all others can be read either "
                "way). Say which it is."
            ),
        ),
        (
            ["04/05/2024", "13/04/2024", "04/13/2024"],
            (
                "a.csv holds dates that can only be day first (13/04/2024) and dates that can only be month first "
                "(04/13/2024). Say which is right; the others are then set aside."
            ),
        ),
    ],
)
def test_an_order_is_never_guessed(cells: list[str], sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        date_order(cells, None, "a.csv")
    assert fault.value.sentence == sentence
    assert str(fault.value) == f"{sentence} On the command line: --dates dmy or --dates mdy (or --dates ymd)."
