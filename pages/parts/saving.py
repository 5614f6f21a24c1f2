"""Show what was saved, changed or deleted, and take it back: the bar at the bottom that is always there."""

from collections.abc import Callable
from datetime import date, datetime

import streamlit as st

from analytics import Journal, JournalFault
from analytics.diary.entries import Entry
from analytics.journal import Written
from analytics.words.numbers import counted, day, in_a_row
from analytics.words.safe import plain
from pages.parts.draft import fill_again, new_draft, start_afresh
from pages.parts.entry_said import Said, said_in, words_in
from pages.parts.journals import journal_name, open_journal

SAVED, REFUSED, DONE = "saved_entry", "refused_entry", "something_done"
NOTHING = "Nothing to save yet: tap where it hurts, or fill in anything else."


def show_save_bar() -> None:
    """Save, and after it what was saved and Undo. It stands first in the page's run: it is what answers."""
    saved = st.session_state.get(SAVED)
    saved = saved if saved and saved["journal"] == journal_name() else None
    refused = st.session_state.pop(REFUSED, None)
    st.session_state.pop(DONE, None)
    with st.bottom, st.container(key="save_bar", gap="xsmall", horizontal_alignment="center"):
        if refused:
            st.markdown(f":orange[:material/error: {plain(refused)}]", width="content")
        elif saved:
            st.markdown(f":green[:material/check_circle: {saved['words']}]", width="content")
        with st.container(key="tap_save", horizontal=True, horizontal_alignment="center", gap="small"):
            st.button("Save", type="primary", icon=":material/check:", width=150 if saved else 260, on_click=_save)
            if saved and saved["written"]:
                st.button("Undo", icon=":material/undo:", on_click=_undo)


def show_undo_bar() -> None:
    """On other pages: what was done, with Undo, while there is something to say."""
    saved, refused = st.session_state.get(SAVED), st.session_state.pop(REFUSED, None)
    st.session_state.pop(DONE, None)
    if refused:
        st.warning(plain(refused), icon=":material/error:")
    elif saved and saved["journal"] == journal_name():
        with st.container(key="tap_undo", horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":green[:material/check_circle: {saved['words']}]", width="content")
            if saved["written"]:
                st.button("Undo", icon=":material/undo:", on_click=_undo)


def deed(do: Callable[[Journal, datetime], Written], words: str) -> bool:
    """Do something to the open journal, and say it with an Undo; a refusal is said as its sentence."""
    try:
        written = do(open_journal(), datetime.now())
    except JournalFault as fault:
        refuse(str(fault))
        return False
    say(words, written)
    return True


def say(words: str, written: Written | None) -> None:
    """Say what was done, and offer to take it back."""
    st.session_state[SAVED] = {"words": words, "written": written, "journal": journal_name()}
    st.session_state[DONE] = True


def refuse(words: str) -> None:
    """Say why nothing was done."""
    st.session_state[REFUSED] = words
    st.session_state[DONE] = True


def run_again_if_done() -> None:
    """Where a part of the page did something, the whole of it runs again: the bar says what."""
    if st.session_state.get(DONE):
        st.rerun()


def _save() -> None:
    draft, now = new_draft(), datetime.now()
    said = said_in(draft, now)
    if said.is_nothing:
        refuse(NOTHING)
        return
    checked = draft.get("asked before")
    checks = [(session.kind, words_in(draft, "before")) for session in said.sessions if session.kind == checked]

    def write(journal: Journal, at: datetime) -> Written:
        return journal.write_entry(
            said.entry, said.exposures, said.sessions, now=at, cleared=said.cleared, checks=checks
        )

    fields = draft.fields()
    if deed(write, what_was_saved(said, now.date())):
        start_afresh()
        st.session_state[SAVED]["fields"] = fields


def _undo() -> None:
    saved, now = st.session_state.pop(SAVED), datetime.now()
    try:
        open_journal().take_back(saved["written"], now=now)
    except JournalFault as fault:
        refuse(str(fault))
        return
    if "fields" in saved:
        fill_again(saved["fields"], now)
    say("Taken back. It stands in the form again." if "fields" in saved else "Taken back.", None)


def what_was_saved(said: Said, today: date) -> str:
    """What was written: "Saved: 2 places and 1 treatment", with the day where that is not today."""
    kept = in_a_row([part for part in _parts(said) if part]) or "what you noted"
    at = _day_of(said)
    return f"Saved: {kept}" if at.date() == today else f"Saved for {day(at, year=False)}: {kept}"


def _day_of(said: Said) -> datetime:
    if said.entry:
        return said.entry.felt_at
    if said.sessions:
        return said.sessions[0].began_at
    return datetime.combine(said.exposures[0].day if said.exposures else said.cleared[0][0], datetime.min.time())


def _parts(said: Said) -> list[str]:
    others = len(said.exposures) + len(said.cleared)
    return [
        places_in_words(said.entry), counted(others, "other thing") if others else "",
        counted(len(said.sessions), "treatment") if said.sessions else "",
    ]  # fmt: skip


def places_in_words(entry: Entry | None) -> str:
    """How many places, or that nothing hurt."""
    ratings = entry.ratings if entry else ()
    if [(each.region, each.intensity) for each in ratings] == [("whole body", 0)]:
        return "no pain"
    return counted(len(ratings), "place") if ratings else ""
