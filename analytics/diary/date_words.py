"""Words for dates: written one way wherever a person reads them, in every room the same.

The day, the month in three letters, the year: "3 Nov 2026" cannot be read in another order. Where a machine reads them
(tables, FHIR fields, names of files, options) dates are ISO 8601, and none of this is used.
"""

from datetime import date

from analytics.diary.periods import counted_day

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The same for charts that write dates themselves (d3-time-format).
CHART_DAY, CHART_TICK, CHART_MONTH_TICK = "%A, %-d %b %Y", "%-d %b", "%b\n%Y"
CHART_MONTH, CHART_YEAR = "%b %Y", "%Y"
# And for tables that sort by them (Moment.js).
TABLE_DAY = "D MMM YYYY"


def day(moment: date, *, year: bool = True) -> str:
    """A day: "24 Aug 2026"; "day 12" where days are counted."""
    number = counted_day(moment)
    return calendar_day(moment, year=year) if number is None else f"day {number}"


def calendar_day(moment: date, *, year: bool = True) -> str:
    """The same where no day is ever counted, as of days that somebody asked for."""
    return f"{moment.day} {_MONTHS[moment.month - 1]}" + (f" {moment.year}" if year else "")


def named_day(moment: date, *, year: bool = True) -> str:
    """A day with its weekday: "Monday, 24 Aug 2026"."""
    return f"{WEEKDAYS[moment.weekday()]}, {day(moment, year=year)}"


def month(moment: date, *, year: bool = True) -> str:
    """A month: "Aug 2026"."""
    return _MONTHS[moment.month - 1] + (f" {moment.year}" if year else "")


def days_between(first: date, last: date) -> str:
    """A span of days, the year once where it can be: "24 Aug to 21 Nov 2026"."""
    if first == last:
        return day(last)
    if counted_day(first) is not None:
        return f"{day(first)} to {counted_day(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first, year=first.year != last.year)} to {day(last)}"


def week(first: int = 0) -> tuple[int, ...]:
    """The weekdays (0 is Monday) of a week that begins with one of them."""
    return tuple((first + number) % len(WEEKDAYS) for number in range(len(WEEKDAYS)))
