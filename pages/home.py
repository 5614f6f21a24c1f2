"""Show what the diary says so far, the most certain first, each sentence with the way to what it rests on."""

from datetime import date

import streamlit as st

from analytics.words.home import NOTHING_YET, Told, tell_first
from analytics.words.numbers import counted
from analytics.words.trend.coverage import tell_coverage
from pages.entry.saving import show_undo_bar
from pages.found.course_card import show_course_card
from pages.found.findings import ask_findings
from pages.found.lately import show_lately
from pages.found.tiles import show_tiles
from pages.frame.journals import open_journal
from pages.frame.nothing_yet import show_ways_in
from pages.frame.page import link_page, open_page, show_note
from pages.me.new_pain import ask_new_pain

LEADS = {
    "trends": "How it went, day by day", "triggers": "What goes with worse days", "massage": "Around each session",
    "places": "Where it hurts",
}  # fmt: skip


def show_sentences(told: list[Told], key: str) -> None:
    """Each sentence with the way to its page."""
    with st.container(width=720, gap="small", key=f"lead_{key}"):
        for each in told:
            with st.container(gap=None):
                st.markdown(each.sentence)
                link_page(each.page, LEADS[each.page])


with open_page("What your diary says so far"):
    asked = ask_findings()
    if asked is None:
        show_undo_bar()
        show_ways_in()
        ask_new_pain(open_journal(), date.today())
    else:
        _, found = asked
        show_note(tell_coverage(found.coverage, found.period))
        told = [each for each in tell_first(found) if each.doubt < NOTHING_YET]
        show_sentences(told[:1], "first")
        show_course_card(found)
        show_sentences(told[1:], "rest")
        show_tiles(found)
        show_lately(found)
        with st.container(horizontal=True, key="tap_more"):
            link_page("diary", f"Your diary: {counted(found.coverage.entries, 'entry', 'entries')}")
            link_page("therapist", "A page for my therapist")
            link_page("about_me", "About me")
            link_page("good_to_know", "Good to know")
