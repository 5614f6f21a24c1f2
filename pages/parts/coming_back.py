"""Show what is written of the last weeks, and what one more entry would let the diary say."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.measures.within_reach import measure_within_reach
from analytics.words.coming_back import tell_coming_back


def show_coming_back(journal: Journal, now: datetime) -> None:
    """One line: how many days of the last two weeks, and what is nearest; no streak, no blame."""
    progress = journal.read_progress(now.date())
    words = tell_coming_back(progress, measure_within_reach(progress))
    if words:
        st.markdown(words, width=720)
