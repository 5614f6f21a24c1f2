"""Ask which of the signs that were ticked a doctor has looked at, and when."""

from datetime import date

import streamlit as st

from analytics import Journal
from analytics.words.numbers import day, sentence_case
from analytics.words.safety import tell_signs
from pages.entry.saving import deed
from pages.frame.dates import field_format

SEEN, SEEN_ON = "seen_signs", "seen_on"


def ask_seen(journal: Journal, today: date) -> None:
    """What stands, and what a doctor has seen of it; nothing where no sign was ever ticked."""
    careful = journal.read_careful(today)
    signs = (*careful.signs, *careful.earlier)
    if not signs and not careful.seen:
        return
    with st.container(border=True, gap="small", key="tap_seen"):
        st.header("Signs you ticked", anchor=False)
        st.markdown("\n".join(f"- {line}" for line in tell_signs(careful)))
        if not signs:
            return
        dates = {each.words: each.last for each in signs}
        chosen = st.pills(
            "Has a doctor looked at any of these?", list(dates), selection_mode="multi", key=SEEN,
            format_func=lambda sign: f"{sentence_case(sign)}, {day(dates[sign])}",
        )  # fmt: skip
        if chosen:
            st.date_input("On which day?", today, max_value=today, format=field_format(), key=SEEN_ON, width=200)
            st.button("Save", type="primary", on_click=_save, key="save_seen")


def _save() -> None:
    signs, seen_on = tuple(st.session_state.get(SEEN) or ()), st.session_state[SEEN_ON]
    if deed(lambda journal, now: journal.write_seen(signs, seen_on, now=now), "Saved: seen by a doctor.", signs):
        st.session_state[SEEN] = []
