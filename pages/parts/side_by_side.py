"""Ask for a second period and show it beside the one asked for."""

from datetime import date

import pandas as pd
import streamlit as st

from analytics import Findings, Journal
from analytics.charts.comparison import draw_comparison
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.measures.answers import TooFew
from analytics.measures.comparison import Comparison, measure_comparison
from analytics.measures.course import day_by_day
from analytics.words.comparison import tell_comparison
from analytics.words.numbers import days_between
from analytics.words.safe import unmark
from pages.parts.findings import show_too_few
from pages.parts.journals import journal_name
from pages.parts.theme import look, show_chart

BEFORE, YEAR, OTHER = "The time before", "A year earlier", "Other days"


def show_side_by_side(journal: Journal, found: Findings) -> None:
    """Both lines on one axis, and whether they differ by more than drift."""
    with st.container(border=True, gap="small"):
        st.header("Two periods side by side", anchor=False)
        other = _ask_other(found.period)
        if other is None:
            return
        if other.overlaps(found.period):
            shared = days_between(found.period.first, found.period.last)
            st.markdown(f"Choose days outside the period above ({shared}), or a shorter period.")
            return
        _show_both(journal, found, other)


def _ask_other(period: Period) -> Period | None:
    """Ask which days; None until both ends are chosen."""
    with st.container(key="tap_beside"):
        way = st.segmented_control(
            "Beside", [BEFORE, YEAR, OTHER], default=BEFORE, required=True, key="beside", persist_state="session",
            label_visibility="collapsed",
        )  # fmt: skip
        if way != OTHER:
            return period.before() if way == BEFORE else period.year_before()
        usual = period.before()
        chosen = st.date_input("From and to", (usual.first, usual.last), key="beside_days", max_value=period.last)
    ends = [each for each in chosen if isinstance(each, date)] if isinstance(chosen, tuple) else []
    return Period(*ends) if len(ends) == 2 else None


def _show_both(journal: Journal, found: Findings, other: Period) -> None:
    days = journal.read_days(found.place, other.joined_to(found.period))
    if other == found.period.before():
        comparison = found.comparison
    else:
        comparison = _compared(journal_name(), journal.version, found.place, found.period, other, days)
    if isinstance(comparison, TooFew):
        st.markdown(f"**{days_between(other.first, other.last)}**")
        show_too_few(comparison)
        return
    earlier, later = comparison.earlier, comparison.later
    told = tell_comparison(comparison, f"the days from {days_between(earlier.first, earlier.last)}")
    now, before = (day_by_day(days[str(each.first) : str(each.last)]) for each in (later, earlier))
    show_chart(draw_comparison(comparison, now, before, look()), key="comparison", alt=unmark(told))
    st.markdown(told)


@st.cache_data(show_spinner=False, max_entries=16, scope="session")
def _compared(
    journal: str,  # noqa: ARG001 - part of the key
    version: int,  # noqa: ARG001 - part of the key
    place: Place,  # noqa: ARG001 - part of the key
    one: Period,
    other: Period,
    _days: pd.DataFrame,
) -> Comparison | TooFew:
    return measure_comparison(_days, one, other)
