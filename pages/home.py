"""Show what the diary says so far, each sentence with the way to what it rests on."""

import streamlit as st

from analytics import Findings
from analytics.measures.answers import TooFew
from analytics.words.course import tell_course
from analytics.words.coverage import tell_coverage
from analytics.words.numbers import counted
from analytics.words.sessions import tell_effect
from analytics.words.too_few import tell_too_few
from analytics.words.triggers import tell_triggers
from pages.parts.course_card import show_course_card
from pages.parts.empty import show_ways_in
from pages.parts.findings import ask_findings
from pages.parts.frame import link_page, open_page, show_note
from pages.parts.tiles import show_tiles


def show_sentences(found: Findings) -> None:
    """How pain goes, what goes with it, whether sessions help."""
    course, triggers, sessions = found.course, found.triggers, found.sessions
    sentences = {
        ("trends", "How it went, day by day"): tell_too_few(course)
        if isinstance(course, TooFew)
        else tell_course(course),
        ("triggers", "What goes with worse days"): tell_too_few(triggers)
        if isinstance(triggers, TooFew)
        else tell_triggers(triggers),
        ("massage", "Around each session"): tell_too_few(sessions)
        if isinstance(sessions, TooFew)
        else tell_effect(sessions.next_day),
    }
    with st.container(width=720, gap="small", key="lead"):
        for (name, words), sentence in sentences.items():
            with st.container(gap=None):
                st.markdown(sentence)
                link_page(name, words)


with open_page("What your diary says so far"):
    asked = ask_findings()
    if asked is None:
        show_ways_in()
    else:
        journal, found = asked
        show_note(tell_coverage(found.coverage, found.period))
        show_sentences(found)
        show_tiles(found)
        show_course_card(journal, found)
        with st.container(horizontal=True, key="tap_more"):
            link_page("diary", f"Your diary: {counted(found.coverage.entries, 'entry', 'entries')}")
            link_page("places", "Where it hurts")
            link_page("therapist", "A page for my therapist")
            link_page("about_me", "About me")
            link_page("good_to_know", "Good to know")
