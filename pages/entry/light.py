"""Ask in a lighter way while pain is new: what one managed beside what hurt, a few lines a week, and no number."""

from datetime import date, datetime

import streamlit as st

from analytics import Journal
from analytics.words.new_pain import tell_lighter
from pages.entry.choosing import ask_text
from pages.entry.draft import keep_draft, new_draft
from pages.entry.entry_draft import EntryDraft
from pages.entry.saving import run_again_if_done
from pages.entry.top import show_top
from pages.frame.page import show_note

WHOLE = "whole_form"


def lighter_until(journal: Journal, today: date) -> date | None:
    """The last day of the lighter way, where the person may write so now."""
    told = journal.read_new_pain()
    if told is None or told.lighter_until is None or told.lighter_until < today:
        return None
    return told.lighter_until


def wants_whole_form() -> bool:
    """Whether the whole form was chosen meanwhile."""
    return bool(st.session_state.get(WHOLE))


def ask_whole_form() -> None:
    """The way from the lighter form to the whole one, and back."""
    st.toggle("The whole form", key=WHOLE, persist_state="session")


@st.fragment
def ask_light_entry(until: date) -> None:
    """Two lines, both may be left empty; they are saved as an entry in words."""
    run_again_if_done()
    draft, now = new_draft(), datetime.now()
    with st.container(gap="xsmall"):
        show_top(draft, now, asks_when=False)
    with st.container(border=True, gap="small", key="tap_light"):
        ask_text(draft, EntryDraft.managed, "What I managed", most=5000, height=100)
        ask_text(draft, EntryDraft.hurt, "What hurt", most=5000, height=100)
        show_note(tell_lighter(until))
    keep_draft(draft, now)
