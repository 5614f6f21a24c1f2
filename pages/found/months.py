"""Ask for one month of the period, or all of it."""

from calendar import monthrange
from datetime import date

import streamlit as st

from analytics.diary.periods import Period
from analytics.words.numbers import month

ALL = "All months"
MOST_MONTHS = 24


def ask_month(period: Period) -> Period:
    """A slider over the months of the period, the latest 24 of them; the whole period where there is only one."""
    months = months_of(period)
    if len(months) < 2:
        return period
    names = [ALL, *(month(each.first) for each in months)]
    if st.session_state.get("month") not in (None, *names):
        st.session_state["month"] = ALL
    with st.container(key="tap_month"):
        chosen = st.select_slider("Month", names, key="month", label_visibility="collapsed")
    return period if chosen == ALL else months[names.index(chosen) - 1]


def months_of(period: Period) -> list[Period]:
    """Each calendar month that the period touches, cut to it."""
    year, number, found = period.first.year, period.first.month, []
    while date(year, number, 1) <= period.last:
        last = date(year, number, monthrange(year, number)[1])
        found.append(Period(max(date(year, number, 1), period.first), min(last, period.last)))
        year, number = (year, number + 1) if number < 12 else (year + 1, 1)
    return found[-MOST_MONTHS:]
