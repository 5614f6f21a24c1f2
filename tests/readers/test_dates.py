"""Dates as people write them, one by one: in any order that is given, with the names of nine languages."""

from datetime import date

import pytest

from analytics.diary.spelling import folded
from analytics.readers.calendar_names import DAYS, MONTHS
from analytics.readers.dates import full_year, is_serial
from analytics.readers.mapping import DateOrder
from analytics.readers.moments import read_moment
from analytics.readers.values import Unreadable

DAY = date(2024, 4, 23)


def read_date(text: str, order: DateOrder | None) -> date:
    moment = read_moment(text, None, order, None)
    assert not moment.has_time
    return moment.at.date()


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
    "text",
    [
        "31/02/2024",
        "2024-13-01",
        "1899-12-31",
        "23 Foo 2024",
        "234/1/1",
        "1/1/234",
        "32 April 2024",
        "",
        "soon",
        "29 February 2026",
        "29.2.2100",
        "1/1/4",
        "1 2 2026",
        "2 III 2026",
        "about 3 March 2026",
        "today",
        "10.10.10.2026",
        "20260332",
        "2026-03-01x",
        "2 mars 2026,5",
    ],
)
def test_what_is_no_date_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^not a date$"):
        read_date(text, "dmy")


KNOWN = [
    "jan januar january janvier", "feb februar february fév février", "mar mär märz march mars", "apr april avril",
    "may mai", "jun juni june juin", "jul juli july juillet", "aug august août", "sep sept september septembre",
    "oct okt oktober october octobre", "nov november novembre", "dec dez dezember december décembre",
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for number, names in enumerate(KNOWN, 1) for name in names.split()]
)
def test_every_month_in_three_languages(name: str, number: int) -> None:
    for written in (f"5 {name} 2024", f"{name.upper()} 5, 2024", f"5. {name.capitalize()}. 2024"):
        assert read_date(written, None) == date(2024, number, 5)


def test_two_digits_are_of_the_hundred_years_that_end_in_2069() -> None:
    assert [full_year(text) for text in ("00", "69", "70", "99", "7", "1999", "070")] == [
        2000, 2069, 1970, 1999, 2007, 1999, 70,
    ]  # fmt: skip


SAME = {  # by language, January to December
    "English": "jan feb mar apr may jun jul aug sept oct nov dec",
    "German": "jan. feb. mär. apr. mai juni juli aug. sept. okt. nov. dez.",
    "Austrian": "jän. feber mrz. apr. mai jun jul aug. sep. okt nov dez",
    "French": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "Spanish": "ene feb mar abr may jun jul ago sept oct nov dic",
    "Italian": "gen feb mar apr mag giu lug ago set ott nov dic",
    "Portuguese": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "Dutch": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "Polish": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "Polish days": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "Swedish": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
}


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for names in SAME.values() for number, name in enumerate(names.split(), 1)]
)
def test_the_short_names_of_nine_languages(name: str, number: int) -> None:
    for written in (f"5 {name} 2024", f"{name.upper()} 5, 2024", f"5-{name.rstrip('.')}-24"):
        assert read_date(written, None) == date(2024, number, 5)


def test_no_name_means_two_months() -> None:
    names = [folded(name) for names in MONTHS for name in {folded(each) for each in names.split()}]
    assert len(names) > 120
    assert [name for name in names if names.count(name) > 1] == []
    for number, month in enumerate(MONTHS, 1):
        for name in month.split():
            assert read_date(f"5 {name} 2024", None) == date(2024, number, 5)


@pytest.mark.parametrize("day", [name for names in DAYS for name in names.split()])
def test_a_weekday_of_nine_languages_stands_before_a_date_and_changes_nothing(day: str) -> None:
    for written in (f"{day} 2.3.2026", f"{day}, 2 March 2026", f"{day.title()}. 2 mar 2026", f"2026-03-02 ({day})"):
        assert read_date(written, "dmy") == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2 March", "a date with no year"),
        ("March 2nd", "a date with no year"),
        ("02.03.", "a date with no year"),
        ("3/2", "a date with no year"),
        ("Mo 2. März", "a date with no year"),
        ("March 2026", "a month with no day"),
        ("2026-03", "a month with no day"),
        ("46082", "a number, as spreadsheets count days"),
    ],
)
def test_what_a_date_lacks_is_said(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_date(text, "dmy")
    assert str(fault.value) == reason


@pytest.mark.parametrize(
    ("cells", "serial"),
    [
        (["46082", "46083.25", "", "n/a", " 46084,5 "], True),
        (["20000", "59999"], True),
        (["46082", "2026-03-02"], False),
        (["46082", "19999"], False),
        (["60000"], False),
        (["", "-"], False),
        ([], False),
    ],
)
def test_days_as_spreadsheets_count_them_are_a_whole_column(cells: list[str], *, serial: bool) -> None:
    assert is_serial(cells) == serial
