"""Show how this week is in one look: its number, whether that is usual, where it hurt, and its seven days."""

from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from analytics import Journal
from analytics.charts.places.body import body_style
from analytics.charts.places.small_body import draw_small_body
from analytics.charts.trend.usual_weeks import draw_arrow, draw_band, draw_days
from analytics.diary.periods import Period
from analytics.diary.places import WORST, Place
from analytics.measures.places.places import Places, measure_places
from analytics.measures.trend.lately import WEEK
from analytics.measures.trend.usual_weeks import ThisWeek, measure_this_week, weeks_read
from analytics.words.numbers import pain
from analytics.words.places.places import tell_place, tell_places
from analytics.words.safe import unmark
from analytics.words.trend.usual_weeks import tell_day, tell_usual_weeks, tell_verdict, tell_which_week, tell_written
from pages.frame.cache import answer, once
from pages.frame.page import page
from pages.frame.period import asked_place
from pages.written.diary_list import go_to_day

FOLDER = Path(__file__).parent
# What is drawn is made on this machine of our own paths, and every word in it is escaped.
_DRAW = """export default ({ data, parentElement, setTriggerValue }) => {
  const here = parentElement.querySelector('.here');
  if (here.drawn !== data.html) here.innerHTML = here.drawn = data.html;
  here.onclick = (tap) => {
    const day = tap.target.closest('[data-day]')?.dataset.day;
    if (day) setTriggerValue('day', day);
    if (tap.target.closest('.every') && !tap.ctrlKey && !tap.metaKey) {
      tap.preventDefault();
      setTriggerValue('way', 'places');
    }
  };
}"""


def read_this_week(journal: Journal, today: date) -> tuple[ThisWeek, Places]:
    """The seven days up to today, and where it hurt on them; up to the last day written where that is long ago."""
    written = answer(journal, Journal.read_period)
    last = today if written is None or (today - written.last).days < WEEK else written.last
    this = answer(journal, _measure_week, asked_place(journal), last)
    return this, answer(journal, _measure_where, Period.ending(last, WEEK))


def is_written(journal: Journal, day: date) -> bool:
    """Whether pain is written on a day, of any place."""
    return not answer(journal, Journal.read_ratings, Period(day, day)).empty


def show_this_week(journal: Journal, this: ThisWeek, places: Places, today: date) -> None:
    """All of it in one picture, its days a way to what is written on them."""
    html = once(_draw, this, places, asked_place(journal), today)
    picked = _picture()(key="this_week", data={"html": html}, on_day_change=_nothing, on_way_change=_nothing)
    if picked.way:
        st.switch_page(page("places"))
    if picked.day:
        day = date.fromisoformat(picked.day)
        st.switch_page(page("today")) if day == today and not is_written(journal, day) else go_to_day(day)


def _measure_week(journal: Journal, place: Place, last: date) -> ThisWeek:
    return measure_this_week(journal.read_days(place, weeks_read(last)), last)


def _measure_where(journal: Journal, week: Period) -> Places:
    """Without the places of which only "no pain" was written."""
    places = measure_places(journal.read_ratings(week))
    return replace(places, places=tuple(each for each in places.places if each.worst > 0))


def _draw(this: ThisWeek, places: Places, place: Place, today: date) -> str:
    number = "–" if this.week.mean is None else pain(this.week.mean)
    of = "pain, of 10" if place == WORST else f"of 10, {place.label}"
    where = unmark(tell_places(places))
    body = draw_small_body(places, {each: tell_place(each) for each in places.places})
    verdict = f'<p class="verdict">{draw_arrow(this)}{escape(tell_verdict(this))}</p>' if this.beside else ""
    words = {day: tell_day(day, level) for day, level in this.week.days}
    return (
        f'<div class="week"><div class="where"><p>Where it hurt</p><div role="img" aria-label="{escape(where)}">{body}'
        f'</div><a class="every" href="places">Every place</a></div><p class="mean"><b>{number}</b> '
        f"<span>{escape(of)}<br>{escape(tell_which_week(this.week, today))}</span></p>{verdict}"
        f'<p class="rests">{escape(tell_written(this))}</p>{draw_band(this, unmark(tell_usual_weeks(this)))}'
        f"{draw_days(this.week, today, words)}</div>"
    )


@st.cache_resource(show_spinner=False)
def _picture() -> Any:
    css = (FOLDER / "this_week.css").read_text(encoding="utf-8")
    return st.components.v2.component(
        "pain_journal_week", html='<div class="here"></div>', css=body_style() + css, js=_DRAW
    )


def _nothing() -> None:
    """The run that follows is what is wanted."""
