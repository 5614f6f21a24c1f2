"""Show what an empty journal offers: three ways in, and what appears when."""

import streamlit as st

from analytics.measures.statistics.thresholds import DAYS_KNOWN, FIRST_TREND_DAYS, SESSIONS_SCORED
from analytics.words.numbers import weeks_of
from pages.frame.journals import look_at_sample
from pages.frame.page import link_page, page, show_lead

VIEW = "diary_view"
BRING_IN = "Bring in a file"
AFTER_DAYS, AFTER_WEEKS = f"After {FIRST_TREND_DAYS} days", f"After {weeks_of(DAYS_KNOWN)} weeks"
AFTER_SESSIONS = f"After {SESSIONS_SCORED} sessions"


def show_ways_in() -> None:
    """Three ways in on one screen."""
    show_lead("Write down a few days and this page tells you how your pain moves and what goes with it.")
    with st.container(border=True, gap="medium", key="tap_ways"):
        _way("**Write the first entry.** Where it hurts and how much.", "Write today", ":material/edit_note:", "today")
        _way(
            "**Bring in a file** from another app or a spreadsheet. You see what will be read first.",
            "Choose a file", ":material/upload_file:", "file",
        )  # fmt: skip
        _way(
            "**Look around** in a sample diary of one year. It stays apart from yours.",
            "Open the sample", ":material/visibility:", "sample",
        )  # fmt: skip
    with st.container(gap="xsmall"):
        st.markdown(f"**{AFTER_DAYS}** you see your first trend.")
        st.markdown(f"**{AFTER_WEEKS}** the diary begins to compare what goes with worse days.")
        st.markdown(f"**{AFTER_SESSIONS}** it can begin to say whether massage helps.")
    link_page("good_to_know", "Good to know, and when to see a doctor")


def _way(words: str, button: str, icon: str, way: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"):
        st.markdown(words, width=620)
        if st.button(button, icon=icon, key=f"way_{way}", type="primary" if way == "today" else "secondary", width=190):
            _go(way)


def _go(way: str) -> None:
    if way == "sample":
        look_at_sample()
        st.rerun()
    if way == "file":
        st.session_state[VIEW] = BRING_IN
    st.switch_page(page("diary" if way == "file" else "today"))


def show_nothing_yet(what: str) -> None:
    """One sentence and the way to the first entry, on pages that need entries."""
    show_lead(f"**Nothing to show yet.** {what}")
    with st.container(border=True, horizontal=True, key="tap_nothing"):
        link_page("today", "Write the first entry")
        link_page("home", "Other ways to start")
