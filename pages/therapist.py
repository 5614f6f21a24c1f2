"""Ask what a therapist should see; show it as it would leave; give it as one file."""

from datetime import datetime

import streamlit as st

from analytics import Findings, Journal, compose
from analytics.letter.html import share_html
from pages.parts.empty import show_nothing_yet
from pages.parts.findings import ask_findings
from pages.parts.frame import open_page, show_lead, show_note
from pages.parts.letter_choices import ask_recipient, ask_sections, show_what_leaves


def show_letter(journal: Journal, found: Findings) -> None:
    """The choices, the page as it would leave, and the file."""
    with st.container(border=True, gap="small"):
        st.header("What to show", anchor=False)
        recipient = ask_recipient()
        include, without = ask_sections()
    letter = compose(journal, found, recipient, include, without, datetime.now())
    with st.container(border=True, gap="small", key="tap_letter"):
        st.header("What leaves", anchor=False)
        show_what_leaves(letter)
        st.download_button(
            "Download the page", lambda: share_html(letter), "pain-summary.html", "text/html", type="primary",
            on_click="ignore", icon=":material/download:",
        )  # fmt: skip
        if st.toggle("See the page as it leaves", key="letter_seen"):
            st.iframe(share_html(letter), height=900, alt="The page as it leaves")
        show_note("One file that opens in any browser, without a network, and prints. Nothing is sent anywhere.")


with open_page("For my therapist"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet("Once there are entries, you choose here what a therapist sees.")
    else:
        show_lead("One page with what you choose, and nothing else.")
        show_letter(*asked)
