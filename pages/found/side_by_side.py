"""Ask for a second period and show it beside the one asked for."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from analytics import Findings, Journal
from analytics.charts.look import Look
from analytics.charts.trend.comparison import draw_comparison
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.thresholds import DAYS_EACH
from analytics.measures.trend.comparison import Comparison, measure_comparison
from analytics.measures.trend.course import day_by_day
from analytics.words.numbers import days_between
from analytics.words.safe import unmark
from analytics.words.trend.comparison import comparison_in_brief, tell_comparison, tell_nothing_beside
from pages.found.findings import show_too_few
from pages.found.folds import line
from pages.frame.cache import answer, once
from pages.frame.dates import field_format
from pages.frame.theme import look, show_chart

BEFORE, YEAR, OTHER = "The time before", "A year earlier", "Other days"


def show_side_by_side(journal: Journal, found: Findings) -> None:
    """Both lines on one axis, and whether they differ by more than drift."""
    with line("Two periods side by side", _in_brief(found), "side_by_side", ":material/compare_arrows:") as is_open:
        if not is_open:
            return
        other = _ask_other(found.period)
        if other is None:
            return
        if other.overlaps(found.period):
            shared = days_between(found.period.first, found.period.last)
            st.markdown(f"Choose days outside the period above ({shared}), or a shorter period.")
            return
        _show_both(journal, found, other)


def _in_brief(found: Findings) -> str:
    """Both averages, where it is the whole period that was compared."""
    compared = found.comparison
    is_whole = isinstance(compared, Comparison) and compared.later.first == found.period.first
    return comparison_in_brief(compared) if isinstance(compared, Comparison) and is_whole else "choose"


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
        chosen = st.date_input(
            "From and to", (usual.first, usual.last), max_value=period.last, format=field_format(), key="beside_days"
        )
    ends = [each for each in chosen if isinstance(each, date)] if isinstance(chosen, tuple) else []
    return Period(*ends) if len(ends) == 2 else None


def _show_both(journal: Journal, found: Findings, other: Period) -> None:
    days = answer(journal, Journal.read_days, found.place, other.joined_to(found.period))
    comparison = answer(journal, _compare, found.place, found.period, other)
    if isinstance(comparison, TooFew):
        written = int(days["pain"][str(other.first) : str(other.last)].count())
        if written < DAYS_EACH:
            st.markdown(tell_nothing_beside(other, written))
        else:
            show_too_few(comparison)
        return
    earlier = comparison.earlier
    told = tell_comparison(comparison, f"the days from {days_between(earlier.first, earlier.last)}")
    show_chart(once(_draw, comparison, days, look()), key="comparison", alt=unmark(told))
    st.markdown(told)


def _compare(journal: Journal, place: Place, one: Period, other: Period) -> Comparison | TooFew:
    return measure_comparison(journal.read_days(place, one.joined_to(other)), one, other)


def _draw(comparison: Comparison, days: pd.DataFrame, colours: Look) -> Any:
    earlier, later = comparison.earlier, comparison.later
    now, before = (day_by_day(days[str(each.first) : str(each.last)]) for each in (later, earlier))
    return draw_comparison(comparison, now, before, colours)
