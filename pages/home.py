"""Show what the diary says so far, the most certain first, each sentence with the way to what it rests on."""

import streamlit as st

from analytics import Findings, Journal
from analytics.measures.lately import measure_lately
from analytics.words.coverage import tell_coverage
from analytics.words.home import NOTHING_YET, tell_first, tell_soon
from analytics.words.lately import tell_lately
from analytics.words.numbers import counted
from pages.parts.course_card import session_days, show_course_card
from pages.parts.empty import show_ways_in
from pages.parts.findings import ask_findings, find_places, not_yet
from pages.parts.frame import link_page, open_page, show_note
from pages.parts.kept import answer, once
from pages.parts.tiles import show_tiles

LEADS = {
    "trends": "How it went, day by day", "triggers": "What goes with worse days", "massage": "Around each session",
    "places": "Where it hurts",
}  # fmt: skip


def show_sentences(journal: Journal, found: Findings) -> None:
    """How pain goes, what goes with it, whether sessions help, where it hurts: whatever can be told of it."""
    places = answer(journal, find_places, found.period)
    told = tell_first(found.course, found.comparison, found.triggers, found.sessions, places, found.period.days)
    with st.container(width=720, gap="small", key="lead"):
        for each in (each for each in told if each.doubt < NOTHING_YET):
            with st.container(gap=None):
                st.markdown(each.sentence)
                link_page(each.page, LEADS[each.page])


def show_lately(journal: Journal, found: Findings) -> None:
    """Since last week and since the last session, and what a little more writing would bring."""
    sessions = answer(journal, session_days, found.period)
    lately = tell_lately(once(measure_lately, answer(journal, Journal.read_days, found.place, found.period), sessions))
    soon = tell_soon(not_yet(found))
    if lately or soon:
        with st.container(border=True, gap="small"):
            st.header("Lately, and soon", anchor=False)
            for sentence in (*lately, *soon):
                st.markdown(sentence)


with open_page("What your diary says so far"):
    asked = ask_findings()
    if asked is None:
        show_ways_in()
    else:
        journal, found = asked
        show_note(tell_coverage(found.coverage, found.period))
        show_sentences(journal, found)
        show_tiles(found)
        show_course_card(journal, found)
        show_lately(journal, found)
        with st.container(horizontal=True, key="tap_more"):
            link_page("diary", f"Your diary: {counted(found.coverage.entries, 'entry', 'entries')}")
            link_page("therapist", "A page for my therapist")
            link_page("about_me", "About me")
            link_page("good_to_know", "Good to know")
