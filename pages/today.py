"""Ask how it is: tap where it hurts, save; everything else may be added, changed, or left out."""

from datetime import datetime

import streamlit as st

from analytics.words.numbers import day
from pages.parts.changing import bar_of_change
from pages.parts.coming_back import show_coming_back
from pages.parts.entry_form import ask_new_entry
from pages.parts.entry_list import show_written
from pages.parts.follow_ups import ask_follow_ups
from pages.parts.frame import open_page, show_note
from pages.parts.journals import open_journal
from pages.parts.saving import show_save_bar, show_signs_saved
from pages.parts.warning_signs import show_doctor_link

with open_page("How is it today?", phone_row=False):
    now = datetime.now()
    journal = open_journal()
    show_save_bar(bar_of_change())
    with st.container(gap="xsmall"):
        show_note(f"{now:%A}, {day(now.date())}")
        show_coming_back(journal, now)
    show_signs_saved()
    ask_follow_ups()
    ask_new_entry()
    show_written()
    show_doctor_link()
