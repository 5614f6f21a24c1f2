"""Ask what a therapist should see; show it as it would leave; give it as one file."""

from datetime import date

import streamlit as st

from analytics import Findings, Journal
from analytics.letter.files import is_written
from analytics.letter.pdf import find_browser
from analytics.words.safety import tell_left_out
from pages.entry.saving import show_undo_bar
from pages.found.findings import ask_findings
from pages.frame.cache import answer
from pages.frame.nothing_yet import show_nothing_yet
from pages.frame.page import folded, open_page, show_lead, show_note
from pages.frame.period import asked_place
from pages.letter.asked import Asked, letter_of
from pages.letter.before_page import ask_before_page
from pages.letter.choices import (
    ask_both_names,
    ask_days,
    ask_names,
    ask_paper,
    ask_passphrase,
    ask_sections,
    show_shared,
    show_what_leaves,
)
from pages.letter.forms import PRINTED, ask_form, show_download, show_preview


def show_letter(journal: Journal, found: Findings) -> None:
    """The choices, the page as it would leave, and the file."""
    with st.container(border=True, gap="small"):
        st.header("What to show", anchor=False)
        alias, recipient = ask_both_names()
        days = ask_days(answer(journal, Journal.read_period) or found.period, found.period)
        sections, is_named, form = ask_sections(), ask_names(), ask_form()
        paper = ask_paper() if form in PRINTED else "A4"
        passphrase = ask_passphrase() if form == "pdf" and find_browser() else ""
    asked = Asked(alias, recipient, days, asked_place(journal), sections, paper, is_named)
    letter = letter_of(journal, asked, form)
    with st.container(border=True, gap="small", key="tap_letter"):
        st.header("What leaves", anchor=False)
        if not is_written(letter):
            st.markdown("**Nothing is written on these days**, so there is no page. Choose other days.")
            return
        if "safety" not in sections:
            st.markdown(f":material/warning: {tell_left_out(journal.read_careful(date.today()))}")
        show_what_leaves(letter, form)
        show_download(journal, asked, form, passphrase)
        show_note("Made on this machine, and sent nowhere. It is noted under “What was shared” when you download it.")
        if st.toggle("See it as it leaves", value=True, key="letter_seen"):
            show_preview(journal, asked, form)
    with folded("What was shared", "shared", ":material/history:") as is_open:
        if is_open:
            show_shared(journal.read_shared())


with open_page("For my therapist"):
    asked_for = ask_findings()
    if asked_for is None:
        show_nothing_yet("Once there are entries, you choose here what a therapist sees.")
    else:
        show_lead("One page with what you choose, and nothing else.")
        show_undo_bar()
        ask_before_page(asked_for[0])
        show_letter(*asked_for)
