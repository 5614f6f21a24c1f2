"""Ask for a day: a month of squares in the colours of pain, and the way to the months beside it."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import streamlit as st

from analytics import Journal
from analytics.charts.places.body import body_style
from analytics.charts.trend.month_days import draw_month
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.words.trend.month_days import tell_month_day
from pages.frame.cache import answer
from pages.frame.dates import week_begins

DAY, MONTH = "diary_shown_day", "diary_month"
FOLDER = Path(__file__).parent
# What is drawn is made on this machine, and every word in it is escaped. The focus stays where it was.
_DRAW = """export default ({ data, parentElement, setTriggerValue }) => {
  const here = parentElement.querySelector('.here');
  if (here.drawn !== data.html) {
    const at = here.querySelector(':focus')?.dataset;
    here.innerHTML = here.drawn = data.html;
    if (at) (here.querySelector(`[data-day='${at.day}']`) ?? here.querySelector('button'))?.focus();
  }
  here.onclick = (tap) => {
    const { day, month } = tap.target.closest('button')?.dataset ?? {};
    if (day) setTriggerValue('day', day);
    if (month) setTriggerValue('month', month);
  };
}"""


def ask_day(journal: Journal, written: Period, place: Place) -> date | None:
    """The day asked for, else the last of the month that is written; None where none is."""
    _take_tap()
    month = _asked_month(written)
    pain, treated, noted = answer(journal, _read_month, place, month)
    known = sorted({*pain, *treated, *noted})
    asked = st.session_state.get(DAY)
    day = asked if asked and month.first <= asked <= month.last else next(reversed(known), None)
    words = {each: tell_month_day(each, pain.get(each), is_treated=each in treated) for each in known}
    html = draw_month(month, pain, treated, words, day, _beside(month, written), week_begins())
    _squares()(key="diary_squares", data={"html": html}, on_day_change=_nothing, on_month_change=_nothing)
    return day


def go_to(day: date) -> None:
    """From now on this day, in its month."""
    st.session_state[DAY] = day
    st.session_state[MONTH] = day.replace(day=1)


def month_of(day: date) -> Period:
    """The whole of its month."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _take_tap() -> None:
    """What was tapped, before anything is drawn by it."""
    tapped = st.session_state.get("diary_squares") or {}
    day, month = tapped.get("day"), tapped.get("month")
    if day:
        go_to(date.fromisoformat(day))
    elif month:
        st.session_state[DAY], st.session_state[MONTH] = None, date.fromisoformat(month)


def _asked_month(written: Period) -> Period:
    asked = st.session_state.get(MONTH) or written.last
    return month_of(min(max(asked, written.first), written.last))


def _beside(month: Period, written: Period) -> tuple[date | None, date | None]:
    before = (month.first - timedelta(days=1)).replace(day=1) if month.first > written.first else None
    return before, month.last + timedelta(days=1) if month.last < written.last else None


def _read_month(
    journal: Journal, place: Place, month: Period
) -> tuple[dict[date, float], frozenset[date], frozenset[date]]:
    """Pain of each day that has some, the days with a treatment, and those with an entry, be it of words alone."""
    pain = journal.read_days(place, month)["pain"].dropna()
    treated: Iterable[Any] = journal.read_sessions(month)["day"]
    days: Iterable[Any] = pain.index
    levels = {day.date(): float(level) for day, level in zip(days, pain, strict=True)}
    written = frozenset(each.day for each in journal.read_entry_lines(month))
    return levels, frozenset(each.date() for each in treated), written


@st.cache_resource(show_spinner=False)
def _squares() -> Any:
    css = (FOLDER / "month.css").read_text(encoding="utf-8")
    return st.components.v2.component(
        "pain_journal_month", html='<div class="here"></div>', css=body_style() + css, js=_DRAW
    )


def _nothing() -> None:
    """The run that follows is what is wanted."""
