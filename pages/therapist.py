"""Ask what a therapist should see; show it as it would leave; give it as one file."""

from datetime import date

import streamlit as st

from analytics import Findings, Journal
from analytics.letter.files import is_written
from analytics.words.safety import tell_left_out
from pages.entry.saving import show_undo_bar
from pages.found.findings import ask_findings
from pages.frame.cache import answer
from pages.frame.nothing_yet import show_nothing_yet
from pages.frame.page import folded, open_page, show_lead, show_note
from pages.frame.period import asked_place
from pages.letter.asked import Asked, letter_of
from pages.letter.before_page import ask_before_page
from pages.letter.choices import ask_days, ask_names, ask_sections, line, show_shared, show_what_leaves
from pages.letter.forms import ask_form, show_download, show_preview

CHOICES_AND_PAGE = (38, 66)  # a desk shows both beside one another


def show_letter(journal: Journal, found: Findings) -> None:
    """The file first, then a line for each choice, and beside them the page as it would leave."""
    choices, seen = st.columns(CHOICES_AND_PAGE, gap="medium")
    with choices:
        first = st.container(gap="xsmall", key="letter_first")
        with st.container(gap=None, key="letter_lines"):
            sections = ask_sections()
            alias, recipient, is_named = ask_names()
            days = ask_days(answer(journal, Journal.read_period) or found.period, found.period)
            form, paper, passphrase = ask_form()
            asked = Asked(alias, recipient, days, asked_place(journal), sections, paper, is_named)
            letter = letter_of(journal, asked, form)
            with line("What leaves", "in words", "leaves"):
                show_what_leaves(letter, form)
            with folded("What was shared", "shared", ":material/history:") as is_open:
                if is_open:
                    show_shared(journal.read_shared())
    with first:
        if not is_written(letter):
            st.markdown("**Nothing is written on these days**, so there is no page. Choose other days.")
            return
        if "safety" not in sections:
            st.markdown(f":material/warning: {tell_left_out(journal.read_careful(date.today()))}")
        show_download(journal, asked, form, passphrase)
        show_note("Made on this machine, sent nowhere, and noted under “What was shared”.")
    with seen:
        show_preview(journal, asked, form)


with open_page("For my therapist"):
    asked_for = ask_findings()
    if asked_for is None:
        show_nothing_yet("Once there are entries, you choose here what a therapist sees.")
    else:
        show_undo_bar()
        if not ask_before_page(asked_for[0]):
            show_lead("One page with what you choose, and nothing else.")
        show_letter(*asked_for)
