"""Show what to do about a sign that does not wait: over the page, until it was read."""

import streamlit as st

from analytics.words.safety import tell_urgent, tell_what_to_do
from pages.frame.journals import journal_name
from pages.frame.window import window


def is_urgent_saved() -> bool:
    """Whether a sign that does not wait is in what was saved last: a tick for success has no place beside it."""
    saved = window().saved
    return bool(saved and saved.journal == journal_name() and tell_what_to_do(saved.signs))


def show_urgent() -> None:
    """The dialog, on whatever page, until it was read. A tap beside it leaves it open: it may be the second on Save."""
    at = window()
    if at.unread and at.saved and is_urgent_saved():
        title = tell_what_to_do(at.saved.signs)
        st.dialog(title, dismissible=False, icon=":material/warning:")(_ask_to_read)(tell_urgent(at.saved.signs))


def _ask_to_read(words: str) -> None:
    at = window()
    with st.container(key="tap_urgent", gap="small"):
        st.markdown(words)
        if st.button("I have read this", type="primary", width="stretch"):
            at.unread, at.is_done = False, True  # the bar says once more what was saved, with its Undo
            st.rerun()
