"""Draw a month as squares to tap, a week a row, as HTML that a page styles: each day in the colour of its pain.

Colour is never alone: a day that is written bears its number, one that is not is dashed, one with a treatment has ▲.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from html import escape

from analytics.charts.places.body import level
from analytics.diary.date_words import WEEKDAYS, month, week
from analytics.diary.periods import Period


def draw_month(
    days: Period, pain: Mapping[date, float], treated: Collection[date], words: Mapping[date, str], shown: date | None,
    beside: tuple[date | None, date | None], week_begins: int = 0,
) -> str:  # fmt: skip
    """The squares below the month's name, with a button to the month before and the one after.

    Args:
        days: the first to the last of the month.
        pain: of each day that has some written (NRS points).
        treated: days with a treatment.
        words: of each day with either, what a screen reader says.
        shown: the day whose entries stand below.
        beside: the first days of the months before and after, where there are any.
        week_begins: its first weekday; 0 is Monday.
    """
    before, after = (_step(each, sign) for each, sign in zip(beside, "‹›", strict=True))
    heads = "".join(f"<span>{WEEKDAYS[weekday][:2]}</span>" for weekday in week(week_begins))
    ahead = "<span></span>" * ((days.first.weekday() - week_begins) % len(WEEKDAYS))
    every = (days.first + timedelta(number) for number in range(days.days))
    squares = "".join(
        _square(each, pain.get(each), words.get(each), is_treated=each in treated, is_shown=each == shown)
        for each in every
    )
    return (
        f'<div class="month"><div class="head">{before}<h2 aria-live="polite">{month(days.first)}</h2>{after}</div>'
        f'<div class="heads" aria-hidden="true">{heads}</div><div class="squares">{ahead}{squares}</div>'
        f'<p class="key">Pain, the day’s average · ▲ treatment · dashed: nothing written</p></div>'
    )


def _step(to: date | None, sign: str) -> str:
    if to is None:
        return '<span class="step"></span>'
    return f'<button class="step" type="button" data-month="{to}" aria-label="{month(to)}">{sign}</button>'


def _square(day: date, pain: float | None, words: str | None, *, is_treated: bool, is_shown: bool) -> str:
    number = f"<small>{day.day}</small>"
    if words is None:
        return f'<span class="square none">{number}</span>'
    inside = f"<b>{'' if pain is None else f'{pain:.0f}'}</b>{'<i>▲</i>' if is_treated else ''}"
    pressed = "true" if is_shown else "false"
    return (
        f'<button class="square{level(pain)}" type="button" data-day="{day}" aria-label="{escape(words)}" '
        f'aria-pressed="{pressed}">{number}{inside}</button>'
    )
