"""Show what is written of the last weeks, and what one more entry would let the diary say."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.measures.next_answer import measure_next_answer
from analytics.words.next_answer import tell_next_answer


def show_next_answer(journal: Journal, now: datetime) -> None:
    """One line: how many days of the last two weeks, and what is nearest; no streak, no blame."""
    progress = journal.read_progress(now.date())
    words = tell_next_answer(progress, measure_next_answer(progress))
    if words:
        st.markdown(words, width=720)
