"""Ask how it is: tap where it hurts, save; everything else may be added, changed, or left out."""

from datetime import datetime

import streamlit as st

from analytics.words.numbers import named_day
from pages.entry.changing import bar_of_change
from pages.entry.form import ask_new_entry
from pages.entry.light import ask_light_entry, ask_whole_form, lighter_until, wants_whole_form
from pages.entry.next_answer import show_next_answer
from pages.entry.saving import show_save_bar
from pages.entry.top import TITLE
from pages.frame.journals import open_journal
from pages.frame.page import open_page, show_note
from pages.frame.warning_signs import show_doctor_link
from pages.written.entry_list import show_written

with open_page(TITLE, phone_row=False, titled=False):
    now = datetime.now()
    journal = open_journal()
    show_save_bar(bar_of_change())
    until = lighter_until(journal, now.date())
    if until and not wants_whole_form():
        ask_light_entry(until)
    else:
        ask_new_entry()
    if until:
        ask_whole_form()
    with st.container(gap="xsmall"):
        show_note(named_day(now.date()))
        show_next_answer(journal, now)
    show_written()
    show_doctor_link()
