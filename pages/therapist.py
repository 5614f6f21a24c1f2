"""Ask what a therapist should see; show it as it would leave; give it as one file."""

import streamlit as st

from analytics import Findings, Journal
from analytics.letter.files import is_written
from analytics.letter.pdf import find_browser
from pages.parts.empty import show_nothing_yet
from pages.parts.findings import ask_findings
from pages.parts.frame import folded, open_page, show_lead, show_note
from pages.parts.kept import answer
from pages.parts.letter_asked import Asked, letter_of, page_of
from pages.parts.letter_choices import (
    ask_days,
    ask_names,
    ask_paper,
    ask_passphrase,
    ask_recipient,
    ask_sections,
    show_shared,
    show_what_leaves,
)
from pages.parts.letter_downloads import show_downloads
from pages.parts.period import asked_place


def show_letter(journal: Journal, found: Findings) -> None:
    """The choices, the page as it would leave, and the file."""
    with st.container(border=True, gap="small"):
        st.header("What to show", anchor=False)
        recipient, days = ask_recipient(), ask_days(answer(journal, Journal.read_period) or found.period, found.period)
        sections, is_named, paper = ask_sections(), ask_names(), ask_paper()
        passphrase = ask_passphrase() if find_browser() else ""
    asked = Asked(recipient, days, asked_place(journal), sections, paper, is_named)
    letter = letter_of(journal, asked)
    with st.container(border=True, gap="small", key="tap_letter"):
        st.header("What leaves", anchor=False)
        if not is_written(letter):
            st.markdown("**Nothing is written on these days**, so there is no page. Choose other days.")
            return
        show_what_leaves(letter)
        with st.container(horizontal=True, gap="small", key="tap_download"):
            show_downloads(journal, asked, passphrase)
        show_note(
            "Made on this machine, and sent nowhere. The page opens in any browser without a network, and prints."
        )
        if st.toggle("See the page as it leaves", value=True, key="letter_seen"):
            st.iframe(page_of(journal, asked), height=900, alt="The page as it leaves")
    with folded("What was shared", "shared", ":material/history:") as is_open:
        if is_open:
            show_shared(journal.read_shared())


with open_page("For my therapist"):
    asked_for = ask_findings()
    if asked_for is None:
        show_nothing_yet("Once there are entries, you choose here what a therapist sees.")
    else:
        show_lead("One page with what you choose, and nothing else.")
        show_letter(*asked_for)
