"""Ask for one month of the period, or all of it."""

from calendar import monthrange
from datetime import date

import streamlit as st

from analytics.diary.periods import Period
from analytics.words.numbers import month

ALL = "All months"
MOST_MONTHS = 24


def asked_month(period: Period) -> Period:
    """The month asked for, known before it is asked for on the page; the whole period where none is."""
    months = {month(each.first): each for each in months_of(period)}
    return months.get(st.session_state.get("month", ALL), period)


def ask_month(period: Period) -> None:
    """A slider over the months of the period, the latest 24 of them; none where there is only one."""
    months = months_of(period)
    if len(months) < 2:
        return
    names = [ALL, *(month(each.first) for each in months)]
    if st.session_state.get("month") not in (None, *names):
        st.session_state["month"] = ALL
    with st.container(key="tap_month"):
        st.select_slider("Month", names, key="month", label_visibility="collapsed")


def months_of(period: Period) -> list[Period]:
    """Each calendar month that the period touches, cut to it."""
    year, number, found = period.first.year, period.first.month, []
    while date(year, number, 1) <= period.last:
        last = date(year, number, monthrange(year, number)[1])
        found.append(Period(max(date(year, number, 1), period.first), min(last, period.last)))
        year, number = (year, number + 1) if number < 12 else (year + 1, 1)
    return found[-MOST_MONTHS:]
