"""Ask how it is: places with their intensity, and whatever else of the day is worth writing down."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.entries import Entry
from analytics.words.numbers import day
from pages.parts.entry_day import ask_exposures, ask_postures, ask_sitting
from pages.parts.entry_places import ask_places
from pages.parts.entry_session import ask_sessions
from pages.parts.entry_when import ask_when
from pages.parts.frame import open_page, show_note
from pages.parts.journals import open_journal
from pages.parts.saving import draft_key, save, show_save_bar, undo_if_asked


def ask_entry(journal: Journal, now: datetime) -> None:
    """The whole form; what was filled in is written when Save is pressed."""
    habits = journal.read_habits()
    with st.container(border=True, key="tap_pain"):
        when = ask_when(now)
        ratings = ask_places(journal)
    with st.container(border=True, key="tap_day"):
        st.subheader("The day", anchor=False)
        postures = ask_postures(habits)
        sitting = ask_sitting()
        exposures = ask_exposures(habits, when.felt_at.date(), journal.read_units())
    with st.container(border=True, key="tap_treatment"):
        st.subheader("A treatment, if there was one", anchor=False)
        sessions = ask_sessions(habits, when, ratings)
    notes = st.text_area("Notes", key=draft_key("notes"), persist_state="session").strip()
    entry = Entry(when.felt_at, ratings, now, when.has_time, postures, sitting, notes=notes or None)
    said = bool(ratings or postures or notes or sitting is not None)
    if show_save_bar():
        save(journal, entry if said else None, exposures, sessions)


with open_page("How is it today?", phone_row=False):
    now = datetime.now()
    show_note(f"{now:%A}, {day(now.date())} · takes about a minute")
    journal = open_journal()
    undo_if_asked(journal)
    ask_entry(journal, now)
