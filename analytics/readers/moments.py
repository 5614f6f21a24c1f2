"""Bring in moments: a date and a clock in one cell or two, seconds since 1970, offsets from UTC, parts of the day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from analytics.diary.spelling import folded
from analytics.readers.clocks import part_of_day, read_time
from analytics.readers.dates import could_be_serial, split_date, split_serial, why_no_date
from analytics.readers.mapping import DateOrder
from analytics.readers.values import Unreadable

_CLOCK, _SECOND = r"(?:[01]\d|2[0-3]):[0-5]\d", r":[0-5]\d(?:\.\d{1,9})?"
_OFFSET = r"(?:Z|[+-](?:(?:0\d|1[0-3]):?[0-5]\d|14:?00))"
# "2026-03-01 08:00-10:00" is left to the slower reading: it may be a span of time.
_ISO = re.compile(
    rf"(?:19|20)\d\d-[01]\d-[0-3]\d(?:T{_CLOCK}(?:{_SECOND})?{_OFFSET}?| {_CLOCK}(?:{_SECOND}{_OFFSET}?)?)?", re.ASCII
)
_COUNTED = re.compile(r"(\d{9,13})(?:\.(\d{1,9}))?")
_SINCE, _UNTIL = 946_684_800, 4_102_444_800  # 2000 to 2100, seconds since 1970
_COMPACT = re.compile(r"((?:19|20)\d{6})(?:t| )?(\d\d)(\d\d)(\d\d)?((?: ?(?:z|utc|[+-]\d\d:?\d\d))?)")
_CLOCK_WITHIN = re.compile(
    r"(?P<day>(?:[a-z]+ )?[a-z]+ \d{1,2}) (?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>(?: (?:utc|gmt|z))?(?: ?[+-]\d{4})?) "
    r"(?P<year>\d{4})"
)
_CLOCK_FIRST = re.compile(
    r"(?:at )?(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)"
    r"(?:,| -| on| le| el| il| op| den)? (?P<day>.*)"
)
_CLOCK_LAST = re.compile(r"(?P<day>.*\S) (?P<clock>\d{1,2}:\d\d(?::\d\d)?)")
_BEHIND_A_DATE = re.compile(r"(?: ?t ?(?=\d)|_| ?[,;|] ?| - | )(?P<clock>.+)")
_OR_HOUR = re.compile(r".* \d\d")  # "2 March 08" before "pm": a year or an hour
_HAS_CLOCK = re.compile(r"\d[:h]\d\d|\d ?[ap]\.?m\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall-clock moment, or a date.

    Attributes:
        at: what the clock on the wall showed; 0:00 where only a date was written.
        has_time: False where only a date was written.
        part: of the day, of a date without an hour ("morning"); "again" for the second of the hour that a zone repeats.
        instant: in UTC, where an offset stood there or the moment was counted since 1970.
        zoned: whether it has an instant.
    """

    at: datetime
    has_time: bool
    part: str | None = None
    instant: datetime | None = None
    zoned: bool = False

    @property
    def said(self) -> str:
        """What makes it the same moment however it is written: "2024-03-01 morning", "2024-03-01T07:00:00.000000Z"."""
        if self.instant:
            return f"{self.instant.isoformat(timespec='microseconds')}Z"
        if self.has_time:
            return self.at.isoformat(timespec="microseconds")
        return f"{self.at:%Y-%m-%d}" + (f" {self.part}" if self.part else "")


def read_moment(
    day_text: str, time_text: str | None, order: DateOrder | None, zone: str | None, *, serial: bool = False
) -> Moment:
    """A moment from a date that may hold a time, or from a date and a time apart.

    Args:
        day_text: the cell of the date.
        time_text: the cell of the time; None or "" where there is none.
        order: of day and month in the file's numeric dates.
        zone: to read instants in; None leaves the clock as written (of moments counted since 1970, that of UTC).
        serial: the file's dates are numbers as spreadsheets count days.

    Raises:
        Unreadable: the date or the time is none.
    """
    text = day_text.strip()
    if _ISO.fullmatch(text) and (iso := _iso(text, time_text, zone)):
        return iso
    plain = folded(text)
    if serial and could_be_serial(plain):
        day, since = split_serial(plain)
        return _beside(datetime.combine(day, time()) + (since or timedelta()), time_text, has_time=since is not None)
    if instant := _since_1970(plain):
        return _counted(instant, time_text, zone)
    day, clock, offset, part = _split(plain, order)
    if not time_text:
        return _moment(day, clock, offset, part, zone)
    return _with_time(day, clock, offset, time_text, zone)


def missing_hour(at: datetime, zone: str) -> bool:
    """Whether no clock of a zone showed this: it lies in the hour left out when summer time begins."""
    there = at.replace(tzinfo=ZoneInfo(zone))
    return there.astimezone(UTC).astimezone(there.tzinfo).replace(tzinfo=None) != at


def _iso(text: str, time_text: str | None, zone: str | None) -> Moment | None:
    """What most files hold, read without looking for anything else; None where it is no day."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if time_text:
        offset = at.utcoffset()
        return _with_time(at.date(), at.time() if len(text) > 10 else None, offset, time_text, zone)
    if at.tzinfo is not None:
        return _zoned(at.astimezone(UTC).replace(tzinfo=None), at.replace(tzinfo=None), zone)
    return Moment(at, len(text) > 10)


def _with_time(day: date, clock: time | None, offset: timedelta | None, time_text: str, zone: str | None) -> Moment:
    """A date and the cell of its time; a clock beside the date holds where that cell only names a part of the day."""
    part = part_of_day(time_text)
    if part is None:
        return _moment(day, *read_time(time_text), None, zone)
    if clock and (clock != time() or offset is not None):
        return _moment(day, clock, offset, None, zone)
    return _moment(day, None, None, part, zone)


def _moment(day: date, clock: time | None, offset: timedelta | None, part: str | None, zone: str | None) -> Moment:
    at = datetime.combine(day, clock or time())
    if clock is None:
        return Moment(at, has_time=False, part=part or None)
    return Moment(at, has_time=True) if offset is None else _zoned(at - offset, at, zone)


def _zoned(instant: datetime, written: datetime, zone: str | None) -> Moment:
    if not zone:
        return Moment(written, has_time=True, instant=instant, zoned=True)
    there = instant.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    again = "again" if there.fold else None
    return Moment(there.replace(tzinfo=None, fold=0), has_time=True, part=again, instant=instant, zoned=True)


def _since_1970(plain: str) -> datetime | None:
    """The instant of a number of seconds or milliseconds since 1970.

    Raises:
        Unreadable: it looks like one, of a year in which nobody wrote this.
    """
    found = _COUNTED.fullmatch(plain)
    if not found or re.fullmatch(r"(?:19|20)\d{10}", plain):
        return None
    digits, fraction = found[1], found[2] or ""
    if len(digits) >= 12:
        digits, fraction = digits[:-3], digits[-3:] + fraction
    if not _SINCE <= int(digits) < _UNTIL:
        raise Unreadable("a number that looks like seconds since 1970, but of a year before 2000 or after 2099")
    return datetime(1970, 1, 1) + timedelta(seconds=int(digits), microseconds=int(f"{fraction}000000"[:6]))


def _counted(instant: datetime, time_text: str | None, zone: str | None) -> Moment:
    """An instant; where it is a whole day, the cell of the time says more."""
    moment = _zoned(instant, instant, zone)
    if time_text and part_of_day(time_text) is None:
        read_time(time_text)
    for at in (instant, moment.at):
        if time_text and at.time() == time():
            return _with_time(at.date(), None, None, time_text, zone)
    return moment


def _beside(at: datetime, time_text: str | None, *, has_time: bool) -> Moment:
    if time_text:
        return _with_time(at.date(), at.time() if has_time else None, None, time_text, None)
    return Moment(at, has_time)


def _split(plain: str, order: DateOrder | None) -> tuple[date, time | None, timedelta | None, str | None]:
    """The day, the clock, its offset and the part of the day that one cell holds."""
    if found := _CLOCK_LAST.fullmatch(plain):  # as most are written: few days and few clocks, each read once
        day, rest = split_date(found["day"], order)
        if not rest.strip(" ,"):
            return day, *read_time(found["clock"]), None
    if found := _COMPACT.fullmatch(plain):
        plain = f"{found[1]} {found[2]}:{found[3]}:{found[4] or '00'}{found[5]}"
    elif found := _CLOCK_WITHIN.fullmatch(plain):
        plain = f"{found['day']} {found['year']} {found['clock']}{found['zone']}"
    elif found := _CLOCK_FIRST.fullmatch(plain):
        if re.fullmatch(r"12[:\d]* ?am", found["clock"]):  # in German, "am" is "on the"
            raise Unreadable("not a date")
        plain = f"{found['day']} {found['clock']}"
    day, rest = split_date(plain, order)
    if not rest.strip(" ,."):
        return day, None, None, None
    behind = _BEHIND_A_DATE.fullmatch(rest)
    if not behind:
        raise Unreadable(why_no_date(plain))
    clock, offset, part = _clock_or_part(behind["clock"])
    if part is not None and _OR_HOUR.fullmatch(plain.removesuffix(rest)):
        raise Unreadable("not a date")
    return day, clock, offset, part


def _clock_or_part(text: str) -> tuple[time | None, timedelta | None, str | None]:
    part = part_of_day(text)
    if part is not None:
        return None, None, part
    try:
        return *read_time(text), None
    except Unreadable as fault:
        plain_fault = str(fault) == "not a time of day"
        raise Unreadable("not a date") if plain_fault and not _HAS_CLOCK.search(text) else fault from None
