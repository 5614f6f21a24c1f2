"""Show whether sessions help: what pain fell by, what would have come anyway, and what is left."""

import streamlit as st

from analytics import Journal
from analytics.charts.sessions.sessions import draw_sessions
from analytics.diary.periods import Period
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.numbers import counted
from analytics.words.safe import unmark
from analytics.words.sessions.sessions import tell_day_before, tell_known, tell_sessions
from pages.entry.session import ask_session_now
from pages.found.findings import ask_findings, show_too_few
from pages.found.session_cards import show_lacking, show_session_cards
from pages.found.session_table import show_sessions
from pages.frame.cache import answer, once
from pages.frame.nothing_yet import AFTER_SESSIONS, show_nothing_yet
from pages.frame.page import link_page, open_page, show_lead, show_method, show_note
from pages.frame.theme import look, show_chart


def show_effects(sessions: Sessions) -> None:
    """What was measured, on one axis."""
    effects = (sessions.next_day, sessions.right_after)
    if not any(isinstance(effect.raw, Estimate) for effect in effects):
        return
    with st.container(border=True, gap="small"):
        st.header("After a session", anchor=False)
        show_chart(once(draw_sessions, sessions, look()), key="sessions", alt=unmark(tell_sessions(sessions)))
        show_note(
            "Bars: points of pain. ● clear, ○ not clear yet: what is left once what would have come anyway is "
            "taken off, and the range it is likely to lie in."
        )
        st.markdown(tell_known(sessions.next_day))
        st.markdown(tell_day_before(sessions))


def show_all(journal: Journal, period: Period, sessions: Sessions | TooFew) -> None:
    """The verdict, the chart, the sessions themselves."""
    if isinstance(sessions, TooFew):
        with st.container(border=True, gap="small"):
            st.header("After a session", anchor=False)
            show_too_few(sessions)
        return
    show_note(f"{counted(sessions.count, 'session')} in this period.")
    is_known = isinstance(sessions.right_after.raw, Estimate)
    if is_known:
        show_lead(tell_known(sessions.right_after))
    else:
        show_lacking(sessions)
    show_effects(sessions)
    show_session_cards(sessions)
    if is_known:
        show_lacking(sessions)
    show_sessions(answer(journal, Journal.read_sessions, period))
    show_method(sessions.METHOD, sessions.LIMIT)


with open_page("Does massage help you?"):
    ask_session_now()
    asked = ask_findings()
    if asked is None:
        show_nothing_yet(f"{AFTER_SESSIONS} the diary can begin to say whether massage helps.")
    else:
        show_all(asked[0], asked[1].period, asked[1].sessions)
        link_page("today", "Write down a session")
