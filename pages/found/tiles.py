"""Show the numbers of the period, each with what it is out of."""

import streamlit as st

from analytics import Findings
from analytics.measures.statistics.answers import TooFew
from analytics.words.numbers import counted, pain


def show_tiles(found: Findings) -> None:
    """Numbers of the period, each with what it is out of."""
    if isinstance(found.course, TooFew):
        return
    grid = st.grid(4, min_column_width=150, gap="small")
    grid.metric("Average pain", pain(found.course.mean), border=True, height="stretch")
    grid.metric("Worst day", pain(found.course.worst), border=True, height="stretch")
    free, written = found.course.pain_free_days, found.coverage.days_logged
    grid.metric(f"Pain-free, of {counted(found.course.n, 'day')}", free, border=True, height="stretch")
    grid.metric(f"Written, of {counted(found.coverage.days, 'day')}", written, border=True, height="stretch")
