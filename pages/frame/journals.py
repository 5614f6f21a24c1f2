"""Show which journal is open: the person's own, or the sample in a journal of its own that never meets it."""

from datetime import datetime
from pathlib import Path

import streamlit as st

from analytics import Journal, bring_in, journal_path

SAMPLE = "sample"
SAMPLE_DIARY = Path(__file__).parents[2] / "sample_data" / "diary.csv"


def open_journal() -> Journal:
    """The journal that the pages read and write now."""
    return _sample_journal() if is_sample() else _own_journal(str(journal_path()))


def journal_name() -> str:
    """What tells one journal's results from another's."""
    return SAMPLE if is_sample() else str(journal_path())


def is_sample() -> bool:
    """Whether the sample diary is being looked at."""
    return bool(st.session_state.get(SAMPLE, False))


def look_at_sample() -> None:
    """From now on, in this window, the sample."""
    st.session_state[SAMPLE] = True


def leave_sample() -> None:
    """Back to the person's own journal."""
    st.session_state[SAMPLE] = False


def show_sample_banner() -> None:
    """Say that this is the sample, and give the way back."""
    if not is_sample():
        return
    with st.container(
        border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="tap_banner"
    ):
        st.markdown("**This is a sample diary**, made up from start to end. Nothing here is yours.", width="content")
        st.button("Back to my journal", icon=":material/arrow_back:", on_click=leave_sample)


@st.cache_resource(show_spinner=False, on_release=Journal.close)
def _own_journal(path: str) -> Journal:
    """One journal for the whole server: it is held open once, and each call takes its own cursor."""
    return Journal(path)


@st.cache_resource(show_spinner="Opening the sample diary", scope="session", on_release=Journal.close)
def _sample_journal() -> Journal:
    """The sample in a journal of its own for each window, gone when it closes."""
    journal = Journal(":memory:")
    bring_in(journal, SAMPLE_DIARY, now=datetime.now())
    return journal
