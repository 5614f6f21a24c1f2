"""Show whether sessions help: what pain fell by, what would have come anyway, and what is left."""

import streamlit as st

from analytics import Journal
from analytics.diary.periods import Period
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.sessions.briefly import tell_help
from pages.entry.session import ask_session_now
from pages.found.findings import ask_findings, show_too_few
from pages.found.session_cards import show_lacking, show_lacking_line, show_session_lines, show_shares
from pages.found.session_table import show_sessions
from pages.frame.cache import answer
from pages.frame.nothing_yet import AFTER_SESSIONS, show_nothing_yet
from pages.frame.page import lines, link_page, open_page, show_lead, show_method


def ask_session() -> None:
    """One that is about to begin, or one that is over."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        ask_session_now()
        link_page("today", "Write down a session")


def show_all(journal: Journal, period: Period, sessions: Sessions | TooFew) -> None:
    """The verdict, the bars, a line a question, the sessions themselves."""
    if isinstance(sessions, TooFew):
        with st.container(border=True, gap="small"):
            st.header("After a session", anchor=False)
            show_too_few(sessions)
        ask_session()
        return
    is_known = isinstance(sessions.right_after.raw, Estimate)
    if is_known:
        show_lead(tell_help(sessions))
    else:
        show_lacking(sessions)
    show_shares(sessions)
    ask_session()
    with lines("massage"):
        show_session_lines(sessions)
        if is_known:
            show_lacking_line(sessions)
        show_sessions(answer(journal, Journal.read_sessions, period))
        show_method(sessions.METHOD, sessions.LIMIT)


with open_page("Does massage help you?"):
    asked = ask_findings()
    if asked is None:
        ask_session()
        show_nothing_yet(f"{AFTER_SESSIONS} the diary can begin to say whether massage helps.")
    else:
        show_all(asked[0], asked[1].period, asked[1].sessions)
