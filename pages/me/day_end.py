"""Ask when a day ends: for whoever is up after midnight, the night belongs to the day before."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.days import DAY_ENDS
from analytics.words.day_end import DAY_ENDS_AT, offers_later_end, tell_later_end
from pages.entry.saving import deed
from pages.frame.cache import answer

KEY = "day_ends"


def ask_day_end(journal: Journal) -> None:
    """When a day ends, midnight unless another hour was chosen."""
    with st.container(border=True, gap="small", key="tap_day_end"):
        st.header("Your day", anchor=False)
        _ask(int(answer(journal, Journal.read_setting, DAY_ENDS) or 0))


def offer_day_end(journal: Journal) -> None:
    """The same where many entries lie after midnight, until it was answered once."""
    if answer(journal, Journal.read_setting, DAY_ENDS) is not None:
        return
    at_night, timed = answer(journal, Journal.read_night_entries, datetime.now().date())
    if offers_later_end(at_night, timed):
        with st.container(border=True, gap="small", key="tap_day_end"):
            st.markdown(tell_later_end(at_night, timed))
            _ask(None)


def _ask(minutes: int | None) -> None:
    options = list(DAY_ENDS_AT)
    key = f"{KEY} {minutes}"  # what is kept is chosen, also after it was taken back
    st.selectbox(
        "A day ends at", options, index=None if minutes is None else options.index(minutes), key=key,
        format_func=DAY_ENDS_AT.__getitem__, placeholder="Choose an hour", on_change=_keep, args=(key,), width=200,
    )  # fmt: skip


def _keep(key: str) -> None:
    minutes = st.session_state[key]
    if minutes is not None:
        words = f"A day ends at {DAY_ENDS_AT[minutes]}"
        deed(lambda journal, now: journal.write_setting(DAY_ENDS, str(minutes), now=now), words)
