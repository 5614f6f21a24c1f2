"""Tell how pain goes over time: a description of the days written down, never a claim about why."""

from analytics.diary.date_words import week
from analytics.diary.number_words import in_words
from analytics.measures.statistics.flares import DAYS_TO_FLARE, FLARE_DAYS, Flare
from analytics.measures.statistics.thresholds import DAYS_EACH, IMPORTANT_POINTS
from analytics.measures.trend.course import Course
from analytics.measures.trend.months import MOSTLY
from analytics.words.numbers import counted, days_between, month, pain, weeks_of
from analytics.words.trend.level_shift import tell_level_shift
from analytics.words.trend.slope import tell_slope
from analytics.words.trend.unusual_days import tell_unusual_days

FLARES_TOLD, MONTHS_TOLD = 3, 13
_RISE = f"{IMPORTANT_POINTS:g} points or more"


def tell_average(course: Course) -> str:
    """The average and the worst day, beside nothing."""
    written = f"over {counted(course.n, 'day')} written down"
    return f"Your pain averages **{pain(course.mean)} out of 10** {written}; the worst day was {pain(course.worst)}."


def flares_in_brief(course: Course) -> str:
    """How many: "5", "none"."""
    return f"{len(course.flares)}" if course.flares else "none"


def tell_weekdays(course: Course, week_begins: int = 0) -> str:
    """The mean of each weekday with its days, Monday (0) first or another; none is held up against another."""
    in_order = sorted(course.weekdays, key=lambda each: week(week_begins).index(each.weekday))
    means = ", ".join(f"{each.name} {pain(each.mean)} ({counted(each.n, 'day')})" for each in in_order)
    return f"On average: {means}."


def tell_months(course: Course) -> str:
    """The mean of each month with its days, the latest thirteen."""
    months: dict[str, list[float]] = {}
    for each in course.days:
        if each.pain is not None:
            months.setdefault(month(each.day), []).append(each.pain)
    latest = list(months.items())[-MONTHS_TOLD:]
    means = ", ".join(f"{name} {pain(sum(days) / len(days))} ({counted(len(days), 'day')})" for name, days in latest)
    return f"Average pain by month: {means}."


def tell_movement(course: Course) -> str:
    """Whether it rises or falls, has changed its level, and whether the latest days are unusual."""
    return " ".join(
        filter(
            None,
            (tell_slope(course.slope), tell_level_shift(course.level_shift), tell_unusual_days(course.unusual_days)),
        )
    )


def tell_months_drawn(*, with_sessions: bool) -> str:
    """What the marks of a course of many years stand for."""
    sessions = " ▲ month with sessions." if with_sessions else ""
    return (
        f"Line: the average of each month with {in_words(DAYS_EACH)} days or more written, its last value at its end. "
        f"Bar: from the lower to the upper tenth of the month's days; {MOSTLY} lie in it.{sessions}"
    )


def tell_flares(course: Course) -> str:
    """How many flares, and the latest of them."""
    if course.n < DAYS_TO_FLARE:
        weeks = in_words(weeks_of(DAYS_TO_FLARE))
        return f"**Too early to speak of flares.** It takes about {weeks} weeks to know your usual level."
    if not course.flares:
        return f"**No flare**: no {in_words(FLARE_DAYS)} days at {_RISE} above your usual level."
    latest = course.flares[-FLARES_TOLD:][::-1]
    which = "; ".join(map(_flare, latest))
    lead = "" if len(latest) == len(course.flares) else f"the latest {in_words(len(latest))}: "
    total = counted(len(course.flares), "flare")
    return f"**{total}**, days at {_RISE} above your usual level: {lead}{which}."


def _flare(flare: Flare) -> str:
    return f"{days_between(flare.start, flare.end)}, up to {pain(flare.peak)}"
