"""Show the latest days as they are, and what a little more writing would bring."""

import streamlit as st

from analytics import Findings, Journal
from analytics.measures.trend.lately import measure_lately
from analytics.words.home import tell_soon
from analytics.words.trend.lately import tell_lately
from pages.found.course_card import session_days
from pages.found.findings import not_yet
from pages.frame.cache import answer, once


def show_lately(journal: Journal, found: Findings) -> None:
    """Since last week and since the last session, and what a little more writing would bring."""
    sessions = answer(journal, session_days, found.period)
    lately = tell_lately(once(measure_lately, answer(journal, Journal.read_days, found.place, found.period), sessions))
    soon = tell_soon(not_yet(found))
    if lately or soon:
        with st.container(border=True, gap="small"):
            st.header("Lately, and soon", anchor=False)
            for sentence in (*lately, *soon):
                st.markdown(sentence)
