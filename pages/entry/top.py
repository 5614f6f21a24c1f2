"""Ask in the row at the top: the way back, the question, when it was; below it only what does not wait."""

from datetime import date, datetime

import streamlit as st

from analytics.diary.date_words import day
from pages.entry.draft import Draft
from pages.entry.entry_draft import EARLIER, NOW, YESTERDAY, EntryDraft
from pages.entry.follow_ups import ask_follow_ups
from pages.entry.saving import show_signs_saved
from pages.entry.when import ask_when
from pages.frame.page import page

TITLE = "How is it now?"


def show_top(draft: Draft, now: datetime, *, asks_when: bool = True) -> None:
    """The row, then a sign that was saved, then what is still open about a session."""
    with st.container(key="today_top", horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.page_link(page("home"), label="Home", icon=":material/arrow_back:")
        st.title(TITLE, anchor=False)
        if asks_when:
            label = f"~~When:~~ {_clock(draft, now)}"
            with st.popover(label, type="tertiary", key=draft.part_key("moment")):
                ask_when(draft, now)
    show_signs_saved()
    ask_follow_ups()


def _clock(draft: Draft, now: datetime) -> str:
    """The moment chosen, in a word that has room beside the title."""
    chosen, clock = draft.get(EntryDraft.when), draft.get(EntryDraft.clock)
    if chosen == NOW:
        return f"{now:%H:%M}"
    if chosen == EARLIER:
        return f"{clock:%H:%M}" if clock else "Today"
    return YESTERDAY if chosen == YESTERDAY else _short(draft.get(EntryDraft.day) or now.date(), now)


def _short(chosen: date, now: datetime) -> str:
    return day(chosen, year=chosen.year != now.year)
