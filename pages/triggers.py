"""Show what goes with worse days: the verdict, the forest, each answer in words, and what cannot be told yet."""

import streamlit as st

from analytics.measures.statistics.answers import TooFew
from analytics.diary.factors import When
from analytics.words.triggers.triggers import tell_basis, tell_triggers
from pages.found.findings import ask_findings, show_too_few
from pages.found.trigger_cards import answered, show_forest, show_numbers, show_unanswered, show_words
from pages.found.trigger_days import show_one
from pages.frame.nothing_yet import AFTER_WEEKS, show_nothing_yet
from pages.frame.page import open_page, show_lead, show_method, show_note

WHEN: dict[str, When] = {"The same day": "same_day", "The day after": "next_day"}


def ask_when() -> When:
    """Ask whether the same day's pain is meant or the next day's."""
    chosen = st.segmented_control(
        "Which day's pain", list(WHEN), default="The same day", required=True, key="when", persist_state="session",
        label_visibility="collapsed",
    )  # fmt: skip
    return WHEN[chosen]


with open_page("What goes with worse days"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet(f"{AFTER_WEEKS} the diary begins to compare what goes with worse days.")
    elif isinstance(asked[1].triggers, TooFew):
        with st.container(border=True, gap="small"):
            st.header("Difference in pain, in points", anchor=False)
            show_too_few(asked[1].triggers)
    else:
        found = asked[1].triggers
        basis = tell_basis(found, asked[1].evenings)
        show_note(f"Pain the same day and the day after, compared with your other days. {basis}")
        show_lead(tell_triggers(found))
        with st.container(key="tap_when"):
            when = ask_when()
        rows = answered(found, when)
        show_forest(found, when, rows)
        show_words(found)
        show_one(*asked, rows)
        show_numbers(rows)
        show_unanswered(found, when)
        show_method(found.METHOD, found.LIMIT)
