"""Show what was saved, and take it back: the bar at the bottom that is always there while an entry is written."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.entries import Entry, Exposure, Session
from analytics.words.numbers import counted, day, in_a_row, sentence_case
from pages.parts.journals import journal_name

SAVED = "saved_entry"


def show_save_bar() -> bool:
    """Save, and after it Undo and what was saved; True in the run in which Save was pressed."""
    saved = st.session_state.get(SAVED)
    with st.bottom, st.container(key="tap_save", horizontal=True, horizontal_alignment="center", gap="small"):
        pressed = st.button("Save", type="primary", icon=":material/check:", width=150 if saved else 260)
        if saved and saved["journal"] == journal_name():
            st.button("Undo", icon=":material/undo:", on_click=_ask_undo)
            st.markdown(f":green[:material/check_circle: {saved['words']}]")
    return pressed


def save(journal: Journal, entry: Entry | None, exposures: list[Exposure], sessions: list[Session]) -> None:
    """Write it, say what was written, and start a fresh form."""
    if not (entry or exposures or sessions):
        st.toast("Nothing to save yet. Choose where it hurts, or fill in anything else.", icon=":material/info:")
        return
    written = journal.write_entry(entry, exposures, sessions, now=datetime.now())
    words = _what(entry, exposures, sessions)
    st.session_state[SAVED] = {"written": written, "words": words, "journal": journal_name()}
    start_afresh()
    st.toast(words, icon=":material/check:", duration=6)
    st.rerun()


def undo_if_asked(journal: Journal) -> None:
    """Take back the last save where Undo was pressed."""
    if st.session_state.pop("undo_asked", False):
        journal.take_back(st.session_state.pop(SAVED)["written"], now=datetime.now())
        st.toast("Taken back. Nothing of it was kept.", icon=":material/undo:")


def draft_key(name: str) -> str:
    """The name of a field of the entry being written; a new entry has new fields."""
    return f"{name}_{st.session_state.get('draft', 0)}"


def start_afresh() -> None:
    """From now on, empty fields."""
    st.session_state["draft"] = st.session_state.get("draft", 0) + 1


def _ask_undo() -> None:
    st.session_state["undo_asked"] = True


def _what(entry: Entry | None, exposures: list[Exposure], sessions: list[Session]) -> str:
    """What was written, such as "Saved for 21 November: 2 places and 1 session"."""
    moment = entry.felt_at.date() if entry else sessions[0].began_at.date() if sessions else exposures[0].day
    parts = [
        counted(len(entry.ratings), "place") if entry and entry.ratings else "",
        counted(len(exposures), "other thing") if exposures else "",
        counted(len(sessions), "session") if sessions else "",
    ]
    kept = in_a_row([part for part in parts if part]) or "your notes"
    return sentence_case(f"saved for {day(moment, year=False)}: {kept}")
