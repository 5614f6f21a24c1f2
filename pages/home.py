"""Show how I am in one look: this week, the way to write, and what is most certain, each with the way to more."""

from datetime import date

import streamlit as st

from analytics import Journal
from analytics.diary.number_words import in_words
from analytics.words.home import tell_today
from analytics.words.numbers import counted
from analytics.words.trend.coverage import tell_coverage
from pages.entry.habits import read_offered
from pages.entry.saving import show_undo_bar
from pages.entry.suspected import ask_suspected
from pages.found.findings import read_findings
from pages.found.first_findings import known, show_first_findings, show_in_words
from pages.found.this_week import is_written, read_this_week, show_this_week
from pages.frame.cache import answer
from pages.frame.journals import open_journal
from pages.frame.nothing_yet import show_ways_in
from pages.frame.page import PAGES, link_page, open_page, page, show_note
from pages.frame.period import ask_period_and_place
from pages.me.new_pain import ask_new_pain

# What a place, how much and Save take.
QUICK_SECONDS = 10

today = date.today()
with open_page("How am I?", beside=tell_today(today)):
    read = read_findings()
    if read is None:
        show_undo_bar()
        show_ways_in()
        ask_suspected(journal := open_journal(), read_offered(journal), "suspected", is_open=True)
        ask_new_pain(journal, today)
    else:
        journal, found = read
        this, places = read_this_week(journal, today)
        told = known(found)
        with st.container(gap="small", key="home"):
            show_this_week(journal, this, places, today)
            if not is_written(journal, today):
                words = f"**Write today** · {in_words(QUICK_SECONDS)} seconds"
                if st.button(words, icon=PAGES["today"][1], type="primary", key="tap_write_today", width=600):
                    st.switch_page(page("today"))
            show_first_findings(told)
            with st.container(width=600, gap="small"):
                show_in_words(found, this, told)
                with st.container(horizontal=True, key="tap_more"):
                    entries = answer(journal, Journal.read_counts)["entries"]
                    link_page("diary", f"Your diary: {counted(entries, 'entry', 'entries')}")
                    link_page("therapist", "A page for my therapist")
            ask_period_and_place(journal)
            show_note(tell_coverage(found.coverage, found.period))
