"""Ask what a therapist should see; show it as it would leave; give it as one file."""

from datetime import datetime

import streamlit as st

from analytics import Findings, Journal, compose
from analytics.letter.html import share_html
from analytics.letter.pdf import find_browser
from pages.parts.empty import show_nothing_yet
from pages.parts.findings import ask_findings
from pages.parts.frame import folded, open_page, show_lead, show_note
from pages.parts.letter_choices import (
    ask_paper,
    ask_passphrase,
    ask_recipient,
    ask_sections,
    show_shared,
    show_what_leaves,
)
from pages.parts.letter_downloads import show_downloads


def show_letter(journal: Journal, found: Findings) -> None:
    """The choices, the page as it would leave, and the file."""
    with st.container(border=True, gap="small"):
        st.header("What to show", anchor=False)
        recipient = ask_recipient()
        include, without = ask_sections()
        paper = ask_paper()
        passphrase = ask_passphrase() if find_browser() else ""
    letter = compose(journal, found, recipient, include, without, datetime.now(), paper)
    with st.container(border=True, gap="small", key="tap_letter"):
        st.header("What leaves", anchor=False)
        show_what_leaves(letter)
        with st.container(horizontal=True, gap="small", key="tap_download"):
            show_downloads(journal, letter, passphrase)
        if st.toggle("See the page as it leaves", key="letter_seen"):
            st.iframe(share_html(letter), height=900, alt="The page as it leaves")
        show_note("One file that opens in any browser, without a network, and prints. Nothing is sent anywhere.")
    with folded("What was shared", "shared", ":material/history:") as is_open:
        if is_open:
            show_shared(journal.read_shared())


with open_page("For my therapist"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet("Once there are entries, you choose here what a therapist sees.")
    else:
        show_lead("One page with what you choose, and nothing else.")
        show_letter(*asked)
