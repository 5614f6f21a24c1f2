"""Tell how this week is beside the person's usual weeks."""

from datetime import date

from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.lately import FEWEST, WEEK
from analytics.measures.trend.usual_weeks import Beside, ThisWeek, Week
from analytics.words.numbers import counted, day, pain
from analytics.words.too_few import tell_too_few

_VERDICTS: dict[Beside, str] = {
    "lower": "Lower than usual for you", "usual": "About usual for you", "higher": "Higher than usual for you",
}  # fmt: skip


def tell_verdict(this: ThisWeek) -> str:
    """A few words; empty where the week may not be held against others."""
    return _VERDICTS[this.beside] if this.beside else ""


def tell_which_week(week: Week, today: date) -> str:
    """Which week it is: "this week", or "week to 31 October 2026" where the diary ends before."""
    return "this week" if week.last == today else f"week to {day(week.last)}"


def tell_written(this: ThisWeek) -> str:
    """What the number rests on: "Last week 4.6 · 4 of 7 days written"."""
    written = f"{this.week.n} of {counted(WEEK, 'day')} written"
    before = this.before.mean
    if before is None or not (this.before.is_comparable and this.week.is_comparable):
        return written
    return f"Last week {pain(before)} · {written}"


def tell_usual_weeks(this: ThisWeek) -> str:
    """The band with its ends, and what it rests on; for the picture of it and for who wants to know."""
    if isinstance(this.usual, TooFew):
        return f"Whether this week is usual for you: {tell_too_few(this.usual)}"
    band = f"{pain(this.usual.low)} and {pain(this.usual.high)} ({counted(this.usual.weeks, 'week')})"
    if this.beside is None:
        few = f"This one needs {in_words(FEWEST)} days written to be held against them."
        return f"Your usual weeks lie between {band}. {few}"
    return f"{_VERDICTS[this.beside]}: {pain(this.week.mean or 0.0)} on average; your usual weeks lie between {band}."


def tell_day(moment: date, level: float | None) -> str:
    """One day: "26 October 2026: 3.4 of 10"."""
    return f"{day(moment)}: {'nothing written' if level is None else f'{pain(level)} of 10'}"
