"""Ask, before the first page and when the answer has grown old, what speaks against a massage: it leads the page."""

from datetime import datetime

import streamlit as st

from analytics import Journal
from analytics.diary.careful import asked_lately
from analytics.diary.safety import BEFORE_MASSAGE
from analytics.words.numbers import sentence_case
from analytics.words.safety import tell_before_massage
from pages.entry.saving import deed

TICKED, SKIPPED = "before_page", "before_page_skipped"


def ask_before_page(journal: Journal) -> bool:
    """The question, until it is answered or skipped; whether it is asked."""
    if st.session_state.get(SKIPPED) or asked_lately(journal.read_massage_checks(), datetime.now()):
        return False
    with st.container(border=True, gap="small", key="tap_before_page"):
        st.markdown("**Before a massage:** does one of these apply? The answer stands first on the therapist’s page.")
        ticked = st.pills(
            "Tick what applies",
            BEFORE_MASSAGE,
            selection_mode="multi",
            format_func=sentence_case,
            key=TICKED,
            label_visibility="collapsed",
        )
        if ticked:
            st.markdown(f":material/medical_services: {tell_before_massage(ticked)}")
        with st.container(horizontal=True, gap="small"):
            st.button(
                "Save" if ticked else "None of these",
                type="primary" if ticked else "secondary",
                on_click=_save,
                key="save_before_page",
            )
            st.button("Skip", type="tertiary", on_click=_skip, key="skip_before_page")
    return True


def _save() -> None:
    ticked = tuple(st.session_state.get(TICKED) or ())
    words = "Saved. It stands at the top of the page."
    deed(lambda journal, now: journal.write_check(ticked, now=now), words)


def _skip() -> None:
    st.session_state[SKIPPED] = True
