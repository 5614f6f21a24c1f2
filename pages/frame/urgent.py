"""Show what to do about a sign that does not wait: in the bar while it is unsaved, over the page until it was read."""

from collections.abc import Sequence

import streamlit as st

from analytics.words.safety import tell_urgent, tell_what_to_do
from pages.frame.journals import is_sample, journal_name
from pages.frame.window import Saved, window


def is_urgent() -> bool:
    """Whether a sign that does not wait was saved last, or not read yet: a tick for success has no place beside it."""
    saved = window().saved
    is_last = saved is not None and saved.journal == journal_name() and bool(tell_what_to_do(saved.signs))
    return is_last or bool(_unread())


def show_urgent() -> None:
    """The dialog, on whatever page, until it was read. A tap beside it leaves it open: it may be the second on Save."""
    at, unread = window(), _unread()
    if unread:
        at.saved = at.saved or unread[-1]  # a page that was loaded again can take it back too
        signs = list(dict.fromkeys(sign for each in unread for sign in each.signs))
        title = tell_what_to_do(signs)
        st.dialog(title, dismissible=False, icon=":material/warning:")(_ask_to_read)(tell_urgent(signs), unread)


def show_urgent_unsaved(ticked: Sequence[str]) -> None:
    """What to do, where the page is saved from: saved or not, it does not wait."""
    if tell_what_to_do(ticked):
        with st.container(horizontal_alignment="center"), st.container(key="urgent_unsaved", width=720):
            words = f"**{tell_what_to_do(ticked)}**  \n{tell_urgent(ticked, is_saved=False)}"
            st.warning(words, icon=":material/warning:")


def _unread() -> list[Saved]:
    """Of this journal; of the sample, which each window has to itself, what this window saved."""
    at, name = window(), journal_name()
    return [each for each in [*at.unread.values()] if each.journal == name and (each is at.saved or not is_sample())]


def _ask_to_read(words: str, unread: list[Saved]) -> None:
    at = window()
    with st.container(key="tap_urgent", gap="small"):
        st.markdown(words)
        if st.button("I have read this", type="primary", width="stretch"):
            for each in unread:
                at.unread.pop(id(each), None)
            at.is_done = True  # the bar says once more what was saved, with its Undo
            st.rerun()
