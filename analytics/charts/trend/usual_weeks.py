"""Draw a week on the line from 0 to 10 beside the usual ones, and its days as dots, as HTML that a page styles.

Colour is never alone: a day bears its number, one that is not written is a dashed ring, today's a plus.
"""

from collections.abc import Mapping
from datetime import date
from html import escape

from analytics.charts.places.body import level
from analytics.diary.date_words import WEEKDAYS
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.usual_weeks import ThisWeek, Week

ARROWS = {"lower": "↓", "usual": "→", "higher": "↑"}


def draw_arrow(this: ThisWeek) -> str:
    """Which way the week lies beside the usual ones; the verdict stands beside it in words."""
    return f'<i class="arrow {this.beside}" aria-hidden="true">{ARROWS[this.beside]}</i>' if this.beside else ""


def draw_band(this: ThisWeek, alt: str) -> str:
    """The week as a dot, the one before as a ring, the usual ones as a band; empty where they may not be compared."""
    mean, usual = this.week.mean, this.usual
    if this.beside is None or mean is None or isinstance(usual, TooFew):
        return ""
    before = this.before.mean if this.before.is_comparable else None
    ring = "" if before is None else f'<i class="before" style="left: {_at(before)}"></i>'
    return (
        f'<div class="band" role="img" aria-label="{escape(alt)}"><i class="line"></i>'
        f'<i class="usual" style="left: {_at(usual.low)}; right: calc(100% - {_at(usual.high)})"></i>{ring}'
        f'<i class="now" style="left: {_at(mean)}"></i><span>0</span>'
        f'<span class="said" style="--middle: {_at((usual.low + usual.high) / 2)}">your usual weeks</span>'
        "<span>10</span></div>"
    )


def draw_days(week: Week, today: date, words: Mapping[date, str]) -> str:
    """The days in order, each with its whole number; those that lead somewhere are buttons.

    Args:
        week: the days.
        today: the day one is asked to write, where nothing is written on it yet.
        words: of each day, what a screen reader says.
    """
    return f'<ol class="days">{"".join(_day(day, pain, today, words[day]) for day, pain in week.days)}</ol>'


def _day(day: date, pain: float | None, today: date, words: str) -> str:
    name = "today" if day == today else WEEKDAYS[day.weekday()][:3]
    said, leads = f'aria-label="{escape(words)}"', f'type="button" data-day="{day.isoformat()}"'
    if pain is not None:
        dot = f'<button class="dot{level(pain)}" {leads} {said}><b>{pain:.0f}</b></button>'
    elif day == today:
        dot = f'<button class="dot plus" {leads} {said}><b>+</b></button>'
    else:
        dot = f'<span class="dot none" role="img" {said}></span>'
    return f'<li>{dot}<small aria-hidden="true"{" class=today" if day == today else ""}>{name}</small></li>'


def _at(pain: float) -> str:
    return f"{10 * pain:.1f}%"
