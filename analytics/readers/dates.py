"""Bring in dates: ISO, numeric in a given order, with the month's name in nine languages, or as spreadsheets count."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from analytics.diary.spelling import folded
from analytics.readers.calendar_names import DAYS, MONTHS
from analytics.readers.mapping import DateOrder
from analytics.readers.values import Unreadable, is_missing

# Besides those of CLDR: as they are shortened, and typed where the letters with dots are missing.
_FURTHER = {"mrz": 3, "maerz": 3, "jaenner": 1, "jaen": 1, "feber": 2, "setiembre": 9, "agos": 8}
_MONTHS = {folded(name): number for number, names in enumerate(MONTHS, 1) for name in names.split()} | _FURTHER
_WEEKDAYS: dict[str, frozenset[int]] = {}  # 0 is Monday; "ma" is one day in Dutch and another in French
for _number, _names in enumerate((*DAYS, "", "tues", "weds", "thur thurs", "", "sonnabend")):
    for _name in map(folded, _names.split()):
        _WEEKDAYS[_name] = _WEEKDAYS.get(_name, frozenset()) | {_number % 7}

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})(?![^\W\d_])\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|ste|de|e|o|a|°|:[ae])?(?!\d)"
_NO_HOUR = r"(?!\d|:\d|[.hu]\d\d| ?(?:uhr|uur|hs|h|u)\b)"  # "2.3. 08:30": what stands there is no year
_YEAR = rf"(?P<year>\d{{4}}|'?\d{{2}}){_NO_HOUR}"
_OF = r"(?:(?:of|de|del|di|do|du) |d')?"
_BETWEEN = r"[-/., ]"
_NUMERIC = re.compile(rf"(\d{{1,4}}) ?[-/.] ?(\d{{1,2}}) ?[-/.] ?('?\d{{1,4}}){_NO_HOUR}\.?", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?=$|\D)")
_YEAR_FIRST = re.compile(r"\d\d-\d\d-\d\d")  # two digits each, joined as ISO dates are: the year may come first
_THE = "(?:(?:the|le|el|il|den|dem|am|dnia) )?"
_NAMED = [
    re.compile(rf"{_THE}{_DAY}{_BETWEEN}*{_OF}{_MONTH}{_BETWEEN}*{_OF}{_YEAR}"
               r"(?: ?r\.| roku)?"),
    re.compile(rf"{_MONTH}{_BETWEEN}*{_DAY}{_BETWEEN}+(?:of )?{_YEAR}"),
    re.compile(rf"(?P<year>\d{{4}}){_BETWEEN}*{_MONTH}{_BETWEEN}*{_DAY}"),
]  # fmt: skip
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]+(?:-feira)?)(?:\.?,|\.| ) ?(?=\S)")
_WEEKDAY_AFTER = re.compile(r",? ?\(?([^\W\d_]+(?:-feira)?)\.?\)?(?=$|[ ,])")
_WHAT_FOLLOWS = r"(?:[ ,]+(?!\d{4}\b)\D*(?:\d{1,2}[:.hu ].*)?)?"
_NO_YEAR = [
    re.compile(rf"(?P<head>{_THE}{_DAY}{_BETWEEN}*{_OF}{_MONTH})(?P<rest>{_WHAT_FOLLOWS})"),
    re.compile(rf"(?P<head>{_MONTH} ?{_DAY})(?P<rest>{_WHAT_FOLLOWS})"),
    re.compile(rf"(?P<head>(?P<one>\d{{1,2}}) ?[-/.] ?(?P<two>\d{{1,2}})(?![\d:]|h\d)\.?)(?P<rest>{_WHAT_FOLLOWS})"),
]
_NO_DAY = re.compile(rf"{_MONTH}{_BETWEEN}*\d{{4}}|\d{{4}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{4}}")
_WHOLE_BUT_YEAR = re.compile(rf"{_THE}{_DAY}{_BETWEEN}*{_OF}{_MONTH}|\d{{1,2}}[/.]\d{{1,2}}(?![\d:])")
_SERIAL = re.compile(r"[2-5]\d{4}(?:[.,]\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 9990
_LEAP_YEAR = 2000


def date_part(cell: str) -> str:
    """The numeric date that a cell begins with, after its weekday; "" where it begins with none."""
    plain = cell if _NUMERIC.match(cell) else _without_weekday(folded(cell))
    if found := _NUMERIC.match(plain):
        return found[0]
    bare = _yearless(plain)
    return bare["head"] if bare and bare.re is _NO_YEAR[2] else ""


def readings(cell: str) -> dict[DateOrder, date]:
    """The orders in which a numeric date is a real day; none for other dates and where both mean the same day.

    Of a date that says no year, the days are of a leap year.
    """
    return {} if cell[:4].isdigit() else _days(date_part(cell))  # most files write the year first


@lru_cache(maxsize=4096)
def _days(written: str) -> dict[DateOrder, date]:
    found = _NUMERIC.match(written)
    if found and len(found[1]) > 2:
        return {}
    orders: list[DateOrder] = ["dmy", "mdy", "ymd"] if _YEAR_FIRST.fullmatch(written) else ["dmy", "mdy"]
    read = {order: _ordered(found, order) if found else _in_leap_year(written, order) for order in orders}
    days = {order: day for order, day in read.items() if day}
    return {} if len(days) > 1 and len(set(days.values())) == 1 else days


def _in_leap_year(written: str, order: DateOrder) -> date | None:
    bare = month_and_day(written, order)
    return _date(str(_LEAP_YEAR), *map(str, bare)) if bare else None


@lru_cache(maxsize=4096)
def without_year(cell: str) -> re.Match[str] | None:
    """A date that says no year, as it is read: what stands for it, and what follows it; None for all else."""
    return None if cell[:4].isdigit() else _yearless(_without_weekday(folded(cell)))


def _yearless(plain: str) -> re.Match[str] | None:
    if any(form.match(plain) for form in (_NUMERIC, *_NAMED)):
        return None
    return next((found for form in _NO_YEAR if (found := form.fullmatch(plain))), None)


def month_and_day(cell: str, order: DateOrder | None) -> tuple[int, int] | None:
    """The month and the day of a date that says no year; None where it is none in this order."""
    bare = without_year(cell)
    if not bare:
        return None
    if bare.re is not _NO_YEAR[2]:
        month, day = _MONTHS[bare["month"]], int(bare["day"])
    else:
        one, two = int(bare["one"]), int(bare["two"])
        month, day = (one, two) if order == "mdy" else (two, one)
    return (month, day) if _date(str(_LEAP_YEAR), str(month), str(day)) else None


def with_year(cell: str, order: DateOrder | None, year: int) -> str:
    """A date that says no year, with the year that is meant; any other cell as it is."""
    bare, parts = without_year(cell), month_and_day(cell, order)
    return f"{year}-{parts[0]:02}-{parts[1]:02}{bare['rest']}" if bare and parts else cell


def is_weekday(cell: str) -> bool:
    """Whether a cell holds a weekday and nothing else."""
    return folded(cell).strip(" .,()") in _WEEKDAYS


def weekdays_of(cell: str) -> frozenset[int]:
    """The weekdays that the one beside a date may be, or a cell of one alone; 0 is Monday."""
    plain = folded(cell)
    before = plain.removesuffix(_without_weekday(plain)).strip(" .,") or plain.strip(" .,()")
    if before in _WEEKDAYS:
        return _WEEKDAYS[before]
    bare = without_year(cell)
    after = _WEEKDAY_AFTER.match(bare["rest"]) if bare else None
    return _WEEKDAYS.get(after[1], frozenset()) if after else frozenset()


def _ordered(found: re.Match[str], order: DateOrder) -> date | None:
    parts = dict(zip(order, (found[1], found[2], found[3]), strict=True))
    return _date(parts["y"], parts["m"], parts["d"])


def _date(year: str, month: str | int, day: str) -> date | None:
    year = year.removeprefix("'")
    if len(year) not in (2, 4):
        return None
    try:
        made = date(full_year(year), int(month), int(day))
    except ValueError:
        return None
    return made if _EARLIEST_YEAR <= made.year <= _LATEST_YEAR else None


def full_year(text: str) -> int:
    """Two digits are of the hundred years that end in 2069; three are no year."""
    year = int(text)
    if len(text) <= 2:
        return year + (2000 if year < 70 else 1900)
    return year


@lru_cache(maxsize=4096)  # a file has many rows of one day
def split_date(plain: str, order: DateOrder | None) -> tuple[date, str]:
    """The day that folded text begins with, and what stands behind it and its weekday.

    Raises:
        Unreadable: it begins with no date.
    """
    plain = _without_weekday(plain)
    found = _found(plain, order)
    if not found:
        raise Unreadable(why_no_date(plain))
    day, end = found
    after = _WEEKDAY_AFTER.match(plain, end)
    if after and after[1] in _WEEKDAYS:
        end = after.end()
    return day, plain[end:]


def _without_weekday(plain: str) -> str:
    """The text without the weekday it begins with; "mar" is one only before a date that is whole without it."""
    found = _WEEKDAY_BEFORE.match(plain)
    if not found or (found[1] not in _WEEKDAYS and ("," not in found[0] or found[1] in _MONTHS)):
        return plain
    rest = plain[found.end() :]
    is_whole = any(form.match(rest) for form in (_NUMERIC, *_NAMED))
    return plain if found[1] in _MONTHS and not (is_whole or _WHOLE_BUT_YEAR.match(rest)) else rest


def _found(plain: str, order: DateOrder | None) -> tuple[date, int] | None:
    if found := _NUMERIC.match(plain):
        day = _ordered(found, "ymd" if len(found[1]) == 4 else order or "dmy")
        return (day, found.end()) if day else None
    if found := _COMPACT.match(plain):
        day = _date(found[1], found[2], found[3])
        return (day, found.end()) if day else None
    for form in _NAMED:
        if found := form.match(plain):
            day = _date(found["year"], _MONTHS[found["month"]], found["day"])
            return (day, found.end()) if day else None
    return None


def why_no_date(plain: str) -> str:
    """What a folded text lacks, to be read after "it is"."""
    if could_be_serial(plain):
        return "a number, as spreadsheets count days"
    if _NO_DAY.fullmatch(plain):
        return "a month with no day"
    return "a date with no year" if _yearless(plain) else "not a date"


def is_serial(cells: Iterable[str]) -> bool:
    """Whether a column holds days as spreadsheets count them (46082 is 1 March 2026), and nothing else."""
    said = [cell for cell in cells if not is_missing(cell)]
    return bool(said) and all(could_be_serial(cell.strip()) for cell in said)


def could_be_serial(plain: str) -> bool:
    """Whether a cell is such a number."""
    return bool(_SERIAL.fullmatch(plain))


def split_serial(plain: str) -> tuple[date, timedelta | None]:
    """The day of a spreadsheet's number and, where it has a fraction, the time since 0:00 to the second."""
    days, _, fraction = plain.replace(",", ".").partition(".")
    day = _FIRST_SERIAL + timedelta(days=int(days))
    return day, timedelta(seconds=round(float(f"0.{fraction}") * 86400)) if fraction.strip("0") else None
