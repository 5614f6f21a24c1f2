"""Bring in moments: dates in the order a whole file shows, times on 12- and 24-hour clocks, offsets dropped.

An order of day and month is never guessed for a single row: the file as a whole must show it, or the person says it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from analytics.readers.faults import FileFault
from analytics.readers.mapping import DateOrder
from analytics.readers.values import Unreadable

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan januar january janvier", "feb februar february fév février", "mar mär märz march mars", "apr april avril",
         "may mai", "jun juni june juin", "jul juli july juillet", "aug august août", "sep sept september septembre",
         "oct okt oktober october octobre", "nov november novembre", "dec dez dezember december décembre"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NUMERIC = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_YEAR_FIRST = re.compile(r"\d\d-\d\d-\d\d")  # two digits each, joined as ISO dates are: the year may come first
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[-/. ]+([^\W\d]+)\.?,?[-/. ]+(\d{1,4})", re.IGNORECASE)
_NAMED_FIRST = re.compile(r"([^\W\d]+)\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{1,4})", re.IGNORECASE)
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)
_DAY_AND_TIME = re.compile(r"(.*\d{2}|\d{4}-\d\d?-\d\d?)[T ,]+(\d{1,2}(?:[:.h]\d{2}.*|\s*[ap]m.*))", re.IGNORECASE)
_WORDS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
_OPTION = "--dates dmy or --dates mdy (or --dates ymd)"
_EARLIEST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall-clock moment; `has_time` is False where only a date was written; `zoned` where an offset stood there."""

    at: datetime
    has_time: bool
    zoned: bool = False


def date_order(cells: Iterable[str], asked: DateOrder | None, name: str) -> tuple[DateOrder | None, str | None]:
    """The order of the file's numeric dates, and the words that say what was assumed.

    Raises:
        FileFault: every such date could be read either way, or the file holds both orders.
    """
    if asked:
        return asked, None
    open_cell, shown = None, dict[DateOrder, str]()
    for cell in cells:
        readings = _readings(cell)
        if len(readings) == 1:
            shown.setdefault(readings[0], _date_part(cell))
        elif readings:
            open_cell = open_cell or _date_part(cell)
    if len(shown) == 1:
        ((order, proof),) = shown.items()
        return order, f"dates are {_WORDS[order]}: {proof}"
    if shown:
        (one, proof), (other, against), *_ = shown.items()
        raise FileFault(
            f"{name} holds dates that can only be {_WORDS[one]} ({proof}) and dates that can only be {_WORDS[other]} "
            f"({against}). Say which is right; the others are then set aside.",
            _OPTION,
        )
    if open_cell:
        raise FileFault(
            f"The dates of {name} could be day first or month first ({open_cell} and all others can be read either "
            "way). Say which it is.",
            _OPTION,
        )
    return None, None


def _date_part(cell: str) -> str:
    found = _NUMERIC.match(cell.strip())
    return found[0] if found else cell.strip()


def _readings(cell: str) -> list[DateOrder]:
    """The orders in which a numeric date is a real day; none for other dates and where both mean the same day."""
    found = _NUMERIC.match(cell.strip())
    if not found or len(found[1]) > 2:
        return []
    orders: list[DateOrder] = ["dmy", "mdy", "ymd"] if _YEAR_FIRST.fullmatch(found[0]) else ["dmy", "mdy"]
    days = {order: day for order in orders if (day := _ordered(found, order))}
    return [] if len(days) > 1 and len(set(days.values())) == 1 else list(days)


def _ordered(found: re.Match[str], order: DateOrder) -> date | None:
    parts = dict(zip(order, (found[1], found[2], found[3]), strict=True))
    try:
        return date(full_year(parts["y"]), int(parts["m"]), int(parts["d"]))
    except ValueError:
        return None


def full_year(text: str) -> int:
    """Two digits are of the hundred years that end in 2069; three are no year."""
    year = int(text)
    if len(text) <= 2:
        return year + (2000 if year < 70 else 1900)
    return year


def read_date(text: str, order: DateOrder | None) -> date:
    """A calendar day: ISO, numeric in the file's order, or with the month's name.

    Raises:
        Unreadable: it is no date.
    """
    plain = text.strip()
    day = _numeric_date(plain, order) or _named_date(plain)
    if day is None or day.year < _EARLIEST_YEAR:
        raise Unreadable("not a date")
    return day


def _numeric_date(plain: str, order: DateOrder | None) -> date | None:
    if re.fullmatch(r"\d{8}", plain):
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    found = _NUMERIC.fullmatch(plain)
    if not found:
        return None
    return _ordered(found, "ymd" if len(found[1]) == 4 else order or "dmy")


def _named_date(plain: str) -> date | None:
    plain = re.sub(r"^[^\W\d]+,\s*", "", plain)
    if found := _NAMED.fullmatch(plain):
        day, month, year = found[1], found[2], found[3]
    elif found := _NAMED_FIRST.fullmatch(plain):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    number = _MONTHS.get(month.lower())
    try:
        return date(full_year(year), number, int(day)) if number else None
    except ValueError:
        return None


def read_time(text: str) -> tuple[time, timedelta | None]:
    """A time of day on a 12- or 24-hour clock, and its offset from UTC where one is written.

    Raises:
        Unreadable: it is no time of day.
    """
    found = _TIME.fullmatch(" ".join(text.split()))
    if not found or not (found[2] or found[5]):
        raise Unreadable("not a time of day")
    hour, half = int(found[1]), (found[5] or "").lower().replace(".", "")
    if half and not 1 <= hour <= 12:
        raise Unreadable("not a time of day")
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    micro = int(((found[4] or "") + "000000")[:6])
    try:
        return time(hour, int(found[2] or 0), int(found[3] or 0), micro), _offset(found[6])
    except ValueError:
        raise Unreadable("not a time of day") from None


def _offset(text: str | None) -> timedelta | None:
    if not text:
        return None
    if text.upper() == "Z":
        return timedelta()
    sign = -1 if text[0] == "-" else 1
    return sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))


def read_moment(day_text: str, time_text: str | None, order: DateOrder | None, zone: str | None) -> Moment:
    """A moment from a date that may hold a time, or from a date and a time apart.

    Raises:
        Unreadable: the date or the time is none.
    """
    plain = " ".join(day_text.split())
    if parts := _DAY_AND_TIME.fullmatch(plain):
        plain, time_text = parts[1], time_text or parts[2]
    day = read_date(plain.rstrip(" ,"), order)
    if not time_text:
        return Moment(datetime.combine(day, time()), has_time=False)
    clock, offset = read_time(time_text)
    at = datetime.combine(day, clock)
    if offset is not None and zone:
        utc = (at - offset).replace(tzinfo=ZoneInfo("UTC"))
        at = utc.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return Moment(at, has_time=True, zoned=offset is not None)
